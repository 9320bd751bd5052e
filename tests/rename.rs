//! A rename keeps what people signed: the ledger's record goes along, and texts that show a renamed one stay as signed.

#![cfg(feature = "write")]

use std::fs;

use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::review::{Digest, Ledger, LedgerSource, Record, State, standings};
use fluent_pack::pack::{LocaleSources, Pack, Provenance};
use fluent_pack::rename::Rename;
use fluent_pack::source::SourceFile;

/// The files of a locale under other texts and another ledger.
fn changed(sources: &LocaleSources, texts: &[(String, String)], ledger: Option<String>) -> LocaleSources {
    let file = |file: &SourceFile| {
        let new = texts.iter().find(|(path, _)| path == &**file.path()).map(|(_, text)| text.clone());
        SourceFile::new(file.path(), new.unwrap_or_else(|| file.text().to_owned()))
    };
    let ledger = LedgerSource { file: ledger.map(|text| SourceFile::new("es/review.toml", text)), today: None };
    LocaleSources { locale: sources.locale.clone(), files: sources.files.iter().map(file).collect(), keys: sources.keys.clone(), ledger }
}

#[test]
fn states_stay_when_an_id_changes() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    for (path, text) in [
        ("en/a.ftl", "-team = the team\nask = Ask { -team }.\nmore = { ask } More.\n"),
        ("es/a.ftl", "-team = el equipo\nask = Pregunte a { -team }.\nmore = { ask } Más.\n"),
    ] {
        fs::create_dir_all(folder.path().join(path).parent().expect("a file has a folder")).expect("a folder can be made");
        fs::write(folder.path().join(path), text).expect("a file can be written");
    }
    let pack = Pack::open_tree(folder.path(), &LocaleTag::parse("en").expect("`en` is a tag")).expect("the tree opens");
    let read = |tag: &str| {
        let locale = pack.config.locales.iter().find(|locale| locale.folder == tag).expect("the locale is there");
        pack.read(locale).expect("the files are readable")
    };
    let (en, es) = (read("en"), read("es"));
    let source = en.parse();
    let target = es.parse();
    let mut ledger = Ledger::default();
    for id in ["ask", "more"] {
        let digest = |of: &fluent_pack::pack::Localization<'_>| Digest::of(of, &of.message(id).expect("the message is there"));
        assert!(ledger.note(id, Record::unsigned(Some(digest(&source)), digest(&target), Provenance::Human)));
    }
    let es = changed(&es, &[], Some(ledger.to_toml(&es.locale.tag)));
    for (old, new) in [("ask", "ask-team"), ("-team", "-care-team")] {
        let rename = Rename::parse(old, new).expect("the ids are valid");
        let (source, target) = (en.parse(), es.parse());
        let states = |source: &_, target: &_| standings(&pack, source, target).iter().map(|standing| standing.state).collect::<Vec<_>>();
        assert_eq!(states(&source, &target), [State::Translated; 2]);
        let texts = |of| rename.texts(of).into_iter().map(|edit| (edit.path, edit.after.unwrap_or_default())).collect::<Vec<_>>();
        let next_en = changed(&en, &texts(&source), None);
        let without = changed(&es, &texts(&target), None);
        let ledger = rename.ledger(&pack, (&source, &target), (&next_en.parse(), &without.parse())).expect("the ledger is sound");
        let next_es = changed(&es, &texts(&target), Some(ledger.expect("the ledger changes")));
        assert_eq!(states(&next_en.parse(), &next_es.parse()), [State::Translated; 2], "{old}");
        // With the ledger as it was, something would be open again.
        let stale = changed(&es, &texts(&target), es.ledger.file.as_ref().map(|file| file.text().to_owned()));
        assert_ne!(states(&next_en.parse(), &stale.parse()), [State::Translated; 2], "{old}");
    }
}

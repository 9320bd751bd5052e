//! Laws of releases: versions never decrease, equal contents change nothing, what breaks an app is major, and locks and
//! lists of uses read as they were written.

#![cfg(feature = "write")]
#![allow(clippy::unwrap_used, clippy::print_stdout)] // Helpers of tests fail with the test, and tell what they counted.

#[path = "release/generate.rs"]
mod generate;
#[path = "release/history.rs"]
mod history;

use std::path::Path;

use fluent_pack::build;
use fluent_pack::bundle::Bundle;
use fluent_pack::catalog::VariableKind;
use fluent_pack::check::check;
use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::{Channel, Pack};
use fluent_pack::release::{
    Change, Contract, Language, Level, Lock, Message, Needs, SAME_MEANING, Series, Texts, Use, Uses, Version, broken, compare, similarity,
};
use fluent_pack::source::SourceFile;
use generate::{contract, lock, uses};
use history::{History, Step, steps};
use proptest::prelude::*;

fn gravest(changes: &[Change]) -> Option<Level> {
    changes.iter().map(|change| change.level).max()
}

/// A use of everything in a contract, with all the values that it needs.
fn full_use(contract: &Contract) -> Uses {
    let mut uses = Uses::of("test");
    let used = |attribute: Option<&String>, needs: &Needs| Use {
        at: "a.rs:1".to_owned(),
        attribute: attribute.cloned(),
        gives: Some(needs.keys().cloned().collect()),
        code: String::new(),
    };
    for (id, message) in &contract.messages {
        let attributes = message.attributes.iter().map(|(name, needs)| used(Some(name), needs));
        let all = message.value.iter().map(|needs| used(None, needs)).chain(attributes).collect();
        uses.messages.insert(id.clone(), all);
    }
    for (id, outline) in &contract.documents {
        let given = outline.variables.iter().map(|name| (name.clone(), VariableKind::Any)).collect();
        uses.documents.insert(id.clone(), vec![used(None, &given)]);
    }
    uses
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn equal_contracts_give_no_change(contract in contract()) {
        prop_assert_eq!(compare(&contract, &contract), vec![]);
        prop_assert_eq!(broken(Some(&contract), &contract, &full_use(&contract)), vec![]);
    }

    #[test]
    fn different_contracts_give_a_change_that_moves_the_series(before in contract(), now in contract()) {
        let changes = compare(&before, &now);
        let mut told = now.clone();
        // Notes on what is deprecated may be reworded, and the order of variables of a document follows its messages.
        for (id, message) in &mut told.messages {
            let note = before.messages.get(id).and_then(|old| old.deprecated.clone());
            message.deprecated = message.deprecated.as_ref().and(note).or(message.deprecated.take());
        }
        let same = told.messages == before.messages && before.documents.keys().eq(now.documents.keys());
        prop_assert!(same || gravest(&changes) >= Some(Level::Minor), "{before:?} {now:?}");
        prop_assert!(changes.is_sorted_by(|a, b| a.level >= b.level));
    }

    #[test]
    fn adding_is_minor_and_removing_it_again_is_major(before in contract(), more in contract()) {
        let mut now = before.clone();
        for (id, mut message) in more.messages {
            message.deprecated = None;
            now.messages.entry(format!("{id}-more")).or_insert(message);
        }
        for (id, outline) in more.documents {
            now.documents.entry(format!("{id}-more")).or_insert(outline);
        }
        let added = (now != before).then_some(Level::Minor);
        prop_assert_eq!(gravest(&compare(&before, &now)), added);
        prop_assert_eq!(gravest(&compare(&now, &before)), added.map(|_| Level::Major));
    }

    /// The promise of semver, held against what apps do: where a line that gave all it had to breaks, the change was
    /// major, or took away what was announced as deprecated.
    #[test]
    fn what_breaks_an_app_is_major(before in contract(), now in contract()) {
        let changes = compare(&before, &now);
        for line in broken(Some(&before), &now, &full_use(&before)) {
            let told = changes.iter().any(|change| {
                change.level == Level::Major && (change.id == line.id || change.code == "variable-added")
                    || change.code == "deprecated-message-removed" && change.id == line.id
            });
            prop_assert!(told, "{line:?} {changes:?}");
        }
        // And the other way round, where a call can show it.
        for change in changes.iter().filter(|change| matches!(change.code, "message-removed" | "attribute-removed" | "value-removed" | "variable-added" | "kind-changed" | "document-removed")) {
            let lines = broken(Some(&before), &now, &full_use(&before));
            prop_assert!(lines.iter().any(|line| line.id == change.id) || before.messages.get(&change.id).is_some_and(|message| message.value.is_none() && message.attributes.is_empty()), "{change:?}");
        }
    }

    #[test]
    fn a_lock_reads_as_it_was_written(lock in lock()) {
        let text = lock.to_toml();
        let again = Lock::parse("the lock", &text);
        prop_assert_eq!(again.as_ref().ok(), Some(&lock), "{}\n{:?}", text, again.as_ref().err());
        prop_assert_eq!(again.unwrap().to_toml(), text);
    }

    #[test]
    fn a_damaged_lock_is_an_error_or_another_lock_and_never_a_panic(lock in lock(), at in any::<prop::sample::Index>(), junk in ".{0,3}", cut in any::<bool>()) {
        let text = lock.to_toml();
        let at = text.floor_char_boundary(at.index(text.len()));
        let damaged = if cut { text[..at].to_owned() } else { format!("{}{junk}{}", &text[..at], &text[at..]) };
        if let Err(error) = Lock::parse("the lock", &damaged) {
            prop_assert!(error.is_malformed() || error.is_newer(), "{error}");
        }
    }

    #[test]
    fn uses_read_as_they_were_written(uses in uses()) {
        prop_assert_eq!(Uses::parse("uses", &uses.to_toml()).unwrap(), uses);
    }

    #[test]
    fn a_scan_is_total_and_says_only_what_is_there(text in ".{0,200}|([a-b ,(){}\"'.=:>\n]|stay|None|args){0,60}", html in any::<bool>()) {
        let mut contract = Contract::default();
        for id in ["a", "stay"] {
            let needs = Needs::from([("b".to_owned(), VariableKind::Any)]);
            contract.messages.insert(id.to_owned(), Message { value: Some(needs.clone()), attributes: [("b".to_owned(), needs)].into(), deprecated: None });
        }
        let mut found = Uses::of("test");
        found.scan(&SourceFile::new("x", text.clone()), if html { Language::Html } else { Language::Script }, &contract);
        for (id, uses) in &found.messages {
            prop_assert!(contract.messages.contains_key(id) && uses.iter().all(|used| text.contains(&used.code)));
        }
    }

    #[test]
    fn similarity_is_symmetric_and_whole_for_equals(before in ".{0,30}", now in ".{0,30}") {
        let alike = similarity(&before, &now);
        prop_assert!((0.0..=1.0).contains(&alike));
        prop_assert!((alike - similarity(&now, &before)).abs() < 1e-12);
        prop_assert!(similarity(&now, &now) >= 1.0);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Any sequence of changes: versions and sequences only go up, and go up exactly where a bundle is another.
    #[test]
    fn versions_never_decrease(steps in steps()) {
        let mut history = History::default();
        for step in steps {
            history.play(&step)?;
        }
    }
}

#[test]
fn nothing_done_is_no_release() {
    let mut history = History::default();
    history.play(&Step::Add("a".to_owned())).unwrap();
    let before = history.lock.clone();
    history.play(&Step::Nothing).unwrap();
    assert_eq!(history.lock, before);
}

/// What a pack promises is what its bundle promises, and the texts are the same.
#[test]
fn a_bundle_has_the_contract_of_its_pack() {
    let pack = Pack::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("locales")).unwrap();
    let files = pack.read(pack.source_locale()).unwrap();
    let source = files.parse();
    let of_pack = Contract::of_pack(&pack, &source).unwrap();
    let (_, checked) = check(&pack, &source, &source);
    let built = build::released(&checked.unwrap(), Channel::Preview, "1.2.3", 7).unwrap();
    let bundle = Bundle::open(&built.bytes).unwrap();
    assert_eq!((bundle.manifest().version.as_str(), bundle.manifest().sequence), ("1.2.3", 7));
    assert_eq!(Contract::of_bundle(&bundle).unwrap(), of_pack);
    assert_eq!(Texts::of_bundle(&bundle).unwrap(), Texts::of(&source));
    assert!(of_pack.messages["plan-nights"].value.as_ref().unwrap()["nights"] == VariableKind::Number);
    assert!(of_pack.documents["miss-plan"].variables.contains("surgeryDate"));
}

#[test]
fn a_deprecated_message_may_go_after_a_release() {
    let message =
        |deprecated: bool| Message { value: Some(Needs::new()), deprecated: deprecated.then(|| "use b".to_owned()), ..Message::default() };
    let contract = |deprecated| Contract { messages: [("a".to_owned(), message(deprecated))].into(), ..Contract::default() };
    let codes =
        |before: &Contract, now: &Contract| -> Vec<_> { compare(before, now).iter().map(|change| (change.code, change.level)).collect() };
    assert_eq!(codes(&contract(false), &contract(true)), [("message-deprecated", Level::Minor)]);
    assert_eq!(codes(&contract(true), &Contract::default()), [("deprecated-message-removed", Level::Minor)]);
    assert_eq!(codes(&contract(false), &Contract::default()), [("message-removed", Level::Major)]);
    assert_eq!(codes(&contract(true), &contract(false)), [("deprecation-withdrawn", Level::Minor)]);
}

#[test]
fn series_and_versions_are_ordered() {
    let series: Series = "1.9".parse().unwrap();
    assert!(series < series.after(Some(Level::Minor)) && series.after(Some(Level::Minor)) < series.after(Some(Level::Major)));
    assert!(series.version(9) < series.after(Some(Level::Minor)).version(0));
    assert!(Version::parse("1.9.1-dev.a").unwrap() < series.version(1), "an unreleased build stands before its release");
}

/// The threshold of `meaning-changed`, measured where `CORPUS` names www-l10n: unrelated messages are below it, reworded
/// ones (`id` beside `id-v2`) above.
#[test]
fn the_threshold_of_meaning_fits_a_corpus() {
    let Some(folder) = std::env::var_os("CORPUS") else {
        println!("skipped: CORPUS does not name www-l10n");
        return;
    };
    let pack = Pack::open_tree(Path::new(&folder), &LocaleTag::parse("en").unwrap()).unwrap();
    let files = pack.read(pack.source_locale()).unwrap();
    let texts = Texts::of(&files.parse());
    let messages: Vec<(&str, &str)> = texts.iter().filter(|(id, _)| !id.starts_with('-')).collect();
    let mut unrelated: Vec<f64> = Vec::new();
    for (at, (_, text)) in messages.iter().enumerate() {
        // Seven others a message, far from it and from each other.
        unrelated.extend((1..=7).map(|step| similarity(text, messages[(at + step * messages.len() / 8) % messages.len()].1)));
    }
    let reworded = messages.iter().filter_map(|(id, text)| {
        let before = id.strip_suffix("-v2").or_else(|| id.strip_suffix("-v3"))?;
        texts.get(before).filter(|before| !before.ends_with(text)).map(|before| similarity(before, text))
    });
    let reworded: Vec<f64> = reworded.collect();
    let share = |values: &[f64]| values.iter().filter(|alike| **alike < SAME_MEANING).count() as f64 / values.len() as f64;
    let (others, same) = (share(&unrelated), share(&reworded));
    println!(
        "below {SAME_MEANING}: {:.1} % of {} unrelated pairs, {:.1} % of {} reworded",
        100.0 * others,
        unrelated.len(),
        100.0 * same,
        reworded.len()
    );
    assert!(others > 0.9 && same < 0.2);
}

//! Messages, values, and what a person reads when something is wrong.

use std::fs;

use crate::world::{VALUES, bundle, folder, run, run_in};

#[test]
fn a_message_is_printed() {
    for (arguments, text) in [
        (
            &["--locale", "en", "plan-nights", "--arg", "nights=1"][..],
            "You are expected to stay in the hospital for \u{2068}1\u{2069} night.\n",
        ),
        (&["locales", "--locale", "pl", "language-name"], "Polski\n"),
        (&["locales/pack.toml", "--locale", "en", "glossary-disc.definition"], "A soft cushion between two bones of the spine.\n"),
        (
            &["--no-isolating", "--locale", "en", "plan-nights", "--arg", "nights=21"],
            "You are expected to stay in the hospital for 21 nights.\n",
        ),
        (&["--source", "en", "locales", "--locale", "de", "language-name"], "Deutsch\n"),
    ] {
        let ended = run(&[&["render"], arguments].concat());
        assert_eq!((ended.code, ended.stdout.as_str(), ended.stderr.as_str()), (0, text, ""), "{arguments:?}");
    }
    let bundle = bundle("pl");
    let ended = run(&["render", bundle.to_str().unwrap(), "language-name"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (0, "Polski\n"));
}

#[test]
fn a_hole_in_a_message_is_told_and_shown() {
    let ended = run(&["render", "--locale", "en", "plan-nights"]);
    assert_eq!(
        (ended.code, ended.stdout.as_str()),
        (1, "You are expected to stay in the hospital for \u{2068}{$nights}\u{2069} nights.\n")
    );
    assert!(ended.stderr.starts_with("error: failed to fill in variable `$nights`: it was not given\n"), "{}", ended.stderr);
}

#[test]
fn bad_input_is_told() {
    let bundle = bundle("de");
    let zip = bundle.to_str().unwrap();
    for (arguments, told) in [
        (&[][..], "know what to render: give the id of a message, or `--document ID`; see `fluent-pack render --help`"),
        (&["locales"], "know what to render: `locales` is where the text is; behind it give the id of a message, or `--document ID`"),
        (&["locales", "plan-title", "--document", "miss-plan"], "know what to render: `plan-title` and `--document` are both given"),
        (&["plan-title"], "know the language: add `--locale` with one of ar, de, en,"),
        (&["--locale", "xx", "plan-title"], "find the locale `xx` in the pack; it has ar, de, en,"),
        (&[zip, "--locale", "fr", "plan-title"], "the bundle is `de`"),
        (&["nowhere.zip", "plan-title"], "read `nowhere.zip`"),
        (&["nowhere", "--locale", "en", "plan-title"], "find a pack at `nowhere`"),
        (&["README.md", "plan-title"], "accept `README.md`"),
        (&[zip, "plan-nigths"], "find the message `plan-nigths`; did you mean `plan-nights`?"),
        (&[zip, "zzz\u{1b}[1m"], "find the message `zzz\\u{1b}[1m`"),
        (&[zip, "glossary-disc.definitoin"], "find the attribute `glossary-disc.definitoin`; did you mean `glossary-disc.definition`?"),
        (&[zip, "plan-title.alt"], "find the attribute `plan-title.alt`"),
        (&[zip, "--document", "miss-plam"], "find the document `miss-plam`; did you mean `miss-plan`?"),
        (&[zip, "--document", "x"], "find the document `x`; there are miss-guide, miss-overview, miss-plan"),
        (&[zip, "plan-nights", "--arg", "nights"], "read `--arg nights`: it must be NAME=VALUE, such as nights=3"),
        (&[zip, "plan-nights", "--arg", "=3"], "read `--arg =3`: it must be NAME=VALUE"),
        (&[zip, "plan-nights", "--arg", "nights=x"], "read `--arg nights=x`: `nights` is a number, such as 3 or 2.5"),
        (&[zip, "plan-nights", "--arg", "nights=inf"], "read `--arg nights=inf`: `nights` is a number"),
        (&[zip, "plan-nights", "--arg", "nights=1", "--arg", "nights=2"], "read `--arg nights=2`: `nights` is given twice"),
        (&[zip, "plan-date", "--arg", "surgeryDate=2026-02-30"], "`surgeryDate` is a date, such as 2026-12-01 or 2026-12-01T08:30"),
        (&[zip, "--document", "miss-plan", "--arg", "surgeryDate=3"], "`surgeryDate` is a date"),
        (&[zip, "plan-title", "-o", "no/such/folder/x"], "write `no/such/folder/x`"),
    ] {
        let ended = run(&[&["render"], arguments].concat());
        assert_eq!((ended.code, ended.stdout.as_str()), (2, ""), "{arguments:?}");
        assert!(ended.stderr.starts_with("error: failed to "), "{arguments:?}: {}", ended.stderr);
        assert!(ended.stderr.contains(told), "{arguments:?}: {}", ended.stderr);
    }
    let ended = run(&["render", zip, "plan-title", "--as", "html"]);
    assert_eq!(ended.code, 2, "`--as` is for documents");
}

#[test]
fn a_value_that_nothing_asks_for_is_told() {
    let ended = run(&["render", "--locale", "en", "plan-nights", "--arg", "nights=3", "--arg", "nigths=4"]);
    assert_eq!((ended.code, ended.stderr.as_str()), (0, "`--arg nigths=…` is not used; did you mean `nights`?\n"));
}

#[test]
fn a_file_is_written_whole() {
    let folder = folder("output");
    let (path, bundle) = (folder.join("page.html"), bundle("ar"));
    let mut arguments = vec!["render", bundle.to_str().unwrap(), "--document", "miss-plan", "--as", "html", "-o", path.to_str().unwrap()];
    arguments.extend(VALUES.iter().flat_map(|value| ["--arg", value]));
    let ended = run(&arguments);
    assert_eq!((ended.code, ended.stdout.as_str(), ended.stderr.as_str()), (0, "", ""));
    let page = fs::read_to_string(&path).unwrap();
    assert!(page.starts_with("<!doctype html>") && page.ends_with("</html>\n"));
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "nothing is left beside it");
}

/// A pack with values that are texts.
const GREETING: [(&str, &str); 4] = [
    ("pack.toml", "name = \"small\"\nsource-locale = \"en\"\nlocales = [\"en\", \"fr\"]\n"),
    (
        "documents/note.toml",
        "title = \"title\"\npurpose = \"x\"\naudience = [\"x\"]\nwritten = 2026-01-01\nreview-by = 2027-01-01\n\
         [[section]]\nid = \"a b\"\ntitle = \"greeting\"\nblocks = [{ kind = \"figure\", asset = \"x\", message = \"picture\" },\
         { kind = \"slot\", name = \"place\" }, { kind = \"callout\", message = \"title\" }]\n",
    ),
    (
        "en/a.ftl",
        "title = A note\n# $name (String): a name\ngreeting = Hello, <em>{ $name }</em>!\ngreeting-generic = Hello!\n\
         picture = A <strong>spine</strong>\n    .alt = A \"spine\" & more\nbare =\n    .alt = x\n",
    ),
    (
        "fr/a.ftl",
        "title = Une note\ngreeting = Bonjour { $nom } !\ngreeting-generic = Bonjour !\npicture = Un dos\n    .alt = Un dos\nbare =\n    .alt = x\n",
    ),
];

fn pack(name: &str) -> std::path::PathBuf {
    let folder = folder(name);
    for (path, text) in GREETING {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

#[test]
fn a_value_with_markup_is_only_text() {
    let folder = pack("markup");
    let value = "name=</h2><script>alert(\"1\")</script>&\u{1b}[1m\u{7}";
    let render = |form| run_in(&folder, &["render", "--locale", "en", "--document", "note", "--as", form, "--arg", value]);
    let page = render("html");
    assert_eq!(page.code, 0, "{}", page.stderr);
    let shown = "Hello, <em><bdi>&lt;/h2&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;\u{fffd}[1m\u{fffd}</bdi></em>!</h2>";
    assert!(page.stdout.contains(shown), "{}", page.stdout);
    assert!(page.stdout.contains("aria-label=\"A &quot;spine&quot; &amp; more\""), "{}", page.stdout);
    assert!(page.stdout.contains("<section aria-labelledby=\"section--0\">"), "{}", page.stdout);
    let text = render("text");
    assert!(text.stdout.contains("Hello, \u{2068}</h2><script>alert(\"1\")</script>&\u{fffd}[1m\u{fffd}\u{2069}!\n---"), "{}", text.stdout);
    assert!(text.stdout.contains("[A \"spine\" & more]\nA spine\n\n[place]\n\n> A note\n"), "{}", text.stdout);
    let json: serde_json::Value = serde_json::from_str(&render("json").stdout).unwrap();
    let run = &json["document"]["sections"][0]["title"]["runs"][1];
    assert_eq!((run["markup"].as_str(), run["value"].as_str()), (Some("em"), Some("name")));
    assert_eq!(run["text"].as_str(), value.strip_prefix("name="));
}

#[test]
fn a_language_with_errors_is_not_shown() {
    let folder = pack("errors");
    let ended = run_in(&folder, &["render", "--locale", "fr", "title"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (1, ""));
    assert!(ended.stderr.contains("error[unknown-variable]: fr: "), "{}", ended.stderr);
    assert!(ended.stderr.ends_with("fr: not shown, 1 error\n"), "{}", ended.stderr);
    let ended = run_in(&folder, &["render", "--locale", "en", "bare"]);
    assert_eq!(
        (ended.code, ended.stderr.as_str()),
        (2, "error: failed to show the message `bare`: it has no text of its own, only `bare.alt`\n")
    );
}

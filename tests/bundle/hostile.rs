//! Every way in which a zip can be something else than a bundle, each refused with an error that says so.

#[path = "hostile/headers.rs"]
mod headers;
#[path = "hostile/structure.rs"]
mod structure;

use fluent_pack::bundle::{Bundle, Error};
use fluent_pack::limits::{MAX_ENTRY_NAME, MAX_MANIFEST};

use crate::builder::{Item, Zip, manifest_of};

const ENTRIES: [(&str, &[u8]); 3] = [("NOTICE", b"Text under CC0\n"), ("messages/a.ftl", b"a = A\n"), ("messages/b.ftl", b"b = B\n")];

/// The kind of an error, as its predicates tell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Is {
    Large,
    Corrupt,
    Form,
    Name,
    Newer,
    Content,
}

struct Case {
    name: &'static str,
    bytes: Vec<u8>,
    is: Is,
    says: &'static str,
}

fn kinds(error: &Error) -> Vec<Is> {
    let all = [
        (error.is_too_large(), Is::Large),
        (error.is_corrupt(), Is::Corrupt),
        (error.is_not_canonical(), Is::Form),
        (error.is_bad_name(), Is::Name),
        (error.is_newer(), Is::Newer),
        (error.is_bad_content(), Is::Content),
    ];
    all.into_iter().filter(|(holds, _)| *holds).map(|(_, kind)| kind).collect()
}

fn check(cases: Vec<Case>) {
    let mut wrong = vec![];
    for Case { name, bytes, is, says } in cases {
        match Bundle::open(&bytes) {
            Ok(_) => wrong.push(format!("{name}: was opened")),
            Err(error) if kinds(&error) != [is] => wrong.push(format!("{name}: is {:?}, not {is:?}: {error}", kinds(&error))),
            Err(error) if !error.to_string().contains(says) => wrong.push(format!("{name}: does not say {says:?}: {error}")),
            Err(error) if !is_plain(&error.to_string()) => wrong.push(format!("{name}: shows raw text: {error:?}")),
            Err(_) => {}
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether a message is one printable ASCII line that fits after "failed to".
fn is_plain(message: &str) -> bool {
    message.bytes().all(|byte| (b' '..=b'~').contains(&byte))
        && message.starts_with(|first: char| first.is_ascii_lowercase())
        && !message.ends_with('.')
        && message.len() < 500
}

/// A good bundle, changed.
fn case(name: &'static str, is: Is, says: &'static str, change: impl FnOnce(&mut Zip)) -> Case {
    let mut zip = Zip::bundle(&ENTRIES);
    change(&mut zip);
    Case { name, bytes: zip.bytes(), is, says }
}

/// A good bundle with one more entry of this name.
fn named(case_name: &'static str, says: &'static str, name: &[u8]) -> Case {
    case(case_name, Is::Name, says, |zip| {
        let mut item = Item::new("x", b"x");
        item.both(|header| header.name = name.to_vec());
        zip.items.push(item);
    })
}

/// A good bundle, one entry's local header, central record or both changed.
fn field(name: &'static str, is: Is, says: &'static str, change: impl FnOnce(&mut Item)) -> Case {
    case(name, is, says, |zip| change(&mut zip.items[2]))
}

/// The entries with another manifest.
fn manifest(name: &'static str, is: Is, says: &'static str, change: impl FnOnce(String) -> String) -> Case {
    let json = String::from_utf8(manifest_of(&ENTRIES).to_json()).expect("JSON is UTF-8");
    Case { name, bytes: Zip::with_manifest(change(json).as_bytes(), &ENTRIES).bytes(), is, says }
}

#[test]
fn the_builder_without_a_lie_is_what_write_gives() {
    let written = fluent_pack::bundle::write(&crate::builder::draft(), crate::builder::owned(&ENTRIES)).unwrap();
    assert_eq!(Zip::bundle(&ENTRIES).bytes(), written);
    assert!(Bundle::open(&written).is_ok());
}

#[test]
fn names_that_are_not_safe_everywhere_are_refused() {
    check(vec![
        named("traversal", "must stay inside", b"../x"),
        named("traversal in the middle", "must stay inside", b"a/../../x"),
        named("dot segment", "must stay inside", b"a/./x"),
        named("absolute", "no part between slashes may be empty", b"/etc/x"),
        named("double slash", "no part between slashes may be empty", b"a//x"),
        named("empty name", "no part between slashes may be empty", b""),
        named("folder entry", "no part between slashes may be empty", b"messages/"),
        named("backslash", "only the letters", b"a\\x"),
        named("backslash traversal", "only the letters", b"..\\x"),
        named("drive", "only the letters", b"C:\\x"),
        named("drive with slash", "only the letters", b"c:/x"),
        named("alternate data stream", "only the letters", b"x:y"),
        named("device", "device name on Windows", b"CON"),
        named("device in lower case with extension", "device name on Windows", b"messages/nul.ftl"),
        named("numbered device", "device name on Windows", b"Com1.x"),
        named("device as a folder", "device name on Windows", b"aux/x"),
        named("device with a superscript digit", "only the letters", "COM\u{b9}".as_bytes()),
        named("nul byte", "only the letters", b"x\0.ftl"),
        named("line break", "only the letters", b"x\ny"),
        named("escape sequence", "only the letters", b"\x1b[2Jx"),
        named("trailing dot", "begin or end with a dot", b"x."),
        named("trailing dot of a folder", "begin or end with a dot", b"a./x"),
        named("hidden", "begin or end with a dot", b".x"),
        named("trailing space", "only the letters", b"x "),
        named("leading space", "only the letters", b" x"),
        named("right-to-left override", "only the letters", "x\u{202e}ltf.a".as_bytes()),
        named("zero-width space", "only the letters", "x\u{200b}y".as_bytes()),
        named("composed letter", "only the letters", "\u{e4}".as_bytes()),
        named("full-width dots", "only the letters", "\u{ff0e}\u{ff0e}/x".as_bytes()),
        named("not UTF-8", "only the letters", b"x\xff"),
        named("wildcard", "only the letters", b"*"),
        named("too long", "the most is 255", &[b'a'; MAX_ENTRY_NAME + 1]),
        named("same name twice", "two entries have this name", b"messages/a.ftl"),
        named("same name but for case", "differs only in letter case", b"messages/A.ftl"),
        named("second manifest", "two entries have this name", b"manifest.json"),
        named("second manifest but for case", "differs only in letter case", b"Manifest.json"),
        named("a file that is a folder", "a folder of it is the name of another entry", b"NOTICE/x"),
    ]);
}

#[test]
fn manifests_that_do_not_agree_are_refused() {
    let digest = crate::builder::sha256(ENTRIES[1].1);
    check(vec![
        manifest("digest", Is::Content, "does not have the SHA-256", |json| json.replace(&digest, &"0".repeat(64))),
        manifest("digest in upper case", Is::Content, "does not have the SHA-256", |json| json.replace(&digest, &digest.to_uppercase())),
        manifest("size", Is::Content, "a size of 7 bytes", |json| json.replacen("\"bytes\": 6", "\"bytes\": 7", 1)),
        manifest("file that is not there", Is::Content, "it lists `messages/z.ftl`", |json| {
            json.replace("messages/b.ftl", "messages/z.ftl")
        }),
        manifest("file with a hostile name", Is::Content, "it lists `\\xe2\\x80\\xae`", |json| json.replace("messages/b.ftl", "\u{202e}")),
        manifest("file listed twice", Is::Content, "it does not list `messages/b.ftl`", |json| {
            json.replace("messages/b.ftl", "messages/a.ftl")
        }),
        manifest("unknown field", Is::Content, "does not read", |json| json.replacen("{", "{\n  \"extra\": 1,", 1)),
        manifest("missing field", Is::Content, "does not read", |json| json.replace("  \"sequence\": 4,\n", "")),
        manifest("repeated field", Is::Content, "does not read", |json| {
            json.replace("  \"sequence\": 4,\n", "  \"sequence\": 4,\n  \"sequence\": 4,\n")
        }),
        manifest("repeated key of a map", Is::Content, "printed", |json| json.replace("\"human\": 1", "\"human\": 1,\n    \"human\": 1")),
        manifest("newer reader", Is::Newer, "update the app", |json| json.replace("\"required_reader\": 1", "\"required_reader\": 2")),
        manifest("newer reader, fields of the future", Is::Newer, "needs reader 9", |json| {
            json.replace("\"required_reader\": 1", "\"required_reader\": 9,\n  \"future\": []")
        }),
        manifest("newer format", Is::Newer, "update the app", |json| json.replace("\"format\": 1", "\"format\": 2")),
        manifest("no format", Is::Content, "do not go together", |json| json.replace("\"format\": 1", "\"format\": 0")),
        manifest("no reader", Is::Content, "do not go together", |json| json.replace("\"required_reader\": 1", "\"required_reader\": 0")),
        manifest("pack that is a path", Is::Content, "pack name `../miss`", |json| json.replace("\"miss\"", "\"../miss\"")),
        manifest("pack in upper case", Is::Content, "pack name `MISS`", |json| json.replace("\"miss\"", "\"MISS\"")),
        manifest("pack too long", Is::Content, "pack name", |json| json.replace("\"miss\"", &format!("\"{}\"", "a".repeat(300)))),
        manifest("version that is a path", Is::Content, "version `1.2.3/..`", |json| json.replace("\"1.2.3\"", "\"1.2.3/..\"")),
        manifest("version with a leading zero", Is::Content, "version `1.02.3`", |json| json.replace("\"1.2.3\"", "\"1.02.3\"")),
        manifest("version with build metadata", Is::Content, "version `1.2.3+b`", |json| json.replace("\"1.2.3\"", "\"1.2.3+b\"")),
        manifest("locale that is a path", Is::Content, "does not read", |json| json.replace("\"es\"", "\"../es\"")),
        manifest("locale in another spelling", Is::Content, "printed", |json| json.replace("\"es\"", "\"ES\"")),
        manifest("without final newline", Is::Content, "printed", |json| json.trim_end().to_owned()),
        manifest("with another indent", Is::Content, "printed", |json| json.replace("\n  \"", "\n    \"")),
        manifest("escaped without need", Is::Content, "printed", |json| json.replace("\"miss\"", "\"mis\\u0073\"")),
        manifest("fields in another order", Is::Content, "printed", |json| {
            json.replace("  \"sequence\": 4,\n", "").replace("  \"cldr\"", "  \"sequence\": 4,\n  \"cldr\"")
        }),
        manifest("CRLF", Is::Content, "printed", |json| json.replace('\n', "\r\n")),
        manifest("byte-order mark", Is::Content, "does not read", |json| format!("\u{feff}{json}")),
        manifest("number with a fraction", Is::Content, "does not read", |json| json.replace("\"sequence\": 4", "\"sequence\": 4.0")),
        manifest("number below zero", Is::Content, "does not read", |json| json.replace("\"sequence\": 4", "\"sequence\": -1")),
        manifest("number beyond 64 bits", Is::Content, "does not read", |json| {
            json.replace("\"sequence\": 4", "\"sequence\": 99999999999999999999")
        }),
        manifest("text behind", Is::Content, "does not read", |json| format!("{json}{{}}")),
        manifest("nothing", Is::Content, "does not read", |_| String::new()),
        manifest("not an object", Is::Content, "does not read", |_| "[]".to_owned()),
        manifest("deep nesting", Is::Content, "does not read", |_| "[".repeat(100_000)),
        manifest("deep nesting in a field", Is::Content, "does not read", |json| {
            json.replace("\"provenance\": {", &format!("\"provenance\": {{\"a\": {}", "{\"a\":".repeat(100_000)))
        }),
        manifest("too large", Is::Large, "the size of `manifest.json`", |_| " ".repeat(usize::try_from(MAX_MANIFEST).unwrap() + 1)),
        case("entry that is not listed", Is::Content, "it does not list `x`", |zip| zip.items.push(Item::new("x", b"x"))),
        case("entry that was taken out", Is::Content, "it lists `messages/a.ftl`", |zip| drop(zip.items.remove(2))),
        case("entry that was replaced", Is::Content, "does not have the SHA-256", |zip| {
            zip.items[2] = Item::new("messages/a.ftl", b"a = B\n")
        }),
    ]);
}

#[test]
fn documents_that_are_not_canonical_are_refused_when_asked_for() {
    let open = |json: &str| {
        let bytes = Zip::bundle(&[("documents.json", json.as_bytes())]).bytes();
        Bundle::open(&bytes).unwrap().documents()
    };
    assert!(open("{\n  \"format\": 1,\n  \"documents\": [],\n  \"glossary\": []\n}\n").unwrap().is_some());
    for json in
        ["", "{}", "{\"format\": 1, \"documents\": [], \"glossary\": []}", "{\"format\": 1, \"documents\": [], \"glossary\": [], \"x\": 1}"]
    {
        assert!(open(json).is_err_and(|error| error.is_bad_content()), "{json}");
    }
    assert!(open("{\"format\": 2}").is_err_and(|error| error.is_newer()));
    assert!(open(&"[".repeat(100_000)).is_err_and(|error| error.is_bad_content()));
    assert!(Bundle::open(&Zip::bundle(&ENTRIES).bytes()).unwrap().documents().unwrap().is_none());
}

#[test]
fn a_bundle_cut_short_anywhere_is_refused() {
    let bytes = Zip::bundle(&ENTRIES).bytes();
    for length in 0..bytes.len() {
        let error = Bundle::open(&bytes[..length]).expect_err(&format!("cut to {length} bytes"));
        assert!(error.is_corrupt(), "cut to {length} bytes: {error}");
    }
}

#[test]
fn a_bundle_with_any_byte_changed_is_refused() {
    let good = Zip::bundle(&ENTRIES).bytes();
    let mut bytes = good.clone();
    for index in 0..good.len() {
        let flips = (0..8).map(|bit| good[index] ^ 1 << bit);
        for value in flips.chain([0, 0xff, b' ', b'0']).filter(|value| *value != good[index]) {
            bytes[index] = value;
            assert!(Bundle::open(&bytes).is_err(), "byte {index} changed from {} to {value}", good[index]);
        }
        bytes[index] = good[index];
    }
}

#[test]
fn a_bundle_with_a_byte_more_or_less_is_refused() {
    let good = Zip::bundle(&ENTRIES).bytes();
    for index in 0..good.len() {
        let mut less = good.clone();
        less.remove(index);
        assert!(Bundle::open(&less).is_err(), "without byte {index}");
        let mut more = good.clone();
        more.insert(index, b'P');
        assert!(Bundle::open(&more).is_err(), "a byte more at {index}");
    }
}

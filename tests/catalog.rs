//! The binary format: a golden file a version, and what damaged, cut and hand-built files do.

#![cfg(feature = "write")]
#![allow(clippy::unwrap_used)] // Helpers of tests fail with the test.

mod support;

use std::path::{Path, PathBuf};

use fluent_bundle::FluentArgs;
use fluent_pack::catalog::{Catalog, dump};
use fluent_pack::runtime::Formatter;

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/catalog").join(name)
}

fn sample() -> Vec<u8> {
    support::compiled("en", &std::fs::read_to_string(path("sample.ftl")).unwrap())
}

fn args() -> FluentArgs<'static> {
    support::arguments(&serde_json::json!({ "name": "Ana", "count": 1, "day": { "date": 0 } }))
}

/// Everything that reads a catalog, on bytes that may be anything. Says whether they open.
fn use_all_of(bytes: &[u8]) -> bool {
    let Ok(catalog) = Catalog::open(bytes) else { return false };
    let _ = dump(&catalog);
    for entry in catalog.messages().chain(catalog.terms()).map_while(Result::ok) {
        let _ = entry.variables().map(|all| all.count());
    }
    let formatter = Formatter::new(catalog);
    let args = args();
    support::format_all(&formatter, Some(&args), |_, _, _| {});
    // Ids that the sample has, also where the list no longer reads.
    let mut errors = Vec::new();
    for id in IDS {
        let _ = formatter.format(id, Some(&args), &mut errors);
        let _ = formatter.format_to_parts(id, None, &mut errors);
        let _ = formatter.format_attribute(id, "title", None, &mut errors);
    }
    for error in errors {
        let _ = error.to_string();
    }
    true
}

const IDS: [&str; 11] =
    ["by-attribute", "by-gender", "calls", "choice", "empty", "only-attributes", "references", "static", "terms", "variables", "missing"];

#[test]
fn format_1_is_what_it_was() {
    let bytes = sample();
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(path("golden-1.bin"), &bytes).unwrap();
    }
    let golden = std::fs::read(path("golden-1.bin")).unwrap();
    assert!(golden == bytes, "the format changed: that needs a new version, or BLESS=1 before the first release");
}

#[test]
fn the_golden_file_of_format_1_still_formats() {
    let formatter = Formatter::open(std::fs::read(path("golden-1.bin")).unwrap()).unwrap();
    let mut errors = Vec::new();
    let args = args();
    assert_eq!(formatter.format("static", None, &mut errors), "A fixed text with ünïcode");
    assert_eq!(formatter.format("choice", Some(&args), &mut errors), "Today \u{2068}one\u{2069} left");
    assert_eq!(formatter.format_attribute("only-attributes", "title", Some(&args), &mut errors), "Title of \u{2068}Ana\u{2069}");
    assert_eq!(errors, []);
}

#[test]
fn every_owner_of_bytes_opens_the_same() {
    let bytes = sample();
    let borrowed = Catalog::open(bytes.as_slice()).unwrap();
    let shared = Catalog::open(std::sync::Arc::<[u8]>::from(bytes.clone())).unwrap();
    let owned = Catalog::open(bytes.clone()).unwrap();
    assert_eq!((borrowed.locale(), shared.locale(), owned.locale()), ("en", "en", "en"));
    assert_eq!(borrowed.cldr(), fluent_pack::locale::CLDR_VERSION);
    assert_eq!((borrowed.len(), shared.len(), owned.len()), (10, 10, 10));
}

#[test]
fn a_catalog_and_its_formatter_are_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Catalog<&[u8]>>();
    shared::<Formatter<std::sync::Arc<[u8]>>>();
}

#[test]
fn what_was_compiled_is_found_and_nothing_else() {
    let many: String = (0..5_000).map(|n| format!("message-{n} = Text {n}\n    .title = Title {n}\n")).collect();
    let bytes = support::compiled("en", &many);
    let catalog = Catalog::open(bytes.as_slice()).unwrap();
    assert_eq!(catalog.len(), 5_000);
    for n in 0..5_000 {
        let id = format!("message-{n}");
        assert_eq!(catalog.message(&id).unwrap().unwrap().id().unwrap(), id);
        assert_eq!(catalog.attribute(&id, "title").unwrap().unwrap().name().unwrap(), "title");
        assert!(catalog.attribute(&id, "label").unwrap().is_none());
        assert!(catalog.message(&format!("other-{n}")).unwrap().is_none());
    }
}

#[test]
fn the_contract_lists_what_messages_need() {
    let bytes = sample();
    let catalog = Catalog::open(bytes.as_slice()).unwrap();
    let needs = |id: &str| {
        let entry = catalog.message(id).unwrap().unwrap();
        let variables = entry.variables().unwrap().map(|variable| variable.unwrap());
        variables.map(|(name, kind)| format!("{name}: {}", kind.as_str())).collect::<Vec<_>>()
    };
    assert_eq!(needs("variables"), ["count: number", "day: date and time", "name: text"]);
    assert_eq!(needs("choice"), ["count: any", "name: any"]);
    assert!(needs("static").is_empty());
    assert_eq!(catalog.attribute("only-attributes", "title").unwrap().unwrap().variables().unwrap().count(), 1);
}

#[test]
fn equal_sources_give_equal_bytes_in_any_order() {
    assert_eq!(support::compiled("en", "a = A\nb = B { $x }\n"), support::compiled("en", "b = B { $x }\na = A\n"));
}

#[test]
fn every_truncation_is_refused() {
    let bytes = sample();
    for length in 0..bytes.len() {
        let error = Catalog::open(&bytes[..length]).unwrap_err();
        assert!(error.is_corrupt(), "{length}: {error}");
    }
}

#[test]
fn every_change_of_one_byte_is_refused_or_formats_without_panic() {
    let bytes = sample();
    let all = std::env::var_os("EVERY_CHANGE").is_some();
    let (mut opened, mut refused) = (0, 0);
    for at in 0..bytes.len() {
        // Each byte to sixteen other values here; to all 255 with `EVERY_CHANGE=1`, which takes minutes.
        let some = [1, 2, 3, 4, 7, 8, 0x10, 0x3f, 0x40, 0x55, 0x7f, 0x80, 0x81, 0xc0, 0xfe, 0xff];
        for change in (1..=255).filter(|change| all || some.contains(change)) {
            let mut changed = bytes.clone();
            changed[at] ^= change;
            if use_all_of(&changed) { opened += 1 } else { refused += 1 }
        }
    }
    assert!(opened > 0 && refused > 0);
}

#[test]
fn another_version_is_told_what_to_do() {
    let mut newer = sample();
    newer[8] = 2;
    let error = Catalog::open(newer.as_slice()).unwrap_err();
    assert!(error.is_newer());
    assert_eq!(error.to_string(), "open the catalog: it has format 2, this reader knows format 1; update the app or tool that reads it");
    let mut retired = sample();
    retired[8] = 0;
    assert!(Catalog::open(retired.as_slice()).unwrap_err().is_retired());
    let mut minor = sample();
    minor[10] = 9;
    assert!(use_all_of(&minor), "a newer minor version is read");
}

#[test]
fn a_newer_minor_version_may_add_header_fields_and_sections() {
    let old = sample();
    let field = |bytes: &[u8], at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap());
    // Eight more bytes of header would move every offset in programs; a section at the end does not.
    let mut newer = old.clone();
    newer.extend_from_slice(b"more");
    let length = field(&newer, 12) + 4;
    newer[12..16].copy_from_slice(&length.to_le_bytes());
    newer[10] = 1;
    assert!(use_all_of(&newer));
}

#[test]
fn hand_built_files_are_refused_or_harmless() {
    let good = sample();
    let with = |at: usize, bytes: &[u8]| {
        let mut changed = good.clone();
        changed[at..at + bytes.len()].copy_from_slice(bytes);
        changed
    };
    let refused = [
        ("nothing", Vec::new()),
        ("zeros", vec![0; 200]),
        ("a zip", b"PK\x03\x04".repeat(50)),
        ("a length past the end", with(12, &u32::MAX.to_le_bytes())),
        ("sections out of order", with(16, &1_000_000_u32.to_le_bytes())),
        ("sections inside the header", with(16, &8_u32.to_le_bytes())),
        ("more messages than slots", with(48, &u32::MAX.to_le_bytes())),
        ("a language that is not text", with(64, &[2, 0xff, 0xff])),
        ("something behind the end", [good.as_slice(), b"x"].concat()),
    ];
    for (name, bytes) in refused {
        let error = Catalog::open(bytes.as_slice()).expect_err(name);
        assert!(error.is_corrupt(), "{name}: {error}");
    }
    let slots = u32::from_le_bytes(good[32..36].try_into().unwrap()) as usize;
    let messages = u32::from_le_bytes(good[36..40].try_into().unwrap()) as usize;
    let mut lost = good.clone();
    lost[slots..messages].fill(0xff);
    assert!(use_all_of(&lost), "slots that point nowhere");
    let mut noise = good.clone();
    noise[messages..].fill(0xff);
    assert!(use_all_of(&noise), "messages that are noise");
}

#[test]
fn a_message_that_multiplies_itself_ends_at_a_limit() {
    let mut text = "l0 = lol lol lol lol\n".to_owned();
    for level in 1..30 {
        text.push_str(&format!("l{level} = {}\n", format!("{{ l{} }}", level - 1).repeat(10)));
    }
    let formatter = support::formatter("en", &text);
    let mut errors = Vec::new();
    assert_eq!(formatter.format("l29", None, &mut errors), "{???}");
    assert_eq!(errors.len(), 1);
    assert!(errors[0].is_limit());

    // The same with terms, which are worked out when compiled, and with no text at all.
    for seed in ["lol", "{ \"\" }"] {
        let mut text = format!("-t0 = {seed}\n");
        for level in 1..60 {
            text.push_str(&format!("-t{level} = {}\n", format!("{{ -t{} }}", level - 1).repeat(10)));
        }
        text.push_str("top = { -t59 }\n");
        let formatter = support::formatter("en", &text);
        errors.clear();
        assert_eq!(formatter.format("top", None, &mut errors), "{???}");
        assert!(errors.iter().all(|error| error.is_limit()));
    }
}

#[test]
fn a_huge_argument_meets_the_limit_of_length() {
    let formatter = support::formatter("en", "once = { $x }\nten = { $x }{ $x }{ $x }{ $x }{ $x }{ $x }{ $x }{ $x }{ $x }{ $x }\n");
    let mut args = FluentArgs::new();
    args.set("x", "x".repeat(10_000_000));
    let mut errors = Vec::new();
    assert_eq!(formatter.format("once", Some(&args), &mut errors).len(), 10_000_000);
    assert_eq!(errors, []);
    assert_eq!(formatter.format("ten", Some(&args), &mut errors), "{???}");
    assert!(errors[0].is_limit());
}

#[test]
fn a_chain_of_references_ends_at_the_limit_of_depth() {
    let mut text = "m0 = end\n".to_owned();
    for level in 1..300 {
        text.push_str(&format!("m{level} = {{ m{} }}\n", level - 1));
    }
    let formatter = support::formatter("en", &text);
    let mut errors = Vec::new();
    assert_eq!(formatter.format("m50", None, &mut errors), "end");
    assert_eq!(errors, []);
    formatter.format("m299", None, &mut errors);
    assert!(errors[0].is_limit());
}

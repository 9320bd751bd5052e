//! Every way in which a zip can be something else than a bundle, each refused with an error that says so.

use fluent_pack::bundle::{Bundle, Error};
use fluent_pack::limits::{MAX_BUNDLE_ENTRIES, MAX_ENTRY_NAME, MAX_MANIFEST};

use crate::builder::{Header, Item, Zip, manifest_of};

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

/// The entries behind another manifest.
fn manifest(name: &'static str, is: Is, says: &'static str, change: impl FnOnce(String) -> String) -> Case {
    let json = String::from_utf8(manifest_of(&ENTRIES).to_json()).expect("JSON is UTF-8");
    Case { name, bytes: Zip::with_manifest(change(json).as_bytes(), &ENTRIES).bytes(), is, says }
}

fn extra(id: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).expect("test data is small");
    [&id.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
}

fn unicode_path(header: &mut Header) {
    let crc = crate::builder::crc32(&header.name);
    header.extra = extra(0x7075, &[&[1][..], &crc.to_le_bytes(), b"../../x"].concat());
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
fn headers_other_than_the_canonical_ones_are_refused() {
    let local = "in the local header of `messages/a.ftl`";
    let central = "in the central directory record of `messages/a.ftl`";
    check(vec![
        field("symbolic link", Is::Form, "file mode", |item| item.central().external = 0o120_777 << 16),
        field("executable", Is::Form, "file mode", |item| item.central().external = 0o100_755 << 16),
        field("set-uid", Is::Form, "file mode", |item| item.central().external = 0o104_644 << 16),
        field("DOS folder bit", Is::Form, "file mode", |item| item.central().external |= 0x10),
        field("device file", Is::Form, "file mode", |item| item.central().external = 0o060_644 << 16),
        field("deflate", Is::Form, "stored, never compressed", |item| item.both(|header| header.method = 8)),
        field("deflate in the central record only", Is::Form, "stored, never compressed", |item| item.central().method = 8),
        field("deflate in the local header only", Is::Form, "compression method in the local", |item| item.local().method = 8),
        field("unknown method", Is::Form, "stored, never compressed", |item| item.both(|header| header.method = 0x1234)),
        field("AES method", Is::Form, "stored, never compressed", |item| item.both(|header| header.method = 99)),
        field("deflate bomb", Is::Form, "stored, never compressed", |item| {
            item.both(|header| (header.method, header.size) = (8, 0xfff0_0000));
        }),
        field("stored bomb", Is::Form, "claims two", |item| item.both(|header| header.size = 0xfff0_0000)),
        field("size over the bundle", Is::Form, "more bytes than the bundle has", |item| {
            item.both(|header| (header.size, header.packed) = (0xfff0_0000, 0xfff0_0000));
        }),
        field("local size wrong", Is::Form, local, |item| item.local().size = 5),
        field("local packed size wrong", Is::Form, "compressed size in the local", |item| item.local().packed = 5),
        field("central size too large", Is::Form, "does not start where the one before it ends", |item| {
            (item.central().size, item.central().packed) = (7, 7);
        }),
        field("both sizes too small", Is::Form, "does not start where the one before it ends", |item| {
            item.both(|header| (header.size, header.packed) = (5, 5));
        }),
        field("both sizes too large", Is::Form, "does not start where the one before it ends", |item| {
            item.both(|header| (header.size, header.packed) = (7, 7));
        }),
        field("both checksums wrong", Is::Form, "CRC-32 in the local", |item| item.both(|header| header.crc ^= 1)),
        field("local checksum wrong", Is::Form, "CRC-32 in the local", |item| item.local().crc ^= 1),
        field("central checksum wrong", Is::Form, "CRC-32 in the central", |item| item.central().crc ^= 1),
        field("data changed", Is::Form, "CRC-32 in the local", |item| item.data[0] ^= 1),
        field("local name differs", Is::Form, local, |item| item.local().name = b"messages/z.ftl".to_vec()),
        field("local name escapes", Is::Form, local, |item| item.local().name = b"../../../../x.f".to_vec()),
        field("local name is shorter", Is::Form, local, |item| item.local().name = b"a".to_vec()),
        field("encrypted", Is::Form, "flags", |item| item.both(|header| header.flags = 1)),
        field("encrypted in the local header only", Is::Form, "flags", |item| item.local().flags = 1),
        field("strongly encrypted", Is::Form, "flags", |item| item.both(|header| header.flags = 0x41)),
        field("UTF-8 flag", Is::Form, "flags", |item| item.both(|header| header.flags = 0x800)),
        field("UTF-8 flag in the central record only", Is::Form, central, |item| item.central().flags = 0x800),
        field("masked headers", Is::Form, "flags", |item| item.both(|header| header.flags = 0x2000)),
        field("data descriptor", Is::Form, "", |item| {
            item.both(|header| header.flags = 8);
            item.descriptor = [&b"PK\x07\x08"[..], &[0; 12]].concat();
        }),
        field("data descriptor flag only", Is::Form, "flags", |item| item.both(|header| header.flags = 8)),
        field("other time", Is::Form, "time in the local", |item| item.both(|header| header.time += 1)),
        field("other time in the central record", Is::Form, "time in the central", |item| item.central().time = 0),
        field("other date", Is::Form, "date", |item| item.both(|header| header.date = 0x5a21)),
        field("impossible date", Is::Form, "date", |item| item.both(|header| header.date = 0)),
        field("version needed", Is::Form, "version needed", |item| item.both(|header| header.needed = 20)),
        field("version needed in the central record", Is::Form, central, |item| item.central().needed = 45),
        field("version made by", Is::Form, "version of the zip format", |item| item.central().made_by = 0x032d),
        field("host DOS", Is::Form, "host system", |item| item.central().made_by = 0x000a),
        field("host Windows", Is::Form, "host system", |item| item.central().made_by = 0x0a0a),
        field("internal attributes", Is::Form, "internal attributes", |item| item.central().internal = 1),
        field("entry on another disk", Is::Form, "disk number", |item| item.central().disk = 1),
        field("entry comment", Is::Form, "length of the comment", |item| item.central().comment = b"hi".to_vec()),
        field("extra field in the local header", Is::Form, "", |item| item.local().extra = extra(0xcafe, b"x")),
        field("extra field in the central record", Is::Form, "extra field", |item| item.central().extra = extra(0xcafe, b"x")),
        field("extra field in both", Is::Form, "extra field", |item| item.both(|header| header.extra = extra(0x5455, b"\x01abcd"))),
        field("extra field cut short", Is::Corrupt, "", |item| item.central().extra = vec![0xfe, 0xca, 9, 0]),
        field("unicode path renames", Is::Name, "must stay inside", |item| item.both(unicode_path)),
        field("unicode path in the local header", Is::Form, "extra field", |item| unicode_path(item.local())),
        field("zip64 extra field", Is::Form, "", |item| item.both(|header| header.extra = extra(1, &[0; 16]))),
        field("zip64 sentinel sizes", Is::Form, "", |item| {
            item.both(|header| {
                header.extra = extra(1, &[6, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0]);
                (header.size, header.packed) = (u32::MAX, u32::MAX);
            });
        }),
        field("zip64 sizes near the end of 64 bits", Is::Corrupt, "`messages/a.ftl` does not read", |item| {
            item.both(|header| {
                header.extra = extra(1, &[0xff; 16]);
                (header.size, header.packed) = (u32::MAX, u32::MAX);
            });
        }),
        field("local signature", Is::Corrupt, "does not read", |item| item.local().signature = *b"PK\x03\x05"),
        field("central signature", Is::Corrupt, "does not read", |item| item.central().signature = *b"PK\x01\x03"),
    ]);
}

#[test]
fn bytes_that_belong_to_no_entry_are_refused() {
    let mut announced = Zip::bundle(&ENTRIES).bytes();
    let length = announced.len();
    announced[length - 2] = 1;
    check(vec![
        case("prefix", Is::Form, "does not start where the one before it ends", |zip| zip.prefix = b"#!/bin/sh\n".to_vec()),
        case("prefix with offsets that ignore it", Is::Form, "something was put before", |zip| {
            let plain = zip.bytes();
            *zip = Zip { prefix: [&b"junk"[..], &plain[..plain.len() - 22]].concat(), ..Zip::of(vec![]) };
            zip.end.count = Some(4);
            zip.end.here = Some(4);
            let directory = plain.windows(4).position(|bytes| bytes == b"PK\x01\x02").unwrap();
            zip.end.central_offset = u32::try_from(directory).ok();
            zip.end.central_size = u32::try_from(plain.len() - 22 - directory).ok();
        }),
        case("suffix", Is::Form, "3 bytes too many", |zip| zip.suffix = b"xyz".to_vec()),
        case("suffix of zeros", Is::Form, "512 bytes too many", |zip| zip.suffix = vec![0; 512]),
        case("suffix of one byte", Is::Form, "1 bytes too many", |zip| zip.suffix = vec![b'\n']),
        case("far suffix", Is::Corrupt, "no end record", |zip| zip.suffix = vec![0; 100_000]),
        case("gap between entries", Is::Form, "a gap or an overlap", |zip| zip.items[2].gap = b"gap".to_vec()),
        case("entry that the directory hides", Is::Form, "a gap or an overlap", |zip| zip.items[2].central = None),
        case("last entry that the directory hides", Is::Form, "before the central directory", |zip| zip.items[3].central = None),
        case("gap before the directory", Is::Form, "before the central directory", |zip| zip.before_central = b"gap".to_vec()),
        case("gap before the end record", Is::Form, "does not end where it starts", |zip| zip.before_end = b"gap".to_vec()),
        case("digital signature record", Is::Form, "does not end where it starts", |zip| zip.before_end = b"PK\x05\x05\0\0".to_vec()),
        case("archive comment", Is::Form, "5 bytes too many", |zip| zip.end.comment = b"hello".to_vec()),
        case("comment that is an end record", Is::Form, "does not end where it starts", |zip| {
            zip.end.comment = Zip::of(vec![]).bytes();
        }),
        Case { name: "comment announced, not there", bytes: announced, is: Is::Form, says: "announces a comment" },
        case("two end records", Is::Form, "does not end where it starts", |zip| {
            let bytes = zip.bytes();
            zip.before_end = bytes[bytes.len() - 22..].to_vec();
        }),
        case("bundle behind a bundle", Is::Form, "", |zip| zip.prefix = zip.bytes()),
    ]);
}

#[test]
fn entries_that_share_bytes_are_refused() {
    check(vec![
        case("two records for one local header", Is::Form, "a gap or an overlap", |zip| {
            let mut again = zip.items[3].clone();
            again.local = None;
            again.central().name = b"messages/c.ftl".to_vec();
            again.central().offset = Some(0);
            zip.items.push(again);
        }),
        case("quoted local header", Is::Form, "a gap or an overlap", |zip| {
            let inner = Zip::of(vec![Item::new("messages/c.ftl", b"c")]).bytes()[..45].to_vec();
            let outer = Item::new("messages/b.ftl", &inner);
            zip.items[3] = outer;
            let mut quoted = Item::new("messages/c.ftl", b"c");
            (quoted.local, quoted.data) = (None, vec![]);
            let name = zip.bytes().windows(14).position(|bytes| bytes == b"messages/c.ftl").unwrap();
            quoted.central().offset = u32::try_from(name - 30).ok();
            zip.items.push(quoted);
        }),
        case("ten thousand records for one large entry", Is::Form, "a gap or an overlap", |zip| {
            zip.items.push(Item::new("a", &vec![b'x'; 1 << 20]));
            let offset =
                u32::try_from(Zip::of(zip.items[..4].to_vec()).bytes().windows(4).position(|bytes| bytes == b"PK\x01\x02").unwrap())
                    .unwrap();
            for index in 0..9_000 {
                let mut again = zip.items[4].clone();
                (again.local, again.data) = (None, vec![]);
                again.central().name = format!("b{index}").into_bytes();
                again.central().offset = Some(offset);
                zip.items.push(again);
            }
        }),
        case("records in another order than the entries", Is::Form, "a gap or an overlap", |zip| {
            let offset = |zip: &Zip, name: &[u8]| zip.bytes().windows(name.len()).position(|bytes| bytes == name).unwrap() - 30;
            let first = u32::try_from(offset(zip, b"messages/a.ftl")).ok();
            let second = u32::try_from(offset(zip, b"messages/b.ftl")).ok();
            zip.items[2].central().offset = second;
            zip.items[3].central().offset = first;
        }),
        case("offset past the end", Is::Form, "a gap or an overlap", |zip| zip.items[2].central().offset = Some(0xffff_fff0)),
        case("offset into the directory", Is::Form, "a gap or an overlap", |zip| zip.items[2].central().offset = Some(2_000)),
        case("not in order", Is::Form, "byte-wise order", |zip| zip.items.swap(2, 3)),
        case("manifest not first", Is::Form, "not the first entry", |zip| zip.items.swap(0, 1)),
        case("manifest missing", Is::Content, "does not have it", |zip| drop(zip.items.remove(0))),
    ]);
}

#[test]
fn end_records_that_lie_are_refused() {
    let many = |count: usize| Zip::of((0..count).map(|index| Item::new(&format!("a{index:06}"), b"")).collect()).bytes();
    let mut cases = vec![
        Case { name: "nothing", bytes: vec![], is: Is::Corrupt, says: "it is empty" },
        Case { name: "one byte", bytes: b"P".to_vec(), is: Is::Corrupt, says: "not a zip" },
        Case { name: "text", bytes: vec![b'x'; 5_000], is: Is::Corrupt, says: "not a zip" },
        Case { name: "only an end record", bytes: Zip::of(vec![]).bytes(), is: Is::Content, says: "does not have it" },
        Case { name: "70,000 entries", bytes: many(70_000), is: Is::Form, says: "cannot be that of so many entries" },
        Case { name: "65,535 entries", bytes: many(65_535), is: Is::Form, says: "zip64" },
        Case { name: "one entry too many", bytes: many(MAX_BUNDLE_ENTRIES + 1), is: Is::Large, says: "its number of entries is 10001" },
    ];
    cases.extend([
        case("count too small", Is::Form, "", |zip| (zip.end.count, zip.end.here) = (Some(3), Some(3))),
        case("count too large", Is::Form, "cannot be that of so many entries", |zip| (zip.end.count, zip.end.here) = (Some(5), Some(5))),
        case("count too large, with long names", Is::Corrupt, "central directory does not read", |zip| {
            zip.items.push(Item::new(&"x".repeat(200), b""));
            (zip.end.count, zip.end.here) = (Some(6), Some(6));
        }),
        case("count of none", Is::Form, "cannot be that of so many", |zip| (zip.end.count, zip.end.here) = (Some(0), Some(0))),
        case("counts differ", Is::Form, "numbers of entries are not equal", |zip| zip.end.here = Some(1)),
        case("most entries claimed", Is::Large, "its number of entries", |zip| {
            (zip.end.count, zip.end.here) = (Some(0xfffe), Some(0xfffe))
        }),
        case("zip64 count", Is::Form, "zip64", |zip| (zip.end.count, zip.end.here) = (Some(u16::MAX), Some(u16::MAX))),
        case("zip64 offset", Is::Form, "zip64", |zip| zip.end.central_offset = Some(u32::MAX)),
        case("zip64 size", Is::Form, "zip64", |zip| zip.end.central_size = Some(u32::MAX)),
        case("zip64 record and locator", Is::Form, "does not end where it starts", |zip| {
            zip.before_end = [&b"PK\x06\x06"[..], &[44, 0, 0, 0, 0, 0, 0, 0], &[0; 44], b"PK\x06\x07", &[0; 16]].concat();
        }),
        case("offset too small", Is::Form, "does not end where it starts", |zip| zip.end.central_offset = Some(0)),
        case("offset too large", Is::Form, "does not end where it starts", |zip| zip.end.central_offset = Some(0xffff_0000)),
        case("size wrong", Is::Form, "does not end where it starts", |zip| zip.end.central_size = Some(46)),
        case("size and offset wrong together", Is::Form, "cannot be that of so many", |zip| {
            let end = zip.bytes().len() - 22;
            (zip.end.central_offset, zip.end.central_size) = (Some(0), u32::try_from(end).ok());
        }),
        case("offset and size one byte off together", Is::Corrupt, "central directory is not at byte", |zip| {
            let bytes = zip.bytes();
            let start = bytes.windows(4).position(|bytes| bytes == b"PK\x01\x02").unwrap();
            zip.end.central_offset = u32::try_from(start + 1).ok();
            zip.end.central_size = u32::try_from(bytes.len() - 22 - start - 1).ok();
        }),
        case("another disk", Is::Form, "disk numbers", |zip| zip.end.disk = 1),
        case("directory on another disk", Is::Form, "disk numbers", |zip| zip.end.central_disk = 1),
        case("all disks", Is::Form, "disk numbers", |zip| (zip.end.disk, zip.end.central_disk) = (u16::MAX, u16::MAX)),
    ]);
    check(cases);
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

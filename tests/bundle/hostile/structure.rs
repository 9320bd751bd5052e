//! Bytes that belong to no entry or to two, entries out of place, end records that lie.

use fluent_pack::limits::MAX_BUNDLE_ENTRIES;

use super::{Case, ENTRIES, Is, case, check};
use crate::builder::{Item, Zip};

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
    ]);
}

#[test]
fn entries_out_of_byte_wise_order_are_refused() {
    check(vec![
        case("two messages swapped", Is::Form, "entry `messages/a.ftl`: it stands behind `messages/b.ftl`", |zip| zip.items.swap(2, 3)),
        case("manifest first", Is::Form, "entry `NOTICE`: it stands behind `manifest.json`", |zip| zip.items.swap(0, 1)),
        case("manifest last", Is::Form, "entry `manifest.json`: it stands behind `messages/b.ftl`", |zip| zip.items[1..].rotate_left(1)),
        case("upper case among lower case", Is::Form, "entry `NOTICE`: it stands behind `messages/b.ftl`", |zip| zip.items.rotate_left(1)),
        case("folder before file", Is::Form, "entry `messages/a.ftl`: it stands behind `messages/a/x.ftl`", |zip| {
            zip.items.insert(2, Item::new("messages/a/x.ftl", b""));
        }),
        case("reversed", Is::Form, "byte-wise order", |zip| zip.items.reverse()),
        case("not in order, and without a manifest", Is::Form, "byte-wise order", |zip| {
            zip.items.remove(1);
            zip.items.reverse();
        }),
    ]);
}

#[test]
fn bundles_without_a_manifest_are_refused() {
    check(vec![
        case("manifest missing", Is::Content, "does not have it", |zip| drop(zip.items.remove(1))),
        case("manifest in a folder", Is::Content, "does not have it", |zip| {
            zip.items[1].both(|header| header.name = b"manifest.json.d/manifest.json".to_vec());
        }),
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

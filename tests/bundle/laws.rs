//! What holds for every bundle.

use std::borrow::Cow;
use std::collections::BTreeMap;

use fluent_pack::bundle::{Bundle, EntryName, file_name, write};
use fluent_pack::limits::{MAX_BUNDLE_ENTRIES, MAX_BUNDLE_JSON};
use proptest::prelude::*;

use crate::builder::{Zip, draft, owned, sha256};

const ENTRIES: [(&str, &[u8]); 4] =
    [("NOTICE", b"CC0\n"), ("catalog.bin", b"\0\x01\x02"), ("messages/a.ftl", b"a = A\n"), ("messages/empty.ftl", b"")];

/// SHA-256 of the bundle of [`ENTRIES`] and the test's draft.
///
/// When this changes, every bundle in the world that was signed and published gets other bytes on its next build, and
/// bundles of before are refused by `Bundle::open`. So do not just pin the new value: find what moved (a release of
/// `zip` or `serde_json`, a field of the manifest) and put it back, or raise `manifest::FORMAT` and say so in the
/// changelog.
const GOLDEN: &str = "6d8935bc44aaee66965ebc02f480841a8a9e5d4e43fa06dda10d506a5a9fc2be";

#[test]
fn the_bytes_of_a_bundle_are_pinned() {
    assert_eq!(sha256(&write(&draft(), owned(&ENTRIES)).unwrap()), GOLDEN);
}

#[test]
fn what_was_written_comes_back_in_place() {
    let bytes = write(&draft(), owned(&ENTRIES)).unwrap();
    let bundle = Bundle::open(&bytes).unwrap();
    let found: Vec<(&str, &[u8])> = bundle.entries().collect();
    let json = bundle.manifest().to_json();
    assert_eq!(found, [ENTRIES[0], ENTRIES[1], ("manifest.json", &json), ENTRIES[2], ENTRIES[3]]);
    assert_eq!(bundle.entry("manifest.json"), Some(&json[..]));
    for (name, data) in ENTRIES {
        assert_eq!(bundle.entry(name), Some(data));
    }
    assert_eq!(bundle.notice(), Some(ENTRIES[0].1));
    assert!(bundle.catalog().unwrap_err().is_corrupt());
    assert_eq!((bundle.entry("messages/none.ftl"), bundle.entry("")), (None, None));
    let place = bundle.notice().unwrap().as_ptr_range();
    assert!(bytes.as_ptr_range().start < place.start && place.end < bytes.as_ptr_range().end);

    let mut manifest = bundle.manifest().clone();
    assert!(manifest.files.iter().map(|file| file.name.as_str()).eq(ENTRIES.map(|(name, _)| name)));
    manifest.files = vec![];
    assert_eq!(manifest, draft());
    assert_eq!(file_name(&manifest), "miss-es-1.2.3.zip");
}

#[test]
fn the_order_of_entries_and_the_files_of_the_draft_change_nothing() {
    let bytes = write(&draft(), owned(&ENTRIES)).unwrap();
    let mut reversed = owned(&ENTRIES);
    reversed.reverse();
    let old = Bundle::open(&bytes).unwrap().manifest().clone();
    assert_eq!(write(&old, reversed).unwrap(), bytes);
}

#[test]
fn what_could_not_be_opened_is_not_written() {
    let refuses = |entries: &[(&str, &[u8])]| write(&draft(), owned(entries)).unwrap_err();
    assert!(refuses(&[("a", b""), ("a", b"")]).is_bad_name());
    assert!(refuses(&[("a", b""), ("A", b"")]).is_bad_name());
    assert!(refuses(&[("a", b""), ("a/b", b"")]).is_bad_name());
    assert!(refuses(&[("manifest.json", b"")]).is_bad_name());
    assert!(refuses(&[("MANIFEST.json", b"")]).is_bad_name());
    assert!(refuses(&[("documents.json", &vec![b' '; usize::try_from(MAX_BUNDLE_JSON).unwrap() + 1])]).is_too_large());

    let many = (0..MAX_BUNDLE_ENTRIES).map(|index| (EntryName::for_path(&index.to_string()), Cow::Borrowed(&b""[..])));
    assert!(write(&draft(), many.clone().collect()).unwrap_err().is_too_large());
    let most = write(&draft(), many.skip(1).collect()).unwrap();
    assert_eq!(Bundle::open(&most).unwrap().entries().len(), MAX_BUNDLE_ENTRIES);

    let mut bad = draft();
    bad.pack = "a b".into();
    assert!(write(&bad, vec![]).unwrap_err().is_bad_content());
    bad = draft();
    bad.version = "1".into();
    assert!(write(&bad, vec![]).unwrap_err().is_bad_content());
    bad = draft();
    bad.required_reader = 2;
    assert!(write(&bad, vec![]).unwrap_err().is_newer());
}

#[test]
fn the_smallest_bundle_is_its_manifest() {
    let bytes = write(&draft(), vec![]).unwrap();
    assert_eq!(Bundle::open(&bytes).unwrap().entries().len(), 1);
}

#[test]
fn zips_inside_a_bundle_are_only_data() {
    let inner = write(&draft(), owned(&ENTRIES)).unwrap();
    let bytes = write(&draft(), owned(&[("inner.zip", &inner)])).unwrap();
    assert_eq!(Bundle::open(&bytes).unwrap().entry("inner.zip"), Some(&inner[..]));
}

/// Entries with names that differ in more than case, none a folder of another, on both sides of the manifest's, and
/// signatures in their bytes.
fn entries() -> impl Strategy<Value = BTreeMap<String, Vec<u8>>> {
    let data = prop_oneof![
        proptest::collection::vec(any::<u8>(), 0..60),
        Just(b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0".to_vec()),
        Just(b"PK\x01\x02PK\x03\x04PK\x06\x06PK\x06\x07".to_vec()),
    ];
    proptest::collection::btree_map("[fz]_[a-z0-9]{1,6}(/g_[a-z0-9 \u{e4}]{1,6}){0,2}\\.ftl", data, 0..8)
}

proptest! {
    #[test]
    fn anything_written_opens_and_is_written_again_the_same(entries in entries(), turn in 0_usize..8) {
        let mut list: Vec<_> = entries.iter().map(|(path, data)| (EntryName::for_path(path), Cow::Borrowed(&data[..]))).collect();
        let bytes = write(&draft(), list.clone()).unwrap();
        let bundle = Bundle::open(&bytes).unwrap();
        prop_assert!(bundle.entries().map(|(name, _)| name.as_bytes()).is_sorted());
        for (path, data) in &entries {
            prop_assert_eq!(bundle.entry(EntryName::for_path(path).as_str()), Some(&data[..]));
        }
        let turn = turn.min(list.len());
        list.rotate_left(turn);
        prop_assert_eq!(write(bundle.manifest(), list).unwrap(), bytes);
    }

    #[test]
    fn arbitrary_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(Bundle::open(&bytes).is_err());
        let ended = [&bytes[..], &Zip::of(vec![]).end(1, bytes.len(), 0)].concat();
        prop_assert!(Bundle::open(&ended).is_err());
    }

    #[test]
    fn changed_bundles_never_panic_and_never_open(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        moved in any::<(prop::sample::Index, prop::sample::Index, u8)>(),
    ) {
        let good = Zip::bundle(&ENTRIES).bytes();
        let mut bytes = good.clone();
        for (index, value) in &changes {
            bytes[index.index(good.len())] = *value;
        }
        let (from, to, length) = (moved.0.index(good.len()), moved.1.index(good.len()), usize::from(moved.2 % 40));
        let end = (from + length).min(good.len()).min(from + good.len() - to);
        bytes.copy_within(from..end, to);
        prop_assert_eq!(Bundle::open(&bytes).is_ok(), bytes == good);
    }
}

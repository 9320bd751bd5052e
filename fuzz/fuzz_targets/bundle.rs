//! Opening arbitrary bytes never panics; an opened bundle has one form.

#![no_main]

use fluent_pack::bundle::{self, Bundle, EntryName};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(opened) = Bundle::open(bytes) {
        let entries = opened.entries().filter(|(name, _)| *name != bundle::MANIFEST);
        let entries = entries.map(|(name, bytes)| (EntryName::new(name).expect("an opened name is lawful"), bytes.into())).collect();
        assert_eq!(bundle::write(opened.manifest(), entries).expect("an opened bundle can be written"), bytes);
    }
});

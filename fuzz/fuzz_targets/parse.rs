//! Parsing is total; printing is stable.

#![no_main]

use fluent_pack::source::SourceFile;
use fluent_pack::syntax::{self, Comments};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let file = SourceFile::decode("fuzz.ftl", bytes.to_vec());
    let (resource, _) = syntax::parse(&file);
    let printed = syntax::print(&resource.body, Comments::Keep);
    let again = SourceFile::new("again.ftl", printed.clone());
    let (reparsed, findings) = syntax::parse(&again);
    assert!(findings.iter().all(|finding| finding.code != "syntax-error"), "{printed:?} {findings:?}");
    assert_eq!(syntax::print(&reparsed.body, Comments::Keep), printed);
});

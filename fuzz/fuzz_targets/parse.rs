//! Parsing is total; printing is stable, and adds no syntax error.

#![no_main]

use fluent_pack::diagnostic::Diagnostic;
use fluent_pack::source::SourceFile;
use fluent_pack::syntax::{self, Comments};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let file = SourceFile::decode("fuzz.ftl", bytes.to_vec());
    let (resource, before) = syntax::parse(&file);
    let printed = syntax::print(&resource.body, Comments::Keep);
    let again = SourceFile::new("again.ftl", printed.clone());
    let (reparsed, findings) = syntax::parse(&again);
    // An entry whose only fault is an option that is no literal is told and kept, so it is printed and told again.
    let is_new = |finding: &&Diagnostic| !before.iter().any(|known| known.message == finding.message);
    let new: Vec<_> = findings.iter().filter(|finding| finding.code == "syntax-error").filter(is_new).collect();
    assert!(new.is_empty(), "{printed:?} {new:?}");
    assert_eq!(syntax::print(&reparsed.body, Comments::Keep), printed);
});

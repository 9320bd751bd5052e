//! The words of a text against the source's: empty, untranslated, in the wrong letters, marks or spaces.
//!
//! A rule is one file below. Of the rules that one mistake could break, only the most exact one speaks.

mod consistency;
mod digit;
mod doubled;
mod edge;
mod empty;
mod ending;
mod length;
mod letter;
mod quote;
mod space;
mod untranslated;
mod variant;
mod words;
mod writing;

use super::Context;
use crate::diagnostic::Diagnostic;
use writing::Writing;

pub(super) fn run(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
    if context.pairs.is_empty() {
        return;
    }
    let writing = Writing::of(context);
    for pair in &context.pairs {
        if empty::run(pair, findings) || untranslated::run(&writing, pair, findings) {
            continue;
        }
        edge::run(&writing, pair, findings);
        length::run(&writing, pair, findings);
        for way in &pair.ways {
            let source = pair.source_way(way);
            words::run(&writing, pair, way, source, findings);
            letter::run(&writing, pair, way, source, findings);
            variant::run(&writing, pair, way, source, findings);
            digit::run(&writing, pair, way, source, findings);
            doubled::run(&writing, pair, way, source, findings);
            ending::run(&writing, pair, way, source, findings);
            quote::run(&writing, pair, way, source, findings);
            space::run(&writing, pair, way, source, findings);
        }
    }
    consistency::run(context, findings);
}

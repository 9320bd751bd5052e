//! Two spaces in a row, and spaces before marks.
//!
//! Mends only spaces that stand in the file as they are.
#![doc = include_str!("../../diagnostic/page/double-space.md")]
#![doc = include_str!("../../diagnostic/page/space-before-mark.md")]

use std::ops::Range;

use super::super::flat::{Flat, Has, PLACEABLE};
use super::super::pair::Pair;
use super::writing::Writing;
use crate::diagnostic::Diagnostic;

pub(super) fn run(writing: &Writing<'_>, pair: &Pair<'_, '_>, way: &Flat<'_>, source: &Flat<'_>, findings: &mut Vec<Diagnostic>) {
    if !way.has.any(Has::SPACE) {
        return;
    }
    let spaces = Spaces::of(writing, way.text());
    if spaces.double.is_none() && spaces.before_mark.is_none() {
        return;
    }
    let in_source = Spaces::of(writing, source.text());
    if let Some(range) = spaces.double.filter(|_| in_source.double.is_none()) {
        let finding = pair.finding("double-space", way, range.clone(), DOUBLE).help("delete one of them");
        findings.push(fixed(finding, pair, way, range, "write one space", " "));
    }
    if let Some((range, mark)) = spaces.before_mark.filter(|_| in_source.before_mark.is_none()) {
        let finding = pair.finding("space-before-mark", way, range.clone(), before(mark)).help("delete the space");
        findings.push(fixed(finding, pair, way, range, "delete the space", ""));
    }
}

/// Puts other spaces in the place of spaces, where they stand in the file as they are.
fn fixed(finding: Diagnostic, pair: &Pair<'_, '_>, way: &Flat<'_>, range: Range<usize>, title: &str, text: &str) -> Diagnostic {
    let place = way.place_of(range);
    let is_text = pair.entry.file.source.text()[place.range()].bytes().all(|byte| byte == b' ');
    if is_text { finding.fix(title, place, text) } else { finding }
}

/// Spaces of a text that stand wrong, the first of each kind.
#[derive(Default)]
struct Spaces {
    /// Two or more between words of one line.
    double: Option<Range<usize>>,
    /// One before a mark that stands close to its word, and the mark.
    before_mark: Option<(Range<usize>, char)>,
}

impl Spaces {
    fn of(writing: &Writing<'_>, text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut spaces = Self::default();
        for at in memchr::memchr_iter(b' ', bytes) {
            match bytes.get(at + 1) {
                Some(b' ') if spaces.double.is_none() => spaces.double = double(text, at),
                Some(mark @ (b'.' | b',' | b'!' | b'?' | b':' | b';')) if spaces.before_mark.is_none() => {
                    let close = matches!(mark, b'.' | b',') || !writing.spaces_marks;
                    spaces.before_mark = (close && is_before_mark(text, at)).then(|| (at..at + 1, char::from(*mark)));
                }
                _ => {}
            }
        }
        spaces
    }
}

fn double(text: &str, at: usize) -> Option<Range<usize>> {
    let end = text[at..].find(|character| character != ' ').map(|length| at + length)?;
    let before = text[..at].chars().next_back()?;
    let inside = !matches!(before, '\n' | ' ' | PLACEABLE) && !text[end..].starts_with(['\n', PLACEABLE]);
    inside.then_some(at..end)
}

/// Whether a space stands behind a word, and the mark behind it ends one; not as in `.com` or `:-)`.
fn is_before_mark(text: &str, at: usize) -> bool {
    let ends = text.as_bytes().get(at + 2).is_none_or(|next| matches!(next, b' ' | b'\n' | b'<'));
    ends && text[..at].chars().next_back().is_some_and(|last| last.is_alphanumeric() || matches!(last, '>' | ')' | '"'))
}

const DOUBLE: &str = "there are two spaces in a row";

fn before(mark: char) -> String {
    format!("there is a space before `{mark}`")
}

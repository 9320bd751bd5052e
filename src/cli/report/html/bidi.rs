//! Lines of Fluent in a script that runs from right to left, as a person reads them: the words from the right, what is
//! Fluent's (`id =`, `[one]`, placeables) kept together from the left.

use std::ops::Range;

use super::escape;
use crate::cli::table::is_right_to_left;

/// The lines as HTML; `meant` is marked.
pub(super) fn lines(text: &str, meant: &Range<usize>) -> String {
    let mut out = String::new();
    let mut start = 0;
    for line in text.split('\n') {
        let direction = if line.contains(is_right_to_left) { "rtl" } else { "ltr" };
        out.push_str(&format!("<span dir=\"{direction}\">"));
        for (piece, fluent) in pieces(line) {
            let html = marked(text, start + piece.start..start + piece.end, meant);
            out.push_str(&if fluent { format!("<bdi dir=\"ltr\">{html}</bdi>") } else { html });
        }
        out.push_str("</span>");
        start += line.len() + 1;
    }
    out
}

/// A piece of the text with what is meant in it marked.
pub(super) fn marked(text: &str, piece: Range<usize>, meant: &Range<usize>) -> String {
    let (from, to) = (meant.start.clamp(piece.start, piece.end), meant.end.clamp(piece.start, piece.end));
    let (before, inside, after) = (&text[piece.start..from], &text[from..to], &text[to..piece.end]);
    let inside = if inside.is_empty() { String::new() } else { format!("<mark>{}</mark>", escape(inside)) };
    format!("{}{inside}{}", escape(before), escape(after))
}

/// The pieces of a line, and whether each is Fluent's rather than words.
fn pieces(line: &str) -> Vec<(Range<usize>, bool)> {
    // The sign between a name and its words belongs to neither side.
    let head = line.find(['=', ']']).map_or(0, |at| if line[at..].starts_with(']') { at + 1 } else { line[..at].trim_end().len() });
    let mut at = if line[..head].is_ascii() { head } else { 0 };
    let mut pieces = vec![(0..at, true)];
    while let Some(open) = line[at..].find('{').map(|open| at + open) {
        let mut depth = 0;
        let close = line[open..].char_indices().find(|(_, c)| {
            depth += i32::from(*c == '{') - i32::from(*c == '}');
            depth == 0
        });
        let end = close.map_or(line.len(), |(close, _)| open + close + 1);
        pieces.extend([(at..open, false), (open..end, true)]);
        at = end;
    }
    pieces.push((at..line.len(), false));
    pieces.retain(|(piece, _)| !piece.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_run_from_the_right_and_names_from_the_left() {
        let text = "a = \u{644}\u{627} { $n } <\n   *[other] {";
        let html = lines(text, &(11..13));
        assert_eq!(
            html,
            "<span dir=\"rtl\"><bdi dir=\"ltr\">a</bdi> = \u{644}\u{627} <bdi dir=\"ltr\">{ <mark>$n</mark> }</bdi> &lt;</span>\
             <span dir=\"ltr\"><bdi dir=\"ltr\">   *[other]</bdi> <bdi dir=\"ltr\">{</bdi></span>"
        );
    }
}

//! The mark of a message that will go: `# deprecated: use other-id` in the comment above it.

use crate::syntax::{Spanned, ast};

/// The word that begins the mark.
const MARK: &str = "deprecated";

/// What a comment says in place of a message that will go: the words behind `deprecated:`, empty where there are none;
/// none where the message is not deprecated.
///
/// A line of the comment is the mark when it is `deprecated` alone or begins with `deprecated:`. What follows is for
/// people; by custom it names what to use instead: `# deprecated: use plan-nights`.
#[must_use]
pub fn deprecation<'src>(comment: &ast::Comment<Spanned<'src>>) -> Option<&'src str> {
    comment.content.iter().find_map(|line| mark(line.as_str()))
}

fn mark(line: &str) -> Option<&str> {
    let rest = line.trim().strip_prefix(MARK)?;
    if rest.is_empty() { Some("") } else { rest.strip_prefix(':').map(str::trim) }
}

#[cfg(test)]
mod tests {
    use super::mark;

    #[test]
    fn a_mark_is_a_line_of_its_own() {
        for (line, note) in [("deprecated", ""), (" deprecated: use b ", "use b"), ("deprecated:", "")] {
            assert_eq!(mark(line), Some(note), "{line}");
        }
        for line in ["deprecated messages", "not deprecated: b", "Deprecated: b", ""] {
            assert_eq!(mark(line), None, "{line}");
        }
    }
}

//! Files in canonical form: one way to write what they say, in the groups that their authors made.

use super::{Comments, Entry, ast, parse, print};
use crate::diagnostic::Diagnostic;
use crate::source::SourceFile;

/// What a file in canonical form no longer has.
const NOT_CANONICAL: [&str; 3] = ["byte-order-mark", "mixed-line-ends", "windows-line-ends"];

/// The text of a file in canonical form, with its comments: what Fluent's own serializer writes, plus the indents that it
/// loses, and one empty line wherever the file has some between two entries. Line ends are LF, and there is no byte order
/// mark.
///
/// Parsed again it gives the same tree, and in canonical form it is itself.
///
/// # Errors
///
/// The findings about what cannot be read, where something would be lost.
///
/// ```
/// use fluent_pack::{source::SourceFile, syntax};
/// let file = SourceFile::new("a.ftl", "a=A\r\n\r\n\r\n# about b\r\nb  =  { $x }\r\nc = C\r\n".to_owned());
/// assert_eq!(syntax::canonical(&file).unwrap(), "a = A\n\n# about b\nb = { $x }\nc = C\n");
/// assert_eq!(syntax::canonical(&SourceFile::new("a.ftl", "a = { $x".to_owned())).unwrap_err()[0].code, "syntax-error");
/// ```
pub fn canonical(file: &SourceFile) -> Result<String, Vec<Diagnostic>> {
    let (resource, mut findings) = parse(file);
    findings.retain(|finding| !NOT_CANONICAL.contains(&finding.code));
    if !findings.is_empty() {
        return Err(findings);
    }
    let printed = SourceFile::new("", print(&resource.body, Comments::Keep));
    let text = printed.text();
    let (mut out, mut written) = (String::with_capacity(text.len() + 64), 0);
    // Printed and parsed again the entries are the same.
    for (entry, again) in resource.body.iter().zip(&parse(&printed).0.body).skip(1) {
        let at = line_start(text, again);
        if is_apart(file.text(), line_start(file.text(), entry)) && !is_apart(text, at) {
            out.push_str(&text[written..at]);
            out.push('\n');
            written = at;
        }
    }
    out.push_str(&text[written..]);
    Ok(out)
}

/// Where the first line of an entry begins, its comment's if it has one.
fn line_start(text: &str, entry: &Entry<'_>) -> usize {
    let (comment, id) = match entry {
        ast::Entry::Message(message) => (message.comment.as_ref(), Some(&message.id)),
        ast::Entry::Term(term) => (term.comment.as_ref(), Some(&term.id)),
        ast::Entry::Comment(comment) | ast::Entry::GroupComment(comment) | ast::Entry::ResourceComment(comment) => (Some(comment), None),
        ast::Entry::Junk { .. } => (None, None),
    };
    let first = comment.and_then(|comment| comment.content.first()).or(id.map(|id| &id.name));
    first.map_or(0, |first| text[..first.span().start as usize].rfind('\n').map_or(0, |at| at + 1))
}

/// Whether the line above a line is empty.
fn is_apart(text: &str, line: usize) -> bool {
    text[..line].lines().next_back().is_some_and(|above| above.trim().is_empty())
}

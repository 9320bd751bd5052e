//! `# fluent-pack: allow(code, 3f2a9c1e) reason` above an entry: a person looked at a finding and it stays.
//!
//! An allowance is bound to the source text that it was made for by the first eight digits of that text's digest, so it
//! ends when the source changes. Errors that cannot be built cannot be allowed.

use memchr::memmem;

use super::Context;
use crate::diagnostic::{Diagnostic, RULES, Rule, Severity, closest};
use crate::pack::Entry;
use crate::source::Span;

/// What starts an allowance in a comment.
const SIGN: &str = "fluent-pack: allow(";
/// Hex digits of a digest in an allowance.
const DIGITS: usize = 8;

/// An allowance as written.
struct Allowance<'src> {
    code: &'src str,
    /// The digest that it is bound to.
    bound: Option<&'src str>,
    reason: &'src str,
    /// The whole of it, from its sign to the parenthesis.
    span: Span,
    /// Behind the code.
    code_end: u32,
}

/// Takes out the findings that comments of the target allow, and tells which allowances are wrong, unbound, expired or unused.
pub(super) fn run(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
    let mut told = Vec::new();
    for file in &context.target.files {
        // Most files have none.
        if memmem::find(file.source.text().as_bytes(), SIGN.as_bytes()).is_none() {
            continue;
        }
        for entry in file.entries() {
            for allowance in allowances(&entry) {
                apply(context, &entry, &allowance, findings, &mut told);
            }
        }
    }
    findings.append(&mut told);
}

fn allowances<'src>(entry: &Entry<'_, 'src>) -> Vec<Allowance<'src>> {
    let lines = entry.comment.into_iter().flat_map(|comment| &comment.content);
    lines
        .filter_map(|line| {
            let text = line.as_str();
            let at = text.find(SIGN)?;
            let inner_start = at + SIGN.len();
            let close = text[inner_start..].find(')').map_or(text.len(), |close| inner_start + close);
            let inner = &text[inner_start..close];
            let (code, bound) = inner.split_once(',').map_or((inner, None), |(code, bound)| (code, Some(bound.trim())));
            let start = line.span().start as usize;
            Some(Allowance {
                code: code.trim(),
                bound,
                reason: text.get(close + 1..).unwrap_or_default().trim(),
                span: Span::new(start + at, start + (close + 1).min(text.len())),
                code_end: Span::new(start + inner_start + code.trim_end().len(), 0).start,
            })
        })
        .collect()
}

fn apply(
    context: &Context<'_, '_>,
    entry: &Entry<'_, '_>,
    allowance: &Allowance<'_>,
    findings: &mut Vec<Diagnostic>,
    told: &mut Vec<Diagnostic>,
) {
    let finding =
        |code, severity, message: String| Diagnostic::new(code, severity, message).at(entry.file.source, allowance.span).about(entry.id());
    if let Some((message, help)) = invalid(allowance) {
        told.push(finding("invalid-allowance", Severity::Warning, message).help(help));
        return;
    }
    let source = context.source.get(entry.kind, entry.name.as_str());
    let digest = source.as_ref().unwrap_or(entry).text_digest();
    let digest = &digest[..DIGITS];
    if allowance.bound.is_some_and(|bound| !bound.eq_ignore_ascii_case(digest)) {
        let message = format!("the source of `{}` changed since `{}` was allowed", entry.id(), allowance.code);
        let finding = finding("expired-allowance", Severity::Warning, message);
        told.push(finding.help(format!("look at the text again; if it is right, write `allow({}, {digest})`", allowance.code)));
        return;
    }
    let id = entry.id();
    let fits = |finding: &Diagnostic| {
        finding.code == allowance.code
            && finding.id.as_deref() == Some(id.as_str())
            && finding.file.as_deref() == Some(&**entry.file.source.path())
            && !(finding.severity == Severity::Error && Rule::of(finding.code).is_some_and(|rule| rule.required))
    };
    let before = findings.len();
    findings.retain(|finding| !fits(finding));
    if findings.len() == before {
        let message = format!("nothing of `{}` is found in `{id}`, so the allowance does nothing", allowance.code);
        told.push(finding("unused-allowance", Severity::Note, message).help("delete the line"));
    } else if allowance.bound.is_none() {
        let message = format!("this allowance of `{}` does not say which source text it was made for", allowance.code);
        let place = Span { start: allowance.code_end, end: allowance.code_end };
        told.push(
            finding("unbound-allowance", Severity::Note, message)
                .help(format!("write `allow({}, {digest})`; it then ends when the source changes", allowance.code))
                .fix("bind the allowance to the source text", place, format!(", {digest}")),
        );
    }
}

/// What is wrong with an allowance, and what to do.
fn invalid(allowance: &Allowance<'_>) -> Option<(String, String)> {
    let Some(rule) = Rule::of(allowance.code) else {
        let help = match closest(allowance.code, RULES.iter().map(|rule| rule.code)) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => "write the code as the finding shows it".to_owned(),
        };
        return Some((format!("there is no rule `{}`", allowance.code.escape_debug()), help));
    };
    if rule.is_fixed() {
        return Some((format!("`{}` cannot be allowed: what it finds cannot be built", rule.code), "mend the text instead".to_owned()));
    }
    if allowance.reason.is_empty() {
        return Some((format!("this allowance of `{}` gives no reason", rule.code), "write the reason behind the parenthesis".to_owned()));
    }
    None
}

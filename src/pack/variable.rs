//! Variables that comments declare: `# $nights (Number, 0-30): nights in the hospital`.

use crate::syntax::{Spanned, ast};

/// What a comment says about a variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variable<'src> {
    /// Name, without `$`.
    pub name: &'src str,
    /// Type, where the comment gives one that Fluent knows.
    pub kind: Option<VariableType<'src>>,
}

/// The type of a variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VariableType<'src> {
    /// `(Number)`, or `(Number, 0-30)` with the whole numbers that occur.
    Number(Option<std::ops::RangeInclusive<u64>>),
    /// `(String)`, or `(String, a | b)` with the values that occur.
    String(Vec<&'src str>),
    /// `(DateTime)`.
    DateTime,
}

/// The variables that a comment declares, in its order. Lines that declare none are skipped.
#[must_use]
pub fn declared_variables<'src>(comment: &ast::Comment<Spanned<'src>>) -> Vec<Variable<'src>> {
    comment.content.iter().filter_map(|line| declaration(line.as_str())).collect()
}

/// The hedges that a comment marks its text with, in its order: `# hedge: may, usually`.
pub fn hedges<'src>(comment: &ast::Comment<Spanned<'src>>) -> impl Iterator<Item = &'src str> {
    let lines = comment.content.iter().filter_map(|line| line.as_str().trim_start().strip_prefix("hedge:"));
    lines.flat_map(|words| words.split(',')).map(str::trim).filter(|word| !word.is_empty())
}

fn declaration(line: &str) -> Option<Variable<'_>> {
    let rest = line.trim_start().strip_prefix('$')?;
    let length = rest.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')).count();
    let (name, rest) = rest.split_at(length);
    if name.is_empty() {
        return None;
    }
    let parenthesis = rest.trim_start().strip_prefix('(').and_then(|rest| rest.split_once(')'));
    Some(Variable { name, kind: parenthesis.and_then(|(inner, _)| kind(inner)) })
}

fn kind(text: &str) -> Option<VariableType<'_>> {
    let (name, rest) = text.split_once(',').map_or((text, ""), |(name, rest)| (name, rest.trim()));
    match name.trim().to_ascii_lowercase().as_str() {
        "number" => Some(VariableType::Number(range(rest))),
        "string" => Some(VariableType::String(rest.split('|').map(str::trim).filter(|value| !value.is_empty()).collect())),
        "datetime" => Some(VariableType::DateTime),
        _ => None,
    }
}

fn range(text: &str) -> Option<std::ops::RangeInclusive<u64>> {
    let (low, high) = text.split_once(['-', '\u{2013}'])?;
    let range = low.trim().parse().ok()?..=high.trim().parse().ok()?;
    (!range.is_empty()).then_some(range)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations_give_name_and_type() {
        let number = |range| Some(VariableType::Number(range));
        for (line, name, kind) in [
            ("$nights (Number, 0-30): nights", "nights", number(Some(0..=30))),
            ("  $n (number) - how many", "n", number(None)),
            ("$n (Number, 30-0): wrong way round", "n", number(None)),
            ("$p (String, a | b): which", "p", Some(VariableType::String(vec!["a", "b"]))),
            ("$day (DateTime): day", "day", Some(VariableType::DateTime)),
            ("$url (url) - link", "url", None),
            ("$plain", "plain", None),
        ] {
            assert_eq!(declaration(line), Some(Variable { name, kind }), "{line}");
        }
        assert_eq!(declaration("costs $ 5"), None);
        assert_eq!(declaration("no variable"), None);
    }
}

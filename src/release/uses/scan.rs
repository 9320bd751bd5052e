//! Quoted ids in program text, and the values that stand near by. Works on tokens, not on syntax trees: what it cannot
//! tell plainly it leaves open.

use std::collections::BTreeSet;

use super::token::{Placed, Token, tokens};
use super::{Use, Uses};
use crate::release::contract::Contract;
use crate::source::{SourceFile, Span};

/// Most characters of a line that are kept.
const MAX_CODE: usize = 160;
/// How far behind an id its values may stand, in tokens.
const MAX_REACH: usize = 200;
/// How far before a call its values may be put together, in tokens.
const MAX_LOOK_BACK: usize = 400;

/// What a file is written in, as far as it matters here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// HTML: ids stand in `data-l10n-id`, values in `data-l10n-args`, or both in calls of a script.
    Html,
    /// JavaScript, TypeScript and JSX: backticks quote as well.
    Script,
    /// Python: comments begin with `#`.
    Python,
    /// Other program text, such as Rust, Kotlin, Swift and Java.
    Program,
}

impl Language {
    /// The language of a file name's ending (`rs`, `html`); none where it is not looked into.
    #[must_use]
    pub fn of_extension(extension: &str) -> Option<Self> {
        match extension {
            "html" | "htm" => Some(Self::Html),
            "js" | "mjs" | "ts" | "jsx" | "tsx" => Some(Self::Script),
            "py" => Some(Self::Python),
            "rs" | "kt" | "swift" | "java" => Some(Self::Program),
            _ => None,
        }
    }

    /// What quotes a text.
    fn quotes(self) -> &'static [char] {
        match self {
            Self::Html | Self::Script => &['"', '\'', '`'],
            Self::Python | Self::Program => &['"', '\''],
        }
    }

    /// Whether a line is a comment as a whole.
    fn is_comment(self, line: &str) -> bool {
        match self {
            Self::Html => line.starts_with("<!--"),
            Self::Python => line.starts_with('#'),
            Self::Script | Self::Program => ["//", "/*", "* "].iter().any(|sign| line.starts_with(sign)),
        }
    }
}

pub(super) fn scan(uses: &mut Uses, source: &SourceFile, language: Language, contract: &Contract) {
    let file = File { source, tokens: tokens(source.text(), language.quotes()), language };
    for (index, (_, token)) in file.tokens.iter().enumerate() {
        let Token::Text(quoted) = *token else { continue };
        let (id, attribute) = quoted.split_once('.').map_or((quoted, None), |(id, attribute)| (id, Some(attribute)));
        if let Some(message) = contract.messages.get(id)
            && attribute.is_none_or(|name| message.attributes.contains_key(name))
            && file.is_use(index)
        {
            let attribute = attribute.or_else(|| file.attribute_behind(index).filter(|name| message.attributes.contains_key(*name)));
            let needs_values = message.value.iter().chain(message.attributes.values()).any(|needs| !needs.is_empty());
            uses.messages.entry(id.to_owned()).or_default().push(file.make_use(index, attribute, needs_values));
        }
        if let Some(outline) = contract.documents.get(quoted).filter(|_| file.is_use(index)) {
            let used = file.make_use(index, None, !outline.variables.is_empty());
            uses.documents.entry(quoted.to_owned()).or_default().push(used);
        }
    }
}

struct File<'a> {
    source: &'a SourceFile,
    tokens: Vec<Placed<'a>>,
    language: Language,
}

impl<'a> File<'a> {
    fn token(&self, index: usize) -> Option<Token<'a>> {
        self.tokens.get(index).map(|(_, token)| *token)
    }

    fn before(&self, index: usize, back: usize) -> Option<Token<'a>> {
        index.checked_sub(back).and_then(|index| self.token(index))
    }

    /// Whether a quoted id is a use: outside of comments, and in HTML only as `data-l10n-id="…"` or in a call.
    fn is_use(&self, index: usize) -> bool {
        let in_call = matches!(self.before(index, 1), Some(Token::Sign('(' | ',')));
        let can_be = self.language != Language::Html || in_call || self.is_markup(index);
        can_be && !self.language.is_comment(self.line(index))
    }

    /// The line that a token starts on, without blanks around it.
    fn line(&self, index: usize) -> &'a str {
        let at = self.tokens.get(index).map_or(0, |(at, _)| *at);
        self.source.text()[self.source.lines_around(Span::new(at, at), 1).range()].trim()
    }

    /// Whether it is the value of `data-l10n-id=` or `id=`.
    fn is_markup(&self, index: usize) -> bool {
        self.before(index, 1) == Some(Token::Sign('=')) && self.before(index, 2) == Some(Token::Word("id"))
    }

    /// `format_attribute("id", "name"`.
    fn attribute_behind(&self, index: usize) -> Option<&'a str> {
        match (self.token(index + 1), self.token(index + 2)) {
            (Some(Token::Sign(',')), Some(Token::Text(name))) => Some(name),
            _ => None,
        }
    }

    fn make_use(&self, index: usize, attribute: Option<&str>, needs_values: bool) -> Use {
        let at = self.tokens.get(index).map_or(0, |(at, _)| *at);
        let number = self.source.position(Span::new(at, at).start).line;
        let names = self.names(index);
        // Values that are needed and not seen are given somewhere else, unless the call says that there are none.
        let is_plain = !names.is_empty() || self.gives_nothing(index) || (!needs_values && self.is_whole(index));
        Use {
            at: format!("{}:{number}", self.source.path()),
            attribute: attribute.map(str::to_owned),
            gives: is_plain.then(|| names.into_iter().map(str::to_owned).collect()),
            code: self.line(index).chars().take(MAX_CODE).collect(),
        }
    }

    /// Names of the values that stand in the same call or tag, or in what the call is given by name.
    fn names(&self, index: usize) -> BTreeSet<&'a str> {
        if self.is_markup(index) {
            return self.markup_values(index);
        }
        let call = &self.tokens[index + 1..self.call_end(index)];
        let mut names = named(call);
        for (_, token) in call {
            if let Token::Word(word) = token {
                names.extend(self.put_together(index, word));
            }
        }
        names
    }

    /// `tr("id")`, or a tag: whatever is given would stand here; `bundle.getMessage("id").value` goes on.
    fn is_whole(&self, index: usize) -> bool {
        let closes = self.token(index + 1) == Some(Token::Sign(')')) && self.token(index + 2) != Some(Token::Sign('.'));
        self.is_markup(index) || closes
    }

    /// `format("id", None`: the call says that it gives no values.
    fn gives_nothing(&self, index: usize) -> bool {
        let nothing = matches!(self.token(index + 2), Some(Token::Word("None" | "null" | "nil" | "undefined")));
        nothing && self.token(index + 1) == Some(Token::Sign(','))
    }

    /// One past the last token of the call that holds a token.
    fn call_end(&self, index: usize) -> usize {
        let mut depth = 0_i32;
        let behind = self.tokens.iter().enumerate().skip(index + 1).take(MAX_REACH);
        for (at, (_, token)) in behind {
            match token {
                Token::Sign('(' | '{' | '[') => depth += 1,
                Token::Sign(')' | '}' | ']') => depth -= 1,
                Token::Sign(';') if depth == 0 => return at,
                _ => {}
            }
            if depth < 0 {
                return at;
            }
        }
        (index + 1 + MAX_REACH).min(self.tokens.len())
    }

    /// One past the last token of the tag that holds a token; a `>` in braces is none of its end.
    fn tag_end(&self, index: usize) -> usize {
        let mut depth = 0_i32;
        for (at, (_, token)) in self.tokens.iter().enumerate().skip(index + 1).take(MAX_REACH) {
            match token {
                Token::Sign('{') => depth += 1,
                Token::Sign('}') => depth -= 1,
                Token::Sign('>') if depth == 0 => return at,
                _ => {}
            }
        }
        (index + 1 + MAX_REACH).min(self.tokens.len())
    }

    /// The keys of `data-l10n-args='{"nights": 3}'` or `vars={{ nights: 3 }}`, before or behind the id in its tag.
    fn markup_values(&self, index: usize) -> BTreeSet<&'a str> {
        let start = self.tokens[..index].iter().rposition(|(_, token)| *token == Token::Sign('<')).unwrap_or(index);
        let mut names = BTreeSet::new();
        for at in start..self.tag_end(index) {
            match [self.token(at), self.token(at + 1), self.token(at + 2)] {
                [Some(Token::Word("args")), Some(Token::Sign('=')), Some(Token::Text(json))] => names.extend(named(&tokens(json, &['"']))),
                [Some(Token::Word("vars")), Some(Token::Sign('=')), Some(Token::Sign('{'))] => {
                    names.extend(named(&self.tokens[at + 3..self.call_end(at + 2)]));
                }
                _ => {}
            }
        }
        names
    }

    /// Names that are put into a variable of the app before the call: `args.set("nights", 3)`, `args = {…}`.
    fn put_together(&self, index: usize, variable: &str) -> BTreeSet<&'a str> {
        let mut names = BTreeSet::new();
        let start = index.saturating_sub(MAX_LOOK_BACK);
        for at in start..index {
            if self.token(at) != Some(Token::Word(variable)) {
                continue;
            }
            match [self.token(at + 1), self.token(at + 2), self.token(at + 3), self.token(at + 4)] {
                [
                    Some(Token::Sign('.')),
                    Some(Token::Word("set" | "insert" | "put" | "add")),
                    Some(Token::Sign('(')),
                    Some(Token::Text(name)),
                ] => {
                    names.insert(name);
                }
                [Some(Token::Sign('[')), Some(Token::Text(name)), Some(Token::Sign(']')), Some(Token::Sign('='))] => {
                    names.insert(name);
                }
                [Some(Token::Sign('=')), ..] => {
                    let end = self.call_end(at + 1).min(index);
                    names.extend(named(&self.tokens[at + 2..end.max(at + 2)]));
                }
                _ => {}
            }
        }
        names
    }
}

/// Names that a value is given to: `name: x`, `"name": x`, `"name" => x`, `"name" to x`, `name = x`, `("name", x)`, `{ name }`.
fn named<'a>(tokens: &[Placed<'a>]) -> BTreeSet<&'a str> {
    let mut names = BTreeSet::new();
    let mut open = Vec::new();
    let token = |index: usize| tokens.get(index).map(|(_, token)| *token);
    for index in 0..tokens.len() {
        let before = index.checked_sub(1).and_then(token);
        let behind = [token(index + 1), token(index + 2)];
        match token(index) {
            Some(Token::Sign(sign @ ('(' | '{' | '['))) => open.push(sign),
            Some(Token::Sign(')' | '}' | ']')) => drop(open.pop()),
            Some(Token::Word(name) | Token::Text(name)) if is_name(name) => {
                let is_text = matches!(token(index), Some(Token::Text(_)));
                let given = match behind {
                    [Some(Token::Sign(':')), other] => other != Some(Token::Sign(':')) && before != Some(Token::Sign(':')),
                    [Some(Token::Sign('=')), Some(Token::Sign('>'))] => is_text,
                    [Some(Token::Sign('=')), other] => !is_text && other != Some(Token::Sign('=')),
                    [Some(Token::Word("to")), _] => is_text,
                    [Some(Token::Sign(',')), _] if is_text => before == Some(Token::Sign('(')),
                    [Some(Token::Sign(',' | '}')), _] => open.last() == Some(&'{') && matches!(before, Some(Token::Sign('{' | ','))),
                    _ => false,
                };
                if given {
                    names.insert(name);
                }
            }
            _ => {}
        }
    }
    names
}

fn is_name(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::VariableKind;
    use crate::release::{Message, Needs};

    fn gives(language: Language, text: &str) -> Option<Vec<String>> {
        let mut contract = Contract::default();
        let needs = Needs::from([("nights".to_owned(), VariableKind::Number)]);
        let message = Message { value: Some(needs.clone()), attributes: [("alt".to_owned(), needs)].into(), deprecated: None };
        contract.messages.insert("stay".to_owned(), message);
        let mut uses = Uses::of("test");
        uses.scan(&SourceFile::new("a", text.to_owned()), language, &contract);
        let found = uses.messages.remove("stay").unwrap_or_default();
        assert_eq!(found.len(), 1, "{text}");
        found[0].gives.clone()
    }

    #[test]
    fn values_are_seen_where_they_are_plain() {
        for text in [
            "f.format(\"stay\", Some(&fluent_args![\"nights\" => 3, \"day\" => d]), &mut errors);",
            "let mut args = FluentArgs::new();\nargs.set(\"nights\", 3);\nargs.set(\"day\", d);\nf.format(\"stay\", Some(&args), &mut errors)",
            "l10n.formatValue('stay', { nights: 3, day });",
            "const args = { nights, day };\nbundle.formatPattern(bundle.getMessage(\"stay\").value, args)",
            "<Localized id=\"stay\" vars={{ nights: count > 1, day }}><p/></Localized>",
            "l10n.format(\"stay\", mapOf(\"nights\" to 3, \"day\" to d))",
            "bundle.format(\"stay\", [\"nights\": 3, \"day\": day])",
            "l10n.format(\"stay\", Map.of(\"x\", 1), args.put(\"nights\", 3), args.put(\"day\", 1));",
            "bundle.format('stay', {'nights': 3, 'day': d})",
            "text = l10n('stay', nights=3, day=d)",
        ] {
            let names = gives(Language::Script, text);
            // `getMessage("stay")` ends before the values: what is left open is not told wrong.
            if text.contains("getMessage") {
                assert_eq!(names, None, "{text}");
                continue;
            }
            let names = names.unwrap_or_default();
            assert!(names.contains(&"nights".to_owned()) && names.contains(&"day".to_owned()), "{text}: {names:?}");
        }
        for text in [
            "<p data-l10n-id=\"stay\" data-l10n-args='{\"nights\": 3, \"day\": 1}'></p>",
            "<p data-l10n-args='{\"nights\": 3, \"day\": 1}' class=\"stay\" data-l10n-id=\"stay\"></p>",
        ] {
            assert_eq!(gives(Language::Html, text), Some(vec!["day".to_owned(), "nights".to_owned()]), "{text}");
        }
    }

    #[test]
    fn values_that_are_not_seen_are_left_open() {
        for text in ["f.format(\"stay\", Some(&self.values()), &mut errors)", "val id = \"stay\"", "tr('stay')"] {
            assert_eq!(gives(Language::Program, text), None, "{text}");
        }
        assert_eq!(gives(Language::Program, "f.format(\"stay\", None, &mut errors)"), Some(Vec::new()));
    }

    #[test]
    fn comments_are_no_uses() {
        let mut contract = Contract::default();
        contract.messages.insert("stay".to_owned(), Message { value: Some(Needs::new()), ..Message::default() });
        let count = |language, text: &str| {
            let mut uses = Uses::of("test");
            uses.scan(&SourceFile::new("a", text.to_owned()), language, &contract);
            uses.messages.get("stay").map_or(0, Vec::len)
        };
        let all = "/// `stay`\n// \"stay\"\n * 'stay'\n# 'stay'\ntr('stay')";
        assert_eq!([Language::Program, Language::Script, Language::Python].map(|language| count(language, all)), [2, 2, 3]);
        assert_eq!(count(Language::Html, "<!-- data-l10n-id=\"stay\" -->\n<a id='stay'>"), 1);
    }
}

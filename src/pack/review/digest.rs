//! What stands for a text in the ledger: a digest over its syntax tree and the terms that it uses.
//!
//! Blanks, comments and the id change nothing; every other edit of value, attributes or a term does.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use sha2::{Digest as _, Sha256};

use crate::pack::{Entry, EntryKind, Localization};
use crate::syntax::{self, Expression, InlineExpression, Pattern, Spanned, ast};

/// The digest of a text and of its words alone, so that a change of punctuation is told from one of words.
///
/// Written as 32 and 8 hex digits with a dot between: the first half of a SHA-256, so that nobody can make two texts with
/// one digest, and the beginning of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest {
    text: [u8; 16],
    words: [u8; 4],
}

/// What one entry adds to a digest.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    text: String,
    words: String,
    /// Terms that it uses itself.
    pub(super) terms: Vec<String>,
}

impl Piece {
    pub(super) fn of(entry: &Entry<'_, '_>) -> Self {
        let mut piece = Self { text: syntax::print_text(entry.value, entry.attributes), words: String::new(), terms: Vec::new() };
        if let Some(value) = entry.value {
            pattern_words(value, &mut piece.words);
        }
        for attribute in entry.attributes {
            piece.words.push_str("\n.");
            piece.words.push_str(attribute.id.name.as_str());
            piece.words.push('=');
            pattern_words(&attribute.value, &mut piece.words);
        }
        let mut terms = Vec::new();
        entry.patterns().for_each(|pattern| pattern_terms(pattern, &mut terms));
        piece.terms = terms.into_iter().map(str::to_owned).collect();
        piece
    }
}

impl Digest {
    /// The digest of an entry of a locale.
    #[must_use]
    pub fn of(localization: &Localization<'_>, entry: &Entry<'_, '_>) -> Self {
        Self::joined(Piece::of(entry), |name| term(localization, entry, name).map(|term| Piece::of(&term)))
    }

    /// The digest of an entry and of every term that it uses, those that terms use included.
    pub(super) fn joined(mut whole: Piece, term: impl Fn(&str) -> Option<Piece>) -> Self {
        let mut terms: BTreeMap<String, Piece> = BTreeMap::new();
        let mut left = std::mem::take(&mut whole.terms);
        while let Some(name) = left.pop() {
            if !terms.contains_key(&name)
                && let Some(mut piece) = term(&name)
            {
                left.append(&mut piece.terms);
                terms.insert(name, piece);
            }
        }
        for (name, piece) in terms {
            for (whole, own) in [(&mut whole.text, piece.text), (&mut whole.words, piece.words)] {
                whole.push_str(&format!("\n-{name} ="));
                whole.push_str(&own);
            }
        }
        let (text, words) = (Sha256::digest(whole.text.as_bytes()), Sha256::digest(whole.words.as_bytes()));
        Self { text: std::array::from_fn(|at| text[at]), words: std::array::from_fn(|at| words[at]) }
    }

    /// Whether two texts have the same words, and differ in punctuation and blanks at most.
    #[must_use]
    pub fn has_words_of(&self, other: &Self) -> bool {
        self.words == other.words
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.iter().try_for_each(|byte| write!(f, "{byte:02x}"))?;
        f.write_str(".")?;
        self.words.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl FromStr for Digest {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (text, words) = text.split_once('.').ok_or(())?;
        Ok(Self { text: bytes(text)?, words: bytes(words)? })
    }
}

fn bytes<const LENGTH: usize>(hex: &str) -> Result<[u8; LENGTH], ()> {
    let digit = |byte: &u8| match byte {
        b'0'..=b'9' => Ok(byte - b'0'),
        b'a'..=b'f' => Ok(byte - b'a' + 10),
        _ => Err(()),
    };
    if hex.len() != 2 * LENGTH {
        return Err(());
    }
    let mut bytes = [0; LENGTH];
    for (byte, pair) in bytes.iter_mut().zip(hex.as_bytes().chunks_exact(2)) {
        *byte = digit(&pair[0])? << 4 | digit(&pair[1])?;
    }
    Ok(bytes)
}

/// The term of a name as an entry sees it: that of its own file first, where files stand for themselves.
fn term<'a, 'src>(localization: &'a Localization<'src>, entry: &Entry<'a, 'src>, name: &str) -> Option<Entry<'a, 'src>> {
    let first = localization.term(name)?;
    if std::ptr::eq(first.file, entry.file) {
        return Some(first);
    }
    let own = entry.file.entries().find(|other| other.kind == EntryKind::Term && other.name.as_str() == name);
    own.or(Some(first))
}

fn pattern_terms<'src>(pattern: &Pattern<'src>, found: &mut Vec<&'src str>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            expression_terms(expression, found);
        }
    }
}

fn expression_terms<'src>(expression: &Expression<'src>, found: &mut Vec<&'src str>) {
    match expression {
        ast::Expression::Inline(inline) => inline_terms(inline, found),
        ast::Expression::Select { selector, variants } => {
            inline_terms(selector, found);
            variants.iter().for_each(|variant| pattern_terms(&variant.value, found));
        }
    }
}

fn inline_terms<'src>(inline: &InlineExpression<'src>, found: &mut Vec<&'src str>) {
    let of_call = |arguments: &ast::CallArguments<Spanned<'src>>, found: &mut Vec<&'src str>| {
        arguments.positional.iter().for_each(|argument| inline_terms(argument, found));
        arguments.named.iter().for_each(|argument| inline_terms(&argument.value, found));
    };
    match inline {
        ast::InlineExpression::TermReference { id, arguments, .. } => {
            found.push(id.name.as_str());
            if let Some(arguments) = arguments {
                of_call(arguments, found);
            }
        }
        ast::InlineExpression::FunctionReference { arguments, .. } => of_call(arguments, found),
        ast::InlineExpression::Placeable { expression } => expression_terms(expression, found),
        _ => {}
    }
}

/// Writes the words of a pattern: its texts without punctuation, everything between braces as it is.
fn pattern_words(pattern: &Pattern<'_>, words: &mut String) {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => text_words(value.as_str(), words),
            ast::PatternElement::Placeable { expression } => expression_words(expression, words),
        }
    }
}

fn expression_words(expression: &Expression<'_>, words: &mut String) {
    match expression {
        ast::Expression::Inline(ast::InlineExpression::Placeable { expression }) => expression_words(expression, words),
        ast::Expression::Inline(inline) => exact(inline, words),
        ast::Expression::Select { selector, variants } => {
            exact(selector, words);
            for variant in variants {
                let (ast::VariantKey::Identifier { name } | ast::VariantKey::NumberLiteral { value: name }) = &variant.key;
                words.push_str(if variant.default { "\n*[" } else { "\n[" });
                words.push_str(name.as_str());
                words.push(']');
                pattern_words(&variant.value, words);
            }
            words.push('\n');
        }
    }
}

fn exact(inline: &InlineExpression<'_>, words: &mut String) {
    let expression = ast::Expression::Inline(inline.clone());
    let pattern = ast::Pattern { elements: vec![ast::PatternElement::Placeable { expression }] };
    words.push_str(&syntax::print_text(Some(&pattern), &[]));
}

/// Words with one space between; a sign right before a digit belongs to the number.
fn text_words(text: &str, words: &mut String) {
    let (mut is_first, mut is_apart) = (true, false);
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let of_number = characters.peek().is_some_and(|next| next.is_numeric());
        if is_punctuation(c) && (c.is_whitespace() || !of_number) {
            is_apart = true;
            continue;
        }
        if is_apart && !is_first {
            words.push(' ');
        }
        words.push(c);
        (is_first, is_apart) = (false, false);
    }
}

/// Blanks and the marks that end, part and quote sentences; not signs that have a meaning of their own, such as `%`.
fn is_punctuation(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '"' | '\'' | '(' | ')' | '[' | ']' | '-')
        || matches!(
            c,
            '\u{a1}' | '\u{ab}' | '\u{b7}' | '\u{bb}' | '\u{bf}' | '\u{2010}'..='\u{201f}' | '\u{2026}' | '\u{2039}' | '\u{203a}'
        )
        || matches!(c, '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{6d4}' | '\u{964}' | '\u{965}')
        || matches!(c, '\u{3001}' | '\u{3002}' | '\u{3008}'..='\u{3011}' | '\u{30fb}')
        || matches!(c, '\u{ff01}' | '\u{ff08}' | '\u{ff09}' | '\u{ff0c}' | '\u{ff0e}' | '\u{ff1a}' | '\u{ff1b}' | '\u{ff1f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::LocaleTag;
    use crate::pack::{LocaleSources, PackLocale};
    use crate::source::SourceFile;

    fn digest(ftl: &str) -> Digest {
        let locale = PackLocale { tag: LocaleTag::parse("en").unwrap(), folder: "en".to_owned() };
        let files = vec![SourceFile::new("a.ftl", ftl.to_owned())];
        let sources = LocaleSources { locale, files, keys: vec!["a.ftl".to_owned()], ledger: Default::default() };
        let localization = sources.parse();
        Digest::of(&localization, &localization.message("a").unwrap())
    }

    const TERMS: &str = "-b = B\n    .form = x\n-c = { -b }\n-d = D\n";

    #[test]
    fn blanks_comments_ids_and_other_terms_change_nothing() {
        let written = digest(&format!("a = See { } {{ -c }}.\n{TERMS}", "").replace("  ", " "));
        for same in [
            format!("# note\na   =\n    See {{   -c }}.\n{TERMS}"),
            format!("{TERMS}\n## group\n\na = See {{ -c }}.\r\n"),
            format!("a = See {{ -c }}.\n{TERMS}").replace("-d = D", "-d = other"),
        ] {
            assert_eq!(digest(&same), written, "{same}");
        }
        for other in [
            format!("a = See {{ -c }}!\n{TERMS}"),
            format!("a = See {{ -c }}.\n    .title = T\n{TERMS}"),
            format!("a = See {{ -c }}.\n{TERMS}").replace("= B", "= BB"),
            format!("a = See {{ -c }}.\n{TERMS}").replace("= x", "= y"),
        ] {
            assert_ne!(digest(&other), written, "{other}");
        }
    }

    #[test]
    fn punctuation_is_told_from_words_and_numbers() {
        let alike = |one: &str, other: &str| {
            let (one, other) = (digest(&format!("a = {one}\n")), digest(&format!("a = {other}\n")));
            assert_ne!(one, other);
            one.has_words_of(&other)
        };
        assert!(alike("Call us, please.", "Call us please!"));
        assert!(alike("手術後、帰宅できます。", "手術後、帰宅できます！"));
        assert!(alike("{ $n ->\n   *[other] Days: { $n }.\n }", "{ $n ->\n   *[other] Days – { $n }\n }"));
        for (one, other) in
            [("1.5 mg", "15 mg"), ("1.5 mg", "1,5 mg"), ("at -5", "at 5"), ("re-sign", "resign"), ("5 %", "5"), ("a b", "ab")]
        {
            assert!(!alike(one, other), "{one} {other}");
        }
        assert!(!alike("{ $n }.", "n."));
        assert!(!alike("{ $n ->\n   *[other] x\n }", "{ $n ->\n    [one] x\n   *[other] x\n }"));
    }

    #[test]
    fn digests_are_read_as_written() {
        let digest = digest("a = A\n");
        assert_eq!(digest.to_string().parse(), Ok(digest));
        for text in ["", ".", "00.00", &digest.to_string().to_uppercase(), &format!("{digest}0"), &digest.to_string().replace('.', "")] {
            assert_eq!(text.parse::<Digest>(), Err(()), "{text}");
        }
    }

    #[test]
    fn terms_that_use_each_other_end() {
        let _ = digest("a = { -b }\n-b = { -c }\n-c = { -b }\n");
    }
}

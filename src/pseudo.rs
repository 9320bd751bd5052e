//! Pseudo-languages: the source's texts, changed so that an app shows what it does not translate, cuts off or does not mirror.
//!
//! | locale | texts |
//! |---|---|
//! | `en-XA` | letters accented, vowels doubled, 30 to 40 per cent longer, in `⟦ ⟧` so that a cut is seen |
//! | `ar-XB` | every word shown from right to left by RLM, RLO and PDF, as ICU and Android do it |
//!
//! Only text that a reader sees is changed: placeables, selectors, variant keys, tags, character references, addresses,
//! attributes of terms and texts of one letter stay as they are, byte for byte. Does no I/O.

mod accented;
mod pieces;

use crate::locale::LocaleTag;
use crate::pack::review::LedgerSource;
use crate::pack::{Entry, EntryKind, LocaleSources, PackLocale};
use crate::source::SourceFile;
use crate::syntax::{self, Expression, Pattern, ast};
use pieces::{Pieces, own_letters};

/// A pseudo-language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pseudo {
    /// `en-XA`: accented and longer.
    Accented,
    /// `ar-XB`: from right to left.
    Mirrored,
}

impl Pseudo {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Accented, Self::Mirrored];

    /// Its tag, as ICU and Android name it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Accented => "en-XA",
            Self::Mirrored => "ar-XB",
        }
    }

    /// The pseudo-language of a tag.
    #[must_use]
    pub fn of(tag: &LocaleTag) -> Option<Self> {
        Self::ALL.into_iter().find(|pseudo| pseudo.as_str() == tag.as_str())
    }

    /// The source's files as this language's. What cannot be read stays as it is.
    ///
    /// ```
    /// use fluent_pack::{locale::LocaleTag, pack::{LocaleSources, PackLocale}, pseudo::Pseudo, source::SourceFile};
    /// let locale = PackLocale { tag: LocaleTag::parse("en").unwrap(), folder: "en".to_owned() };
    /// let text = "stay = Stay <em>{ $nights }</em> nights &amp; rest.\n".to_owned();
    /// let source = LocaleSources { locale, files: vec![SourceFile::new("en/a.ftl", text)], keys: vec!["a.ftl".to_owned()], ledger: Default::default() };
    /// let accented = Pseudo::Accented.sources(&source);
    /// assert_eq!(accented.files[0].text(), "stay = ⟦Šţàāý <em>{ $nights }</em> ñîīĝĥţš &amp; ŕéēšţ. ~⟧\n");
    /// ```
    #[must_use]
    pub fn sources(self, source: &LocaleSources) -> LocaleSources {
        let parsed = source.parse();
        let files = parsed.files.iter().map(|file| {
            let mut work = Work { pseudo: self, text: file.source.text(), edits: Vec::new() };
            file.entries().for_each(|entry| work.entry(&entry));
            SourceFile::new(&format!("{} as {}", file.source.path(), self.as_str()), work.applied())
        });
        // The two tags are well-formed.
        let tag = LocaleTag::parse(self.as_str()).unwrap_or_else(|_| source.locale.tag.clone());
        LocaleSources {
            locale: PackLocale { tag, folder: self.as_str().to_owned() },
            files: files.collect(),
            keys: source.keys.clone(),
            ledger: LedgerSource::default(),
        }
    }
}

/// The work on one file.
struct Work<'src> {
    pseudo: Pseudo,
    text: &'src str,
    /// Bytes and what takes their place.
    edits: Vec<(std::ops::Range<usize>, String)>,
}

impl<'src> Work<'src> {
    fn entry(&mut self, entry: &Entry<'_, 'src>) {
        // A term stands within other texts, and its attributes are chosen by, not shown.
        let is_term = entry.kind == EntryKind::Term;
        entry.value.into_iter().for_each(|value| self.pattern(value, !is_term));
        entry.attributes.iter().filter(|_| !is_term).for_each(|attribute| self.pattern(&attribute.value, true));
    }

    /// Changes a text; `is_whole` says that none is around it.
    fn pattern(&mut self, pattern: &Pattern<'src>, is_whole: bool) {
        let letters = own_letters(pattern);
        let is_shown = letters > 1;
        let mut pieces = Pieces::default();
        let mut longer = accented::Longer::default();
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } if is_shown => {
                    let mut new = String::new();
                    for piece in pieces.of(value.as_str()) {
                        match self.pseudo {
                            Pseudo::Accented => longer.push(&mut new, &piece),
                            Pseudo::Mirrored if piece.is_word => new.extend(["\u{200f}\u{202e}", piece.text, "\u{202c}\u{200f}"]),
                            Pseudo::Mirrored => new.push_str(piece.text),
                        }
                    }
                    self.edits.push((value.span().range(), new));
                }
                ast::PatternElement::TextElement { .. } => {}
                ast::PatternElement::Placeable { expression } => {
                    pieces.placeable();
                    self.expression(expression, is_whole && !is_shown);
                }
            }
        }
        if is_whole && is_shown && self.pseudo == Pseudo::Accented {
            let span = syntax::pattern_span(self.text, pattern).range();
            // A text cannot begin at the margin.
            let is_at_margin = self.text[..span.start].ends_with('\n');
            self.edits.push((span.start..span.start, if is_at_margin { " ⟦" } else { "⟦" }.to_owned()));
            self.edits.push((span.end..span.end, format!("{}⟧", longer.rest())));
        }
    }

    fn expression(&mut self, expression: &Expression<'src>, is_whole: bool) {
        match expression {
            ast::Expression::Select { variants, .. } => variants.iter().for_each(|variant| self.pattern(&variant.value, is_whole)),
            ast::Expression::Inline(ast::InlineExpression::Placeable { expression }) => self.expression(expression, is_whole),
            ast::Expression::Inline(_) => {}
        }
    }

    fn applied(mut self) -> String {
        // Of edits at one place an insertion before a text comes first, and one behind a text last: both are empty ranges.
        self.edits.sort_by_key(|(range, _)| (range.start, range.end));
        let mut out = String::with_capacity(self.text.len() * 2);
        let mut at = 0;
        for (range, new) in self.edits {
            out.push_str(&self.text[at..range.start]);
            out.push_str(&new);
            at = range.end;
        }
        out.push_str(&self.text[at..]);
        out
    }
}

//! The unit that translators work on: one sentence of a message, out of every choice that the message makes.
//!
//! Owns its texts, knows no format, and does no I/O.

use std::fmt;
use std::ops::Range;

use sha2::{Digest as _, Sha256};

use super::code::runs;

/// Where a unit belongs. Shown as `miss-plan.ftl:plan-nights.title[$nights=one]`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// The file below its locale's folder: the same for a file and its translations.
    pub file: String,
    /// The message's id; a term's with its `-`.
    pub entry: String,
    /// The attribute; none for the value.
    pub attribute: Option<String>,
    /// The choices on the way to the sentence, outermost first; none where the message makes none.
    pub path: Vec<Choice>,
}

/// One choice: what is asked, and the answer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Choice {
    /// The selector in canonical form, such as `$nights` or `NUMBER($n, type: "ordinal")`.
    pub selector: String,
    /// The variant's key, such as `one`, `0` or `feminine`.
    pub key: String,
    /// Whether it is the variant that stands for all others.
    pub default: bool,
}

impl Address {
    /// The part behind the file: `plan-nights.title[$nights=one]`.
    #[must_use]
    pub fn within_file(&self) -> String {
        let mut text = self.entry.clone();
        if let Some(attribute) = &self.attribute {
            text.push('.');
            text.push_str(attribute);
        }
        for choice in &self.path {
            text.push_str(&format!("[{}={}]", choice.selector, choice.key));
        }
        text
    }

    /// A name of letters, digits and `.:_-` alone (`plan-nights.title:one`), as ids in XML must be. The keys alone tell the
    /// units of one message apart, because every choice is made by what was chosen before it.
    #[must_use]
    pub fn name(&self) -> String {
        let mut text = self.entry.clone();
        if let Some(attribute) = &self.attribute {
            text.push('.');
            text.push_str(attribute);
        }
        for choice in &self.path {
            text.push(':');
            text.push_str(&choice.key);
        }
        text
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.within_file())
    }
}

/// A sentence: its canonical text with what a translator must keep marked in it.
///
/// The text is what Fluent has between variants: words, placeables such as `{ $nights }`, tags such as `<em>`. Equal texts
/// read the same, however their files wrote them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    plain: String,
    codes: Vec<Code>,
}

/// A part of a sentence that is not words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Where it stands in the text, in bytes.
    pub span: Range<usize>,
    /// What it is.
    pub kind: CodeKind,
    /// For a start or an end tag: the number of its other half among the codes.
    pub pair: Option<usize>,
}

/// What a code is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeKind {
    /// A value of the app: a variable, a call, a number.
    Value,
    /// The text of a term or of another message.
    Reference,
    /// A text in quotes, such as `{ "{" }` or `{ "\u00A0" }`.
    Literal,
    /// A choice that is not laid out in units, kept whole.
    Select,
    /// A tag that opens.
    Open,
    /// A tag that closes.
    Close,
    /// A tag that stands alone, such as `<br>`.
    Tag,
}

impl CodeKind {
    /// Whether a sentence may do without it.
    #[must_use]
    pub fn may_be_deleted(self) -> bool {
        self == Self::Literal
    }

    /// Whether a sentence may have it more often than the source.
    #[must_use]
    pub fn may_be_copied(self) -> bool {
        matches!(self, Self::Value | Self::Reference | Self::Literal)
    }
}

/// A stretch of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Run<'a> {
    /// Words.
    Text(&'a str),
    /// A code, its number among the codes of the sentence, and its text, such as `{ $nights }`.
    Code(usize, &'a Code, &'a str),
}

impl Text {
    /// A sentence of its canonical text and the places of its placeables, with the kind of each.
    pub(super) fn new(plain: String, placeables: &[(Range<usize>, CodeKind)]) -> Self {
        let codes = runs(&plain, placeables);
        Self { plain, codes }
    }

    /// The text, codes as Fluent writes them.
    #[must_use]
    pub fn plain(&self) -> &str {
        &self.plain
    }

    /// The codes in the order of the text.
    #[must_use]
    pub fn codes(&self) -> &[Code] {
        &self.codes
    }

    /// The text of a code.
    #[must_use]
    pub fn code(&self, code: &Code) -> &str {
        &self.plain[code.span.clone()]
    }

    /// Whether there is no translation.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.plain.is_empty()
    }

    /// Whether both read the same: a `[`, `*` or `.` that begins a line may be written as it is or as `{ "[" }`.
    #[must_use]
    pub fn reads_as(&self, other: &Self) -> bool {
        let unquoted = |text: &str| text.replace("{ \"[\" }", "[").replace("{ \"*\" }", "*").replace("{ \".\" }", ".");
        self.plain == other.plain || unquoted(&self.plain) == unquoted(&other.plain)
    }

    /// Words and codes in turn; none of the words are empty.
    pub fn runs(&self) -> impl Iterator<Item = Run<'_>> {
        let ends = self.codes.iter().enumerate().map(|(number, code)| (code.span.start, Some((number, code))));
        let mut at = 0;
        ends.chain([(self.plain.len(), None)]).flat_map(move |(end, code)| {
            let words = Some(Run::Text(&self.plain[at..end])).filter(|_| at < end);
            at = code.map_or(end, |(_, code)| code.span.end);
            words.into_iter().chain(code.map(|(number, code)| Run::Code(number, code, &self.plain[code.span.clone()])))
        })
    }

    /// What stands for the text, 16 hex digits.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(&self.plain)
    }
}

/// The beginning of the SHA-256 of a text: tells whether it is still the same. 16 hex digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Digest([u8; 8]);

impl Digest {
    /// That of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut bytes = [0; 8];
        bytes.copy_from_slice(&Sha256::digest(text.as_bytes())[..8]);
        Self(bytes)
    }

    fn parse(text: &str) -> Option<Self> {
        if text.len() != 16 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        u64::from_str_radix(text, 16).ok().map(|number| Self(number.to_be_bytes()))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", u64::from_be_bytes(self.0))
    }
}

/// What both sides of a unit were when it was exported: 16 hex digits, `-`, 16 hex digits.
///
/// By the first an import sees that the source moved on, by the second that the translation did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// The source text.
    pub source: Digest,
    /// The translation.
    pub target: Digest,
}

impl Stamp {
    /// Reads a stamp; none where it is not one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (source, target) = text.trim().split_once('-')?;
        Some(Self { source: Digest::parse(source)?, target: Digest::parse(target)? })
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.source, self.target)
    }
}

/// How far the translation of a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// There is none.
    Missing,
    /// It is being worked on.
    Draft,
    /// It is there.
    Translated,
    /// A second person read it.
    Revised,
    /// It is signed.
    Approved,
    /// The source moved on since.
    Stale,
}

impl State {
    /// The word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Draft => "draft",
            Self::Translated => "translated",
            Self::Revised => "revised",
            Self::Approved => "approved",
            Self::Stale => "stale",
        }
    }
}

/// One sentence to translate, and its translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Where it belongs.
    pub address: Address,
    /// The sentence in the source language.
    pub source: Text,
    /// Its translation; empty where there is none.
    pub target: Text,
    /// How far it is; [`State::Missing`] exactly where `target` is empty.
    pub state: State,
}

impl Unit {
    /// What both sides are now.
    #[must_use]
    pub fn stamp(&self) -> Stamp {
        Stamp { source: self.source.digest(), target: self.target.digest() }
    }
}

/// The units of one message or term, with what a translator should know about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The message's id; a term's with its `-`.
    pub entry: String,
    /// The line of the source that it stands in, from 1.
    pub line: u32,
    /// The comment above it, such as `$nights (Number, 0-30): nights in the hospital`; lines, empty where there is none.
    pub note: String,
    /// The most characters that a text may have, where the comment says `max-length: 40`.
    pub max_length: Option<u32>,
    /// Words of the glossary that occur in the source, with the approved forms in the target language.
    pub glossary: Vec<(String, Vec<String>)>,
    /// How the translation came about, as the settings say it, such as `mt-raw`.
    pub provenance: Option<&'static str>,
    /// Value first, then attributes, each in the order of its variants.
    pub units: Vec<Unit>,
}

/// The units of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileUnits {
    /// The file below its locale's folder.
    pub file: String,
    /// Path of the source file as shown to people.
    pub source_path: String,
    /// What the file says about itself (`###`), lines; empty where it says nothing.
    pub note: String,
    /// In the order of the source.
    pub groups: Vec<Group>,
}

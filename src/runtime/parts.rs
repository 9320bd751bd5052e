//! Where formatted text goes: a string, a writer, or parts for rich text.

use std::fmt;

use crate::catalog::Name;
use crate::markup::Tag;

/// First Strong Isolate: sets what follows apart in bidirectional text (UAX #9).
pub(super) const OPEN: &str = "\u{2068}";
/// Pop Directional Isolate: ends it.
pub(super) const CLOSE: &str = "\u{2069}";

/// Where formatted text goes.
pub(super) trait Sink: fmt::Write {
    /// Begins what is set apart.
    #[inline(always)]
    fn open(&mut self) -> fmt::Result {
        self.write_str(OPEN)
    }

    /// Ends it.
    #[inline(always)]
    fn close(&mut self) -> fmt::Result {
        self.write_str(CLOSE)
    }

    /// What is written up to [`end_value`](Self::end_value) is a value; its name as written in the message.
    fn begin_value(&mut self, _name: Name<'_>) {}

    /// Ends a value.
    fn end_value(&mut self) {}
}

impl Sink for String {}

/// Any writer.
pub(super) struct Through<'a, W>(pub(super) &'a mut W);

impl<W: fmt::Write> fmt::Write for Through<'_, W> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.write_str(text)
    }
}

impl<W: fmt::Write> Sink for Through<'_, W> {}

/// A part of a formatted message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Text of the translation.
    Text(String),
    /// A value that the app gave or a function made.
    Value {
        /// The variable (`$nights`) or function (`DATETIME`).
        name: String,
        /// Its text.
        text: String,
    },
    /// A tag of the translation, such as `<em>` or `</em>`.
    Markup {
        /// `em`, `strong`, `sub`, `sup`, `abbr`, `bdi` or `dfn`.
        tag: String,
        /// Whether it ends here.
        end: bool,
        /// For the start of `dfn`: its `data-l10n-name`.
        name: Option<String>,
    },
    /// What follows is set apart from the text around it: `U+2068` in a plain text, `<bdi>` in HTML.
    IsolateStart,
    /// It ends: `U+2069`, `</bdi>`.
    IsolateEnd,
}

/// Collects parts.
#[derive(Default)]
pub(super) struct Parts {
    parts: Vec<Part>,
    text: String,
    /// The name of the value that is being written.
    value: Option<String>,
}

impl Parts {
    pub(super) fn into_parts(mut self) -> Vec<Part> {
        self.flush();
        self.parts
    }

    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        match self.value.take() {
            Some(name) => self.parts.push(Part::Value { name, text }),
            None => self.split(&text),
        }
    }

    /// Text with its tags as parts of their own. Tags that documents do not have stay text.
    fn split(&mut self, text: &str) {
        let (mut from, mut at) = (0, 0);
        while let Some(found) = text.get(at..).and_then(|rest| rest.find('<')) {
            let start = at + found;
            let Some(tag) = text
                .get(start..)
                .and_then(Tag::parse)
                .filter(|tag| tag.attributes_fit && (tag.end || tag.tag != "dfn" || tag.name.is_some()))
            else {
                at = start + 1;
                continue;
            };
            self.push_text(text.get(from..start).unwrap_or_default());
            self.parts.push(Part::Markup { tag: tag.tag.to_owned(), end: tag.end, name: tag.name.map(str::to_owned) });
            at = start + tag.length;
            from = at;
        }
        self.push_text(text.get(from..).unwrap_or_default());
    }

    fn push_text(&mut self, text: &str) {
        if !text.is_empty() {
            self.parts.push(Part::Text(text.to_owned()));
        }
    }
}

impl fmt::Write for Parts {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.text.push_str(text);
        Ok(())
    }
}

impl Sink for Parts {
    fn open(&mut self) -> fmt::Result {
        self.flush();
        self.parts.push(Part::IsolateStart);
        Ok(())
    }

    fn close(&mut self) -> fmt::Result {
        self.flush();
        self.parts.push(Part::IsolateEnd);
        Ok(())
    }

    fn begin_value(&mut self, name: Name<'_>) {
        self.flush();
        self.value = Some(name.as_str().to_owned());
    }

    fn end_value(&mut self) {
        self.flush();
    }
}

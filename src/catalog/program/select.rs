//! Choices: a selector, keys, and where their bodies are.

use super::Expression;
use crate::catalog::error::Damage;
use crate::catalog::layout::key;
use crate::catalog::reader::Reader;
use crate::locale::PluralCategory;

/// A choice: its selector, its keys, and where its bodies are.
#[derive(Debug, Clone, Copy)]
pub struct Select<'a> {
    pub(super) selector: Expression<'a>,
    pub(super) keys: Reader<'a>,
    pub(super) count: u32,
    pub(super) bodies: usize,
    pub(super) default: u32,
}

impl<'a> Select<'a> {
    /// What it chooses by.
    #[must_use]
    pub fn selector(&self) -> Expression<'a> {
        self.selector
    }

    /// The body where no key matches.
    #[must_use]
    pub fn default(&self) -> u32 {
        self.default
    }

    /// The keys in the order of the text, each with its body.
    #[must_use]
    pub fn keys(&self) -> Keys<'a> {
        Keys { reader: self.keys, count: self.count }
    }
}

/// A key of a choice.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Key<'a> {
    /// A plural category; a text matches it too where it is that word.
    Category(PluralCategory),
    /// Any other word.
    Word(&'a str),
    /// A number.
    Number(f64),
}

/// The keys of a choice with their bodies. An iterator that reads as it goes and ends after damage.
#[derive(Debug, Clone, Copy)]
pub struct Keys<'a> {
    reader: Reader<'a>,
    count: u32,
}

impl<'a> Keys<'a> {
    #[inline]
    fn read(&mut self) -> Result<(Key<'a>, u32), Damage> {
        let at = self.reader.offset();
        let kind = self.reader.byte()?;
        let body = self.reader.varint()?;
        let key = match kind {
            key::WORD => Key::Word(self.reader.name()?),
            key::NUMBER => Key::Number(self.reader.double()?),
            category => Key::Category(*PluralCategory::ALL.get(usize::from(category)).ok_or(Damage::at(at))?),
        };
        Ok((key, body))
    }
}

impl<'a> Iterator for Keys<'a> {
    type Item = Result<(Key<'a>, u32), Damage>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        self.count = self.count.checked_sub(1)?;
        let read = self.read();
        if read.is_err() {
            self.count = 0;
        }
        Some(read)
    }
}

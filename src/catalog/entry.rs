//! Messages, terms and attributes of a catalog, with what they need: the contract of one language.

use super::error::Damage;
use super::layout::Section;
use super::reader::Reader;
use super::view::{File, Pattern, PatternAt};

/// A message or a term.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    pub(super) file: File<'a>,
    pub(super) id_at: usize,
    pub(super) value_at: usize,
}

impl<'a> Entry<'a> {
    /// Its id; of a term its name, without `-`.
    ///
    /// # Errors
    ///
    /// When the bytes there are damaged.
    pub fn id(&self) -> Result<&'a str, Damage> {
        self.file.reader(self.id_at).string()
    }

    /// Where it starts, counted from the first byte of the catalog.
    #[must_use]
    pub fn offset(&self) -> usize {
        self.id_at
    }

    /// Where its value is.
    #[must_use]
    #[inline(always)]
    pub fn value_at(&self) -> PatternAt {
        PatternAt::new(self.value_at)
    }

    /// Its value where that is one fixed text; the quick way to it. Whatever else is there, [`value`](Self::value) says.
    #[must_use]
    #[inline(always)]
    pub fn fixed(&self) -> Option<&'a str> {
        self.file.fixed(self.value_at)
    }

    /// Its value; none where it has only attributes.
    ///
    /// # Errors
    ///
    /// When the bytes there are damaged.
    #[inline(always)]
    pub fn value(&self) -> Result<Option<Pattern<'a>>, Damage> {
        self.file.pattern(self.value_at)
    }

    /// The variables that its value needs, those of messages that it shows included, sorted by name.
    ///
    /// # Errors
    ///
    /// When the bytes there are damaged.
    pub fn variables(&self) -> Result<Variables<'a>, Damage> {
        Ok(self.tail()?.1)
    }

    /// Its attributes in byte-wise order of their names. Ends after damage.
    ///
    /// # Errors
    ///
    /// When the bytes in front of them are damaged.
    pub fn attributes(&self) -> Result<impl Iterator<Item = Result<Attribute<'a>, Damage>> + use<'a>, Damage> {
        let (count, variables) = self.tail()?;
        Ok(Attributes { file: self.file, at: variables.behind()?, left: count })
    }

    /// The number of attributes, and the variables.
    fn tail(&self) -> Result<(u32, Variables<'a>), Damage> {
        let mut reader = self.file.reader(self.file.behind_pattern(self.value_at)?);
        let head = reader.varint()?;
        Ok((head >> 1, Variables::read(reader, head & 1 == 1)?))
    }
}

pub(super) struct Entries<'a> {
    pub(super) file: File<'a>,
    pub(super) section: Section,
    pub(super) at: usize,
}

impl<'a> Entries<'a> {
    fn read(&self) -> Result<(Entry<'a>, usize), Damage> {
        let mut reader = self.file.section(self.section, self.at);
        reader.string_bytes()?;
        let entry = Entry { file: self.file, id_at: self.at, value_at: reader.offset() };
        let (count, variables) = entry.tail()?;
        let mut attributes = Attributes { file: self.file, at: variables.behind()?, left: count };
        for attribute in attributes.by_ref() {
            attribute?;
        }
        Ok((entry, attributes.at))
    }
}

impl<'a> Iterator for Entries<'a> {
    type Item = Result<Entry<'a>, Damage>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.at >= self.section.end {
            return None;
        }
        match self.read() {
            Ok((entry, next)) => {
                self.at = next;
                Some(Ok(entry))
            }
            Err(damage) => {
                self.at = self.section.end;
                Some(Err(damage))
            }
        }
    }
}

/// An attribute of a message or a term.
#[derive(Debug, Clone, Copy)]
pub struct Attribute<'a> {
    pub(super) file: File<'a>,
    pub(super) at: usize,
    pub(super) value_at: usize,
}

impl<'a> Attribute<'a> {
    /// Its name.
    ///
    /// # Errors
    ///
    /// When the bytes there are damaged.
    pub fn name(&self) -> Result<&'a str, Damage> {
        self.file.reader(self.at).name()
    }

    /// Where it starts, counted from the first byte of the catalog.
    #[must_use]
    pub fn offset(&self) -> usize {
        self.at
    }

    /// Where its value is.
    #[must_use]
    #[inline(always)]
    pub fn value_at(&self) -> PatternAt {
        PatternAt::new(self.value_at)
    }

    /// Its value.
    ///
    /// # Errors
    ///
    /// When the bytes there are damaged.
    pub fn value(&self) -> Result<Pattern<'a>, Damage> {
        self.file.pattern(self.value_at)?.ok_or(Damage::at(self.value_at))
    }

    /// The variables that it needs, sorted by name.
    ///
    /// # Errors
    ///
    /// When the bytes there are damaged.
    pub fn variables(&self) -> Result<Variables<'a>, Damage> {
        let mut reader = self.file.reader(self.file.behind_pattern(self.value_at)?);
        let head = reader.varint()?;
        Variables::read(reader, head & 1 == 1)
    }
}

struct Attributes<'a> {
    file: File<'a>,
    at: usize,
    left: u32,
}

impl<'a> Attributes<'a> {
    fn read(&mut self) -> Result<Attribute<'a>, Damage> {
        let mut reader = self.file.reader(self.at);
        reader.varint()?;
        reader.varint()?;
        let attribute = Attribute { file: self.file, at: self.at, value_at: reader.offset() };
        self.at = attribute.variables()?.behind()?;
        Ok(attribute)
    }
}

impl<'a> Iterator for Attributes<'a> {
    type Item = Result<Attribute<'a>, Damage>;

    fn next(&mut self) -> Option<Self::Item> {
        self.left = self.left.checked_sub(1)?;
        let read = self.read();
        if read.is_err() {
            self.left = 0;
        }
        Some(read)
    }
}

/// What a variable holds, as the comments of the source declare it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VariableKind {
    /// Nothing is declared.
    Any,
    /// A text.
    Text,
    /// A number.
    Number,
    /// A date, a time, or both.
    DateTime,
}

impl VariableKind {
    pub(super) const ALL: [Self; 4] = [Self::Any, Self::Text, Self::Number, Self::DateTime];

    /// The word for people.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Text => "text",
            Self::Number => "number",
            Self::DateTime => "date and time",
        }
    }
}

/// Variables with their kinds. An iterator that reads as it goes and ends after damage.
#[derive(Debug, Clone, Copy)]
pub struct Variables<'a> {
    reader: Reader<'a>,
    left: u32,
}

impl<'a> Variables<'a> {
    fn read(mut reader: Reader<'a>, follow: bool) -> Result<Self, Damage> {
        let left = if follow { reader.varint()? } else { 0 };
        Ok(Self { reader, left })
    }

    /// The place behind them.
    fn behind(mut self) -> Result<usize, Damage> {
        for _ in 0..self.left {
            self.reader.varint()?;
            self.reader.byte()?;
        }
        Ok(self.reader.offset())
    }

    fn one(&mut self) -> Result<(&'a str, VariableKind), Damage> {
        let name = self.reader.name()?;
        let at = self.reader.offset();
        let kind = VariableKind::ALL.get(usize::from(self.reader.byte()?)).ok_or(Damage::at(at))?;
        Ok((name, *kind))
    }
}

impl<'a> Iterator for Variables<'a> {
    type Item = Result<(&'a str, VariableKind), Damage>;

    fn next(&mut self) -> Option<Self::Item> {
        self.left = self.left.checked_sub(1)?;
        let one = self.one();
        if one.is_err() {
            self.left = 0;
        }
        Some(one)
    }
}

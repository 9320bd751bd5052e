//! Programs: what a pattern that is not one fixed text does, instruction by instruction.
//!
//! Decodes in place, one instruction a call. Goes only forward, so a program ends after at most as many instructions as
//! it has bytes; who follows a reference to another pattern bounds that himself.

mod expression;
mod select;

use super::error::Damage;
use super::hash;
use super::layout::operation;
use super::reader::{self, Reader};
use super::view::PatternAt;
use expression::{pattern_at, read_expression};

pub use expression::{Argument, Arguments, Expression, Missing};
pub use select::{Key, Select};

/// The name of a variable, without `$`. Compared as bytes; proved to be UTF-8 only where it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name<'a>(&'a [u8]);

impl<'a> Name<'a> {
    /// Whether it is this name.
    #[must_use]
    #[inline(always)]
    pub fn is(self, name: &str) -> bool {
        hash::same(self.0, name.as_bytes())
    }

    /// Its text; U+FFFD where the catalog is damaged.
    #[must_use]
    pub fn as_str(self) -> &'a str {
        std::str::from_utf8(self.0).unwrap_or("\u{fffd}")
    }
}

impl<'a> From<&'a str> for Name<'a> {
    fn from(name: &'a str) -> Self {
        Self(name.as_bytes())
    }
}

/// One thing that a program does.
#[derive(Debug, Clone, Copy)]
pub enum Instruction<'a> {
    /// Writes a text.
    Text(&'a str),
    /// Writes a variable.
    Variable {
        /// Its name.
        name: Name<'a>,
        /// Whether it is set apart from the text around it.
        isolate: bool,
    },
    /// Chooses one of several bodies: [`Program::enter`].
    Select(Select<'a>),
    /// Opens what is set apart from the text around it.
    Open,
    /// Closes it.
    Close,
    /// Writes another pattern, of a message.
    Message {
        /// Where it is.
        pattern: PatternAt,
        /// Whether it is set apart from the text around it.
        isolate: bool,
    },
    /// Writes the value of an expression.
    Value {
        /// The expression.
        expression: Expression<'a>,
        /// Whether it is set apart from the text around it.
        isolate: bool,
    },
    /// Writes the name of something that is not in the catalog.
    Missing {
        /// What it would have been.
        kind: Missing,
        /// Its name as written, such as `-brand.gender`.
        name: &'a str,
        /// Whether it is set apart from the text around it.
        isolate: bool,
    },
}

/// An instruction that most programs have most of; see [`Program::quick_step`].
#[derive(Debug, Clone, Copy)]
pub enum Quick<'a> {
    /// As [`Instruction::Text`].
    Text(&'a str),
    /// As [`Instruction::Variable`].
    Variable {
        /// Its name.
        name: Name<'a>,
        /// Whether it is set apart from the text around it.
        isolate: bool,
    },
}

/// A program at the place that it has come to.
#[derive(Debug, Clone, Copy)]
pub struct Program<'a> {
    reader: Reader<'a>,
}

impl<'a> Program<'a> {
    pub(super) fn new(reader: Reader<'a>) -> Self {
        Self { reader }
    }

    /// Where it has come to, counted from the first byte of the catalog.
    #[must_use]
    pub fn offset(&self) -> usize {
        self.reader.offset()
    }

    /// How many bytes it has from here on.
    #[must_use]
    pub fn len(&self) -> usize {
        self.reader.left()
    }

    /// Whether it has come to its end.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.reader.is_at_end()
    }

    /// Goes on in a body of a select that it has just come to; behind the body it goes on behind the select.
    pub fn enter(&mut self, select: &Select<'a>, body: u32) {
        // Past the end of the program the next read gives damage or the end; backwards it cannot go.
        self.reader = self.reader.moved(select.bodies.saturating_add(body as usize));
    }

    /// The distance of a jump that comes next; goes on behind the jump, without taking it.
    pub(super) fn jump(&mut self) -> Result<Option<usize>, Damage> {
        let mut ahead = self.reader;
        if ahead.is_at_end() {
            return Ok(None);
        }
        let head = ahead.varint()?;
        if head & 7 != operation::JUMP {
            return Ok(None);
        }
        self.reader = ahead;
        Ok(Some((head >> operation::BITS) as usize))
    }

    /// The next instruction where it is one of the two everyday ones, whole, and short; else none, and [`step`](Self::step)
    /// says what comes.
    #[inline(always)]
    pub fn quick_step(&mut self) -> Option<Quick<'a>> {
        let (head, at) = self.reader.short_varint(self.reader.offset())?;
        let operand = head >> operation::BITS;
        match head & 7 {
            operation::TEXT => {
                let bytes = self.reader.bytes_at(at, operand as usize)?;
                let text = reader::text(bytes)?;
                self.reader.go_to(at.wrapping_add(bytes.len()));
                Some(Quick::Text(text))
            }
            operation::VARIABLE => {
                let (length, start) = self.reader.short_varint(self.reader.name_place(operand >> 1))?;
                let name = Name(self.reader.bytes_at(start, length as usize)?);
                self.reader.go_to(at);
                Some(Quick::Variable { name, isolate: operand & 1 == 1 })
            }
            _ => None,
        }
    }

    /// The next instruction, or none at the end.
    ///
    /// # Errors
    ///
    /// When the bytes there are no instruction.
    pub fn step(&mut self) -> Result<Option<Instruction<'a>>, Damage> {
        loop {
            if self.reader.is_at_end() {
                return Ok(None);
            }
            let at = self.reader.offset();
            let head = self.reader.varint()?;
            let operand = head >> operation::BITS;
            let isolate = operand & 1 == 1;
            return Ok(Some(match head & 7 {
                operation::TEXT => Instruction::Text(self.reader.text(operand as usize)?),
                operation::VARIABLE => Instruction::Variable { name: Name(self.reader.name_bytes_at(operand >> 1)?), isolate },
                operation::SELECT => Instruction::Select(self.select(operand)?),
                operation::JUMP => {
                    self.reader.skip(operand as usize)?;
                    continue;
                }
                operation::ISOLATE if isolate => Instruction::Close,
                operation::ISOLATE => Instruction::Open,
                operation::MESSAGE => Instruction::Message { pattern: pattern_at(&mut self.reader)?, isolate },
                operation::VALUE => Instruction::Value { expression: read_expression(&mut self.reader, 0)?, isolate },
                operation::MISSING => {
                    let kind = Missing::of(operand >> 1, at)?;
                    Instruction::Missing { kind, name: self.reader.name()?, isolate }
                }
                _ => return Err(Damage::at(at)),
            }));
        }
    }

    fn select(&mut self, count: u32) -> Result<Select<'a>, Damage> {
        let default = self.reader.varint()?;
        let selector = read_expression(&mut self.reader, 0)?;
        let length = self.reader.size()?;
        let keys = self.reader.split(length)?;
        Ok(Select { selector, keys, count, bodies: self.reader.offset(), default })
    }
}

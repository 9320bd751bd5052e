//! Programs: what a pattern that is not one fixed text does, instruction by instruction.
//!
//! Decodes in place, one instruction a call. Goes only forward, so a program ends after at most as many instructions as
//! it has bytes; who follows a reference to another pattern bounds that himself.

use super::error::Damage;
use super::hash;
use super::layout::{expression, key, operation};
use super::reader::{self, Reader};
use super::view::PatternAt;
use crate::locale::PluralCategory;

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

/// What is not in the catalog.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// A message.
    Message,
    /// A term.
    Term,
    /// An attribute of a message.
    MessageAttribute,
    /// An attribute of a term.
    TermAttribute,
    /// The text of a message that has only attributes.
    Value,
}

impl Missing {
    pub(super) const ALL: [Self; 5] = [Self::Message, Self::Term, Self::MessageAttribute, Self::TermAttribute, Self::Value];

    fn of(code: u32, at: usize) -> Result<Self, Damage> {
        Self::ALL.get(code as usize).copied().ok_or(Damage::at(at))
    }
}

/// An expression that gives a value: in a placeable, as selector or as argument.
#[derive(Debug, Clone, Copy)]
pub enum Expression<'a> {
    /// A text.
    Text(&'a str),
    /// A number as written.
    Number {
        /// Its value.
        value: f64,
        /// How many fraction digits it was written with.
        fraction_digits: u32,
    },
    /// A variable by its name.
    Variable(Name<'a>),
    /// A call of a function.
    Call {
        /// The function.
        name: &'a str,
        /// Its arguments.
        arguments: Arguments<'a>,
    },
    /// The text of another pattern, of a message.
    Message(PatternAt),
    /// The text of a term's pattern, which sees these arguments only.
    Term {
        /// Where it is.
        pattern: PatternAt,
        /// The arguments; all are named.
        arguments: Arguments<'a>,
    },
    /// The text that a program gives.
    Block(Program<'a>),
    /// Something that is not in the catalog.
    Missing(Missing, &'a str),
}

/// An argument of a call.
#[derive(Debug, Clone, Copy)]
pub enum Argument<'a> {
    /// One without a name.
    Positional(Expression<'a>),
    /// One with a name.
    Named(&'a str, Expression<'a>),
}

/// Arguments of a call, the positional ones first. An iterator that reads as it goes and ends after damage.
#[derive(Debug, Clone, Copy)]
pub struct Arguments<'a> {
    reader: Reader<'a>,
    positional: u32,
    named: u32,
}

impl<'a> Arguments<'a> {
    /// How many have no name.
    #[must_use]
    pub fn positional(&self) -> u32 {
        self.positional
    }

    fn read(&mut self) -> Result<Option<Argument<'a>>, Damage> {
        if self.positional > 0 {
            self.positional = self.positional.saturating_sub(1);
            return read_expression(&mut self.reader, 0).map(|value| Some(Argument::Positional(value)));
        }
        if self.named > 0 {
            self.named = self.named.saturating_sub(1);
            let name = self.reader.name()?;
            return read_expression(&mut self.reader, 0).map(|value| Some(Argument::Named(name, value)));
        }
        Ok(None)
    }
}

impl<'a> Iterator for Arguments<'a> {
    type Item = Result<Argument<'a>, Damage>;

    fn next(&mut self) -> Option<Self::Item> {
        let next = self.read().transpose();
        if let Some(Err(_)) = next {
            (self.positional, self.named) = (0, 0);
        }
        next
    }
}

/// A choice: its selector, its keys, and where its bodies are.
#[derive(Debug, Clone, Copy)]
pub struct Select<'a> {
    selector: Expression<'a>,
    keys: Reader<'a>,
    count: u32,
    bodies: usize,
    default: u32,
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

/// Deepest nesting of calls in calls. Reading skips over arguments by reading them, so it goes as deep as they do.
const MAX_CALLS: u32 = crate::limits::MAX_NESTING as u32;

fn read_expression<'a>(reader: &mut Reader<'a>, depth: u32) -> Result<Expression<'a>, Damage> {
    let at = reader.offset();
    Ok(match reader.byte()? {
        expression::VARIABLE => {
            let start = reader.varint()?;
            Expression::Variable(Name(reader.name_bytes_at(start)?))
        }
        expression::TEXT => Expression::Text(reader.string()?),
        expression::NUMBER => {
            let fraction_digits = reader.varint()?;
            Expression::Number { value: reader.double()?, fraction_digits }
        }
        expression::CALL => {
            let name = reader.name()?;
            let (positional, named) = (reader.varint()?, reader.varint()?);
            Expression::Call { name, arguments: read_arguments(reader, positional, named, depth)? }
        }
        expression::MESSAGE => Expression::Message(pattern_at(reader)?),
        expression::TERM => {
            let pattern = pattern_at(reader)?;
            let named = reader.varint()?;
            Expression::Term { pattern, arguments: read_arguments(reader, 0, named, depth)? }
        }
        expression::BLOCK => {
            let length = reader.size()?;
            Expression::Block(Program::new(reader.split(length)?))
        }
        expression::MISSING => {
            let kind = Missing::of(reader.varint()?, at)?;
            Expression::Missing(kind, reader.name()?)
        }
        _ => return Err(Damage::at(at)),
    })
}

fn pattern_at(reader: &mut Reader<'_>) -> Result<PatternAt, Damage> {
    let at = reader.offset();
    let offset = reader.offset_field()?;
    if reader.is_pattern(offset) { Ok(PatternAt::new(offset)) } else { Err(Damage::at(at)) }
}

/// Gives the arguments that come next, and goes on behind them.
fn read_arguments<'a>(reader: &mut Reader<'a>, positional: u32, named: u32, depth: u32) -> Result<Arguments<'a>, Damage> {
    if depth >= MAX_CALLS {
        return Err(Damage::at(reader.offset()));
    }
    let arguments = Arguments { reader: *reader, positional, named };
    let deeper = depth.saturating_add(1);
    for _ in 0..positional {
        read_expression(reader, deeper)?;
    }
    for _ in 0..named {
        reader.varint()?;
        read_expression(reader, deeper)?;
    }
    Ok(arguments)
}

//! Expressions: what gives a value in a placeable, as selector or as argument.

use super::{Name, Program};
use crate::catalog::error::Damage;
use crate::catalog::layout::expression;
use crate::catalog::reader::Reader;
use crate::catalog::view::PatternAt;

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
    pub(in crate::catalog) const ALL: [Self; 5] = [Self::Message, Self::Term, Self::MessageAttribute, Self::TermAttribute, Self::Value];

    pub(super) fn of(code: u32, at: usize) -> Result<Self, Damage> {
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

/// Deepest nesting of calls in calls. Reading skips over arguments by reading them, so it goes as deep as they do.
const MAX_CALLS: u32 = crate::limits::MAX_NESTING as u32;

pub(super) fn read_expression<'a>(reader: &mut Reader<'a>, depth: u32) -> Result<Expression<'a>, Damage> {
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

pub(super) fn pattern_at(reader: &mut Reader<'_>) -> Result<PatternAt, Damage> {
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

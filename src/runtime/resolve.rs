//! Runs programs: catalog and arguments to text.
//!
//! Every step, placeable, level and byte is counted against [`limits`](crate::limits), so a hostile catalog or a message
//! whose parts multiply each other ends in bounded time and memory. Never panics on what a catalog holds.

mod call;
mod select;
mod variable;
mod write;

use std::borrow::Cow;
use std::fmt;

use fluent_bundle::FluentArgs;

use super::Formatter;
use super::error::{Error, Kind, Limit};
use super::number::NumberOptions;
use super::parts::Sink;
use super::quick::{self, Begun};
use super::value::Value;
use crate::catalog::{Arguments, Expression, Instruction, Missing, Pattern, PatternAt, Program, Quick};
use crate::limits::{MAX_FORMAT_STEPS, MAX_PLACEABLES, MAX_REFERENCE_DEPTH};

/// Shown where nothing better is known, as fluent.js shows it.
pub(super) const NOTHING: &str = "{???}";

/// Bytes of a program that count as one step: decoding looks at each, also where it skips.
const BYTES_A_STEP: usize = 64;

/// Why a message is not formatted to its end.
pub(super) enum Halt {
    /// The writer failed.
    Write,
    /// A limit was met; its error is recorded.
    Limit,
}

impl From<fmt::Error> for Halt {
    fn from(_: fmt::Error) -> Self {
        Self::Write
    }
}

/// Patterns that are being formatted, innermost first: the one guard against cycles and depth.
struct Frame<'f, 'r> {
    pattern: PatternAt,
    depth: usize,
    /// Inside a term its arguments, and nothing else is seen.
    arguments: Option<Arguments<'r>>,
    parent: Option<&'f Self>,
}

impl Frame<'_, '_> {
    fn is_active(&self, pattern: PatternAt) -> bool {
        let mut frame = Some(self);
        while let Some(here) = frame {
            if here.pattern == pattern {
                return true;
            }
            frame = here.parent;
        }
        false
    }
}

/// One run: what it reads, what it has cost, what went wrong.
pub(super) struct Resolver<'r, B> {
    formatter: &'r Formatter<B>,
    arguments: Option<&'r FluentArgs<'r>>,
    errors: &'r mut Vec<Error>,
    placeables: usize,
    steps: u32,
    written: usize,
}

impl<'r, B: AsRef<[u8]>> Resolver<'r, B> {
    #[inline(always)]
    pub(super) fn new(formatter: &'r Formatter<B>, arguments: Option<&'r FluentArgs<'r>>, errors: &'r mut Vec<Error>) -> Self {
        Self { formatter, arguments, errors, placeables: 0, steps: 0, written: 0 }
    }

    /// Goes on after what the quick way has done.
    #[inline(always)]
    pub(super) fn after(self, begun: Begun) -> Self {
        Self { placeables: begun.placeables, written: begun.written, ..self }
    }

    /// Writes the program of a message or an attribute.
    #[inline(always)]
    pub(super) fn program<S: Sink>(&mut self, out: &mut S, at: PatternAt, program: Program<'r>) -> Result<(), Halt> {
        self.run(out, program, &Frame { pattern: at, depth: 0, arguments: None, parent: None })
    }

    fn run<S: Sink>(&mut self, out: &mut S, mut program: Program<'r>, frame: &Frame<'_, 'r>) -> Result<(), Halt> {
        // It goes only forward, so its length is the most that it can cost.
        self.tick(1 + program.len() / BYTES_A_STEP)?;
        loop {
            // The everyday instructions apart: few enough to stay in registers.
            match program.quick_step() {
                Some(Quick::Text(text)) => {
                    self.text(out, text)?;
                    continue;
                }
                Some(Quick::Variable { name, isolate }) => {
                    self.placeable(out, isolate, |run, out| run.variable(out, name, frame))?;
                    continue;
                }
                None if program.is_empty() => return Ok(()),
                None => {}
            }
            let instruction = match program.step() {
                Ok(Some(instruction)) => instruction,
                Ok(None) => return Ok(()),
                Err(damage) => {
                    self.error(Kind::Damaged(damage));
                    return self.raw(out, NOTHING);
                }
            };
            match instruction {
                Instruction::Text(text) => self.text(out, text)?,
                Instruction::Variable { name, isolate } => self.placeable(out, isolate, |run, out| run.variable(out, name, frame))?,
                Instruction::Select(select) => {
                    self.count_placeable()?;
                    let body = self.choose(&select, frame)?;
                    program.enter(&select, body);
                }
                Instruction::Open => self.isolate(out, true)?,
                Instruction::Close => self.isolate(out, false)?,
                Instruction::Message { pattern, isolate } => {
                    self.placeable(out, isolate, |run, out| run.reference(out, pattern, frame.arguments, frame))?;
                }
                Instruction::Value { expression, isolate } => {
                    self.placeable(out, isolate, |run, out| run.expression(out, expression, frame))?;
                }
                Instruction::Missing { kind, name, isolate } => self.placeable(out, isolate, |run, out| {
                    let nothing = run.missing(kind, name);
                    run.value(out, &nothing, name.into())
                })?,
            }
        }
    }

    /// Something between braces: counted, and set apart where it should be.
    #[inline(always)]
    fn placeable<S: Sink>(
        &mut self,
        out: &mut S,
        isolate: bool,
        write: impl FnOnce(&mut Self, &mut S) -> Result<(), Halt>,
    ) -> Result<(), Halt> {
        self.count_placeable()?;
        if isolate {
            self.isolate(out, true)?;
        }
        write(self, out)?;
        if isolate {
            self.isolate(out, false)?;
        }
        Ok(())
    }

    #[inline(always)]
    fn isolate<S: Sink>(&mut self, out: &mut S, opens: bool) -> Result<(), Halt> {
        if !self.formatter.use_isolating {
            return Ok(());
        }
        if opens {
            out.open()?
        } else {
            out.close()?
        }
        Ok(())
    }

    /// Writes what a reference shows.
    fn reference<S: Sink>(
        &mut self,
        out: &mut S,
        at: PatternAt,
        arguments: Option<Arguments<'r>>,
        frame: &Frame<'_, 'r>,
    ) -> Result<(), Halt> {
        let depth = frame.depth + 1;
        if frame.is_active(at) || depth > MAX_REFERENCE_DEPTH {
            self.error(if depth > MAX_REFERENCE_DEPTH { Kind::Limit(Limit::Depth) } else { Kind::Cyclic });
            return self.raw(out, NOTHING);
        }
        match self.formatter.catalog.pattern(at) {
            Ok(Some(Pattern::Text(text))) => self.text(out, text),
            Ok(Some(Pattern::Program(program))) => self.run(out, program, &Frame { pattern: at, depth, arguments, parent: Some(frame) }),
            Ok(None) => self.raw(out, NOTHING),
            Err(damage) => {
                self.error(Kind::Damaged(damage));
                self.raw(out, NOTHING)
            }
        }
    }

    /// Writes the value of an expression.
    fn expression<S: Sink>(&mut self, out: &mut S, expression: Expression<'r>, frame: &Frame<'_, 'r>) -> Result<(), Halt> {
        match expression {
            Expression::Message(pattern) => self.reference(out, pattern, frame.arguments, frame),
            Expression::Term { pattern, arguments } => self.reference(out, pattern, Some(arguments), frame),
            Expression::Block(program) => self.nested(out, program, frame),
            _ => {
                let value = self.evaluate(expression, frame)?;
                let name = match expression {
                    Expression::Variable(name) => name,
                    Expression::Call { name, .. } => name.into(),
                    _ => "".into(),
                };
                self.value(out, &value, name)
            }
        }
    }

    /// A program inside another: the same variables, one level deeper.
    fn nested<S: Sink>(&mut self, out: &mut S, program: Program<'r>, frame: &Frame<'_, 'r>) -> Result<(), Halt> {
        let depth = frame.depth + 1;
        if depth > MAX_REFERENCE_DEPTH {
            self.error(Kind::Limit(Limit::Depth));
            return self.raw(out, NOTHING);
        }
        self.run(out, program, &Frame { pattern: frame.pattern, depth, arguments: frame.arguments, parent: frame.parent })
    }

    fn evaluate(&mut self, expression: Expression<'r>, frame: &Frame<'_, 'r>) -> Result<Value<'r>, Halt> {
        self.tick(1)?;
        Ok(match expression {
            Expression::Variable(name) => self.look_up(name, frame)?,
            Expression::Text(text) => Value::Text(Cow::Borrowed(text)),
            Expression::Number { value, fraction_digits } => Value::Number(value, literal_options(fraction_digits)),
            Expression::Call { name, arguments } => self.call(name, arguments, frame)?,
            Expression::Missing(kind, name) => self.missing(kind, name),
            Expression::Message(_) | Expression::Term { .. } | Expression::Block(_) => {
                let mut text = String::new();
                self.expression(&mut text, expression, frame)?;
                Value::Text(Cow::Owned(text))
            }
        })
    }

    fn missing(&mut self, kind: Missing, name: &'r str) -> Value<'r> {
        self.error(Kind::Reference { kind, name: name.to_owned() });
        Value::None(Cow::Borrowed(name))
    }

    #[inline(always)]
    fn count_placeable(&mut self) -> Result<(), Halt> {
        self.placeables += 1;
        if self.placeables > MAX_PLACEABLES { self.halt(Limit::Placeables) } else { Ok(()) }
    }

    #[inline(always)]
    fn tick(&mut self, steps: usize) -> Result<(), Halt> {
        self.steps = self.steps.saturating_add(u32::try_from(steps).unwrap_or(u32::MAX));
        if self.steps > MAX_FORMAT_STEPS { self.halt(Limit::Steps) } else { Ok(()) }
    }

    #[cold]
    fn halt(&mut self, limit: Limit) -> Result<(), Halt> {
        self.error(Kind::Limit(limit));
        Err(Halt::Limit)
    }

    #[cold]
    fn error(&mut self, kind: Kind) {
        self.errors.push(Error::new(kind));
    }
}

/// A number in the text is written with as many fraction digits as it has there.
fn literal_options(fraction_digits: u32) -> NumberOptions {
    let mut options = NumberOptions::default();
    if fraction_digits > 0 {
        // More digits than a formatter writes are cut to what it does.
        let _ = options.set("minimumFractionDigits", super::formatters::OptionValue::Number(fraction_digits.min(100).into()));
    }
    options
}

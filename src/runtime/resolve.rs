//! Runs programs: catalog and arguments to text.
//!
//! Every step, placeable, level and byte is counted against [`limits`](crate::limits), so a hostile catalog or a message
//! whose parts multiply each other ends in bounded time and memory. Never panics on what a catalog holds.

mod call;

use std::borrow::Cow;
use std::fmt;

use fluent_bundle::{FluentArgs, FluentValue};

use super::Formatter;
use super::error::{Error, Kind, Limit};
use super::number::NumberOptions;
use super::parts::Sink;
use super::value::{Value, number_options};
use crate::catalog::{Argument, Arguments, Expression, Instruction, Key, Missing, Name, Pattern, PatternAt, Program, Quick, Select};
use crate::limits::{MAX_FORMAT_STEPS, MAX_FORMATTED, MAX_PLACEABLES, MAX_REFERENCE_DEPTH};
use crate::locale::PluralCategory;

/// Shown where nothing better is known, as fluent.js shows it.
pub(super) const NOTHING: &str = "{???}";

/// Bytes of a program that count as one step: decoding looks at each, also where it skips.
const BYTES_A_STEP: usize = 64;

/// So many arguments are compared one after the other; lengths differ mostly, which is faster than halving.
const FEW_ARGUMENTS: usize = 8;

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

    #[inline(always)]
    fn variable<S: Sink>(&mut self, out: &mut S, name: Name<'r>, frame: &Frame<'_, 'r>) -> Result<(), Halt> {
        if frame.arguments.is_none() {
            match self.argument(name) {
                Some(FluentValue::String(text)) => {
                    out.begin_value(name);
                    self.raw(out, text)?;
                    out.end_value();
                    return Ok(());
                }
                Some(FluentValue::Number(number)) => {
                    return self.number(out, number.value, &number_options(number), name);
                }
                _ => {}
            }
        }
        let value = self.look_up(name, frame)?;
        self.value(out, &value, name)
    }

    /// What the app gave under a name.
    #[inline(always)]
    fn argument(&self, name: Name<'r>) -> Option<&'r FluentValue<'r>> {
        let arguments = self.arguments?;
        let all = arguments.iter();
        if all.size_hint().0 <= FEW_ARGUMENTS {
            for (known, value) in all {
                if name.is(known) {
                    return Some(value);
                }
            }
            return None;
        }
        arguments.get(name.as_str())
    }

    /// The value of a variable: in a term one of its arguments, else one of the app's.
    fn look_up(&mut self, name: Name<'r>, frame: &Frame<'_, 'r>) -> Result<Value<'r>, Halt> {
        if let Some(arguments) = frame.arguments {
            return self.look_up_argument(name, arguments, frame);
        }
        let value = self.argument(name).and_then(Value::borrowed);
        Ok(value.unwrap_or_else(|| {
            self.error(Kind::Variable { name: name.as_str().to_owned() });
            Value::None(Cow::Owned(format!("${}", name.as_str())))
        }))
    }

    fn look_up_argument(&mut self, name: Name<'r>, arguments: Arguments<'r>, frame: &Frame<'_, 'r>) -> Result<Value<'r>, Halt> {
        for argument in arguments {
            self.tick(1)?;
            match argument {
                Ok(Argument::Named(given, expression)) if name.is(given) => {
                    // Only literals can stand here; what a damaged catalog has instead sees no variables.
                    return match expression {
                        Expression::Text(_) | Expression::Number { .. } => self.evaluate(expression, frame),
                        _ => Ok(Value::None(Cow::Borrowed("???"))),
                    };
                }
                Ok(_) => {}
                Err(damage) => self.error(Kind::Damaged(damage)),
            }
        }
        // A term may be shown without some of its arguments; that is no error.
        Ok(Value::None(Cow::Owned(format!("${}", name.as_str()))))
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

    /// The body of a choice.
    fn choose(&mut self, select: &Select<'r>, frame: &Frame<'_, 'r>) -> Result<u32, Halt> {
        if let (Expression::Variable(name), None) = (select.selector(), frame.arguments)
            && let Some(FluentValue::Number(number)) = self.argument(name)
        {
            self.tick(1)?;
            return Ok(self.choose_number(select, number.value, &number_options(number)));
        }
        let selector = self.evaluate(select.selector(), frame)?;
        if let Value::Number(value, options) = &selector {
            return Ok(self.choose_number(select, *value, options));
        }
        if matches!(selector, Value::None(_)) {
            return Ok(select.default());
        }
        Ok(self.choose_by(select, |key| match (&selector, key) {
            (Value::Text(text), Key::Word(word)) => *text == word,
            (Value::Text(text), Key::Category(category)) => *text == category.as_str(),
            _ => false,
        }))
    }

    fn choose_number(&mut self, select: &Select<'r>, value: f64, options: &NumberOptions) -> u32 {
        let formatter = self.formatter;
        let mut known: Option<PluralCategory> = None;
        self.choose_by(select, |key| match key {
            Key::Category(category) => *known.get_or_insert_with(|| formatter.category(value, options)) == category,
            Key::Number(number) => value == number,
            Key::Word(_) => false,
        })
    }

    /// The body of the first key that matches.
    #[inline(always)]
    fn choose_by(&mut self, select: &Select<'r>, mut matches: impl FnMut(Key<'r>) -> bool) -> u32 {
        for key in select.keys() {
            match key {
                Ok((key, body)) if matches(key) => return body,
                Ok(_) => {}
                Err(damage) => {
                    self.error(Kind::Damaged(damage));
                    break;
                }
            }
        }
        select.default()
    }

    fn missing(&mut self, kind: Missing, name: &'r str) -> Value<'r> {
        self.error(Kind::Reference { kind, name: name.to_owned() });
        Value::None(Cow::Borrowed(name))
    }

    /// Writes text of the translation.
    #[inline(always)]
    fn text<S: Sink>(&mut self, out: &mut S, text: &str) -> Result<(), Halt> {
        match &self.formatter.transform {
            None => self.raw(out, text),
            Some(transform) => self.raw(out, &transform(text)),
        }
    }

    /// Writes a value.
    fn value<S: Sink>(&mut self, out: &mut S, value: &Value<'_>, name: Name<'_>) -> Result<(), Halt> {
        match value {
            Value::Number(number, options) => return self.number(out, *number, options, name),
            Value::Date(date, options) => {
                out.begin_value(name);
                self.formatter.formatters().date(date, options, &mut Counted { out, written: &mut self.written })?;
            }
            Value::Text(text) => {
                out.begin_value(name);
                self.raw(out, text)?;
            }
            Value::Custom(custom) => {
                out.begin_value(name);
                let text = self.formatter.custom(custom.as_type());
                self.raw(out, &text)?;
            }
            Value::None(name) => {
                self.raw(out, "{")?;
                self.raw(out, name)?;
                return self.raw(out, "}");
            }
        }
        out.end_value();
        self.within_length()
    }

    #[inline(always)]
    fn number<S: Sink>(&mut self, out: &mut S, number: f64, options: &NumberOptions, name: Name<'_>) -> Result<(), Halt> {
        out.begin_value(name);
        match self.formatter.formatters().small_number(number, options) {
            Some(text) => self.raw(out, text)?,
            None => self.formatter.formatters().number(number, options, &mut Counted { out, written: &mut self.written })?,
        }
        out.end_value();
        self.within_length()
    }

    #[inline(always)]
    fn raw<S: Sink>(&mut self, out: &mut S, text: &str) -> Result<(), Halt> {
        // What was written before is within the limit, so the sum does not wrap.
        self.written = self.written.wrapping_add(text.len());
        self.within_length()?;
        Ok(out.write_str(text)?)
    }

    #[inline(always)]
    fn within_length(&mut self) -> Result<(), Halt> {
        if self.written > MAX_FORMATTED { self.halt(Limit::Length) } else { Ok(()) }
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

/// Counts what formatters write.
struct Counted<'a, S> {
    out: &'a mut S,
    written: &'a mut usize,
}

impl<S: Sink> fmt::Write for Counted<'_, S> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        *self.written = self.written.saturating_add(text.len());
        self.out.write_str(text)
    }
}

//! Texts and values to where they go; every byte is counted.

use std::fmt;

use super::{Halt, Resolver};
use crate::catalog::Name;
use crate::limits::MAX_FORMATTED;
use crate::runtime::error::Limit;
use crate::runtime::number::NumberOptions;
use crate::runtime::parts::Sink;
use crate::runtime::value::Value;

impl<'r, B: AsRef<[u8]>> Resolver<'r, B> {
    /// Writes text of the translation.
    #[inline(always)]
    pub(super) fn text<S: Sink>(&mut self, out: &mut S, text: &str) -> Result<(), Halt> {
        match &self.formatter.transform {
            None => self.raw(out, text),
            Some(transform) => self.raw(out, &transform(text)),
        }
    }

    /// Writes a value.
    pub(super) fn value<S: Sink>(&mut self, out: &mut S, value: &Value<'_>, name: Name<'_>) -> Result<(), Halt> {
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
    pub(super) fn number<S: Sink>(&mut self, out: &mut S, number: f64, options: &NumberOptions, name: Name<'_>) -> Result<(), Halt> {
        out.begin_value(name);
        match self.formatter.formatters().small_number(number, options) {
            Some(text) => self.raw(out, text)?,
            None => self.formatter.formatters().number(number, options, &mut Counted { out, written: &mut self.written })?,
        }
        out.end_value();
        self.within_length()
    }

    #[inline(always)]
    pub(super) fn raw<S: Sink>(&mut self, out: &mut S, text: &str) -> Result<(), Halt> {
        // What was written before is within the limit, so the sum does not wrap.
        self.written = self.written.wrapping_add(text.len());
        self.within_length()?;
        Ok(out.write_str(text)?)
    }

    #[inline(always)]
    fn within_length(&mut self) -> Result<(), Halt> {
        if self.written > MAX_FORMATTED { self.halt(Limit::Length) } else { Ok(()) }
    }
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

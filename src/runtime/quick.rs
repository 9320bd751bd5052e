//! The quick way: the beginning of a program that is texts and values of the app, straight to a string.
//!
//! Does what the resolver does with the same instructions, in the fewest steps, and stops in front of anything else: an
//! error, a limit, an instruction of another kind. The resolver goes on from there, so nothing is done twice.

use fluent_bundle::{FluentArgs, FluentValue};

use super::Formatter;
use super::parts::{CLOSE, OPEN};
use super::value::number_options;
use crate::catalog::{Name, Program, Quick};
use crate::limits::{MAX_FORMATTED, MAX_PLACEABLES};

/// Longer programs are the resolver's: there the bytes count as steps.
const MAX_PROGRAM: usize = 1_024;

/// What the quick way has cost, as the resolver counts it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Begun {
    pub(super) placeables: usize,
    pub(super) written: usize,
}

impl<B: AsRef<[u8]>> Formatter<B> {
    /// Writes as much as goes the quick way; the program goes on behind it.
    #[inline(always)]
    pub(super) fn begin(&self, out: &mut String, program: &mut Program<'_>, arguments: Option<&FluentArgs<'_>>) -> Begun {
        let mut begun = Begun::default();
        if self.transform.is_some() || program.len() > MAX_PROGRAM {
            return begun;
        }
        loop {
            let mut ahead = *program;
            match ahead.quick_step() {
                Some(Quick::Text(text)) => {
                    if text.len() > MAX_FORMATTED - begun.written {
                        return begun;
                    }
                    begun.written += text.len();
                    out.push_str(text);
                }
                Some(Quick::Variable { name, isolate }) => {
                    let Some(text) = arguments.and_then(|arguments| self.quick_value(arguments, name)) else { return begun };
                    if begun.placeables == MAX_PLACEABLES || text.len() > MAX_FORMATTED - begun.written {
                        return begun;
                    }
                    begun.placeables += 1;
                    begun.written += text.len();
                    if isolate && self.use_isolating {
                        out.push_str(OPEN);
                        out.push_str(text);
                        out.push_str(CLOSE);
                    } else {
                        out.push_str(text);
                    }
                }
                None => return begun,
            }
            *program = ahead;
        }
    }

    /// The text of a value, where it is a text or an everyday number.
    #[inline(always)]
    fn quick_value<'v>(&self, arguments: &'v FluentArgs<'_>, name: Name<'_>) -> Option<&'v str> {
        match argument(arguments, name)? {
            FluentValue::String(text) => Some(text),
            FluentValue::Number(number) => self.formatters().small_number(number.value, &number_options(number)),
            _ => None,
        }
    }
}

/// What the app gave under a name. Lengths of names differ mostly, so that looking at each is faster than halving.
#[inline(always)]
pub(super) fn argument<'v>(arguments: &'v FluentArgs<'_>, name: Name<'_>) -> Option<&'v FluentValue<'v>> {
    arguments.iter().find(|(known, _)| name.is(known)).map(|(_, value)| value)
}

//! Formats messages of a catalog: text out, and what went wrong beside it. Never fails, never panics on what it is given.
//!
//! Allocates nothing for a static message. Does no I/O, reads no clock, knows no syntax tree.
//!
//! ```no_run
//! use fluent_bundle::FluentArgs;
//! use fluent_pack::bundle::Bundle;
//! use fluent_pack::runtime::Formatter;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let bytes = std::fs::read("miss-es-1.0.0.zip")?;
//! let catalog = Bundle::open(&bytes)?.catalog()?.ok_or("the bundle has no catalog")?;
//! let formatter = Formatter::new(catalog);
//! let mut args = FluentArgs::new();
//! args.set("nights", 3);
//! let mut errors = Vec::new();
//! println!("{}", formatter.format("plan-nights", Some(&args), &mut errors));
//! # Ok(())
//! # }
//! ```
//!
//! # Decisions
//!
//! Fluent has no runtime specification, and its official runtimes differ. This table says what this one does. The oracle
//! is fluent.js (`@fluent/bundle` 0.19); "as js" means equal text and an error for the same reason.
//!
//! | what | here | as js |
//! |---|---|---|
//! | missing variable in a placeable | `{$name}`, error | yes |
//! | missing variable as selector | default variant, error | yes |
//! | variable whose value is `None` or `Error` | as missing | js has no such values |
//! | missing argument inside a term | `{$name}` or the default variant, no error | yes |
//! | variables of the caller inside a term | not seen | yes |
//! | arguments of a term after a nested term | still its own | no: js forgets them, and shows the caller's variables |
//! | unknown message, term, attribute | `{id}`, `{-id}`, `{id.attribute}`, error | yes |
//! | message without text in a placeable | `{id}`, error | yes |
//! | message or attribute that the app asks for and is not there | its name without braces, error | js leaves it to the app |
//! | unknown function | `{NAME()}`, error; as selector the default | yes |
//! | function given a missing variable | `{NUMBER($name)}`, one error | yes |
//! | function that does not take its argument, or fails | `{NAME()}`, error | yes |
//! | option that a function does not know or take | the other options count, error | no: js drops it, or gives up the call |
//! | options of NUMBER and DATETIME in text | all that [`builtin`](crate::builtin) lists, `style`, `currency` and `type` too | no: js leaves these to the app |
//! | options of the app and of the text | the text's go before | yes |
//! | DATETIME of a number, NUMBER of a date | milliseconds since 1970 | yes |
//! | number in a placeable | in the digits and separators of the language | yes |
//! | number literal | with as many fraction digits as written | yes |
//! | `[1]`, `[1.0]` against a number | by value, whatever its options | yes |
//! | plural category | CLDR's newest rules, after the digit options | yes, by its own CLDR |
//! | `[one]` against the text `one` | matches | yes |
//! | `[one]` against the text `1` | no match | yes |
//! | order of variants | the first that matches, exact or by category | yes |
//! | selector that is a date or a type of the app | default variant | yes |
//! | cyclic reference | `{???}` there, error | yes |
//! | terms with equal text | no cycle: identity is the place | yes |
//! | `-foo` and `foo` | both live | yes |
//! | duplicate message | the first counts (the check tells) | yes |
//! | duplicate attribute | the first counts (the check tells) | no: js takes the last |
//! | more than [`MAX_PLACEABLES`] placeables | `{???}` for the whole message, error | yes; what is constant is not counted here |
//! | chain of references over [`MAX_REFERENCE_DEPTH`] | `{???}` there, error | js has no limit but its stack |
//! | text over [`MAX_FORMATTED`], steps over [`MAX_FORMAT_STEPS`] | `{???}` for the whole message, error | js has no limit |
//! | the same through [`Formatter::write`] | what was written, then `{???}` | js has no such call |
//! | `\u` escape of something that is no character | U+FFFD | no: js fails for some of them |
//! | isolation (U+2068, U+2069) | every placeable of a pattern with more than one element | yes, but for the next two lines |
//! | isolation of string literals, terms, constant choices | none: they are text of the same language | no: js sets them apart |
//! | isolation of what a term was given as literal | none: it is text of the same language | no: js sets it apart |
//! | isolation of message references | as every placeable | yes; fluent-bundle does not |
//! | transform | on text, also on what was constant when compiled | js leaves string literals out |
//! | damaged catalog | `{???}` there, error | js has no catalog |
//!
//! [`MAX_PLACEABLES`]: crate::limits::MAX_PLACEABLES
//! [`MAX_REFERENCE_DEPTH`]: crate::limits::MAX_REFERENCE_DEPTH
//! [`MAX_FORMATTED`]: crate::limits::MAX_FORMATTED
//! [`MAX_FORMAT_STEPS`]: crate::limits::MAX_FORMAT_STEPS

pub mod datetime;
pub mod document;
mod error;
pub mod formatters;
mod localization;
pub mod number;
mod parts;
mod quick;
mod resolve;
mod value;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::OnceLock;

use fluent_bundle::types::FluentType;
use fluent_bundle::{FluentArgs, FluentValue};
use intl_memoizer::concurrent::IntlLangMemoizer;

pub use datetime::{DateTimeOptions, DateTimeValue};
pub use error::Error;
pub use formatters::{Formatters, OptionError, OptionValue};
pub use localization::{Answer, Localization};
pub use number::NumberOptions;
pub use parts::Part;

use crate::catalog::{self, Catalog, Entry, Pattern, PatternAt, Program};
use crate::locale::{LocaleTag, PluralCategory};
use error::Kind;
use parts::{Parts, Sink, Through};
use quick::Begun;
use resolve::{Halt, NOTHING, Resolver};

/// A function that messages call, as fluent-bundle has it.
pub type Function = dyn for<'a> Fn(&[FluentValue<'a>], &FluentArgs<'_>) -> FluentValue<'a> + Send + Sync;

/// Changes the text of translations, for pseudo-locales. Values are not changed.
pub type Transform = dyn for<'a> Fn(&'a str) -> Cow<'a, str> + Send + Sync;

/// Most bytes that are set aside for a text before it is written.
const MAX_SET_ASIDE: usize = 1_024;

/// Bytes that are set aside for values.
const SPARE: usize = 64;

/// A catalog with what its language needs to write numbers and dates.
pub struct Formatter<B = Vec<u8>> {
    catalog: Catalog<B>,
    use_isolating: bool,
    transform: Option<Box<Transform>>,
    functions: BTreeMap<String, Box<Function>>,
    /// Counts ranks, to recognise `type: "ordinal"`.
    ordinal: NumberOptions,
    formatters: OnceLock<Formatters>,
    memoizer: OnceLock<IntlLangMemoizer>,
}

impl<B: AsRef<[u8]>> Formatter<B> {
    /// Opens a catalog; see [`Catalog::open`].
    ///
    /// # Errors
    ///
    /// When the bytes are no catalog that this version reads.
    pub fn open(bytes: B) -> Result<Self, catalog::Error> {
        Catalog::open(bytes).map(Self::new)
    }

    /// Formats messages of a catalog.
    pub fn new(catalog: Catalog<B>) -> Self {
        let mut ordinal = NumberOptions::default();
        let _ = ordinal.set("type", OptionValue::Text("ordinal"));
        Self {
            catalog,
            use_isolating: true,
            transform: None,
            functions: BTreeMap::new(),
            ordinal,
            formatters: OnceLock::new(),
            memoizer: OnceLock::new(),
        }
    }

    /// The catalog.
    pub fn catalog(&self) -> &Catalog<B> {
        &self.catalog
    }

    /// Whether placeables are set apart in bidirectional text (U+2068, U+2069); they are unless this is called.
    pub fn set_use_isolating(&mut self, use_isolating: bool) {
        self.use_isolating = use_isolating;
    }

    /// Changes the text of translations before it is written; values stay as they are.
    pub fn set_transform(&mut self, transform: impl for<'a> Fn(&'a str) -> Cow<'a, str> + Send + Sync + 'static) {
        self.transform = Some(Box::new(transform));
    }

    /// Adds a function that messages call; goes before the built-in one of the same name.
    pub fn add_function(
        &mut self,
        name: impl Into<String>,
        function: impl for<'a> Fn(&[FluentValue<'a>], &FluentArgs<'_>) -> FluentValue<'a> + Send + Sync + 'static,
    ) {
        self.functions.insert(name.into(), Box::new(function));
    }

    /// The message of an id, if the catalog has it and it is whole.
    pub fn get(&self, id: &str) -> Option<Entry<'_>> {
        self.catalog.message(id).ok().flatten()
    }

    /// Whether there is such a message with a text.
    pub fn has(&self, id: &str) -> bool {
        self.get(id).is_some_and(|entry| matches!(entry.value(), Ok(Some(_))))
    }

    /// The text of a message. Whatever goes wrong is added to `errors`, and there is a text all the same.
    #[inline]
    pub fn format<'a>(&'a self, id: &str, arguments: Option<&FluentArgs<'_>>, errors: &mut Vec<Error>) -> Cow<'a, str> {
        // The two ways do not meet again: an entry that came by either would go through memory.
        match self.catalog.quick_message(id) {
            Some(entry) => self.format_entry(&entry, arguments, errors),
            None => self.format_unusual(id, arguments, errors),
        }
    }

    /// The text of a message that the quick way does not find: mostly one that is not there.
    #[cold]
    #[inline(never)]
    fn format_unusual<'a>(&'a self, id: &str, arguments: Option<&FluentArgs<'_>>, errors: &mut Vec<Error>) -> Cow<'a, str> {
        match self.catalog.message(id) {
            Ok(Some(entry)) => self.format_entry(&entry, arguments, errors),
            Ok(None) => instead(id, None, errors),
            Err(damage) => instead(id, Some(Kind::Damaged(damage)), errors),
        }
    }

    /// The text of a message that [`get`](Self::get) found: for one that is shown again and again, without looking for it
    /// each time. An entry of another catalog gives text, but whose is not said.
    #[inline]
    pub fn format_entry<'a>(&'a self, entry: &Entry<'a>, arguments: Option<&FluentArgs<'_>>, errors: &mut Vec<Error>) -> Cow<'a, str> {
        match entry.fixed() {
            Some(text) if self.transform.is_none() => Cow::Borrowed(text),
            _ => self.format_value(*entry, arguments, errors),
        }
    }

    #[inline(never)]
    fn format_value<'a>(&'a self, entry: Entry<'a>, arguments: Option<&FluentArgs<'_>>, errors: &mut Vec<Error>) -> Cow<'a, str> {
        let id = || entry.id().unwrap_or(NOTHING);
        match entry.value() {
            Ok(Some(Pattern::Text(text))) => self.fixed(text),
            Ok(Some(Pattern::Program(program))) => self.dynamic(entry.value_at(), program, arguments, errors),
            Ok(None) => instead(id(), Some(Kind::NoValue { id: id().to_owned() }), errors),
            Err(damage) => instead(id(), Some(Kind::Damaged(damage)), errors),
        }
    }

    /// The text of an attribute.
    pub fn format_attribute<'a>(
        &'a self,
        id: &str,
        attribute: &str,
        arguments: Option<&FluentArgs<'_>>,
        errors: &mut Vec<Error>,
    ) -> Cow<'a, str> {
        match self.attribute(id, attribute, errors) {
            Some((_, Pattern::Text(text))) => self.fixed(text),
            Some((at, Pattern::Program(program))) => self.dynamic(at, program, arguments, errors),
            None => Cow::Owned(format!("{id}.{attribute}")),
        }
    }

    /// Writes the text of a message as it comes. At a limit the text ends with `{???}`.
    ///
    /// # Errors
    ///
    /// Only those of `out`.
    pub fn write<W: fmt::Write>(&self, out: &mut W, id: &str, arguments: Option<&FluentArgs<'_>>, errors: &mut Vec<Error>) -> fmt::Result {
        match self.message(id, errors) {
            None => out.write_str(id),
            Some((_, Pattern::Text(text))) if self.transform.is_none() => out.write_str(text),
            Some(found) => match self.run(&mut Through(out), found, arguments, errors) {
                Ok(()) => Ok(()),
                Err(Halt::Limit) => out.write_str(NOTHING),
                Err(Halt::Write) => Err(fmt::Error),
            },
        }
    }

    /// The text of a message in parts: translation, values, tags, isolates.
    pub fn format_to_parts(&self, id: &str, arguments: Option<&FluentArgs<'_>>, errors: &mut Vec<Error>) -> Vec<Part> {
        let mut parts = Parts::default();
        match self.message(id, errors) {
            None => vec![Part::Text(id.to_owned())],
            Some(found) if self.run(&mut parts, found, arguments, errors).is_err() => vec![Part::Text(NOTHING.to_owned())],
            Some(_) => parts.into_parts(),
        }
    }

    /// The text of an attribute in parts.
    pub fn format_attribute_to_parts(
        &self,
        id: &str,
        attribute: &str,
        arguments: Option<&FluentArgs<'_>>,
        errors: &mut Vec<Error>,
    ) -> Vec<Part> {
        let mut parts = Parts::default();
        match self.attribute(id, attribute, errors) {
            None => vec![Part::Text(format!("{id}.{attribute}"))],
            Some(found) if self.run(&mut parts, found, arguments, errors).is_err() => vec![Part::Text(NOTHING.to_owned())],
            Some(_) => parts.into_parts(),
        }
    }

    fn message<'a>(&'a self, id: &str, errors: &mut Vec<Error>) -> Option<(PatternAt, Pattern<'a>)> {
        let kind = match self.catalog.message(id) {
            Ok(Some(entry)) => match entry.value() {
                Ok(Some(pattern)) => return Some((entry.value_at(), pattern)),
                Ok(None) => Kind::NoValue { id: id.to_owned() },
                Err(damage) => Kind::Damaged(damage),
            },
            Ok(None) => Kind::NoMessage { id: id.to_owned() },
            Err(damage) => Kind::Damaged(damage),
        };
        errors.push(Error::new(kind));
        None
    }

    fn attribute<'a>(&'a self, id: &str, name: &str, errors: &mut Vec<Error>) -> Option<(PatternAt, Pattern<'a>)> {
        let found = self
            .catalog
            .attribute(id, name)
            .and_then(|attribute| attribute.map(|attribute| Ok((attribute.value_at(), attribute.value()?))).transpose());
        let kind = match found {
            Ok(Some(found)) => return Some(found),
            Ok(None) => Kind::NoAttribute { id: id.to_owned(), attribute: name.to_owned() },
            Err(damage) => Kind::Damaged(damage),
        };
        errors.push(Error::new(kind));
        None
    }

    #[inline]
    fn fixed<'a>(&'a self, text: &'a str) -> Cow<'a, str> {
        match &self.transform {
            None => Cow::Borrowed(text),
            Some(transform) => transform(text),
        }
    }

    #[inline(always)]
    fn dynamic<'a>(
        &'a self,
        at: PatternAt,
        mut program: Program<'a>,
        arguments: Option<&FluentArgs<'_>>,
        errors: &mut Vec<Error>,
    ) -> Cow<'a, str> {
        let mut text = String::with_capacity(program.len().min(MAX_SET_ASIDE).saturating_add(SPARE));
        let begun = self.begin(&mut text, &mut program, arguments);
        if !program.is_empty() {
            self.finish(&mut text, begun, (at, program), arguments, errors);
        }
        Cow::Owned(text)
    }

    /// Writes what the quick way has left over.
    #[inline(never)]
    fn finish<'a>(
        &'a self,
        text: &mut String,
        begun: Begun,
        (at, program): (PatternAt, Program<'a>),
        arguments: Option<&FluentArgs<'_>>,
        errors: &mut Vec<Error>,
    ) {
        if Resolver::new(self, arguments, errors).after(begun).program(text, at, program).is_err() {
            // As fluent.js: half a sentence would say something else.
            NOTHING.clone_into(text);
        }
    }

    fn run<S: Sink>(
        &self,
        out: &mut S,
        found: (PatternAt, Pattern<'_>),
        arguments: Option<&FluentArgs<'_>>,
        errors: &mut Vec<Error>,
    ) -> Result<(), Halt> {
        match (found.1, &self.transform) {
            (Pattern::Text(text), None) => Ok(out.write_str(text)?),
            (Pattern::Text(text), Some(transform)) => Ok(out.write_str(&transform(text))?),
            (Pattern::Program(program), _) => Resolver::new(self, arguments, errors).program(out, found.0, program),
        }
    }

    /// The plural category of a number: everyday ones from the catalog's table.
    #[inline]
    fn category(&self, value: f64, options: &NumberOptions) -> PluralCategory {
        let small = value as u8;
        if f64::from(small) == value {
            let known = if *options == NumberOptions::default() {
                self.catalog.cardinal(small)
            } else if *options == self.ordinal {
                self.catalog.ordinal(small)
            } else {
                None
            };
            if let Some(category) = known {
                return category;
            }
        }
        self.formatters().plural(value, options)
    }

    #[inline]
    fn formatters(&self) -> &Formatters {
        self.formatters.get_or_init(|| {
            // A catalog's language was a tag when it was written; a damaged one gets the digits of English.
            let tag = LocaleTag::parse(self.catalog.locale()).or_else(|_| LocaleTag::parse("en"));
            Formatters::new(&tag.expect("`en` is a language tag"))
        })
    }

    fn custom(&self, value: &(dyn FluentType + Send)) -> Cow<'static, str> {
        let memoizer = self.memoizer.get_or_init(|| IntlLangMemoizer::new(self.catalog.locale().parse().unwrap_or_default()));
        value.as_string_threadsafe(memoizer)
    }
}

/// What is shown for a message that has no text, and why: unless another reason is given, it is not there.
#[cold]
fn instead(id: &str, kind: Option<Kind>, errors: &mut Vec<Error>) -> Cow<'static, str> {
    errors.push(Error::new(kind.unwrap_or_else(|| Kind::NoMessage { id: id.to_owned() })));
    Cow::Owned(id.to_owned())
}

impl<B> fmt::Debug for Formatter<B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Formatter").field("catalog", &self.catalog).field("use_isolating", &self.use_isolating).finish_non_exhaustive()
    }
}

//! Formats messages of a catalog.

pub mod document;
mod error;
mod formatters;
mod localization;
mod parts;
mod resolve;
mod value;
mod values;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::OnceLock;

use fluent_bundle::types::FluentType;
use fluent_bundle::{FluentArgs, FluentValue};
use intl_memoizer::concurrent::IntlLangMemoizer;

pub use error::Error;
pub use formatters::Formatters;
pub use localization::{Answer, Localization};
pub use parts::Part;
pub use values::{DateTimeOptions, DateTimeValue, NumberOptions, OptionError, OptionValue};

use crate::catalog::{self, Catalog, Entry, Pattern, PatternAt};
use crate::locale::{LocaleTag, PluralCategory};
use error::Kind;
use parts::{Parts, Sink, Through};
use resolve::{Halt, NOTHING, Resolver};

/// A function that messages call, as fluent-bundle has it.
pub type Function = dyn for<'a> Fn(&[FluentValue<'a>], &FluentArgs<'_>) -> FluentValue<'a> + Send + Sync;

/// Changes the text of translations, for pseudo-locales. Values are not changed.
pub type Transform = dyn for<'a> Fn(&'a str) -> Cow<'a, str> + Send + Sync;

/// Most bytes that are set aside for a text before it is written.
const MAX_SET_ASIDE: usize = 1_024;

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
    pub fn format<'a>(&'a self, id: &str, arguments: Option<&FluentArgs<'_>>, errors: &mut Vec<Error>) -> Cow<'a, str> {
        match self.message(id, errors) {
            Some(found) => self.text(found, arguments, errors),
            None => Cow::Owned(id.to_owned()),
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
            Some(found) => self.text(found, arguments, errors),
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
            None => return vec![Part::Text(id.to_owned())],
            Some(found) => {
                if self.run(&mut parts, found, arguments, errors).is_err() {
                    return vec![Part::Text(NOTHING.to_owned())];
                }
            }
        }
        parts.into_parts()
    }

    #[inline]
    fn message<'a>(&'a self, id: &str, errors: &mut Vec<Error>) -> Option<(PatternAt, Pattern<'a>)> {
        let found = self.catalog.message(id).and_then(|entry| match entry {
            Some(entry) => Ok(Ok((entry.value_at(), entry.value()?))),
            None => Ok(Err(())),
        });
        let kind = match found {
            Ok(Ok((at, Some(pattern)))) => return Some((at, pattern)),
            Ok(Ok((_, None))) => Kind::NoValue { id: id.to_owned() },
            Ok(Err(())) => Kind::NoMessage { id: id.to_owned() },
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
    fn text<'a>(&'a self, found: (PatternAt, Pattern<'a>), arguments: Option<&FluentArgs<'_>>, errors: &mut Vec<Error>) -> Cow<'a, str> {
        let program = match found.1 {
            Pattern::Text(text) => {
                return match &self.transform {
                    None => Cow::Borrowed(text),
                    Some(transform) => transform(text),
                };
            }
            Pattern::Program(program) => program,
        };
        let mut text = String::with_capacity(program.len().min(MAX_SET_ASIDE));
        if Resolver::new(self, arguments, errors).program(&mut text, found.0, program).is_err() {
            // As fluent.js: half a sentence would say something else.
            NOTHING.clone_into(&mut text);
        }
        Cow::Owned(text)
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

impl<B> fmt::Debug for Formatter<B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Formatter").field("catalog", &self.catalog).field("use_isolating", &self.use_isolating).finish_non_exhaustive()
    }
}

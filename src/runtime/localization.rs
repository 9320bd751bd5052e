//! Several catalogs in the order of fallback. For app strings: a document is never shown in two languages.

use std::borrow::Cow;

use fluent_bundle::FluentArgs;

use super::error::Error;
use super::{Formatter, Part};
use crate::locale::LocaleTag;

/// A language and those that may stand in for it.
#[derive(Debug)]
pub struct Localization<B = Vec<u8>> {
    formatters: Vec<(LocaleTag, Formatter<B>)>,
}

/// A text and the language that it is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer<'a, T = Cow<'a, str>> {
    /// The text; the id of the message where no catalog has it.
    pub text: T,
    /// The language that answered; none where no catalog has the message.
    pub locale: Option<&'a LocaleTag>,
}

impl<B: AsRef<[u8]>> Localization<B> {
    /// Puts catalogs in order: the first one given, then those of the allow-list in its order.
    ///
    /// A catalog whose language is not in the list is left out, so nothing falls back to a language that was not allowed.
    pub fn new(first: Formatter<B>, others: Vec<Formatter<B>>, allowed: &[LocaleTag]) -> Self {
        let tagged = |formatter: Formatter<B>| Some((LocaleTag::parse(formatter.catalog().locale()).ok()?, formatter));
        let mut formatters: Vec<_> = tagged(first).into_iter().collect();
        let mut others: Vec<_> = others.into_iter().filter_map(tagged).collect();
        for locale in allowed {
            if let Some(at) = others.iter().position(|(tag, _)| tag == locale) {
                formatters.push(others.remove(at));
            }
        }
        Self { formatters }
    }

    /// The languages, in order.
    pub fn locales(&self) -> impl Iterator<Item = &LocaleTag> {
        self.formatters.iter().map(|(tag, _)| tag)
    }

    /// The text of a message in the first language that has it.
    pub fn format(&self, id: &str, arguments: Option<&FluentArgs<'_>>, errors: &mut Vec<Error>) -> Answer<'_> {
        self.answer(|formatter| formatter.has(id), |formatter| formatter.format(id, arguments, errors))
    }

    /// The text of an attribute in the first language that has it.
    pub fn format_attribute(&self, id: &str, attribute: &str, arguments: Option<&FluentArgs<'_>>, errors: &mut Vec<Error>) -> Answer<'_> {
        let has = |formatter: &Formatter<B>| matches!(formatter.catalog().attribute(id, attribute), Ok(Some(_)));
        self.answer(has, |formatter| formatter.format_attribute(id, attribute, arguments, errors))
    }

    /// The text of a message in parts, in the first language that has it.
    pub fn format_to_parts(&self, id: &str, arguments: Option<&FluentArgs<'_>>, errors: &mut Vec<Error>) -> Answer<'_, Vec<Part>> {
        self.answer(|formatter| formatter.has(id), |formatter| formatter.format_to_parts(id, arguments, errors))
    }

    /// Asks the first language that has it; where none has it, the first one says that it is missing.
    fn answer<'a, T: Default>(&'a self, has: impl Fn(&Formatter<B>) -> bool, text: impl FnOnce(&'a Formatter<B>) -> T) -> Answer<'a, T> {
        let found = self.formatters.iter().find(|(_, formatter)| has(formatter));
        let asked = found.or(self.formatters.first());
        Answer { text: asked.map(|(_, formatter)| text(formatter)).unwrap_or_default(), locale: found.map(|(tag, _)| tag) }
    }
}

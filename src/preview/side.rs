//! One language's side of a page: its texts as HTML, with the words that the glossary explains.

use crate::documents::GlossaryEntry;
use crate::html::{Words, escape, language};
use crate::limits::MAX_VARIANTS;
use crate::pack::Localization;
use crate::runtime::document::Text;
use crate::runtime::{Formatter, Part};
use crate::variants::{Argument, Sampler, Value, Variant, Variants};

/// One side. `B` are the bytes of its catalog.
#[derive(Debug)]
pub(super) struct Side<'s, 'a, 'src, B> {
    pub(super) locale: &'s Localization<'src>,
    pub(super) formatter: &'s Formatter<B>,
    pub(super) sampler: &'s Sampler<'a, 'src>,
    /// `lang`, `dir`, script and digits.
    pub(super) attributes: String,
    pub(super) words: Words<'s>,
}

/// A text as HTML.
pub(super) struct Shown {
    pub(super) html: String,
    /// Ways through the text.
    pub(super) ways: usize,
    /// Whether something went wrong while it was rendered.
    pub(super) has_errors: bool,
}

impl<'s, 'a, 'src, B: AsRef<[u8]>> Side<'s, 'a, 'src, B> {
    pub(super) fn new(
        locale: &'s Localization<'src>,
        formatter: &'s Formatter<B>,
        sampler: &'s Sampler<'a, 'src>,
        glossary: &'s [GlossaryEntry],
        prefix: &'s str,
    ) -> Self {
        Self { locale, formatter, sampler, attributes: language(&locale.locale.tag), words: Words::new(glossary, prefix) }
    }

    /// A text in its most telling way; none where the language does not have it.
    pub(super) fn text(&mut self, id: &str, attribute: Option<&str>) -> Option<Shown> {
        let variants = self.variants_of(id, attribute)?;
        let variant = telling(&variants)?;
        Some(Shown { html: self.inline(id, variant), ways: variants.variants.len(), has_errors: !variant.errors.is_empty() })
    }

    /// A text with the values that tell most in another language; none where this one does not have it.
    pub(super) fn text_like<C: AsRef<[u8]>>(&mut self, other: &Side<'_, '_, 'src, C>, id: &str) -> Option<String> {
        let own = self.variants_of(id, None)?;
        let theirs = other.variants_of(id, None);
        let usual = telling(&own)?;
        let mut sample = usual.sample.clone();
        for argument in theirs.as_ref().and_then(telling).map_or(&[][..], |variant| &variant.sample.arguments) {
            sample.arguments.retain(|known| known.name != argument.name);
            sample.arguments.push(argument.clone());
        }
        let mut errors = Vec::new();
        let parts = self.formatter.format_to_parts(id, Some(&sample.fluent_arguments()), &mut errors);
        // Another way through this text may need values that the other one has no use for.
        let parts = if errors.is_empty() { parts } else { usual.parts.clone() };
        Some(self.words.runs(&Text::of(id, parts).runs, true))
    }

    /// Every way through a text; none where the language does not have it.
    pub(super) fn variants(&mut self, id: &str, attribute: Option<&str>) -> Option<Shown> {
        let variants = self.variants_of(id, attribute)?;
        let has_errors = variants.variants.iter().any(|variant| !variant.errors.is_empty());
        let ways = variants.variants.len();
        let html = match &variants.variants[..] {
            [only] if only.sample.path.is_empty() => {
                let note = errors(only);
                format!("<p class=\"text\">{}</p>\n{note}", self.inline(id, only))
            }
            many => {
                let rows: String = many.iter().map(|variant| self.row(id, variant)).collect();
                let more = if variants.is_cut {
                    format!(
                        "<p class=\"more\" lang=\"en\" dir=\"ltr\">There are more combinations than the {MAX_VARIANTS} shown here; each value of each choice is among them.</p>\n"
                    )
                } else {
                    String::new()
                };
                format!("<dl class=\"variants\">\n{rows}</dl>\n{more}")
            }
        };
        Some(Shown { html, ways, has_errors })
    }

    fn variants_of(&self, id: &str, attribute: Option<&str>) -> Option<Variants> {
        let entry = self.locale.message(id)?;
        match attribute {
            None => entry.value.map(drop)?,
            Some(name) => entry.attribute(name).map(drop)?,
        }
        Some(self.sampler.variants(self.formatter, id, attribute))
    }

    fn inline(&mut self, id: &str, variant: &Variant) -> String {
        let text = Text::of(id, variant.parts.clone());
        self.words.runs(&text.runs, true)
    }

    /// A variant with its keys and the values that lead there.
    fn row(&mut self, id: &str, variant: &Variant) -> String {
        let keys: Vec<String> = variant.sample.path.iter().map(|step| format!("<code>{}</code>", escape(&step.key))).collect();
        let values: Vec<String> = variant.sample.arguments.iter().map(argument).collect();
        let (keys, values, note) = (keys.join(" "), values.join(", "), errors(variant));
        format!(
            "<div><dt lang=\"en\" dir=\"ltr\">{keys} <span class=\"sample\">{values}</span></dt>\n<dd>{}{note}</dd></div>\n",
            self.inline(id, variant)
        )
    }
}

/// The first variant that shows most values.
fn telling(variants: &Variants) -> Option<&Variant> {
    let values = |variant: &Variant| variant.parts.iter().filter(|part| matches!(part, Part::Value { .. })).count();
    let most = variants.variants.iter().map(values).max()?;
    variants.variants.iter().find(|variant| values(variant) == most)
}

fn argument(argument: &Argument) -> String {
    let value = match &argument.value {
        // A day is enough to know which one it is.
        Value::DateTime(date) => date.to_string().split('T').next().unwrap_or_default().to_owned(),
        other => other.to_string(),
    };
    let outside = if argument.is_outside { " <i>outside of the range that the source declares</i>" } else { "" };
    format!("${} = {}{outside}", escape(&argument.name), escape(&value))
}

fn errors(variant: &Variant) -> String {
    let line = |error: &crate::runtime::Error| {
        format!("<p class=\"broken\" lang=\"en\" dir=\"ltr\">failed to {}</p>\n", escape(&error.to_string()))
    };
    variant.errors.iter().map(line).collect()
}

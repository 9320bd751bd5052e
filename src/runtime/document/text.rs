//! Texts of a document: fixed runs as they are, others formatted, or their twin.

use fluent_bundle::{FluentArgs, FluentValue};

use super::{Markup, Replaced, Run, Text};
use crate::catalog::{Damage, VariableKind, Variables};
use crate::documents;
use crate::limits::{MAX_DOCUMENT_TEXTS, MAX_FORMATTED};
use crate::runtime::error::{Error, Kind, Limit};
use crate::runtime::{DateTimeValue, Formatter, Part};

/// Resolves the texts of one document.
pub(super) struct Texts<'a, B> {
    formatter: &'a Formatter<B>,
    arguments: Option<&'a FluentArgs<'a>>,
    pub(super) replaced: Vec<Replaced>,
    /// Texts and bytes that may still be formatted.
    texts_left: usize,
    bytes_left: usize,
}

impl<'a, B: AsRef<[u8]>> Texts<'a, B> {
    pub(super) fn new(formatter: &'a Formatter<B>, arguments: Option<&'a FluentArgs<'a>>) -> Self {
        Self { formatter, arguments, replaced: Vec::new(), texts_left: MAX_DOCUMENT_TEXTS, bytes_left: MAX_FORMATTED }
    }

    /// One text for the reader.
    pub(super) fn text(&mut self, text: &documents::Text) -> Result<Text, Error> {
        let message = text.message.clone();
        if let Some(runs) = &text.runs {
            return Ok(Text { message, runs: runs.iter().filter_map(fixed).collect() });
        }
        let mut errors = self.misfits(text);
        if let (false, Some(twin)) = (errors.is_empty(), &text.generic) {
            return self.twin(message, twin, errors);
        }
        let mut others = Vec::new();
        let runs = self.formatted(&text.message, &mut others)?;
        for error in others {
            // What the contract missed, the formatter missed again.
            if !errors.contains(&error) {
                errors.push(error);
            }
        }
        match &text.generic {
            _ if errors.is_empty() => {}
            Some(twin) => return self.twin(message, twin, errors),
            None => self.replaced.push(Replaced { message: message.clone(), twin: None, errors }),
        }
        Ok(Text { message, runs })
    }

    fn twin(&mut self, message: String, twin: &documents::Text, errors: Vec<Error>) -> Result<Text, Error> {
        self.replaced.push(Replaced { message, twin: Some(twin.message.clone()), errors });
        self.text(twin)
    }

    /// The variables of a text that are not given, or not of the kind that the source declares.
    fn misfits(&self, text: &documents::Text) -> Vec<Error> {
        let mut errors = Vec::new();
        let mut seen = Vec::new();
        match self.contract(&text.message) {
            Err(damage) => errors.push(Kind::Damaged(damage)),
            Ok(variables) => {
                for variable in variables.into_iter().flatten() {
                    match variable {
                        Ok((name, wanted)) => {
                            errors.extend(self.misfit(name, wanted));
                            seen.push(name);
                        }
                        Err(damage) => errors.push(Kind::Damaged(damage)),
                    }
                }
            }
        }
        let others = text.variables.iter().map(String::as_str).filter(|name| !seen.contains(name));
        errors.extend(others.filter_map(|name| self.misfit(name, VariableKind::Any)));
        errors.into_iter().map(Error::new).collect()
    }

    /// The variables of a message, or of an attribute where the name has a dot.
    fn contract(&self, message: &str) -> Result<Option<Variables<'a>>, Damage> {
        let catalog = self.formatter.catalog();
        match message.split_once('.') {
            None => catalog.message(message)?.map(|entry| entry.variables()).transpose(),
            Some((id, name)) => catalog.attribute(id, name)?.map(|attribute| attribute.variables()).transpose(),
        }
    }

    fn misfit(&self, name: &str, wanted: VariableKind) -> Option<Kind> {
        let fits = match self.arguments.and_then(|arguments| arguments.get(name)) {
            None | Some(FluentValue::None | FluentValue::Error) => return Some(Kind::Variable { name: name.to_owned() }),
            // "Infinitely many nights" is nothing to tell a reader.
            Some(FluentValue::Number(number)) if !number.value.is_finite() && wanted == VariableKind::Any => {
                return Some(Kind::WrongType { name: name.to_owned(), wanted: VariableKind::Number });
            }
            Some(FluentValue::Number(number)) => matches!(wanted, VariableKind::Number | VariableKind::Any) && number.value.is_finite(),
            Some(FluentValue::String(_)) => matches!(wanted, VariableKind::Text | VariableKind::Any),
            Some(FluentValue::Custom(value)) => match wanted {
                VariableKind::DateTime => (**value).as_any().is::<DateTimeValue>(),
                VariableKind::Any => true,
                VariableKind::Number | VariableKind::Text => false,
            },
        };
        (!fits).then(|| Kind::WrongType { name: name.to_owned(), wanted })
    }

    fn formatted(&mut self, message: &str, errors: &mut Vec<Error>) -> Result<Vec<Run>, Error> {
        let limit = || Error::new(Kind::Limit(Limit::Length));
        self.texts_left = self.texts_left.checked_sub(1).ok_or_else(limit)?;
        let runs = match message.split_once('.') {
            None => runs(self.formatter.format_to_parts(message, self.arguments, errors)),
            // What a picture shows is read out: it has no markup.
            Some((id, attribute)) => {
                let text = self.formatter.format_attribute(id, attribute, self.arguments, errors);
                vec![Run { text: text.into_owned(), markup: None, name: None, value: None }]
            }
        };
        let length: usize = runs.iter().map(|run| run.text.len()).sum();
        self.bytes_left = self.bytes_left.checked_sub(length).ok_or_else(limit)?;
        Ok(runs)
    }
}

/// A run of documents.json. A tag that documents do not have is left out, its text stays.
fn fixed(run: &documents::Run) -> Option<Run> {
    let markup = run.markup.as_deref().and_then(Markup::named);
    let name = run.name.clone().filter(|_| markup == Some(Markup::Dfn));
    (!run.text.is_empty()).then(|| Run { text: run.text.clone(), markup, name, value: None })
}

/// Parts as runs. The innermost tag counts; what ends without a start is passed over.
pub(super) fn runs(parts: Vec<Part>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut open: Vec<(Markup, Option<String>)> = Vec::new();
    let mut push = |text: String, value: Option<String>, open: &[(Markup, Option<String>)]| {
        let (markup, name) = open.last().cloned().map_or((None, None), |(markup, name)| (Some(markup), name));
        match runs.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if (last.markup, &last.name, &last.value, &value) == (markup, &name, &None, &None) => last.text.push_str(&text),
            _ => runs.push(Run { text, markup, name, value }),
        }
    };
    for part in parts {
        match part {
            Part::Text(text) => push(text, None, &open),
            Part::Value { name, text } => push(text, Some(name), &open),
            Part::Markup { tag, end: false, name } => open.extend(Markup::named(&tag).map(|markup| (markup, name))),
            Part::Markup { tag, end: true, .. } => {
                if open.last().is_some_and(|(markup, _)| markup.as_str() == tag) {
                    open.pop();
                }
            }
            // A value is set apart as the run that it is.
            Part::IsolateStart | Part::IsolateEnd => {}
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::is_known;

    fn text(text: &str) -> Part {
        Part::Text(text.to_owned())
    }

    fn tag(tag: &str, end: bool) -> Part {
        Part::Markup { tag: tag.to_owned(), end, name: (tag == "dfn" && !end).then(|| "level".to_owned()) }
    }

    fn run(text: &str, markup: Option<Markup>, value: Option<&str>) -> Run {
        let name = (markup == Some(Markup::Dfn)).then(|| "level".to_owned());
        Run { text: text.to_owned(), markup, name, value: value.map(str::to_owned) }
    }

    #[test]
    fn runs_have_every_tag_that_texts_may_have() {
        assert!(Markup::ALL.iter().all(|markup| is_known(markup.as_str())));
        let known = ["abbr", "bdi", "dfn", "em", "strong", "sub", "sup", "b", "script"].into_iter().filter(|tag| is_known(tag));
        assert!(known.eq(Markup::ALL.map(Markup::as_str)));
    }

    #[test]
    fn values_keep_their_tag_and_stay_apart() {
        let value = Part::Value { name: "n".to_owned(), text: "<em>3</em>".to_owned() };
        let parts =
            vec![text("a "), tag("dfn", false), Part::IsolateStart, value, Part::IsolateEnd, text(" b"), tag("dfn", true), text("c")];
        let dfn = Some(Markup::Dfn);
        assert_eq!(runs(parts), [run("a ", None, None), run("<em>3</em>", dfn, Some("n")), run(" b", dfn, None), run("c", None, None)]);
    }

    #[test]
    fn unsound_tags_lose_no_text() {
        let parts =
            vec![text("a"), tag("em", true), text("b"), tag("em", false), tag("strong", false), text("c"), tag("em", true), text("d")];
        assert_eq!(runs(parts), [run("ab", None, None), run("cd", Some(Markup::Strong), None)]);
    }
}

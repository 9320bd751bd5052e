//! `glossary.toml` as text, of which single lists are replaced.
//!
//! What is written is read again: it holds what was put in, and all else as it was.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

use super::form;
use crate::exchange::error::Error;
use crate::exchange::row::Refusal;
use crate::locale::LocaleTag;
use crate::pack::Forms;
use crate::pack::review::{toml_key, toml_string};

/// A glossary's text and what is to change in it.
pub(super) struct Glossary<'a> {
    text: &'a str,
    places: Places,
    wanted: BTreeMap<String, BTreeMap<String, Forms>>,
    /// Ranges of the text and what stands there instead.
    changes: Vec<(Range<usize>, String)>,
}

/// Where every list stands.
#[derive(Deserialize)]
struct Places {
    #[serde(default)]
    term: BTreeMap<String, BTreeMap<String, Spanned<Lists>>>,
}

type List = Spanned<Vec<Spanned<String>>>;

#[derive(Deserialize)]
struct Lists {
    approved: List,
    forbidden: Option<List>,
}

impl Lists {
    fn forms(&self) -> Forms {
        let read = |list: &List| list.get_ref().iter().map(|text| form(text.get_ref())).filter(|form| !form.is_empty()).collect();
        Forms { approved: read(&self.approved), forbidden: self.forbidden.as_ref().map(read).unwrap_or_default() }
    }
}

impl Places {
    fn parse(text: &str) -> Result<Self, Error> {
        toml::from_str(text).map_err(|error| {
            let before = text.get(..error.span().map_or(0, |span| span.start)).unwrap_or_default();
            let line = 1 + u32::try_from(before.matches('\n').count()).unwrap_or_default();
            Error::malformed(line, error.message().trim_end().replace('\n', "; "))
        })
    }

    fn forms(&self) -> BTreeMap<String, BTreeMap<String, Forms>> {
        let locales = |lists: &BTreeMap<String, Spanned<Lists>>| {
            lists.iter().map(|(locale, lists)| (locale.clone(), lists.get_ref().forms())).collect()
        };
        self.term.iter().map(|(id, lists)| (id.clone(), locales(lists))).collect()
    }
}

impl<'a> Glossary<'a> {
    pub(super) fn parse(text: &'a str) -> Result<Self, Error> {
        let places = Places::parse(text)?;
        let wanted = places.forms();
        Ok(Self { text, places, wanted, changes: Vec::new() })
    }

    /// The ids of the terms.
    pub(super) fn ids(&self) -> impl Iterator<Item = &String> {
        self.places.term.keys()
    }

    /// The forms of a term in a language, as they are compared.
    pub(super) fn forms(&self, term: &str, locale: &LocaleTag) -> Forms {
        self.wanted.get(term).and_then(|locales| locales.get(locale.as_str())).cloned().unwrap_or_default()
    }

    /// Puts forms in; says whether they differ from what is there.
    pub(super) fn put(&mut self, term: &str, locale: &LocaleTag, forms: Forms) -> Result<bool, Refusal> {
        let before = self.forms(term, locale);
        if before == forms {
            return Ok(false);
        }
        let Some(locales) = self.places.term.get(term) else { return Ok(false) };
        let changes = match locales.get(locale.as_str()) {
            Some(lists) => self.replaced(lists, &before, &forms)?,
            None => vec![self.added(term, locales, locale, &forms)],
        };
        self.changes.extend(changes);
        self.wanted.entry(term.to_owned()).or_default().insert(locale.as_str().to_owned(), forms);
        Ok(true)
    }

    fn replaced(&self, lists: &Spanned<Lists>, before: &Forms, forms: &Forms) -> Result<Vec<(Range<usize>, String)>, Refusal> {
        let Lists { approved, forbidden } = lists.get_ref();
        let mut changes = Vec::new();
        if before.approved != forms.approved {
            changes.push((self.without_comments(approved)?, list(&forms.approved)));
        }
        match forbidden {
            _ if before.forbidden == forms.forbidden => {}
            Some(forbidden) => changes.push((self.without_comments(forbidden)?, list(&forms.forbidden))),
            None => {
                // As its neighbour is written: on the same line within braces, else on a line of its own.
                let Range { start, end } = approved.span();
                let line = &self.text[self.text[..start].rfind('\n').map_or(0, |at| at + 1)..start];
                let written = if self.text[lists.span()].starts_with('{') {
                    format!(", forbidden = {}", list(&forms.forbidden))
                } else {
                    format!("{}{}{}", self.line_end(), line.replacen("approved", "forbidden", 1), list(&forms.forbidden))
                };
                changes.push((end..end, written));
            }
        }
        Ok(changes)
    }

    /// Where a list stands, unless a comment within it would be lost.
    fn without_comments(&self, list: &List) -> Result<Range<usize>, Refusal> {
        let mut rest = list.span();
        for text in list.get_ref().iter().map(Spanned::span).chain([rest.end..rest.end]) {
            if self.text[rest.start..text.start].contains('#') {
                let help = "edit this list in glossary.toml, or move the comment above its line and import again";
                return Err(Refusal::new("comment", "its list has a comment that would be lost", help));
            }
            rest.start = text.end;
        }
        Ok(list.span())
    }

    /// A language that the term does not have yet: below the one before it, else above the one behind it.
    fn added(&self, term: &str, locales: &BTreeMap<String, Spanned<Lists>>, locale: &LocaleTag, forms: &Forms) -> (Range<usize>, String) {
        let braces = |(_, lists): &(&String, &Spanned<Lists>)| self.text[lists.span()].starts_with('{');
        let body = format!("approved = {}, forbidden = {}", list(&forms.approved), list(&forms.forbidden));
        let line = format!("{} = {{ {body} }}", locale.as_str());
        let end = self.line_end();
        let line_of = |at: usize| self.text[..at].rfind('\n').map_or(0, |at| at + 1);
        let below = |at: usize| self.text[at..].find('\n').map(|length| at + length + 1);
        let before = locales.iter().rev().filter(|(other, _)| other.as_str() < locale.as_str()).find(braces);
        let behind = locales.iter().filter(|(other, _)| other.as_str() > locale.as_str()).find(braces);
        let key = toml_key(term);
        let header = format!("[term.{key}]");
        let headed =
            || self.text.lines().find(|line| line.trim() == header).map(|line| line.as_ptr() as usize - self.text.as_ptr() as usize);
        let place = match (before, behind) {
            (Some((_, lists)), _) => below(lists.span().end),
            (None, Some((_, lists))) => Some(line_of(lists.span().start)),
            (None, None) => headed().and_then(below),
        };
        match place {
            Some(at) => (at..at, format!("{line}{end}")),
            None if before.is_some() => (self.text.len()..self.text.len(), format!("{end}{line}{end}")),
            None => {
                let body = body.replacen(", forbidden", &format!("{end}forbidden"), 1);
                let at = self.text.len();
                (at..at, format!("{end}[term.{key}.{}]{end}{body}{end}", locale.as_str()))
            }
        }
    }

    fn line_end(&self) -> &'static str {
        if self.text.contains("\r\n") { "\r\n" } else { "\n" }
    }

    /// The text as it is to be; none where nothing changes.
    pub(super) fn finish(mut self) -> Result<Option<String>, Error> {
        if self.changes.is_empty() {
            return Ok(None);
        }
        self.changes.sort_by_key(|(range, _)| (range.start, range.end));
        let (mut out, mut at) = (String::with_capacity(self.text.len()), 0);
        for (range, new) in &self.changes {
            out.push_str(&self.text[at..range.start]);
            out.push_str(new);
            at = range.end;
        }
        out.push_str(&self.text[at..]);
        if Places::parse(&out).is_ok_and(|places| places.forms() == self.wanted) {
            return Ok(Some(out));
        }
        Err(Error::other_format("glossary.toml is laid out in another way than `[term.<id>]` with a line a language; lay it out so first"))
    }
}

fn list(forms: &[String]) -> String {
    format!("[{}]", forms.iter().map(|form| toml_string(form)).collect::<Vec<_>>().join(", "))
}

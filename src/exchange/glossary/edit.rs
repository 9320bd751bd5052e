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
    term: BTreeMap<String, ByLocale>,
}

/// Lists of one term.
type ByLocale = BTreeMap<String, Spanned<Lists>>;

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
        let locales = |lists: &ByLocale| lists.iter().map(|(locale, lists)| (locale.clone(), lists.get_ref().forms())).collect();
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
            None => vec![self.added(term, locales, locale, &forms)?],
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
                    let before = line.rfind("approved").map_or(line, |at| &line[..at]);
                    format!("{}{before}forbidden = {}", self.line_end(), list(&forms.forbidden))
                };
                changes.push((end..end, written));
            }
        }
        Ok(changes)
    }

    /// Where a list stands, unless a comment within it would be lost.
    fn without_comments(&self, list: &List) -> Result<Range<usize>, Refusal> {
        let mut rest = list.span();
        for text in list.get_ref().iter().map(Spanned::span).chain(std::iter::once(rest.end..rest.end)) {
            if self.text[rest.start..text.start].contains('#') {
                let help = "edit this list in glossary.toml, or move the comment above its line and import again";
                return Err(Refusal::new("comment", "its list has a comment that would be lost", help));
            }
            rest.start = text.end;
        }
        Ok(list.span())
    }

    /// A language that the term does not have yet: a line among those of the others, else a table at the end.
    fn added(&self, term: &str, lists: &ByLocale, locale: &LocaleTag, forms: &Forms) -> Result<(Range<usize>, String), Refusal> {
        let (approved, forbidden, end) = (list(&forms.approved), list(&forms.forbidden), self.line_end());
        let line = format!("{locale} = {{ approved = {approved}, forbidden = {forbidden} }}{end}", locale = locale.as_str());
        let key = toml_key(term);
        let (at, new) = match self.line_for(&key, lists, locale)? {
            Some(at) if self.text[..at].ends_with('\n') => (at, line),
            Some(at) => (at, format!("{end}{line}")),
            None => {
                let head = format!("{end}[term.{key}.{}]{end}", locale.as_str());
                (self.text.len(), format!("{head}approved = {approved}{end}forbidden = {forbidden}{end}"))
            }
        };
        Ok((at..at, new))
    }

    /// Where the line of a language goes: below the one before it, else above the one behind it, else below the term's head.
    fn line_for(&self, key: &str, lists: &ByLocale, locale: &LocaleTag) -> Result<Option<usize>, Refusal> {
        let in_braces = |lists: &Spanned<Lists>| self.text[lists.span()].starts_with('{');
        let line_of = |at: usize| self.text[..at].rfind('\n').map_or(0, |at| at + 1);
        let is_own_line = |(locale, lists): &(&String, &Spanned<Lists>)| {
            let start = lists.span().start;
            let key = self.text[line_of(start)..start].trim().trim_end_matches('=').trim();
            in_braces(lists) && key.trim_matches(['"', '\'']) == locale.as_str()
        };
        let mut lines = lists.iter().filter(is_own_line).peekable();
        if lines.peek().is_none() && lists.values().any(in_braces) {
            let help = "give each language of the term a line of its own below `[term.<id>]` in glossary.toml, and import again";
            return Err(Refusal::new("layout", "the languages of the term have no lines of their own", help));
        }
        let (before, behind): (Vec<_>, Vec<_>) = lines.partition(|(other, _)| other.as_str() < locale.as_str());
        if let Some((_, lists)) = before.last() {
            let at = lists.span().end;
            return Ok(Some(self.text[at..].find('\n').map_or(self.text.len(), |length| at + length + 1)));
        }
        if let Some((_, lists)) = behind.first() {
            return Ok(Some(line_of(lists.span().start)));
        }
        let (head, mut at) = (format!("[term.{key}]"), 0);
        Ok(self.text.split_inclusive('\n').find_map(|line| {
            at += line.len();
            (line.trim() == head).then_some(at)
        }))
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

//! A site that follows its sources: only what changed is read into pages again.
//!
//! What is on disk is compared with what was read, whatever an editor did to get it there: renamed a new file over the
//! old one, wrote it in two steps, or only touched it.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::{Language, Page, Site};
use crate::locale::LocaleTag;
use crate::pack::{Error, LocaleSources, Pack, PackLocale};

/// A site in memory.
#[derive(Debug)]
pub struct Preview {
    /// The languages that were asked for; all of the pack where there are none.
    chosen: Vec<LocaleTag>,
    sources: BTreeMap<LocaleTag, LocaleSources>,
    languages: BTreeMap<LocaleTag, Language>,
    pages: BTreeMap<String, String>,
    /// What else than Fluent files the pages were written from, as it reads.
    settings: String,
}

/// What an update did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Update {
    /// Languages whose pages were written again.
    pub languages: Vec<LocaleTag>,
    /// Pages that are not what they were, sorted.
    pub pages: Vec<String>,
}

impl Preview {
    /// Reads a pack into pages.
    ///
    /// # Errors
    ///
    /// When a file cannot be read.
    pub fn new(pack: &Pack, chosen: &[LocaleTag]) -> Result<Self, Error> {
        let mut preview = Self {
            chosen: chosen.to_vec(),
            sources: BTreeMap::new(),
            languages: BTreeMap::new(),
            pages: BTreeMap::new(),
            settings: String::new(),
        };
        preview.update(pack)?;
        Ok(preview)
    }

    /// The page of a name.
    #[must_use]
    pub fn page(&self, name: &str) -> Option<&str> {
        self.pages.get(name).map(String::as_str)
    }

    /// Pages by name.
    pub fn pages(&self) -> impl Iterator<Item = (&str, &str)> {
        self.pages.iter().map(|(name, html)| (name.as_str(), html.as_str()))
    }

    /// Follows the sources of a pack, which is opened anew. Where the settings, an outline, the glossary or the source
    /// locale changed, every page is written again; otherwise those of the languages whose files or ledgers did.
    ///
    /// # Errors
    ///
    /// When a file cannot be read. Then the site stays as it was.
    pub fn update(&mut self, pack: &Pack) -> Result<Update, Error> {
        let locales: Vec<&PackLocale> =
            pack.config.locales.iter().filter(|locale| self.chosen.is_empty() || self.chosen.contains(&locale.tag)).collect();
        let mut wanted = locales.clone();
        if !wanted.contains(&pack.source_locale()) {
            wanted.push(pack.source_locale());
        }
        let read = |locale: &&PackLocale| Ok((locale.tag.clone(), pack.read(locale)?));
        let sources: BTreeMap<LocaleTag, LocaleSources> = wanted.par_iter().map(read).collect::<Result<_, Error>>()?;
        let source_tag = &pack.config.source_locale;
        let is_same = |tag: &LocaleTag| {
            let both = self.sources.get(tag).zip(sources.get(tag));
            both.is_some_and(|(before, now)| is_same(before, now))
        };
        let settings = format!("{:?}", (&pack.config, &pack.documents, &pack.glossary, &pack.findings, &pack.today));
        let all = settings != self.settings || !is_same(source_tag) || self.sources.len() != sources.len();
        let touched: Vec<&PackLocale> = locales.iter().copied().filter(|locale| all || !is_same(&locale.tag)).collect();
        let index = self.write(pack, &sources, &locales, &touched);
        (self.sources, self.settings) = (sources, settings);
        let touched: Vec<LocaleTag> = touched.iter().map(|locale| locale.tag.clone()).collect();
        let pages = self.collect(index, &touched);
        Ok(Update { languages: touched, pages })
    }

    /// Writes the pages of the touched languages; gives the first page.
    fn write(
        &mut self,
        pack: &Pack,
        sources: &BTreeMap<LocaleTag, LocaleSources>,
        locales: &[&PackLocale],
        touched: &[&PackLocale],
    ) -> Option<Page> {
        let source = sources.get(&pack.config.source_locale)?.parse();
        let site = Site::new(pack, &source, locales, true);
        let one = |locale: &&PackLocale| Some((locale.tag.clone(), site.language(&sources.get(&locale.tag)?.parse())));
        let written: Vec<(LocaleTag, Language)> = touched.par_iter().filter_map(one).collect();
        self.languages.extend(written);
        self.languages.retain(|tag, _| locales.iter().any(|locale| locale.tag == *tag));
        let summaries: Vec<_> = self.languages.values().map(|language| &language.summary).collect();
        Some(site.index(&summaries))
    }

    /// Takes the pages of all languages up; gives the names of those that changed.
    fn collect(&mut self, index: Option<Page>, touched: &[LocaleTag]) -> Vec<String> {
        let mut before = std::mem::take(&mut self.pages);
        let mut changed = Vec::new();
        let written = self.languages.values_mut().flat_map(|language| language.pages.drain(..)).chain(index);
        for page in written {
            if before.remove(&page.name).is_none_or(|html| html != page.html) {
                changed.push(page.name.clone());
            }
            self.pages.insert(page.name, page.html);
        }
        // Pages of languages that were left alone stay, unless the language is gone.
        for (name, html) in before {
            let locale = name.split('/').next().unwrap_or_default();
            let stays = |tag: &LocaleTag| tag.as_str() == locale && !touched.contains(tag);
            if self.languages.keys().any(stays) {
                self.pages.insert(name, html);
            } else {
                changed.push(name);
            }
        }
        changed.sort();
        changed
    }
}

fn is_same(before: &LocaleSources, now: &LocaleSources) -> bool {
    let texts = before.files.iter().zip(&now.files);
    let ledger = |sources: &LocaleSources| sources.ledger.file.as_ref().map(|file| file.text().to_owned());
    before.keys == now.keys
        && ledger(before) == ledger(now)
        && before.files.len() == now.files.len()
        && texts.into_iter().all(|(before, now)| before.text() == now.text())
}

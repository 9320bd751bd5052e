//! A pack in memory that changes step by step and is released after each; holds what every release must keep.

use std::collections::{BTreeMap, BTreeSet};

use fluent_pack::locale::LocaleTag;
use fluent_pack::release::{Change, Contract, Current, Level, Lock, Message, Needs, Plan, Surface, Texts, Wishes};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

/// One thing that a person does between two releases.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    Nothing,
    Add(String),
    Remove(String),
    Deprecate(String),
    /// Another text for a message in a locale.
    Reword(&'static str, String, u8),
    AddLocale(&'static str),
    RemoveLocale(&'static str),
    /// Releases one locale only.
    Only(&'static str),
    Raise(Level),
}

const LOCALES: [&str; 3] = ["en", "es", "fr"];

pub(crate) fn steps() -> impl Strategy<Value = Vec<Step>> {
    let id = || prop::sample::select(vec!["a", "b"]).prop_map(str::to_owned);
    let locale = || prop::sample::select(LOCALES.to_vec());
    let step = prop_oneof![
        1 => Just(Step::Nothing),
        3 => id().prop_map(Step::Add),
        1 => id().prop_map(Step::Remove),
        1 => id().prop_map(Step::Deprecate),
        8 => (locale(), id(), 0..3_u8).prop_map(|(locale, id, text)| Step::Reword(locale, id, text)),
        1 => locale().prop_map(Step::AddLocale),
        1 => locale().prop_map(Step::RemoveLocale),
        1 => locale().prop_map(Step::Only),
        1 => prop::sample::select(vec![Level::Patch, Level::Minor, Level::Major]).prop_map(Step::Raise),
    ];
    prop::collection::vec(step, 1..14)
}

/// The pack now, and what was released.
pub(crate) struct History {
    contract: Contract,
    texts: BTreeMap<&'static str, BTreeMap<String, u8>>,
    locales: BTreeSet<&'static str>,
    pub(crate) lock: Option<Lock>,
    /// Every version that a locale ever had, with its contents.
    given: BTreeMap<(String, String), String>,
}

impl Default for History {
    fn default() -> Self {
        Self {
            contract: Contract::default(),
            texts: LOCALES.map(|locale| (locale, BTreeMap::new())).into(),
            locales: BTreeSet::from(["en", "es"]),
            lock: None,
            given: BTreeMap::new(),
        }
    }
}

impl History {
    /// Does a step, releases, and proves what must hold.
    pub(crate) fn play(&mut self, step: &Step) -> Result<(), TestCaseError> {
        let mut wishes = Wishes { accepted: ["a", "b"].map(str::to_owned).into(), ..Wishes::default() };
        let mut chosen = None;
        match step {
            Step::Nothing => {}
            Step::Add(id) => {
                self.contract.messages.insert(id.clone(), Message { value: Some(Needs::new()), ..Message::default() });
                for texts in self.texts.values_mut() {
                    texts.entry(id.clone()).or_insert(0);
                }
            }
            Step::Remove(id) => {
                self.contract.messages.remove(id);
                for texts in self.texts.values_mut() {
                    texts.remove(id);
                }
            }
            Step::Deprecate(id) => {
                if let Some(message) = self.contract.messages.get_mut(id) {
                    message.deprecated = Some(String::new());
                }
            }
            Step::Reword(locale, id, text) => {
                if let Some(now) = self.texts.get_mut(locale).and_then(|texts| texts.get_mut(id)) {
                    *now = *text;
                }
            }
            Step::AddLocale(locale) => {
                self.locales.insert(locale);
            }
            Step::RemoveLocale(locale) => self.locales.retain(|known| *known == "en" || known != locale),
            Step::Only(locale) => chosen = self.locales.contains(locale).then(|| BTreeSet::from([*locale])),
            Step::Raise(level) => wishes.at_least = Some(*level),
        }
        let chosen = chosen.unwrap_or_else(|| self.locales.clone());
        self.release(&chosen, &wishes)
    }

    fn ftl(&self, locale: &str) -> Texts {
        let words = ["one text", "another one", "a third of them"];
        let ftl: String =
            self.texts[locale].iter().map(|(id, text)| format!("{id} = {locale} {id} {}\n", words[usize::from(*text)])).collect();
        Texts::parse(&ftl)
    }

    fn release(&mut self, chosen: &BTreeSet<&'static str>, wishes: &Wishes) -> Result<(), TestCaseError> {
        let tags = |locales: &BTreeSet<&'static str>| locales.iter().map(|locale| LocaleTag::parse(locale).unwrap()).collect();
        let current = Current {
            pack: "test".to_owned(),
            source_locale: LocaleTag::parse("en").unwrap(),
            locales: tags(&self.locales),
            chosen: tags(chosen),
            contract: self.contract.clone(),
            source: self.ftl("en"),
        };
        let before = self.lock.take();
        let plan = Plan::new(before.as_ref(), &current, wishes);
        prop_assert!(!plan.is_refused());
        let surfaces: Vec<Surface> = chosen.iter().map(|locale| self.surface(locale)).collect();
        let mut released = Vec::new();
        for surface in &surfaces {
            let next = plan.next(&surface.locale, !has_the_texts(before.as_ref(), surface));
            let contents = format!("{:?} {:?}", self.contract, surface.hashes);
            self.prove(before.as_ref(), surface, &next, &contents, wishes)?;
            released.push((next, "0".repeat(64)));
        }
        let lines: Vec<_> = surfaces.iter().zip(&released).map(|(surface, (next, sha256))| (surface, next, sha256.as_str())).collect();
        let lock = plan.lock(&lines);
        prop_assert!(before.as_ref().is_none_or(|before| before.series <= lock.series));
        let moved = before.as_ref().is_some_and(|before| before.series != lock.series);
        prop_assert_eq!(
            moved,
            plan.changes().iter().any(is_series) || wishes.at_least.is_some_and(|level| level > Level::Patch) && before.is_some()
        );
        prop_assert_eq!(Lock::parse("the lock", &lock.to_toml()).ok(), Some(lock.clone()));
        // What is stale was translated, and is in the source.
        for (tag, locked) in &lock.locales {
            for (id, mark) in locked.texts.iter().filter(|(_, mark)| mark.made_from.is_some()) {
                let before = before.as_ref().and_then(|before| before.locales.get(tag)).and_then(|locked| locked.texts.get(id));
                prop_assert_eq!(before.map(|before| before.hash), Some(mark.hash), "what was translated anew is not stale");
                prop_assert!(tag.as_str() != "en" && lock.source.get(id).is_some() && mark.made_from != Some(mark.hash));
            }
        }
        self.lock = Some(lock);
        Ok(())
    }

    fn surface(&self, locale: &str) -> Surface {
        Surface {
            locale: LocaleTag::parse(locale).unwrap(),
            coverage: 100,
            documents: BTreeSet::new(),
            incomplete: BTreeMap::new(),
            hashes: self.ftl(locale).hashes(),
        }
    }

    fn prove(
        &mut self,
        before: Option<&Lock>,
        surface: &Surface,
        next: &fluent_pack::release::Next,
        contents: &str,
        wishes: &Wishes,
    ) -> Result<(), TestCaseError> {
        let locked = before.and_then(|before| before.locales.get(&surface.locale));
        let retired = before.and_then(|before| before.retired.get(&surface.locale));
        let last = locked.map(|locked| (&locked.version, locked.sequence)).or(retired.map(|retired| (&retired.version, retired.sequence)));
        if let Some((version, sequence)) = last {
            prop_assert!(next.version >= *version, "{} after {version}", next.version);
            prop_assert_eq!(next.sequence - sequence, u64::from(next.version > *version));
        }
        // One version is one content, for ever.
        let key = (surface.locale.to_string(), next.version.to_string());
        let known = self.given.entry(key).or_insert_with(|| contents.to_owned());
        prop_assert_eq!(known.as_str(), contents);
        // And one content is one version, unless more was asked for.
        let same = locked.is_some_and(|locked| locked.version == next.version);
        let unchanged = has_the_texts(before, surface);
        let behind =
            locked.is_some_and(|locked| before.is_some_and(|before| fluent_pack::release::Series::of(&locked.version) != before.series));
        let contract = before.is_some_and(|before| before.contract == self.contract && before.locales.len() == self.locales.len());
        if unchanged && contract && !behind && wishes.at_least.is_none() {
            prop_assert!(same);
        }
        Ok(())
    }
}

/// Whether a locale's texts are those released.
fn has_the_texts(before: Option<&Lock>, surface: &Surface) -> bool {
    let locked = before.and_then(|before| before.locales.get(&surface.locale));
    let released = locked.into_iter().flat_map(|locked| &locked.texts).map(|(id, mark)| (id, mark.hash));
    locked.is_some() && released.eq(surface.hashes.iter().map(|(id, hash)| (id, *hash)))
}

fn is_series(change: &Change) -> bool {
    matches!(change.level, Level::Minor | Level::Major)
}

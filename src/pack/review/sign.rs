//! Who may sign what: each role after the one before it, each by another person.

use std::fmt;

use super::{Digest, Ledger, Record, Role, Sign, State, Withdrawal};
use crate::pack::Provenance;

/// A message as it is now.
#[derive(Debug, Clone, Copy)]
pub struct Now {
    /// Digest of the source text.
    pub source: Digest,
    /// Digest of the translation.
    pub target: Digest,
    /// How translations come about that the ledger does not know.
    pub method: Provenance,
}

/// Why a message is not signed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Refusal {
    /// It is in a state that a role cannot sign.
    State(State),
    /// The same person has this other role already.
    SamePerson(Role),
    /// Nobody stands for it as its translator.
    NoTranslator,
    /// People do not sign what a machine made and nobody edited.
    RawMethod,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::State(state) => write!(f, "it is {state}"),
            Self::SamePerson(role) => write!(f, "the same person has {role} it, and nobody has two roles for one message"),
            Self::NoTranslator => f.write_str("nobody has signed it as its translator"),
            Self::RawMethod => f.write_str("what a machine made is signed by a person who has edited it: `mt-post-edited`"),
        }
    }
}

impl Ledger {
    /// Signs a text as its translator, who has seen the source as it is now; false where nothing changes.
    ///
    /// Without a `method` what a machine made counts as post-edited from now on, and everything else as it did.
    ///
    /// # Errors
    ///
    /// When the text is signed by its translator already, which a [`revoke`](Self::revoke) would have to undo first.
    pub fn translate(&mut self, name: &str, sign: &Sign, method: Option<Provenance>, now: &Now) -> Result<bool, Refusal> {
        let record = self.records.get(name);
        let before = record.map_or(now.method, |record| record.method);
        let method = method.unwrap_or(if before == Provenance::MtRaw { Provenance::MtPostEdited } else { before });
        if method == Provenance::MtRaw {
            return Err(Refusal::RawMethod);
        }
        if let Some(record) = record.filter(|record| record.state(now) >= State::Translated)
            && let Some(translated) = &record.translated
        {
            return if translated.by.is(&sign.by) && record.method == method { Ok(false) } else { Err(Refusal::State(record.state(now))) };
        }
        let mut record = Record::unsigned(Some(now.source), now.target, method);
        record.translated = Some(sign.clone());
        self.records.insert(name.to_owned(), record);
        Ok(true)
    }

    /// Signs a text as compared with its source, with whatever the reviser has edited; false where nothing changes.
    ///
    /// # Errors
    ///
    /// When nobody has signed it as its translator, the same person has, or its source has changed since.
    pub fn revise(&mut self, name: &str, sign: &Sign, now: &Now) -> Result<bool, Refusal> {
        let record = self.records.get_mut(name).ok_or(Refusal::NoTranslator)?;
        let state = record.state(now);
        let is_edited = state == State::Draft && record.target != now.target && record.source == Some(now.source);
        match state {
            State::Revised | State::Approved if record.revised.as_ref().is_some_and(|revised| revised.by.is(&sign.by)) => return Ok(false),
            State::Translated => {}
            State::Draft if is_edited => {}
            State::Draft => return Err(Refusal::NoTranslator),
            state => return Err(Refusal::State(state)),
        }
        let translated = record.translated.as_ref().ok_or(Refusal::NoTranslator)?;
        if translated.by.is(&sign.by) {
            return Err(Refusal::SamePerson(Role::Translated));
        }
        *record = Record { target: now.target, revised: Some(sign.clone()), approved: None, withdrawn: None, ..record.clone() };
        Ok(true)
    }

    /// Signs a text as a clinician; false where nothing changes.
    ///
    /// # Errors
    ///
    /// When it is not revised as it is now, or the same person has translated or revised it.
    pub fn approve(&mut self, name: &str, sign: &Sign, now: &Now) -> Result<bool, Refusal> {
        let record = self.records.get_mut(name).ok_or(Refusal::State(State::Draft))?;
        match record.state(now) {
            State::Approved if record.approved.as_ref().is_some_and(|approved| approved.by.is(&sign.by)) => return Ok(false),
            State::Revised => {}
            state => return Err(Refusal::State(state)),
        }
        for role in [Role::Translated, Role::Revised] {
            if record.sign(role).is_some_and(|other| other.by.is(&sign.by)) {
                return Err(Refusal::SamePerson(role));
            }
        }
        record.approved = Some(sign.clone());
        Ok(true)
    }

    /// Takes a text back, whoever signed it: it must not be used as it is. False where it is taken back already.
    pub fn revoke(&mut self, name: &str, withdrawal: &Withdrawal, now: &Now) -> bool {
        let record = self.records.entry(name.to_owned()).or_insert_with(|| Record::unsigned(Some(now.source), now.target, now.method));
        if record.target != now.target {
            // What was signed was another text.
            *record = Record::unsigned(record.source, now.target, record.method);
        }
        if record.withdrawn.is_some() {
            return false;
        }
        record.withdrawn = Some(withdrawal.clone());
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::review::{Day, Person};

    fn sign(by: &str) -> Sign {
        Sign { by: Person::parse(by).unwrap(), on: Day::parse("2026-11-24").unwrap() }
    }

    fn digest(number: u8) -> Digest {
        format!("{}.{}", format!("{number:02x}").repeat(16), "00".repeat(4)).parse().unwrap()
    }

    fn now(source: u8, target: u8) -> Now {
        Now { source: digest(source), target: digest(target), method: Provenance::MtRaw }
    }

    fn state(ledger: &Ledger, now: &Now) -> State {
        ledger.get("a").map_or(State::Draft, |record| record.state(now))
    }

    fn approved() -> Ledger {
        let mut ledger = Ledger::default();
        let now = now(1, 1);
        assert_eq!(ledger.translate("a", &sign("ana"), None, &now), Ok(true));
        assert_eq!(ledger.revise("a", &sign("ben"), &now), Ok(true));
        assert_eq!(ledger.approve("a", &sign("cem"), &now), Ok(true));
        ledger
    }

    #[test]
    fn three_people_take_a_machine_text_to_approval() {
        let ledger = approved();
        assert_eq!(state(&ledger, &now(1, 1)), State::Approved);
        assert_eq!(ledger.get("a").unwrap().method, Provenance::MtPostEdited);
    }

    #[test]
    fn nobody_has_two_roles() {
        let (mut ledger, now) = (Ledger::default(), now(1, 1));
        assert_eq!(ledger.revise("a", &sign("ben"), &now), Err(Refusal::NoTranslator));
        assert_eq!(ledger.translate("a", &sign("ana"), Some(Provenance::MtRaw), &now), Err(Refusal::RawMethod));
        ledger.translate("a", &sign("ana"), None, &now).unwrap();
        assert_eq!(ledger.approve("a", &sign("cem"), &now), Err(Refusal::State(State::Translated)));
        assert_eq!(ledger.revise("a", &sign("Ana"), &now), Err(Refusal::SamePerson(Role::Translated)));
        ledger.revise("a", &sign("ben"), &now).unwrap();
        for (person, role) in [("ANA", Role::Translated), ("ben", Role::Revised)] {
            assert_eq!(ledger.approve("a", &sign(person), &now), Err(Refusal::SamePerson(role)));
        }
    }

    #[test]
    fn an_edit_reopens_and_a_change_of_the_source_makes_stale() {
        let mut ledger = approved();
        assert_eq!((state(&ledger, &now(1, 2)), state(&ledger, &now(2, 1))), (State::Draft, State::Stale));
        assert_eq!(ledger.revise("a", &sign("ben"), &now(2, 1)), Err(Refusal::State(State::Stale)));
        // The reviser's own edits are revised with the text; the clinician looks again.
        assert_eq!(ledger.revise("a", &sign("ben"), &now(1, 2)), Ok(true));
        assert_eq!(state(&ledger, &now(1, 2)), State::Revised);
        // Both changed: a translator looks first.
        assert_eq!(ledger.revise("a", &sign("ben"), &now(3, 3)), Err(Refusal::NoTranslator));
        assert_eq!(ledger.translate("a", &sign("ana"), None, &now(3, 3)), Ok(true));
        assert_eq!(state(&ledger, &now(3, 3)), State::Translated);
    }

    #[test]
    fn signing_again_changes_nothing_and_takes_nothing_away() {
        let mut ledger = approved();
        let before = ledger.clone();
        let (now, later) = (now(1, 1), |by| Sign { on: Day::parse("2026-11-25").unwrap(), ..sign(by) });
        assert_eq!(ledger.translate("a", &later("ana"), None, &now), Ok(false));
        assert_eq!(ledger.translate("a", &later("dan"), None, &now), Err(Refusal::State(State::Approved)));
        assert_eq!(ledger.revise("a", &later("ben"), &now), Ok(false));
        assert_eq!(ledger.approve("a", &later("cem"), &now), Ok(false));
        assert!(!ledger.note("a", Record::unsigned(None, digest(9), Provenance::Human)));
        assert_eq!(ledger, before);
    }

    #[test]
    fn what_is_taken_back_stays_so_until_a_translator_signs_or_the_text_changes() {
        let mut ledger = approved();
        let withdrawal = Withdrawal { sign: sign("cem"), reason: "reads as a promise".to_owned() };
        assert!(ledger.revoke("a", &withdrawal, &now(1, 1)) && !ledger.revoke("a", &withdrawal, &now(1, 1)));
        for now in [now(1, 1), now(2, 1)] {
            assert_eq!(state(&ledger, &now), State::Withdrawn);
        }
        assert_eq!(ledger.approve("a", &sign("cem"), &now(1, 1)), Err(Refusal::State(State::Withdrawn)));
        assert_eq!(state(&ledger, &now(1, 2)), State::Draft);
        assert_eq!(ledger.translate("a", &sign("ana"), None, &now(1, 1)), Ok(true));
        assert_eq!(state(&ledger, &now(1, 1)), State::Translated);
    }
}

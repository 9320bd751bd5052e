//! The text of a ledger to its records. Everything is proved here, and everything that is wrong is told with its line.
//!
//! A ledger that does not read has no records: what nobody can read counts as signed by nobody.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Day, Digest, FORMAT, Ledger, LedgerSource, MAX_REASON, Person, Record, Role, Sign, Withdrawal};
use crate::diagnostic::{Diagnostic, closest};
use crate::locale::LocaleTag;
use crate::pack::{Provenance, config};
use crate::source::{SourceFile, Span};
use crate::syntax;

/// Most findings about one ledger; what is behind them shows once they are mended.
const MAX_FINDINGS: usize = 50;

const CODE: &str = "broken-ledger";

impl Ledger {
    /// Reads the ledger of a locale, with what is wrong in it. Where anything is, it has no records.
    #[must_use]
    pub fn parse(source: &LedgerSource, locale: &LocaleTag) -> (Self, Vec<Diagnostic>) {
        let Some(file) = &source.file else { return (Self::default(), Vec::new()) };
        let mut reader = Reader { file, today: source.today.as_deref(), findings: Vec::new() };
        let ledger = reader.ledger(locale);
        let mut findings = reader.findings;
        findings.truncate(MAX_FINDINGS);
        (if findings.is_empty() { ledger } else { Self::default() }, findings)
    }
}

/// Keys and values of a table, as TOML has them.
type Table<'a> = DeTable<'a>;
type Value<'a> = Spanned<DeValue<'a>>;

struct Reader<'a> {
    file: &'a SourceFile,
    today: Option<&'a str>,
    findings: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn ledger(&mut self, locale: &LocaleTag) -> Ledger {
        let mut ledger = Ledger::default();
        self.undecodable();
        self.conflicts();
        if !self.findings.is_empty() {
            return ledger;
        }
        let (table, errors) = DeTable::parse_recoverable(self.file.text());
        for error in errors {
            self.tell(error.span().unwrap_or(0..0), config::plain(error.message()));
        }
        if !self.findings.is_empty() {
            return ledger;
        }
        let table = table.get_ref();
        if self.is_newer(table) {
            return ledger;
        }
        self.known(table, &["format", "locale", "message"]);
        match table.get("locale").map(|value| (value.span(), value.get_ref().as_str())) {
            Some((span, Some(other))) if other != locale.as_str() => {
                self.tell(span, format!("this is the ledger of `{}`, in the folder of `{locale}`", other.escape_debug()));
            }
            Some((_, Some(_))) => {}
            _ => self.tell(0..0, "the line `locale = \"…\"` is missing".to_owned()),
        }
        if let Some(messages) = table.get("message").and_then(|value| self.table(value)) {
            for (name, value) in messages {
                let findings = self.findings.len();
                if let Some(record) = self.table(value).and_then(|fields| self.record(name.span(), fields)) {
                    ledger.records.insert(name.get_ref().to_string(), record);
                }
                self.findings[findings..].iter_mut().for_each(|finding| finding.id = Some(name.get_ref().to_string()));
            }
        }
        ledger
    }

    fn tell(&mut self, at: Range<usize>, message: String) {
        let help = "the tool writes this file: correct the line, or take the file back from version control";
        self.findings.push(Diagnostic::error(CODE, message).at(self.file, Span::new(at.start, at.end)).help(help));
    }

    fn undecodable(&mut self) {
        if let Some(first) = self.file.undecodable().first() {
            self.tell(first.range(), "these bytes are not UTF-8".to_owned());
        }
    }

    /// What a merge leaves where two people changed the same lines.
    fn conflicts(&mut self) {
        let help = "keep the tables of both sides and delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`; where both sides \
                    have one message, keep one of its tables and let the other person sign again";
        let markers = syntax::conflict_markers(self.file.text());
        self.findings.extend(syntax::conflict_findings(self.file, &markers, help));
    }

    /// A newer ledger may have keys that are not known here, so its format is asked first.
    fn is_newer(&mut self, table: &Table<'_>) -> bool {
        let Some(value) = table.get("format") else {
            self.tell(0..0, format!("the line `format = {FORMAT}` is missing"));
            return true;
        };
        let format = value.get_ref().as_integer().and_then(|number| number.as_str().parse::<u32>().ok());
        if format != Some(FORMAT) {
            let message = format!("this version of fluent-pack knows format {FORMAT} of ledgers only; update fluent-pack");
            self.tell(value.span(), message);
        }
        format != Some(FORMAT)
    }

    fn known(&mut self, table: &Table<'_>, keys: &[&str]) {
        for key in table.keys().filter(|key| !keys.contains(&&**key.get_ref())) {
            let name = key.get_ref().escape_debug();
            let hint = closest(key.get_ref(), keys.iter().copied());
            let hint = hint.map_or_else(|| format!("known are `{}`", keys.join("`, `")), |meant| format!("did you mean `{meant}`?"));
            self.tell(key.span(), format!("unknown key `{name}`; {hint}"));
        }
    }

    fn table<'v, 'i>(&mut self, value: &'v Value<'i>) -> Option<&'v Table<'i>> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.tell(value.span(), "a table is expected here, such as `[message.hello]`".to_owned());
        }
        table
    }

    /// A record; none where it is wrong, which is told.
    fn record(&mut self, name: Range<usize>, fields: &Table<'_>) -> Option<Record> {
        self.known(fields, &["source", "target", "method", "translated", "revised", "approved", "withdrawn"]);
        let source = fields.get("source").map(|value| self.digest(value));
        let target = fields.get("target").map(|value| self.digest(value));
        let method = fields.get("method").map(|value| self.method(value));
        for (key, is_there) in [("target", target.is_some()), ("method", method.is_some())] {
            if !is_there {
                self.tell(name.clone(), format!("the line `{key}` is missing"));
            }
        }
        let signs = Role::ALL.map(|role| self.sign(fields, role));
        let withdrawn = fields.get("withdrawn").and_then(|value| self.withdrawal(value));
        let mut record = Record::unsigned(source.flatten(), target.flatten()?, method.flatten()?);
        [record.translated, record.revised, record.approved] = signs;
        record.withdrawn = withdrawn;
        self.roles(fields, &record);
        Some(record)
    }

    fn text<'v>(&mut self, value: &'v Value<'_>) -> Option<&'v str> {
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.tell(value.span(), format!("a text in quotes is expected here, not the {}", value.get_ref().type_str()));
        }
        text
    }

    fn digest(&mut self, value: &Value<'_>) -> Option<Digest> {
        let digest = self.text(value)?.parse().ok();
        if digest.is_none() {
            self.tell(value.span(), "this is not a digest of 32 and 8 hex digits with a dot between".to_owned());
        }
        digest
    }

    fn method(&mut self, value: &Value<'_>) -> Option<Provenance> {
        let word = self.text(value)?;
        // Pseudo-languages are made anew with every build.
        let known = || Provenance::ALL.into_iter().filter(|method| *method != Provenance::Pseudo);
        let method = known().find(|method| method.as_str() == word);
        if method.is_none() {
            let all: Vec<&str> = known().map(Provenance::as_str).collect();
            self.tell(value.span(), format!("unknown method `{}`; known are `{}`", word.escape_debug(), all.join("`, `")));
        }
        method
    }

    fn sign(&mut self, fields: &Table<'_>, role: Role) -> Option<Sign> {
        let value = fields.get(role.as_str())?;
        let table = self.table(value)?;
        self.known(table, &["by", "on"]);
        self.person_and_day(value.span(), table)
    }

    fn withdrawal(&mut self, value: &Value<'_>) -> Option<Withdrawal> {
        let table = self.table(value)?;
        self.known(table, &["by", "on", "reason"]);
        let sign = self.person_and_day(value.span(), table)?;
        let reason = match table.get("reason") {
            Some(reason) => self.text(reason)?,
            None => "",
        };
        if reason.len() > MAX_REASON {
            self.tell(value.span(), format!("the reason is longer than {MAX_REASON} bytes"));
        }
        Some(Withdrawal { sign, reason: reason.to_owned() })
    }

    fn person_and_day(&mut self, at: Range<usize>, table: &Table<'_>) -> Option<Sign> {
        let (Some(by), Some(on)) = (table.get("by"), table.get("on")) else {
            self.tell(at, "who and when is expected here: `{ by = \"…\", on = 2026-11-24 }`".to_owned());
            return None;
        };
        let person = Person::parse(self.text(by)?);
        let day = on.get_ref().as_datetime().map(ToString::to_string).unwrap_or_default();
        match (person, Day::parse(&day)) {
            (Ok(by), Ok(on)) if self.today.is_none_or(|today| on.as_str() <= today) => Some(Sign { by, on }),
            (Ok(_), Ok(_)) => {
                self.tell(on.span(), format!("the day {day} is still to come, so nobody can have signed on it"));
                None
            }
            (person, day) => {
                person.err().into_iter().for_each(|problem| self.tell(by.span(), problem));
                day.err().into_iter().for_each(|problem| self.tell(on.span(), problem));
                None
            }
        }
    }

    /// Each role needs the one before it, and another person.
    fn roles(&mut self, fields: &Table<'_>, record: &Record) {
        for (before, role) in Role::ALL.into_iter().zip(&Role::ALL[1..]) {
            let (Some(sign), Some(value)) = (record.sign(*role), fields.get(role.as_str())) else { continue };
            if !fields.contains_key(before.as_str()) {
                self.tell(value.span(), format!("it is {role} but not {before}"));
            }
            let earlier = Role::ALL.into_iter().take_while(|earlier| earlier < role);
            let same = earlier.filter(|earlier| record.sign(*earlier).is_some_and(|other| other.by.is(&sign.by))).last();
            if let Some(same) = same {
                self.tell(value.span(), format!("`{}` cannot have {same} and {role} one message", sign.by));
            }
        }
    }
}

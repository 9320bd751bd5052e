//! Records to the text of a ledger: sorted, one table a message, one line a field, so that a change of one thing is a
//! change of one line and what two people sign in different messages merges.

use std::fmt::Write as _;

use super::{FORMAT, Ledger, Record, Role, Sign};
use crate::locale::LocaleTag;

const HEAD: &str =
    "# Written by `fluent-pack review`: how each text came about and who signed it. Keep it with the texts, do not edit it.\n";

impl Ledger {
    /// The text of `review.toml`. Writing what was read gives the same text.
    #[must_use]
    pub fn to_toml(&self, locale: &LocaleTag) -> String {
        let mut out = format!("{HEAD}format = {FORMAT}\nlocale = \"{locale}\"\n");
        for (name, record) in &self.records {
            out.push_str("\n[message.");
            key(&mut out, name);
            out.push_str("]\n");
            fields(&mut out, record);
        }
        out
    }
}

// Writing to a string cannot fail, here and below.
fn fields(out: &mut String, record: &Record) {
    if let Some(source) = &record.source {
        let _ = writeln!(out, "source = \"{source}\"");
    }
    let _ = writeln!(out, "target = \"{}\"\nmethod = \"{}\"", record.target, record.method.as_str());
    for role in Role::ALL {
        if let Some(sign) = record.sign(role) {
            let _ = write!(out, "{role} = {{ ");
            person_and_day(out, sign);
            out.push_str(" }\n");
        }
    }
    if let Some(withdrawn) = &record.withdrawn {
        out.push_str("withdrawn = { ");
        person_and_day(out, &withdrawn.sign);
        if !withdrawn.reason.is_empty() {
            out.push_str(", reason = ");
            string(out, &withdrawn.reason);
        }
        out.push_str(" }\n");
    }
}

fn person_and_day(out: &mut String, sign: &Sign) {
    out.push_str("by = ");
    string(out, sign.by.as_str());
    let _ = write!(out, ", on = {}", sign.on);
}

/// A key: bare where it can be.
fn key(out: &mut String, text: &str) {
    let is_bare = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    if is_bare { out.push_str(text) } else { string(out, text) }
}

/// A basic string on one line, as TOML 1.0 has it.
fn string(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_ascii_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

/// A key on its own.
pub(crate) fn toml_key(text: &str) -> String {
    let mut out = String::new();
    key(&mut out, text);
    out
}

/// A basic string on its own.
pub(crate) fn toml_string(text: &str) -> String {
    let mut out = String::new();
    string(&mut out, text);
    out
}

#[cfg(test)]
mod tests {
    use crate::locale::LocaleTag;
    use crate::pack::Provenance;
    use crate::pack::review::{Day, Ledger, LedgerSource, Person, Record, Role, Sign, Withdrawal};
    use crate::source::SourceFile;

    fn read(text: &str) -> (Ledger, Vec<String>) {
        let source = LedgerSource { file: Some(SourceFile::new("de/review.toml", text.to_owned())), today: Some("2026-11-24".to_owned()) };
        let (ledger, findings) = Ledger::parse(&source, &LocaleTag::parse("de").unwrap());
        let line = |finding: &crate::diagnostic::Diagnostic| finding.place.as_ref().map_or(0, |place| place.position.line);
        (ledger, findings.iter().map(|finding| format!("{}: {}", line(finding), finding.message)).collect())
    }

    fn written() -> String {
        let sign = |by: &str| Sign { by: Person::parse(by).unwrap(), on: Day::parse("2026-11-24").unwrap() };
        let digest = "00112233445566778899aabbccddeeff.00112233".parse().unwrap();
        let mut signed = Record::unsigned(Some(digest), digest, Provenance::MtPostEdited);
        signed.translated = Some(sign("ana"));
        signed.revised = Some(sign("Dr. \"B\" \\ Ünal"));
        signed.approved = Some(sign("c@example.org"));
        signed.withdrawn = Some(Withdrawal { sign: sign("d"), reason: "tab\tand\nline \"x\" \u{7f}".to_owned() });
        let mut ledger = Ledger::default();
        ledger.records.insert("hello".to_owned(), signed);
        ledger.records.insert("browser/a.ftl hello".to_owned(), Record::unsigned(None, digest, Provenance::MtRaw));
        ledger.to_toml(&LocaleTag::parse("de").unwrap())
    }

    #[test]
    fn writing_what_was_read_changes_nothing() {
        let text = written();
        let (ledger, findings) = read(&text);
        assert_eq!(findings, Vec::<String>::new());
        assert_eq!(ledger.to_toml(&LocaleTag::parse("de").unwrap()), text);
        assert!(ledger.get("hello").unwrap().sign(Role::Approved).is_some());
    }

    #[test]
    fn a_ledger_that_does_not_read_has_no_records() {
        let text = written();
        let found = |from: &str, to: &str| {
            assert!(text.contains(from), "{from}");
            let (ledger, findings) = read(&text.replacen(from, to, 1));
            assert!(ledger.is_empty(), "{from}");
            findings
        };
        assert_eq!(
            found("format = 1", "format = 2"),
            ["2: this version of fluent-pack knows format 1 of ledgers only; update fluent-pack"]
        );
        assert_eq!(found("\"de\"", "\"fr\""), ["3: this is the ledger of `fr`, in the folder of `de`"]);
        assert_eq!(found("approved", "aproved"), ["15: unknown key `aproved`; did you mean `approved`?"]);
        assert_eq!(found("2026-11-24", "2026-11-25"), ["13: the day 2026-11-25 is still to come, so nobody can have signed on it"]);
        assert_eq!(found("c@example.org", "ANA"), ["15: `ANA` cannot have translated and approved one message"]);
        assert_eq!(found("method = \"mt-raw\"\n", ""), ["5: the line `method` is missing"]);
        assert_eq!(found("translated = ", "# "), ["14: it is revised but not translated"]);
        let both = found("[message.hello]\n", "<<<<<<< ours\n[message.hello]\n=======\n");
        assert_eq!(both.len(), 1);
        let several = found("mt-raw", "mt\"\ntarget = \"0");
        assert!(several[0].starts_with("8: "), "{several:?}");
    }

    #[test]
    fn every_line_that_is_wrong_is_told() {
        let text = written().replace("mt-raw", "raw").replace("2026-11-24", "2036-11-24");
        assert_eq!(read(&text).1.len(), 5);
    }
}

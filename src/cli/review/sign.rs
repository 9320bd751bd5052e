//! `review translate|revise|approve|revoke`: who signs what. What cannot be signed is told, each with its reason.

use std::collections::BTreeMap;
use std::io::Write as _;

use clap::{Args, ValueEnum};
use fluent_pack::pack::review::{self, Day, Digest, Ledger, Now, Person, Refusal, Role, Standing, State, Withdrawal};
use fluent_pack::pack::{Localization, Pack, PackLocale, Provenance};
use serde::Serialize;

use super::ledger::LedgerFile;
use super::{Selection, refuse_broken};
use crate::cli::{Failure, Format, Outcome, Output, PackArguments, today};

#[derive(Debug, Args)]
pub(super) struct Sign {
    #[command(flatten)]
    pack: PackArguments,
    #[command(flatten)]
    selection: Selection,
    /// Who signs: a mail address or a name, always the same one for one person
    #[arg(long = "as", value_name = "ID", value_parser = Person::parse)]
    person: Person,
    /// The day of the sign, when it was given on paper [default: today, in UTC]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = Day::parse)]
    date: Option<Day>,
    /// Say what would be signed and write nothing
    #[arg(long)]
    dry_run: bool,
    /// How the result is printed; json is one object
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Debug, Args)]
pub(super) struct Translate {
    #[command(flatten)]
    sign: Sign,
    /// How the texts came about [default: as the ledger says; what a machine made counts as post-edited by you]
    #[arg(long, value_enum, value_name = "METHOD")]
    method: Option<Method>,
}

#[derive(Debug, Args)]
pub(super) struct Revoke {
    #[command(flatten)]
    sign: Sign,
    /// Why, for the translators
    #[arg(long, value_name = "TEXT", default_value = "", value_parser = reason)]
    reason: String,
}

/// A way in which a person comes to a translation.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Method {
    /// A person translated it
    Human,
    /// It comes from a translation memory
    Tm,
    /// A machine translated it and a person edited it
    MtPostEdited,
}

impl From<Method> for Provenance {
    fn from(method: Method) -> Self {
        match method {
            Method::Human => Self::Human,
            Method::Tm => Self::Tm,
            Method::MtPostEdited => Self::MtPostEdited,
        }
    }
}

fn reason(text: &str) -> Result<String, String> {
    if text.len() > review::MAX_REASON { Err(format!("it is longer than {} bytes", review::MAX_REASON)) } else { Ok(text.to_owned()) }
}

/// What became of one message; the error says why it was not signed.
type Signed = Result<bool, Refusal>;

pub(super) fn translate(arguments: &Translate, output: &mut Output) -> Result<Outcome, Failure> {
    let method = arguments.method.map(Provenance::from);
    arguments.sign.run("translated", output, |ledger, name, sign, now| ledger.translate(name, sign, method, now))
}

pub(super) fn revise(arguments: &Sign, output: &mut Output) -> Result<Outcome, Failure> {
    arguments.run("revised", output, Ledger::revise)
}

pub(super) fn approve(arguments: &Sign, output: &mut Output) -> Result<Outcome, Failure> {
    arguments.run("approved", output, Ledger::approve)
}

pub(super) fn revoke(arguments: &Revoke, output: &mut Output) -> Result<Outcome, Failure> {
    arguments.sign.run("revoked", output, |ledger, name, sign, now| {
        Ok(ledger.revoke(name, &Withdrawal { sign: sign.clone(), reason: arguments.reason.clone() }, now))
    })
}

/// What became of one locale.
#[derive(Debug, Serialize)]
struct Report {
    locale: String,
    /// Messages that are signed now and were not.
    signed: Vec<String>,
    /// How many were signed like this already.
    already: usize,
    refused: Vec<Refused>,
}

#[derive(Debug, Serialize)]
struct Refused {
    message: String,
    reason: String,
    #[serde(skip)]
    kind: Refusal,
}

impl Sign {
    fn run(
        &self,
        verb: &'static str,
        output: &mut Output,
        sign: impl Fn(&mut Ledger, &str, &review::Sign, &Now) -> Signed,
    ) -> Result<Outcome, Failure> {
        let on = self.day()?;
        let pack = self.pack.open()?;
        let chosen = self.locales(&pack)?;
        let own = review::Sign { by: self.person.clone(), on };
        let source_files = pack.read(pack.source_locale())?;
        let source = source_files.parse();
        let selected = self.selection.of(&pack, &source)?;
        let mut reports = Vec::new();
        for locale in chosen {
            let files = pack.read(locale)?;
            let target = files.parse();
            refuse_broken(&target, output)?;
            let mut ledger = target.ledger.clone();
            let mut report = Report { locale: locale.tag.to_string(), signed: Vec::new(), already: 0, refused: Vec::new() };
            for standing in selected.standings(&pack, &source, &target) {
                let result = self.one(&mut ledger, &standing, (&source, &target), &own, &sign);
                report.add(&standing.name, result);
            }
            if !self.dry_run {
                LedgerFile::of(&pack, &files).replace(&ledger)?;
            }
            reports.push(report);
        }
        self.print(verb, &reports, output)?;
        Ok(if reports.iter().any(|report| !report.refused.is_empty()) { Outcome::Findings } else { Outcome::Fine })
    }

    fn day(&self) -> Result<Day, Failure> {
        let today = Day::parse(&today()).map_err(Failure::new)?;
        match &self.date {
            Some(date) if *date > today => Err(Failure::new(format!("sign on {date}: by this machine's clock that day is still to come"))),
            Some(date) => Ok(date.clone()),
            None => Ok(today),
        }
    }

    /// The locales that are signed. A person signs what they have read, so that a language is always named.
    fn locales<'a>(&self, pack: &'a Pack) -> Result<Vec<&'a PackLocale>, Failure> {
        let others = || pack.config.locales.iter().filter(|locale| locale.tag != pack.config.source_locale);
        match (self.pack.locale.is_empty(), others().count()) {
            (true, 1) => Ok(others().collect()),
            (true, _) => {
                let known: Vec<&str> = pack.config.locales.iter().map(|locale| locale.folder.as_str()).collect();
                Err(Failure::new(format!("sign: name the language that you have read, with `--locale`; the pack has {}", known.join(", "))))
            }
            (false, _) => self.pack.chosen(pack),
        }
    }

    fn one(
        &self,
        ledger: &mut Ledger,
        standing: &Standing<'_, '_>,
        (source, target): (&Localization<'_>, &Localization<'_>),
        own: &review::Sign,
        sign: &impl Fn(&mut Ledger, &str, &review::Sign, &Now) -> Signed,
    ) -> Signed {
        let (Some(original), Some(translation)) = (&standing.source, &standing.target) else {
            return Err(Refusal::State(standing.state));
        };
        let now = Now { source: Digest::of(source, original), target: Digest::of(target, translation), method: standing.method };
        sign(ledger, &standing.name, own, &now)
    }

    fn print(&self, verb: &str, reports: &[Report], output: &mut Output) -> Result<(), Failure> {
        if self.format == Format::Json {
            #[derive(Serialize)]
            struct Json<'a> {
                verb: &'a str,
                by: &'a str,
                dry_run: bool,
                locales: &'a [Report],
            }
            let json = Json { verb, by: self.person.as_str(), dry_run: self.dry_run, locales: reports };
            serde_json::to_writer_pretty(output.results(), &json).map_err(std::io::Error::from)?;
            output.results().write_all(b"\n")?;
            return Ok(());
        }
        for report in reports {
            output.results().write_all(report.text(verb).as_bytes())?;
        }
        output.flush()?;
        let mut end: String = ways_out(verb, reports);
        if self.dry_run {
            end.push_str("nothing was written: this was a dry run\n");
        }
        output.summary(&end);
        Ok(())
    }
}

impl Report {
    fn add(&mut self, name: &str, result: Signed) {
        match result {
            Ok(true) => self.signed.push(name.to_owned()),
            Ok(false) => self.already += 1,
            Err(kind) => self.refused.push(Refused { message: name.to_owned(), reason: kind.to_string(), kind }),
        }
    }

    fn text(&self, verb: &str) -> String {
        let mut text = format!("{}: {} {verb}", self.locale, self.signed.len());
        if self.already > 0 {
            text.push_str(&format!(", {} were already", self.already));
        }
        if !self.refused.is_empty() {
            text.push_str(&format!(", {} not", self.refused.len()));
        }
        text.push('\n');
        let mut by_reason: BTreeMap<&Refusal, Vec<&str>> = BTreeMap::new();
        self.refused.iter().for_each(|refused| by_reason.entry(&refused.kind).or_default().push(&refused.message));
        for (reason, names) in by_reason {
            let shown: Vec<String> = names.iter().take(5).map(|name| format!("`{name}`")).collect();
            let more = if names.len() > shown.len() { format!(" and {} more", names.len() - shown.len()) } else { String::new() };
            text.push_str(&format!("  not {}{more}: {reason}\n", shown.join(", ")));
        }
        text
    }
}

/// What to do about what was not signed, each once.
fn ways_out(verb: &str, reports: &[Report]) -> String {
    let kinds: std::collections::BTreeSet<&Refusal> =
        reports.iter().flat_map(|report| &report.refused).map(|refused| &refused.kind).collect();
    let mut ways: Vec<&str> = Vec::new();
    for kind in kinds {
        let way = match kind {
            Refusal::State(State::Missing) => "missing: translate it first",
            Refusal::State(State::Withdrawn) => "withdrawn: change the text, then its translator signs it with `review translate`",
            Refusal::State(State::Stale) => {
                "stale: hold the text against the source as it is now, then its translator signs it with `review translate`"
            }
            Refusal::State(_) if verb == "translated" => "signed by another translator: `review revoke` takes it back first",
            Refusal::State(_) => "not so far yet: `review translate`, then `review revise`, then `review approve`, each by another person",
            Refusal::SamePerson(Role::Translated | Role::Revised | Role::Approved) => "same person: let someone else sign",
            Refusal::NoTranslator => "no translator: whoever stands for the text signs it first, with `review translate`",
            Refusal::RawMethod => "machine text: edit it, then sign it with `--method mt-post-edited`",
        };
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    ways.iter().map(|way| format!("{way}\n")).collect()
}

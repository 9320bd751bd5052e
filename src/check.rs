//! Rules over one locale of a pack, against its source: what is wrong, where, and how to mend it.
//!
//! A rule is one file; the comment at its top is its page for people. All findings of all rules come back sorted, in one
//! run. Does no I/O.

mod allowance;
mod bidi;
mod bound;
mod call;
mod character;
mod choice;
mod conflict;
mod coverage;
mod digits;
mod document;
mod dropped_in_variant;
mod dropped_reference;
mod duplicate;
mod extent;
mod facts;
mod flat;
mod formatting;
mod glossary;
mod hard_coded_term;
mod hedge;
mod id_style;
mod inflection;
mod language;
mod markup;
mod mend;
mod mended;
mod negation;
mod number;
mod number_not_shown;
mod pair;
mod plural;
mod readability;
mod reference;
mod renamed;
mod review;
mod safety;
mod script;
mod shape;
mod shows;
mod split_sentence;
mod term_argument;
mod text;
mod unit;
mod unreachable_variant;
mod untyped_variable;
mod usage;
mod variable;
mod wrong_type;

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Severity, closest};
use crate::limits::MAX_COMPARED_NAMES;
use crate::locale::{LocaleTag, PluralRules, PluralType};
use crate::pack::{Localization, Pack};
use conflict::Conflicts;
use pair::Pair;

pub use document::{DocumentState, required_messages};
pub(crate) use document::{glossary_message, twin};
pub use extent::{Coverage, Extent, Share, words_of};
pub use mended::{Mended, mend};
pub use readability::{Readability, readability};
pub use review::gate;
pub use variable::variables_of;

/// What the check of one locale found.
#[derive(Debug)]
pub struct Report {
    /// Findings, sorted by file, place and code.
    pub findings: Vec<Diagnostic>,
    /// Which documents are complete, by id.
    pub documents: BTreeMap<String, DocumentState>,
}

impl Report {
    /// How many findings are of a severity, rolled-up ones counted once.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}

/// A locale without errors. Only [`check`] makes one; whatever is compiled or built is one.
#[derive(Debug, Clone)]
pub struct Checked<'a, 'src> {
    pack: &'a Pack,
    source: &'a Localization<'src>,
    target: &'a Localization<'src>,
    documents: BTreeMap<String, DocumentState>,
}

impl<'a, 'src> Checked<'a, 'src> {
    /// The pack.
    #[must_use]
    pub fn pack(&self) -> &'a Pack {
        self.pack
    }

    /// The source locale.
    #[must_use]
    pub fn source(&self) -> &'a Localization<'src> {
        self.source
    }

    /// The locale that was checked.
    #[must_use]
    pub fn target(&self) -> &'a Localization<'src> {
        self.target
    }

    /// Which documents are complete in it, by id.
    #[must_use]
    pub fn documents(&self) -> &BTreeMap<String, DocumentState> {
        &self.documents
    }
}

/// What every rule sees.
struct Context<'a, 'src> {
    rules: Rules,
    pack: &'a Pack,
    source: &'a Localization<'src>,
    target: &'a Localization<'src>,
    cardinal: Option<PluralRules>,
    ordinal: Option<PluralRules>,
    /// Ids that could not be read. They were told already, so they are not missing, unknown or incomplete as well.
    unread: BTreeSet<&'a str>,
    /// The same for the source.
    unread_in_source: BTreeSet<&'a str>,
    /// What merges have left, told already.
    conflicts: Conflicts<'a>,
    /// The same for the source of a translation; none where settings make errors, which nothing silences.
    conflicts_in_source: Conflicts<'a>,
    /// Texts beside the source's; none where the locale is the source itself.
    pairs: Vec<Pair<'a, 'src>>,
    /// Names that may still be compared.
    comparisons: Cell<usize>,
}

impl Context<'_, '_> {
    /// Whether the locale that is checked is the source itself.
    fn is_source(&self) -> bool {
        self.target.locale.tag == self.source.locale.tag
    }

    /// The language in English for sentences, such as `Spanish`.
    fn language(&self) -> String {
        language_of(&self.target.locale.tag)
    }
}

/// Checks one locale. The source locale is checked against itself.
///
/// The second value is there when no finding is an error.
#[must_use]
pub fn check<'a, 'src>(
    pack: &'a Pack,
    source: &'a Localization<'src>,
    target: &'a Localization<'src>,
) -> (Report, Option<Checked<'a, 'src>>) {
    let context = Context::new(pack, source, target, Rules::All);
    let mut findings = context.findings();
    let documents = document::run(&context, &mut findings);
    context.settle(&mut findings);
    let sound = findings.iter().all(|finding| finding.severity < Severity::Error);
    let checked = sound.then(|| Checked { pack, source, target, documents: documents.clone() });
    (Report { findings, documents }, checked)
}

/// Looks only for what keeps a locale from being built: rules whose findings can be errors under the pack's settings.
///
/// A locale is [`Checked`] by it exactly when it is by [`check`].
///
/// # Errors
///
/// The errors, sorted.
pub fn prove<'a, 'src>(
    pack: &'a Pack,
    source: &'a Localization<'src>,
    target: &'a Localization<'src>,
) -> Result<Checked<'a, 'src>, Vec<Diagnostic>> {
    // A pseudo-language is no translation: what the pack's settings ask of one is not asked of it.
    let strict = pack.config.levels.make_errors() && !target.locale.tag.is_pseudo();
    let rules = if strict { Rules::All } else { Rules::OfErrors };
    let context = Context::new(pack, source, target, rules);
    let mut findings = context.findings();
    let documents = document::run(&context, &mut findings);
    context.settle(&mut findings);
    findings.retain(|finding| finding.severity == Severity::Error);
    if findings.is_empty() { Ok(Checked { pack, source, target, documents }) } else { Err(findings) }
}

/// Which rules run.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rules {
    All,
    /// Those that give errors whatever the pack's settings say.
    OfErrors,
}

impl<'a, 'src> Context<'a, 'src> {
    fn new(pack: &'a Pack, source: &'a Localization<'src>, target: &'a Localization<'src>, rules: Rules) -> Self {
        let plural_rules = |kind| target.locale.tag.plural_rules(kind);
        let is_source = source.locale.tag == target.locale.tag;
        let is_strict = pack.config.levels.make_errors();
        Self {
            rules,
            pack,
            source,
            target,
            cardinal: plural_rules(PluralType::Cardinal),
            ordinal: plural_rules(PluralType::Ordinal),
            unread: unread(target, source),
            unread_in_source: unread(source, source),
            conflicts: Conflicts::of(target),
            conflicts_in_source: if is_source || is_strict { Conflicts::NONE } else { Conflicts::of(source) },
            pairs: if is_source { Vec::new() } else { pair::pairs(source, target, rules == Rules::All) },
            comparisons: Cell::new(MAX_COMPARED_NAMES),
        }
    }

    /// The name that looks most like a word, as long as not too many were compared: both may be as many as a file holds.
    fn closest<'n>(&self, word: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
        let mut left = self.comparisons.get();
        let found = closest(word, names.take(left).inspect(|_| left -= 1));
        self.comparisons.set(left);
        found
    }

    /// "did you mean" where a name looks alike, otherwise what else to do.
    fn did_you_mean<'n>(&self, sign: &str, word: &str, names: impl Iterator<Item = &'n str>, otherwise: &str) -> String {
        meant_or(sign, self.closest(word, names), otherwise)
    }

    fn findings(&self) -> Vec<Diagnostic> {
        let mut findings: Vec<Diagnostic> = self.target.files.iter().flat_map(|file| file.findings.iter().cloned()).collect();
        findings.extend(self.target.ledger_findings.iter().cloned());
        duplicate::run(self, &mut findings);
        reference::run(self, &mut findings);
        call::run(self, &mut findings);
        plural::run(self, &mut findings);
        markup::of_documents(self, &mut findings);
        if self.rules == Rules::All {
            markup::against_source(self, &mut findings);
        }
        character::run(self, &mut findings);
        if !self.is_source() {
            shape::run(self, &mut findings);
            against_source(self, &mut findings);
        }
        if self.rules == Rules::All {
            self.others(&mut findings);
        }
        findings
    }

    /// What rules find that give errors only where the pack's settings say so.
    fn others(&self, findings: &mut Vec<Diagnostic>) {
        text::run(self, findings);
        review::run(self, findings);
        safety::run(self, findings);
        glossary::run(self, findings);
        if self.is_source() {
            hard_coded_term::run(self, findings);
            id_style::run(self, findings);
            split_sentence::run(self, findings);
            untyped_variable::run(self, findings);
        } else {
            coverage::run(self, findings);
        }
    }

    /// What a project's filters, comments and the pack's levels make of the findings; sorted.
    fn settle(&self, findings: &mut Vec<Diagnostic>) {
        if !self.is_source() {
            findings.retain_mut(|finding| self.pack.tells(self.target.locale, finding));
        }
        if self.target.files.is_empty() && !self.pack.is_project() {
            // The pack says that the locale has no files; everything else follows from it.
            findings.clear();
        }
        allowance::run(self, findings);
        conflict::forget_consequences(&self.conflicts, &self.conflicts_in_source, findings);
        mend::run(self, findings);
        let locale: Arc<str> = Arc::from(self.target.locale.tag.as_str());
        for finding in findings.iter_mut() {
            finding.locale = Some(locale.clone());
        }
        findings.retain_mut(|finding| self.target.locale.tag.is_pseudo() || self.pack.apply_level(finding));
        findings.sort();
        findings.dedup();
    }
}

/// What a text uses, against what its source uses.
fn against_source(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
    for sides in context.pairs.iter().filter_map(|pair| usage::Sides::of(context, pair)) {
        let known = variable::known(context, &sides.pair.source);
        // Of what texts use only an unknown variable is an error.
        if context.rules == Rules::OfErrors || !sides.is_small() {
            variable::run(context, &sides, &known, &choice::Told::default(), findings);
            continue;
        }
        let told = choice::run(context, &sides, &known, findings);
        variable::run(context, &sides, &known, &told, findings);
        dropped_in_variant::run(context, &sides, findings);
        dropped_reference::run(context, &sides, findings);
        formatting::run(context, &sides, findings);
    }
    choice::forget_consequences(findings);
}

/// A language in English for sentences, such as `Spanish`.
fn language_of(tag: &LocaleTag) -> String {
    tag.english_name().unwrap_or_else(|| format!("`{tag}`"))
}

/// Ids of entries that could not be read; where the id itself is broken, as in `care team = …`, the id that was meant.
fn unread<'a>(localization: &'a Localization<'_>, source: &'a Localization<'_>) -> BTreeSet<&'a str> {
    let findings = localization.files.iter().flat_map(|file| &file.findings);
    findings.filter_map(|finding| finding.id.as_deref().or_else(|| meant(finding, source))).collect()
}

/// The message of the source whose id a broken line has, but for blanks and signs that ids do not have, or the one that a
/// lone carriage return has joined to the text above it.
pub(crate) fn meant<'a>(finding: &Diagnostic, source: &'a Localization<'_>) -> Option<&'a str> {
    let place = finding.place.as_ref()?;
    let line = match finding.code {
        "syntax-error" => place.excerpt.lines().next()?,
        "lone-carriage-return" => place.excerpt.get(place.excerpt_span.range().end..)?,
        _ => return None,
    };
    let (name, _) = line.split_once('=')?;
    let id: String = name.trim().chars().map(|sign| if sign.is_ascii_alphanumeric() || sign == '_' { sign } else { '-' }).collect();
    source.message(&id).map(|entry| entry.name.as_str())
}

/// "did you mean" where one of a few words looks alike, otherwise what else to do.
fn did_you_mean<'a>(sign: &str, word: &str, candidates: impl Iterator<Item = &'a str>, otherwise: &str) -> String {
    meant_or(sign, closest(word, candidates), otherwise)
}

fn meant_or(sign: &str, meant: Option<&str>, otherwise: &str) -> String {
    meant.map_or_else(|| otherwise.to_owned(), |meant| format!("did you mean `{sign}{meant}`?"))
}

/// The first few ids in quotes, and how many more there are.
fn some(ids: &[String]) -> String {
    let shown: Vec<String> = ids.iter().take(5).map(|id| format!("`{id}`")).collect();
    let more = if ids.len() > shown.len() { format!(" and {} more", ids.len() - shown.len()) } else { String::new() };
    format!("{}{more}", shown.join(", "))
}

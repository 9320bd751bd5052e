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
mod walk;
mod wrong_type;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Severity, closest};
use crate::locale::{PluralRules, PluralType};
use crate::pack::{Localization, Pack};
use pair::Pair;

pub use document::{DocumentState, required_messages};
pub(crate) use document::{glossary_message, twin};
pub use extent::{Coverage, Extent, Share};
pub use mended::{Mended, mend};
pub use readability::{Readability, readability};
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
    pack: &'a Pack,
    source: &'a Localization<'src>,
    target: &'a Localization<'src>,
    cardinal: Option<PluralRules>,
    ordinal: Option<PluralRules>,
    /// Ids that could not be read. They were told already, so they are not missing, unknown or incomplete as well.
    unread: BTreeSet<&'a str>,
    /// The same for the source.
    unread_in_source: BTreeSet<&'a str>,
    /// Texts beside the source's; none where the locale is the source itself.
    pairs: Vec<Pair<'a, 'src>>,
}

impl Context<'_, '_> {
    /// Whether the locale that is checked is the source itself.
    fn is_source(&self) -> bool {
        self.target.locale.tag == self.source.locale.tag
    }

    /// The language in English for sentences, such as `Spanish`.
    fn language(&self) -> String {
        self.target.locale.tag.english_name().unwrap_or_else(|| format!("`{}`", self.target.locale.tag))
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
    let rules = |kind| target.locale.tag.plural_rules(kind);
    let context = Context {
        pack,
        source,
        target,
        cardinal: rules(PluralType::Cardinal),
        ordinal: rules(PluralType::Ordinal),
        unread: unread(target),
        unread_in_source: unread(source),
        pairs: if source.locale.tag == target.locale.tag { Vec::new() } else { pair::pairs(source, target) },
    };
    let mut findings: Vec<Diagnostic> = target.files.iter().flat_map(|file| file.findings.iter().cloned()).collect();
    duplicate::run(&context, &mut findings);
    reference::run(&context, &mut findings);
    call::run(&context, &mut findings);
    plural::run(&context, &mut findings);
    markup::run(&context, &mut findings);
    text::run(&context, &mut findings);
    character::run(&context, &mut findings);
    review::run(&context, &mut findings);
    safety::run(&context, &mut findings);
    glossary::run(&context, &mut findings);
    if context.is_source() {
        hard_coded_term::run(&context, &mut findings);
        id_style::run(&context, &mut findings);
        split_sentence::run(&context, &mut findings);
        untyped_variable::run(&context, &mut findings);
    } else {
        coverage::run(&context, &mut findings);
        shape::run(&context, &mut findings);
        against_source(&context, &mut findings);
    }
    let documents = document::run(&context, &mut findings);
    if !context.is_source() {
        findings.retain_mut(|finding| pack.tells(target.locale, finding));
    }
    if target.files.is_empty() && !pack.is_project() {
        // The pack says that the locale has no files; everything else follows from it.
        findings.clear();
    }
    allowance::run(&context, &mut findings);
    mend::run(&context, &mut findings);
    let locale: Arc<str> = Arc::from(target.locale.tag.as_str());
    for finding in &mut findings {
        finding.locale = Some(locale.clone());
    }
    findings.retain_mut(|finding| pack.apply_level(finding));
    findings.sort();
    findings.dedup();
    let sound = findings.iter().all(|finding| finding.severity < Severity::Error);
    let checked = sound.then(|| Checked { pack, source, target, documents: documents.clone() });
    (Report { findings, documents }, checked)
}

/// What a text uses, against what its source uses.
fn against_source(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) {
    for sides in context.pairs.iter().filter_map(|pair| usage::Sides::of(context, pair)) {
        let known = variable::known(context, &sides.pair.source);
        if !sides.is_small() {
            variable::run(&sides, &known, &choice::Told::default(), findings);
            continue;
        }
        let told = choice::run(context, &sides, &known, findings);
        variable::run(&sides, &known, &told, findings);
        dropped_in_variant::run(context, &sides, findings);
        dropped_reference::run(context, &sides, findings);
        formatting::run(context, &sides, findings);
    }
    choice::forget_consequences(findings);
}

/// Ids of entries that could not be read.
fn unread<'a>(localization: &'a Localization<'_>) -> BTreeSet<&'a str> {
    localization.files.iter().flat_map(|file| &file.findings).filter_map(|finding| finding.id.as_deref()).collect()
}

/// "did you mean" where something looks alike, otherwise what else to do.
fn did_you_mean<'a>(sign: &str, word: &str, candidates: impl Iterator<Item = &'a str>, otherwise: &str) -> String {
    closest(word, candidates).map_or_else(|| otherwise.to_owned(), |meant| format!("did you mean `{sign}{meant}`?"))
}

/// The first few ids in quotes, and how many more there are.
fn some(ids: &[String]) -> String {
    let shown: Vec<String> = ids.iter().take(5).map(|id| format!("`{id}`")).collect();
    let more = if ids.len() > shown.len() { format!(" and {} more", ids.len() - shown.len()) } else { String::new() };
    format!("{}{more}", shown.join(", "))
}

//! `review sheet`: a page for a clinician to print, read and sign: the source, the translation, every variant of both as a
//! reader gets it, the notes of the source, and boxes to sign. Stands alone, without script and network.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::PathBuf;

use clap::Args;
use fluent_bundle::FluentArgs;
use fluent_pack::check::required_messages;
use fluent_pack::compile;
use fluent_pack::html::escape_source as escape;
use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::review::{Digest, Standing};
use fluent_pack::pack::{Document, Entry, Localization, Pack};
use fluent_pack::runtime::Formatter;
use fluent_pack::syntax::markup_runs;
use fluent_pack::variants::{Argument, Sample, Sampler};

use super::{Selection, note, refuse_broken};
use crate::cli::file::Replacement;
use crate::cli::{Failure, Outcome, Output, PackArguments};

const STYLE: &str = include_str!("sheet/sheet.css");

/// Nothing is loaded, nothing runs; styles are in the page itself.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    pack: PackArguments,
    #[command(flatten)]
    selection: Selection,
    /// Write to this file instead
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Outcome, Failure> {
    let pack = arguments.pack.open()?.into_one_bundle();
    let chosen = arguments.pack.chosen(&pack)?;
    let [locale] = chosen.as_slice() else {
        return Err(Failure::new(
            "write a sheet: name one language with `--locale`, the one that the reader of the sheet knows".to_owned(),
        ));
    };
    let source_files = pack.read(pack.source_locale())?;
    let source = source_files.parse();
    let files = pack.read(locale)?;
    let target = files.parse();
    refuse_broken(&target, output)?;
    let selected = arguments.selection.of(&pack, &source)?;
    let standings = selected.standings(&pack, &source, &target);
    let sheet = Sheet {
        pack: &pack,
        source: Side::of(&source)?,
        target: Side::of(&target)?,
        standings: &standings,
        documents: &arguments.selection.document,
    };
    let html = sheet.page();
    match &arguments.output {
        Some(path) => Replacement::prepare(path, html.as_bytes())?.commit()?,
        None => output.results().write_all(html.as_bytes())?,
    }
    Ok(Outcome::Fine)
}

/// One of the two languages.
struct Side<'a> {
    localization: &'a Localization<'a>,
    formatter: Formatter<Vec<u8>>,
    /// Attributes of an element with its text.
    language: String,
}

impl<'a> Side<'a> {
    fn of(localization: &'a Localization<'a>) -> Result<Self, Failure> {
        let tag = &localization.locale.tag;
        let language = format!("lang=\"{}\" dir=\"{}\"", escape(tag.as_str()), tag.direction().as_str());
        Ok(Self { localization, formatter: Formatter::open(compile::unchecked(localization))?, language })
    }

    /// The text of a case as a reader gets it, in an element.
    fn cell(&self, entry: Option<&Entry<'_, '_>>, attribute: Option<&str>, arguments: &FluentArgs<'_>) -> String {
        let is_there = entry.is_some_and(|entry| match attribute {
            Some(name) => entry.attribute(name).is_some(),
            None => entry.value.is_some(),
        });
        let Some(entry) = entry.filter(|_| is_there) else {
            return "<td class=\"none\">not there</td>".to_owned();
        };
        let mut errors = Vec::new();
        let text = match attribute {
            None => self.formatter.format(entry.name.as_str(), Some(arguments), &mut errors),
            Some(name) => self.formatter.format_attribute(entry.name.as_str(), name, Some(arguments), &mut errors),
        };
        let wrong: String =
            errors.iter().map(|error| format!("<p class=\"wrong\">cannot be shown: {}</p>", escape(&error.to_string()))).collect();
        format!("<td {}>{}{wrong}</td>", self.language, marked(&text))
    }
}

/// A text with its inline markup; as it is written where that is not sound.
fn marked(text: &str) -> String {
    let runs = markup_runs(text).ok();
    let Some(runs) = runs else { return isolated(text) };
    let run = |run: &fluent_pack::syntax::MarkupRun<'_>| match run.tag {
        // Only tags that documents have come through.
        Some(tag) => format!("<{tag}>{}</{tag}>", isolated(run.text)),
        None => isolated(run.text),
    };
    runs.iter().map(run).collect()
}

/// Values set apart by elements, as the page shows direction marks.
fn isolated(text: &str) -> String {
    let mut html = String::new();
    for piece in text.split_inclusive(['\u{2068}', '\u{2069}']) {
        html.push_str(&escape(piece.trim_end_matches(['\u{2068}', '\u{2069}'])));
        html.push_str(match piece.chars().last() {
            Some('\u{2068}') => "<bdi>",
            Some('\u{2069}') => "</bdi>",
            _ => "",
        });
    }
    html
}

struct Sheet<'a> {
    pack: &'a Pack,
    source: Side<'a>,
    target: Side<'a>,
    standings: &'a [Standing<'a, 'a>],
    /// Documents that were asked for.
    documents: &'a [String],
}

impl Sheet<'_> {
    fn page(&self) -> String {
        let tag = &self.target.localization.locale.tag;
        let name = |tag: &LocaleTag| tag.english_name().unwrap_or_else(|| tag.to_string());
        let title = escape(self.pack.config.title.as_deref().unwrap_or(&self.pack.config.name));
        let language = escape(&name(tag));
        let mut html = format!(
            "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title}: {language}, sheet to sign</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n\
             <h1>{title}</h1>\n<p class=\"what\">{language} ({tag}), against {source}. The source stands on the left, the translation on the right, as a patient gets them, with sample values. \
             Printed {day}.</p>\n",
            source = escape(&name(&self.source.localization.locale.tag)),
            day = self.pack.today.as_deref().unwrap_or_default(),
        );
        let mut shown: BTreeSet<String> = BTreeSet::new();
        for document in self.pack.documents.iter().filter(|document| self.documents.is_empty() || self.documents.contains(&document.id)) {
            let required = required_messages(document, self.source.localization);
            let own: Vec<&Standing<'_, '_>> = required
                .iter()
                .filter_map(|id| self.standings.iter().find(|standing| standing.name == *id))
                .filter(|standing| shown.insert(standing.name.clone()))
                .collect();
            if !own.is_empty() {
                html.push_str(&document_head(document));
                own.iter().for_each(|standing| html.push_str(&self.message(standing, critical(document, &standing.name))));
            }
        }
        let rest: Vec<&Standing<'_, '_>> = self.standings.iter().filter(|standing| !shown.contains(&standing.name)).collect();
        if !rest.is_empty() && !shown.is_empty() {
            html.push_str("<h2>Other texts</h2>\n");
        }
        rest.iter().for_each(|standing| html.push_str(&self.message(standing, false)));
        html.push_str(&self.signatures());
        html.push_str("</main>\n</body>\n</html>\n");
        html
    }

    fn message(&self, standing: &Standing<'_, '_>, is_critical: bool) -> String {
        let (source, target) = (standing.source, standing.target);
        let critical = if is_critical { " <strong class=\"critical\">must not be missed</strong>" } else { "" };
        let note = note(standing).map(|note| format!(": {}", escape(&note))).unwrap_or_default();
        let mut html = format!(
            "<section class=\"message\">\n<h3><code>{}</code>{critical} <span class=\"state {state}\">{state}{note}</span></h3>\n",
            escape(&standing.name),
            state = standing.state
        );
        let comments = source.and_then(|entry| entry.comment).map(|comment| &comment.content);
        for line in comments.into_iter().flatten().filter(|line| !line.as_str().trim().is_empty()) {
            html.push_str(&format!("<p class=\"note\">{}</p>\n", escape(line.as_str())));
        }
        html.push_str("<table>\n<tbody>\n");
        let mut attributes: Vec<Option<String>> = vec![None];
        for entry in [source, target].into_iter().flatten() {
            for attribute in entry.attributes {
                let name = Some(attribute.id.name.as_str().to_owned());
                if !attributes.contains(&name) {
                    attributes.push(name);
                }
            }
        }
        for attribute in &attributes {
            let attribute = attribute.as_deref();
            let has = |entry: &Entry<'_, '_>| attribute.map_or(entry.value.is_some(), |name| entry.attribute(name).is_some());
            if !source.is_some_and(|entry| has(&entry)) && !target.is_some_and(|entry| has(&entry)) {
                continue;
            }
            for case in self.cases(&standing.name, attribute) {
                html.push_str(&self.row(standing, attribute, &case));
            }
        }
        let digest = target.map(|entry| Digest::of(self.target.localization, &entry).to_string()[..8].to_owned()).unwrap_or_default();
        html.push_str(&format!(
            "</tbody>\n</table>\n<p class=\"boxes\"><span class=\"box\"></span> right <span class=\"box\"></span> change: \
             <span class=\"line\"></span> <span class=\"digest\">text {digest}</span></p>\n</section>\n"
        ));
        html
    }

    fn row(&self, standing: &Standing<'_, '_>, attribute: Option<&str>, case: &Case) -> String {
        let attribute_label = attribute.map(|name| format!("<code>.{}</code> ", escape(name))).unwrap_or_default();
        let label = format!("{attribute_label}{}", escape(&case.label));
        let source = self.source.cell(standing.source.as_ref(), attribute, &case.arguments);
        let target = self.target.cell(standing.target.as_ref(), attribute, &case.arguments);
        format!("<tr><th scope=\"row\">{label}</th>{source}{target}</tr>\n")
    }

    /// The cases of a text: every way through the translation, and those of the source that are others.
    fn cases(&self, id: &str, attribute: Option<&str>) -> Vec<Case> {
        let (source, target) = (self.source.localization, self.target.localization);
        let (of_source, _) = Sampler::new(source, source).samples(id, attribute);
        let (of_target, _) = Sampler::new(source, target).samples(id, attribute);
        let mut cases: Vec<Case> = Vec::new();
        let known: Vec<Argument> = of_target.iter().chain(&of_source).flat_map(|sample| sample.arguments.clone()).collect();
        for mut sample in of_target.into_iter().chain(of_source) {
            let label = label(&sample);
            // The two sides may look at different variables.
            for argument in &known {
                if !sample.arguments.iter().any(|own| own.name == argument.name) {
                    sample.arguments.push(argument.clone());
                }
            }
            if !cases.iter().any(|case| case.label == label) {
                cases.push(Case { label, arguments: sample.fluent_arguments() });
            }
        }
        // Where there is a choice, the way of a side without one is none of its own.
        if cases.len() > 1 {
            cases.retain(|case| !case.label.is_empty());
        }
        cases
    }

    fn signatures(&self) -> String {
        let folder = escape(&self.target.localization.locale.folder);
        let documents: String = self.documents.iter().map(|id| format!(" --document {}", escape(id))).collect();
        let mut html = "<section class=\"signatures\">\n<h2>Signatures</h2>\n<p>Each by another person; whoever signs has read every text above.</p>\n".to_owned();
        for (role, verb) in
            [("Translator", "translate"), ("Second person, who compared it with the source", "revise"), ("Clinician", "approve")]
        {
            html.push_str(&format!(
                "<div class=\"signature\"><p>{role}</p><p>Name <span class=\"line\"></span> Day <span class=\"line short\"></span></p>\
                 <p class=\"command\"><code>fluent-pack review {verb} --locale {folder}{documents} --as ID --date YYYY-MM-DD</code></p></div>\n"
            ));
        }
        html.push_str("</section>\n");
        html
    }
}

/// The values of one case.
struct Case {
    /// What is chosen, such as `nights is 1`; empty where there is nothing to choose.
    label: String,
    arguments: FluentArgs<'static>,
}

fn label(sample: &Sample) -> String {
    let chooses = |argument: &&Argument| sample.path.iter().any(|step| step.variable == argument.name);
    let is = |argument: &Argument| format!("{} is {}", argument.name, argument.value);
    sample.arguments.iter().filter(chooses).map(is).collect::<Vec<_>>().join(", ")
}

fn document_head(document: &Document) -> String {
    format!(
        "<h2>{}</h2>\n<p class=\"what\">{} For: {}. To be looked at again by {}.</p>\n",
        escape(&document.id),
        escape(&document.purpose),
        escape(&document.audience.join(", ")),
        escape(&document.review_by)
    )
}

/// Whether a message stands in a block that must not be missed.
fn critical(document: &Document, id: &str) -> bool {
    use fluent_pack::pack::BlockKind;
    let has = |block: &fluent_pack::pack::Block| match &block.kind {
        BlockKind::Paragraph(name) | BlockKind::Callout(name) | BlockKind::Figure(_, name) => name.id == id,
        BlockKind::List(intro, items) | BlockKind::Steps(intro, items) => intro.iter().chain(items).any(|name| name.id == id),
        BlockKind::Slot(_) => false,
    };
    document.sections.iter().flat_map(|section| &section.blocks).any(|block| block.critical && has(block))
}

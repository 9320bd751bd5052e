//! Outlines of documents against the source, and which documents a locale can show whole.
#![doc = include_str!("../diagnostic/page/incomplete-document.md")]
#![doc = include_str!("../diagnostic/page/missing-generic.md")]
#![doc = include_str!("../diagnostic/page/unknown-document-message.md")]

use std::collections::BTreeMap;

use super::{Context, variables_of};
use crate::diagnostic::Diagnostic;
use crate::pack::{BlockKind, Document, Entry, Localization, MessageName, Pack};

/// Whether a document can be shown in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DocumentState {
    /// It is complete.
    Listed,
    /// It lacks these messages, in the order of the document.
    Incomplete(Vec<String>),
}

/// Checks the outlines and says which documents are complete.
pub(super) fn run(context: &Context<'_, '_>, findings: &mut Vec<Diagnostic>) -> BTreeMap<String, DocumentState> {
    let mut states = BTreeMap::new();
    for document in &context.pack.documents {
        if context.is_source() {
            for name in document.messages() {
                outline(context, document, name, findings);
            }
            figures(context, document, findings);
        }
        let required = required_messages(document, context.source);
        let missing: Vec<String> = required.into_iter().filter(|id| !has_value(context.target, id)).collect();
        if missing.is_empty() {
            states.insert(document.id.clone(), DocumentState::Listed);
            continue;
        }
        // What the source lacks, or what could not be read, is told there.
        let told = |id: &String| context.unread.contains(id.as_str()) || !has_value(context.source, id);
        let untold: Vec<String> = missing.iter().filter(|id| !told(id)).cloned().collect();
        if !context.is_source() && !untold.is_empty() {
            findings.push(incomplete(context, document, &untold));
        }
        states.insert(document.id.clone(), DocumentState::Incomplete(missing));
    }
    states
}

/// Every message that a document needs to be shown, in its order: those of the outline and their `-generic` twins.
#[must_use]
pub fn required_messages(document: &Document, source: &Localization<'_>) -> Vec<String> {
    let mut required: Vec<String> = Vec::new();
    let mut add = |id: String| {
        if !required.contains(&id) {
            required.push(id);
        }
    };
    for name in document.messages() {
        add(name.id.clone());
        if source.message(&name.id).is_some_and(|entry| needs_twin(source, &entry)) {
            add(twin(&name.id));
        }
    }
    required
}

/// The id of the message to show when a value is missing.
pub(crate) fn twin(id: &str) -> String {
    format!("{id}-generic")
}

/// The message that explains a glossary name, where the pack has a glossary.
pub(crate) fn glossary_message(pack: &Pack, name: &str) -> Option<String> {
    pack.config.glossary_messages.as_ref().map(|template| template.replace("{id}", name))
}

fn has_value(localization: &Localization<'_>, id: &str) -> bool {
    localization.message(id).is_some_and(|entry| entry.value.is_some())
}

fn needs_twin(localization: &Localization<'_>, entry: &Entry<'_, '_>) -> bool {
    entry.value.is_some_and(|value| !variables_of(localization, value).is_empty())
}

fn outline(context: &Context<'_, '_>, document: &Document, name: &MessageName, findings: &mut Vec<Diagnostic>) {
    let finding = |code, message: String| Diagnostic::error(code, message).at(&document.file, name.span).about(document.id.clone());
    if [name.id.as_str(), &twin(&name.id)].iter().any(|id| context.unread_in_source.contains(id)) {
        return;
    }
    let Some(entry) = context.source.message(&name.id).filter(|entry| entry.value.is_some()) else {
        let names = context.source.entries().filter(|entry| entry.value.is_some()).map(|entry| entry.name.as_str());
        let message = format!("the document `{}` names `{}`, which the source does not have as a text", document.id, name.id);
        let help = match context.source.message(&name.id) {
            Some(_) => format!("write the text after `{} =` in the source; it has only attributes", name.id),
            None => context.did_you_mean("", &name.id, names, "add the message to the source, or take it out of the outline"),
        };
        findings.push(finding("unknown-document-message", message).help(help));
        return;
    };
    if !needs_twin(context.source, &entry) {
        return;
    }
    let id = twin(&name.id);
    let problem = match context.source.message(&id) {
        None => format!("`{}` has variables but there is no `{id}` to show when one is missing", name.id),
        Some(generic) if needs_twin(context.source, &generic) => {
            format!("`{id}` stands in when a value is missing, so it cannot have variables itself")
        }
        Some(generic) if generic.value.is_none() => format!("`{id}` has no text"),
        Some(_) => return,
    };
    findings.push(finding("missing-generic", problem).help(format!("write `{id} =` with a sentence that is true without the value")).see(
        entry.file.source,
        entry.id_span(),
        "the message with variables is here",
    ));
}

fn figures(context: &Context<'_, '_>, document: &Document, findings: &mut Vec<Diagnostic>) {
    for block in document.sections.iter().flat_map(|section| &section.blocks) {
        if let BlockKind::Figure(_, name) = &block.kind
            && context.source.message(&name.id).is_some_and(|entry| entry.attribute("alt").is_none())
        {
            findings.push(
                Diagnostic::error("missing-attribute", format!("`{}` is the caption of a figure but has no `.alt`", name.id))
                    .at(&document.file, name.span)
                    .about(document.id.clone())
                    .help("add `.alt =` and what the picture shows, for readers who do not see it"),
            );
        }
    }
}

fn of_its_messages(count: usize) -> String {
    if count == 1 { "1 of its messages is".to_owned() } else { format!("{count} of its messages are") }
}

fn incomplete(context: &Context<'_, '_>, document: &Document, missing: &[String]) -> Diagnostic {
    let message = format!("`{}` is not shown in {}: {} missing", document.id, context.language(), of_its_messages(missing.len()));
    let mut finding = Diagnostic::warning("incomplete-document", message)
        .about(document.id.clone())
        .help(format!("translate {}", super::some(missing)))
        .see(&document.file, document.title.span, "the outline is here");
    finding.file = Some(document.file.path().clone());
    finding.count = missing.len();
    finding.entries = missing.to_vec();
    finding
}

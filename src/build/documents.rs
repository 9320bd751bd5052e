//! Outlines and texts to `documents.json`.

use crate::check::{Checked, DocumentState, twin, variables_of};
use crate::compile::{Folder, glossary};
use crate::documents::{self, Block, Document, Documents, Run, Section, Text};
use crate::pack::{self, BlockKind, MessageName};
use crate::syntax;

pub(super) fn documents(checked: &Checked<'_, '_>) -> Documents {
    let maker = Maker { checked, folder: Folder::new(checked.target()) };
    let listed = checked.pack().documents.iter().filter(|document| checked.documents().get(&document.id) == Some(&DocumentState::Listed));
    Documents {
        format: documents::FORMAT,
        documents: listed.map(|document| maker.document(document)).collect(),
        glossary: glossary(checked.pack(), checked.target()),
    }
}

struct Maker<'a, 'src> {
    checked: &'a Checked<'a, 'src>,
    folder: Folder<'a, 'src>,
}

impl Maker<'_, '_> {
    fn document(&self, document: &pack::Document) -> Document {
        Document {
            id: document.id.clone(),
            title: self.text(&document.title.id),
            sections: document.sections.iter().map(|section| self.section(section)).collect(),
        }
    }

    fn section(&self, section: &pack::Section) -> Section {
        Section {
            id: section.id.clone(),
            title: section.title.as_ref().map(|title| self.text(&title.id)),
            blocks: section.blocks.iter().map(|block| self.block(block)).collect(),
        }
    }

    fn block(&self, block: &pack::Block) -> Block {
        let critical = block.critical;
        let intro = |intro: &Option<MessageName>| intro.as_ref().map(|intro| self.text(&intro.id));
        let items = |items: &[MessageName]| items.iter().map(|item| self.text(&item.id)).collect();
        match &block.kind {
            BlockKind::Paragraph(name) => Block::Paragraph { text: self.text(&name.id), critical },
            BlockKind::Callout(name) => Block::Callout { text: self.text(&name.id), critical },
            BlockKind::List(sentence, list) => Block::List { intro: intro(sentence), items: items(list), critical },
            BlockKind::Steps(sentence, list) => Block::Steps { intro: intro(sentence), items: items(list), critical },
            BlockKind::Figure(asset, name) => {
                let alt = self.folder.attribute(&name.id, "alt");
                let alt =
                    Text { message: format!("{}.alt", name.id), runs: alt.map(|alt| runs(&alt)), variables: Vec::new(), generic: None };
                Block::Figure { asset: asset.clone(), text: self.text(&name.id), alt, critical }
            }
            BlockKind::Slot(name) => Block::Slot { name: name.clone() },
        }
    }

    /// Fixed text as runs; otherwise the variables that the app gives, and the twin for when it cannot.
    fn text(&self, id: &str) -> Text {
        let target = self.checked.target();
        let value = target.message(id).and_then(|entry| entry.value);
        let variables: Vec<String> =
            value.map(|value| variables_of(target, value).into_keys().map(str::to_owned).collect()).unwrap_or_default();
        let runs = if variables.is_empty() { self.folder.message(id).map(|text| runs(&text)) } else { None };
        let generic = (!variables.is_empty()).then(|| Box::new(self.text(&twin(id))));
        Text { message: id.to_owned(), runs, variables, generic }
    }
}

fn runs(text: &str) -> Vec<Run> {
    // Checked texts have sound markup; were one not, it is shown as plain text.
    let runs = syntax::markup_runs(text).unwrap_or_else(|_| vec![syntax::MarkupRun { text, tag: None, name: None }]);
    runs.into_iter()
        .map(|run| Run { text: run.text.to_owned(), markup: run.tag.map(str::to_owned), name: run.name.map(str::to_owned) })
        .collect()
}

//! What apps may rely on: the ids, attributes, variables and kinds of the source, and the outlines of its documents.
//!
//! Read from a compiled catalog, whether it comes out of a pack or out of a bundle, so both say the same. Texts are no
//! part of it.

use std::collections::{BTreeMap, BTreeSet};

use super::Error;
use crate::bundle::Bundle;
use crate::catalog::{Catalog, Damage, VariableKind, Variables};
use crate::compile;
use crate::documents::{self, Block};
use crate::pack::{self, BlockKind, EntryKind, Localization, Pack, deprecation};

/// What a text needs: variables by name, with the kinds that comments declare.
pub type Needs = BTreeMap<String, VariableKind>;

/// What apps may rely on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contract {
    /// Messages by id.
    pub messages: BTreeMap<String, Message>,
    /// Documents by id.
    pub documents: BTreeMap<String, Outline>,
}

/// What apps may rely on in a message.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Message {
    /// What its value needs; none where it has only attributes.
    pub value: Option<Needs>,
    /// What its attributes need, by name.
    pub attributes: BTreeMap<String, Needs>,
    /// What its comment says to use instead, where the message will go; see [`deprecation`].
    pub deprecated: Option<String>,
}

/// What apps may rely on in a document. The order of its texts is no part of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outline {
    /// Ids of its sections.
    pub sections: BTreeSet<String>,
    /// Places that the app fills.
    pub slots: BTreeSet<String>,
    /// Pictures that the app supplies.
    pub assets: BTreeSet<String>,
    /// Variables that its texts need.
    pub variables: BTreeSet<String>,
}

impl Contract {
    /// The contract of a pack: that of its source locale.
    ///
    /// # Errors
    ///
    /// When the source is over a cap of the catalog.
    pub fn of_pack(pack: &Pack, source: &Localization<'_>) -> Result<Self, Error> {
        let catalog = Catalog::open(compile::unchecked(source)).map_err(|error| Error::content("the source", error))?;
        let mut messages = messages(&catalog).map_err(|damage| Error::content("the source", damage))?;
        for entry in source.unique_entries().filter(|entry| entry.kind == EntryKind::Message) {
            if let (Some(message), Some(note)) = (messages.get_mut(entry.name.as_str()), entry.comment.and_then(deprecation)) {
                message.deprecated = Some(note.to_owned());
            }
        }
        let documents = pack.documents.iter().map(|document| (document.id.clone(), Outline::of_pack(document, &messages))).collect();
        Ok(Self { messages, documents })
    }

    /// The contract of a bundle: what its own language has. Bundles do not say what is deprecated.
    ///
    /// # Errors
    ///
    /// When the bundle has no catalog, or its catalog or documents do not read.
    pub fn of_bundle(bundle: &Bundle<'_>) -> Result<Self, Error> {
        let catalog = bundle.catalog().map_err(|error| Error::content("the bundle", error))?;
        let catalog = catalog.ok_or_else(Error::without_catalog)?;
        let messages = messages(&catalog).map_err(|damage| Error::content("the bundle", damage))?;
        let documents = bundle.documents().map_err(|error| Error::content("the bundle", error))?;
        let documents = documents.into_iter().flat_map(|documents| documents.documents);
        let documents = documents.map(|document| (document.id.clone(), Outline::of_bundle(&document, &messages))).collect();
        Ok(Self { messages, documents })
    }
}

fn messages<B: AsRef<[u8]>>(catalog: &Catalog<B>) -> Result<BTreeMap<String, Message>, Damage> {
    let mut messages = BTreeMap::new();
    for entry in catalog.messages() {
        let entry = entry?;
        let mut message = Message::default();
        if entry.value()?.is_some() {
            message.value = Some(needs(entry.variables()?)?);
        }
        for attribute in entry.attributes()? {
            let attribute = attribute?;
            message.attributes.insert(attribute.name()?.to_owned(), needs(attribute.variables()?)?);
        }
        messages.insert(entry.id()?.to_owned(), message);
    }
    Ok(messages)
}

fn needs(variables: Variables<'_>) -> Result<Needs, Damage> {
    variables.map(|variable| variable.map(|(name, kind)| (name.to_owned(), kind))).collect()
}

impl Outline {
    fn of_pack(document: &pack::Document, messages: &BTreeMap<String, Message>) -> Self {
        let mut outline = Self { sections: document.sections.iter().map(|section| section.id.clone()).collect(), ..Self::default() };
        for name in document.messages() {
            outline.needs(messages, &name.id, None);
        }
        for block in document.sections.iter().flat_map(|section| &section.blocks) {
            match &block.kind {
                BlockKind::Slot(name) => drop(outline.slots.insert(name.clone())),
                BlockKind::Figure(asset, name) => {
                    outline.assets.insert(asset.clone());
                    outline.needs(messages, &name.id, Some("alt"));
                }
                _ => {}
            }
        }
        outline
    }

    fn of_bundle(document: &documents::Document, messages: &BTreeMap<String, Message>) -> Self {
        let mut outline = Self { sections: document.sections.iter().map(|section| section.id.clone()).collect(), ..Self::default() };
        for text in document.texts() {
            // A picture's description is named `id.alt`.
            match text.message.split_once('.') {
                Some((id, attribute)) => outline.needs(messages, id, Some(attribute)),
                None => outline.needs(messages, &text.message, None),
            }
        }
        for block in document.sections.iter().flat_map(|section| &section.blocks) {
            match block {
                Block::Slot { name } => drop(outline.slots.insert(name.clone())),
                Block::Figure { asset, .. } => drop(outline.assets.insert(asset.clone())),
                _ => {}
            }
        }
        outline
    }

    fn needs(&mut self, messages: &BTreeMap<String, Message>, id: &str, attribute: Option<&str>) {
        let needs = messages.get(id).and_then(|message| match attribute {
            Some(name) => message.attributes.get(name),
            None => message.value.as_ref(),
        });
        self.variables.extend(needs.into_iter().flat_map(Needs::keys).cloned());
    }
}

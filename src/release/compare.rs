//! Two contracts to the changes between them.

use std::collections::{BTreeMap, BTreeSet};

use super::change::{Change, Words};
use super::contract::{Contract, Message, Needs, Outline};
use crate::catalog::VariableKind;

/// How a contract differs from the one before: the gravest changes first, among equals messages, then documents, by id.
///
/// Equal contracts give none.
///
/// ```
/// use fluent_pack::catalog::VariableKind;
/// use fluent_pack::release::{Contract, Level, Message, Needs, compare};
///
/// let stay = |needs: &[&str]| Message {
///     value: Some(needs.iter().map(|name| ((*name).to_owned(), VariableKind::Number)).collect::<Needs>()),
///     ..Message::default()
/// };
/// let mut before = Contract::default();
/// before.messages.insert("stay".to_owned(), stay(&["nights"]));
/// let mut now = Contract::default();
/// now.messages.insert("stay".to_owned(), stay(&["nights", "score"]));
///
/// let changes = compare(&before, &now);
/// assert_eq!((changes[0].code, changes[0].level), ("variable-added", Level::Major));
/// assert_eq!(
///     changes[0].witness.as_deref(),
///     Some("`format(\"stay\", nights)` would show `{$score}`: the app that calls it gives no `$score`"),
/// );
/// ```
#[must_use]
pub fn compare(before: &Contract, now: &Contract) -> Vec<Change> {
    let mut changes = Vec::new();
    for (id, old, new) in pairs(&before.messages, &now.messages) {
        match (old, new) {
            (Some(old), Some(new)) => message(id, old, new, &mut changes),
            (Some(old), None) => changes.push(removed(id, old)),
            (None, _) => changes.push(Change::new("message-added", &Words { id, ..Words::default() })),
        }
    }
    // What a message newly needs is told once, with the message.
    let told: BTreeSet<String> = new_variables(before, now);
    for (id, old, new) in pairs(&before.documents, &now.documents) {
        let words = Words { id, ..Words::default() };
        match (old, new) {
            (Some(old), Some(new)) => document(id, old, new, &told, &mut changes),
            (Some(_), None) => changes.push(Change::new("document-removed", &words)),
            (None, _) => changes.push(Change::new("document-added", &words)),
        }
    }
    gravest_first(&mut changes);
    changes
}

/// Sorts by level; equals stay in their order.
pub(super) fn gravest_first(changes: &mut [Change]) {
    changes.sort_by_key(|change| std::cmp::Reverse(change.level));
}

/// Every key of two maps in order, with what each has.
fn pairs<'a, T>(before: &'a BTreeMap<String, T>, now: &'a BTreeMap<String, T>) -> Vec<(&'a str, Option<&'a T>, Option<&'a T>)> {
    let keys: BTreeSet<&String> = before.keys().chain(now.keys()).collect();
    keys.into_iter().map(|key| (key.as_str(), before.get(key), now.get(key))).collect()
}

fn removed(id: &str, old: &Message) -> Change {
    let call = call(id, None, old.value.as_ref());
    let code = if old.deprecated.is_some() { "deprecated-message-removed" } else { "message-removed" };
    Change::new(code, &Words { id, call: &call, ..Words::default() })
}

fn message(id: &str, old: &Message, new: &Message, changes: &mut Vec<Change>) {
    let words = Words { id, ..Words::default() };
    match (&old.value, &new.value) {
        (Some(old), Some(new)) => needs(id, None, old, new, changes),
        (Some(needs), None) => {
            changes.push(Change::new("value-removed", &Words { call: &call(id, None, Some(needs)), ..words.clone() }));
        }
        (None, Some(_)) => changes.push(Change::new("value-added", &words)),
        (None, None) => {}
    }
    for (name, before, now) in pairs(&old.attributes, &new.attributes) {
        let words = Words { id, name, ..Words::default() };
        match (before, now) {
            (Some(before), Some(now)) => needs(id, Some(name), before, now, changes),
            (Some(before), None) => {
                changes.push(Change::new("attribute-removed", &Words { call: &call(id, Some(name), Some(before)), ..words }));
            }
            (None, _) => changes.push(Change::new("attribute-added", &words)),
        }
    }
    match (&old.deprecated, &new.deprecated) {
        (None, Some(note)) => {
            let name = if note.is_empty() { String::new() } else { format!(": {note}") };
            changes.push(Change::new("message-deprecated", &Words { name: &name, ..words }));
        }
        (Some(_), None) => changes.push(Change::new("deprecation-withdrawn", &words)),
        _ => {}
    }
}

fn needs(id: &str, attribute: Option<&str>, old: &Needs, new: &Needs, changes: &mut Vec<Change>) {
    let call = call(id, attribute, Some(old));
    let whole = attribute.map_or_else(|| id.to_owned(), |name| format!("{id}.{name}"));
    let of = |name| Words { id: &whole, name, call: &call, ..Words::default() };
    let mut add = |code, words: &Words<'_>| {
        let mut change = Change::new(code, words);
        id.clone_into(&mut change.id);
        changes.push(change);
    };
    for (name, kind) in new {
        match old.get(name) {
            None => add("variable-added", &of(name)),
            Some(before) if before == kind => {}
            Some(before) => {
                let code = if *kind == VariableKind::Any { "kind-relaxed" } else { "kind-changed" };
                add(code, &Words { was: before.as_str(), now: kind.as_str(), ..of(name) });
            }
        }
    }
    for name in old.keys().filter(|name| !new.contains_key(*name)) {
        add("variable-removed", &of(name));
    }
}

/// The call that an app of the release before makes, such as `format("plan-nights", nights)`.
fn call(id: &str, attribute: Option<&str>, needs: Option<&Needs>) -> String {
    let arguments: String = needs.into_iter().flat_map(Needs::keys).map(|name| format!(", {name}")).collect();
    match attribute {
        Some(name) => format!("format_attribute(\"{id}\", \"{name}\"{arguments})"),
        None => format!("format(\"{id}\"{arguments})"),
    }
}

/// Names of variables that some message needs now and did not need before.
fn new_variables(before: &Contract, now: &Contract) -> BTreeSet<String> {
    let needs = |message: &Message| -> BTreeSet<String> {
        message.value.iter().chain(message.attributes.values()).flat_map(Needs::keys).cloned().collect()
    };
    let messages = now.messages.iter().filter_map(|(id, message)| Some((before.messages.get(id)?, message)));
    messages.flat_map(|(old, new)| &needs(new) - &needs(old)).collect()
}

fn document(id: &str, old: &Outline, new: &Outline, told: &BTreeSet<String>, changes: &mut Vec<Change>) {
    let mut add = |code, names: BTreeSet<String>| {
        changes.extend(names.iter().map(|name| Change::new(code, &Words { id, name, ..Words::default() })));
    };
    add("asset-added", &new.assets - &old.assets);
    add("document-variable-added", &(&new.variables - &old.variables) - told);
    add("section-added", &new.sections - &old.sections);
    add("section-removed", &old.sections - &new.sections);
    add("slot-added", &new.slots - &old.slots);
    add("slot-removed", &old.slots - &new.slots);
}

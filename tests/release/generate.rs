//! Contracts, locks and lists of uses, made at random.

use std::collections::BTreeMap;

use fluent_pack::catalog::VariableKind;
use fluent_pack::locale::LocaleTag;
use fluent_pack::release::{
    Contract, Lock, LockedLocale, Message, Needs, Outline, RetiredLocale, Series, TextHash, TextMark, Texts, Tombstone, Use, Uses, Version,
};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;

/// Few names, so that two contracts have some in common.
fn name() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["a", "b", "c", "d", "e-f"]).prop_map(str::to_owned)
}

fn needs() -> impl Strategy<Value = Needs> {
    let kind = prop::sample::select(vec![VariableKind::Any, VariableKind::Text, VariableKind::Number, VariableKind::DateTime]);
    btree_map(name(), kind, 0..3)
}

fn message() -> impl Strategy<Value = Message> {
    let parts = (option::weighted(0.8, needs()), btree_map(name(), needs(), 0..3), option::weighted(0.2, any_text()));
    parts.prop_map(|(value, attributes, deprecated)| Message { value, attributes, deprecated })
}

fn outline() -> impl Strategy<Value = Outline> {
    let names = || btree_set(name(), 0..3);
    (names(), names(), names(), names()).prop_map(|(sections, slots, assets, variables)| Outline { sections, slots, assets, variables })
}

/// Texts with all that TOML must escape.
fn any_text() -> impl Strategy<Value = String> {
    vec(prop_oneof![any::<char>(), prop::sample::select(vec!['"', '\'', '\\', '\n', '\r', '\t', '\0', '\u{7f}', '#', '='])], 0..12)
        .prop_map(|characters| characters.into_iter().collect())
}

pub(crate) fn contract() -> impl Strategy<Value = Contract> {
    (btree_map(name(), message(), 0..4), btree_map(name(), outline(), 0..3))
        .prop_map(|(messages, documents)| Contract { messages, documents })
}

fn hash() -> impl Strategy<Value = TextHash> {
    any::<u64>().prop_map(|seed| TextHash::of(&seed.to_string()))
}

fn version() -> impl Strategy<Value = Version> {
    (0..9_u64, 0..9_u64, any::<u64>()).prop_map(|(major, minor, patch)| Version::new(major, minor, patch))
}

fn locked() -> impl Strategy<Value = LockedLocale> {
    let mark = (hash(), option::of(hash())).prop_map(|(hash, made_from)| TextMark { hash, made_from });
    // TOML's whole numbers end at 2^63.
    let numbers = (1..i64::MAX.cast_unsigned(), 0..=100_u64);
    (version(), numbers, "[0-9a-f]{64}", btree_set(any_text(), 0..3), btree_map("-?[a-z][a-z-]{0,9}", mark, 0..5)).prop_map(
        |(version, (sequence, coverage), sha256, documents, texts)| LockedLocale { version, sequence, sha256, coverage, documents, texts },
    )
}

fn locale() -> impl Strategy<Value = LocaleTag> {
    prop::sample::select(vec!["en", "es", "pt-BR", "zh-Hant"]).prop_map(|tag| LocaleTag::parse(tag).unwrap())
}

pub(crate) fn lock() -> impl Strategy<Value = Lock> {
    let tombstone = (0..9_u64, hash()).prop_map(|(major, text)| Tombstone { series: Series { major, minor: 1 }, text });
    let retired = (version(), 1..9_u64).prop_map(|(version, sequence)| RetiredLocale { version, sequence });
    let maps = (btree_map(name(), tombstone, 0..3), btree_map(locale(), locked(), 0..3), btree_map(locale(), retired, 0..2));
    let odd = btree_map(any_text(), outline(), 0..2);
    (contract(), odd, maps, vec((name(), any_text()), 0..4)).prop_map(|(mut contract, odd, (removed, locales, retired), texts)| {
        contract.documents.extend(odd);
        let ftl: String = texts.iter().map(|(id, text)| format!("{id} = x{text}\n")).collect();
        Lock {
            pack: "test".to_owned(),
            source_locale: LocaleTag::parse("en").unwrap(),
            series: Series { major: 9, minor: 9 },
            contract,
            removed,
            locales,
            retired,
            source: Texts::parse(&ftl),
        }
    })
}

pub(crate) fn uses() -> impl Strategy<Value = Uses> {
    let used = || {
        let parts = (any_text(), option::of(name()), option::of(vec(name(), 0..3)), any_text());
        parts.prop_map(|(at, attribute, gives, code)| Use { at, attribute, gives, code })
    };
    let all = || btree_map(any_text(), vec(used(), 1..3), 0..3);
    (all(), all()).prop_map(|(messages, documents): (BTreeMap<_, _>, BTreeMap<_, _>)| Uses { pack: "test".to_owned(), messages, documents })
}

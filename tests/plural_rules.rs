//! Plural categories against CLDR's own table, where it is at hand: `CLDR_CORE` names the npm package `cldr-core`.

use std::collections::BTreeMap;
use std::path::Path;

use fluent_pack::locale::{LocaleTag, PluralType};
use serde_json::Value;

/// What CLDR 49, which ICU4X has, changed since the CLDR 48 of the package: language and categories now.
const CHANGED_SINCE_48: &[(&str, PluralType, &str)] = &[
    ("gl", PluralType::Cardinal, "one many other"),
    ("vi", PluralType::Cardinal, "one other"),
    ("af", PluralType::Ordinal, "few other"),
    ("bg", PluralType::Ordinal, "one two few other"),
    ("es", PluralType::Ordinal, "one other"),
];

#[test]
fn categories_are_those_of_cldr() {
    let Some(core) = std::env::var_os("CLDR_CORE") else {
        println!("skipped: CLDR_CORE does not name the package cldr-core");
        return;
    };
    let mut wrong = Vec::new();
    let mut count = 0;
    for (file, kind, key) in
        [("plurals.json", PluralType::Cardinal, "plurals-type-cardinal"), ("ordinals.json", PluralType::Ordinal, "plurals-type-ordinal")]
    {
        for (language, expected) in table(&Path::new(&core).join("supplemental").join(file), key) {
            let Ok(tag) = LocaleTag::parse(&language) else { continue };
            let ours = tag.plural_rules(kind).map(|rules| join(rules.categories().iter().map(|category| category.as_str().to_owned())));
            let changed = CHANGED_SINCE_48.iter().find(|(changed, of, _)| *changed == language && *of == kind).map(|(.., now)| *now);
            if ours.as_deref() != Some(changed.unwrap_or(&expected)) {
                wrong.push(format!("{language} {kind:?}: CLDR has {expected}, we have {ours:?}"));
            }
            count += 1;
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    println!("{count} tables of plural rules agree with CLDR");
}

fn table(path: &Path, key: &str) -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(path).expect("the CLDR table is readable");
    let json: Value = serde_json::from_str(&text).expect("the CLDR table is JSON");
    let rules = json["supplemental"][key].as_object().expect("the CLDR table has rules");
    let categories = |rules: &Value| {
        let names = rules.as_object().expect("a language has rules").keys();
        let mut names: Vec<&str> = names.filter_map(|name| name.strip_prefix("pluralRule-count-")).collect();
        names.sort_by_key(|name| ["zero", "one", "two", "few", "many", "other"].iter().position(|known| known == name));
        join(names.into_iter().map(str::to_owned))
    };
    rules.iter().map(|(language, rules)| (language.clone(), categories(rules))).collect()
}

fn join(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(" ")
}

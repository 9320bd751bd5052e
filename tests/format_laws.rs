//! Laws of compiling and formatting, on generated messages: never a panic, always a text, and the same as fluent-bundle
//! where the two mean the same.

#![cfg(feature = "write")]

mod support;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use fluent_pack::catalog::{Catalog, dump};
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};

/// A text of a pattern: letters, marks that Fluent gives no meaning to, right-to-left letters.
fn text() -> impl Strategy<Value = String> {
    "[a-z א-ת.,!<>/']{1,12}".prop_map(|text| format!("x{text}x"))
}

/// What both runtimes mean the same by.
fn plain_inline() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("$name".to_owned()),
        Just("$count".to_owned()),
        Just("$missing".to_owned()),
        Just("-term".to_owned()),
        Just("-declined(case: \"genitive\")".to_owned()),
        Just("\"{\"".to_owned()),
    ]
}

fn inline() -> impl Strategy<Value = String> {
    prop_oneof![
        plain_inline(),
        Just("-nothing".to_owned()),
        Just("m0".to_owned()),
        Just("m3.title".to_owned()),
        Just("nothing".to_owned()),
        Just("NUMBER($count, minimumFractionDigits: 2)".to_owned()),
        Just("NUMBER($name)".to_owned()),
        Just("DATETIME($day)".to_owned()),
        Just("UNKNOWN(m1, $count, key: \"v\")".to_owned()),
        Just("3.14".to_owned()),
        "[a-z]{0,6}".prop_map(|text| format!("\"{text}\\u0041\"")),
    ]
}

fn pattern(inline: impl Strategy<Value = String> + 'static) -> impl Strategy<Value = String> {
    let leaf = prop_oneof![text(), inline.prop_map(|inline| format!("{{ {inline} }}"))];
    leaf.prop_recursive(3, 24, 4, |inner| {
        let selector = prop_oneof![Just("$count"), Just("$name"), Just("$missing"), Just("-term.gender"), Just("1"), Just("\"b\"")];
        let body = proptest::collection::vec(inner.clone(), 1..4).prop_map(|parts| parts.concat());
        let select = (selector, body.clone(), body.clone(), body.clone()).prop_map(|(selector, one, b, other)| {
            format!("{{ {selector} ->\n    [one] {one}\n    [b] {b}\n    [7] seven\n   *[other] {other}\n }}")
        });
        prop_oneof![select, body]
    })
}

fn resource<I: Strategy<Value = String> + 'static>(inline: fn() -> I) -> impl Strategy<Value = String> {
    proptest::collection::vec((pattern(inline()), pattern(inline())), 1..6).prop_map(|messages| {
        let mut text =
            "-term = Term\n    .gender = b\n-declined = { $case ->\n    [genitive] of { $case }\n   *[other] to\n }\n".to_owned();
        for (number, (value, title)) in messages.iter().enumerate() {
            text.push_str(&format!("m{number} = {value}\n    .title = {title}\n"));
        }
        text
    })
}

fn args(name: &str, count: f64) -> FluentArgs<'static> {
    support::arguments(&serde_json::json!({ "name": name, "count": count, "day": { "date": count } }))
}

proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 64, failure_persistence: None, ..Default::default() })]

    #[test]
    fn what_compiles_opens_and_formats(text in resource(inline), name in ".{0,20}", count in any::<f64>()) {
        let formatter = support::formatter("pl", &text);
        let all = support::everything(formatter.catalog());
        prop_assert_eq!(all.len(), formatter.catalog().len(), "{}", text);
        prop_assert!(dump(formatter.catalog()).iter().all(|line| !line.meaning.starts_with("damaged")), "{}", text);
        for (id, _) in &all {
            let mut errors = Vec::new();
            let args = args(&name, count);
            let formatted = formatter.format(id, Some(&args), &mut errors);
            prop_assert!(!errors.iter().any(|error| error.is_damaged()), "{} {:?}", text, errors);
            let (mut written, mut told) = (String::new(), Vec::new());
            formatter.write(&mut written, id, Some(&args), &mut told).unwrap();
            prop_assert_eq!(&errors, &told);
            if !errors.iter().any(|error| error.is_limit()) {
                prop_assert_eq!(&*formatted, &written);
            }
        }
    }

    #[test]
    fn any_bytes_are_refused_or_harmless(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = Catalog::open(bytes.as_slice());
    }

    #[test]
    fn noise_behind_a_good_header_is_harmless(noise in proptest::collection::vec(any::<u8>(), 1..600), at in any::<u16>()) {
        let mut bytes = support::compiled("en", "m0 = a { $name } b\n    .title = { m1 }\nm1 = { $count ->\n    [one] a\n   *[other] { m0.title }\n }\n");
        let start = 64 + usize::from(at) % (bytes.len() - 64);
        for (to, from) in bytes[start..].iter_mut().zip(&noise) {
            *to = *from;
        }
        if let Ok(catalog) = Catalog::open(bytes) {
            let _ = dump(&catalog);
            let formatter = fluent_pack::runtime::Formatter::new(catalog);
            support::format_all(&formatter, Some(&args("x", 1.0)), |_, _, _| {});
            for id in ["m0", "m1"] {
                let _ = formatter.format(id, Some(&args("x", 1.0)), &mut Vec::new());
                let _ = formatter.format_attribute(id, "title", None, &mut Vec::new());
            }
        }
    }

    #[test]
    fn texts_and_choices_agree_with_fluent_bundle(text in resource(plain_inline), name in "[a-zא-ת]{0,8}", count in 0_u32..2_000) {
        let mut bundle = FluentBundle::new(vec!["pl".parse().unwrap()]);
        bundle.set_use_isolating(false);
        bundle.add_resource(FluentResource::try_new(text.clone()).unwrap()).unwrap();
        let mut formatter = support::formatter("pl", &text);
        formatter.set_use_isolating(false);
        let args = args(&name, count.into());
        for (id, _) in support::everything(formatter.catalog()) {
            let pattern = bundle.get_message(&id).unwrap().value().unwrap();
            let theirs = bundle.format_pattern(pattern, Some(&args), &mut Vec::new());
            prop_assert_eq!(&*theirs, &*formatter.format(&id, Some(&args), &mut Vec::new()), "{} in {}", id, text);
        }
    }
}

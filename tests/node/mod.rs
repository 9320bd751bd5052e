//! Asks Node's `Intl` the same questions: the other side of the number and date tests.

use std::io::Write;
use std::process::{Command, Stdio};

use fluent_pack::runtime::formatters::OptionValue;
use serde_json::{Map, Value, json};

/// One question: locale, options, value; the value is written as JavaScript reads it.
pub(crate) struct Case {
    pub(crate) locale: &'static str,
    pub(crate) options: &'static str,
    pub(crate) value: String,
}

/// The locales of the MISS pack, and those that differ from their neighbours in some way.
pub(crate) const LOCALES: &[&str] = &[
    "ar", "ar-EG", "cy", "de", "de-AT", "de-CH", "en", "en-GB", "en-IN", "es", "es-MX", "fa", "fil", "fr", "fr-CA", "he", "hi-IN", "ja",
    "ko", "mr", "my", "nb", "nl", "pa", "pl", "pt-BR", "pt-PT", "ru", "sr", "sr-Latn", "sv", "th", "ur", "vi", "zh-Hans", "zh-Hant",
];

/// Options written `name=value name=value`: numbers stay numbers, all else is text.
pub(crate) fn options(text: &str) -> Vec<(&str, OptionValue<'_>)> {
    let pairs = text.split_whitespace().map(|pair| pair.split_once('=').expect("options are name=value"));
    pairs.map(|(name, value)| (name, value.parse().map_or(OptionValue::Text(value), OptionValue::Number))).collect()
}

/// A reason, and whether it explains that we say the first text where Node says the second.
pub(crate) type Difference = (&'static str, fn(&Case, &str, &str) -> bool);

/// Every value under all options in all locales.
pub(crate) fn cases(options: &[&'static str], values: impl Iterator<Item = String> + Clone) -> Vec<Case> {
    let mut all = Vec::new();
    for locale in LOCALES {
        for options in options {
            all.extend(values.clone().map(|value| Case { locale, options, value }));
        }
    }
    all
}

/// Compares what we say with what a Node program says. A known difference that no case shows any more fails too.
#[expect(clippy::print_stdout, reason = "how many cases each reason covers is worth seeing")]
pub(crate) fn compare(program: &str, cases: &[Case], known: &[Difference], mut ours: impl FnMut(&Case) -> String) {
    let Some(answers) = answers(program, cases) else { return };
    assert_eq!(answers.len(), cases.len());
    let mut differences = Vec::new();
    let mut met = vec![0; known.len()];
    for (case, theirs) in cases.iter().zip(answers) {
        let ours = ours(case);
        // V8 writes a plain space for CLDR's narrow no-break space in dates, for the sake of old scripts.
        if ours == theirs || ours.replace('\u{202f}', " ") == theirs {
            continue;
        }
        match known.iter().position(|(_, explains)| explains(case, &ours, &theirs)) {
            Some(place) => met[place] += 1,
            None => differences.push(format!("{} [{}] {}: {ours:?}, Node {theirs:?}", case.locale, case.options, case.value)),
        }
    }
    for ((reason, _), met) in known.iter().zip(&met) {
        println!("{met} of {} differ: {reason}", cases.len());
    }
    assert!(differences.is_empty(), "{} of {} differ:\n{}", differences.len(), cases.len(), differences.join("\n"));
    assert!(!met.contains(&0), "a known difference is gone");
}

/// The answers of Node, in the order of the cases; none where Node is missing and may be.
fn answers(program: &str, cases: &[Case]) -> Option<Vec<String>> {
    let questions: Vec<Value> = cases.iter().map(|case| json!([case.locale, script_options(case.options), case.value])).collect();
    let command = Command::new("node").args(["--input-type=module", "-e", program]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut node = match command {
        Ok(node) => node,
        Err(error) if std::env::var_os("CI").is_none() => {
            // Past the test harness, which hides what passing tests print.
            writeln!(std::io::stderr(), "skipped: node does not start ({error})").expect("stderr is open");
            return None;
        }
        Err(error) => panic!("node does not start, and CI asks for it: {error}"),
    };
    let mut stdin = node.stdin.take().expect("stdin is piped");
    let text = Value::from(questions).to_string();
    let writer = std::thread::spawn(move || stdin.write_all(text.as_bytes()).expect("node reads its questions"));
    let output = node.wait_with_output().expect("node ends");
    writer.join().expect("the writer ends");
    assert!(output.status.success(), "the node program failed");
    Some(serde_json::from_slice(&output.stdout).expect("node answers with texts"))
}

fn script_options(text: &str) -> Value {
    let value = |value: OptionValue<'_>| match value {
        OptionValue::Text("true") => json!(true),
        OptionValue::Text("false") => json!(false),
        OptionValue::Text(text) => json!(text),
        OptionValue::Number(number) => json!(number),
    };
    Value::Object(options(text).into_iter().map(|(name, given)| (name.to_owned(), value(given))).collect::<Map<_, _>>())
}

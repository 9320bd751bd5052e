//! The reviewed list of what other runtimes give instead: `differences.json`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::vector::{Answer, Topic, blessing, folder, visible};

/// A runtime that vectors are put to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum Runtime {
    #[serde(rename = "fluent-rs")]
    Bundle,
    #[serde(rename = "fluent-js")]
    JavaScript,
    #[serde(rename = "fluent-python")]
    Python,
}

/// What a runtime gives to each vector; nothing where it was not asked.
pub(crate) type Answers = BTreeMap<String, Option<Answer>>;

/// Vectors that a runtime answers otherwise for one reason.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    runtime: Runtime,
    /// Why, in a sentence. Empty means that nobody has looked yet.
    reason: String,
    gives: Answers,
}

/// One line of a runtime's answers.
#[derive(Deserialize)]
struct Line {
    name: String,
    answer: Option<Answer>,
}

impl Runtime {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Bundle => "fluent-rs",
            Self::JavaScript => "fluent-js",
            Self::Python => "fluent-python",
        }
    }
}

/// The answers that a runner wrote, one JSON object a line.
pub(crate) fn read_answers(path: &Path) -> Answers {
    let text = std::fs::read_to_string(path).unwrap();
    let lines = text.lines().map(|line| serde_json::from_str(line).unwrap());
    lines.map(|line: Line| (line.name, line.answer)).collect()
}

/// An answer that differs without being in the list fails, and so does a listed one that differs no more or in another way.
pub(crate) fn compare(runtime: Runtime, answers: &Answers) {
    let mut differences = Answers::new();
    for vector in Topic::all().into_iter().flat_map(|topic| topic.vectors) {
        let theirs = answers.get(&vector.name).unwrap_or_else(|| panic!("{} was not asked {}", runtime.name(), vector.name));
        if theirs.as_ref() != vector.answer().as_ref() {
            differences.insert(vector.name, theirs.clone());
        }
    }
    println!("{} differs in {} of {}", runtime.name(), differences.len(), answers.len());
    if blessing() {
        bless(runtime, differences);
        return;
    }
    let mut wrong = String::new();
    for group in load().into_iter().filter(|group| group.runtime == runtime) {
        println!("{:4} {}", group.gives.len(), group.reason);
        for (name, listed) in group.gives {
            match differences.remove(&name) {
                None => writeln!(wrong, "{name}: differs no more (listed: {})", group.reason).unwrap(),
                Some(found) if found != listed => writeln!(wrong, "{name}: listed {listed:?}\n  found {found:?}").unwrap(),
                Some(_) if group.reason.is_empty() => writeln!(wrong, "{name}: differs without a reason").unwrap(),
                Some(_) => {}
            }
        }
    }
    for (name, found) in differences {
        writeln!(wrong, "{name}: not listed\n  found {found:?}").unwrap();
    }
    assert!(wrong.is_empty(), "{}\n{wrong}", runtime.name());
}

/// Keeps reasons, drops what differs no more, and adds what is new without a reason.
fn bless(runtime: Runtime, mut differences: Answers) {
    let mut groups = load();
    for group in groups.iter_mut().filter(|group| group.runtime == runtime) {
        let names: Vec<String> = group.gives.keys().cloned().collect();
        group.gives = names.into_iter().filter_map(|name| differences.remove_entry(&name)).collect();
    }
    if !differences.is_empty() {
        groups.push(Group { runtime, reason: String::new(), gives: differences });
    }
    groups.retain(|group| !group.gives.is_empty());
    groups.sort_by(|a, b| (a.runtime, &a.reason).cmp(&(b.runtime, &b.reason)));
    let json = serde_json::to_string_pretty(&groups).unwrap();
    std::fs::write(folder().join("differences.json"), visible(&json) + "\n").unwrap();
}

fn load() -> Vec<Group> {
    match std::fs::read_to_string(folder().join("differences.json")) {
        Ok(text) => serde_json::from_str(&text).unwrap(),
        Err(_) => Vec::new(),
    }
}

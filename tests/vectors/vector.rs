//! Vectors as they are in their files: one JSON object a line, invisible characters escaped.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use fluent_bundle::{FluentArgs, FluentValue};
use fluent_pack::runtime::DateTimeValue;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One question and its answer.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Vector {
    pub(crate) name: String,
    pub(crate) locale: String,
    pub(crate) ftl: Text,
    pub(crate) id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) attribute: Option<String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) args: BTreeMap<String, Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    isolating: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    expected: Option<Text>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    errors: Vec<String>,
    /// Runtimes that this would abort or hold up, and is not put to.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) skip: BTreeMap<String, String>,
}

/// A text, long ones in pieces that repeat.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum Text {
    Whole(String),
    Pieces(Vec<Piece>),
}

/// A piece of a text, or one and how often it comes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum Piece {
    Once(String),
    Repeated(String, usize),
}

/// What a runtime gives: no text where it fails as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Answer {
    pub(crate) text: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) errors: Vec<String>,
}

/// The vectors of a file.
pub(crate) struct Topic {
    pub(crate) name: String,
    path: PathBuf,
    pub(crate) vectors: Vec<Vector>,
}

/// Where vectors and differences lie.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors")
}

/// Whether the files are to be rewritten.
pub(crate) fn blessing() -> bool {
    std::env::var_os("BLESS").is_some()
}

impl Text {
    pub(crate) fn expand(&self) -> String {
        match self {
            Self::Whole(text) => text.clone(),
            Self::Pieces(pieces) => pieces.iter().map(Piece::expand).collect(),
        }
    }
}

impl Piece {
    fn expand(&self) -> String {
        match self {
            Self::Once(text) => text.clone(),
            Self::Repeated(text, times) => text.repeat(*times),
        }
    }
}

impl Topic {
    pub(crate) fn all() -> Vec<Self> {
        let files = std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
        let mut paths: Vec<_> = files.filter(|path| path.extension().is_some_and(|extension| extension == "jsonl")).collect();
        paths.sort();
        paths.into_iter().map(Self::load).collect()
    }

    fn load(path: PathBuf) -> Self {
        let text = std::fs::read_to_string(&path).unwrap();
        let read =
            |(at, line): (usize, &str)| serde_json::from_str(line).unwrap_or_else(|error| panic!("{}:{}: {error}", path.display(), at + 1));
        let vectors = text.lines().enumerate().map(read).collect();
        Self { name: path.file_stem().unwrap().to_string_lossy().into_owned(), path, vectors }
    }

    pub(crate) fn save(&self) {
        let lines = self.vectors.iter().map(|vector| visible(&serde_json::to_string(vector).unwrap()) + "\n");
        std::fs::write(&self.path, lines.collect::<String>()).unwrap();
    }
}

impl Vector {
    pub(crate) fn is_isolating(&self) -> bool {
        self.isolating.unwrap_or(true)
    }

    /// The message or attribute, as it stands for what is not there.
    pub(crate) fn asked(&self) -> String {
        self.attribute.as_ref().map_or_else(|| self.id.clone(), |attribute| format!("{}.{attribute}", self.id))
    }

    pub(crate) fn answer(&self) -> Option<Answer> {
        let text = Some(self.expected.as_ref()?.expand());
        Some(Answer { text, errors: self.errors.clone() })
    }

    pub(crate) fn set_answer(&mut self, answer: Answer) {
        self.expected = answer.text.map(Text::Whole);
        self.errors = answer.errors;
    }

    /// Arguments with dates as our runtime has them.
    pub(crate) fn our_arguments(&self) -> FluentArgs<'static> {
        self.args.iter().map(|(name, value)| (name.clone(), argument(value))).collect()
    }
}

fn argument(value: &Value) -> FluentValue<'static> {
    match value {
        Value::String(text) => text.clone().into(),
        Value::Number(number) => number.as_f64().unwrap().into(),
        Value::Null => FluentValue::None,
        Value::Object(fields) => {
            let (kind, value) = fields.iter().next().unwrap();
            match kind.as_str() {
                "date" => FluentValue::Custom(Box::new(DateTimeValue::from_epoch_milliseconds(value.as_i64().unwrap()).unwrap())),
                "number" => value.as_str().unwrap().parse::<f64>().unwrap().into(),
                "text" => serde_json::from_value::<Text>(value.clone()).unwrap().expand().into(),
                _ => panic!("no kind of argument is called {kind}"),
            }
        }
        _ => panic!("{value} is no argument"),
    }
}

/// JSON with what a reader would not see escaped.
pub(crate) fn visible(json: &str) -> String {
    let mut out = String::new();
    for char in json.chars() {
        let is_hidden = matches!(char,
            '\u{7f}'..='\u{a0}' | '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{61c}' | '\u{180e}' | '\u{2000}'..='\u{200f}'
            | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{206f}' | '\u{3000}' | '\u{e000}'..='\u{f8ff}' | '\u{feff}' | '\u{fff9}'..='\u{ffff}');
        if is_hidden {
            write!(out, "\\u{:04x}", u32::from(char)).unwrap();
        } else {
            out.push(char);
        }
    }
    out
}

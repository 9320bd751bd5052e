//! Defects as `defects.txt` writes them: what is changed in the clean pack, and what must be found then.
//!
//! The head of `defects.txt` explains the form to people.

use std::collections::BTreeMap;

/// The files of a pack by path.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// One defect.
#[derive(Debug, Default)]
pub(crate) struct Defect {
    /// The rule that it breaks.
    pub(crate) code: String,
    /// Its line in `defects.txt`.
    pub(crate) line: usize,
    changes: Vec<Change>,
    /// What is found, its own finding first.
    pub(crate) found: Vec<Expected>,
}

/// What is done to the pack.
#[derive(Debug)]
enum Change {
    /// The only place of a text, or every one, becomes another text.
    Replace { path: String, every: bool, old: Vec<u8>, new: Vec<u8> },
    /// A file is added.
    Add { path: String, content: Vec<u8> },
    /// A file, or a folder with all of its files, is taken away.
    Remove { path: String },
    /// A file, or a folder with all of its files, gets another name.
    Rename { from: String, to: String },
    /// Only one locale is left, also in the settings, and no glossary.
    Only { locale: String },
}

/// A finding that must be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Expected {
    pub(crate) severity: String,
    pub(crate) code: String,
    /// Path below the pack, else the locale, else `-`.
    pub(crate) place: String,
    /// The text of the span, where there is a place; with `⟦ ⟧` around it where more is needed to tell which one;
    /// ` …` at its end stands for the rest of it.
    pub(crate) span: Option<String>,
    /// Why it is found beside the first one.
    pub(crate) because: Option<String>,
}

/// Reads `defects.txt`.
pub(crate) fn parse(text: &str) -> Vec<Defect> {
    let mut defects: Vec<Defect> = Vec::new();
    let mut target: Option<(String, bool)> = None;
    let mut hunk: Option<Change> = None;
    for (number, line) in text.lines().enumerate() {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        if word == "==>" {
            finish(&mut defects, &mut hunk);
            defects.push(Defect { code: rest.to_owned(), line: number + 1, ..Defect::default() });
            continue;
        }
        if defects.is_empty() || line.is_empty() || line.starts_with('#') {
            continue;
        }
        let sign = if word.starts_with("+*") { "+" } else { word };
        if !matches!(sign, "-" | "+") {
            finish(&mut defects, &mut hunk);
        }
        let defect = defects.last_mut().expect("a heading stands above");
        match sign {
            "in" | "every" => target = Some((rest.to_owned(), word == "every")),
            "add" => hunk = Some(Change::Add { path: rest.to_owned(), content: Vec::new() }),
            "remove" => defect.changes.push(Change::Remove { path: rest.to_owned() }),
            "only" => defect.changes.push(Change::Only { locale: rest.to_owned() }),
            "rename" => {
                let (from, to) = rest.split_once(" -> ").unwrap_or_else(|| panic!("line {}: rename FROM -> TO", number + 1));
                defect.changes.push(Change::Rename { from: from.to_owned(), to: to.to_owned() });
            }
            "-" => match &mut hunk {
                Some(Change::Replace { old, new, .. }) if new.is_empty() => push_line(old, &bytes(rest)),
                _ => {
                    finish(&mut defects, &mut hunk);
                    let (path, every) = target.clone().unwrap_or_else(|| panic!("line {}: in which file?", number + 1));
                    hunk = Some(Change::Replace { path, every, old: bytes(rest), new: Vec::new() });
                }
            },
            "+" => {
                let times: usize = word.strip_prefix("+*").map_or(1, |times| times.parse().expect("a number of times"));
                let into = match &mut hunk {
                    Some(Change::Replace { new, .. }) => new,
                    Some(Change::Add { content, .. }) => content,
                    _ => panic!("line {}: there is nothing to add to", number + 1),
                };
                for time in 1..=times {
                    push_line(into, &bytes(&rest.replace("\\#", &time.to_string()).replace("\\+", &(time + 1).to_string())));
                }
            }
            "because" => defect.found.last_mut().expect("a finding stands above").because = Some(rest.to_owned()),
            "error" | "warning" | "note" => defect.found.push(expected(word, rest, &defect.code)),
            "also" => {
                let (severity, rest) = rest.split_once(' ').expect("also SEVERITY CODE PLACE");
                let (code, rest) = rest.split_once(' ').expect("also SEVERITY CODE PLACE");
                defect.found.push(expected(severity, rest, code));
            }
            _ => panic!("line {}: `{word}` says nothing", number + 1),
        }
    }
    finish(&mut defects, &mut hunk);
    defects
}

fn finish(defects: &mut [Defect], hunk: &mut Option<Change>) {
    if let Some(mut change) = hunk.take() {
        if let Change::Add { content, .. } = &mut change {
            content.push(b'\n');
        }
        defects.last_mut().expect("a heading stands above").changes.push(change);
    }
}

fn push_line(text: &mut Vec<u8>, line: &[u8]) {
    if !text.is_empty() {
        text.push(b'\n');
    }
    text.extend(line);
}

fn expected(severity: &str, rest: &str, code: &str) -> Expected {
    let (place, span) = match rest.split_once(" @ ") {
        Some((place, span)) => (place, Some(String::from_utf8_lossy(&bytes(span)).into_owned())),
        None => (rest, None),
    };
    Expected { severity: severity.to_owned(), code: code.to_owned(), place: place.to_owned(), span, because: None }
}

/// A text whose escapes stand for what nobody could see: `\n`, `\r`, `\u{200B}`, `\x{E9}` for a byte, `\\`.
fn bytes(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        out.extend(rest[..at].bytes());
        let escape = &rest[at + 1..];
        let braces = || escape[2..].split_once('}').expect("a code in braces");
        rest = match escape.chars().next() {
            Some('n') => {
                out.push(b'\n');
                &escape[1..]
            }
            Some('r') => {
                out.push(b'\r');
                &escape[1..]
            }
            Some('\\') => {
                out.push(b'\\');
                &escape[1..]
            }
            Some('u') => {
                let (code, rest) = braces();
                let character = u32::from_str_radix(code, 16).ok().and_then(char::from_u32).expect("a code point");
                out.extend(character.to_string().bytes());
                rest
            }
            Some('x') => {
                let (code, rest) = braces();
                out.push(u8::from_str_radix(code, 16).expect("a byte"));
                rest
            }
            _ => panic!("`{text}` has an escape that nothing stands for"),
        };
    }
    out.extend(rest.bytes());
    out
}

impl Defect {
    /// The pack with this defect, and no other.
    pub(crate) fn apply(&self, clean: &Files) -> Result<Files, String> {
        let mut files = clean.clone();
        for change in &self.changes {
            change.apply(&mut files)?;
        }
        if files == *clean { Err("nothing is changed".to_owned()) } else { Ok(files) }
    }
}

impl Change {
    fn apply(&self, files: &mut Files) -> Result<(), String> {
        match self {
            Self::Replace { path, every, old, new } => {
                let content = files.get_mut(path).ok_or_else(|| format!("there is no {path}"))?;
                let places: Vec<usize> = content.windows(old.len()).enumerate().filter(|(_, text)| text == old).map(|(at, _)| at).collect();
                if places.is_empty() || places.len() > 1 && !every {
                    return Err(format!("{path} has `{}` {} times", String::from_utf8_lossy(old), places.len()));
                }
                for at in places.into_iter().rev() {
                    content.splice(at..at + old.len(), new.iter().copied());
                }
            }
            Self::Add { path, content } => {
                if files.insert(path.clone(), content.clone()).is_some() {
                    return Err(format!("{path} is there already"));
                }
            }
            Self::Remove { path } => {
                let before = files.len();
                files.retain(|file, _| below(file, path).is_none());
                if files.len() == before {
                    return Err(format!("there is no {path}"));
                }
            }
            Self::Rename { from, to } => {
                let moved: Vec<String> = files.keys().filter(|file| below(file, from).is_some()).cloned().collect();
                if moved.is_empty() {
                    return Err(format!("there is no {from}"));
                }
                for file in moved {
                    let name = format!("{to}{}", below(&file, from).unwrap_or_default());
                    let content = files.remove(&file).unwrap_or_default();
                    files.insert(name, content);
                }
            }
            Self::Only { locale } => {
                let stays = |file: &str| !file.ends_with(".ftl") || file.starts_with(&format!("{locale}/"));
                files.retain(|file, _| stays(file) && file != "glossary.toml");
                let settings = files.get_mut("pack.toml").ok_or("there is no pack.toml")?;
                let text = String::from_utf8_lossy(settings).into_owned();
                let lines = text
                    .lines()
                    .map(|line| if line.starts_with("locales = ") { format!("locales = [\"{locale}\"]") } else { line.to_owned() });
                *settings = lines.map(|line| line + "\n").collect::<String>().into_bytes();
            }
        }
        Ok(())
    }
}

/// What follows a path in a file's path: nothing, or `/` and more.
fn below<'a>(file: &'a str, path: &str) -> Option<&'a str> {
    file.strip_prefix(path).filter(|rest| rest.is_empty() || rest.starts_with('/'))
}

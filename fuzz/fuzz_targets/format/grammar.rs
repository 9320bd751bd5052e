//! Fluent resources from choices of the fuzzer, so that most of them parse and refer to each other.

use std::fmt::Write as _;

use arbitrary::{Result, Unstructured};

/// Deepest nesting of selects and placeables.
const DEPTH: usize = 3;
/// What patterns say between placeables.
const TEXTS: [&str; 9] = ["text", " ", "x y", "\n    line\n", "\n\n      deeper\n     less\n", "«é»", "\u{5d0}", "a.b", "~\u{1f600}"];
/// String literals, without their quotes.
const LITERALS: [&str; 7] = ["", " ", "{", "\\\"\\\\", "\\u00e9", "\\U01F600", "word"];
const NUMBERS: [&str; 7] = ["0", "1", "-1", "2", "5", "1.0", "12.50"];
const VARIABLES: [&str; 4] = ["name", "count", "five", "missing"];
const KEYS: [&str; 9] = ["one", "other", "two", "Ana", "word", "0", "1", "5", "1.0"];
const NAMES: [&str; 4] = ["a", "b", "c", "d"];
const ATTRIBUTES: [&str; 2] = ["title", "kind"];

/// Up to eight messages and terms.
pub fn resource(choices: &mut Unstructured<'_>) -> Result<String> {
    let mut text = String::new();
    for _ in 0..choices.int_in_range(1..=8)? {
        let sign = if choices.ratio(1, 3)? { "-t" } else { "" };
        write!(text, "{sign}{} = ", choices.choose(&NAMES)?).ok();
        pattern(choices, &mut text, DEPTH)?;
        text.push('\n');
        for attribute in ATTRIBUTES {
            if choices.ratio(1, 3)? {
                write!(text, "    .{attribute} = ").ok();
                pattern(choices, &mut text, 1)?;
                text.push('\n');
            }
        }
    }
    Ok(text)
}

fn pattern(choices: &mut Unstructured<'_>, text: &mut String, depth: usize) -> Result<()> {
    for _ in 0..choices.int_in_range(1..=4)? {
        if choices.ratio(1, 2)? {
            text.push_str(choices.choose(&TEXTS)?);
        } else {
            text.push_str("{ ");
            expression(choices, text, depth)?;
            text.push_str(" }");
        }
    }
    Ok(())
}

fn expression(choices: &mut Unstructured<'_>, text: &mut String, depth: usize) -> Result<()> {
    if depth == 0 || !choices.ratio(1, 3)? {
        return inline(choices, text, depth);
    }
    match choices.int_in_range(0..=5)? {
        0..=2 => write!(text, "${}", choices.choose(&VARIABLES)?).ok(),
        3 => write!(text, "-t{}.{}", choices.choose(&NAMES)?, choices.choose(&ATTRIBUTES)?).ok(),
        4 => write!(text, "\"{}\"", choices.choose(&LITERALS)?).ok(),
        _ => write!(text, "{}", choices.choose(&NUMBERS)?).ok(),
    };
    text.push_str(" ->");
    let count = choices.int_in_range(1..=3)?;
    let default = choices.int_in_range(1..=count)?;
    for number in 1..=count {
        let star = if number == default { "*" } else { "" };
        write!(text, "\n   {star}[{}] ", choices.choose(&KEYS)?).ok();
        pattern(choices, text, depth - 1)?;
    }
    text.push_str("\n ");
    Ok(())
}

fn inline(choices: &mut Unstructured<'_>, text: &mut String, depth: usize) -> Result<()> {
    let name = choices.choose(&NAMES)?;
    match choices.int_in_range(0..=11)? {
        0..=3 => write!(text, "${}", choices.choose(&VARIABLES)?).ok(),
        4 => write!(text, "\"{}\"", choices.choose(&LITERALS)?).ok(),
        5 => write!(text, "{}", choices.choose(&NUMBERS)?).ok(),
        6 => write!(text, "{name}").ok(),
        7 => write!(text, "{name}.{}", choices.choose(&ATTRIBUTES)?).ok(),
        8 => write!(text, "-t{name}").ok(),
        9 => write!(text, "-t{name}({}: \"{}\")", choices.choose(&VARIABLES)?, choices.choose(&LITERALS)?).ok(),
        10 => write!(text, "NUMBER(${})", choices.choose(&VARIABLES)?).ok(),
        _ if depth > 0 => {
            text.push_str("{ ");
            expression(choices, text, depth - 1)?;
            text.push_str(" }");
            None
        }
        _ => write!(text, "-t{name}({}: {})", choices.choose(&VARIABLES)?, choices.choose(&NUMBERS)?).ok(),
    };
    Ok(())
}

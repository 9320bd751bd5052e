//! `explain`: the page of a rule on the terminal, or all rules by what they look at.

use std::io::Write as _;

use clap::Args;
use fluent_pack::diagnostic::{RULES, Rule, Severity, closest};
use serde::Serialize;
use unicode_width::UnicodeWidthStr as _;

use super::table::{self, Align};
use super::{Failure, Format, Outcome, Output};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The code of a finding, such as unknown-variable [default: a table of all]
    #[arg(value_name = "CODE")]
    code: Option<String>,
    /// How rules are printed; json is one object a line
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// Widest line of running text.
const WIDTH: usize = 90;
/// Widest line of a table.
const TABLE_WIDTH: usize = 110;

const BOLD: &str = "\x1b[1m";
const DIM: &str = "\x1b[2m";
const CODE: &str = "\x1b[36m";
const PLAIN: &str = "\x1b[0m";

/// A rule as `--format json` writes it.
#[derive(Serialize)]
struct Json<'a> {
    code: &'a str,
    family: &'a str,
    severity: &'a str,
    /// Whether its errors stay errors whatever settings and comments say.
    required: bool,
    summary: &'a str,
    /// The page, in Markdown.
    page: &'a str,
}

pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Outcome, Failure> {
    let rules: Vec<&Rule> = match &arguments.code {
        Some(code) => vec![rule(code)?],
        None => RULES.iter().collect(),
    };
    match arguments.format {
        Format::Json => {
            for rule in rules {
                serde_json::to_writer(output.results(), &Json::from(rule)).map_err(std::io::Error::from)?;
                output.results().write_all(b"\n")?;
            }
        }
        Format::Text if arguments.code.is_some() => output.results().write_all(page(rules[0]).as_bytes())?,
        Format::Text => output.results().write_all(overview(&rules).as_bytes())?,
    }
    Ok(Outcome::Fine)
}

/// The rule of a code that a person typed.
pub(super) fn rule(code: &str) -> Result<&'static Rule, Failure> {
    Rule::of(code).ok_or_else(|| {
        let help = match closest(code, RULES.iter().map(|rule| rule.code)) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => "`fluent-pack explain` lists them".to_owned(),
        };
        Failure::new(format!("find a rule `{}`; {help}", code.escape_debug()))
    })
}

/// Markdown as text without marks or colour.
pub(super) fn plain(markdown: &str) -> String {
    let styled = render(markdown);
    [BOLD, DIM, CODE, PLAIN].iter().fold(styled, |text, mark| text.replace(mark, "")).trim_end().to_owned()
}

impl<'a> From<&'a Rule> for Json<'a> {
    fn from(rule: &'a Rule) -> Self {
        Self {
            code: rule.code,
            family: rule.family.as_str(),
            severity: rule.severity.as_str(),
            required: rule.required,
            summary: rule.summary(),
            page: rule.page,
        }
    }
}

/// All rules, a table a family.
fn overview(rules: &[&Rule]) -> String {
    let mut families: Vec<_> = rules.iter().map(|rule| rule.family).collect();
    families.sort();
    families.dedup();
    let code_width = rules.iter().map(|rule| rule.code.len()).max().unwrap_or(0);
    let room = TABLE_WIDTH - code_width - "warning".len() - 4;
    let mut text = String::new();
    for family in families {
        let own = rules.iter().filter(|rule| rule.family == family);
        let row = |rule: &&Rule| {
            let code = format!("{:code_width$}", rule.code);
            vec![code, format!("{:7}", rule.severity.as_str()), shortened(&plain(rule.summary()).replace('\n', " "), room)]
        };
        let heading = [(family.as_str(), Align::Left), ("", Align::Left), ("", Align::Left)];
        let rendered = table::render(&heading, &own.map(row).collect::<Vec<_>>());
        let (first, rest) = rendered.split_once('\n').unwrap_or((&rendered, ""));
        text.push_str(&format!("{BOLD}{first}{PLAIN}\n{rest}\n"));
    }
    text.push_str("`fluent-pack explain CODE` shows the page of a rule.\n");
    text
}

fn shortened(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let cut = text.char_indices().map(|(at, _)| at).take_while(|at| text[..*at].width() < width).last().unwrap_or(0);
    format!("{}…", text[..cut].trim_end())
}

fn page(rule: &Rule) -> String {
    let (_, body) = rule.page.split_once("\n\n").unwrap_or(("", rule.page));
    let colour = match rule.severity {
        Severity::Error => "\x1b[1m\x1b[91m",
        Severity::Warning => "\x1b[1m\x1b[33m",
        Severity::Note => "\x1b[1m\x1b[92m",
    };
    let always = if rule.is_fixed() { ", always: what it finds cannot be built" } else { "" };
    format!("{BOLD}{}{PLAIN}  {colour}{}{PLAIN}{always}  {DIM}({}){PLAIN}\n\n{}", rule.code, rule.severity, rule.family, render(body))
}

/// Markdown for a terminal: headings, running text, lists, blocks of text as they are.
fn render(markdown: &str) -> String {
    let mut out = String::new();
    let mut paragraph = String::new();
    let mut lines = markdown.lines();
    while let Some(line) = lines.next() {
        let starts_own = line.is_empty() || line.starts_with(['#', '|']) || line.starts_with("```") || line.starts_with("- ");
        if starts_own {
            flush(&mut paragraph, &mut out);
        }
        if let Some(info) = line.strip_prefix("```") {
            block(info, lines.by_ref().take_while(|line| !line.starts_with("```")), &mut out);
        } else if let Some(heading) = line.strip_prefix('#') {
            out.push_str(&format!("{BOLD}{}{PLAIN}\n", heading.trim_start_matches('#').trim()));
        } else if line.is_empty() {
            if !out.is_empty() && !out.ends_with("\n\n") {
                out.push('\n');
            }
        } else {
            paragraph.push_str(if paragraph.is_empty() { "" } else { " " });
            paragraph.push_str(line.trim());
        }
    }
    flush(&mut paragraph, &mut out);
    out
}

/// A fence: the file that it stands for, then its lines.
fn block<'a>(info: &str, lines: impl Iterator<Item = &'a str>, out: &mut String) {
    let name = match info.split_once(' ') {
        Some((_, file)) if file.contains('.') => file.to_owned(),
        Some(("ftl", locale)) => format!("{locale}/main.ftl"),
        _ => String::new(),
    };
    if !name.is_empty() {
        out.push_str(&format!("  {DIM}{name}{PLAIN}\n"));
    }
    for line in lines {
        out.push_str(format!("    {line}").trim_end());
        out.push('\n');
    }
}

/// Ends a paragraph or an item of a list: its words in lines, its code coloured.
fn flush(paragraph: &mut String, out: &mut String) {
    let text = std::mem::take(paragraph);
    if text.is_empty() {
        return;
    }
    let indent = if text.starts_with("- ") { "  " } else { "" };
    let mut width = 0;
    let mut code = false;
    for (number, word) in text.split(' ').enumerate() {
        let shown = word.replace('`', "").replace("**", "");
        if number > 0 && width + 1 + shown.width() > WIDTH {
            out.push_str(&format!("\n{indent}"));
            width = indent.len();
        } else if number > 0 {
            out.push(' ');
            width += 1;
        }
        width += shown.width();
        // Behind a line end the colour goes on.
        for (piece_number, piece) in word.split('`').enumerate() {
            if piece_number > 0 {
                code = !code;
                out.push_str(if code { CODE } else { PLAIN });
            }
            out.push_str(&if code { piece.to_owned() } else { piece.replace("**", "") });
        }
    }
    if code {
        out.push_str(PLAIN);
    }
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "A `{ $variable }` that the app\ndoes **not** give.\n\n## Wrong\n\n```ftl es\nstay = { $x }\n\n    .title = `y`\n```\n\n- one\n- two\n";

    #[test]
    fn pages_are_plain_text_without_marks() {
        let plain = "A { $variable } that the app does not give.\n\nWrong\n\n  es/main.ftl\n    stay = { $x }\n\n        .title = `y`\n\n- one\n- two";
        assert_eq!(plain, super::plain(PAGE));
    }

    #[test]
    fn lines_are_broken_and_code_keeps_its_colour_over_the_break() {
        let rendered = render(&format!("{} `some code`", "word ".repeat(17)));
        assert_eq!(rendered.lines().map(|line| line.matches("word").count()).collect::<Vec<_>>(), [17, 0]);
        assert!(
            rendered.ends_with(&format!("{CODE}some\ncode{PLAIN}\n")) || rendered.ends_with(&format!("{CODE}some code{PLAIN}\n")),
            "{rendered:?}"
        );
    }

    #[test]
    fn every_page_is_readable_on_a_terminal() {
        for rule in RULES {
            let text = page(rule);
            assert!(text.starts_with(&format!("{BOLD}{}{PLAIN}  ", rule.code)), "{}", rule.code);
            assert!(!text.contains("```") && text.matches(CODE).count() + text.matches(BOLD).count() > 0, "{}", rule.code);
        }
    }

    #[test]
    fn every_rule_is_in_the_overview() {
        let text = overview(&RULES.iter().collect::<Vec<_>>());
        assert!(RULES.iter().all(|rule| text.contains(&format!("{}  ", rule.code))));
    }
}

//! JUnit XML: a suite a locale, in it a case for every rule and file that something was found with.
//!
//! A case fails where a finding is at or above `--fail-on`, so that the tests are red exactly when the run is. What is
//! below stands in the case's output. A locale of which nothing was found is one case that passed.

use std::collections::BTreeMap;
use std::io::{self, Write};

use fluent_pack::diagnostic::Diagnostic;

use super::{View, concise};

/// The findings of one rule in one file.
type Case<'a> = Vec<&'a Diagnostic>;

pub(super) fn write(view: View<'_>, out: &mut impl Write) -> io::Result<()> {
    let mut suites: BTreeMap<&str, BTreeMap<(&str, &str), Case<'_>>> = BTreeMap::new();
    for locale in &view.survey.locales {
        suites.insert(locale.locale.tag.as_str(), BTreeMap::new());
    }
    for finding in &view.survey.findings {
        // What is wrong with the pack as a whole is no locale's.
        let suite = suites.entry(finding.locale.as_deref().unwrap_or("pack")).or_default();
        suite.entry((finding.file.as_deref().unwrap_or("pack"), finding.code)).or_default().push(finding);
    }
    let tests: usize = suites.values().map(|cases| cases.len().max(1)).sum();
    let failures: usize = suites.values().map(|cases| failures(view, cases)).sum();
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(out, "<testsuites name=\"fluent-pack check\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\">")?;
    for (locale, cases) in &suites {
        suite(view, locale, cases, out)?;
    }
    writeln!(out, "</testsuites>")
}

fn failures(view: View<'_>, cases: &BTreeMap<(&str, &str), Case<'_>>) -> usize {
    cases.values().filter(|case| case.iter().any(|finding| fails(view, finding))).count()
}

fn fails(view: View<'_>, finding: &Diagnostic) -> bool {
    view.fails_on.is_some_and(|least| finding.severity >= least)
}

fn suite(view: View<'_>, locale: &str, cases: &BTreeMap<(&str, &str), Case<'_>>, out: &mut impl Write) -> io::Result<()> {
    let (name, tests, failures) = (escape(locale), cases.len().max(1), failures(view, cases));
    writeln!(out, "  <testsuite name=\"{name}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\" skipped=\"0\">")?;
    if cases.is_empty() {
        writeln!(out, "    <testcase classname=\"{name}\" name=\"check\"/>")?;
    }
    for ((file, code), findings) in cases {
        writeln!(out, "    <testcase classname=\"{name}\" name=\"{}: {}\" file=\"{}\">", escape(file), escape(code), escape(file))?;
        let (failing, passing): (Case<'_>, Case<'_>) = findings.iter().partition(|finding| fails(view, finding));
        if let Some(first) = failing.first() {
            let message = escape(&super::sentence(first));
            writeln!(out, "      <failure message=\"{message}\" type=\"{}\">{}</failure>", escape(code), lines(&failing))?;
        }
        if !passing.is_empty() {
            writeln!(out, "      <system-out>{}</system-out>", lines(&passing))?;
        }
        writeln!(out, "    </testcase>")?;
    }
    writeln!(out, "  </testsuite>")
}

fn lines(findings: &[&Diagnostic]) -> String {
    let mut text = String::new();
    for finding in findings {
        text.push_str(&format!("{}\n", concise::line(finding)));
        finding.help.iter().for_each(|help| text.push_str(&format!("  help: {help}\n")));
    }
    escape(&text)
}

/// A text in XML 1.0, which cannot hold most control characters even as references (section 2.2, production `Char`).
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' => out.push(c),
            '\r' => out.push_str("&#13;"),
            '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => out.extend(c.escape_unicode()),
            _ => out.push(c),
        }
    }
    out
}

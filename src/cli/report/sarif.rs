//! SARIF 2.1.0 (OASIS, errata 01): one run, its rules with the help of their pages, results with what mends them.
//!
//! Columns are Unicode code points. No absolute path of the machine gets in, unless the pack was named by one.

use std::collections::BTreeMap;
use std::io::{self, Write};

use fluent_pack::diagnostic::{Diagnostic, Fingerprint, Place, Rule, Severity};
use serde::Serialize;
use serde_json::{Value, json};

use super::{View, end, sentence, worst_first};
use crate::cli::explain;

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// Results of one run that code scanning takes; past it the worst are kept.
const MAX_RESULTS: usize = 25_000;

pub(super) fn write(view: View<'_>, out: &mut impl Write) -> io::Result<()> {
    let findings = &view.survey.findings;
    let kept: Vec<&Diagnostic> = match findings.len() {
        0..=MAX_RESULTS => findings.iter().collect(),
        _ => worst_first(findings).into_iter().take(MAX_RESULTS).collect(),
    };
    let codes: BTreeMap<&str, usize> = BTreeMap::from_iter(kept.iter().map(|finding| (finding.code, 0)));
    let codes: BTreeMap<&str, usize> = codes.into_keys().enumerate().map(|(number, code)| (code, number)).collect();
    let rules: Vec<Value> = codes.keys().filter_map(|code| Rule::of(code)).map(rule).collect();
    let dropped = findings.len() - kept.len();
    let notices: Vec<Value> = (dropped > 0)
        .then(|| json!({ "level": "warning", "message": { "text": format!("{dropped} milder results are left out: one run takes {MAX_RESULTS}") } }))
        .into_iter()
        .collect();
    let version = env!("CARGO_PKG_VERSION");
    let log = Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [Run {
            tool: json!({ "driver": { "name": "fluent-pack", "version": version, "semanticVersion": version, "rules": rules } }),
            column_kind: "unicodeCodePoints",
            invocations: json!([{ "executionSuccessful": true, "toolExecutionNotifications": notices }]),
            results: Results { view, findings: &kept, codes: &codes },
        }],
    };
    serde_json::to_writer(&mut *out, &log).map_err(io::Error::from)?;
    out.write_all(b"\n")
}

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Value,
    column_kind: &'static str,
    invocations: Value,
    results: Results<'a>,
}

/// Results, made one after the other while they are written.
struct Results<'a> {
    view: View<'a>,
    findings: &'a [&'a Diagnostic],
    codes: &'a BTreeMap<&'a str, usize>,
}

impl Serialize for Results<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.findings.iter().map(|finding| result(self.view, finding, self.codes[finding.code])))
    }
}

fn rule(rule: &Rule) -> Value {
    let summary = explain::plain(rule.summary());
    json!({
        "id": rule.code,
        "shortDescription": { "text": summary },
        "help": { "text": explain::plain(rule.page), "markdown": rule.page },
        "defaultConfiguration": { "level": level(rule.severity) },
        "properties": { "tags": [rule.family.as_str()], "problem.severity": problem(rule.severity) },
    })
}

fn level(severity: Severity) -> &'static str {
    severity.as_str()
}

/// The word that code scanning sorts by.
fn problem(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "recommendation",
    }
}

fn result(view: View<'_>, finding: &Diagnostic, rule_index: usize) -> Value {
    let help = finding.help.as_ref().map(|help| format!("\n{help}")).unwrap_or_default();
    let mut result = json!({
        "ruleId": finding.code,
        "ruleIndex": rule_index,
        "level": level(finding.severity),
        "message": { "text": format!("{}{help}", sentence(finding)) },
        "locations": [],
        "partialFingerprints": { "fluentPack/v1": Fingerprint::of(finding, |file| view.pack.below(file)).digest() },
        "properties": { "locale": finding.locale.as_deref(), "id": finding.id, "count": finding.count },
    });
    let location = match (&finding.place, &finding.file) {
        (Some(place), _) => Some(region(place)),
        (None, Some(file)) => Some(json!({ "artifactLocation": { "uri": uri(file) } })),
        (None, None) => None,
    };
    if let Some(physical) = location {
        let mut location = json!({ "physicalLocation": physical });
        if let Some(id) = &finding.id {
            location["logicalLocations"] = json!([{ "fullyQualifiedName": id, "kind": "resource" }]);
        }
        result["locations"] = json!([location]);
    }
    if !finding.related.is_empty() {
        let related = finding.related.iter().zip(1..).map(
            |(related, number)| json!({ "id": number, "physicalLocation": region(&related.place), "message": { "text": related.message } }),
        );
        result["relatedLocations"] = related.collect();
    }
    if let (Some(fix), Some(file)) = (&finding.fix, &finding.file) {
        let replacements = fix.edits.iter().map(|(span, text)| {
            let deleted = json!({ "byteOffset": span.start, "byteLength": span.end - span.start });
            json!({ "deletedRegion": deleted, "insertedContent": { "text": text } })
        });
        let change = json!({ "artifactLocation": { "uri": uri(file) }, "replacements": replacements.collect::<Value>() });
        result["fixes"] = json!([{ "description": { "text": fix.title }, "artifactChanges": [change] }]);
    }
    result
}

fn region(place: &Place) -> Value {
    let (end_line, end_column) = end(place);
    let region = json!({
        "startLine": place.position.line,
        "startColumn": place.position.column,
        "endLine": end_line,
        "endColumn": end_column,
    });
    json!({ "artifactLocation": { "uri": uri(&place.file) }, "region": region })
}

/// A path as URI reference (RFC 3986): relative where the path is, every byte escaped that is not plain.
fn uri(path: &str) -> String {
    let mut out = if path.starts_with('/') { "file://".to_owned() } else { String::new() };
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

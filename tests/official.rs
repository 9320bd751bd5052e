//! The official Fluent syntax fixtures, where they are at hand: `FLUENT_FIXTURES` names their folder.
//!
//! Each `.ftl` must give the tree of its `.json`; junk annotations and spans are not compared, text runs are joined.

#![cfg(feature = "write")]

use std::path::Path;

use fluent_pack::source::SourceFile;
use fluent_pack::syntax::{self, Entry, Expression, InlineExpression, Pattern, ast};
use serde_json::{Value, json};

#[test]
fn official_fixtures_give_their_trees() {
    let Some(folder) = std::env::var_os("FLUENT_FIXTURES") else {
        println!("skipped: FLUENT_FIXTURES does not name the folder of the official fixtures");
        return;
    };
    let mut failed = Vec::new();
    let mut count = 0;
    for entry in std::fs::read_dir(folder).expect("the fixture folder is readable") {
        let path = entry.expect("the fixture folder is readable").path();
        if path.extension().is_some_and(|extension| extension == "ftl") {
            count += 1;
            if let Err(difference) = compare(&path) {
                failed.push(difference);
            }
        }
    }
    assert!(failed.is_empty(), "{} of {count} differ:\n{}", failed.len(), failed.join("\n"));
    assert_eq!(count, 39, "the official set has 39 fixtures");
    println!("{count} official fixtures passed");
}

fn compare(path: &Path) -> Result<(), String> {
    let file = SourceFile::decode("fixture.ftl", std::fs::read(path).expect("a fixture is readable"));
    let (resource, _) = syntax::parse(&file);
    let ours: Vec<Value> = resource.body.iter().map(entry).collect();
    let json = std::fs::read_to_string(path.with_extension("json")).expect("a fixture has its tree");
    let mut theirs: Value = serde_json::from_str(&json).expect("a fixture's tree is JSON");
    clean(&mut theirs);
    let theirs = theirs["body"].as_array().expect("a tree has a body");
    if *theirs == ours {
        return Ok(());
    }
    let at = theirs.iter().zip(&ours).position(|(a, b)| a != b).unwrap_or(theirs.len().min(ours.len()));
    Err(format!("{}: entry {at}\n  expected {:?}\n  found    {:?}", path.display(), theirs.get(at), ours.get(at)))
}

/// Drops what is not compared.
fn clean(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.remove("annotations");
            map.remove("span");
            map.values_mut().for_each(clean);
        }
        Value::Array(items) => items.iter_mut().for_each(clean),
        _ => {}
    }
}

fn entry(entry: &Entry<'_>) -> Value {
    let comment = |comment: &ast::Comment<syntax::Spanned<'_>>, kind: &str| {
        let lines: Vec<&str> = comment.content.iter().map(syntax::Spanned::as_str).collect();
        json!({ "type": kind, "content": lines.join("\n") })
    };
    let attributes = |attributes: &[ast::Attribute<syntax::Spanned<'_>>]| -> Vec<Value> {
        attributes.iter().map(|a| json!({ "type": "Attribute", "id": identifier(&a.id), "value": pattern(&a.value) })).collect()
    };
    match entry {
        ast::Entry::Message(m) => json!({
            "type": "Message", "id": identifier(&m.id), "value": m.value.as_ref().map(pattern),
            "attributes": attributes(&m.attributes), "comment": m.comment.as_ref().map(|c| comment(c, "Comment")),
        }),
        ast::Entry::Term(t) => json!({
            "type": "Term", "id": identifier(&t.id), "value": pattern(&t.value),
            "attributes": attributes(&t.attributes), "comment": t.comment.as_ref().map(|c| comment(c, "Comment")),
        }),
        ast::Entry::Comment(c) => comment(c, "Comment"),
        ast::Entry::GroupComment(c) => comment(c, "GroupComment"),
        ast::Entry::ResourceComment(c) => comment(c, "ResourceComment"),
        ast::Entry::Junk { content } => json!({ "type": "Junk", "content": content.as_str() }),
    }
}

fn identifier(id: &ast::Identifier<syntax::Spanned<'_>>) -> Value {
    json!({ "type": "Identifier", "name": id.name.as_str() })
}

fn pattern(pattern: &Pattern<'_>) -> Value {
    let mut elements: Vec<Value> = Vec::new();
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => text.push_str(value.as_str()),
            ast::PatternElement::Placeable { expression: inner } => {
                flush(&mut text, &mut elements);
                elements.push(json!({ "type": "Placeable", "expression": expression(inner) }));
            }
        }
    }
    flush(&mut text, &mut elements);
    json!({ "type": "Pattern", "elements": elements })
}

fn flush(text: &mut String, elements: &mut Vec<Value>) {
    if !text.is_empty() {
        elements.push(json!({ "type": "TextElement", "value": std::mem::take(text) }));
    }
}

fn expression(expression: &Expression<'_>) -> Value {
    match expression {
        ast::Expression::Inline(inner) => inline(inner),
        ast::Expression::Select { selector, variants } => json!({
            "type": "SelectExpression", "selector": inline(selector),
            "variants": variants.iter().map(|v| json!({
                "type": "Variant", "key": key(&v.key), "value": pattern(&v.value), "default": v.default,
            })).collect::<Vec<_>>(),
        }),
    }
}

fn key(key: &ast::VariantKey<syntax::Spanned<'_>>) -> Value {
    match key {
        ast::VariantKey::Identifier { name } => json!({ "type": "Identifier", "name": name.as_str() }),
        ast::VariantKey::NumberLiteral { value } => json!({ "type": "NumberLiteral", "value": value.as_str() }),
    }
}

fn inline(expression_: &InlineExpression<'_>) -> Value {
    match expression_ {
        ast::InlineExpression::StringLiteral { value } => json!({ "type": "StringLiteral", "value": value.as_str() }),
        ast::InlineExpression::NumberLiteral { value } => json!({ "type": "NumberLiteral", "value": value.as_str() }),
        ast::InlineExpression::FunctionReference { id, arguments: args } => {
            json!({ "type": "FunctionReference", "id": identifier(id), "arguments": arguments(args) })
        }
        ast::InlineExpression::MessageReference { id, attribute } => {
            json!({ "type": "MessageReference", "id": identifier(id), "attribute": attribute.as_ref().map(identifier) })
        }
        ast::InlineExpression::TermReference { id, attribute, arguments: args } => json!({
            "type": "TermReference", "id": identifier(id), "attribute": attribute.as_ref().map(identifier),
            "arguments": args.as_ref().map(arguments),
        }),
        ast::InlineExpression::VariableReference { id } => json!({ "type": "VariableReference", "id": identifier(id) }),
        ast::InlineExpression::Placeable { expression: inner } => json!({ "type": "Placeable", "expression": expression(inner) }),
    }
}

fn arguments(arguments: &ast::CallArguments<syntax::Spanned<'_>>) -> Value {
    json!({
        "type": "CallArguments",
        "positional": arguments.positional.iter().map(inline).collect::<Vec<_>>(),
        "named": arguments.named.iter().map(|n| json!({
            "type": "NamedArgument", "name": identifier(&n.name), "value": inline(&n.value),
        })).collect::<Vec<_>>(),
    })
}

//! The same vectors through fluent-bundle.

use std::panic::{AssertUnwindSafe, catch_unwind};

use fluent_bundle::resolver::errors::{ReferenceKind, ResolverError};
use fluent_bundle::{FluentBundle, FluentError, FluentResource};

use super::vector::{Answer, Vector};

pub(crate) fn answer(vector: &Vector) -> Option<Answer> {
    if vector.skip.contains_key("fluent-rs") {
        return None;
    }
    let crash = Answer { text: None, errors: vec!["crash".to_owned()] };
    Some(catch_unwind(AssertUnwindSafe(|| format(vector))).unwrap_or(crash))
}

fn format(vector: &Vector) -> Answer {
    let resource = FluentResource::try_new(vector.ftl.expand()).unwrap_or_else(|(resource, _)| resource);
    let mut bundle = FluentBundle::new(vec![vector.locale.parse().unwrap()]);
    bundle.set_use_isolating(vector.is_isolating());
    bundle.add_builtins().unwrap();
    // Duplicates are reported here; the first of a name stays.
    let _ = bundle.add_resource(resource);
    let (args, mut errors) = (vector.our_arguments(), Vec::new());
    let message = bundle.get_message(&vector.id);
    let pattern = message.as_ref().and_then(|message| match &vector.attribute {
        None => message.value(),
        Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
    });
    match pattern {
        None => Answer { text: Some(vector.asked()), errors: vec!["missing-message".to_owned()] },
        Some(pattern) => {
            let text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
            Answer { text: Some(text), errors: errors.iter().map(|error| kind(error).to_owned()).collect() }
        }
    }
}

fn kind(error: &FluentError) -> &'static str {
    match error {
        FluentError::ResolverError(ResolverError::Reference(reference)) => match reference {
            ReferenceKind::Variable { .. } => "missing-variable",
            ReferenceKind::Function { .. } => "unknown-function",
            ReferenceKind::Message { .. } | ReferenceKind::Term { .. } => "missing-reference",
        },
        FluentError::ResolverError(ResolverError::NoValue(_)) => "missing-reference",
        FluentError::ResolverError(ResolverError::Cyclic) => "cyclic",
        FluentError::ResolverError(ResolverError::TooManyPlaceables) => "limit",
        _ => "other",
    }
}

//! What went wrong while a message was formatted. The text is there all the same.
//!
//! Names come from the catalog or the app; they appear escaped, and cut where they are long.

use std::fmt;

use super::formatters::OptionError;
use crate::catalog::{Damage, Missing, VariableKind};

/// Most characters of a name that a message shows.
const MAX_SHOWN: usize = 80;

/// What went wrong while a message was formatted.
///
/// The message is a lower-case fragment that fits after "failed to". Ask the predicates what to do about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Error(Box<Kind>);

/// Which limit of [`limits`](crate::limits) a message met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Limit {
    Placeables,
    Depth,
    Length,
    Steps,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind {
    NoMessage { id: String },
    NoAttribute { id: String, attribute: String },
    NoValue { id: String },
    Variable { name: String },
    WrongType { name: String, wanted: VariableKind },
    NoDocument { id: String },
    Reference { kind: Missing, name: String },
    Function { name: String },
    Argument { function: String },
    Option { function: &'static str, source: OptionError },
    Failed { function: String },
    Cyclic,
    Limit(Limit),
    Damaged(Damage),
}

impl Error {
    pub(super) fn new(kind: Kind) -> Self {
        Self(Box::new(kind))
    }

    /// The message or attribute that was asked for is not there, or has no text.
    #[must_use]
    pub fn is_missing_message(&self) -> bool {
        matches!(*self.0, Kind::NoMessage { .. } | Kind::NoAttribute { .. } | Kind::NoValue { .. })
    }

    /// A variable was not given, or has no value.
    #[must_use]
    pub fn is_missing_variable(&self) -> bool {
        matches!(*self.0, Kind::Variable { .. })
    }

    /// A variable of a document's text was given something else than the kind that the source declares.
    #[must_use]
    pub fn is_wrong_type(&self) -> bool {
        matches!(*self.0, Kind::WrongType { .. })
    }

    /// The document that was asked for is not there: its language does not have it whole.
    #[must_use]
    pub fn is_missing_document(&self) -> bool {
        matches!(*self.0, Kind::NoDocument { .. })
    }

    /// The message shows a message, a term or an attribute that is not there.
    #[must_use]
    pub fn is_missing_reference(&self) -> bool {
        matches!(*self.0, Kind::Reference { .. })
    }

    /// The message calls a function that is not there.
    #[must_use]
    pub fn is_unknown_function(&self) -> bool {
        matches!(*self.0, Kind::Function { .. })
    }

    /// A function was given something that it does not take, or failed.
    #[must_use]
    pub fn is_bad_argument(&self) -> bool {
        matches!(*self.0, Kind::Argument { .. } | Kind::Option { .. } | Kind::Failed { .. })
    }

    /// Messages show each other in a circle.
    #[must_use]
    pub fn is_cyclic(&self) -> bool {
        matches!(*self.0, Kind::Cyclic)
    }

    /// The message met a limit of [`limits`](crate::limits).
    #[must_use]
    pub fn is_limit(&self) -> bool {
        matches!(*self.0, Kind::Limit(_))
    }

    /// The catalog is damaged.
    #[must_use]
    pub fn is_damaged(&self) -> bool {
        matches!(*self.0, Kind::Damaged(_))
    }

    /// The message, document, variable, function or reference in question.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match &*self.0 {
            Kind::NoMessage { id: name }
            | Kind::NoAttribute { id: name, .. }
            | Kind::NoValue { id: name }
            | Kind::Variable { name }
            | Kind::WrongType { name, .. }
            | Kind::NoDocument { id: name }
            | Kind::Reference { name, .. }
            | Kind::Function { name }
            | Kind::Argument { function: name }
            | Kind::Failed { function: name } => Some(name),
            Kind::Option { function, .. } => Some(function),
            Kind::Cyclic | Kind::Limit(_) | Kind::Damaged(_) => None,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Kind::NoMessage { id } => write!(f, "show message `{}`: it is not in the catalog", shown(id)),
            Kind::NoAttribute { id, attribute } => {
                write!(f, "show attribute `{}.{}`: it is not in the catalog", shown(id), shown(attribute))
            }
            Kind::NoValue { id } => write!(f, "show message `{}`: it has no text, only attributes", shown(id)),
            Kind::Variable { name } => write!(f, "fill in variable `${}`: it was not given", shown(name)),
            Kind::WrongType { name, wanted } => write!(f, "fill in variable `${}`: it must be a {}", shown(name), wanted.as_str()),
            Kind::NoDocument { id } => write!(f, "show document `{}`: this language does not have it whole", shown(id)),
            Kind::Reference { kind: Missing::Value, name } => {
                write!(f, "show reference `{}`: it has no text, only attributes", shown(name))
            }
            Kind::Reference { name, .. } => write!(f, "show reference `{}`: it is not in the catalog", shown(name)),
            Kind::Function { name } => write!(f, "call function `{}`: there is no such function", shown(name)),
            Kind::Argument { function } => write!(f, "call function `{}`: it does not take this argument", shown(function)),
            Kind::Option { function, source } => write!(f, "call function `{function}` as written: failed to {source}"),
            Kind::Failed { function } => write!(f, "call function `{}`: it gave an error", shown(function)),
            Kind::Cyclic => f.write_str("show a reference: it leads back to itself"),
            Kind::Limit(limit) => write!(f, "format the message: {}", limit.words()),
            Kind::Damaged(damage) => write!(f, "{damage}"),
        }
    }
}

impl std::error::Error for Error {}

impl Limit {
    fn words(self) -> &'static str {
        match self {
            Self::Placeables => "it has too many placeables",
            Self::Depth => "its references go too deep",
            Self::Length => "its text is too long",
            Self::Steps => "it takes too many steps",
        }
    }
}

fn shown(name: &str) -> String {
    let head: String = name.chars().take(MAX_SHOWN).collect();
    let more = if head.len() < name.len() { "…" } else { "" };
    format!("{}{more}", head.escape_debug())
}

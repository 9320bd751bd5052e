//! The text of messages that no value changes: terms, constant choices and literals worked out beforehand.
//!
//! What depends on a variable or a function stays for the runtime. Output and depth are bounded.

use std::borrow::Cow;

use super::duplicate::key;
use crate::limits::{MAX_FOLDED_TEXT, MAX_REFERENCE_DEPTH};
use crate::locale::{PluralCategory, PluralRules, PluralType};
use crate::pack::{Entry, Localization};
use crate::syntax::{self, Expression, InlineExpression, Pattern, Spanned, Variant, ast};

/// Works out constant texts of one locale.
#[derive(Debug)]
pub struct Folder<'a, 'src> {
    localization: &'a Localization<'src>,
    cardinal: Option<PluralRules>,
}

/// The arguments that a term was given; none in a message, whose variables come from the app.
type Arguments<'a, 'src> = Option<&'a [ast::NamedArgument<Spanned<'src>>]>;

/// A constant that chooses between variants.
enum Choice<'src> {
    Text(Cow<'src, str>),
    Number(&'src str),
    Nothing,
}

impl<'a, 'src> Folder<'a, 'src> {
    /// Works on one locale.
    #[must_use]
    pub fn new(localization: &'a Localization<'src>) -> Self {
        Self { localization, cardinal: localization.locale.tag.plural_rules(PluralType::Cardinal) }
    }

    /// The text of a message's value, or none where it depends on values that the app has, or is not there.
    ///
    /// No bidi isolates are put in: everything is text of the same language.
    #[must_use]
    pub fn message(&self, id: &str) -> Option<String> {
        self.text(self.localization.message(id)?.value?)
    }

    /// The text of a message's attribute.
    #[must_use]
    pub fn attribute(&self, id: &str, attribute: &str) -> Option<String> {
        self.text(&self.localization.message(id)?.attribute(attribute)?.value)
    }

    fn text(&self, pattern: &'a Pattern<'src>) -> Option<String> {
        let mut out = String::new();
        self.pattern(pattern, None, 0, &mut out)?;
        Some(out)
    }

    fn pattern(&self, pattern: &'a Pattern<'src>, arguments: Arguments<'a, 'src>, depth: usize, out: &mut String) -> Option<()> {
        if depth > MAX_REFERENCE_DEPTH {
            return None;
        }
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => out.push_str(value.as_str()),
                ast::PatternElement::Placeable { expression } => self.expression(expression, arguments, depth, out)?,
            }
            if out.len() > MAX_FOLDED_TEXT {
                return None;
            }
        }
        Some(())
    }

    fn expression(&self, expression: &'a Expression<'src>, arguments: Arguments<'a, 'src>, depth: usize, out: &mut String) -> Option<()> {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline, arguments, depth, out),
            ast::Expression::Select { selector, variants } => {
                let choice = self.choice(selector, arguments, depth)?;
                let variant = self.choose(&choice, variants)?;
                self.pattern(&variant.value, arguments, depth, out)
            }
        }
    }

    fn inline(&self, inline: &'a InlineExpression<'src>, arguments: Arguments<'a, 'src>, depth: usize, out: &mut String) -> Option<()> {
        match inline {
            ast::InlineExpression::StringLiteral { value } => out.push_str(&syntax::unescape(value.as_str())),
            // A number is written by the runtime, in the language's digits.
            ast::InlineExpression::NumberLiteral { .. } | ast::InlineExpression::FunctionReference { .. } => return None,
            ast::InlineExpression::VariableReference { id } => match argument(arguments?, id.name.as_str())? {
                ast::InlineExpression::StringLiteral { value } => out.push_str(&syntax::unescape(value.as_str())),
                _ => return None,
            },
            ast::InlineExpression::MessageReference { id, attribute } => {
                let entry = self.localization.message(id.name.as_str())?;
                // A message that a term shows would see the term's arguments; leave that to the runtime.
                if arguments.is_some() {
                    return None;
                }
                self.pattern(value(&entry, attribute.as_ref())?, None, depth + 1, out)?;
            }
            ast::InlineExpression::TermReference { id, attribute, arguments: given } => {
                let entry = self.localization.term(id.name.as_str())?;
                let given = given.as_ref().map_or(&[][..], |given| given.named.as_slice());
                self.pattern(value(&entry, attribute.as_ref())?, Some(given), depth + 1, out)?;
            }
            ast::InlineExpression::Placeable { expression } => self.expression(expression, arguments, depth, out)?,
        }
        Some(())
    }

    fn choice(&self, selector: &'a InlineExpression<'src>, arguments: Arguments<'a, 'src>, depth: usize) -> Option<Choice<'src>> {
        match selector {
            ast::InlineExpression::StringLiteral { value } => Some(Choice::Text(syntax::unescape(value.as_str()))),
            ast::InlineExpression::NumberLiteral { value } => Some(Choice::Number(value.as_str())),
            ast::InlineExpression::VariableReference { id } => match argument(arguments?, id.name.as_str()) {
                Some(value) => self.choice(value, Some(&[]), depth),
                None => Some(Choice::Nothing),
            },
            ast::InlineExpression::TermReference { id, attribute: Some(attribute), arguments: given } => {
                let entry = self.localization.term(id.name.as_str())?;
                let given = given.as_ref().map_or(&[][..], |given| given.named.as_slice());
                let mut out = String::new();
                self.pattern(value(&entry, Some(attribute))?, Some(given), depth + 1, &mut out)?;
                Some(Choice::Text(Cow::Owned(out)))
            }
            _ => None,
        }
    }

    fn choose(&self, choice: &Choice<'src>, variants: &'a [Variant<'src>]) -> Option<&'a Variant<'src>> {
        let matches = |variant: &&Variant<'src>| match (choice, &variant.key) {
            (Choice::Text(text), ast::VariantKey::Identifier { name }) => name.as_str() == text,
            (Choice::Number(number), ast::VariantKey::NumberLiteral { value }) => {
                matches!((number.parse::<f64>(), value.as_str().parse::<f64>()), (Ok(a), Ok(b)) if a.total_cmp(&b).is_eq())
            }
            _ => false,
        };
        if let Some(variant) = variants.iter().find(matches) {
            return Some(variant);
        }
        if let Choice::Number(number) = choice {
            // Categories of fractions are left to the runtime.
            let category = self.cardinal.as_ref()?.category_of(number.parse().ok()?);
            let chosen = variants.iter().find(|variant| PluralCategory::from_keyword(key(variant).as_str()) == Some(category));
            if chosen.is_some() {
                return chosen;
            }
        }
        variants.iter().find(|variant| variant.default)
    }
}

fn argument<'a, 'src>(arguments: &'a [ast::NamedArgument<Spanned<'src>>], name: &str) -> Option<&'a InlineExpression<'src>> {
    arguments.iter().find(|argument| argument.name.name.as_str() == name).map(|argument| &argument.value)
}

fn value<'a, 'src>(entry: &Entry<'a, 'src>, attribute: Option<&ast::Identifier<Spanned<'src>>>) -> Option<&'a Pattern<'src>> {
    match attribute {
        Some(attribute) => entry.attribute(attribute.name.as_str()).map(|attribute| &attribute.value),
        None => entry.value,
    }
}

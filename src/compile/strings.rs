//! The text of patterns that no value changes: terms, constant choices and literals worked out beforehand.
//!
//! What depends on a variable or a function stays for the runtime. Output, depth and steps are bounded.

use std::borrow::Cow;

use crate::limits::{MAX_FOLDED_TEXT, MAX_FORMAT_STEPS, MAX_INLINED_TERM, MAX_REFERENCE_DEPTH};
use crate::locale::{PluralCategory, PluralRules, PluralType};
use crate::pack::{Entry, Localization};
use crate::syntax::{self, Expression, InlineExpression, Pattern, Spanned, Variant, ast};

/// Most elements that are looked at for the text that takes the place of one placeable.
const MAX_INLINED_STEPS: u32 = 1_000;

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

/// A text that grows, and what it may cost.
struct Text {
    text: String,
    steps: u32,
    most: usize,
    /// Whether messages count as constant where their text is. A runtime sets them apart, so compiled patterns keep them.
    messages: bool,
}

impl Text {
    /// For the whole text of a message.
    fn whole() -> Self {
        Self { text: String::new(), steps: MAX_FORMAT_STEPS, most: MAX_FOLDED_TEXT, messages: true }
    }

    /// For what takes the place of one placeable.
    fn inlined() -> Self {
        Self { text: String::new(), steps: MAX_INLINED_STEPS, most: MAX_INLINED_TERM, messages: false }
    }

    /// For a word that chooses.
    fn like(other: &Self) -> Self {
        Self { text: String::new(), ..*other }
    }

    fn step(&mut self) -> Option<()> {
        self.steps = self.steps.checked_sub(1)?;
        (self.text.len() <= self.most).then_some(())
    }
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
        self.whole(self.localization.message(id)?.value?)
    }

    /// The text of a message's attribute.
    #[must_use]
    pub fn attribute(&self, id: &str, attribute: &str) -> Option<String> {
        self.whole(&self.localization.message(id)?.attribute(attribute)?.value)
    }

    fn whole(&self, pattern: &'a Pattern<'src>) -> Option<String> {
        let mut out = Text::whole();
        self.pattern(pattern, None, 0, &mut out)?;
        Some(out.text)
    }

    /// The text that takes the place of a placeable; none where it is not constant, shows a message, or is long.
    pub(super) fn placeable(&self, expression: &'a Expression<'src>) -> Option<String> {
        let mut out = Text::inlined();
        self.expression(expression, None, 0, &mut out)?;
        out.step()?;
        Some(out.text)
    }

    /// The text that takes the place of an inline placeable.
    pub(super) fn inline_placeable(&self, inline: &'a InlineExpression<'src>) -> Option<String> {
        let mut out = Text::inlined();
        self.inline(inline, None, 0, &mut out)?;
        out.step()?;
        Some(out.text)
    }

    /// The variant that a constant selector chooses in a message.
    pub(super) fn chosen(&self, selector: &'a InlineExpression<'src>, variants: &'a [Variant<'src>]) -> Option<&'a Variant<'src>> {
        self.choose(&self.choice(selector, None, 0, &mut Text::inlined())?, variants)
    }

    fn pattern(&self, pattern: &'a Pattern<'src>, arguments: Arguments<'a, 'src>, depth: usize, out: &mut Text) -> Option<()> {
        if depth > MAX_REFERENCE_DEPTH {
            return None;
        }
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => out.text.push_str(value.as_str()),
                ast::PatternElement::Placeable { expression } => self.expression(expression, arguments, depth, out)?,
            }
            out.step()?;
        }
        Some(())
    }

    fn expression(&self, expression: &'a Expression<'src>, arguments: Arguments<'a, 'src>, depth: usize, out: &mut Text) -> Option<()> {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline, arguments, depth, out),
            ast::Expression::Select { selector, variants } => {
                let choice = self.choice(selector, arguments, depth, out)?;
                let variant = self.choose(&choice, variants)?;
                self.pattern(&variant.value, arguments, depth, out)
            }
        }
    }

    fn inline(&self, inline: &'a InlineExpression<'src>, arguments: Arguments<'a, 'src>, depth: usize, out: &mut Text) -> Option<()> {
        match inline {
            ast::InlineExpression::StringLiteral { value } => out.text.push_str(&syntax::unescape(value.as_str())),
            // A number is written by the runtime, in the language's digits.
            ast::InlineExpression::NumberLiteral { .. } | ast::InlineExpression::FunctionReference { .. } => return None,
            ast::InlineExpression::VariableReference { id } => match argument(arguments?, id.name.as_str())? {
                ast::InlineExpression::StringLiteral { value } => out.text.push_str(&syntax::unescape(value.as_str())),
                _ => return None,
            },
            ast::InlineExpression::MessageReference { id, attribute } => {
                let entry = self.localization.message(id.name.as_str())?;
                // A message that a term shows would see the term's arguments; leave that to the runtime.
                if arguments.is_some() || !out.messages {
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

    fn choice(
        &self,
        selector: &'a InlineExpression<'src>,
        arguments: Arguments<'a, 'src>,
        depth: usize,
        out: &mut Text,
    ) -> Option<Choice<'src>> {
        match selector {
            ast::InlineExpression::StringLiteral { value } => Some(Choice::Text(syntax::unescape(value.as_str()))),
            ast::InlineExpression::NumberLiteral { value } => Some(Choice::Number(value.as_str())),
            ast::InlineExpression::VariableReference { id } => match argument(arguments?, id.name.as_str()) {
                Some(value) => self.choice(value, Some(&[]), depth, out),
                None => Some(Choice::Nothing),
            },
            ast::InlineExpression::TermReference { id, attribute: Some(attribute), arguments: given } => {
                let entry = self.localization.term(id.name.as_str())?;
                let given = given.as_ref().map_or(&[][..], |given| given.named.as_slice());
                let mut word = Text::like(out);
                self.pattern(value(&entry, Some(attribute))?, Some(given), depth + 1, &mut word)?;
                out.steps = word.steps;
                Some(Choice::Text(Cow::Owned(word.text)))
            }
            _ => None,
        }
    }

    /// The first variant that matches, in the order of the text; else the default.
    fn choose(&self, choice: &Choice<'src>, variants: &'a [Variant<'src>]) -> Option<&'a Variant<'src>> {
        let number = match choice {
            Choice::Number(number) => Some(number.parse::<f64>().ok()?),
            _ => None,
        };
        for variant in variants {
            let matches = match (choice, &variant.key) {
                (Choice::Text(text), ast::VariantKey::Identifier { name }) => name.as_str() == text,
                (Choice::Number(_), ast::VariantKey::NumberLiteral { value }) => value.as_str().parse().ok() == number,
                (Choice::Number(number), ast::VariantKey::Identifier { name }) => match PluralCategory::from_keyword(name.as_str()) {
                    // Categories of fractions and of negative numbers are left to the runtime.
                    Some(category) => self.cardinal.as_ref()?.category_of(number.parse().ok()?) == category,
                    None => false,
                },
                _ => false,
            };
            if matches {
                return Some(variant);
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

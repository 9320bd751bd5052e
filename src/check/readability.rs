//! How easy a document is to read, by the formula of its language. A report for people, never a finding.
//!
//! Only languages with a published formula have a score. All are of Flesch's kind: 100 is very easy, 0 very hard.

use super::document::required_messages;
use super::flat::{self, PLACEABLE};
use crate::pack::{Document, Localization};
use crate::syntax::{InlineExpression, Pattern, ast};

use crate::syntax::walk::{self, Node};

/// How easy a document is to read in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Readability {
    /// 0 (very hard) to 100 (very easy); it can go beyond on both sides. Health texts for everybody should reach 60.
    pub score: f64,
    /// The formula's name.
    pub formula: &'static str,
    /// Words of the document.
    pub words: usize,
    /// Sentences, headings and list items without a full stop among them.
    pub sentences: usize,
    /// Syllables, as rules of spelling count them: within a few percent of what a person counts.
    pub syllables: usize,
}

/// A formula: `base - by_sentence * words/sentence - by_word * syllables/word`.
struct Formula {
    language: &'static str,
    name: &'static str,
    base: f64,
    by_sentence: f64,
    by_word: f64,
    /// Letters that make a syllable.
    vowels: &'static str,
    /// Vowels that make a syllable of their own beside others.
    apart: &'static str,
    /// Endings that are not spoken.
    silent: &'static [&'static str],
}

/// Sorted by language.
const FORMULAS: &[Formula] = &[
    // T. Amstad, Wie verständlich sind unsere Zeitungen?, Zürich 1978.
    Formula {
        language: "de",
        name: "Flesch-Amstad",
        base: 180.0,
        by_sentence: 1.0,
        by_word: 58.5,
        vowels: "aeiouyäöü",
        apart: "",
        silent: &[],
    },
    // R. Flesch, A new readability yardstick, Journal of Applied Psychology 32 (1948).
    Formula {
        language: "en",
        name: "Flesch",
        base: 206.835,
        by_sentence: 1.015,
        by_word: 84.6,
        vowels: "aeiouy",
        apart: "",
        silent: &["e", "es", "ed"],
    },
    // F. Szigriszt Pazos 1993; its INFLESZ scale: I. Barrio-Cantalejo et al., Anales del Sistema Sanitario de Navarra 31 (2008).
    Formula {
        language: "es",
        name: "Flesch-Szigriszt (INFLESZ)",
        base: 206.835,
        by_sentence: 1.0,
        by_word: 62.3,
        vowels: "aeiouyáéíóúü",
        apart: "íú",
        silent: &[],
    },
    // L. Kandel, A. Moles, Application de l'indice de Flesch à la langue française, 1958.
    Formula {
        language: "fr",
        name: "Kandel-Moles",
        base: 207.0,
        by_sentence: 1.015,
        by_word: 73.6,
        vowels: "aeiouyàâäéèêëîïôöùûüœ",
        apart: "éï",
        silent: &["e", "es", "ent"],
    },
    // V. Franchina, R. Vacca, Adaptation of Flesch readability index on a bilingual text, 1986.
    Formula {
        language: "it",
        name: "Flesch-Vacca",
        base: 217.0,
        by_sentence: 1.3,
        by_word: 60.0,
        vowels: "aeiouàèéìòù",
        apart: "",
        silent: &[],
    },
    // T. B. F. Martins et al., Readability formulas applied to textbooks in Brazilian Portuguese, São Carlos 1996.
    Formula {
        language: "pt",
        name: "Flesch-Martins",
        base: 248.835,
        by_sentence: 1.015,
        by_word: 84.6,
        vowels: "aeiouyáàâãéêíóôõúü",
        apart: "íú",
        silent: &[],
    },
    // I. V. Oborneva, Automated estimation of complexity of educational texts, Moscow 2006.
    Formula {
        language: "ru",
        name: "Oborneva",
        base: 206.835,
        by_sentence: 1.3,
        by_word: 60.1,
        vowels: "аеёиоуыэюя",
        apart: "аеёиоуыэюя",
        silent: &[],
    },
];

/// How easy a document is to read in a locale; none where its language has no formula, or the document has no text there.
///
/// Terms count with their default text, other placeables as one word of one syllable.
#[must_use]
pub fn readability(localization: &Localization<'_>, document: &Document) -> Option<Readability> {
    let language = localization.locale.tag.language();
    let formula = FORMULAS.iter().find(|formula| formula.language == language)?;
    let (mut words, mut sentences, mut syllables) = (0, 0, 0);
    for id in required_messages(document, localization) {
        let Some(text) = localization.message(&id).and_then(|message| Some(text(localization, message.file.source.text(), message.value?)))
        else {
            continue;
        };
        for sentence in text.split_inclusive(['.', '!', '?', '…', ':', '\n']) {
            let counted: Vec<usize> = spoken(sentence).map(|word| formula.syllables(&word)).collect();
            words += counted.len();
            sentences += usize::from(!counted.is_empty());
            syllables += counted.iter().sum::<usize>();
        }
    }
    (words > 0).then(|| Readability {
        score: formula.score(words, sentences, syllables),
        formula: formula.name,
        words,
        sentences,
        syllables,
    })
}

impl Formula {
    #[allow(clippy::cast_precision_loss)] // Counts of one document.
    fn score(&self, words: usize, sentences: usize, syllables: usize) -> f64 {
        let (words, sentences, syllables) = (words as f64, sentences as f64, syllables as f64);
        self.base - self.by_sentence * words / sentences - self.by_word * syllables / words
    }

    /// Syllables of a word in lower case: its groups of vowels, at least one.
    fn syllables(&self, word: &str) -> usize {
        let silent = self.silent.iter().filter(|ending| word.ends_with(*ending)).map(|ending| ending.len()).max().unwrap_or(0);
        let kept = &word[..word.len() - silent];
        // An ending is spoken where nothing would be left, and behind another consonant and l or r: `table`.
        let kept = if silent > 0 && (!kept.contains(|c| self.vowels.contains(c)) || kept.ends_with("bl") || kept.ends_with("tl")) {
            word
        } else {
            kept
        };
        let mut count = 0;
        let mut before = None;
        for c in kept.chars() {
            let is_apart = |c: char| self.apart.contains(c);
            if self.vowels.contains(c) {
                count += usize::from(before.is_none_or(is_apart) || is_apart(c));
                before = Some(c);
            } else {
                before = None;
            }
        }
        count.max(1)
    }
}

/// The text of the default way, with terms written out and tags left out.
fn text(localization: &Localization<'_>, file: &str, pattern: &Pattern<'_>) -> String {
    let Some(way) = flat::ways(file, pattern).into_iter().next() else { return String::new() };
    let mut placeables = Vec::new();
    walk::pattern(pattern, &mut |node| {
        if let Node::Inline(inline) = node {
            placeables.push(term_text(localization, inline));
        }
    });
    let mut placeables = placeables.into_iter().flatten();
    let mut text = String::new();
    let mut in_tag = false;
    for c in way.text().chars() {
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ if in_tag => {}
            PLACEABLE => text.push_str(&placeables.next().unwrap_or_else(|| "x".to_owned())),
            _ => text.push(c),
        }
    }
    text
}

fn term_text(localization: &Localization<'_>, inline: &InlineExpression<'_>) -> Option<String> {
    let ast::InlineExpression::TermReference { id, .. } = inline else { return None };
    let term = localization.term(id.name.as_str())?;
    let ways = flat::ways(term.file.source.text(), term.value?);
    ways.first().map(|way| way.text().to_owned())
}

/// The words of a sentence in lower case; numbers are words.
fn spoken(sentence: &str) -> impl Iterator<Item = String> + '_ {
    sentence
        .split(|c: char| !c.is_alphanumeric() && c != '’' && c != '\'')
        .filter(|word| word.contains(char::is_alphanumeric))
        .map(str::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_by_the_spelling_of_the_language() {
        let count = |language: &str, word: &str| {
            FORMULAS.iter().find(|formula| formula.language == language).map(|formula| formula.syllables(word))
        };
        for (language, word, syllables) in [
            ("en", "surgery", 3),
            ("en", "spine", 1),
            ("en", "the", 1),
            ("en", "table", 2),
            ("es", "cirugía", 4),
            ("es", "columna", 3),
            ("de", "wirbelsäule", 4),
            ("fr", "chirurgie", 3),
            ("pt", "coluna", 3),
            ("ru", "операция", 5),
        ] {
            assert_eq!(count(language, word), Some(syllables), "{word}");
        }
        assert_eq!(count("pl", "dom"), None);
    }

    #[test]
    fn short_words_in_short_sentences_are_easy() {
        let english = &FORMULAS[1];
        assert!((english.score(100, 10, 130) - 86.705).abs() < 1e-9);
        assert!(FORMULAS.is_sorted_by_key(|formula| formula.language));
    }
}

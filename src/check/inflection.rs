//! Whether a text has a word in any of its inflected forms: by the start of the word, as long as its language leaves it
//! unchanged. Finds too much rather than too little; does no morphology.

use std::ops::Range;

/// A text as folded words, with their places.
pub(super) struct Folded<'a> {
    text: &'a str,
    words: Vec<(String, Range<usize>)>,
}

impl<'a> Folded<'a> {
    /// Folds a text of a language; tags are left out.
    pub(super) fn of(text: &'a str, language: &str) -> Self {
        let mut words: Vec<(String, Range<usize>)> = Vec::new();
        let mut in_word = false;
        let mut skip_to = 0;
        for (at, c) in text.char_indices() {
            if at < skip_to {
                continue;
            }
            if c == '<' && text[at + 1..].starts_with(|next: char| next.is_ascii_alphabetic() || next == '/') {
                skip_to = text[at..].find('>').map_or(text.len(), |end| at + end + 1);
                in_word = false;
                continue;
            }
            if !(c.is_alphanumeric() || is_mark(c)) {
                in_word = false;
                continue;
            }
            if !in_word {
                words.push((String::new(), at..at));
                in_word = true;
            }
            if let Some((word, range)) = words.last_mut() {
                fold(c, language, word);
                range.end = at + c.len_utf8();
            }
        }
        Self { text, words }
    }
}

/// A word or several of a glossary.
#[derive(Debug)]
pub(super) struct Form {
    stems: Vec<String>,
    matching: Matching,
}

/// How a stem stands in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Matching {
    /// The word, or its English plural.
    Plural,
    /// At the start of a word.
    Start,
    /// Anywhere in a word where it is long enough: compounds, clitics, infixes.
    Within,
    /// Anywhere in a word.
    Inside,
    /// Anywhere in the text: no spaces.
    Anywhere,
}

impl Form {
    /// The form as it may be inflected in a language.
    pub(super) fn of(form: &str, language: &str) -> Self {
        let matching = match language {
            "en" => Matching::Plural,
            "ko" | "pa" => Matching::Inside,
            "de" | "ar" | "fil" | "ur" | "nl" | "sv" | "da" | "nb" | "nn" | "fi" | "hu" | "tr" => Matching::Within,
            "ja" | "zh" | "th" | "lo" | "km" | "my" => Matching::Anywhere,
            _ => Matching::Start,
        };
        if matching == Matching::Anywhere {
            return Self { stems: vec![form.to_owned()], matching };
        }
        let folded = Folded::of(form, language);
        let stems = folded.words.iter().map(|(word, _)| stem(word, language)).collect();
        Self { stems, matching }
    }

    /// The form at the start of words only: a compound with it in its end may mean something else.
    pub(super) fn at_start(mut self) -> Self {
        if self.matching == Matching::Within {
            self.matching = Matching::Start;
        }
        self
    }

    /// Whether every word of the form is somewhere in a text.
    pub(super) fn is_in(&self, text: &Folded<'_>) -> bool {
        if self.matching == Matching::Anywhere {
            return self.find(text).is_some();
        }
        self.stems.iter().all(|stem| text.words.iter().any(|(word, _)| self.fits(word, stem)))
    }

    /// Where the form stands in a text in one piece.
    pub(super) fn find(&self, text: &Folded<'_>) -> Option<Range<usize>> {
        if self.matching == Matching::Anywhere {
            let form = self.stems.first()?;
            return text.text.find(form).map(|at| at..at + form.len());
        }
        let size = self.stems.len().max(1);
        let mut windows = text.words.windows(size);
        let found = windows.find(|words| words.iter().zip(&self.stems).all(|((word, _), stem)| self.fits(word, stem)))?;
        Some(found[0].1.start..found[size - 1].1.end)
    }

    fn fits(&self, word: &str, stem: &str) -> bool {
        match self.matching {
            Matching::Plural => word.strip_prefix(stem).is_some_and(|rest| matches!(rest, "" | "s" | "es")),
            Matching::Inside => word.contains(stem),
            Matching::Within if stem.chars().count() >= 4 => word.contains(stem),
            Matching::Within => word.starts_with(stem) || word.strip_prefix("ال").is_some_and(|word| word.starts_with(stem)),
            Matching::Start | Matching::Anywhere => word.starts_with(stem),
        }
    }
}

/// The part of a word that its inflected forms share.
fn stem(word: &str, language: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let length = letters.len();
    let cut = match language {
        "en" | "vi" | "ko" | "ja" | "zh" | "th" | "fil" => 0,
        "es" | "fr" | "pt" | "it" | "ca" | "gl" | "ro" => usize::from(length >= 5) + usize::from(length >= 7),
        "de" | "nl" | "sv" | "da" | "nb" | "nn" => usize::from(length >= 6),
        "ar" => usize::from(length >= 4 && letters[length - 1] == 'ه'),
        "ur" => usize::from(length >= 5),
        "pa" => usize::from(length >= 3 && is_mark(letters[length - 1])),
        _ => usize::from(length >= 5) * 2 + usize::from(length >= 9),
    };
    let stem: String = letters[..length - cut].iter().collect();
    if language == "ar" { stem.strip_prefix("ال").map_or(stem.clone(), str::to_owned) } else { stem }
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{a3c}'..='\u{a4d}' | '\u{a70}'..='\u{a71}' | '\u{200c}'..='\u{200d}')
}

/// Appends a letter without case and without what writers leave out or vary.
fn fold(c: char, language: &str, out: &mut String) {
    match c {
        '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{a3c}' | '\u{200c}' | '\u{200d}' => {}
        'أ' | 'إ' | 'آ' | 'ٱ' => out.push('ا'),
        'ى' if language == "ar" => out.push('ي'),
        'ة' => out.push('ه'),
        // Letters with the dot are written in one piece or in two.
        '\u{a33}' => out.push('\u{a32}'),
        '\u{a36}' => out.push('\u{a38}'),
        '\u{a59}' => out.push('\u{a16}'),
        '\u{a5a}' => out.push('\u{a17}'),
        '\u{a5b}' => out.push('\u{a1c}'),
        '\u{a5e}' => out.push('\u{a2b}'),
        // Accents move between singular and plural: incisión, incisiones.
        _ if matches!(language, "es" | "fr" | "pt" | "it" | "ca" | "gl") => out.extend(c.to_lowercase().map(without_accent)),
        'ё' | 'Ё' => out.push('е'),
        _ => out.extend(c.to_lowercase()),
    }
}

fn without_accent(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ã' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflected_forms_are_found() {
        for (language, form, text) in [
            ("en", "complication", "There are complications."),
            ("pl", "znieczulenie", "rodzaj znieczulenia"),
            ("pl", "powikłanie", "mniej powikłań"),
            ("ru", "анестезия", "под анестезией"),
            ("ru", "рубец", "видны рубцы"),
            ("de", "Schmerzen nach der Operation", "Schmerzen nach einer Operation, der"),
            ("de", "Operation", "Wirbelsäulenoperationen"),
            ("es", "incisión", "incisiones pequeñas"),
            ("pt", "complicação", "complicações"),
            ("ar", "الجراحة المفتوحة", "بالجراحة المفتوحة"),
            ("ar", "جرّاح العمود الفقري", "جراح للعمود الفقري"),
            ("ko", "감염", "감염이"),
            ("ja", "出血", "多くの<dfn data-l10n-name=\"a\">出血</dfn>が"),
            ("pa", "ਖ਼ੂਨ", "ਖ਼ੂਨ ਵਗਣਾ"),
        ] {
            assert!(Form::of(form, language).is_in(&Folded::of(text, language)), "{form} in {text}");
        }
        assert!(!Form::of("scar", "en").is_in(&Folded::of("a scare", "en")));
        assert!(!Form::of("Narkose", "de").is_in(&Folded::of("Anästhesie", "de")));
    }

    #[test]
    fn a_form_is_found_where_it_stands() {
        let text = "cirugías endoscópicas";
        assert_eq!(Form::of("cirugía endoscópica", "es").find(&Folded::of(text, "es")), Some(0..text.len()));
        assert_eq!(Form::of("合并症", "zh").find(&Folded::of("有合并症。", "zh")), Some(3..12));
    }
}

//! How a language is written, looked up once a locale: scripts, digits, marks and spaces.
//!
//! Data from CLDR and from the languages' own style guides, as far as they agree. Where a language is not in a table, its
//! rule does not speak.

use super::super::Context;
use super::super::script::{Script, Scripts};
use crate::locale::LocaleTag;

/// What the rules about words ask of a language.
pub(super) struct Writing<'a> {
    /// Language subtag.
    pub(super) language: &'a str,
    /// Its own letters, Latin aside; none where they are not known.
    pub(super) scripts: Option<Scripts>,
    /// Whether it writes Latin letters, as its only ones.
    pub(super) is_latin: bool,
    /// Whether it is written with the source's letters.
    pub(super) shares_script: bool,
    /// Whether it is the source's language, in another region or spelling.
    pub(super) is_source_language: bool,
    /// Whether words are separated by spaces.
    pub(super) has_spaces: bool,
    /// Whether a word may stand twice in a row.
    pub(super) doubles_words: bool,
    /// Whether a sentence ends with a mark.
    pub(super) ends_sentences: bool,
    /// Whether a question ends with a mark.
    pub(super) ends_questions: bool,
    /// Whether `!`, `?`, `:` and `;` have a space before them.
    pub(super) spaces_marks: bool,
    /// Words that stay as they are in every language.
    pub(super) kept: &'a [String],
    /// Quotation marks that the language has; empty where the table does not know it.
    pub(super) quotes: &'static str,
    /// Whether Chinese characters of the other way of writing are mistakes: `Hans` or `Hant`.
    pub(super) han: Option<Han>,
}

/// A way of writing Chinese.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Han {
    /// Simplified characters.
    Simplified,
    /// Traditional characters.
    Traditional,
}

/// Languages that write without spaces between words.
const NO_SPACES: &[&str] = &["bo", "dz", "ja", "km", "lo", "my", "th", "yue", "zh"];

/// Languages in which a word twice in a row means something.
const DOUBLING: &[&str] = &[
    "ach", "ak", "am", "as", "az", "azz", "bn", "ceb", "cak", "crh", "dv", "fa", "ff", "fil", "gn", "gu", "ha", "haw", "hi", "hus", "hy",
    "id", "ig", "ilo", "ixl", "ja", "jv", "ka", "kab", "kk", "km", "kn", "ko", "ks", "ky", "lij", "lo", "ltg", "mai", "meh", "mg", "mi",
    "mix", "ml", "mr", "ms", "my", "ne", "or", "pa", "ps", "qu", "quc", "rw", "sa", "sat", "scn", "sd", "si", "skr", "sm", "son", "su",
    "sw", "ta", "te", "tg", "th", "tk", "tl", "to", "tr", "trs", "tsz", "tt", "ug", "ur", "uz", "vi", "wo", "xh", "yo", "yue", "zam", "zh",
    "zu",
];

/// Languages that end a sentence without a mark, or mostly so.
const OPEN_ENDED: &[&str] = &["bo", "dz", "km", "lo", "my", "th"];

/// Languages that put a space before `!`, `?`, `:` and `;`, as French does.
const SPACED_MARKS: &[&str] =
    &["bm", "br", "co", "ff", "fr", "gcf", "gcr", "kab", "ln", "mfe", "mg", "oc", "pcd", "rcf", "son", "wa", "wo"];

/// Quotation marks beyond the straight ones, by language: CLDR's outer and inner ones and what is usual beside them.
const QUOTES: &[(&str, &str)] = &[
    ("be", "«»„“”"),
    ("bg", "„“”«»"),
    ("bs", "„”“«»"),
    ("ca", "«»“”"),
    ("cs", "„“»«"),
    ("da", "“”»«„"),
    ("de", "„“»«"),
    ("el", "«»“”"),
    ("es", "«»“”"),
    ("et", "„“”«»"),
    ("fa", "«»‹›"),
    ("fi", "”»«"),
    ("fr", "«»“”"),
    ("he", "”“„״"),
    ("hr", "„”“»«"),
    ("hsb", "„“"),
    ("hu", "„”»«"),
    ("hy", "«»"),
    ("it", "«»“”"),
    ("ja", "「」『』“”〝〟"),
    ("lt", "„“«»"),
    ("mk", "„“”«»"),
    ("nb", "«»„“”"),
    ("nn", "«»„“”"),
    ("pl", "„”«»"),
    ("ro", "„”«»"),
    ("ru", "«»„“"),
    ("sk", "„“»«"),
    ("sl", "„“”»«"),
    ("sq", "“”„«»"),
    ("sr", "„“”»«"),
    ("sv", "”»«"),
    ("uk", "«»„“”"),
];

impl<'a> Writing<'a> {
    /// How the locale that is checked is written.
    pub(super) fn of(context: &Context<'a, '_>) -> Self {
        let (tag, source) = (&context.target.locale.tag, &context.source.locale.tag);
        let language = tag.language();
        let is_in = |list: &[&str]| list.binary_search(&language).is_ok();
        let (scripts, source_scripts) = (Scripts::of(tag), Scripts::of(source));
        let unspaced = NO_SPACES.contains(&language);
        Self {
            language,
            scripts: scripts.map(|scripts| scripts.with(Script::Latin)),
            is_latin: scripts.is_some_and(|scripts| scripts.contains(Script::Latin)),
            shares_script: scripts.is_none() || scripts == source_scripts,
            is_source_language: language == source.language() || (language, source.language()) == ("sco", "en"),
            has_spaces: !unspaced,
            doubles_words: DOUBLING.contains(&language),
            ends_sentences: !is_in(OPEN_ENDED),
            ends_questions: !is_in(OPEN_ENDED),
            spaces_marks: is_in(SPACED_MARKS),
            kept: &context.pack.config.do_not_translate,
            quotes: QUOTES.binary_search_by(|row| row.0.cmp(language)).map_or("", |at| QUOTES[at].1),
            han: han(tag),
        }
    }
}

fn han(tag: &LocaleTag) -> Option<Han> {
    match tag.script().as_str() {
        "Hans" => Some(Han::Simplified),
        "Hant" => Some(Han::Traditional),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for list in [NO_SPACES, OPEN_ENDED, SPACED_MARKS] {
            assert!(list.is_sorted(), "{list:?}");
        }
        assert!(QUOTES.is_sorted_by_key(|row| row.0));
    }
}

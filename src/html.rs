//! What every page is written with: escaping, the head, languages with their fonts and directions, words that the
//! glossary explains.
//!
//! A page stands alone: nothing is loaded, its policy forbids it. Text is escaped wherever it is written; a value never
//! becomes markup.

use std::collections::BTreeSet;

use crate::documents::GlossaryEntry;
use crate::locale::LocaleTag;
use crate::runtime::document::{Markup, Run};
use crate::runtime::{Formatters, NumberOptions};

/// Fonts, line heights and list digits of the scripts, for elements with `data-script` and `data-digits`: sets `--font`,
/// `--leading` and `--heading`. Stands behind the page's own `:root`.
pub const SCRIPTS: &str = include_str!("html/scripts.css");

/// Where a page may connect to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Network {
    /// Nowhere.
    None,
    /// To the server that it came from.
    Own,
}

/// The start of a page, up to its body.
#[derive(Debug)]
pub struct Head<'a> {
    /// Attributes of the root, such as [`language`] gives them.
    pub attributes: &'a str,
    /// The title, as text.
    pub title: &'a str,
    /// Style sheets, in order.
    pub styles: &'a [&'a str],
    /// Whether the page has scripts of its own.
    pub has_script: bool,
    /// Where it may connect to.
    pub network: Network,
}

impl Head<'_> {
    /// The start of the page as HTML.
    #[must_use]
    pub fn html(&self) -> String {
        let script = if self.has_script { "; script-src 'unsafe-inline'" } else { "" };
        let connect = if self.network == Network::Own { "; connect-src 'self'" } else { "" };
        format!(
            "<!doctype html>\n\
             <html {}>\n\
             <head>\n\
             <meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'{script}{connect}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>{}</title>\n\
             <style>\n{}</style>\n\
             </head>\n",
            self.attributes,
            escape(self.title),
            self.styles.concat()
        )
    }
}

/// The attributes of text in a language, for the fonts and directions of [`SCRIPTS`].
#[must_use]
pub fn language(tag: &LocaleTag) -> String {
    let digits = digits(&Formatters::new(tag));
    let script = escape(&tag.script());
    format!("lang=\"{}\" dir=\"{}\" data-script=\"{script}\" data-digits=\"{digits}\"", escape(tag.as_str()), tag.direction().as_str())
}

/// The name of the digits, so that steps are counted as the numbers in the text are written.
fn digits(formatters: &Formatters) -> &'static str {
    let mut one = String::new();
    // A `String` takes everything.
    let _ = formatters.number(1.0, &NumberOptions::default(), &mut one);
    match one.chars().next() {
        Some('\u{661}') => "arab",
        Some('\u{6f1}') => "arabext",
        Some('\u{967}') => "deva",
        Some('\u{9e7}') => "beng",
        Some('\u{a67}') => "guru",
        Some('\u{1041}') => "mymr",
        _ => "latn",
    }
}

/// Text for an element or a quoted attribute. Control characters, which HTML does not have, become U+FFFD.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\n' | '\t' => escaped.push(c),
            c if c.is_control() => escaped.push(char::REPLACEMENT_CHARACTER),
            c => escaped.push(c),
        }
    }
    escaped
}

/// Text of a source file for an element: controls and marks of direction are shown, so that they neither vanish nor turn
/// the text behind them round.
#[must_use]
pub fn escape_source(text: &str) -> String {
    let is_shown = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}');
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if is_shown(c) => shown.extend(c.escape_unicode()),
            '\n' | '\t' => shown.push(c),
            c if c.is_control() => shown.extend(c.escape_default()),
            c => shown.push(c),
        }
    }
    escape(&shown)
}

/// An id that is good in a link: the name, or its place where the name has other characters.
#[must_use]
pub fn anchor(kind: &str, name: &str, at: usize) -> String {
    let plain = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    if plain { format!("{kind}-{name}") } else { format!("{kind}--{at}") }
}

/// Words that are explained at the end of a page. Each is a link to its explanation, which a style sheet may show as a
/// pop-up while it is the target: so it works without script, from the keyboard, read out loud and on paper.
#[derive(Debug)]
pub struct Words<'a> {
    entries: &'a [GlossaryEntry],
    /// In front of every id, where a page has several languages.
    prefix: &'a str,
    /// Words whose first use is written: explanations lead back to it.
    used: BTreeSet<String>,
}

impl<'a> Words<'a> {
    /// For texts in the language of the entries.
    #[must_use]
    pub fn new(entries: &'a [GlossaryEntry], prefix: &'a str) -> Self {
        Self { entries, prefix, used: BTreeSet::new() }
    }

    /// Runs as HTML, values set apart where `isolates`.
    pub fn runs(&mut self, runs: &[Run], isolates: bool) -> String {
        let mut html = String::new();
        for alike in runs.chunk_by(|left, right| (left.markup, &left.name) == (right.markup, &right.name)) {
            let inner: String = alike.iter().map(|run| self::run(run, isolates)).collect();
            let first = alike.first();
            html.push_str(&match first.and_then(|run| run.markup) {
                None => inner,
                Some(Markup::Dfn) => self.word(first.and_then(|run| run.name.as_deref()), &inner),
                Some(markup) => format!("<{tag}>{inner}</{tag}>", tag = markup.as_str()),
            });
        }
        html
    }

    /// A word with a link to its explanation, where there is one.
    fn word(&mut self, name: Option<&str>, inner: &str) -> String {
        let found = name.and_then(|name| Some((name, self.entries.iter().position(|entry| entry.name == name)?)));
        let Some((name, at)) = found else { return format!("<dfn>{inner}</dfn>") };
        let back = if self.used.insert(name.to_owned()) { format!(" id=\"{}\"", self.id("use", name, at)) } else { String::new() };
        format!("<dfn{back}><a href=\"#{}\" role=\"doc-glossref\">{inner}</a></dfn>", self.id("word", name, at))
    }

    /// The explanations of the words that were used, in the order of the entries, as items of a `dl`.
    #[must_use]
    pub fn explanations(&self) -> String {
        let used = self.entries.iter().enumerate().filter(|(_, entry)| self.used.contains(&entry.name));
        used.map(|(at, entry)| self.explanation(at, entry)).collect()
    }

    /// An explanation, with a link back to where the word is first used.
    fn explanation(&self, at: usize, entry: &GlossaryEntry) -> String {
        let (id, back) = (self.id("word", &entry.name, at), self.id("use", &entry.name, at));
        let term = escape(&entry.term);
        let spoken = entry.speech.as_deref().map_or_else(|| term.clone(), escape);
        let shown = match &entry.speech {
            None => term,
            Some(_) => format!("<span aria-hidden=\"true\">{term}</span><span class=\"spoken\">{spoken}</span>"),
        };
        let definition = escape(&entry.definition);
        format!(
            "<div id=\"{id}\" tabindex=\"-1\">\n<dt>{shown}</dt>\n<dd>{definition} \
             <a class=\"back\" href=\"#{back}\" role=\"doc-backlink\" aria-label=\"{spoken}\"></a></dd>\n</div>\n"
        )
    }

    fn id(&self, kind: &str, name: &str, at: usize) -> String {
        format!("{}{}", self.prefix, anchor(kind, name, at))
    }
}

fn run(run: &Run, isolates: bool) -> String {
    let text = escape(&run.text);
    if run.value.is_some() && isolates { format!("<bdi>{text}</bdi>") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_escapes() {
        assert_eq!(escape("<a href=\"x\" b='c'>&\u{1b}\u{0}\n"), "&lt;a href=&quot;x&quot; b=&#39;c&#39;&gt;&amp;\u{fffd}\u{fffd}\n");
        assert_eq!(escape_source("<\u{202e}\u{1b}"), "&lt;\\u{202e}\\u{1b}");
        assert_eq!(anchor("word", "l4-l5", 3), "word-l4-l5");
        assert_eq!(anchor("word", "\" onclick=\"", 3), "word--3");
    }
}

//! A pack as a site that one can open, send round and print: every document in every language beside the source, every
//! variant of every message, what the check found at the text that it is about.
//!
//! Pages are values, named by their place in the site; each stands alone and loads nothing. A language with errors has
//! its pages all the same: what compiles is shown, what does not has its finding in its place. Does no I/O but reading
//! through the pack; the same sources give the same bytes.
//!
//! | page | shows |
//! |---|---|
//! | `index.html` | languages and documents, with states and counts |
//! | `<locale>/documents/<id>.html` | a document beside the source |
//! | `<locale>/messages.html` | all messages of a language; of a large pack a list of the next |
//! | `<locale>/messages/<file>.html` | the messages of one file, where the pack has more than [`MAX_MESSAGES_ON_PAGE`] |

mod document;
mod findings;
mod frame;
mod index;
mod language;
mod live;
mod messages;
mod place;
mod side;

use std::collections::BTreeMap;

use crate::compile;
use crate::pack::{EntryKind, Localization, Pack, PackLocale};
use crate::runtime::Formatter;
use crate::syntax::ast;
use crate::variants::Sampler;

pub use index::Summary;
pub use live::{Preview, Update};

/// Most messages of the source that are shown on one page.
pub const MAX_MESSAGES_ON_PAGE: usize = 1_000;

/// Stands in every page of a site, so that what wrote a folder can be told.
pub const MARK: &str = "data-site=\"fluent-pack preview\"";

/// A page of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Where it is in the site, with `/`.
    pub name: String,
    /// The page.
    pub html: String,
}

/// The pages of one language.
#[derive(Debug, Clone)]
pub struct Language {
    /// Its pages, in no order that matters.
    pub pages: Vec<Page>,
    /// Its row in the index.
    pub summary: Summary,
}

/// What all languages of a site share.
#[derive(Debug)]
pub struct Site<'a, 'src> {
    pack: &'a Pack,
    source: &'a Localization<'src>,
    /// Languages of the site, in the order of the pack.
    locales: Vec<&'a PackLocale>,
    /// The source's catalog, for its texts.
    catalog: Vec<u8>,
    /// Whether a page per file is written.
    by_file: bool,
    /// Whether pages ask the server that they came from for news.
    is_live: bool,
    /// Documents that show a message, and whether it must not be missed there.
    used: BTreeMap<&'a str, Vec<Use<'a>>>,
}

/// That a document shows a message.
#[derive(Debug, Clone, Copy)]
struct Use<'a> {
    document: &'a str,
    critical: bool,
}

impl<'a, 'src> Site<'a, 'src> {
    /// A site of some languages of a pack. `source` is its source locale; `is_live` pages reload when the server that they
    /// came from says so at `/events`.
    #[must_use]
    pub fn new(pack: &'a Pack, source: &'a Localization<'src>, locales: &[&'a PackLocale], is_live: bool) -> Self {
        let messages = source.unique_entries().filter(|entry| entry.kind == EntryKind::Message).count();
        Self {
            pack,
            source,
            locales: locales.to_vec(),
            catalog: compile::unproved(source, source),
            by_file: messages > MAX_MESSAGES_ON_PAGE,
            is_live,
            used: document::uses(pack),
        }
    }

    /// The pages of one language.
    #[must_use]
    pub fn language(&self, target: &Localization<'src>) -> Language {
        language::language(self, target)
    }

    /// The first page, from the rows of all languages.
    #[must_use]
    pub fn index(&self, summaries: &[&Summary]) -> Page {
        index::page(self, summaries)
    }

    /// Whether a locale is the source's.
    fn is_source(&self, locale: &PackLocale) -> bool {
        locale.tag == self.source.locale.tag
    }

    /// What stands for the pack in headings.
    fn title(&self) -> &str {
        self.pack.config.title.as_deref().unwrap_or(&self.pack.config.name)
    }

    fn formatter(&self) -> Option<Formatter<&[u8]>> {
        Formatter::open(&*self.catalog).ok()
    }

    fn sampler(&self) -> Sampler<'a, 'src> {
        Sampler::new(self.source, self.source)
    }
}

/// Lines of a comment.
fn comment_lines<'src>(comment: &ast::Comment<crate::syntax::Spanned<'src>>) -> String {
    comment.content.iter().map(|line| line.as_str()).collect::<Vec<&'src str>>().join("\n")
}

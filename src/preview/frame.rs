//! What every page has around its content: head, way back, languages, what the text is, filters.

use super::{MARK, Site, place};
use crate::html::{Head, Network, SCRIPTS, escape};
use crate::locale::LocaleTag;
use crate::pack::{PackLocale, Provenance};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");
const LIVE: &str = include_str!("live.js");

/// Most languages that every page has a link to; of more, a script makes a list.
const MAX_LINKS: usize = 24;

/// A page.
pub(super) struct Frame<'s, 'a, 'src> {
    pub(super) site: &'s Site<'a, 'src>,
    /// Its name in the site.
    pub(super) name: String,
    pub(super) title: String,
    /// The language that it shows; none on the first page.
    pub(super) locale: Option<&'s PackLocale>,
    /// The page of the same place in a language.
    pub(super) sibling: &'s dyn Fn(&str) -> String,
}

impl Frame<'_, '_, '_> {
    /// The whole page around its content.
    pub(super) fn html(&self, content: &str) -> String {
        let head = Head {
            attributes: "lang=\"en\" dir=\"ltr\"",
            title: &format!("{} \u{2013} {}", self.title, self.site.title()),
            styles: &[STYLE, SCRIPTS],
            has_script: true,
            network: if self.site.is_live { Network::Own } else { Network::None },
        };
        let live = if self.site.is_live { LIVE } else { "" };
        format!(
            "{}<body {MARK}>\n<header>\n{}{}</header>\n<main>\n{}{content}</main>\n<script>\n{SCRIPT}{live}</script>\n</body>\n</html>\n",
            head.html(),
            self.way_back(),
            self.languages(),
            self.banner()
        )
    }

    fn way_back(&self) -> String {
        let home = place::link(&self.name, "index.html");
        let title = escape(self.site.title());
        match self.locale {
            None => format!("<p class=\"home\">{title}</p>\n"),
            Some(locale) => {
                let messages = place::link(&self.name, &place::messages(locale.tag.as_str()));
                format!(
                    "<nav class=\"home\" aria-label=\"Site\"><a href=\"{home}\">{title}</a> <a href=\"{messages}\">All messages of {}</a></nav>\n",
                    escape(&english(&locale.tag))
                )
            }
        }
    }

    /// The same page in the other languages; a script keeps the place.
    fn languages(&self) -> String {
        let Some(current) = self.locale else { return String::new() };
        let locales = &self.site.locales;
        if locales.len() > MAX_LINKS {
            let tags: Vec<&str> = locales.iter().map(|locale| locale.tag.as_str()).collect();
            let sibling = place::link(&self.name, &(self.sibling)("{locale}")).replace("%7Blocale%7D", "{locale}");
            return format!(
                "<label class=\"languages\" hidden>Language <select id=\"languages\" data-page=\"{sibling}\" data-locale=\"{}\" data-locales=\"{}\"></select></label>\n",
                escape(current.tag.as_str()),
                escape(&tags.join(" "))
            );
        }
        let link = |locale: &&PackLocale| {
            let tag = &locale.tag;
            let is_current = if locale.tag == current.tag { " aria-current=\"page\"" } else { "" };
            format!(
                "<li><a href=\"{}\" lang=\"{tag}\" hreflang=\"{tag}\" dir=\"{}\" data-script=\"{}\" title=\"{}\"{is_current}>{}</a></li>\n",
                place::link(&self.name, &(self.sibling)(tag.as_str())),
                tag.direction().as_str(),
                escape(&tag.script()),
                escape(&english(tag)),
                escape(&own(tag)),
                tag = escape(tag.as_str())
            )
        };
        let links: String = locales.iter().map(link).collect();
        format!("<nav class=\"languages\" aria-label=\"Language\"><ul>\n{links}</ul></nav>\n")
    }

    /// What the text is, above everything else.
    fn banner(&self) -> String {
        let provenance = |locale: &PackLocale| self.site.pack.config.provenance_of(&locale.tag);
        let text = match self.locale {
            Some(locale) if provenance(locale) == Provenance::MtRaw => {
                "Machine-made translation. Nobody qualified has reviewed it.".to_owned()
            }
            Some(locale) => format!("{}: {}.", english(&locale.tag), provenance(locale).meaning()),
            None if self.site.locales.iter().any(|locale| provenance(locale) == Provenance::MtRaw) => {
                "Machine-made translations. Nobody qualified has reviewed them.".to_owned()
            }
            None => return String::new(),
        };
        format!("<p class=\"banner\" role=\"note\">{}</p>\n", escape(&text))
    }
}

/// The form that searches and filters; a script shows it.
pub(super) fn filters(states: &[&str]) -> String {
    let option = |state: &&str| format!("<option value=\"{value}\">{value}</option>", value = escape(state));
    let states: String = states.iter().map(option).collect();
    let state = match &*states {
        "" => String::new(),
        states => format!("<label>State <select name=\"state\"><option value=\"\">all</option>{states}</select></label>\n"),
    };
    format!(
        "<form id=\"filters\" role=\"search\" hidden>\n\
         <label>Search <input name=\"text\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\" dir=\"auto\"></label>\n\
         <label>Findings <select name=\"severity\"><option value=\"\">do not matter</option><option value=\"any\">any</option>\
         <option>error</option><option>warning</option><option>note</option></select></label>\n\
         {state}<output aria-live=\"polite\"></output>\n</form>\n"
    )
}

/// The explanations of both sides, where there are any.
pub(super) fn glossary(sides: &[(&str, String)]) -> String {
    if sides.iter().all(|(_, entries)| entries.is_empty()) {
        return String::new();
    }
    let list = |(attributes, entries): &(&str, String)| format!("<dl class=\"side\" {attributes}>\n{entries}</dl>\n");
    let lists: String = sides.iter().map(list).collect();
    format!("<section class=\"glossary sides\" role=\"doc-glossary\" aria-label=\"Glossary\">\n{lists}</section>\n")
}

/// The name of a language in itself.
pub(super) fn own(tag: &LocaleTag) -> String {
    tag.own_name().unwrap_or_else(|| tag.to_string())
}

/// The name of a language in English.
pub(super) fn english(tag: &LocaleTag) -> String {
    tag.english_name().unwrap_or_else(|| tag.to_string())
}

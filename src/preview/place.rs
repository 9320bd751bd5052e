//! Where things are in the site: names of pages, links between them, the anchor of a message.

use crate::html::escape;

/// The page of a document.
pub(super) fn document(locale: &str, id: &str) -> String {
    format!("{locale}/documents/{id}.html")
}

/// The page of all messages of a language.
pub(super) fn messages(locale: &str) -> String {
    format!("{locale}/messages.html")
}

/// The page of one file of a language.
pub(super) fn file(locale: &str, key: &str) -> String {
    format!("{locale}/messages/{}.html", stem(key))
}

/// The anchor of a message: file and id, such as `miss-plan/plan-nights`.
pub(super) fn anchor(key: &str, id: &str) -> String {
    format!("{}/{id}", stem(key)).chars().map(|c| if c.is_whitespace() { '_' } else { c }).collect()
}

fn stem(key: &str) -> &str {
    key.strip_suffix(".ftl").unwrap_or(key)
}

/// A link from one page to another, for a quoted attribute.
pub(super) fn link(from: &str, to: &str) -> String {
    let up = "../".repeat(from.matches('/').count());
    let (page, fragment) = to.split_once('#').map_or((to, None), |(page, fragment)| (page, Some(fragment)));
    let fragment = fragment.map_or_else(String::new, |fragment| format!("#{}", encode(fragment)));
    let page = if page == from { String::new() } else { format!("{up}{}", encode(page)) };
    escape(&format!("{page}{fragment}"))
}

/// Percent-encoded (RFC 3986, section 2.1), but for what paths are made of.
fn encode(path: &str) -> String {
    let mut encoded = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' => encoded.push(char::from(byte)),
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_from_page_to_page() {
        assert_eq!(link("index.html", "de/messages.html"), "de/messages.html");
        assert_eq!(link("de/documents/a.html", "fr/documents/a.html#x/y"), "../../fr/documents/a.html#x/y");
        assert_eq!(link("de/messages.html", "de/messages.html#x/y"), "#x/y");
        assert_eq!(link("index.html", &file("de", "a b/\"?.ftl")), "de/messages/a%20b/%22%3F.html");
        assert_eq!(anchor("browser/a b.ftl", "-term"), "browser/a_b/-term");
    }
}

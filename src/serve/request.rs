//! What a request says in its headers: which form of a file it takes, what it has already, which part it wants, which
//! languages its reader reads. Whatever does not read is taken as not said.

use axum::http::HeaderMap;
use axum::http::header::{ACCEPT, ACCEPT_ENCODING, AsHeaderName, IF_NONE_MATCH, IF_RANGE, RANGE};
use base64ct::Encoding as _;

use crate::bundle::hex;
use crate::locale::LocaleTag;

/// Most languages of one `Accept-Language` that are looked at.
const MAX_LANGUAGES: usize = 32;

/// The value of a header, where there is exactly one and it is ASCII.
pub(super) fn text(headers: &HeaderMap, name: impl AsHeaderName) -> Option<&str> {
    let mut values = headers.get_all(name).iter();
    let first = values.next()?.to_str().ok()?;
    values.next().is_none().then_some(first)
}

/// The quality of an item of a list (RFC 9110, section 12.4.2): 0 to 1000; 1000 where none is said.
fn quality(parameters: &str) -> u16 {
    let q = parameters.split(';').map(str::trim).find_map(|parameter| parameter.strip_prefix("q=").or(parameter.strip_prefix("Q=")));
    let Some(q) = q else { return 1000 };
    match q.parse::<f32>() {
        // Clamped, so the cast is exact enough and never out of range.
        Ok(q) => (q.clamp(0.0, 1.0) * 1000.0).round() as u16,
        Err(_) => 0,
    }
}

/// Items of a list with their qualities.
fn items(list: &str) -> impl Iterator<Item = (&str, u16)> {
    list.split(',').map(|item| {
        let (name, parameters) = item.split_once(';').unwrap_or((item, ""));
        (name.trim(), quality(parameters))
    })
}

/// Whether a coding is accepted by name; `*` is not taken as a wish for it.
pub(super) fn accepts_coding(headers: &HeaderMap, coding: &str) -> bool {
    let lists = headers.get_all(ACCEPT_ENCODING).iter().filter_map(|list| list.to_str().ok());
    lists.flat_map(items).any(|(name, quality)| quality > 0 && name.eq_ignore_ascii_case(coding))
}

/// Whether a media type is accepted by its full name.
pub(super) fn accepts_type(headers: &HeaderMap, wanted: &str) -> bool {
    let lists = headers.get_all(ACCEPT).iter().filter_map(|list| list.to_str().ok());
    lists.flat_map(items).any(|(name, quality)| quality > 0 && name.eq_ignore_ascii_case(wanted))
}

/// The dictionary that a client has (RFC 9842, section 2.2): SHA-256 in hex.
pub(super) fn dictionary(headers: &HeaderMap) -> Option<String> {
    let coded = text(headers, "available-dictionary")?.trim().strip_prefix(':')?.strip_suffix(':')?;
    let mut digest = [0; 32];
    let decoded = base64ct::Base64::decode(coded, &mut digest).ok()?;
    (decoded.len() == 32).then(|| hex(decoded))
}

/// Whether a client has the file already (RFC 9110, section 13.1.2). `etag` is in quotes.
pub(super) fn has_already(headers: &HeaderMap, etag: &str) -> bool {
    let lists = headers.get_all(IF_NONE_MATCH).iter().filter_map(|list| list.to_str().ok());
    // Our tags have no comma in them.
    lists.flat_map(|list| list.split(',')).map(str::trim).any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == etag)
}

/// Which part of a file is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// All of it.
    Whole,
    /// The bytes from the first to the second, both included.
    Bytes(u64, u64),
    /// A part that the file does not have.
    Beyond,
}

/// Which part of a file of a length is wanted. Several parts at once are not given: then it is the whole file, as RFC
/// 9110, section 14.2, allows.
pub(super) fn part(headers: &HeaderMap, etag: &str, length: u64) -> Part {
    let Some(range) = text(headers, RANGE) else { return Part::Whole };
    // Section 13.1.5: a strong comparison, and a date is never ours.
    if headers.contains_key(IF_RANGE) && text(headers, IF_RANGE) != Some(etag) {
        return Part::Whole;
    }
    let Some((first, last)) = range.strip_prefix("bytes=").and_then(|set| set.trim().split_once('-')) else { return Part::Whole };
    let number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<u64>().unwrap_or(u64::MAX));
    match (first, last) {
        ("", "") => Part::Whole,
        ("", last) => match number(last) {
            Some(0) => Part::Beyond,
            Some(_) if length == 0 => Part::Beyond,
            Some(count) => Part::Bytes(length.saturating_sub(count), length - 1),
            None => Part::Whole,
        },
        (first, "") => match number(first) {
            Some(first) if first < length => Part::Bytes(first, length - 1),
            Some(_) => Part::Beyond,
            None => Part::Whole,
        },
        (first, last) => match (number(first), number(last)) {
            (Some(first), Some(last)) if first <= last && first < length => Part::Bytes(first, last.min(length - 1)),
            (Some(first), Some(last)) if first <= last => Part::Beyond,
            _ => Part::Whole,
        },
    }
}

/// The languages of an `Accept-Language`, the dearest first; those of one quality in the order they stand in.
pub(super) fn languages(list: &str) -> Vec<LocaleTag> {
    let mut found: Vec<(LocaleTag, u16)> = Vec::new();
    for (name, quality) in items(list).take(MAX_LANGUAGES) {
        if let Ok(tag) = LocaleTag::parse(name)
            && quality > 0
            && found.iter().all(|(other, _)| *other != tag)
        {
            found.push((tag, quality));
        }
    }
    found.sort_by_key(|(_, quality)| std::cmp::Reverse(*quality));
    found.into_iter().map(|(tag, _)| tag).collect()
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderName, HeaderValue};

    use super::{Part, accepts_coding, dictionary, has_already, languages, part};

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_str(value).unwrap())).collect()
    }

    #[test]
    fn languages_come_by_their_quality() {
        let tags = |list: &str| languages(list).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(tags("de;q=0.3, es-MX, en;q=0.8,fr;q=0.8"), ["es-MX", "en", "fr", "de"]);
        assert_eq!(tags("en;q=0, *, x_y, , tl;q=1.0, fil;q=0.2, de;q=no"), ["fil"]);
        assert_eq!(tags(&"aa,".repeat(5_000)).len(), 1);
    }

    #[test]
    fn parts_are_those_of_the_file() {
        let of = |range: &str| part(&headers(&[("range", range)]), "\"a\"", 10);
        for (range, expected) in [
            ("bytes=0-3", Part::Bytes(0, 3)),
            ("bytes=4-", Part::Bytes(4, 9)),
            ("bytes=-3", Part::Bytes(7, 9)),
            ("bytes=-30", Part::Bytes(0, 9)),
            ("bytes=9-99999999999999999999999", Part::Bytes(9, 9)),
            ("bytes=10-", Part::Beyond),
            ("bytes=10-12", Part::Beyond),
            ("bytes=-0", Part::Beyond),
            ("bytes=3-2", Part::Whole),
            ("bytes=1-2,4-5", Part::Whole),
            ("bytes=+1-2", Part::Whole),
            ("bytes=-", Part::Whole),
            ("lines=1-2", Part::Whole),
        ] {
            assert_eq!(of(range), expected, "{range}");
        }
        assert_eq!(part(&headers(&[("range", "bytes=-1")]), "\"a\"", 0), Part::Beyond);
        let if_range = |tag: &str| part(&headers(&[("range", "bytes=0-3"), ("if-range", tag)]), "\"a\"", 10);
        assert_eq!(if_range("\"a\""), Part::Bytes(0, 3));
        for tag in ["\"b\"", "W/\"a\"", "Tue, 15 Nov 1994 12:45:26 GMT"] {
            assert_eq!(if_range(tag), Part::Whole, "{tag}");
        }
    }

    #[test]
    fn what_a_client_has_is_recognised() {
        let has = |tags: &str| has_already(&headers(&[("if-none-match", tags)]), "\"a\"");
        assert!(has("\"a\"") && has("\"b\", \"a\"") && has("W/\"a\"") && has("*"));
        assert!(!has("\"b\"") && !has("a") && !has(""));
    }

    #[test]
    fn codings_and_dictionaries_are_read() {
        let accepts = |list: &str| accepts_coding(&headers(&[("accept-encoding", list)]), "zstd");
        assert!(accepts("gzip, ZSTD") && accepts("zstd;q=0.1"));
        assert!(!accepts("*") && !accepts("zstd;q=0") && !accepts("zst") && !accepts(""));
        let has = |value: &str| dictionary(&headers(&[("available-dictionary", value)]));
        assert_eq!(has(":AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:"), Some("0".repeat(64)));
        for value in ["AAAA", ":AAAA:", ":AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA:", ":../../etc:", "::"] {
            assert_eq!(has(value), None, "{value}");
        }
    }
}

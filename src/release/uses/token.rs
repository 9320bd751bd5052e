//! Words, strings and signs of program text in any of the languages that apps are written in. Never fails.

/// A piece of program text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// A name or number.
    Word(&'a str),
    /// What stands between quotes on one line, escapes as written.
    Text(&'a str),
    /// Any other sign.
    Sign(char),
}

/// A token with the bytes that it takes.
pub(super) type Placed<'a> = (usize, Token<'a>);

/// The tokens of a text with the places where they start; `quotes` are the signs that quote. Blanks are left out; comments are read as code.
pub(super) fn tokens<'a>(text: &'a str, quotes: &[char]) -> Vec<Placed<'a>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        let (token, length) = match c {
            _ if quotes.contains(&c) => match quoted(rest, c) {
                Some(inner) => (Some(Token::Text(inner)), inner.len() + 2),
                None => (Some(Token::Sign(c)), 1),
            },
            _ if is_word(c) => {
                let length = rest.find(|c: char| !is_word(c)).unwrap_or(rest.len());
                (Some(Token::Word(&rest[..length])), length)
            }
            _ => ((!c.is_whitespace()).then_some(Token::Sign(c)), c.len_utf8()),
        };
        tokens.extend(token.map(|token| (at, token)));
        at += length;
    }
    tokens
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The inside of a string that ends on its line; a quote without an end, as in `it's` or `'a`, is none.
fn quoted(text: &str, quote: char) -> Option<&str> {
    let inside = &text[1..];
    let mut escaped = false;
    for (at, c) in inside.char_indices() {
        match c {
            '\n' => return None,
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return Some(&inside[..at]),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_end_on_their_line() {
        let kinds: Vec<Token<'_>> = tokens("f('a\\'b', x) // it's\n\"c\"", &['"', '\'']).into_iter().map(|(_, token)| token).collect();
        assert_eq!(kinds[..4], [Token::Word("f"), Token::Sign('('), Token::Text("a\\'b"), Token::Sign(',')]);
        assert_eq!(kinds[9..], [Token::Sign('\''), Token::Word("s"), Token::Text("c")]);
    }
}

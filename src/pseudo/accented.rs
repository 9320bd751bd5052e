//! Letters with accents, and as many doubled vowels as make a text a third longer.

use super::pieces::Piece;

/// Letters and their accented likenesses; letters that no font lacks.
const ACCENTS: [(char, char); 52] = [
    ('A', 'Å'),
    ('B', 'Ɓ'),
    ('C', 'Ç'),
    ('D', 'Ð'),
    ('E', 'É'),
    ('F', 'Ƒ'),
    ('G', 'Ĝ'),
    ('H', 'Ĥ'),
    ('I', 'Î'),
    ('J', 'Ĵ'),
    ('K', 'Ķ'),
    ('L', 'Ļ'),
    ('M', 'Ṁ'),
    ('N', 'Ñ'),
    ('O', 'Ö'),
    ('P', 'Þ'),
    ('Q', 'Ǫ'),
    ('R', 'Ŕ'),
    ('S', 'Š'),
    ('T', 'Ţ'),
    ('U', 'Û'),
    ('V', 'Ṽ'),
    ('W', 'Ŵ'),
    ('X', 'Ẋ'),
    ('Y', 'Ý'),
    ('Z', 'Ž'),
    ('a', 'à'),
    ('b', 'ƀ'),
    ('c', 'ç'),
    ('d', 'ð'),
    ('e', 'é'),
    ('f', 'ƒ'),
    ('g', 'ĝ'),
    ('h', 'ĥ'),
    ('i', 'î'),
    ('j', 'ĵ'),
    ('k', 'ķ'),
    ('l', 'ļ'),
    ('m', 'ɱ'),
    ('n', 'ñ'),
    ('o', 'ö'),
    ('p', 'þ'),
    ('q', 'ǫ'),
    ('r', 'ŕ'),
    ('s', 'š'),
    ('t', 'ţ'),
    ('u', 'û'),
    ('v', 'ṽ'),
    ('w', 'ŵ'),
    ('x', 'ẋ'),
    ('y', 'ý'),
    ('z', 'ž'),
];

/// What a vowel is doubled with.
const VOWELS: [(char, char); 10] =
    [('A', 'Ā'), ('E', 'Ē'), ('I', 'Ī'), ('O', 'Ō'), ('U', 'Ū'), ('a', 'ā'), ('e', 'ē'), ('i', 'ī'), ('o', 'ō'), ('u', 'ū')];

/// How much longer a text is so far, in characters.
#[derive(Default)]
pub(super) struct Longer {
    seen: usize,
    added: usize,
}

impl Longer {
    /// Adds a piece to a text, changed where it is words.
    pub(super) fn push(&mut self, out: &mut String, piece: &Piece<'_>) {
        if !piece.is_word {
            self.seen += if piece.is_seen { piece.text.chars().count() } else { 0 };
            out.push_str(piece.text);
            return;
        }
        for letter in piece.text.chars() {
            self.seen += 1;
            out.push(like(&ACCENTS, letter).unwrap_or(letter));
            // At most 38 per cent: with the two brackets a text of some words stays below 40.
            if let Some(vowel) = like(&VOWELS, letter).filter(|_| (self.added + 1) * 100 <= self.seen * 38 + 50) {
                out.push(vowel);
                self.added += 1;
            }
        }
    }

    /// What the text lacks to be 30 per cent longer, its two brackets counted.
    pub(super) fn rest(&self) -> String {
        let lacks = (self.seen * 3).div_ceil(10).saturating_sub(self.added + 2);
        if lacks == 0 { String::new() } else { format!(" {}", "~".repeat(lacks.max(2) - 1)) }
    }
}

fn like(table: &[(char, char)], letter: char) -> Option<char> {
    table.binary_search_by_key(&letter, |(from, _)| *from).ok().map(|row| table[row].1)
}

//! Scripts of letters, and which of them a locale writes.
//!
//! Data from Unicode's blocks, in cells of sixteen characters; what is not in a cell of a script is common to all.

use crate::locale::LocaleTag;

macro_rules! scripts {
    ($($name:ident $code:literal: $($from:literal..$to:literal),+;)+) => {
        /// A script, as far as the check tells them apart. Han is one, whoever writes it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Script {
            /// Signs, digits and letters of scripts that are not in the table.
            Common,
            $($name,)+
        }

        /// Codes of ISO 15924.
        const CODES: &[(&str, Script)] = &[$(($code, Script::$name)),+];

        impl Script {
            /// Its name for people.
            pub(super) fn name(self) -> &'static str {
                match self {
                    Self::Common => "common",
                    $(Self::$name => stringify!($name),)+
                }
            }
        }

        /// First cell, the one past the last, script.
        const RANGES: &[(usize, usize, Script)] = &[$($(($from, $to, Script::$name),)+)+];
    };
}

// Cells: the character's number without its last hexadecimal digit.
scripts! {
    Latin "Latn": 0x00c..0x02b, 0x1e0..0x1f0, 0x2c6..0x2c8, 0xa72..0xa80, 0xfb0..0xfb1;
    Greek "Grek": 0x037..0x040, 0x1f0..0x200;
    Cyrillic "Cyrl": 0x040..0x053, 0x1c8..0x1c9, 0x2de..0x2e0, 0xa64..0xa6a;
    Armenian "Armn": 0x053..0x059;
    Hebrew "Hebr": 0x059..0x060, 0xfb2..0xfb5;
    Arabic "Arab": 0x060..0x070, 0x075..0x078, 0x087..0x090, 0xfb5..0xfe0, 0xfe7..0xff0;
    Syriac "Syrc": 0x070..0x075;
    Thaana "Thaa": 0x078..0x07c;
    Nko "Nkoo": 0x07c..0x080;
    Devanagari "Deva": 0x090..0x098, 0xa8e..0xa90;
    Bengali "Beng": 0x098..0x0a0;
    Gurmukhi "Guru": 0x0a0..0x0a8;
    Gujarati "Gujr": 0x0a8..0x0b0;
    Odia "Orya": 0x0b0..0x0b8;
    Tamil "Taml": 0x0b8..0x0c0;
    Telugu "Telu": 0x0c0..0x0c8;
    Kannada "Knda": 0x0c8..0x0d0;
    Malayalam "Mlym": 0x0d0..0x0d8;
    Sinhala "Sinh": 0x0d8..0x0e0;
    Thai "Thai": 0x0e0..0x0e8;
    Lao "Laoo": 0x0e8..0x0f0;
    Tibetan "Tibt": 0x0f0..0x100;
    Myanmar "Mymr": 0x100..0x10a, 0xa9e..0xaa0, 0xaa6..0xaa8;
    Georgian "Geor": 0x10a..0x110, 0x1c9..0x1cc, 0x2d0..0x2d3;
    Hangul "Hang": 0x110..0x120, 0x313..0x319, 0xa96..0xa98, 0xac0..0xd80;
    Ethiopic "Ethi": 0x120..0x13a, 0x2d8..0x2de, 0xab0..0xab3;
    Cherokee "Cher": 0x13a..0x140, 0xab7..0xabc;
    Syllabics "Cans": 0x140..0x168;
    Khmer "Khmr": 0x178..0x180, 0x19e..0x1a0;
    Mongolian "Mong": 0x180..0x18b;
    Tifinagh "Tfng": 0x2d3..0x2d8;
    Kana "Kana": 0x304..0x310, 0x31f..0x320, 0xff6..0xffa;
    Bopomofo "Bopo": 0x310..0x313, 0x31a..0x31c;
    Han "Hani": 0x2e8..0x2fe, 0x340..0x4dc, 0x4e0..0xa00, 0xf90..0xfb0;
}

const CELLS: [Script; 0x1000] = {
    let mut cells = [Script::Common; 0x1000];
    let mut row = 0;
    while row < RANGES.len() {
        let (mut cell, end, script) = RANGES[row];
        while cell < end {
            cells[cell] = script;
            cell += 1;
        }
        row += 1;
    }
    cells
};

impl Script {
    /// The script of a letter; [`Script::Common`] for what is no letter of ASCII and in no block of a script.
    pub(super) fn of(character: char) -> Self {
        match character {
            'a'..='z' | 'A'..='Z' | '\u{aa}' | '\u{ba}' => Self::Latin,
            '\u{20000}'..='\u{3ffff}' => Self::Han,
            // The multiplication and division signs among the letters of Latin.
            '\0'..='\u{bf}' | '\u{d7}' | '\u{f7}' => Self::Common,
            _ => CELLS.get(character as usize >> 4).copied().unwrap_or(Self::Common),
        }
    }
}

/// A set of scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scripts(u64);

impl Scripts {
    /// The scripts of a locale's own letters; none where CLDR does not know them.
    pub(super) fn of(tag: &LocaleTag) -> Option<Self> {
        let none = Self(0);
        let set = match tag.script().as_str() {
            "Jpan" => none.with(Script::Han).with(Script::Kana),
            "Kore" => none.with(Script::Hangul).with(Script::Han),
            // Names and brands from Japan are written as they are there.
            "Hans" | "Hant" => none.with(Script::Han).with(Script::Bopomofo).with(Script::Kana),
            code => none.with(CODES.iter().find(|row| row.0 == code)?.1),
        };
        Some(set)
    }

    /// These and one more.
    pub(super) fn with(self, script: Script) -> Self {
        Self(self.0 | 1 << script as u64)
    }

    /// Whether a script is in the set.
    pub(super) fn contains(self, script: Script) -> bool {
        self.0 & 1 << script as u64 != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_have_their_script() {
        for (letters, script) in [
            ("aZéßŁưễ", Script::Latin),
            ("аЯіў", Script::Cyrillic),
            ("αΩ", Script::Greek),
            ("سپگ", Script::Arabic),
            ("את", Script::Hebrew),
            ("ਪੰ", Script::Gurmukhi),
            ("かカｶ", Script::Kana),
            ("漢字", Script::Han),
            ("한글", Script::Hangul),
            ("աև", Script::Armenian),
            ("1 .«×\u{2014}\u{fffc}。", Script::Common),
        ] {
            for letter in letters.chars() {
                assert_eq!(Script::of(letter), script, "{letter}");
            }
        }
    }

    #[test]
    fn a_locale_has_the_scripts_of_its_letters() {
        for (tag, script) in [
            ("pl", Script::Latin),
            ("ru", Script::Cyrillic),
            ("el", Script::Greek),
            ("hy", Script::Armenian),
            ("he", Script::Hebrew),
            ("ur", Script::Arabic),
            ("pa", Script::Gurmukhi),
            ("gu", Script::Gujarati),
            ("or", Script::Odia),
            ("ta", Script::Tamil),
            ("te", Script::Telugu),
            ("kn", Script::Kannada),
            ("ml", Script::Malayalam),
            ("si", Script::Sinhala),
            ("th", Script::Thai),
            ("lo", Script::Lao),
            ("bo", Script::Tibetan),
            ("my", Script::Myanmar),
            ("ka", Script::Georgian),
            ("ko", Script::Hangul),
            ("am", Script::Ethiopic),
            ("km", Script::Khmer),
            ("ja", Script::Kana),
            ("zh-Hant", Script::Han),
            ("bn", Script::Bengali),
            ("hi", Script::Devanagari),
            ("zgh", Script::Tifinagh),
        ] {
            let scripts = Scripts::of(&LocaleTag::parse(tag).expect("a tag"));
            assert!(scripts.is_some_and(|scripts| scripts.contains(script)), "{tag}");
        }
    }
}

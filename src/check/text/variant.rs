//! Simplified characters in traditional Chinese, and the other way round.
//!
//! Tells only characters that the other way of writing never has.
#![doc = include_str!("../../diagnostic/page/wrong-characters.md")]

use super::super::flat::{Flat, Has};
use super::super::pair::Pair;
use super::writing::{Han, Writing};
use crate::diagnostic::Diagnostic;

/// Characters that only simplified Chinese has, beside those of traditional Chinese: the common ones that nobody writes
/// in the other way, whatever the word.
const SIMPLIFIED: &str = "这们时说对发为国学过还点经问间话题开关头进动东车长门见现实样当从应电书听让请谁买卖选择设计记录错误网页资讯档视图语导输显创单击钮设务确认证账户删让将备权隐护载码转运费给钱红绿蓝闻觉乐爱";
/// The same in traditional Chinese, character by character.
const TRADITIONAL: &str = "這們時說對發為國學過還點經問間話題開關頭進動東車長門見現實樣當從應電書聽讓請誰買賣選擇設計記錄錯誤網頁資訊檔視圖語導輸顯創單擊鈕設務確認證賬戶刪讓將備權隱護載碼轉運費給錢紅綠藍聞覺樂愛";

/// Characters from U+4E00 to U+9FFF, one bit each.
type Set = [u64; 0x5200 / 64];

const fn set(text: &str) -> Set {
    let bytes = text.as_bytes();
    let mut set = [0; 0x5200 / 64];
    let mut at = 0;
    while at + 2 < bytes.len() {
        // All of them have three bytes.
        let character = (bytes[at] as usize & 0xf) << 12 | (bytes[at + 1] as usize & 0x3f) << 6 | (bytes[at + 2] as usize & 0x3f);
        set[(character - 0x4e00) / 64] |= 1 << ((character - 0x4e00) % 64);
        at += 3;
    }
    set
}

const fn contains(set: &Set, character: char) -> bool {
    let at = (character as usize).wrapping_sub(0x4e00);
    at < 0x5200 && set[at / 64] & 1 << (at % 64) != 0
}

static SIMPLIFIED_SET: Set = set(SIMPLIFIED);
static TRADITIONAL_SET: Set = set(TRADITIONAL);

pub(super) fn run(writing: &Writing<'_>, pair: &Pair<'_, '_>, way: &Flat<'_>, source: &Flat<'_>, findings: &mut Vec<Diagnostic>) {
    let Some(han) = writing.han.filter(|_| way.has.any(Has::BEYOND_ASCII)) else { return };
    let (wrong, right) = match han {
        Han::Simplified => (&TRADITIONAL_SET, &SIMPLIFIED_SET),
        Han::Traditional => (&SIMPLIFIED_SET, &TRADITIONAL_SET),
    };
    let is_wrong = |character: char| contains(wrong, character) && !contains(right, character);
    let text = way.text();
    let Some((at, character)) = text.char_indices().find(|(_, character)| is_wrong(*character)) else { return };
    // The two ways of writing are named in their own characters.
    if source.text().contains(is_wrong) || ["繁體", "简体"].iter().any(|name| text.contains(name)) {
        return;
    }
    let mut finding = pair.finding("wrong-characters", way, at..at + character.len_utf8(), message(character, han));
    if let Some(meant) = other(character, han) {
        finding = finding.help(format!("write `{meant}`"));
    }
    findings.push(finding);
}

/// The character of the locale's way of writing.
fn other(character: char, han: Han) -> Option<char> {
    let (from, to) = match han {
        Han::Simplified => (TRADITIONAL, SIMPLIFIED),
        Han::Traditional => (SIMPLIFIED, TRADITIONAL),
    };
    from.chars().zip(to.chars()).find(|(from, _)| *from == character).map(|(_, to)| to)
}

fn message(character: char, han: Han) -> String {
    let (found, wanted) = match han {
        Han::Simplified => ("traditional", "simplified"),
        Han::Traditional => ("simplified", "traditional"),
    };
    format!("`{character}` is a {found} character, and this is {wanted} Chinese")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_stand_beside_their_other_form() {
        assert_eq!(SIMPLIFIED.chars().count(), TRADITIONAL.chars().count());
        for (simplified, traditional) in SIMPLIFIED.chars().zip(TRADITIONAL.chars()) {
            assert_ne!(simplified, traditional);
            assert!(contains(&SIMPLIFIED_SET, simplified) && contains(&TRADITIONAL_SET, traditional), "{simplified}{traditional}");
        }
    }
}

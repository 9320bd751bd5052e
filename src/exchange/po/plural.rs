//! The `Plural-Forms` of a language. They say nothing about our entries, but tools ask for them.

use crate::locale::{LocaleTag, PluralType};

/// A form number of a whole number.
type Formula = fn(u64) -> u64;

/// How many forms, gettext's formula, and the same in Rust. CLDR decides which one a language has, see [`forms`].
const FORMULAS: [(u8, &str, Formula); 17] = [
    (1, "0", |_| 0),
    (2, "(n != 1)", |n| u64::from(n != 1)),
    (2, "(n > 1)", |n| u64::from(n > 1)),
    (2, "(n%10!=1 || n%100==11)", |n| u64::from(n % 10 != 1 || n % 100 == 11)),
    (2, "(n!=1 && n!=2 && n!=3 && (n%10==4 || n%10==6 || n%10==9))", |n| {
        u64::from(n != 1 && n != 2 && n != 3 && matches!(n % 10, 4 | 6 | 9))
    }),
    (3, "(n==1 ? 0 : n==2 ? 1 : 2)", |n| n.clamp(1, 3).max(if n == 0 { 3 } else { 0 }) - 1),
    (3, "(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2)", |n| match n {
        1 => 0,
        2..=4 => 1,
        _ => 2,
    }),
    (3, "(n==1 ? 0 : n==0 || (n%100>=1 && n%100<=19) ? 1 : 2)", |n| match (n, n % 100) {
        (1, _) => 0,
        (0, _) | (_, 1..=19) => 1,
        _ => 2,
    }),
    (3, "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)", |n| match (n % 10, n % 100) {
        (1, hundred) if hundred != 11 => 0,
        (2..=4, hundred) if !(12..=14).contains(&hundred) => 1,
        _ => 2,
    }),
    (3, "(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)", |n| match (n, n % 10, n % 100) {
        (1, ..) => 0,
        (_, 2..=4, hundred) if !(12..=14).contains(&hundred) => 1,
        _ => 2,
    }),
    (3, "(n%10==1 && (n%100<11 || n%100>19) ? 0 : n%10>=2 && n%10<=9 && (n%100<11 || n%100>19) ? 1 : 2)", |n| match (n % 10, n % 100) {
        (_, 11..=19) | (0, _) => 2,
        (1, _) => 0,
        _ => 1,
    }),
    (3, "(n%10==0 || (n%100>=11 && n%100<=19) ? 0 : n%10==1 ? 1 : 2)", |n| match (n % 10, n % 100) {
        (0, _) | (_, 11..=19) => 0,
        (1, _) => 1,
        _ => 2,
    }),
    (4, "(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3)", |n| match n % 100 {
        1 => 0,
        2 => 1,
        3 | 4 => 2,
        _ => 3,
    }),
    (4, "(n==1 || n==11 ? 0 : n==2 || n==12 ? 1 : (n>=3 && n<=10) || (n>=13 && n<=19) ? 2 : 3)", |n| match n {
        1 | 11 => 0,
        2 | 12 => 1,
        3..=10 | 13..=19 => 2,
        _ => 3,
    }),
    (5, "(n==1 ? 0 : n==2 ? 1 : n>=3 && n<=6 ? 2 : n>=7 && n<=10 ? 3 : 4)", |n| match n {
        1 => 0,
        2 => 1,
        3..=6 => 2,
        7..=10 => 3,
        _ => 4,
    }),
    (6, "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5)", |n| match (n, n % 100) {
        (0..=2, _) => n,
        (_, 3..=10) => 3,
        (_, 11..) => 4,
        _ => 5,
    }),
    (6, "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5)", |n| match n {
        0..=3 => n,
        6 => 4,
        _ => 5,
    }),
];

/// The header's value: the formula that tells whole numbers apart as CLDR does; none where no formula does.
pub(super) fn forms(locale: &LocaleTag) -> Option<String> {
    let rules = locale.plural_rules(PluralType::Cardinal)?;
    let same = |formula: &Formula| {
        let mut form_of = [None; 6];
        let mut forms = [None; 6];
        (0..=300_u64).all(|number| {
            let (category, form) = (rules.category_of(number) as usize, usize::try_from(formula(number)).unwrap_or_default());
            // One form a category and one category a form.
            *form_of[category].get_or_insert(form) == form && *forms[form].get_or_insert(category) == category
        })
    };
    let (count, formula, _) = FORMULAS.iter().find(|(_, _, formula)| same(formula))?;
    Some(format!("nplurals={count}; plural={formula};"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_those_of_the_language() {
        for (tag, count) in [
            ("ja", Some(1)),
            ("en", Some(2)),
            ("fr", Some(2)),
            ("is", Some(2)),
            ("fil", Some(2)),
            ("he", Some(3)),
            ("cs", Some(3)),
            ("ro", Some(3)),
            ("ru", Some(3)),
            ("pl", Some(3)),
            ("lt", Some(3)),
            ("lv", Some(3)),
            ("sl", Some(4)),
            ("gd", Some(4)),
            ("ga", Some(5)),
            ("ar", Some(6)),
            ("cy", Some(6)),
            ("br", None),
            ("ht", None),
        ] {
            let forms = forms(&LocaleTag::parse(tag).unwrap());
            assert_eq!(forms.as_deref().and_then(|forms| forms[9..10].parse().ok()), count, "{tag}: {forms:?}");
        }
    }
}

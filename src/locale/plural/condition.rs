//! Conditions of plural rules as CLDR writes them: `i % 10 = 2..4 and i % 100 != 12..14 or v != 0`.
//!
//! Grammar and operands: Unicode TS 35, part 3, "Language Plural Rules".

/// A number as plural rules see it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Operands {
    /// Whole part.
    i: u64,
    /// Fraction digits, with and without trailing zeros.
    v: u64,
    w: u64,
    /// The fraction digits as a number, with and without trailing zeros.
    f: u64,
    t: u64,
}

impl Operands {
    /// A whole number.
    pub(super) fn whole(number: u64) -> Self {
        Self { i: number, ..Self::default() }
    }

    /// A number in decimal, `-1.50`; what has more digits than fit counts as very large.
    pub(super) fn of_decimal(text: &str) -> Self {
        let (whole, fraction) = text.trim_start_matches('-').split_once('.').unwrap_or((text.trim_start_matches('-'), ""));
        let number = |digits: &str| if digits.is_empty() { 0 } else { digits.parse().unwrap_or(u64::MAX) };
        let short = fraction.trim_end_matches('0');
        Self { i: number(whole), v: fraction.len() as u64, w: short.len() as u64, f: number(fraction), t: number(short) }
    }

    /// The value of an operand; none for `n` with a fraction, which equals no whole number.
    fn value(self, operand: Operand) -> Option<u64> {
        match operand {
            Operand::N if self.t > 0 => None,
            Operand::N | Operand::I => Some(self.i),
            Operand::V => Some(self.v),
            Operand::W => Some(self.w),
            Operand::F => Some(self.f),
            Operand::T => Some(self.t),
            Operand::C => Some(0),
        }
    }
}

#[derive(Debug, Clone, Copy)]
enum Operand {
    N,
    I,
    V,
    W,
    F,
    T,
    /// The exponent of compact numbers, which are not written here: 0.
    C,
}

impl Operand {
    fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "n" => Self::N,
            "i" => Self::I,
            "v" => Self::V,
            "w" => Self::W,
            "f" => Self::F,
            "t" => Self::T,
            "c" | "e" => Self::C,
            _ => return None,
        })
    }
}

/// A condition: any of its parts holds, a part holds where all its relations do.
#[derive(Debug)]
pub(super) struct Condition(Vec<Vec<Relation>>);

#[derive(Debug)]
struct Relation {
    operand: Operand,
    modulus: Option<u64>,
    negated: bool,
    ranges: Vec<(u64, u64)>,
}

impl Condition {
    /// Reads a condition; none where it is not of the grammar.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let part = |part: &str| part.split(" and ").map(Relation::parse).collect::<Option<Vec<_>>>();
        text.split(" or ").map(part).collect::<Option<Vec<_>>>().map(Self)
    }

    /// Whether it holds for a number.
    pub(super) fn holds(&self, number: Operands) -> bool {
        self.0.iter().any(|part| part.iter().all(|relation| relation.holds(number)))
    }
}

impl Relation {
    fn parse(text: &str) -> Option<Self> {
        let (left, right, negated) = match text.split_once(" != ") {
            Some((left, right)) => (left, right, true),
            None => text.split_once(" = ").map(|(left, right)| (left, right, false))?,
        };
        let (operand, modulus) = match left.split_once(" % ") {
            Some((operand, modulus)) => (operand, Some(modulus.trim().parse().ok().filter(|modulus| *modulus > 0)?)),
            None => (left, None),
        };
        let operand = Operand::parse(operand.trim())?;
        let range = |range: &str| match range.trim().split_once("..") {
            Some((low, high)) => Some((low.parse().ok()?, high.parse().ok()?)),
            None => range.trim().parse().ok().map(|number| (number, number)),
        };
        let ranges = right.split(',').map(range).collect::<Option<Vec<_>>>()?;
        Some(Self { operand, modulus, negated, ranges })
    }

    fn holds(&self, number: Operands) -> bool {
        let value = number.value(self.operand).map(|value| self.modulus.map_or(value, |modulus| value % modulus));
        value.is_some_and(|value| self.ranges.iter().any(|(low, high)| (*low..=*high).contains(&value))) != self.negated
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_read_as_cldr_writes_them() {
        let few = Condition::parse("v = 0 and i % 10 = 2..4 and i % 100 != 12..14").unwrap();
        assert!([2, 3, 24].iter().all(|number| few.holds(Operands::whole(*number))));
        assert!([0, 1, 5, 12, 112].iter().all(|number| !few.holds(Operands::whole(*number))));
        let list = Condition::parse("n = 0,1 or n % 20 = 7").unwrap();
        assert!([1, 27].iter().all(|number| list.holds(Operands::whole(*number))) && !list.holds(Operands::whole(2)));
        let fraction = Condition::parse("i = 0,1 and t != 0").unwrap();
        assert!(fraction.holds(Operands::of_decimal("-1.50")) && !fraction.holds(Operands::of_decimal("1.0")));
        assert!(!Condition::parse("n = 1").unwrap().holds(Operands::of_decimal("1.5")));
        assert!(Condition::parse("n = 1").unwrap().holds(Operands::of_decimal("1.0")));
        for text in ["", "x = 1", "n % 0 = 1", "n = ", "n == 1"] {
            assert!(Condition::parse(text).is_none(), "{text}");
        }
    }
}

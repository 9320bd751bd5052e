//! Conditions of plural rules as CLDR writes them: `i % 10 = 2..4 and i % 100 != 12..14 or v != 0`.
//!
//! Grammar and operands: Unicode TS 35, part 3, "Language Plural Rules". Only whole numbers are asked for here, and for
//! them `n` and `i` are the number and every other operand is 0.

/// A condition: any of its parts holds, a part holds where all its relations do.
#[derive(Debug)]
pub(super) struct Condition(Vec<Vec<Relation>>);

#[derive(Debug)]
struct Relation {
    /// `n` or `i`; the rest is 0 for whole numbers.
    is_number: bool,
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

    /// Whether it holds for a whole number.
    pub(super) fn holds(&self, number: u64) -> bool {
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
        let operand = operand.trim();
        if !matches!(operand, "n" | "i" | "v" | "w" | "f" | "t" | "c" | "e") {
            return None;
        }
        let range = |range: &str| match range.trim().split_once("..") {
            Some((low, high)) => Some((low.parse().ok()?, high.parse().ok()?)),
            None => range.trim().parse().ok().map(|number| (number, number)),
        };
        let ranges = right.split(',').map(range).collect::<Option<Vec<_>>>()?;
        Some(Self { is_number: matches!(operand, "n" | "i"), modulus, negated, ranges })
    }

    fn holds(&self, number: u64) -> bool {
        let value = if self.is_number { number } else { 0 };
        let value = self.modulus.map_or(value, |modulus| value % modulus);
        self.ranges.iter().any(|(low, high)| (*low..=*high).contains(&value)) != self.negated
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_read_as_cldr_writes_them() {
        let few = Condition::parse("v = 0 and i % 10 = 2..4 and i % 100 != 12..14").unwrap();
        assert!([2, 3, 24].iter().all(|number| few.holds(*number)));
        assert!([0, 1, 5, 12, 112].iter().all(|number| !few.holds(*number)));
        let list = Condition::parse("n = 0,1 or n % 20 = 7").unwrap();
        assert!(list.holds(1) && list.holds(27) && !list.holds(2));
        for text in ["", "x = 1", "n % 0 = 1", "n = ", "n == 1"] {
            assert!(Condition::parse(text).is_none(), "{text}");
        }
    }
}

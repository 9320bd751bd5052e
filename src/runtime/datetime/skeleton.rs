//! From the fields that are asked for to the pattern of a locale that shows them best.
//!
//! UTS #35 part 4, section 2.6.2.1 "Matching Skeletons", in the form that ICU's `DateTimePatternGenerator` gives it, so that
//! text reads here as in a browser.

use std::collections::BTreeMap;

/// The fields of dates and times, in CLDR's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Era,
    Year,
    Month,
    Weekday,
    Day,
    DayPeriod,
    Hour,
    Minute,
    Second,
    Fraction,
    Zone,
}

const FIELDS: usize = 11;
const DATE_FIELDS: Mask = 0b000_0001_1111;
const TIME_FIELDS: Mask = 0b111_1110_0000;
const FRACTION: Mask = 1 << Field::Fraction as usize;
const SECOND: Mask = 1 << Field::Second as usize;

/// A set of fields.
type Mask = u16;

/// What a field in one pattern looks like. ICU's numbers: near ones are alike, numeric ones are above zero.
type Kind = i32;

const NUMERIC: Kind = 0x100;
const NARROW: Kind = -0x101;
const SHORTER: Kind = -0x102;
const SHORT: Kind = -0x103;
const LONG: Kind = -0x104;
const STEP: Kind = 0x10;

/// The letter, the field, its kind, and the least number of letters: ICU's `dtTypes`.
const KINDS: &[(char, Field, Kind, usize)] = &[
    ('G', Field::Era, SHORT, 1),
    ('G', Field::Era, LONG, 4),
    ('G', Field::Era, NARROW, 5),
    ('y', Field::Year, NUMERIC, 1),
    ('M', Field::Month, NUMERIC, 1),
    ('M', Field::Month, SHORT, 3),
    ('M', Field::Month, LONG, 4),
    ('M', Field::Month, NARROW, 5),
    ('L', Field::Month, NUMERIC + STEP, 1),
    ('L', Field::Month, SHORT - STEP, 3),
    ('L', Field::Month, LONG - STEP, 4),
    ('L', Field::Month, NARROW - STEP, 5),
    ('E', Field::Weekday, SHORT, 1),
    ('E', Field::Weekday, LONG, 4),
    ('E', Field::Weekday, NARROW, 5),
    ('E', Field::Weekday, SHORTER, 6),
    ('c', Field::Weekday, NUMERIC + 2 * STEP, 1),
    ('c', Field::Weekday, SHORT - 2 * STEP, 3),
    ('c', Field::Weekday, LONG - 2 * STEP, 4),
    ('c', Field::Weekday, NARROW - 2 * STEP, 5),
    ('c', Field::Weekday, SHORTER - 2 * STEP, 6),
    ('d', Field::Day, NUMERIC, 1),
    ('a', Field::DayPeriod, SHORT, 1),
    ('a', Field::DayPeriod, LONG, 4),
    ('a', Field::DayPeriod, NARROW, 5),
    ('B', Field::DayPeriod, SHORT - 3 * STEP, 1),
    ('B', Field::DayPeriod, LONG - 3 * STEP, 4),
    ('B', Field::DayPeriod, NARROW - 3 * STEP, 5),
    ('H', Field::Hour, NUMERIC + 10 * STEP, 1),
    ('k', Field::Hour, NUMERIC + 11 * STEP, 1),
    ('h', Field::Hour, NUMERIC, 1),
    ('K', Field::Hour, NUMERIC + STEP, 1),
    ('m', Field::Minute, NUMERIC, 1),
    ('s', Field::Second, NUMERIC, 1),
    ('S', Field::Fraction, NUMERIC, 1),
    ('v', Field::Zone, SHORT - 2 * STEP, 1),
    ('v', Field::Zone, LONG - 2 * STEP, 4),
    ('z', Field::Zone, SHORT, 1),
    ('z', Field::Zone, LONG, 4),
    ('Z', Field::Zone, NARROW - STEP, 1),
    ('O', Field::Zone, SHORT - STEP, 1),
    ('O', Field::Zone, LONG - STEP, 4),
];

/// The distance that a field costs which is shown but not asked for, and the other way round.
const EXTRA: i32 = 0x1_0000;
const MISSING: i32 = 0x1000;

/// Patterns for single fields, which every locale has.
const SINGLE: [&str; 11] = ["G", "y", "M", "E", "d", "a", "H", "m", "s", "S", "v"];

/// The fields of a skeleton or pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Skeleton {
    kinds: [Kind; FIELDS],
    letters: [(char, usize); FIELDS],
}

/// Chooses among the patterns of a locale.
#[derive(Debug)]
pub(super) struct Generator<'a> {
    entries: Vec<Entry<'a>>,
    glue: [&'a str; 4],
}

#[derive(Debug)]
struct Entry<'a> {
    skeleton: Skeleton,
    /// The skeleton comes from CLDR, not from the pattern itself.
    specified: bool,
    pattern: &'a str,
}

/// A pattern that was found, and how it differs from what was asked for.
struct Found<'a> {
    entry: &'a Entry<'a>,
    missing: Mask,
    extra: Mask,
}

impl<'a> Generator<'a> {
    /// Over the keys of the table for a locale.
    pub(super) fn new(patterns: &BTreeMap<&'a str, &'a str>) -> Self {
        let mut entries: Vec<Entry<'a>> = Vec::with_capacity(patterns.len() + SINGLE.len());
        let styles = ["@df", "@tf", "@dl", "@tl", "@dm", "@tm", "@ds", "@ts"].iter().filter_map(|key| patterns.get(key));
        for pattern in SINGLE.iter().chain(styles) {
            let skeleton = Skeleton::of(pattern);
            if !entries.iter().any(|entry| entry.skeleton.has_base_of(&skeleton)) {
                entries.push(Entry { skeleton, specified: false, pattern });
            }
        }
        for (key, pattern) in patterns.iter().filter(|(key, _)| !key.starts_with('@')) {
            let entry = Entry { skeleton: Skeleton::of(key), specified: true, pattern };
            match entries.iter_mut().find(|other| other.skeleton == entry.skeleton) {
                Some(other) => *other = entry,
                None => entries.push(entry),
            }
        }
        // ICU walks its patterns by the first letter, capital letters first; the first of equally good ones is taken.
        entries.sort_by_key(|entry| entry.skeleton.first_letter());
        let glue = ["@gf", "@gl", "@gm", "@gs"].map(|key| patterns.get(key).copied().unwrap_or("{1} {0}"));
        Self { entries, glue }
    }

    /// The best pattern for a skeleton.
    pub(super) fn best(&self, skeleton: &str) -> String {
        let wanted = Skeleton::of(skeleton);
        let Some(found) = self.nearest(&wanted, DATE_FIELDS | TIME_FIELDS) else { return String::new() };
        if found.missing == 0 && found.extra == 0 {
            return wanted.adjust(found.entry);
        }
        let date = self.joined(&wanted, DATE_FIELDS);
        let time = self.joined(&wanted, TIME_FIELDS);
        match (date.is_empty(), time.is_empty()) {
            (true, _) => time,
            (_, true) => date,
            _ => self.glue_for(&wanted).replace("{1}", &date).replace("{0}", &time),
        }
    }

    /// What joins date and time: more words the longer the date is.
    fn glue_for(&self, wanted: &Skeleton) -> &'a str {
        let (_, month) = wanted.letters[Field::Month as usize];
        let weekday = wanted.has(Field::Weekday);
        let [full, long, medium, short] = self.glue;
        match month {
            4 if weekday => full,
            4 => long,
            3 => medium,
            _ => short,
        }
    }

    /// Patterns for the wanted fields of a mask, joined where one pattern does not have them all.
    fn joined(&self, wanted: &Skeleton, mask: Mask) -> String {
        let mask = mask & wanted.mask();
        let Some(found) = self.nearest(wanted, mask).filter(|_| mask != 0) else { return String::new() };
        let mut pattern = wanted.adjust(found.entry);
        let mut missing = found.missing;
        while missing != 0 {
            if missing == FRACTION && mask & SECOND != 0 {
                return with_fraction(&pattern, wanted.letters[Field::Fraction as usize].1);
            }
            let Some(next) = self.nearest(wanted, missing).filter(|next| next.missing != missing) else { break };
            pattern = format!("{pattern} {}", wanted.adjust(next.entry));
            missing = next.missing;
        }
        pattern
    }

    fn nearest(&self, wanted: &Skeleton, mask: Mask) -> Option<Found<'_>> {
        let measured = self.entries.iter().map(|entry| (wanted.distance(&entry.skeleton, mask), entry));
        let ((_, missing, extra), entry) = measured.min_by_key(|((distance, _, _), _)| *distance)?;
        Some(Found { entry, missing, extra })
    }
}

impl Skeleton {
    /// The fields of a skeleton, or of a pattern, whose quoted text is passed over.
    fn of(pattern: &str) -> Self {
        let mut this = Self { kinds: [0; FIELDS], letters: [('\0', 0); FIELDS] };
        for (run, is_field) in runs(pattern) {
            if let Some((field, kind)) = kind_of(run).filter(|_| is_field) {
                this.set(field, kind, run);
            }
        }
        // A clock of twelve hours has a half of the day, one of 24 hours has none.
        match this.letters[Field::Hour as usize].0 {
            'h' | 'K' if !this.has(Field::DayPeriod) => this.set(Field::DayPeriod, SHORT, "a"),
            'H' | 'k' => this.set(Field::DayPeriod, 0, ""),
            _ => {}
        }
        this
    }

    fn set(&mut self, field: Field, kind: Kind, run: &str) {
        let length = run.len();
        let counted = if kind > 0 { kind + Kind::try_from(length).unwrap_or(0) } else { kind };
        self.kinds[field as usize] = counted;
        self.letters[field as usize] = (run.chars().next().unwrap_or('\0'), length);
    }

    fn has(&self, field: Field) -> bool {
        self.kinds[field as usize] != 0
    }

    fn mask(&self) -> Mask {
        self.kinds.iter().enumerate().filter(|(_, kind)| **kind != 0).fold(0, |mask, (field, _)| mask | 1 << field)
    }

    /// Whether two have the same fields in the same kinds, numbers of digits aside.
    fn has_base_of(&self, other: &Self) -> bool {
        let base = |kind: Kind, length: usize| if kind > 0 { kind - Kind::try_from(length).unwrap_or(0) } else { kind };
        let bases = |this: &Self| std::array::from_fn::<_, FIELDS, _>(|field| base(this.kinds[field], this.letters[field].1));
        bases(self) == bases(other)
    }

    fn first_letter(&self) -> char {
        self.letters.iter().find(|(_, length)| *length > 0).map_or('\0', |(letter, _)| *letter)
    }

    /// How far another is from this, and the fields that it lacks or has in excess.
    fn distance(&self, other: &Self, mask: Mask) -> (i32, Mask, Mask) {
        let (mut distance, mut missing, mut extra) = (0, 0, 0);
        for (field, (mine, theirs)) in self.kinds.iter().zip(other.kinds).enumerate() {
            let mine = if mask & 1 << field == 0 { 0 } else { *mine };
            match (mine, theirs) {
                (mine, theirs) if mine == theirs => {}
                (0, _) => {
                    distance += EXTRA;
                    extra |= 1 << field;
                }
                (_, 0) => {
                    distance += MISSING;
                    missing |= 1 << field;
                }
                (mine, theirs) => distance += (mine - theirs).abs(),
            }
        }
        (distance, missing, extra)
    }

    /// A pattern with its fields made as long as these ask for: ICU's `adjustFieldTypes`.
    fn adjust(&self, entry: &Entry<'_>) -> String {
        let adjusted = runs(entry.pattern).map(|(run, is_field)| match kind_of(run).filter(|_| is_field) {
            Some((field, kind)) if self.has(field) => self.adjust_field(run, field, kind, entry),
            _ => run.to_owned(),
        });
        adjusted.collect()
    }

    fn adjust_field(&self, run: &str, field: Field, kind: Kind, entry: &Entry<'_>) -> String {
        let found = run.chars().next().unwrap_or('\0');
        let (wanted, length) = self.letters[field as usize];
        let mut length = if wanted == 'E' { length.max(3) } else { length };
        let (found_numeric, wanted_numeric) = (kind > 0, self.kinds[field as usize] > 0);
        let as_specified = entry.specified && entry.skeleton.length_of(field) == length;
        if matches!(field, Field::Minute | Field::Second) || entry.specified && (as_specified || found_numeric != wanted_numeric) {
            length = run.len();
        }
        let keeps_letter = matches!(field, Field::Hour | Field::Month | Field::Weekday | Field::Year);
        let letter = match if keeps_letter { found } else { wanted } {
            'E' if length < 3 => 'e',
            letter => letter,
        };
        std::iter::repeat_n(letter, length).collect()
    }

    /// The number of letters of a field, as adjusting compares it.
    fn length_of(&self, field: Field) -> usize {
        self.letters[field as usize].1
    }
}

/// The runs of equal letters of a pattern, which are fields, and all that is between.
pub(super) fn runs(pattern: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut rest = pattern;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let (end, is_field) = if first == '\'' {
            (rest[1..].find('\'').map_or(rest.len(), |end| end + 2), false)
        } else if first.is_ascii_alphabetic() {
            (rest.find(|char| char != first).unwrap_or(rest.len()), true)
        } else {
            (rest.find(|char: char| char == '\'' || char.is_ascii_alphabetic()).unwrap_or(rest.len()), false)
        };
        let (run, after) = rest.split_at(end);
        rest = after;
        Some((run, is_field))
    })
}

/// The field and kind of a run of letters.
fn kind_of(run: &str) -> Option<(Field, Kind)> {
    let letter = run.chars().next()?;
    let mut rows = KINDS.iter().filter(|row| row.0 == letter);
    let fits = rows.clone().rfind(|row| row.3 <= run.len());
    fits.or_else(|| rows.next()).map(|row| (row.1, row.2))
}

/// The pattern with fractions behind its seconds.
fn with_fraction(pattern: &str, digits: usize) -> String {
    let runs = runs(pattern).map(
        |(run, is_field)| {
            if is_field && run.starts_with('s') { format!("{run}.{}", "S".repeat(digits)) } else { run.to_owned() }
        },
    );
    runs.collect()
}

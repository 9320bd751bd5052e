//! The layout of a catalog, version 1.0. Little-endian; offsets count from the first byte of the file.
//!
//! ```text
//! HEADER                                    64 bytes
//!  0  8   magic            8F 46 50 43 0D 0A 1A 0A   (not UTF-8; a line-end conversion destroys it)
//!  8  2   major            another major is another format: refused
//! 10  2   minor            a newer minor only adds sections behind the last one: read
//! 12  4   length           of the whole file
//! 16  4   META starts      where a header of this file ends; at least 64
//! 20  4   PLURALS starts   each section ends where the next one starts
//! 24  4   NAMES starts
//! 28  4   PILOTS starts
//! 32  4   SLOTS starts
//! 36  4   MESSAGES starts
//! 40  4   TERMS starts
//! 44  4   TERMS ends       the length of the file, unless a newer minor added sections
//! 48  4   messages         how many
//! 52  4   attributes       of messages, how many
//! 56  8   seed             of the hash
//!
//! varint   LEB128: seven bits a byte, least significant first, high bit = more follows; at most 32 bits
//! string   varint length, UTF-8
//! name     varint: where a string starts, counted from the start of NAMES
//! double   8 bytes, IEEE 754
//!
//! META       string locale (BCP 47, canonical), string CLDR version of PLURALS
//! PLURALS    empty where CLDR has no rules for the language; else 256 bytes, one for each whole number from 0:
//!            low four bits cardinal category, high four bits ordinal (0 zero 1 one 2 two 3 few 4 many 5 other)
//! NAMES      strings, each once, in byte-wise order: variables, functions, options, variant keys, attribute names
//! PILOTS     2 bytes for each bucket of the hash; there is a power of two of them, or none
//! SLOTS      4 bytes for each slot: 0 = empty, else (offset of the entry or attribute) * 2 + (1 for an attribute)
//! MESSAGES   entries, in byte-wise order of their ids
//! TERMS      entries, in byte-wise order of their names, only those that some program shows
//!
//! entry      string id, pattern value, varint attributes * 2 + (1 if variables follow), [variables], attributes
//! attribute  name, varint distance back to its entry, pattern, varint (1 if variables follow), [variables]
//! variables  varint count, then for each: name, 1 byte kind (0 not declared, 1 text, 2 number, 3 date and time)
//! pattern    varint length * 2 + kind: kind 0 = a text of that length; kind 1 = a program of that length,
//!            where length 0 = there is no value
//!
//! program    instructions, one after the other; each starts with varint operand * 8 + operation:
//!   0 text       operand = length; UTF-8
//!   1 variable   operand = name * 2 + isolate
//!   2 select     operand = number of keys;
//!                varint default body, expression selector, varint length of the keys, keys, bodies
//!                body = offset from the end of the keys
//!   3 jump       operand = bytes to skip; ends every body but the last
//!   4 isolate    operand = 0 opens, 1 closes
//!   5 message    operand = isolate; 4 bytes offset of its pattern
//!   6 value      operand = isolate; expression
//!   7 missing    operand = kind * 2 + isolate; name
//!                (kind 0 message, 1 term, 2 attribute of a message, 3 attribute of a term, 4 message without text)
//!
//! key        1 byte kind, varint body
//!            kind 0 to 5 = a plural category, also matched as that word; 6 = name, a word; 7 = double, a number
//!
//! expression 1 byte kind:
//!   0 text       string
//!   1 number     varint fraction digits, double
//!   2 variable   name
//!   3 call       name, varint positional count, varint named count, expressions, (name, expression) each
//!   4 message    4 bytes offset of its pattern
//!   5 term       4 bytes offset of its pattern, varint named count, (name, expression) each
//!   6 block      varint length, program: the text that it gives
//!   7 missing    varint kind, name
//! ```
//!
//! The hash is perfect: every id has a slot of its own, found by one read of PILOTS and one of SLOTS (see `hash`). The
//! entry found there says its id, which is compared, so an id that is not in the catalog costs the same.

use super::error::Error;

/// First bytes of every catalog.
pub(super) const MAGIC: [u8; 8] = [0x8f, b'F', b'P', b'C', b'\r', b'\n', 0x1a, b'\n'];

/// The format that this version writes and reads.
pub const MAJOR: u16 = 1;

/// The additions to [`MAJOR`] that this version knows.
pub const MINOR: u16 = 0;

/// Whole numbers from 0 whose plural categories a catalog carries.
pub const PLURALS: usize = 256;

/// Bytes of the header.
pub(super) const HEADER: usize = 64;

/// Operations of a program.
pub(super) mod operation {
    pub(in crate::catalog) const TEXT: u32 = 0;
    pub(in crate::catalog) const VARIABLE: u32 = 1;
    pub(in crate::catalog) const SELECT: u32 = 2;
    pub(in crate::catalog) const JUMP: u32 = 3;
    pub(in crate::catalog) const ISOLATE: u32 = 4;
    pub(in crate::catalog) const MESSAGE: u32 = 5;
    pub(in crate::catalog) const VALUE: u32 = 6;
    pub(in crate::catalog) const MISSING: u32 = 7;
    /// Bits of an operation.
    pub(in crate::catalog) const BITS: u32 = 3;
}

/// Kinds of expressions.
pub(super) mod expression {
    pub(in crate::catalog) const TEXT: u8 = 0;
    pub(in crate::catalog) const NUMBER: u8 = 1;
    pub(in crate::catalog) const VARIABLE: u8 = 2;
    pub(in crate::catalog) const CALL: u8 = 3;
    pub(in crate::catalog) const MESSAGE: u8 = 4;
    pub(in crate::catalog) const TERM: u8 = 5;
    pub(in crate::catalog) const BLOCK: u8 = 6;
    pub(in crate::catalog) const MISSING: u8 = 7;
}

/// Kinds of keys behind the six plural categories.
pub(super) mod key {
    pub(in crate::catalog) const WORD: u8 = 6;
    pub(in crate::catalog) const NUMBER: u8 = 7;
}

/// A section: from its first byte to one past its last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Section {
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Section {
    pub(super) fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    pub(super) fn contains(self, offset: usize) -> bool {
        (self.start..self.end).contains(&offset)
    }
}

/// The header, proved: sections follow each other within the file, and tables have whole numbers of fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Layout {
    pub(super) minor: u16,
    pub(super) meta: Section,
    pub(super) plurals: Section,
    pub(super) names: Section,
    pub(super) pilots: Section,
    pub(super) slots: Section,
    pub(super) messages: Section,
    pub(super) terms: Section,
    pub(super) message_count: u32,
    pub(super) attribute_count: u32,
    pub(super) seed: u64,
    /// Buckets less one; they are a power of two.
    pub(super) bucket_mask: usize,
    pub(super) slot_count: usize,
}

impl Layout {
    /// Names of the header's fields with their places and sizes, in order.
    pub(super) const FIELDS: [(usize, usize, &'static str); 15] = [
        (0, 8, "magic"),
        (8, 2, "major version"),
        (10, 2, "minor version"),
        (12, 4, "length of the file"),
        (16, 4, "start of META"),
        (20, 4, "start of PLURALS"),
        (24, 4, "start of NAMES"),
        (28, 4, "start of PILOTS"),
        (32, 4, "start of SLOTS"),
        (36, 4, "start of MESSAGES"),
        (40, 4, "start of TERMS"),
        (44, 4, "end of TERMS"),
        (48, 4, "number of messages"),
        (52, 4, "number of attributes"),
        (56, 8, "seed of the hash"),
    ];

    /// Reads the fields behind the versions; proves that sections are in order and inside `length`.
    pub(super) fn read(header: &[u8; HEADER], length: usize) -> Result<Self, Error> {
        let field = |at: usize| -> u32 {
            let bytes = header.get(at..).and_then(<[u8]>::first_chunk::<4>);
            bytes.map_or(0, |bytes| u32::from_le_bytes(*bytes))
        };
        let edges: [usize; 8] = std::array::from_fn(|index| field(index.wrapping_mul(4).wrapping_add(16)) as usize);
        let in_order = edges.is_sorted() && edges[0] >= HEADER && edges[7] <= length;
        if !in_order {
            return Err(Error::corrupt(16, "its sections are not in order inside the file"));
        }
        let section = |index: usize| Section { start: edges[index], end: edges[index.wrapping_add(1)] };
        Ok(Self {
            minor: u16::from_le_bytes([header[10], header[11]]),
            meta: section(0),
            plurals: section(1),
            names: section(2),
            pilots: section(3),
            slots: section(4),
            messages: section(5),
            terms: section(6),
            message_count: field(48),
            attribute_count: field(52),
            seed: u64::from(field(56)) | u64::from(field(60)) << 32,
            bucket_mask: (section(3).len() >> 1).saturating_sub(1),
            slot_count: section(4).len() >> 2,
        })
    }
}

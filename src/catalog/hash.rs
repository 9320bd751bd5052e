//! The hash of ids and attributes.
//!
//! A perfect hash by pilots: the hash of a key names a bucket, the bucket's pilot moves all its keys to slots of their
//! own. Which keys collide is settled when the catalog is written, so no choice of ids makes a look-up slow. Part of the
//! format: a change here is a new major.

/// Odd constants with bits spread evenly (from the digits of pi).
const MULTIPLIER: u64 = 0x2437_54a3_2439_f31d;
const PILOT: u64 = 0xa409_3822_299f_31d1;

/// What stands between a message's id and an attribute's name.
const ATTRIBUTE: u64 = 0x13198a2e03707345;

/// The hash of a message's id.
#[inline]
pub(super) fn message(seed: u64, id: &[u8]) -> u64 {
    let mut hash = seed ^ (id.len() as u64);
    let (chunks, rest) = id.as_chunks::<8>();
    for chunk in chunks {
        hash = fold(hash ^ u64::from_le_bytes(*chunk));
    }
    fold(hash ^ tail(rest))
}

/// The hash of an attribute's name under the message of a hash.
pub(super) fn attribute(message_: u64, name: &[u8]) -> u64 {
    message(message_ ^ ATTRIBUTE, name)
}

/// The bucket of a hash.
pub(super) fn bucket(hash: u64, buckets: usize) -> usize {
    scale(hash >> 32, buckets)
}

/// The slot of a hash under its bucket's pilot.
pub(super) fn slot(hash: u64, pilot: u16, slots: usize) -> usize {
    scale(fold(hash ^ u64::from(pilot).wrapping_mul(PILOT)) >> 32, slots)
}

/// Up to seven bytes as a number.
#[inline]
fn tail(rest: &[u8]) -> u64 {
    let mut value = 0;
    for byte in rest {
        value = value << 8 | u64::from(*byte);
    }
    value
}

/// A full product, its halves folded into one.
#[inline]
fn fold(value: u64) -> u64 {
    let product = u128::from(value ^ PILOT).wrapping_mul(u128::from(MULTIPLIER));
    #[allow(clippy::cast_possible_truncation)] // The halves are what is wanted.
    let (low, high) = (product as u64, (product >> 64) as u64);
    low ^ high
}

/// A number below 2^32 to one below `count`.
#[inline]
#[allow(clippy::cast_possible_truncation)] // The product of two 32-bit numbers, shifted, has 32 bits.
fn scale(value: u64, count: usize) -> usize {
    (value.wrapping_mul(count as u64) >> 32) as usize
}

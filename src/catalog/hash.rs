//! The hash of ids and attributes.
//!
//! A perfect hash by pilots: the hash of a key names a bucket, the bucket's pilot moves all its keys to slots of their
//! own. Which keys collide is settled when the catalog is written, so no choice of ids makes a look-up slow. Part of the
//! format: a change here is a new major.

/// Odd constants with bits spread evenly (from the digits of pi).
const FIRST: u64 = 0x2437_54a3_2439_f31d;
const SECOND: u64 = 0xa409_3822_299f_31d1;
const LENGTH: u64 = 0x082e_fa98_ec4e_6c89;

/// What stands between a message's id and an attribute's name.
const ATTRIBUTE: u64 = 0x1319_8a2e_0370_7345;

/// The hash of a message's id: sixteen bytes a step, the last step may overlap the one before.
#[inline(always)]
pub(super) fn message(seed: u64, id: &[u8]) -> u64 {
    let mut hash = seed ^ (id.len() as u64).wrapping_mul(LENGTH);
    let mut rest = id;
    while rest.len() > 16 {
        let (block, behind) = rest.split_at(16);
        hash = fold(word(block, 0) ^ hash ^ FIRST, word(block, 8) ^ SECOND);
        rest = behind;
    }
    let (first, last) = ends(rest);
    fold(first ^ hash ^ FIRST, last ^ SECOND)
}

/// The hash of an attribute's name under the message of a hash.
pub(super) fn attribute(message_: u64, name: &[u8]) -> u64 {
    message(message_ ^ ATTRIBUTE, name)
}

/// The bucket of a hash; `mask` is their number, a power of two, less one.
#[inline(always)]
#[allow(clippy::cast_possible_truncation)] // The mask keeps it below the number of buckets.
pub(super) fn bucket(hash: u64, mask: usize) -> usize {
    (hash >> 32) as usize & mask
}

/// The slot of a hash under its bucket's pilot: from the half that did not name the bucket, moved on by the pilot.
#[inline(always)]
#[allow(clippy::cast_possible_truncation)] // The product of a 32-bit number with the number of slots, shifted, is below it.
pub(super) fn slot(hash: u64, pilot: u16, slots: usize) -> usize {
    let first = ((hash & 0xffff_ffff).wrapping_mul(slots as u64) >> 32) as usize;
    let moved = first.wrapping_add(usize::from(pilot));
    // A pilot is below the number of slots; in a damaged file the read after this says so.
    if moved >= slots { moved.wrapping_sub(slots) } else { moved }
}

/// Whether two keys are the same bytes; for short ones faster than a call of `memcmp`.
#[inline(always)]
pub(super) fn same(left: &[u8], right: &[u8]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    let (mut left, mut right) = (left, right);
    while left.len() > 16 {
        let ((one, left_behind), (other, right_behind)) = (left.split_at(16), right.split_at(16));
        if (word(one, 0), word(one, 8)) != (word(other, 0), word(other, 8)) {
            return false;
        }
        (left, right) = (left_behind, right_behind);
    }
    ends(left) == ends(right)
}

/// The first and the last bytes of up to sixteen, as two numbers; they overlap, and cover all.
#[inline(always)]
fn ends(bytes: &[u8]) -> (u64, u64) {
    if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        return (u64::from_le_bytes(*first), u64::from_le_bytes(*last));
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        return (u32::from_le_bytes(*first).into(), u32::from_le_bytes(*last).into());
    }
    match bytes {
        [] => (0, 0),
        [one] => (u64::from(*one), 0),
        [one, two] => (u64::from(*one), u64::from(*two)),
        [one, two, rest @ ..] => (u64::from(*one) | u64::from(*two) << 8, rest.first().map_or(0, |three| u64::from(*three))),
    }
}

#[inline(always)]
fn word(block: &[u8], at: usize) -> u64 {
    block.get(at..).and_then(<[u8]>::first_chunk::<8>).map_or(0, |word| u64::from_le_bytes(*word))
}

/// A full product, its halves folded into one.
#[inline(always)]
fn fold(left: u64, right: u64) -> u64 {
    let product = u128::from(left).wrapping_mul(u128::from(right));
    #[allow(clippy::cast_possible_truncation)] // The halves are what is wanted.
    let (low, high) = (product as u64, (product >> 64) as u64);
    low ^ high
}

//! PILOTS and SLOTS: finds pilots that give every key a slot of its own.

use crate::catalog::hash;

/// Keys a bucket on average, at most. More makes PILOTS smaller and the search longer.
const KEYS_A_BUCKET: usize = 4;

/// One slot in so many stays empty, so that the last pilots are found quickly.
const SPARE: usize = 24;

/// A key: a message, or an attribute of one.
pub(super) struct Key<'a> {
    pub(super) id: &'a str,
    pub(super) attribute: Option<&'a str>,
    /// Where it is, from the start of MESSAGES.
    pub(super) offset: usize,
}

/// The two tables, and the seed that they belong to.
pub(super) struct Index {
    pub(super) seed: u64,
    pub(super) pilots: Vec<u8>,
    /// As in the file, but for the start of MESSAGES.
    pub(super) slots: Vec<u8>,
    fields: Vec<Option<(usize, bool)>>,
}

impl Index {
    pub(super) fn of(keys: &[Key<'_>]) -> Self {
        let slots = keys.len().saturating_add(keys.len() / SPARE);
        let buckets = if keys.is_empty() { 0 } else { keys.len().div_ceil(KEYS_A_BUCKET).next_power_of_two() };
        let mut seed = 0;
        loop {
            if let Some((pilots, fields)) = place(keys, seed, buckets, slots) {
                let pilots = pilots.iter().flat_map(|pilot| pilot.to_le_bytes()).collect();
                return Self { seed, pilots, slots: vec![0; slots.saturating_mul(4)], fields };
            }
            // Keys are distinct, so another seed tells them apart.
            seed = u64::wrapping_add(seed, 1);
        }
    }

    /// SLOTS, once the start of MESSAGES is known.
    pub(super) fn moved(&self, start: usize) -> Vec<u8> {
        let field = |field: &Option<(usize, bool)>| {
            let value = field
                .map_or(0, |(offset, attribute)| offset.saturating_add(start).saturating_mul(2).saturating_add(usize::from(attribute)));
            super::field(value)
        };
        self.fields.iter().flat_map(field).collect()
    }
}

type Placed = (Vec<u16>, Vec<Option<(usize, bool)>>);

/// A key in its bucket.
struct Member {
    bucket: usize,
    hash: u64,
    field: (usize, bool),
}

fn place(keys: &[Key<'_>], seed: u64, buckets: usize, slots: usize) -> Option<Placed> {
    let member = |key: &Key<'_>| {
        let message = hash::message(seed, key.id.as_bytes());
        let hash = key.attribute.map_or(message, |name| hash::attribute(message, name.as_bytes()));
        Member { bucket: hash::bucket(hash, buckets.saturating_sub(1)), hash, field: (key.offset, key.attribute.is_some()) }
    };
    let mut members: Vec<Member> = keys.iter().map(member).collect();
    members.sort_by_key(|member| member.bucket);
    // The largest buckets first, while there is room.
    let mut groups: Vec<&[Member]> = members.chunk_by(|one, other| one.bucket == other.bucket).collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.len()));
    let mut pilots = vec![0; buckets];
    let mut fields = vec![None; slots];
    for group in groups {
        pilots[group[0].bucket] = settle(group, &mut fields)?;
    }
    Some((pilots, fields))
}

/// The first pilot that moves all keys of a bucket to empty slots; they are put there.
fn settle(members: &[Member], fields: &mut [Option<(usize, bool)>]) -> Option<u16> {
    let most = u16::try_from(fields.len().saturating_sub(1)).unwrap_or(u16::MAX);
    (0..=most).find(|pilot| {
        for (number, member) in members.iter().enumerate() {
            let slot = hash::slot(member.hash, *pilot, fields.len());
            if fields[slot].is_some() {
                for placed in &members[..number] {
                    fields[hash::slot(placed.hash, *pilot, fields.len())] = None;
                }
                return false;
            }
            fields[slot] = Some(member.field);
        }
        true
    })
}

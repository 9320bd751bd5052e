//! What [`Catalog::open`](super::Catalog::open) proves: the header, and nothing that depends on the size.

use super::error::Error;
use super::layout::{HEADER, Layout, MAGIC, MAJOR, PLURALS};
use crate::limits::MAX_CATALOG;

/// Proves magic, version, length and the edges of the sections.
pub(super) fn layout(bytes: &[u8]) -> Result<Layout, Error> {
    if bytes.len() as u64 > MAX_CATALOG {
        return Err(Error::too_large(bytes.len() as u64, MAX_CATALOG));
    }
    let Some((magic, rest)) = bytes.split_first_chunk::<8>() else {
        return Err(Error::not_a_catalog("it is shorter than any catalog"));
    };
    if *magic != MAGIC {
        return Err(Error::not_a_catalog("it does not start like one"));
    }
    // The version comes first: a newer major may have another header.
    let Some(major) = rest.first_chunk::<2>().map(|bytes| u16::from_le_bytes(*bytes)) else {
        return Err(Error::not_a_catalog("it is cut short"));
    };
    if major != MAJOR {
        return Err(Error::version(major, MAJOR));
    }
    let Some(header) = bytes.first_chunk::<HEADER>() else { return Err(Error::not_a_catalog("it is cut short")) };
    let length = u32::from_le_bytes([header[12], header[13], header[14], header[15]]) as usize;
    if length > bytes.len() {
        return Err(Error::not_a_catalog("it is cut short"));
    }
    if length < bytes.len() {
        return Err(Error::corrupt(length, "something follows the end"));
    }
    let layout = Layout::read(header, length)?;
    tables(&layout)?;
    Ok(layout)
}

/// Proves that the tables have whole fields, and a slot for each key.
fn tables(layout: &Layout) -> Result<(), Error> {
    let keys = u64::from(layout.message_count).saturating_add(layout.attribute_count.into());
    let slots = layout.slots.len() as u64 >> 2;
    let buckets = layout.pilots.len() >> 1;
    if layout.slots.len() & 3 != 0 || slots < keys || layout.pilots.len() & 1 != 0 || (keys > 0) != buckets.is_power_of_two() {
        return Err(Error::corrupt(28, "the tables of ids do not fit their number"));
    }
    if layout.plurals.len() != 0 && layout.plurals.len() != PLURALS {
        return Err(Error::corrupt(20, "the table of plural categories has another size"));
    }
    Ok(())
}

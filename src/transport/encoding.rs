//! Smaller forms of a bundle on the way: `zst` (Zstandard, RFC 8878) and `dcz`, a delta against an older bundle (RFC
//! 9842, section 5: a header with the digest of the older one, then a Zstandard frame that has it as dictionary).
//!
//! Whatever arrives is decoded into at most the bytes that are expected, with a window no larger than needed for them.

use std::io::{self, Read as _};

use sha2::{Digest as _, Sha256};
use zstd::stream::read::Decoder;

/// A skippable frame of Zstandard that holds 32 bytes.
const DCZ_MAGIC: [u8; 8] = [0x5e, 0x2a, 0x4d, 0x18, 0x20, 0, 0, 0];

/// How hard the encoder tries: it works once, readers download often.
#[cfg(feature = "publish")]
const LEVEL: i32 = 19;

/// The largest window that every decoder of RFC 9842 takes, whatever the dictionary: 8 MiB.
const WINDOW_LOG: u32 = 23;

/// The largest window that is used or accepted at all: 128 MiB.
const MAX_WINDOW_LOG: u32 = 27;

/// The bytes as `zst`.
///
/// # Errors
///
/// When there is not enough memory.
#[cfg(feature = "publish")]
pub(crate) fn compress(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let encoder = zstd::stream::write::Encoder::new(Vec::new(), LEVEL)?;
    encode(encoder, bytes, WINDOW_LOG)
}

/// The bytes as `dcz` against older ones; none where a decoder could not see both at once.
///
/// # Errors
///
/// When there is not enough memory.
#[cfg(feature = "publish")]
pub(crate) fn delta(old: &[u8], bytes: &[u8]) -> io::Result<Option<Vec<u8>>> {
    let window = window_log(old.len().max(bytes.len()));
    // RFC 9842, section 5.2: 8 MiB, or 1.25 times the dictionary where that is more.
    if window > WINDOW_LOG && (1_usize << window) > old.len() / 4 * 5 {
        return Ok(None);
    }
    let header = [&DCZ_MAGIC[..], &Sha256::digest(old)].concat();
    encode(zstd::stream::write::Encoder::with_ref_prefix(header, LEVEL, old)?, bytes, window).map(Some)
}

#[cfg(feature = "publish")]
fn encode(mut encoder: zstd::stream::write::Encoder<'_, Vec<u8>>, bytes: &[u8], window: u32) -> io::Result<Vec<u8>> {
    encoder.window_log(window)?;
    encoder.set_pledged_src_size(Some(bytes.len() as u64))?;
    io::Write::write_all(&mut encoder, bytes)?;
    encoder.finish()
}

/// What a `zst` holds; one byte more than `most` at most.
///
/// # Errors
///
/// When it is no such thing, or is damaged.
pub(crate) fn decompress(encoded: &[u8], most: u64) -> io::Result<Vec<u8>> {
    decode(Decoder::with_buffer(encoded)?, WINDOW_LOG, most)
}

/// What a `dcz` holds; one byte more than `most` at most.
///
/// # Errors
///
/// When it is no such thing, is damaged, or is a delta against other bytes.
pub(crate) fn apply(old: &[u8], encoded: &[u8], most: u64) -> io::Result<Vec<u8>> {
    let frame = encoded.strip_prefix(&DCZ_MAGIC).and_then(|rest| rest.strip_prefix(&*Sha256::digest(old)));
    let frame = frame.ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, "it is no delta against this bundle"))?;
    let largest = old.len().max(usize::try_from(most).unwrap_or(usize::MAX));
    decode(Decoder::with_ref_prefix(frame, old)?, window_log(largest).max(WINDOW_LOG), most)
}

fn decode(mut decoder: Decoder<'_, &[u8]>, window: u32, most: u64) -> io::Result<Vec<u8>> {
    decoder.window_log_max(window)?;
    let mut bytes = Vec::new();
    decoder.single_frame().take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The power of two that is enough for so many bytes.
fn window_log(bytes: usize) -> u32 {
    bytes.max(1024).checked_next_power_of_two().map_or(MAX_WINDOW_LOG, usize::ilog2).min(MAX_WINDOW_LOG)
}

#[cfg(all(test, feature = "publish"))]
mod tests {
    use super::{apply, compress, decompress, delta};

    fn text(seed: u32) -> Vec<u8> {
        let mut state = seed;
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        };
        (0..20_000).map(|_| b'a' + next() % 26).collect()
    }

    #[test]
    fn what_was_encoded_is_decoded() {
        let (old, new) = (text(1), [&text(1)[..10_000], b"new", &text(1)[10_000..]].concat());
        let zst = compress(&new).unwrap();
        assert_eq!(decompress(&zst, new.len() as u64).unwrap(), new);
        let dcz = delta(&old, &new).unwrap().unwrap();
        assert!(dcz.len() < 200, "{}", dcz.len());
        assert_eq!(apply(&old, &dcz, new.len() as u64).unwrap(), new);
        assert!(apply(&text(2), &dcz, new.len() as u64).is_err());
        assert!(apply(&old, &zst, new.len() as u64).is_err());
    }

    #[test]
    fn damage_and_bombs_stop_at_the_budget() {
        let bomb = compress(&vec![0; 50_000_000]).unwrap();
        assert_eq!(decompress(&bomb, 1_000).unwrap().len(), 1_001);
        let old = text(1);
        let dcz = delta(&old, &text(3)).unwrap().unwrap();
        for length in (0..dcz.len()).step_by(97) {
            assert!(apply(&old, &dcz[..length], 20_000).is_err(), "cut at {length}");
        }
        for at in (0..dcz.len()).step_by(13) {
            let mut damaged = dcz.clone();
            damaged[at] ^= 0x55;
            assert!(apply(&old, &damaged, 20_000).is_err() || at >= 40, "byte {at}");
        }
    }
}

//! Keys that verify: their wire form and their ids.

use ed25519_dalek::{Signature, VerifyingKey};
use serde::{Deserialize, Serialize};

use super::canonical::canonical;
use super::document::sha256;
use super::error::Error;

/// An Ed25519 public key as TUF writes it (specification 1.0, section 4.2.2).
///
/// ```json
/// { "keytype": "ed25519", "scheme": "ed25519", "keyval": { "public": "<64 hex digits>" } }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicKey {
    keytype: String,
    keyval: KeyValue,
    scheme: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct KeyValue {
    public: String,
}

impl PublicKey {
    /// Reads the JSON that `keys create` writes beside a key.
    ///
    /// # Errors
    ///
    /// When it is no Ed25519 key.
    pub fn from_json(bytes: &[u8]) -> Result<Self, Error> {
        let key: Self = serde_json::from_slice(bytes).map_err(|_| Error::key("it is no public key; take the file that ends in `.pub`"))?;
        key.verifying().map(|_| key.clone())
    }

    /// The JSON that [`from_json`](Self::from_json) reads, with a final newline.
    #[must_use]
    pub fn to_json(&self) -> String {
        format!("{}\n", serde_json::json!(self))
    }

    #[cfg(feature = "publish")]
    pub(super) fn new(bytes: &[u8; 32]) -> Self {
        let ed25519 = "ed25519".to_owned();
        Self { keytype: ed25519.clone(), keyval: KeyValue { public: crate::bundle::hex(bytes) }, scheme: ed25519 }
    }

    /// The key's id: SHA-256 of its canonical form, 64 hex digits.
    ///
    /// # Errors
    ///
    /// Never for a key that was read by this type.
    pub fn id(&self) -> Result<String, Error> {
        Ok(sha256(&canonical("key", &serde_json::json!(self))?))
    }

    pub(super) fn verifying(&self) -> Result<VerifyingKey, Error> {
        if self.keytype != "ed25519" || self.scheme != "ed25519" {
            return Err(Error::key("it is not an Ed25519 key"));
        }
        let bytes = from_hex::<32>(&self.keyval.public).ok_or_else(|| Error::key("its public part is not 64 hex digits"))?;
        let key = VerifyingKey::from_bytes(&bytes).map_err(|_| Error::key("its public part is no point of the curve"))?;
        if key.is_weak() { Err(Error::key("its public part is weak")) } else { Ok(key) }
    }

    /// Whether the signature, in hex, is this key's over the bytes.
    pub(super) fn verifies(&self, bytes: &[u8], signature: &str) -> bool {
        let signature = from_hex::<64>(signature).map(|bytes| Signature::from_bytes(&bytes));
        match (self.verifying(), signature) {
            (Ok(key), Some(signature)) => key.verify_strict(bytes, &signature).is_ok(),
            _ => false,
        }
    }
}

/// Exactly `N` bytes of lower-case hex digits.
fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits = text.as_bytes();
    if digits.len() != N * 2 || !digits.iter().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f')) {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, at) in bytes.iter_mut().zip((0..).step_by(2)) {
        *byte = u8::from_str_radix(text.get(at..at + 2)?, 16).ok()?;
    }
    Some(bytes)
}

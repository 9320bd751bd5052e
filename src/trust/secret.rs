//! Keys that sign: made, sealed with a passphrase, opened. Never printed; wiped when dropped.

use std::fmt;

use ed25519_dalek::Signer as _;
use pkcs8::{DecodePrivateKey as _, EncodePrivateKey as _, LineEnding};
use zeroize::Zeroizing;

use super::error::Error;
use super::key::PublicKey;
use crate::bundle::hex;

/// Shortest passphrase, in bytes.
const MIN_PASSPHRASE: usize = 8;

/// An Ed25519 key that signs. Its memory is wiped when it is dropped.
pub struct SigningKey(ed25519_dalek::SigningKey);

impl SigningKey {
    /// Makes a new key from the system's randomness.
    ///
    /// # Errors
    ///
    /// When the system has none.
    pub fn generate() -> Result<Self, Error> {
        let mut seed = Zeroizing::new([0; 32]);
        getrandom::fill(&mut *seed).map_err(|error| Error::key(format!("the system gives no randomness: {error}")))?;
        Ok(Self(ed25519_dalek::SigningKey::from_bytes(&seed)))
    }

    /// Opens a key: PKCS#8 as PEM, sealed with PBES2 (RFC 8018).
    ///
    /// # Errors
    ///
    /// When the text is no such key, or the passphrase is another one.
    pub fn open(pem: &str, passphrase: &[u8]) -> Result<Self, Error> {
        let key = ed25519_dalek::SigningKey::from_pkcs8_encrypted_pem(pem, passphrase);
        // The cause says nothing that helps, and says it about a secret.
        key.map(Self).map_err(|_| Error::key("it does not open; is the passphrase right, and is it a file of `keys create`?"))
    }

    /// Seals the key: PKCS#8 as PEM, with scrypt and AES-256 (PBES2).
    ///
    /// # Errors
    ///
    /// When the passphrase has under 8 bytes.
    pub fn seal(&self, passphrase: &[u8]) -> Result<Zeroizing<String>, Error> {
        if passphrase.len() < MIN_PASSPHRASE {
            return Err(Error::key(format!("its passphrase is too short; take at least {MIN_PASSPHRASE} characters")));
        }
        let sealed = self.0.to_pkcs8_encrypted_pem(passphrase, LineEnding::LF);
        sealed.map_err(|_| Error::key("it could not be sealed"))
    }

    /// The public part.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        PublicKey::new(self.0.verifying_key().as_bytes())
    }

    pub(super) fn sign(&self, bytes: &[u8]) -> String {
        hex(&self.0.sign(bytes).to_bytes())
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningKey(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::SigningKey;

    #[test]
    fn a_sealed_key_opens_with_its_passphrase_only() {
        let key = SigningKey::generate().unwrap();
        let pem = key.seal(b"correct horse").unwrap();
        assert!(pem.starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
        assert_eq!(SigningKey::open(&pem, b"correct horse").unwrap().public(), key.public());
        assert!(SigningKey::open(&pem, b"wrong horse").is_err_and(|error| error.is_bad_key()));
        assert!(key.seal(b"short").is_err());
        assert_eq!(format!("{key:?}"), "SigningKey(..)");
    }
}

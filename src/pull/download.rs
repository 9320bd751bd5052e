//! Fetches a bundle in the smallest form that there is and that the store can decode; the next where that one is bad.

use super::Error;
use super::source::Source;
use super::store::Store;
use crate::transport::{apply, decompress};
use crate::trust::{TargetInfo, TargetName};

/// A form of a bundle.
enum Form {
    /// With the older bundle.
    Dcz(Vec<u8>),
    Zst,
    Plain,
}

/// The bytes of a bundle, which have the signed length and digest.
pub(super) fn download(source: &(impl Source + ?Sized), store: &Store, name: &TargetName, target: &TargetInfo) -> Result<Vec<u8>, Error> {
    let mut forms = Vec::new();
    for (old, size) in &target.custom.encodings.dcz {
        if let Some(bytes) = store.bundle_of(old)? {
            forms.push((*size, target.dcz_path(name, old), Form::Dcz(bytes)));
        }
    }
    forms.extend(target.custom.encodings.zst.map(|size| (size, target.zst_path(name), Form::Zst)));
    forms.push((target.length, target.path(name), Form::Plain));
    forms.sort_by_key(|(size, ..)| *size);
    let mut problem = Error::missing(name.as_str());
    for (size, path, form) in forms {
        let Some(bytes) = source.read(&path, size).map_err(Error::away)? else { continue };
        let bytes = match &form {
            Form::Dcz(old) => apply(old, &bytes, target.length),
            Form::Zst => decompress(&bytes, target.length),
            Form::Plain => Ok(bytes),
        };
        let bytes = bytes.unwrap_or_default();
        match target.check(&bytes) {
            Ok(()) => return Ok(bytes),
            Err(error) => problem = error.into(),
        }
    }
    Err(problem)
}

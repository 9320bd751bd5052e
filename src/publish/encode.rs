//! Lays the smaller forms of a new bundle beside it. Each is made of bytes that were verified, and decodes to the bundle.

use std::io;
use std::thread;

use super::Error;
use super::folder::Destination;
use crate::transport::{apply, compress, decompress, delta};
use crate::trust::{Encodings, TargetInfo, TargetName, Targets};

/// A form to make.
enum Form {
    Zst,
    /// With the older bundle and its digest.
    Dcz(String, Vec<u8>),
}

impl Form {
    fn encode(&self, bytes: &[u8]) -> io::Result<Option<Vec<u8>>> {
        match self {
            Self::Zst => compress(bytes).map(Some),
            Self::Dcz(_, old) => delta(old, bytes),
        }
    }

    fn decode(&self, encoded: &[u8], length: u64) -> io::Result<Vec<u8>> {
        match self {
            Self::Zst => decompress(encoded, length),
            Self::Dcz(_, old) => apply(old, encoded, length),
        }
    }
}

/// Lays the forms of a bundle: Zstandard, and deltas against so many older ones of `before`.
pub(super) fn lay(
    destination: &(impl Destination + ?Sized),
    before: &Targets,
    deltas: usize,
    (name, target): (&TargetName, &TargetInfo),
    bytes: &[u8],
) -> Result<Encodings, Error> {
    let mut forms = vec![Form::Zst];
    for (name, old) in older(before, name, target).into_iter().take(deltas) {
        // Without the older bundle there is no delta; that is no reason not to publish the new one.
        if let Some(bytes) = destination.read(&old.path(name), old.length)?.filter(|bytes| old.check(bytes).is_ok()) {
            forms.push(Form::Dcz(old.sha256().to_owned(), bytes));
        }
    }
    let encoded: Vec<io::Result<Option<Vec<u8>>>> = thread::scope(|scope| {
        let threads: Vec<_> = forms.iter().map(|form| scope.spawn(|| form.encode(bytes))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap_or_else(|_| Err(io::Error::other("a thread ended early")))).collect()
    });
    let mut encodings = Encodings::default();
    for (form, encoded) in forms.iter().zip(encoded) {
        let Some(encoded) = encoded?.filter(|encoded| encoded.len() < bytes.len()) else { continue };
        match form {
            Form::Zst => encodings.zst = Some(lay_form(destination, &target.zst_path(name), target, form, &encoded)?),
            Form::Dcz(old, _) => {
                let size = lay_form(destination, &target.dcz_path(name, old), target, form, &encoded)?;
                encodings.dcz.insert(old.clone(), size);
            }
        }
    }
    Ok(encodings)
}

/// Bundles of the same language that a reader may hold: those that channels point to first, then the newest.
fn older<'a>(before: &'a Targets, name: &TargetName, new: &TargetInfo) -> Vec<(&'a TargetName, &'a TargetInfo)> {
    let is_older = |other: &TargetName, target: &TargetInfo| {
        other != name && target.custom.pack == new.custom.pack && target.custom.locale == new.custom.locale && !target.custom.is_blocked()
    };
    let mut older: Vec<_> = before.targets.iter().filter(|(other, target)| is_older(other, target)).collect();
    older.sort_by_key(|(name, target)| std::cmp::Reverse((!target.custom.channels.is_empty(), target.custom.sequence, *name)));
    older
}

/// Lays one form and gives its size. Another encoder may have made other bytes of it in a run that stopped: they stay.
fn lay_form(destination: &(impl Destination + ?Sized), path: &str, target: &TargetInfo, form: &Form, encoded: &[u8]) -> Result<u64, Error> {
    if destination.create(path, encoded)? {
        return Ok(encoded.len() as u64);
    }
    let there = destination.read(path, target.length)?.unwrap_or_default();
    target.check(&form.decode(&there, target.length).unwrap_or_default()).map_err(|error| Error::damaged(path, error))?;
    Ok(there.len() as u64)
}

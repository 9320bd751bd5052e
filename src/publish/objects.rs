//! A registry in a bucket, to publish to.

use std::io;

use super::folder::Destination;
use crate::transport::{ObjectRead, Objects};

impl Destination for Objects {
    fn read(&self, name: &str, most: u64) -> io::Result<Option<Vec<u8>>> {
        match self.get(name, most, None)? {
            ObjectRead::New { bytes, .. } if bytes.len() as u64 > most => {
                Err(io::Error::new(io::ErrorKind::FileTooLarge, format!("`{name}` has over {most} bytes")))
            }
            ObjectRead::New { bytes, .. } => Ok(Some(bytes)),
            ObjectRead::Absent | ObjectRead::Same => Ok(None),
        }
    }

    fn create(&self, name: &str, bytes: &[u8]) -> io::Result<bool> {
        self.put_new(name, bytes)
    }

    fn swap(&self, name: &str, before: Option<&[u8]>, bytes: &[u8]) -> io::Result<bool> {
        self.replace(name, before, bytes)
    }
}

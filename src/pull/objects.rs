//! A registry in a bucket, to pull from.

use std::io;

use super::source::{Changed, Source};
use crate::transport::{ObjectRead, Objects};

impl Source for Objects {
    fn read(&self, name: &str, most: u64) -> io::Result<Option<Vec<u8>>> {
        match self.get(name, most, None)? {
            ObjectRead::New { bytes, .. } => Ok(Some(bytes)),
            ObjectRead::Absent | ObjectRead::Same => Ok(None),
        }
    }

    fn read_changed(&self, name: &str, most: u64, tag: Option<&str>) -> io::Result<Changed> {
        // A tag says nothing about the object of another bucket.
        let tag = tag.and_then(|tag| tag.strip_prefix(self.address())?.strip_prefix(' '));
        Ok(match self.get(name, most, tag)? {
            ObjectRead::Same => Changed::Same,
            ObjectRead::Absent => Changed::Absent,
            ObjectRead::New { bytes, version } => Changed::New { bytes, tag: version.e_tag.map(|tag| format!("{} {tag}", self.address())) },
        })
    }
}

//! Opens a ZIP archive and reads parts of it into memory, whatever its headers claim; nothing is written.

use std::io::{Cursor, Read};

use zip::{ZipArchive, result::ZipError};

use crate::ImportError;

/// The most entries an archive may have; a long book with a picture on every page has some hundreds.
const MAX_ENTRIES: usize = 10_000;

/// The most that one part may unpack to. A novel has a megabyte of text, and twenty of markup around it.
const MAX_PART_BYTES: u64 = 40_000_000;

/// The most that all parts together may unpack to.
const MAX_BYTES: u64 = 80_000_000;

/// An archive of which parts are read by their names.
pub(super) struct Archive<'a> {
    name: String,
    /// What the archive is, with its article.
    format: &'static str,
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// What may still be unpacked.
    left: u64,
}

impl<'a> Archive<'a> {
    pub(super) fn open(name: &str, format: &'static str, bytes: &'a [u8]) -> Result<Self, ImportError> {
        let damaged = || ImportError::Damaged { name: name.to_owned(), format };
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
        if zip.len() > MAX_ENTRIES {
            return Err(ImportError::Swells { name: name.to_owned() });
        }
        Ok(Self { name: name.to_owned(), format, zip, left: MAX_BYTES })
    }

    /// The refusal of an archive whose text cannot be found.
    pub(super) fn damaged(&self) -> ImportError {
        ImportError::Damaged { name: self.name.clone(), format: self.format }
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Reads a part that must be there.
    pub(super) fn required(&mut self, part: &str) -> Result<Vec<u8>, ImportError> {
        self.part(part)?.ok_or_else(|| self.damaged())
    }

    /// Reads a part that may be missing; one that is damaged counts as missing.
    ///
    /// Bytes are counted while they are read: the sizes in an archive's headers are only claims.
    pub(super) fn part(&mut self, part: &str) -> Result<Option<Vec<u8>>, ImportError> {
        let limit = self.left.min(MAX_PART_BYTES);
        let mut bytes = Vec::new();
        let file = match self.zip.by_name(part) {
            Ok(file) => file,
            Err(ZipError::UnsupportedArchive(reason)) if reason.contains("assword") => {
                return Err(ImportError::Protected { name: self.name.clone() });
            }
            Err(_) => return Ok(None),
        };
        let read = file.take(limit + 1).read_to_end(&mut bytes);
        if bytes.len() as u64 > limit {
            return Err(ImportError::Swells { name: self.name.clone() });
        }
        self.left -= bytes.len() as u64;
        Ok(read.is_ok().then_some(bytes))
    }
}

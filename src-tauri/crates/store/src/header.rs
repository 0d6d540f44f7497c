//! What the first bytes of a file say of it, read without SQLite so that nothing is touched.
//!
//! SQLite cannot look at a WAL database without leaving files beside it. A file that is to be refused must
//! stay exactly as it was, so it is judged here first. (Changes still in the write-ahead log do not show
//! here; the connection looks again.)
//!
//! On Unix, closing any handle on a file costs the process its locks on it, those of an open library too.
//! SQLite since 3.51 expects that: before it removes a log it also asks for the locks on the shared memory.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use locale::Said;

use crate::error::StoreError;
use crate::schema::{APPLICATION_ID, newest};

/// The layout is fixed: <https://www.sqlite.org/fileformat2.html#the_database_header>.
const LENGTH: usize = 100;
/// Where the header counts the changes, where it says at which of them the pages were counted, and which version of SQLite
/// wrote last.
pub(crate) const CHANGES: usize = 24;
pub(crate) const COUNTED_AT: usize = 92;
pub(crate) const WRITTEN_BY: usize = 96;
/// The message why a file is refused that does not begin as every database does.
pub(crate) const NO_DATABASE: &str = "foreign-no-database";
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// Why it is refused stands as the name of a message.
#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    Library,
    Newer,
    Foreign(&'static str),
    Damaged(&'static str),
}

/// Refuses a file that is not a whole library of this version or an earlier one.
pub(crate) fn check(path: &Path) -> Result<(), StoreError> {
    let io = |source| StoreError::io(path, source);
    let file = File::open(path).map_err(io)?;
    let length = file.metadata().map_err(io)?.len();
    let mut start = Vec::with_capacity(LENGTH);
    file.take(LENGTH as u64).read_to_end(&mut start).map_err(io)?;
    let has_log = beside(path, "-wal").map_err(io)?;
    let path = path.to_owned();
    match judge(&start, length, has_log) {
        Verdict::Library => Ok(()),
        Verdict::Newer => Err(StoreError::NewerSchema { path }),
        Verdict::Foreign(why) => Err(StoreError::NotALibrary { path, why }),
        Verdict::Damaged(what) => Err(StoreError::Damaged { path, what: Said::new(what) }),
    }
}

/// Whether a journal with something in it lies beside the library.
pub(crate) fn beside(path: &Path, suffix: &str) -> io::Result<bool> {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    match std::fs::metadata(name) {
        Ok(found) => Ok(found.len() > 0),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Whether a journal lies where there is no library any more.
pub(crate) fn has_leftovers(path: &Path) -> io::Result<bool> {
    Ok(beside(path, "-wal")? || beside(path, "-journal")?)
}

fn judge(start: &[u8], length: u64, has_log: bool) -> Verdict {
    if start.is_empty() {
        return Verdict::Damaged("damage-empty");
    }
    if !start.starts_with(MAGIC) {
        return Verdict::Foreign(NO_DATABASE);
    }
    let word = |at: usize| Some(u32::from_be_bytes(start.get(at..at + 4)?.try_into().ok()?));
    let page_size = start.get(16..18).map(|size| u32::from(size[0]) << 8 | u32::from(size[1]));
    let words = (word(CHANGES), word(28), word(60), word(68), word(COUNTED_AT));
    let (Some(page_size), (Some(changes), Some(pages), Some(version), Some(application), Some(counted_at))) =
        (page_size, words)
    else {
        return Verdict::Damaged("damage-short");
    };
    if application != APPLICATION_ID.cast_unsigned() {
        return Verdict::Foreign("foreign-other-program");
    }
    if i64::from(version) > newest() {
        return Verdict::Newer;
    }
    // A page size of 1 stands for 65,536. The page count holds only if it was written with the last
    // change; and a log may still hold the pages that the file lacks.
    let page_size = if page_size == 1 { 65_536 } else { u64::from(page_size) };
    if changes == counted_at && !has_log && length < u64::from(pages) * page_size {
        return Verdict::Damaged("damage-short");
    }
    Verdict::Library
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(application: u32, version: u32) -> Vec<u8> {
        let mut bytes = vec![0; LENGTH];
        bytes[..16].copy_from_slice(MAGIC);
        bytes[16..18].copy_from_slice(&4096_u16.to_be_bytes());
        bytes[28..32].copy_from_slice(&3_u32.to_be_bytes());
        bytes[60..64].copy_from_slice(&version.to_be_bytes());
        bytes[68..72].copy_from_slice(&application.to_be_bytes());
        bytes
    }

    #[test]
    fn files_are_told_apart_by_their_first_bytes() {
        let ours = header(0x4352_5344, 1);
        let whole = 3 * 4096;
        assert_eq!(judge(&ours, whole, false), Verdict::Library);
        assert_eq!(judge(&ours, whole - 1, false), Verdict::Damaged("damage-short"));
        assert_eq!(judge(&ours, whole - 1, true), Verdict::Library, "the log may hold the rest");
        assert_eq!(judge(&ours[..20], 20, false), Verdict::Damaged("damage-short"));
        assert_eq!(judge(&[], 0, false), Verdict::Damaged("damage-empty"));
        assert_eq!(judge(&header(0x4352_5344, 99), whole, false), Verdict::Newer);
        assert_eq!(judge(&header(0, 0), whole, false), Verdict::Foreign("foreign-other-program"));
        assert_eq!(judge(b"%PDF-1.7", 8, false), Verdict::Foreign(NO_DATABASE));
    }
}

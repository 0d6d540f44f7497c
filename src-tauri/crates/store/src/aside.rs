//! Sets a damaged library aside: `NAME.damaged`, numbered where there is one already, with its journals beside it.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What SQLite keeps beside a database, and what it would look for beside the damaged one.
const JOURNALS: [&str; 2] = ["-wal", "-journal"];

/// Gives the damaged library a second name and takes its journals away; its first name stays until something else takes
/// it, so that a crash on the way leaves no gap in which an empty library would be made.
pub(crate) fn set_aside(library: &Path) -> io::Result<PathBuf> {
    let aside = free_name(library)?;
    if library.try_exists()? {
        second_name(library, &aside)?;
    }
    for suffix in JOURNALS {
        let journal = with_suffix(library, suffix);
        if journal.try_exists()? {
            second_name(&journal, &with_suffix(&aside, suffix))?;
            fs::remove_file(&journal)?;
        }
    }
    // SQLite's scratch paper, which it makes anew from the log.
    match fs::remove_file(with_suffix(library, "-shm")) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(aside),
    }
}

fn free_name(library: &Path) -> io::Result<PathBuf> {
    for number in 1.. {
        let number = if number > 1 { format!("-{number}") } else { String::new() };
        let name = with_suffix(library, &format!(".damaged{number}"));
        let mut taken = name.try_exists()?;
        for suffix in JOURNALS {
            taken |= with_suffix(&name, suffix).try_exists()?;
        }
        if !taken {
            return Ok(name);
        }
    }
    unreachable!("numbers do not end")
}

/// Not every file system can give a file two names: there it is copied.
fn second_name(file: &Path, name: &Path) -> io::Result<()> {
    if fs::hard_link(file, name).is_ok() {
        return Ok(());
    }
    fs::copy(file, name)?;
    fs::OpenOptions::new().write(true).open(name)?.sync_all()
}

pub(crate) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name: OsString = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

//! Where the library lies: copied whole to another folder, or another one taken up in its place.

use std::fs;
use std::path::{Path, PathBuf};

use dossier::Milliseconds;
use messages::ContentsView;
use store::backup;

use crate::backups::contents_view;
use crate::reports::TEMPLATE_FOLDER;
use crate::{Desk, DeskError};

/// The name of a library's file, where nobody chose another one.
pub const LIBRARY: &str = "library.sqlite3";

/// The newest schema of a library that this version knows.
pub fn schema() -> i64 {
    store::newest_schema()
}

impl Desk {
    pub fn contents(&self) -> Result<ContentsView, DeskError> {
        Ok(contents_view(self.library.contents()?))
    }
}

/// Copies the library at `from` into a folder, with its report template, and gives where it lies there. The copy is
/// checked from end to end before it has its name; the library at `from` and its backups stay where they are. No desk
/// may have it open, or what is done meanwhile is not in the copy.
pub fn copy_library(from: &Path, folder: &Path) -> Result<PathBuf, DeskError> {
    let to = folder.join(from.file_name().unwrap_or(LIBRARY.as_ref()));
    if to.symlink_metadata().is_ok() {
        return Err(DeskError::LibraryThere(folder.to_owned()));
    }
    backup::copy_library(from, &to)?;
    copy_template(from, &to)
        .map_err(|cause| DeskError::Unreadable { path: from.with_file_name(TEMPLATE_FOLDER), cause })?;
    Ok(to)
}

/// The library in a folder, or at the path of a file; made where there is none yet. What is no library is refused.
pub fn take_up_library(chosen: &Path, now: fn() -> Milliseconds) -> Result<PathBuf, DeskError> {
    let path = if chosen.is_dir() { chosen.join(LIBRARY) } else { chosen.to_owned() };
    drop(Desk::open(&path, now)?);
    Ok(path)
}

/// The files of the template folder; one that is there already stays as it is.
fn copy_template(from: &Path, to: &Path) -> std::io::Result<()> {
    let (from, to) = (from.with_file_name(TEMPLATE_FOLDER), to.with_file_name(TEMPLATE_FOLDER));
    if !from.is_dir() || to.exists() {
        return Ok(());
    }
    fs::create_dir_all(&to)?;
    for entry in fs::read_dir(&from)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on should fail there")]
mod tests {
    use super::*;

    #[test]
    fn a_copy_holds_the_same_and_the_library_stays() {
        let folder = tempfile::tempdir().unwrap();
        let (from, there) = (folder.path().join("mine.sqlite3"), folder.path().join("there"));
        let desk = Desk::open(&from, || 1).unwrap();
        desk.open_sample().unwrap();
        let holds = desk.contents().unwrap();
        drop(desk);
        let template = folder.path().join(TEMPLATE_FOLDER);
        fs::create_dir(&template).unwrap();
        fs::write(template.join("letterhead.toml"), "name = \"House\"").unwrap();
        let before = fs::read(&from).unwrap();

        let to = copy_library(&from, &there).unwrap();
        assert_eq!(to, there.join("mine.sqlite3"));
        assert_eq!(fs::read(&from).unwrap(), before);
        let copy = Desk::open(&to, || 1).unwrap();
        assert_eq!(copy.contents().unwrap().articles, holds.articles);
        assert_eq!(copy.dossiers().unwrap().len(), 1);
        assert!(there.join(TEMPLATE_FOLDER).join("letterhead.toml").is_file());
        // A second time there is something in the way, and it is not touched.
        assert!(matches!(copy_library(&from, &there), Err(DeskError::LibraryThere(_))));
    }

    #[test]
    fn what_is_no_library_is_refused_and_an_empty_folder_gets_one() {
        let folder = tempfile::tempdir().unwrap();
        let letter = folder.path().join("letter.txt");
        fs::write(&letter, "Dear editor, this is no library.").unwrap();
        assert!(take_up_library(&letter, || 1).is_err());
        assert_eq!(fs::read(&letter).unwrap(), b"Dear editor, this is no library.");
        let path = take_up_library(folder.path(), || 1).unwrap();
        assert!(path.is_file() && path.ends_with(LIBRARY));
        assert!(copy_library(&letter, &folder.path().join("x")).is_err());
        assert!(!folder.path().join("x").join("letter.txt").exists());
    }
}

//! A library where nothing may be written is read all the same.

use std::fs;
use std::path::Path;
use std::process::Command;

use dossier::Target;
use store::backup::{back_up, backups};
use store::{Library, StoreError};

use crate::samples::Home;
use crate::shelf::first_version;

/// A disk on which nothing can be written any more, taken away when this is dropped. Permissions would not hold for
/// root, who alone may mount one.
struct ReadOnlyDisk(tempfile::TempDir);

impl ReadOnlyDisk {
    fn with(fill: impl FnOnce(&Path)) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mount = |folder: &Path, options: &str| {
            let mut mount = Command::new("mount");
            mount.args(["-t", "tmpfs", "-o", options, "crossread-test"]).arg(folder);
            mount.output().is_ok_and(|output| output.status.success())
        };
        if !mount(folder.path(), "size=16m") {
            println!("skipped: no disk can be mounted here; refusals.rs does it by permissions");
            return None;
        }
        let disk = Self(folder);
        fill(disk.0.path());
        assert!(mount(disk.0.path(), "remount,ro"), "remount");
        fs::write(disk.0.path().join("try"), "").unwrap_err();
        Some(disk)
    }

    fn library(&self) -> std::path::PathBuf {
        self.0.path().join("library.crossread")
    }
}

impl Drop for ReadOnlyDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).status();
    }
}

fn copy(home: &Home, to: &Path, suffixes: &[&str]) {
    for suffix in suffixes {
        let name = format!("library.crossread{suffix}");
        fs::copy(home.folder.path().join(&name), to.join(&name)).unwrap();
    }
}

fn everything_but_writing(path: &Path, texts: &[&str]) {
    let library = Library::open(path).unwrap();
    assert!(matches!(library.barred(), Some(StoreError::ReadOnly { .. })));
    let dossier = library.dossiers().unwrap()[0].dossier.id;
    let notes: Vec<_> = library.notes(dossier).unwrap().into_iter().map(|note| note.text).collect();
    assert_eq!(notes, texts);
    let articles = library.articles(dossier).unwrap();
    let error = library.add_note(dossier, &Target::Article(articles[0].id), "no", 1).unwrap_err();
    assert!(error.to_string().starts_with("Nothing can be saved"), "{error}");
    let error = back_up(path, 1).unwrap_err();
    assert!(error.to_string().contains("No backup can be written"), "{error}");
    assert!(backups(path).unwrap().is_empty());
}

#[test]
fn on_a_disk_that_is_read_only() {
    let home = Home::new();
    home.with_note("kept");
    let Some(disk) = ReadOnlyDisk::with(|folder| copy(&home, folder, &[""])) else {
        return;
    };
    everything_but_writing(&disk.library(), &["kept"]);
}

#[test]
fn what_a_killed_process_left_in_the_log_is_read_too() {
    let home = Home::new();
    let (library, dossier, left, _) = home.with_dossier();
    library.add_note(dossier, &Target::Article(left), "in the log", 1).unwrap();
    let disk = ReadOnlyDisk::with(|folder| copy(&home, folder, &["", "-wal"]));
    if let Some(disk) = disk {
        everything_but_writing(&disk.library(), &["in the log"]);
    }
}

#[test]
fn one_of_an_older_version_is_read_as_one_of_this() {
    let home = Home::new();
    first_version(&home);
    let Some(disk) = ReadOnlyDisk::with(|folder| copy(&home, folder, &[""])) else {
        return;
    };
    everything_but_writing(&disk.library(), &["Ask the engineer."]);
}

#[test]
fn a_damaged_one_is_said_to_be_damaged() {
    let home = Home::new();
    home.with_note("kept");
    let mut bytes = fs::read(&home.path).unwrap();
    bytes[4096..3 * 4096].fill(0xa5);
    let Some(disk) =
        ReadOnlyDisk::with(|folder| fs::write(folder.join("library.crossread"), &bytes).unwrap())
    else {
        return;
    };
    let Err(error) = Library::open(&disk.library()) else { panic!("it was opened") };
    assert!(matches!(error, StoreError::Damaged { .. }), "{error:?}");
}

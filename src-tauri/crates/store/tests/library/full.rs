//! A full disk: said plainly, nothing half-written, reading goes on, writing too once there is room.

use std::fs;
use std::path::Path;
use std::process::Command;

use dossier::Target;
use store::backup::{back_up, backups};
use store::{Into, Library, StoreError};

use crate::samples::{Home, article};

/// A disk of 2 MB, taken away when this is dropped.
struct SmallDisk<'a>(&'a Path);

impl<'a> SmallDisk<'a> {
    fn mount(at: &'a Path) -> Option<Self> {
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=2m", "crossread-test"]).arg(at);
        mount.output().ok()?.status.success().then_some(Self(at))
    }
}

impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0).status();
    }
}

#[test]
fn a_full_disk_is_said_and_costs_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let Some(_disk) = SmallDisk::mount(folder.path()) else {
        println!("skipped: no small disk can be mounted here");
        return;
    };
    let path = folder.path().join("library.crossread");
    let filler = folder.path().join("filler");
    fs::write(&filler, vec![1; 4 << 20]).unwrap_err();
    let Err(error) = Library::open(&path) else { panic!("it was made on a full disk") };
    assert!(matches!(error, StoreError::DiskFull { .. }), "{error:?}");
    assert!(!path.exists(), "nothing half-made");
    fs::remove_file(&filler).unwrap();
    assert_eq!(folder.path().read_dir().unwrap().count(), 0, "nothing left over");

    let library = Library::open(&path).unwrap();
    let sample = article("small.txt", article::Facts::default(), "Small.");
    let into = Into::New { title: "Full".to_owned() };
    let (dossier, ids) = library.add_articles(into, &[sample], 1).unwrap();
    let target = Target::Article(ids[0]);
    let mut kept = Vec::new();
    let error = loop {
        let text = format!("{} {}", kept.len(), "words ".repeat(500));
        match library.add_note(dossier, &target, &text, 1) {
            Ok(note) => kept.push(note),
            Err(error) => break error,
        }
        assert!(kept.len() < 2_000, "the disk never filled");
    };
    assert!(matches!(error, StoreError::DiskFull { .. }), "{error:?}");
    assert_eq!(library.notes(dossier).unwrap(), kept, "reading goes on");
    let large = article("large.txt", article::Facts::default(), &"Large. ".repeat(200_000));
    let error = library.add_articles(Into::Existing(dossier), &[large], 2).unwrap_err();
    assert!(matches!(error, StoreError::DiskFull { .. }), "{error:?}");
    assert_eq!(library.articles(dossier).unwrap().len(), 1, "nothing half-written");
    let error = back_up(&path, 1).unwrap_err();
    assert!(error.to_string().starts_with("No backup can be written"), "{error}");
    assert!(backups(&path).unwrap().is_empty(), "no half of a backup");
    drop(library);

    // The same library, carried to a disk with room.
    let home = Home::new();
    for entry in folder.path().read_dir().unwrap() {
        let from = entry.unwrap().path();
        if from.is_dir() {
            continue;
        }
        fs::copy(&from, home.folder.path().join(from.file_name().unwrap())).unwrap();
    }
    let library = home.open();
    assert_eq!(library.notes(dossier).unwrap(), kept);
    library.add_note(dossier, &target, "room again", 3).unwrap();
}

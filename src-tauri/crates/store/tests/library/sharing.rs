//! Several libraries on one file, in one process and in two.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use std::thread;

use dossier::{ArticleId, DossierId, Target};
use store::{Into, Library};

use crate::samples::Home;

const NOTES: i64 = 60;

fn write(path: &Path, dossier: DossierId, article: ArticleId, name: &str) {
    let library = Library::open(path).unwrap();
    for number in 0..NOTES {
        let note = library.add_note(dossier, &Target::Article(article), "", number).unwrap();
        library.change_note(note.id, &format!("{name} {number}"), number).unwrap();
    }
}

fn texts(library: &Library, dossier: DossierId) -> BTreeSet<String> {
    library.notes(dossier).unwrap().into_iter().map(|note| note.text).collect()
}

#[test]
fn two_libraries_on_one_file_lose_nothing() {
    let home = Home::new();
    let (library, dossier, left, right) = home.with_dossier();
    drop(library);
    thread::scope(|scope| {
        scope.spawn(|| write(&home.path, dossier, left, "one"));
        scope.spawn(|| write(&home.path, dossier, right, "other"));
    });
    let expected = |name: &'static str| (0..NOTES).map(move |number| format!("{name} {number}"));
    assert_eq!(texts(&home.open(), dossier), expected("one").chain(expected("other")).collect());
}

#[test]
fn threads_can_share_one_library() {
    let home = Home::new();
    let (library, dossier, left, _) = home.with_dossier();
    thread::scope(|scope| {
        for name in ["a", "b", "c"] {
            let library = &library;
            scope.spawn(move || {
                for number in 0..20 {
                    let text = format!("{name} {number}");
                    let note = library.add_note(dossier, &Target::Article(left), &text, number).unwrap();
                    assert_eq!(library.note(note.id).unwrap(), Some((dossier, note)));
                }
            });
        }
    });
    assert_eq!(texts(&library, dossier).len(), 60);
}

#[test]
fn many_can_make_the_same_library_at_once() {
    let home = Home::new();
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| visit(&home.path));
        }
    });
    assert_eq!(home.open().dossiers().unwrap().len(), 4, "none was made over another");
    for _ in 0..5 {
        let home = Home::new();
        let children: Vec<_> = (0..4).map(|_| visitor(&home.path).spawn().unwrap()).collect();
        for mut child in children {
            assert!(child.wait().unwrap().success());
        }
        assert_eq!(home.folder.path().read_dir().unwrap().count(), 1, "no draft is left");
        assert_eq!(home.open().dossiers().unwrap().len(), 4, "none was made over another");
    }
}

const VISIT: &str = "CROSSREAD_TEST_VISIT";

/// Another process that opens the library, leaves a dossier and closes it.
fn visitor(path: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--ignored", "--exact", "sharing::visits"]).env(VISIT, path);
    command
}

#[test]
#[ignore = "runs within the tests of this file, as another process"]
fn visits() {
    let Some(path) = std::env::var_os(VISIT) else { return };
    visit(Path::new(&path));
}

fn visit(path: &Path) {
    let into = Into::New { title: "I was here".to_owned() };
    Library::open(path).unwrap().add_articles(into, &[], 0).unwrap();
}

/// Opening a library a second time costs this process its locks on the file (see `header.rs`). The next
/// process to close must still not believe itself alone and remove the log, or later notes go nowhere.
#[test]
fn another_process_that_closes_does_not_take_the_log_away() {
    let home = Home::new();
    let (library, dossier, left, _) = home.with_dossier();
    let log = home.path.with_extension("crossread-wal");
    drop(home.open());
    library.add_note(dossier, &Target::Article(left), "before", 1).unwrap();
    assert!(visitor(&home.path).status().unwrap().success());
    assert!(log.exists(), "the log is in use");
    library.add_note(dossier, &Target::Article(left), "after", 2).unwrap();
    assert_eq!(texts(&home.open(), dossier).len(), 2);
    drop(library);
    assert_eq!(texts(&home.open(), dossier).len(), 2);
}

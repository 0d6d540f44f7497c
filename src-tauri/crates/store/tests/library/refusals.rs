//! What is not a sound library of this version is refused, with every byte left as it was.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use rusqlite::Connection;
use store::{Library, StoreError};

use crate::samples::Home;

/// Every file under a folder with its bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in folder.read_dir().unwrap() {
        let path = entry.unwrap().path();
        let bytes = if path.is_dir() { b"a folder".to_vec() } else { fs::read(&path).unwrap() };
        found.insert(path.file_name().unwrap().to_string_lossy().into_owned(), bytes);
    }
    found
}

/// Opens what `prepare` puts in the library's place, and expects an error and not one byte's change.
#[track_caller]
fn refused(prepare: impl FnOnce(&Path), expect: fn(&StoreError) -> bool, says: &str) {
    let home = Home::new();
    prepare(&home.path);
    let before = files(home.folder.path());
    let Err(error) = Library::open(&home.path) else { panic!("it was opened") };
    let words = error.to_string();
    assert!(expect(&error), "{error:?}");
    assert!(words.contains(says), "{words}");
    assert!(words.contains("library.crossread"), "{words}");
    assert_eq!(files(home.folder.path()), before, "{words}");
}

fn library(path: &Path) {
    drop(Library::open(path).unwrap());
}

fn sql(path: &Path, sql: &str) {
    Connection::open(path).unwrap().execute_batch(sql).unwrap();
}

fn damaged(error: &StoreError) -> bool {
    matches!(error, StoreError::Damaged { .. })
}

fn not_a_library(error: &StoreError) -> bool {
    matches!(error, StoreError::NotALibrary { .. })
}

fn newer(error: &StoreError) -> bool {
    matches!(error, StoreError::NewerSchema { .. })
}

#[test]
fn a_library_with_somebody_elses_triggers_or_views() {
    for code in [
        "CREATE TRIGGER gone AFTER INSERT ON note BEGIN UPDATE note SET text = 'x'; END",
        "CREATE VIEW v AS SELECT text FROM note",
        "DROP TRIGGER note_is_searched;
         CREATE TRIGGER note_is_searched AFTER INSERT ON note BEGIN DELETE FROM note WHERE id <> new.id; END",
    ] {
        let tampered = |path: &Path| {
            library(path);
            sql(path, code);
        };
        refused(tampered, not_a_library, "tampered with");
    }
}

#[test]
fn an_empty_file() {
    refused(|path| fs::write(path, "").unwrap(), damaged, "it is empty");
}

#[test]
fn a_file_that_is_no_database() {
    let text = "Dear editor, this is not a library.".repeat(100);
    refused(|path| fs::write(path, text).unwrap(), not_a_library, "is not a library of Crossread");
}

#[test]
fn a_database_of_another_program() {
    let make = "CREATE TABLE bookmark (url TEXT); INSERT INTO bookmark VALUES ('x');";
    refused(|path| sql(path, make), not_a_library, "belongs to another program");
    let in_wal = format!("PRAGMA journal_mode = WAL; {make}");
    refused(|path| sql(path, &in_wal), not_a_library, "belongs to another program");
    let named = format!("PRAGMA application_id = 7; {make}");
    refused(|path| sql(path, &named), not_a_library, "belongs to another program");
}

#[test]
fn a_library_of_a_newer_version() {
    let prepare = |path: &Path| {
        library(path);
        sql(path, "PRAGMA user_version = 1000; CREATE TABLE from_the_future (x);");
    };
    refused(prepare, newer, "newer version of Crossread");
}

/// The newer version was killed: what makes the library newer is only in the log yet.
#[test]
fn a_library_of_a_newer_version_that_was_killed() {
    let home = Home::new();
    library(&home.path);
    let newer_version = Connection::open(&home.path).unwrap();
    newer_version.execute_batch("PRAGMA user_version = 1000; CREATE TABLE from_the_future (x);").unwrap();
    let wal = home.path.with_extension("crossread-wal");
    refused(
        |path| {
            fs::copy(&home.path, path).unwrap();
            fs::copy(&wal, path.with_extension("crossread-wal")).unwrap();
            fs::copy(home.path.with_extension("crossread-shm"), path.with_extension("crossread-shm"))
                .unwrap();
            // What recovery writes into the shared memory is SQLite's scratch paper; do it beforehand.
            let Err(error) = Library::open(path) else { panic!("it was opened") };
            assert!(newer(&error), "{error:?}");
        },
        newer,
        "newer version of Crossread",
    );
    // And the log, which holds what the newer version wrote, is byte for byte what it was.
    let other = Home::new();
    fs::copy(&home.path, &other.path).unwrap();
    let other_wal = other.path.with_extension("crossread-wal");
    fs::copy(&wal, &other_wal).unwrap();
    assert!(Library::open(&other.path).is_err());
    assert_eq!(fs::read(&wal).unwrap(), fs::read(&other_wal).unwrap());
    assert_eq!(fs::read(&home.path).unwrap(), fs::read(&other.path).unwrap());
}

#[test]
fn a_library_that_was_cut_short() {
    let cut = |to: fn(u64) -> u64| {
        move |path: &Path| {
            library(path);
            let file = fs::OpenOptions::new().write(true).open(path).unwrap();
            file.set_len(to(file.metadata().unwrap().len())).unwrap();
        }
    };
    refused(cut(|length| length - 1), damaged, "cut short");
    refused(cut(|length| length / 2), damaged, "cut short");
    refused(cut(|_| 4096), damaged, "cut short");
    refused(cut(|_| 60), damaged, "cut short");
}

#[test]
fn a_library_with_a_spoilt_first_page() {
    let spoil = |path: &Path| {
        library(path);
        let mut bytes = fs::read(path).unwrap();
        bytes[100..4096].fill(0xa5);
        fs::write(path, bytes).unwrap();
    };
    refused(spoil, damaged, "malformed");
}

#[test]
fn a_folder_in_its_place() {
    refused(|path| fs::create_dir(path).unwrap(), not_a_library, "is a folder");
}

#[cfg(unix)]
#[test]
fn a_pipe_in_its_place() {
    let home = Home::new();
    let made = Command::new("mkfifo").arg(&home.path).status();
    assert!(made.is_ok_and(|status| status.success()), "mkfifo");
    let Err(error) = Library::open(&home.path) else { panic!("it was opened") };
    assert!(error.to_string().contains("is not an ordinary file"), "{error}");
}

#[test]
fn a_file_in_the_place_of_its_folder() {
    let home = Home::new();
    fs::write(&home.path, "a file").unwrap();
    let Err(error) = Library::open(&home.path.join("below").join("library")) else { panic!("it was opened") };
    assert!(matches!(error, StoreError::Io { .. }), "{error:?}");
    assert_eq!(fs::read(&home.path).unwrap(), b"a file");
}

#[test]
fn a_log_without_its_library() {
    let prepare = |path: &Path| fs::write(path.with_extension("crossread-wal"), "someone's words").unwrap();
    refused(prepare, damaged, "-wal");
}

#[test]
fn missing_folders_are_made() {
    let home = Home::new();
    let path = home.folder.path().join("a").join("b é").join("library.crossread");
    library(&path);
    assert!(path.is_file());
    assert_eq!(files(path.parent().unwrap()).len(), 1);
}

#[test]
fn a_library_that_another_program_holds() {
    let home = Home::new();
    library(&home.path);
    let other = Connection::open(&home.path).unwrap();
    other.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;").unwrap();
    let before = fs::read(&home.path).unwrap();
    let Err(error) = Library::open(&home.path) else { panic!("it was opened") };
    assert!(matches!(error, StoreError::Locked { .. }), "{error:?}");
    assert_eq!(fs::read(&home.path).unwrap(), before);
    other.execute_batch("COMMIT").unwrap();
    drop(other);
    library(&home.path);
}

#[test]
fn a_library_that_another_program_is_writing_to() {
    let home = Home::new();
    let (library, dossier, left, _) = home.with_dossier();
    let other = Connection::open(&home.path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let target = dossier::Target::Article(left);
    let error = library.add_note(dossier, &target, "too early", 1).unwrap_err();
    assert!(matches!(error, StoreError::Locked { .. }), "{error:?}");
    assert_eq!(library.notes(dossier).unwrap(), [], "reading goes on");
    other.execute_batch("COMMIT").unwrap();
    library.add_note(dossier, &target, "now", 1).unwrap();
}

/// Write protection does not hold for root, so these run as another user where this one is root.
#[cfg(unix)]
mod unprivileged {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;

    use super::*;

    const PATH: &str = "CROSSREAD_TEST_OPEN";
    const NOBODY: u32 = 65_534;

    #[test]
    #[ignore = "runs within the tests below, as another user"]
    fn opens_as_another_user() {
        let Some(path) = std::env::var_os(PATH) else { return };
        match Library::open(Path::new(&path)) {
            Ok(library) => match library.barred() {
                Some(why) => println!("reads {} dossiers; {why}", library.dossiers().unwrap().len()),
                None => println!("opened"),
            },
            Err(StoreError::ReadOnly { path }) => println!("read-only {}", path.display()),
            Err(error) => println!("other: {error:?}"),
        }
    }

    fn set_mode(path: &Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    /// What opening says to a user who may only read.
    fn open_elsewhere(home: &Home) -> String {
        // The test itself may lie where the other user cannot go.
        let tool = tempfile::tempdir().unwrap();
        set_mode(tool.path(), 0o755);
        let copy = tool.path().join("test");
        fs::copy(std::env::current_exe().unwrap(), &copy).unwrap();
        set_mode(&copy, 0o755);
        let mut command = Command::new(copy);
        command.args([
            "--ignored",
            "--exact",
            "refusals::unprivileged::opens_as_another_user",
            "--nocapture",
        ]);
        command.env(PATH, &home.path).current_dir("/");
        if fs::metadata("/proc/self").is_ok_and(|me| std::os::unix::fs::MetadataExt::uid(&me) == 0) {
            command.uid(NOBODY).gid(NOBODY);
        }
        let said = loop {
            match command.output() {
                // A test beside this one forked while the copy was open for writing, and holds it a moment.
                Err(error) if error.kind() == std::io::ErrorKind::ExecutableFileBusy => {
                    std::thread::sleep(std::time::Duration::from_millis(20));
                }
                said => break said.unwrap(),
            }
        };
        String::from_utf8_lossy(&said.stdout).into_owned()
    }

    #[track_caller]
    fn read_only(home: &Home, folder: u32, file: Option<u32>) {
        if let Some(file) = file {
            drop(home.with_dossier());
            set_mode(&home.path, file);
        }
        let before = files(home.folder.path());
        set_mode(home.folder.path(), folder);
        let said = open_elsewhere(home);
        set_mode(home.folder.path(), 0o755);
        assert!(said.contains("read-only") && said.contains("library.crossread"), "{said}");
        assert_eq!(said.contains("reads 1 dossiers"), file.is_some(), "{said}");
        assert_eq!(files(home.folder.path()), before);
    }

    #[test]
    fn a_file_that_is_read_only() {
        read_only(&Home::new(), 0o777, Some(0o444));
    }

    #[test]
    fn a_folder_that_is_read_only() {
        read_only(&Home::new(), 0o555, Some(0o666));
    }

    #[test]
    fn a_folder_that_is_read_only_without_a_library() {
        read_only(&Home::new(), 0o555, None);
    }

    #[test]
    fn a_file_that_may_not_be_read() {
        let home = Home::new();
        library(&home.path);
        set_mode(&home.path, 0o000);
        set_mode(home.folder.path(), 0o777);
        let said = open_elsewhere(&home);
        assert!(said.contains("Io") && said.contains("PermissionDenied"), "{said}");
    }
}

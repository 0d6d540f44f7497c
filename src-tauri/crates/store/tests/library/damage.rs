//! A damaged library is never written over: it is set aside, and a backup or an empty library takes its place.

use std::fs;
use std::path::Path;

use dossier::{Milliseconds, Target};
use store::backup::{Former, back_up, backups, newest_sound_backup, restore, start_empty};
use store::{Library, StoreError};

use crate::samples::{Home, integrity, rounds};

const NOW: Milliseconds = 1_795_281_216_000;
const PAGE: usize = 4096;

/// A library with a backup of it, and a note that is only in the library.
fn with_backup() -> Home {
    let home = Home::new();
    let (dossier, article) = home.with_note("in the backup");
    back_up(&home.path, NOW).unwrap().unwrap();
    home.open().add_note(dossier, &Target::Article(article), "since the backup", 1).unwrap();
    home
}

/// Opens what is damaged, and expects a plain word of it; then puts the newest sound backup in its place.
#[track_caller]
fn set_aside_and_restored(home: &Home, spoil: impl FnOnce(&Path)) {
    spoil(&home.path);
    let spoilt = fs::read(&home.path).unwrap();
    let Err(error) = Library::open(&home.path) else { panic!("it was opened") };
    assert!(matches!(error, StoreError::Damaged { .. }), "{error:?}");
    assert!(error.to_string().contains("is set aside"), "{error}");
    assert_eq!(fs::read(&home.path).unwrap(), spoilt, "not written over");
    let backup = newest_sound_backup(&home.path).unwrap().unwrap();
    let former = restore(&home.path, &backup.name, NOW + 1_000).unwrap();
    let Former::SetAside(aside) = former else { panic!("{former:?}") };
    assert_eq!(fs::read(&aside).unwrap(), spoilt);
    assert!(aside.file_name().unwrap().to_str().unwrap().starts_with("library.crossread.damaged"));
    assert_eq!(home.notes(), ["in the backup"]);
    assert_eq!(integrity(&home.path), "ok");
    assert_eq!(backups(&home.path).unwrap(), [backup], "nothing damaged becomes a backup");
}

#[test]
fn an_empty_file() {
    set_aside_and_restored(&with_backup(), |path| fs::write(path, "").unwrap());
}

#[test]
fn a_truncated_file() {
    for to in [60, PAGE, 5 * PAGE, 5 * PAGE + 1] {
        set_aside_and_restored(&with_backup(), |path| {
            fs::OpenOptions::new().write(true).open(path).unwrap().set_len(to as u64).unwrap();
        });
    }
}

#[test]
fn the_first_page_without_its_header() {
    set_aside_and_restored(&with_backup(), |path| {
        let mut bytes = fs::read(path).unwrap();
        bytes[100..PAGE].fill(0);
        fs::write(path, bytes).unwrap();
    });
}

#[test]
fn several_damaged_ones_are_numbered_with_their_logs_beside_them() {
    let home = with_backup();
    let backup = newest_sound_backup(&home.path).unwrap().unwrap();
    let beside = |suffix: &str| home.folder.path().join(format!("library.crossread{suffix}"));
    for number in ["", "-2", "-3"] {
        fs::write(&home.path, format!("SQLite format 3\0{number}")).unwrap();
        fs::write(beside("-wal"), format!("a log {number}")).unwrap();
        fs::write(beside("-shm"), "scratch paper").unwrap();
        restore(&home.path, &backup.name, NOW).unwrap();
        assert_eq!(
            fs::read(beside(&format!(".damaged{number}"))).unwrap(),
            format!("SQLite format 3\0{number}").into_bytes()
        );
        assert_eq!(
            fs::read(beside(&format!(".damaged{number}-wal"))).unwrap(),
            format!("a log {number}").into_bytes()
        );
        assert!(!beside("-wal").exists() && !beside("-shm").exists());
        assert_eq!(home.notes(), ["in the backup"]);
    }
    // Only the log is left: it is nobody's but the lost library's.
    fs::remove_file(&home.path).unwrap();
    fs::write(beside("-wal"), "the last log").unwrap();
    assert!(matches!(Library::open(&home.path), Err(StoreError::Damaged { .. })));
    restore(&home.path, &backup.name, NOW).unwrap();
    assert_eq!(fs::read(beside(".damaged-4-wal")).unwrap(), b"the last log");
    assert_eq!(home.notes(), ["in the backup"]);
}

#[test]
fn an_empty_library_can_take_its_place() {
    let home = with_backup();
    fs::write(&home.path, "").unwrap();
    assert!(matches!(start_empty(&home.path, NOW).unwrap(), Former::SetAside(_)));
    assert!(home.open().dossiers().unwrap().is_empty());
    assert_eq!(backups(&home.path).unwrap().len(), 1, "the backups stay");
}

#[test]
fn a_library_that_is_gone_is_not_made_anew_over_its_backups() {
    let home = with_backup();
    fs::remove_file(&home.path).unwrap();
    let Err(error) = Library::open(&home.path) else { panic!("it was made") };
    assert!(error.to_string().contains("there are backups of it"), "{error}");
    let backup = newest_sound_backup(&home.path).unwrap().unwrap();
    assert_eq!(restore(&home.path, &backup.name, NOW).unwrap(), Former::Nothing);
    assert_eq!(home.notes(), ["in the backup"]);
}

/// Each page in turn is overwritten, and random bytes of it are flipped.
#[test]
fn a_flipped_page() {
    let home = with_backup();
    let sound = fs::read(&home.path).unwrap();
    let backup = newest_sound_backup(&home.path).unwrap().unwrap();
    let mut random = fastrand::Rng::with_seed(5);
    let (mut noticed, mut unused) = (0, 0);
    let pages = sound.len() / PAGE;
    let rounds = rounds(60) as usize;
    for round in 0..rounds {
        let page = round % pages;
        let mut bytes = sound.clone();
        let here = &mut bytes[page * PAGE..][..PAGE];
        if round < pages {
            here.fill(0xa5);
        } else {
            // Not in the first hundred: what the header says of whose file it is has tests of its own.
            let at = random.usize(if page == 0 { 100 } else { 0 }..PAGE);
            here[at] ^= random.u8(1..);
        }
        fs::write(&home.path, &bytes).unwrap();
        match Library::open(&home.path) {
            Err(StoreError::Damaged { .. }) => noticed += 1,
            Err(error) => panic!("page {page}: {error:?}"),
            // What is damaged is a letter, or nothing at all; SQLite keeps no sums of what it stores.
            Ok(library) => {
                match library.dossiers() {
                    Ok(_) | Err(StoreError::Damaged { .. }) => unused += 1,
                    Err(error) => panic!("page {page}: {error:?}"),
                }
                assert!(
                    round >= pages || page_is_free(&sound, page),
                    "page {page} was overwritten unnoticed"
                );
                continue;
            }
        }
        assert_eq!(fs::read(&home.path).unwrap(), bytes, "not written over");
        let Former::SetAside(aside) = restore(&home.path, &backup.name, NOW).unwrap() else {
            panic!("page {page}")
        };
        assert_eq!(fs::read(&aside).unwrap(), bytes);
        fs::remove_file(aside).unwrap();
        assert_eq!(home.notes(), ["in the backup"]);
    }
    println!(
        "{rounds} damaged pages: {noticed} noticed at once and set aside, {unused} without harm to the structure, 0 written over"
    );
    assert!(noticed > 0);
}

/// Whether SQLite itself passes a page over: it does not look into free pages.
fn page_is_free(sound: &[u8], page: usize) -> bool {
    let home = Home::new();
    fs::write(&home.path, sound).unwrap();
    let connection = rusqlite::Connection::open(&home.path).unwrap();
    let free: i64 = connection.pragma_query_value(None, "freelist_count", |row| row.get(0)).unwrap();
    assert!(free > 0, "page {page}");
    free > 0
}

/// Damage that shows only while one reads is said as such, and the library is not written over.
#[test]
fn damage_that_shows_while_reading() {
    let home = Home::new();
    let (library, dossier, article, _) = home.with_dossier();
    for number in 0..40 {
        library
            .add_note(dossier, &Target::Article(article), &format!("{number} {}", "word ".repeat(300)), 1)
            .unwrap();
    }
    drop(library);
    let library = home.open();
    let mut bytes = fs::read(&home.path).unwrap();
    let pages = bytes.len() / PAGE;
    for page in 1..pages {
        bytes[page * PAGE..][..PAGE].fill(0xa5);
    }
    fs::write(&home.path, &bytes).unwrap();
    let error = library.notes(dossier).unwrap_err();
    assert!(matches!(error, StoreError::Damaged { .. }), "{error:?}");
    let error = back_up(&home.path, NOW).unwrap_err();
    assert!(matches!(error, StoreError::Damaged { .. }), "{error:?}");
    assert!(backups(&home.path).unwrap().is_empty(), "a copy that is not sound is not kept");
}

//! Backups: made, checked, listed, thinned out, put back.

use std::fs;

use dossier::{Milliseconds, Target};
use rusqlite::Connection;
use store::StoreError;
use store::backup::{
    Contents, DAY, Former, Idle, Reason, back_up, backup_folder, backups, is_due, last_change,
    newest_sound_backup, restore, start_empty,
};

use crate::samples::{Home, integrity};
use crate::shelf::first_version;

/// 21 November 2026, 17:13:36 UTC.
const NOW: Milliseconds = 1_795_281_216_000;

#[test]
fn a_backup_of_a_library_in_use_holds_all_and_says_so() {
    let home = Home::new();
    let (library, dossier, left, _) = home.with_dossier();
    library.add_note(dossier, &Target::Article(left), "still in the log", 1).unwrap();
    let gone = library.add_note(dossier, &Target::Article(left), "deleted", 1).unwrap();
    library.delete_note(gone.id, 2).unwrap();
    let made = back_up(&home.path, NOW).unwrap().unwrap();
    assert_eq!(made.name, "2026-11-21T17-13-36Z.sqlite3");
    assert_eq!(made.holds, Some(Contents { dossiers: 1, articles: 2, decisions: 0, notes: 1 }));
    assert_eq!(backups(&home.path).unwrap(), std::slice::from_ref(&made));
    assert_eq!(newest_sound_backup(&home.path).unwrap(), Some(made.clone()));
    assert_eq!(made.path.parent().unwrap(), home.folder.path().join("backups").join("library.crossread"));
    let beside: Vec<_> = backup_folder(&home.path).read_dir().unwrap().collect();
    assert_eq!(beside.len(), 1, "one file, without a log: {beside:?}");
    library.add_note(dossier, &Target::Article(left), "the library is in use all the while", 1).unwrap();
    assert_eq!(integrity(&made.path), "ok");
}

#[cfg(unix)]
#[test]
fn nobody_else_may_look_into_backups() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::new();
    home.with_note("private");
    let made = back_up(&home.path, NOW).unwrap().unwrap();
    for path in [made.path.parent().unwrap(), &made.path] {
        assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o077, 0, "{}", path.display());
    }
}

#[test]
fn what_holds_the_same_is_not_kept_twice() {
    let home = Home::new();
    let (dossier, article) = home.with_note("one");
    assert!(back_up(&home.path, NOW).unwrap().is_some());
    // Opening and closing folds the log into the file, which changes when it was written but not what it holds.
    drop(home.open());
    assert_eq!(back_up(&home.path, NOW + DAY).unwrap(), None);
    home.open().add_note(dossier, &Target::Article(article), "two", 1).unwrap();
    let second = back_up(&home.path, NOW + DAY).unwrap().unwrap();
    home.open().add_note(dossier, &Target::Article(article), "three", 1).unwrap();
    let third = back_up(&home.path, NOW + DAY).unwrap().unwrap();
    assert_eq!(third.name, "2026-11-22T17-13-36Z-2.sqlite3", "of the same second");
    assert_eq!(backups(&home.path).unwrap()[..2], [third, second]);
}

#[test]
fn the_files_tell_when_something_was_changed() {
    let home = Home::new();
    assert_eq!(last_change(&home.path), None);
    let (library, dossier, left, _) = home.with_dossier();
    let changed = last_change(&home.path).unwrap();
    let idle = Idle { changed: Some(changed), backed_up: None, now: changed + DAY };
    assert!(is_due(&idle) && !is_due(&Idle { backed_up: Some(changed), ..idle }));
    let log = home.path.with_extension("crossread-wal");
    fs::File::open(&log).unwrap().set_modified(std::time::UNIX_EPOCH).unwrap();
    fs::File::open(&home.path).unwrap().set_modified(std::time::UNIX_EPOCH).unwrap();
    assert_eq!(last_change(&home.path), Some(0));
    library.add_note(dossier, &Target::Article(left), "in the log", 1).unwrap();
    assert!(last_change(&home.path).unwrap() > 0);
}

#[test]
fn two_libraries_in_one_folder_have_their_own() {
    let home = Home::new();
    home.with_note("one");
    let other = home.folder.path().join("other.crossread");
    drop(store::Library::open(&other).unwrap());
    back_up(&home.path, NOW).unwrap().unwrap();
    assert!(backups(&other).unwrap().is_empty());
    back_up(&other, NOW).unwrap().unwrap();
    assert_eq!(backups(&other).unwrap()[0].holds.unwrap().dossiers, 0);
    assert_eq!(backups(&home.path).unwrap()[0].holds.unwrap().notes, 1);
}

#[test]
fn backups_are_thinned_and_strangers_left_alone() {
    let home = Home::new();
    let (dossier, article) = home.with_note("0");
    let folder = backup_folder(&home.path);
    for day in 0..40 {
        home.open().add_note(dossier, &Target::Article(article), "more", day).unwrap();
        back_up(&home.path, NOW + day * DAY).unwrap().unwrap();
        fs::write(folder.join("my copy.sqlite3"), "mine").unwrap();
        fs::write(folder.join(".crossread-left.new"), "left by a killed process").unwrap();
    }
    let kept = backups(&home.path).unwrap();
    assert!(kept.len() >= 14 + 3 && kept.len() <= 14 + 6, "{}", kept.len());
    assert_eq!(kept[0].made, NOW + 39 * DAY);
    assert_eq!(fs::read(folder.join("my copy.sqlite3")).unwrap(), b"mine");
}

#[test]
fn a_backup_is_put_back_and_stays_and_so_does_what_was_there() {
    let home = Home::new();
    let (dossier, article) = home.with_note("then");
    let made = back_up(&home.path, NOW).unwrap().unwrap();
    let library = home.open();
    library.add_note(dossier, &Target::Article(article), "since then", 1).unwrap();
    let error = restore(&home.path, &made.name, NOW + 1_000).unwrap_err();
    assert!(matches!(error, StoreError::Locked { .. }), "it is open: {error:?}");
    drop(library);
    assert_eq!(home.notes(), ["then", "since then"]);
    let Former::BackedUp(former) = restore(&home.path, &made.name, NOW + 1_000).unwrap() else {
        panic!("no backup")
    };
    assert_eq!((former.reason, former.holds.unwrap().notes), (Reason::Restore, 2));
    assert_eq!(home.notes(), ["then"]);
    assert!(backups(&home.path).unwrap().contains(&made));
    restore(&home.path, &former.name, NOW + 2_000).unwrap();
    assert_eq!(home.notes(), ["then", "since then"]);
    assert_eq!(integrity(&home.path), "ok");
}

/// What waits outside the library under an id of it must not come to something else.
#[test]
fn an_id_that_was_given_since_is_not_given_again() {
    let home = Home::new();
    let (dossier, article) = home.with_note("then");
    let made = back_up(&home.path, NOW).unwrap().unwrap();
    let note = |text| home.open().add_note(dossier, &Target::Article(article), text, 1).unwrap().id;
    let since = note("since then");
    restore(&home.path, &made.name, NOW).unwrap();
    let after = note("after the restoring");
    assert!(after.0 > since.0 + 1_000_000, "{after} {since}");
    fs::write(&home.path, "").unwrap();
    start_empty(&home.path, NOW).unwrap();
    let (_, _, left, _) = home.with_dossier();
    assert!(left.0 > article.0 + 1_000_000, "{left} {article}");
    // Search keeps its ids in other numbers.
    let found = home.open().search(&store::Terms::read("tunnel"), 5).unwrap();
    assert!(!found.texts.is_empty());
}

#[test]
fn a_library_that_was_killed_is_put_into_a_backup_with_its_log() {
    let home = Home::new();
    let (library, dossier, left, _) = home.with_dossier();
    let made = back_up(&home.path, NOW).unwrap().unwrap();
    library.add_note(dossier, &Target::Article(left), "only in the log", 1).unwrap();
    let killed = Home::new();
    for suffix in ["", "-wal"] {
        let name = format!("library.crossread{suffix}");
        fs::copy(home.folder.path().join(&name), killed.folder.path().join(&name)).unwrap();
    }
    fs::create_dir_all(backup_folder(&killed.path)).unwrap();
    fs::copy(&made.path, backup_folder(&killed.path).join(&made.name)).unwrap();
    let Former::BackedUp(former) = restore(&killed.path, &made.name, NOW).unwrap() else {
        panic!("no backup")
    };
    assert_eq!(former.holds.unwrap().notes, 1);
    assert!(killed.notes().is_empty(), "the old log is not taken for the new library's");
    restore(&killed.path, &former.name, NOW).unwrap();
    assert_eq!(killed.notes(), ["only in the log"]);
}

#[test]
fn a_backup_that_is_spoilt_is_not_put_back() {
    let home = Home::new();
    let (dossier, article) = home.with_note("then");
    let made = back_up(&home.path, NOW).unwrap().unwrap();
    home.open().add_note(dossier, &Target::Article(article), "since then", 1).unwrap();
    let second = back_up(&home.path, NOW + DAY).unwrap().unwrap();
    let mut bytes = fs::read(&second.path).unwrap();
    let end = bytes.len();
    bytes[4096..end - 100].fill(0xa5);
    fs::write(&second.path, &bytes).unwrap();
    let before = fs::read(&home.path).unwrap();
    let words = restore(&home.path, &second.name, NOW + DAY).unwrap_err().to_string();
    assert!(words.contains("cannot be used") && words.contains("was not changed"), "{words}");
    let words = restore(&home.path, "2020-01-01T00-00-00Z.sqlite3", NOW).unwrap_err().to_string();
    assert!(words.contains("it is gone"), "{words}");
    assert_eq!(fs::read(&home.path).unwrap(), before);
    assert_eq!(newest_sound_backup(&home.path).unwrap(), Some(made), "the one before it");
    let left: Vec<_> =
        home.folder.path().read_dir().unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "no draft is left: {left:?}");
}

#[test]
fn a_library_of_another_program_or_a_newer_version_is_not_replaced() {
    let home = Home::new();
    home.with_note("then");
    let made = back_up(&home.path, NOW).unwrap().unwrap();
    let newer = "PRAGMA user_version = 1000";
    let foreign = "PRAGMA application_id = 7";
    for sql in [newer, foreign] {
        Connection::open(&home.path).unwrap().execute_batch(sql).unwrap();
        let before = fs::read(&home.path).unwrap();
        let error = restore(&home.path, &made.name, NOW).unwrap_err();
        assert!(
            matches!(error, StoreError::NewerSchema { .. } | StoreError::NotALibrary { .. }),
            "{error:?}"
        );
        assert!(start_empty(&home.path, NOW).is_err());
        assert_eq!(fs::read(&home.path).unwrap(), before);
    }
}

#[test]
fn there_is_a_backup_before_a_migration() {
    let home = Home::new();
    first_version(&home);
    assert_eq!(home.notes(), ["Ask the engineer."]);
    let [backup] = &backups(&home.path).unwrap()[..] else { panic!("not one backup") };
    assert_eq!(backup.reason, Reason::Update);
    assert_eq!(backup.holds, Some(Contents { dossiers: 1, articles: 1, decisions: 0, notes: 1 }));
    let schema = |path| {
        let connection = Connection::open(path).unwrap();
        connection.pragma_query_value(None, "user_version", |row| row.get::<_, i64>(0)).unwrap()
    };
    assert_eq!(schema(&backup.path), 1);
    assert!(schema(&home.path) > 1);
    drop(home.open());
    assert_eq!(backups(&home.path).unwrap().len(), 1, "only before a migration");
    restore(&home.path, &backup.name, NOW).unwrap();
    assert_eq!(home.notes(), ["Ask the engineer."], "and is brought up to date again");
}

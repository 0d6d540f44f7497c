//! A process that is killed at any step of a migration or of a restoring leaves the old library or the new one, whole.
//!
//! Linux can kill a process at the nth system call of a kind that changes the disk, with `strace`; elsewhere, and where
//! it is missing, only random moments are tried.

use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use dossier::{Milliseconds, Target};
use store::Library;
use store::backup::{Reason, back_up, backups, newest_sound_backup, restore};

use crate::samples::{Home, integrity, rounds};
use crate::shelf::first_version;

const NOW: Milliseconds = 1_795_281_216_000;
const PATH: &str = "CROSSREAD_TEST_STEPS";
const BACKUP: &str = "CROSSREAD_TEST_BACKUP";
const CALLS: &str = "write,pwrite64,ftruncate,fsync,fdatasync,rename,renameat,renameat2,link,linkat,unlink,\
                     unlinkat,mkdir,copy_file_range,sendfile";

#[test]
#[ignore = "runs within the tests below, to be killed"]
fn opens() {
    let Some(path) = std::env::var_os(PATH) else { return };
    drop(Library::open(Path::new(&path)).unwrap());
}

#[test]
#[ignore = "runs within the tests below, to be killed"]
fn restores() {
    let Some(path) = std::env::var_os(PATH) else { return };
    restore(Path::new(&path), &std::env::var(BACKUP).unwrap(), NOW + 1_000).unwrap();
}

fn child(mut command: Command, home: &Home, act: &str, backup: &str) -> Command {
    // In the main thread, so that its calls are counted together.
    command.args(["--ignored", "--exact", "--test-threads=1", act]).env(PATH, &home.path).env(BACKUP, backup);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn has_strace() -> bool {
    let tried = Command::new("strace").args(["-f", "-o", "/dev/null", "-e", "trace=write", "true"]).output();
    tried.is_ok_and(|output| output.status.success())
}

/// Kills the act at each `stride`th call that changes the disk; gives how often.
fn killed_at_each_step(
    act: &str,
    stride: usize,
    prepare: impl Fn() -> (Home, String),
    verify: impl Fn(&Home),
) -> u32 {
    let mut kills = 0;
    for step in (1..).step_by(stride) {
        let (home, backup) = prepare();
        let mut command = Command::new("strace");
        command.args(["-f", "-o", "/dev/null", "-e", &format!("trace={CALLS}"), "-e"]);
        command
            .arg(format!("inject={CALLS}:signal=SIGKILL:when={step}"))
            .arg(std::env::current_exe().unwrap());
        let done = child(command, &home, act, &backup).status().unwrap().success();
        verify(&home);
        if done {
            break;
        }
        kills += 1;
    }
    kills
}

fn killed_at_random(act: &str, prepare: impl Fn() -> (Home, String), verify: impl Fn(&Home)) -> u32 {
    let mut random = fastrand::Rng::new();
    let mut kills = 0;
    for _ in 0..rounds(12).min(200) {
        let (home, backup) = prepare();
        let mut child =
            child(Command::new(std::env::current_exe().unwrap()), &home, act, &backup).spawn().unwrap();
        thread::sleep(Duration::from_micros(random.u64(2_000..60_000)));
        let _ = child.kill();
        kills += u32::from(!child.wait().unwrap().success());
        verify(&home);
    }
    kills
}

fn killed(
    what: &str,
    act: &str,
    stride: usize,
    prepare: impl Fn() -> (Home, String),
    verify: impl Fn(&Home),
) {
    let random = killed_at_random(act, &prepare, &verify);
    if has_strace() {
        // Each step for the full count, every few of them in a run of all tests.
        let stride = if rounds(0) > 0 { 1 } else { stride };
        let steps = killed_at_each_step(act, stride, &prepare, &verify);
        assert!(steps > 1, "{steps}");
        println!("{what}: killed at {steps} steps and {random} random moments, 0 libraries lost or half");
    } else {
        println!(
            "{what}: killed at {random} random moments, 0 libraries lost or half; no strace for each step"
        );
    }
}

#[test]
fn a_migration() {
    let prepare = || {
        let home = Home::new();
        first_version(&home);
        (home, String::new())
    };
    killed("migration", "steps::opens", 9, prepare, |home| {
        assert_eq!(integrity(&home.path), "ok");
        assert_eq!(home.notes(), ["Ask the engineer."]);
        let backups = backups(&home.path).unwrap();
        let is_of_old =
            |backup: &store::backup::Backup| backup.reason == Reason::Update && backup.holds.is_some();
        assert!(backups.iter().all(is_of_old) && !backups.is_empty(), "{backups:?}");
        assert!(newest_sound_backup(&home.path).unwrap().is_some());
    });
}

#[test]
fn a_restoring() {
    let prepare = || {
        let home = Home::new();
        let (dossier, article) = home.with_note("then");
        let made = back_up(&home.path, NOW).unwrap().unwrap();
        home.open().add_note(dossier, &Target::Article(article), "since then", 1).unwrap();
        (home, made.name)
    };
    killed("restoring", "steps::restores", 5, prepare, |home| {
        assert_eq!(integrity(&home.path), "ok");
        let notes = home.notes();
        assert!(notes == ["then"] || notes == ["then", "since then"], "{notes:?}");
        let backups = backups(&home.path).unwrap();
        assert!(backups.iter().all(|backup| backup.holds.is_some()), "{backups:?}");
        let both = backups.iter().any(|backup| backup.reason == Reason::Restore);
        assert!(both || notes.len() == 2, "the former library is a backup before it goes");
        assert_eq!(backups.last().unwrap().reason, Reason::Safety, "the backup stays");
    });
}

#[test]
fn a_restoring_in_place_of_a_damaged_one() {
    let prepare = || {
        let home = Home::new();
        home.with_note("then");
        let made = back_up(&home.path, NOW).unwrap().unwrap();
        std::fs::write(&home.path, "SQLite format 3\0 and nothing else").unwrap();
        std::fs::write(home.path.with_extension("crossread-wal"), "a log").unwrap();
        (home, made.name)
    };
    killed("restoring over damage", "steps::restores", 4, prepare, |home| {
        let aside =
            |suffix: &str| std::fs::read(home.folder.path().join(format!("library.crossread{suffix}"))).ok();
        match Library::open(&home.path) {
            Ok(_) => {
                assert_eq!(home.notes(), ["then"]);
                assert_eq!(aside(".damaged").unwrap(), b"SQLite format 3\0 and nothing else");
                assert_eq!(aside(".damaged-wal").unwrap(), b"a log");
            }
            Err(error) => {
                assert!(error.to_string().contains("cut short"), "{error}");
                assert_eq!(aside("").unwrap(), b"SQLite format 3\0 and nothing else");
                assert!(aside("-wal").or(aside(".damaged-wal")).is_some(), "the log is somewhere");
            }
        }
        assert!(newest_sound_backup(&home.path).unwrap().is_some());
    });
}

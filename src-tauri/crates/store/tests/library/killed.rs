//! A process that is killed while it writes loses nothing that it had been told was kept.

use std::collections::BTreeMap;
use std::hash::{BuildHasher, RandomState};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use dossier::{NoteId, Target};
use rusqlite::Connection;
use store::{Into, Library};

use crate::samples::{Home, earlier};

const ROUNDS: u64 = 20;
const PATH: &str = "CROSSREAD_TEST_KILLED";

/// Writes notes until it is killed: each is added and then changed twice, and what is kept is said.
#[test]
#[ignore = "runs within the test below, to be killed"]
fn writes_until_killed() {
    let Some(path) = std::env::var_os(PATH) else { return };
    let library = Library::open(Path::new(&path)).unwrap();
    let dossier = match library.dossiers().unwrap().first() {
        Some(summary) => summary.dossier.id,
        None => library.add_articles(Into::New { title: "Killed".to_owned() }, &[], 0).unwrap().0,
    };
    let (_, articles) = library.add_articles(Into::Existing(dossier), &[earlier()], 0).unwrap();
    // Straight to the pipe: the test harness holds back what is printed.
    let mut said = std::io::stdout();
    for time in 1.. {
        let note = library.add_note(dossier, &Target::Article(articles[0]), "text 0", time).unwrap();
        writeln!(said, "kept {} 0", note.id).unwrap();
        for state in 1..=2 {
            library.change_note(note.id, &format!("text {state}"), time).unwrap();
            writeln!(said, "kept {} {state}", note.id).unwrap();
        }
    }
}

/// Lets the other process write for a moment, kills it, and gives the last state of each note that it said
/// was kept.
fn killed_while_writing(path: &Path, moment: Duration, after_first: bool) -> BTreeMap<i64, u32> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "killed::writes_until_killed"])
        .env(PATH, path)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut pipe = BufReader::new(child.stdout.take().unwrap());
    let mut said = String::new();
    while after_first && !said.contains("kept ") {
        assert!(pipe.read_line(&mut said).unwrap() > 0, "it ended by itself: {said}");
    }
    thread::sleep(moment);
    child.kill().unwrap();
    pipe.read_to_string(&mut said).unwrap();
    assert!(!child.wait().unwrap().success(), "it ended by itself: {said}");
    // The last line may be cut: then it was not said.
    let whole = said.rfind('\n').map_or("", |end| &said[..end]);
    let mut kept = BTreeMap::new();
    for line in whole.lines() {
        let Some((_, words)) = line.split_once("kept ") else { continue };
        let (id, state) = words.split_once(' ').unwrap();
        kept.insert(id.parse().unwrap(), state.parse().unwrap());
    }
    kept
}

#[test]
fn no_note_that_was_kept_is_lost_in_a_kill() {
    let home = Home::new();
    let mut kept = BTreeMap::new();
    for round in 0..ROUNDS {
        // Every other round may hit the opening, the very first even the making of the library.
        let longest = if round % 2 == 0 { 60_000 } else { 150_000 };
        let moment = Duration::from_micros(RandomState::new().hash_one(round) % longest);
        let last = killed_while_writing(&home.path, moment, round % 2 == 1);
        kept.extend(last);
        if !home.path.exists() {
            continue;
        }
        let library = home.open();
        for (&id, &state) in &kept {
            let found = library.note(NoteId(id)).unwrap().map(|(_, note)| note.text);
            // A change may have been kept without there being time to say so.
            let allowed = [format!("text {state}"), format!("text {}", state + 1)];
            assert!(found.as_ref().is_some_and(|text| allowed.contains(text)), "note {id}: {found:?}");
        }
        drop(library);
        let check: String = Connection::open(&home.path)
            .unwrap()
            .query_row("PRAGMA integrity_check", [], |row| row.get(0))
            .unwrap();
        assert_eq!(check, "ok");
    }
    println!("{ROUNDS} kills, {} notes said to be kept, 0 lost", kept.len());
    assert!(!kept.is_empty());
}

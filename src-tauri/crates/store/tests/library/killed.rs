//! A process that is killed while it writes notes and decides loses nothing that it had been told was kept.

use std::collections::BTreeMap;
use std::hash::{BuildHasher, RandomState};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use article::Selector;
use dossier::{ArticleId, Decision, NoteId, Place, Target, Verdict};
use store::{Into, Library};

use crate::samples::{Home, earlier, integrity, later, rounds};

/// A library grows with each round; after so many, a new one is begun.
const ROUNDS_OF_ONE: u64 = 50;
const PATH: &str = "CROSSREAD_TEST_KILLED";

/// Writes notes and decides until it is killed: each note is added and then changed twice, a decision made on two places
/// of its own and changed, and what is kept is said.
#[test]
#[ignore = "runs within the test below, to be killed"]
fn writes_until_killed() {
    let Some(path) = std::env::var_os(PATH) else { return };
    let library = Library::open(Path::new(&path)).unwrap();
    let dossier = match library.dossiers().unwrap().first() {
        Some(summary) => summary.dossier.id,
        None => library.add_articles(Into::New { title: "Killed".to_owned() }, &[], 0).unwrap().0,
    };
    let (_, articles) = library.add_articles(Into::Existing(dossier), &[earlier(), later()], 0).unwrap();
    let next = library.decisions(dossier).unwrap().len() as i64 + 1;
    // Straight to the pipe: the test harness holds back what is printed.
    let mut said = std::io::stdout();
    for time in next.. {
        let note = library.add_note(dossier, &Target::Article(articles[0]), "text 0", time).unwrap();
        writeln!(said, "kept {} 0", note.id).unwrap();
        for state in 1..=2 {
            library.change_note(note.id, &format!("text {state}"), time).unwrap();
            writeln!(said, "kept {} {state}", note.id).unwrap();
        }
        for verdict in [Verdict::Rejected, Verdict::Confirmed] {
            library.decide(dossier, &decision(articles[0], articles[1], time, verdict)).unwrap();
            writeln!(said, "decided {time} {}", verdict.name()).unwrap();
        }
    }
}

/// The decision number `time`, on places of its own.
fn decision(left: ArticleId, right: ArticleId, time: i64, verdict: Verdict) -> Decision {
    let place = |article| {
        let (quote, prefix, suffix) = ("holds".to_owned(), "The tunnel ".to_owned(), format!(", {time}"));
        Place { article, selector: Selector { start: time as usize, quote, prefix, suffix } }
    };
    Decision::new(place(left), place(right), verdict, time)
}

/// What was said to be kept: the last state of each note, and the last verdict of each decision.
#[derive(Default)]
struct Kept {
    notes: BTreeMap<i64, u32>,
    decisions: BTreeMap<i64, String>,
    writes: usize,
}

/// Lets the other process write for a moment, kills it, and takes note of what it said was kept.
fn killed_while_writing(path: &Path, moment: Duration, after_first: bool, kept: &mut Kept) {
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
    for line in whole.lines() {
        if let Some((_, words)) = line.split_once("kept ") {
            let (id, state) = words.split_once(' ').unwrap();
            kept.notes.insert(id.parse().unwrap(), state.parse().unwrap());
        } else if let Some((_, words)) = line.split_once("decided ") {
            let (time, verdict) = words.split_once(' ').unwrap();
            kept.decisions.insert(time.parse().unwrap(), verdict.to_owned());
        } else {
            continue;
        }
        kept.writes += 1;
    }
}

fn all_kept(home: &Home, kept: &Kept) {
    let library = home.open();
    for (&id, &state) in &kept.notes {
        let found = library.note(NoteId(id)).unwrap().map(|(_, note)| note.text);
        // A change may have been kept without there being time to say so.
        let allowed = [format!("text {state}"), format!("text {}", state + 1)];
        assert!(found.as_ref().is_some_and(|text| allowed.contains(text)), "note {id}: {found:?}");
    }
    let Some(summary) = library.dossiers().unwrap().into_iter().next() else { return };
    let decisions = library.decisions(summary.dossier.id).unwrap().into_iter().map(|kept| kept.decision);
    let decisions: BTreeMap<_, _> = decisions.map(|one| (one.decided, one.verdict)).collect();
    for (time, verdict) in &kept.decisions {
        let found = decisions.get(time).map(|verdict| verdict.name());
        assert!(found == Some(verdict) || found == Some("confirmed"), "decision {time}: {found:?}");
    }
}

#[test]
fn no_note_or_decision_that_was_kept_is_lost_in_a_kill() {
    let rounds = rounds(20);
    let mut writes = 0;
    let (mut home, mut kept) = (Home::new(), Kept::default());
    for round in 0..rounds {
        if round > 0 && round % ROUNDS_OF_ONE == 0 {
            writes += kept.writes;
            (home, kept) = (Home::new(), Kept::default());
        }
        // Every other round may hit the opening, the very first even the making of the library.
        let longest = if round % 2 == 0 { 60_000 } else { 150_000 };
        let moment = Duration::from_micros(RandomState::new().hash_one(round) % longest);
        killed_while_writing(&home.path, moment, round % 2 == 1, &mut kept);
        if home.path.exists() {
            all_kept(&home, &kept);
            assert_eq!(integrity(&home.path), "ok");
        }
    }
    writes += kept.writes;
    println!("{rounds} kills, {writes} writes said to be kept: 0 lost, 0 files damaged");
    assert!(!kept.notes.is_empty() && !kept.decisions.is_empty());
}

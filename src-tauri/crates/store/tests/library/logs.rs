//! Damaged write-ahead logs: cut, flipped, with garbage behind them. What the file itself holds is never lost, and of
//! what the log held there is a beginning, never a piece from the middle.

use std::fs;

use dossier::Target;
use fastrand::Rng;

use crate::samples::{Home, integrity, rounds};

/// So many notes lie in the file, and so many in the log.
const CHECKPOINTED: usize = 30;
const LOGGED: usize = 40;

fn text(number: usize) -> String {
    format!("note {number} {}", "words ".repeat(number % 7 * 40))
}

/// The bytes of a library and of its log, as a kill leaves them.
fn killed() -> (Vec<u8>, Vec<u8>) {
    let home = Home::new();
    let (library, dossier, article, _) = home.with_dossier();
    let target = Target::Article(article);
    let write = |library: &store::Library, numbers: std::ops::Range<usize>| {
        for number in numbers {
            library.add_note(dossier, &target, &text(number), number as i64).unwrap();
        }
    };
    write(&library, 0..CHECKPOINTED);
    drop(library);
    let library = home.open();
    write(&library, CHECKPOINTED..CHECKPOINTED + LOGGED);
    (fs::read(&home.path).unwrap(), fs::read(home.path.with_extension("crossread-wal")).unwrap())
}

fn spoil(log: &mut Vec<u8>, random: &mut Rng) -> &'static str {
    match random.u8(0..6) {
        0 => {
            log.truncate(random.usize(0..log.len()));
            "cut"
        }
        1 => {
            for _ in 0..random.usize(1..20) {
                let at = random.usize(0..log.len());
                log[at] ^= random.u8(1..);
            }
            "flipped"
        }
        2 => {
            let tail: Vec<u8> = (0..random.usize(1..20_000)).map(|_| random.u8(..)).collect();
            log.extend(tail);
            "with garbage behind it"
        }
        3 => {
            let from = random.usize(0..log.len());
            for byte in &mut log[from..] {
                *byte = random.u8(..);
            }
            "garbage from some place on"
        }
        4 => {
            // A block of the disk that was never written.
            let from = random.usize(0..log.len()) / 4096 * 4096;
            let to = (from + 4096 * random.usize(1..4)).min(log.len());
            log[from..to].fill(0);
            "with a hole"
        }
        _ => {
            let at = random.usize(0..32);
            log[at] ^= random.u8(1..);
            "with another header"
        }
    }
}

#[test]
fn a_damaged_log_costs_only_its_own_end() {
    let (file, log) = killed();
    let rounds = rounds(40);
    let (mut whole, mut some) = (0, 0);
    for round in 0..rounds {
        let home = Home::new();
        let mut spoilt = log.clone();
        let how = spoil(&mut spoilt, &mut Rng::with_seed(round));
        fs::write(&home.path, &file).unwrap();
        fs::write(home.path.with_extension("crossread-wal"), &spoilt).unwrap();
        let notes = home.notes();
        assert!(notes.len() >= CHECKPOINTED, "round {round}, {how}: {} notes", notes.len());
        let expected: Vec<String> = (0..notes.len()).map(text).collect();
        assert_eq!(notes, expected, "round {round}, {how}");
        assert_eq!(integrity(&home.path), "ok", "round {round}, {how}");
        if notes.len() == CHECKPOINTED + LOGGED { whole += 1 } else { some += 1 }
    }
    println!(
        "{rounds} damaged logs: 0 libraries unreadable or inconsistent, 0 checkpointed notes lost; \
         the whole log was read in {whole}, its beginning in {some}"
    );
}

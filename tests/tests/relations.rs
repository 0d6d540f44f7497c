//! The yardstick of relations: linked claims whose relation, standing and fate are marked by hand.
//!
//!     cargo nextest run -p tests -E 'binary(relations)' --no-capture
//!
//! The rules were written looking at the mistakes on the odd lines only; the even ones tell how well they do on what
//! they have not seen.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should fail there")]

use std::collections::BTreeMap;
use std::fs;

use collate::{Passage, fate};
use serde_json::Value;
use tests::fixtures;

/// For each mark: right, wrong, missed.
type Counts = BTreeMap<String, [f64; 3]>;

fn count(counts: &mut Counts, found: &str, marked: &str) {
    if found == marked {
        counts.entry(marked.to_owned()).or_default()[0] += 1.0;
    } else {
        counts.entry(found.to_owned()).or_default()[1] += 1.0;
        counts.entry(marked.to_owned()).or_default()[2] += 1.0;
    }
}

/// The floors are what this version reaches on all lines, less a little; they may only be raised.
#[test]
fn relations_standings_and_fates_are_told_as_well_as_they_were() {
    let text = fs::read_to_string(fixtures().join("collations/relations.jsonl")).unwrap();
    let mut all: Counts = Counts::new();
    let mut unseen: Counts = Counts::new();
    for (number, line) in (1..).zip(text.lines()) {
        let pair: Value = serde_json::from_str(line).unwrap();
        let words = |field: &str| pair[field].as_str().unwrap().to_owned();
        let (left, right) = (words("left"), words("right"));
        let judged = collate::judge(Passage::alone(&left), Passage::alone(&right));
        let (relation, (earlier, later)) = (judged.as_one, &judged.standing);
        let fate = fate::fate(relation, (earlier.standing, later.standing), &judged.differences);
        let mut marks = vec![
            ("standing", earlier.standing.name(), words("leftStanding")),
            ("standing", later.standing.name(), words("rightStanding")),
        ];
        // Whether two claims are one is told by the score of the whole texts, and not here.
        if words("relation") != "related only" {
            marks.push(("relation", relation.name(), words("relation")));
            marks.push(("fate", fate.map_or("absent", collate::Fate::name), words("fate")));
        }
        for (about, found, marked) in marks {
            let (found, marked) = (format!("{about} {found}"), format!("{about} {marked}"));
            count(&mut all, &found, &marked);
            if number % 2 == 0 {
                count(&mut unseen, &found, &marked);
            } else if found != marked {
                println!("{}: {found}, not {marked}\n    {left}\n    {right}", words("id"));
            }
        }
    }
    for (mark, counts) in &all {
        let rates = |counts: &[f64; 3]| {
            let [right, wrong, missed] = *counts;
            (right / (right + wrong).max(1.0), right / (right + missed).max(1.0))
        };
        let (precision, recall) = rates(counts);
        let of_unseen = rates(unseen.get(mark).unwrap_or(&[0.0; 3]));
        println!(
            "{mark:<28} {:>4}   precision {precision:.2} recall {recall:.2}   unseen {:.2} {:.2}",
            counts[0] + counts[2],
            of_unseen.0,
            of_unseen.1,
        );
    }
    for (mark, precision, recall) in FLOORS {
        let [right, wrong, missed] = all[mark];
        assert!(right / (right + wrong).max(1.0) >= precision, "{mark}: precision");
        assert!(right / (right + missed).max(1.0) >= recall, "{mark}: recall");
    }
}

const FLOORS: [(&str, f64, f64); 10] = [
    ("fate contradicted", 0.80, 0.58),
    ("fate hardened", 0.88, 0.93),
    ("fate softened", 0.91, 0.89),
    ("fate updated", 0.75, 0.70),
    ("relation differs in detail", 0.86, 0.85),
    ("standing alleged", 0.94, 0.97),
    ("standing attributed", 0.95, 0.90),
    ("standing denied", 0.96, 0.96),
    ("standing hedged", 0.83, 0.96),
    ("standing reported", 0.96, 0.91),
];

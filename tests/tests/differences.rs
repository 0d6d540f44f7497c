//! The yardstick of differences: linked claims with every difference marked by hand, and how many of them are named.
//!
//!     cargo nextest run -p tests -E 'binary(differences)' --no-capture
//!
//! The rules were written looking at the mistakes on the pairs with odd numbers and on those for training only; those
//! with even numbers tell how well they do on what they have not seen.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should fail there")]

use std::collections::BTreeMap;
use std::fs;

use article::PublicationDate;
use collate::{Mention, Passage};
use serde_json::Value;
use tests::fixtures;

#[derive(Default)]
struct Count {
    right: f64,
    wrong: f64,
    missed: f64,
}

impl Count {
    fn precision(&self) -> f64 {
        self.right / (self.right + self.wrong).max(1.0)
    }

    fn recall(&self) -> f64 {
        self.right / (self.right + self.missed).max(1.0)
    }
}

/// A difference as the yardstick has it: kind, left words, right words.
type Marked = (String, Option<String>, Option<String>);

/// Whether two mentions are of the same words, more or less: one holds the other, or half of its words.
fn is_it(found: Option<&str>, marked: Option<&str>) -> bool {
    let (Some(found), Some(marked)) = (found, marked) else { return found.is_none() && marked.is_none() };
    let words = |text: &str| -> Vec<String> {
        let parts = text.split(|letter: char| !letter.is_alphanumeric() && letter != '.');
        parts.filter(|part| !part.is_empty()).map(str::to_lowercase).collect()
    };
    let (one, other) = (words(found), words(marked));
    let shared = one.iter().filter(|word| other.contains(word)).count();
    found.contains(marked) || marked.contains(found) || 2 * shared >= one.len().min(other.len()).max(1)
}

/// The counts of one kind, by whose pairs they are.
#[derive(Default)]
struct Counts {
    odd: Count,
    training: Count,
    unseen: Count,
}

impl Counts {
    /// Those of the whole yardstick, to which the training pairs do not belong.
    fn yardstick(&self) -> Count {
        Count {
            right: self.odd.right + self.unseen.right,
            wrong: self.odd.wrong + self.unseen.wrong,
            missed: self.odd.missed + self.unseen.missed,
        }
    }
}

/// Counts what is found in a file of pairs; tells the mistakes of all that `counted` does not keep unseen.
fn measure(file: &str, counts: &mut BTreeMap<String, Counts>, counted: fn(&mut Counts, bool) -> &mut Count) {
    let text = fs::read_to_string(fixtures().join("collations").join(file)).unwrap();
    assert!(text.lines().count() >= 200, "{file} is short of pairs");
    for line in text.lines() {
        let pair: Value = serde_json::from_str(line).unwrap();
        let side = |name: &str| pair[name].as_str().unwrap();
        let passage = |name: &'static str, date: &str| {
            let published = pair[date].as_str().map(|iso| PublicationDate::from_iso(iso).unwrap());
            Passage { published, ..Passage::alone(side(name)) }
        };
        let found =
            collate::judge(passage("left", "leftPublished"), passage("right", "rightPublished")).differences;
        let odd = pair["id"].as_str().unwrap().ends_with(['1', '3', '5', '7', '9']);
        let shown = odd || file.contains("training");
        let mistake = |line: String| {
            if shown {
                println!("{line}  {}\n    {}\n    {}", pair["id"], side("left"), side("right"));
            }
        };
        let mut tell = |kind: &str, add: fn(&mut Count)| {
            add(counted(counts.entry(kind.to_owned()).or_default(), odd));
        };
        let words = |value: &Value| value.as_str().map(str::to_owned);
        let mut marked: Vec<Marked> = pair["differences"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| (it["kind"].as_str().unwrap().to_owned(), words(&it["left"]), words(&it["right"])))
            .collect();
        for (kind, left, right) in &marked {
            for (words, side) in [(left, side("left")), (right, side("right"))] {
                assert!(
                    words.as_ref().is_none_or(|it| side.contains(it)),
                    "{kind}: {words:?} is not in {side}"
                );
            }
        }
        for difference in found {
            let kind = difference.kind.name();
            let said = |mention: &Option<Mention>| mention.as_ref().map(|it| it.words.clone());
            let (left, right) = (said(&difference.left), said(&difference.right));
            let at = marked.iter().position(|(its, one, other)| {
                its == kind
                    && is_it(left.as_deref(), one.as_deref())
                    && is_it(right.as_deref(), other.as_deref())
            });
            if let Some(at) = at {
                marked.remove(at);
                tell(kind, |count| count.right += 1.0);
            } else {
                tell(kind, |count| count.wrong += 1.0);
                mistake(format!("wrong  {kind} {left:?} {right:?}"));
            }
        }
        for (kind, left, right) in marked {
            tell(&kind, |count| count.missed += 1.0);
            mistake(format!("missed {kind} {left:?} {right:?}"));
        }
    }
}

/// The floors are what this version reaches on the yardstick, less a little; they may only be raised.
#[test]
fn differences_are_named_as_well_as_they_were() {
    let floors: BTreeMap<&str, (f64, f64)> = BTreeMap::from(FLOORS);
    let mut counts = BTreeMap::new();
    measure("differences.jsonl", &mut counts, |all, odd| if odd { &mut all.odd } else { &mut all.unseen });
    measure("differences-training.jsonl", &mut counts, |all, _| &mut all.training);
    println!(
        "\nprecision and recall of the odd pairs, of those for training, and of those no rule was written for"
    );
    let mut short = Vec::new();
    for (kind, all) in &counts {
        let share = |count: &Count| {
            let marked = count.right + count.missed;
            format!("{marked:>4} {:.2} {:.2}", count.precision(), count.recall())
        };
        let row = format!("{kind:12} {} |{} |{}", share(&all.odd), share(&all.training), share(&all.unseen));
        println!("{row}");
        let (precision, recall) = floors[kind.as_str()];
        let count = all.yardstick();
        if count.precision() < precision || count.recall() < recall {
            short.push(row);
        }
    }
    assert!(short.is_empty(), "{short:#?}");
}

const FLOORS: [(&str, (f64, f64)); 8] = [
    ("figure", (0.97, 0.90)),
    ("date", (0.94, 0.94)),
    ("name", (0.94, 0.90)),
    ("place", (0.97, 0.97)),
    ("hedge", (0.90, 0.97)),
    ("attribution", (0.90, 0.95)),
    ("negation", (0.94, 0.86)),
    ("quotation", (0.97, 0.94)),
];

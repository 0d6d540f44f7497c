//! Real revisions: two drafts of one essay, with the sentences that people found to be the same one.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use similar::{ChangeTag, TextDiff};

use super::revision::{Letter, Revision};

/// The drafts of ArgRewrite V.2 (Kashefi et al. 2022), which lie beside the repository and not in it; `None` where they are
/// not at hand.
pub fn essays() -> Option<Vec<Revision>> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/bench");
    let file = fs::read_to_string(beside.join("argrewrite.dev.jsonl")).ok()?;
    Some(file.lines().map(|line| revision(&serde_json::from_str(line).unwrap())).collect())
}

fn revision(essay: &Value) -> Revision {
    let sentences = |side: &str| -> Vec<String> {
        essay[side].as_array().unwrap().iter().map(|it| it.as_str().unwrap().to_owned()).collect()
    };
    let (left, right) = (sentences("left"), sentences("right"));
    let mut starts = Vec::new();
    let mut older = String::new();
    for sentence in &left {
        if !older.is_empty() {
            older.push(' ');
        }
        starts.push(older.len());
        older.push_str(sentence);
    }
    let mut now: Vec<Vec<Letter>> =
        right.iter().map(|sentence| sentence.chars().map(|letter| (letter, None)).collect()).collect();
    for (lefts, rights) in groups(essay) {
        // A sentence that was cut in two is compared with both halves together.
        let one: Vec<Letter> = lefts.iter().flat_map(|&at| numbered(&left[at], starts[at])).collect();
        let other: Vec<Letter> = rights.iter().flat_map(|&at| numbered(&right[at], 0)).collect();
        let text = |letters: &[Letter]| letters.iter().map(|&(letter, _)| letter).collect::<String>();
        let (one_text, other_text) = (text(&one), text(&other));
        let mut from = one.iter();
        let mut traced: Vec<Letter> = Vec::new();
        for change in TextDiff::from_unicode_words(&one_text, &other_text).iter_all_changes() {
            for letter in change.value().chars() {
                match change.tag() {
                    ChangeTag::Equal => traced.push(*from.next().unwrap()),
                    ChangeTag::Delete => drop(from.next()),
                    ChangeTag::Insert => traced.push((letter, None)),
                }
            }
        }
        let mut traced = traced.into_iter();
        for &at in &rights {
            now[at] = (&mut traced).take(now[at].len() + 1).collect();
        }
    }
    let letters = now.into_iter().flat_map(|mut sentence| {
        if sentence.last().is_none_or(|&(letter, _)| letter != ' ') {
            sentence.push((' ', None));
        }
        sentence
    });
    Revision::of(older, letters)
}

fn numbered(sentence: &str, start: usize) -> impl Iterator<Item = Letter> {
    sentence.char_indices().map(move |(at, letter)| (letter, Some(start + at))).chain([(' ', None)])
}

/// The sentences that belong together, left and right.
fn groups(essay: &Value) -> Vec<(Vec<usize>, Vec<usize>)> {
    let mut groups: Vec<(Vec<usize>, Vec<usize>)> = Vec::new();
    let pairs: BTreeMap<(usize, usize), ()> = essay["gold"]
        .as_array()
        .unwrap()
        .iter()
        .map(|pair| ((pair[0].as_u64().unwrap() as usize, pair[1].as_u64().unwrap() as usize), ()))
        .collect();
    for &(left, right) in pairs.keys() {
        let (joined, rest): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|(lefts, rights)| lefts.contains(&left) || rights.contains(&right));
        let mut group = (vec![left], vec![right]);
        for (lefts, rights) in joined {
            group.0.extend(lefts);
            group.1.extend(rights);
        }
        for side in [&mut group.0, &mut group.1] {
            side.sort_unstable();
            side.dedup();
        }
        groups = rest;
        groups.push(group);
    }
    groups
}

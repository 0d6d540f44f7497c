//! What words mean where they stand: a small transformer reads each sentence as a whole.
//!
//! BERT (Devlin et al. 2019) as MiniLM has it (Wang et al. 2020; Reimers & Gurevych 2019): six layers of
//! attention over 384 numbers a piece. Made by `data/make_encoder.py`.

mod attention;
mod file;
mod layer;
mod math;

use std::sync::LazyLock;

use ndarray::{ArrayView2, Axis};
use rayon::prelude::*;

use crate::direction::LANES;
use file::Network;

/// Numbers of one meaning.
pub const WIDTH: usize = 384;

/// What a word means where it stands, or a sentence as a whole.
pub type Direction = crate::Direction<{ WIDTH / LANES }>;

/// A word, or the marks between two words, in [pieces](crate::pieces).
#[derive(Debug, Clone, Default)]
pub struct Group {
    pub pieces: Vec<u32>,
    /// Whether its meaning is asked for; the others are only read along.
    pub asked: bool,
}

/// What a sentence means, and each group that was asked for, in their order.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    pub whole: Direction,
    pub groups: Vec<Direction>,
}

/// The encoder was told to stop before it was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stopped;

/// Pieces that are read at one time, about: enough to keep the processor's tables warm.
const BATCH: usize = 256;
/// Pieces of a sentence that are read as one, but for the marks at both ends; a longer sentence is read in parts.
const LONGEST: usize = 120;

static NETWORK: LazyLock<Network> = LazyLock::new(Network::read);

/// Reads every sentence. On each core by itself; `go_on` is asked with how many more sentences have been read, and
/// ends it all by saying false. What a sentence means does not hang on the others.
pub fn read(
    sentences: &[Vec<Group>],
    go_on: &(dyn Fn(usize) -> bool + Sync),
) -> Result<Vec<Reading>, Stopped> {
    let batches: Vec<Vec<Reading>> = batches(sentences)
        .into_par_iter()
        .map(|batch| {
            let readings = if go_on(0) { read_batch(batch) } else { Vec::new() };
            if go_on(readings.len()) { Ok(readings) } else { Err(Stopped) }
        })
        .collect::<Result<_, _>>()?;
    Ok(batches.concat())
}

/// Neighbouring sentences that are read at one time.
fn batches(sentences: &[Vec<Group>]) -> Vec<&[Vec<Group>]> {
    let mut found = Vec::new();
    let (mut start, mut pieces) = (0, 0);
    for (at, sentence) in sentences.iter().enumerate() {
        pieces += sentence.iter().map(|group| group.pieces.len()).sum::<usize>();
        if pieces >= BATCH {
            found.push(&sentences[start..=at]);
            (start, pieces) = (at + 1, 0);
        }
    }
    if start < sentences.len() {
        found.push(&sentences[start..]);
    }
    found
}

fn read_batch(sentences: &[Vec<Group>]) -> Vec<Reading> {
    let parts: Vec<Vec<Part<'_>>> = sentences.iter().map(|sentence| parts(sentence)).collect();
    let lists: Vec<Vec<u32>> = parts.iter().flatten().map(Part::pieces).collect();
    let states = NETWORK.states(&lists);
    let mut start = 0;
    parts
        .iter()
        .map(|parts| {
            let length: usize = parts.iter().map(|part| part.length() + 2).sum();
            let mine = states.slice_axis(Axis(0), (start..start + length).into());
            start += length;
            let whole = mean(&mine, 0..length);
            let mut groups = Vec::new();
            let mut row = 0;
            for part in parts {
                row += 1;
                for group in part.groups {
                    if group.asked {
                        groups.push(mean(&mine, row..row + group.pieces.len()));
                    }
                    row += group.pieces.len();
                }
                row += 1;
            }
            Reading { whole, groups }
        })
        .collect()
}

/// A run of groups that is read as one.
struct Part<'a> {
    groups: &'a [Group],
}

impl Part<'_> {
    fn length(&self) -> usize {
        self.groups.iter().map(|group| group.pieces.len()).sum()
    }

    fn pieces(&self) -> Vec<u32> {
        self.groups.iter().flat_map(|group| group.pieces.iter().copied()).collect()
    }
}

fn parts(sentence: &[Group]) -> Vec<Part<'_>> {
    let mut found = Vec::new();
    let (mut start, mut length) = (0, 0);
    for (at, group) in sentence.iter().enumerate() {
        if length + group.pieces.len() > LONGEST && at > start {
            found.push(Part { groups: &sentence[start..at] });
            (start, length) = (at, 0);
        }
        length += group.pieces.len();
    }
    found.push(Part { groups: &sentence[start..] });
    found
}

fn mean(states: &ArrayView2<'_, f32>, rows: std::ops::Range<usize>) -> Direction {
    let sum = states.slice_axis(Axis(0), rows.into()).sum_axis(Axis(0));
    sum.as_slice().map(|sum| Direction::of(sum).0).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sentences, and the cosines of each with all of them, by the model's own network in full precision; a line
    /// each.
    static EXPECTED: &str = include_str!("../../data/encoder.tsv");

    /// Each word a group; all are asked for.
    fn groups(text: &str) -> Vec<Group> {
        text.split(' ').map(|word| Group { pieces: crate::pieces(word), asked: true }).collect()
    }

    fn all(texts: &[&str]) -> Vec<Reading> {
        let sentences: Vec<_> = texts.iter().map(|text| groups(text)).collect();
        read(&sentences, &|_| true).unwrap()
    }

    #[test]
    fn sentences_mean_what_they_mean_to_the_models_own_network() {
        let texts: Vec<&str> = EXPECTED.lines().map(|line| line.split('\t').next().unwrap()).collect();
        let readings = all(&texts);
        for (line, one) in EXPECTED.lines().zip(&readings) {
            let expected = line.split('\t').nth(1).unwrap().split(' ').map(|it| it.parse::<f32>().unwrap());
            for (expected, other) in expected.zip(&readings) {
                let found = one.whole.cosine(&other.whole);
                assert!((found - expected).abs() < 0.01, "{found} for {expected} in {line}");
            }
        }
    }

    #[test]
    fn a_word_means_what_it_means_where_it_stands() {
        let texts = [
            "The agency feared a leak of its secrets to the press.",
            "Secret files leaked to reporters, and the leak was denied.",
            "A plumber mended the leak under the kitchen sink.",
        ];
        let readings = all(&texts);
        let word = |text: usize, word: &str| {
            let at = texts[text].split(' ').position(|it| it == word).unwrap();
            &readings[text].groups[at]
        };
        let (press, files, sink) = (word(0, "leak"), word(1, "leak"), word(2, "leak"));
        assert!(press.cosine(files) > press.cosine(sink) + 0.1);
    }

    #[test]
    fn a_sentence_means_the_same_in_any_company() {
        let long = "a very long sentence about spies and files ".repeat(60);
        let texts = ["Spies live dangerously.", "", &long, "No.", "Files were lost."];
        let together = all(&texts);
        for (text, reading) in texts.iter().zip(&together) {
            assert_eq!(&all(&[text])[0], reading, "{text}");
            assert_eq!(reading.groups.len(), groups(text).len());
        }
    }

    #[test]
    fn reading_stops_when_it_is_told_to() {
        assert_eq!(read(&[groups("No.")], &|_| false), Err(Stopped));
    }
}

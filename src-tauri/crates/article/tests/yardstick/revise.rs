//! A program that edits a text as an editor might, and keeps in mind where each letter went.

use std::fs;
use std::path::Path;

use super::chance::Chance;
use super::revision::{Letter, Paragraph, Revision, Sentence, Word, read, string, typeset, written};

/// The texts that are edited: every plain text of the fixtures.
pub fn texts() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../fixtures/articles");
    let mut paths: Vec<_> = ["corrin-dam", "intelligence-sharing", "formats"]
        .iter()
        .flat_map(|story| fs::read_dir(folder.join(story)).unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    paths.sort();
    paths.iter().map(|path| fs::read_to_string(path).unwrap().replace('\r', "")).collect()
}

/// Edits `text`; sentences that are put in are of `other`. Every third revision is typeset otherwise.
pub fn revise(text: &str, other: &str, chance: &mut Chance) -> Revision {
    let mut paragraphs = read(text);
    if chance.in_hundred(50) {
        repeat_some(&mut paragraphs, chance);
    }
    // The older text has the repetitions; its letters are numbered with them.
    let older = string(&written(&paragraphs));
    let mut paragraphs = read(&older);
    let strange = read(other);
    let sentences: usize = paragraphs.iter().map(Vec::len).sum();
    for _ in 0..(sentences * chance.below(40)).div_ceil(100) {
        edit(&mut paragraphs, &strange, chance);
        paragraphs.iter_mut().for_each(|paragraph| paragraph.retain(|sentence| !sentence.is_empty()));
        paragraphs.retain(|paragraph| !paragraph.is_empty());
    }
    // Repeated now, with the first one left as it is: had that been edited after, nobody could tell which one was meant.
    if chance.in_hundred(30) {
        let (paragraph, sentence) = pick(&paragraphs, chance);
        let mut copy = paragraphs[paragraph][sentence].clone();
        copy.iter_mut().flatten().for_each(|(_, from)| *from = None);
        put(&mut paragraphs, copy, chance);
    }
    if !chance.in_hundred(33) {
        return Revision::of(older, written(&paragraphs));
    }
    paragraphs.iter_mut().flatten().flatten().for_each(|word| *word = retyped(word));
    let mut spaces = Chance(chance.next());
    let space = |_| match spaces.below(12) {
        0 => '\u{a0}',
        1 => '\n',
        2 => '\u{2009}',
        _ => ' ',
    };
    Revision::of(older, typeset(&paragraphs, space))
}

fn pick(paragraphs: &[Paragraph], chance: &mut Chance) -> (usize, usize) {
    let paragraph = chance.below(paragraphs.len());
    (paragraph, chance.below(paragraphs[paragraph].len()))
}

fn put(paragraphs: &mut [Paragraph], sentence: Sentence, chance: &mut Chance) {
    let (paragraph, at) = pick(paragraphs, chance);
    paragraphs[paragraph].insert(at, sentence);
}

/// Sentences that stand in several places, whole and in part.
fn repeat_some(paragraphs: &mut [Paragraph], chance: &mut Chance) {
    for _ in 0..3 {
        let (paragraph, at) = pick(paragraphs, chance);
        let mut copy = paragraphs[paragraph][at].clone();
        if chance.in_hundred(40) {
            let half = copy.len().div_ceil(2);
            copy.truncate(half);
            copy[half - 1].push(('.', None));
        }
        put(paragraphs, copy, chance);
    }
}

fn edit(paragraphs: &mut Vec<Paragraph>, strange: &[Paragraph], chance: &mut Chance) {
    let (at, sentence) = pick(paragraphs, chance);
    let word = chance.below(paragraphs[at][sentence].len());
    let new = |paragraphs: &[Paragraph], chance: &mut Chance| -> Word {
        let source = if chance.in_hundred(50) { paragraphs } else { strange };
        let (paragraph, sentence) = pick(source, chance);
        let words = &source[paragraph][sentence];
        words[chance.below(words.len())].iter().map(|&(letter, _)| (letter, None)).collect()
    };
    match chance.below(24) {
        0..=6 => paragraphs[at][sentence][word] = new(paragraphs, chance),
        7..=9 => drop(paragraphs[at][sentence].remove(word)),
        10..=12 => {
            let word_new = new(paragraphs, chance);
            paragraphs[at][sentence].insert(word, word_new);
        }
        13 | 14 => drop(paragraphs[at].remove(sentence)),
        15 | 16 => {
            let (from, which) = pick(strange, chance);
            let mut sentence = strange[from][which].clone();
            sentence.iter_mut().flatten().for_each(|(_, from)| *from = None);
            put(paragraphs, sentence, chance);
        }
        17 | 18 => {
            let moved = paragraphs[at].remove(sentence);
            if paragraphs[at].is_empty() {
                paragraphs[at].push(moved);
            } else {
                put(paragraphs, moved, chance);
            }
        }
        19 => {
            let moved = paragraphs.remove(at);
            paragraphs.insert(chance.below(paragraphs.len() + 1), moved);
        }
        20 => {
            let other = chance.below(paragraphs.len());
            paragraphs.swap(at, other);
        }
        21 | 22 => {
            let rest = paragraphs[at].split_off(sentence);
            paragraphs.insert(at + 1, rest);
        }
        _ => {
            if at + 1 < paragraphs.len() {
                let next = paragraphs.remove(at + 1);
                paragraphs[at].extend(next);
            }
        }
    }
}

/// The word as another typesetter writes it.
fn retyped(word: &[Letter]) -> Word {
    let mut letters = Word::new();
    for (at, &(letter, from)) in word.iter().enumerate() {
        let opens = at == 0;
        let signs: &[char] = match letter {
            '“' | '”' => &['"'],
            '‘' | '’' => &['\''],
            '"' => &[if opens { '“' } else { '”' }],
            '\'' => &['’'],
            '—' => &['-', '-'],
            '–' => &['-'],
            '-' => &['\u{2010}'],
            '…' => &['.', '.', '.'],
            'é' => &['e', '\u{301}'],
            _ => &[letter],
        };
        letters.extend(signs.iter().map(|&sign| (sign, from)));
    }
    if letters.len() > 9 {
        letters.insert(5, ('\u{ad}', None));
    }
    letters
}

//! A program that edits a text as an editor might, and keeps in mind where each letter went.

use std::collections::HashSet;
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
    let mut strange = read(other);
    // A sentence that is put in must not say what was there at length: had that been taken out, nobody could tell.
    let text = |words: &[Word]| string(&written(&[vec![words.to_vec()]]));
    let was_there = |sentence: &Sentence| {
        sentence.windows(6.min(sentence.len())).any(|words| older.contains(&text(words)))
    };
    strange.iter_mut().for_each(|paragraph| paragraph.retain(|sentence| !was_there(sentence)));
    strange.retain(|paragraph| !paragraph.is_empty());
    let sentences: usize = paragraphs.iter().map(Vec::len).sum();
    for _ in 0..(sentences * chance.below(40)).div_ceil(100) {
        edit(&mut paragraphs, (&strange, &older), chance);
        paragraphs.iter_mut().for_each(|paragraph| paragraph.retain(|sentence| !sentence.is_empty()));
        paragraphs.retain(|paragraph| !paragraph.is_empty());
    }
    adopt(&mut paragraphs, &older);
    // Repeated now, with the first one left as it is: had that been edited after, nobody could tell which one was meant.
    if chance.in_hundred(30) {
        let (paragraph, sentence) = pick(&paragraphs, chance);
        let mut copy = paragraphs[paragraph][sentence].clone();
        copy.iter_mut().flatten().for_each(|(_, from)| *from = None);
        // Not beside it, where nobody could tell which one was there first.
        let (other, at) = pick(&paragraphs, chance);
        let from = |word: Option<&Word>, last: bool| {
            let letter = word.and_then(|word| if last { word.last() } else { word.first() });
            letter.and_then(|&(_, from)| from)
        };
        let near =
            |one: Option<usize>, other: Option<usize>| one.zip(other).is_some_and(|(a, b)| a.abs_diff(b) < 6);
        let original = &paragraphs[paragraph][sentence];
        let before = paragraphs[other][..at].last().or_else(|| paragraphs[..other].last()?.last());
        let stood_here = near(from(original.first(), false), from(before.and_then(|it| it.last()), true))
            || near(from(original.last(), true), from(paragraphs[other][at].first(), false));
        if other.abs_diff(paragraph) > 1 && !stood_here && stands_once(original, &older) {
            paragraphs[other].insert(at, copy);
        }
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

/// Whether a sentence, and its first half, stands in a text no more than once.
fn stands_once(sentence: &Sentence, text: &str) -> bool {
    let half = string(&written(&[vec![sentence[..sentence.len().div_ceil(2)].to_vec()]]));
    text.matches(half.as_str()).count() <= 1
}

/// A word that was put in where the same one had been taken out is that one: nobody could tell.
fn adopt(paragraphs: &mut [Paragraph], older: &str) {
    let mut words: Vec<&mut Word> = paragraphs.iter_mut().flatten().flatten().collect();
    let there: HashSet<usize> = words.iter().filter_map(|word| word.first()?.1).collect();
    for at in 0..words.len() {
        if words[at][0].1.is_some() {
            continue;
        }
        let text: String = words[at].iter().map(|&(letter, _)| letter).collect();
        let behind = at.checked_sub(1).and_then(|before| {
            let &(letter, from) = words[before].last()?;
            let end = from? + letter.len_utf8();
            Some(end + older[end..].len() - older[end..].trim_start().len())
        });
        let before = words.get(at + 1).and_then(|next| {
            let start = next.first()?.1?;
            older[..start].trim_end().len().checked_sub(text.len())
        });
        let is_it = |start: &usize| {
            older.get(*start..).is_some_and(|rest| rest.starts_with(&text)) && !there.contains(start)
        };
        let Some(mut place) = behind.filter(is_it).or(before.filter(is_it)) else { continue };
        for (letter, from) in words[at].iter_mut() {
            *from = Some(place);
            place += letter.len_utf8();
        }
    }
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

fn edit(paragraphs: &mut Vec<Paragraph>, (strange, older): (&[Paragraph], &str), chance: &mut Chance) {
    let (at, sentence) = pick(paragraphs, chance);
    let word = chance.below(paragraphs[at][sentence].len());
    let new = |paragraphs: &[Paragraph], chance: &mut Chance| -> Word {
        let source = if chance.in_hundred(50) { paragraphs } else { strange };
        let (paragraph, sentence) = pick(source, chance);
        let words = &source[paragraph][sentence];
        words[chance.below(words.len())].iter().map(|&(letter, _)| (letter, None)).collect()
    };
    let beside = |paragraphs: &[Paragraph], new: &Word| {
        // Had a word been put in beside the same one, nobody could tell which one was there.
        let around = &paragraphs[at][sentence][word.saturating_sub(1)..];
        let text = |word: &Word| word.iter().map(|&(letter, _)| letter).collect::<String>();
        around.iter().take(3).any(|old| text(old) == text(new))
    };
    match chance.below(24) {
        0..=6 => {
            let new = new(paragraphs, chance);
            if !beside(paragraphs, &new) {
                paragraphs[at][sentence][word] = new;
            }
        }
        7..=9 => drop(paragraphs[at][sentence].remove(word)),
        10..=12 => {
            let new = new(paragraphs, chance);
            if !beside(paragraphs, &new) {
                paragraphs[at][sentence].insert(word, new);
            }
        }
        13 | 14 => drop(paragraphs[at].remove(sentence)),
        15 | 16 => {
            let (from, which) = pick(strange, chance);
            let mut sentence = strange[from][which].clone();
            sentence.iter_mut().flatten().for_each(|(_, from)| *from = None);
            put(paragraphs, sentence, chance);
        }
        // One of several must not come to stand where another one stood.
        17 | 18 if stands_once(&paragraphs[at][sentence], older) => {
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
        17 | 18 => {}
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

//! Two states of a text, and where each character of the older one went.

use std::collections::{HashMap, HashSet};

use article::Span;

use super::chance::Chance;

/// A character, and where it was in the older text; nowhere for one that was put in.
pub type Letter = (char, Option<usize>);
pub type Word = Vec<Letter>;
pub type Sentence = Vec<Word>;
pub type Paragraph = Vec<Sentence>;

pub struct Revision {
    pub older: String,
    pub newer: String,
    /// The newer text's letters that are seen, each with its place.
    letters: Vec<(usize, Letter)>,
    /// Where the letters that were in the older text are among them, the first and the last.
    places: HashMap<usize, (usize, usize)>,
    /// Letters of the older text of which it is not known where they went.
    pub open: HashSet<usize>,
}

/// What became of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// All its words stand there, and nothing between them.
    There(Span),
    /// Half of its letters do, close together.
    Edited(Span),
    Gone,
    /// Nobody knows.
    Open,
}

impl Revision {
    /// The older text as it was read, and its letters as they are written now.
    pub fn of(older: String, now: impl IntoIterator<Item = Letter>) -> Self {
        let mut newer = String::new();
        let mut letters = Vec::new();
        let mut places = HashMap::new();
        for letter in now {
            let (character, from) = letter;
            if is_seen(character) {
                if let Some(from) = from {
                    places.entry(from).or_insert((letters.len(), letters.len())).1 = letters.len();
                }
                letters.push((newer.len(), letter));
            }
            newer.push(character);
        }
        Self { older, newer, letters, places, open: HashSet::new() }
    }

    pub fn fate(&self, place: Span) -> Fate {
        if (place.start..place.end).any(|at| self.open.contains(&at)) {
            return Fate::Open;
        }
        let seen = place.of(&self.older).unwrap().char_indices().filter(|&(_, letter)| is_seen(letter));
        let then: Vec<usize> = seen.map(|(at, _)| place.start + at).collect();
        let now: Vec<(usize, usize)> = then.iter().filter_map(|at| self.places.get(at).copied()).collect();
        let follows = |pair: &[(usize, usize)]| pair[1].0 == pair[0].1 + 1;
        if now.len() == then.len() && !now.is_empty() && now.windows(2).all(follows) {
            return Fate::There(self.span(now[0].0, now[now.len() - 1].1));
        }
        let first = now.iter().map(|&(first, _)| first).min();
        let last = now.iter().map(|&(_, last)| last).max();
        match first.zip(last) {
            Some((first, last)) if 2 * now.len() >= then.len() && last - first < 2 * then.len() => {
                Fate::Edited(self.span(first, last))
            }
            _ => Fate::Gone,
        }
    }

    fn span(&self, first: usize, last: usize) -> Span {
        let (end, (letter, _)) = self.letters[last];
        Span::new(self.letters[first].0, end + letter.len_utf8())
    }
}

fn is_seen(letter: char) -> bool {
    !letter.is_whitespace() && letter != '\u{ad}' && letter != '\u{200b}'
}

/// The paragraphs of a text, each letter where it stands in what [`written`] makes of them.
pub fn read(text: &str) -> Vec<Paragraph> {
    let blocks = text.split("\n\n").filter(|block| !block.trim().is_empty());
    let mut paragraphs: Vec<Paragraph> = blocks.map(|block| sentences(block.split_whitespace())).collect();
    let mut at = 0;
    for paragraph in &mut paragraphs {
        for sentence in &mut *paragraph {
            for word in sentence {
                for (letter, from) in &mut *word {
                    *from = Some(at);
                    at += letter.len_utf8();
                }
                at += 1;
            }
        }
        at += 1;
    }
    paragraphs
}

fn sentences<'a>(words: impl Iterator<Item = &'a str>) -> Paragraph {
    let mut paragraph = vec![Vec::new()];
    for word in words {
        let ends = word.trim_end_matches(['”', '’', '"', ')']).ends_with(['.', '?', '!']);
        paragraph.last_mut().unwrap().push(word.chars().map(|letter| (letter, None)).collect());
        if ends {
            paragraph.push(Vec::new());
        }
    }
    paragraph.retain(|sentence: &Sentence| !sentence.is_empty());
    paragraph
}

/// The letters of paragraphs with plain white space between words.
pub fn written(paragraphs: &[Paragraph]) -> Vec<Letter> {
    typeset(paragraphs, |_| ' ')
}

/// The same, with the white space that `space` gives.
pub fn typeset(paragraphs: &[Paragraph], mut space: impl FnMut(usize) -> char) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::new();
    for paragraph in paragraphs.iter().filter(|paragraph| !paragraph.is_empty()) {
        if !letters.is_empty() {
            letters.extend([('\n', None), ('\n', None)]);
        }
        for (at, word) in paragraph.iter().flatten().filter(|word| !word.is_empty()).enumerate() {
            if at > 0 {
                letters.push((space(at), None));
            }
            letters.extend(word);
        }
    }
    letters
}

pub fn string(letters: &[Letter]) -> String {
    letters.iter().map(|&(letter, _)| letter).collect()
}

/// Places of every kind in a text, as (kind, place): `count` of each.
pub fn places(text: &str, count: usize, chance: &mut Chance) -> Vec<(usize, Span)> {
    let mut words: Vec<Span> = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, letter.is_whitespace()) {
            (None, false) => start = Some(at),
            (Some(from), true) => {
                words.push(Span::new(from, at));
                start = None;
            }
            _ => {}
        }
    }
    let bare = |span: Span| {
        let word = span.of(text).unwrap();
        let from = word.len() - word.trim_start_matches(|letter: char| !letter.is_alphanumeric()).len();
        let to = word.trim_end_matches(|letter: char| !letter.is_alphanumeric()).len();
        if from < to { Span::new(span.start + from, span.start + to) } else { span }
    };
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for &word in &words {
        *counts.entry(bare(word).of(text).unwrap()).or_default() += 1;
    }
    let often: Vec<Span> =
        words.iter().map(|&word| bare(word)).filter(|word| counts[word.of(text).unwrap()] >= 5).collect();
    let mut sentences = vec![];
    let mut from = 0;
    for (at, word) in words.iter().enumerate() {
        let end = word.of(text).unwrap().trim_end_matches(['”', '’', '"', ')']).ends_with(['.', '?', '!']);
        if end || text[word.end..].starts_with("\n\n") || at + 1 == words.len() {
            sentences.push((from, at));
            from = at + 1;
        }
    }
    let run = |from: usize, to: usize| Span::new(words[from].start, words[to.min(words.len() - 1)].end);
    let mut places = Vec::new();
    for _ in 0..count {
        let at = chance.below(words.len());
        places.push((0, if chance.in_hundred(50) { words[at] } else { bare(words[at]) }));
        if !often.is_empty() {
            places.push((1, often[chance.below(often.len())]));
        }
        places.push((2, run(at, at + 1 + chance.below(4))));
        let which = chance.below(sentences.len());
        places.push((3, run(sentences[which].0, sentences[which].1)));
        let last = (which + 1 + chance.below(2)).min(sentences.len() - 1);
        places.push((4, run(sentences[which].0, sentences[last].1)));
        let (_, border) = sentences[which];
        places.push((5, run(border.saturating_sub(chance.below(6)), border + 1 + chance.below(6))));
    }
    places
}

//! How much of a block an extractor took: by runs of three words, so that small changes do not matter.

use std::{
    collections::HashSet,
    hash::{DefaultHasher, Hash, Hasher},
};

/// How many words are compared at once.
const RUN: usize = 3;

/// The words of a text that was taken from a page.
pub(super) struct Votes {
    runs: HashSet<u64>,
    /// Whole lines, for blocks that are shorter than a run.
    lines: HashSet<String>,
}

impl Votes {
    pub(super) fn of<'a>(lines: impl Iterator<Item = &'a str>) -> Self {
        let mut votes = Self { runs: HashSet::new(), lines: HashSet::new() };
        let mut all = Vec::new();
        for line in lines {
            let words = words(line);
            votes.lines.insert(words.join(" "));
            all.extend(words);
        }
        votes.runs.extend(all.windows(RUN).map(hash));
        votes
    }

    /// The share of a block's runs that were taken, 0 to 1.
    pub(super) fn share(&self, block: &str) -> f32 {
        let words = words(block);
        if words.len() < RUN {
            return if self.lines.contains(&words.join(" ")) { 1.0 } else { 0.0 };
        }
        let runs = words.len() + 1 - RUN;
        let taken = words.windows(RUN).filter(|run| self.runs.contains(&hash(run))).count();
        taken as f32 / runs as f32
    }
}

/// Words in lower case; where words are not parted by spaces, letters.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut open = false;
    for c in text.chars() {
        if ('\u{2E80}'..='\u{9FFF}').contains(&c) || ('\u{AC00}'..='\u{D7AF}').contains(&c) {
            words.push(c.to_string());
            open = false;
        } else if c.is_alphanumeric() {
            if !open {
                words.push(String::new());
            }
            open = true;
            if let Some(word) = words.last_mut() {
                word.extend(c.to_lowercase());
            }
        } else {
            // An apostrophe or a combining mark does not end a word.
            open = open
                && (matches!(c, '\'' | '’')
                    || !(c.is_whitespace() || c.is_ascii_punctuation() || is_sign(c)));
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

fn is_sign(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{206F}' | '«' | '»' | '·' | '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FF65}')
}

fn hash(run: &[String]) -> u64 {
    let mut hasher = DefaultHasher::new();
    run.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_of_blocks() {
        let votes = Votes::of(["The bridge cost twice its budget.", "Read on"].into_iter());
        for (block, expect) in [
            ("the Bridge, cost twice", 1.0),
            ("The bridge cost too much today", 0.25),
            ("Read on", 1.0),
            ("budget", 0.0),
            ("", 0.0),
        ] {
            assert!((votes.share(block) - expect).abs() < 1e-6, "{block}: {}", votes.share(block));
        }
        assert_eq!(words("米朝首脳 Kim’s talks"), ["米", "朝", "首", "脳", "kims", "talks"]);
    }
}

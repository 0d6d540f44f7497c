//! How much of a block an extractor took: by runs of three words, so that small changes do not matter.

use std::collections::HashSet;

/// How many words are compared at once.
const RUN: usize = 3;

/// The words of a text that was taken from a page, as numbers that stand for runs of them.
pub(super) struct Votes {
    runs: HashSet<u64>,
    /// Whole lines, for blocks that are shorter than a run.
    lines: HashSet<u64>,
}

impl Votes {
    pub(super) fn of<'a>(lines: impl Iterator<Item = &'a str>) -> Self {
        let mut votes = Self { runs: HashSet::new(), lines: HashSet::new() };
        let mut all = Vec::new();
        for line in lines {
            let words = words(line);
            votes.lines.insert(joined(&words));
            all.extend(words);
        }
        votes.runs.extend(all.windows(RUN).map(joined));
        votes
    }

    /// The share of a block's runs that were taken, 0 to 1.
    pub(super) fn share(&self, block: &str) -> f32 {
        let words = words(block);
        if words.len() < RUN {
            return if self.lines.contains(&joined(&words)) { 1.0 } else { 0.0 };
        }
        let runs = words.len() + 1 - RUN;
        let taken = words.windows(RUN).filter(|run| self.runs.contains(&joined(run))).count();
        taken as f32 / runs as f32
    }
}

/// A number for each word, whatever its case; where words are not parted by spaces, for each letter.
pub(super) fn words(text: &str) -> Vec<u64> {
    let mut words = Vec::new();
    let mut open = None;
    for c in text.chars() {
        let is_whole = ('\u{2E80}'..='\u{9FFF}').contains(&c) || ('\u{AC00}'..='\u{D7AF}').contains(&c);
        if c.is_alphanumeric() && !is_whole {
            let word = if c.is_ascii() {
                mixed(open.unwrap_or(0), u64::from(c.to_ascii_lowercase()))
            } else {
                c.to_lowercase().fold(open.unwrap_or(0), |word, c| mixed(word, u64::from(c)))
            };
            open = Some(word);
        } else if is_whole || ends_word(c) {
            words.extend(open.take());
            words.extend(is_whole.then(|| mixed(0, u64::from(c))));
        }
    }
    words.extend(open);
    words
}

/// One number for a row of them.
pub(super) fn joined(words: &[u64]) -> u64 {
    words.iter().fold(words.len() as u64, |all, word| mixed(all, *word))
}

/// An apostrophe or a combining mark does not end a word.
fn ends_word(c: char) -> bool {
    let is_sign = matches!(c, '\u{2010}'..='\u{206F}' | '«' | '»' | '·' | '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FF65}');
    (c.is_whitespace() || c.is_ascii_punctuation() || is_sign) && !matches!(c, '\'' | '’')
}

/// Two numbers to one, as Fx hashing does it: the same on every machine.
fn mixed(one: u64, other: u64) -> u64 {
    (one.rotate_left(5) ^ other).wrapping_mul(0x517c_c1b7_2722_0a95)
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
    }

    #[test]
    fn words_are_told_apart() {
        for (text, count) in [("米朝首脳 Kim’s talks", 6), ("“Élan,” she—said", 3), ("a1-b2", 2), ("… —", 0)]
        {
            assert_eq!(words(text).len(), count, "{text}");
        }
        assert_eq!(words("ÉLAN Vital"), words("élan, vital"));
        assert_ne!(joined(&words("one two")), joined(&words("two one")));
    }
}

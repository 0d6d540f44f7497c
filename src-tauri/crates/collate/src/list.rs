//! Word lists, written as text and looked up as sets.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

/// Words with white space between.
pub struct List {
    text: &'static str,
    words: OnceLock<HashSet<&'static str>>,
}

impl List {
    pub const fn of(text: &'static str) -> Self {
        Self { text, words: OnceLock::new() }
    }

    pub fn has(&self, word: &str) -> bool {
        self.words.get_or_init(|| self.text.split_whitespace().collect()).contains(word)
    }
}

/// Words that belong together, a group a line; a word may stand in several.
pub struct Groups {
    text: &'static str,
    lines: OnceLock<HashMap<&'static str, Vec<usize>>>,
}

impl Groups {
    pub const fn of(text: &'static str) -> Self {
        Self { text, lines: OnceLock::new() }
    }

    /// Whether two words stand in one group.
    pub fn are_of_one(&self, one: &str, other: &str) -> bool {
        let lines = self.lines.get_or_init(|| {
            let mut lines: HashMap<&str, Vec<usize>> = HashMap::new();
            for (number, line) in self.text.lines().enumerate() {
                line.split_whitespace().for_each(|word| lines.entry(word).or_default().push(number));
            }
            lines
        });
        let (Some(one), Some(other)) = (lines.get(one), lines.get(other)) else { return false };
        one.iter().any(|line| other.contains(line))
    }
}

//! Cuts a word into the pieces that have a vector: the longest known beginning, again and again.
//!
//! BERT's uncased tokenizer (Devlin et al. 2019): lower case, no accents, punctuation apart, then greedy
//! longest match against the vocabulary, where "##" marks a piece that goes on a word.

use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A line each, in the order of rank: the more frequent in English, the earlier (but for the first thousand,
/// which are single characters).
static VOCABULARY: &str = include_str!("../data/vocabulary.txt");

/// Longer runs of letters are no words; BERT gives them up too.
const LONGEST: usize = 100;

/// The pieces of a text, by their row; what cannot be cut is left out.
pub fn pieces(text: &str) -> Vec<u32> {
    let mut found = Vec::new();
    for word in basic(text) {
        found.extend(longest_match(&word).unwrap_or_default());
    }
    found
}

/// How many pieces there are: all ranks are below it.
pub fn count() -> usize {
    ROWS.len()
}

static ROWS: LazyLock<HashMap<&str, u32>> = LazyLock::new(|| VOCABULARY.lines().zip(0..).collect());

/// Words and single marks of punctuation, in lower case and without accents.
fn basic(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let letters =
        text.chars().flat_map(char::to_lowercase).nfd().filter(|&letter| !is_combining_mark(letter));
    for letter in letters {
        if letter.is_whitespace() {
            words.push(String::new());
        } else if stands_alone(letter) {
            words.extend([letter.to_string(), String::new()]);
        } else if !is_hidden(letter)
            && let Some(word) = words.last_mut()
        {
            word.push(letter);
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Punctuation and Chinese characters are words of their own.
fn stands_alone(letter: char) -> bool {
    letter.is_ascii_punctuation()
        || matches!(letter, '¡' | '§' | '«' | '¶' | '·' | '»' | '¿' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}')
        || matches!(letter, '\u{3001}'..='\u{3011}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
}

fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{fffd}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
}

fn longest_match(word: &str) -> Option<Vec<u32>> {
    if word.chars().count() > LONGEST {
        return None;
    }
    let mut found = Vec::new();
    let mut start = 0;
    let mut piece = String::new();
    while start < word.len() {
        let mut ends = word[start..].char_indices().map(|(at, letter)| start + at + letter.len_utf8()).rev();
        let (row, end) = ends.find_map(|end| {
            piece.clear();
            piece.push_str(if start > 0 { "##" } else { "" });
            piece.push_str(&word[start..end]);
            ROWS.get(piece.as_str()).map(|&row| (row, end))
        })?;
        found.push(row);
        start = end;
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the model's own tokenizer makes of each text; `data/README.md` says how the file came about.
    static EXPECTED: &str = include_str!("../data/wordpiece.tsv");

    #[test]
    fn pieces_are_those_of_the_models_own_tokenizer() {
        let entries: Vec<&str> = VOCABULARY.lines().collect();
        let mut checked = 0;
        for line in EXPECTED.lines() {
            let (text, expected) = line.split_once('\t').unwrap();
            let found: Vec<&str> = pieces(text).into_iter().map(|piece| entries[piece as usize]).collect();
            assert_eq!(found.join(" "), expected, "{text}");
            checked += 1;
        }
        assert!(checked > 200);
    }
}

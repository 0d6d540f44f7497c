//! The words of a text as the index has them: runs of letters and digits, in lower case, without diacritics.

use article::Span;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A word as it is compared, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    pub folded: String,
    pub span: Span,
}

/// Cuts as SQLite's `unicode61` does, so that what the index found is found again in the text. (The two may differ in
/// scripts with vowel signs; there the text is shown without marks at worst.)
pub(super) fn words(text: &str) -> Vec<Word> {
    let belongs = |letter: char| letter.is_alphanumeric() || is_combining_mark(letter);
    let mut words = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, belongs(letter)) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                words.push(Word { folded: fold(&text[from..at]), span: Span::new(from, at) });
                start = None;
            }
            _ => {}
        }
    }
    words
}

fn fold(word: &str) -> String {
    word.nfd().filter(|&letter| !is_combining_mark(letter)).flat_map(char::to_lowercase).collect()
}

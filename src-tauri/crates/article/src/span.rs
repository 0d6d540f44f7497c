//! A place in one text: a half-open range of bytes.

use std::ops::Range;

/// A half-open range of bytes, `start..end`, in one article's text.
///
/// Both ends lie on character boundaries of the text that the span was made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

impl Span {
    /// Makes a span; `start` must not lie behind `end`.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end, "span {start}..{end} runs backwards");
        Self { start, end }
    }

    /// Its length in bytes.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// The words that it covers, or `None` where it does not lie on character boundaries of `text`.
    pub fn of(self, text: &str) -> Option<&str> {
        text.get(self.range())
    }

    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The same place, counted from `offset` bytes earlier.
    pub fn shifted(self, offset: usize) -> Self {
        Self { start: self.start + offset, end: self.end + offset }
    }

    /// The span without the white space at its ends.
    pub fn trimmed(self, text: &str) -> Self {
        let Some(words) = self.of(text) else { return self };
        let start = self.start + (words.len() - words.trim_start().len());
        Self { start, end: start + words.trim().len() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_gives_back_its_words_and_refuses_half_characters() {
        let text = "“Ça va” ";
        assert_eq!(Span::new(0, text.len()).trimmed(text).of(text), Some("“Ça va”"));
        assert_eq!(Span::new(1, 4).of(text), None);
    }
}

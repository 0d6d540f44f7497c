//! The only bridge from byte spans to the window's UTF-16 offsets, and back.

use crate::Span;

/// A half-open range of UTF-16 code units, as JavaScript counts a string.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Utf16Range {
    pub start: u32,
    pub end: u32,
}

/// How often a known pair of offsets is kept; between two of them the text is walked.
const STRIDE: usize = 256;

/// Converts between byte offsets and UTF-16 offsets of one text.
///
/// Keeps one known pair about every 256 bytes, so making it costs one pass and a look-up walks at most
/// that far.
#[derive(Debug)]
pub struct Utf16Map<'a> {
    text: &'a str,
    /// (byte, UTF-16) offsets of some characters, ascending.
    known: Vec<(usize, u32)>,
}

impl<'a> Utf16Map<'a> {
    pub fn new(text: &'a str) -> Self {
        let mut known = vec![(0, 0)];
        let mut units = 0;
        let mut next = STRIDE;
        for (byte, character) in text.char_indices() {
            if byte >= next {
                known.push((byte, units));
                next = byte + STRIDE;
            }
            units += units_of(character);
        }
        Self { text, known }
    }

    /// The UTF-16 range of a span; an end inside a character counts as that character's start, one
    /// behind the text as the text's end.
    pub fn range(&self, span: Span) -> Utf16Range {
        Utf16Range { start: self.units_before(span.start), end: self.units_before(span.end) }
    }

    /// The span of a UTF-16 range, or `None` where an end lies inside a character or behind the text.
    pub fn span(&self, range: Utf16Range) -> Option<Span> {
        let (start, end) = (self.byte_at(range.start)?, self.byte_at(range.end)?);
        (start <= end).then_some(Span { start, end })
    }

    fn units_before(&self, byte: usize) -> u32 {
        let at = self.known.partition_point(|&(known, _)| known <= byte) - 1;
        let (from, mut units) = self.known[at];
        for (offset, character) in self.text[from..].char_indices() {
            if from + offset + character.len_utf8() > byte {
                break;
            }
            units += units_of(character);
        }
        units
    }

    fn byte_at(&self, units: u32) -> Option<usize> {
        let at = self.known.partition_point(|&(_, known)| known <= units) - 1;
        let (from, mut seen) = self.known[at];
        for (offset, character) in self.text[from..].char_indices() {
            if seen == units {
                return Some(from + offset);
            }
            if seen > units {
                return None;
            }
            seen += units_of(character);
        }
        (seen == units).then_some(self.text.len())
    }
}

fn units_of(character: char) -> u32 {
    if character as u32 > 0xFFFF { 2 } else { 1 }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn emoji_combining_marks_and_right_to_left_text_convert() {
        let text = "a😀é עברית e\u{301}";
        let map = Utf16Map::new(text);
        let emoji = Span::new(1, 5);
        assert_eq!(map.range(emoji), Utf16Range { start: 1, end: 3 });
        assert_eq!(map.span(Utf16Range { start: 1, end: 3 }), Some(emoji));
        assert_eq!(map.span(Utf16Range { start: 2, end: 3 }), None, "inside a surrogate pair");
        assert_eq!(map.span(Utf16Range { start: 0, end: 99 }), None, "behind the text");
    }

    proptest! {
        #[test]
        fn offsets_agree_with_encode_utf16_and_come_back(
            parts in prop::collection::vec("[a-z ]{0,80}|\\PC{0,20}|[א-ת]{1,9}|😀|e\u{301}", 0..40),
        ) {
            let text = parts.concat();
            let map = Utf16Map::new(&text);
            for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
                let span = Span::new(0, byte);
                let range = map.range(span);
                prop_assert_eq!(range.end as usize, text[..byte].encode_utf16().count());
                prop_assert_eq!(map.span(range), Some(span));
            }
        }
    }
}

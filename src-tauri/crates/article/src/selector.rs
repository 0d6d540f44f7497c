//! A stored description of a place: its words, the words around it, and where it stood.

use crate::Span;

/// How many characters of context are kept on each side: enough to tell two equal sentences apart.
pub(crate) const CONTEXT: usize = 48;

/// What is kept of a place so that it can be found again in a later state of the text.
///
/// The shape is that of the W3C Web Annotation model: a text quote with context, and a text position
/// (here in bytes).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Selector {
    /// The place's own words, exactly.
    pub quote: String,
    /// Up to 48 characters before it.
    pub prefix: String,
    /// Up to 48 characters behind it.
    pub suffix: String,
    /// Where it began, in bytes.
    pub start: usize,
}

impl Selector {
    /// Describes `span` in `text`, or `None` where the span does not lie in the text.
    pub fn of(text: &str, span: Span) -> Option<Self> {
        let quote = span.of(text)?.to_owned();
        let before = &text[..span.start];
        let from = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
        let suffix = text[span.end..].chars().take(CONTEXT).collect();
        Some(Self { quote, prefix: before[from..].to_owned(), suffix, start: span.start })
    }
}

//! Finds a selector's place again in today's text: exact, moved, uncertain or lost.

mod alike;
mod carried;
mod finder;
mod guess;
mod index;
mod shared;
mod suffix;
mod token;

use crate::{Selector, Span};

pub use finder::Finder;

/// A selector resolved in today's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchor {
    pub span: Span,
    pub fit: Fit,
}

impl Anchor {
    /// Whether the place is certainly the one that was meant.
    pub fn is_sure(self) -> bool {
        self.fit != Fit::Uncertain
    }
}

/// How sure a found place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fit {
    /// The same words at the same place.
    Exact,
    /// The same words, elsewhere or typeset otherwise, and only one place they can be.
    Moved,
    /// The same words stand in several places and the context does not decide; or so few words stand in another context;
    /// or only words much like them are there.
    Uncertain,
}

/// Finds where `selector` stands in `text`; `None` means that the place is lost. For many places of one text a [`Finder`]
/// is much faster.
pub fn find(selector: &Selector, text: &str) -> Option<Anchor> {
    Finder::new(text).find(selector)
}
#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn select(text: &str, words: &str, nth: usize) -> Selector {
        let (at, _) = text.match_indices(words).nth(nth).unwrap();
        Selector::of(text, Span::new(at, at + words.len())).unwrap()
    }

    #[track_caller]
    fn check(before: &str, words: &str, nth: usize, after: &str, expect: Option<(usize, Fit)>) {
        let anchor = find(&select(before, words, nth), after);
        assert_eq!(anchor.map(|anchor| (anchor.span.start, anchor.fit)), expect);
    }

    #[test]
    fn places_are_found_again_or_said_to_be_lost() {
        check("One. Two. Three.", "Two.", 0, "One. Two. Three.", Some((5, Fit::Exact)));
        check("One. Two. Three.", "Two.", 0, "Zero. One. Two. Three.", Some((11, Fit::Moved)));
        check("One. Two. Three.", "Two.", 0, "One. Three.", None);
        check("a x b x c", "x", 1, "a x b x c", Some((6, Fit::Exact)));
        check("a x b x c", "x", 1, "c a x b x c", Some((8, Fit::Moved)));
        check("q x r", "x", 0, "m x n. m x n.", Some((2, Fit::Uncertain)));
        check("Then he said so.", "said", 0, "Nobody said a word.", Some((7, Fit::Uncertain)));
        check(
            "Rain fell. The ferry sank off Cebu on Friday night. Nobody spoke.",
            "The ferry sank off Cebu on Friday night.",
            0,
            "The ferry sank off Cebu on Saturday night. Divers came.",
            Some((0, Fit::Uncertain)),
        );
    }

    proptest! {
        #[test]
        fn an_unchanged_text_gives_every_place_back_exactly(text in "\\PC{1,200}", a in 0.0..1.0, b in 0.0..1.0) {
            let edges: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let pick = |share: f64| edges[(share * (edges.len() - 1) as f64) as usize];
            let (start, end) = (pick(a).min(pick(b)), pick(a).max(pick(b)));
            prop_assume!(start < end);
            let selector = Selector::of(&text, Span::new(start, end)).unwrap();
            // The whole text may repeat itself inside; its own place must still be the exact one.
            prop_assert_eq!(find(&selector, &text), Some(Anchor { span: Span::new(start, end), fit: Fit::Exact }));
        }
    }
}

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
    use unicode_normalization::UnicodeNormalization;

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
        check("q x r", "x", 0, "m x n. m x n.", None);
        check("Then he said so.", "said", 0, "Nobody said a word.", None);
        check(
            "Then he said so to the mayor.",
            "said",
            0,
            "If he said so to the mayor.",
            Some((6, Fit::Uncertain)),
        );
        check(
            "Rain fell. The ferry sank off Cebu on Friday night. Nobody spoke.",
            "The ferry sank off Cebu on Friday night.",
            0,
            "The ferry sank off Cebu on Saturday night. Divers came.",
            Some((0, Fit::Uncertain)),
        );
    }

    #[track_caller]
    fn check_since(before: &str, words: &str, nth: usize, after: &str, expect: Option<(&str, usize, Fit)>) {
        let anchor = Finder::since(before, after).find(&select(before, words, nth));
        let found = anchor.map(|anchor| (anchor.span.of(after).unwrap(), anchor.span.start, anchor.fit));
        assert_eq!(found, expect);
    }

    #[test]
    fn the_older_text_tells_which_of_equal_words_were_meant() {
        let before = "The ferry sank off Cebu on Friday night. He denied it. The owner of the ferry was at home. He denied it.";
        let after = "The owner of the ferry was at home. He denied it. The ferry sank off Cebu on Friday night. He denied it.";
        check_since(before, "He denied it.", 0, after, Some(("He denied it.", 91, Fit::Moved)));
        check_since(before, "He denied it.", 1, after, Some(("He denied it.", 36, Fit::Moved)));
        // The first is gone, and the second is not taken for it.
        let after = "Rain fell. The owner of the ferry was at home. He denied it.";
        check_since(before, "He denied it.", 0, after, Some(("He denied it.", 47, Fit::Uncertain)));
        check_since(before, "He denied it.", 1, after, Some(("He denied it.", 47, Fit::Moved)));
        // What begins the next sentence may begin another one.
        let before = "The wall of the harbour fell on Monday. The mayor was told. Nobody was hurt.";
        let after = "The wall of the harbour fell on Monday. The sirens were silent. Nobody was hurt.";
        check_since(before, "The", 1, after, Some(("The", 40, Fit::Uncertain)));
    }

    #[test]
    fn words_that_are_typeset_otherwise_are_found_as_they_are_today() {
        let before = "Nobody spoke. “It’s over — all of it,” the mayor of Cebu said on Friday night.";
        let after =
            "Nobody spoke.\n\n\"It's over -- all\u{a0}of it,\" the mayor of\nCebu said on Friday night.";
        let words = "“It’s over — all of it,” the mayor of Cebu said";
        let now = "\"It's over -- all\u{a0}of it,\" the mayor of\nCebu said";
        check_since(before, words, 0, after, Some((now, 15, Fit::Moved)));
        check(before, words, 0, after, Some((15, Fit::Moved)));
        check_since(before, "mayor of Cebu", 0, after, Some(("mayor of\nCebu", 46, Fit::Moved)));
        // Half a word is found as well.
        check_since(before, "bo", 0, after, Some(("bo", 2, Fit::Moved)));
    }

    #[test]
    fn a_selector_that_is_not_of_the_older_text_is_found_by_itself() {
        let text = "Zero. One. Two. Three.";
        let finder = Finder::since("Something else.", text);
        let anchor = finder.find(&select("One. Two. Three.", "Two.", 0)).unwrap();
        assert_eq!((anchor.span.start, anchor.fit), (11, Fit::Moved));
        let nowhere = Selector {
            quote: "Two.".to_owned(),
            prefix: String::new(),
            suffix: String::new(),
            start: usize::MAX,
        };
        assert_eq!(finder.find(&nowhere).map(|anchor| anchor.span.start), Some(11));
    }

    proptest! {
        #[test]
        fn nothing_found_cuts_a_character_and_sure_words_read_the_same(
            before in "[ab “”—é.\u{301}\u{ad}\n東]{1,60}",
            after in "[ab “”—é.\u{301}\u{ad}\n東]{0,60}",
            a in 0.0..1.0, b in 0.0..1.0,
        ) {
            let edges: Vec<usize> = before.char_indices().map(|(at, _)| at).chain([before.len()]).collect();
            let pick = |share: f64| edges[(share * (edges.len() - 1) as f64) as usize];
            let (start, end) = (pick(a).min(pick(b)), pick(a).max(pick(b)));
            let selector = Selector::of(&before, Span::new(start, end)).unwrap();
            for finder in [Finder::new(&after), Finder::since(&before, &after)] {
                let Some(anchor) = finder.find(&selector) else { continue };
                let found = anchor.span.of(&after);
                prop_assert!(found.is_some());
                let letters = |words: &str| words.nfc().filter(|letter| letter.is_alphanumeric()).collect::<String>();
                if anchor.is_sure() {
                    prop_assert_eq!(letters(found.unwrap()), letters(&selector.quote));
                }
            }
        }

        #[test]
        fn an_unchanged_text_gives_every_place_back_exactly(text in "\\PC{1,200}", a in 0.0..1.0, b in 0.0..1.0) {
            let edges: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let pick = |share: f64| edges[(share * (edges.len() - 1) as f64) as usize];
            let (start, end) = (pick(a).min(pick(b)), pick(a).max(pick(b)));
            prop_assume!(start < end);
            let selector = Selector::of(&text, Span::new(start, end)).unwrap();
            // The whole text may repeat itself inside; its own place must still be the exact one.
            let expect = Some(Anchor { span: Span::new(start, end), fit: Fit::Exact });
            prop_assert_eq!(find(&selector, &text), expect);
            prop_assert_eq!(Finder::since(&text, &text).find(&selector), expect);
        }
    }
}

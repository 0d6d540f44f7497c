//! A hundred thousand texts that nobody would write: the engine takes each of them, and keeps its word.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should fail there")]

use std::sync::LazyLock;

use article::{Article, ArticleBuilder, BlockKind, Facts, Source, Span};
use collate::{
    Claim, Collation, Depth, Difference, Mention, Options, Passage, Piece, collate, collate_sentences, judge,
    sentences,
};
use rayon::prelude::*;

/// So many texts in all, so many a side in one collation.
const TEXTS: u64 = 100_000;
const SIDE: u64 = 10;

const SAMPLES: [&str; 3] = [
    include_str!("../../../../fixtures/articles/intelligence-sharing/2017-opinion.txt"),
    include_str!("../../../../fixtures/articles/intelligence-sharing/2019-follow-up.md"),
    include_str!("../../../../fixtures/articles/intelligence-sharing/2025-analysis.txt"),
];

/// What the engine looks for, to be glued together in every wrong way; a bar stands between two.
static WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    "twenty|-one|hundred|million|3|1,500|1,,5|0|00|٣|½|²|Ⅻ|12.5.|$|€|£3bn|%|per|cent|15|May|May 15,|2017|31 February|\
     Monday|last|week|9|a.m.|U.S.|u.s|U.K.A.I.M.|Mr.|Ms.|Dr. J. R. R.|e.g.|No.|not|n't|never|may|might|reportedly|said|\
     says|according to|officials|The|This|of|in|Israel’s|'s|’|MOSSAD|FBI|Federal Bureau of|Ankara|Saint|Lake|van|\
     İstanbul|STRASSE|straße|ﬁ|Σς|ǅ|ß|don’t|the|agent|😀|🇩🇪|1️⃣|漢字|עברית|สวัสดี"
        .split('|')
        .collect()
});
/// Marks, joiners, and what turns, stacks, breaks or hides text.
static MARKS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    ".|,|!|?|…|...|. . .|“|”|\"|«|»|‘|’|'|(|)|[1]|—|-|/|\\|&|\u{0}|\u{7}|\u{1b}|\t|\n|\r\n|\n\n|\u{a0}|\u{ad}|\u{200b}|\
     \u{200d}|\u{200e}|\u{202a}|\u{202e}|\u{2066}|\u{2069}|\u{2028}|\u{feff}|\u{fffd}|\u{301}|\u{36f}|\u{20dd}|\
     \u{fe0f}|\u{e0001}|\u{1f3f4}\u{e0067}\u{e007f}|👩\u{200d}👧|\u{10ffff}"
        .split('|')
        .collect()
});

/// Random numbers (xorshift, Marsaglia 2003), the same on every run.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % bound
    }

    fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }

    fn letter(&mut self) -> char {
        let end = [0x80, 0x250, 0x3000, 0x11_0000][self.below(4)];
        char::from_u32(self.below(end) as u32).unwrap_or('\u{fffd}')
    }

    /// Some words of the sample, cut wherever it comes.
    fn splinter(&mut self) -> &'static str {
        let sample = self.of(&SAMPLES);
        let start = sample.floor_char_boundary(self.below(sample.len()));
        let most = [12, 90, 400][self.below(3)];
        let length = self.below(most);
        &sample[start..sample.ceil_char_boundary((start + length).min(sample.len()))]
    }

    fn fragment(&mut self) -> String {
        match self.below(24) {
            0..6 => self.splinter().to_owned(),
            6..13 => self.of(&WORDS).to_owned(),
            13..17 => self.of(&MARKS).to_owned(),
            17..21 => (0..self.below(6)).map(|_| self.letter()).collect(),
            21 => (0..self.below(6)).map(|_| self.of(&WORDS)).collect(),
            22 => (0..self.below(9)).map(|_| self.of(&MARKS)).collect(),
            // Now and then a word without end.
            _ if self.below(40) == 0 => {
                let part = self.fragment();
                part.chars().cycle().take(self.below(3_000)).collect()
            }
            _ => "A.".repeat(self.below(12)),
        }
    }

    fn text(&mut self) -> String {
        let count = match self.below(16) {
            0 => return String::new(),
            1 => return self.letter().to_string(),
            2 => 40,
            _ => 8,
        };
        let joint = self.of(&[" ", " ", " ", ""]);
        let parts: Vec<String> = (0..=self.below(count)).map(|_| self.fragment()).collect();
        parts.join(joint)
    }

    /// The same with a hole, a splinter put in, or something at its end, so that there is much to link.
    fn retold(&mut self, text: &str) -> String {
        let mut place = || text.floor_char_boundary(self.below(text.len() + 1));
        let (one, other) = (place(), place());
        let (head, tail) = (&text[..one.min(other)], &text[one.max(other)..]);
        match self.below(3) {
            0 => format!("{head}{tail}"),
            1 => format!("{head}{}{tail}", self.fragment()),
            _ => format!("{text}{}", self.fragment()),
        }
    }

    fn side(&mut self) -> Vec<String> {
        (0..SIDE).map(|_| self.text()).collect()
    }
}

#[test]
fn a_hundred_thousand_hostile_texts_are_taken_as_they_are() {
    let runs = TEXTS / (2 * SIDE);
    let links: usize = (1..=runs)
        .into_par_iter()
        .map(|seed| {
            let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
            let left = random.side();
            let mut right = random.side();
            for (left, right) in left.iter().zip(&mut right).step_by(2) {
                *right = random.retold(left);
            }
            left.iter().chain(&right).for_each(|text| check_sentences(text));
            for (left, right) in left.iter().zip(&right) {
                let judgement = judge(Passage::alone(left), Passage::alone(right));
                check_differences(&judgement.differences, left, right);
            }
            // As articles each fourth time, because cutting them into sentences again takes the longest.
            let lists = check_lists(&left, &right);
            if seed.is_multiple_of(4) { lists + check_articles(&left, &right) } else { lists }
        })
        .sum();
    println!("{} texts in {runs} collations, {links} links", runs * 2 * SIDE);
    assert!(links as u64 > runs, "the texts are too strange to link, so that little was tried");
}

/// Everything is linked that has the least likeness, so that the most is tried.
fn options() -> Options<'static> {
    Options { depth: Depth::Quick, threshold: Some(0.05), ..Options::default() }
}

fn check_lists(left: &[String], right: &[String]) -> usize {
    let collation = collate_sentences(left, right, &options()).unwrap();
    assert_eq!((collation.left.len(), collation.right.len()), (left.len(), right.len()));
    check(&collation, |claim| &left[claim.block], |claim| &right[claim.block])
}

fn check_articles(left: &[String], right: &[String]) -> usize {
    let (left, right) = (article(left), article(right));
    let collation = collate(&left, &right, &options()).unwrap();
    for (claims, text) in [(&collation.left, &left.text), (&collation.right, &right.text)] {
        assert!(claims.is_sorted_by(|one, next| one.span.end <= next.span.start));
        assert!(claims.iter().all(|claim| !claim.span.is_empty() && claim.span.of(text).is_some()));
    }
    check(&collation, |_| &left.text, |_| &right.text)
}

fn article(paragraphs: &[String]) -> Article {
    let mut builder = ArticleBuilder::new();
    for paragraph in paragraphs {
        builder.push(BlockKind::Paragraph, paragraph, None);
    }
    builder.finish(Facts::default(), Source::of("test", b""))
}

/// What holds of every collation; gives how many links it has.
fn check<'a>(
    collation: &Collation,
    left: impl Fn(&Claim) -> &'a String,
    right: impl Fn(&Claim) -> &'a String,
) -> usize {
    assert!((0.0..=1.0).contains(&collation.threshold) && (0.0..=1.0).contains(&collation.suggested));
    assert!(collation.links.is_sorted_by(|one, next| (one.left, one.right) < (next.left, next.right)));
    for link in &collation.links {
        let (one, other) = (&collation.left[link.left], &collation.right[link.right]);
        let (one_text, other_text) = (left(one), right(other));
        assert!((0.0..=1.0).contains(&link.score), "{}", link.score);
        check_pieces(&link.judgement.wording.left, one.span, one_text);
        check_pieces(&link.judgement.wording.right, other.span, other_text);
        check_differences(&link.judgement.differences, one_text, other_text);
        for (part, claim, text) in [(link.parts.0, one, one_text), (link.parts.1, other, other_text)] {
            assert!(part.is_none_or(|part| claim.span.contains(part) && part.of(text).is_some()), "{part:?}");
        }
        assert!(
            link.reasons.iter().all(|reason| (0.0..=1.0001).contains(&reason.weight)),
            "{:?}",
            link.reasons
        );
    }
    collation.links.len()
}

/// They lie on characters, one after the other, and are the whole claim.
fn check_pieces(pieces: &[Piece], claim: Span, text: &str) {
    let mut end = claim.start;
    for piece in pieces {
        assert!(piece.span.start == end && piece.span.of(text).is_some(), "{pieces:?} of {text:?}");
        end = piece.span.end;
    }
    assert_eq!(end, claim.end, "{text:?}");
}

fn check_differences(differences: &[Difference], left: &str, right: &str) {
    let is_there = |mention: &Option<Mention>, text: &str| {
        mention.as_ref().is_none_or(|it| it.span.of(text) == Some(it.words.as_str()))
    };
    for it in differences {
        assert!(it.left.is_some() || it.right.is_some());
        assert!(is_there(&it.left, left) && is_there(&it.right, right), "{it:?} of {left:?} and {right:?}");
    }
}

/// They lie on characters, in order, and leave out nothing but white space.
fn check_sentences(text: &str) {
    let mut end = 0;
    for span in sentences(text, "en") {
        assert!(span.start >= end && !span.is_empty() && span.of(text).is_some(), "{span:?} of {text:?}");
        assert!(
            text[end..span.start].trim().is_empty(),
            "{:?} of {text:?} is left out",
            &text[end..span.start]
        );
        end = span.end;
    }
    assert!(text[end..].trim().is_empty(), "{:?} is left out", &text[end..]);
}

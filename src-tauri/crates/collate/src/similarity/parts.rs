//! The parts of two claims that their link is about: a sentence often makes several claims, and shares one of them.
//!
//! Each claim is cut into phrases at its marks and conjunctions; the run of phrases whose words the other claim covers
//! best is its part (the segment of the greatest sum, as in local alignment, Smith & Waterman 1981). First with the
//! whole of the other claim, then with the part of it that was found so.

use std::ops::Range;

use article::Span;
use meaning::encoder::Direction;

use super::lexicon::{Lexicon, Terms};
use super::reading::Read;
use super::{Similarities, soft};
use crate::claim::ClaimText;
use crate::token::{Class, Token};

/// What a part is measured by; chosen on the odd lines of `fixtures/collations/parts.jsonl`.
#[derive(Clone, Copy)]
struct Measures {
    /// A word that is covered by less than this share of the claim's mean speaks against its phrase.
    bar: f32,
    /// What is left out may be covered by no more than this share of what is in, or the whole claim is meant.
    contrast: f32,
}

/// Where words are read in context, and where each is known by itself.
const IN_CONTEXT: Measures = Measures { bar: 0.9, contrast: 0.67 };
const ALONE: Measures = Measures { bar: 0.8, contrast: 0.4 };

/// What is left out must hold so many weighty words, and so much of the claim's weight, or the whole claim is meant.
const LEFT_OUT: usize = 4;
const SHARE: f32 = 0.2;
/// A phrase begins with these.
const OPENERS: [&str; 24] = [
    "and",
    "but",
    "or",
    "while",
    "whereas",
    "after",
    "before",
    "because",
    "which",
    "who",
    "whose",
    "whom",
    "that",
    "when",
    "where",
    "although",
    "though",
    "if",
    "as",
    "since",
    "until",
    "unless",
    "despite",
    "following",
];
const JOINERS: [&str; 4] = ["and", "but", "or", "yet"];

/// The part of either claim; none where it is the whole claim.
pub fn parts(
    similarities: &Similarities<'_>,
    (from, left): (usize, &ClaimText<'_>),
    (to, right): (usize, &ClaimText<'_>),
) -> (Option<Span>, Option<Span>) {
    let lexicon = similarities.lexicon;
    let readings = similarities.readings.as_ref();
    let one = Side::of(lexicon, left, &lexicon.left[from], readings.map(|read| &read.left[from]));
    let other = Side::of(lexicon, right, &lexicon.right[to], readings.map(|read| &read.right[to]));
    let whole = |side: &Side<'_>| 0..side.claim.tokens.len();
    let (first_one, first_other) = (one.part(&other, whole(&other)), other.part(&one, whole(&one)));
    let (one_part, other_part) = (one.part(&other, first_other), other.part(&one, first_one));
    (one.span(one_part), other.span(other_part))
}

struct Side<'a> {
    claim: &'a ClaimText<'a>,
    /// The weighty tokens' places, weights, and what each means.
    words: Vec<(usize, f32, Meaning<'a>)>,
    /// Where each phrase begins, and the end.
    edges: Vec<usize>,
    measures: Measures,
}

/// What a word means: where it stands, or by itself.
#[derive(Clone, Copy)]
enum Meaning<'a> {
    InContext(&'a Direction),
    Alone(&'a Lexicon, u32),
}

impl Meaning<'_> {
    /// How near two words are, -1 to 1.
    fn near(self, other: Self) -> f32 {
        match (self, other) {
            (Self::InContext(one), Self::InContext(other)) => one.cosine(other),
            (Self::Alone(lexicon, one), Self::Alone(_, other)) => soft::nearness(lexicon, one, other),
            _ => unreachable!("both claims are read, or neither is"),
        }
    }
}

impl<'a> Side<'a> {
    fn of(lexicon: &'a Lexicon, claim: &'a ClaimText<'a>, terms: &'a Terms, read: Option<&'a Read>) -> Self {
        let word = |(at, token): (usize, &Token<'_>)| {
            let term = terms.words[at];
            let place = terms.counts.binary_search_by_key(&term, |(its, _)| *its).ok()?;
            let meaning =
                read.map_or(Meaning::Alone(lexicon, term), |read| Meaning::InContext(&read.words[place]));
            let weight = read.map_or(lexicon.term(term).weight, |read| read.weights[place]);
            (token.class != Class::Function).then_some((at, weight, meaning))
        };
        let words = claim.tokens.iter().enumerate().filter_map(word).collect();
        let measures = if read.is_some() { IN_CONTEXT } else { ALONE };
        Self { claim, words, edges: edges(claim), measures }
    }

    /// The tokens of the phrases that `its` tokens of the other claim cover best.
    fn part(&self, other: &Self, its: Range<usize>) -> Range<usize> {
        let near = |&(at, weight, meaning): &(usize, f32, Meaning<'_>)| {
            let others = other.words.iter().filter(|(at, _, _)| its.contains(at));
            (at, weight, others.map(|&(_, _, other)| meaning.near(other)).fold(0.0, f32::max))
        };
        let near: Vec<_> = self.words.iter().map(near).collect();
        let whole: f32 = near.iter().map(|(_, weight, _)| weight).sum();
        let mean = near.iter().map(|(_, weight, near)| weight * near).sum::<f32>() / whole.max(f32::EPSILON);
        let bar = self.measures.bar * mean;
        let mut gains = vec![0.0; self.edges.len() - 1];
        for &(at, weight, near) in &near {
            gains[self.edges.partition_point(|&edge| edge <= at) - 1] += weight * (near - bar);
        }
        let (mut best, mut best_sum) = (0..gains.len(), 0.0);
        let (mut start, mut sum) = (0, 0.0);
        for (at, gain) in gains.iter().enumerate() {
            if sum <= 0.0 {
                (start, sum) = (at, 0.0);
            }
            sum += gain;
            if sum > best_sum {
                (best, best_sum) = (start..at + 1, sum);
            }
        }
        let part = self.edges[best.start]..self.edges[best.end];
        let mean_of = |inside: bool| {
            let of = || near.iter().filter(|(at, _, _)| part.contains(at) == inside);
            let weight: f32 = of().map(|(_, weight, _)| weight).sum();
            of().map(|(_, weight, near)| weight * near).sum::<f32>() / weight.max(f32::EPSILON)
        };
        if mean_of(false) > self.measures.contrast * mean_of(true) {
            0..self.claim.tokens.len()
        } else {
            part
        }
    }

    /// Where a part stands; none for (nearly) the whole claim.
    fn span(&self, part: Range<usize>) -> Option<Span> {
        let out = || self.words.iter().filter(|(at, _, _)| !part.contains(at));
        let weight = |words: &mut dyn Iterator<Item = &(usize, f32, Meaning<'_>)>| -> f32 {
            words.map(|(_, weight, _)| weight).sum()
        };
        let is_part =
            out().count() >= LEFT_OUT && weight(&mut out()) >= SHARE * weight(&mut self.words.iter());
        let tokens = self.claim.tokens.get(part).filter(|tokens| is_part && !tokens.is_empty())?;
        // "and" joins the part to what is left out.
        let joins = tokens.len() > 1 && JOINERS.contains(&tokens[0].plain.as_str());
        let tokens = &tokens[usize::from(joins)..];
        Some(Span::new(tokens[0].span.start, tokens[tokens.len() - 1].span.end))
    }
}

/// Where a claim's phrases begin, as places among its tokens, and the end.
fn edges(claim: &ClaimText<'_>) -> Vec<usize> {
    let tokens = &claim.tokens;
    let opens = |&at: &usize| {
        let gap = claim.words_at(Span::new(tokens[at - 1].span.end, tokens[at].span.start));
        let marked =
            gap.chars().any(|mark| matches!(mark, ',' | ';' | ':' | '(' | ')' | '—' | '–' | '“' | '”' | '"'));
        let dash = gap.trim() == "-" && gap.len() > 1;
        marked || dash || OPENERS.contains(&tokens[at].plain.as_str())
    };
    let inner = (1..tokens.len()).filter(opens);
    [0].into_iter().chain(inner).chain([tokens.len()]).collect()
}

#[cfg(test)]
mod tests {
    use crate::{Depth, Options, collate_sentences};

    /// The parts stand in brackets.
    #[track_caller]
    fn check(left: &str, right: &str) {
        let strip = |text: &str| text.replace(['[', ']'], "");
        let around = "Nothing else happened in the town that week, and the harbour stayed shut.".to_owned();
        let (one, other) = ([strip(left), around.clone()], [strip(right), around]);
        let options = Options { depth: Depth::Quick, threshold: Some(0.0), ..Options::default() };
        let collation = collate_sentences(&one, &other, &options).expect("nobody stops it");
        let link = collation.links.iter().find(|link| (link.left, link.right) == (0, 0)).expect("a link");
        let shown = |text: &String, part: Option<article::Span>| match part {
            Some(part) => {
                format!("{}[{}]{}", &text[..part.start], &text[part.start..part.end], &text[part.end..])
            }
            None => text.clone(),
        };
        assert_eq!(shown(&one[0], link.parts.0), left);
        assert_eq!(shown(&other[0], link.parts.1), right);
    }

    #[test]
    fn a_claim_among_several_is_pointed_at() {
        check(
            "Minister Ruth Alder opened the new bridge on Friday, [while prosecutors searched the offices of Norvane Energy].",
            "Prosecutors searched Norvane Energy’s offices.",
        );
    }

    #[test]
    fn claims_that_correspond_as_a_whole_have_no_part() {
        check("The ferry sank off Cebu, and 45 people died.", "Off Cebu the ferry sank and 45 people died.");
    }
}

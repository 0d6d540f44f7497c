//! Why two claims are linked, and what speaks against it, in words an editor understands, from the same
//! numbers that made the score.

use std::collections::BTreeMap;

use super::Similarities;
use super::lean;
use super::lexicon::{Kind, Lexicon};
use super::soft::{self, Bag};
use crate::claim::ClaimText;
use crate::collation::{Reason, ReasonKind};

/// How alike two claims' words must be, in order, to be called nearly the same text.
const NEARLY_THE_SAME: f32 = 0.8;
/// How near two words must mean to be shown as a pair; what counts less would puzzle more than it explains.
const NEAR: f32 = 0.3;
/// So many pairs of words that mean alike are shown.
const PAIRS: usize = 4;

/// What speaks for a link, the weightiest first, then what speaks against it.
///
/// Weights are shares: of what both claims have in common, in words or in meaning, they add up to 1; a clash
/// has its share of all that the two claims say. Nearly the same text stands first, with its word ratio.
pub fn reasons(
    similarities: &Similarities<'_>,
    (from, left): (usize, &ClaimText<'_>),
    (to, right): (usize, &ClaimText<'_>),
) -> Vec<Reason> {
    let lexicon = similarities.lexicon;
    let (mine, theirs) = (&lexicon.left[from], &lexicon.right[to]);
    let (one, other) = (soft::bag(lexicon, mine), soft::bag(lexicon, theirs));
    let (words, other_words) = (shown(lexicon, left), shown(lexicon, right));

    let mut found = Vec::new();
    for &(term, weight) in one.iter().filter(|(term, _)| holds(&other, *term)) {
        let kind = match lexicon.term(term).kind {
            Kind::Figure => ReasonKind::Figures,
            Kind::Name => ReasonKind::Names,
            Kind::Word | Kind::Pale => ReasonKind::Terms,
        };
        found.push((kind, word(&words, term), weight));
    }
    for (term, partner, weight) in near_pairs(lexicon, &one, &other) {
        let pair = format!("{} ~ {}", word(&words, term), word(&other_words, partner));
        found.push((ReasonKind::Meaning, pair, weight));
    }
    found.sort_by(|one, other| other.2.total_cmp(&one.2));
    let mut reasons = grouped(&found);

    let ratio = similarities.wording(from, to);
    if ratio >= NEARLY_THE_SAME {
        reasons.insert(0, Reason { kind: ReasonKind::Wording, words: Vec::new(), weight: ratio });
    }
    reasons.extend(clash(lexicon, (&one, &words), (&other, &other_words)));
    let leaning: Vec<String> =
        [left, right].into_iter().filter(|claim| claim.claim.leans).map(lean::opening).collect();
    if !leaning.is_empty() {
        reasons.push(Reason { kind: ReasonKind::Leans, words: leaning, weight: 0.0 });
    }
    reasons
}

/// Terms that only one claim has, each with the nearest that only the other has: the best first.
fn near_pairs(lexicon: &Lexicon, one: &Bag, other: &Bag) -> Vec<(u32, u32, f32)> {
    let mut pairs = Vec::new();
    for &(term, weight) in one.iter().filter(|(term, _)| !holds(other, *term)) {
        let partners = other.iter().filter(|(term, _)| !holds(one, *term));
        let near = partners.map(|&(partner, its)| (soft::nearness(lexicon, term, partner), partner, its));
        if let Some((near, partner, its)) =
            near.max_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(&one.1)))
            && near >= NEAR
        {
            pairs.push((term, partner, near * 0.5 * (weight + its)));
        }
    }
    pairs.sort_by(|one, other| other.2.total_cmp(&one.2).then(one.0.cmp(&other.0)));
    pairs.truncate(PAIRS);
    pairs
}

/// One reason for each kind, with its words and its share of the whole weight.
fn grouped(found: &[(ReasonKind, String, f32)]) -> Vec<Reason> {
    let whole = found.iter().map(|(_, _, weight)| weight).sum::<f32>().max(f32::EPSILON);
    let kinds = [ReasonKind::Terms, ReasonKind::Names, ReasonKind::Figures, ReasonKind::Meaning];
    let mut reasons: Vec<Reason> = kinds
        .into_iter()
        .filter_map(|kind| {
            let of_kind = || found.iter().filter(move |(its, _, _)| *its == kind);
            let words: Vec<String> = of_kind().map(|(_, word, _)| word.clone()).collect();
            let weight = of_kind().map(|(_, _, weight)| weight).sum::<f32>() / whole;
            (!words.is_empty()).then_some(Reason { kind, words, weight })
        })
        .collect();
    reasons.sort_by(|one, other| other.weight.total_cmp(&one.weight));
    reasons
}

/// The figures of both claims, where each has some and they share none.
fn clash(
    lexicon: &Lexicon,
    (one, words): (&Bag, &BTreeMap<u32, String>),
    (other, other_words): (&Bag, &BTreeMap<u32, String>),
) -> Option<Reason> {
    let figures = |bag: &Bag| -> Bag {
        bag.iter().copied().filter(|(term, _)| lexicon.term(*term).kind == Kind::Figure).collect()
    };
    let (mine, theirs) = (figures(one), figures(other));
    if mine.is_empty() || theirs.is_empty() || mine.iter().any(|(term, _)| holds(&theirs, *term)) {
        return None;
    }
    let list = |bag: &Bag, words: &BTreeMap<u32, String>| -> String {
        let all: Vec<String> = bag.iter().map(|&(term, _)| word(words, term)).collect();
        all.join(", ")
    };
    let sum = |bag: &Bag| bag.iter().map(|(_, weight)| weight).sum::<f32>();
    let weight = (sum(&mine) + sum(&theirs)) / (sum(one) + sum(other)).max(f32::EPSILON);
    Some(Reason {
        kind: ReasonKind::Clash,
        words: vec![list(&mine, words), list(&theirs, other_words)],
        weight,
    })
}

fn holds(bag: &Bag, term: u32) -> bool {
    bag.binary_search_by_key(&term, |(its, _)| *its).is_ok()
}

/// For each term of a claim the word that stands for it there, the first one.
pub(super) fn shown(lexicon: &Lexicon, claim: &ClaimText<'_>) -> BTreeMap<u32, String> {
    let mut words = BTreeMap::new();
    for token in &claim.tokens {
        if let Some(number) = lexicon.number(token) {
            words.entry(number).or_insert_with(|| token.word.to_owned());
        }
    }
    words
}

fn word(words: &BTreeMap<u32, String>, term: u32) -> String {
    words.get(&term).cloned().unwrap_or_default()
}

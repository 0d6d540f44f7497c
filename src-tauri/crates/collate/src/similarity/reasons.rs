//! Why two claims are linked, in words an editor understands, from the numbers that made the score.

use std::collections::BTreeSet;

use super::Similarities;
use crate::claim::ClaimText;
use crate::collation::{Reason, ReasonKind};
use crate::difference::name::Names;
use crate::difference::wording;
use crate::token::Class;

/// How alike two claims' words must be, in order, to be called nearly the same text.
const NEARLY_THE_SAME: f32 = 0.8;

/// What speaks for a link, the weightiest first; weights are shares of the shared words' rarity and add up
/// to 1, but for nearly the same text, which stands first with its word ratio.
pub fn reasons(
    similarities: &Similarities,
    (_, left): (usize, &ClaimText<'_>),
    (_, right): (usize, &ClaimText<'_>),
    names: &Names,
) -> Vec<Reason> {
    let others: BTreeSet<&str> = right.tokens.iter().map(|token| token.stem.as_str()).collect();
    let mut met = BTreeSet::new();
    let mut shared: Vec<(ReasonKind, &str, f32)> = left
        .tokens
        .iter()
        .filter(|token| token.class != Class::Function && others.contains(token.stem.as_str()))
        .filter(|token| met.insert(token.stem.as_str()))
        .map(|token| {
            let kind = match token.class {
                Class::Figure => ReasonKind::Figures,
                _ if names.holds(&token.plain) => ReasonKind::Names,
                _ => ReasonKind::Terms,
            };
            (kind, token.word, similarities.terms.rarity(&token.stem))
        })
        .collect();
    shared.sort_by(|one, other| other.2.total_cmp(&one.2));
    let whole: f32 = shared.iter().map(|(_, _, rarity)| rarity).sum();
    let mut reasons: Vec<Reason> = [ReasonKind::Terms, ReasonKind::Names, ReasonKind::Figures]
        .into_iter()
        .filter_map(|kind| {
            let of_kind = || shared.iter().filter(move |&&(its, _, _)| its == kind);
            let words: Vec<String> = of_kind().map(|&(_, word, _)| word.to_owned()).collect();
            let weight = of_kind().map(|(_, _, rarity)| rarity).sum::<f32>() / whole.max(f32::EPSILON);
            (!words.is_empty()).then_some(Reason { kind, words, weight })
        })
        .collect();
    reasons.sort_by(|one, other| other.weight.total_cmp(&one.weight));
    let ratio = wording::ratio(left, right);
    if ratio >= NEARLY_THE_SAME {
        reasons.insert(0, Reason { kind: ReasonKind::Wording, words: Vec::new(), weight: ratio });
    }
    reasons
}

//! What a link says if its two claims are one: same words, reworded, different in a detail, or contradicting.

use crate::claim::ClaimText;
use crate::collation::{Difference, DifferenceKind, Relation};
use crate::language;

/// Judges a link by its words and the differences that were found.
///
/// Two claims contradict each other only where a difference says in which words. A figure, date, name or place that only
/// one side gives is no clash: the other claim may just say less. A source or a hedge that only one side gives is one,
/// for it changes who vouches for the claim.
pub fn relation(left: &ClaimText<'_>, right: &ClaimText<'_>, differences: &[Difference]) -> Relation {
    if language::letters(left.words, left.language) == language::letters(right.words, right.language) {
        return Relation::SameWords;
    }
    let has = |kind| differences.iter().any(|difference| difference.kind == kind);
    if has(DifferenceKind::Negation) || has(DifferenceKind::Opposite) {
        return Relation::Contradicts;
    }
    let clashes = |difference: &Difference| match difference.kind {
        DifferenceKind::Figure | DifferenceKind::Date | DifferenceKind::Name | DifferenceKind::Place => {
            difference.left.is_some() && difference.right.is_some()
        }
        DifferenceKind::Attribution | DifferenceKind::Hedge | DifferenceKind::Quotation => true,
        DifferenceKind::Negation | DifferenceKind::Opposite => false,
    };
    if differences.iter().any(clashes) { Relation::DiffersInDetail } else { Relation::Reworded }
}

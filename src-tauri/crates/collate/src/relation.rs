//! What a link says: same words, reworded, or different in a detail.

use crate::claim::ClaimText;
use crate::collation::{Difference, DifferenceKind, Relation};

/// Judges a link by its words and by the differences that were found.
///
/// A name or a source that only one side gives is no clash: the other claim may just say less.
pub fn relation(left: &ClaimText<'_>, right: &ClaimText<'_>, differences: &[Difference]) -> Relation {
    let words = |claim: &ClaimText<'_>| -> Vec<String> {
        claim.tokens.iter().map(|token| token.plain.clone()).collect()
    };
    if words(left) == words(right) {
        return Relation::SameWords;
    }
    let clashes = |difference: &Difference| match difference.kind {
        DifferenceKind::Figure
        | DifferenceKind::Date
        | DifferenceKind::Name
        | DifferenceKind::Place
        | DifferenceKind::Attribution => difference.left.is_some() && difference.right.is_some(),
        DifferenceKind::Hedge | DifferenceKind::Negation | DifferenceKind::Quotation => true,
    };
    if differences.iter().any(clashes) { Relation::DiffersInDetail } else { Relation::Reworded }
}

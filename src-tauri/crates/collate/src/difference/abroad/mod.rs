//! Amounts and dates in languages other than English: digits anywhere, words where the language has a list of them.

mod date;
mod figure;
mod han;

use super::date::When;
use super::figure::Figure;
use crate::claim::ClaimText;

/// The dates that a claim gives, in order.
pub fn dates(claim: &ClaimText<'_>) -> Vec<When> {
    if is_han(claim) { han::dates(claim) } else { date::dates(claim) }
}

/// The figures that a claim gives, in order; dates are none.
pub fn figures(claim: &ClaimText<'_>) -> Vec<Figure> {
    let dates = dates(claim);
    if is_han(claim) { han::figures(claim, &dates) } else { figure::figures(claim, &dates) }
}

/// Whether numerals may be Chinese signs.
fn is_han(claim: &ClaimText<'_>) -> bool {
    matches!(claim.language.tag(), "zh" | "ja")
}

//! Words of one kind that two claims share: figures, names.

use super::lexicon::{Kind, Lexicon};
use super::soft::Bag;
use super::terms;

/// The weight of those that both have.
pub fn shared(lexicon: &Lexicon, kind: Kind, left: &Bag, right: &Bag) -> f32 {
    let mut sum = 0.0;
    terms::shared(left, right, |(term, weight), _| {
        if lexicon.term(term).kind == kind {
            sum += weight;
        }
    });
    sum
}

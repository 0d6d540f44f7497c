//! Finds the run of words that is most like a quotation whose own words are not there any more.

use std::ops::Range;

/// A quotation of fewer words is like too much.
pub const FEWEST: usize = 5;
/// Of the quotation's words, so many in a hundred must be there, in order.
const LEAST: usize = 60;
/// A second run that is as good but for so many in a hundred leaves it open which one was meant.
const CLEAR: usize = 15;

/// A run of words, and what it costs to make the quotation of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    pub cost: usize,
    pub words: Range<usize>,
    /// What the best run that does not touch it costs.
    pub second: Option<usize>,
}

impl Run {
    /// Whether the run has enough of a quotation of `count` words.
    pub fn is_like(&self, count: usize) -> bool {
        self.cost <= count * (100 - LEAST) / 100
    }

    /// Whether no other run, of this text or of another one, comes near.
    pub fn is_clear(&self, count: usize, others: impl Iterator<Item = usize>) -> bool {
        let least = self.cost + (count * CLEAR).div_ceil(100);
        self.second.into_iter().chain(others).all(|second| second >= least)
    }
}

/// The run of `there` that is most like `wanted`.
///
/// Approximate matching after Sellers (1980), word by word: words that are left out, put in or replaced count one each.
pub fn best(wanted: &[u32], there: &[u32]) -> Option<Run> {
    // For each run that ends at a word: what it costs, and at which word it begins.
    let ends = runs(wanted, there);
    // Of equally good ones the one that is as long as the quotation.
    let longer = |at: usize, start: usize| (at + 1).saturating_sub(start).abs_diff(wanted.len());
    let (best, &(cost, start)) =
        ends.iter().enumerate().min_by_key(|&(at, &(cost, start))| (cost, longer(at, start)))?;
    // Runs that touch the best one are the same place, a word longer or shorter.
    let apart = |at: usize, from: usize| at < start || from > best;
    let second =
        ends.iter().enumerate().filter(|&(at, &(_, from))| apart(at, from)).map(|(_, &(cost, _))| cost).min();
    (start <= best).then_some(Run { cost, words: start..best + 1, second })
}

/// For each word of the text, the cost of the cheapest run that ends there, and where that run begins.
fn runs(wanted: &[u32], there: &[u32]) -> Vec<(usize, usize)> {
    // Before the first word of the text: leaving out all words so far.
    let mut column: Vec<(usize, usize)> = (0..=wanted.len()).map(|cost| (cost, 0)).collect();
    let mut ends = Vec::with_capacity(there.len());
    for (at, word) in there.iter().enumerate() {
        let mut diagonal = column[0];
        column[0] = (0, at + 1);
        for (row, sought) in wanted.iter().enumerate() {
            let replaced = (diagonal.0 + usize::from(sought != word), begun(diagonal.1, row, at));
            let put_in = (column[row + 1].0 + 1, column[row + 1].1);
            let left_out = (column[row].0 + 1, column[row].1);
            diagonal = column[row + 1];
            column[row + 1] = replaced.min(put_in).min(left_out);
        }
        ends.push(column[wanted.len()]);
    }
    ends
}

/// A run whose first word is matched begins there.
fn begun(start: usize, row: usize, at: usize) -> usize {
    if row == 0 { at } else { start }
}

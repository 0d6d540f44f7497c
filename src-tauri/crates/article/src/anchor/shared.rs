//! The runs of words that two states of a text share, each of them once in both.

use std::ops::Range;

use super::suffix::Suffixes;

/// A run of tokens that stands once in the older text and once in the newer, and cannot be made longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shared {
    pub older: usize,
    pub newer: usize,
    pub length: usize,
}

impl Shared {
    pub fn older_end(self) -> usize {
        self.older + self.length
    }

    pub fn newer_end(self) -> usize {
        self.newer + self.length
    }
}

/// Two texts, one behind the other, with a number between them that no word has.
pub struct Both {
    text: Vec<u32>,
    suffixes: Suffixes,
    border: usize,
}

impl Both {
    pub fn of(older: &[u32], newer: &[u32]) -> Self {
        let text = [older, &[u32::MAX], newer].concat();
        Self { suffixes: Suffixes::of(&text), border: older.len(), text }
    }

    /// Whether a run that both texts have stands nowhere else in them.
    pub fn is_only(&self, run: Range<usize>) -> bool {
        !run.is_empty() && self.suffixes.places(&self.text, &self.text[run]).len() == 2
    }
}

/// Maximal unique matches (Delcher et al. 1999), in order of the older text; none lies inside another one.
pub fn shared(both: &Both) -> Vec<Shared> {
    let Both { text, suffixes: Suffixes { sorted, common }, border } = both;
    let border = *border;
    let in_common = |place: usize| common.get(place).copied().unwrap_or(0);
    let mut found = Vec::new();
    for place in 1..sorted.len() {
        let (one, other) = (sorted[place - 1] as usize, sorted[place] as usize);
        let (from, to) = (one.min(other), one.max(other));
        if from >= border || to <= border {
            continue;
        }
        let length = in_common(place);
        // Once in both: what stands next to the pair in order has less in common with it.
        if length <= in_common(place - 1) || length <= in_common(place + 1) {
            continue;
        }
        let newer_at = to - border - 1;
        let goes_back = from > 0 && newer_at > 0 && text[from - 1] == text[to - 1];
        if !goes_back {
            found.push(Shared { older: from, newer: newer_at, length: length as usize });
        }
    }
    found.sort_unstable();
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_shared_run_stands_once_in_both_and_is_as_long_as_can_be(
            older in prop::collection::vec(0_u32..5, 0..40),
            newer in prop::collection::vec(0_u32..5, 0..40),
        ) {
            let count = |text: &[u32], run: &[u32]| text.windows(run.len()).filter(|window| *window == run).count();
            let mut expect = Vec::new();
            for from in 0..older.len() {
                for to in 0..newer.len() {
                    let starts = from == 0 || to == 0 || older[from - 1] != newer[to - 1];
                    let length = older[from..].iter().zip(&newer[to..]).take_while(|(a, b)| a == b).count();
                    let run = &older[from..from + length];
                    if starts && length > 0 && count(&older, run) == 1 && count(&newer, run) == 1 {
                        expect.push(Shared { older: from, newer: to, length });
                    }
                }
            }
            prop_assert_eq!(shared(&Both::of(&older, &newer)), expect);
        }
    }
}

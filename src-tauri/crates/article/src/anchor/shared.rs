//! The runs of words that two states of a text share, each of them once in both.

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

/// Maximal unique matches (Delcher et al. 1999), in order of the older text; none lies inside another one.
pub fn shared(older: &[u32], newer: &[u32]) -> Vec<Shared> {
    // Two numbers that no word has keep every run inside of one text.
    let mut both = Vec::with_capacity(older.len() + newer.len() + 1);
    both.extend_from_slice(older);
    both.push(u32::MAX);
    both.extend_from_slice(newer);
    let Suffixes { sorted, common } = Suffixes::of(&both);
    let border = older.len();
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
        let goes_back = from > 0 && newer_at > 0 && older[from - 1] == newer[newer_at - 1];
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
            prop_assert_eq!(shared(&older, &newer), expect);
        }
    }
}

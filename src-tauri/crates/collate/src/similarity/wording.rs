//! Wording: how much of two claims is the same words in the same order. It carries the near-verbatim case.

/// Measures one left claim against many right ones.
///
/// The longest common subsequence, one bit for each left word (Hyyrö 2004), so that a pair costs about as many
/// steps as the right claim has words.
pub struct Measure {
    length: usize,
    blocks: usize,
    /// For each word of the lexicon: where its bits start in `bits`, from 1; 0 if the left claim lacks it.
    places: Vec<u32>,
    met: Vec<u32>,
    bits: Vec<u64>,
    open: Vec<u64>,
}

impl Measure {
    pub fn new(words: usize) -> Self {
        let places = vec![0; words];
        Self { length: 0, blocks: 0, places, met: Vec::new(), bits: Vec::new(), open: Vec::new() }
    }

    /// Turns to another left claim.
    pub fn turn_to(&mut self, left: &[u32]) {
        for word in self.met.drain(..) {
            self.places[word as usize] = 0;
        }
        self.length = left.len();
        self.blocks = left.len().div_ceil(64);
        self.bits.clear();
        for (at, &word) in left.iter().enumerate() {
            let place = &mut self.places[word as usize];
            if *place == 0 {
                *place = self.bits.len() as u32 + 1;
                self.met.push(word);
                self.bits.resize(self.bits.len() + self.blocks, 0);
            }
            self.bits[*place as usize - 1 + at / 64] |= 1 << (at % 64);
        }
    }

    /// The share of words that stand in both claims in the same order, 0 to 1.
    pub fn ratio(&mut self, right: &[u32]) -> f32 {
        let both = self.length + right.len();
        if both == 0 { 0.0 } else { 2.0 * self.common(right) as f32 / both as f32 }
    }

    fn common(&mut self, right: &[u32]) -> usize {
        self.open.clear();
        self.open.resize(self.blocks, u64::MAX);
        for &word in right {
            let Some(start) = (self.places[word as usize] as usize).checked_sub(1) else { continue };
            let mut carry = false;
            for (open, bits) in self.open.iter_mut().zip(&self.bits[start..start + self.blocks]) {
                let hit = *open & bits;
                let (sum, over) = open.overflowing_add(hit);
                let (sum, over_again) = sum.overflowing_add(u64::from(carry));
                carry = over || over_again;
                *open = sum | (*open & !bits);
            }
        }
        // Bits behind the last word never close.
        self.open.iter().map(|open| open.count_zeros() as usize).sum()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// By the table that every textbook has.
    fn textbook(left: &[u32], right: &[u32]) -> usize {
        let mut above = vec![0; right.len() + 1];
        for one in left {
            let mut row = vec![0; right.len() + 1];
            for (at, other) in right.iter().enumerate() {
                row[at + 1] = if one == other { above[at] + 1 } else { row[at].max(above[at + 1]) };
            }
            above = row;
        }
        above[right.len()]
    }

    proptest! {
        #[test]
        fn the_common_words_are_as_many_as_the_textbook_finds(
            left in prop::collection::vec(0u32..12, 0..200),
            rights in prop::collection::vec(prop::collection::vec(0u32..12, 0..90), 1..4),
        ) {
            let mut measure = Measure::new(12);
            measure.turn_to(&[3, 3, 5]);
            measure.turn_to(&left);
            for right in rights {
                prop_assert_eq!(measure.common(&right), textbook(&left, &right));
            }
        }
    }

    #[test]
    fn the_same_words_in_the_same_order_are_all_of_both() {
        let mut measure = Measure::new(3);
        measure.turn_to(&[0, 1, 2, 1]);
        assert_eq!(measure.ratio(&[0, 1, 2, 1]), 1.0);
        assert_eq!(measure.ratio(&[0, 1]), 2.0 * 2.0 / 6.0);
        assert_eq!(measure.ratio(&[]), 0.0);
    }
}

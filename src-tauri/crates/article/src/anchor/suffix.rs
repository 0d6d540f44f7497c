//! All the places of a run of words at once: a suffix array, which has every suffix of a text in order.

/// The suffixes of a text of numbers, sorted.
#[derive(Debug)]
pub struct Suffixes {
    /// Where each suffix begins, the least suffix first.
    pub sorted: Vec<u32>,
    /// How many numbers each has in common with the one before it in that order.
    pub common: Vec<u32>,
}

impl Suffixes {
    /// Sorts by doubling, and touches only what is not in order yet: Larsson & Sadakane, "Faster suffix sorting" (2007).
    /// Takes n log² n at worst, also where the text repeats itself.
    pub fn of(text: &[u32]) -> Self {
        let sorted = sorted(text);
        let common = common(text, &sorted);
        Self { sorted, common }
    }

    /// Where `run` stands in `text`, the text that the suffixes are of; in the order of the suffixes.
    pub fn places(&self, text: &[u32], run: &[u32]) -> &[u32] {
        let beginning = |&at: &u32| {
            let suffix = &text[at as usize..];
            &suffix[..run.len().min(suffix.len())]
        };
        let from = self.sorted.partition_point(|at| beginning(at) < run);
        let rest = &self.sorted[from..];
        &rest[..rest.partition_point(|at| beginning(at) == run)]
    }
}

fn sorted(text: &[u32]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..text.len() as u32).collect();
    order.sort_unstable_by_key(|&at| text[at as usize]);
    // A suffix's rank is the end of its group: suffixes in one group are not told apart yet.
    let mut rank = vec![0_u32; text.len()];
    let mut groups = grouped(&order, 0, &mut rank, |at| u64::from(text[at as usize]));
    let mut length = 1;
    while !groups.is_empty() {
        let mut left = Vec::new();
        for &(from, to) in &groups {
            let key = |at: u32| rank.get(at as usize + length).map_or(0, |&rank| u64::from(rank) + 1);
            let mut keyed: Vec<(u64, u32)> = order[from..to].iter().map(|&at| (key(at), at)).collect();
            keyed.sort_unstable();
            for (slot, &(_, at)) in order[from..to].iter_mut().zip(&keyed) {
                *slot = at;
            }
            // The keys are read before any rank of this group changes.
            let mut keys = keyed.iter().map(|&(key, _)| key);
            left.extend(grouped(&order[from..to], from, &mut rank, |_| keys.next().unwrap_or_default()));
        }
        groups = left;
        length *= 2;
    }
    order
}

/// Ranks neighbours with one key alike, and gives the groups of more than one.
fn grouped(
    order: &[u32],
    offset: usize,
    rank: &mut [u32],
    key: impl FnMut(u32) -> u64,
) -> Vec<(usize, usize)> {
    let keys: Vec<u64> = order.iter().copied().map(key).collect();
    let mut groups = Vec::new();
    let mut from = 0;
    while from < order.len() {
        let to = from + keys[from..].iter().take_while(|&&key| key == keys[from]).count();
        for &at in &order[from..to] {
            rank[at as usize] = (offset + to - 1) as u32;
        }
        if to - from > 1 {
            groups.push((offset + from, offset + to));
        }
        from = to;
    }
    groups
}

/// After Kasai et al. (2001), in linear time.
fn common(text: &[u32], sorted: &[u32]) -> Vec<u32> {
    let mut rank = vec![0_usize; text.len()];
    for (place, &at) in sorted.iter().enumerate() {
        rank[at as usize] = place;
    }
    let mut common = vec![0_u32; text.len()];
    let mut length = 0_usize;
    for at in 0..text.len() {
        if rank[at] == 0 {
            length = 0;
            continue;
        }
        let before = sorted[rank[at] - 1] as usize;
        length +=
            text[at + length..].iter().zip(&text[before + length..]).take_while(|(a, b)| a == b).count();
        common[rank[at]] = length as u32;
        length = length.saturating_sub(1);
    }
    common
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn suffixes_are_in_order_and_runs_are_found(
            text in prop::collection::vec(0_u32..4, 0..80),
            run in prop::collection::vec(0_u32..4, 1..5),
        ) {
            let suffixes = Suffixes::of(&text);
            let mut expect: Vec<u32> = (0..text.len() as u32).collect();
            expect.sort_by_key(|&at| &text[at as usize..]);
            prop_assert_eq!(&suffixes.sorted, &expect);
            for (pair, &common) in expect.windows(2).zip(suffixes.common.iter().skip(1)) {
                let both = text[pair[0] as usize..].iter().zip(&text[pair[1] as usize..]);
                prop_assert_eq!(both.take_while(|(a, b)| a == b).count(), common as usize);
            }
            let mut places = suffixes.places(&text, &run).to_vec();
            places.sort_unstable();
            let windows = text.windows(run.len()).enumerate();
            let all: Vec<u32> = windows.filter(|(_, window)| *window == run).map(|(at, _)| at as u32).collect();
            prop_assert_eq!(places, all);
        }
    }
}

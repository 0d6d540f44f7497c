//! The second look: what the scores of a pair's rivals and neighbours say of it.
//!
//! A pair whose two claims have better partners loses; one whose neighbours are links gains. After the scores of the
//! first look are known, as in stacked generalisation (Wolpert 1992).

use rayon::prelude::*;

use super::model::chance;

/// What a pair that is no candidate has.
const NOTHING: f32 = -8.0;

/// The names of what the second look sees, in order.
pub const NAMES: &[&str] = &["own", "rival", "margin", "diagonal", "aside", "around"];

const DIAGONAL: [(isize, isize); 2] = [(-1, -1), (1, 1)];
const ASIDE: [(isize, isize); 4] = [(-1, 0), (1, 0), (0, -1), (0, 1)];
const AROUND: [(isize, isize); 8] = [(-1, -2), (-2, -1), (1, 2), (2, 1), (-2, -2), (2, 2), (-1, 1), (1, -1)];

/// For each row the right claims, ascending, and the raw scores of the first look; gives what the second sees.
pub fn look(rows: &[Vec<(usize, f32)>], rights: usize) -> Vec<Vec<[f32; NAMES.len()]>> {
    let lefts: Vec<Best> = rows.iter().map(|row| row.iter().map(|(_, raw)| *raw).collect()).collect();
    let mut columns = vec![Best::default(); rights];
    rows.iter().flatten().for_each(|&(right, raw)| columns[right].offer(raw));
    let at = |left: usize, right: usize, (down, along): (isize, isize)| -> f32 {
        let place = left.checked_add_signed(down).zip(right.checked_add_signed(along));
        let found = place.and_then(|(left, right)| {
            let row = rows.get(left)?;
            row.binary_search_by_key(&right, |(to, _)| *to).ok().map(|found| chance(row[found].1))
        });
        found.unwrap_or(0.0)
    };
    let best_of = |left: usize, right: usize, steps: &[(isize, isize)]| {
        steps.iter().map(|&step| at(left, right, step)).fold(0.0, f32::max)
    };
    let row = |(left, row): (usize, &Vec<(usize, f32)>)| {
        let pair = |&(right, raw): &(usize, f32)| {
            let (one, other) = (lefts[left].rival(raw), columns[right].rival(raw));
            [
                raw,
                -softplus(one).max(softplus(other)),
                -0.5 * (softplus(one - raw) + softplus(other - raw)),
                best_of(left, right, &DIAGONAL),
                best_of(left, right, &ASIDE),
                best_of(left, right, &AROUND),
            ]
        };
        row.iter().map(pair).collect()
    };
    rows.par_iter().enumerate().map(row).collect()
}

/// ln(1 + eˣ).
fn softplus(x: f32) -> f32 {
    x.max(0.0) + (-x.abs()).exp().ln_1p()
}

/// The two best scores of a claim.
#[derive(Clone, Copy)]
struct Best {
    first: f32,
    second: f32,
}

impl Default for Best {
    fn default() -> Self {
        Self { first: NOTHING, second: NOTHING }
    }
}

impl Best {
    fn offer(&mut self, raw: f32) {
        if raw > self.first {
            (self.first, self.second) = (raw, self.first);
        } else if raw > self.second {
            self.second = raw;
        }
    }

    /// The best of the other pairs.
    fn rival(self, raw: f32) -> f32 {
        if raw < self.first { self.first } else { self.second }
    }
}

impl FromIterator<f32> for Best {
    fn from_iter<I: IntoIterator<Item = f32>>(scores: I) -> Self {
        let mut best = Self::default();
        scores.into_iter().for_each(|raw| best.offer(raw));
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(row: &[f32; NAMES.len()], name: &str) -> f32 {
        row[NAMES.iter().position(|it| *it == name).unwrap()]
    }

    #[test]
    fn a_better_partner_of_either_claim_speaks_against_a_pair() {
        let rows = [vec![(0, 3.0), (1, 0.0)], vec![(1, -4.0)]];
        let seen = look(&rows, 2);
        assert!(value(&seen[0][1], "rival") < value(&seen[0][0], "rival"));
        assert!(value(&seen[0][1], "margin") < value(&seen[0][0], "margin"));
        assert!(value(&seen[1][0], "margin") < -1.0);
    }

    #[test]
    fn linked_neighbours_speak_for_a_pair() {
        let rows = [vec![(0, 3.0)], vec![(1, 0.0)], vec![(0, 0.0)]];
        let seen = look(&rows, 2);
        assert!(value(&seen[1][0], "diagonal") > 0.9);
        assert_eq!(value(&seen[2][0], "diagonal"), 0.0);
    }
}

//! The claims of the other text that come nearest to a claim, linked or not: what was looked at before it is called
//! absent.

use crate::similarity::Similarities;

/// So many are kept for each claim.
const MOST: usize = 3;
/// Below this score two claims have nothing to do with each other.
const LEAST: f32 = 0.005;

/// A claim of the other text, and how alike it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Nearest {
    /// Index of the claim on the other side.
    pub claim: usize,
    /// How alike the two are, 0 to 1.
    pub score: f32,
}

/// For each claim of either side at most three, the nearest first; equally near ones in order of place.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Neighbourhood {
    pub left: Vec<Vec<Nearest>>,
    pub right: Vec<Vec<Nearest>>,
}

pub(crate) fn neighbourhood(similarities: &Similarities<'_>) -> Neighbourhood {
    let rows = similarities.rows();
    let mut left = vec![Vec::new(); rows.len()];
    let mut right = vec![Vec::new(); similarities.right_count()];
    for (at, row) in rows.iter().enumerate() {
        for candidate in row.iter().filter(|candidate| candidate.score >= LEAST) {
            keep(&mut left[at], Nearest { claim: candidate.right, score: candidate.score });
            keep(&mut right[candidate.right], Nearest { claim: at, score: candidate.score });
        }
    }
    Neighbourhood { left, right }
}

/// Rows and their candidates come in order of place, so that what is equally near stays behind.
fn keep(nearest: &mut Vec<Nearest>, one: Nearest) {
    let at = nearest.iter().position(|it| it.score < one.score).unwrap_or(nearest.len());
    if at < MOST {
        nearest.insert(at, one);
        nearest.truncate(MOST);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_come_first_and_equally_near_ones_in_order_of_place() {
        let mut nearest = Vec::new();
        for (claim, score) in [(0, 0.1), (1, 0.3), (2, 0.1), (3, 0.2), (4, 0.3)] {
            keep(&mut nearest, Nearest { claim, score });
        }
        let claims: Vec<usize> = nearest.iter().map(|it| it.claim).collect();
        assert_eq!(claims, [1, 4, 3]);
    }
}

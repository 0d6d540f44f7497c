//! Whether a pair stands out among all that its two claims could be linked to.
//!
//! Cross-domain similarity local scaling (Conneau et al. 2018): a similarity less half the mean of each
//! claim's nearest neighbours on the other side. A claim that is a little like everything loses.

use super::Candidate;

/// How many nearest neighbours are asked.
const NEIGHBOURS: usize = 5;

pub struct Competition {
    left: Vec<f32>,
    right: Vec<f32>,
}

impl Competition {
    pub fn of(rows: &[Vec<Candidate>], right_count: usize) -> Self {
        let mut columns = vec![Vec::new(); right_count];
        for candidate in rows.iter().flatten() {
            columns[candidate.right].push(candidate.terms);
        }
        let row = |row: &Vec<Candidate>| row.iter().map(|candidate| candidate.terms).collect();
        Self {
            left: rows.iter().map(|it| crowd(row(it), right_count)).collect(),
            right: columns.into_iter().map(|column| crowd(column, rows.len())).collect(),
        }
    }

    /// How far a pair with this term similarity stands out, -1 to 1.
    pub fn of_pair(&self, left: usize, right: usize, terms: f32) -> f32 {
        terms - 0.5 * (self.left[left] + self.right[right])
    }

    pub fn right_count(&self) -> usize {
        self.right.len()
    }
}

/// The mean of the nearest neighbours among `others` claims; those that share no term count as 0.
fn crowd(mut similarities: Vec<f32>, others: usize) -> f32 {
    similarities.sort_unstable_by(|one, other| other.total_cmp(one));
    let asked = NEIGHBOURS.min(others).max(1);
    similarities.iter().take(asked).sum::<f32>() / asked as f32
}

//! One layer of the network: every piece looks at every other, then at itself.

use ndarray::{Array1, Array2};

use super::WIDTH;
use super::attention::attend;
use super::file::Network;
use super::math;

pub struct Layer {
    /// Query, key and value side by side.
    pub asking: Linear,
    pub mixing: Linear,
    pub mixed: Norm,
    pub widening: Linear,
    pub narrowing: Linear,
    pub done: Norm,
}

pub struct Linear {
    pub matrix: Array2<f32>,
    pub bias: Array1<f32>,
}

/// Brings every row to mean 0 and spread 1, then scales and shifts it (Ba et al. 2016).
pub struct Norm {
    pub scale: Vec<f32>,
    pub shift: Vec<f32>,
}

impl Network {
    /// The last state of every piece, and of the ends of each list, one row after the other.
    pub fn states(&self, lists: &[Vec<u32>]) -> Array2<f32> {
        let count = lists.iter().map(|list| list.len() + 2).sum();
        let mut state = Array2::zeros((count, WIDTH));
        let mut rows = state.rows_mut().into_iter();
        for list in lists {
            for (at, mut row) in (0..list.len() + 2).zip(&mut rows) {
                row.assign(&self.places.row(at));
                match at.checked_sub(1).map(|at| list.get(at)) {
                    None => row += &self.ends.row(0),
                    Some(None) => row += &self.ends.row(1),
                    Some(Some(&piece)) => {
                        if let Some(row) = row.as_slice_mut() {
                            self.add_entry(piece, row);
                        }
                    }
                }
            }
        }
        self.norm.apply(&mut state);
        let lengths: Vec<usize> = lists.iter().map(|list| list.len() + 2).collect();
        self.layers.iter().fold(state, |state, layer| layer.apply(state, &lengths))
    }
}

impl Layer {
    fn apply(&self, mut state: Array2<f32>, lengths: &[usize]) -> Array2<f32> {
        let seen = attend(&self.asking.apply(&state), lengths);
        state += &self.mixing.apply(&seen);
        self.mixed.apply(&mut state);
        let mut wide = self.widening.apply(&state);
        if let Some(values) = wide.as_slice_mut() {
            math::gelu(values);
        }
        state += &self.narrowing.apply(&wide);
        self.done.apply(&mut state);
        state
    }

    #[cfg(test)]
    pub fn weights(&self) -> usize {
        [&self.asking, &self.mixing, &self.widening, &self.narrowing].iter().map(|it| it.matrix.len()).sum()
    }
}

impl Linear {
    fn apply(&self, rows: &Array2<f32>) -> Array2<f32> {
        rows.dot(&self.matrix) + &self.bias
    }
}

impl Norm {
    fn apply(&self, rows: &mut Array2<f32>) {
        for mut row in rows.rows_mut() {
            if let Some(row) = row.as_slice_mut() {
                math::normalise(row, &self.scale, &self.shift);
            }
        }
    }
}

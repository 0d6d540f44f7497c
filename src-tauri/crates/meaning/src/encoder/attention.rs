//! Attention: each piece takes from the others of its sentence what it asks for (Vaswani et al. 2017).

use ndarray::{Array2, ArrayView2, Axis};

use super::{WIDTH, math};

const HEADS: usize = 12;
const HEAD: usize = WIDTH / HEADS;

/// What each piece takes, from queries, keys and values side by side; lists of so many `lengths` do not see each
/// other.
pub fn attend(asking: &Array2<f32>, lengths: &[usize]) -> Array2<f32> {
    let mut seen = Array2::zeros((asking.nrows(), WIDTH));
    let mut start = 0;
    for &length in lengths {
        for head in 0..HEADS {
            let part = |number: usize| -> ArrayView2<'_, f32> {
                let from = number * WIDTH + head * HEAD;
                let mut part = asking.view();
                part.slice_axis_inplace(Axis(0), (start..start + length).into());
                part.slice_axis_inplace(Axis(1), (from..from + HEAD).into());
                part
            };
            let mut shares = part(0).dot(&part(1).t());
            for mut row in shares.rows_mut() {
                if let Some(row) = row.as_slice_mut() {
                    math::softmax(row, 1.0 / (HEAD as f32).sqrt());
                }
            }
            let mut rows = seen.slice_axis_mut(Axis(0), (start..start + length).into());
            let columns = head * HEAD..(head + 1) * HEAD;
            rows.slice_axis_mut(Axis(1), columns.into()).assign(&shares.dot(&part(2)));
        }
        start += length;
    }
    seen
}

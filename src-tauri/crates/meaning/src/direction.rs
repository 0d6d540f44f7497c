//! Vectors of length 1 in whole numbers.

use wide::{i16x8, i32x4};

/// What one unit is: fine enough, and the product of two stays far below 2³¹.
const UNIT: f32 = 8192.0;

/// Numbers that the processor multiplies at once.
pub const LANES: usize = 8;

/// A vector of length 1 in `8 × COUNT` whole numbers, so that its products are exact: the same in any order.
/// All zeros for what points nowhere.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Direction<const COUNT: usize>([i16x8; COUNT]);

impl<const COUNT: usize> Default for Direction<COUNT> {
    fn default() -> Self {
        Self([i16x8::ZERO; COUNT])
    }
}

impl<const COUNT: usize> Direction<COUNT> {
    /// The direction of `sum`, which has `8 × COUNT` numbers, and how long it was.
    pub fn of(sum: &[f32]) -> (Self, f32) {
        let length = sum.iter().map(|it| it * it).sum::<f32>().sqrt();
        if length < 1e-6 {
            return (Self::default(), 0.0);
        }
        let whole = |it: f32| (it / length * UNIT).round() as i16;
        let lanes = |at: usize| i16x8::new(std::array::from_fn(|lane| whole(sum[at * LANES + lane])));
        (Self(std::array::from_fn(lanes)), length)
    }

    pub fn numbers(&self) -> impl Iterator<Item = i16> {
        self.0.iter().flat_map(|lanes| lanes.to_array())
    }

    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }

    /// Its first numbers; where a table's first dimensions hold the most, they tell the most.
    pub fn shortened<const FEWER: usize>(&self) -> [i16x8; FEWER] {
        std::array::from_fn(|at| self.0[at])
    }

    /// The cosine of two directions, -1 to 1.
    pub fn cosine(&self, other: &Self) -> f32 {
        dot(&self.0, &other.0) as f32 / (UNIT * UNIT)
    }
}

/// The sum of the products.
pub fn dot<const COUNT: usize>(one: &[i16x8; COUNT], other: &[i16x8; COUNT]) -> i32 {
    let mut sum = i32x4::ZERO;
    for (one, other) in one.iter().zip(other) {
        sum += one.dot(*other);
    }
    sum.reduce_add()
}

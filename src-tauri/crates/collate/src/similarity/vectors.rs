//! The table of word vectors inside the app: what each piece of a word means, as a row of small numbers.
//!
//! Made by `data/make_vectors.py`; see `data/README.md` for where it comes from and its licences. The table is
//! read where it lies in the program, so that it costs nothing until two texts are compared.

use std::sync::LazyLock;

use wide::{i16x8, i32x4};

/// u32 count of rows, u32 numbers a row, then a f32 scale for each row, then the rows as i8.
static TABLE: &[u8] = include_bytes!("../../data/vectors.bin");

/// Numbers a row.
pub const DIMENSIONS: usize = 128;

/// What one unit is in a [`Direction`]: fine enough, and a sum of all products stays far below 2³¹.
const UNIT: f32 = 8192.0;

/// Numbers that the processor multiplies at once.
const LANES: usize = 8;

/// A vector of length 1 in whole numbers, so that its products are exact: the same in any order, on any machine.
/// All zeros for what points nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Direction([i16x8; DIMENSIONS / LANES]);

impl Direction {
    /// The direction of `sum`, and how long it was.
    pub fn of(sum: &[f32; DIMENSIONS]) -> (Self, f32) {
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

    /// Its first numbers, which tell the most.
    pub fn shortened<const COUNT: usize>(&self) -> [i16x8; COUNT] {
        std::array::from_fn(|at| self.0[at])
    }

    /// The cosine of two directions, -1 to 1.
    pub fn cosine(&self, other: &Self) -> f32 {
        dot(&self.0, &other.0) as f32 / (UNIT * UNIT)
    }
}

pub fn dot<const COUNT: usize>(one: &[i16x8; COUNT], other: &[i16x8; COUNT]) -> i32 {
    let mut sum = i32x4::ZERO;
    for (one, other) in one.iter().zip(other) {
        sum += one.dot(*other);
    }
    sum.reduce_add()
}

/// Adds `weight` times the row of a piece to `sum`.
pub fn add(sum: &mut [f32; DIMENSIONS], piece: u32, weight: f32) {
    static ROWS: LazyLock<usize> = LazyLock::new(|| number(0) as usize);
    let piece = piece as usize;
    let scale = weight * f32::from_bits(number(8 + 4 * piece));
    let start = 8 + 4 * *ROWS + DIMENSIONS * piece;
    for (sum, &byte) in sum.iter_mut().zip(&TABLE[start..start + DIMENSIONS]) {
        *sum += scale * f32::from(byte as i8);
    }
}

fn number(at: usize) -> u32 {
    let mut bytes = [0; 4];
    bytes.copy_from_slice(&TABLE[at..at + 4]);
    u32::from_le_bytes(bytes)
}

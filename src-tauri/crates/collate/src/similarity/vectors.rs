//! The table of word vectors inside the app: what each piece of a word means, as a row of small numbers.
//!
//! Made by `data/make_vectors.py`; see `data/README.md` for where it comes from and its licences. The table is
//! read where it lies in the program, so that it costs nothing until two texts are compared.

use std::sync::LazyLock;

/// u32 count of rows, u32 numbers a row, then a f32 scale for each row, then the rows as i8.
static TABLE: &[u8] = include_bytes!("../../data/vectors.bin");

/// Numbers a row.
pub const DIMENSIONS: usize = 256;

/// What one unit is in a [`Direction`]: fine enough, and a sum of 256 products of two stays far below 2³¹.
const UNIT: f32 = 8192.0;

/// A vector of length 1 in whole numbers, so that its products are exact: the same in any order, on any machine.
pub type Direction = [i16; DIMENSIONS];

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

/// `sum` as a direction; none if it has none.
pub fn direction(sum: &[f32; DIMENSIONS]) -> Option<Direction> {
    let length = sum.iter().map(|it| it * it).sum::<f32>().sqrt();
    (length > 1e-6).then(|| sum.map(|it| (it / length * UNIT).round() as i16))
}

/// The cosine of two directions, -1 to 1.
pub fn cosine(one: &Direction, other: &Direction) -> f32 {
    dot(one, other) as f32 / (UNIT * UNIT)
}

/// Written so that the compiler makes it the processor's multiply-and-add of eight pairs.
fn dot(one: &[i16], other: &[i16]) -> i32 {
    one.iter().zip(other).map(|(&one, &other)| i32::from(one) * i32::from(other)).sum()
}

fn number(at: usize) -> u32 {
    let mut bytes = [0; 4];
    bytes.copy_from_slice(&TABLE[at..at + 4]);
    u32::from_le_bytes(bytes)
}

//! The table of word vectors: what each piece of a word means by itself.
//!
//! Made by `data/make_vectors.py`. It is read where it lies in the program, so that it costs nothing until two
//! texts are compared.

use std::sync::LazyLock;

use crate::direction::LANES;

/// u32 count of rows, u32 numbers a row, then a f32 scale for each row, then the rows as i8.
static TABLE: &[u8] = include_bytes!("../data/vectors.bin");

/// Numbers a row.
pub const DIMENSIONS: usize = 128;

/// What a word means by itself.
pub type Direction = crate::Direction<{ DIMENSIONS / LANES }>;

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

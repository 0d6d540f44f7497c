//! The network as it lies in the program, and as it is read.

use ndarray::{Array1, Array2};

use super::WIDTH;
use super::layer::{Layer, Linear, Norm};

/// u32 entries, width, positions, layers and inner width; then as `data/make_encoder.py` writes it: matrices as a
/// f32 scale for each row and the rows as i8, all else as f32. Little-endian.
static BYTES: &[u8] = include_bytes!("../../data/encoder.bin");

pub struct Network {
    /// One row for each piece, where it lies; a scale for each row stands before them all.
    entries: &'static [u8],
    scales: Vec<f32>,
    /// What begins and what ends a sentence.
    pub ends: Array2<f32>,
    pub places: Array2<f32>,
    pub norm: Norm,
    pub layers: Vec<Layer>,
}

impl Network {
    pub fn read() -> Self {
        let mut bytes = Bytes(BYTES);
        let [rows, width, places, layers, inner] = std::array::from_fn(|_| bytes.number());
        assert_eq!(width, WIDTH, "the encoder's data is another network's");
        let scales = bytes.plain(rows);
        let entries = bytes.take(rows * width);
        Self {
            entries,
            scales,
            ends: bytes.table(2, width),
            places: bytes.table(places, width),
            norm: bytes.norm(width),
            layers: (0..layers)
                .map(|_| Layer {
                    asking: bytes.linear(3 * width, width),
                    mixing: bytes.linear(width, width),
                    mixed: bytes.norm(width),
                    widening: bytes.linear(inner, width),
                    narrowing: bytes.linear(width, inner),
                    done: bytes.norm(width),
                })
                .collect(),
        }
    }

    /// Adds the entry of a piece to `row`.
    pub fn add_entry(&self, piece: u32, row: &mut [f32]) {
        let piece = piece as usize;
        let entry = &self.entries[piece * WIDTH..(piece + 1) * WIDTH];
        row.iter_mut().zip(entry).for_each(|(row, &byte)| *row += self.scales[piece] * f32::from(byte as i8));
    }
}

/// What of the file is still to be read.
struct Bytes(&'static [u8]);

impl Bytes {
    fn take(&mut self, count: usize) -> &'static [u8] {
        let (taken, rest) = self.0.split_at(count);
        self.0 = rest;
        taken
    }

    fn number(&mut self) -> usize {
        self.plain(1)[0].to_bits() as usize
    }

    fn plain(&mut self, count: usize) -> Vec<f32> {
        let bytes = self.take(4 * count);
        bytes.chunks_exact(4).map(|it| f32::from_le_bytes([it[0], it[1], it[2], it[3]])).collect()
    }

    fn table(&mut self, rows: usize, columns: usize) -> Array2<f32> {
        let values = self.plain(rows * columns);
        Array2::from_shape_fn((rows, columns), |(row, column)| values[row * columns + column])
    }

    fn norm(&mut self, width: usize) -> Norm {
        Norm { scale: self.plain(width), shift: self.plain(width) }
    }

    /// A layer from `inputs` to `outputs` numbers; its matrix lies turned, so that rows of states multiply it.
    fn linear(&mut self, outputs: usize, inputs: usize) -> Linear {
        let scales = self.plain(outputs);
        let bytes = self.take(outputs * inputs);
        let value = |(input, output): (usize, usize)| {
            scales[output] * f32::from(bytes[output * inputs + input] as i8)
        };
        let matrix = Array2::from_shape_fn((inputs, outputs), value);
        Linear { matrix, bias: Array1::from(self.plain(outputs)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_as_long_as_its_head_says() {
        let network = Network::read();
        assert_eq!(network.scales.len(), crate::count());
        assert_eq!(network.layers.len(), 6);
        let matrices: usize = network.layers.iter().map(Layer::weights).sum();
        let entries = network.entries.len() + 4 * network.scales.len();
        let rest = 4 * (network.ends.len() + network.places.len() + 2 * WIDTH);
        let scales_biases_norms = network.layers.len() * 4 * (2 * (3 + 1 + 4 + 1) + 4) * WIDTH;
        assert_eq!(BYTES.len(), 20 + entries + rest + matrices + scales_biases_norms);
    }
}

//! The functions between the products, eight numbers at once; without the system's library, whose last digit
//! differs from one system to the next.

use wide::f32x8;

/// Calls `act` on eight numbers after the other; the last few are filled up with zeros.
fn each_eight(values: &mut [f32], act: impl Fn(f32x8) -> f32x8) {
    for chunk in values.chunks_mut(8) {
        let mut eight = [0.0; 8];
        eight[..chunk.len()].copy_from_slice(chunk);
        let done = act(f32x8::new(eight)).to_array();
        chunk.copy_from_slice(&done[..chunk.len()]);
    }
}

/// x Φ(x) (Hendrycks & Gimpel 2016), Φ by Abramowitz and Stegun 7.1.26, which is right to 1.5e-7.
pub fn gelu(values: &mut [f32]) {
    each_eight(values, |value| {
        let x = value.abs() * f32x8::splat(std::f32::consts::FRAC_1_SQRT_2);
        let t = f32x8::ONE / (f32x8::ONE + x * f32x8::splat(0.327_591_1));
        let mut rest = f32x8::splat(1.061_405_4);
        for factor in [-1.453_152, 1.421_413_7, -0.284_496_74, 0.254_829_6] {
            rest = rest * t + f32x8::splat(factor);
        }
        let tail = rest * t * (-x * x).exp();
        let upper = value.simd_lt(f32x8::ZERO).select(tail, f32x8::splat(2.0) - tail);
        value * f32x8::HALF * upper
    });
}

/// Shares that add up to 1, from `values × scale`.
pub fn softmax(values: &mut [f32], scale: f32) {
    let most = values.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    each_eight(values, |value| ((value - f32x8::splat(most)) * f32x8::splat(scale)).exp());
    let sum: f32 = values.iter().sum();
    values.iter_mut().for_each(|value| *value /= sum);
}

/// Mean 0 and spread 1, then scaled and shifted.
pub fn normalise(row: &mut [f32], scale: &[f32], shift: &[f32]) {
    let count = row.len() as f32;
    let mean = row.iter().sum::<f32>() / count;
    let spread = (row.iter().map(|it| (it - mean) * (it - mean)).sum::<f32>() / count + 1e-12).sqrt();
    for ((value, scale), shift) in row.iter_mut().zip(scale).zip(shift) {
        *value = (*value - mean) / spread * scale + shift;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gelu_is_the_value_by_its_chance() {
        let mut values = [-3.0, -1.0, -0.1, 0.0, 0.5, 1.0, 2.0, 4.0, 10.0];
        gelu(&mut values);
        let expected = [
            -0.004_049_7,
            -0.158_655_3,
            -0.046_017_2,
            0.0,
            0.345_731_2,
            0.841_344_7,
            1.954_499_7,
            3.999_873_3,
            10.0,
        ];
        for (value, expected) in values.into_iter().zip(expected) {
            assert!((value - expected).abs() < 2e-6, "{value} {expected}");
        }
    }

    #[test]
    fn shares_add_up_to_one_and_keep_their_order() {
        let mut values = [1.0, 2.0, 300.0, 299.0, -5.0, 0.0, 0.0, 0.0, 0.0, 298.5];
        softmax(&mut values, 0.5);
        assert!((values.iter().sum::<f32>() - 1.0).abs() < 1e-6);
        assert!(values[2] > values[3] && values[3] > values[9] && values[9] > values[1]);
    }

    #[test]
    fn a_row_is_brought_to_mean_nought_and_spread_one() {
        let mut row = [1.0, 2.0, 3.0, 6.0];
        normalise(&mut row, &[1.0; 4], &[0.5; 4]);
        assert!((row.iter().sum::<f32>() - 2.0).abs() < 1e-5);
        assert!((row.iter().map(|it| (it - 0.5) * (it - 0.5)).sum::<f32>() - 4.0).abs() < 1e-4);
    }
}

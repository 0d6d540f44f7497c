//! The learned combination: from all signals of a pair to one calibrated score.
//!
//! Logistic regression (Cox 1958) in which no weight is negative, so that more overlap never lowers a score, and
//! every signal's part can be told. Fitted by `data/fit.py` to permitted data only; `data/weights.txt` is its
//! result. Boosted trees were not better on texts that they were not fitted to; see the README.

use std::sync::LazyLock;

use super::features::{NAMES, Values};

static WEIGHTS: &str = include_str!("../../data/weights.txt");

struct Model {
    /// A signal's place, its shape and its weight.
    parts: Vec<(usize, Shape, f32)>,
    bias: f32,
}

/// What is done to a signal before it is weighed; `data/fit.py` has the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Plain,
    Minus,
    Log,
    Root,
}

/// How likely it is that a pair with these signals is a link, 0 to 1.
pub fn score(values: &Values) -> f32 {
    static MODEL: LazyLock<Model> = LazyLock::new(|| Model::read(WEIGHTS).unwrap_or(Model::NOTHING));
    let raw: f32 = MODEL.parts.iter().map(|(signal, shape, weight)| weight * shape.of(values[*signal])).sum();
    1.0 / (1.0 + (-(raw + MODEL.bias)).exp())
}

impl Model {
    /// Links nothing. A model that cannot be read is a fault of the build, and a test finds it.
    const NOTHING: Self = Self { parts: Vec::new(), bias: f32::NEG_INFINITY };

    /// A line each: `signal shape weight`, or `bias number`.
    fn read(text: &str) -> Option<Self> {
        let mut model = Self { parts: Vec::new(), bias: 0.0 };
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            match line.split(' ').collect::<Vec<_>>()[..] {
                ["bias", bias] => model.bias = bias.parse().ok()?,
                [signal, shape, weight] => {
                    let signal = NAMES.iter().position(|name| *name == signal)?;
                    model.parts.push((signal, Shape::named(shape)?, weight.parse().ok()?));
                }
                _ => return None,
            }
        }
        Some(model)
    }
}

impl Shape {
    fn named(name: &str) -> Option<Self> {
        match name {
            "plain" => Some(Self::Plain),
            "minus" => Some(Self::Minus),
            "log" => Some(Self::Log),
            "root" => Some(Self::Root),
            _ => None,
        }
    }

    fn of(self, value: f32) -> f32 {
        match self {
            Self::Plain => value,
            Self::Minus => -value,
            Self::Log => value.max(0.0).ln_1p(),
            Self::Root => value.max(0.0).sqrt(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_model_is_read_whole_and_no_weight_is_negative() {
        let model = Model::read(WEIGHTS).unwrap();
        assert!(!model.parts.is_empty());
        assert!(model.parts.iter().all(|(_, _, weight)| *weight >= 0.0));
    }

    #[test]
    fn a_pair_without_any_overlap_is_no_link() {
        assert!(score(&[0.0; NAMES.len()]) < 0.05);
    }
}

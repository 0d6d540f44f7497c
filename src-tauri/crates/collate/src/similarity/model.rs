//! The learned combination: from all signals of a pair to one calibrated score, in two looks.
//!
//! Logistic regression (Cox 1958) in which no weight is negative, so that more overlap never lowers a score, and
//! every signal's part can be told; the second look weighs what the [scores around](super::neighbours) say. Fitted
//! by `data/fit.py` to permitted data only; `data/weights-*.txt` are its result. Boosted trees were not better on
//! texts that they were not fitted to; see the README.

use std::sync::LazyLock;

use super::features::{NAMES, Values};
use super::neighbours;
use crate::Depth;

static QUICK: &str = include_str!("../../data/weights-quick.txt");
static CLOSE: &str = include_str!("../../data/weights-close.txt");

/// Both looks.
pub struct Model {
    first: Look,
    second: Look,
}

/// One weighted sum.
#[derive(Default)]
struct Look {
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

/// From a raw score to how likely it is that it stands for a link, 0 to 1.
pub fn chance(raw: f32) -> f32 {
    1.0 / (1.0 + (-raw).exp())
}

impl Model {
    pub fn of(depth: Depth) -> &'static Self {
        static MODELS: LazyLock<[Model; 2]> =
            LazyLock::new(|| [QUICK, CLOSE].map(|text| Model::read(text).unwrap_or(Model::nothing())));
        &MODELS[usize::from(depth == Depth::Close)]
    }

    /// The raw score of a pair with these signals.
    pub fn first(&self, values: &Values) -> f32 {
        self.first.sum(values)
    }

    /// How likely it is that a pair is a link, 0 to 1.
    pub fn second(&self, values: &[f32; neighbours::NAMES.len()]) -> f32 {
        chance(self.second.sum(values))
    }

    /// Links nothing. A model that cannot be read is a fault of the build, and a test finds it.
    fn nothing() -> Self {
        Self { first: Look::default(), second: Look { parts: Vec::new(), bias: f32::NEG_INFINITY } }
    }

    /// A line each: `first` or `second`, then `signal shape weight`, or `bias number`.
    fn read(text: &str) -> Option<Self> {
        let mut model = Self { first: Look::default(), second: Look::default() };
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let (look, rest) = line.split_once(' ')?;
            let (look, names) = match look {
                "first" => (&mut model.first, NAMES),
                "second" => (&mut model.second, neighbours::NAMES),
                _ => return None,
            };
            match rest.split(' ').collect::<Vec<_>>()[..] {
                ["bias", bias] => look.bias = bias.parse().ok()?,
                [signal, shape, weight] => {
                    let signal = names.iter().position(|name| *name == signal)?;
                    look.parts.push((signal, Shape::named(shape)?, weight.parse().ok()?));
                }
                _ => return None,
            }
        }
        Some(model)
    }
}

impl Look {
    fn sum(&self, values: &[f32]) -> f32 {
        let parts = self.parts.iter();
        parts.map(|(signal, shape, weight)| weight * shape.of(values[*signal])).sum::<f32>() + self.bias
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
    fn the_models_are_read_whole_and_no_weight_is_negative() {
        for text in [QUICK, CLOSE] {
            let model = Model::read(text).unwrap();
            for look in [&model.first, &model.second] {
                assert!(!look.parts.is_empty());
                assert!(look.parts.iter().all(|(_, _, weight)| *weight >= 0.0));
            }
        }
    }

    #[test]
    fn a_pair_without_any_overlap_is_no_link() {
        for depth in [Depth::Quick, Depth::Close] {
            let raw = Model::of(depth).first(&[0.0; NAMES.len()]);
            let rows = [vec![(0, raw)]];
            assert!(Model::of(depth).second(&neighbours::look(&rows, 1)[0][0]) < 0.05);
        }
    }
}

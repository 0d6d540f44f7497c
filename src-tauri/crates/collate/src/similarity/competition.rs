//! Whether a pair stands out among all that its two claims could be linked to.
//!
//! Cross-domain similarity local scaling (Conneau et al. 2018): a similarity less half the mean of each
//! claim's nearest neighbours on the other side. A claim that is a little like everything loses. And the
//! margin to the best rival on either side.

/// How many nearest neighbours are asked.
const NEIGHBOURS: usize = 5;

/// What each claim's candidates are like, by one signal.
pub struct Competition {
    left: Vec<Crowd>,
    right: Vec<Crowd>,
}

struct Crowd {
    best: f32,
    second: f32,
    /// Of the nearest neighbours.
    mean: f32,
}

/// How a pair stands among its rivals.
#[derive(Debug, Clone, Copy)]
pub struct Standing {
    pub stands_out: f32,
    /// Value less the best rival's, on the side where that is more.
    pub margin: f32,
}

impl Competition {
    /// From each pair's (left, right, value); pairs that are not given count as 0.
    pub fn of(
        pairs: impl Iterator<Item = (usize, usize, f32)>,
        left_count: usize,
        right_count: usize,
    ) -> Self {
        let mut left = vec![Vec::new(); left_count];
        let mut right = vec![Vec::new(); right_count];
        for (from, to, value) in pairs {
            left[from].push(value);
            right[to].push(value);
        }
        let side =
            |side: Vec<Vec<f32>>, others| side.into_iter().map(|values| Crowd::of(values, others)).collect();
        Self { left: side(left, right_count), right: side(right, left_count) }
    }

    pub fn standing(&self, left: usize, right: usize, value: f32) -> Standing {
        let (one, other) = (&self.left[left], &self.right[right]);
        let (a, b) = (value - one.rival(value), value - other.rival(value));
        Standing { stands_out: value - 0.5 * (one.mean + other.mean), margin: a.max(b) }
    }
}

impl Crowd {
    fn of(mut values: Vec<f32>, others: usize) -> Self {
        values.sort_unstable_by(|one, other| other.total_cmp(one));
        let asked = NEIGHBOURS.min(others).max(1);
        let mean = values.iter().take(asked).sum::<f32>() / asked as f32;
        let at = |place: usize| values.get(place).copied().unwrap_or_default();
        Self { best: at(0), second: at(1), mean }
    }

    /// The best value of the other pairs.
    fn rival(&self, value: f32) -> f32 {
        if value < self.best { self.best } else { self.second }
    }
}

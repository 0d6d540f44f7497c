//! Takes away what all directions have in common, so that the topic does not count.

use meaning::Direction;
use rayon::prelude::*;

/// So many directions have half of their common part taken away: a few claims have no topic apart from what they
/// say.
const FEW: f32 = 10.0;

/// Makes each direction that of what it has beyond the mean of all.
pub fn centred<const COUNT: usize>(mut all: Vec<&mut Direction<COUNT>>) {
    // Whole numbers: the sum is the same in any order, whichever text is left.
    let mut sum = vec![0i64; 8 * COUNT];
    let mut count = 0i64;
    for direction in all.iter().filter(|it| !it.is_none()) {
        sum.iter_mut().zip(direction.numbers()).for_each(|(sum, it)| *sum += i64::from(it));
        count += 1;
    }
    let share = count as f32 / (count as f32 + FEW);
    let mean: Vec<f32> = sum.iter().map(|&sum| share * (sum as f32 / count.max(1) as f32)).collect();
    all.par_iter_mut().filter(|it| !it.is_none()).for_each(|direction| {
        let rest: Vec<f32> = direction.numbers().zip(&mean).map(|(it, mean)| f32::from(it) - mean).collect();
        **direction = Direction::of(&rest).0;
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_all_share_does_not_count() {
        let direction = |x: f32, y: f32| Direction::<1>::of(&[x, y, 0.0, 0.0, 0.0, 0.0, 0.0, 3.0]).0;
        let mut all: Vec<_> =
            (0..40).map(|at| direction(f32::from(at % 2 == 0), f32::from(at % 2 == 1))).collect();
        assert!(all[0].cosine(&all[1]) > 0.85);
        centred(all.iter_mut().collect());
        assert!(all[0].cosine(&all[1]) < 0.2);
        assert!(all[0].cosine(&all[2]) > 0.99);
    }
}

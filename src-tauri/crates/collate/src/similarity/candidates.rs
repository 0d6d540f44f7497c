//! Which pairs are looked at closely: those that share weighty terms or mean alike.
//!
//! Every claim, on either side, brings its best few by an inverted index of terms (Zobel & Moffat 2006) and its
//! best few by sentence vectors; of those the best few by both go on, so that the costly signals grow with the
//! claims and not with all pairs.

use meaning::table::Direction;
use rayon::prelude::*;
use wide::i16x8;

use super::meaning::Meanings;
use super::terms::{self, Weighted};
use crate::{Part, Stop, Stopped};

/// Up to so many pairs, all are looked at.
const ALL: usize = 20_000;
/// Beyond, so many of each claim by its terms are weighed,
const BY_TERMS: usize = 16;
/// and so many by its meaning, which seldom finds what no term does.
const BY_MEANING: usize = 6;
/// So many go on of each claim.
const KEPT: usize = 10;
/// A term that more than one of so many claims have finds no candidates: half the text is no few.
const COMMON: usize = 16;
/// So many times eight dimensions tell who means alike well enough: the table's first ones hold the most.
const SHORT: usize = 8;
/// The search by meaning is cut into so many parts, to share among the cores.
const PARTS: usize = 16;
/// And a part into blocks of so many right claims, which stay in the nearest cache while every left one passes.
const BLOCK: usize = 128;

/// For each of the first left claims, so many, its candidates on the right, ascending. Of all left claims also those that
/// are among the best few of a right one; among some only, that says little.
pub fn candidates(
    lefts: usize,
    (left, right): (&Weighted, &Weighted),
    meanings: &Meanings,
    terms: usize,
    progress: Part<'_>,
) -> Result<Found, Stopped> {
    let stop = progress.whole.stop;
    let (first, rights) = (&left.claims[..lefts], right.claims.len());
    if lefts * rights <= ALL {
        return Ok(vec![(0..rights).collect(); lefts]);
    }
    let all = lefts == left.claims.len();
    let (mut rows, mut columns) = best_by_meaning(&meanings.left[..lefts], &meanings.right, progress)?;
    stop.check()?;
    add(&mut rows, best_by_terms(first, &terms::postings(&right.claims, terms), rights, stop)?);
    stop.check()?;
    if all {
        add(&mut columns, best_by_terms(&right.claims, &terms::postings(first, terms), lefts, stop)?);
    } else {
        columns.clear();
    }
    stop.check()?;
    for (right, found) in columns.into_iter().enumerate() {
        found.into_iter().for_each(|left| rows[left].push(right));
    }
    let value = |from: usize, to: usize| {
        terms::cosine(&left.claims[from], &right.claims[to]) + meanings.left[from].cosine(&meanings.right[to])
    };
    let valued = rows.into_par_iter().enumerate().map(|(from, mut row)| {
        stop.check()?;
        row.sort_unstable();
        row.dedup();
        Ok(row.into_iter().map(|to| (value(from, to), to)).collect())
    });
    Ok(pruned(valued.collect::<Result<_, _>>()?, if all { rights } else { 0 }))
}

fn add(rows: &mut Found, more: Found) {
    rows.iter_mut().zip(more).for_each(|(row, more)| row.extend(more));
}

/// The pairs that are among the best few of the left claim, or of one of the first right ones, so many.
fn pruned(rows: Vec<Vec<(f32, usize)>>, rights: usize) -> Found {
    let mut best_of_right: Vec<Best> = (0..rights).map(|_| Best::new(KEPT)).collect();
    for (from, row) in (0..).zip(&rows) {
        row.iter()
            .filter(|(_, to)| *to < rights)
            .for_each(|&(value, to)| best_of_right[to].offer(value, from));
    }
    let kept = |row: Vec<(f32, usize)>| {
        let mut best = Best::new(KEPT);
        row.into_iter().for_each(|(value, to)| best.offer(value, to as u32));
        best.places()
    };
    let mut kept: Vec<Vec<usize>> = rows.into_par_iter().map(kept).collect();
    for (to, best) in best_of_right.into_iter().enumerate() {
        best.places().into_iter().for_each(|from| kept[from].push(to));
    }
    kept.par_iter_mut().for_each(|row| {
        row.sort_unstable();
        row.dedup();
    });
    kept
}

fn best_by_terms(
    claims: &[Vec<(u32, f32)>],
    postings: &[Vec<(u32, f32)>],
    others: usize,
    stop: Stop<'_>,
) -> Result<Found, Stopped> {
    let scratch = || (vec![0.0f32; others], Vec::new());
    let row = |(sums, met): &mut (Vec<f32>, Vec<u32>), vector: &Vec<(u32, f32)>| {
        stop.check()?;
        for &(term, weight) in vector {
            let having = &postings[term as usize];
            if having.len() > (others / COMMON).max(BY_TERMS) {
                continue;
            }
            for &(other, its) in having {
                let sum = &mut sums[other as usize];
                if *sum == 0.0 {
                    met.push(other);
                }
                *sum += weight * its;
            }
        }
        let mut best = Best::new(BY_TERMS);
        for other in met.drain(..) {
            best.offer(std::mem::take(&mut sums[other as usize]), other);
        }
        Ok(best.places())
    };
    claims.par_iter().map_init(scratch, row).collect()
}

/// For each claim those found for it, by place.
type Found = Vec<Vec<usize>>;

type Short = [i16x8; SHORT];

fn shortened(directions: &[Direction]) -> Vec<Short> {
    directions.iter().map(Direction::shortened).collect()
}

/// The best few of every left claim and of every right one, each pair looked at once.
fn best_by_meaning(
    lefts: &[Direction],
    rights: &[Direction],
    progress: Part<'_>,
) -> Result<(Found, Found), Stopped> {
    let (lefts, rights) = (shortened(lefts), shortened(rights));
    // Few large parts: each keeps a list for every right claim.
    let part = lefts.len().div_ceil(PARTS).max(1);
    let done = progress.counted(lefts.len().div_ceil(part) * rights.len());
    let search = |(number, lefts): (usize, &[Short])| {
        let none = |count: usize| -> Vec<Best> { (0..count).map(|_| Best::new(BY_MEANING)).collect() };
        let (mut rows, mut columns) = (none(lefts.len()), none(rights.len()));
        let blocks = (0..).step_by(BLOCK).zip(rights.chunks(BLOCK).zip(columns.chunks_mut(BLOCK)));
        for (first, (rights, columns)) in blocks {
            done(rights.len())?;
            let (mut values, mut bars) = ([0.0; BLOCK], [f32::MIN_POSITIVE; BLOCK]);
            for ((from, left), row) in ((number * part) as u32..).zip(lefts).zip(&mut rows) {
                // All values, then all comparisons: two tight loops take half the time of one.
                for (value, right) in values.iter_mut().zip(rights) {
                    *value = meaning::dot(left, right) as f32;
                }
                for (at, (&value, bar)) in values[..rights.len()].iter().zip(&mut bars).enumerate() {
                    if value >= row.bar {
                        row.offer(value, first + at as u32);
                    }
                    if value >= *bar {
                        columns[at].offer(value, from);
                        *bar = columns[at].bar;
                    }
                }
            }
        }
        Ok((rows.into_iter().map(Best::places).collect::<Found>(), columns))
    };
    let parts = lefts.par_chunks(part).enumerate().map(search).collect::<Result<Vec<_>, Stopped>>()?;
    let mut rows = Vec::with_capacity(lefts.len());
    let mut columns: Vec<Best> = rights.iter().map(|_| Best::new(BY_MEANING)).collect();
    for (its_rows, its_columns) in parts {
        rows.extend(its_rows);
        progress.whole.stop.check()?;
        for (column, its) in columns.iter_mut().zip(its_columns) {
            its.found.into_iter().for_each(|(value, from)| column.offer(value, from));
        }
    }
    Ok((rows, columns.into_iter().map(Best::places).collect()))
}

/// The best few of many, in little room; equal ones by their place, so that no order of work changes them.
struct Best {
    count: usize,
    found: Vec<(f32, u32)>,
    /// What an offer has to reach: more than nothing, at first.
    bar: f32,
}

impl Best {
    fn new(count: usize) -> Self {
        Self { count, found: Vec::with_capacity(4 * count), bar: f32::MIN_POSITIVE }
    }

    fn offer(&mut self, value: f32, place: u32) {
        if value >= self.bar {
            self.found.push((value, place));
            if self.found.len() == 4 * self.count {
                self.settle();
            }
        }
    }

    fn settle(&mut self) {
        if self.found.len() > self.count {
            let better =
                |one: &(f32, u32), other: &(f32, u32)| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1));
            self.found.select_nth_unstable_by(self.count - 1, better);
            self.found.truncate(self.count);
            self.bar = self.found[self.count - 1].0;
        }
    }

    fn places(mut self) -> Vec<usize> {
        self.settle();
        self.found.iter().map(|(_, place)| *place as usize).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_are_kept_in_whichever_order_they_come() {
        let values: Vec<(f32, u32)> = (0..200).map(|at| (((at * 37) % 50) as f32, at)).collect();
        let run = |offers: &mut dyn Iterator<Item = &(f32, u32)>| {
            let mut best = Best::new(5);
            offers.for_each(|&(value, place)| best.offer(value, place));
            let mut places = best.places();
            places.sort_unstable();
            places
        };
        let forward = run(&mut values.iter());
        assert_eq!(forward, run(&mut values.iter().rev()));
        assert_eq!(forward.iter().filter(|place| values[**place].0 == 49.0).count(), 4);
        assert_eq!(forward.len(), 5);
    }

    #[test]
    fn nothing_in_common_is_no_candidate() {
        let mut best = Best::new(5);
        best.offer(0.0, 1);
        best.offer(-1.0, 2);
        assert!(best.places().is_empty());
    }
}

//! All signals of every candidate, side by side: what the combination sees.
//!
//! No signal knows left from right, so that swapping the sides changes nothing.

use rayon::prelude::*;

use super::candidates::candidates;
use super::competition::Competition;
use super::lexicon::{Kind, Lexicon, Terms};
use super::meaning::Meanings;
use super::reading::{self, Readings};
use super::soft::{self, Bag, Matcher};
use super::terms::{self, Weighted};
use super::wording::Measure;
use super::{context, lean};
use crate::claim::Text;
use crate::{Part, Stop, Stopped};

/// Declares the signals in order, so that their names and places cannot drift apart.
macro_rules! signals {
    ($($(#[$says:meta])* $name:ident $text:literal)*) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Signal { $($(#[$says])* $name),* }
        /// The signals' names, in order.
        pub const NAMES: &[&str] = &[$($text),*];
    };
}

signals! {
    /// Cosine of the weighted terms.
    Terms "terms"
    /// Cosine of the sentence vectors, less what all claims have in common.
    Meaning "meaning"
    /// Soft word match, both directions.
    Soft "soft"
    /// Weight of the shared terms, whatever the length.
    Shared "shared"
    /// Share of words in the same order.
    Wording "wording"
    /// Weight of the shared figures.
    Figures "figures"
    /// Soft word match with the sentence before, where a claim leans on it.
    Leaned "leaned"
    /// How far apart the two stand in their texts.
    Position "position"
    /// What the rest is made from: a blend of terms, meaning and soft word match, or at a close look the word match in
    /// context.
    Blend "blend"
    /// Less that of the nearest neighbours.
    StandsOut "stands-out"
    /// Margin to the best rival, on the side where it is larger.
    MarginHigh "margin-high"
    /// How much the pair before or behind stands out.
    Diagonal "diagonal"
    /// Soft word match of what words mean where they stand; 0 at a quick look.
    InContext "in-context"
    /// Cosine of what the sentences mean as a whole; 0 at a quick look.
    Sentence "sentence"
}

pub type Values = [f32; NAMES.len()];

/// A candidate and its signals.
pub struct Pair {
    pub right: usize,
    pub values: Values,
}

impl Pair {
    pub fn get(&self, signal: Signal) -> f32 {
        self.values[signal as usize]
    }

    pub fn set(&mut self, signal: Signal, value: f32) {
        self.values[signal as usize] = value;
    }
}

/// What is known of one side before pairs are looked at.
struct Side<'a> {
    claims: &'a [Terms],
    weighted: Weighted,
    bags: Vec<Bag>,
    leans: Vec<bool>,
    /// The bag with that of the sentence before, for a claim that leans on it.
    leaned: Vec<Bag>,
}

impl<'a> Side<'a> {
    fn of(lexicon: &Lexicon, claims: &'a [Terms], text: &Text<'_>, stop: Stop<'_>) -> Result<Self, Stopped> {
        let bags: Vec<Bag> = claims.par_iter().map(|claim| soft::bag(lexicon, claim)).collect();
        let leans: Vec<bool> = text.claims.iter().map(|claim| claim.claim.leans).collect();
        stop.check()?;
        let leaned =
            (0..bags.len())
                .map(|at| {
                    if leans[at] && at > 0 {
                        lean::leaned(&bags[at], &bags[at - 1])
                    } else {
                        bags[at].clone()
                    }
                })
                .collect();
        Ok(Self { claims, weighted: Weighted::of(lexicon, claims), bags, leans, leaned })
    }
}

/// Both sides, before pairs are looked at.
pub struct Sides<'a> {
    lexicon: &'a Lexicon,
    left: Side<'a>,
    right: Side<'a>,
    meanings: Meanings,
}

impl<'a> Sides<'a> {
    pub fn of(
        lexicon: &'a Lexicon,
        left: &Text<'_>,
        right: &Text<'_>,
        stop: Stop<'_>,
    ) -> Result<Self, Stopped> {
        let left = Side::of(lexicon, &lexicon.left, left, stop)?;
        let right = Side::of(lexicon, &lexicon.right, right, stop)?;
        stop.check()?;
        Ok(Self { lexicon, left, right, meanings: Meanings::of(lexicon) })
    }

    pub fn lexicon(&self) -> &'a Lexicon {
        self.lexicon
    }

    pub fn left_count(&self) -> usize {
        self.left.claims.len()
    }

    pub fn right_count(&self) -> usize {
        self.right.claims.len()
    }

    /// The right claims that may be linked to each of the first left ones, so many, ascending.
    pub fn candidates(&self, lefts: usize, progress: Part<'_>) -> Result<Vec<Vec<usize>>, Stopped> {
        let weighted = (&self.left.weighted, &self.right.weighted);
        candidates(lefts, weighted, &self.meanings, self.lexicon.terms.len(), progress)
    }

    /// Every candidate with its signals, row by row, in order of the right claims.
    pub fn pairs(
        &self,
        candidates: Vec<Vec<usize>>,
        readings: Option<&Readings>,
        progress: Part<'_>,
    ) -> Result<Vec<Vec<Pair>>, Stopped> {
        let (left, right) = (&self.left, &self.right);
        let tools =
            || Tools { matcher: Matcher::new(self.lexicon), wording: Measure::new(self.lexicon.terms.len()) };
        let done = progress.counted(candidates.len());
        let signals = |tools: &mut Tools<'_>, (from, row): (usize, Vec<usize>)| {
            done(1)?;
            tools.matcher.turn_to(&left.leaned[from]);
            tools.wording.turn_to(&left.claims[from].words);
            let pair =
                |to| own_signals(self.lexicon, (left, from), (right, to), (&self.meanings, readings), tools);
            Ok(row.into_iter().map(pair).collect())
        };
        let mut rows: Vec<Vec<Pair>> = candidates
            .into_par_iter()
            .enumerate()
            .map_init(tools, signals)
            .collect::<Result<_, Stopped>>()?;
        progress.whole.stop.check()?;
        compete(&mut rows, right.bags.len());
        progress.whole.stop.check()?;
        context::support(&mut rows);
        Ok(rows)
    }
}

/// What is turned to one left claim after the other.
struct Tools<'a> {
    matcher: Matcher<'a>,
    wording: Measure,
}

/// What the two claims alone say.
fn own_signals(
    lexicon: &Lexicon,
    (left, from): (&Side<'_>, usize),
    (right, to): (&Side<'_>, usize),
    (meanings, readings): (&Meanings, Option<&Readings>),
    tools: &mut Tools<'_>,
) -> Pair {
    let (bag, other) = (&left.bags[from], &right.bags[to]);
    let mut pair = Pair { right: to, values: [0.0; NAMES.len()] };

    let cosine = terms::cosine(&left.weighted.claims[from], &right.weighted.claims[to]);
    let meaning = meanings.left[from].cosine(&meanings.right[to]);
    let soft = tools.matcher.cover(bag, other).both();
    pair.set(Signal::Terms, cosine);
    pair.set(Signal::Meaning, meaning);
    pair.set(Signal::Soft, soft);
    pair.set(Signal::Blend, 0.5 * soft + 0.25 * (cosine + meaning));
    if let Some(readings) = readings {
        let (one, two) = (&readings.left[from], &readings.right[to]);
        let in_context = reading::cover(one, two).both();
        pair.set(Signal::InContext, in_context);
        pair.set(Signal::Sentence, one.whole.cosine(&two.whole));
        pair.set(Signal::Blend, in_context);
    }

    let (mut shared, mut figures) = (0.0, 0.0);
    terms::shared(bag, other, |(term, weight), _| {
        shared += weight;
        if lexicon.term(term).kind == Kind::Figure {
            figures += weight;
        }
    });
    pair.set(Signal::Shared, shared);
    pair.set(Signal::Figures, figures);
    pair.set(Signal::Wording, tools.wording.ratio(&right.claims[to].words));

    let leaned = left.leans[from] || right.leans[to];
    let in_context =
        if leaned { tools.matcher.cover(&left.leaned[from], &right.leaned[to]).both() } else { soft };
    pair.set(Signal::Leaned, in_context);
    let place = |at: usize, count: usize| (at as f32 + 0.5) / count as f32;
    pair.set(Signal::Position, (place(from, left.bags.len()) - place(to, right.bags.len())).abs());
    pair
}

/// How each pair stands among all that its two claims could be linked to.
fn compete(rows: &mut [Vec<Pair>], rights: usize) {
    let blends = rows
        .iter()
        .enumerate()
        .flat_map(|(from, row)| row.iter().map(move |pair| (from, pair.right, pair.get(Signal::Blend))));
    let competition = Competition::of(blends, rows.len(), rights);
    rows.par_iter_mut().enumerate().for_each(|(from, row)| {
        for pair in row {
            let standing = competition.standing(from, pair.right, pair.get(Signal::Blend));
            pair.set(Signal::StandsOut, standing.stands_out);
            pair.set(Signal::MarginHigh, standing.margin);
        }
    });
}

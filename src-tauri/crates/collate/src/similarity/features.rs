//! All signals of every candidate, side by side: what the combination sees.
//!
//! No signal knows left from right, so that swapping the sides changes nothing.

use rayon::prelude::*;

use super::candidates::candidates;
use super::competition::Competition;
use super::lexicon::{Kind, Lexicon, Terms};
use super::meaning::{self, Meanings};
use super::phrases::{self, Phrases};
use super::soft::{self, Bag, Matcher};
use super::terms::{self, Weighted};
use super::{context, details, lean, wording};
use crate::claim::Text;
use crate::{Stop, Stopped};

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
    /// Cosine of the sentence vectors.
    Whole "whole"
    /// The same, less what all claims have in common.
    Meaning "meaning"
    /// Soft word match, both directions.
    Soft "soft"
    /// Share of the heavier claim's weight in shared terms.
    Contained "contained"
    /// Weight of the shared terms, whatever the length.
    Shared "shared"
    /// Share of the lighter claim's weight in shared phrases.
    Phrases "phrases"
    /// Share of words in the same order.
    Wording "wording"
    /// Weight of the shared figures.
    Figures "figures"
    /// Soft word match with the sentence before, where a claim leans on it.
    Leaned "leaned"
    /// How many of the two claims lean on the sentence before.
    Leans "leans"
    /// How far apart the two stand in their texts.
    Position "position"
    /// Blend of terms, meaning and soft word match, from which the rest is made.
    Blend "blend"
    /// Less that of the nearest neighbours.
    StandsOut "stands-out"
    /// Margin to the best rival, on the side where it is smaller.
    MarginLow "margin-low"
    /// And where it is larger.
    MarginHigh "margin-high"
    /// How much the pair before or behind stands out.
    Diagonal "diagonal"
    /// How much any neighbouring pair stands out.
    Near "near"
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
    weights: Vec<f32>,
    leans: Vec<bool>,
    /// The bag with that of the sentence before, for a claim that leans on it.
    leaned: Vec<Bag>,
    phrases: Vec<Phrases>,
}

impl<'a> Side<'a> {
    fn of(lexicon: &Lexicon, claims: &'a [Terms], text: &Text<'_>) -> Self {
        let bags: Vec<Bag> = claims.par_iter().map(|claim| soft::bag(lexicon, claim)).collect();
        let leans: Vec<bool> = text.claims.par_iter().map(lean::leans).collect();
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
        let weights = bags.iter().map(soft::weight).collect();
        let phrases = claims.par_iter().map(phrases::phrases).collect();
        Self { claims, weighted: Weighted::of(lexicon, claims), bags, weights, leans, leaned, phrases }
    }
}

/// Every candidate with its signals, row by row, in order of the right claims.
pub fn features(
    lexicon: &Lexicon,
    left_text: &Text<'_>,
    right_text: &Text<'_>,
    stop: Stop<'_>,
) -> Result<Vec<Vec<Pair>>, Stopped> {
    let left = Side::of(lexicon, &lexicon.left, left_text);
    let right = Side::of(lexicon, &lexicon.right, right_text);
    stop.check()?;
    let meanings = Meanings::of(lexicon);
    let places = candidates(
        (&left.weighted, &right.weighted),
        (&meanings.left, &meanings.right),
        lexicon.terms.len(),
        stop,
    )?;
    let signals = |(matcher, leaned): &mut (Matcher<'_>, Matcher<'_>), (from, row): (usize, Vec<usize>)| {
        stop.check()?;
        matcher.turn_to(&left.bags[from]);
        leaned.turn_to(&left.leaned[from]);
        Ok(row
            .into_iter()
            .map(|to| own_signals(lexicon, (&left, from), (&right, to), &meanings, matcher, leaned))
            .collect())
    };
    let matchers = || (Matcher::new(lexicon), Matcher::new(lexicon));
    let mut rows: Vec<Vec<Pair>> =
        places.into_par_iter().enumerate().map_init(matchers, signals).collect::<Result<_, Stopped>>()?;
    compete(&mut rows, right.bags.len());
    context::support(&mut rows);
    Ok(rows)
}

/// What the two claims alone say.
fn own_signals(
    lexicon: &Lexicon,
    (left, from): (&Side<'_>, usize),
    (right, to): (&Side<'_>, usize),
    meanings: &Meanings,
    matcher: &mut Matcher<'_>,
    leaned: &mut Matcher<'_>,
) -> Pair {
    let (bag, other) = (&left.bags[from], &right.bags[to]);
    let (weight, its) = (left.weights[from].max(f32::EPSILON), right.weights[to].max(f32::EPSILON));
    let mut pair = Pair { right: to, values: [0.0; NAMES.len()] };

    let cosine = terms::cosine(&left.weighted.claims[from], &right.weighted.claims[to]);
    let centred = meaning::cosine(meanings.left_centred[from].as_ref(), meanings.right_centred[to].as_ref());
    let soft = matcher.cover(bag, other).both();
    pair.set(Signal::Terms, cosine);
    pair.set(Signal::Whole, meaning::cosine(meanings.left[from].as_ref(), meanings.right[to].as_ref()));
    pair.set(Signal::Meaning, centred);
    pair.set(Signal::Soft, soft);
    pair.set(Signal::Blend, 0.5 * soft + 0.25 * (cosine + centred));

    let mut shared = 0.0;
    terms::shared(bag, other, |(_, weight), _| shared += weight);
    pair.set(Signal::Shared, shared);
    pair.set(Signal::Contained, shared / weight.max(its));
    let phrases = phrases::shared(lexicon, &left.phrases[from], &right.phrases[to]);
    pair.set(Signal::Phrases, phrases / weight.min(its));
    // Two claims without a shared term have at most function words in the same order.
    let ratio = if shared > 0.0 { wording::ratio(&left.claims[from], &right.claims[to]) } else { 0.0 };
    pair.set(Signal::Wording, ratio);
    pair.set(Signal::Figures, details::shared(lexicon, Kind::Figure, bag, other));

    let leans = (left.leans[from], right.leans[to]);
    let in_context =
        if leans.0 || leans.1 { leaned.cover(&left.leaned[from], &right.leaned[to]).both() } else { soft };
    pair.set(Signal::Leaned, in_context);
    pair.set(Signal::Leans, f32::from(u8::from(leans.0) + u8::from(leans.1)));
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
            pair.set(Signal::MarginLow, standing.margins[0]);
            pair.set(Signal::MarginHigh, standing.margins[1]);
        }
    });
}

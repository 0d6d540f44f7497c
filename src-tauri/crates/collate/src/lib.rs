//! The engine: compares two articles and links the claims that overlap.
//!
//! Stage by stage, each step's output the next one's only input: blocks are cut into [sentences](sentence),
//! sentences into [tokens](token), every pair of claims that shares a weighty word is
//! [scored](similarity), scores are [aligned](align) to links, and inside each link the
//! [differences](difference) are named. Pure: it reads no file, clock, random number or environment, and
//! gives the same bytes for the same texts on any run and number of threads. Swapping the sides gives the
//! same links.

mod align;
mod claim;
mod collation;
mod difference;
mod normalize;
mod relation;
mod sentence;
mod similarity;
mod token;
mod words;

use article::Article;
use rayon::prelude::*;

pub use collation::{
    Claim, Collation, Difference, DifferenceKind, Link, Mention, Piece, Reason, ReasonKind, Relation,
    Strength, Wording,
};
pub use sentence::sentences;

use claim::Text;
use similarity::Similarities;

/// The score from which on a pair is a link: where F1 is best on hand-aligned news (see ARCHITECTURE.md).
pub const DEFAULT_THRESHOLD: f32 = 0.2;

/// How to compare.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    /// The least score of a link, 0 to 1.
    pub threshold: f32,
    /// Asked now and then; the comparison ends with [`Stopped`] once it says true.
    pub should_stop: &'a (dyn Fn() -> bool + Sync),
}

impl Default for Options<'_> {
    fn default() -> Self {
        Self { threshold: DEFAULT_THRESHOLD, should_stop: &|| false }
    }
}

/// The comparison was asked to stop before it was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stopped;

/// Compares the body of two articles; fenced blocks and headings take no part.
pub fn collate(left: &Article, right: &Article, options: &Options<'_>) -> Result<Collation, Stopped> {
    let (left, right) = rayon::join(|| Text::of_article(left), || Text::of_article(right));
    link(left, right, options)
}

/// Compares two lists of sentences as they are; claims are numbered as the sentences are.
pub fn collate_sentences(
    left: &[String],
    right: &[String],
    options: &Options<'_>,
) -> Result<Collation, Stopped> {
    link(Text::of_sentences(left), Text::of_sentences(right), options)
}

/// The score of every pair of sentences, 0 to 1: one row for each left sentence.
pub fn all_scores(left: &[String], right: &[String]) -> Vec<Vec<f32>> {
    let (left, right) = (Text::of_sentences(left), Text::of_sentences(right));
    Similarities::between(&left, &right, Stop(&|| false)).map_or_else(|Stopped| Vec::new(), |it| it.dense())
}

/// The signals that make a score, by name.
pub const SIGNALS: &[&str] = similarity::NAMES;

/// The signals of every pair that may be a link, as (left, right, values in the order of [`SIGNALS`]): what
/// the combination is fitted to.
pub fn signals(left: &[String], right: &[String]) -> Vec<(usize, usize, Vec<f32>)> {
    similarity::table(&Text::of_sentences(left), &Text::of_sentences(right))
}

/// Whether to go on.
#[derive(Clone, Copy)]
struct Stop<'a>(&'a (dyn Fn() -> bool + Sync));

impl Stop<'_> {
    fn check(self) -> Result<(), Stopped> {
        if (self.0)() { Err(Stopped) } else { Ok(()) }
    }
}

fn link(left: Text<'_>, right: Text<'_>, options: &Options<'_>) -> Result<Collation, Stopped> {
    let stop = Stop(options.should_stop);
    stop.check()?;
    let similarities = Similarities::between(&left, &right, stop)?;
    let pairs = align::align(&similarities, options.threshold);
    let names = difference::name::known_names(&left, &right);
    let links = pairs
        .into_par_iter()
        .map(|(from, to, score)| {
            stop.check()?;
            let (one, other) = (&left.claims[from], &right.claims[to]);
            let wording = difference::wording::wording(one, other);
            let differences = difference::differences(one, other, &names);
            let relation = relation::relation(one, other, &differences);
            let reasons = similarity::reasons::reasons(&similarities, (from, one), (to, other));
            let strength = align::strength(score);
            Ok(Link { left: from, right: to, score, strength, relation, reasons, differences, wording })
        })
        .collect::<Result<Vec<_>, Stopped>>()?;
    Ok(Collation { left: left.into_claims(), right: right.into_claims(), links })
}

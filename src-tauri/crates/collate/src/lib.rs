//! The engine: compares two articles and links the claims that overlap.
//!
//! Stage by stage, each step's output the next one's only input: blocks are cut into [sentences](sentence), and these as
//! the editor [cut](cuts) them; claims into [tokens](token), every pair of claims that shares a weighty word is
//! [scored](similarity), scores are [aligned](align) to links, and inside each link the
//! [differences](difference) are named. Pure: it reads no file, clock, random number or environment, and
//! gives the same bytes for the same texts on any run and number of threads. Swapping the sides gives the
//! same links.

mod align;
mod claim;
mod collation;
mod cuts;
mod difference;
pub mod fate;
mod judge;
mod language;
mod list;
mod nearest;
mod normalize;
mod origin;
mod relation;
mod sentence;
mod similarity;
mod standing;
mod token;
mod words;

use std::sync::atomic::{AtomicUsize, Ordering};

use article::{Article, PublicationDate, Span};
use rayon::prelude::*;

pub use align::LIKELY;
pub use collation::{
    Claim, Collation, Difference, DifferenceKind, Judgement, Link, Mention, Piece, Reason, ReasonKind,
    Relation, Stand, Standing, Strength, Wording,
};
pub use cuts::Cuts;
pub use fate::Fate;
pub use judge::Judge;
pub use language::{Languages, Level, level};
pub use nearest::{Nearest, Neighbourhood};
pub use origin::{Copied, Named, copies, named_sources};
pub use sentence::sentences;
pub use similarity::{Given, WordsInCommon, words_in_common};

use claim::{ClaimText, Text};
use difference::name::{Names, known_names};
use similarity::{Lexicon, Sides, Similarities};

/// How closely to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Depth {
    /// By words and what each means by itself: milliseconds.
    Quick,
    /// Also by what words mean where they stand, which an encoder reads: about a second for every hundred sentences
    /// and core.
    #[default]
    Close,
}

/// How to compare.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    pub depth: Depth,
    /// The least score of a link, 0 to 1; none for what suits the two texts.
    pub threshold: Option<f32>,
    /// How an editor cut the claims of the two articles.
    pub left_cuts: &'a Cuts,
    pub right_cuts: &'a Cuts,
    /// Asked now and then; the comparison ends with [`Stopped`] once it says true.
    pub should_stop: &'a (dyn Fn() -> bool + Sync),
    /// Told how far the comparison is, 0 to 1; from any thread.
    pub progress: &'a (dyn Fn(f32) + Sync),
    /// Given the links of the first claims on the left before the rest is looked at, where a quick look will take long.
    pub beginning: Option<&'a (dyn Fn(Beginning) + Sync)>,
}

impl Default for Options<'_> {
    fn default() -> Self {
        Self {
            depth: Depth::default(),
            threshold: None,
            left_cuts: Cuts::NONE,
            right_cuts: Cuts::NONE,
            should_stop: &|| false,
            progress: &|_| {},
            beginning: None,
        }
    }
}

/// What is known of two long texts while the rest is still looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct Beginning {
    /// All claims, but only links of the first left ones. Rivals and neighbours further down have not been heard yet, so
    /// that a score may still change.
    pub collation: Collation,
    /// So many left claims have been compared with all right ones.
    pub compared: usize,
}

/// From so many pairs of claims on, a quick look takes half a second or more, and the beginning comes first,
const LONG: usize = 16_000_000;
/// of so many left claims: some screens of text, and little of the whole work.
const FIRST: usize = 400;

/// The comparison was asked to stop before it was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stopped;

/// Compares the body of two articles; fenced blocks and headings take no part.
pub fn collate(left: &Article, right: &Article, options: &Options<'_>) -> Result<Collation, Stopped> {
    let stop = Stop(options.should_stop);
    let (left, right) = rayon::join(
        || Text::of_article(left, options.left_cuts, stop),
        || Text::of_article(right, options.right_cuts, stop),
    );
    let (left, right) = (left?, right?);
    compare(&left, &right, options)
}

/// The claims of an article that an editor cut so, as [`collate`] counts them.
pub fn claims(article: &Article, cuts: &Cuts) -> Vec<Claim> {
    Text::of_article(article, cuts, Stop::NEVER).map(|text| text.claims()).unwrap_or_default()
}

/// Compares two lists of sentences as they are; claims are numbered as the sentences are.
pub fn collate_sentences(
    left: &[String],
    right: &[String],
    options: &Options<'_>,
) -> Result<Collation, Stopped> {
    let stop = Stop(options.should_stop);
    compare(&Text::of_sentences(left, stop)?, &Text::of_sentences(right, stop)?, options)
}

fn compare(left: &Text<'_>, right: &Text<'_>, options: &Options<'_>) -> Result<Collation, Stopped> {
    let stop = Stop(options.should_stop);
    let lexicon = Lexicon::of(left, right, stop)?;
    let sides = Sides::of(&lexicon, left, right, stop)?;
    let names = known_names(left, right);
    let long = options.depth == Depth::Quick && left.claims.len() * right.claims.len() >= LONG;
    if let Some(tell) = options.beginning.filter(|_| long) {
        let compared = left.claims.len().min(FIRST);
        let similarities = Similarities::of_beginning(&sides, compared, stop)?;
        let mut collation = link(left, right, (&similarities, &names), options)?;
        collation.keep_best_of_left();
        tell(Beginning { collation, compared });
    }
    let similarities = Similarities::between(&sides, (left, right), options.depth, Progress::of(options))?;
    link(left, right, (&similarities, &names), options)
}

/// The same, and the score of every pair of sentences, 0 to 1: one row for each left sentence.
pub fn collate_sentences_with_scores(
    left: &[String],
    right: &[String],
    options: &Options<'_>,
) -> Result<(Collation, Vec<Vec<f32>>), Stopped> {
    let stop = Stop(options.should_stop);
    let (left, right) = (Text::of_sentences(left, stop)?, Text::of_sentences(right, stop)?);
    let lexicon = Lexicon::of(&left, &right, stop)?;
    let sides = Sides::of(&lexicon, &left, &right, stop)?;
    let similarities = Similarities::between(&sides, (&left, &right), options.depth, Progress::of(options))?;
    let scores = similarities.dense();
    Ok((link(&left, &right, (&similarities, &known_names(&left, &right)), options)?, scores))
}

/// Words of which it is known that they correspond to others.
#[derive(Debug, Clone, Copy)]
pub struct Passage<'a> {
    /// The text that they stand in.
    pub text: &'a str,
    /// Where they stand in it, in bytes. Outside of the text, or inside of a character, they are no words.
    pub span: Span,
    /// When the text was published.
    pub published: Option<PublicationDate>,
}

impl<'a> Passage<'a> {
    pub fn of(article: &'a Article, span: Span) -> Self {
        Self { text: &article.text, span, published: article.facts.date }
    }

    /// Words that are a text by themselves.
    pub fn alone(text: &'a str) -> Self {
        Self { text, span: Span::new(0, text.len()), published: None }
    }
}

/// What differs between two passages of which somebody knows that they correspond, and what that makes of their link.
pub fn judge(left: Passage<'_>, right: Passage<'_>) -> Judgement {
    let (left, right) = (ClaimText::of_passage(left), ClaimText::of_passage(right));
    judged(&left, &right, &difference::name::names_of(&[&left, &right]))
}

fn judged(left: &ClaimText<'_>, right: &ClaimText<'_>, names: &Names) -> Judgement {
    let mut differences = difference::differences(left, right, names);
    let standing = standing::stands(left, right);
    standing::settle(&standing, &mut differences);
    let as_one = relation::relation(left, right, &differences);
    Judgement { as_one, standing, differences, wording: difference::wording::wording(left, right) }
}

/// The signals that make a score, by name.
pub const SIGNALS: &[&str] = similarity::NAMES;

/// The signals of every pair that may be a link, as (left, right, values in the order of [`SIGNALS`]): what
/// the combination is fitted to.
pub fn signals(left: &[String], right: &[String], depth: Depth) -> Vec<(usize, usize, Vec<f32>)> {
    let read = |sentences| Text::of_sentences(sentences, Stop::NEVER).unwrap_or_default();
    similarity::table(&read(left), &read(right), depth).unwrap_or_default()
}

/// What the encoder is given of every claim of both sides: what `tune_encoder.py` of `meaning` learns from.
pub fn given(left: &[String], right: &[String]) -> Vec<Given> {
    let text = |sentences| Text::of_sentences(sentences, Stop::NEVER);
    text(left).and_then(|left| similarity::given(&left, &text(right)?)).unwrap_or_default()
}

/// Whether to go on.
#[derive(Clone, Copy)]
struct Stop<'a>(&'a (dyn Fn() -> bool + Sync));

impl Stop<'_> {
    const NEVER: Self = Self(&|| false);

    fn check(self) -> Result<(), Stopped> {
        if (self.0)() { Err(Stopped) } else { Ok(()) }
    }
}

/// Whether to go on, and who is told how far it is.
#[derive(Clone, Copy)]
struct Progress<'a> {
    stop: Stop<'a>,
    told: &'a (dyn Fn(f32) + Sync),
}

impl<'a> Progress<'a> {
    const NONE: Self = Self { stop: Stop::NEVER, told: &|_| {} };

    fn of(options: &Options<'a>) -> Self {
        Self { stop: Stop(options.should_stop), told: options.progress }
    }

    /// Of a part of the work, from one share of the whole to another.
    fn within(self, from: f32, to: f32) -> Part<'a> {
        Part { whole: self, from, to }
    }
}

/// A part of the work, by the shares of the whole at which it begins and ends.
#[derive(Clone, Copy)]
struct Part<'a> {
    whole: Progress<'a>,
    from: f32,
    to: f32,
}

impl<'a> Part<'a> {
    /// Counts up to `all`, tells how far the whole is, and says whether to go on.
    fn counted(self, all: usize) -> impl Fn(usize) -> Result<(), Stopped> + Sync + use<'a> {
        let count = AtomicUsize::new(0);
        move |more| {
            let count = count.fetch_add(more, Ordering::Relaxed) + more;
            (self.whole.told)(self.from + (self.to - self.from) * count as f32 / all.max(1) as f32);
            self.whole.stop.check()
        }
    }
}

fn link(
    left: &Text<'_>,
    right: &Text<'_>,
    (similarities, names): (&Similarities<'_>, &Names),
    options: &Options<'_>,
) -> Result<Collation, Stopped> {
    let stop = Stop(options.should_stop);
    stop.check()?;
    let suggested = align::suggested_threshold(similarities);
    stop.check()?;
    let threshold = options.threshold.unwrap_or(suggested);
    let pairs = align::align(similarities, threshold);
    let links = pairs
        .into_par_iter()
        .map(|(from, to, score)| {
            stop.check()?;
            let (one, other) = (&left.claims[from], &right.claims[to]);
            let judgement = judged(one, other, names);
            let parts = similarity::parts::parts(similarities, (from, one), (to, other));
            let reasons = similarity::reasons::reasons(similarities, (from, one), (to, other));
            let strength = align::strength(score);
            Ok(Link { left: from, right: to, score, strength, parts, reasons, judgement })
        })
        .collect::<Result<Vec<_>, Stopped>>()?;
    let nearest = nearest::neighbourhood(similarities);
    let languages = Languages { left: left.known, right: right.known };
    Ok(Collation {
        left: left.claims(),
        right: right.claims(),
        languages,
        links,
        nearest,
        threshold,
        suggested,
    })
}

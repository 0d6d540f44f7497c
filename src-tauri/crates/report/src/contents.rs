//! What a report of any kind holds, as values: the JSON and CSV of it, and what a document is made from.

use dossier::{Comparison, KeptArticle, PlacedNote};
use locale::said;

use crate::choices::{Choices, Kind};
use crate::choose::choose;
use crate::fates::FateTable;
use crate::memo::{Memo, memo};
use crate::note_list::{NoteGroup, note_list, sheets};
use crate::outline::{About, ArticleSheet, Outline, outline};
use crate::record::{Record, record};

#[derive(Debug, Clone, PartialEq)]
pub struct Contents {
    pub about: About,
    pub choices: Choices,
    /// The articles that it is about: of a comparison the left and the right one, of a record the base first.
    pub articles: Vec<ArticleSheet>,
    pub body: Body,
    /// What was chosen to stay out, in sentences.
    pub left_out: Vec<String>,
    /// How many entries it has: links, claims or notes.
    pub entries: usize,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    Comparison(Box<Pairs>),
    Record(Box<Record>),
    Memo(Memo),
    Notes(Vec<NoteGroup>),
}

/// Two articles, and what became of the earlier one's claims in every later one, where that is wanted.
#[derive(Debug, Clone, PartialEq)]
pub struct Pairs {
    pub outline: Outline,
    pub fates: Option<FateTable>,
}

impl Contents {
    /// A comparison report, with the table of fates where it is given.
    pub fn comparison(
        comparison: &Comparison,
        fates: Option<FateTable>,
        about: About,
        choices: Choices,
    ) -> Self {
        let (outline, left_out) = choose(outline(comparison, choices.language), &choices);
        let articles = vec![outline.articles.left.clone(), outline.articles.right.clone()];
        let entries = outline.links.len();
        let body = Body::Comparison(Box::new(Pairs { outline, fates }));
        Self { about, choices, articles, body, left_out, entries }
    }

    /// A claim record of comparisons that all have the base on the left; none of no comparison.
    pub fn record(comparisons: &[Comparison], about: About, choices: Choices) -> Option<Self> {
        let (record, left_out) = record(comparisons, &choices)?;
        let base = comparisons.iter().take(1).map(|comparison| &comparison.left);
        let kept: Vec<_> = base.chain(comparisons.iter().map(|comparison| &comparison.right)).collect();
        let articles = sheets(&kept, choices.language);
        let entries = record.claims.len();
        Some(Self { about, choices, articles, body: Body::Record(Box::new(record)), left_out, entries })
    }

    /// A correction memo on what is marked in some comparisons.
    pub fn memo(comparisons: &[Comparison], about: About, choices: Choices) -> Self {
        let (memo, articles, left_out) = memo(comparisons, &choices);
        let entries = memo.groups.iter().map(|group| group.links.len()).sum::<usize>()
            + memo.gaps.len()
            + memo.other_notes.len()
            + memo.lost_notes.len();
        Self { about, choices, articles, body: Body::Memo(memo), left_out, entries }
    }

    /// The notes on some articles, with their places in today's texts.
    pub fn notes(articles: &[KeptArticle], notes: &[PlacedNote], about: About, choices: Choices) -> Self {
        let (groups, articles, left_out) = note_list(articles, notes, &choices);
        let entries = groups.iter().map(|group| group.notes.len()).sum();
        Self { about, choices, articles, body: Body::Notes(groups), left_out, entries }
    }

    pub fn kind(&self) -> Kind {
        match self.body {
            Body::Comparison(_) => Kind::Comparison,
            Body::Record(_) => Kind::Record,
            Body::Memo(_) => Kind::Memo,
            Body::Notes(_) => Kind::Notes,
        }
    }

    /// The dossier's title.
    pub fn title(&self) -> String {
        let title = self.about.dossier_title.trim();
        if title.is_empty() { self.choices.say(&said!("untitled-dossier")) } else { title.to_owned() }
    }
}

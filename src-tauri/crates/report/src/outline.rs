//! What goes into a report, as plain values in reading order; every format sets these and adds nothing.

use article::{Fence, Fit};
use collate::{DifferenceKind, Fate, ReasonKind, Relation, Strength};
use dossier::{ArticleId, Comparison, Milliseconds, NoteState, NoteVerdict, Shift, Verdict};
use locale::Language;

use crate::claims;
use crate::notes::{self, Notes};
use crate::quotation::Run;

/// What a report says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    pub dossier_title: String,
    pub app_version: String,
    /// When the report is made.
    pub made: Milliseconds,
    /// Whose name is put to it; may be empty.
    pub author: String,
    /// Whether the machine compared by what words mean where they stand, not only by the words.
    pub close: bool,
}

/// What a report on two articles holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    pub articles: Sides<ArticleSheet>,
    pub counts: Counts,
    /// The links that stand, in order of place on the left, then on the right.
    pub links: Vec<LinkEntry>,
    /// The links that the editor rejected; they count in no other list.
    pub rejected: Vec<LinkEntry>,
    /// Decisions whose places are not in today's texts.
    pub lost_decisions: Vec<LostEntry>,
    pub gaps: Sides<Vec<Gap>>,
    pub article_notes: Sides<Vec<NoteEntry>>,
    /// Notes on passages that are neither in a link nor in a gap.
    pub other_notes: Vec<NoteEntry>,
    /// Notes whose places are not in today's texts.
    pub lost_notes: Vec<NoteEntry>,
    pub left_out: Sides<Vec<LeftOut>>,
    /// The least score of what the machine proposes, 0 to 1.
    pub threshold: f32,
}

/// The same thing of the left and of the right article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sides<T> {
    pub left: T,
    pub right: T,
}

/// What is known of an article as a whole; `None` where it does not say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleSheet {
    /// What the report calls it: "2017", "16 May 2017", or "Left" where dates do not tell the two apart.
    pub label: String,
    /// The same behind "only": "in 2017", "on the left".
    pub in_it: String,
    /// The same behind "the claim": "of 2017", "on the left".
    pub of_it: String,
    /// Whether the label is only a side and must be explained by the name of the source.
    pub label_is_side: bool,
    pub headline: Option<String>,
    /// It has no headline of its own; its first sentence stands in.
    pub headline_from_first_sentence: bool,
    pub byline: Option<String>,
    pub outlet: Option<String>,
    pub date: Option<String>,
    /// "2017-05-16", "2017-05" or "2017".
    pub iso_date: Option<String>,
    pub words: usize,
    /// The BCP 47 tag of its language, if that is known.
    pub language: Option<&'static str>,
    pub source_name: String,
    pub sha256: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    pub claims: Sides<usize>,
    pub links: LinkCounts,
    pub confirmed: usize,
    pub undecided: usize,
    pub rejected: usize,
    pub lost_decisions: usize,
    pub gaps: Sides<usize>,
    /// How many claims met each fate; those that none met are left out.
    pub fates: Sides<Vec<FateCount>>,
    pub notes: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FateCount {
    pub fate: Fate,
    pub claims: usize,
}

/// The links that stand, by what they say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LinkCounts {
    pub total: usize,
    pub same_words: usize,
    pub reworded: usize,
    pub differs_in_detail: usize,
    pub contradicts: usize,
    pub related_only: usize,
    /// Neither proposed nor decided: a note stands on them.
    pub noted_only: usize,
    /// Confirmed, but not proposed.
    pub editor_only: usize,
}

#[derive(Debug, Clone, PartialEq)]
pub struct LinkEntry {
    /// Counted from 1 within its list.
    pub number: usize,
    pub verdict: Option<Verdict>,
    /// What the link says; `None` where neither the engine nor the editor holds it.
    pub relation: Option<Relation>,
    /// Whether the editor said what the link says, against the machine.
    pub relation_by_editor: bool,
    /// Who decided, and when.
    pub signed: Option<Signed>,
    /// What other editors say of it, oldest first.
    pub others: Vec<OtherWord>,
    /// The other links that are one link with it, of many claims to many.
    pub one_with: Vec<usize>,
    pub differences: Vec<DifferenceEntry>,
    /// Where the two are not put equally firmly.
    pub standing: Option<Shift>,
    /// Why the engine proposes it; `None` where it does not propose this link.
    pub suggestion: Option<Suggestion>,
    /// How sure the places of a decision are; `Exact` where nothing moved.
    pub fit: Fit,
    pub left: Passage,
    pub right: Passage,
    pub notes: Vec<NoteEntry>,
    /// Links where a note stands that is about one of these claims too.
    pub see_notes: Vec<usize>,
}

impl LinkEntry {
    pub fn is_rejected(&self) -> bool {
        self.verdict == Some(Verdict::Rejected)
    }
}

/// Whose word something is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// May be empty.
    pub author: String,
    pub when: Milliseconds,
}

/// Another editor's word on a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherWord {
    pub verdict: Verdict,
    pub relation: Option<Relation>,
    pub signed: Signed,
}

/// The machine's part in a link.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    pub strength: Strength,
    pub score: f32,
    pub reasons: Vec<ReasonEntry>,
}

/// One thing that speaks for a link, and the words that do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReasonEntry {
    pub kind: ReasonKind,
    pub words: Vec<String>,
}

/// One thing that differs, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DifferenceEntry {
    pub kind: DifferenceKind,
    pub change: Change,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    Between(String, String),
    OnlyLeft(String),
    OnlyRight(String),
}

/// A quotation and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    pub runs: Vec<Run>,
    /// Which compared paragraph it begins in, counted from 1.
    pub paragraph: Option<usize>,
    /// Other links that stand and quote the same claim.
    pub also_in: Vec<usize>,
}

impl Passage {
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

/// A claim without a counterpart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    pub passage: Passage,
    /// Rejected links that would have been its counterparts.
    pub rejected: Vec<usize>,
    /// Who looked for it in the other article in vain, and when.
    pub checked: Option<Signed>,
    pub notes: Vec<NoteEntry>,
}

/// A decision whose places cannot be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LostEntry {
    pub verdict: Verdict,
    pub signed: Signed,
    /// The words as they were when it was decided.
    pub quotes: Sides<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteEntry {
    /// Names the note on every machine.
    pub uid: String,
    pub subject: Subject,
    /// What it is about: "this link", "the claim of 2017".
    pub about: String,
    /// Markdown.
    pub text: String,
    pub state: NoteState,
    pub verdict: Option<NoteVerdict>,
    pub tags: Vec<String>,
    /// Who wrote it, may be empty, and when.
    pub signed: Signed,
    /// When it was last changed.
    pub changed: Milliseconds,
    /// Whether its place had to be guessed among several.
    pub uncertain: bool,
    /// Whether it is about words of the right article, not of the left one or of both.
    pub on_right: bool,
    /// The words that it is about, each with its article's label, as they were when it was written.
    pub quotes: Vec<(String, String)>,
    /// Whether the entry that it stands with quotes these words anyway.
    pub quoted: bool,
}

/// What kind of thing a note is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    Dossier,
    Article(ArticleId),
    Claim(ArticleId),
    /// Some words that are not a whole claim.
    Words(ArticleId),
    Link,
}

/// A block that took no part in the comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    pub reason: Fence,
    /// Its first words.
    pub excerpt: String,
}

/// Says what a report on `comparison` holds, before anything is chosen.
pub fn outline(comparison: &Comparison, language: Language) -> Outline {
    let articles = claims::sheets(comparison, language);
    let (mut links, mut rejected) = claims::links(comparison);
    let mut gaps = claims::gaps(comparison);
    let mut notes = Notes {
        links: &mut links,
        rejected: &mut rejected,
        gaps: &mut gaps,
        articles: Sides::default(),
        others: Vec::new(),
        lost: Vec::new(),
    };
    notes::place(comparison, &articles, language, &mut notes);
    let Notes { articles: article_notes, others: other_notes, lost: lost_notes, .. } = notes;
    let lost_decisions: Vec<LostEntry> =
        comparison.lost.iter().map(|lost| lost_entry(comparison, lost)).collect();
    let with = |verdict| links.iter().filter(|link| link.verdict == verdict).count();
    let counts = Counts {
        claims: Sides { left: comparison.collation.left.len(), right: comparison.collation.right.len() },
        links: link_counts(&links),
        confirmed: with(Some(Verdict::Confirmed)) + with(Some(Verdict::Drawn)),
        undecided: with(None),
        rejected: rejected.len(),
        lost_decisions: lost_decisions.len(),
        gaps: Sides { left: gaps.left.len(), right: gaps.right.len() },
        fates: claims::fates(comparison),
        notes: comparison.notes.iter().filter(|placed| !placed.note.private).count(),
    };
    Outline {
        counts,
        links,
        rejected,
        lost_decisions,
        gaps,
        article_notes,
        other_notes,
        lost_notes,
        left_out: Sides {
            left: claims::left_out(&comparison.left.article),
            right: claims::left_out(&comparison.right.article),
        },
        threshold: comparison.collation.threshold,
        articles,
    }
}

fn link_counts(links: &[LinkEntry]) -> LinkCounts {
    let mut counts = LinkCounts { total: links.len(), ..LinkCounts::default() };
    for link in links {
        match link.relation {
            Some(Relation::SameWords) => counts.same_words += 1,
            Some(Relation::Reworded) => counts.reworded += 1,
            Some(Relation::DiffersInDetail) => counts.differs_in_detail += 1,
            Some(Relation::Contradicts) => counts.contradicts += 1,
            Some(Relation::RelatedOnly) => counts.related_only += 1,
            None => counts.noted_only += 1,
        }
        let own = link.suggestion.is_none() && link.verdict.is_some_and(Verdict::is_link);
        counts.editor_only += usize::from(own);
    }
    counts
}

fn lost_entry(comparison: &Comparison, lost: &dossier::KeptDecision) -> LostEntry {
    let decision = &lost.decision;
    // A decision made with the articles on the other sides is told in today's order.
    let turned = decision.left.article != comparison.left.id;
    let (left, right) =
        if turned { (&decision.right, &decision.left) } else { (&decision.left, &decision.right) };
    LostEntry {
        verdict: decision.verdict,
        signed: Signed { author: decision.author.clone(), when: decision.decided },
        quotes: Sides { left: left.selector.quote.clone(), right: right.selector.quote.clone() },
    }
}

//! The questions that the window asks, and what it is told.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{AbsenceView, CutView, NoteView, Problem};

/// A half-open range of UTF-16 code units in an article's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "queries.ts")]
pub struct Range {
    pub start: u32,
    pub end: u32,
}

/// What the window finds when it opens.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct Opening {
    pub version: String,
    /// Where the library lies on the disk.
    pub library: String,
    /// Why nothing can be saved, where the library can only be read.
    pub barred: Option<String>,
    /// Most recently changed first.
    pub dossiers: Vec<DossierSummary>,
    /// The dossier to show; none in an empty library.
    pub dossier: Option<DossierView>,
    /// A file that the window was opened with, to be looked at before it is kept.
    pub files: Vec<String>,
    /// What went wrong while the library or the articles named on the command line were opened.
    pub problems: Vec<Problem>,
}

/// What a second start on the same library was to open.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct Handed {
    pub files: Vec<String>,
    pub sample: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct DossierSummary {
    pub id: i64,
    pub title: String,
    pub articles: u32,
    /// Milliseconds since 1970 (UTC).
    pub changed: i64,
    /// The years of the earliest and the latest article, if any has a date.
    pub years: Option<(u16, u16)>,
    /// Whether it was put away.
    pub archived: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct DossierView {
    pub id: i64,
    pub title: String,
    /// Milliseconds since 1970 (UTC).
    pub changed: i64,
    /// By date, unknown dates last.
    pub articles: Vec<ArticleView>,
    /// The two articles to set side by side, as ids, left and right; none while there are fewer than two.
    pub pair: Option<(i64, i64)>,
    /// Whether it was put away.
    pub archived: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct ArticleView {
    pub id: i64,
    /// Null where only one state of the article is known.
    pub version: Option<VersionView>,
    pub headline: String,
    /// Whether the first sentence stands in for a headline.
    pub headline_from_first_sentence: bool,
    pub byline: Option<String>,
    pub outlet: Option<String>,
    pub date: Option<DateView>,
    pub source_name: String,
    /// SHA-256 of the source's bytes, in hexadecimal.
    pub sha256: String,
    /// The language that the text is written in, as a BCP 47 tag; null where it is none of the few that are known.
    pub language: Option<&'static str>,
    /// How far the engine reads that language.
    #[ts(type = "'full' | 'details' | 'words' | 'unknown'")]
    pub reading: &'static str,
    /// Words in the compared blocks.
    pub words: u32,
    pub text: String,
    pub blocks: Vec<BlockView>,
}

/// Which state of an article it is.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct VersionView {
    /// 1 for the oldest.
    pub number: u32,
    /// How many there are.
    pub of: u32,
    /// The state right before this one; null for the oldest.
    pub older: Option<i64>,
    pub newest: i64,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct DateView {
    /// "2017-05-16", "2017-05" or "2017".
    pub iso: String,
    /// "16 May 2017", "May 2017" or "2017".
    pub label: String,
    pub year: u16,
    /// When it was, in years with a fraction, for a place on the timeline.
    pub years: f64,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct BlockView {
    pub range: Range,
    #[ts(
        type = "'headline' | 'masthead' | 'heading' | 'paragraph' | 'list item' | 'quotation' | 'table row' | 'caption'"
    )]
    pub kind: &'static str,
    /// 1 to 6 for headings, else 0.
    pub level: u8,
    /// Why it is fenced off ("author biography", "reader comments", ...), or null.
    pub fence: Option<&'static str>,
}

/// Two articles side by side: claims, links, gaps, decisions and notes.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct ComparisonView {
    /// Article ids.
    pub left: i64,
    pub right: i64,
    /// Whether the right article is the earlier one.
    pub turned: bool,
    pub left_claims: Vec<ClaimView>,
    pub right_claims: Vec<ClaimView>,
    /// In order of place on the left, then on the right; rejected ones included.
    pub links: Vec<LinkView>,
    pub lost: Vec<LostDecisionView>,
    pub notes: Vec<NoteView>,
    /// The claims of either that were looked for in the other in vain.
    pub absences: Vec<AbsenceView>,
    /// Where claims of either were cut by hand.
    pub cuts: Vec<CutView>,
    pub breadth: Breadth,
    /// Whether words were read where they stand; else `look_closely` gives better links.
    pub close: bool,
    /// Of long texts the beginning comes first: so many left claims have been compared. Null once all have.
    pub compared: Option<u32>,
    /// How long the collation took, in milliseconds.
    pub milliseconds: f64,
}

/// How many of the links that may be there are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub enum Breadth {
    /// The likely and the strong ones.
    Few,
    /// Those from the score on that suits the two texts.
    #[default]
    Balanced,
    /// Also those that are more often wrong than right.
    Many,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct ClaimView {
    pub range: Range,
    /// Index of its block in the article's blocks.
    pub block: u32,
    /// Whether it points to the claim before ("This incident", "He"), which has to be read with it.
    pub leans: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct LinkView {
    /// Names the link; the same for the same two places, however often the articles are compared.
    pub key: String,
    pub left: LinkEnd,
    pub right: LinkEnd,
    /// 0 to 1; null where only the editor's decision holds the link.
    pub score: Option<f32>,
    #[ts(type = "'strong' | 'likely' | 'loose' | null")]
    pub strength: Option<&'static str>,
    #[ts(type = "'same words' | 'reworded' | 'differs in detail' | 'contradicts' | 'related only' | null")]
    pub relation: Option<&'static str>,
    /// What it makes of the earlier claim in the later article; of the later one, what it was before. Null where it is
    /// rejected or says nothing of that.
    #[ts(type = "'repeated' | 'reworded' | 'softened' | 'hardened' | 'updated' | 'contradicted' | null")]
    pub fate: Option<&'static str>,
    /// Where the two are not put equally firmly: how either is.
    pub standing: Option<StandingView>,
    /// As is in force: one's own word, else the last one of another editor.
    #[ts(type = "'proposed' | 'confirmed' | 'rejected' | 'drawn'")]
    pub state: &'static str,
    /// Whether `relation` is what the editor set, and not what the engine sees.
    pub set_relation: bool,
    /// Whose word is in force; null for a proposal. May be empty: nobody gave a name.
    pub decided_by: Option<String>,
    /// Whether that is who works here now.
    pub own: bool,
    /// What other editors say of it.
    pub others: Vec<OtherWordView>,
    /// Whether one of them says otherwise.
    pub disputed: bool,
    /// Links with the same name here are one link of many claims to many.
    pub bundle: Option<String>,
    /// How sure the places of a decision are.
    #[ts(type = "'exact' | 'moved' | 'uncertain'")]
    pub fit: &'static str,
    /// What the editor said of words that may be these, or only resemble them: it has to be said again.
    #[ts(type = "'confirmed' | 'rejected' | 'drawn' | null")]
    pub unsure: Option<&'static str>,
    pub reasons: Vec<ReasonView>,
    pub differences: Vec<DifferenceView>,
}

/// What another editor says of a link.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct OtherWordView {
    pub author: String,
    #[ts(type = "'confirmed' | 'rejected' | 'drawn'")]
    pub state: &'static str,
    #[ts(type = "'same words' | 'reworded' | 'differs in detail' | 'contradicts' | 'related only' | null")]
    pub relation: Option<&'static str>,
    /// Milliseconds since 1970 (UTC).
    pub decided: i64,
}

/// How the two claims of a link are put, from asserted to denied.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct StandingView {
    #[ts(type = "'asserted' | 'attributed' | 'hedged' | 'reported' | 'alleged' | 'denied'")]
    pub left: &'static str,
    #[ts(type = "'asserted' | 'attributed' | 'hedged' | 'reported' | 'alleged' | 'denied'")]
    pub right: &'static str,
    /// Whether the later claim is put more firmly than the earlier one, or less.
    #[ts(type = "'softened' | 'hardened'")]
    pub shift: &'static str,
}

/// One side of a link.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct LinkEnd {
    pub range: Range,
    /// Index of the claim in `leftClaims` or `rightClaims`, also where the link is about some of its words only; null
    /// where none holds them.
    pub claim: Option<u32>,
    /// The words that the link is about; null where they are the whole range.
    pub part: Option<Range>,
    /// The words of the range, cut into runs that the other side has too, or has not.
    pub pieces: Vec<PieceView>,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct PieceView {
    pub text: String,
    pub shared: bool,
    /// Whether it stands outside of the words that the link is about.
    pub aside: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct ReasonView {
    #[ts(type = "'wording' | 'terms' | 'names' | 'figures' | 'context' | 'meaning' | 'clash' | 'leans'")]
    pub kind: &'static str,
    pub words: Vec<String>,
    /// Its part of the score, 0 to 1.
    pub weight: f32,
}

/// What varies inside a link. Where one side is null, only the other one speaks of it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct DifferenceView {
    #[ts(
        type = "'figure' | 'date' | 'name' | 'place' | 'hedge' | 'attribution' | 'negation' | 'opposite' | 'quotation'"
    )]
    pub kind: &'static str,
    pub left: Option<String>,
    pub right: Option<String>,
}

/// A decision whose places are not in today's texts any more.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct LostDecisionView {
    pub id: i64,
    pub left_quote: String,
    pub right_quote: String,
    #[ts(type = "'confirmed' | 'rejected' | 'drawn'")]
    pub verdict: &'static str,
}

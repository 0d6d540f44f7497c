//! A report in words and in order: what HTML, PDF, Word and Markdown each set, adding nothing.
//!
//! All wording is chosen here once. A format decides only how a block looks. Every text may hold imported words and is
//! hostile until it is escaped for the format.

mod about;
mod comparison;
mod facts;
mod make;
mod memo;
mod notes;
mod pair;
mod record;

use dossier::Milliseconds;
use locale::Language;
use serde::Serialize;

use crate::choices::Kind;
use crate::prose::Prose;
use crate::quotation::Run;

pub use make::document;
pub(crate) use make::made;

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Document {
    pub kind: Kind,
    /// What Crossread's own words are in.
    #[serde(serialize_with = "crate::choices::tag")]
    pub language: Language,
    /// What is set above the title: "Comparison report".
    pub kicker: String,
    /// The dossier's title.
    pub title: String,
    /// What kind of report this is and what it rests on, in a few sentences.
    pub standfirst: String,
    /// "Made 9 March 2025, 12:00 with Crossread 0.1.0".
    pub made_line: String,
    /// When the report was made: the date of files whose format keeps one.
    pub made: Milliseconds,
    pub app_version: String,
    /// Who made it, if a name is known; the author of files whose format keeps one.
    pub author: String,
    /// In reading order; the last is "About this report".
    pub sections: Vec<Section>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Section {
    /// Unique in the document, of ASCII letters, digits and hyphens.
    pub anchor: String,
    pub heading: String,
    /// How many entries it has, where that is worth saying.
    pub count: Option<usize>,
    /// What to know before reading it.
    pub remarks: Vec<Line>,
    /// A side matter: a format that can fold it away may.
    pub aside: bool,
    pub blocks: Vec<Block>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", tag = "type", content = "it")]
pub enum Block {
    /// A paragraph.
    Line(Line),
    Facts(Facts),
    Figures(Vec<FigureGroup>),
    /// A subject with labelled lines below it: an article, a setting.
    Entry(Entry),
    Pair(Pair),
    /// Several lists of quotations beside each other, one for each article.
    Columns(Vec<Column>),
    Claim(Claim),
    Note(Note),
    Table(Table),
}

/// Some words set in a row, with their own spaces. The pieces of labels, heads and headings of columns and entries bring
/// none: a format sets them apart (see `words_of.rs`).
pub type Line = Vec<Piece>;

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Piece {
    pub text: String,
    pub tone: Tone,
    /// The anchor of what the words lead to, in this document.
    pub to: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Tone {
    /// Crossread's words.
    Plain,
    Strong,
    /// Less weighty than what it stands by.
    Soft,
    /// Words from an article, a file name, a person's name: set apart from the sentence round them, since they may run in
    /// another direction.
    Foreign,
    /// The same in quotation marks, which the format puts.
    Quoted,
    /// Letters and digits to be compared one by one.
    Code,
    /// Words as they are marked that only one of two claims has (in the key to the marks).
    Differs,
    /// Words as they are marked that are named below a pair.
    Named,
    /// Words as they are set that the link is not about.
    Aside,
}

/// The articles' facts: a row for each fact, a column for each article.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Facts {
    pub heads: Vec<Line>,
    pub rows: Vec<FactRow>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FactRow {
    pub label: String,
    /// Whether it is the row that names the articles.
    pub headline: bool,
    /// One for each article; empty where it is not known.
    pub cells: Vec<Line>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FigureGroup {
    pub heading: String,
    pub total: Option<usize>,
    pub rows: Vec<Figure>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Figure {
    pub label: String,
    pub value: usize,
    /// Whether it is a part of the figure above.
    pub part: bool,
    /// The line that links of this kind are drawn with.
    pub mark: Option<Mark>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    pub anchor: Option<String>,
    pub heading: Line,
    pub rows: Vec<Row>,
}

/// "Figure: 30 → 45".
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Row {
    pub label: String,
    pub value: Line,
}

/// Two linked claims.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Pair {
    pub anchor: String,
    /// "7", or "R7" of a rejected link.
    pub number: String,
    /// "Differs in detail".
    pub heading: String,
    pub mark: Mark,
    pub badge: Badge,
    pub left: Quote,
    pub right: Quote,
    /// What differs; in a memo also what was found, by whom and when.
    pub rows: Vec<Row>,
    /// Small print: the machine's suggestion, how sure a place is.
    pub small: Vec<Line>,
    pub notes: Vec<Note>,
}

/// A quotation under the name of its article.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Quote {
    pub anchor: String,
    /// "2017, paragraph 3".
    pub label: Line,
    /// All of them together are the quotation.
    pub runs: Vec<Run>,
    /// "This claim is also in links 3, 5".
    pub small: Vec<Line>,
}

impl Quote {
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

/// What kind of line, by its form and its colour, stands for a relation or a fate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Mark {
    Same,
    Reworded,
    Differs,
    Contradicts,
    Related,
    /// Held by an editor or a note alone.
    Own,
    /// Said less firmly later.
    Softened,
    /// Said more firmly later.
    Hardened,
    Updated,
    Absent,
    New,
}

/// The editor's word on a link or a claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Badge {
    pub text: String,
    pub tone: BadgeTone,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum BadgeTone {
    Undecided,
    Confirmed,
    Rejected,
    Drawn,
}

/// Quotations of one article, one below the other.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Column {
    pub heading: Line,
    pub count: usize,
    /// Said where it has no items.
    pub none: String,
    pub items: Vec<Item>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Item {
    /// Its label may be empty, for the column has a heading.
    pub quote: Quote,
    pub notes: Vec<Note>,
}

/// A claim and what became of it in every later article.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Claim {
    pub anchor: String,
    pub number: String,
    /// What became of it over all: "Changed first in 2019".
    pub heading: String,
    pub quote: Quote,
    pub later: Vec<Later>,
    /// On the claim itself.
    pub notes: Vec<Note>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Later {
    /// The later article: "2025, The Post".
    pub label: Line,
    /// "softened".
    pub fate: String,
    pub mark: Mark,
    /// The editor's word, where there is one.
    pub badge: Option<Badge>,
    /// What it says there; none where it does not say it.
    pub quote: Option<Quote>,
    pub rows: Vec<Row>,
    pub notes: Vec<Note>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Note {
    pub anchor: String,
    /// "Note on the claim of 2017, 9 March 2025, 12:00".
    pub heading: Line,
    /// The words that it is about, where they are not quoted anyway.
    pub quotes: Vec<Quote>,
    pub prose: Prose,
    /// Verdict, state, author, tags; may be empty.
    pub facts: Line,
    pub small: Vec<Line>,
    /// Who wrote it; may be empty.
    pub author: String,
    pub created: Milliseconds,
    /// Of a note in a pair: that it is about the right claim, not the left one or the link.
    pub on_right: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Table {
    pub caption: String,
    pub heads: Vec<Line>,
    pub rows: Vec<TableRow>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TableRow {
    /// The anchor of what the row sums up, if it is in the document.
    pub to: Option<String>,
    /// The first heads the row.
    pub cells: Vec<Cell>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Cell {
    pub mark: Option<Mark>,
    pub line: Line,
    /// Below it, in small print.
    pub small: Vec<Line>,
}

impl Piece {
    pub fn new(text: impl Into<String>, tone: Tone) -> Self {
        Self { text: text.into(), tone, to: None }
    }

    pub fn plain(text: impl Into<String>) -> Self {
        Self::new(text, Tone::Plain)
    }

    pub fn to(self, anchor: impl Into<String>) -> Self {
        Self { to: Some(anchor.into()), ..self }
    }
}

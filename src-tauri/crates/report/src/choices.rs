//! What whoever exports a report may choose: its kind, what is in it, and how it is set.

use dossier::NoteState;
use locale::{Language, Said, said};
use serde::Serialize;

/// What a report is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// All that matters of two articles side by side.
    Comparison,
    /// What became of each claim of an article in every later one.
    Record,
    /// What the editor marked, to be corrected or to stand.
    Memo,
    /// The notes alone, with the words that they are about.
    Notes,
}

impl Kind {
    pub const ALL: [Self; 4] = [Self::Comparison, Self::Record, Self::Memo, Self::Notes];

    /// What it is called on its first page.
    pub fn said(self) -> Said {
        match self {
            Self::Comparison => said!("kind-comparison"),
            Self::Record => said!("kind-record"),
            Self::Memo => said!("kind-memo"),
            Self::Notes => said!("kind-notes"),
        }
    }
}

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Format {
    Html,
    Pdf,
    Docx,
    Markdown,
    Csv,
    Json,
}

impl Format {
    pub const ALL: [Self; 6] = [Self::Html, Self::Pdf, Self::Docx, Self::Markdown, Self::Csv, Self::Json];

    /// How its files end, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Markdown => "md",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// The format that a file name asks for.
    pub fn of_extension(extension: &str) -> Option<Self> {
        let extension = extension.to_ascii_lowercase();
        match extension.as_str() {
            "htm" => Some(Self::Html),
            "markdown" => Some(Self::Markdown),
            _ => Self::ALL.into_iter().find(|format| format.extension() == extension),
        }
    }
}

/// What is in a report, and how it is set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Choices {
    /// What Crossread's own words are in. Quotations and notes stay as they are.
    #[serde(serialize_with = "tag")]
    pub language: Language,
    pub links: Links,
    /// Only what a note in one of these states stands on; any where it is empty.
    #[serde(serialize_with = "state_names")]
    pub states: Vec<NoteState>,
    /// Only what a note with one of these tags stands on, large letters or small; any where it is empty.
    pub tags: Vec<String>,
    pub notes: bool,
    /// The claims without a counterpart.
    pub gaps: bool,
    pub rejected: bool,
    /// The table of fates, in a comparison report.
    pub fates: bool,
    /// The machine's score and reasons.
    pub suggestions: bool,
    pub order: Order,
    pub length: Length,
    pub paper: Paper,
    /// Word only: differences as tracked insertions and deletions.
    pub tracked: bool,
}

impl Default for Choices {
    fn default() -> Self {
        Self {
            language: Language::English,
            links: Links::All,
            states: Vec::new(),
            tags: Vec::new(),
            notes: true,
            gaps: true,
            rejected: true,
            fates: false,
            suggestions: true,
            order: Order::Place,
            length: Length::Whole,
            paper: Paper::A4,
            tracked: false,
        }
    }
}

/// Which of the links that stand are in a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Links {
    #[default]
    All,
    /// Confirmed or drawn by an editor.
    Confirmed,
    /// That differ in detail or contradict.
    Differing,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Order {
    /// By place in the left article, then in the right one.
    #[default]
    Place,
    /// The best score first; what the machine does not propose comes last.
    Score,
    /// Contradictions first, then what differs in detail, what is reworded, the same words, what is only related.
    Difference,
}

/// How much of a claim is quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Length {
    #[default]
    Whole,
    /// Some 180 characters about what differs.
    Short,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Paper {
    #[default]
    A4,
    Letter,
}

fn state_names<S: serde::Serializer>(states: &[NoteState], to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(states.iter().map(|state| state.name()))
}

pub(crate) fn tag<S: serde::Serializer>(language: &Language, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(language.tag())
}

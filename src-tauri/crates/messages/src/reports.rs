//! Reports: what may be chosen, what they will hold, and where they go.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Range;

/// A report that somebody wants.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct ReportRequest {
    pub on: ReportOn,
    pub kind: ReportKind,
    pub format: ReportFormat,
    pub choices: ReportChoices,
}

/// The articles that a report is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
#[ts(export, export_to = "queries.ts")]
pub enum ReportOn {
    /// Two articles: a comparison, a memo or notes.
    Pair { left: i64, right: i64 },
    /// An article and every later one of its dossier: a claim record.
    Later { base: i64 },
    /// All articles of a dossier: a memo or notes.
    Dossier { dossier: i64 },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub enum ReportKind {
    /// All that matters of two articles.
    Comparison,
    /// What became of each claim in every later article.
    Record,
    /// What the editor marked.
    Memo,
    /// The notes alone.
    Notes,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub enum ReportFormat {
    Html,
    Pdf,
    Docx,
    Markdown,
    Csv,
    Json,
}

/// What is in a report, and how it is set.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct ReportChoices {
    /// What Crossread's own words are in.
    #[ts(type = "'en' | 'he'")]
    pub language: String,
    /// Those that stand; "confirmed" are drawn ones too, "differing" those that contradict too.
    #[ts(type = "'all' | 'confirmed' | 'differing'")]
    pub links: String,
    /// Only what carries a note in one of these states; any where it is empty.
    #[ts(type = "('open' | 'waiting' | 'resolved')[]")]
    pub states: Vec<String>,
    /// Only what carries a note with one of these tags; any where it is empty.
    pub tags: Vec<String>,
    pub notes: bool,
    /// Claims without a counterpart; of a record those that are in no later article.
    pub gaps: bool,
    pub rejected: bool,
    /// The table of fates, in a comparison report.
    pub fates: bool,
    /// The machine's scores and reasons.
    pub suggestions: bool,
    #[ts(type = "'place' | 'score' | 'difference'")]
    pub order: String,
    /// "short" quotes some 180 characters about what differs.
    #[ts(type = "'whole' | 'short'")]
    pub length: String,
    #[ts(type = "'a4' | 'letter'")]
    pub paper: String,
    /// Word only: differences as tracked changes.
    pub tracked: bool,
}

/// Everything, in order of place, on A4.
impl Default for ReportChoices {
    fn default() -> Self {
        Self {
            language: "en".to_owned(),
            links: "all".to_owned(),
            states: Vec::new(),
            tags: Vec::new(),
            notes: true,
            gaps: true,
            rejected: true,
            fates: false,
            suggestions: true,
            order: "place".to_owned(),
            length: "whole".to_owned(),
            paper: "a4".to_owned(),
            tracked: false,
        }
    }
}

/// What a report will hold.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct ReportPreview {
    /// How many entries it has.
    pub entries: u32,
    /// The same in words: "12 links", "3 claims without a counterpart", "5 notes".
    pub counted: Vec<String>,
    /// What was chosen to stay out, in the sentences that the report says it in.
    pub left_out: Vec<String>,
    /// What these sentences are in.
    #[ts(type = "'en' | 'he'")]
    pub language: String,
    pub looks: ReportLooks,
    /// The organisation on it, if a template folder has one.
    pub letterhead: Option<String>,
    /// What is wrong with the template folder; the preview is without it, and nothing can be written until it is mended.
    pub letterhead_problem: Option<String>,
}

/// How the beginning of a report looks.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
#[ts(export, export_to = "queries.ts")]
pub enum ReportLooks {
    /// Its first pages as addresses of pictures (`data:`), and how many pages there are; none where only the beginning was
    /// set. `stand_in`: these are the PDF's pages, because a Word file has none until a program opens it.
    #[serde(rename_all = "camelCase")]
    Pages { pictures: Vec<String>, of: Option<u32>, stand_in: bool },
    /// A page of its own at this address, which changes with each preview.
    Page { address: String },
    /// Its first lines.
    Text { text: String, cut: bool },
    /// Its first rows, the heads first.
    Table { rows: Vec<Vec<String>>, cut: bool },
}

/// Writes a report. Answer: `ExportedReport`, or null where it was called off.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct ExportReport {
    pub report: ReportRequest,
    pub path: String,
    /// Whether a file that is already there may be replaced; without it such a file is a problem
    /// with the code `fileExists`.
    pub replace: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct ExportedReport {
    pub path: String,
    pub bytes: u32,
}

/// Something to copy, rich and plain.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct ClipView {
    pub html: String,
    pub plain: String,
}

/// A linked pair to copy.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct ClipLink {
    pub left: i64,
    pub right: i64,
    pub left_range: Range,
    pub right_range: Range,
    /// What Crossread's own words are in.
    #[ts(type = "'en' | 'he'")]
    pub language: String,
}

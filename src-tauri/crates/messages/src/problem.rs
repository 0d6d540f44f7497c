//! What went wrong, for a person: a code for the window and a sentence to act on.

use serde::Serialize;
use ts_rs::TS;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct Problem {
    pub code: ProblemCode,
    /// What is wrong and what to do, in a sentence or two.
    pub message: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub enum ProblemCode {
    /// A source cannot be read as an article.
    BadSource,
    /// The library cannot be opened, read or written.
    Library,
    /// The library is damaged: a backup can be put in its place.
    Damaged,
    /// There is a file where the report should go.
    FileExists,
    /// The report cannot be written.
    Report,
    /// What was typed cannot be kept.
    BadInput,
    /// What was asked for is not there (any more).
    NotFound,
    /// Anything else; a fault of the program.
    Internal,
}

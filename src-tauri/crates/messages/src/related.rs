//! The articles of the library that share claims with one.

use serde::Serialize;
use ts_rs::TS;

use crate::DateView;

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct RelatedView {
    /// The article that was asked about.
    pub article: i64,
    /// How many claims it makes.
    pub claims: u32,
    /// The one that shares most first.
    pub related: Vec<RelatedArticleView>,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct RelatedArticleView {
    pub dossier: i64,
    pub dossier_title: String,
    pub article: i64,
    pub headline: String,
    pub outlet: Option<String>,
    pub date: Option<DateView>,
    /// How many of the claims it makes too, and how many of those in the same words.
    pub shared: u32,
    pub same_words: u32,
    /// Whether it was imported from the same file.
    pub same_source: bool,
    /// The shared claim that is the surest, as it stands there, and the block in which it does.
    pub quote: String,
    pub block: u32,
}

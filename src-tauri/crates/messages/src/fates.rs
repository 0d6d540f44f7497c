//! What became of the claims of an article in every later one: rows of claims, columns of articles.

use collate::{Claim, Fate};
use dossier::{Comparison, JudgedLink, KeptArticle};
use serde::Serialize;
use ts_rs::TS;

use crate::Range;
use crate::view::{count, link_key};

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct FatesView {
    /// The article whose claims they are.
    pub base: i64,
    /// In order of place; empty where no article is later.
    pub claims: Vec<Range>,
    /// The later articles by date, those without one last.
    pub columns: Vec<FateColumnView>,
    /// Later articles whose claims stand in another later one in the same words: they are counted with it.
    pub copies: Vec<CopyView>,
    /// Later articles that name their source and have most claims from it.
    pub retellings: Vec<RetellingView>,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct CopyView {
    pub article: i64,
    /// The later article that it is counted with; never a copy itself.
    pub with: i64,
    /// How many of its claims stand there, of so many that can be told.
    pub copied: u32,
    pub claims: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct RetellingView {
    pub article: i64,
    /// The article in which most of its claims were found.
    pub of: i64,
    /// The words by which it names its source.
    pub named: String,
    /// How many of its claims were found there, of how many.
    pub found: u32,
    pub claims: u32,
}

/// What became of each claim in one later article.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct FateColumnView {
    pub base: i64,
    pub article: i64,
    /// Whether the pair was read closely.
    pub close: bool,
    /// One for each claim of the base.
    pub cells: Vec<FateCellView>,
    /// How many claims of the later article are new.
    pub fresh: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct FateCellView {
    #[ts(type = "'repeated' | 'reworded' | 'softened' | 'hardened' | 'updated' | 'contradicted' | 'absent'")]
    pub fate: &'static str,
    /// What differs, each kind once.
    #[ts(
        type = "('figure' | 'date' | 'name' | 'place' | 'hedge' | 'attribution' | 'negation' | 'opposite' | 'quotation')[]"
    )]
    pub kinds: Vec<&'static str>,
    /// The link that says so; null for an absent claim.
    pub link: Option<String>,
    /// Whether an editor confirmed that link.
    pub confirmed: bool,
    /// Of an absent claim, whether a person looked for it in vain.
    pub checked: bool,
}

pub fn fates_view(base: &KeptArticle, claims: &[Claim], columns: Vec<FateColumnView>) -> FatesView {
    let map = article::Utf16Map::new(&base.article.text);
    FatesView {
        base: base.id.0,
        claims: claims.iter().map(|claim| map.range(claim.span).into()).collect(),
        columns,
        copies: Vec::new(),
        retellings: Vec::new(),
    }
}

/// Of a comparison whose left article is the base.
pub fn fate_column_view(comparison: &Comparison, close: bool) -> FateColumnView {
    let fates = comparison.fates();
    let cells = fates
        .left
        .iter()
        .map(|met| {
            let link = met.link.map(|link| &comparison.links[link]);
            let mut kinds: Vec<&'static str> = Vec::new();
            for difference in link.into_iter().flat_map(JudgedLink::differences) {
                let kind = difference.kind.name();
                if !kinds.contains(&kind) {
                    kinds.push(kind);
                }
            }
            FateCellView {
                fate: met.fate.name(),
                kinds,
                link: link.map(|link| link_key(link.left, link.right)),
                confirmed: link.is_some_and(JudgedLink::is_confirmed),
                checked: met.checked,
            }
        })
        .collect();
    FateColumnView {
        base: comparison.left.id.0,
        article: comparison.right.id.0,
        close,
        cells,
        fresh: count(fates.right.iter().filter(|met| met.fate == Fate::New).count()),
    }
}

//! Claims that an editor cut otherwise than the engine does.

use article::Utf16Map;
use dossier::{Comparison, PlacedCut};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Range;
use crate::view::fit_name;

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct CutView {
    pub id: i64,
    #[ts(type = "'split' | 'join'")]
    pub kind: &'static str,
    #[ts(type = "'left' | 'right'")]
    pub side: &'static str,
    /// Of a split, from the cut to the end of the claim; of a join, what became one. Null where it is lost.
    pub range: Option<Range>,
    /// How sure the place is; what is uncertain cuts nothing.
    #[ts(type = "'exact' | 'moved' | 'uncertain' | null")]
    pub fit: Option<&'static str>,
    pub quote: String,
}

/// Splits a claim before a word, or joins claims that stand side by side in one paragraph. Answer: `ComparisonView`.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct CutClaim {
    pub left: i64,
    pub right: i64,
    #[ts(type = "'left' | 'right'")]
    pub side: String,
    #[ts(type = "'split' | 'join'")]
    pub kind: String,
    /// To split: from the word that begins the second claim to the end of the claim. To join: from the beginning of the
    /// first claim to the end of the last.
    pub range: Range,
}

/// Takes a cut back. Answer: `ComparisonView`.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct ForgetCut {
    pub left: i64,
    pub right: i64,
    pub id: i64,
}

pub fn cut_views(comparison: &Comparison) -> Vec<CutView> {
    let left = Utf16Map::new(&comparison.left.article.text);
    let right = Utf16Map::new(&comparison.right.article.text);
    let view = |placed: &PlacedCut| CutView {
        id: placed.cut.id.0,
        kind: placed.cut.kind.name(),
        side: if placed.on_left { "left" } else { "right" },
        range: placed
            .anchor
            .map(|anchor| if placed.on_left { &left } else { &right }.range(anchor.span).into()),
        fit: placed.anchor.map(|anchor| fit_name(anchor.fit)),
        quote: placed.cut.place.selector.quote.clone(),
    };
    comparison.cuts.iter().map(view).collect()
}

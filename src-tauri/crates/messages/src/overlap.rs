//! How much two articles share.

use dossier::{Comparison, Met};
use serde::Serialize;
use ts_rs::TS;

use crate::view::count;

/// How many claims of the article with fewer have a link in the other one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct OverlapView {
    pub shared: u32,
    /// How many claims that article has.
    pub claims: u32,
}

pub fn overlap_view(comparison: &Comparison) -> OverlapView {
    let fates = comparison.fates();
    let linked = |side: &[Met]| side.iter().filter(|met| met.link.is_some()).count();
    let [left, right] = [&fates.left, &fates.right].map(|side| (side.len(), linked(side)));
    // Of equally many the smaller number: whoever asks from the other side shall hear the same.
    let (claims, shared) = left.min(right);
    OverlapView { shared: count(shared), claims: count(claims) }
}

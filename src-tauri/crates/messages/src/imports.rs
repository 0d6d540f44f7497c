//! What was understood of a source before it is kept, and what the editor makes of it.

use article::{Article, Fence};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{DateView, DossierView};

/// A source as it was read: either an article, or what is wrong with it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct PreviewView {
    /// Names the preview until it is kept or dropped.
    pub id: u32,
    /// The source's name.
    pub name: String,
    pub article: Option<PreviewArticle>,
    /// Why it cannot be read, and what to do; null where it was.
    pub problem: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct PreviewArticle {
    pub facts: FactsEdit,
    pub headline_from_first_sentence: bool,
    /// What is worth knowing of how it was read, a sentence each.
    pub remarks: Vec<String>,
    pub blocks: Vec<PreviewBlock>,
    /// How the letters were decoded; null for a format that leaves no choice.
    pub encoding: Option<EncodingView>,
    /// The title of a dossier that holds this source already.
    pub known: Option<String>,
    /// Articles of the dossier that it may be a newer state of, the likeliest first.
    pub states: Vec<StateView>,
    #[ts(type = "string | null")]
    pub language: Option<&'static str>,
}

/// How the letters of a source were decoded.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct EncodingView {
    pub name: String,
    /// Whether the source does not say it: it was told by its bytes.
    pub guessed: bool,
    /// Those that can be chosen.
    pub others: &'static [&'static str],
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct PreviewBlock {
    pub text: String,
    #[ts(
        type = "'headline' | 'masthead' | 'heading' | 'paragraph' | 'list item' | 'quotation' | 'table row' | 'caption'"
    )]
    pub kind: &'static str,
    /// Why it is fenced off, or null.
    pub fence: Option<&'static str>,
    /// Whether it may be left out or brought back.
    pub may_be_fenced: bool,
}

/// An article that may be an earlier state of one that is imported.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct StateView {
    pub id: i64,
    pub headline: String,
    pub outlet: Option<String>,
    pub date: Option<DateView>,
    /// How much of the shorter text the other one has too, word for word, 0 to 1.
    pub shared: f32,
    /// Whether it is taken for an earlier state unless the editor says otherwise.
    pub likely: bool,
}

/// What became of the places of an editor's work on an earlier version of an article.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct CarriedView {
    pub exact: u32,
    pub moved: u32,
    pub uncertain: u32,
    pub lost: u32,
}

/// What was kept.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct KeptView {
    pub dossier: DossierView,
    /// Null where nothing new is a newer version of an article.
    pub carried: Option<CarriedView>,
}

/// The facts of an article as an editor writes them: empty where there is none; the date as ISO or in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct FactsEdit {
    pub headline: String,
    pub byline: String,
    pub outlet: String,
    pub date: String,
}

impl FactsEdit {
    pub fn of(article: &Article) -> Self {
        let facts = &article.facts;
        let or_empty = |fact: &Option<String>| fact.clone().unwrap_or_default();
        Self {
            headline: facts.headline.as_ref().map(|headline| headline.text.clone()).unwrap_or_default(),
            byline: or_empty(&facts.byline),
            outlet: or_empty(&facts.outlet),
            date: facts.date.map(article::PublicationDate::iso).unwrap_or_default(),
        }
    }
}

/// Keeps previewed articles, as the editor corrected them. Answer: `KeptView`; nothing is kept if one of them is not
/// good.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct KeepPreviews {
    /// Into this dossier; null makes a new one.
    pub dossier: Option<i64>,
    pub articles: Vec<KeepPreview>,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct KeepPreview {
    pub id: u32,
    pub facts: FactsEdit,
    /// Indexes of the blocks that are left out though they were not, or brought back.
    pub turned: Vec<u32>,
    /// The article of the dossier that it is a newer state of.
    pub version_of: Option<i64>,
}

/// Changes the facts of a kept article. Answer: its `DossierView`.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct SetFacts {
    pub article: i64,
    pub facts: FactsEdit,
}

/// Makes a kept article a newer state of another one of its dossier, or an article of its own again. Answer: its
/// `DossierView`.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct SetVersion {
    pub article: i64,
    pub version_of: Option<i64>,
}

/// Leaves blocks of a kept article out of the comparison, or brings them back, in one act. Answer: its `DossierView`.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct SetFence {
    pub article: i64,
    pub blocks: Vec<FenceEdit>,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct FenceEdit {
    /// Index in the article's blocks.
    pub block: u32,
    /// Why it is left out, as the window was told; "" for the editor's own reason; null brings it back.
    pub fence: Option<String>,
}

pub fn preview_view(
    id: u32,
    article: &Article,
    remarks: Vec<String>,
    known: Option<String>,
    states: Vec<StateView>,
    encoding: Option<EncodingView>,
) -> PreviewView {
    let blocks = article
        .blocks
        .iter()
        .map(|block| PreviewBlock {
            text: article.block_text(block).to_owned(),
            kind: block.kind.name(),
            fence: block.fence.map(Fence::name),
            may_be_fenced: block.may_be_fenced(),
        })
        .collect();
    let headline = article.facts.headline.as_ref();
    PreviewView {
        id,
        name: article.source.name.clone(),
        article: Some(PreviewArticle {
            facts: FactsEdit::of(article),
            headline_from_first_sentence: headline
                .is_some_and(|headline| headline.origin == article::HeadlineOrigin::FirstSentence),
            remarks,
            blocks,
            known,
            states,
            encoding,
            language: article::language(&article.text),
        }),
        problem: None,
    }
}

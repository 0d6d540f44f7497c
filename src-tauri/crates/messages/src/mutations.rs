//! What the window asks to be done.

use serde::Deserialize;
use ts_rs::TS;

use crate::Range;

/// Gives a dossier another title. Answer: the title as it is kept; one that cannot be kept is a problem with the code
/// `badInput`.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct RenameDossier {
    pub id: i64,
    pub title: String,
}

/// Puts a dossier away, or takes it out again. No answer.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct ArchiveDossier {
    pub id: i64,
    pub archived: bool,
}

/// Deletes a dossier, or brings a deleted one back as it was. No answer.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct DeleteDossier {
    pub id: i64,
    pub restore: bool,
}

/// Takes an article out of its dossier, or puts it back with the work on it. Answer: `DossierView`.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct RemoveArticle {
    pub id: i64,
    pub restore: bool,
}

/// Confirms or rejects a link, says what it is, or takes the decision back. Answer: the link as `LinkView`, or null
/// where nothing holds it any more.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct DecideLink {
    pub left: i64,
    pub right: i64,
    pub left_range: Range,
    pub right_range: Range,
    #[ts(type = "'proposed' | 'confirmed' | 'rejected' | 'drawn'")]
    pub state: String,
    /// Null for what the engine sees; only with a link that is confirmed or drawn.
    #[ts(type = "'same words' | 'reworded' | 'differs in detail' | 'contradicts' | 'related only' | null")]
    pub relation: Option<String>,
}

/// The two ends of a link that is on the screen, or that is drawn.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct LinkEnds {
    pub left_range: Range,
    pub right_range: Range,
}

/// Draws links between any words of two articles, or says the same of several links, all in one act. Answer:
/// `ComparisonView`.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct DecideLinks {
    pub left: i64,
    pub right: i64,
    pub links: Vec<LinkEnds>,
    #[ts(type = "'confirmed' | 'rejected' | 'drawn'")]
    pub state: String,
}

/// Makes several links one link of many claims to many, or makes them single links again. Answer: `ComparisonView`.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct MergeLinks {
    pub left: i64,
    pub right: i64,
    pub links: Vec<LinkEnds>,
    pub merge: bool,
}

/// Takes back a decision whose places are lost. No answer.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct ForgetDecision {
    pub id: i64,
}

/// Writes a new note, or new words into an old one. Answer: `NoteView`, once it is on the disk.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct WriteNote {
    /// The two articles on the screen.
    pub left: i64,
    pub right: i64,
    /// The note to change; null writes a new one.
    pub id: Option<i64>,
    /// What a new note is about; passed over for an old one.
    pub target: NoteTarget,
    pub text: String,
}

/// What a note is about, by places on the screen.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
#[ts(export, export_to = "mutations.ts")]
pub enum NoteTarget {
    Dossier,
    Article {
        article: i64,
    },
    Claim {
        article: i64,
        range: Range,
    },
    /// Any words of an article.
    Words {
        article: i64,
        range: Range,
    },
    #[serde(rename_all = "camelCase")]
    Link {
        left_range: Range,
        right_range: Range,
    },
}

/// Deletes a note, or brings a deleted one back. No answer.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct DeleteNote {
    pub id: i64,
    pub restore: bool,
}

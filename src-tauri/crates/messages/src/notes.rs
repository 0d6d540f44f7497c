//! The editors' notes: as they stand beside two articles, and all of a dossier.

use std::collections::BTreeMap;

use article::{Anchor, Utf16Map, find};
use dossier::{ArticleId, EarlierText, KeptArticle, Note, NoteState, PlacedNote, Target};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::view::{fit_name, link_key};
use crate::{NoteTarget, Range};

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct NoteView {
    pub id: i64,
    /// Markdown.
    pub text: String,
    #[ts(type = "'open' | 'waiting' | 'resolved'")]
    pub state: &'static str,
    /// What a note on a link says of it.
    #[ts(type = "'stands' | 'corrected' | 'needs correction' | 'wrong' | null")]
    pub verdict: Option<&'static str>,
    pub tags: Vec<String>,
    /// Whether it stays out of every report.
    pub private: bool,
    /// Who wrote it last; may be empty.
    pub author: String,
    /// The note that this is another version of: two editors changed it apart from each other. Both stand.
    pub conflicts_with: Option<i64>,
    /// Milliseconds since 1970 (UTC).
    pub created: i64,
    pub changed: i64,
    #[ts(type = "'dossier' | 'article' | 'claim' | 'words' | 'link'")]
    pub kind: &'static str,
    /// The article of a note on an article, a claim or words; null for a note on a link or the dossier.
    pub article: Option<i64>,
    /// Which side that article stands on, also where the place in it is lost.
    #[ts(type = "'left' | 'right' | null")]
    pub side: Option<&'static str>,
    /// Its place in the left article; null where it has none there or where that place is lost.
    pub left: Option<PlaceView>,
    pub right: Option<PlaceView>,
    /// The words that it was written on: none, one or two quotations, left first.
    pub quotes: Vec<String>,
    /// Whether a place that it is about cannot be found any more.
    pub lost: bool,
    /// Whether it is lost because the editor said that the words found are not its own.
    pub refused: bool,
    /// For a note on a link: that link's key, if both places are found.
    pub link: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct PlaceView {
    pub range: Range,
    #[ts(type = "'exact' | 'moved' | 'uncertain'")]
    pub fit: &'static str,
}

/// A note in the list of all of a dossier's.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct DossierNoteView {
    /// Without `side`, `left`, `right` and `link`, which only a pair has.
    pub note: NoteView,
    /// The articles that it is about, two for a link, left first, and where in them; none for the dossier.
    pub places: Vec<NotePlaceView>,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct NotePlaceView {
    pub article: i64,
    /// Null for a note on the whole article, and where the place is lost.
    pub place: Option<PlaceView>,
    /// None for a note on the whole article.
    pub quote: Option<String>,
}

/// What a note said before.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct EarlierTextView {
    pub id: i64,
    pub text: String,
    pub author: String,
    /// Milliseconds since 1970 (UTC).
    pub written: i64,
}

/// Changes something of a note besides its text. Answer: `NoteView`.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct SetNote {
    /// The two articles on the screen.
    pub left: i64,
    pub right: i64,
    pub id: i64,
    pub change: NoteChange,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
#[ts(export, export_to = "mutations.ts")]
pub enum NoteChange {
    State {
        #[ts(type = "'open' | 'waiting' | 'resolved'")]
        state: String,
    },
    Verdict {
        #[ts(type = "'stands' | 'corrected' | 'needs correction' | 'wrong' | null")]
        verdict: Option<String>,
    },
    /// All of them.
    Tags {
        tags: Vec<String>,
    },
    Private {
        private: bool,
    },
    /// Puts it on another place: after its own was lost, or by hand.
    Target {
        target: NoteTarget,
    },
    /// Says that the uncertain place where it is shown is the right one.
    Accept,
    /// Says that it is not: the note is lost until it is put on another place, or found elsewhere in a newer version.
    Refuse,
    /// Says that two versions of a note are settled, and this one stands by itself.
    Settled,
}

/// Lets a note say again what it said before. Answer: `NoteView`.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct RestoreText {
    pub left: i64,
    pub right: i64,
    /// The earlier text.
    pub id: i64,
}

/// One note on the screen where `left` and `right` stand.
pub fn note_view(placed: &PlacedNote, left: &KeptArticle, right: &KeptArticle, all: &Conflicts) -> NoteView {
    let (from, to) = (Utf16Map::new(&left.article.text), Utf16Map::new(&right.article.text));
    placed_note_view(placed, left.id, &from, &to, all)
}

/// The notes of a dossier by uid, for those that are versions of each other.
#[derive(Debug, Default)]
pub struct Conflicts(BTreeMap<String, i64>);

impl Conflicts {
    pub fn among<'a>(notes: impl IntoIterator<Item = &'a Note>) -> Self {
        Self(notes.into_iter().map(|note| (note.uid.clone(), note.id.0)).collect())
    }

    fn of(&self, note: &Note) -> Option<i64> {
        note.conflicts_with.as_ref().and_then(|uid| self.0.get(uid)).copied()
    }
}

pub(crate) fn placed_note_view(
    placed: &PlacedNote,
    left_article: ArticleId,
    left: &Utf16Map<'_>,
    right: &Utf16Map<'_>,
    conflicts: &Conflicts,
) -> NoteView {
    let note = &placed.note;
    let link = match (&note.target, placed.left, placed.right) {
        (Target::Link(..), Some(left), Some(right)) => Some(link_key(left.span, right.span)),
        _ => None,
    };
    let bare = bare_view(note, left_article, conflicts);
    NoteView {
        side: bare.article.map(|article| if article == left_article.0 { "left" } else { "right" }),
        left: placed.left.map(|anchor| place_view(anchor, left)),
        right: placed.right.map(|anchor| place_view(anchor, right)),
        lost: placed.lost,
        refused: placed.refused,
        link,
        ..bare
    }
}

/// Without any place.
fn bare_view(note: &Note, left_article: ArticleId, conflicts: &Conflicts) -> NoteView {
    let (kind, article, quotes) = match &note.target {
        Target::Dossier => ("dossier", None, Vec::new()),
        Target::Article(article) => ("article", Some(article.0), Vec::new()),
        Target::Claim(at) => ("claim", Some(at.article.0), vec![at.selector.quote.clone()]),
        Target::Words(at) => ("words", Some(at.article.0), vec![at.selector.quote.clone()]),
        Target::Link(one, other) => {
            let (one, other) = if other.article == left_article { (other, one) } else { (one, other) };
            ("link", None, vec![one.selector.quote.clone(), other.selector.quote.clone()])
        }
    };
    NoteView {
        id: note.id.0,
        text: note.text.clone(),
        state: note.state.name(),
        verdict: note.verdict.map(dossier::NoteVerdict::name),
        tags: note.tags.clone(),
        private: note.private,
        author: note.author.clone(),
        conflicts_with: conflicts.of(note),
        created: note.created,
        changed: note.changed,
        kind,
        article,
        side: None,
        left: None,
        right: None,
        quotes,
        lost: false,
        refused: false,
        link: None,
    }
}

fn place_view(anchor: Anchor, map: &Utf16Map<'_>) -> PlaceView {
    PlaceView { range: map.range(anchor.span).into(), fit: fit_name(anchor.fit) }
}

/// All notes of a dossier with their places in the articles that they are about; open ones first, then waiting ones, each
/// by time.
pub fn dossier_note_views(notes: &[Note], articles: &[KeptArticle]) -> Vec<DossierNoteView> {
    let maps: BTreeMap<ArticleId, (&KeptArticle, Utf16Map<'_>)> =
        articles.iter().map(|kept| (kept.id, (kept, Utf16Map::new(&kept.article.text)))).collect();
    let conflicts = Conflicts::among(notes);
    let view = |note: &Note| {
        let places: Vec<NotePlaceView> = match &note.target {
            Target::Dossier => Vec::new(),
            Target::Article(article) => vec![NotePlaceView { article: article.0, place: None, quote: None }],
            Target::Claim(place) | Target::Words(place) => vec![note_place(place, &maps)],
            Target::Link(one, other) => vec![note_place(one, &maps), note_place(other, &maps)],
        };
        let lost = places.iter().any(|place| place.quote.is_some() && place.place.is_none());
        let left = note.target.articles().first().copied().unwrap_or(ArticleId(0));
        DossierNoteView { note: NoteView { lost, ..bare_view(note, left, &conflicts) }, places }
    };
    let mut views: Vec<DossierNoteView> = notes.iter().map(view).collect();
    let rank = |state: &str| NoteState::ALL.iter().position(|one| one.name() == state);
    views.sort_by_key(|view| rank(view.note.state));
    views
}

fn note_place(
    place: &dossier::Place,
    maps: &BTreeMap<ArticleId, (&KeptArticle, Utf16Map<'_>)>,
) -> NotePlaceView {
    let found = maps
        .get(&place.article)
        .and_then(|(kept, map)| Some(place_view(find(&place.selector, &kept.article.text)?, map)));
    NotePlaceView { article: place.article.0, place: found, quote: Some(place.selector.quote.clone()) }
}

pub fn earlier_text_views(texts: &[EarlierText]) -> Vec<EarlierTextView> {
    let view = |text: &EarlierText| EarlierTextView {
        id: text.id,
        text: text.text.clone(),
        author: text.author.clone(),
        written: text.written,
    };
    texts.iter().map(view).collect()
}

//! Writes notes: new ones, new words into old ones, and everything else that can be set on one.

use article::Fit;
use collate::Collation;
use dossier::{DossierId, KeptArticle, Note, NoteId, NoteState, NoteVerdict, PlacedNote, Target, Work, join};
use messages::{
    Conflicts, DossierNoteView, EarlierTextView, NoteChange, NoteTarget, NoteView, RestoreText, SetNote,
    WriteNote, dossier_note_views, earlier_text_views, note_view,
};

use crate::{Desk, DeskError, place};

/// A tag is a word or a few,
const LONGEST_TAG: usize = 60;
/// and a note has so many at most.
const MOST_TAGS: usize = 30;

impl Desk {
    /// Keeps the words; when this returns they are on the disk.
    pub fn write_note(&self, act: &WriteNote) -> Result<NoteView, DeskError> {
        let (dossier, left) = self.kept_article(act.left)?;
        let (_, right) = self.kept_article(act.right)?;
        let now = (self.now)();
        let note = match act.id {
            Some(id) => self.library.change_note(NoteId(id), &act.text, now)?,
            None => {
                let target = target(&act.target, &left, &right)?;
                self.library.add_note(dossier, &target, &act.text, now)?
            }
        };
        self.shown(dossier, note, &left, &right)
    }

    pub fn set_note(&self, act: &SetNote) -> Result<NoteView, DeskError> {
        let (dossier, left) = self.kept_article(act.left)?;
        let (_, right) = self.kept_article(act.right)?;
        let id = NoteId(act.id);
        let change = match &act.change {
            NoteChange::State { state } => store::NoteChange::State(
                NoteState::from_name(state).ok_or_else(|| DeskError::NoState(state.clone()))?,
            ),
            NoteChange::Verdict { verdict } => store::NoteChange::Verdict(match verdict {
                Some(name) => {
                    Some(NoteVerdict::from_name(name).ok_or_else(|| DeskError::NoState(name.clone()))?)
                }
                None => None,
            }),
            NoteChange::Tags { tags: wanted } => store::NoteChange::Tags(tags(wanted)?),
            NoteChange::Private { private } => store::NoteChange::Private(*private),
            NoteChange::Target { target: wanted } => {
                store::NoteChange::Target(target(wanted, &left, &right)?)
            }
            NoteChange::Accept => {
                let (_, note) = self.library.note(id)?.ok_or(DeskError::NoPlace)?;
                let placed = self.placed(dossier, note, &left, &right)?;
                store::NoteChange::Target(found_again(&placed, &left, &right)?)
            }
            NoteChange::Refuse => {
                let (_, note) = self.library.note(id)?.ok_or(DeskError::NoPlace)?;
                let placed = self.placed(dossier, note, &left, &right)?;
                store::NoteChange::Refuse(unsure_places(&placed, &left, &right)?)
            }
            NoteChange::Settled => store::NoteChange::Settled,
        };
        // A note on other articles cannot be shown here: nothing is written then.
        let (_, before) = self.library.note(id)?.ok_or(DeskError::NoPlace)?;
        self.placed(dossier, before, &left, &right)?;
        let note = self.library.set_note(id, change, (self.now)())?;
        self.shown(dossier, note, &left, &right)
    }

    /// All notes of a dossier, wherever they are.
    pub fn notes(&self, dossier: i64) -> Result<Vec<DossierNoteView>, DeskError> {
        let dossier = DossierId(dossier);
        Ok(dossier_note_views(&self.library.notes(dossier)?, &self.library.articles(dossier)?))
    }

    /// What a note said before, the latest first.
    pub fn earlier_texts(&self, note: i64) -> Result<Vec<EarlierTextView>, DeskError> {
        Ok(earlier_text_views(&self.library.earlier_texts(NoteId(note))?))
    }

    pub fn restore_text(&self, act: &RestoreText) -> Result<NoteView, DeskError> {
        let (dossier, left) = self.kept_article(act.left)?;
        let (_, right) = self.kept_article(act.right)?;
        let note = self.library.restore_text(act.id, (self.now)())?;
        self.shown(dossier, note, &left, &right)
    }

    fn shown(
        &self,
        dossier: DossierId,
        note: Note,
        left: &KeptArticle,
        right: &KeptArticle,
    ) -> Result<NoteView, DeskError> {
        let conflicts = match &note.conflicts_with {
            Some(_) => Conflicts::among(&self.library.notes(dossier)?),
            None => Conflicts::default(),
        };
        let placed = self.placed(dossier, note, left, right)?;
        Ok(note_view(&placed, left, right, &conflicts))
    }

    fn placed(
        &self,
        dossier: DossierId,
        note: Note,
        left: &KeptArticle,
        right: &KeptArticle,
    ) -> Result<PlacedNote, DeskError> {
        let versions = self.library.versions(dossier)?;
        let earlier = self.earlier(dossier, &versions)?;
        let work = Work { notes: vec![note], versions, earlier, ..Work::default() };
        let joined = join(left.clone(), right.clone(), Collation::default(), work);
        joined.notes.into_iter().next().ok_or(DeskError::NoPlace)
    }
}

/// Where an uncertain note was found; an error where no place of it is uncertain.
fn unsure_places(
    placed: &PlacedNote,
    left: &KeptArticle,
    right: &KeptArticle,
) -> Result<Vec<dossier::Place>, DeskError> {
    let places: Vec<dossier::Place> = [(placed.left, left), (placed.right, right)]
        .into_iter()
        .filter_map(|(anchor, kept)| Some((anchor.filter(|anchor| !anchor.is_sure())?, kept)))
        .filter_map(|(anchor, kept)| {
            let selector = article::Selector::of(&kept.article.text, anchor.span)?;
            Some(dossier::Place { article: kept.id, selector })
        })
        .collect();
    if places.is_empty() { Err(DeskError::NoPlace) } else { Ok(places) }
}

/// What an uncertain note is about if it is about the words where it is shown.
fn found_again(placed: &PlacedNote, left: &KeptArticle, right: &KeptArticle) -> Result<Target, DeskError> {
    let again = |anchor: Option<article::Anchor>, of: &KeptArticle| {
        let anchor = anchor.ok_or(DeskError::NoPlace)?;
        let selector = article::Selector::of(&of.article.text, anchor.span).ok_or(DeskError::NoPlace)?;
        Ok::<_, DeskError>(dossier::Place { article: of.id, selector })
    };
    let unsure = |anchor: Option<article::Anchor>| anchor.is_some_and(|anchor| anchor.fit == Fit::Uncertain);
    if !unsure(placed.left) && !unsure(placed.right) {
        return Err(DeskError::NoPlace);
    }
    let alone = || match placed.left {
        Some(_) => again(placed.left, left),
        None => again(placed.right, right),
    };
    Ok(match &placed.note.target {
        Target::Claim(_) => Target::Claim(alone()?),
        Target::Words(_) => Target::Words(alone()?),
        Target::Link(..) => Target::Link(again(placed.left, left)?, again(placed.right, right)?),
        Target::Dossier | Target::Article(_) => return Err(DeskError::NoPlace),
    })
}

fn tags(wanted: &[String]) -> Result<Vec<String>, DeskError> {
    let mut tags: Vec<String> = Vec::new();
    for tag in wanted {
        let tag = tag.split_whitespace().collect::<Vec<_>>().join(" ");
        if tag.chars().count() > LONGEST_TAG {
            return Err(DeskError::LongTag(LONGEST_TAG));
        }
        if !tag.is_empty() && !tags.iter().any(|one| one.to_lowercase() == tag.to_lowercase()) {
            tags.push(tag);
        }
    }
    if tags.len() > MOST_TAGS { Err(DeskError::ManyTags(MOST_TAGS)) } else { Ok(tags) }
}

fn target(target: &NoteTarget, left: &KeptArticle, right: &KeptArticle) -> Result<Target, DeskError> {
    let shown = |id: i64| [left, right].into_iter().find(|it| it.id.0 == id).ok_or(DeskError::NoArticle);
    Ok(match *target {
        NoteTarget::Dossier => Target::Dossier,
        NoteTarget::Article { article } => Target::Article(shown(article)?.id),
        NoteTarget::Claim { article, range } => Target::Claim(place(shown(article)?, range)?),
        NoteTarget::Words { article, range } => Target::Words(place(shown(article)?, range)?),
        NoteTarget::Link { left_range, right_range } => {
            Target::Link(place(left, left_range)?, place(right, right_range)?)
        }
    })
}

//! Notes and decisions of a dossier as web annotations, out and in.

use std::fs;
use std::path::Path;

use annotation::{Annotation, Content, Decided, Passed, State, Subject, Target as Place};
use collate::Relation;
use dossier::{
    ArticleId, Decision, DossierId, KeptArticle, Note, NoteId, NoteState, NoteVerdict, Target, Verdict,
};
use locale::{Said, said};
use messages::MergedView;
use store::{Parcel, ParcelArticle, ParcelNote};

use crate::{Desk, DeskError};

impl Desk {
    /// The dossier's notes, but for private ones and those on the dossier itself, and its decisions.
    pub(crate) fn annotations(&self, dossier: DossierId) -> Result<Vec<u8>, DeskError> {
        let parcel = self.library.parcel(dossier)?;
        let articles: Vec<(ArticleId, &article::Article)> = parcel
            .articles
            .iter()
            .filter_map(|it| it.whole.as_ref().map(|(article, _)| (it.id, article)))
            .collect();
        let subjects: Vec<Subject<'_>> = articles.iter().map(|(_, article)| subject(article)).collect();
        let at = |id: ArticleId| articles.iter().position(|&(one, _)| one == id);
        let place = |place: &dossier::Place| Some(Place::Place(at(place.article)?, place.selector.clone()));
        let targets = |target: &Target| -> Option<Vec<Place>> {
            Some(match target {
                Target::Dossier => return None,
                Target::Article(id) => vec![Place::Article(at(*id)?)],
                Target::Claim(one) | Target::Words(one) => vec![place(one)?],
                Target::Link(one, other) => vec![place(one)?, place(other)?],
            })
        };
        let notes = parcel.notes.iter().map(|it| &it.note).filter(|note| !note.private);
        let notes = notes.filter_map(|note| {
            Some(Annotation {
                id: Some(format!("urn:crossread:note:{}", note.uid)),
                content: Content::Note {
                    text: note.text.clone(),
                    tags: note.tags.clone(),
                    state: State::from_name(note.state.name()),
                    verdict: note.verdict.and_then(|it| annotation::Verdict::from_name(it.name())),
                },
                author: Some(note.author.clone()).filter(|author| !author.is_empty()),
                created: Some(note.created),
                changed: Some(note.changed),
                targets: targets(&note.target)?,
            })
        });
        let decisions = parcel.decisions.iter().filter_map(|it| {
            Some(Annotation {
                id: None,
                content: Content::Decision {
                    decided: Decided::from_name(it.verdict.name())?,
                    relation: it.relation.map(|relation| relation.name().to_owned()),
                },
                author: Some(it.author.clone()).filter(|author| !author.is_empty()),
                created: Some(it.decided),
                changed: None,
                targets: vec![place(&it.left)?, place(&it.right)?],
            })
        });
        let all: Vec<Annotation> = notes.chain(decisions).collect();
        let id = format!("urn:crossread:dossier:{}", parcel.uid);
        Ok(annotation::write(&id, &parcel.title, &all, &subjects).into_bytes())
    }

    /// Takes annotations of whatever program in, on the articles of a dossier.
    pub(crate) fn take_annotations(
        &self,
        path: &Path,
        dossier: Option<DossierId>,
    ) -> Result<MergedView, DeskError> {
        let dossier = dossier.ok_or(DeskError::NoDossierForNotes)?;
        let file = fs::read(path).map_err(|cause| DeskError::Unreadable { path: path.to_owned(), cause })?;
        let kept = self.library.articles(dossier)?;
        let subjects: Vec<Subject<'_>> = kept.iter().map(|kept| subject(&kept.article)).collect();
        let reading = annotation::read(&file, &subjects).map_err(DeskError::Annotations)?;
        let now = (self.now)();
        let mut parcel = Parcel { notes: Vec::new(), decisions: Vec::new(), ..self.library.parcel(dossier)? };
        // The articles are here already; a colleague's file says nothing of them.
        parcel.articles = kept
            .iter()
            .map(|kept| ParcelArticle {
                id: kept.id,
                sha256: kept.article.source.sha256.clone(),
                whole: None,
            })
            .collect();
        (parcel.absences, parcel.cuts, parcel.versions) = (Vec::new(), Vec::new(), Vec::new());
        // Who wrote what nobody signed, nobody knows.
        parcel.author = String::new();
        let mut passed_over: Vec<Said> = Vec::new();
        for read in reading.annotations {
            match read {
                Ok(annotation) => match value(annotation, &kept, now) {
                    Some(Taken::Note(note)) => {
                        parcel.notes.push(ParcelNote { note: *note, earlier: Vec::new() });
                    }
                    Some(Taken::Decision(decision)) => parcel.decisions.push(*decision),
                    None => passed_over.push(said!("annotation-decision-passed")),
                },
                Err(Passed { id: Some(id), reason }) => {
                    passed_over.push(said!("annotation-passed", id = id, reason = reason));
                }
                Err(Passed { id: None, reason }) => {
                    passed_over.push(said!("annotation-passed-nameless", reason = reason));
                }
            }
        }
        passed_over
            .extend(reading.elsewhere.iter().map(|page| said!("annotation-page-elsewhere", page = page)));
        let mut taken = self.library.take_in(parcel, now)?;
        taken.passed_over.extend(passed_over);
        self.merged(&taken)
    }
}

enum Taken {
    Note(Box<Note>),
    Decision(Box<Decision>),
}

/// The note or decision that an annotation is.
fn value(annotation: Annotation, kept: &[KeptArticle], now: i64) -> Option<Taken> {
    let place = |target: &Place| match target {
        Place::Place(at, selector) => {
            Some(dossier::Place { article: kept.get(*at)?.id, selector: selector.clone() })
        }
        Place::Article(_) => None,
    };
    let target = match annotation.targets.as_slice() {
        [one, other] => Target::Link(place(one)?, place(other)?),
        [Place::Article(at)] => Target::Article(kept.get(*at)?.id),
        [one] => Target::Words(place(one)?),
        _ => return None,
    };
    let created = annotation.created.unwrap_or(now);
    let author = annotation.author.unwrap_or_default();
    match annotation.content {
        Content::Note { text, tags, state, verdict } => {
            let note = Note {
                uid: uid(annotation.id.as_deref(), &text, &target),
                text,
                state: state.and_then(|it| NoteState::from_name(it.name())).unwrap_or(NoteState::Open),
                verdict: verdict.and_then(|it| NoteVerdict::from_name(it.name())),
                tags,
                author,
                changed: annotation.changed.unwrap_or(created),
                ..Note::new(NoteId(0), target, "", created)
            };
            Some(Taken::Note(Box::new(note)))
        }
        Content::Decision { decided, relation } => {
            let Target::Link(left, right) = target else { return None };
            let relation = relation.and_then(|name| Relation::ALL.into_iter().find(|one| one.name() == name));
            let verdict = Verdict::from_name(decided.name())?;
            let decision = Decision { relation, author, ..Decision::new(left, right, verdict, created) };
            Some(Taken::Decision(Box::new(decision)))
        }
    }
}

/// One's own note is known by its name. Of another program's, name, words and place make one, so that the same file is
/// taken in once.
fn uid(id: Option<&str>, text: &str, target: &Target) -> String {
    if let Some(own) = id.and_then(|id| id.strip_prefix("urn:crossread:note:")) {
        return own.to_owned();
    }
    let place = match target {
        Target::Claim(place) | Target::Words(place) => place.selector.quote.clone(),
        Target::Link(one, other) => [one.selector.quote.as_str(), &other.selector.quote].join("\n"),
        Target::Dossier | Target::Article(_) => String::new(),
    };
    let what = [id.unwrap_or_default(), text, &place].join("\n");
    let mut uid = article::Source::of("", what.as_bytes()).sha256;
    uid.truncate(32);
    uid
}

fn subject(article: &article::Article) -> Subject<'_> {
    let headline = article.facts.headline.as_ref();
    Subject {
        sha256: &article.source.sha256,
        title: headline.map_or(article.source.name.as_str(), |headline| headline.text.as_str()),
        text: &article.text,
    }
}

//! The editors' notes. A deleted one is only marked, so that it can be brought back.

use dossier::{
    ArticleId, DossierId, EarlierText, Milliseconds, Note, NoteId, NoteState, NoteVerdict, Place, Target,
};
use rusqlite::{OptionalExtension, Row, Transaction, params};

use crate::acts::{Deed, goes_on};
use crate::article::require_article;
use crate::dossier::touch;
use crate::error::Fault;
use crate::place::{keep_place, place, place_columns};
use crate::{Library, StoreError, refusal};

/// What may be changed of a note besides its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoteChange {
    State(NoteState),
    Verdict(Option<NoteVerdict>),
    /// All of them; none is on two lines, or empty.
    Tags(Vec<String>),
    Private(bool),
    /// What it is about: another place, or the same found again.
    Target(Target),
    /// It was found at these places, and they are not its own.
    Refuse(Vec<Place>),
    /// Two versions of a note are settled: it stands by itself.
    Settled,
}

impl Library {
    /// The notes of a dossier, without the deleted ones, oldest first.
    pub fn notes(&self, dossier: DossierId) -> Result<Vec<Note>, StoreError> {
        self.read(|tx| notes(tx, dossier))
    }

    /// A note and its dossier; `None` also for a deleted one.
    pub fn note(&self, id: NoteId) -> Result<Option<(DossierId, Note)>, StoreError> {
        self.read(|tx| find(tx, id))
    }

    pub fn add_note(
        &self,
        dossier: DossierId,
        target: &Target,
        text: &str,
        now: Milliseconds,
    ) -> Result<Note, StoreError> {
        let note = Note::new(NoteId(0), target.clone(), text, now);
        self.act(move |tx, me| {
            touch(tx, dossier, now)?;
            let id = insert(tx, dossier, &note, me)?;
            Ok((found(tx, id)?.1, typing(dossier, id, &note.text, now)))
        })
    }

    /// Replaces a note's text; a deleted note is not found. What it said before the sitting is kept as an earlier text.
    pub fn change_note(&self, id: NoteId, text: &str, now: Milliseconds) -> Result<Note, StoreError> {
        let text = text.to_owned();
        self.act(move |tx, me| {
            let (dossier, note) = found(tx, id)?;
            let deed = typing(dossier, id, &text, now);
            if !goes_on(tx, &deed)? {
                keep_text(tx, id, &note.text, &note.author, note.changed)?;
            }
            write(tx, dossier, id, &text, me, now)?;
            Ok((found(tx, id)?.1, deed))
        })
    }

    /// Lets a note say again what it said before; what it says now becomes an earlier text.
    pub fn restore_text(&self, earlier: i64, now: Milliseconds) -> Result<Note, StoreError> {
        self.act(move |tx, me| {
            let (id, text): (i64, String) = tx
                .prepare_cached("SELECT note, text FROM earlier_text WHERE id = ?1")?
                .query_row([earlier], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()?
                .ok_or(Fault::NotFound("earlier text"))?;
            let id = NoteId(id);
            let (dossier, note) = found(tx, id)?;
            keep_text(tx, id, &note.text, &note.author, note.changed)?;
            write(tx, dossier, id, &text, me, now)?;
            Ok((found(tx, id)?.1, Deed::new(dossier, "restore earlier text", now).about(&text)))
        })
    }

    /// What a note said before, the latest first.
    pub fn earlier_texts(&self, id: NoteId) -> Result<Vec<EarlierText>, StoreError> {
        self.read(|tx| earlier_texts(tx, id))
    }

    pub fn set_note(&self, id: NoteId, change: NoteChange, now: Milliseconds) -> Result<Note, StoreError> {
        self.act(move |tx, _| {
            let (dossier, note) = found(tx, id)?;
            touch(tx, dossier, now)?;
            let name = set(tx, dossier, &note, &change, now)?;
            Ok((found(tx, id)?.1, Deed::new(dossier, name, now).about(&note.text)))
        })
    }

    /// Marks a note as deleted; one that is so already stays as it is.
    pub fn delete_note(&self, id: NoteId, now: Milliseconds) -> Result<(), StoreError> {
        self.mark_note(id, Some(now), "delete note", now)
    }

    /// Brings a deleted note back as it was; one that is there stays as it is.
    pub fn restore_note(&self, id: NoteId, now: Milliseconds) -> Result<(), StoreError> {
        self.mark_note(id, None, "bring note back", now)
    }

    fn mark_note(
        &self,
        id: NoteId,
        deleted: Option<Milliseconds>,
        name: &'static str,
        now: Milliseconds,
    ) -> Result<(), StoreError> {
        self.act(move |tx, _| {
            let (dossier, text): (i64, String) = tx
                .prepare_cached("SELECT dossier, text FROM note WHERE id = ?1")?
                .query_row([id.0], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()?
                .ok_or(Fault::NotFound("note"))?;
            let dossier = DossierId(dossier);
            let changed = tx
                .prepare_cached(
                    "UPDATE note SET deleted = ?2 WHERE id = ?1 AND (deleted IS NULL) <> (?2 IS NULL)",
                )?
                .execute(params![id.0, deleted])?;
            if changed > 0 {
                touch(tx, dossier, now)?;
            }
            Ok(((), Deed::new(dossier, name, now).about(&text)))
        })
    }
}

/// Typing into one note without a long pause is one act.
fn typing(dossier: DossierId, id: NoteId, text: &str, now: Milliseconds) -> Deed {
    Deed::new(dossier, "write note", now).about(text).sitting(format!("note {id}"))
}

fn select(which: &str) -> String {
    format!(
        "SELECT note.id, note.dossier, note.text, note.created, note.changed, note.target, note.article,
                note.left_place IS NOT NULL, note.right_place IS NOT NULL, {}, {},
                note.uid, note.author, note.state, note.verdict, note.tags, note.private, note.conflicts_with
         FROM note
         LEFT JOIN place AS l ON l.id = note.left_place LEFT JOIN place AS r ON r.id = note.right_place
         WHERE {which} ORDER BY note.created, note.id",
        place_columns("l"),
        place_columns("r"),
    )
}

pub(crate) fn notes(tx: &Transaction<'_>, dossier: DossierId) -> Result<Vec<Note>, Fault> {
    let mut statement = tx.prepare_cached(&select("note.dossier = ?1 AND note.deleted IS NULL"))?;
    let mut refused = refusal::of_dossier(tx, dossier)?;
    let rows = statement.query_and_then([dossier.0], |row| {
        let (_, note) = note(row)?;
        Ok(Note { refused: refused.remove(&note.id).unwrap_or_default(), ..note })
    })?;
    rows.collect()
}

/// Also a deleted one, and whether it is.
pub(crate) fn note_by_uid(tx: &Transaction<'_>, uid: &str) -> Result<Option<(Note, bool)>, Fault> {
    let mut statement = tx.prepare_cached(&select("note.uid = ?1"))?;
    let mut rows = statement.query_and_then([uid], note)?;
    let Some((_, note)) = rows.next().transpose()? else { return Ok(None) };
    let note = Note { refused: refusal::of_note(tx, note.id)?, ..note };
    let deleted = tx
        .prepare_cached("SELECT deleted IS NOT NULL FROM note WHERE id = ?1")?
        .query_row([note.id.0], |row| row.get(0))?;
    Ok(Some((note, deleted)))
}

fn find(tx: &Transaction<'_>, id: NoteId) -> Result<Option<(DossierId, Note)>, Fault> {
    let mut statement = tx.prepare_cached(&select("note.id = ?1 AND note.deleted IS NULL"))?;
    let mut rows = statement.query_and_then([id.0], note)?;
    let Some((dossier, note)) = rows.next().transpose()? else { return Ok(None) };
    Ok(Some((dossier, Note { refused: refusal::of_note(tx, id)?, ..note })))
}

fn found(tx: &Transaction<'_>, id: NoteId) -> Result<(DossierId, Note), Fault> {
    find(tx, id)?.ok_or(Fault::NotFound("note"))
}

pub(crate) fn earlier_texts(tx: &Transaction<'_>, id: NoteId) -> Result<Vec<EarlierText>, Fault> {
    let mut statement = tx.prepare_cached(
        "SELECT id, text, author, written FROM earlier_text WHERE note = ?1 ORDER BY id DESC",
    )?;
    let rows = statement.query_map([id.0], |row| {
        Ok(EarlierText { id: row.get(0)?, text: row.get(1)?, author: row.get(2)?, written: row.get(3)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn keep_text(
    tx: &Transaction<'_>,
    id: NoteId,
    text: &str,
    author: &str,
    written: Milliseconds,
) -> Result<(), Fault> {
    tx.prepare_cached("INSERT INTO earlier_text (note, text, author, written) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![id.0, text, author, written])?;
    Ok(())
}

pub(crate) fn write(
    tx: &Transaction<'_>,
    dossier: DossierId,
    id: NoteId,
    text: &str,
    author: &str,
    now: Milliseconds,
) -> Result<(), Fault> {
    touch(tx, dossier, now)?;
    tx.prepare_cached("UPDATE note SET text = ?2, changed = ?3, author = ?4 WHERE id = ?1")?
        .execute(params![id.0, text, now, author])?;
    Ok(())
}

/// Gives what the change is called.
pub(crate) fn set(
    tx: &Transaction<'_>,
    dossier: DossierId,
    note: &Note,
    change: &NoteChange,
    now: Milliseconds,
) -> Result<&'static str, Fault> {
    let id = note.id.0;
    let name = match change {
        NoteChange::State(state) => {
            tx.prepare_cached("UPDATE note SET state = ?2 WHERE id = ?1")?
                .execute(params![id, state.name()])?;
            match state {
                NoteState::Open => "open note",
                NoteState::Waiting => "note waits",
                NoteState::Resolved => "resolve note",
            }
        }
        NoteChange::Verdict(verdict) => {
            tx.prepare_cached("UPDATE note SET verdict = ?2 WHERE id = ?1")?
                .execute(params![id, verdict.map(NoteVerdict::name)])?;
            "set verdict"
        }
        NoteChange::Tags(tags) => {
            tx.prepare_cached("UPDATE note SET tags = ?2 WHERE id = ?1")?
                .execute(params![id, tags.join("\n")])?;
            "tag note"
        }
        NoteChange::Private(private) => {
            tx.prepare_cached("UPDATE note SET private = ?2 WHERE id = ?1")?.execute(params![id, private])?;
            if *private { "make note private" } else { "make note public" }
        }
        NoteChange::Target(target) => {
            let (kind, article, left, right) = targeted(tx, dossier, target)?;
            tx.prepare_cached(
                "UPDATE note SET target = ?2, article = ?3, left_place = ?4, right_place = ?5 WHERE id = ?1",
            )?
            .execute(params![id, kind, article, left, right])?;
            refusal::take_back(tx, note.id, target)?;
            "attach note"
        }
        NoteChange::Refuse(places) => {
            refusal::refuse(tx, dossier, note.id, places)?;
            "refuse place of note"
        }
        NoteChange::Settled => {
            tx.prepare_cached("UPDATE note SET conflicts_with = NULL WHERE id = ?1")?.execute([id])?;
            "settle note"
        }
    };
    tx.prepare_cached("UPDATE note SET changed = max(changed, ?2) WHERE id = ?1")?.execute([id, now])?;
    Ok(name)
}

/// Keeps a new note; `me` signs it if nobody has, and one without a uid is given one.
pub(crate) fn insert(
    tx: &Transaction<'_>,
    dossier: DossierId,
    note: &Note,
    me: &str,
) -> Result<NoteId, Fault> {
    let (kind, article, left, right) = targeted(tx, dossier, &note.target)?;
    let author = if note.author.is_empty() { me } else { &note.author };
    let uid = (!note.uid.is_empty()).then_some(&note.uid);
    tx.prepare_cached(
        "INSERT INTO note (dossier, target, article, left_place, right_place, text, created, changed, uid, author,
                           state, verdict, tags, private, conflicts_with)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, coalesce(?9, lower(hex(randomblob(16)))), ?10, ?11, ?12, ?13, ?14,
                 ?15)",
    )?
    .execute(params![
        dossier.0,
        kind,
        article,
        left,
        right,
        note.text,
        note.created,
        note.changed,
        uid,
        author,
        note.state.name(),
        note.verdict.map(NoteVerdict::name),
        note.tags.join("\n"),
        note.private,
        note.conflicts_with,
    ])?;
    let id = NoteId(tx.last_insert_rowid());
    refusal::refuse(tx, dossier, id, &note.refused)?;
    Ok(id)
}

/// The columns of what a note is about.
type Targeted = (&'static str, Option<i64>, Option<i64>, Option<i64>);

fn targeted(tx: &Transaction<'_>, dossier: DossierId, target: &Target) -> Result<Targeted, Fault> {
    Ok(match target {
        Target::Dossier => ("dossier", None, None, None),
        Target::Article(article) => {
            require_article(tx, dossier, *article)?;
            ("article", Some(article.0), None, None)
        }
        Target::Claim(place) => ("claim", None, Some(keep_place(tx, dossier, place)?), None),
        Target::Words(place) => ("words", None, Some(keep_place(tx, dossier, place)?), None),
        Target::Link(left, right) => {
            let left = keep_place(tx, dossier, left)?;
            ("link", None, Some(left), Some(keep_place(tx, dossier, right)?))
        }
    })
}

/// Without what was refused, which has rows of its own.
fn note(row: &Row<'_>) -> Result<(DossierId, Note), Fault> {
    let (state, verdict, tags): (String, Option<String>, String) = (row.get(21)?, row.get(22)?, row.get(23)?);
    let verdict = verdict
        .map(|name| {
            NoteVerdict::from_name(&name).ok_or_else(|| Fault::unknown("unknown-note-verdict", &name))
        })
        .transpose()?;
    let note = Note {
        id: NoteId(row.get(0)?),
        target: target(row)?,
        refused: Vec::new(),
        text: row.get(2)?,
        created: row.get(3)?,
        changed: row.get(4)?,
        uid: row.get(19)?,
        author: row.get(20)?,
        state: NoteState::from_name(&state).ok_or_else(|| Fault::unknown("unknown-note-state", &state))?,
        verdict,
        tags: tags.lines().map(str::to_owned).collect(),
        private: row.get(24)?,
        conflicts_with: row.get(25)?,
    };
    Ok((DossierId(row.get(1)?), note))
}

fn target(row: &Row<'_>) -> Result<Target, Fault> {
    let kind: String = row.get(5)?;
    let article: Option<i64> = row.get(6)?;
    match (kind.as_str(), article, row.get(7)?, row.get(8)?) {
        ("dossier", None, false, false) => Ok(Target::Dossier),
        ("article", Some(article), false, false) => Ok(Target::Article(ArticleId(article))),
        ("claim", None, true, false) => Ok(Target::Claim(place(row, 9)?)),
        ("words", None, true, false) => Ok(Target::Words(place(row, 9)?)),
        ("link", None, true, true) => Ok(Target::Link(place(row, 9)?, place(row, 14)?)),
        _ => Err(Fault::unknown("unknown-note-target", &kind)),
    }
}

//! Finds terms in the whole library: in articles' text block by block, in headlines, in notes.

use article::{Fence, PublicationDate, Span};
use dossier::{ArticleId, DossierId, NoteId};
use rusqlite::{Row, Transaction, params};

use super::Terms;
use crate::article::{IS_IN, date};
use crate::block::fence;
use crate::error::Fault;
use crate::place::to_offset;
use crate::{Library, StoreError};

/// Blocks of an article in the index: its id times this, plus the block's position.
pub(super) const BLOCKS: i64 = 1 << 24;

/// So many finds are put in order by how well they fit. Of more, which say little, the newest come first, and the rest
/// is not even looked at: the answer is wanted before the next key.
const RANKED: usize = 400;

/// What was found, the best first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    pub texts: Vec<Hit>,
    pub headlines: Vec<Hit>,
    pub notes: Vec<Hit>,
}

/// One find: a block of an article, an article by its masthead, or a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    pub dossier: DossierId,
    pub dossier_title: String,
    /// The article that it stands in, or that the note is about.
    pub article: ArticleId,
    /// For a note on a link: the article on the other side.
    pub other: Option<ArticleId>,
    /// The name of the source where the article has no headline.
    pub headline: String,
    pub outlet: Option<String>,
    pub date: Option<PublicationDate>,
    /// Which block of the article it is.
    pub block: Option<usize>,
    /// Why that block is left out of the comparison, if it is.
    pub fence: Option<Fence>,
    pub note: Option<NoteId>,
    /// The words of the block, masthead or note.
    pub text: String,
    /// Where the terms stand in them.
    pub marks: Vec<Span>,
}

impl Library {
    /// What holds all the terms; at most `most` of each kind.
    pub fn search(&self, terms: &Terms, most: usize) -> Result<Found, StoreError> {
        if terms.is_empty() {
            return Ok(Found::default());
        }
        self.read(|tx| {
            Ok(Found {
                texts: texts(tx, terms, most)?,
                headlines: headlines(tx, terms, most)?,
                notes: notes(tx, terms, most)?,
            })
        })
    }
}

/// Makes a block findable.
pub(crate) fn index_block(
    tx: &Transaction<'_>,
    article: ArticleId,
    position: usize,
    text: &str,
) -> Result<(), Fault> {
    let position = i64::try_from(position).unwrap_or(i64::MAX);
    // No importer makes so many; a block too much is kept all the same.
    if position < BLOCKS {
        tx.prepare_cached("INSERT INTO block_search (rowid, text) VALUES (?1, ?2)")?
            .execute(params![article.0 * BLOCKS + position, text])?;
    }
    Ok(())
}

/// What a find says of its article and dossier, from the first column on.
const ABOUT: &str = "dossier.id, dossier.title, article.id, coalesce(headline, source_name), outlet, date";

fn texts(tx: &Transaction<'_>, terms: &Terms, most: usize) -> Result<Vec<Hit>, Fault> {
    let from = format!(
        "FROM block_search CROSS JOIN article ON article.id = block_search.rowid / {BLOCKS}
         JOIN dossier ON dossier.id = article.dossier
         WHERE block_search MATCH ?1 AND dossier.deleted IS NULL AND {IS_IN}"
    );
    let mut describe = tx.prepare_cached(&format!(
        r#"SELECT {ABOUT}, position,
                  CAST(substr(CAST(text AS BLOB), "start" + 1, "end" - "start") AS TEXT),
                  fence
           FROM block JOIN article ON article.id = block.article JOIN dossier ON dossier.id = article.dossier
           WHERE block.article = ?1 AND position = ?2"#
    ))?;
    let mut hits = Vec::new();
    for id in best(tx, "block_search", &from, terms, most)? {
        hits.push(describe.query_row([id / BLOCKS, id % BLOCKS], |row| {
            Ok(about(row).and_then(|hit| {
                let (block, text, fence) = (Some(to_offset(row, 6)?), row.get(7)?, fence(row, 8)?);
                Ok(Hit { block, text, fence, ..hit })
            }))
        })??);
    }
    Ok(marked(hits, terms))
}

fn headlines(tx: &Transaction<'_>, terms: &Terms, most: usize) -> Result<Vec<Hit>, Fault> {
    let from = format!(
        "FROM article_search CROSS JOIN article ON article.id = article_search.rowid
         JOIN dossier ON dossier.id = article.dossier
         WHERE article_search MATCH ?1 AND dossier.deleted IS NULL AND {IS_IN}"
    );
    let mut describe = tx.prepare_cached(&format!(
        "SELECT {ABOUT}, byline FROM article JOIN dossier ON dossier.id = article.dossier
         WHERE article.id = ?1"
    ))?;
    let mut hits = Vec::new();
    for id in best(tx, "article_search", &from, terms, most)? {
        let (hit, byline) = describe.query_row([id], |row| Ok((about(row), row.get(6))))?;
        let (hit, byline): (_, Option<String>) = (hit?, byline?);
        // What stands there beside the headline is shown only where it was asked for.
        let asked = |words: &&String| !terms.marks(words).is_empty();
        let lines = [Some(&hit.headline), byline.as_ref().filter(asked), hit.outlet.as_ref().filter(asked)];
        let text = lines.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" · ");
        hits.push(Hit { text, ..hit });
    }
    Ok(marked(hits, terms))
}

fn notes(tx: &Transaction<'_>, terms: &Terms, most: usize) -> Result<Vec<Hit>, Fault> {
    // A note on the dossier opens with its first article.
    let joined = format!(
        "JOIN note ON note.id = note_search.rowid
         LEFT JOIN place AS l ON l.id = note.left_place LEFT JOIN place AS r ON r.id = note.right_place
         JOIN dossier ON dossier.id = note.dossier
         JOIN article ON article.id = coalesce(
             note.article,
             l.article,
             (SELECT min(article.id) FROM article WHERE article.dossier = note.dossier AND {IS_IN})
         )"
    );
    let from = format!(
        "FROM note_search CROSS {joined}
         WHERE note_search MATCH ?1 AND note.deleted IS NULL AND dossier.deleted IS NULL AND {IS_IN}
         AND (r.article IS NULL OR r.article NOT IN (SELECT article FROM removed_article))"
    );
    let mut describe = tx.prepare_cached(&format!(
        "SELECT {ABOUT}, r.article, note.id, note.text
         FROM (SELECT ?1 AS rowid) AS note_search {joined}"
    ))?;
    let mut hits = Vec::new();
    for id in best(tx, "note_search", &from, terms, most)? {
        hits.push(describe.query_row([id], |row| {
            let (other, note, text): (Option<i64>, _, _) = (row.get(6)?, row.get(7)?, row.get(8)?);
            let other = other.map(ArticleId);
            Ok(about(row).map(|hit| Hit { other, note: Some(NoteId(note)), text, ..hit }))
        })??);
    }
    Ok(marked(hits, terms))
}

/// The rows to show: the best ones, or the newest where too many fit.
fn best(
    tx: &Transaction<'_>,
    table: &str,
    from: &str,
    terms: &Terms,
    most: usize,
) -> Result<Vec<i64>, Fault> {
    let ids = |order: &str, limit: usize| -> Result<Vec<i64>, Fault> {
        let query = format!("SELECT {table}.rowid {from} ORDER BY {order} LIMIT {limit}");
        let mut statement = tx.prepare_cached(&query)?;
        let rows = statement.query_map([terms.expression()], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    };
    let newest = ids(&format!("{table}.rowid DESC"), RANKED)?;
    if newest.len() < RANKED {
        return ids(&format!("{table}.rank, {table}.rowid"), most);
    }
    Ok(newest.into_iter().take(most).collect())
}

fn about(row: &Row<'_>) -> Result<Hit, Fault> {
    Ok(Hit {
        dossier: DossierId(row.get(0)?),
        dossier_title: row.get(1)?,
        article: ArticleId(row.get(2)?),
        headline: row.get(3)?,
        outlet: row.get(4)?,
        date: date(row, 5)?,
        other: None,
        block: None,
        fence: None,
        note: None,
        text: String::new(),
        marks: Vec::new(),
    })
}

fn marked(mut hits: Vec<Hit>, terms: &Terms) -> Vec<Hit> {
    for hit in &mut hits {
        hit.marks = terms.marks(&hit.text);
    }
    hits
}

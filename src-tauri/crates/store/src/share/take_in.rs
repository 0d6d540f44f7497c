//! Takes a parcel in: as a new dossier, or as a colleague's work on one that is here.
//!
//! Nothing of one's own is lost or changed in silence. Taking the same parcel in again changes nothing.

use std::collections::BTreeMap;

use article::Source;
use dossier::{ArticleId, Decision, DossierId, Milliseconds, Place, Target};
use locale::{Said, said};
use rusqlite::{OptionalExtension, Row, Transaction, params};

use crate::acts::{Deed, forget_noted, keep};
use crate::article::{add_article, article_from, put_back, take_out};
use crate::cut::keep_cut;
use crate::decision::keep_decision;
use crate::dossier::{add_dossier, set_deleted, touch};
use crate::error::Fault;
use crate::place::keep_place;
use crate::share::notes::{Met, take_note};
use crate::share::{Parcel, ParcelArticle};
use crate::{Library, StoreError, version};

/// What was taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    pub dossier: DossierId,
    /// Whether the dossier was not here before.
    pub fresh: bool,
    pub articles: usize,
    pub notes: usize,
    /// Notes that were here and say now what a colleague wrote later.
    pub changed: usize,
    pub decisions: usize,
    /// Notes that have two versions now, and links on which the editors do not agree.
    pub conflicts: usize,
    /// Why something was not taken in.
    pub passed_over: Vec<Said>,
}

/// Signs what nobody has signed in a library that has no name either: it is not one's own.
const NOBODY: &str = "A colleague";

impl Library {
    /// Takes a parcel in, in one act.
    pub fn take_in(&self, parcel: Parcel, now: Milliseconds) -> Result<Taken, StoreError> {
        self.act(move |tx, me| {
            let here = dossier_named(tx, &parcel.uid, me, now)?;
            let fresh = here.is_none();
            let dossier = match here {
                Some(dossier) => dossier,
                None => new_dossier(tx, &parcel)?,
            };
            let mut taken = Taken {
                dossier,
                fresh,
                articles: 0,
                notes: 0,
                changed: 0,
                decisions: 0,
                conflicts: 0,
                passed_over: Vec::new(),
            };
            // To the log, the articles were here, and were out.
            let ids = articles(tx, dossier, &parcel.articles, now, &mut taken.passed_over)?;
            if !fresh {
                forget_noted(tx)?;
            }
            for &id in ids.values() {
                taken.articles += usize::from(put_back(tx, id)?);
            }
            let signed = if parcel.author.is_empty() { NOBODY } else { &parcel.author };
            let taking = Taking { tx, dossier, me, signed, ids: &ids };
            let changed = taking.work(&parcel, &mut taken)? || taken.articles > 0;
            if fresh {
                let map = |id: &ArticleId| ids.get(id).map(|id| id.0);
                if let Some((left, right)) = parcel.pair.as_ref().and_then(|(l, r)| Some((map(l)?, map(r)?)))
                {
                    tx.execute(
                        "UPDATE dossier SET left_article = ?2, right_article = ?3 WHERE id = ?1",
                        [dossier.0, left, right],
                    )?;
                }
                // Undoing it takes the dossier away as a whole.
                tx.execute(
                    "UPDATE dossier SET created = ?2, changed = ?3, deleted = ?4 WHERE id = ?1",
                    params![dossier.0, parcel.created, parcel.changed, now],
                )?;
                forget_noted(tx)?;
                set_deleted(tx, dossier, None)?;
                return Ok((taken, Deed::new(None, "open dossier file", now).about(&parcel.title)));
            }
            if changed {
                touch(tx, dossier, now)?;
            }
            let name = format!("work by {signed}");
            Ok((taken, Deed::new(dossier, "take in a colleague’s work", now).about(&name)))
        })
    }
}

/// One that was deleted comes back, which is an act of the shelf.
fn dossier_named(
    tx: &Transaction<'_>,
    uid: &str,
    me: &str,
    now: Milliseconds,
) -> Result<Option<DossierId>, Fault> {
    let mut statement =
        tx.prepare_cached("SELECT id, deleted IS NOT NULL, title FROM dossier WHERE uid = ?1")?;
    let read = |row: &Row<'_>| Ok((DossierId(row.get(0)?), row.get::<_, bool>(1)?, row.get::<_, String>(2)?));
    let Some((dossier, deleted, title)) = statement.query_row([uid], read).optional()? else {
        return Ok(None);
    };
    if deleted {
        set_deleted(tx, dossier, None)?;
        keep(tx, &Deed::new(None, "bring dossier back", now).about(&title), me)?;
        forget_noted(tx)?;
    }
    Ok(Some(dossier))
}

fn new_dossier(tx: &Transaction<'_>, parcel: &Parcel) -> Result<DossierId, Fault> {
    let dossier = add_dossier(tx, &parcel.title, parcel.created)?;
    tx.execute("UPDATE dossier SET uid = ?2 WHERE id = ?1", params![dossier.0, parcel.uid])?;
    Ok(dossier)
}

/// The articles of the parcel as they are here; new ones are out until they are put back.
fn articles(
    tx: &Transaction<'_>,
    dossier: DossierId,
    articles: &[ParcelArticle],
    now: Milliseconds,
    passed_over: &mut Vec<Said>,
) -> Result<BTreeMap<ArticleId, ArticleId>, Fault> {
    let mut ids = BTreeMap::new();
    for one in articles {
        if let Some(here) = article_from(tx, dossier, &one.sha256)? {
            ids.insert(one.id, here);
            continue;
        }
        let Some((article, bytes)) = &one.whole else { continue };
        if Source::of("", bytes).sha256 != one.sha256 || article.source.sha256 != one.sha256 {
            passed_over.push(said!("not-kept-together", name = &article.source.name));
            continue;
        }
        let id = add_article(tx, dossier, article, bytes, now)?;
        take_out(tx, id, now)?;
        ids.insert(one.id, id);
    }
    Ok(ids)
}

/// What holds while the work of one parcel is taken in.
pub(super) struct Taking<'a> {
    pub tx: &'a Transaction<'a>,
    pub dossier: DossierId,
    pub me: &'a str,
    /// The author of what nobody has signed.
    pub signed: &'a str,
    /// From the parcel's articles to those here.
    pub ids: &'a BTreeMap<ArticleId, ArticleId>,
}

impl Taking<'_> {
    /// Whether anything was changed.
    fn work(&self, parcel: &Parcel, taken: &mut Taken) -> Result<bool, Fault> {
        let mut others = 0;
        for decision in &parcel.decisions {
            let Some(decision) = self.decision(decision) else { continue };
            let (kept, disputed) = self.keep(&decision)?;
            taken.decisions += usize::from(kept);
            taken.conflicts += usize::from(kept && disputed);
        }
        for note in &parcel.notes {
            match take_note(self, note)? {
                Met::Elsewhere | Met::Same => {}
                Met::New => taken.notes += 1,
                Met::Changed => taken.changed += 1,
                Met::Conflict => taken.conflicts += 1,
            }
        }
        for absence in &parcel.absences {
            let Some((claim, article)) = self.place(&absence.claim).zip(self.article(absence.article)) else {
                continue;
            };
            let claim = keep_place(self.tx, self.dossier, &claim)?;
            others += self
                .tx
                .prepare_cached(
                    "INSERT OR IGNORE INTO absence (dossier, claim, article, checked, author)
                     VALUES (?1, ?2, ?3, ?4, ?5)",
                )?
                .execute(params![
                    self.dossier.0,
                    claim,
                    article.0,
                    absence.checked,
                    self.author(&absence.author)
                ])?;
        }
        for cut in &parcel.cuts {
            if let Some(place) = self.place(&cut.place) {
                let author = self.author(&cut.author);
                others += usize::from(keep_cut(self.tx, self.dossier, cut.kind, &place, author, cut.made)?);
            }
        }
        for (newer, older) in &parcel.versions {
            if let Some((newer, older)) = self.article(*newer).zip(self.article(*older)) {
                others += usize::from(self.version(newer, older)?);
            }
        }
        Ok(others + taken.decisions + taken.notes + taken.changed + taken.conflicts > 0)
    }

    pub(super) fn author<'b>(&'b self, of: &'b str) -> &'b str {
        if of.is_empty() { self.signed } else { of }
    }

    fn article(&self, id: ArticleId) -> Option<ArticleId> {
        self.ids.get(&id).copied()
    }

    pub(super) fn place(&self, place: &Place) -> Option<Place> {
        Some(Place { article: self.article(place.article)?, selector: place.selector.clone() })
    }

    pub(super) fn target(&self, target: &Target) -> Option<Target> {
        Some(match target {
            Target::Dossier => Target::Dossier,
            Target::Article(id) => Target::Article(self.article(*id)?),
            Target::Claim(place) => Target::Claim(self.place(place)?),
            Target::Words(place) => Target::Words(self.place(place)?),
            Target::Link(left, right) => Target::Link(self.place(left)?, self.place(right)?),
        })
    }

    fn decision(&self, decision: &Decision) -> Option<Decision> {
        Some(Decision {
            left: self.place(&decision.left)?,
            right: self.place(&decision.right)?,
            author: self.author(&decision.author).to_owned(),
            ..decision.clone()
        })
    }

    /// Whether it was kept, and whether another editor says otherwise. Of one editor the later word counts.
    fn keep(&self, decision: &Decision) -> Result<(bool, bool), Fault> {
        let left = keep_place(self.tx, self.dossier, &decision.left)?;
        let right = keep_place(self.tx, self.dossier, &decision.right)?;
        let mut statement = self.tx.prepare_cached(
            "SELECT author, verdict, decided FROM decision
             WHERE min(left_place, right_place) = ?1 AND max(left_place, right_place) = ?2",
        )?;
        let rows = statement.query_map([left.min(right), left.max(right)], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, Milliseconds>(2)?))
        })?;
        let here: Vec<_> = rows.collect::<Result<_, _>>()?;
        let is_link = |verdict: &str| verdict != "rejected";
        let disputed = here.iter().any(|(author, verdict, _)| {
            *author != decision.author && is_link(verdict) != decision.verdict.is_link()
        });
        let later = here
            .iter()
            .any(|(author, _, decided)| *author == decision.author && *decided >= decision.decided);
        if !later {
            keep_decision(self.tx, self.dossier, decision, self.me)?;
        }
        Ok((!later, disputed))
    }

    /// An article that is a version here already stays what it is.
    fn version(&self, newer: ArticleId, older: ArticleId) -> Result<bool, Fault> {
        let known = self.tx.prepare_cached("SELECT 1 FROM version WHERE article = ?1")?.exists([newer.0])?;
        if !known {
            version::set(self.tx, self.dossier, newer, Some(older))?;
        }
        Ok(!known)
    }
}

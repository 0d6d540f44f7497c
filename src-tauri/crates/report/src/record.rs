//! The fate of each claim of an article over every later one, with the words that say so.

use std::collections::BTreeSet;

use article::{Anchor, Span};
use collate::{Claim, Fate};
use dossier::{ArticleId, Comparison, Lot, Met, PlacedNote, Target, Verdict};
use locale::{Arg, Language, Said, said};

use crate::choices::{Choices, Links, Order};
use crate::choose::wanted;
use crate::fates::{FateTable, fate_table, labels};
use crate::notes::note_entry;
use crate::outline::{LinkEntry, NoteEntry, Passage};
use crate::quotation::runs;
use crate::{choose, claims};

#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Of the claims that are in the report.
    pub table: FateTable,
    pub claims: Vec<RecordClaim>,
    /// On articles, the dossier, and words that are in none of the claims or their links.
    pub other_notes: Vec<NoteEntry>,
    pub lost_notes: Vec<NoteEntry>,
    /// The least score of what the machine proposes, 0 to 1, for each later article.
    pub thresholds: Vec<f32>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct RecordClaim {
    /// Its place among the article's claims, counted from 1.
    pub number: usize,
    pub passage: Passage,
    pub lot: Lot,
    /// One for each later article, in the order of the table.
    pub later: Vec<RecordLater>,
    pub notes: Vec<NoteEntry>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct RecordLater {
    pub fate: Fate,
    /// Of an absent claim, whether the editor looked for it in vain.
    pub checked: bool,
    /// As in the table.
    pub verdict: Option<Verdict>,
    /// The link that says so; none of an absent claim.
    pub link: Option<LinkEntry>,
    pub notes: Vec<NoteEntry>,
}

/// The record of comparisons that all have the base on the left, with what was left out in sentences; none of no
/// comparison.
pub fn record(comparisons: &[Comparison], choices: &Choices) -> Option<(Record, Vec<String>)> {
    let language = choices.language;
    let table = fate_table(comparisons, language)?;
    let base = &comparisons.first()?.left.article;
    let mut claims: Vec<RecordClaim> = comparisons
        .first()?
        .collation
        .left
        .iter()
        .zip(&table.rows)
        .map(|(claim, row)| RecordClaim {
            number: row.number,
            passage: Passage {
                runs: runs(&base.text, claim.span, &[], &[], None),
                paragraph: row.paragraph,
                also_in: Vec::new(),
            },
            lot: row.lot,
            later: Vec::new(),
            notes: Vec::new(),
        })
        .collect();
    for (at, comparison) in comparisons.iter().enumerate() {
        let mut links: Vec<Option<LinkEntry>> = claims::all_links(comparison).into_iter().map(Some).collect();
        for ((claim, met), row) in claims.iter_mut().zip(comparison.fates().left).zip(&table.rows) {
            let verdict = row.cells.get(at).and_then(|cell| cell.verdict);
            // A link is told with each claim that it is the fate of.
            let link = met.link.and_then(|link| links.get_mut(link)?.clone());
            let Met { fate, checked, .. } = met;
            claim.later.push(RecordLater { fate, checked, verdict, link, notes: Vec::new() });
        }
    }
    let mut record = Record {
        thresholds: comparisons.iter().map(|comparison| comparison.collation.threshold).collect(),
        table,
        claims,
        other_notes: Vec::new(),
        lost_notes: Vec::new(),
    };
    Notes::new(comparisons, language).place(comparisons, &mut record);
    Some(chosen(record, choices))
}

/// Puts each note of the comparisons where it is read, once.
struct Notes {
    language: Language,
    labels: Vec<(ArticleId, String)>,
    told: BTreeSet<String>,
}

impl Notes {
    fn new(comparisons: &[Comparison], language: Language) -> Self {
        let base = comparisons.iter().take(1).map(|comparison| &comparison.left);
        let articles: Vec<_> = base.chain(comparisons.iter().map(|comparison| &comparison.right)).collect();
        let texts: Vec<_> = articles.iter().map(|kept| &kept.article).collect();
        let labels = articles.iter().map(|kept| kept.id).zip(labels(&texts, language)).collect();
        Self { language, labels, told: BTreeSet::new() }
    }

    fn label(&self, article: ArticleId) -> String {
        let known = self.labels.iter().find(|(id, _)| *id == article);
        known.map_or_else(String::new, |(_, label)| label.clone())
    }

    fn place(&mut self, comparisons: &[Comparison], record: &mut Record) {
        for (at, comparison) in comparisons.iter().enumerate() {
            let fates = comparison.fates().left;
            for placed in comparison.notes.iter().filter(|placed| !placed.note.private) {
                if self.told.insert(format!("{}/{}", placed.note.id, placed.note.uid)) {
                    self.note(placed, at, comparison, &fates, record);
                }
            }
        }
    }

    fn note(
        &self,
        placed: &PlacedNote,
        at: usize,
        comparison: &Comparison,
        fates: &[Met],
        record: &mut Record,
    ) {
        let quoted =
            |about: Said| note_entry(placed, self.language.say(&about), |article| self.label(article));
        let entry = |about: Said| NoteEntry { quoted: true, ..quoted(about) };
        let base = &comparison.collation.left;
        let of_base = |anchor: Anchor| base.iter().position(|claim| claim.span.overlaps(anchor.span));
        let end = |met: &Met| met.link.map(|link| comparison.links[link].right);
        match &placed.note.target {
            Target::Dossier => record.other_notes.push(entry(said!("about-dossier"))),
            Target::Article(id) => {
                record.other_notes.push(entry(said!("about-article-called", label = self.label(*id))));
            }
            _ if placed.lost => record.lost_notes.push(quoted(said!("about-lost-words"))),
            Target::Claim(place) | Target::Words(place) => {
                let words = matches!(placed.note.target, Target::Words(_));
                let of = claims::of(&self.label(place.article), self.language);
                let about = if words { said!("about-words", of = of) } else { said!("about-claim", of = of) };
                let note = NoteEntry { quoted: !words, ..quoted(about) };
                let claim = match (placed.left, placed.right) {
                    (Some(left), _) => of_base(left).map(|claim| &mut record.claims[claim].notes),
                    (None, Some(right)) => fates
                        .iter()
                        .position(|met| end(met).is_some_and(|end| end.overlaps(right.span)))
                        .map(|claim| &mut record.claims[claim].later[at].notes),
                    (None, None) => None,
                };
                match claim {
                    Some(notes) => notes.push(note),
                    None => record.other_notes.push(NoteEntry { quoted: false, ..note }),
                }
            }
            Target::Link(..) => {
                let Some((left, right)) = placed.left.zip(placed.right) else {
                    record.lost_notes.push(quoted(said!("about-a-link")));
                    return;
                };
                let is_it = |span: Span, met: &Met| {
                    span.overlaps(left.span) && end(met).is_some_and(|end| end.overlaps(right.span))
                };
                let spans = base.iter().map(|claim: &Claim| claim.span);
                let told = spans.zip(fates).position(|(span, met)| is_it(span, met));
                match told {
                    Some(claim) => {
                        record.claims[claim].later[at].notes.push(entry(said!("about-this-link")));
                    }
                    None => match of_base(left) {
                        Some(claim) => {
                            record.claims[claim].later[at].notes.push(quoted(said!("about-a-link")));
                        }
                        None => record.other_notes.push(quoted(said!("about-a-link"))),
                    },
                }
            }
        }
    }
}

impl RecordClaim {
    fn all_notes(&self) -> impl Iterator<Item = &NoteEntry> {
        self.notes.iter().chain(self.later.iter().flat_map(|later| &later.notes))
    }

    fn is_in(&self, choices: &Choices) -> bool {
        let noted = self.all_notes().any(|note| wanted(note, choices));
        let by_links = match choices.links {
            Links::All => true,
            Links::Confirmed => self.later.iter().any(|later| {
                later.checked
                    || later.link.as_ref().is_some_and(|link| link.verdict.is_some_and(Verdict::is_link))
            }),
            Links::Differing => matches!(self.lot, Lot::Changed { .. }),
        };
        by_links
            && (!choices.by_notes() || noted)
            && (choices.gaps || self.lot != Lot::Gone || (choices.notes && noted))
    }

    fn score(&self) -> f32 {
        let scores =
            self.later.iter().filter_map(|later| Some(later.link.as_ref()?.suggestion.as_ref()?.score));
        scores.fold(-1.0, f32::max)
    }
}

fn chosen(mut record: Record, choices: &Choices) -> (Record, Vec<String>) {
    let mut said = Vec::new();
    let all = record.claims.len();
    record.claims.retain(|claim| claim.is_in(choices));
    let others = all - record.claims.len();
    let which = match choices.links {
        Links::All => None,
        Links::Confirmed => Some(said!("claims-confirmed")),
        Links::Differing => Some(said!("claims-changed")),
    };
    let noted = choices.by_notes().then(|| said!("claims-noted", note = choices.note_that()));
    let found = (!choices.gaps).then(|| said!("claims-found"));
    let which: Vec<Said> = [which, noted, found].into_iter().flatten().collect();
    if !which.is_empty() {
        said.push(choices.say(&said!("left-out-claims", which = Arg::And(which), count = others)));
    }
    let mut dropped = 0;
    let in_claims = record.claims.iter_mut().flat_map(|claim| {
        [&mut claim.notes].into_iter().chain(claim.later.iter_mut().map(|later| &mut later.notes))
    });
    for notes in in_claims.chain([&mut record.other_notes, &mut record.lost_notes]) {
        let before = notes.len();
        notes.retain(|note| choices.notes && wanted(note, choices));
        dropped += before - notes.len();
    }
    if dropped > 0 || !choices.notes {
        said.push(choices.say(&said!("left-out-dropped-notes", count = dropped)));
    }
    match choices.order {
        Order::Place => {}
        Order::Score => record.claims.sort_by(|one, other| other.score().total_cmp(&one.score())),
        Order::Difference => record.claims.sort_by_key(|claim| match claim.lot {
            Lot::Changed { .. } => 0,
            Lot::Gone => 1,
            Lot::Stands => 2,
        }),
    }
    let numbers: Vec<usize> = record.claims.iter().map(|claim| claim.number).collect();
    let rows = std::mem::take(&mut record.table.rows);
    record.table.rows = numbers.iter().filter_map(|number| rows.get(number - 1).cloned()).collect();
    said.extend(choose::of_all_kinds(choices));
    (record, said)
}

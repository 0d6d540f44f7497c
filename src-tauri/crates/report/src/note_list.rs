//! The notes alone, by what they are about.

use std::cmp::Reverse;

use article::Anchor;
use dossier::{ArticleId, KeptArticle, PlacedNote, Target};

use crate::choices::{Choices, Order};
use crate::choose::wanted;
use crate::claims::labelled;
use crate::fates::labels;
use crate::notes::note_entry;
use crate::outline::{ArticleSheet, NoteEntry};
use crate::words::{capital, counted};

const LOST: &str = "Places that are lost";

/// Notes on one kind of thing.
#[derive(Debug, Clone, PartialEq)]
pub struct NoteGroup {
    /// "Links", "Claims and words of 2017".
    pub heading: String,
    /// Whether their places cannot be found.
    pub lost: bool,
    pub notes: Vec<NoteEntry>,
}

/// The notes on some articles in groups, the articles, and what was left out in sentences.
pub fn note_list(
    articles: &[KeptArticle],
    notes: &[PlacedNote],
    choices: &Choices,
) -> (Vec<NoteGroup>, Vec<ArticleSheet>, Vec<String>) {
    let kept: Vec<&KeptArticle> = articles.iter().collect();
    let sheets = sheets(&kept);
    let label = |id: ArticleId| {
        let at = articles.iter().position(|kept| kept.id == id);
        at.map_or_else(|| "an article that is not here".to_owned(), |at| sheets[at].label.clone())
    };
    let visible: Vec<&PlacedNote> = notes.iter().filter(|placed| !placed.note.private).collect();
    let mut groups = Vec::new();
    let mut group = |heading: String, about: &dyn Fn(&PlacedNote) -> Option<String>| {
        let mut of_it: Vec<(usize, &PlacedNote, String)> =
            visible.iter().filter_map(|placed| Some((start(placed), *placed, about(placed)?))).collect();
        match choices.order {
            Order::Place => of_it.sort_by_key(|(start, placed, _)| (*start, placed.note.created)),
            Order::Score | Order::Difference => {
                of_it.sort_by_key(|(_, placed, _)| Reverse(placed.note.changed));
            }
        }
        let entries = of_it.into_iter().map(|(_, placed, about)| note_entry(placed, about, label));
        let notes: Vec<NoteEntry> = entries.filter(|note| wanted(note, choices)).collect();
        if !notes.is_empty() {
            let lost = heading == LOST;
            groups.push(NoteGroup { heading, lost, notes });
        }
    };
    group("Links".to_owned(), &|placed| {
        let is_it = matches!(placed.note.target, Target::Link(..)) && !placed.lost;
        is_it.then(|| "a link".to_owned())
    });
    for (kept, sheet) in articles.iter().zip(&sheets) {
        group(format!("Claims and words of {}", sheet.label), &|placed| match &placed.note.target {
            Target::Claim(place) if place.article == kept.id && !placed.lost => {
                Some(format!("the claim {}", sheet.of_it))
            }
            Target::Words(place) if place.article == kept.id && !placed.lost => {
                Some(format!("words {}", sheet.of_it))
            }
            _ => None,
        });
    }
    group("Articles".to_owned(), &|placed| match placed.note.target {
        Target::Article(id) => Some(format!("the article “{}”", label(id))),
        _ => None,
    });
    group("The dossier".to_owned(), &|placed| {
        matches!(placed.note.target, Target::Dossier).then(|| "the dossier".to_owned())
    });
    group(LOST.to_owned(), &|placed| placed.lost.then(|| "words that are lost".to_owned()));
    let in_it: usize = groups.iter().map(|group| group.notes.len()).sum();
    let mut said = Vec::new();
    if choices.by_notes() {
        let others = visible.len() - in_it;
        let others = capital(&counted(others, "other note"));
        said.push(format!("Each is {}. {others} left out.", choices.note_that()));
    }
    said.push("Notes that their author marked as private are in no report.".to_owned());
    (groups, sheets, said)
}

/// Of articles that each have a label of their own.
pub fn sheets(kept: &[&KeptArticle]) -> Vec<ArticleSheet> {
    let articles: Vec<_> = kept.iter().map(|one| &one.article).collect();
    articles.iter().zip(labels(&articles)).map(|(article, label)| labelled(article, label)).collect()
}

/// Where the words of a note begin, in bytes.
fn start(placed: &PlacedNote) -> usize {
    let at = |anchor: Option<Anchor>| anchor.map(|anchor| anchor.span.start);
    at(placed.left).or(at(placed.right)).unwrap_or_default()
}

//! The notes alone, by what they are about.

use std::cmp::Reverse;

use article::Anchor;
use dossier::{ArticleId, KeptArticle, PlacedNote, Target};
use locale::{Language, Said, said};

use crate::choices::{Choices, Order};
use crate::choose::wanted;
use crate::claims::labelled;
use crate::fates::labels;
use crate::notes::note_entry;
use crate::outline::{ArticleSheet, NoteEntry};

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
    let language = choices.language;
    let sheets = sheets(&kept, language);
    let label = |id: ArticleId| {
        let at = articles.iter().position(|kept| kept.id == id);
        at.map_or_else(|| language.say(&said!("article-not-here")), |at| sheets[at].label.clone())
    };
    let visible: Vec<&PlacedNote> = notes.iter().filter(|placed| !placed.note.private).collect();
    let mut groups = Vec::new();
    let mut group = |heading: Said, lost: bool, about: &dyn Fn(&PlacedNote) -> Option<Said>| {
        let mut of_it: Vec<(usize, &PlacedNote, Said)> =
            visible.iter().filter_map(|placed| Some((start(placed), *placed, about(placed)?))).collect();
        match choices.order {
            Order::Place => of_it.sort_by_key(|(start, placed, _)| (*start, placed.note.created)),
            Order::Score | Order::Difference => {
                of_it.sort_by_key(|(_, placed, _)| Reverse(placed.note.changed));
            }
        }
        let entries =
            of_it.into_iter().map(|(_, placed, about)| note_entry(placed, language.say(&about), label));
        let notes: Vec<NoteEntry> = entries.filter(|note| wanted(note, choices)).collect();
        if !notes.is_empty() {
            groups.push(NoteGroup { heading: language.say(&heading), lost, notes });
        }
    };
    group(said!("group-links"), false, &|placed| {
        let is_it = matches!(placed.note.target, Target::Link(..)) && !placed.lost;
        is_it.then(|| said!("about-a-link"))
    });
    for (kept, sheet) in articles.iter().zip(&sheets) {
        group(said!("group-claims", label = &sheet.label), false, &|placed| match &placed.note.target {
            Target::Claim(place) if place.article == kept.id && !placed.lost => {
                Some(said!("about-claim", of = &sheet.of_it))
            }
            Target::Words(place) if place.article == kept.id && !placed.lost => {
                Some(said!("about-words", of = &sheet.of_it))
            }
            _ => None,
        });
    }
    group(said!("group-articles"), false, &|placed| match placed.note.target {
        Target::Article(id) => Some(said!("about-article-called", label = label(id))),
        _ => None,
    });
    group(said!("group-dossier"), false, &|placed| {
        matches!(placed.note.target, Target::Dossier).then(|| said!("about-dossier"))
    });
    group(said!("section-lost"), true, &|placed| placed.lost.then(|| said!("about-lost-words")));
    let in_it: usize = groups.iter().map(|group| group.notes.len()).sum();
    let mut said = Vec::new();
    if choices.by_notes() {
        let others = visible.len() - in_it;
        said.push(choices.say(&said!("left-out-each-is", note = choices.note_that(), count = others)));
    }
    said.push(choices.say(&said!("left-out-private")));
    (groups, sheets, said)
}

/// Of articles that each have a label of their own.
pub fn sheets(kept: &[&KeptArticle], language: Language) -> Vec<ArticleSheet> {
    let articles: Vec<_> = kept.iter().map(|one| &one.article).collect();
    let labels = labels(&articles, language);
    articles.iter().zip(labels).map(|(article, label)| labelled(article, label, language)).collect()
}

/// Where the words of a note begin, in bytes.
fn start(placed: &PlacedNote) -> usize {
    let at = |anchor: Option<Anchor>| anchor.map(|anchor| anchor.span.start);
    at(placed.left).or(at(placed.right)).unwrap_or_default()
}

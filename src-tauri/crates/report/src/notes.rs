//! Finds for every note the one entry of the report that it is read with; none is dropped or told twice.

use article::{Fit, Span};
use dossier::{ArticleId, Comparison, JudgedLink, Place, PlacedNote, Target};
use locale::{Language, Said, said};

use crate::claims;
use crate::outline::{ArticleSheet, Gap, LinkEntry, NoteEntry, Sides, Signed, Subject};

/// The lists that notes are put into, and those notes that stand apart.
pub struct Notes<'a> {
    pub links: &'a mut [LinkEntry],
    pub rejected: &'a mut [LinkEntry],
    pub gaps: &'a mut Sides<Vec<Gap>>,
    pub articles: Sides<Vec<NoteEntry>>,
    /// On passages in no link and no gap.
    pub others: Vec<NoteEntry>,
    pub lost: Vec<NoteEntry>,
}

/// Puts each note of the comparison where it is read.
///
/// A note on a claim is read with the first link that quotes the claim, and other links of it point there;
/// if no link of it stands, with the gap; else with a rejected link.
pub fn place(
    comparison: &Comparison,
    articles: &Sides<ArticleSheet>,
    language: Language,
    notes: &mut Notes<'_>,
) {
    let (rejected, standing): (Vec<&JudgedLink>, Vec<&JudgedLink>) =
        comparison.links.iter().partition(|link| link.is_rejected());
    let ends = |links: &[&JudgedLink]| -> Vec<(Span, Span)> {
        links.iter().map(|link| (link.left, link.right)).collect()
    };
    let places = Places {
        standing: ends(&standing),
        rejected: ends(&rejected),
        left_gaps: claims::unlinked(&comparison.collation.left, &comparison.links, |link| link.left),
        right_gaps: claims::unlinked(&comparison.collation.right, &comparison.links, |link| link.right),
    };
    for placed in comparison.notes.iter().filter(|placed| !placed.note.private) {
        let side = |id: ArticleId| if id == comparison.left.id { &articles.left } else { &articles.right };
        let of_it = |place: &Place| side(place.article).of_it.as_str();
        let quoted =
            |about: Said| note_entry(placed, language.say(&about), |article| side(article).label.clone());
        let entry = |about: Said| NoteEntry { quoted: true, ..quoted(about) };
        match &placed.note.target {
            Target::Dossier => notes.others.push(entry(said!("about-dossier"))),
            Target::Article(id) => {
                let is_left = *id == comparison.left.id;
                let list = if is_left { &mut notes.articles.left } else { &mut notes.articles.right };
                list.push(entry(said!("about-article", of = &side(*id).of_it)));
            }
            Target::Link(..) => {
                let this_link = || entry(said!("about-this-link"));
                match placed.left.zip(placed.right).map(|(one, other)| places.of_link(one.span, other.span)) {
                    Some(Home::Link(at)) => notes.links[at].notes.push(this_link()),
                    Some(Home::Rejected(at)) => notes.rejected[at].notes.push(this_link()),
                    Some(_) => notes.others.push(quoted(said!("about-unlinked"))),
                    None => notes.lost.push(quoted(said!("about-a-link"))),
                }
            }
            Target::Claim(place) | Target::Words(place) => {
                let about = match placed.note.target {
                    Target::Words(_) => said!("about-words", of = of_it(place)),
                    _ => said!("about-claim", of = of_it(place)),
                };
                let Some(span) = placed.left.or(placed.right).map(|at| at.span) else {
                    notes.lost.push(quoted(said!("about-a-claim", of = of_it(place))));
                    continue;
                };
                let is_left = place.article == comparison.left.id;
                let gaps = if is_left { &mut notes.gaps.left } else { &mut notes.gaps.right };
                let this_claim = || match placed.note.target {
                    // The words are not the whole claim.
                    Target::Words(_) => quoted(about.clone()),
                    _ => entry(about.clone()),
                };
                match places.of_claim(span, is_left) {
                    Home::Link(at) => notes.links[at].notes.push(this_claim()),
                    Home::Rejected(at) => notes.rejected[at].notes.push(this_claim()),
                    Home::Gap(at) => gaps[at].notes.push(this_claim()),
                    Home::Nowhere => notes.others.push(quoted(said!("about-passage", of = of_it(place)))),
                }
                see_also(&places, span, is_left, notes.links);
            }
        }
    }
}

enum Home {
    Link(usize),
    Gap(usize),
    Rejected(usize),
    Nowhere,
}

/// Where the entries of the report stand in the texts, in the order of their lists.
struct Places {
    standing: Vec<(Span, Span)>,
    rejected: Vec<(Span, Span)>,
    left_gaps: Vec<Span>,
    right_gaps: Vec<Span>,
}

impl Places {
    fn of_link(&self, left: Span, right: Span) -> Home {
        let at = |all: &[(Span, Span)]| all.iter().position(|&ends| ends == (left, right));
        match (at(&self.standing), at(&self.rejected)) {
            (Some(at), _) => Home::Link(at),
            (None, Some(at)) => Home::Rejected(at),
            (None, None) => Home::Nowhere,
        }
    }

    fn of_claim(&self, span: Span, is_left: bool) -> Home {
        let at = |all: &[(Span, Span)]| all.iter().position(|&ends| end(ends, is_left).overlaps(span));
        let gaps = if is_left { &self.left_gaps } else { &self.right_gaps };
        if let Some(at) = at(&self.standing) {
            Home::Link(at)
        } else if let Some(at) = gaps.iter().position(|gap| gap.overlaps(span)) {
            Home::Gap(at)
        } else {
            at(&self.rejected).map_or(Home::Nowhere, Home::Rejected)
        }
    }
}

fn end((left, right): (Span, Span), is_left: bool) -> Span {
    if is_left { left } else { right }
}

/// Lets the other links that quote a claim point to the first, where the note on it stands.
fn see_also(places: &Places, span: Span, is_left: bool, links: &mut [LinkEntry]) {
    let mut first = None;
    for (link, ends) in links.iter_mut().zip(&places.standing) {
        if !end(*ends, is_left).overlaps(span) {
            continue;
        }
        let first = *first.get_or_insert(link.number);
        if link.number != first && !link.see_notes.contains(&first) {
            link.see_notes.push(first);
        }
    }
}

/// A note, with the words that it is about under the labels of `label`.
pub fn note_entry(placed: &PlacedNote, about: String, label: impl Fn(ArticleId) -> String) -> NoteEntry {
    let note = &placed.note;
    let quote = |place: &Place| (label(place.article), place.selector.quote.clone());
    NoteEntry {
        uid: note.uid.clone(),
        subject: match &note.target {
            Target::Dossier => Subject::Dossier,
            Target::Article(id) => Subject::Article(*id),
            Target::Claim(place) => Subject::Claim(place.article),
            Target::Words(place) => Subject::Words(place.article),
            Target::Link(..) => Subject::Link,
        },
        about,
        text: note.text.clone(),
        state: note.state,
        verdict: note.verdict,
        tags: note.tags.clone(),
        signed: Signed { author: note.author.clone(), when: note.created },
        changed: note.changed,
        uncertain: [placed.left, placed.right].into_iter().flatten().any(|at| at.fit == Fit::Uncertain),
        on_right: placed.left.is_none() && placed.right.is_some(),
        quotes: places_of(&note.target).map(quote).collect(),
        quoted: false,
    }
}

/// The places that a note is about: none, one or two.
fn places_of(target: &Target) -> impl Iterator<Item = &Place> {
    let (one, other) = match target {
        Target::Dossier | Target::Article(_) => (None, None),
        Target::Claim(place) | Target::Words(place) => (Some(place), None),
        Target::Link(one, other) => (Some(one), Some(other)),
    };
    one.into_iter().chain(other)
}

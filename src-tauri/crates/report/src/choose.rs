//! Leaves out of an outline what was not chosen, says so, and puts the rest into the order that was.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use collate::Relation;
use locale::{Arg, Said, said};

use crate::choices::{Choices, Links, Order};
use crate::outline::{Gap, LinkEntry, NoteEntry, Outline};
use crate::words::state;

/// Whether a note is wanted.
pub fn wanted(note: &NoteEntry, choices: &Choices) -> bool {
    let tagged = |wanted: &String| note.tags.iter().any(|tag| tag.to_lowercase() == wanted.to_lowercase());
    (choices.states.is_empty() || choices.states.contains(&note.state))
        && (choices.tags.is_empty() || choices.tags.iter().any(tagged))
}

impl Choices {
    /// Whether only what carries a certain note is wanted.
    pub(crate) fn by_notes(&self) -> bool {
        !self.states.is_empty() || !self.tags.is_empty()
    }

    pub(crate) fn takes(&self, link: &LinkEntry) -> bool {
        match self.links {
            Links::All => true,
            Links::Confirmed => link.verdict.is_some_and(dossier::Verdict::is_link),
            Links::Differing => {
                matches!(link.relation, Some(Relation::DiffersInDetail | Relation::Contradicts))
            }
        }
    }

    /// "a note that is open or waiting and has the tag “budget”"
    pub(crate) fn note_that(&self) -> Said {
        let states = Arg::Or(self.states.iter().copied().map(state).collect());
        let tags = Arg::Or(self.tags.iter().map(|tag| said!("tag-quoted", tag = tag)).collect());
        match (self.states.is_empty(), self.tags.is_empty()) {
            (false, false) => said!("note-that-is-and-has", states = states, tags = tags),
            (false, true) => said!("note-that-is", states = states),
            (true, _) => said!("note-that-has", tags = tags),
        }
    }

    pub(crate) fn say(&self, said: &Said) -> String {
        self.language.say(said)
    }
}

/// What of an outline was chosen; the sentences say what was not.
pub fn choose(mut outline: Outline, choices: &Choices) -> (Outline, Vec<String>) {
    let mut said = Vec::new();
    let all = outline.links.len();
    outline.links.retain(|link| choices.takes(link));
    let others = all - outline.links.len();
    match choices.links {
        Links::All => {}
        Links::Confirmed => said.push(choices.say(&said!("left-out-unconfirmed", count = others))),
        Links::Differing => said.push(choices.say(&said!("left-out-alike", count = others))),
    }
    if choices.by_notes() {
        let carries = |notes: &[NoteEntry]| notes.iter().any(|note| wanted(note, choices));
        let before = outline.links.len() + outline.rejected.len();
        outline.links.retain(|link| carries(&link.notes));
        outline.rejected.retain(|link| carries(&link.notes));
        let gaps = [&mut outline.gaps.left, &mut outline.gaps.right];
        let mut without = 0;
        for gaps in gaps {
            without += gaps.len();
            gaps.retain(|gap| carries(&gap.notes));
            without -= gaps.len();
        }
        let links = before - outline.links.len() - outline.rejected.len();
        let (note, claims) = (choices.note_that(), without);
        said.push(choices.say(&said!("left-out-by-notes", note = note, links = links, claims = claims)));
        if !outline.lost_decisions.is_empty() {
            let lost = std::mem::take(&mut outline.lost_decisions).len();
            said.push(choices.say(&said!("left-out-lost-decisions", count = lost)));
        }
    }
    if !choices.rejected && !outline.rejected.is_empty() {
        let rejected = std::mem::take(&mut outline.rejected).len();
        said.push(choices.say(&said!("left-out-rejected", count = rejected)));
    }
    if !choices.gaps {
        let gaps = outline.gaps.left.len() + outline.gaps.right.len();
        let noted = |gaps: &mut Vec<Gap>| gaps.retain(|gap| choices.notes && !gap.notes.is_empty());
        noted(&mut outline.gaps.left);
        noted(&mut outline.gaps.right);
        let kept = outline.gaps.left.len() + outline.gaps.right.len();
        let count = gaps - kept;
        said.push(choices.say(&match kept {
            0 => said!("left-out-gaps", count = count),
            _ => said!("left-out-gaps-but-noted", count = count),
        }));
    }
    notes(&mut outline, choices, &mut said);
    sort(&mut outline.links, choices.order);
    sort(&mut outline.rejected, choices.order);
    renumber(&mut outline);
    said.extend(of_all_kinds(choices));
    (outline, said)
}

/// What is said of every kind of report.
pub fn of_all_kinds(choices: &Choices) -> Vec<String> {
    let mut said = Vec::new();
    if !choices.suggestions {
        said.push(choices.say(&said!("left-out-scores")));
    }
    if choices.length == crate::Length::Short {
        said.push(choices.say(&said!("left-out-shortened")));
    }
    said.push(choices.say(&said!("left-out-private")));
    said
}

fn notes(outline: &mut Outline, choices: &Choices, said: &mut Vec<String>) {
    let mut dropped = 0;
    for notes in all_notes(outline) {
        let before = notes.len();
        notes.retain(|note| choices.notes && wanted(note, choices));
        dropped += before - notes.len();
    }
    if !choices.notes {
        said.push(choices.say(&said!("left-out-notes", count = dropped)));
    } else if dropped > 0 {
        said.push(choices.say(&said!("left-out-other-notes", count = dropped)));
    }
}

fn all_notes(outline: &mut Outline) -> impl Iterator<Item = &mut Vec<NoteEntry>> {
    let links = outline.links.iter_mut().chain(&mut outline.rejected).map(|link| &mut link.notes);
    let gaps = outline.gaps.left.iter_mut().chain(&mut outline.gaps.right).map(|gap| &mut gap.notes);
    let apart = [
        &mut outline.article_notes.left,
        &mut outline.article_notes.right,
        &mut outline.other_notes,
        &mut outline.lost_notes,
    ];
    links.chain(gaps).chain(apart)
}

/// Puts links into an order; those that are equal in it stay in that of their places.
pub fn sort(links: &mut [LinkEntry], order: Order) {
    match order {
        Order::Place => {}
        Order::Score => links.sort_by(|one, other| score(other).total_cmp(&score(one))),
        Order::Difference => links.sort_by_key(|link| Reverse(weight(link.relation))),
    }
}

fn score(link: &LinkEntry) -> f32 {
    link.suggestion.as_ref().map_or(-1.0, |suggestion| suggestion.score)
}

/// How much a link has to tell whoever looks for differences.
fn weight(relation: Option<Relation>) -> u8 {
    match relation {
        Some(Relation::Contradicts) => 5,
        Some(Relation::DiffersInDetail) => 4,
        Some(Relation::Reworded) => 3,
        Some(Relation::SameWords) => 2,
        Some(Relation::RelatedOnly) => 1,
        None => 0,
    }
}

/// Counts both lists of links from 1 again, and mends what points at their numbers; what points at a link that is not
/// in it is dropped.
fn renumber(outline: &mut Outline) {
    let numbers = |links: &[LinkEntry]| -> BTreeMap<usize, usize> {
        links.iter().enumerate().map(|(at, link)| (link.number, at + 1)).collect()
    };
    let (standing, rejected) = (numbers(&outline.links), numbers(&outline.rejected));
    let mend = |of: &BTreeMap<usize, usize>, all: &mut Vec<usize>| {
        *all = all.iter().filter_map(|number| of.get(number).copied()).collect();
        all.sort_unstable();
    };
    for (at, link) in outline.links.iter_mut().enumerate() {
        link.number = at + 1;
    }
    for (at, link) in outline.rejected.iter_mut().enumerate() {
        link.number = at + 1;
    }
    // A link whose notes are not in it has nothing to point at.
    let noted: Vec<bool> = outline.links.iter().map(|link| !link.notes.is_empty()).collect();
    for link in outline.links.iter_mut().chain(&mut outline.rejected) {
        mend(&standing, &mut link.left.also_in);
        mend(&standing, &mut link.right.also_in);
        mend(&standing, &mut link.one_with);
        mend(&standing, &mut link.see_notes);
        link.see_notes.retain(|&number| noted[number - 1]);
    }
    for gap in outline.gaps.left.iter_mut().chain(&mut outline.gaps.right) {
        mend(&rejected, &mut gap.rejected);
    }
}

//! A note in words, and the report that is notes alone.

use dossier::NoteState;

use crate::contents::Contents;
use crate::document::facts::facts;
use crate::document::make::{plain, section, toned};
use crate::document::{Block, Line, Note, Piece, Quote, Section, Tone};
use crate::note_list::NoteGroup;
use crate::outline::NoteEntry;
use crate::prose::Prose;
use crate::quotation::{Emphasis, Run};
use crate::time;

pub fn note(entry: &NoteEntry, anchor: String) -> Note {
    // A note saves as it is typed; a change within the minute is still the writing of it.
    let (created, changed) = (time::in_words(entry.signed.when), time::in_words(entry.changed));
    let mut heading =
        vec![toned(format!("Note on {}", entry.about), Tone::Strong), Piece::plain(format!(" {created}"))];
    if created != changed {
        heading.push(Piece::plain(format!(", changed {changed}")));
    }
    let uncertain = "The words stand in several places; that the note means these is a guess.";
    Note {
        heading,
        quotes: if entry.quoted { Vec::new() } else { quotes(entry, &anchor) },
        prose: Prose::of(&entry.text),
        facts: facts_of(entry),
        small: entry.uncertain.then(|| plain(uncertain)).into_iter().collect(),
        author: entry.signed.author.clone(),
        created: entry.signed.when,
        on_right: entry.on_right,
        anchor,
    }
}

fn quotes(entry: &NoteEntry, anchor: &str) -> Vec<Quote> {
    let quote = |(at, (label, words)): (usize, &(String, String))| Quote {
        anchor: format!("{anchor}-quote-{}", at + 1),
        label: vec![toned(label, Tone::Strong)],
        runs: vec![Run { text: words.clone(), emphasis: Emphasis::Plain }],
        small: Vec::new(),
    };
    entry.quotes.iter().enumerate().map(quote).collect()
}

/// "The earlier claim: wrong · resolved · by Ana · tagged budget, tunnel". An open note has no state to tell.
fn facts_of(entry: &NoteEntry) -> Line {
    let mut parts: Vec<Line> = Vec::new();
    if let Some(verdict) = entry.verdict {
        parts.push(vec![Piece::plain("The earlier claim: "), toned(verdict.name(), Tone::Strong)]);
    }
    if entry.state != NoteState::Open {
        parts.push(plain(entry.state.name()));
    }
    if !entry.signed.author.is_empty() {
        parts.push(vec![Piece::plain("by "), toned(&entry.signed.author, Tone::Foreign)]);
    }
    if !entry.tags.is_empty() {
        let mut line = plain("tagged ");
        for (at, tag) in entry.tags.iter().enumerate() {
            line.extend((at > 0).then(|| Piece::plain(", ")));
            line.push(toned(tag, Tone::Foreign));
        }
        parts.push(line);
    }
    parts.join(&Piece::plain(" · "))
}

pub fn sections(groups: &[NoteGroup], contents: &Contents) -> Vec<Section> {
    let articles = section("articles", "The articles", facts(&contents.articles));
    let groups = groups.iter().enumerate().map(|(at, group)| {
        let at = at + 1;
        let notes = group.notes.iter().enumerate();
        let notes = notes.map(|(number, it)| Block::Note(note(it, format!("note-{at}-{}", number + 1))));
        Section {
            count: Some(group.notes.len()),
            ..section(&format!("notes-{at}"), &group.heading, notes.collect())
        }
    });
    let mut sections = vec![articles];
    sections.extend(groups);
    if sections.len() == 1 {
        sections.push(section("notes", "Notes", vec![Block::Line(plain("There are no notes."))]));
    }
    sections
}

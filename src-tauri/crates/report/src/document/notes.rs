//! A note in words, and the report that is notes alone.

use dossier::NoteState;

use crate::contents::Contents;
use crate::document::facts::facts;
use crate::document::make::{line, line_with, section, toned};
use crate::document::{Block, Line, Note, Piece, Quote, Section, Tone};
use crate::note_list::NoteGroup;
use crate::outline::NoteEntry;
use crate::prose::Prose;
use crate::quotation::{Emphasis, Run};
use crate::time;
use crate::words;
use locale::{Language, said};

pub fn note(entry: &NoteEntry, anchor: String, language: Language) -> Note {
    // A note saves as it is typed; a change within the minute is still the writing of it.
    let [created, changed] = [entry.signed.when, entry.changed].map(|at| time::in_words(at, language));
    let heading = if created == changed {
        said!("note-on", about = &entry.about, created = created)
    } else {
        said!("note-on-changed", about = &entry.about, created = created, changed = changed)
    };
    let uncertain = || line(language, &said!("note-uncertain"));
    Note {
        heading: line(language, &heading),
        quotes: if entry.quoted { Vec::new() } else { quotes(entry, &anchor) },
        prose: Prose::of(&entry.text),
        facts: facts_of(entry, language),
        small: entry.uncertain.then(uncertain).into_iter().collect(),
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
fn facts_of(entry: &NoteEntry, language: Language) -> Line {
    let mut parts: Vec<Line> = Vec::new();
    if let Some(verdict) = entry.verdict {
        let said = said!("note-says", verdict = words::note_verdict(verdict));
        parts.push(line(language, &said));
    }
    if entry.state != NoteState::Open {
        parts.push(line(language, &words::state(entry.state)));
    }
    if !entry.signed.author.is_empty() {
        parts.push(line(language, &said!("note-by", author = &entry.signed.author)));
    }
    if !entry.tags.is_empty() {
        let tags: Vec<Line> = entry.tags.iter().map(|tag| vec![toned(tag, Tone::Foreign)]).collect();
        let tags = tags.join(&Piece::plain(", "));
        parts.push(line_with(language, &said!("note-tagged"), "tags", tags));
    }
    parts.join(&Piece::plain(" · "))
}

pub fn sections(groups: &[NoteGroup], contents: &Contents) -> Vec<Section> {
    let language = contents.choices.language;
    let articles =
        section("articles", language.say(&said!("section-articles")), facts(&contents.articles, language));
    let groups = groups.iter().enumerate().map(|(at, group)| {
        let at = at + 1;
        let notes = group.notes.iter().enumerate();
        let notes =
            notes.map(|(number, it)| Block::Note(note(it, format!("note-{at}-{}", number + 1), language)));
        Section {
            count: Some(group.notes.len()),
            ..section(&format!("notes-{at}"), group.heading.clone(), notes.collect())
        }
    });
    let mut sections = vec![articles];
    sections.extend(groups);
    if sections.len() == 1 {
        sections.push(section(
            "notes",
            language.say(&said!("kind-notes")),
            vec![Block::Line(line(language, &said!("no-notes")))],
        ));
    }
    sections
}

//! What a long page begins with: its sections, and the entries of each.

use crate::claims::excerpt;
use crate::document::{Block, Mark, Note, Quote, Section};
use crate::words_of::text_of;

/// More entries than this, and the page has contents.
const ENTRIES_WITHOUT: usize = 12;

/// More entries of one section than this are folded away.
const ENTRIES_SHOWN: usize = 60;

/// How much of a quotation a line of the contents shows, in characters.
const EXCERPT: usize = 72;

pub struct Contents<'a> {
    /// Those that hold entries.
    pub parts: Vec<Part<'a>>,
    /// The others that come after the contents.
    pub others: Vec<&'a Section>,
}

pub struct Part<'a> {
    pub section: &'a Section,
    pub entries: Vec<Entry<'a>>,
}

pub struct Entry<'a> {
    pub anchor: &'a str,
    pub number: &'a str,
    pub mark: Option<Mark>,
    pub words: String,
}

impl<'a> Contents<'a> {
    pub fn of(sections: &'a [Section]) -> Option<Self> {
        let part = |section: &'a Section| Part { section, entries: entries(section) };
        // What is folded away on the page is named, not listed.
        let (listed, named): (Vec<_>, Vec<_>) = sections[opening(sections)..]
            .iter()
            .map(part)
            .partition(|part| !part.entries.is_empty() && !part.section.aside);
        let count: usize = listed.iter().map(|part| part.entries.len()).sum();
        let others = named.into_iter().map(|part| part.section).collect();
        (count > ENTRIES_WITHOUT).then_some(Self { parts: listed, others })
    }
}

impl Part<'_> {
    pub fn is_long(&self) -> bool {
        self.entries.len() > ENTRIES_SHOWN
    }
}

/// How many sections come before the first that has more than facts and figures.
pub fn opening(sections: &[Section]) -> usize {
    let only_facts = |section: &Section| {
        let is_fact = |block: &Block| {
            matches!(block, Block::Line(_) | Block::Facts(_) | Block::Figures(_) | Block::Entry(_))
        };
        section.blocks.iter().all(is_fact)
    };
    sections.iter().take_while(|section| only_facts(section)).count()
}

fn entries<'a>(section: &'a Section) -> Vec<Entry<'a>> {
    let entry = |block: &'a Block| match block {
        Block::Pair(pair) => Some(Entry {
            anchor: &pair.anchor,
            number: &pair.number,
            mark: Some(pair.mark),
            words: excerpt(&pair.left.text(), EXCERPT),
        }),
        Block::Claim(claim) => Some(Entry {
            anchor: &claim.anchor,
            number: &claim.number,
            mark: None,
            words: excerpt(&claim.quote.text(), EXCERPT),
        }),
        Block::Note(note) => Some(Entry {
            anchor: &note.anchor,
            number: "",
            mark: None,
            words: excerpt(&first_words(note), EXCERPT),
        }),
        _ => None,
    };
    section.blocks.iter().filter_map(entry).collect()
}

/// What a note is known by: what it says, else what it is about.
fn first_words(note: &Note) -> String {
    let first = note.prose.0.first().map(|paragraph| paragraph.plain().replace('\n', " "));
    first.or_else(|| note.quotes.first().map(Quote::text)).unwrap_or_else(|| text_of(&note.heading))
}

//! The names that places of the document have in the file: a bookmark's name is a letter, then letters, digits and low lines,
//! 40 at the most.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::{Block, Document, Note, Quote};

const LONGEST: usize = 40;

/// The bookmark of each anchor.
#[derive(Debug, Default)]
pub struct Names<'a> {
    names: BTreeMap<&'a str, String>,
    /// In small letters: names are told apart without regard to large ones.
    taken: BTreeSet<String>,
}

impl<'a> Names<'a> {
    pub fn of(document: &'a Document) -> Self {
        let mut names = Self::default();
        for section in &document.sections {
            names.add(&section.anchor);
            section.blocks.iter().for_each(|block| names.block(block));
        }
        names
    }

    pub fn get(&self, anchor: &str) -> Option<&str> {
        self.names.get(anchor).map(String::as_str)
    }

    fn block(&mut self, block: &'a Block) {
        match block {
            Block::Line(_) | Block::Facts(_) | Block::Figures(_) | Block::Table(_) => {}
            Block::Entry(entry) => entry.anchor.iter().for_each(|anchor| self.add(anchor)),
            Block::Pair(pair) => {
                self.add(&pair.anchor);
                self.quote(&pair.left);
                self.quote(&pair.right);
                self.notes(&pair.notes);
            }
            Block::Columns(columns) => {
                for item in columns.iter().flat_map(|column| &column.items) {
                    self.quote(&item.quote);
                    self.notes(&item.notes);
                }
            }
            Block::Claim(claim) => {
                self.add(&claim.anchor);
                self.quote(&claim.quote);
                self.notes(&claim.notes);
                for later in &claim.later {
                    later.quote.iter().for_each(|quote| self.quote(quote));
                    self.notes(&later.notes);
                }
            }
            Block::Note(note) => self.note(note),
        }
    }

    fn notes(&mut self, notes: &'a [Note]) {
        notes.iter().for_each(|note| self.note(note));
    }

    fn note(&mut self, note: &'a Note) {
        self.add(&note.anchor);
        note.quotes.iter().for_each(|quote| self.quote(quote));
    }

    fn quote(&mut self, quote: &'a Quote) {
        self.add(&quote.anchor);
    }

    fn add(&mut self, anchor: &'a str) {
        if anchor.is_empty() || self.names.contains_key(anchor) {
            return;
        }
        let letter = |character: char| if character.is_ascii_alphanumeric() { character } else { '_' };
        let mut name: String = anchor.chars().map(letter).collect();
        if !name.starts_with(|first: char| first.is_ascii_alphabetic()) {
            name.insert_str(0, "at_");
        }
        if name.len() > LONGEST || self.taken.contains(&name.to_ascii_lowercase()) {
            // No anchor becomes such a name by itself: none has two low lines where it has one hyphen.
            name = format!("place__{}", self.names.len() + 1);
        }
        self.taken.insert(name.to_ascii_lowercase());
        self.names.insert(anchor, name);
    }
}

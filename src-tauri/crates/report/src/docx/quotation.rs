//! Quotations: their words, what is marked in them, and the comments that hang on them.

use std::ops::Range;

use crate::document::{Note, Quote};
use crate::docx::body::Body;
use crate::docx::notes::date_time;
use crate::docx::script::{self, Direction};
use crate::docx::text::{self, Keep, Look};
use crate::docx::tracked::{Change, Segment, untracked};
use crate::quotation::Emphasis;

/// Who made the tracked changes.
const TRACKER: &str = "Crossread";

/// A comment in a quotation: its id, and the words that it is on, in bytes.
#[derive(Debug)]
struct Hanging {
    id: String,
    at: Range<usize>,
}

impl<'a> Body<'a> {
    /// A quotation with its label above and its small print below. The notes are those on it.
    pub fn quote(&mut self, quote: &'a Quote, notes: &'a [Note]) {
        if !quote.label.is_empty() {
            self.label("QuoteLabel", &quote.label, Keep::NEXT);
        }
        self.quotation(quote, &untracked(quote), notes.iter(), Keep::next_if(!quote.small.is_empty()));
        self.below(quote, false);
    }

    /// The small print below a quotation.
    pub fn below(&mut self, quote: &Quote, keep: bool) {
        for (at, small) in quote.small.iter().enumerate() {
            self.line("SmallPrint", small, Keep::next_if(keep || at + 1 < quote.small.len()));
        }
    }

    /// The words of a quotation. Where notes are comments, these notes hang on the words that they are about, or on all.
    pub fn quotation(
        &mut self,
        quote: &'a Quote,
        segments: &[Segment],
        notes: impl Iterator<Item = &'a Note>,
        keep: Keep,
    ) {
        let words = quote.text();
        let direction = script::first_direction([words.as_str()]);
        self.open("Quote", direction, keep);
        self.place(&quote.anchor, |_| {});
        let mut hanging = Vec::new();
        if self.notes_are_comments() {
            for note in notes {
                self.places_of(note);
                let id = self.comments.add(note);
                hanging.push(Hanging { id, at: place(note, &words).unwrap_or(0..words.len()) });
            }
        }
        self.segments(segments, &hanging, words.len(), direction);
        self.close();
    }

    /// A comment on what `inside` writes; only what leads to the note where notes are no comments.
    pub fn commented(&mut self, notes: &'a [Note], inside: impl FnOnce(&mut Self)) {
        if !self.notes_are_comments() {
            return inside(self);
        }
        let mut ids = Vec::new();
        for note in notes {
            self.places_of(note);
            let id = self.comments.add(note);
            self.xml.empty("w:commentRangeStart", &[("w:id", &id)]);
            ids.push(id);
        }
        inside(self);
        ids.iter().for_each(|id| self.end_comment(id));
    }

    /// What leads to a note that is a comment leads to the words that it is on.
    fn places_of(&mut self, note: &Note) {
        self.place(&note.anchor, |_| {});
        note.quotes.iter().for_each(|quote| self.place(&quote.anchor, |_| {}));
    }

    fn segments(&mut self, segments: &[Segment], hanging: &[Hanging], length: usize, direction: Direction) {
        let mut cuts: Vec<usize> = hanging.iter().flat_map(|one| [one.at.start, one.at.end]).collect();
        cuts.sort_unstable();
        cuts.dedup();
        // Comments on the very same words begin in one order and end in it too: they may cross.
        let mut at = 0;
        self.begin_comments(hanging, at);
        for segment in segments {
            if segment.change == Change::Deleted {
                self.segment(&segment.text, segment, direction);
                continue;
            }
            let end = at + segment.text.len();
            let mut rest = segment.text.as_str();
            while !rest.is_empty() {
                let to = cuts.iter().copied().find(|cut| *cut > at).unwrap_or(length).min(end);
                let (words, after) = rest.split_at_checked(to.max(at) - at).unwrap_or((rest, ""));
                self.segment(words, segment, direction);
                (rest, at) = (after, at + words.len());
                self.end_comments(hanging, at);
                self.begin_comments(hanging, at);
            }
        }
        // Of an empty quotation nothing was walked.
        if length == 0 {
            self.end_comments(hanging, 0);
        }
    }

    fn begin_comments(&mut self, hanging: &[Hanging], at: usize) {
        for one in hanging.iter().filter(|one| one.at.start == at) {
            self.xml.empty("w:commentRangeStart", &[("w:id", &one.id)]);
        }
    }

    fn end_comments(&mut self, hanging: &[Hanging], at: usize) {
        for one in hanging.iter().filter(|one| one.at.end == at) {
            self.end_comment(&one.id);
        }
    }

    fn end_comment(&mut self, id: &str) {
        self.xml.empty("w:commentRangeEnd", &[("w:id", id)]);
        self.xml.start("w:r", &[]);
        self.xml.start("w:rPr", &[]);
        self.xml.empty("w:rStyle", &[("w:val", "CommentReference")]);
        self.xml.end();
        self.xml.empty("w:commentReference", &[("w:id", id)]);
        self.xml.end();
    }

    fn segment(&mut self, words: &str, segment: &Segment, direction: Direction) {
        let element = match segment.change {
            Change::None => {
                let look = Look::emphasis(segment.emphasis);
                return text::words(&mut self.xml, words, look, direction);
            }
            Change::Inserted => "w:ins",
            Change::Deleted => "w:del",
        };
        // A word processor draws the change itself; a second line under it would be one too many.
        let look = Look {
            bold: segment.emphasis == Emphasis::Named,
            deleted: segment.change == Change::Deleted,
            ..Look::default()
        };
        let id = self.changes.to_string();
        self.changes += 1;
        let date = date_time(self.document.made);
        let mut attributes = vec![("w:id", id.as_str()), ("w:author", TRACKER)];
        attributes.extend(date.iter().map(|date| ("w:date", date.as_str())));
        self.xml.start(element, &attributes);
        text::words(&mut self.xml, words, look, direction);
        self.xml.end();
    }
}

/// Where in a quotation the words stand that a note is about.
fn place(note: &Note, words: &str) -> Option<Range<usize>> {
    note.quotes.iter().find_map(|quote| {
        let about = quote.text();
        let about = about.trim();
        let at = words.find(about).filter(|_| !about.is_empty())?;
        Some(at..at + about.len())
    })
}

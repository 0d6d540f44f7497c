//! The editor's notes: comments beside the text, or boxes in it.

use dossier::Milliseconds;
use jiff::Timestamp;
use locale::said;

use crate::document::{Document, Note};
use crate::docx::body::Body;
use crate::docx::script::{self, Direction};
use crate::docx::tables::Table;
use crate::docx::text::{self, Keep, Look};
use crate::docx::xml::Xml;
use crate::prose::{Paragraph, Prose, Role};

/// Word takes no longer names of authors, and cuts initials.
const LONGEST_AUTHOR: usize = 120;
const LONGEST_INITIALS: usize = 3;

/// How much further in a list or a quotation in a note is, in twentieths of a point.
const STEP: u32 = 300;

/// The notes that are comments, in the order in which they were anchored.
pub struct Comments<'a> {
    document: &'a Document,
    notes: Vec<&'a Note>,
}

impl<'a> Comments<'a> {
    pub fn new(document: &'a Document) -> Self {
        Self { document, notes: Vec::new() }
    }

    /// The id of the comment that the note becomes.
    pub fn add(&mut self, note: &'a Note) -> String {
        self.notes.push(note);
        (self.notes.len() - 1).to_string()
    }

    /// The part with all comments; none if there are none.
    pub fn finish(&self) -> Option<String> {
        if self.notes.is_empty() {
            return None;
        }
        let mut xml = Xml::part();
        let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        xml.start("w:comments", &[("xmlns:w", namespace)]);
        for (id, note) in self.notes.iter().enumerate() {
            self.comment(&mut xml, id, note);
        }
        Some(xml.finish())
    }

    fn comment(&self, xml: &mut Xml, id: usize, note: &Note) {
        let names = [&note.author, &self.document.author];
        let author = names.into_iter().find(|name| !name.trim().is_empty()).cloned();
        // A comment must have an author.
        let author = author.unwrap_or_else(|| self.document.language.say(&said!("note-by-nobody")));
        let author: String = author.chars().take(LONGEST_AUTHOR).collect();
        let (id, initials, date) = (id.to_string(), initials(&author), date_time(note.created));
        let mut attributes = vec![("w:id", id.as_str()), ("w:author", author.as_str())];
        attributes.extend(date.iter().map(|date| ("w:date", date.as_str())));
        attributes.push(("w:initials", &initials));
        xml.start("w:comment", &attributes);

        let direction = text::direction_of(&note.heading);
        text::open(xml, "CommentText", direction, Keep::default());
        xml.start("w:r", &[]);
        xml.start("w:rPr", &[]);
        xml.empty("w:rStyle", &[("w:val", "CommentReference")]);
        xml.end();
        xml.empty("w:annotationRef", &[]);
        xml.end();
        text::pieces(xml, &text::spaced(&note.heading), None, direction);
        xml.end();
        for quote in &note.quotes {
            let words = quote.text();
            let direction = script::first_direction([words.as_str()]);
            text::open(xml, "CommentText", direction, Keep::default());
            if !quote.label.is_empty() {
                text::pieces(xml, &text::spaced(&quote.label), None, direction);
                text::words(xml, " ", Look::default(), direction);
            }
            for run in quote.runs.iter().filter(|run| !run.text.is_empty()) {
                text::words(
                    xml,
                    &run.text,
                    Look { foreign: true, ..Look::emphasis(run.emphasis) },
                    direction,
                );
            }
            xml.end();
            for small in &quote.small {
                text::line(xml, "CommentText", small, None, Keep::default());
            }
        }
        prose(xml, "CommentText", &note.prose);
        for line in std::iter::once(&note.facts).chain(&note.small).filter(|line| !line.is_empty()) {
            text::line(xml, "CommentText", line, None, Keep::default());
        }
        xml.end();
    }
}

impl<'a> Body<'a> {
    /// A note in the text, in a box of its own.
    pub fn note(&mut self, note: &'a Note) {
        let short = note.prose.plain().len() < 1500;
        self.open("AfterTable", self.direction(), Keep::NEXT);
        self.close();
        let width = self.measure();
        let mut table = Table::open(self, "NoteBox", &[width]);
        table.row(false, short);
        table.cell(1);
        table.body.note_lines(note);
        table.close();
    }

    /// These notes in the text, unless they are comments.
    pub fn notes_in_text(&mut self, notes: &'a [Note]) {
        if !self.notes_are_comments() {
            notes.iter().for_each(|note| self.note(note));
        }
    }

    /// A note as paragraphs, where it stands in a cell already.
    pub fn note_lines(&mut self, note: &'a Note) {
        let heading = text::spaced(&note.heading);
        let direction = text::direction_of(&heading);
        self.open("NoteHeading", direction, Keep::NEXT);
        self.place(&note.anchor, |body| body.pieces(&heading, direction));
        self.close();
        for quote in &note.quotes {
            self.quote(quote, &[]);
        }
        prose(&mut self.xml, "Note", &note.prose);
        for line in std::iter::once(&note.facts).chain(&note.small).filter(|line| !line.is_empty()) {
            self.line("SmallPrint", line, Keep::default());
        }
    }
}

/// A note's words, paragraph by paragraph.
fn prose(xml: &mut Xml, style: &str, prose: &Prose) {
    for paragraph in &prose.0 {
        let direction = script::first_direction(paragraph.words.iter().map(|words| words.text.as_str()));
        let (step, sign) = layout(paragraph);
        let sign_width = if sign.is_empty() { 0 } else { STEP };
        let indent = (step > 0).then_some((step * STEP, sign_width));
        text::open_indented(xml, style, direction, Keep::default(), indent);
        if !sign.is_empty() {
            text::words(xml, &sign, Look::default(), Direction::LeftToRight);
            text::tab(xml);
        }
        for words in &paragraph.words {
            let code = words.code || paragraph.role == Role::Code;
            let quoted = paragraph.role == Role::Quotation;
            let look = Look {
                style: if code { Some("Code") } else { quoted.then_some("Quoted") },
                bold: words.strong || paragraph.role == Role::Heading,
                italic: words.emphatic,
                struck: words.struck,
                foreign: code,
                ..Look::default()
            };
            text::words(xml, &words.text, look, direction);
        }
        xml.end();
    }
}

/// How many steps a paragraph is further in, and the sign that hangs before it.
fn layout(paragraph: &Paragraph) -> (u32, String) {
    let depth = u32::from(paragraph.depth);
    match paragraph.role {
        Role::Body | Role::Heading | Role::Code => (depth, String::new()),
        Role::Item => (depth + 1, "•".to_owned()),
        Role::Numbered(number) => (depth + 1, format!("{number}.")),
        Role::Continued | Role::Quotation => (depth + 1, String::new()),
    }
}

/// A moment as the schema has it, in UTC; none for one that Word cannot show.
pub fn date_time(moment: Milliseconds) -> Option<String> {
    let moment = Timestamp::from_millisecond(moment).ok()?;
    let written = moment.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    let year: i32 = moment.strftime("%Y").to_string().parse().ok()?;
    (1601..=9999).contains(&year).then_some(written)
}

fn initials(name: &str) -> String {
    let first = |word: &str| word.chars().find(|character| character.is_alphanumeric());
    name.split_whitespace().filter_map(first).take(LONGEST_INITIALS).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_the_first_letters() {
        assert_eq!(
            ["Jane van Doe Smith", "jo", "", "<b> “Q”", "שי כהן"].map(initials),
            ["JVD", "J", "", "BQ", "שכ"]
        );
    }

    #[test]
    fn dates_are_those_that_word_can_show() {
        assert_eq!(date_time(1_741_521_600_000).as_deref(), Some("2025-03-09T12:00:00Z"));
        assert_eq!(date_time(-62_135_596_800_000), None);
        assert_eq!(date_time(Milliseconds::MAX), None);
    }
}

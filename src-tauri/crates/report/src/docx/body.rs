//! The running text of the file: sections and their blocks.

use crate::choices::{Kind, Paper};
use crate::document::{Block, Document, Entry, Line, Piece, Row, Section};
use crate::docx::DocxSetting;
use crate::docx::names::Names;
use crate::docx::notes::Comments;
use crate::docx::script::{self, Direction};
use crate::docx::text::{self, Keep, Look};
use crate::docx::xml::Xml;
use crate::words::grouped;

/// Space at the left and right of the page, in twentieths of a point.
pub const MARGIN: u32 = 1304;

/// Styles whose words stand where the document's lines begin, whichever way they run: titles, and what is under a head.
const AT_BEGINNING: [&str; 5] = ["Title", "TableHead", "TableText", "Headline", "QuoteLabel"];

/// What is written of the file so far.
pub struct Body<'a> {
    pub xml: Xml,
    pub comments: Comments<'a>,
    pub document: &'a Document,
    pub setting: DocxSetting<'a>,
    pub names: &'a Names<'a>,
    bookmarks: u32,
    pub changes: u32,
}

/// The parts whose text depends on the document.
pub struct Parts {
    pub body: String,
    /// None where no note is set as a comment.
    pub comments: Option<String>,
}

impl<'a> Body<'a> {
    pub fn new(document: &'a Document, setting: DocxSetting<'a>, names: &'a Names<'a>) -> Self {
        let mut xml = Xml::part();
        xml.start(
            "w:document",
            &[
                ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
                ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
                ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
                ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
                ("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
            ],
        );
        xml.start("w:body", &[]);
        let comments = Comments::new(document);
        Self { xml, comments, document, setting, names, bookmarks: 0, changes: 0 }
    }

    pub fn set(&mut self) {
        self.front();
        let document = self.document;
        for (at, section) in document.sections.iter().enumerate() {
            self.section(section, at + 1 == document.sections.len());
        }
        self.page();
    }

    pub fn finish(self) -> Parts {
        Parts { body: self.xml.finish(), comments: self.comments.finish() }
    }

    /// The way in which Crossread's own words run.
    pub fn direction(&self) -> Direction {
        Direction::of(self.document.language)
    }

    /// Whether notes on quotations are set as comments.
    pub fn notes_are_comments(&self) -> bool {
        matches!(self.document.kind, Kind::Comparison | Kind::Record)
    }

    /// The width of the text, in twentieths of a point.
    pub fn measure(&self) -> u32 {
        paper_size(self.setting.paper).0 - 2 * MARGIN
    }

    fn section(&mut self, section: &'a Section, is_last: bool) {
        let heading = script::first_direction([section.heading.as_str()]);
        self.open("Heading1", heading, Keep::NEXT);
        self.place(&section.anchor, |body| {
            text::words(&mut body.xml, &section.heading, Look::default(), heading);
            if let Some(count) = section.count {
                let count = format!("\u{a0}\u{a0}{}", grouped(count));
                text::words(&mut body.xml, &count, Look::style("Soft"), heading);
            }
        });
        self.close();
        for remark in &section.remarks {
            self.line("Remark", remark, Keep { next: !section.blocks.is_empty(), lines: false });
        }
        for block in &section.blocks {
            self.block(block);
        }
        let closing = self.setting.letterhead.and_then(|letterhead| letterhead.closing.as_deref());
        if let Some(closing) = closing.filter(|_| is_last) {
            self.paragraphs("Closing", closing);
        }
    }

    fn block(&mut self, block: &'a Block) {
        match block {
            Block::Line(line) => self.line("Normal", line, Keep::default()),
            Block::Facts(facts) => self.facts(facts),
            Block::Figures(groups) => self.figures(groups),
            Block::Entry(entry) => self.entry(entry),
            Block::Pair(pair) => self.pair(pair),
            Block::Columns(columns) => self.columns(columns),
            Block::Claim(claim) => self.claim(claim),
            Block::Note(note) => self.note(note),
            Block::Table(table) => self.table(table),
        }
    }

    fn entry(&mut self, entry: &'a Entry) {
        let heading = text::spaced(&entry.heading);
        let direction = text::direction_of(&heading);
        self.open("Heading3", direction, Keep::NEXT);
        self.place(entry.anchor.as_deref().unwrap_or_default(), |body| body.pieces(&heading, direction));
        self.close();
        self.rows("Row", &entry.rows, false);
    }

    /// Labelled lines. `keep` says whether the last stays with what follows.
    pub fn rows(&mut self, style: &str, rows: &[Row], keep: bool) {
        for (at, row) in rows.iter().enumerate() {
            // Label and value are in one line that runs the way the label does.
            let direction = self.direction();
            self.open(style, direction, Keep::next_if(keep || at + 1 < rows.len()));
            text::words(&mut self.xml, &row.label, Look::style("Soft"), direction);
            text::tab(&mut self.xml);
            self.pieces(&row.value, direction);
            self.close();
        }
    }

    /// Opens a paragraph in a style of `parts/styles.xml`.
    pub fn open(&mut self, style: &str, direction: Direction, keep: Keep) {
        let turned = self.direction() == Direction::RightToLeft && direction == Direction::LeftToRight;
        if turned && AT_BEGINNING.contains(&style) {
            text::open_at_right(&mut self.xml, style, keep);
        } else {
            text::open(&mut self.xml, style, direction, keep);
        }
    }

    pub fn close(&mut self) {
        self.xml.end();
    }

    /// A paragraph of pieces.
    pub fn line(&mut self, style: &str, line: &[Piece], keep: Keep) {
        let direction = text::direction_of(line);
        self.open(style, direction, keep);
        self.pieces(line, direction);
        self.close();
    }

    /// A paragraph of pieces that stand apart.
    pub fn label(&mut self, style: &str, label: &Line, keep: Keep) {
        self.line(style, &text::spaced(label), keep);
    }

    pub fn pieces(&mut self, line: &[Piece], paragraph: Direction) {
        text::pieces(&mut self.xml, line, Some(self.names), paragraph);
    }

    /// A text without marks, a paragraph for each of its lines.
    pub fn paragraphs(&mut self, style: &str, words: &str) {
        for line in words.lines().filter(|line| !line.trim().is_empty()) {
            let direction = script::first_direction([line]);
            self.open(style, direction, Keep::default());
            text::words(&mut self.xml, line, Look::default(), direction);
            self.close();
        }
    }

    /// A bookmark round what `inside` writes.
    pub fn place(&mut self, anchor: &str, inside: impl FnOnce(&mut Self)) {
        let Some(name) = self.names.get(anchor) else { return inside(self) };
        let id = self.bookmarks.to_string();
        self.bookmarks += 1;
        self.xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", name)]);
        inside(self);
        self.xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
    }

    /// Paper, margins, header and footer.
    fn page(&mut self) {
        let (width, height) = paper_size(self.setting.paper);
        let margin = MARGIN.to_string();
        self.xml.start("w:sectPr", &[]);
        for (kind, id) in [("default", "rHeader"), ("first", "rFirstHeader")] {
            self.xml.empty("w:headerReference", &[("w:type", kind), ("r:id", id)]);
        }
        for kind in ["default", "first"] {
            self.xml.empty("w:footerReference", &[("w:type", kind), ("r:id", "rFooter")]);
        }
        self.xml.empty("w:pgSz", &[("w:w", &width.to_string()), ("w:h", &height.to_string())]);
        self.xml.empty(
            "w:pgMar",
            &[
                ("w:top", "1304"),
                ("w:right", &margin),
                ("w:bottom", "1304"),
                ("w:left", &margin),
                ("w:header", "624"),
                ("w:footer", "624"),
                ("w:gutter", "0"),
            ],
        );
        self.xml.empty("w:titlePg", &[]);
        if self.direction() == Direction::RightToLeft {
            self.xml.empty("w:bidi", &[]);
        }
        self.xml.end();
    }
}

/// Width and height, in twentieths of a point.
pub fn paper_size(paper: Paper) -> (u32, u32) {
    match paper {
        Paper::A4 => (11_906, 16_838),
        Paper::Letter => (12_240, 15_840),
    }
}

//! A pair or a document as plain text: what is pasted where nothing else is taken.

use crate::document::{
    Badge, Block, Cell, Claim, Column, Document, Entry, Line, Note, Pair, Quote, Row, Section, Table, Tone,
};
use crate::nesting::Step;
use crate::page::is_noncharacter;
use crate::prose::Prose;
use crate::words::grouped;
use crate::words_of::text_of;

pub fn pair(pair: &Pair) -> String {
    let mut to = Text::default();
    to.pair(pair);
    to.finish()
}

pub fn document(document: &Document) -> String {
    let mut to = Text::default();
    to.line(&document.kicker);
    to.line(&document.title);
    to.part();
    to.line(&document.standfirst);
    to.line(&document.made_line);
    document.sections.iter().for_each(|section| to.section(section));
    to.finish()
}

/// Lines under each other; what is within something is moved in.
#[derive(Default)]
struct Text {
    text: String,
    indent: usize,
}

impl Text {
    /// Controls, which some place where it is pasted might obey, become U+FFFD.
    fn finish(self) -> String {
        let carry = |it: char| match it {
            '\n' | '\t' => it,
            _ if it.is_control() || is_noncharacter(it) => '\u{fffd}',
            _ => it,
        };
        self.text.replace("\r\n", "\n").replace('\r', "\n").chars().map(carry).collect::<String>()
    }

    fn line(&mut self, line: &str) {
        if !line.is_empty() {
            self.text.push_str(&" ".repeat(self.indent));
            self.text.push_str(line);
            self.text.push('\n');
        }
    }

    fn part(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn within(&mut self, write: impl FnOnce(&mut Self)) {
        self.indent += 4;
        write(self);
        self.indent -= 4;
    }

    fn pieces(&mut self, line: &Line) {
        self.line(&run_on(line));
    }

    fn section(&mut self, section: &Section) {
        self.part();
        let count = section.count.map(|count| format!(" ({})", grouped(count))).unwrap_or_default();
        self.line(&format!("{}{count}", section.heading));
        section.remarks.iter().for_each(|remark| self.pieces(remark));
        section.blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Line(line) => self.pieces(line),
            Block::Facts(facts) => {
                for (at, head) in facts.heads.iter().enumerate() {
                    self.part();
                    self.line(&text_of(head));
                    for row in &facts.rows {
                        if let Some(cell) = row.cells.get(at).filter(|cell| !cell.is_empty()) {
                            self.line(&format!("{}: {}", row.label, run_on(cell)));
                        }
                    }
                }
            }
            Block::Figures(groups) => {
                for group in groups {
                    self.part();
                    let total = group.total.map(|total| format!(": {}", grouped(total))).unwrap_or_default();
                    self.line(&format!("{}{total}", group.heading));
                    for row in &group.rows {
                        let of_it = if row.part { "– " } else { "" };
                        self.line(&format!("{of_it}{}: {}", row.label, grouped(row.value)));
                    }
                }
            }
            Block::Entry(entry) => self.entry(entry),
            Block::Pair(pair) => self.pair(pair),
            Block::Columns(columns) => columns.iter().for_each(|column| self.column(column)),
            Block::Claim(claim) => self.claim(claim),
            Block::Note(note) => self.note(note),
            Block::Table(table) => self.table(table),
        }
    }

    fn pair(&mut self, pair: &Pair) {
        self.part();
        self.line(&format!("{}. {} – {}", pair.number, pair.heading, pair.badge.text));
        self.quote(&pair.left);
        self.quote(&pair.right);
        self.part();
        self.rows(&pair.rows);
        pair.small.iter().for_each(|small| self.pieces(small));
        pair.notes.iter().for_each(|note| self.note(note));
    }

    fn quote(&mut self, quote: &Quote) {
        self.part();
        if !quote.label.is_empty() {
            self.line(&format!("{}:", text_of(&quote.label)));
        }
        self.line(&format!("“{}”", quote.text()));
        quote.small.iter().for_each(|small| self.pieces(small));
    }

    fn rows(&mut self, rows: &[Row]) {
        rows.iter().for_each(|row| self.line(&format!("{}: {}", row.label, run_on(&row.value))));
    }

    fn note(&mut self, note: &Note) {
        self.part();
        self.pieces(&note.heading);
        self.within(|to| {
            note.quotes.iter().for_each(|quote| to.quote(quote));
            to.prose(&note.prose);
            to.pieces(&note.facts);
            note.small.iter().for_each(|small| to.pieces(small));
        });
    }

    fn prose(&mut self, prose: &Prose) {
        let before = self.indent;
        let mut lists: Vec<Option<u64>> = Vec::new();
        let mut mark = String::new();
        for step in prose.steps() {
            match step {
                Step::OpenBullets => lists.push(None),
                Step::OpenNumbers(number) => lists.push(Some(number)),
                Step::OpenItem => {
                    mark = match lists.last_mut() {
                        Some(Some(number)) => {
                            *number = number.saturating_add(1);
                            format!("{}. ", *number - 1)
                        }
                        _ => "• ".to_owned(),
                    };
                    self.indent += 2;
                }
                Step::OpenQuotation => self.indent += 2,
                Step::Paragraph(paragraph) => {
                    let mark = std::mem::take(&mut mark);
                    let text = paragraph.plain();
                    for (at, line) in text.split('\n').enumerate() {
                        self.line(&if at == 0 { format!("{mark}{line}") } else { line.to_owned() });
                    }
                }
                Step::CloseItem | Step::CloseQuotation => self.indent -= 2,
                Step::CloseBullets | Step::CloseNumbers => {
                    lists.pop();
                }
            }
        }
        self.indent = before;
    }

    fn entry(&mut self, entry: &Entry) {
        self.part();
        self.line(&text_of(&entry.heading));
        self.rows(&entry.rows);
    }

    fn column(&mut self, column: &Column) {
        self.part();
        self.line(&format!("{} ({})", text_of(&column.heading), grouped(column.count)));
        if column.items.is_empty() {
            self.line(&column.none);
        }
        for item in &column.items {
            self.quote(&item.quote);
            item.notes.iter().for_each(|note| self.note(note));
        }
    }

    fn claim(&mut self, claim: &Claim) {
        self.part();
        self.line(&format!("{}. {}", claim.number, claim.heading));
        self.quote(&claim.quote);
        claim.notes.iter().for_each(|note| self.note(note));
        for later in &claim.later {
            self.part();
            let badge =
                later.badge.as_ref().map(|Badge { text, .. }| format!(" – {text}")).unwrap_or_default();
            self.line(&format!("{}: {}{badge}", text_of(&later.label), later.fate));
            self.within(|to| {
                if let Some(quote) = &later.quote {
                    to.quote(quote);
                }
                to.rows(&later.rows);
                later.notes.iter().for_each(|note| to.note(note));
            });
        }
    }

    fn table(&mut self, table: &Table) {
        self.part();
        self.line(&table.caption);
        let cell = |cell: &Cell| {
            let small: String = cell.small.iter().map(|small| format!(" – {}", run_on(small))).collect();
            text_of(&cell.line) + &small
        };
        self.line(&table.heads.iter().map(text_of).collect::<Vec<_>>().join("\t"));
        for row in &table.rows {
            self.line(&row.cells.iter().map(cell).collect::<Vec<_>>().join("\t"));
        }
    }
}

/// The words of a line, with the quotation marks that a format puts.
fn run_on(line: &Line) -> String {
    line.iter()
        .map(|piece| match piece.tone {
            Tone::Quoted => format!("“{}”", piece.text),
            _ => piece.text.clone(),
        })
        .collect()
}

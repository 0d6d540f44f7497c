//! A document as Markdown, for a newsroom's own system: CommonMark, with tables as GitHub has them.

mod escape;
mod inline;
mod prose;
mod writer;

use crate::document::{
    Badge, Block, Claim, Column, Document, Entry, Facts, FigureGroup, Line, Note, Pair, Quote, Row, Table,
};
use crate::words::grouped;
use crate::words_of::text_of;
use inline::Inline;
use writer::Writer;

/// Writes a document as Markdown. Words from outside are escaped, so that a reader has the same words and nothing else.
pub fn markdown(document: &Document) -> String {
    let mut to = Writer::default();
    to.heading(1, &document.title);
    to.line(Inline::default().strong(&document.kicker));
    to.words(&document.standfirst);
    to.words(&document.made_line);
    for section in &document.sections {
        match section.count {
            Some(count) => to.heading(2, &format!("{} ({})", section.heading, grouped(count))),
            None => to.heading(2, &section.heading),
        }
        section.remarks.iter().for_each(|remark| pieces(&mut to, remark));
        for block in &section.blocks {
            self::block(&mut to, block);
        }
    }
    to.finish()
}

fn block(to: &mut Writer, block: &Block) {
    match block {
        Block::Line(line) => pieces(to, line),
        Block::Facts(facts) => self::facts(to, facts),
        Block::Figures(groups) => groups.iter().for_each(|group| figures(to, group)),
        Block::Entry(entry) => self::entry(to, entry),
        Block::Pair(pair) => self::pair(to, pair),
        Block::Columns(columns) => columns.iter().for_each(|column| self::column(to, column)),
        Block::Claim(claim) => self::claim(to, claim),
        Block::Note(note) => notes(to, std::slice::from_ref(note)),
        Block::Table(table) => self::table(to, table),
    }
}

fn pieces(to: &mut Writer, line: &Line) {
    to.line(Inline::default().pieces(line));
}

fn facts(to: &mut Writer, facts: &Facts) {
    let label = |line: &Line| Inline::default().label(line).cell();
    let heads = std::iter::once(String::new()).chain(facts.heads.iter().map(label));
    let row = |row: &crate::document::FactRow| {
        let cells = row.cells.iter().map(|cell| Inline::default().pieces(cell).cell());
        std::iter::once(Inline::default().plain(&row.label).cell()).chain(cells).collect()
    };
    to.table(&heads.collect::<Vec<_>>(), facts.rows.iter().map(row).collect());
}

fn figures(to: &mut Writer, group: &FigureGroup) {
    let mut heading = Inline::default();
    heading.strong(&group.heading);
    if let Some(total) = group.total {
        heading.plain(&format!(": {}", grouped(total)));
    }
    to.line(&heading);
    let row = |row: &crate::document::Figure| {
        let of_it = if row.part { "– " } else { "" };
        Inline::default().plain(&format!("{of_it}{}: {}", row.label, grouped(row.value))).line()
    };
    to.list(group.rows.iter().map(row));
}

fn entry(to: &mut Writer, entry: &Entry) {
    if !entry.heading.is_empty() {
        to.line(Inline::default().strong(&text_of(&entry.heading)));
    }
    rows(to, &entry.rows);
}

fn rows(to: &mut Writer, rows: &[Row]) {
    let row = |row: &Row| Inline::default().plain(&row.label).plain(": ").pieces(&row.value).line();
    to.list(rows.iter().map(row));
}

fn badge(to: &mut Writer, badge: &Badge) {
    to.words(&badge.text);
}

fn quote(to: &mut Writer, quote: &Quote) {
    if !quote.label.is_empty() {
        to.line(Inline::default().label(&quote.label).plain(":"));
    }
    let mut words = Inline::default();
    for run in &quote.runs {
        words.marked(&run.text, run.emphasis);
    }
    to.quotation(|to| to.line(&words));
    quote.small.iter().for_each(|small| pieces(to, small));
}

fn pair(to: &mut Writer, pair: &Pair) {
    to.heading(3, &format!("{}. {}", pair.number, pair.heading));
    badge(to, &pair.badge);
    quote(to, &pair.left);
    quote(to, &pair.right);
    rows(to, &pair.rows);
    pair.small.iter().for_each(|small| pieces(to, small));
    notes(to, &pair.notes);
}

fn claim(to: &mut Writer, claim: &Claim) {
    to.heading(3, &format!("{}. {}", claim.number, claim.heading));
    quote(to, &claim.quote);
    notes(to, &claim.notes);
    for later in &claim.later {
        to.heading(4, &format!("{}: {}", text_of(&later.label), later.fate));
        if let Some(it) = &later.badge {
            badge(to, it);
        }
        if let Some(it) = &later.quote {
            quote(to, it);
        }
        rows(to, &later.rows);
        notes(to, &later.notes);
    }
}

fn column(to: &mut Writer, column: &Column) {
    to.heading(3, &format!("{} ({})", text_of(&column.heading), grouped(column.count)));
    if column.items.is_empty() {
        to.words(&column.none);
    }
    for (at, item) in column.items.iter().enumerate() {
        to.item(&format!("{}. ", at + 1), |to| {
            quote(to, &item.quote);
            notes(to, &item.notes);
        });
    }
}

/// Each an item of a list, so that it can be seen where it ends.
fn notes(to: &mut Writer, notes: &[Note]) {
    for note in notes {
        // With another sign than the lists before it, which it would otherwise go on.
        to.item("* ", |to| {
            pieces(to, &note.heading);
            note.quotes.iter().for_each(|it| quote(to, it));
            prose::write(to, &note.prose);
            pieces(to, &note.facts);
            note.small.iter().for_each(|small| pieces(to, small));
        });
    }
}

fn table(to: &mut Writer, table: &Table) {
    to.line(Inline::default().strong(&table.caption));
    let cell = |cell: &crate::document::Cell| {
        let mut words = Inline::default();
        words.label(&cell.line);
        for (at, small) in cell.small.iter().enumerate() {
            words.plain(if at == 0 { " – " } else { "; " }).pieces(small);
        }
        words.cell()
    };
    let heads = table.heads.iter().map(|head| Inline::default().label(head).cell()).collect::<Vec<_>>();
    to.table(&heads, table.rows.iter().map(|row| row.cells.iter().map(cell).collect()).collect());
}

//! Tables: the articles' facts, the figures, lists beside each other, what became of each claim.

use crate::document::{self, Column, Facts, FigureGroup, Item};
use crate::docx::body::Body;
use crate::docx::script::{self, Direction};
use crate::docx::text::{self, Keep, Look};
use crate::words::grouped;

/// More columns than this beside each other are too narrow to read.
const COLUMNS: usize = 3;

/// The articles of a table of fates beside each other; more of them go into a table below.
const FATES: usize = 5;

/// Rows that may stay on one page without leaving much of the one before empty, in characters.
const SHORT: usize = 1500;

/// A table while it is written: rows and cells close each other.
pub struct Table<'b, 'a> {
    pub body: &'b mut Body<'a>,
    widths: Vec<u32>,
    in_row: bool,
    in_cell: bool,
    column: usize,
}

impl<'b, 'a> Table<'b, 'a> {
    /// Opens a table in a style of `parts/styles.xml`, with the widths of its columns in twentieths of a point.
    pub fn open(body: &'b mut Body<'a>, style: &str, widths: &[u32]) -> Self {
        Self::open_with(body, style, widths, "", |_| {})
    }

    /// The same with more properties; `caption` is for whoever cannot see the table.
    pub fn open_with(
        body: &'b mut Body<'a>,
        style: &str,
        widths: &[u32],
        caption: &str,
        borders: impl FnOnce(&mut Body<'a>),
    ) -> Self {
        let total: u32 = widths.iter().sum();
        body.xml.start("w:tbl", &[]);
        body.xml.start("w:tblPr", &[]);
        body.xml.empty("w:tblStyle", &[("w:val", style)]);
        if body.direction() == Direction::RightToLeft {
            body.xml.empty("w:bidiVisual", &[]);
        }
        body.xml.empty("w:tblW", &[("w:w", &total.to_string()), ("w:type", "dxa")]);
        borders(body);
        body.xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        body.xml.empty("w:tblLook", &[("w:val", "0020"), ("w:firstRow", "1")]);
        if !caption.is_empty() {
            body.xml.empty("w:tblCaption", &[("w:val", caption)]);
        }
        body.xml.end();
        body.xml.start("w:tblGrid", &[]);
        for width in widths {
            body.xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
        }
        body.xml.end();
        Self { body, widths: widths.to_vec(), in_row: false, in_cell: false, column: 0 }
    }

    /// Begins a row; a head is repeated on every page, a row that is not to be cut stays on one.
    pub fn row(&mut self, head: bool, whole: bool) {
        self.end_row();
        self.body.xml.start("w:tr", &[]);
        if head || whole {
            self.body.xml.start("w:trPr", &[]);
            if whole {
                self.body.xml.empty("w:cantSplit", &[]);
            }
            if head {
                self.body.xml.empty("w:tblHeader", &[]);
            }
            self.body.xml.end();
        }
        self.in_row = true;
        self.column = 0;
    }

    /// Begins a cell over some columns. Whoever begins one writes at least one paragraph into it.
    pub fn cell(&mut self, columns: usize) {
        self.cell_with(columns, None);
    }

    /// The same with space of its own at a side, in twentieths of a point.
    pub fn cell_with(&mut self, columns: usize, space: Option<(&'static str, &str)>) {
        self.end_cell();
        let end = (self.column + columns).min(self.widths.len());
        let width: u32 = self.widths[self.column..end].iter().sum();
        self.column = end;
        self.body.xml.start("w:tc", &[]);
        self.body.xml.start("w:tcPr", &[]);
        self.body.xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
        if columns > 1 {
            self.body.xml.empty("w:gridSpan", &[("w:val", &columns.to_string())]);
        }
        if let Some((side, space)) = space {
            self.body.xml.start("w:tcMar", &[]);
            // Programs do not agree which side is meant where columns run from right to left.
            let turned = self.body.direction() == Direction::RightToLeft;
            let sides = if turned { vec!["w:left", "w:right"] } else { vec![side] };
            for side in sides {
                self.body.xml.empty(side, &[("w:w", space), ("w:type", "dxa")]);
            }
            self.body.xml.end();
        }
        self.body.xml.end();
        self.in_cell = true;
    }

    pub fn close(self) {
        self.close_with("AfterTable", Keep::default());
    }

    /// Ends with the paragraph that a table needs after it: two tables without one between them would become one.
    pub fn close_with(mut self, style: &str, keep: Keep) {
        self.end_row();
        self.body.xml.end();
        self.body.open(style, self.body.direction(), keep);
        self.body.close();
    }

    fn end_cell(&mut self) {
        if std::mem::take(&mut self.in_cell) {
            self.body.xml.end();
        }
    }

    fn end_row(&mut self) {
        self.end_cell();
        if std::mem::take(&mut self.in_row) {
            self.body.xml.end();
        }
    }
}

impl<'a> Body<'a> {
    pub fn facts(&mut self, facts: &'a Facts) {
        if facts.heads.len() > COLUMNS {
            return self.facts_below_each_other(facts);
        }
        let label = 1500;
        let mut widths = vec![label];
        widths.extend(shares(self.measure() - label, facts.heads.len()));
        let mut table = Table::open(self, "Facts", &widths);
        table.row(true, true);
        table.cell(1);
        table.body.line("TableHead", &[], Keep::NEXT);
        for head in &facts.heads {
            table.cell(1);
            table.body.label("TableHead", head, Keep::NEXT);
        }
        for row in &facts.rows {
            table.row(false, true);
            table.cell(1);
            let direction = table.body.direction();
            table.body.open("TableLabel", direction, Keep::default());
            text::words(&mut table.body.xml, &row.label, Look::default(), direction);
            table.body.close();
            for at in 0..facts.heads.len() {
                table.cell(1);
                let style = if row.headline { "Headline" } else { "TableText" };
                table.body.line(style, row.cells.get(at).map_or(&[], Vec::as_slice), Keep::default());
            }
        }
        table.close();
    }

    fn facts_below_each_other(&mut self, facts: &'a Facts) {
        for (at, head) in facts.heads.iter().enumerate() {
            self.label("Heading3", head, Keep::NEXT);
            let known = facts.rows.iter().filter_map(|row| {
                let value = row.cells.get(at).filter(|cell| !cell.is_empty())?;
                Some(document::Row { label: row.label.clone(), value: value.clone() })
            });
            self.rows("Row", &known.collect::<Vec<_>>(), false);
        }
    }

    pub fn figures(&mut self, groups: &'a [FigureGroup]) {
        for groups in groups.chunks(COLUMNS) {
            let widths = shares(self.measure(), groups.len());
            let mut table = Table::open(self, "Figures", &widths);
            table.row(false, true);
            for group in groups {
                table.cell(1);
                let total = group.total.map(grouped);
                table.body.figure("FigureHead", &group.heading, total, None);
                for row in &group.rows {
                    let style = if row.part { "FigurePart" } else { "Figure" };
                    table.body.figure(style, &row.label, Some(grouped(row.value)), row.mark);
                }
            }
            table.close();
        }
    }

    fn figure(&mut self, style: &str, label: &str, value: Option<String>, mark: Option<document::Mark>) {
        let direction = self.direction();
        self.open(style, direction, Keep::NEXT);
        match mark {
            Some(mark) => text::marked(&mut self.xml, mark, label, Look::default(), direction),
            None => text::words(&mut self.xml, label, Look::default(), direction),
        }
        if let Some(value) = value {
            text::tab(&mut self.xml);
            text::words(&mut self.xml, &value, Look::default(), direction);
        }
        self.close();
    }

    pub fn columns(&mut self, columns: &'a [Column]) {
        if columns.len() > COLUMNS {
            for column in columns {
                self.column_head("Heading3", column);
                if column.items.is_empty() {
                    self.nothing(column);
                }
                column.items.iter().for_each(|item| self.item(item));
            }
            return;
        }
        let widths = shares(self.measure(), columns.len());
        let mut table = Table::open(self, "Columns", &widths);
        table.row(true, true);
        for column in columns {
            table.cell(1);
            table.body.column_head("TableHead", column);
        }
        let most = columns.iter().map(|column| column.items.len()).max().unwrap_or(0).max(1);
        for at in 0..most {
            let items: Vec<Option<&Item>> = columns.iter().map(|column| column.items.get(at)).collect();
            let longest = items.iter().flatten().map(|item| item.quote.text().len()).max();
            table.row(false, longest.unwrap_or(0) < SHORT);
            for (column, item) in columns.iter().zip(items) {
                table.cell(1);
                match item {
                    Some(item) => table.body.item(item),
                    None if at == 0 => table.body.nothing(column),
                    None => table.body.line("TableText", &[], Keep::default()),
                }
            }
        }
        table.close();
    }

    fn column_head(&mut self, style: &str, column: &'a Column) {
        let heading = text::spaced(&column.heading);
        let direction = text::direction_of(&heading);
        self.open(style, direction, Keep::NEXT);
        self.pieces(&heading, direction);
        let count = format!("\u{a0}\u{a0}{}", grouped(column.count));
        text::words(&mut self.xml, &count, Look::style("Soft"), direction);
        self.close();
    }

    fn nothing(&mut self, column: &Column) {
        let direction = script::first_direction([column.none.as_str()]);
        self.open("TableText", direction, Keep::default());
        text::words(&mut self.xml, &column.none, Look::style("Soft"), direction);
        self.close();
    }

    fn item(&mut self, item: &'a Item) {
        self.quote(&item.quote, &item.notes);
        if !self.notes_are_comments() {
            // In a cell there is no room for boxes.
            item.notes.iter().for_each(|note| self.note_lines(note));
        }
    }

    pub fn table(&mut self, table: &'a document::Table) {
        let heads = table.heads.len().saturating_sub(1).max(1);
        for (part, from) in (0..heads).step_by(FATES).enumerate() {
            let to = (from + FATES).min(heads);
            let direction = script::first_direction([table.caption.as_str()]);
            if part == 0 {
                self.open("Caption", direction, Keep::NEXT);
                text::words(&mut self.xml, &table.caption, Look::default(), direction);
                self.close();
            }
            self.table_part(table, from + 1..to + 1);
        }
    }

    /// The first column, and some of the others.
    fn table_part(&mut self, table: &'a document::Table, others: std::ops::Range<usize>) {
        let first = self.measure() * 2 / 5;
        let mut widths = vec![first];
        widths.extend(shares(self.measure() - first, others.len()));
        let empty = document::Cell { mark: None, line: Vec::new(), small: Vec::new() };
        let mut set = Table::open_with(self, "Fates", &widths, &table.caption, |_| {});
        set.row(true, true);
        for at in std::iter::once(0).chain(others.clone()) {
            set.cell(1);
            set.body.label("TableHead", table.heads.get(at).unwrap_or(&empty.line), Keep::NEXT);
        }
        for row in &table.rows {
            set.row(false, true);
            for at in std::iter::once(0).chain(others.clone()) {
                set.cell(1);
                let to = row.to.as_deref().filter(|_| at == 0);
                set.body.table_cell(row.cells.get(at).unwrap_or(&empty), to);
            }
        }
        set.close();
    }

    fn table_cell(&mut self, cell: &document::Cell, to: Option<&str>) {
        let direction = text::direction_of(&cell.line);
        self.open("TableText", direction, Keep::default());
        match cell.mark {
            Some(mark) => {
                let words: String = cell.line.iter().map(|piece| piece.text.as_str()).collect();
                text::marked(&mut self.xml, mark, &words, Look::default(), direction);
            }
            None => {
                let leads = |piece: &document::Piece| document::Piece {
                    to: piece.to.clone().or(to.map(str::to_owned)),
                    ..piece.clone()
                };
                self.pieces(&cell.line.iter().map(leads).collect::<Vec<_>>(), direction);
            }
        }
        self.close();
        for small in &cell.small {
            self.line("SmallPrint", small, Keep::default());
        }
    }
}

/// A width in equal parts that make up the whole.
pub fn shares(width: u32, parts: usize) -> Vec<u32> {
    let parts = u32::try_from(parts.max(1)).unwrap_or(1);
    (0..parts).map(|at| width * (at + 1) / parts - width * at / parts).collect()
}

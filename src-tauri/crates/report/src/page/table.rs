//! How wide tables are cut into several, so that each fits a page.

use crate::claims::excerpt;
use crate::document::{Cell, Facts, Line, Piece, Table, TableRow};

/// So many columns stand beside the first in one table: they fill a sheet on its side.
const COLUMNS: usize = 7;

/// More columns than this beside the first, and the sheet lies on its side.
const UPRIGHT: usize = 4;

/// So many articles' facts stand beside each other.
const ARTICLES: usize = 3;

/// How much of a row's first cell is told again in the second table and on, in characters.
const AGAIN: usize = 110;

/// The columns that stand in one table.
pub struct Group<'a> {
    /// Counted from 1, without the first column.
    pub from: usize,
    pub to: usize,
    pub heads: &'a [Line],
    pub rows: Vec<GroupRow<'a>>,
}

pub struct GroupRow<'a> {
    pub to: Option<&'a str>,
    pub head: Cell,
    pub cells: Vec<(&'a Line, &'a Cell)>,
}

impl Table {
    /// Tables of about equally many columns each, none too wide for a sheet.
    pub(super) fn groups(&self) -> Vec<Group<'_>> {
        let heads = self.heads.get(1..).unwrap_or_default();
        deal(heads.len(), COLUMNS).into_iter().map(|(from, to)| self.group(from, &heads[from..to])).collect()
    }

    fn group<'a>(&'a self, from: usize, heads: &'a [Line]) -> Group<'a> {
        let row = |row: &'a TableRow| {
            let (first, cells) = row.cells.split_first()?;
            let head = if from == 0 { first.clone() } else { again(first) };
            let cells = heads.iter().zip(cells.get(from..).unwrap_or_default()).collect();
            Some(GroupRow { to: row.to.as_deref(), head, cells })
        };
        Group {
            from: from + 1,
            to: from + heads.len(),
            heads,
            rows: self.rows.iter().filter_map(row).collect(),
        }
    }

    /// Beside the first.
    pub(super) fn columns(&self) -> usize {
        self.heads.len().saturating_sub(1)
    }

    /// Whether its cells say what became of something.
    pub(super) fn is_marked(&self) -> bool {
        self.rows.iter().flat_map(|row| &row.cells).any(|cell| cell.mark.is_some())
    }

    pub(super) fn is_wide(&self) -> bool {
        self.columns() > UPRIGHT
    }
}

impl GroupRow<'_> {
    /// Where the row's head leads; nowhere if a part of it leads somewhere, since a link in a link is none.
    pub(super) fn link(&self) -> Option<&str> {
        self.to.filter(|_| self.head.line.iter().all(|piece| piece.to.is_none()))
    }
}

impl Facts {
    /// The columns of each table, none with too many articles.
    pub(super) fn groups(&self) -> Vec<(usize, usize)> {
        deal(self.heads.len(), ARTICLES)
    }
}

/// Ranges of about equal length, none above `most`; one of no length if there is nothing.
fn deal(count: usize, most: usize) -> Vec<(usize, usize)> {
    let ranges = count.div_ceil(most).max(1);
    let width = count.div_ceil(ranges).max(1);
    (0..ranges).map(|at| (at * width, (at * width + width).min(count))).collect()
}

/// The first words of a cell.
fn again(cell: &Cell) -> Cell {
    let mut left = AGAIN;
    let mut line: Vec<Piece> = Vec::new();
    for piece in &cell.line {
        if left == 0 {
            break;
        }
        line.push(Piece { text: excerpt(&piece.text, left), ..piece.clone() });
        left = left.saturating_sub(piece.text.chars().count());
    }
    Cell { mark: cell.mark, line, small: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_dealt_out_evenly() {
        assert_eq!(deal(0, 7), [(0, 0)]);
        assert_eq!(deal(7, 7), [(0, 7)]);
        assert_eq!(deal(8, 7), [(0, 4), (4, 8)]);
        assert_eq!(deal(15, 7), [(0, 5), (5, 10), (10, 15)]);
        assert_eq!(deal(9, 4), [(0, 3), (3, 6), (6, 9)]);
        assert_eq!(deal(4, 3), [(0, 2), (2, 4)]);
    }

    #[test]
    fn each_column_stands_once_with_its_own_cells() {
        let words = |words: String| vec![Piece::plain(words)];
        let cell = |text: String| Cell { mark: None, line: words(text), small: Vec::new() };
        let row = |row: usize| TableRow {
            to: None,
            cells: (0..16)
                .map(|at| {
                    cell(if at == 0 {
                        format!("{row} {}", "word ".repeat(40))
                    } else {
                        format!("{row}.{at}")
                    })
                })
                .collect(),
        };
        let table = Table {
            caption: String::new(),
            heads: (0..16).map(|at| words(format!("head {at}"))).collect(),
            rows: (0..3).map(row).collect(),
        };
        let groups = table.groups();
        for (row, told) in table.rows.iter().enumerate() {
            let dealt: Vec<(&Line, &Cell)> =
                groups.iter().flat_map(|group| group.rows[row].cells.iter().copied()).collect();
            let expect: Vec<_> = table.heads.iter().zip(&told.cells).skip(1).collect();
            assert_eq!(dealt, expect);
            let heads: Vec<bool> = groups.iter().map(|group| group.rows[row].head == told.cells[0]).collect();
            assert_eq!(heads, [true, false, false]);
        }
    }
}

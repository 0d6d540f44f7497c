//! The table of fates as HTML: how its columns are grouped, and the small words of its templates.

use std::borrow::Borrow;

use askama::Template;
use collate::Fate;
use dossier::Verdict;

use crate::ReportError;
use crate::claims::excerpt;
use crate::fates::{FateArticle, FateCell, FateRow, FateTable, FatesOutline, LaterArticle};
use crate::html::{grouped, policy, style};

/// So many later articles stand in one table: with the claim beside them they fill a sheet on its side.
const COLUMNS: usize = 7;

/// How much of a claim is told again in the second table and on, in characters.
const AGAIN: usize = 110;

/// Sets the table of fates as a page of its own.
pub fn fates_html(outline: &FatesOutline) -> Result<String, ReportError> {
    let style = style(true);
    let page = FatesPage { outline, policy: policy(&style), style: &style };
    Ok(page.render()?)
}

#[derive(Template)]
#[template(path = "fates-page.html")]
struct FatesPage<'a> {
    outline: &'a FatesOutline,
    policy: String,
    style: &'a str,
}

/// The columns that stand in one table.
pub(crate) struct Group<'a> {
    /// Counted from 1.
    pub from: usize,
    pub to: usize,
    pub columns: &'a [LaterArticle],
    pub rows: Vec<GroupRow<'a>>,
}

pub(crate) struct GroupRow<'a> {
    pub number: usize,
    pub claim: String,
    /// Only where the claim is told whole.
    pub paragraph: Option<usize>,
    pub cells: Vec<(&'a LaterArticle, &'a FateCell)>,
}

impl FateTable {
    /// Tables of about equally many columns each, none too wide for a sheet.
    pub(crate) fn groups(&self) -> Vec<Group<'_>> {
        let tables = self.later.len().div_ceil(COLUMNS).max(1);
        let width = self.later.len().div_ceil(tables).max(1);
        let group = |(at, columns)| self.group(at * width, columns);
        self.later.chunks(width).enumerate().map(group).collect()
    }

    fn group<'a>(&'a self, from: usize, columns: &'a [LaterArticle]) -> Group<'a> {
        let row = |row: &'a FateRow| GroupRow {
            number: row.number,
            claim: if from == 0 { row.claim.clone() } else { excerpt(&row.claim, AGAIN) },
            paragraph: row.paragraph.filter(|_| from == 0),
            cells: columns.iter().zip(row.cells.get(from..).unwrap_or_default()).collect(),
        };
        Group { from: from + 1, to: from + columns.len(), columns, rows: self.rows.iter().map(row).collect() }
    }

    /// The base first.
    pub(crate) fn articles(&self) -> Vec<&FateArticle> {
        [&self.base].into_iter().chain(self.later.iter().map(|it| &it.article)).collect()
    }

    pub(crate) fn has_undated(&self) -> bool {
        self.articles().iter().any(|article| article.date.is_none())
    }

    pub(crate) fn first_changes(&self) -> Vec<&LaterArticle> {
        self.later.iter().filter(|it| it.first_changed > 0).collect()
    }

    pub(crate) fn number(&self, number: impl Borrow<usize>) -> String {
        grouped(*number.borrow())
    }
}

impl FateCell {
    /// The class that gives a fate its colour and line.
    pub(crate) fn line(&self) -> &'static str {
        match self.fate {
            Fate::Repeated => "same",
            Fate::Reworded => "reworded",
            Fate::Softened | Fate::Hardened | Fate::Updated => "differs",
            Fate::Contradicted => "contradicts",
            Fate::Absent | Fate::New => "absent",
        }
    }

    /// "figure, who says so".
    pub(crate) fn what_differs(&self) -> String {
        self.kinds.iter().map(|kind| kind.to_lowercase()).collect::<Vec<_>>().join(", ")
    }

    pub(crate) fn decision(&self) -> Option<(&'static str, &'static str)> {
        if self.checked {
            return Some(("confirmed", "checked by the editor"));
        }
        self.verdict.map(|verdict| match verdict {
            Verdict::Confirmed | Verdict::Drawn => ("confirmed", "confirmed"),
            Verdict::Rejected => ("rejected", "link rejected"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fates::FateSummary;

    fn article(name: &str) -> FateArticle {
        FateArticle {
            label: name.to_owned(),
            when: None,
            name: name.to_owned(),
            date: None,
            outlet: None,
            headline: None,
            claims: 1,
            source_name: name.to_owned(),
            sha256: String::new(),
        }
    }

    #[test]
    fn columns_are_dealt_out_evenly_and_each_stands_once_with_its_own_cells() {
        let check = |columns: usize, expect: &[usize]| {
            let later: Vec<LaterArticle> = (0..columns)
                .map(|at| LaterArticle { article: article(&at.to_string()), new: at, first_changed: 0 })
                .collect();
            let cell = |at: usize| FateCell {
                fate: Fate::ALL[at % 7],
                kinds: Vec::new(),
                verdict: None,
                checked: false,
            };
            let row = FateRow {
                number: 1,
                claim: "word ".repeat(50),
                paragraph: Some(1),
                lot: dossier::Lot::Gone,
                cells: (0..columns).map(cell).collect(),
            };
            let table =
                FateTable { base: article("base"), later, rows: vec![row], summary: FateSummary::default() };
            let groups = table.groups();
            assert_eq!(groups.iter().map(|group| group.columns.len()).collect::<Vec<_>>(), expect);
            let dealt: Vec<(usize, Fate)> = groups
                .iter()
                .flat_map(|group| group.rows[0].cells.iter().map(|(later, cell)| (later.new, cell.fate)))
                .collect();
            assert_eq!(dealt, (0..columns).map(|at| (at, Fate::ALL[at % 7])).collect::<Vec<_>>());
            for (at, group) in groups.iter().enumerate() {
                let told_whole = group.rows[0].claim == table.rows[0].claim;
                assert_eq!(told_whole && group.rows[0].paragraph.is_some(), at == 0);
                assert_eq!(group.to + 1 - group.from, group.columns.len());
            }
        };
        check(1, &[1]);
        check(7, &[7]);
        check(8, &[4, 4]);
        check(15, &[5, 5, 5]);
        check(49, &[7; 7]);
    }
}

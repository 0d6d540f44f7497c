//! The claim record in words, and the table of fates.

use collate::Fate;
use dossier::{Lot, Verdict};

use crate::contents::Contents;
use crate::document::comparison::numbered_notes;
use crate::document::facts::facts;
use crate::document::make::{plain, section, toned};
use crate::document::notes::note;
use crate::document::pair::{pair, quote};
use crate::document::{
    Badge, BadgeTone, Block, Cell, Claim, Figure, FigureGroup, Later, Line, Mark, Piece, Section, Table,
    TableRow, Tone,
};
use crate::fates::{FateCell, FateTable, LaterArticle};
use crate::outline::ArticleSheet;
use crate::record::{Record, RecordClaim, RecordLater};
use crate::words::counted;

pub fn sections(record: &Record, contents: &Contents) -> Vec<Section> {
    let mut sections = vec![
        section("articles", "The articles", facts(&contents.articles)),
        table_section(&record.table, true),
    ];
    let claims = record.claims.iter().map(|it| Block::Claim(claim(it, contents)));
    let mut each = section("claims", "Claim by claim", claims.collect());
    each.count = Some(record.claims.len());
    if record.claims.is_empty() {
        each.remarks = vec![plain("None of the claims is what was chosen for this report.")];
    }
    sections.push(each);
    if !record.other_notes.is_empty() {
        let notes = numbered_notes(record.other_notes.iter(), "note").into_iter().map(Block::Note);
        sections.push(section("notes", "Other notes", notes.collect()));
    }
    if !record.lost_notes.is_empty() {
        let notes = numbered_notes(record.lost_notes.iter(), "lost-note").into_iter().map(Block::Note);
        sections.push(Section {
            remarks: vec![plain("Notes on words that do not stand in today’s texts any more.")],
            ..section("lost", "Places that are lost", notes.collect())
        });
    }
    sections
}

/// The table; its rows lead to the claims where these follow.
pub fn table_section(table: &FateTable, leads: bool) -> Section {
    let label = &table.base.label;
    let later = match table.later.len() {
        1 => "the later article".to_owned(),
        count => format!("each of the {count} later articles"),
    };
    let undated = table.base.date.is_none() || table.later.iter().any(|it| it.article.date.is_none());
    let undated = if undated { " An article without a date counts as later." } else { "" };
    let remark = vec![
        Piece::plain("The claims of "),
        toned(label, Tone::Foreign),
        Piece::plain(format!(
            " in {later} of the dossier. “Absent” says that no link was found, not that the article is silent on it; \
             where it is marked as checked, an editor looked for the claim in vain.{undated}"
        )),
    ];
    let head = |later: &LaterArticle| {
        let when = later.article.when.as_deref().unwrap_or("No date");
        vec![toned(when, Tone::Strong), Piece::plain(" "), toned(&later.article.name, Tone::Foreign)]
    };
    let first: Line = vec![Piece::plain("Claim of "), toned(label, Tone::Foreign)];
    let rows = table.rows.iter().map(|row| {
        let claim = Cell {
            mark: None,
            line: vec![toned(format!("{} ", row.number), Tone::Soft), toned(&row.claim, Tone::Foreign)],
            small: row.paragraph.map(|at| plain(format!("paragraph {at}"))).into_iter().collect(),
        };
        TableRow {
            to: leads.then(|| format!("claim-{}", row.number)),
            cells: [claim].into_iter().chain(row.cells.iter().map(cell)).collect(),
        }
    });
    let grid = Table {
        caption: String::new(),
        heads: [first].into_iter().chain(table.later.iter().map(head)).collect(),
        rows: rows.collect(),
    };
    Section {
        remarks: vec![remark],
        ..section(
            "fates",
            "What became of each claim",
            vec![Block::Figures(figures(table)), Block::Table(grid)],
        )
    }
}

fn cell(cell: &FateCell) -> Cell {
    let kinds = cell.kinds.iter().map(|kind| kind.to_lowercase()).collect::<Vec<_>>().join(", ");
    let decided = if cell.checked {
        Some("checked by the editor")
    } else {
        cell.verdict.map(|verdict| match verdict {
            Verdict::Confirmed | Verdict::Drawn => "confirmed",
            Verdict::Rejected => "link rejected",
        })
    };
    let small = [(!kinds.is_empty()).then_some(kinds), decided.map(str::to_owned)];
    Cell {
        mark: Some(mark(cell.fate)),
        line: plain(cell.fate.name()),
        small: small.into_iter().flatten().map(plain).collect(),
    }
}

pub fn mark(fate: Fate) -> Mark {
    match fate {
        Fate::Repeated => Mark::Same,
        Fate::Reworded => Mark::Reworded,
        Fate::Softened => Mark::Softened,
        Fate::Hardened => Mark::Hardened,
        Fate::Updated => Mark::Updated,
        Fate::Contradicted => Mark::Contradicts,
        Fate::Absent => Mark::Absent,
        Fate::New => Mark::New,
    }
}

fn figures(table: &FateTable) -> Vec<FigureGroup> {
    let figure = |label: &str, value| Figure { label: label.to_owned(), value, part: false, mark: None };
    let summary = &table.summary;
    let mut of_base =
        vec![figure("stand: repeated or reworded", summary.stand), figure("changed", summary.changed)];
    let first = table.later.iter().filter(|it| it.first_changed > 0);
    of_base.extend(first.map(|it| Figure {
        part: true,
        ..figure(&format!("first: {}", it.article.label), it.first_changed)
    }));
    of_base.push(figure("in no later article", summary.gone));
    let new = table.later.iter();
    let new = new.map(|it| figure(&format!("{}, of {}", it.article.label, it.article.claims), it.new));
    let editor = vec![
        figure("fates confirmed", summary.confirmed),
        figure("absent, checked by a person", summary.checked),
        figure("absent, a link rejected", summary.rejected),
    ];
    let all = summary.stand + summary.changed + summary.gone;
    let group = |heading: String, total, rows| FigureGroup { heading, total, rows };
    vec![
        group(format!("Claims of {}", table.base.label), Some(all), of_base),
        group("New in the later articles".to_owned(), None, new.collect()),
        group("The editor".to_owned(), None, editor),
    ]
}

fn claim(claim: &RecordClaim, contents: &Contents) -> Claim {
    let anchor = format!("claim-{}", claim.number);
    let base = &contents.articles[0];
    let later = claim.later.iter().enumerate().map(|(at, it)| {
        later(it, base, &contents.articles[at + 1], &format!("{anchor}-{}", at + 1), contents)
    });
    Claim {
        number: claim.number.to_string(),
        heading: lot(claim.lot, contents),
        quote: quote(
            format!("{anchor}-quote"),
            &claim.passage,
            vec![toned(&base.label, Tone::Strong)],
            &contents.choices,
        ),
        later: later.collect(),
        notes: numbered_notes(claim.notes.iter(), &format!("{anchor}-note")),
        anchor,
    }
}

fn lot(lot: Lot, contents: &Contents) -> String {
    match lot {
        Lot::Stands => "Stands".to_owned(),
        Lot::Changed { first } => {
            let sheet = contents.articles.get(first + 1);
            format!("Changed first {}", sheet.map_or("in a later article", |it| it.in_it.as_str()))
        }
        Lot::Gone => match contents.articles.len() - 1 {
            1 => "Not in the later article".to_owned(),
            later => format!("In none of {}", counted(later, "later article")),
        },
    }
}

fn later(
    later: &RecordLater,
    base: &ArticleSheet,
    sheet: &ArticleSheet,
    anchor: &str,
    contents: &Contents,
) -> Later {
    let badge = |text: &str, tone| Badge { text: text.to_owned(), tone };
    let badge = match (later.checked, later.verdict) {
        (true, _) => Some(badge("Checked by the editor: not there", BadgeTone::Confirmed)),
        (false, Some(Verdict::Rejected)) => Some(badge("Link rejected by the editor", BadgeTone::Rejected)),
        (false, Some(_)) => Some(badge("Confirmed by the editor", BadgeTone::Confirmed)),
        (false, None) => None,
    };
    let told = later.link.as_ref().map(|link| {
        let mut told = pair(link, base, sheet, &contents.choices);
        told.right.anchor = format!("{anchor}-quote");
        // Numbers point at links of another report.
        told.right.small.clear();
        // The label of the article stands beside the fate.
        told.right.label.drain(..told.right.label.len().saturating_sub(1));
        told
    });
    let notes = later.notes.iter().enumerate();
    let (quote, rows) = told.map(|told| (Some(told.right), told.rows)).unwrap_or_default();
    Later {
        label: vec![toned(&sheet.label, Tone::Strong)],
        fate: later.fate.name().to_owned(),
        mark: mark(later.fate),
        badge,
        quote,
        rows,
        notes: notes.map(|(at, it)| note(it, format!("{anchor}-note-{}", at + 1))).collect(),
    }
}

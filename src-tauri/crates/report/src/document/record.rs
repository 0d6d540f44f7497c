//! The claim record in words, and the table of fates.

use collate::Fate;
use dossier::{Lot, Verdict};

use crate::contents::Contents;
use crate::document::comparison::numbered_notes;
use crate::document::facts::facts;
use crate::document::make::{line, plain, section, toned};
use crate::document::notes::note;
use crate::document::pair::{pair, quote};
use crate::document::{
    Badge, BadgeTone, Block, Cell, Claim, Figure, FigureGroup, Later, Line, Mark, Piece, Section, Table,
    TableRow, Tone,
};
use crate::fates::{FateCell, FateTable, LaterArticle};
use crate::outline::ArticleSheet;
use crate::record::{Record, RecordClaim, RecordLater};
use crate::words;
use locale::{Language, Said, said};

pub fn sections(record: &Record, contents: &Contents) -> Vec<Section> {
    let language = contents.choices.language;
    let headed = |anchor: &str, heading: Said, blocks| section(anchor, language.say(&heading), blocks);
    let mut sections = vec![
        headed("articles", said!("section-articles"), facts(&contents.articles, language)),
        table_section(&record.table, true, language),
    ];
    let claims = record.claims.iter().map(|it| Block::Claim(claim(it, contents)));
    let mut each = headed("claims", said!("section-claims"), claims.collect());
    each.count = Some(record.claims.len());
    if record.claims.is_empty() {
        each.remarks = vec![line(language, &said!("no-chosen-claims"))];
    }
    sections.push(each);
    if !record.other_notes.is_empty() {
        let notes = numbered_notes(record.other_notes.iter(), "note", language).into_iter().map(Block::Note);
        sections.push(headed("notes", said!("section-other-notes"), notes.collect()));
    }
    if !record.lost_notes.is_empty() {
        let notes =
            numbered_notes(record.lost_notes.iter(), "lost-note", language).into_iter().map(Block::Note);
        sections.push(Section {
            remarks: vec![line(language, &said!("record-lost-remark"))],
            ..headed("lost", said!("section-lost"), notes.collect())
        });
    }
    sections
}

/// The table; its rows lead to the claims where these follow.
pub fn table_section(table: &FateTable, leads: bool, language: Language) -> Section {
    let label = &table.base.label;
    let mut remark = line(language, &said!("fates-remark", label = label, later = table.later.len()));
    if table.base.date.is_none() || table.later.iter().any(|it| it.article.date.is_none()) {
        remark.push(Piece::plain(format!(" {}", language.say(&said!("fates-undated")))));
    }
    let no_date = words::heading(language, &said!("no-date"));
    let head = |later: &LaterArticle| {
        let when = later.article.when.as_deref().unwrap_or(&no_date);
        vec![toned(when, Tone::Strong), Piece::plain(" "), toned(&later.article.name, Tone::Foreign)]
    };
    let first: Line = line(language, &said!("fates-claim-of", label = label));
    let rows = table.rows.iter().map(|row| {
        let claim = Cell {
            mark: None,
            line: vec![toned(format!("{} ", row.number), Tone::Soft), toned(&row.claim, Tone::Foreign)],
            small: row
                .paragraph
                .map(|at| line(language, &said!("paragraph", number = at.to_string())))
                .into_iter()
                .collect(),
        };
        TableRow {
            to: leads.then(|| format!("claim-{}", row.number)),
            cells: [claim].into_iter().chain(row.cells.iter().map(|it| cell(it, language))).collect(),
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
            language.say(&said!("section-fates")),
            vec![Block::Figures(figures(table, language)), Block::Table(grid)],
        )
    }
}

fn cell(cell: &FateCell, language: Language) -> Cell {
    let kinds = cell.kinds.iter().map(|kind| language.say(&words::difference(*kind)));
    let kinds = kinds.collect::<Vec<_>>().join(", ");
    let decided = if cell.checked {
        Some(said!("fate-checked"))
    } else {
        cell.verdict.map(|verdict| match verdict {
            Verdict::Confirmed | Verdict::Drawn => said!("verdict-confirmed"),
            Verdict::Rejected => said!("fate-link-rejected"),
        })
    };
    let small = [(!kinds.is_empty()).then_some(kinds), decided.map(|said| language.say(&said))];
    Cell {
        mark: Some(mark(cell.fate)),
        line: line(language, &words::fate(cell.fate)),
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

fn figures(table: &FateTable, language: Language) -> Vec<FigureGroup> {
    let figure = |label: Said, value| Figure { label: language.say(&label), value, part: false, mark: None };
    let summary = &table.summary;
    let mut of_base =
        vec![figure(said!("figure-stand"), summary.stand), figure(said!("figure-changed"), summary.changed)];
    let first = table.later.iter().filter(|it| it.first_changed > 0);
    of_base.extend(first.map(|it| Figure {
        part: true,
        ..figure(said!("figure-first", label = &it.article.label), it.first_changed)
    }));
    of_base.push(figure(said!("figure-gone"), summary.gone));
    let new = table.later.iter();
    let new = new
        .map(|it| figure(said!("figure-of", label = &it.article.label, claims = it.article.claims), it.new));
    let editor = vec![
        figure(said!("figure-fates-confirmed"), summary.confirmed),
        figure(said!("figure-absent-checked"), summary.checked),
        figure(said!("figure-absent-rejected"), summary.rejected),
    ];
    let all = summary.stand + summary.changed + summary.gone;
    let group = |heading: Said, total, rows| FigureGroup { heading: language.say(&heading), total, rows };
    vec![
        group(said!("group-claims-of", label = &table.base.label), Some(all), of_base),
        group(said!("group-new"), None, new.collect()),
        group(said!("group-editor"), None, editor),
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
        notes: numbered_notes(claim.notes.iter(), &format!("{anchor}-note"), contents.choices.language),
        anchor,
    }
}

fn lot(lot: Lot, contents: &Contents) -> String {
    contents.choices.say(&match lot {
        Lot::Stands => said!("lot-stands"),
        Lot::Changed { first } => match contents.articles.get(first + 1) {
            Some(sheet) => said!("lot-changed-in", place = &sheet.in_it),
            None => said!("lot-changed"),
        },
        Lot::Gone => match contents.articles.len() - 1 {
            1 => said!("lot-gone"),
            later => said!("lot-gone-from-all", count = later),
        },
    })
}

fn later(
    later: &RecordLater,
    base: &ArticleSheet,
    sheet: &ArticleSheet,
    anchor: &str,
    contents: &Contents,
) -> Later {
    let language = contents.choices.language;
    let badge = |said: Said, tone| Badge { text: words::heading(language, &said), tone };
    let badge = match (later.checked, later.verdict) {
        (true, _) => Some(badge(said!("checked-not-there"), BadgeTone::Confirmed)),
        (false, Some(Verdict::Rejected)) => {
            Some(badge(said!("link-rejected-by-editor"), BadgeTone::Rejected))
        }
        (false, Some(_)) => Some(badge(said!("verdict-confirmed-by-editor"), BadgeTone::Confirmed)),
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
        fate: language.say(&words::fate(later.fate)),
        mark: mark(later.fate),
        badge,
        quote,
        rows,
        notes: notes.map(|(at, it)| note(it, format!("{anchor}-note-{}", at + 1), language)).collect(),
    }
}

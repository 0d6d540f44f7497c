//! The comparison report in words.

use crate::choices::Choices;
use crate::contents::{Contents, Pairs};
use crate::document::facts::{facts, label};
use crate::document::make::{line, line_with, section, toned};
use crate::document::notes::note;
use crate::document::pair::{numbered, pair, quote, signed};
use crate::document::record::table_section;
use crate::document::{
    Block, Column, Entry, Figure, FigureGroup, Item, Line, Mark, Note, Piece, Quote, Row, Section, Tone,
};
use crate::outline::{ArticleSheet, Counts, Gap, LeftOut, LostEntry, NoteEntry, Sides};
use crate::quotation::{Emphasis, Run};
use crate::words;
use locale::{Language, Said, said};

pub fn sections(pairs: &Pairs, contents: &Contents) -> Vec<Section> {
    let outline = &pairs.outline;
    let choices = &contents.choices;
    let language = choices.language;
    let (left, right) = (&outline.articles.left, &outline.articles.right);
    let headed = |anchor: &str, heading: Said, blocks| section(anchor, language.say(&heading), blocks);
    let mut sections = vec![
        headed("articles", said!("section-articles"), facts(&contents.articles, language)),
        Section {
            remarks: whole(contents),
            ..headed(
                "figures",
                said!("section-figures"),
                vec![Block::Figures(figures(&outline.counts, left, right, language))],
            )
        },
    ];
    let links = outline.links.iter().map(|link| Block::Pair(pair(link, left, right, choices)));
    let mut linked = headed("links", said!("section-links"), links.collect());
    linked.count = Some(outline.links.len());
    linked.remarks = if outline.links.is_empty() { vec![none(contents)] } else { vec![key(language)] };
    sections.push(linked);
    if !outline.rejected.is_empty() {
        let rejected = outline.rejected.iter().map(|link| Block::Pair(pair(link, left, right, choices)));
        sections.push(Section {
            count: Some(outline.rejected.len()),
            remarks: vec![line(language, &said!("rejected-remark"))],
            aside: true,
            ..headed("rejected", said!("section-rejected"), rejected.collect())
        });
    }
    if choices.gaps || !outline.gaps.left.is_empty() || !outline.gaps.right.is_empty() {
        sections.push(gaps(&outline.gaps, left, right, choices));
    }
    if let Some(table) = &pairs.fates {
        sections.push(table_section(table, false, language));
    }
    let apart = [&outline.article_notes.left, &outline.article_notes.right, &outline.other_notes];
    let apart: Vec<&NoteEntry> = apart.into_iter().flatten().collect();
    if !apart.is_empty() {
        let blocks = numbered_notes(apart.into_iter(), "note", language).into_iter().map(Block::Note);
        sections.push(headed("notes", said!("section-other-notes"), blocks.collect()));
    }
    if !outline.lost_decisions.is_empty() || !outline.lost_notes.is_empty() {
        sections.push(lost(&outline.lost_decisions, &outline.lost_notes, left, right, language));
    }
    let out = &outline.left_out;
    if !out.left.is_empty() || !out.right.is_empty() {
        let columns =
            vec![left_out(&out.left, left, "left", language), left_out(&out.right, right, "right", language)];
        sections.push(Section {
            remarks: vec![line(language, &said!("left-out-remark"))],
            ..headed("left-out", said!("section-left-out"), vec![Block::Columns(columns)])
        });
    }
    sections
}

/// Said of figures that are of more than what is in the report.
fn whole(contents: &Contents) -> Vec<Line> {
    let choices = &contents.choices;
    let cut = choices.links != crate::Links::All || choices.by_notes();
    cut.then(|| {
        let about = vec![Piece::plain(choices.say(&said!("section-about"))).to("about")];
        line_with(choices.language, &said!("figures-remark"), "about", about)
    })
    .into_iter()
    .collect()
}

fn none(contents: &Contents) -> Line {
    let Counts { links, .. } = match &contents.body {
        crate::contents::Body::Comparison(pairs) => &pairs.outline.counts,
        _ => return Vec::new(),
    };
    let said = if links.total == 0 { said!("no-links") } else { said!("no-chosen-links") };
    line(contents.choices.language, &said)
}

/// What the marks in quotations mean.
pub fn key(language: Language) -> Line {
    line(language, &said!("key-to-marks"))
}

fn figures(
    counts: &Counts,
    left: &ArticleSheet,
    right: &ArticleSheet,
    language: Language,
) -> Vec<FigureGroup> {
    let figure =
        |label: Said, value: usize| Figure { label: language.say(&label), value, part: false, mark: None };
    let marked = |label: Said, value, mark| Figure { mark: Some(mark), ..figure(label, value) };
    let part = |label: Said, value| Figure { part: true, ..figure(label, value) };
    let links = &counts.links;
    let mut of_links = vec![
        marked(said!("relation-same-words"), links.same_words, Mark::Same),
        marked(said!("relation-reworded"), links.reworded, Mark::Reworded),
        marked(said!("relation-differs"), links.differs_in_detail, Mark::Differs),
        marked(said!("relation-contradicts"), links.contradicts, Mark::Contradicts),
        marked(said!("relation-related-only"), links.related_only, Mark::Related),
    ];
    if links.noted_only > 0 {
        of_links.push(marked(said!("figure-by-note"), links.noted_only, Mark::Own));
    }
    let mut claims = Vec::new();
    let sides =
        [(left, counts.claims.left, &counts.fates.left), (right, counts.claims.right, &counts.fates.right)];
    for (sheet, count, fates) in sides {
        claims.push(figure(Said::verbatim(&sheet.label), count));
        claims.extend(fates.iter().map(|it| part(words::fate(it.fate), it.claims)));
    }
    let mut editor = vec![figure(said!("figure-confirmed"), counts.confirmed)];
    if links.editor_only > 0 {
        editor.push(part(said!("figure-not-proposed"), links.editor_only));
    }
    editor.push(figure(said!("figure-undecided"), counts.undecided));
    editor.push(figure(said!("figure-rejected"), counts.rejected));
    if counts.lost_decisions > 0 {
        editor.push(figure(said!("figure-lost"), counts.lost_decisions));
    }
    editor.push(figure(said!("figure-notes"), counts.notes));
    let group = |heading: Said, total, rows| FigureGroup { heading: language.say(&heading), total, rows };
    vec![
        group(said!("group-links"), Some(links.total), of_links),
        group(said!("group-all-claims"), None, claims),
        group(said!("group-editor"), None, editor),
    ]
}

fn gaps(gaps: &Sides<Vec<Gap>>, left: &ArticleSheet, right: &ArticleSheet, choices: &Choices) -> Section {
    let language = choices.language;
    let column = |gaps: &[Gap], sheet: &ArticleSheet, side: &str| Column {
        heading: label(sheet),
        count: gaps.len(),
        none: language.say(&said!("no-gaps")),
        items: gaps
            .iter()
            .enumerate()
            .map(|(at, it)| gap(it, format!("gap-{side}-{}", at + 1), Vec::new(), choices))
            .collect(),
    };
    Section {
        remarks: vec![line(language, &said!("gaps-remark"))],
        ..section(
            "gaps",
            language.say(&said!("section-gaps")),
            vec![Block::Columns(vec![column(&gaps.left, left, "left"), column(&gaps.right, right, "right")])],
        )
    }
}

/// A claim without a counterpart, under the name of its article, which may be empty.
pub fn gap(gap: &Gap, anchor: String, article: Line, choices: &Choices) -> Item {
    let notes = gap.notes.iter().enumerate();
    let notes =
        notes.map(|(at, it)| note(it, format!("{anchor}-note-{}", at + 1), choices.language)).collect();
    let mut quote = quote(anchor, &gap.passage, article, choices);
    if let Some(checked) = &gap.checked {
        let words = choices.say(&said!("checked-not-there"));
        let mut line = vec![toned(words, Tone::Strong), Piece::plain(" ")];
        line.extend(signed(checked, choices.language));
        quote.small.push(line);
    }
    if !gap.rejected.is_empty() {
        quote.small.push(line_with(
            choices.language,
            &said!("editor-rejected"),
            "numbers",
            numbered(&gap.rejected, "rejected-", "R"),
        ));
    }
    Item { quote, notes }
}

pub fn numbered_notes<'a>(
    notes: impl Iterator<Item = &'a NoteEntry>,
    anchor: &str,
    language: Language,
) -> Vec<Note> {
    notes.enumerate().map(|(at, it)| note(it, format!("{anchor}-{}", at + 1), language)).collect()
}

fn lost(
    decisions: &[LostEntry],
    notes: &[NoteEntry],
    left: &ArticleSheet,
    right: &ArticleSheet,
    language: Language,
) -> Section {
    let said = |lost: &LostEntry| {
        let verdict = words::heading(language, &words::verdict(Some(lost.verdict)));
        let mut heading = vec![toned(verdict, Tone::Strong), Piece::plain(" ")];
        heading.extend(signed(&lost.signed, language));
        let row = |sheet: &ArticleSheet, words: &str| Row {
            label: sheet.label.clone(),
            value: vec![toned(words, Tone::Quoted)],
        };
        let rows = vec![row(left, &lost.quotes.left), row(right, &lost.quotes.right)];
        Block::Entry(Entry { anchor: None, heading, rows })
    };
    let notes = numbered_notes(notes.iter(), "lost-note", language).into_iter().map(Block::Note);
    Section {
        remarks: vec![line(language, &said!("lost-remark"))],
        ..section(
            "lost",
            language.say(&said!("section-lost")),
            decisions.iter().map(said).chain(notes).collect(),
        )
    }
}

fn left_out(blocks: &[LeftOut], sheet: &ArticleSheet, side: &str, language: Language) -> Column {
    let item = |(at, block): (usize, &LeftOut)| Item {
        quote: Quote {
            anchor: format!("left-out-{side}-{}", at + 1),
            label: vec![toned(language.say(&words::fence(block.reason)), Tone::Soft)],
            runs: vec![Run { text: block.excerpt.clone(), emphasis: Emphasis::Plain }],
            small: Vec::new(),
        },
        notes: Vec::new(),
    };
    Column {
        heading: label(sheet),
        count: blocks.len(),
        none: language.say(&said!("nothing")),
        items: blocks.iter().enumerate().map(item).collect(),
    }
}

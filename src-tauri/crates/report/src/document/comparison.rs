//! The comparison report in words.

use collate::Fate;

use crate::choices::Choices;
use crate::contents::{Contents, Pairs};
use crate::document::facts::{facts, label};
use crate::document::make::{plain, section, toned};
use crate::document::notes::note;
use crate::document::pair::{numbered, pair, quote, signed};
use crate::document::record::table_section;
use crate::document::{
    Block, Column, Entry, Figure, FigureGroup, Item, Line, Mark, Note, Piece, Quote, Row, Section, Tone,
};
use crate::outline::{ArticleSheet, Counts, Gap, LeftOut, LostEntry, NoteEntry, Sides};
use crate::quotation::{Emphasis, Run};
use crate::words::verdict;

pub fn sections(pairs: &Pairs, contents: &Contents) -> Vec<Section> {
    let outline = &pairs.outline;
    let choices = &contents.choices;
    let (left, right) = (&outline.articles.left, &outline.articles.right);
    let mut sections = vec![
        section("articles", "The articles", facts(&contents.articles)),
        Section {
            remarks: whole(contents),
            ..section("figures", "At a glance", vec![Block::Figures(figures(&outline.counts, left, right))])
        },
    ];
    let links = outline.links.iter().map(|link| Block::Pair(pair(link, left, right, choices)));
    let mut linked = section("links", "Linked claims", links.collect());
    linked.count = Some(outline.links.len());
    linked.remarks = if outline.links.is_empty() { vec![none(contents)] } else { vec![key()] };
    sections.push(linked);
    if !outline.rejected.is_empty() {
        let rejected = outline.rejected.iter().map(|link| Block::Pair(pair(link, left, right, choices)));
        sections.push(Section {
            count: Some(outline.rejected.len()),
            remarks: vec![plain(
                "The editor says that these do not belong together. They count in no figure above but “rejected”.",
            )],
            aside: true,
            ..section("rejected", "Rejected links", rejected.collect())
        });
    }
    if choices.gaps || !outline.gaps.left.is_empty() || !outline.gaps.right.is_empty() {
        sections.push(gaps(&outline.gaps, left, right, choices));
    }
    if let Some(table) = &pairs.fates {
        sections.push(table_section(table, false));
    }
    let apart = [&outline.article_notes.left, &outline.article_notes.right, &outline.other_notes];
    let apart: Vec<&NoteEntry> = apart.into_iter().flatten().collect();
    if !apart.is_empty() {
        let blocks = numbered_notes(apart.into_iter(), "note").into_iter().map(Block::Note);
        sections.push(section("notes", "Other notes", blocks.collect()));
    }
    if !outline.lost_decisions.is_empty() || !outline.lost_notes.is_empty() {
        sections.push(lost(&outline.lost_decisions, &outline.lost_notes, left, right));
    }
    let out = &outline.left_out;
    if !out.left.is_empty() || !out.right.is_empty() {
        let columns = vec![left_out(&out.left, left, "left"), left_out(&out.right, right, "right")];
        sections.push(Section {
            remarks: vec![plain(
                "Passages that stand on the page but are no part of what the article claims, by their first words.",
            )],
            ..section("left-out", "Left out of the comparison", vec![Block::Columns(columns)])
        });
    }
    sections
}

/// Said of figures that are of more than what is in the report.
fn whole(contents: &Contents) -> Vec<Line> {
    let choices = &contents.choices;
    let cut = choices.links != crate::Links::All || choices.by_notes();
    cut.then(|| {
        let words = "The figures are of the whole comparison. What of it is in this report is said under ";
        vec![Piece::plain(words), Piece::plain("About this report").to("about"), Piece::plain(".")]
    })
    .into_iter()
    .collect()
}

fn none(contents: &Contents) -> Line {
    let Counts { links, .. } = match &contents.body {
        crate::contents::Body::Comparison(pairs) => &pairs.outline.counts,
        _ => return Vec::new(),
    };
    plain(if links.total == 0 {
        "No claims of the two articles are linked."
    } else {
        "None of the links is what was chosen for this report."
    })
}

/// What the marks in quotations mean.
pub fn key() -> Line {
    vec![
        toned("A thin line", Tone::Differs),
        Piece::plain(" marks words that only one of the two claims has; "),
        toned("a thick line", Tone::Named),
        Piece::plain(" marks what is named below the pair. Words "),
        toned("in pale ink", Tone::Aside),
        Piece::plain(" belong to another claim of the same sentence."),
    ]
}

fn figures(counts: &Counts, left: &ArticleSheet, right: &ArticleSheet) -> Vec<FigureGroup> {
    let figure =
        |label: &str, value: usize| Figure { label: label.to_owned(), value, part: false, mark: None };
    let marked = |label: &str, value, mark| Figure { mark: Some(mark), ..figure(label, value) };
    let part = |label: &str, value| Figure { part: true, ..figure(label, value) };
    let links = &counts.links;
    let mut of_links = vec![
        marked("same words", links.same_words, Mark::Same),
        marked("reworded", links.reworded, Mark::Reworded),
        marked("differs in detail", links.differs_in_detail, Mark::Differs),
        marked("contradicts", links.contradicts, Mark::Contradicts),
        marked("related only", links.related_only, Mark::Related),
    ];
    if links.noted_only > 0 {
        of_links.push(marked("held by a note alone", links.noted_only, Mark::Own));
    }
    let mut claims = Vec::new();
    let sides =
        [(left, counts.claims.left, &counts.fates.left), (right, counts.claims.right, &counts.fates.right)];
    for (sheet, count, fates) in sides {
        claims.push(figure(&sheet.label, count));
        claims.extend(fates.iter().map(|it| part(Fate::name(it.fate), it.claims)));
    }
    let mut editor = vec![figure("links confirmed", counts.confirmed)];
    if links.editor_only > 0 {
        editor.push(part("that the machine does not propose", links.editor_only));
    }
    editor.push(figure("not yet decided", counts.undecided));
    editor.push(figure("rejected, set apart", counts.rejected));
    if counts.lost_decisions > 0 {
        editor.push(figure("decided, place lost", counts.lost_decisions));
    }
    editor.push(figure("notes", counts.notes));
    let group = |heading: &str, total, rows| FigureGroup { heading: heading.to_owned(), total, rows };
    vec![
        group("Links", Some(links.total), of_links),
        group("Claims", None, claims),
        group("The editor", None, editor),
    ]
}

fn gaps(gaps: &Sides<Vec<Gap>>, left: &ArticleSheet, right: &ArticleSheet, choices: &Choices) -> Section {
    let column = |gaps: &[Gap], sheet: &ArticleSheet, side: &str| Column {
        heading: label(sheet),
        count: gaps.len(),
        none: "Every claim is linked.".to_owned(),
        items: gaps
            .iter()
            .enumerate()
            .map(|(at, it)| gap(it, format!("gap-{side}-{}", at + 1), Vec::new(), choices))
            .collect(),
    };
    Section {
        remarks: vec![plain(
            "No link to these claims stands. That does not prove that the other article is silent on them.",
        )],
        ..section(
            "gaps",
            "Claims without a counterpart",
            vec![Block::Columns(vec![column(&gaps.left, left, "left"), column(&gaps.right, right, "right")])],
        )
    }
}

/// A claim without a counterpart, under the name of its article, which may be empty.
pub fn gap(gap: &Gap, anchor: String, article: Line, choices: &Choices) -> Item {
    let notes = gap.notes.iter().enumerate();
    let notes = notes.map(|(at, it)| note(it, format!("{anchor}-note-{}", at + 1))).collect();
    let mut quote = quote(anchor, &gap.passage, article, choices);
    if let Some(checked) = &gap.checked {
        let mut line = vec![toned("Checked by the editor: not there", Tone::Strong), Piece::plain(" ")];
        line.extend(signed(checked));
        quote.small.push(line);
    }
    if !gap.rejected.is_empty() {
        quote.small.push(numbered("The editor rejected ", &gap.rejected, "rejected-", "R"));
    }
    Item { quote, notes }
}

pub fn numbered_notes<'a>(notes: impl Iterator<Item = &'a NoteEntry>, anchor: &str) -> Vec<Note> {
    notes.enumerate().map(|(at, it)| note(it, format!("{anchor}-{}", at + 1))).collect()
}

fn lost(decisions: &[LostEntry], notes: &[NoteEntry], left: &ArticleSheet, right: &ArticleSheet) -> Section {
    let said = |lost: &LostEntry| {
        let mut heading = vec![toned(verdict(Some(lost.verdict)), Tone::Strong), Piece::plain(" ")];
        heading.extend(signed(&lost.signed));
        let row = |sheet: &ArticleSheet, words: &str| Row {
            label: sheet.label.clone(),
            value: vec![toned(words, Tone::Quoted)],
        };
        let rows = vec![row(left, &lost.quotes.left), row(right, &lost.quotes.right)];
        Block::Entry(Entry { anchor: None, heading, rows })
    };
    let notes = numbered_notes(notes.iter(), "lost-note").into_iter().map(Block::Note);
    Section {
        remarks: vec![plain(
            "What the editor decided or wrote about words that do not stand in today’s texts any more, with the \
             words as they were.",
        )],
        ..section("lost", "Places that are lost", decisions.iter().map(said).chain(notes).collect())
    }
}

fn left_out(blocks: &[LeftOut], sheet: &ArticleSheet, side: &str) -> Column {
    let item = |(at, block): (usize, &LeftOut)| Item {
        quote: Quote {
            anchor: format!("left-out-{side}-{}", at + 1),
            label: vec![toned(block.reason, Tone::Soft)],
            runs: vec![Run { text: block.excerpt.clone(), emphasis: Emphasis::Plain }],
            small: Vec::new(),
        },
        notes: Vec::new(),
    };
    Column {
        heading: label(sheet),
        count: blocks.len(),
        none: "Nothing.".to_owned(),
        items: blocks.iter().enumerate().map(item).collect(),
    }
}

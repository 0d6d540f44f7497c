//! The correction memo in words.

use dossier::NoteVerdict;

use crate::contents::Contents;
use crate::document::comparison::{gap, key, numbered_notes};
use crate::document::facts::{facts, label};
use crate::document::make::{line, plain, section};
use crate::document::pair::{pair, signed};
use crate::document::{Block, Column, Pair, Row, Section};
use crate::memo::{Memo, MemoGroup, MemoLink};
use crate::words;
use locale::{Language, said};

pub fn sections(memo: &Memo, contents: &Contents) -> Vec<Section> {
    let language = contents.choices.language;
    let mut sections = vec![section(
        "articles",
        language.say(&said!("section-articles")),
        facts(&contents.articles, language),
    )];
    for (at, group) in memo.groups.iter().enumerate() {
        let links = group.links.iter().map(|one| Block::Pair(marked(one, group, contents)));
        sections.push(Section {
            count: Some(group.links.len()),
            remarks: if at == 0 { vec![key(language)] } else { Vec::new() },
            ..section(&format!("group-{}", at + 1), heading(group.verdict, language), links.collect())
        });
    }
    if !memo.gaps.is_empty() {
        let columns = contents.articles.iter().enumerate().map(|(article, sheet)| {
            let of_it = memo.gaps.iter().filter(|one| one.article == article).enumerate();
            let items = of_it.map(|(at, one)| {
                gap(&one.gap, format!("gap-{article}-{}", at + 1), Vec::new(), &contents.choices)
            });
            let items: Vec<_> = items.collect();
            Column { heading: label(sheet), count: items.len(), none: language.say(&said!("none")), items }
        });
        let columns: Vec<Column> = columns.filter(|column| column.count > 0).collect();
        sections.push(section(
            "gaps",
            language.say(&said!("section-noted-gaps")),
            vec![Block::Columns(columns)],
        ));
    }
    if !memo.other_notes.is_empty() {
        let notes = numbered_notes(memo.other_notes.iter(), "note", language).into_iter().map(Block::Note);
        sections.push(section("notes", language.say(&said!("section-other-words")), notes.collect()));
    }
    if !memo.lost_notes.is_empty() {
        let notes =
            numbered_notes(memo.lost_notes.iter(), "lost-note", language).into_iter().map(Block::Note);
        sections.push(Section {
            remarks: vec![line(language, &said!("lost-notes-remark"))],
            ..section("lost", language.say(&said!("section-lost")), notes.collect())
        });
    }
    if sections.len() == 1 {
        let none = vec![Block::Line(line(language, &said!("memo-empty")))];
        sections.push(section("none", language.say(&said!("section-nothing")), none));
    }
    sections
}

fn heading(verdict: Option<NoteVerdict>, language: Language) -> String {
    let said = verdict.map_or_else(|| said!("section-noted"), words::note_verdict);
    words::heading(language, &said)
}

fn marked(one: &MemoLink, group: &MemoGroup, contents: &Contents) -> Pair {
    let (left, right) = (&contents.articles[one.left], &contents.articles[one.right]);
    let mut told = pair(&one.link, left, right, &contents.choices);
    let language = contents.choices.language;
    let relation = words::relation(one.link.relation, one.link.is_rejected());
    let label = |said| language.say(&said);
    let mut rows = vec![Row { label: label(said!("row-the-two")), value: line(language, &relation) }];
    if let Some(verdict) = group.verdict {
        rows.insert(
            0,
            Row {
                label: label(said!("row-verdict")),
                value: line(
                    language,
                    &said!("memo-verdict", of = &left.of_it, verdict = words::note_verdict(verdict)),
                ),
            },
        );
    }
    rows.append(&mut told.rows);
    // Who gave the verdict, or else who decided on the link.
    let by_note =
        one.link.notes.iter().filter(|note| group.verdict.is_some() && note.verdict == group.verdict);
    let checked = by_note.map(|note| crate::outline::Signed { when: note.changed, ..note.signed.clone() });
    let checked: Vec<_> = checked.chain(one.link.signed.clone()).take(1).collect();
    rows.extend(
        checked
            .iter()
            .map(|word| Row { label: label(said!("row-checked-by")), value: signed(word, language) }),
    );
    let date = |date: &Option<String>| date.clone().unwrap_or_else(|| label(said!("no-date")));
    if left.date.is_some() || right.date.is_some() {
        rows.push(Row {
            label: label(said!("row-published")),
            value: plain(format!("{} {} {}", date(&left.date), language.arrow(), date(&right.date))),
        });
    }
    Pair { rows, ..told }
}

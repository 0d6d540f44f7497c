//! The correction memo in words.

use dossier::NoteVerdict;

use crate::contents::Contents;
use crate::document::comparison::{gap, key, numbered_notes};
use crate::document::facts::{facts, label};
use crate::document::make::{plain, section, toned};
use crate::document::pair::{pair, signed};
use crate::document::{Block, Column, Pair, Piece, Row, Section, Tone};
use crate::memo::{Memo, MemoGroup, MemoLink};
use crate::words::capital;

pub fn sections(memo: &Memo, contents: &Contents) -> Vec<Section> {
    let mut sections = vec![section("articles", "The articles", facts(&contents.articles))];
    for (at, group) in memo.groups.iter().enumerate() {
        let links = group.links.iter().map(|one| Block::Pair(marked(one, group, contents)));
        sections.push(Section {
            count: Some(group.links.len()),
            remarks: if at == 0 { vec![key()] } else { Vec::new() },
            ..section(&format!("group-{}", at + 1), &heading(group.verdict), links.collect())
        });
    }
    if !memo.gaps.is_empty() {
        let columns = contents.articles.iter().enumerate().map(|(article, sheet)| {
            let of_it = memo.gaps.iter().filter(|one| one.article == article).enumerate();
            let items = of_it.map(|(at, one)| {
                gap(&one.gap, format!("gap-{article}-{}", at + 1), Vec::new(), &contents.choices)
            });
            let items: Vec<_> = items.collect();
            Column { heading: label(sheet), count: items.len(), none: "None.".to_owned(), items }
        });
        let columns: Vec<Column> = columns.filter(|column| column.count > 0).collect();
        sections.push(section("gaps", "Noted claims without a counterpart", vec![Block::Columns(columns)]));
    }
    if !memo.other_notes.is_empty() {
        let notes = numbered_notes(memo.other_notes.iter(), "note").into_iter().map(Block::Note);
        sections.push(section("notes", "Other words that carry a note", notes.collect()));
    }
    if !memo.lost_notes.is_empty() {
        let notes = numbered_notes(memo.lost_notes.iter(), "lost-note").into_iter().map(Block::Note);
        sections.push(Section {
            remarks: vec![plain("What was written on words that do not stand in today’s texts any more, with the words as they were.")],
            ..section("lost", "Places that are lost", notes.collect())
        });
    }
    if sections.len() == 1 {
        let none = "Nothing is marked: no link or claim carries a note that is in this memo.";
        sections.push(section("none", "Nothing to correct", vec![Block::Line(plain(none))]));
    }
    sections
}

fn heading(verdict: Option<NoteVerdict>) -> String {
    verdict.map_or_else(|| "Noted, without a verdict".to_owned(), |verdict| capital(verdict.name()))
}

fn marked(one: &MemoLink, group: &MemoGroup, contents: &Contents) -> Pair {
    let (left, right) = (&contents.articles[one.left], &contents.articles[one.right]);
    let mut told = pair(&one.link, left, right, &contents.choices);
    let found = &told.heading;
    let mut rows = vec![Row { label: "The two".to_owned(), value: plain(found.to_lowercase()) }];
    if let Some(verdict) = group.verdict {
        rows.insert(
            0,
            Row {
                label: "Verdict".to_owned(),
                value: vec![
                    Piece::plain(format!("the claim {}: ", left.of_it)),
                    toned(verdict.name(), Tone::Strong),
                ],
            },
        );
    }
    rows.append(&mut told.rows);
    // Who gave the verdict, or else who decided on the link.
    let by_note =
        one.link.notes.iter().filter(|note| group.verdict.is_some() && note.verdict == group.verdict);
    let checked = by_note.map(|note| crate::outline::Signed { when: note.changed, ..note.signed.clone() });
    let checked: Vec<_> = checked.chain(one.link.signed.clone()).take(1).collect();
    rows.extend(checked.iter().map(|word| Row { label: "Checked by".to_owned(), value: signed(word) }));
    let date = |date: &Option<String>| date.clone().unwrap_or_else(|| "no date".to_owned());
    if left.date.is_some() || right.date.is_some() {
        rows.push(Row {
            label: "Published".to_owned(),
            value: plain(format!("{} → {}", date(&left.date), date(&right.date))),
        });
    }
    Pair { rows, ..told }
}

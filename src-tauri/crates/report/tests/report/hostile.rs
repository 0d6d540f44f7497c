//! Hostile words from one end to the other: in headlines, bylines, texts, tags, notes and names, through JSON and CSV, and
//! into the document that the other formats set.

use dossier::{Comparison, NoteVerdict};
use locale::Language;
use report::document::document;
use report::{About, Body, Choices, Contents, csv_rows, json};
use serde_json::Value;

use crate::draft::{Draft, LEFT, RIGHT, Sheet};
use crate::{nasty, sample};

/// A pair in which the words stand wherever words from outside may stand.
fn hostile(word: &str) -> Draft {
    // A claim is found in its text by its words; what only a text of its own can hold goes into the facts alone.
    let claim = format!("He said {} twice.", word.replace(['\n', '\r', '\0'], " ").trim());
    let paragraphs: [&[&str]; 2] = [&[claim.as_str()], &["Nobody else spoke."]];
    let sheet = |date| Sheet {
        headline: Some(word),
        byline: Some(word),
        outlet: Some(word),
        date: Some(date),
        source: word,
        paragraphs: &paragraphs,
        ..Sheet::default()
    };
    let mut draft = Draft::new(&sheet("2017"), &sheet("2023"));
    draft.link(("He said", "He said"), (0.9, collate::Relation::SameWords), &[], &[]);
    draft.note_on_link("He said", "He said", word);
    draft.note_on_claim(LEFT, "Nobody", word);
    draft.note_on_claim(RIGHT, "Nobody", word);
    for (at, placed) in draft.comparison.notes.iter_mut().enumerate() {
        placed.note.uid = at.to_string();
        placed.note.tags = vec![word.to_owned()];
        placed.note.author = word.to_owned();
        placed.note.verdict = (at == 0).then_some(NoteVerdict::Wrong);
    }
    draft
}

fn kinds(word: &str, comparison: &Comparison) -> Vec<Contents> {
    let about = || About { dossier_title: word.to_owned(), author: word.to_owned(), ..sample::about() };
    let kept = [comparison.left.clone(), comparison.right.clone()];
    let one = std::slice::from_ref(comparison);
    vec![
        Contents::comparison(
            comparison,
            report::fate_table(one, Language::English),
            about(),
            Choices::default(),
        ),
        Contents::record(one, about(), Choices::default()).unwrap(),
        Contents::memo(one, about(), Choices::default()),
        Contents::notes(&kept, &comparison.notes, about(), Choices::default()),
    ]
}

#[test]
fn there_are_two_hundred_of_them() {
    assert!(nasty::ALL.len() >= 200, "{}", nasty::ALL.len());
}

#[test]
fn json_gives_every_hostile_word_back_as_it_was() {
    for word in nasty::ALL {
        for contents in kinds(word, &hostile(word).comparison) {
            let value: Value = serde_json::from_str(&json(&contents).unwrap()).unwrap();
            let headline = &value["articles"][0]["headline"];
            assert_eq!(headline.as_str(), Some(*word), "{:?}", contents.kind());
            let notes = serde_json::to_string(&value).unwrap();
            let told = serde_json::to_string(word).unwrap();
            assert!(notes.contains(&format!("\"text\":{told}")), "{:?}: {word:?}", contents.kind());
            assert!(notes.contains(&format!("\"tags\":[{told}]")), "{:?}: {word:?}", contents.kind());
        }
    }
}

#[test]
fn no_hostile_word_is_a_formula_or_more_than_one_cell() {
    for word in nasty::ALL {
        for contents in kinds(word, &hostile(word).comparison) {
            let table = report::csv(&contents).unwrap();
            let table = String::from_utf8(table).unwrap();
            let mut reader = ::csv::ReaderBuilder::new()
                .has_headers(false)
                .from_reader(table.trim_start_matches('\u{feff}').as_bytes());
            let rows: Vec<Vec<String>> =
                reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
            assert_eq!(rows, csv_rows(&contents), "{word:?}");
            for cell in rows.iter().flatten() {
                let first = cell.trim_start().chars().next();
                assert!(!first.is_some_and(|first| "=+-@|%＝＋－＠".contains(first)), "{word:?}: {cell:?}");
                assert!(
                    !cell.chars().any(|letter| letter.is_control() && !"\n\t".contains(letter)),
                    "{cell:?}"
                );
            }
            // The text of a note is the same but for what no cell can carry, and the sign that keeps it a text.
            let carried = |text: &str| -> String {
                let text = text.replace("\r\n", "\n");
                let bare = |letter: char| letter.is_control() && !"\n\t".contains(letter);
                text.chars().map(|letter| if bare(letter) { '\u{fffd}' } else { letter }).collect()
            };
            let is_it = |cell: &String| {
                let cell = cell.strip_prefix('\'').filter(|_| !word.starts_with('\'')).unwrap_or(cell);
                cell == carried(word)
            };
            let notes: Vec<&String> = rows.iter().map(|row| &row[18]).filter(|cell| is_it(cell)).collect();
            assert!(!notes.is_empty() || word.is_empty(), "{:?}: {word:?}", contents.kind());
        }
    }
}

#[test]
fn the_document_has_every_hostile_word_where_it_stood() {
    for word in nasty::ALL {
        let draft = hostile(word);
        for contents in kinds(word, &draft.comparison) {
            let told = document(&contents);
            assert_eq!(told.title, if word.trim().is_empty() { "Untitled dossier" } else { word.trim() });
            if let Body::Comparison(pairs) = &contents.body {
                let report::document::Block::Pair(pair) =
                    &told.sections.iter().find(|it| it.anchor == "links").unwrap().blocks[0]
                else {
                    panic!("{told:?}")
                };
                assert_eq!(pair.left.text(), pairs.outline.links[0].left.text());
                assert!(draft.comparison.left.article.text.contains(&pair.left.text()));
            }
        }
    }
}

//! JSON and CSV: the published schema holds, a spreadsheet reads the table, and hostile text stays text.

use report::{Body, Choices, Contents, Kind, csv, json};
use serde_json::Value;

use crate::{fates, sample};

const SCHEMA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../docs/report.schema.json");

fn all() -> Vec<Contents> {
    let large = sample::large().comparison;
    let kept = [large.left.clone(), large.right.clone()];
    vec![
        Contents::comparison(&large, None, sample::about(), Choices::default()),
        Contents::record(&fates::story(4), sample::about(), Choices::default()).unwrap(),
        Contents::memo(std::slice::from_ref(&large), sample::about(), Choices::default()),
        Contents::notes(&kept, &large.notes, sample::about(), Choices::default()),
    ]
}

#[test]
fn every_kind_of_report_is_what_the_schema_says() {
    let schema: Value = serde_json::from_str(&std::fs::read_to_string(SCHEMA).unwrap()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for contents in all() {
        let value: Value = serde_json::from_str(&json(&contents).unwrap()).unwrap();
        let faults: Vec<String> = validator
            .iter_errors(&value)
            .map(|fault| format!("{} at {}", fault, fault.instance_path()))
            .collect();
        assert!(faults.is_empty(), "{:?}: {faults:#?}", contents.kind());
        let mut other = value.clone();
        other["links"] = Value::from("none");
        assert!(!validator.is_valid(&other), "the schema refuses what is not a report");
    }
}

#[test]
fn json_tells_every_quotation_and_note_as_it_is() {
    let contents = &all()[0];
    let Body::Comparison(pairs) = &contents.body else { panic!("{contents:?}") };
    let value: Value = serde_json::from_str(&json(contents).unwrap()).unwrap();
    for (link, told) in pairs.outline.links.iter().zip(value["links"].as_array().unwrap()) {
        assert_eq!(told["left"]["text"], link.left.text());
        let runs = told["right"]["runs"].as_array().unwrap();
        let runs: String = runs.iter().map(|run| run["text"].as_str().unwrap()).collect();
        assert_eq!(runs, link.right.text());
        let notes: Vec<&str> =
            told["notes"].as_array().unwrap().iter().map(|note| note["text"].as_str().unwrap()).collect();
        assert_eq!(notes, link.notes.iter().map(|note| note.text.as_str()).collect::<Vec<_>>());
    }
}

fn rows(contents: &Contents) -> Vec<Vec<String>> {
    let table = csv(contents).unwrap();
    let table = table.strip_prefix("\u{feff}".as_bytes()).expect("Excel tells UTF-8 by its mark");
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(table);
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn a_table_has_a_line_for_each_thing_and_says_what_it_rests_on() {
    for contents in all() {
        let rows = rows(&contents);
        let of = |kind: &str| rows.iter().filter(|row| row[0] == kind).count();
        match &contents.body {
            Body::Comparison(pairs) => {
                assert_eq!(of("link"), pairs.outline.links.len());
                assert_eq!(of("rejected link"), pairs.outline.rejected.len());
                assert_eq!(of("lost decision"), 1);
            }
            Body::Record(record) => assert_eq!(of("claim"), record.claims.len() * 4),
            Body::Memo(_) => {
                assert_eq!(of("link") + of("claim without a counterpart") + of("note"), contents.entries);
            }
            Body::Notes(_) => assert_eq!(of("note"), contents.entries),
        }
        assert_eq!(of("article"), contents.articles.len());
        let about: String = rows.iter().filter(|row| row[0] == "about").map(|row| row[23].as_str()).collect();
        for words in ["machine’s suggestion", "Crossread 0.1.0", "21 November 2026", "private"] {
            assert!(about.contains(words), "{:?}: {words}", contents.kind());
        }
        let sources: String =
            rows.iter().filter(|row| row[0] == "article").map(|row| row[23].as_str()).collect();
        assert!(contents.articles.iter().all(|sheet| sources.contains(&sheet.sha256)));
        assert_eq!(of("link") > 0, matches!(contents.kind(), Kind::Comparison | Kind::Memo));
    }
}

#[test]
fn accents_and_lines_come_through_and_no_cell_is_a_formula() {
    let mut draft = sample::small();
    for placed in &mut draft.comparison.notes {
        placed.note.text = "=HYPERLINK(\"http://x\")\nÉté, “naïve”; שלום".to_owned();
        placed.note.tags = vec!["@tag".to_owned(), "+1".to_owned()];
        placed.note.author = "-Ana".to_owned();
    }
    draft.comparison.left.article.facts.outlet = Some("=1+1".to_owned());
    let contents = Contents::comparison(&draft.comparison, None, sample::about(), Choices::default());
    let rows = rows(&contents);
    let notes: Vec<_> = rows.iter().filter(|row| row[0] == "note").collect();
    assert!(!notes.is_empty());
    for row in notes {
        assert_eq!(row[18], "'=HYPERLINK(\"http://x\")\nÉté, “naïve”; שלום");
        assert_eq!((row[19].as_str(), row[22].as_str()), ("'-Ana", "'@tag, +1"));
    }
    let formula = |cell: &String| cell.trim_start().starts_with(['=', '+', '-', '@', '|', '%']);
    assert!(!rows.iter().flatten().any(formula), "{rows:?}");
}

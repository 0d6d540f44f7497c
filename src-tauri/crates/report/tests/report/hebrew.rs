//! Reports in Hebrew: nothing of Crossread's own is left in English, and every format runs from right to left.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use locale::Language;
use report::{Choices, Contents, DocxSetting, Length, Links, Order, docx, fate_table, json, page};
use serde_json::Value;

use crate::{document, fates, sample};

/// What stays as it is in every language: names, and what no language has words of its own for.
const KEPT: [&str; 3] = ["Crossread", "SHA", "UTC"];

fn hebrew() -> Choices {
    Choices { language: Language::Hebrew, ..Choices::default() }
}

/// Words of Latin letters in what Crossread says, not in what it quotes.
fn latin(value: &Value, quoted: bool, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) if !quoted => {
            // What comes from outside is set apart from the words round it.
            let own = outside_isolates(text);
            let words = own.split(|letter: char| !letter.is_ascii_alphabetic());
            found.extend(words.filter(|word| word.len() > 1 && !KEPT.contains(word)).map(str::to_owned));
        }
        Value::Array(values) => values.iter().for_each(|value| latin(value, quoted, found)),
        Value::Object(object) => {
            let foreign =
                matches!(object.get("tone").and_then(Value::as_str), Some("foreign" | "quoted" | "code"));
            for (name, value) in object {
                let outside = ["runs", "prose", "title", "author", "appVersion"].contains(&name.as_str());
                let ours = ["anchor", "to", "type", "tone", "mark", "kind", "language", "emphasis"];
                if !ours.contains(&name.as_str()) {
                    latin(value, quoted || foreign || outside, found);
                }
            }
        }
        _ => {}
    }
}

fn outside_isolates(text: &str) -> String {
    let mut depth = 0;
    let mut own = String::new();
    for letter in text.chars() {
        match letter {
            '\u{2068}' => depth += 1,
            '\u{2069}' => depth -= 1,
            _ if depth == 0 => own.push(letter),
            _ => {}
        }
    }
    own
}

#[test]
fn no_report_says_anything_in_english() {
    let choices = [
        hebrew(),
        Choices {
            links: Links::Differing,
            gaps: false,
            rejected: false,
            suggestions: false,
            notes: false,
            length: Length::Short,
            order: Order::Difference,
            ..hebrew()
        },
        Choices { links: Links::Confirmed, tags: vec!["תקציב".to_owned()], ..hebrew() },
    ];
    for choices in &choices {
        for document in document::all(choices) {
            let mut found = BTreeSet::new();
            latin(&serde_json::to_value(&document).unwrap(), false, &mut found);
            assert!(found.is_empty(), "{:?}: {found:?}", document.kind);
            // An English one of the same choices has plenty of it.
            let english = Choices { language: Language::English, ..choices.clone() };
            let english = document::all(&english).into_iter().find(|it| it.kind == document.kind).unwrap();
            latin(&serde_json::to_value(&english).unwrap(), false, &mut found);
            assert!(found.len() > 50, "{:?}: {found:?}", document.kind);
            assert!(document.kicker.chars().any(|letter| ('א'..='ת').contains(&letter)));
        }
    }
}

#[test]
fn a_page_and_a_word_file_run_from_right_to_left() {
    for document in document::all(&hebrew()) {
        let html = page(&document, None).unwrap();
        assert!(html.contains("<html lang=\"he\" dir=\"rtl\">"));
        assert!(html.contains("דילוג אל הדוח"));
        let bytes = docx(&document, &DocxSetting::default()).unwrap();
        let mut file = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut part = |name: &str| {
            let mut text = String::new();
            file.by_name(name).unwrap().read_to_string(&mut text).unwrap();
            text
        };
        let body = part("word/document.xml");
        assert_eq!(body.matches("<w:tbl>").count(), body.matches("<w:bidiVisual/>").count());
        assert!(body.contains("<w:bidi/></w:sectPr>"));
        assert!(part("word/footer1.xml").contains("עמוד"));
        assert!(part("docProps/core.xml").contains("<dc:language>he-IL</dc:language>"));
        // An English one has none of it.
        let english = page(&document::all(&Choices::default())[0], None).unwrap();
        assert!(english.contains("<html lang=\"en\">"));
    }
}

/// Other programs read the names of kinds, so these are English in every file.
#[test]
fn names_in_json_stay() {
    let comparison = sample::large().comparison;
    let table = || fate_table(&fates::story(4), Language::Hebrew);
    let told = |choices| {
        let contents = Contents::comparison(&comparison, table(), sample::about(), choices);
        serde_json::from_str::<Value>(&json(&contents).unwrap()).unwrap()
    };
    let (hebrew, english) = (told(hebrew()), told(Choices::default()));
    assert_eq!(hebrew["choices"]["language"], "he");
    for (one, other) in ["links", "rejected"].map(|list| (&hebrew[list], &english[list])) {
        for (one, other) in one.as_array().unwrap().iter().zip(other.as_array().unwrap()) {
            for name in ["relation", "decision", "differences", "reasons", "strength"] {
                assert_eq!(one[name], other[name], "{name}");
            }
        }
    }
}

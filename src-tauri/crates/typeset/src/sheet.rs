//! A document as the values that the template reads: every text cleaned, every lead checked, what needs counting counted.

use std::collections::BTreeSet;

use locale::said;
use report::document::Document;
use report::{Letterhead, Paper, Rgb};
use serde_json::{Map, Value, json};

use crate::error::TypesetError;
use crate::words::{Replaced, runs_from_right};

/// What is guessed to be higher may be broken over two pages. Half a page: what may not be broken and is higher than a page runs
/// off it, and the guess may be wrong by half.
const LONG: f32 = 320.0;
/// The same of a table's head, from which on it is not repeated.
const HIGH_HEAD: f32 = 120.0;
/// Letters of the title in running heads.
const RUNNING_HEAD: usize = 80;
/// Letters of a claim in the bookmarks.
const FIRST_WORDS: usize = 60;

/// These names hold Crossread's own values; every other text is words.
const NAMES: [&str; 9] =
    ["anchor", "to", "type", "tone", "emphasis", "mark", "kind", "appVersion", "language"];

pub struct Sheet {
    /// What the template reads.
    pub values: Value,
    /// Every text in it: what fonts must have letters for.
    pub letters: BTreeSet<char>,
}

/// What of a document is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    Whole,
    /// The whole, as pictures, in which nothing leads anywhere.
    Drawn,
    /// Its beginning alone, as pictures.
    Beginning,
}

/// Puts a document into values.
pub fn sheet(
    document: &Document,
    paper: Paper,
    letterhead: Option<&Letterhead>,
    extent: Extent,
) -> Result<Sheet, TypesetError> {
    let language = document.language;
    let mut walk = Walk { from_right: language.runs_from_right(), ..Walk::default() };
    let mut values = serde_json::to_value(document).map_err(TypesetError::at_fault)?;
    gather(&values, "anchor", &mut walk.anchors);
    gather(&values, "to", &mut walk.leads);
    walk.anchors.remove("");
    if extent != Extent::Whole {
        walk.anchors.clear();
        walk.leads.clear();
    }
    walk.value(&mut values);
    // A file without a title is none that screen readers can announce.
    let named = if document.title.trim().is_empty() { &document.kicker } else { &document.title };
    let title = walk.replaced.clean(named).replace('\n', " ");
    let head = walk.replaced.value(&shortened(&title, RUNNING_HEAD), false, walk.from_right);
    let author = walk.replaced.clean(&document.author);
    let letterhead = letterhead.map(|letterhead| walk.letterhead(letterhead));
    let values = json!({
        "report": values,
        "head": head,
        "title": title,
        "author": author,
        "paper": match paper { Paper::A4 => "a4", Paper::Letter => "us-letter" },
        "letterhead": letterhead,
        "whole": extent != Extent::Beginning,
        "leads": extent == Extent::Whole,
        "language": language.tag(),
        "fromRight": walk.from_right,
        // Between the number of a page and how many there are.
        "of": language.say(&said!("sheet-of")),
        "replaced": (walk.replaced.0 > 0).then(|| language.say(&said!("sheet-replaced", count = walk.replaced.0))),
    });
    gather_letters(&values, &mut walk.letters);
    Ok(Sheet { values, letters: walk.letters })
}

#[derive(Default)]
struct Walk {
    replaced: Replaced,
    anchors: BTreeSet<String>,
    leads: BTreeSet<String>,
    /// Anchors that were given.
    seen: BTreeSet<String>,
    letters: BTreeSet<char>,
    /// Whether the document runs from right to left.
    from_right: bool,
}

impl Walk {
    fn value(&mut self, value: &mut Value) {
        match value {
            Value::String(text) => *value = self.replaced.value(text, false, self.from_right),
            Value::Array(values) => values.iter_mut().for_each(|value| self.value(value)),
            Value::Object(object) => self.object(object),
            _ => {}
        }
    }

    fn object(&mut self, object: &mut Map<String, Value>) {
        if object.get("to").and_then(Value::as_str).is_some_and(|to| !self.anchors.contains(to)) {
            object.insert("to".to_owned(), Value::Null);
        }
        // Places that nothing leads to cost time (the contents lead to every section), and a name that stands twice leads nowhere.
        let is_section = object.contains_key("blocks");
        let drop = object.get("anchor").and_then(Value::as_str).is_some_and(|anchor| {
            !(is_section || self.leads.contains(anchor))
                || anchor.is_empty()
                || !self.seen.insert(anchor.to_owned())
        });
        if drop {
            object.insert("anchor".to_owned(), Value::Null);
        }
        // The runs of a quotation and the words of a paragraph run as one.
        for parts in ["runs", "words"] {
            if let Some(Value::Array(runs)) = object.get_mut(parts) {
                let whole: String = texts(runs).collect();
                for run in runs {
                    if let Some(text) = run.get_mut("text") {
                        *text = self.replaced.value(text.as_str().unwrap_or_default(), true, self.from_right);
                    }
                }
                object.insert("rtl".to_owned(), runs_from_right(&whole).into());
            }
        }
        if let (Some(left), Some(right)) = (object.get("left"), object.get("right")) {
            let quotes = QUOTATION.height(left).max(QUOTATION.height(right));
            let rest = object.iter().filter(|(name, _)| *name != "left" && *name != "right");
            let long = quotes + rest.map(|(_, value)| APPARATUS.height(value)).sum::<f32>() > LONG;
            let first: String = left
                .get("runs")
                .and_then(Value::as_array)
                .map(|runs| texts(runs).collect())
                .unwrap_or_default();
            object.insert("long".to_owned(), long.into());
            self.bookmark(object, &first);
        }
        if let Some(later) = object.get("later").and_then(Value::as_array) {
            let long =
                object.values().map(|value| CLAIM.height(value)).sum::<f32>() > LONG && !later.is_empty();
            let quote = object.get("quote").and_then(|quote| quote.get("runs")).and_then(Value::as_array);
            let first: String = quote.map(|runs| texts(runs).collect()).unwrap_or_default();
            object.insert("long".to_owned(), long.into());
            self.bookmark(object, &first);
        }
        // A table's head stands on every page, unless it would fill them.
        if let Some(Value::Array(heads)) = object.get("heads") {
            let repeats = heads.iter().all(|head| COLUMN.height(head) < HIGH_HEAD);
            object.insert("repeats".to_owned(), repeats.into());
        }
        // Items, notes and entries, also in narrow columns.
        if ["items", "prose", "rows"].iter().any(|name| object.contains_key(*name))
            || (object.contains_key("quote") && !object.contains_key("later"))
        {
            let long = object.values().map(|value| COLUMN.height(value)).sum::<f32>() > LONG;
            object.entry("long").or_insert(long.into());
        }
        for (name, value) in object.iter_mut() {
            match name.as_str() {
                "runs" | "words" => {}
                "bookmark" => {}
                name if NAMES.contains(&name) => {}
                _ => self.value(value),
            }
        }
    }

    /// "7 Differs in detail: The bridge was closed in …"
    fn bookmark(&mut self, object: &mut Map<String, Value>, claim: &str) {
        let of = |name: &str| object.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let bookmark = format!("{} {}: {}", of("number"), of("heading"), shortened(claim, FIRST_WORDS));
        object.insert("bookmark".to_owned(), Value::String(self.replaced.clean(&bookmark)));
    }

    fn letterhead(&mut self, letterhead: &Letterhead) -> Value {
        let from_right = self.from_right;
        let mut text =
            |text: &Option<String>| text.as_deref().map(|text| self.replaced.value(text, false, from_right));
        let logo = letterhead.logo.as_ref();
        json!({
            "line": text(&letterhead.line),
            "opening": text(&letterhead.opening),
            "closing": text(&letterhead.closing),
            "accent": letterhead.accent.map(|Rgb(red, green, blue)| format!("#{red:02x}{green:02x}{blue:02x}")),
            "logo": logo.map(|logo| json!({
                "width": logo.width,
                "height": logo.height,
                "description": if logo.description.trim().is_empty() { letterhead.name.clone() } else { logo.description.clone() },
            })),
            "name": self.replaced.value(&letterhead.name, false, from_right),
        })
    }
}

/// The first words of a text, on one line.
fn shortened(text: &str, most: usize) -> String {
    let mut first = String::new();
    for word in text.split_whitespace() {
        let room = most.saturating_sub(first.chars().count());
        if word.chars().count() > room {
            // A word that is cut says nothing, unless it is the only one.
            first.extend(word.chars().take(if first.is_empty() { room } else { 0 }));
            return format!("{}…", first.trim_end());
        }
        if !first.is_empty() {
            first.push(' ');
        }
        first.push_str(word);
    }
    first
}

/// The texts of runs or words, as they were.
fn texts(runs: &[Value]) -> impl Iterator<Item = &str> {
    runs.iter().filter_map(|run| run.get("text")).filter_map(Value::as_str)
}

/// How some words are set: letters in a line, and points from one line to the next.
struct Lines {
    letters: f32,
    high: f32,
}

const QUOTATION: Lines = Lines { letters: 42.0, high: 15.0 };
const APPARATUS: Lines = Lines { letters: 75.0, high: 13.0 };
const CLAIM: Lines = Lines { letters: 60.0, high: 15.0 };
const COLUMN: Lines = Lines { letters: 26.0, high: 14.0 };

impl Lines {
    /// About how high a value is when it is set, in points. Names and tags are counted with the words, for the space round
    /// them.
    fn height(&self, value: &Value) -> f32 {
        match value {
            Value::String(text) => {
                let (mut width, mut lines) = (0.0, 0.0);
                for letter in text.chars() {
                    // Chinese, Japanese and Korean letters are as wide as two.
                    width += if letter >= '\u{1100}' { 2.0 } else { 1.0 };
                    lines += if is_line_end(letter) { 1.5 } else { 0.0 };
                }
                (width / self.letters + lines) * self.high
            }
            Value::Array(values) => values.iter().map(|value| self.height(value)).sum(),
            Value::Object(object) => object.values().map(|value| self.height(value)).sum(),
            _ => 0.0,
        }
    }
}

fn is_line_end(letter: char) -> bool {
    matches!(letter, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Every value of this name.
fn gather(value: &Value, name: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| gather(value, name, found)),
        Value::Object(object) => {
            found.extend(object.get(name).and_then(Value::as_str).map(str::to_owned));
            object.values().for_each(|value| gather(value, name, found));
        }
        _ => {}
    }
}

fn gather_letters(value: &Value, letters: &mut BTreeSet<char>) {
    match value {
        Value::String(text) => letters.extend(text.chars()),
        Value::Array(values) => values.iter().for_each(|value| gather_letters(value, letters)),
        Value::Object(object) => object.values().for_each(|value| gather_letters(value, letters)),
        _ => {}
    }
}

//! JSON-LD of whatever program → annotations, or the reason why one is passed over.

mod body;
mod creator;
mod target;

use std::collections::BTreeSet;
use std::fmt;

use article::Finder;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use locale::{Language, Said, Tell, said};
use serde_json::{Map, Value};
use thiserror::Error;

use crate::annotation::Milliseconds;
use crate::terms::{DECISION, RELATION, STATE, VERDICT};
use crate::{Annotation, Content, Decided, State, Subject, Verdict};

/// A file of more bytes is not read: 64 MB.
pub const MOST_BYTES: usize = 64 << 20;
/// More annotations are not read from one file.
pub const MOST_ANNOTATIONS: usize = 100_000;
/// An IRI of more characters is none that a program gives.
const LONGEST_ID: usize = 2_000;

/// What a file gave.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// The collection's name, if it has one.
    pub label: Option<String>,
    /// In the order of the file: each an annotation, or why it is none that can be used.
    pub annotations: Vec<Result<Annotation, Passed>>,
    /// Pages that the file only names; they would have to be fetched.
    pub elsewhere: Vec<String>,
}

/// An annotation that is passed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passed {
    pub id: Option<String>,
    /// A clause that completes "It was passed over, because …".
    pub reason: Said,
}

#[derive(Debug, Error, PartialEq, Eq)]
pub enum ReadError {
    TooLarge,
    NotJson { line: usize, column: usize },
    NoAnnotations,
    TooMany,
}

impl Tell for ReadError {
    fn said(&self) -> Said {
        match self {
            Self::TooLarge => said!("annotations-too-large", most = (MOST_BYTES >> 20).to_string()),
            Self::NotJson { line, column } => {
                said!("annotations-not-json", line = line.to_string(), column = column.to_string())
            }
            Self::NoAnnotations => said!("annotations-none"),
            Self::TooMany => said!("annotations-too-many", most = MOST_ANNOTATIONS.to_string()),
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Language::English.say(&self.said()))
    }
}

/// Reads annotations on these articles.
///
/// An article is known by its source's checksum, or by the words themselves where they stand for sure in only one of them.
pub fn read(file: &[u8], subjects: &[Subject<'_>]) -> Result<Reading, ReadError> {
    if file.len() > MOST_BYTES {
        return Err(ReadError::TooLarge);
    }
    // A byte order mark is no JSON, and some programs write one.
    let file = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file);
    let value: Value = serde_json::from_slice(file)
        .map_err(|error| ReadError::NotJson { line: error.line(), column: error.column() })?;
    let mut items = Items::default();
    items.take(&value, 0)?;
    if !items.is_any {
        return Err(ReadError::NoAnnotations);
    }
    let subjects: Vec<Known<'_>> =
        subjects.iter().map(|&subject| Known { subject, finder: Finder::new(subject.text) }).collect();
    let annotations = items.found.into_iter().map(|item| annotation(item, &subjects)).collect();
    Ok(Reading { label: items.label, annotations, elsewhere: items.elsewhere.into_iter().collect() })
}

/// An article, and what finds words in it.
struct Known<'a> {
    subject: Subject<'a>,
    finder: Finder<'a>,
}

/// What lies in a file, before it is understood.
#[derive(Default)]
struct Items<'a> {
    label: Option<String>,
    found: Vec<&'a Value>,
    elsewhere: BTreeSet<String>,
    /// Whether anything was there that may hold annotations, if none.
    is_any: bool,
}

/// Pages in pages: no program writes so many.
const DEEPEST: usize = 64;

impl<'a> Items<'a> {
    fn take(&mut self, value: &'a Value, depth: usize) -> Result<(), ReadError> {
        if depth > DEEPEST {
            return Ok(());
        }
        if let Value::Array(values) = value {
            return values.iter().try_for_each(|value| self.take(value, depth + 1));
        }
        let Value::Object(object) = value else { return Ok(()) };
        if has_type(object, "Annotation") {
            return self.found(value);
        }
        let is_collection = has_type(object, "AnnotationCollection");
        if is_collection || has_type(object, "AnnotationPage") {
            self.is_any = true;
            if is_collection && self.label.is_none() {
                self.label = texts(object.get("label")).into_iter().next();
            }
            for item in values(object.get("items")) {
                self.found(item)?;
            }
            // Only one way through the pages, or the last one would come twice.
            for page in ["first", "next"] {
                match object.get(page) {
                    Some(Value::String(iri)) => drop(self.elsewhere.insert(iri.clone())),
                    Some(page) => self.take(page, depth + 1)?,
                    None => {}
                }
            }
            return Ok(());
        }
        match object.get("@graph") {
            Some(graph) => self.take(graph, depth + 1),
            None => Ok(()),
        }
    }

    fn found(&mut self, item: &'a Value) -> Result<(), ReadError> {
        self.is_any = true;
        if self.found.len() == MOST_ANNOTATIONS {
            return Err(ReadError::TooMany);
        }
        self.found.push(item);
        Ok(())
    }
}

fn annotation(item: &Value, subjects: &[Known<'_>]) -> Result<Annotation, Passed> {
    let Value::Object(object) = item else {
        let (id, reason) = match item {
            Value::String(iri) => (valid_id(iri), said!("passed-address-only")),
            _ => (None, said!("passed-no-object")),
        };
        return Err(Passed { id, reason });
    };
    let id = iri(object).and_then(valid_id);
    let passed = |reason: Said| Passed { id: id.clone(), reason };
    if !has_type(object, "Annotation") {
        return Err(passed(said!("passed-type")));
    }
    let content = content(object).map_err(&passed)?;
    let targets = target::targets(object, subjects).map_err(&passed)?;
    if matches!(content, Content::Decision { .. }) && targets.len() != 2 {
        return Err(passed(said!("passed-two-targets")));
    }
    let created = time(object.get("created"));
    let changed = time(object.get("modified"));
    Ok(Annotation { id: id.clone(), content, author: creator::author(object), created, changed, targets })
}

fn content(object: &Map<String, Value>) -> Result<Content, Said> {
    let word = |name: &str| texts(object.get(name)).into_iter().next();
    if let Some(decided) = word(DECISION).and_then(|name| Decided::from_name(&name)) {
        let relation = word(RELATION).filter(|relation| relation.chars().count() <= body::LONGEST_TAG);
        return Ok(Content::Decision { decided, relation });
    }
    let state = word(STATE).and_then(|name| State::from_name(&name));
    let verdict = word(VERDICT).and_then(|name| Verdict::from_name(&name));
    let (text, tags) = body::bodies(object)?;
    if text.is_empty() && tags.is_empty() && state.is_none() && verdict.is_none() {
        let motivation = texts(object.get("motivation"));
        // A highlight or bookmark says something by being there.
        if !motivation.iter().any(|it| matches!(it.as_str(), "highlighting" | "bookmarking" | "commenting")) {
            return Err(said!("passed-nothing-said"));
        }
    }
    Ok(Content::Note { text, tags, state, verdict })
}

/// A value, or each of several.
fn values(value: Option<&Value>) -> &[Value] {
    match value {
        None | Some(Value::Null) => &[],
        Some(Value::Array(values)) => values,
        Some(value) => std::slice::from_ref(value),
    }
}

/// The strings among a value or several; of a string with its language, the string.
fn texts(value: Option<&Value>) -> Vec<String> {
    let text = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Object(object) => object.get("@value").and_then(Value::as_str).map(str::to_owned),
        _ => None,
    };
    values(value).iter().filter_map(text).collect()
}

fn has_type(object: &Map<String, Value>, name: &str) -> bool {
    let is_it = |it: &Value| it.as_str().is_some_and(|it| it.strip_prefix("oa:").unwrap_or(it) == name);
    ["type", "@type"].iter().any(|member| values(object.get(*member)).iter().any(is_it))
}

fn iri(object: &Map<String, Value>) -> Option<&str> {
    object.get("id").or_else(|| object.get("@id"))?.as_str()
}

/// An IRI that may be kept as a name: not empty, not endless, without white space and control characters.
fn valid_id(iri: &str) -> Option<String> {
    let is_odd = |letter: char| letter.is_whitespace() || letter.is_control();
    let is_valid =
        !iri.is_empty() && iri.chars().take(LONGEST_ID + 1).count() <= LONGEST_ID && !iri.contains(is_odd);
    is_valid.then(|| iri.to_owned())
}

/// A time of RFC 3339; one without a zone is taken for UTC, as the recommendation wants it to be.
fn time(value: Option<&Value>) -> Option<Milliseconds> {
    let text = texts(value).into_iter().next()?;
    let utc =
        |text: &str| text.parse::<DateTime>().ok()?.to_zoned(TimeZone::UTC).ok().map(|it| it.timestamp());
    let time = text.parse::<Timestamp>().ok().or_else(|| utc(&text))?;
    Some(time.as_millisecond())
}

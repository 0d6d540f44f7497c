//! Annotations → one collection in JSON-LD.

use article::Selector;
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use crate::annotation::Milliseconds;
use crate::terms::{CONTEXT, DECISION, NAMESPACE, RELATION, SHA256, STATE, TITLE, VERDICT};
use crate::{Annotation, Content, Subject, Target, place};

/// Writes an `AnnotationCollection` with one page, in the order given; indented, and ending with a line break.
///
/// `id` is the collection's IRI, such as `urn:uuid:…`, `label` its name for people. A target in an article that is not in the
/// list is left out.
pub fn write(id: &str, label: &str, annotations: &[Annotation], subjects: &[Subject<'_>]) -> String {
    let items: Vec<Value> = annotations.iter().map(|annotation| item(annotation, subjects)).collect();
    let collection = json!({
        "@context": [CONTEXT, { "crossread": NAMESPACE }],
        "id": id,
        "type": "AnnotationCollection",
        "label": label,
        "total": items.len(),
        "first": {
            "id": format!("{id}#page-1"),
            "type": "AnnotationPage",
            "partOf": id,
            "startIndex": 0,
            "items": items,
        },
    });
    format!("{collection:#}\n")
}

fn item(annotation: &Annotation, subjects: &[Subject<'_>]) -> Value {
    let mut item = Map::new();
    let mut set = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            item.insert(name.to_owned(), value);
        }
    };
    set("id", annotation.id.as_deref().map(Value::from));
    set("type", Some("Annotation".into()));
    match &annotation.content {
        Content::Note { text, tags, state, verdict } => {
            let comment = (!text.is_empty()).then(|| {
                json!({ "type": "TextualBody", "value": text, "format": "text/markdown", "purpose": "commenting" })
            });
            let tags =
                tags.iter().map(|tag| json!({ "type": "TextualBody", "value": tag, "purpose": "tagging" }));
            let bodies: Vec<Value> = comment.into_iter().chain(tags).collect();
            let motivation = if text.is_empty() && !bodies.is_empty() { "tagging" } else { "commenting" };
            set("motivation", Some(motivation.into()));
            set("body", one_or_many(bodies));
            set(STATE, state.map(|state| state.name().into()));
            set(VERDICT, verdict.map(|verdict| verdict.name().into()));
        }
        Content::Decision { decided, relation } => {
            set("motivation", Some(json!(["linking", "classifying"])));
            set("body", relation.as_ref().map(|relation| {
                json!({ "type": "TextualBody", "value": relation, "format": "text/plain", "purpose": "classifying" })
            }));
            set(DECISION, Some(decided.name().into()));
            set(RELATION, relation.as_deref().map(Value::from));
        }
    }
    set("creator", annotation.author.as_ref().map(|name| json!({ "type": "Person", "name": name })));
    set("created", annotation.created.and_then(time));
    set("modified", annotation.changed.and_then(time));
    let targets = annotation.targets.iter().filter_map(|target| self::target(target, subjects));
    set("target", one_or_many(targets.collect()));
    Value::Object(item)
}

fn target(target: &Target, subjects: &[Subject<'_>]) -> Option<Value> {
    let subject = subjects.get(target.article())?;
    let mut source = Map::new();
    source.insert("id".to_owned(), format!("{SHA256}{}", subject.sha256).into());
    source.insert("type".to_owned(), "Text".into());
    if !subject.title.is_empty() {
        source.insert(TITLE.to_owned(), subject.title.into());
    }
    Some(match target {
        Target::Article(_) => Value::Object(source),
        Target::Place(_, selector) => {
            json!({ "type": "SpecificResource", "source": source, "selector": selectors(selector, subject.text) })
        }
    })
}

/// The words, and where they stand if they still do.
fn selectors(selector: &Selector, text: &str) -> Value {
    let Selector { quote, prefix, suffix, .. } = selector;
    let quote = json!({ "type": "TextQuoteSelector", "exact": quote, "prefix": prefix, "suffix": suffix });
    match place::code_points(selector, text) {
        Some(points) => {
            json!([quote, { "type": "TextPositionSelector", "start": points.start, "end": points.end }])
        }
        None => quote,
    }
}

fn one_or_many(mut values: Vec<Value>) -> Option<Value> {
    match values.len() {
        0 => None,
        1 => values.pop(),
        _ => Some(Value::Array(values)),
    }
}

/// As RFC 3339 has it; none for a time that no calendar reaches.
fn time(milliseconds: Milliseconds) -> Option<Value> {
    Some(Timestamp::from_millisecond(milliseconds).ok()?.to_string().into())
}

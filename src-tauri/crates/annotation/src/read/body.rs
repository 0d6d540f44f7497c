//! What an annotation says: texts and tags.

use locale::{Said, said};
use serde_json::{Map, Value};

use super::{has_type, iri, texts, values};

/// A longer text is no note: a megabyte.
const LONGEST_TEXT: usize = 1 << 20;
/// Characters of a tag.
pub const LONGEST_TAG: usize = 200;
const MOST_TAGS: usize = 100;

/// The text, each body a paragraph, and the tags.
pub fn bodies(annotation: &Map<String, Value>) -> Result<(String, Vec<String>), Said> {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut tags: Vec<String> = Vec::new();
    paragraphs.extend(texts(annotation.get("bodyValue")));
    let tags_all = texts(annotation.get("motivation")) == ["tagging"];
    for body in values(annotation.get("body")) {
        match body {
            Value::String(iri) => paragraphs.push(format!("<{iri}>")),
            Value::Object(body) => {
                for list in ["Choice", "Composite", "List", "Independents"] {
                    if has_type(body, list) {
                        return Err(said!("passed-body-list", list = list));
                    }
                }
                let purposes = texts(body.get("purpose"));
                let is_tag = purposes.iter().any(|it| it == "tagging") || purposes.is_empty() && tags_all;
                // A body with a purpose of its own may have its words one step further in.
                let inner = body.get("source").and_then(Value::as_object).unwrap_or(body);
                let words = [body, inner].into_iter().flat_map(|it| {
                    ["value", "rdf:value", "chars"].into_iter().flat_map(|member| texts(it.get(member)))
                });
                let source = || {
                    let named = body.get("source").and_then(Value::as_str).or_else(|| iri(inner));
                    named.map(|iri| if is_tag { iri.to_owned() } else { format!("<{iri}>") })
                };
                let Some(text) = words.into_iter().next().or_else(source) else { continue };
                if is_tag { tags.push(text) } else { paragraphs.push(text) }
            }
            _ => {}
        }
    }
    paragraphs.retain(|paragraph| !paragraph.trim().is_empty());
    let text = paragraphs.join("\n\n");
    if text.len() > LONGEST_TEXT {
        return Err(said!("passed-long-text"));
    }
    let mut kept: Vec<String> = Vec::new();
    for tag in tags.iter().map(|tag| tag.trim()).filter(|tag| !tag.is_empty()) {
        if tag.chars().count() > LONGEST_TAG {
            return Err(said!("passed-long-tag", most = LONGEST_TAG.to_string()));
        }
        if kept.len() == MOST_TAGS {
            return Err(said!("passed-many-tags", most = MOST_TAGS.to_string()));
        }
        if !kept.iter().any(|it| it == tag) {
            kept.push(tag.to_owned());
        }
    }
    Ok((text, kept))
}

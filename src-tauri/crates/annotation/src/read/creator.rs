//! Who wrote an annotation: an IRI, a person, or several of either.

use serde_json::{Map, Value};

use super::{iri, texts, values};

/// A longer name is cut off.
const LONGEST: usize = 200;

pub fn author(annotation: &Map<String, Value>) -> Option<String> {
    let name = |creator: &Value| match creator {
        Value::String(iri) => Some(iri.clone()),
        Value::Object(agent) => {
            let named = ["name", "nickname"].iter().flat_map(|member| texts(agent.get(*member)));
            named
                .map(|name| name.trim().to_owned())
                .find(|name| !name.is_empty())
                .or_else(|| iri(agent).map(str::to_owned))
        }
        _ => None,
    };
    let names: Vec<String> =
        values(annotation.get("creator")).iter().filter_map(name).take(LONGEST).collect();
    let shown = |letter: &char| !letter.is_control();
    let author: String = names.join(", ").chars().filter(shown).take(LONGEST).collect();
    (!author.is_empty()).then_some(author)
}

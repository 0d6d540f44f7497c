//! The article's text as a page gives it to machines: `articleBody` in JSON-LD.

use serde_json::Value;
use trafilatura::dom::Document;

use crate::html_text;

/// The shortest text that is an article and no summary, in bytes.
const MIN_BYTES: usize = 300;

/// How deep the objects of JSON-LD are looked into.
const MAX_DEPTH: usize = 12;

/// The lines of the longest `articleBody` of a page.
pub(super) fn article_body(page: &Document) -> Option<Vec<String>> {
    let scripts = page.get_elements_by_tag_name(page.root(), "script");
    let mut longest = String::new();
    for script in scripts {
        // Line ends inside of strings are no JSON, but common.
        let json = page.text_content(script).replace(['\n', '\r', '\t'], " ");
        if json.contains("articleBody")
            && let Ok(value) = serde_json::from_str::<Value>(json.trim())
        {
            find(&value, MAX_DEPTH, &mut longest);
        }
    }
    (longest.len() >= MIN_BYTES).then(|| html_text::lines(&longest))
}

fn find(value: &Value, depth: usize, longest: &mut String) {
    match value {
        _ if depth == 0 => {}
        Value::Array(values) => values.iter().for_each(|value| find(value, depth - 1, longest)),
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(text) if name == "articleBody" => {
                        if text.len() > longest.len() {
                            longest.clone_from(text);
                        }
                    }
                    value => find(value, depth - 1, longest),
                }
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_body_is_found() {
        let long = "A sentence. ".repeat(30);
        let page = format!(
            "<script type='application/ld+json'>{{\"@graph\": [{{\"articleBody\": \"Short.\"}}, \
             {{\"articleBody\": \"<p>One &amp; two</p>\n{long}\"}}]}}</script>"
        );
        let lines = article_body(&Document::parse(&page)).unwrap();
        assert_eq!(lines[0], "One & two");
        assert_eq!(article_body(&Document::parse("<script>{\"articleBody\": \"Short.\"}</script>")), None);
        assert_eq!(article_body(&Document::parse("<script>{\"articleBody\": </script>")), None);
    }
}

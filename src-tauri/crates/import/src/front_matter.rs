//! Reads the facts in a Markdown file's front matter: a few `key: value` lines between `---` lines.

use article::{Facts, Headline, HeadlineOrigin, PublicationDate};

use crate::{draft::one_line, printed_date};

/// Parts the front matter from the text. It is no YAML parser: what it does not understand is no fact.
pub(crate) fn part(text: &str) -> (Facts, &str) {
    let mut facts = Facts::default();
    let Some(inner) = text.trim_start().strip_prefix("---\n") else { return (facts, text) };
    let Some((lines, rest)) = split_at_rule(inner) else { return (facts, text) };
    let mut lines = lines.lines().peekable();
    let mut understood = false;
    while let Some(line) = lines.next() {
        let Some((key, value)) = line.split_once(':').filter(|(key, _)| !key.starts_with([' ', '-'])) else {
            continue;
        };
        understood = true;
        let mut values = values(value);
        while let Some(item) = lines.next_if(|line| line.trim_start().starts_with("- ")) {
            values.push(plain(item.trim_start().trim_start_matches('-')));
        }
        values.retain(|value| !value.is_empty());
        let Some(first) = values.first().cloned() else { continue };
        match key.trim().to_ascii_lowercase().as_str() {
            "title" | "headline" => {
                facts.headline = Some(Headline { text: first, origin: HeadlineOrigin::Masthead });
            }
            "author" | "authors" | "byline" | "by" => {
                facts.byline = Some(values.join(", "));
            }
            "outlet" | "publisher" | "publication" | "source" | "site" | "sitename" | "site_name" => {
                facts.outlet.get_or_insert(first);
            }
            "date" | "published" | "pubdate" | "publish_date" | "publication_date" | "date_published" => {
                let date = printed_date::find(&first).and_then(|printed| printed.date);
                facts.date = facts.date.or(date).or_else(|| year(&first));
            }
            _ => {}
        }
    }
    // Two rules around a passage of text are no front matter.
    if understood { (facts, rest) } else { (Facts::default(), text) }
}

fn split_at_rule(inner: &str) -> Option<(&str, &str)> {
    let mut at = 0;
    for line in inner.split_inclusive('\n') {
        if matches!(line.trim_end(), "---" | "...") {
            return Some((&inner[..at], &inner[at + line.len()..]));
        }
        // A blank line ends the hope: a text that begins with a rule.
        if line.trim().is_empty() {
            return None;
        }
        at += line.len();
    }
    None
}

/// One value, or those of a list in brackets.
fn values(value: &str) -> Vec<String> {
    let value = value.trim();
    match value.strip_prefix('[').and_then(|list| list.strip_suffix(']')) {
        Some(list) => list.split(',').map(plain).collect(),
        None => vec![plain(value)],
    }
}

/// A value without its quotation marks.
fn plain(value: &str) -> String {
    let value = value.trim();
    let unquoted = ['"', '\''].iter().find_map(|quote| value.strip_prefix(*quote)?.strip_suffix(*quote));
    one_line(unquoted.unwrap_or(value))
}

fn year(value: &str) -> Option<PublicationDate> {
    printed_date::year(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_are_read_and_the_text_goes_on() {
        let (facts, text) = part(
            "---\ntitle: \"Trust: Lost\"\nauthors:\n  - Jane Doe\n  - John Roe\nsource: 'The Quayside Review'\n\
             date: 2017-05-16T10:00:00Z\ntags: [a, b]\n---\n\nA text.",
        );
        assert_eq!(facts.headline.unwrap().text, "Trust: Lost");
        assert_eq!(facts.byline.unwrap(), "Jane Doe, John Roe");
        assert_eq!(facts.outlet.unwrap(), "The Quayside Review");
        assert_eq!(facts.date.unwrap().iso(), "2017-05-16");
        assert_eq!(text, "\nA text.");
    }

    #[test]
    fn dates_are_read_as_printed_and_never_guessed() {
        let date = |value: &str| part(&format!("---\ndate: {value}\n---\n")).0.date.map(PublicationDate::iso);
        assert_eq!(date("May 16, 2017").as_deref(), Some("2017-05-16"));
        assert_eq!(date("2017").as_deref(), Some("2017"));
        assert_eq!(date("05/06/2017"), None);
        assert_eq!(date(""), None);
    }

    #[test]
    fn other_rules_are_no_front_matter() {
        for text in
            ["A text.", "---\nA text.\n---\n", "---\n\nkey: value\n---\n", "---\nkey: value\n", "---\n"]
        {
            assert_eq!(part(text), (Facts::default(), text));
        }
    }
}

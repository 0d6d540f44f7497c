//! The properties of a document that its program keeps beside the text: title, author, date.

use article::{Facts, Headline, HeadlineOrigin};

use super::xml::{Node, walk};
use crate::{ImportError, draft::one_line, printed_date, shape::is_name_like};

/// Titles that programs write by themselves, or that are names of templates.
const NO_TITLES: [&str; 9] = [
    "untitled",
    "document",
    "document1",
    "microsoft word",
    "word document",
    "title",
    "unknown",
    "normal",
    "template",
];

/// Reads Dublin Core and OpenDocument properties. A date of creation comes before one of the last change.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Facts, ImportError> {
    let mut element = String::new();
    let (mut title, mut creator, mut publisher, mut date, mut created) = Default::default();
    let mut authors: Vec<String> = Vec::new();
    walk(name, bytes, |node| {
        match node {
            Node::Start(start) => start.name().clone_into(&mut element),
            Node::End(_) => element.clear(),
            Node::Words(words) => {
                let slot: &mut String = match element.as_str() {
                    "title" => &mut title,
                    "creator" => {
                        authors.push(one_line(&words));
                        &mut creator
                    }
                    "initial-creator" => &mut creator,
                    "publisher" => &mut publisher,
                    "date" => &mut date,
                    "created" | "creation-date" => &mut created,
                    _ => return Ok(()),
                };
                slot.push_str(&words);
            }
        }
        Ok(())
    })?;
    let author = if authors.len() > 1 { authors.join(", ") } else { creator };
    Ok(facts(&title, &author, &publisher, if created.is_empty() { &date } else { &created }))
}

/// The facts that are worth having: a title that somebody wrote, a person's whole name, a date.
pub(crate) fn facts(title: &str, author: &str, publisher: &str, date: &str) -> Facts {
    let title = one_line(title);
    let folded = title.to_lowercase();
    let is_title = title.contains(' ')
        && !NO_TITLES.iter().any(|no| folded == *no || folded.starts_with(&format!("{no} -")))
        && ![".doc", ".docx", ".odt", ".indd", ".qxd", ".pdf", ".rtf"]
            .iter()
            .any(|end| folded.ends_with(end));
    let author = one_line(author);
    let publisher = one_line(publisher);
    let day = date.trim().get(..10).and_then(article::PublicationDate::from_iso);
    Facts {
        headline: is_title.then_some(Headline { text: title, origin: HeadlineOrigin::Masthead }),
        byline: (author.contains(' ') && is_name_like(&author)).then_some(author),
        outlet: Some(publisher).filter(|publisher| is_name_like(publisher)),
        date: day.or_else(|| printed_date::find(date).and_then(|printed| printed.date)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_programs_write_by_themselves_is_no_fact() {
        let said = |title: &str, author: &str, date: &str| {
            let facts = facts(title, author, "", date);
            let headline = facts.headline.map(|headline| headline.text);
            (headline, facts.byline, facts.date.map(article::PublicationDate::iso))
        };
        let some = |words: &str| Some(words.to_owned());
        let all = (some("A Secret"), some("Jane Doe"), some("2021-03-12"));
        assert_eq!(said("A Secret", "Jane Doe", "2021-03-12T06:30:00Z"), all);
        assert_eq!(said("Microsoft Word - draft3.doc", "user", "soon"), (None, None, None));
        assert_eq!(said("Document1", "python-docx", ""), (None, None, None));
    }
}

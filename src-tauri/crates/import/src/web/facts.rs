//! What a page says of its article for machines: `meta` elements and JSON-LD, as trafilatura gathers them.

use article::{Facts, Headline, HeadlineOrigin, PublicationDate};
use trafilatura::Metadata;

use crate::{draft::one_line, shape::folded};

/// The facts in a page's `meta` elements and JSON-LD.
pub(super) fn facts(metadata: &Metadata, headlines: &[String], published: Option<PublicationDate>) -> Facts {
    let said = |fact: &str| Some(one_line(fact)).filter(|fact| !fact.is_empty());
    let headline = headline(&metadata.title, headlines);
    // "Jane Doe; John Roe"
    let byline = said(&metadata.author.replace("; ", ", "));
    let outlet = said(&metadata.sitename);
    let other_date = || PublicationDate::from_iso(&metadata.date.as_ref()?.to_string());
    Facts {
        headline: headline.map(|text| Headline { text, origin: HeadlineOrigin::Masthead }),
        byline,
        outlet,
        date: published.or_else(other_date),
    }
}

/// The shortest title that a headline on the page may end with, in characters: the page adds what comes before.
const MIN_PART: usize = 15;

/// The headline as it stands on the page, if the title repeats it: titles have the outlet's name behind
/// it, or are cut short for search engines.
fn headline(title: &str, headlines: &[String]) -> Option<String> {
    let title = one_line(title);
    let in_title = folded(&title);
    let repeated = headlines.iter().find(|headline| {
        let headline = folded(headline);
        !headline.is_empty()
            && (in_title.starts_with(&headline)
                || headline.starts_with(&in_title)
                || (in_title.chars().count() >= MIN_PART && headline.ends_with(&in_title)))
    });
    match (repeated, headlines) {
        (Some(headline), _) => Some(headline.clone()),
        // One heading of the first rank is the article's, even if the title says it in other words.
        (None, [only]) if only.split(' ').count() > 3 || is_long_unparted(only) => Some(only.clone()),
        _ => Some(title).filter(|title| !title.is_empty()),
    }
}

/// Whether a heading of a script that does not part words is long enough for a headline.
fn is_long_unparted(words: &str) -> bool {
    let unparted = |c: char| ('\u{E00}'..='\u{109F}').contains(&c) || ('\u{2E80}'..='\u{9FFF}').contains(&c);
    words.chars().filter(|c| unparted(*c)).count() >= 12
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_headline_is_the_pages_own() {
        let check = |title: &str, headlines: &[&str], expect: &str| {
            let headlines: Vec<String> = headlines.iter().map(|line| (*line).to_owned()).collect();
            assert_eq!(headline(title, &headlines).unwrap_or_default(), expect);
        };
        check("A Secret | The Mirror", &["The Mirror", "A Secret"], "A Secret");
        check("A Secret Sh…", &["A secret sh… shared"], "A secret sh… shared");
        check("A Secret", &["News", "Opinion"], "A Secret");
        check("For search engines", &["A secret that was shared"], "A secret that was shared");
        check(
            "米朝首脳会談",
            &["米朝首脳が電話で直接会談、年内に再会へ"],
            "米朝首脳が電話で直接会談、年内に再会へ",
        );
        check(
            "Bridge Closed for a Year",
            &["Live: Bridge Closed for a Year", "Most read"],
            "Live: Bridge Closed for a Year",
        );
        check("", &[], "");
    }
}

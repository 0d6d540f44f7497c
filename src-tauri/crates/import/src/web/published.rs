//! The date of first publication in a page's markup: the date that trafilatura gives may be that of an update.

use article::PublicationDate;
use trafilatura::dom::Document;

/// Names of `meta` elements that hold it.
const NAMES: [&str; 14] = [
    "article:published_time",
    "article:published",
    "datepublished",
    "date_published",
    "pubdate",
    "publishdate",
    "publish_date",
    "publish-date",
    "published_time",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "citation_publication_date",
];

/// The date on which the page says that its article was published.
pub(super) fn date(page: &Document) -> Option<PublicationDate> {
    in_meta(page).or_else(|| in_json(page)).or_else(|| in_time(page))
}

fn in_meta(page: &Document) -> Option<PublicationDate> {
    page.get_elements_by_tag_name(page.root(), "meta").into_iter().find_map(|meta| {
        let attribute = |name: &str| page.get_attribute(meta, name);
        let mut keys = ["property", "name", "itemprop"].iter().filter_map(|key| attribute(key));
        keys.any(|key| NAMES.contains(&key.to_ascii_lowercase().as_str()))
            .then(|| day(&attribute("content")?))
            .flatten()
    })
}

/// Looks for the key in the text, because JSON-LD is often not quite JSON.
fn in_json(page: &Document) -> Option<PublicationDate> {
    page.get_elements_by_tag_name(page.root(), "script").into_iter().find_map(|script| {
        let json = page.text_content(script);
        let (_, behind) = json.split_once("\"datePublished\"")?;
        day(behind.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?)
    })
}

/// The one day that all `time` elements name; where they name several, some belong to comments.
fn in_time(page: &Document) -> Option<PublicationDate> {
    let times = page.get_elements_by_tag_name(page.root(), "time");
    let mut days = times.into_iter().filter_map(|time| day(&page.get_attribute(time, "datetime")?));
    let first = days.next()?;
    days.all(|day| day == first).then_some(first)
}

/// The day at the beginning of "2021-03-12T06:30:00+01:00".
fn day(value: &str) -> Option<PublicationDate> {
    PublicationDate::from_iso(value.trim_start().get(..10)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(page: &str, expect: Option<&str>) {
        assert_eq!(date(&Document::parse(page)).map(PublicationDate::iso).as_deref(), expect, "{page}");
    }

    #[test]
    fn the_first_publication_counts() {
        let updated = "<meta property='article:modified_time' content='2021-03-14T09:12:00Z'>";
        let published = "<meta property='Article:published_time' content='2021-03-12T06:30:00Z'>";
        check(&format!("{updated}{published}"), Some("2021-03-12"));
        let json = r#"<script type="application/ld+json">{"dateModified": "2021-03-14", "datePublished" : "2021-03-12T06:30"}</script>"#;
        check(json, Some("2021-03-12"));
        check(
            "<time datetime='2021-03-12T06:30'>x</time><time datetime='2021-03-12'>y</time>",
            Some("2021-03-12"),
        );
        check("<time datetime='2021-03-12'>x</time><time datetime='2021-03-13'>y</time>", None);
        check(updated, None);
        check("<time datetime='PT3M'>x</time>", None);
    }
}

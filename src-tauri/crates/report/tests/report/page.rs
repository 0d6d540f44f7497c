//! The page as a whole: a snapshot of a small one, and what must hold of every one.

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use collate::Relation;
use report::{html, outline};
use scraper::{Html, Selector};
use sha2::{Digest, Sha256};

use crate::draft::{Draft, Sheet};
use crate::sample;

/// The page of a draft, with its style left out: it changes often and is looked at, not read.
fn page_without_style(page: &str) -> String {
    let (before, rest) = page.split_once("<style>").unwrap();
    let (_, after) = rest.split_once("</style>").unwrap();
    let (head, policy) = before.split_once("sha256-").unwrap();
    let (_, policy) = policy.split_once("&#39;").unwrap();
    format!("{head}sha256-…&#39;{policy}<style>…</style>{after}")
}

#[test]
fn a_small_comparison() {
    let page = html(&outline(&sample::small().comparison, &sample::about())).unwrap();
    insta::assert_snapshot!(page_without_style(&page));
}

/// A story of 1,000 links and 500 notes.
fn huge() -> Draft {
    let sentences: Vec<String> = (0..1000)
        .map(|at| format!("Claim {at} says that {} officials got the letter of {at}.", at * 7))
        .collect();
    let sentences: Vec<&str> = sentences.iter().map(String::as_str).collect();
    let paragraphs: Vec<&[&str]> = sentences.chunks(5).collect();
    let sheet = Sheet { source: "huge.txt", paragraphs: &paragraphs, ..Sheet::default() };
    let mut draft = Draft::new(&sheet, &sheet);
    for (at, words) in sentences.iter().enumerate() {
        let other = sentences[(at * 7 + 3) % 1000];
        draft.link((words, other), (0.6, Relation::Reworded), &[], &[]);
        if at % 2 == 0 {
            draft.note_on_link(words, other, "Which of the two?");
        }
    }
    draft
}

#[test]
fn a_thousand_links_are_set_at_once() {
    let draft = huge();
    let start = std::time::Instant::now();
    let page = html(&outline(&draft.comparison, &sample::about())).unwrap();
    println!("{} bytes in {:?}", page.len(), start.elapsed());
    assert_eq!(page.matches("<article class=\"link").count(), 1000);
    assert_eq!(page.matches("<aside class=\"note\"").count(), 500);
}

#[test]
#[ignore = "writes pages to be looked at"]
fn write_samples() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    for (name, draft) in [("small", sample::small()), ("large", sample::large())] {
        let page = html(&outline(&draft.comparison, &sample::about())).unwrap();
        let path = folder.join(format!("{name}.html"));
        report::write_file(&path, page.as_bytes(), true).unwrap();
        println!("{}", path.display());
    }
}

#[test]
fn the_policy_allows_this_style_and_nothing_else() {
    let page = html(&outline(&sample::small().comparison, &sample::about())).unwrap();
    let page = Html::parse_document(&page);
    let one = |css: &str| {
        let found: Vec<_> = page.select(&Selector::parse(css).unwrap()).collect();
        assert_eq!(found.len(), 1, "{css}");
        found[0]
    };
    let hash = BASE64.encode(Sha256::digest(one("style").text().collect::<String>()));
    let policy = one("meta[http-equiv]").value().attr("content").unwrap();
    let expected =
        format!("default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'");
    assert_eq!(policy, expected);
}

#[test]
fn the_markup_is_without_fault() {
    for draft in [sample::small(), sample::large()] {
        let page = Html::parse_document(&html(&outline(&draft.comparison, &sample::about())).unwrap());
        assert!(page.errors.is_empty(), "{:?}", page.errors);
    }
}

#[test]
fn contents_stand_where_there_are_many_links() {
    let has_contents = |draft: &Draft| {
        html(&outline(&draft.comparison, &sample::about())).unwrap().contains("<nav class=\"contents\"")
    };
    assert!(!has_contents(&sample::small()));
    assert!(has_contents(&sample::large()));
}

#[test]
fn every_link_inside_the_page_leads_somewhere() {
    let page = html(&outline(&sample::large().comparison, &sample::about())).unwrap();
    let page = Html::parse_document(&page);
    let select = |css: &str| Selector::parse(css).unwrap();
    let ids: Vec<_> = page.select(&select("[id]")).map(|element| element.value().id().unwrap()).collect();
    let mut sorted = ids.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(sorted.len(), ids.len(), "an id is there twice: {ids:?}");
    let mut links = 0;
    for link in page.select(&select("[href]")) {
        let target = link.value().attr("href").unwrap().strip_prefix('#').unwrap();
        assert!(ids.contains(&target), "nothing has the id {target}");
        links += 1;
    }
    assert!(links > 20, "{links}");
    for element in page.select(&select("[aria-labelledby]")) {
        assert!(ids.contains(&element.value().attr("aria-labelledby").unwrap()));
    }
}

#[test]
fn headings_never_skip_a_level() {
    let page = html(&outline(&sample::large().comparison, &sample::about())).unwrap();
    let page = Html::parse_document(&page);
    let mut last = 0;
    for heading in page.select(&Selector::parse("h1, h2, h3, h4, h5, h6").unwrap()) {
        let level: usize = heading.value().name()[1..].parse().unwrap();
        assert!(level <= last + 1, "h{last} is followed by h{level}");
        last = level;
    }
    assert_eq!(page.select(&Selector::parse("h1").unwrap()).count(), 1);
}

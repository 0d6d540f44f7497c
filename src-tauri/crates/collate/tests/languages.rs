//! Articles in many languages: `fixtures/languages` says of each where sentences end, which words are one term, which claims
//! belong together, and what figures, dates and quotations differ.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should fail there")]

use std::fmt::Write;
use std::path::Path;

use article::{Article, ArticleBuilder, BlockKind, Facts, PublicationDate, Source, Span};
use collate::{
    Claim, Collation, Cuts, Depth, Level, Options, Passage, claims, collate, collate_sentences_with_scores,
    level, words_in_common,
};
use proptest::prelude::*;
use proptest::sample::{Index, select};

const ALL: [&str; 11] = ["ar", "de", "es", "fa", "fr", "he", "ja", "mixed", "ru", "th", "zh"];

/// A file of `fixtures/languages`; its README says how it is written.
#[derive(Default)]
struct Story {
    earlier: Side,
    later: Side,
    /// The numbers of two claims, from 0, and what differs between them.
    links: Vec<((usize, usize), String)>,
    apart: Vec<(usize, usize)>,
    terms: Vec<(String, String)>,
}

#[derive(Default)]
struct Side {
    date: Option<PublicationDate>,
    /// Paragraphs, each a list of its sentences.
    paragraphs: Vec<Vec<String>>,
}

impl Story {
    fn read(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../fixtures/languages");
        let text = std::fs::read_to_string(folder.join(format!("{name}.txt"))).unwrap();
        let (mut story, mut part) = (Self::default(), "");
        for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
            match (part, word) {
                (_, "earlier" | "later" | "links" | "apart" | "terms") => {
                    part = word;
                    let date = PublicationDate::from_iso(rest);
                    match word {
                        "earlier" => story.earlier.date = date,
                        "later" => story.later.date = date,
                        _ => {}
                    }
                }
                ("earlier", _) => story.earlier.paragraphs.push(sentences(line)),
                ("later", _) => story.later.paragraphs.push(sentences(line)),
                ("links", _) => {
                    let (numbers, differences) = line.split_once(" | ").unwrap_or((line, ""));
                    story.links.push((pair(numbers), differences.to_owned()));
                }
                ("apart", _) => story.apart.push(pair(line)),
                _ => {
                    let (one, other) = line.split_once(" = ").unwrap();
                    story.terms.push((one.to_owned(), other.to_owned()));
                }
            }
        }
        story
    }
}

fn sentences(line: &str) -> Vec<String> {
    line.split('|').map(str::to_owned).collect()
}

fn pair(numbers: &str) -> (usize, usize) {
    let (left, right) = numbers.split_once(' ').unwrap();
    (left.parse::<usize>().unwrap() - 1, right.parse::<usize>().unwrap() - 1)
}

impl Side {
    fn article(&self, name: &str) -> Article {
        let space = if matches!(name, "zh" | "ja") { "" } else { " " };
        let mut builder = ArticleBuilder::new();
        for paragraph in &self.paragraphs {
            builder.push(BlockKind::Paragraph, &paragraph.join(space), None);
        }
        let facts = Facts { date: self.date, ..Facts::default() };
        builder.finish(facts, Source::of("test", b""))
    }

    fn sentences(&self) -> Vec<String> {
        self.paragraphs.concat()
    }
}

fn quick() -> Options<'static> {
    Options { depth: Depth::Quick, ..Options::default() }
}

fn words(article: &Article) -> Vec<String> {
    claims(article, Cuts::NONE).iter().map(|claim| claim.span.of(&article.text).unwrap().to_owned()).collect()
}

/// Every difference of a link as the fixtures write it.
fn differences(collation: &Collation, (left, right): (usize, usize)) -> Option<String> {
    let link = collation.links.iter().find(|link| (link.left, link.right) == (left, right))?;
    let side =
        |mention: &Option<collate::Mention>| mention.as_ref().map_or("-".to_owned(), |it| it.words.clone());
    let each = link.judgement.differences.iter();
    Some(
        each.map(|it| format!("{}: {} -> {}", it.kind.name(), side(&it.left), side(&it.right)))
            .collect::<Vec<_>>()
            .join(" | "),
    )
}

/// Fails with all that is wrong at once.
#[track_caller]
fn check_all(find: impl Fn(&str, &Story, &mut String)) {
    let mut wrong = String::new();
    for name in ALL {
        find(name, &Story::read(name), &mut wrong);
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn sentences_end_where_a_reader_ends_them() {
    check_all(|name, story, wrong| {
        for side in [&story.earlier, &story.later] {
            let (found, expect) = (words(&side.article(name)), side.sentences());
            if found != expect {
                writeln!(wrong, "{name}\n  {}\n  {}", found.join("|"), expect.join("|")).unwrap();
            }
        }
    });
}

#[test]
fn languages_and_how_far_they_are_read_are_told() {
    for name in ALL {
        let story = Story::read(name);
        let collation = collate(&story.earlier.article(name), &story.later.article(name), &quick()).unwrap();
        let languages = collation.languages;
        let expect = match name {
            "th" => Level::Words,
            _ => Level::Details,
        };
        assert_eq!(languages.level(), expect, "{name} {languages:?}");
        assert_eq!(languages.differ(), name == "mixed", "{name} {languages:?}");
        if name != "mixed" {
            assert_eq!(languages.left, Some(name));
        }
    }
    assert_eq!(level(Some("en")), Level::Full);
    assert_eq!(level(None), Level::Unknown);
}

#[test]
fn claims_that_belong_together_are_linked_and_others_are_not() {
    check_all(|name, story, wrong| {
        let collation = collate(&story.earlier.article(name), &story.later.article(name), &quick()).unwrap();
        let linked =
            |pair: &(usize, usize)| collation.links.iter().any(|link| (link.left, link.right) == *pair);
        for (pair, _) in story.links.iter().filter(|(pair, _)| !linked(pair)) {
            writeln!(wrong, "{name}: no link {} {}", pair.0 + 1, pair.1 + 1).unwrap();
        }
        for pair in story.apart.iter().filter(|pair| linked(pair)) {
            writeln!(wrong, "{name}: a link {} {}", pair.0 + 1, pair.1 + 1).unwrap();
        }
    });
}

#[test]
fn figures_dates_and_quotations_that_differ_are_named() {
    check_all(|name, story, wrong| {
        let collation = collate(&story.earlier.article(name), &story.later.article(name), &quick()).unwrap();
        for (pair, expect) in &story.links {
            let found = differences(&collation, *pair);
            if found.as_ref().is_some_and(|found| found != expect) {
                writeln!(wrong, "{name} {} {}: {} / {expect}", pair.0 + 1, pair.1 + 1, found.unwrap())
                    .unwrap();
            }
        }
    });
}

#[test]
fn spellings_and_forms_of_one_word_are_one_term() {
    check_all(|name, story, wrong| {
        for (one, other) in &story.terms {
            // The article around them tells the language.
            let body = story.earlier.sentences().join(" ");
            let text = format!("{body}\n{one}\n{other}");
            let at = body.len() + 1;
            let passage =
                |from: usize, to: usize| Passage { text: &text, span: Span::new(from, to), published: None };
            let common =
                words_in_common(passage(at, at + one.len()), passage(at + one.len() + 1, text.len()));
            if common.both.is_empty() || !common.left.is_empty() || !common.right.is_empty() {
                writeln!(wrong, "{name}: {one} = {other}: {common:?}").unwrap();
            }
        }
    });
}

#[test]
fn swapping_the_sides_gives_the_same_links() {
    for name in ALL {
        let story = Story::read(name);
        let (left, right) = (story.earlier.article(name), story.later.article(name));
        let one = collate(&left, &right, &quick()).unwrap();
        let other = collate(&right, &left, &quick()).unwrap();
        let mut turned: Vec<_> =
            other.links.iter().map(|link| (link.right, link.left, link.score.to_bits())).collect();
        turned.sort_unstable();
        let links: Vec<_> =
            one.links.iter().map(|link| (link.left, link.right, link.score.to_bits())).collect();
        assert_eq!(links, turned, "{name}");
        let spans = |claims: &[Claim]| claims.iter().map(|claim| claim.span).collect::<Vec<_>>();
        assert_eq!(spans(&one.left), spans(&other.right), "{name}");
    }
}

/// Sentences of a language, cut anywhere, with odd characters between: two articles that often share something.
fn shredded() -> impl Strategy<Value = (Article, Article)> {
    let part = (any::<Index>(), any::<Index>(), any::<Index>(), "[\\PC]{0,4}|[ .!?。״\"«»„“‘’٫٬、，]{0,3}");
    let side = || prop::collection::vec(part.clone(), 0..10);
    (select(ALL.to_vec()), side(), side()).prop_map(|(name, left, right)| {
        let story = Story::read(name);
        let all = [story.earlier.sentences(), story.later.sentences()].concat();
        let article = |parts: Vec<(Index, Index, Index, String)>| {
            let mut builder = ArticleBuilder::new();
            for (which, from, to, odd) in parts {
                let letters: Vec<char> = which.get(&all).chars().collect();
                let (from, to) = (from.index(letters.len()), to.index(letters.len()));
                let cut: String = letters[from.min(to)..=from.max(to)].iter().collect();
                builder.push(BlockKind::Paragraph, &format!("{cut}{odd} {}", which.get(&all)), None);
            }
            let facts = Facts { date: PublicationDate::from_iso("2017-05-16"), ..Facts::default() };
            builder.finish(facts, Source::of("test", b""))
        };
        (article(left), article(right))
    })
}

proptest! {
    #[test]
    fn no_script_loses_characters_or_cuts_one((left, right) in shredded()) {
        let collation = collate(&left, &right, &quick()).unwrap();
        for (claims, article) in [(&collation.left, &left), (&collation.right, &right)] {
            let mut end = 0;
            let mut covered = String::new();
            for claim in claims {
                prop_assert!(claim.span.start >= end && !claim.span.is_empty());
                end = claim.span.end;
                let words = claim.span.of(&article.text);
                prop_assert!(words.is_some(), "a span cuts a character");
                covered.push_str(words.unwrap());
            }
            let visible = |text: &str| text.split_whitespace().collect::<String>();
            let body: String = article.blocks.iter().filter(|it| it.is_body()).map(|it| article.block_text(it)).collect();
            prop_assert_eq!(visible(&covered), visible(&body));
        }
        for link in &collation.links {
            let sides = [
                (&collation.left[link.left], &link.judgement.wording.left, link.parts.0, &left.text),
                (&collation.right[link.right], &link.judgement.wording.right, link.parts.1, &right.text),
            ];
            for (claim, pieces, part, text) in sides {
                let words: String = pieces.iter().map(|piece| piece.span.of(text).unwrap()).collect();
                prop_assert_eq!(Some(words.as_str()), claim.span.of(text));
                prop_assert!(part.is_none_or(|part| part.of(text).is_some() && claim.span.contains(part)));
            }
            for difference in &link.judgement.differences {
                for (mention, text) in [(&difference.left, &left.text), (&difference.right, &right.text)] {
                    if let Some(mention) = mention {
                        prop_assert_eq!(Some(mention.words.as_str()), mention.span.of(text));
                    }
                }
            }
        }
        let turned = collate(&right, &left, &quick()).unwrap();
        let pairs = |collation: &Collation, swap: bool| {
            let pair = |link: &collate::Link| if swap { (link.right, link.left) } else { (link.left, link.right) };
            let mut pairs: Vec<_> = collation.links.iter().map(|it| (pair(it), it.score.to_bits())).collect();
            pairs.sort_unstable();
            pairs
        };
        prop_assert_eq!(pairs(&collation, false), pairs(&turned, true));
    }
}

/// The average precision of the pairs by their scores, over all files: how well the terms of each language link.
#[test]
fn links_rank_before_other_pairs() {
    let mut means = Vec::new();
    for name in ALL {
        let story = Story::read(name);
        let (left, right) = (story.earlier.sentences(), story.later.sentences());
        let (_, scores) = collate_sentences_with_scores(&left, &right, &quick()).unwrap();
        let mut pairs: Vec<(f32, bool)> = Vec::new();
        for (from, row) in scores.iter().enumerate() {
            for (to, &score) in row.iter().enumerate() {
                pairs.push((score, story.links.iter().any(|(pair, _)| *pair == (from, to))));
            }
        }
        pairs.sort_by(|one, other| other.0.total_cmp(&one.0));
        let (mut right, mut sum) = (0.0, 0.0);
        for (at, _) in pairs.iter().enumerate().filter(|(_, (_, link))| *link) {
            right += 1.0;
            sum += right / (at + 1) as f32;
        }
        let mean = sum / right.max(1.0);
        println!("{name}: average precision {mean:.3} of {right} links");
        means.push(mean);
    }
    let mean = means.iter().sum::<f32>() / means.len() as f32;
    println!("mean {mean:.4}");
    assert!(mean > 0.9, "{mean}");
}

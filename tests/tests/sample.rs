//! The sample dossier against its hand-marked links: a yardstick for import and collation together.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should fail there")]

use std::collections::BTreeSet;
use std::fs;

use article::Article;
use collate::{Collation, Depth, Options, collate};
use serde_json::Value;
use tests::fixtures;

struct Marked {
    left: Article,
    right: Article,
    marks: Value,
    collation: Collation,
}

impl Marked {
    fn open(name: &str) -> Self {
        Self::look(name, Depth::default())
    }

    fn look(name: &str, depth: Depth) -> Self {
        let text = fs::read_to_string(fixtures().join("collations").join(name)).unwrap();
        let marks: Value = serde_json::from_str(&text).unwrap();
        let read = |side: &str| {
            let path = fixtures().join(marks[side].as_str().unwrap());
            import::read_file(&path).unwrap().article
        };
        let (left, right) = (read("left"), read("right"));
        let collation = collate(&left, &right, &Options { depth, ..Options::default() }).unwrap();
        Self { left, right, marks, collation }
    }

    fn sentence(article: &Article, claims: &[collate::Claim], words: &str) -> usize {
        let is_it = |claim: &collate::Claim| claim.span.of(&article.text) == Some(words);
        let found = claims.iter().position(is_it);
        found.unwrap_or_else(|| panic!("no sentence of {} reads {words:?}", article.source.name))
    }

    /// The marked pairs under `key` that `wanted` accepts, as claim indexes.
    fn pairs(&self, key: &str, wanted: impl Fn(&Value) -> bool) -> BTreeSet<(usize, usize)> {
        let marks = self.marks[key].as_array().unwrap().iter();
        marks
            .filter(|mark| wanted(mark))
            .map(|mark| {
                let left = Self::sentence(&self.left, &self.collation.left, mark["left"].as_str().unwrap());
                let right =
                    Self::sentence(&self.right, &self.collation.right, mark["right"].as_str().unwrap());
                (left, right)
            })
            .collect()
    }

    fn linked(&self) -> BTreeSet<(usize, usize)> {
        self.collation.links.iter().map(|link| (link.left, link.right)).collect()
    }
}

const PAIRS: [&str; 3] = [
    "intelligence-sharing-2017-2019.json",
    "intelligence-sharing-2017-2025.json",
    "intelligence-sharing-2019-2025.json",
];

#[test]
fn every_marked_sentence_is_a_sentence_of_the_imported_article() {
    for name in PAIRS {
        let marked = Marked::open(name);
        marked.pairs("links", |_| true);
        marked.pairs("not_links", |_| true);
        for (key, article, claims) in [
            ("gaps_left", &marked.left, &marked.collation.left),
            ("gaps_right", &marked.right, &marked.collation.right),
        ] {
            for words in marked.marks[key].as_array().unwrap() {
                Marked::sentence(article, claims, words.as_str().unwrap());
            }
        }
    }
}

#[test]
fn links_of_the_same_words_are_all_found() {
    for name in PAIRS {
        let marked = Marked::open(name);
        for (left, right) in marked.pairs("links", |mark| mark["relation"] == "same words") {
            let link = marked.collation.links.iter().find(|link| (link.left, link.right) == (left, right));
            let link = link.unwrap_or_else(|| panic!("{name}: {left} to {right} is not linked"));
            let words =
                |article: &Article, claim: &collate::Claim| claim.span.of(&article.text).unwrap().to_owned();
            let (one, other) = (
                words(&marked.left, &marked.collation.left[left]),
                words(&marked.right, &marked.collation.right[right]),
            );
            // The marks count a quotation as the same whoever is said to have spoken it.
            assert!(one != other || link.judgement.as_one.name() == "same words", "{one}");
        }
    }
}

/// The floors are what this version reaches, less a little; they may only be raised.
#[test]
fn links_agree_with_the_marks_as_well_as_they_did() {
    let floors = [
        (Depth::Quick, [(0.77, 0.58), (0.76, 0.58), (0.70, 0.53)]),
        (Depth::Close, [(0.84, 0.57), (0.86, 0.58), (0.86, 0.53)]),
    ];
    let mut short = Vec::new();
    for (depth, floors) in floors {
        for (name, (least_precision, least_recall)) in PAIRS.into_iter().zip(floors) {
            let marked = Marked::look(name, depth);
            let strong = marked.pairs("links", |mark| mark["relation"] != "related only");
            let all = marked.pairs("links", |_| true);
            let linked = marked.linked();
            let precision = linked.intersection(&all).count() as f64 / linked.len() as f64;
            let recall = strong.intersection(&linked).count() as f64 / strong.len() as f64;
            let found = format!(
                "{depth:?}, {name}: {} links from {:.2}, precision {precision:.2}, recall {recall:.2}",
                linked.len(),
                marked.collation.threshold
            );
            println!("{found}");
            if precision < least_precision || recall < least_recall {
                short.push(found);
            }
        }
    }
    assert!(short.is_empty(), "{short:#?}");
}

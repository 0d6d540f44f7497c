//! The two real articles that the project began with open and compare.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should fail there")]

use std::fs;

use collate::{Depth, Options, Strength, collate};
use serde_json::Value;
use tests::shared;

const LEFT: &str = "seeds/000_3c302dac9f001ab4.txt";
const RIGHT: &str = "seeds/004_94311185cfe7a104.txt";

#[test]
fn the_seeds_are_cut_into_the_sentences_that_were_marked() {
    let (Some(left), Some(right), Some(gold)) =
        (shared(LEFT), shared(RIGHT), shared("seeds/seeds.gold.json"))
    else {
        return;
    };
    let gold: Value = serde_json::from_str(&fs::read_to_string(gold).unwrap()).unwrap();
    let (left, right) =
        (import::read_file(&left).unwrap().article, import::read_file(&right).unwrap().article);
    let collation = collate(&left, &right, &Options::default()).unwrap();
    for (side, article, claims) in [("left", &left, &collation.left), ("right", &right, &collation.right)] {
        let ours: Vec<&str> = claims.iter().filter_map(|claim| claim.span.of(&article.text)).collect();
        let marked: Vec<&str> = gold[side]["sentences"]
            .as_array()
            .unwrap()
            .iter()
            .map(|sentence| sentence["text"].as_str().unwrap())
            .collect();
        assert_eq!(ours, marked, "{side}");
    }
    assert!(collation.links.len() >= 10, "{} links", collation.links.len());
}

#[test]
fn the_exposed_agent_is_found_and_the_other_spy_affair_is_kept_apart() {
    let (Some(left), Some(right)) = (shared(LEFT), shared(RIGHT)) else { return };
    let (left, right) =
        (import::read_file(&left).unwrap().article, import::read_file(&right).unwrap().article);
    for depth in [Depth::Quick, Depth::Close] {
        let options = Options { depth, threshold: Some(0.0), ..Options::default() };
        let collation = collate(&left, &right, &options).unwrap();
        let mut links = collation.links.iter().collect::<Vec<_>>();
        links.sort_by(|one, other| other.score.total_cmp(&one.score));
        let words =
            |text: &article::Article, claim: &collate::Claim| claim.span.of(&text.text).unwrap().to_owned();
        let is = |link: &collate::Link, one: &str, other: &str| {
            words(&left, &collation.left[link.left]).contains(one)
                && words(&right, &collation.right[link.right]).contains(other)
        };
        let place =
            links.iter().position(|link| is(link, "endangered the life of an Israeli spy", "Mossad agent"));
        assert!(place.is_some_and(|place| place < 10), "{depth:?}: {place:?}");
        for link in links.iter().filter(|link| is(link, "Pollard", "Mossad agent")) {
            assert_eq!(link.strength, Strength::Loose, "{depth:?}: {}", link.score);
        }
    }
}

//! The two real articles that the project began with open and compare.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should fail there")]

use std::fs;

use collate::{Options, collate};
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

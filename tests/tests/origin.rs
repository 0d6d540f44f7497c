//! Stories that were told twice, by different people: none is a copy of another.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should fail there")]

use std::fs;

use article::{Article, ArticleBuilder, BlockKind, Facts, Source};
use collate::copies;
use serde_json::Value;
use tests::fixtures;

fn told(sentences: &Value) -> Article {
    let mut builder = ArticleBuilder::new();
    for sentence in sentences.as_array().unwrap() {
        builder.push(BlockKind::Paragraph, sentence.as_str().unwrap(), None);
    }
    builder.finish(Facts::default(), Source::of("story", b""))
}

#[test]
fn stories_that_were_told_anew_are_no_copies_and_their_reprints_are() {
    let lines = fs::read_to_string(fixtures().join("collations/stories.jsonl")).unwrap();
    let stories: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(stories.len() > 50);
    let sides = |story: &Value| [told(&story["left"]), told(&story["right"])];
    let all: Vec<Article> = stories.iter().flat_map(sides).collect();
    let once: Vec<&Article> = all.iter().collect();
    assert_eq!(copies(&once), vec![None; all.len()]);
    // Each of them printed a second time is counted with the first.
    let twice: Vec<&Article> = all.iter().chain(&all).collect();
    let found = copies(&twice);
    let with: Vec<Option<usize>> = found[all.len()..].iter().map(|it| it.map(|it| it.with)).collect();
    let expect: Vec<Option<usize>> = (0..all.len()).map(Some).collect();
    assert_eq!((with, &found[..all.len()]), (expect, vec![None; all.len()].as_slice()));
}

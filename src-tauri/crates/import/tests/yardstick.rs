//! Measures what is taken for the body of invented pages and documents, by runs of four words.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should fail there")]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use article::{Article, BlockKind, PublicationDate};
use import::read_file;
use serde_json::Value;

/// The runs of four words in a text, counted; words are what regular expressions call `\w+`.
fn runs(text: &str) -> BTreeMap<Vec<&str>, usize> {
    let words: Vec<&str> =
        text.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty()).collect();
    let mut runs = BTreeMap::new();
    for at in 0..words.len().saturating_sub(3).max(1) {
        *runs.entry(words[at..words.len().min(at + 4)].to_vec()).or_default() += 1;
    }
    runs
}

/// The share of `found` that is in `truth`, and the share of `truth` that was found.
fn precision_and_recall(truth: &str, found: &str) -> (f64, f64) {
    let (truth, found) = (runs(truth), runs(found));
    let both: usize = truth.iter().map(|(run, count)| *count.min(found.get(run).unwrap_or(&0))).sum();
    let share = |all: &BTreeMap<Vec<&str>, usize>| both as f64 / all.values().sum::<usize>() as f64;
    (share(&found), share(&truth))
}

/// The body as a reader means it: with cross-heads, without headline, masthead, captions and what is fenced.
fn body(article: &Article) -> String {
    let is_text = |kind| !matches!(kind, BlockKind::Headline | BlockKind::Masthead | BlockKind::Caption);
    let blocks = article.blocks.iter().filter(|block| block.fence.is_none() && is_text(block.kind));
    blocks.map(|block| article.block_text(block)).collect::<Vec<_>>().join("\n")
}

fn formats() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(3).unwrap().join("fixtures/articles/formats")
}

fn files(folder: &Path, wanted: impl Fn(&Path) -> bool) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.retain(|file| file.is_file() && wanted(file));
    files.sort();
    files
}

/// Checks that the mean of all files reaches what was set for them, and no file falls far below it.
fn check_mean(scores: &[(PathBuf, (f64, f64))]) {
    let mean = |of: fn(&(f64, f64)) -> f64| {
        scores.iter().map(|(_, score)| of(score)).sum::<f64>() / scores.len() as f64
    };
    let (precision, recall) = (mean(|score| score.0), mean(|score| score.1));
    let f1 = 2.0 * precision * recall / (precision + recall);
    assert!(precision >= 0.97 && f1 >= 0.975, "precision {precision:.3}, F1 {f1:.3}: {scores:#?}");
    for (file, (precision, recall)) in scores {
        assert!(precision.min(*recall) >= 0.9, "{}: {precision:.3} {recall:.3}", file.display());
    }
}

#[test]
fn pages_of_many_builders_give_their_article_and_nothing_else() {
    let mut scores = Vec::new();
    for file in files(&formats().join("pages"), |file| file.extension().is_some_and(|end| end == "html")) {
        let expected: Value =
            serde_json::from_slice(&fs::read(file.with_extension("expected.json")).unwrap()).unwrap();
        let article = read_file(&file).unwrap().article;
        let facts = &article.facts;
        let headline = facts.headline.as_ref().unwrap();
        let date = facts.date.map(PublicationDate::iso);
        for (fact, value) in [
            ("headline", Some(headline.text.as_str())),
            ("headline_from", Some(headline.origin.name())),
            ("byline", facts.byline.as_deref()),
            ("outlet", facts.outlet.as_deref()),
            ("date", date.as_deref()),
        ] {
            assert_eq!(expected[fact].as_str(), value, "{}: {fact}", file.display());
        }
        let truth: Vec<&str> =
            expected["body"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        scores.push((file, precision_and_recall(&truth.join("\n"), &body(&article))));
    }
    assert!(scores.len() >= 14, "only {} pages", scores.len());
    check_mean(&scores);
}

#[test]
fn every_format_gives_the_same_article() {
    import::pdf::set_worker(env!("CARGO_BIN_EXE_import-pdf-worker"));
    let truth = fs::read_to_string(formats().join("toll-bridge.body")).unwrap();
    let is_source = |file: &Path| {
        let name = file.file_name().unwrap().to_string_lossy();
        name.starts_with("toll-bridge") && !name.ends_with(".json") && !name.ends_with(".body")
    };
    let mut scores = Vec::new();
    for file in files(&formats(), is_source) {
        let article = read_file(&file).unwrap().article;
        scores.push((file, precision_and_recall(&truth, &body(&article))));
    }
    let formats: Vec<_> = scores.iter().filter_map(|(file, _)| file.extension()).collect();
    for format in ["txt", "md", "html", "mhtml", "docx", "odt", "rtf", "epub", "pdf"] {
        assert!(formats.iter().any(|end| *end == format), "no {format} in {formats:?}");
    }
    check_mean(&scores);
}

#[test]
fn runs_are_counted_as_the_yardstick_says() {
    assert_eq!(precision_and_recall("a b c d e", "a b c d e"), (1.0, 1.0));
    assert_eq!(precision_and_recall("a b c d e", "a b c d x"), (0.5, 0.5));
    assert_eq!(precision_and_recall("a b c d", "a b c d e"), (0.5, 1.0));
    assert_eq!(precision_and_recall("a b", "a b"), (1.0, 1.0));
}

//! How long a collation takes: the sample, the seeds where they are at hand, and long texts.

use std::path::Path;

use article::Article;
use collate::{Depth, Options, collate, collate_sentences};
use divan::Bencher;

fn main() {
    divan::main();
}

fn at(depth: Depth) -> Options<'static> {
    Options { depth, ..Options::default() }
}

fn article(path: &str) -> Option<Article> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..").join(path);
    import::read_file(&path).ok().map(|imported| imported.article)
}

fn pair(bencher: Bencher<'_, '_>, depth: Depth, left: &str, right: &str) {
    let (Some(left), Some(right)) = (article(left), article(right)) else {
        eprintln!("skipped: {left} is not here");
        return;
    };
    bencher.bench(|| collate(&left, &right, &at(depth)));
}

#[divan::bench(args = [Depth::Quick, Depth::Close])]
fn sample(bencher: Bencher<'_, '_>, depth: Depth) {
    let folder = "fixtures/articles/intelligence-sharing";
    pair(bencher, depth, &format!("{folder}/2017-opinion.txt"), &format!("{folder}/2025-analysis.txt"));
}

/// The two articles that the project began with; target of the quick look below 10 ms.
#[divan::bench(args = [Depth::Quick, Depth::Close])]
fn seeds(bencher: Bencher<'_, '_>, depth: Depth) {
    pair(
        bencher,
        depth,
        "../shared/seeds/000_3c302dac9f001ab4.txt",
        "../shared/seeds/004_94311185cfe7a104.txt",
    );
}

/// A quick look at two texts of so many sentences; target for 2,000 below 300 ms.
#[divan::bench(args = [100, 500, 2_000, 5_000], sample_count = 10)]
fn sentences(bencher: Bencher<'_, '_>, count: usize) {
    let (left, right) = (long_text(count, 1), long_text(count, 2));
    bencher.bench(|| collate_sentences(&left, &right, &at(Depth::Quick)));
}

/// Sentences of 8 to 30 words drawn as words are in prose: the n-th commonest about 1/n as often. A fixed
/// generator (Lehmer 1951) keeps two runs alike.
fn long_text(count: usize, seed: u64) -> Vec<String> {
    let words = words();
    let mut state = seed;
    let mut draw = move || {
        state = state * 48_271 % 2_147_483_647;
        state as f64 / 2_147_483_647.0
    };
    (0..count)
        .map(|_| {
            let length = 8 + (draw() * 22.0) as usize;
            let rank = |draw: f64| (words.len() as f64).powf(draw) as usize - 1;
            let sentence: Vec<&str> = (0..length).map(|_| words[rank(draw())]).collect();
            sentence.join(" ") + "."
        })
        .collect()
}

/// The words of the vocabulary in the order of rank, without figures and parts of words.
fn words() -> Vec<&'static str> {
    let all = include_str!("../../meaning/data/vocabulary.txt").lines();
    all.filter(|word| word.len() > 1 && word.bytes().all(|letter| letter.is_ascii_lowercase())).collect()
}

//! How long a collation takes: the sample, the seeds where they are at hand, and long texts.

mod text;

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

/// A quick look at two texts of so many sentences; targets: 2,000 below 300 ms, 20,000 below 10 s.
#[divan::bench(args = [100, 500, 2_000, 5_000, 20_000], sample_count = 10)]
fn sentences(bencher: Bencher<'_, '_>, count: usize) {
    let (left, right) = text::two_texts(count);
    bencher.bench(|| collate_sentences(&left, &right, &at(Depth::Quick)));
}

//! How long a search takes while one types: 10,000 made-up articles of 1,000 words in a library on the disk.
//!
//! `cargo run --release -p store --example search [ARTICLES] [WORDS]`

use std::error::Error;
use std::fs;
use std::time::Instant;

use article::{Article, ArticleBuilder, BlockKind, Facts, Headline, HeadlineOrigin, PublicationDate, Source};
use store::{Into, Library, Terms};

const VOCABULARY: usize = 60_000;
const BLOCK: usize = 60;
const TYPED: [usize; 5] = [0, 9, 99, 999, 9_999];

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1).map(|number| number.parse::<usize>());
    let articles = arguments.next().transpose()?.unwrap_or(10_000);
    let length = arguments.next().transpose()?.unwrap_or(1_000);
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("library.sqlite3");
    let library = Library::open(&path)?;
    let mut chance = Chance(1);
    let words = vocabulary(&mut chance);

    let started = Instant::now();
    let mut written = 0;
    for dossier in 0..articles.div_ceil(100) {
        let count = 100.min(articles - dossier * 100);
        let batch: Vec<_> = (0..count).map(|_| article(&mut chance, &words, length)).collect();
        written += batch.iter().map(|(article, _)| article.text.len()).sum::<usize>();
        library.add_articles(Into::New { title: format!("Dossier {dossier}") }, &batch, 1)?;
    }
    let seconds = started.elapsed().as_secs_f64();
    println!("{articles} articles of {length} words, {} MB of text", written >> 20);
    println!("kept in {seconds:.1} s, {:.1} ms an article", 1000.0 * seconds / articles as f64);

    // Each question letter by letter, words from the commonest to rare ones, alone, two together, and as a phrase.
    let one = |rank: usize| words[rank].clone();
    let mut questions: Vec<String> = TYPED.iter().map(|&rank| one(rank)).collect();
    questions.extend([(0, 1), (0, 999), (99, 9_999)].map(|(a, b)| format!("{} {}", one(a), one(b))));
    questions.push(format!("\"{} {}\"", one(0), one(2)));
    let mut all = Vec::new();
    for question in &questions {
        let mut slowest = (0.0, String::new());
        let mut found = 0;
        let ends = question.char_indices().map(|(at, letter)| at + letter.len_utf8());
        for end in ends {
            let typed = &question[..end];
            let started = Instant::now();
            found = library.search(&Terms::read(typed), 30)?.texts.len();
            let took = 1000.0 * started.elapsed().as_secs_f64();
            all.push(took);
            if took > slowest.0 {
                slowest = (took, typed.to_owned());
            }
        }
        println!("{question:>24}: {found:>2} shown, slowest key {:6.1} ms at {:?}", slowest.0, slowest.1);
    }
    all.sort_by(f64::total_cmp);
    let at = |share: f64| all[((all.len() - 1) as f64 * share) as usize];
    println!(
        "{} keys: median {:.1} ms, 95 % {:.1} ms, slowest {:.1} ms",
        all.len(),
        at(0.5),
        at(0.95),
        at(1.0)
    );
    drop(library);
    println!("the file has {} MB", fs::metadata(&path)?.len() >> 20);
    Ok(())
}

/// Words by rank, the commonest shortest, as languages have them.
fn vocabulary(chance: &mut Chance) -> Vec<String> {
    let syllables =
        ["ta", "re", "in", "sho", "mo", "ble", "con", "de", "pla", "ver", "sti", "gru", "en", "al"];
    let mut seen = std::collections::HashSet::new();
    let mut words = Vec::with_capacity(VOCABULARY);
    while words.len() < VOCABULARY {
        let length = match words.len() {
            0..12 => 1,
            12..160 => 2,
            _ => 2 + chance.below(3),
        };
        let word: String = (0..length).map(|_| syllables[chance.below(syllables.len())]).collect();
        let word = if seen.contains(&word) { format!("{word}{}", syllables[chance.below(14)]) } else { word };
        if seen.insert(word.clone()) {
            words.push(word);
        }
    }
    words
}

fn article(chance: &mut Chance, words: &[String], length: usize) -> (Article, Vec<u8>) {
    let mut builder = ArticleBuilder::new();
    let mut text =
        |count: usize| (0..count).map(|_| words[chance.rank()].as_str()).collect::<Vec<_>>().join(" ");
    let headline = text(8);
    builder.push(BlockKind::Headline, &headline, None);
    for _ in 0..length.div_ceil(BLOCK) {
        builder.push(BlockKind::Paragraph, &text(BLOCK), None);
    }
    let facts = Facts {
        headline: Some(Headline { text: headline.clone(), origin: HeadlineOrigin::Masthead }),
        date: PublicationDate::from_iso("2020-01"),
        ..Facts::default()
    };
    // The source itself is of no matter here.
    let bytes = text(20).into_bytes();
    (builder.finish(facts, Source::of("made-up.txt", &bytes)), bytes)
}

/// The same numbers on every run.
struct Chance(u64);

impl Chance {
    fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1u64 << 53) as f64
    }

    fn below(&mut self, end: usize) -> usize {
        (self.share() * end as f64) as usize
    }

    /// By Zipf's law: the second word half as often as the first, the third a third.
    fn rank(&mut self) -> usize {
        let rank = ((VOCABULARY as f64).ln() * self.share()).exp();
        (rank as usize - 1).min(VOCABULARY - 1)
    }
}

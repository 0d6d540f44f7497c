//! How long the library takes to answer: a search while one types, and which articles share claims with one; with
//! 10,000 made-up articles of 1,000 words on the disk.
//!
//! `cargo run --release -p desk --example library [ARTICLES] [WORDS]`

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::time::Instant;

use article::{ArticleBuilder, BlockKind, Facts, Headline, HeadlineOrigin, PublicationDate, Source};
use desk::Desk;
use serde_json::Value;
use store::{Added, Into, Library};

const VOCABULARY: usize = 60_000;
const BLOCK: usize = 60;
const TYPED: [usize; 5] = [0, 9, 99, 999, 9_999];
/// Stories in two versions, which are hidden among the made-up articles.
const STORIES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../fixtures/collations/stories.jsonl");

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1).map(|number| number.parse::<usize>());
    let articles = arguments.next().transpose()?.unwrap_or(10_000);
    let length = arguments.next().transpose()?.unwrap_or(1_000);
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("library.sqlite3");
    let stories = stories()?;
    let mut chance = Chance(1);
    let words = Words { made_up: vocabulary(&mut chance), of_stories: words_of(&stories) };
    let pairs = fill(&path, (articles, length), &stories, &words, &mut chance)?;
    let desk = Desk::open(&path, || 1)?;
    search(&desk, &words.made_up)?;
    related(&desk, &pairs)?;
    drop(desk);
    println!("the file has {} MB", fs::metadata(&path)?.len() >> 20);
    Ok(())
}

/// Made-up articles with the stories among them; gives the two articles of each story.
fn fill(
    path: &Path,
    (articles, length): (usize, usize),
    stories: &[[Vec<String>; 2]],
    words: &Words,
    chance: &mut Chance,
) -> Result<Vec<(i64, i64)>, Box<dyn Error>> {
    let library = Library::open(path)?;
    let started = Instant::now();
    let mut written = 0;
    for dossier in 0..articles.div_ceil(100) {
        let count = 100.min(articles - dossier * 100);
        let batch: Vec<_> = (0..count).map(|_| article(chance, words, length)).collect();
        written += batch.iter().map(|added| added.article.text.len()).sum::<usize>();
        library.add_articles(Into::New { title: format!("Dossier {dossier}") }, &batch, 1)?;
    }
    let seconds = started.elapsed().as_secs_f64();
    println!("{articles} articles of {length} words, {} MB of text", written >> 20);
    println!("kept in {seconds:.1} s, {:.1} ms an article", 1000.0 * seconds / articles as f64);
    let mut pairs = Vec::new();
    for story in stories {
        let mut ids = Vec::new();
        for sentences in story {
            let into = Into::New { title: "Story".to_owned() };
            ids.push(library.add_articles(into, &[told(sentences)], 1)?.1[0].0);
        }
        pairs.push((ids[0], ids[1]));
    }
    Ok(pairs)
}

/// Each question letter by letter, words from the commonest to rare ones, alone, two together, and as a phrase.
fn search(desk: &Desk, words: &[String]) -> Result<(), Box<dyn Error>> {
    let one = |rank: usize| words[rank].clone();
    let mut questions: Vec<String> = TYPED.iter().map(|&rank| one(rank)).collect();
    questions.extend([(0, 1), (0, 999), (99, 9_999)].map(|(a, b)| format!("{} {}", one(a), one(b))));
    questions.push(format!("\"{} {}\"", one(0), one(2)));
    questions.extend(["the government said", "ambassador expelled"].map(str::to_owned));
    let mut all = Vec::new();
    for question in &questions {
        let mut slowest = (0.0, String::new());
        let mut found = 0;
        let ends = question.char_indices().map(|(at, letter)| at + letter.len_utf8());
        for end in ends {
            let typed = &question[..end];
            let started = Instant::now();
            found = desk.search(typed)?.texts.len();
            let took = 1000.0 * started.elapsed().as_secs_f64();
            all.push(took);
            if took > slowest.0 {
                slowest = (took, typed.to_owned());
            }
        }
        println!("{question:>24}: {found:>2} shown, slowest key {:6.1} ms at {:?}", slowest.0, slowest.1);
    }
    println!("{} keys: {}", all.len(), summary(all));
    Ok(())
}

/// Of every story, whether its later version is found for the earlier one, and what comes before it.
fn related(desk: &Desk, pairs: &[(i64, i64)]) -> Result<(), Box<dyn Error>> {
    let mut all = Vec::new();
    let (mut first, mut found, mut others) = (0, 0, 0);
    for &(earlier, later) in pairs {
        let started = Instant::now();
        let view = desk.related(earlier)?.ok_or("nobody stops it")?;
        all.push(1000.0 * started.elapsed().as_secs_f64());
        let place = view.related.iter().position(|one| one.article == later);
        first += usize::from(place == Some(0));
        found += usize::from(place.is_some());
        others += view.related.len() - usize::from(place.is_some());
    }
    let stories = pairs.len();
    println!(
        "{stories} stories: the other version found for {found}, first for {first}; {others} other articles named"
    );
    println!("related articles: {}", summary(all));
    Ok(())
}

fn summary(mut all: Vec<f64>) -> String {
    all.sort_by(f64::total_cmp);
    let at = |share: f64| all.get(((all.len() - 1) as f64 * share) as usize).copied().unwrap_or_default();
    format!("median {:.1} ms, 95 % {:.1} ms, slowest {:.1} ms", at(0.5), at(0.95), at(1.0))
}

/// The two versions of each story, sentence by sentence.
fn stories() -> Result<Vec<[Vec<String>; 2]>, Box<dyn Error>> {
    let side = |story: &Value, side: &str| -> Vec<String> {
        let sentences = story[side].as_array().into_iter().flatten();
        sentences.filter_map(|sentence| sentence.as_str().map(str::to_owned)).collect()
    };
    let mut stories = Vec::new();
    for line in fs::read_to_string(STORIES)?.lines() {
        let story = serde_json::from_str(line)?;
        stories.push([side(&story, "left"), side(&story, "right")]);
    }
    Ok(stories)
}

fn words_of(stories: &[[Vec<String>; 2]]) -> Vec<String> {
    let mut words = BTreeMap::<&str, usize>::new();
    for sentence in stories.iter().flatten().flatten() {
        sentence.split_whitespace().for_each(|word| *words.entry(word).or_default() += 1);
    }
    words.into_iter().flat_map(|(word, count)| vec![word.to_owned(); count]).collect()
}

/// Half of the words are made up, the others as often as the stories have them, so that no name stands in a story only.
struct Words {
    made_up: Vec<String>,
    of_stories: Vec<String>,
}

impl Words {
    fn any(&self, chance: &mut Chance) -> &str {
        if chance.below(2) == 0 {
            &self.made_up[chance.rank()]
        } else {
            &self.of_stories[chance.below(self.of_stories.len())]
        }
    }
}

fn told(sentences: &[String]) -> Added {
    let mut builder = ArticleBuilder::new();
    for paragraph in sentences.chunks(3) {
        builder.push(BlockKind::Paragraph, &paragraph.join(" "), None);
    }
    let bytes = sentences.concat().into_bytes();
    let article = builder.finish(Facts::default(), Source::of("story.txt", &bytes));
    Added { article, bytes, version_of: None }
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

fn article(chance: &mut Chance, words: &Words, length: usize) -> Added {
    let mut builder = ArticleBuilder::new();
    let mut text = |count: usize| (0..count).map(|_| words.any(chance)).collect::<Vec<_>>().join(" ");
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
    let article = builder.finish(facts, Source::of("made-up.txt", &bytes));
    Added { article, bytes, version_of: None }
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

//! Which articles copy which: so that what several print in the same words is counted once.
//!
//! Rather too few than too many are taken for copies. Two reporters who stood at one pier quote the same mayor, so that
//! quotations count for nothing; who reprints a text with another figure has a claim of his own.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

use article::{Article, Span};

use crate::claim::{ClaimText, Text};
use crate::token::{Class, Token};
use crate::{Cuts, Stop};

/// So many words in a row that two texts share are no chance.
const RUN: usize = 4;
/// From this share of its words in such runs on, a claim is copied.
const NEARLY: f32 = 0.8;
/// A claim of fewer words, quotations left out, says nothing about who wrote it.
const FEWEST_WORDS: usize = 7;
/// From this share of copied claims on, and no fewer of them, an article is a copy.
const MOST_CLAIMS: f32 = 0.6;
const FEWEST_CLAIMS: usize = 4;

/// Words that turn a claim round: one that stands in one text only makes it another claim.
const TURNING: [&str; 8] = ["not", "no", "never", "nobody", "none", "neither", "without", "nor"];

/// Most claims of an article stand in another one, in the same words or nearly so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Copied {
    /// Index of the article that it is counted with.
    pub with: usize,
    /// How many of its claims stand there, of so many that can be told.
    pub copied: usize,
    pub claims: usize,
}

/// What each article copies, if it does. Of articles that copy each other, the first one is no copy; whatever is
/// counted with another one is counted with one that is no copy itself.
pub fn copies(articles: &[&Article]) -> Vec<Option<Copied>> {
    let readings: Vec<Reading> = articles.iter().map(|article| Reading::of(article)).collect();
    let share = |of: usize, within: usize| readings[of].found_in(&readings[within]);
    let is_copy = |(copied, claims): (usize, usize)| {
        copied >= FEWEST_CLAIMS && copied as f32 >= MOST_CLAIMS * claims as f32
    };
    let first: Vec<Option<Copied>> = (0..readings.len())
        .map(|at| {
            let whole = |other: &usize| {
                let found = share(at, *other);
                // Two that hold each other are one text: the first of them stands for it.
                (is_copy(found) && (*other < at || !is_copy(share(*other, at)))).then_some((found, *other))
            };
            let others = (0..readings.len()).filter(|other| *other != at);
            let best = others
                .filter_map(|other| whole(&other))
                .max_by_key(|((copied, _), with)| (*copied, Reverse(*with)));
            best.map(|((copied, claims), with)| Copied { with, copied, claims })
        })
        .collect();
    (0..first.len()).map(|at| first[at].map(|copied| Copied { with: head(&first, at), ..copied })).collect()
}

/// The article at the end of a chain of copies; of a ring, which may come of parts, the first in it.
fn head(copies: &[Option<Copied>], from: usize) -> usize {
    let mut passed = vec![from];
    let mut at = from;
    while let Some(copied) = copies[at] {
        at = copied.with;
        if passed.contains(&at) {
            return passed.into_iter().filter(|one| *one != from).min().unwrap_or(at);
        }
        passed.push(at);
    }
    at
}

/// An article's own words, claim by claim, and every run of words in it.
struct Reading {
    claims: Vec<Vec<Word>>,
    /// In which claims each stands.
    runs: HashMap<u64, Vec<usize>>,
}

/// A word of a claim: the runs of the text that it stands in, and whether it must be found for the claim to be.
struct Word {
    runs: Vec<u64>,
    decides: bool,
}

impl Reading {
    fn of(article: &Article) -> Self {
        let text = Text::of_article(article, Cuts::NONE, Stop::NEVER).unwrap_or_default();
        let quoted: Vec<Span> = article
            .blocks
            .iter()
            .filter(|block| block.is_body())
            .flat_map(|block| quoted(article.block_text(block), block.span.start))
            .collect();
        let is_own = |token: &&Token<'_>| {
            let next = quoted.partition_point(|span| span.end <= token.span.start);
            quoted.get(next).is_none_or(|span| !span.overlaps(token.span))
        };
        let own = |claim: &ClaimText<'_>| -> Vec<Word> {
            let tokens: Vec<&Token<'_>> = claim.tokens.iter().filter(is_own).collect();
            let runs: Vec<u64> = tokens.windows(RUN).map(run).collect();
            let word = |at: usize| Word {
                runs: runs[at.saturating_sub(RUN - 1)..runs.len().min(at + 1)].to_vec(),
                decides: tokens[at].class == Class::Figure || TURNING.contains(&tokens[at].plain.as_str()),
            };
            if tokens.len() < FEWEST_WORDS { Vec::new() } else { (0..tokens.len()).map(word).collect() }
        };
        let claims: Vec<Vec<Word>> = text.claims.iter().map(own).filter(|words| !words.is_empty()).collect();
        let mut runs = HashMap::<u64, Vec<usize>>::new();
        for (claim, words) in claims.iter().enumerate() {
            for run in words.iter().flat_map(|word| &word.runs) {
                let claims = runs.entry(*run).or_default();
                if claims.last() != Some(&claim) {
                    claims.push(claim);
                }
            }
        }
        Self { claims, runs }
    }

    /// How many claims stand in another article, and how many can be told.
    fn found_in(&self, other: &Self) -> (usize, usize) {
        let is_found = |words: &&Vec<Word>| {
            let there = |word: &Word| word.runs.iter().any(|run| other.runs.contains_key(run));
            let back = |word: &Word| word.runs.iter().any(|run| self.runs.contains_key(run));
            let nearly =
                words.iter().filter(|word| there(word)).count() as f32 >= NEARLY * words.len() as f32;
            let decided = |words: &[Word], found: &dyn Fn(&Word) -> bool| {
                words.iter().filter(|word| word.decides).all(found)
            };
            // A "not" may be what either of them has and the other has not.
            nearly
                && decided(words, &there)
                && other.nearest(words).is_some_and(|counterpart| decided(counterpart, &back))
        };
        (self.claims.iter().filter(is_found).count(), self.claims.len())
    }

    /// The claim that shares most runs with some words, the first of several.
    fn nearest(&self, words: &[Word]) -> Option<&Vec<Word>> {
        let mut shared = BTreeMap::<usize, usize>::new();
        for run in words.iter().flat_map(|word| &word.runs) {
            for claim in self.runs.get(run).into_iter().flatten() {
                *shared.entry(*claim).or_default() += 1;
            }
        }
        let best = shared.into_iter().max_by_key(|(claim, runs)| (*runs, Reverse(*claim)));
        best.map(|(claim, _)| &self.claims[claim])
    }
}

fn run(tokens: &[&Token<'_>]) -> u64 {
    let mut hasher = DefaultHasher::new();
    tokens.iter().for_each(|token| token.plain.hash(&mut hasher));
    hasher.finish()
}

/// What stands between quotation marks in a block that begins at `start`. One that is not closed reaches to its end.
fn quoted(block: &str, start: usize) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut open = None;
    for (at, mark) in block.char_indices() {
        match (mark, open) {
            ('"' | '“' | '„' | '«', None) => open = Some(at),
            ('"' | '”' | '“' | '»', Some(from)) => {
                spans.push(Span::new(start + from, start + at));
                open = None;
            }
            _ => {}
        }
    }
    spans.extend(open.map(|from| Span::new(start + from, start + block.len())));
    spans
}

#[cfg(test)]
mod tests {
    use article::{ArticleBuilder, BlockKind, Facts, Source};

    use super::*;

    const WIRE: [&str; 6] = [
        "The ferry Santa Rosalia sank off the coast of Cebu late on Friday evening.",
        "It had left the harbour with 214 people on board, though it was built for 160.",
        "Captain Ruben Orban told the coast guard that the pumps had failed before.",
        "Divers recovered nineteen bodies from the wreck before the storm drove them back.",
        "The harbour council had approved the ship for service in March without an inspection.",
        "Relatives of the missing waited for news in a school near the pier all night.",
    ];
    /// The same evening, by somebody who was there as well.
    const OWN: [&str; 6] = [
        "At least nineteen people died when a crowded ferry went down near Cebu on Friday night.",
        "Officials said the Santa Rosalia carried 214 passengers and was overloaded.",
        "Its captain, Ruben Orban, blamed pumps that he said had broken down on earlier trips.",
        "A storm forced divers to break off the search of the wreck on Saturday morning.",
        "No inspector had set foot on the ship before the harbour council licensed it in March.",
        "In a school beside the pier, families sat up all night and waited for a list of names.",
    ];

    fn article(sentences: &[&str]) -> Article {
        let mut builder = ArticleBuilder::new();
        for paragraph in sentences.chunks(2) {
            builder.push(BlockKind::Paragraph, &paragraph.join(" "), None);
        }
        builder.finish(Facts::default(), Source::of("test", b""))
    }

    fn with(articles: &[&[&str]]) -> Vec<Option<usize>> {
        let articles: Vec<Article> = articles.iter().map(|sentences| article(sentences)).collect();
        let articles: Vec<&Article> = articles.iter().collect();
        copies(&articles).into_iter().map(|copied| copied.map(|copied| copied.with)).collect()
    }

    #[test]
    fn a_reprint_is_counted_with_the_first() {
        let edited = [
            "MANILA — The ferry Santa Rosalia sank off the coast of Cebu late on Friday evening.",
            WIRE[1],
            "Captain Ruben Orban told the coast guard that the pumps had failed before, it emerged.",
            WIRE[3],
            "Weather was calm again by Sunday, and the search went on with more boats than before.",
        ];
        assert_eq!(with(&[&WIRE, &OWN, &WIRE, &edited]), [None, None, Some(0), Some(0)]);
        let all = [article(&WIRE), article(&edited)];
        let copied = copies(&[&all[0], &all[1]])[1].unwrap();
        assert_eq!((copied.copied, copied.claims), (4, 5));
    }

    #[test]
    fn reports_of_one_event_are_not_copies() {
        assert_eq!(with(&[&WIRE, &OWN]), [None, None]);
    }

    #[test]
    fn an_excerpt_is_counted_with_one_that_holds_it_and_makes_those_no_copies_of_each_other() {
        let more = |what: [&'static str; 5]| [WIRE.as_slice(), &what].concat();
        let one = more([
            "Bakers near the pier gave bread to the families and asked for nothing in return.",
            "A bell of the ship was found on the beach by two boys on Sunday morning.",
            "The mayor of Cebu ordered flags to be flown at half mast for a week.",
            "Insurers expect claims of some forty million pesos for ship and cargo.",
            "A priest held a service on the pier at sunrise for those who had not come back.",
        ]);
        let other = more([
            "Prosecutors searched the offices of the shipping line and took away nine boxes.",
            "Its owner was said to be abroad and could not be reached for days.",
            "A union of seamen had complained of broken pumps on three ships since spring.",
            "Parliament will question the minister of transport about licences next Tuesday.",
            "The last ship that had been lost in these waters went down nine years ago.",
        ]);
        assert_eq!(with(&[&one, &other, &WIRE]), [None, None, Some(0)]);
        // It may as well be the first of them: what holds it is the fuller text.
        assert_eq!(with(&[&WIRE, &OWN, &one]), [Some(2), None, None]);
    }

    #[test]
    fn another_figure_or_a_negation_makes_a_claim_of_its_own() {
        let changed = [
            WIRE[0],
            "It had left the harbour with 231 people on board, though it was built for 150.",
            "Captain Ruben Orban told the coast guard that the pumps had not failed before.",
            WIRE[3],
            "The harbour council had never approved the ship for service in March without an inspection.",
            WIRE[5],
        ];
        assert_eq!(with(&[&WIRE, &changed]), [None, None]);
    }

    #[test]
    fn shared_quotations_make_no_copy() {
        let quotations = [
            "“The pumps had failed before and nobody listened to us,” the captain told them in court.",
            "“Nobody inspected this ship before she left, and that is a crime,” said the mayor.",
            "“We waited in the school all night and nobody came to speak with us,” said a widow.",
            "“I have seen ships like this for thirty years, and all of them leak,” said a diver.",
        ];
        let one = [quotations.as_slice(), &OWN].concat();
        let other = [quotations.as_slice(), &WIRE[..3]].concat();
        assert_eq!(with(&[&one, &other]), [None, None]);
    }

    #[test]
    fn what_is_short_or_empty_is_no_copy() {
        assert_eq!(with(&[&WIRE, &WIRE[..3], &[]]), [None, None, None]);
        assert_eq!(with(&[]), []);
    }
}

//! What must hold of every collation, whatever the texts.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should fail there")]

use std::sync::Mutex;

use article::{Article, ArticleBuilder, BlockKind, Facts, Source, Span};
use collate::{
    Beginning, Claim, Collation, Cuts, Depth, Options, Stopped, claims, collate, collate_sentences,
    collate_sentences_with_scores,
};
use proptest::prelude::*;

/// Paragraphs of prose-like sentences over few words, so that links abound; with odd characters strewn in.
fn paragraphs() -> impl Strategy<Value = Vec<String>> {
    let word = "Israel|Trump|the|agent|leaked|intelligence|of|Moscow|spy|3|1,500|may|not|“risk”|café|😀|עברית|U\\.S\\.|\\PC{1,4}";
    let sentence = prop::collection::vec(word, 1..12).prop_map(|words| words.join(" ") + ". ");
    let paragraph = prop::collection::vec(sentence, 1..5).prop_map(|sentences| sentences.concat());
    prop::collection::vec(paragraph, 0..6)
}

fn article(paragraphs: &[String]) -> Article {
    let mut builder = ArticleBuilder::new();
    for paragraph in paragraphs {
        builder.push(BlockKind::Paragraph, paragraph, None);
    }
    builder.finish(Facts::default(), Source::of("test", b""))
}

/// Random texts are looked at quickly, or they would take minutes; a text of the sample is looked at closely below.
fn quick() -> Options<'static> {
    Options { depth: Depth::Quick, ..Options::default() }
}

fn run(left: &Article, right: &Article) -> Collation {
    collate(left, right, &quick()).unwrap()
}

proptest! {
    #[test]
    fn spans_lie_on_characters_and_pieces_make_up_their_claim(left in paragraphs(), right in paragraphs()) {
        let (left, right) = (article(&left), article(&right));
        let collation = run(&left, &right);
        for (claims, text) in [(&collation.left, &left.text), (&collation.right, &right.text)] {
            let mut end = 0;
            for claim in claims {
                prop_assert!(claim.span.start >= end && !claim.span.is_empty());
                prop_assert!(claim.span.of(text).is_some(), "a span cuts a character");
                end = claim.span.end;
            }
        }
        for link in &collation.links {
            prop_assert!((0.0..=1.0).contains(&link.score));
            for (claim, pieces, text) in [
                (&collation.left[link.left], &link.judgement.wording.left, &left.text),
                (&collation.right[link.right], &link.judgement.wording.right, &right.text),
            ] {
                let words: String = pieces.iter().map(|piece| piece.span.of(text).unwrap()).collect();
                prop_assert_eq!(Some(words.as_str()), claim.span.of(text));
            }
            for (part, claim, text) in [
                (link.parts.0, &collation.left[link.left], &left.text),
                (link.parts.1, &collation.right[link.right], &right.text),
            ] {
                if let Some(part) = part {
                    prop_assert!(claim.span.contains(part) && !part.is_empty());
                    prop_assert!(part.of(text).is_some(), "a part cuts a character");
                }
            }
            for difference in &link.judgement.differences {
                prop_assert!(difference.left.is_some() || difference.right.is_some());
                for (mention, text) in [(&difference.left, &left.text), (&difference.right, &right.text)] {
                    if let Some(mention) = mention {
                        prop_assert_eq!(Some(mention.words.as_str()), mention.span.of(text));
                    }
                }
            }
        }
        let (gaps_left, gaps_right) = collation.gaps();
        prop_assert!(collation.links.iter().all(|l| !gaps_left.contains(&l.left) && !gaps_right.contains(&l.right)));
    }

    #[test]
    fn comparing_twice_on_any_number_of_threads_gives_the_same(left in paragraphs(), right in paragraphs()) {
        let (left, right) = (article(&left), article(&right));
        let first = run(&left, &right);
        for threads in [1, 3] {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            prop_assert_eq!(&pool.install(|| run(&left, &right)), &first);
        }
    }

    #[test]
    fn swapping_the_sides_gives_the_same_links(left in paragraphs(), right in paragraphs()) {
        let (left, right) = (article(&left), article(&right));
        let pairs = |collation: &Collation, swap: bool| {
            let mut pairs: Vec<_> = collation
                .links
                .iter()
                .map(|link| if swap { (link.right, link.left) } else { (link.left, link.right) })
                .zip(collation.links.iter().map(|link| (link.score.to_bits(), link.relation().name())))
                .collect();
            pairs.sort_unstable();
            pairs
        };
        prop_assert_eq!(pairs(&run(&left, &right), false), pairs(&run(&right, &left), true));
    }

    #[test]
    fn links_are_the_scores_at_or_above_the_threshold(left in paragraphs(), right in paragraphs()) {
        let (collation, scores) = collate_sentences_with_scores(&left, &right, &quick()).unwrap();
        prop_assert_eq!(scores.len(), left.len());
        for link in &collation.links {
            prop_assert_eq!(scores[link.left][link.right], link.score);
            prop_assert!(link.score >= collation.threshold);
        }
    }
}

proptest! {
    #[test]
    fn claims_cut_by_hand_cover_the_text_in_order(
        paragraphs in paragraphs(),
        splits in prop::collection::vec(0_usize..600, 0..8),
        joins in prop::collection::vec((0_usize..600, 0_usize..120), 0..5),
    ) {
        let article = article(&paragraphs);
        let joins: Vec<Span> = joins.into_iter().map(|(from, length)| Span::new(from, from + length)).collect();
        let cuts = Cuts { splits: splits.clone(), joins: joins.clone() };
        let (plain, cut) = (claims(&article, Cuts::NONE), claims(&article, &cuts));
        let mut end = 0;
        for (at, claim) in cut.iter().enumerate() {
            let block = &article.blocks[claim.block];
            prop_assert!(claim.sentence == at && claim.span.start >= end && block.span.contains(claim.span));
            end = claim.span.end;
            let words = claim.span.of(&article.text);
            prop_assert!(words.is_some_and(|words| !words.is_empty() && words.trim() == words));
        }
        let visible = |claims: &[Claim]| -> String {
            let words = claims.iter().map(|claim| claim.span.of(&article.text).unwrap());
            words.flat_map(str::split_whitespace).collect()
        };
        prop_assert_eq!(visible(&plain), visible(&cut));
        // Every boundary that went was joined over, and every one that came was asked for.
        let starts = |claims: &[Claim]| claims.iter().map(|claim| claim.span.start).collect::<Vec<_>>();
        for pair in plain.windows(2).filter(|pair| !starts(&cut).contains(&pair[1].span.start)) {
            prop_assert!(joins.iter().any(|join| join.overlaps(pair[0].span) && join.overlaps(pair[1].span)));
        }
        for start in starts(&cut).into_iter().filter(|start| !starts(&plain).contains(start)) {
            let asked = |&split: &usize| {
                article.text.get(split..start).is_some_and(|between| between.trim().is_empty())
            };
            prop_assert!(splits.iter().any(asked));
        }
    }

    #[test]
    fn a_collation_is_of_the_claims_that_were_cut(left in paragraphs(), split in 0_usize..300) {
        let (left, right) = (article(&left), article(&[]));
        let cuts = Cuts { splits: vec![split], joins: vec![Span::new(split / 2, split)] };
        let cut = collate(&left, &right, &Options { left_cuts: &cuts, ..quick() }).unwrap();
        prop_assert_eq!(cut.left, claims(&left, &cuts));
        let swapped = collate(&right, &left, &Options { right_cuts: &cuts, ..quick() }).unwrap();
        prop_assert_eq!(swapped.right, claims(&left, &cuts));
    }
}

#[test]
fn a_comparison_stops_when_it_is_told_to() {
    let text = article(&["One agent was leaked.".to_owned()]);
    let options = Options { should_stop: &|| true, ..Options::default() };
    assert_eq!(collate(&text, &text, &options), Err(Stopped));
}

#[test]
fn the_beginning_of_a_long_text_comes_first_and_changes_nothing() {
    let told = Mutex::new(Vec::new());
    let beginning = |beginning: Beginning| told.lock().unwrap().push(beginning);
    // As many sentences as are called long, and each left one told on the right, from the last to the first.
    let sentence = |at: usize| format!("Witness {at} met agent {} in harbour {}.", at * 7, at * 31);
    let left: Vec<String> = (0..4_000).map(sentence).collect();
    let right: Vec<String> = (0..4_000).rev().map(sentence).collect();
    let options = Options { beginning: Some(&beginning), ..quick() };
    let whole = collate_sentences(&left, &right, &options).unwrap();
    assert_eq!(whole, collate_sentences(&left, &right, &quick()).unwrap());
    let told = told.into_inner().unwrap();
    let [Beginning { collation, compared }] = &told[..] else { panic!("told {} times", told.len()) };
    assert_eq!((&collation.left, &collation.right), (&whole.left, &whole.right));
    let first = |at: usize| collation.links.iter().any(|link| (link.left, link.right) == (at, 3_999 - at));
    assert!(*compared > 100 && (0..*compared).all(first));
    assert!(collation.links.iter().all(|link| link.left < *compared));
    // Short texts are there at once.
    let options = Options { beginning: Some(&|_| panic!("short texts have no beginning")), ..quick() };
    collate_sentences(&left[..1_000], &right[..1_000], &options).unwrap();
}

#[test]
fn progress_is_told_from_the_first_to_the_last() {
    let told = Mutex::new(Vec::new());
    let progress = |share| told.lock().unwrap().push(share);
    let sentences: Vec<String> = (0..300).map(|at| format!("Witness {at} met agent {}.", at * 7)).collect();
    let options = Options { progress: &progress, ..quick() };
    collate_sentences(&sentences, &sentences, &options).unwrap();
    let told = told.into_inner().unwrap();
    assert!(told.iter().all(|share| (0.0..=1.0).contains(share)));
    assert!(told.iter().any(|&share| share < 0.2) && told.contains(&0.5) && told.contains(&1.0));
}

#[test]
fn a_close_look_is_the_same_from_either_side_and_on_any_number_of_threads() {
    let text = |words: &[&str]| article(&words.iter().map(|words| (*words).to_owned()).collect::<Vec<_>>());
    let left = text(&[
        "The leak has endangered the life of an Israeli spy. Officials were alarmed.",
        "In 1986 the arrest of an analyst had shaken both services, and this incident is remembered.",
        "Nobody in Moscow would comment on 15 May.",
    ]);
    let right = text(&[
        "The Kremlin declined to comment.",
        "A disclosure of a Mossad agent’s identity forced officials to act to save the agent’s life.",
        "An analyst was arrested in 1986.",
    ]);
    let close = |left: &Article, right: &Article, threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| {
            collate(left, right, &Options { threshold: Some(0.0), ..Options::default() }).unwrap()
        })
    };
    let one = close(&left, &right, 1);
    assert_eq!(one, close(&left, &right, 4));
    let mut scores: Vec<_> = one.links.iter().map(|link| (link.left, link.right, link.score)).collect();
    let mut turned: Vec<_> =
        close(&right, &left, 2).links.iter().map(|link| (link.right, link.left, link.score)).collect();
    scores.sort_by_key(|(left, right, _)| (*left, *right));
    turned.sort_by_key(|(left, right, _)| (*left, *right));
    assert_eq!(scores, turned);
    let told = Mutex::new(Vec::new());
    let tell = |share| told.lock().unwrap().push(share);
    collate(&left, &right, &Options { progress: &tell, ..Options::default() }).unwrap();
    let told = told.into_inner().unwrap();
    assert_eq!(told.iter().copied().fold(0.0, f32::max), 1.0);
}

//! The yardstick of parts: linked claims with the words that their link is about marked by hand.
//!
//!     cargo nextest run -p tests -E 'binary(parts)' --no-capture
//!
//! What the rules weigh was chosen on the odd lines only; the even ones tell how well they do on what they have not seen.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should fail there")]

use std::fs;

use article::Span;
use collate::{Depth, Options, collate_sentences};
use serde_json::Value;
use tests::fixtures;

/// As many claims stand together as in a short article.
const TOGETHER: usize = 16;

#[derive(Default)]
struct Count {
    sides: f64,
    f1: f64,
    whole: f64,
    /// Sides with a part: all, and those where one was found.
    parts: f64,
    found: f64,
    /// Sides without one: all, and those where one was found.
    wholes: f64,
    invented: f64,
}

fn words(text: &str, span: Span) -> Vec<usize> {
    let begins = |at: usize| !text[..at].ends_with(char::is_alphanumeric);
    let starts = text.char_indices().filter(|(at, letter)| letter.is_alphanumeric() && begins(*at));
    starts.map(|(at, _)| at).filter(|at| span.range().contains(at)).collect()
}

fn f1(one: &[usize], other: &[usize]) -> f64 {
    let shared = one.iter().filter(|word| other.contains(word)).count() as f64;
    2.0 * shared / (one.len() + other.len()) as f64
}

/// The floor is what this version reaches, less a little; it may only be raised.
#[test]
fn a_link_points_at_the_words_it_is_about() {
    let text = fs::read_to_string(fixtures().join("collations/parts.jsonl")).unwrap();
    let pairs: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let (mut seen, mut unseen) = (Count::default(), Count::default());
    for (first, together) in (0..).step_by(TOGETHER).zip(pairs.chunks(TOGETHER)) {
        let side = |name: &str| -> Vec<String> {
            together.iter().map(|pair| pair[name].as_str().unwrap().to_owned()).collect()
        };
        let (left, right) = (side("left"), side("right"));
        let options = Options { depth: Depth::Close, threshold: Some(0.0), ..Options::default() };
        let collation = collate_sentences(&left, &right, &options).unwrap();
        for (at, pair) in together.iter().enumerate() {
            let number = first + at + 1;
            let link = collation.links.iter().find(|link| (link.left, link.right) == (at, at));
            let parts = link.map_or((None, None), |link| link.parts);
            for (claim, name, part) in [(&left[at], "leftPart", parts.0), (&right[at], "rightPart", parts.1)]
            {
                let whole = Span::new(0, claim.len());
                let marked = pair[name].as_str().map(|words| {
                    let start = claim.find(words).unwrap();
                    Span::new(start, start + words.len())
                });
                let marked_words = words(claim, marked.unwrap_or(whole));
                let right = f1(&words(claim, part.unwrap_or(whole)), &marked_words);
                let count = if number % 2 == 0 { &mut unseen } else { &mut seen };
                count.sides += 1.0;
                count.f1 += right;
                count.whole += f1(&words(claim, whole), &marked_words);
                if marked.is_some() {
                    count.parts += 1.0;
                    count.found += f64::from(u8::from(part.is_some()));
                } else {
                    count.wholes += 1.0;
                    count.invented += f64::from(u8::from(part.is_some()));
                }
                if number % 2 == 1 && right < 0.6 {
                    let found = part.map_or("(whole)", |part| &claim[part.range()]);
                    println!("{number} {right:.2}: {claim}\n    found  {found}\n    marked {}", pair[name]);
                }
            }
        }
    }
    for (name, count) in [("odd", &seen), ("unseen", &unseen)] {
        println!(
            "{name:<7} words F1 {:.3} (whole claims: {:.3})   parts found {:.2} of {}, invented {:.2} of {}",
            count.f1 / count.sides,
            count.whole / count.sides,
            count.found / count.parts,
            count.parts,
            count.invented / count.wholes,
            count.wholes,
        );
    }
    assert!((seen.f1 + unseen.f1) / (seen.sides + unseen.sides) >= FLOOR);
}

const FLOOR: f64 = 0.79;

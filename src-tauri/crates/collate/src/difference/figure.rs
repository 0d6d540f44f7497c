//! Figures: the same thing counted differently.

use super::mention;
use crate::claim::ClaimText;
use crate::collation::{Difference, DifferenceKind};
use crate::token::{Class, Token};
use article::Span;

/// A number with what it counts.
#[derive(Debug, Clone, PartialEq)]
struct Figure {
    value: f64,
    /// The stem of the thing counted; "%" and "$" for shares and sums of money.
    unit: String,
    /// "about", "nearly", "two-thirds": another number as near as this share may be the same.
    rough: f64,
    span: Span,
}

impl Figure {
    fn agrees(&self, other: &Self) -> bool {
        let slack = self.rough.max(other.rough);
        let apart = (self.value - other.value).abs();
        self.unit == other.unit && apart <= slack * self.value.abs().max(other.value.abs())
    }
}

/// Words before a number that make it a rough one.
const ROUGH: [&str; 15] = [
    "about",
    "around",
    "roughly",
    "approximately",
    "nearly",
    "almost",
    "some",
    "over",
    "under",
    "than",
    "least",
    "most",
    "up",
    "close",
    "estimated",
];
/// Parts of a whole, by how many make it.
const PARTS: [(&str, f64); 8] = [
    ("half", 2.0),
    ("third", 3.0),
    ("thirds", 3.0),
    ("quarter", 4.0),
    ("quarters", 4.0),
    ("fifth", 5.0),
    ("fifths", 5.0),
    ("tenth", 10.0),
];
/// How many times as much, or for which time.
const TIMES: [(&str, f64, &str); 14] = [
    ("doubled", 2.0, "fold"),
    ("tripled", 3.0, "fold"),
    ("trebled", 3.0, "fold"),
    ("quadrupled", 4.0, "fold"),
    ("twofold", 2.0, "fold"),
    ("threefold", 3.0, "fold"),
    ("fourfold", 4.0, "fold"),
    ("fivefold", 5.0, "fold"),
    ("twice", 2.0, "times"),
    ("second", 2.0, "th"),
    ("third", 3.0, "th"),
    ("fourth", 4.0, "th"),
    ("fifth", 5.0, "th"),
    ("sixth", 6.0, "th"),
];

const NUMBER_WORDS: [(&str, f64); 21] = [
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
    ("dozen", 12.0),
    ("fifteen", 15.0),
    ("twenty", 20.0),
    ("thirty", 30.0),
    ("forty", 40.0),
    ("fifty", 50.0),
    ("sixty", 60.0),
    ("seventy", 70.0),
    ("eighty", 80.0),
    ("ninety", 90.0),
];

const MAGNITUDES: [(&str, f64); 4] =
    [("hundred", 1e2), ("thousand", 1e3), ("million", 1e6), ("billion", 1e9)];

/// How many words behind a number may stand before what it counts ("45 serving American officials").
const REACH: usize = 3;

/// Figures that count the same thing and give another number, pair by pair in order.
pub fn differences(left: &ClaimText<'_>, right: &ClaimText<'_>) -> Vec<Difference> {
    let (ours, theirs) = (figures(left), figures(right));
    let alone = |figure: &&Figure, others: &[Figure]| !others.iter().any(|other| other.agrees(figure));
    let ours_alone: Vec<_> = ours.iter().filter(|figure| alone(figure, &theirs)).collect();
    let mut theirs_alone: Vec<_> = theirs.iter().filter(|figure| alone(figure, &ours)).collect();
    let mut found = Vec::new();
    for figure in ours_alone {
        if let Some(at) = theirs_alone.iter().position(|other| other.unit == figure.unit) {
            found.push(Difference {
                kind: DifferenceKind::Figure,
                left: Some(mention(left, figure.span)),
                right: Some(mention(right, theirs_alone.remove(at).span)),
            });
        }
    }
    found
}

/// What a word counts, written in digits or letters.
pub fn value(plain: &str) -> Option<f64> {
    let words = NUMBER_WORDS.iter().find(|(word, _)| *word == plain).map(|&(_, value)| value);
    words.or_else(|| plain.parse().ok()).filter(|it| it.is_finite())
}

fn figures(claim: &ClaimText<'_>) -> Vec<Figure> {
    let tokens = &claim.tokens;
    let mut figures = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let token = &tokens[at];
        let rough = (1..=3)
            .filter_map(|back| at.checked_sub(back))
            .any(|before| ROUGH.contains(&tokens[before].plain.as_str()));
        let rough = if rough { 0.1 } else { 1e-9 };
        if let Some((figure, next)) = in_words(claim, at, rough) {
            figures.push(figure);
            at = next;
            continue;
        }
        let Some(mut value) = value(&token.plain) else {
            at += 1;
            continue;
        };
        let mut span = token.span;
        let mut next = at + 1;
        while let Some((_, factor)) =
            tokens.get(next).and_then(|token| MAGNITUDES.iter().find(|(word, _)| *word == token.plain))
        {
            value *= factor;
            span.end = tokens[next].span.end;
            next += 1;
        }
        let before = claim.words_at(Span::new(claim.claim.span.start, token.span.start));
        let behind = claim.words_at(Span::new(span.end, claim.claim.span.end));
        let currency = before.chars().next_back().filter(|mark| matches!(mark, '$' | '€' | '£'));
        let percent = behind.starts_with('%')
            || tokens.get(next).is_some_and(|token| matches!(token.plain.as_str(), "percent" | "per"));
        let unit = match currency {
            Some(mark) => {
                span.start -= mark.len_utf8();
                Some(mark.to_string())
            }
            None if percent => Some("%".to_owned()),
            None if is_year(&token.plain) => None,
            None => unit_behind(claim, next, &mut span).or_else(|| unit_before(claim, at)),
        };
        if let Some(unit) = unit {
            figures.push(Figure { value, unit, rough, span });
        }
        at = next;
    }
    figures
}

/// "two-thirds", "a quarter", "tripled", "the fourth time", "3–1".
fn in_words(claim: &ClaimText<'_>, at: usize, rough: f64) -> Option<(Figure, usize)> {
    let tokens = &claim.tokens;
    let token = &tokens[at];
    let next = tokens.get(at + 1);
    // Nobody counts in thirds to the last digit.
    let rough = |unit: &str| if unit == "%" { rough.max(0.03) } else { rough };
    let figure = |value: f64, unit: &str, to: usize| {
        let rough = rough(unit);
        let span = Span::new(token.span.start, tokens[to].span.end);
        Some((Figure { value, unit: unit.to_owned(), rough, span }, to + 1))
    };
    let part = |plain: &str| PARTS.iter().find(|(word, _)| *word == plain).map(|&(_, whole)| whole);
    let gap = next.map_or("", |next| claim.words_at(Span::new(token.span.end, next.span.start)));
    // A score, as of a match.
    if let (Some(one), Some(other)) = (digits(token), next.and_then(digits))
        && matches!(gap, "–" | "-" | "−")
        && one < 100.0
        && other < 100.0
    {
        return figure(one * 1000.0 + other, "score", at + 1);
    }
    if let (Some(count), Some(whole)) = (value(&token.plain), next.and_then(|next| part(&next.plain)))
        && matches!(gap, "-" | " ")
    {
        return figure(100.0 * count / whole, "%", at + 1);
    }
    let article = token.plain == "a" || token.plain == "one";
    if let (true, Some(whole)) = (article, next.and_then(|next| part(&next.plain))) {
        let of = tokens.get(at + 2).is_none_or(|of| of.class == Class::Function);
        return if of { figure(100.0 / whole, "%", at + 1) } else { None };
    }
    if token.plain == "half" {
        return figure(50.0, "%", at);
    }
    let &(_, value, unit) = TIMES.iter().find(|(word, _, _)| *word == token.plain)?;
    match unit {
        "fold" => figure(value, unit, at),
        "times" => figure(value, "time", at),
        // "the third time": what is counted is the next word.
        _ => {
            let counted = next.filter(|next| next.class != Class::Function)?;
            figure(value, &format!("th {}", counted.stem), at)
        }
    }
}

fn digits(token: &Token<'_>) -> Option<f64> {
    token.word.parse().ok()
}

/// What a bare number measures, said before it: "a magnitude of 6.1", "whose magnitude was 6.4".
fn unit_before(claim: &ClaimText<'_>, at: usize) -> Option<String> {
    let [.., word, link] = &claim.tokens[..at] else { return None };
    let links = ["of", "was", "is", "at", "to"].contains(&link.plain.as_str());
    (links && !word.capital && matches!(word.class, Class::Content | Class::Pale)).then(|| word.stem.clone())
}

/// What the number counts: the first word in small letters behind it that is followed by no other such word.
fn unit_behind(claim: &ClaimText<'_>, next: usize, span: &mut Span) -> Option<String> {
    let mut unit = None;
    for token in claim.tokens.iter().skip(next).take(REACH) {
        let gap = claim.words_at(Span::new(span.end, token.span.start));
        if token.class == Class::Function || token.class == Class::Figure || gap.contains([',', ';', '.']) {
            break;
        }
        let plural = token.plain.ends_with('s') || token.plain == "people" || token.plain == "men";
        span.end = token.span.end;
        if !token.capital {
            unit = Some(token.stem.clone());
        }
        if plural {
            break;
        }
    }
    unit
}

fn is_year(plain: &str) -> bool {
    plain.len() == 4 && plain.parse::<u16>().is_ok_and(|year| (1900..2100).contains(&year))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::test_claim;
    use crate::difference::shown;

    fn check(left: &str, right: &str, expect: &str) {
        assert_eq!(shown(&differences(&test_claim(left), &test_claim(right))), expect, "{left} / {right}");
    }

    #[test]
    fn another_number_of_the_same_thing_differs() {
        check("About 30 people read it.", "Some 45 people had read it.", "30 people -> 45 people");
        check("It gives $3.1 billion a year.", "It gives $3.8 billion.", "$3.1 billion -> $3.8 billion");
        check("Shared by 12.5 percent.", "Shared by 15%.", "12.5 -> 15");
        check("Twelve analysts came.", "15 analysts came.", "Twelve analysts -> 15 analysts");
    }

    #[test]
    fn one_number_written_in_two_ways_is_the_same() {
        check("1,500 soldiers left.", "1.5 thousand soldiers left.", "");
        check("A dozen analysts came.", "12 analysts came.", "");
    }

    #[test]
    fn numbers_of_different_things_and_years_are_no_clash() {
        check("30 people read it.", "It took 45 days.", "");
        check("In 2017 they met.", "In 2019 they met.", "");
        check("He served 30 years.", "He was freed in 2015.", "");
    }
}

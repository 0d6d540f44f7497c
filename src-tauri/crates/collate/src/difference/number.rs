//! Numbers as they are written: digits, words, and what makes them rough.

use article::Span;

use crate::claim::ClaimText;

const WORDS: [(&str, f64); 28] = [
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
    ("thirteen", 13.0),
    ("fourteen", 14.0),
    ("fifteen", 15.0),
    ("sixteen", 16.0),
    ("seventeen", 17.0),
    ("eighteen", 18.0),
    ("nineteen", 19.0),
    ("twenty", 20.0),
    ("thirty", 30.0),
    ("forty", 40.0),
    ("fifty", 50.0),
    ("sixty", 60.0),
    ("seventy", 70.0),
    ("eighty", 80.0),
    ("ninety", 90.0),
    ("zero", 0.0),
];
const MAGNITUDES: [(&str, f64); 8] = [
    ("hundred", 1e2),
    ("thousand", 1e3),
    ("million", 1e6),
    ("billion", 1e9),
    ("trillion", 1e12),
    ("m", 1e6),
    ("bn", 1e9),
    ("dozen", 12.0),
];

/// What a word counts, written in digits or letters.
pub fn value(plain: &str) -> Option<f64> {
    let words = WORDS.iter().find(|(word, _)| *word == plain).map(|&(_, value)| value);
    words.or_else(|| plain.parse().ok()).filter(|it| it.is_finite())
}

/// The number that begins with a token, and where the words go on: "27", "twenty-seven", "1.5 million", "one hundred
/// and five", "a dozen", "half a million".
pub fn number_at(claim: &ClaimText<'_>, at: usize) -> Option<(f64, usize)> {
    let tokens = &claim.tokens;
    let plain = |at: usize| tokens.get(at).map_or("", |token| token.plain.as_str());
    let joined = |at: usize| at < tokens.len() && matches!(gap(claim, at), " " | "-");
    let magnitude = |at: usize| {
        let found = MAGNITUDES.iter().find(|(word, _)| *word == plain(at) && joined(at));
        found.map(|&(_, factor)| factor)
    };
    let (mut number, mut next) = match plain(at) {
        "half" if matches!(plain(at + 1), "a" | "an") => (magnitude(at + 2)? / 2.0, at + 3),
        // Whether some are one or several dozens, nobody says.
        "dozen" if at > 0 && matches!(plain(at - 1), "several" | "few" | "some" | "half") => return None,
        "a" | "an" | "one" => {
            // A word of magnitude has to follow: "a" and "one" alone count nothing.
            let factor = magnitude(at + 1)?;
            (factor, at + 2)
        }
        word => (value(word)?, at + 1),
    };
    let digits = plain(at).starts_with(|first: char| first.is_ascii_digit());
    while next < tokens.len() {
        if let Some(factor) = magnitude(next) {
            number *= factor;
        } else if !digits && joined(next) {
            // "twenty-seven", "one hundred and five"
            let and = usize::from(plain(next) == "and" && number >= 100.0 && joined(next + 1));
            let Some(more) = WORDS.iter().find(|(word, _)| *word == plain(next + and)) else { break };
            let fits =
                if number >= 100.0 { number % 100.0 == 0.0 } else { number % 10.0 == 0.0 && number > 10.0 };
            if !fits || more.1 >= if number >= 100.0 { 100.0 } else { 10.0 } || more.0 == "dozen" {
                break;
            }
            number += more.1;
            next += and;
        } else {
            break;
        }
        next += 1;
    }
    Some((number, next))
}

/// What stands between a token and the one before it.
pub fn gap<'b>(claim: &'b ClaimText<'_>, at: usize) -> &'b str {
    let start = at.checked_sub(1).map_or(claim.claim.span.start, |before| claim.tokens[before].span.end);
    claim.words_at(Span::new(start, claim.tokens[at].span.start))
}

/// Whether a number is said to be exact, and if not, to which side of it the true one lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rough {
    Exact,
    About,
    Over,
    Under,
    /// "hundreds of": some such, as many as one likes.
    Tens,
}

const ABOUT: [&str; 8] =
    ["about", "around", "roughly", "approximately", "some", "estimated", "close", "circa"];
const OVER: [&str; 4] = ["over", "more", "least", "upward"];
const UNDER: [&str; 8] = ["under", "less", "fewer", "nearly", "almost", "most", "up", "many"];
/// May stand among them.
const AMONG: [&str; 11] = ["than", "at", "to", "an", "as", "no", "well", "just", "only", "much", "of"];

/// How rough the words before a number make it.
pub fn roughness(claim: &ClaimText<'_>, at: usize) -> Rough {
    for token in claim.tokens[..at].iter().rev() {
        let plain = token.plain.as_str();
        if ABOUT.contains(&plain) {
            return Rough::About;
        } else if OVER.contains(&plain) {
            return Rough::Over;
        } else if UNDER.contains(&plain) {
            return Rough::Under;
        } else if !AMONG.contains(&plain) {
            break;
        }
    }
    Rough::Exact
}

/// Whether two numbers may be the same, one of them rounded.
pub fn may_be_one((one, rough): (f64, Rough), (other, its_rough): (f64, Rough)) -> bool {
    let apart = (one - other).abs();
    if apart <= 1e-9 * one.abs().max(other.abs()) {
        return true;
    }
    let holds = |number: f64, rough: Rough, other: f64| {
        let step = step(number);
        match rough {
            Rough::Exact => false,
            Rough::About => (number - other).abs() < (step / 2.0).max(0.05 * number).min(0.1 * number),
            Rough::Tens => (number..12.0 * number).contains(&other),
            Rough::Over => other > number && other < number + step.min(0.2 * number),
            Rough::Under => other < number && other > number - step.min(0.15 * number),
        }
    };
    match (rough, its_rough) {
        (Rough::Exact, Rough::Exact) => {
            // "3,000" and "2,963": so round a number is rough without saying so.
            let rounded = |round: f64, fine: f64| {
                round >= 1000.0
                    && (round - fine).abs() < step(round) / 2.0
                    && step(fine) <= step(round) / 100.0
                    && (round - fine).abs() < 0.1 * round
            };
            rounded(one, other) || rounded(other, one)
        }
        (Rough::Tens, Rough::Tens) => false,
        (Rough::Tens, _) | (_, Rough::Exact) => holds(one, rough, other),
        (Rough::Exact, _) | (_, Rough::Tens) => holds(other, its_rough, one),
        _ => apart < step(one).min(step(other)) / 2.0,
    }
}

/// To what a number is rounded, by its last digit that is no zero: 10 for 480, 100 for 500, 5 for 45.
fn step(number: f64) -> f64 {
    let mut step = 1e12;
    while step > 1e-3 {
        if ((number / step) - (number / step).round()).abs() < 1e-6 && number >= step {
            return if (number / step).round() % 10.0 == 5.0 { 5.0 * step } else { step };
        }
        step /= 10.0;
    }
    step
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::test_claim;

    #[test]
    fn numbers_are_read_in_digits_and_words() {
        let check = |words: &str, expect: f64| {
            assert_eq!(number_at(&test_claim(words), 0).map(|(it, _)| it), Some(expect), "{words}");
        };
        check("27 men", 27.0);
        check("twenty-seven men", 27.0);
        check("1.5 million men", 1.5e6);
        check("one hundred and five men", 105.0);
        check("a dozen men", 12.0);
        check("two dozen men", 24.0);
        check("half a million men", 5e5);
        check("five thousand men", 5e3);
    }

    #[test]
    fn rough_numbers_hold_what_they_may_stand_for() {
        assert!(may_be_one((500.0, Rough::Under), (487.0, Rough::Exact)));
        assert!(may_be_one((30.0, Rough::About), (32.0, Rough::Exact)));
        assert!(!may_be_one((60_000.0, Rough::Over), (85_000.0, Rough::Exact)));
        assert!(!may_be_one((45.0, Rough::Over), (52.0, Rough::Over)));
        assert!(may_be_one((3000.0, Rough::Exact), (2963.0, Rough::Exact)));
        assert!(!may_be_one((1200.0, Rough::Exact), (1450.0, Rough::Exact)));
    }
}

//! Figures: the same thing counted differently.

use super::counted::{ANYBODY, is_people, is_year, measure, unit};
use super::number::{Rough, gap, may_be_one, number_at, roughness, value};
use super::{abroad, mention};
use crate::claim::ClaimText;
use crate::collation::{Difference, DifferenceKind};
use crate::token::{Class, Token};
use article::Span;

/// A number with what it counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    pub value: f64,
    pub rough: Rough,
    /// The stem of the thing counted; "%" and "$" for shares and sums of money, "" where nothing is named.
    pub unit: String,
    /// In other measures of one kind, the same is rarely the same to the last digit: metres for a length.
    pub base: Option<(&'static str, f64)>,
    pub span: Span,
}

impl Figure {
    fn agrees(&self, other: &Self) -> bool {
        if self.unit != other.unit
            && let (Some((kind, factor)), Some((its_kind, its_factor))) = (self.base, other.base)
        {
            let (one, other) = (self.value * factor, other.value * its_factor);
            return kind == its_kind && (one - other).abs() <= 0.07 * one.max(other);
        }
        // Nobody counts in thirds to the last digit.
        let share =
            self.unit == "%" && (self.value - other.value).abs() <= 0.03 * self.value.max(other.value);
        let round = share && (self.rough != Rough::Exact || other.rough != Rough::Exact);
        let same_kind = self.unit == other.unit
            || self.unit.is_empty()
            || other.unit.is_empty()
            || (is_people(&self.unit) && is_people(&other.unit));
        same_kind && (round || may_be_one((self.value, self.rough), (other.value, other.rough)))
    }

    /// Whether two figures count the same thing, called by the same word or in another measure.
    fn counts_with(&self, other: &Self) -> bool {
        let of_kind = |figure: &Self| figure.base.map(|(kind, _)| kind);
        !self.unit.is_empty()
            && (self.unit == other.unit || (self.base.is_some() && of_kind(self) == of_kind(other)))
    }

    /// Whether one counts people of some sort, and the other people of any.
    fn may_count_with(&self, other: &Self) -> bool {
        let any = |unit: &str| ANYBODY.contains(&unit);
        is_people(&self.unit) && is_people(&other.unit) && (any(&self.unit) || any(&other.unit))
    }
}

/// Parts of a whole, by how many make it.
const PARTS: [(&str, f64); 9] = [
    ("half", 2.0),
    ("third", 3.0),
    ("thirds", 3.0),
    ("quarter", 4.0),
    ("quarters", 4.0),
    ("fifth", 5.0),
    ("fifths", 5.0),
    ("tenth", 10.0),
    ("tenths", 10.0),
];
/// How many times as much, or for which time.
const TIMES: [(&str, f64, &str); 18] = [
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
    ("seventh", 7.0, "th"),
    ("eighth", 8.0, "th"),
    ("ninth", 9.0, "th"),
    ("tenth", 10.0, "th"),
];

/// How many there are of what is counted in them, at least.
const MANY: [(&str, f64); 4] = [("dozens", 24.0), ("hundreds", 200.0), ("thousands", 2e3), ("millions", 2e6)];

/// Whether two figures count the same thing.
type SameThing<'a> = &'a dyn Fn(&Figure, &Figure) -> bool;

/// Figures that count the same thing and give another number, pair by pair in order.
pub fn differences(left: &ClaimText<'_>, right: &ClaimText<'_>) -> Vec<Difference> {
    let (ours, theirs) = (figures(left), figures(right));
    let alone = |figure: &&Figure, others: &[Figure]| !others.iter().any(|other| other.agrees(figure));
    let mut ours_alone: Vec<_> = ours.iter().filter(|figure| alone(figure, &theirs)).collect();
    let mut theirs_alone: Vec<_> = theirs.iter().filter(|figure| alone(figure, &ours)).collect();
    let bare = |one: &Figure, other: &Figure| {
        (one.unit.is_empty() || other.unit.is_empty()) && stand_alike((left, one), (right, other))
    };
    let ways: [SameThing<'_>; 3] = [&Figure::counts_with, &Figure::may_count_with, &bare];
    let mut found = Vec::new();
    // What is surely the same thing first, so that nothing doubtful takes its place.
    for same_thing in ways {
        ours_alone.retain(|figure| {
            let Some(at) = theirs_alone.iter().position(|other| same_thing(figure, other)) else {
                return true;
            };
            found.push(Difference {
                kind: DifferenceKind::Figure,
                left: Some(mention(left, figure.span)),
                right: Some(mention(right, theirs_alone.remove(at).span)),
            });
            false
        });
    }
    found
}

/// Whether two numbers stand behind or before the same word, function words left out.
fn stand_alike((left, one): (&ClaimText<'_>, &Figure), (right, other): (&ClaimText<'_>, &Figure)) -> bool {
    let word = |claim: &ClaimText<'_>, figure: &Figure, behind: bool| {
        let weighty = |token: &&Token<'_>| token.class != Class::Function;
        let near = |token: &&Token<'_>| {
            let far = token.span.start.saturating_sub(figure.span.end)
                + figure.span.start.saturating_sub(token.span.end);
            far < 20
        };
        let found = if behind {
            claim.tokens.iter().find(|token| token.span.start >= figure.span.end && weighty(token))
        } else {
            claim.tokens.iter().rfind(|token| token.span.end <= figure.span.start && weighty(token))
        };
        found.filter(near).map(|token| token.stem.clone())
    };
    [true, false].into_iter().any(|behind| {
        let ours = word(left, one, behind);
        ours.is_some() && ours == word(right, other, behind)
    })
}

fn figures(claim: &ClaimText<'_>) -> Vec<Figure> {
    if !claim.language.is_english() {
        return abroad::figures(claim);
    }
    let tokens = &claim.tokens;
    let mut figures = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if let Some((figure, next)) = in_words(claim, at) {
            figures.push(figure);
            at = next;
            continue;
        }
        let Some((value, next)) =
            number_at(claim, at).or_else(|| one(claim, at)).or_else(|| a_time(claim, at))
        else {
            at += 1;
            continue;
        };
        let mut span = Span::new(tokens[at].span.start, tokens[next - 1].span.end);
        let rough = roughness(claim, at);
        if let Some(unit) = unit(claim, at, next, &mut span) {
            let base = measure(&unit);
            figures.push(Figure { value, rough, unit, base, span });
        }
        at = next;
    }
    figures
}

/// "one soldier", where it counts: not "one of", "one another", "no one".
fn one(claim: &ClaimText<'_>, at: usize) -> Option<(f64, usize)> {
    let before = at.checked_sub(1).map_or("", |before| claim.tokens[before].plain.as_str());
    let counts = claim.tokens.get(at + 1).is_some_and(|next| next.class != Class::Function && !next.capital);
    let other = ["no", "the", "this", "that", "which", "each", "every", "any", "another"].contains(&before);
    (claim.tokens[at].plain == "one" && counts && !other).then_some((1.0, at + 1))
}

/// "for a week", "of an hour": one of them. Not "twice a week".
fn a_time(claim: &ClaimText<'_>, at: usize) -> Option<(f64, usize)> {
    const TIMES: [&str; 6] = ["hour", "day", "week", "month", "year", "decade"];
    const BEFORE: [&str; 10] =
        ["for", "of", "after", "in", "within", "than", "about", "lasted", "took", "nearly"];
    let plain = |at: usize| claim.tokens.get(at).map_or("", |token| token.plain.as_str());
    let counts = matches!(plain(at), "a" | "an") && TIMES.contains(&plain(at + 1)) && plain(at + 2) != "ago";
    (counts && at > 0 && BEFORE.contains(&plain(at - 1))).then_some((1.0, at + 1))
}

/// "two-thirds", "one in five", "a quarter", "tripled", "the fourth time", "3–1".
fn in_words(claim: &ClaimText<'_>, at: usize) -> Option<(Figure, usize)> {
    let tokens = &claim.tokens;
    let token = &tokens[at];
    let next = tokens.get(at + 1);
    let figure = |value: f64, unit: &str, to: usize| {
        let rough = if unit == "%" { Rough::About } else { Rough::Exact };
        let span = Span::new(token.span.start, tokens[to].span.end);
        Some((Figure { value, unit: unit.to_owned(), rough, base: None, span }, to + 1))
    };
    let part = |plain: &str| PARTS.iter().find(|(word, _)| *word == plain).map(|&(_, whole)| whole);
    let plain = |at: usize| tokens.get(at).map_or("", |token| token.plain.as_str());
    let between = next.map_or("", |_| gap(claim, at + 1));
    // A score, as of a match.
    if let (Some(one), Some(other)) = (digits(token), next.and_then(digits))
        && matches!(between, "–" | "-" | "−")
        && one < 100.0
        && other < 100.0
    {
        return figure(one * 1000.0 + other, "score", at + 1);
    }
    let count = if token.plain == "one" { Some(1.0) } else { value(&token.plain) };
    if let (Some(count), Some(whole)) = (count, next.and_then(|next| part(&next.plain)))
        && matches!(between, "-" | " ")
        && count < whole
        && (count > 1.0 || plain(at + 2) == "of")
    {
        return figure(100.0 * count / whole, "%", at + 1);
    }
    // "one in five", "nine out of ten"
    let of = at + if plain(at + 1) == "out" && plain(at + 2) == "of" { 3 } else { 2 };
    if let (Some(count), Some(whole)) = (count, value(plain(of)))
        && (of > at + 2 || plain(at + 1) == "in")
        && count < whole
        && !is_year(plain(of))
    {
        return figure(100.0 * count / whole, "%", of);
    }
    if let ("a", Some(whole)) = (token.plain.as_str(), next.and_then(|next| part(&next.plain))) {
        let of = tokens.get(at + 2).is_none_or(|of| of.class == Class::Function);
        return if of { figure(100.0 / whole, "%", at + 1) } else { None };
    }
    if token.plain == "half" && number_at(claim, at).is_none() {
        // "half a point", "half an hour": of something else than the whole.
        return if matches!(plain(at + 1), "a" | "an") { None } else { figure(50.0, "%", at) };
    }
    // "hundreds of", "tens of thousands of": some of these.
    let tens = if plain(at) == "tens" && plain(at + 1) == "of" { 2 } else { 0 };
    if let Some((_, value)) = MANY.iter().find(|(word, _)| *word == plain(at + tens))
        && plain(at + tens + 1) == "of"
    {
        let value = if tens > 0 { 10.0 * value } else { *value };
        let mut span = Span::new(token.span.start, tokens[at + tens].span.end);
        let unit = unit(claim, at, at + tens + 2, &mut span)?;
        return Some((Figure { value, unit, rough: Rough::Tens, base: None, span }, at + tens + 2));
    }
    // "the 12th floor"
    let nth =
        ["st", "nd", "rd", "th"].iter().find_map(|ending| token.plain.strip_suffix(ending)?.parse().ok());
    if let Some(nth) = nth
        && let Some(counted) = next.filter(|next| next.class != Class::Function && !next.capital)
        && between == " "
    {
        return figure(nth, &format!("th {}", counted.stem), at);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::difference::check_kind;

    #[track_caller]
    fn check(left: &str, right: &str, expect: &str) {
        check_kind(differences, (left, right), expect);
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

    #[test]
    fn measures_shares_and_people_are_set_side_by_side() {
        check("A tower of 300 feet fell.", "A tower of 91 meters fell.", "");
        check("One in five left.", "A quarter of them left.", "One in five -> A quarter");
        check("The firm has 200 employees.", "The firm employs 260 people.", "200 employees -> 260 people");
        check("Hundreds of people came.", "450 people came.", "");
        check("Aged 83, he left.", "Aged 86, he left.", "83 -> 86");
    }
}

//! What a number counts or measures, by the words around it.

use article::{PublicationDate, Span};

use super::number::{gap, value};
use crate::claim::ClaimText;
use crate::token::Class;

/// People of no sort, and such as are often called so; in stems.
pub const ANYBODY: [&str; 3] = ["peopl", "person", "other"];
const PEOPLE: [&str; 42] = [
    "man",
    "woman",
    "child",
    "boy",
    "girl",
    "civilian",
    "soldier",
    "worker",
    "employe",
    "employee",
    "staff",
    "passeng",
    "passenger",
    "resid",
    "resident",
    "villag",
    "villager",
    "patient",
    "student",
    "victim",
    "surviv",
    "survivor",
    "migrant",
    "refuge",
    "refugee",
    "protest",
    "protester",
    "prison",
    "inmat",
    "inmate",
    "troop",
    "policeman",
    "miner",
    "sailor",
    "tourist",
    "visitor",
    "guest",
    "demonstr",
    "voter",
    "job",
    "member",
    "casualti",
];
/// Beside these a bare number counts people.
const HARMS: [&str; 14] = [
    "killed", "killing", "kills", "dead", "died", "injured", "injuring", "wounded", "wounding", "hurt",
    "arrested", "missing", "deaths", "toll",
];

pub fn is_people(unit: &str) -> bool {
    ANYBODY.contains(&unit) || PEOPLE.contains(&unit)
}

/// Measures of one kind, in one of them; by their stems.
const MEASURES: [(&str, &str, f64); 25] = [
    ("foot", "length", 0.3048),
    ("inch", "length", 0.0254),
    ("yard", "length", 0.9144),
    ("mile", "length", 1609.0),
    ("meter", "length", 1.0),
    ("metr", "length", 1.0),
    ("kilomet", "length", 1000.0),
    ("kilometr", "length", 1000.0),
    ("km", "length", 1000.0),
    ("centimet", "length", 0.01),
    ("centimetr", "length", 0.01),
    ("acr", "area", 0.4047),
    ("acre", "area", 0.4047),
    ("hectar", "area", 1.0),
    ("square mile", "area", 259.0),
    ("square kilomet", "area", 100.0),
    ("square kilometr", "area", 100.0),
    ("ton", "weight", 1000.0),
    ("tonn", "weight", 1000.0),
    ("pound", "weight", 0.4536),
    ("kilo", "weight", 1.0),
    ("kilogram", "weight", 1.0),
    ("kg", "weight", 1.0),
    ("gallon", "volume", 3.785),
    ("liter", "volume", 1.0),
];

/// The kind of a measure, and how many of the one measure of that kind it makes.
pub fn measure(unit: &str) -> Option<(&'static str, f64)> {
    MEASURES.iter().find(|(stem, _, _)| *stem == unit).map(|&(_, kind, factor)| (kind, factor))
}

/// How many words behind a number may stand before what it counts ("45 serving American officials").
const REACH: usize = 3;

/// What a number counts; none if it is a date or a name.
pub fn unit(claim: &ClaimText<'_>, at: usize, next: usize, span: &mut Span) -> Option<String> {
    let tokens = &claim.tokens;
    let plain = |at: usize| tokens.get(at).map_or("", |token| token.plain.as_str());
    let before = claim.words_at(Span::new(claim.claim.span.start, span.start));
    let behind = claim.words_at(Span::new(span.end, claim.claim.span.end));
    if let Some(mark) = before.chars().next_back().filter(|mark| matches!(mark, '$' | '€' | '£')) {
        span.start -= mark.len_utf8();
        return Some(mark.to_string());
    }
    if behind.starts_with('%') || matches!(plain(next), "percent" | "per") {
        return Some("%".to_owned());
    }
    if let Some(mark) = match plain(next) {
        "dollar" | "dollars" => Some("$"),
        "euro" | "euros" => Some("€"),
        _ => None,
    } {
        span.end = tokens[next].span.end;
        return Some(mark.to_owned());
    }
    if is_date(claim, at, next) {
        return None;
    }
    if is_age(claim, at, next) {
        return Some("age".to_owned());
    }
    if [at.wrapping_sub(1), at.wrapping_sub(2), next, next + 1]
        .into_iter()
        .any(|at| HARMS.contains(&plain(at)))
    {
        let counted = unit_behind(claim, next, span).filter(|unit| is_people(unit));
        return counted.or_else(|| Some(ANYBODY[0].to_owned()));
    }
    let found = unit_behind(claim, next, span).or_else(|| unit_before(claim, at));
    found.or_else(|| Some(String::new()))
}

/// A year, or the day of a month.
fn is_date(claim: &ClaimText<'_>, at: usize, next: usize) -> bool {
    let month = |at: usize| {
        claim
            .tokens
            .get(at)
            .is_some_and(|token| token.capital && PublicationDate::month_from_name(token.word).is_some())
    };
    is_year(&claim.tokens[at].plain) || month(at.wrapping_sub(1)) || month(next)
}

/// "48-year-old", "48 years old", "aged 48", "at the age of 48", and "Mr. Castell, 48, said".
fn is_age(claim: &ClaimText<'_>, at: usize, next: usize) -> bool {
    let plain = |at: usize| claim.tokens.get(at).map_or("", |token| token.plain.as_str());
    let between_commas = at > 0
        && gap(claim, at) == ", "
        && claim.words_at(Span::new(claim.tokens[next - 1].span.end, claim.claim.span.end)).starts_with(',')
        && value(plain(at)).is_some_and(|it| (1.0..120.0).contains(&it));
    (matches!(plain(next), "year" | "years") && plain(next + 1) == "old")
        || matches!(plain(at.wrapping_sub(1)), "aged" | "age")
        || (plain(at.wrapping_sub(1)) == "of" && plain(at.wrapping_sub(2)) == "age")
        || between_commas
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
    let mut square = None;
    // "eleven of our neighbors"
    let of = claim.tokens.get(next).is_some_and(|token| token.plain == "of");
    let function = |at: &usize| claim.tokens[*at].class == Class::Function;
    let from = if of { (next..claim.tokens.len()).take(3).find(|at| !function(at))? } else { next };
    if of && !["our", "the", "its", "their", "his", "her"].contains(&claim.tokens[from - 1].plain.as_str()) {
        return None;
    }
    for at in (from..claim.tokens.len()).take(REACH) {
        let token = &claim.tokens[at];
        let gap = gap(claim, at);
        if token.class == Class::Function
            || token.class == Class::Figure
            || gap.contains([',', ';', '.', '—'])
        {
            break;
        }
        let plural = token.plain.ends_with('s') || PLURALS.iter().any(|(many, _)| *many == token.plain);
        span.end = token.span.end;
        if matches!(token.plain.as_str(), "square" | "cubic") {
            square = Some(token.plain.clone());
        } else if !token.capital {
            let one = PLURALS.iter().find(|(many, _)| *many == token.plain);
            unit = Some(one.map_or_else(|| token.stem.clone(), |(_, one)| (*one).to_owned()));
        }
        // "a four-day strike" lasts four days, and does not count strikes.
        if plural || (gap == "-" && at == next) {
            break;
        }
    }
    match (square, unit) {
        (Some(square), Some(unit)) => Some(format!("{square} {unit}")),
        (_, unit) => unit,
    }
}

/// Plurals without an "s".
const PLURALS: [(&str, &str); 6] = [
    ("people", "peopl"),
    ("men", "man"),
    ("women", "woman"),
    ("children", "child"),
    ("feet", "foot"),
    ("staff", "staff"),
];

pub fn is_year(plain: &str) -> bool {
    plain.len() == 4 && plain.parse::<u16>().is_ok_and(|year| (1800..2100).contains(&year))
}

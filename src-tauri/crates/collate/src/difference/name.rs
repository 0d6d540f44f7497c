//! Names of people, organisations and places that only one claim has, or that stand where the other has another.

use std::collections::BTreeSet;

use article::{PublicationDate, Span};
use similar::TextDiff;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::{calendar, mention};
use crate::claim::{ClaimText, Text};
use crate::collation::{Difference, DifferenceKind};
use crate::token::{Class, Token};
use crate::words;

/// The words that are names in these two texts, in plain form.
pub struct Names(BTreeSet<String>);

impl Names {
    pub fn holds(&self, plain: &str) -> bool {
        self.0.contains(plain)
    }
}

/// Words that stand with a capital inside a sentence, and nowhere in small letters; and those that begin one and are
/// no word of the language's common stock.
pub fn known_names(left: &Text<'_>, right: &Text<'_>) -> Names {
    let claims: Vec<&ClaimText<'_>> = left.claims.iter().chain(&right.claims).collect();
    names_of(&claims)
}

pub fn names_of(claims: &[&ClaimText<'_>]) -> Names {
    let mut capital = BTreeSet::new();
    let mut small = BTreeSet::new();
    for claim in claims {
        for (at, token) in claim.tokens.iter().enumerate() {
            if !token.capital {
                small.insert(token.plain.as_str());
            } else if token.class != Class::Function
                && !is_of_calendar(token)
                && (!starts_sentence(claim, at) || is_rare(token))
            {
                capital.insert(token.plain.as_str());
            }
        }
    }
    Names(capital.difference(&small).map(|name| (*name).to_owned()).collect())
}

/// A word that English has no piece for as a whole: at the start of a sentence, a name.
fn is_rare(token: &Token<'_>) -> bool {
    meaning::pieces(&token.plain).len() > 1 || words::is_place(&token.plain)
}

/// Months and days have capitals, and name nobody.
fn is_of_calendar(token: &Token<'_>) -> bool {
    calendar::weekday(token).is_some() || PublicationDate::month_from_name(token.word).is_some()
}

/// A run of name words.
#[derive(Clone)]
struct Run {
    tokens: std::ops::Range<usize>,
    span: Span,
    place: bool,
}

/// Words for offices, which stand before a name and are not part of it.
const TITLES: [&str; 24] = [
    "senator",
    "president",
    "minister",
    "judge",
    "justice",
    "governor",
    "mayor",
    "sir",
    "lord",
    "lady",
    "general",
    "gen",
    "colonel",
    "col",
    "captain",
    "capt",
    "lt",
    "sgt",
    "dr",
    "doctor",
    "professor",
    "prof",
    "rep",
    "king",
];
/// Words that make a place of a name.
const SITES: [&str; 36] = [
    "airport",
    "avenue",
    "bay",
    "beach",
    "bridge",
    "building",
    "castle",
    "cathedral",
    "church",
    "city",
    "county",
    "forest",
    "hall",
    "harbor",
    "harbour",
    "hill",
    "house",
    "island",
    "islands",
    "lake",
    "mount",
    "mountain",
    "palace",
    "park",
    "port",
    "province",
    "river",
    "road",
    "sea",
    "square",
    "stadium",
    "station",
    "street",
    "tower",
    "town",
    "valley",
];

/// The names that one claim has and the other has not: side by side where they fill the same slot, else alone.
pub fn differences(left: &ClaimText<'_>, right: &ClaimText<'_>, names: &Names) -> Vec<Difference> {
    let (all_left, all_right) = (runs(left, names), runs(right, names));
    let mut found = Vec::new();
    let difference = |one: Option<&Run>, other: Option<&Run>| Difference {
        kind: if one.is_some_and(|run| run.place) || other.is_some_and(|run| run.place) {
            DifferenceKind::Place
        } else {
            DifferenceKind::Name
        },
        left: one.map(|run| mention(left, run.span)),
        right: other.map(|run| mention(right, run.span)),
    };
    // "Viktor Halmos" and "Anton Halmos": one family, two people.
    for one in &all_left {
        if let Some(other) = all_right.iter().find(|other| are_relatives((left, one), (right, other))) {
            found.push(difference(Some(one), Some(other)));
        }
    }
    let alone = |all: &[Run], claim, other| -> Vec<Run> {
        all.iter().filter(|run| !is_named(claim, run, other)).cloned().collect()
    };
    let (mut ours, mut theirs) = (alone(&all_left, left, right), alone(&all_right, right, left));
    let single = ours.len() == 1 && theirs.len() == 1;
    let mut at = 0;
    while at < ours.len() {
        let fits = |other: &Run| single || same_slot((left, &ours[at]), (right, other));
        match theirs.iter().position(fits) {
            Some(other) => found.push(difference(Some(&ours.remove(at)), Some(&theirs.remove(other)))),
            None => at += 1,
        }
    }
    found.extend(ours.iter().map(|run| difference(Some(run), None)));
    found.extend(theirs.iter().map(|run| difference(None, Some(run))));
    found
}

/// Whether two runs have the last word in common, and other full words before it.
fn are_relatives((left, one): (&ClaimText<'_>, &Run), (right, other): (&ClaimText<'_>, &Run)) -> bool {
    let last_two = |claim: &ClaimText<'_>, run: &Run| -> Option<(String, String)> {
        let [.., first, last] = &claim.tokens[run.tokens.clone()] else { return None };
        let first = plainest(&first.plain);
        let full = first.chars().count() > 2 && !TITLES.contains(&first.as_str());
        full.then(|| (first, plainest(&last.plain)))
    };
    let (Some(one), Some(other)) = (last_two(left, one), last_two(right, other)) else { return false };
    let is_site = SITES.contains(&one.1.as_str());
    let short_form = one.0.starts_with(&other.0) || other.0.starts_with(&one.0);
    !is_site && one.1 == other.1 && one.0 != other.0 && !short_form
}

/// Whether two names have the same word before or behind them.
fn same_slot((left, one): (&ClaimText<'_>, &Run), (right, other): (&ClaimText<'_>, &Run)) -> bool {
    let word = |claim: &ClaimText<'_>, at: Option<usize>| {
        at.and_then(|at| claim.tokens.get(at)).map(|token| token.plain.clone())
    };
    let before = |claim, run: &Run| word(claim, run.tokens.start.checked_sub(1));
    let behind = |claim, run: &Run| word(claim, Some(run.tokens.end));
    let (ours, theirs) = (before(left, one), before(right, other));
    let content = |plain: &Option<String>| plain.as_ref().is_some_and(|plain| !words::is_glue(plain));
    (ours == theirs && content(&ours)) || {
        let (next, its_next) = (behind(left, one), behind(right, other));
        next == its_next && (content(&next) || ours == theirs)
    }
}

/// The runs of name words in a claim.
fn runs(claim: &ClaimText<'_>, names: &Names) -> Vec<Run> {
    let is_name = |token: &Token<'_>| token.capital && names.holds(&token.plain) && !is_of_calendar(token);
    let mut runs: Vec<Run> = Vec::new();
    for (at, token) in claim.tokens.iter().enumerate() {
        if !is_name(token) {
            continue;
        }
        // "Bureau of Investigation"
        let of =
            at >= 2 && claim.tokens[at - 1].plain == "of" && goes_on(claim, at) && goes_on(claim, at - 1);
        match runs.last_mut() {
            Some(run) if run.tokens.end == at && goes_on(claim, at) || of && run.tokens.end + 1 == at => {
                run.tokens.end = at + 1;
                run.span.end = token.span.end;
            }
            _ => runs.push(Run { tokens: at..at + 1, span: token.span, place: false }),
        }
    }
    for run in &mut runs {
        // "Lake Poopó" at the start of a sentence.
        if let Some(before) = run.tokens.start.checked_sub(1)
            && claim.tokens[before].capital
            && SITES.contains(&claim.tokens[before].plain.as_str())
            && goes_on(claim, run.tokens.start)
        {
            run.tokens.start = before;
            run.span.start = claim.tokens[before].span.start;
        }
        run.place = is_place(claim, run);
    }
    runs
}

/// Whether a name goes on over the gap before a token: a space, or the point of an initial or a short title.
fn goes_on(claim: &ClaimText<'_>, at: usize) -> bool {
    let before = &claim.tokens[at - 1];
    let gap = claim.words_at(Span::new(before.span.end, claim.tokens[at].span.start));
    let initials = claim.tokens[at].plain == "DC";
    gap == " " || gap == "-" || (gap == ". " && before.word.chars().count() <= 4) || (gap == ", " && initials)
}

/// Whether the other claim has a name, too: one of its words that names anybody, or its short form.
fn is_named(claim: &ClaimText<'_>, run: &Run, other: &ClaimText<'_>) -> bool {
    let tokens = &claim.tokens[run.tokens.clone()];
    let naming = |token: &&Token<'_>| {
        !TITLES.contains(&token.plain.as_str()) && !SITES.contains(&token.plain.as_str())
    };
    let mut telling: Vec<&Token<'_>> = tokens.iter().filter(naming).collect();
    if telling.is_empty() {
        telling = tokens.iter().take(1).collect();
    }
    telling.iter().any(|token| is_known(token, other))
        || is_short_for(tokens, &other.tokens)
        || is_spelt_out(claim, run, other)
}

/// Whether the other claim has the word, or one of its root ("Israel" for "Israeli"), or another spelling of it.
fn is_known(token: &Token<'_>, other: &ClaimText<'_>) -> bool {
    const ROOT: usize = 4;
    let plain = plainest(&token.plain);
    let root: String = plain.chars().take(ROOT).collect();
    other.tokens.iter().any(|its| {
        let theirs = plainest(&its.plain);
        its.stem == token.stem
            || theirs == plain
            || (its.capital && root.chars().count() == ROOT && theirs.starts_with(&root))
            || (its.capital && is_other_spelling(&plain, &theirs))
    })
}

/// Without accents.
fn plainest(plain: &str) -> String {
    plain.nfd().filter(|letter| !is_combining_mark(*letter)).collect::<String>().to_lowercase()
}

/// Whether two names sound like one, written from another alphabet: "Gaddafi" and "Qaddafi". Two known places are two.
fn is_other_spelling(one: &str, other: &str) -> bool {
    const ALIKE: f32 = 0.8;
    const PAIRS: [[&str; 2]; 6] = [
        ["kiev", "kyiv"],
        ["odessa", "odesa"],
        ["holland", "netherlands"],
        ["burma", "myanmar"],
        ["bombay", "mumbai"],
        ["peking", "beijing"],
    ];
    let pair = |pair: &[&str; 2]| pair.contains(&one) && pair.contains(&other);
    if PAIRS.iter().any(pair) {
        return true;
    }
    let count = one.chars().count().max(other.chars().count());
    let places = words::is_place(one) && words::is_place(other);
    count >= 6 && !places && TextDiff::from_chars(one, other).ratio() >= ALIKE
}

/// Whether one of the words is a short form of some capital words of the others, in order: "FBI" for "Federal Bureau of
/// Investigation".
pub fn is_short_for(words: &[Token<'_>], others: &[Token<'_>]) -> bool {
    let capitals: Vec<char> =
        others.iter().filter(|token| token.capital).filter_map(|token| token.word.chars().next()).collect();
    words.iter().any(|token| {
        let letters: Vec<char> = token.plain.chars().collect();
        letters.len() >= 2
            && letters.iter().all(|letter| letter.is_uppercase())
            && capitals.windows(letters.len()).any(|some| some == letters)
    })
}

/// Whether a run is part of what a short form in the other claim stands for, or goes on from it ("Centers for Disease
/// Control and Prevention" for "CDC").
fn is_spelt_out(claim: &ClaimText<'_>, run: &Run, other: &ClaimText<'_>) -> bool {
    const AFTER: usize = 2;
    let capitals: Vec<usize> = (0..claim.tokens.len()).filter(|&at| claim.tokens[at].capital).collect();
    other.tokens.iter().any(|token| {
        let letters: Vec<char> = token.plain.chars().collect();
        letters.len() >= 2
            && letters.iter().all(|letter| letter.is_uppercase())
            && capitals.windows(letters.len()).any(|places| {
                let initials = places.iter().filter_map(|&at| claim.tokens[at].word.chars().next());
                let (first, last) = (places[0], places[places.len() - 1]);
                initials.eq(letters.iter().copied())
                    && run.tokens.start >= first
                    && run.tokens.start <= last + AFTER
            })
    })
}

/// A name from the list of places, one with a word for a site in or behind it, or one behind a word that only places
/// follow.
fn is_place(claim: &ClaimText<'_>, run: &Run) -> bool {
    const BEFORE: [&str; 7] = ["in", "near", "outside", "across", "around", "through", "towards"];
    let tokens = &claim.tokens[run.tokens.clone()];
    let plain =
        |at: Option<usize>| at.and_then(|at| claim.tokens.get(at)).map_or("", |token| token.plain.as_str());
    let (before, behind) = (plain(run.tokens.start.checked_sub(1)), plain(Some(run.tokens.end)));
    tokens.last().is_some_and(|token| words::is_place(&token.plain))
        || tokens.iter().any(|token| SITES.contains(&token.plain.as_str()))
        || SITES.contains(&behind)
        || BEFORE.contains(&before)
}

/// Whether a token is the first of its claim, or the first behind an opening quotation mark.
fn starts_sentence(claim: &ClaimText<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| &claim.tokens[before]) else { return true };
    let between = claim.words_at(Span::new(before.span.end, claim.tokens[at].span.start));
    let initial = before.word.chars().count() <= 4 && between == ". ";
    !initial && between.contains(['“', '"', ':', '.', '!', '?', '…'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::test_claim;
    use crate::difference::shown;

    fn check(left: &str, right: &str, expect: &str) {
        let (left, right) = (test_claim(left), test_claim(right));
        let names = names_of(&[&left, &right]);
        assert_eq!(shown(&differences(&left, &right, &names)), expect, "{} / {}", left.words, right.words);
    }

    #[test]
    fn names_that_fill_one_slot_stand_side_by_side() {
        check("They spoke to Col. R. M. Adar.", "They spoke to Ruth Alder.", "Col. R. M. Adar -> Ruth Alder");
        check("It was built in Harlow.", "It was built in Norvik.", "Harlow -> Norvik");
        check("The plan of Mr. Castell was dropped.", "The minister’s plan was dropped.", "Castell -> -");
    }

    #[test]
    fn one_name_in_two_forms_is_the_same() {
        check("They asked Donald Trump.", "They asked Mr. Trump.", "");
        check("The F.B.I. looked on.", "The Federal Bureau of Investigation looked on.", "");
        check("It told the Israeli side.", "It told Israel.", "");
        check("It came on Monday.", "It came in May.", "");
    }

    #[test]
    fn places_are_told_from_other_names() {
        let (left, right) = (test_claim("The bank in Lisbon closed."), test_claim("The bank closed."));
        let names = names_of(&[&left, &right]);
        assert_eq!(differences(&left, &right, &names)[0].kind, DifferenceKind::Place);
    }
}

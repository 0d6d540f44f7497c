//! Names of people, organisations and places that only one claim has, or that stand where the other has another.

use std::collections::{BTreeSet, HashSet};

use article::{PublicationDate, Span};

use super::given::is_given;
use super::place::{is_of_country, is_person, is_site, is_title};
pub use super::same_name::is_short_for;
use super::same_name::{are_relatives, is_named};
use super::{calendar, mention, place};
use crate::claim::{ClaimText, Text};
use crate::collation::{Difference, DifferenceKind};
use crate::token::{Class, Token};
use crate::words;

/// The words that are names in these two texts, in plain form.
pub struct Names {
    names: BTreeSet<String>,
    /// Those of them that stand behind "in" or "near" somewhere.
    places: BTreeSet<String>,
    /// The words that stand in small letters somewhere.
    small: BTreeSet<String>,
}

impl Names {
    pub fn holds(&self, plain: &str) -> bool {
        self.names.contains(plain)
    }
}

/// Words that stand with a capital inside a sentence, and nowhere in small letters; and those that begin one and are
/// no word of the language's common stock.
pub fn known_names(left: &Text<'_>, right: &Text<'_>) -> Names {
    let claims: Vec<&ClaimText<'_>> = left.claims.iter().chain(&right.claims).collect();
    names_of(&claims)
}

pub fn names_of(claims: &[&ClaimText<'_>]) -> Names {
    let tokens = claims.iter().flat_map(|claim| &claim.tokens);
    let small: HashSet<&str> = tokens.filter(|it| !it.capital).map(|it| it.plain.as_str()).collect();
    let (mut names, mut places) = (BTreeSet::new(), BTreeSet::new());
    for claim in claims {
        for (at, token) in claim.tokens.iter().enumerate() {
            if !token.capital || token.class == Class::Function || is_of_calendar(token) {
                continue;
            }
            if !small.contains(token.plain.as_str())
                && !names.contains(&token.plain)
                && (!starts_sentence(claim, at) || is_rare(token))
            {
                names.insert(token.plain.clone());
            }
            if place::is_said_to_be(claim, at) {
                places.insert(token.plain.clone());
            }
        }
    }
    Names { names, places, small: small.into_iter().map(str::to_owned).collect() }
}

/// A word that English has no piece for as a whole: at the start of a sentence, a name.
fn is_rare(token: &Token<'_>) -> bool {
    meaning::pieces(&token.plain).len() > 1 || words::is_place(&token.plain) || is_given(&token.plain)
}

/// Months and days have capitals, and name nobody.
fn is_of_calendar(token: &Token<'_>) -> bool {
    const FEASTS: [&str; 7] =
        ["christmas", "easter", "ramadan", "passover", "thanksgiving", "halloween", "pentecost"];
    FEASTS.contains(&token.plain.as_str())
        || calendar::weekday(token).is_some()
        || PublicationDate::month_from_name(token.word).is_some()
}

/// A run of name words.
#[derive(Clone)]
pub struct Run {
    pub tokens: std::ops::Range<usize>,
    span: Span,
    place: bool,
}

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
    let alone = |all: &[Run], claim: &ClaimText<'_>, other, others| -> Vec<Run> {
        let of_country = |run: &Run| {
            claim.tokens[run.tokens.clone()].iter().all(|it| is_of_country(&it.plain) || is_title(&it.plain))
        };
        all.iter().filter(|run| !of_country(run) && !is_named(claim, run, (other, others))).cloned().collect()
    };
    let (mut ours, mut theirs) =
        (alone(&all_left, left, right, &all_right), alone(&all_right, right, left, &all_left));
    // Whoever stands in no slot of its own stands for the only other one, unless a place would stand for a person.
    let single = ours.len() == 1 && theirs.len() == 1;
    let mut at = 0;
    while at < ours.len() {
        let fits = |other: &Run| {
            let one = &ours[at];
            let person = |claim, run: &Run| !run.place && is_person(claim, run.tokens.start, run.tokens.end);
            let kinds_clash = (one.place && person(right, other)) || (other.place && person(left, one));
            !kinds_clash && (single || same_slot((left, one), (right, other)))
        };
        match theirs.iter().position(fits) {
            Some(other) => found.push(difference(Some(&ours.remove(at)), Some(&theirs.remove(other)))),
            None => at += 1,
        }
    }
    found.extend(ours.iter().map(|run| difference(Some(run), None)));
    found.extend(theirs.iter().map(|run| difference(None, Some(run))));
    found
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
    let is_name = |at: usize| {
        let token = &claim.tokens[at];
        // Beside another capital inside a sentence, a word is a name whatever it is elsewhere.
        let beside =
            |at: usize| claim.tokens.get(at).is_some_and(|it| it.capital && it.class != Class::Function);
        let inside = at > 0 && !starts_sentence(claim, at) && token.class != Class::Function;
        let among = inside
            && ((!starts_sentence(claim, at - 1) && beside(at - 1) && goes_on(claim, at))
                || (beside(at + 1) && goes_on(claim, at + 1)));
        // "Côte d'Ivoire"
        let inner =
            token.word.split(['\'', '’']).nth(1).is_some_and(|rest| rest.starts_with(char::is_uppercase));
        if inner && !token.capital {
            return beside(at.wrapping_sub(1));
        }
        token.capital && !is_of_calendar(token) && (names.holds(&token.plain) || among)
    };
    let mut runs: Vec<Run> = Vec::new();
    for at in 0..claim.tokens.len() {
        if !is_name(at) {
            continue;
        }
        let end = claim.tokens[at].span.end;
        match runs.last_mut() {
            Some(run) if run.tokens.end <= at && is_joined(claim, run.tokens.end, at) => {
                run.tokens.end = at + 1;
                run.span.end = end;
            }
            _ => runs.push(Run { tokens: at..at + 1, span: claim.tokens[at].span, place: false }),
        }
    }
    for run in &mut runs {
        if let Some(before) = run.tokens.start.checked_sub(1).filter(|&before| begins(claim, before, names)) {
            run.tokens.start = before;
            run.span.start = claim.tokens[before].span.start;
        }
        let tokens = &claim.tokens[run.tokens.clone()];
        let elsewhere = tokens.len() == 1 && names.places.contains(&tokens[0].plain);
        run.place = place::is_place(claim, run.tokens.start, run.tokens.end)
            || (elsewhere
                && !place::is_seat(&tokens[0].plain)
                && tokens[0].plain.chars().any(char::is_lowercase));
    }
    runs
}

/// Whether a name that ends before `end` goes on with the token `at`: at once, or over "of" ("Bureau of Investigation")
/// or the small words of names ("Muammar el-Qaddafi", "Rio de Janeiro", "Doctors Without Borders").
fn is_joined(claim: &ClaimText<'_>, end: usize, at: usize) -> bool {
    const PARTICLES: [&str; 18] = [
        "de", "del", "della", "di", "da", "dos", "du", "des", "la", "le", "el", "al", "von", "van", "der",
        "den", "bin", "ibn",
    ];
    let small = |token: &Token<'_>| {
        PARTICLES.contains(&token.plain.as_str())
            || token.plain == "of"
            || (token.capital && token.class == Class::Function)
    };
    at - end <= 2 && claim.tokens[end..at].iter().all(small) && (end..=at).all(|at| goes_on(claim, at))
}

/// Whether a token that begins a sentence belongs to the name behind it: "Lake Poopó", "Viktor Halmos", but not
/// "Citing Viktor Halmos" or "Police in Halmos".
fn begins(claim: &ClaimText<'_>, at: usize, names: &Names) -> bool {
    const ENDINGS: [&str; 9] = ["ing", "ed", "ly", "ers", "ors", "ists", "ans", "ents", "ials"];
    let token = &claim.tokens[at];
    let plain = token.plain.as_str();
    let common = token.class != Class::Content
        || is_of_calendar(token)
        || is_of_country(plain)
        || is_title(plain)
        || names.small.contains(plain)
        || ENDINGS.iter().any(|ending| plain.ends_with(ending));
    token.capital && goes_on(claim, at + 1) && (is_site(plain) || is_given(plain) || !common)
}

/// Whether a name goes on over the gap before a token: a space, or the point of an initial or a short title.
fn goes_on(claim: &ClaimText<'_>, at: usize) -> bool {
    let before = &claim.tokens[at - 1];
    let gap = claim.words_at(Span::new(before.span.end, claim.tokens[at].span.start));
    let initials = claim.tokens[at].plain == "DC";
    gap == " " || gap == "-" || (gap == ". " && before.word.chars().count() <= 4) || (gap == ", " && initials)
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

    #[test]
    fn first_names_tell_relatives_and_offices_do_not_tell_people() {
        check("Karl Brandes signed it.", "Udo Brandes signed it.", "Karl Brandes -> Udo Brandes");
        check("They asked James Whitlock.", "They asked Jim Whitlock.", "");
        check(
            "Yesterday Deputy Mayor Lucia Ferrante left.",
            "Yesterday Deputy Mayor Carla Bonetti left.",
            "Deputy Mayor Lucia Ferrante -> Deputy Mayor Carla Bonetti",
        );
        check("It sailed from Rangoon.", "It sailed from Yangon.", "");
    }
}

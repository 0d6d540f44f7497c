//! Negation: one claim says that something is so, the other that it is not.

use std::collections::BTreeSet;

use article::Span;

use super::number::gap;
use super::{between, mention};
use crate::claim::ClaimText;
use crate::collation::{Difference, DifferenceKind};
use crate::difference::wording::ratio;
use crate::list::Groups;
use crate::token::{Class, Token};
use crate::words;

const CUES: [&str; 6] = ["not", "no", "never", "without", "cannot", "unable"];
/// These, too, if "to" follows.
const CUES_TO: [&str; 9] =
    ["failed", "fails", "fail", "refused", "refuses", "refuse", "declined", "declines", "neglected"];
/// Subjects that negate what is said of them.
const SWEEPING: [&str; 6] = ["nobody", "none", "neither", "nor", "nothing", "nowhere"];
/// Behind "not" or "no" these make another sense: "not only", "no doubt", "no fewer than".
const OTHERWISE: [&str; 27] = [
    "only",
    "just",
    "merely",
    "simply",
    "least",
    "until",
    "because",
    "so",
    "doubt",
    "fewer",
    "less",
    "more",
    "later",
    "matter",
    "sooner",
    "wonder",
    "question",
    "other",
    "alone",
    "unless",
    "all",
    "every",
    "everyone",
    "everybody",
    "always",
    "enough",
    "without",
];
/// Say no in another way: what they stand before is not plainly asserted.
const ASIDE: [&str; 22] = [
    "lack",
    "lacks",
    "lacked",
    "hardly",
    "barely",
    "scarcely",
    "rejected",
    "rejects",
    "blocked",
    "barred",
    "banned",
    "forbade",
    "forbidden",
    "prevented",
    "stopped",
    "avoided",
    "missed",
    "instead",
    "except",
    "too",
    "absent",
    "dropped",
];
/// These do so only right before it.
const BESIDE: [&str; 4] = ["only", "last", "few", "rarely"];
/// Behind what is negated: it may have been so at another time.
const AT_TIMES: [&str; 3] = ["again", "since", "anymore"];
/// Words that say no, and those that say yes to the same.
const OPPOSITES: [(&[&str], &[&str]); 4] = [
    (
        &["denied", "denies", "deny", "denying"],
        &[
            "admitted",
            "admits",
            "confirmed",
            "confirms",
            "acknowledged",
            "acknowledges",
            "conceded",
            "concedes",
        ],
    ),
    (&["refused", "refuses", "declined"], &["agreed", "agrees", "consented"]),
    (&["rejected", "rejects"], &["accepted", "accepts", "approved", "approves"]),
    (&["failed", "fails"], &["managed", "succeeded"]),
];
/// Belong to the verb behind them.
const AUXILIARIES: [&str; 24] = [
    "do", "does", "did", "has", "have", "had", "is", "are", "was", "were", "be", "been", "being", "will",
    "would", "can", "could", "should", "may", "might", "must", "to", "still", "longer",
];
/// Stand for whoever or whatever it is: "neither has anyone else".
const INDEFINITE: [&str; 11] = [
    "anyone",
    "anybody",
    "anything",
    "everyone",
    "everybody",
    "everything",
    "someone",
    "somebody",
    "something",
    "anywhere",
    "else",
];
/// How many words behind a cue what it negates may stand.
const REACH: usize = 6;
/// Below these shares of words in common, in order or not, a "not" on one side says nothing about the other claim.
const ALIKE: f32 = 0.25;
const SHARED: f32 = 0.5;

/// What one claim asserts and the other negates, with the words of both.
pub fn difference(left: &ClaimText<'_>, right: &ClaimText<'_>) -> Option<Difference> {
    if ratio(left, right) < ALIKE && shared(left, right) < SHARED {
        return None;
    }
    let (ours, theirs) =
        negated(left, right).or_else(|| negated(right, left).map(|(theirs, ours)| (ours, theirs)))?;
    between(DifferenceKind::Negation, Some(mention(left, ours)), Some(mention(right, theirs)))
}

/// The share of the weighty words of the shorter claim that the other one has.
fn shared(left: &ClaimText<'_>, right: &ClaimText<'_>) -> f32 {
    let weighty = |claim: &ClaimText<'_>| -> BTreeSet<String> {
        let stems = claim.tokens.iter().filter(|token| token.class != Class::Function);
        stems.map(|token| token.stem.clone()).collect()
    };
    let (ours, theirs) = (weighty(left), weighty(right));
    ours.intersection(&theirs).count() as f32 / ours.len().min(theirs.len()).max(1) as f32
}

/// What `claim` negates and `other` does not: the words of either.
fn negated(claim: &ClaimText<'_>, other: &ClaimText<'_>) -> Option<(Span, Span)> {
    opposite(claim, other)
        .or_else(|| (0..claim.tokens.len()).find_map(|cue| negated_at(claim, cue, other)))
        .or_else(|| prefixed(claim, other))
}

/// "denied" against "admitted", with the same behind both.
fn opposite(claim: &ClaimText<'_>, other: &ClaimText<'_>) -> Option<(Span, Span)> {
    let find = |claim: &ClaimText<'_>, words: &[&str]| {
        let says = |at: &usize| words.contains(&claim.tokens[*at].plain.as_str()) && !is_negated(claim, *at);
        (0..claim.tokens.len()).find(says)
    };
    OPPOSITES.iter().find_map(|(no, yes)| {
        let (no, yes) = (find(claim, no)?, find(other, yes)?);
        let behind = |claim: &ClaimText<'_>, at: usize| -> Vec<String> {
            let some = claim.tokens[at + 1..].iter().take(REACH + 2);
            some.filter(|token| token.class != Class::Function).map(|token| token.stem.clone()).collect()
        };
        let theirs = behind(other, yes);
        let same = behind(claim, no).iter().any(|stem| theirs.contains(stem));
        same.then(|| (claim.tokens[no].span, other.tokens[yes].span))
    })
}

/// "was unaware" against "was aware".
fn prefixed(claim: &ClaimText<'_>, other: &ClaimText<'_>) -> Option<(Span, Span)> {
    const OF_DOUBT: [&str; 3] = ["unlikely", "unlike", "uncertain"];
    (0..claim.tokens.len()).find_map(|at| {
        let plain = claim.tokens[at].plain.as_str();
        let root = plain.strip_prefix("un").or_else(|| plain.strip_prefix("im"))?;
        let is = |its: &usize| other.tokens[*its].plain == root && !is_negated(other, *its);
        let yes = (0..other.tokens.len()).find(is)?;
        let plain_no = root.len() > 3 && !OF_DOUBT.contains(&plain) && !is_negated(claim, at);
        plain_no.then(|| (phrase(claim, at, at), phrase(other, yes, yes)))
    })
}

fn negated_at(claim: &ClaimText<'_>, cue: usize, other: &ClaimText<'_>) -> Option<(Span, Span)> {
    // Where the other claim says "no" as often, it says no to something in other words.
    let cues = |claim: &ClaimText<'_>| (0..claim.tokens.len()).filter(|&at| is_cue(claim, at)).count();
    if !is_cue(claim, cue) || claim.tokens[cue].plain == "nor" || cues(claim) <= cues(other) {
        return None;
    }
    // "too weak to", "instead", "all except": it may say no as well, whatever its verb is.
    let aside = |token: &Token<'_>| ASIDE.contains(&token.plain.as_str());
    if other.tokens.iter().any(aside) {
        return None;
    }
    let verb = negated_by(claim, cue)?;
    let word = &claim.tokens[verb];
    // "did not fail to sign": two negations assert.
    let plain = |at: usize| claim.tokens[at].plain.as_str();
    if CUES_TO.contains(&plain(verb)) || (CUES_TO.contains(&plain(cue)) && is_negated(claim, cue)) {
        return None;
    }
    // "not until March" says that it was so in March, unless the other claim sets a term as well.
    let has = |claim: &ClaimText<'_>, word: &str| claim.tokens.iter().any(|token| token.plain == word);
    if has(claim, "until") && !has(other, "until") && !has(other, "before") {
        return None;
    }
    let at_times =
        |at: usize| claim.tokens.get(at).is_some_and(|token| AT_TIMES.contains(&token.plain.as_str()));
    if word.plain.starts_with("un") || (verb + 1..verb + 4).any(at_times) {
        return None;
    }
    let same = |at: &usize| {
        let its = &other.tokens[*at];
        words::is_form_of(&its.plain, &its.stem, &word.plain, &word.stem)
            || is_irregular(&its.plain, &word.plain)
    };
    let same: Vec<usize> = (0..other.tokens.len()).filter(same).collect();
    if same.iter().any(|&at| is_negated(other, at)) {
        return None;
    }
    // A verb is not asserted by the noun of its root ("the flood"), and "no contract" says nothing about "the contract".
    let longer = claim.tokens.get(cue + 1).is_some_and(|next| next.plain == "longer");
    let noun = !longer && matches!(claim.tokens[cue].plain.as_str(), "no" | "without");
    let asserts = |at: &&usize| {
        let before = at.checked_sub(1).map_or("", |before| other.tokens[before].plain.as_str());
        let some = ["a", "an", "of"].contains(&before);
        let known = ["the", "its", "his", "her", "their", "this", "that"].contains(&before);
        !known && (noun || !some)
    };
    let yes = *same.iter().find(asserts)?;
    Some((phrase(claim, cue.min(verb), verb), phrase(other, yes, yes)))
}

/// Whether a claim says no to something.
pub fn says_no(claim: &ClaimText<'_>) -> bool {
    (0..claim.tokens.len()).any(|at| is_cue(claim, at))
}

fn is_cue(claim: &ClaimText<'_>, at: usize) -> bool {
    let plain = |at: usize| claim.tokens.get(at).map_or("", |token| token.plain.as_str());
    let (word, next) = (plain(at), plain(at + 1));
    if CUES_TO.contains(&word) {
        return next == "to";
    }
    let cue = CUES.contains(&word) || SWEEPING.contains(&word) || word.ends_with("n't");
    let or_not = at > 0 && ["or", "why", "if"].contains(&plain(at - 1));
    cue && !or_not && !OTHERWISE.contains(&next)
}

/// Whether a word is negated, or said with a reservation: by a cue not far before it, in the same clause.
fn is_negated(claim: &ClaimText<'_>, at: usize) -> bool {
    let clause = |before: &usize| !gap(claim, before + 1).contains([',', ';', ':', '—']);
    let before: Vec<usize> = (0..at).rev().take_while(clause).take(2 * REACH).collect();
    before.iter().any(|&its| {
        let plain = claim.tokens[its].plain.as_str();
        let near = at - its <= 3;
        let cue = is_cue(claim, its) || CUES.contains(&plain) || plain.ends_with("n't");
        // It reaches as far as the first word that it negates.
        let reaches =
            near || SWEEPING.contains(&plain) || negated_by(claim, its).is_none_or(|verb| verb >= at);
        (cue && reaches) || (near && (ASIDE.contains(&plain) || BESIDE.contains(&plain)))
    })
}

/// The word that a cue negates: the next weighty one, or the verb of a subject that negates.
fn negated_by(claim: &ClaimText<'_>, cue: usize) -> Option<usize> {
    let plain = |at: usize| claim.tokens[at].plain.as_str();
    let weighty = |at: &usize| {
        let token = &claim.tokens[*at];
        let adverb = token.plain.ends_with("ly") || token.plain == "yet";
        let anyone = INDEFINITE.contains(&token.plain.as_str());
        token.class != Class::Function && !AUXILIARIES.contains(&token.plain.as_str()) && !adverb && !anyone
    };
    let one = plain(cue) == "no" && claim.tokens.get(cue + 1).is_some_and(|next| next.plain == "one");
    let from = if SWEEPING.contains(&plain(cue)) || one {
        let verb = (cue + 1..claim.tokens.len()).take(2 * REACH).find(|&at| AUXILIARIES.contains(&plain(at)));
        if matches!(plain(cue), "none" | "neither") { verb? } else { cue + 1 + usize::from(one) }
    } else {
        cue + 1
    };
    let found = (from..claim.tokens.len()).take(REACH).find(weighty)?;
    // What only says who is meant is not negated: "neither has anyone who knew".
    if (from..found).any(|at| ["who", "whom", "whose", "which"].contains(&plain(at))) {
        return None;
    }
    // A name or a figure is not negated: something is said of it.
    let token = &claim.tokens[found];
    (!token.capital && token.class != Class::Figure).then_some(found)
}

/// The words from one token to another, with the auxiliaries before them.
fn phrase(claim: &ClaimText<'_>, from: usize, to: usize) -> Span {
    let mut first = from;
    while first > 0 && AUXILIARIES.contains(&claim.tokens[first - 1].plain.as_str()) {
        first -= 1;
    }
    Span::new(claim.tokens[first].span.start, claim.tokens[to].span.end)
}

/// Forms of verbs that the stems do not tell and that are rare in links.
fn is_irregular(one: &str, other: &str) -> bool {
    IRREGULAR.are_of_one(one, other)
}

static IRREGULAR: Groups = Groups::of(
    "\
arise arose arisen
bear bears bore borne
beat beats beaten
bite bites bit bitten
blow blows blew blown
burn burns burnt burned
deal deals dealt
deny denies denied
dig digs dug
do does did done
drink drinks drank drunk
feed feeds fed
flee flees fled
forbid forbids forbade forbidden
forgive forgives forgave forgiven
freeze freezes froze frozen
hang hangs hung hanged
have has had having
hide hides hid hidden
lay lays laid
learn learns learnt learned
lie lies lay lain lying
prove proves proved proven
ride rides rode ridden
ring rings rang rung
shake shakes shook shaken
show shows showed shown
sing sings sang sung
sit sits sat
sleep sleeps slept
swim swims swam swum
tear tears tore torn
wake wakes woke woken
weep weeps wept",
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::difference::check_kind;

    #[track_caller]
    fn check(left: &str, right: &str, expect: &str) {
        check_kind(difference, (left, right), expect);
    }

    #[test]
    fn what_only_one_side_negates_is_named_with_the_words_of_both() {
        check(
            "The plan was approved by the board.",
            "The plan was not approved by the board.",
            "was approved -> was not approved",
        );
        check("He didn’t know of it.", "He did know of it.", "didn’t know -> did know");
        check("They refused to pay the bail.", "They paid the bail.", "refused to pay -> paid");
        check("He denied the theft.", "He admitted the theft.", "denied -> admitted");
    }

    #[test]
    fn negations_of_other_things_say_nothing() {
        check("Nobody knew of the plan.", "The board had approved it in March.", "");
        check("He was not there.", "He was never there.", "");
        check("He could not open the safe.", "He was unable to open the safe.", "");
        check("Not only the roof was lost.", "The roof was lost.", "");
    }

    #[test]
    fn whoever_is_meant_is_not_what_is_negated() {
        check(
            "Anyone who knew of it kept silent, the judge wrote.",
            "He has not spoken, and neither has anyone else who knew of it.",
            "",
        );
    }

    #[test]
    fn a_negation_reaches_what_it_negates_and_no_further() {
        check(
            "Neither side has signed it.",
            "Both sides have signed it.",
            "Neither side has signed -> have signed",
        );
        check("He was unaware of the plan.", "He was aware of the plan.", "was unaware -> was aware");
        check("It was not approved until May.", "It was approved in May.", "");
        check("There is no doubt that it sank.", "It sank.", "");
    }
}

//! Hedges: what is asserted on one side and only said to be so on the other.

use article::Span;

use super::{between, mention, number};
use crate::claim::ClaimText;
use crate::collation::{Difference, DifferenceKind, Mention};
use crate::difference::wording::ratio;
use crate::token::{Class, Token};
use crate::words;

/// How far a cue word takes its claim from plain assertion. Two claims with cues of one rank agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rung {
    Possible,
    Likely,
    Reported,
    Alleged,
    NearlyCertain,
    Certain,
    Doubtful,
}

const CUES: &[(&str, Rung)] = &[
    ("may", Rung::Possible),
    ("might", Rung::Possible),
    ("could", Rung::Possible),
    ("perhaps", Rung::Possible),
    ("possibly", Rung::Possible),
    ("possible", Rung::Possible),
    ("potentially", Rung::Possible),
    ("likely", Rung::Likely),
    ("probably", Rung::Likely),
    ("presumably", Rung::Likely),
    ("apparently", Rung::Likely),
    ("seemingly", Rung::Likely),
    ("appears", Rung::Likely),
    ("appeared", Rung::Likely),
    ("seems", Rung::Likely),
    ("seemed", Rung::Likely),
    ("believed", Rung::Likely),
    ("thought", Rung::Likely),
    ("reportedly", Rung::Reported),
    ("reported", Rung::Reported),
    ("rumored", Rung::Reported),
    ("rumoured", Rung::Reported),
    ("alleged", Rung::Alleged),
    ("allegedly", Rung::Alleged),
    ("purported", Rung::Alleged),
    ("purportedly", Rung::Alleged),
    ("unconfirmed", Rung::Alleged),
    ("suspected", Rung::Alleged),
    ("supposedly", Rung::Alleged),
    ("ostensibly", Rung::Alleged),
    ("maybe", Rung::Possible),
    ("conceivably", Rung::Possible),
    ("evidently", Rung::Likely),
    ("appear", Rung::Likely),
    ("seem", Rung::Likely),
    ("rumors", Rung::Reported),
    ("rumours", Rung::Reported),
    ("certainly", Rung::Certain),
    ("definitely", Rung::Certain),
    ("undoubtedly", Rung::Certain),
    ("undeniably", Rung::Certain),
    ("unquestionably", Rung::Certain),
    ("surely", Rung::Certain),
    ("confirmed", Rung::Certain),
    ("indisputably", Rung::Certain),
    ("doubtless", Rung::Certain),
    ("unlikely", Rung::Doubtful),
    ("doubtful", Rung::Doubtful),
    ("improbable", Rung::Doubtful),
    ("apparent", Rung::Likely),
    ("presumed", Rung::Likely),
    ("feared", Rung::Likely),
    ("expected", Rung::Likely),
    ("understood", Rung::Reported),
    ("said", Rung::Reported),
    ("certain", Rung::Certain),
];

/// Below this share of words in common, a cue on one side says nothing about the other claim.
const ALIKE: f32 = 0.25;

/// The first hedge of each claim where the two are not hedged alike.
pub fn difference(left: &ClaimText<'_>, right: &ClaimText<'_>) -> Option<Difference> {
    let (ours, theirs) = (hedges(left, right), hedges(right, left));
    fn alone<'h>(mine: &'h [Hedge], others: &[Hedge]) -> Option<&'h Hedge> {
        mine.iter().find(|hedge| !others.iter().any(|other| other.rung == hedge.rung))
    }
    let (one, other) = (alone(&ours, &theirs), alone(&theirs, &ours));
    // A cue on one side only says nothing where the other claim leaves out what it hedges.
    let left_out = match (one, other) {
        (Some(hedge), None) => !is_spoken_of(left, hedge.at, right),
        (None, Some(hedge)) => !is_spoken_of(right, hedge.at, left),
        _ => false,
    };
    if left_out || ratio(left, right) < ALIKE {
        return None;
    }
    let cue = |hedge: Option<&Hedge>| hedge.map(|hedge| hedge.cue.clone());
    between(DifferenceKind::Hedge, cue(one), cue(other))
}

/// The first word that makes a claim uncertain, in the paper's own voice.
pub fn doubt(claim: &ClaimText<'_>) -> Option<Mention> {
    claim.tokens.iter().enumerate().find_map(|(at, token)| {
        let (_, rung) = CUES.iter().find(|(cue, _)| *cue == token.plain)?;
        let doubts = matches!(rung, Rung::Possible | Rung::Likely | Rung::Doubtful);
        (doubts && !is_other_sense(claim, at)).then(|| mention(claim, token.span))
    })
}

/// A cue and where it stands among the words.
struct Hedge {
    rung: Rung,
    at: usize,
    cue: Mention,
}

/// The hedges of a claim that the other one does not have in other words.
fn hedges(claim: &ClaimText<'_>, other: &ClaimText<'_>) -> Vec<Hedge> {
    let hedge = |(at, token): (usize, &Token<'_>)| {
        let &(_, rung) = CUES.iter().find(|(cue, _)| *cue == token.plain)?;
        if is_other_sense(claim, at) || is_said_otherwise(token, rung, other) {
            return None;
        }
        let almost =
            at.checked_sub(1).filter(|&at| ["almost", "nearly"].contains(&claim.tokens[at].plain.as_str()));
        match almost {
            Some(before) if rung == Rung::Certain => {
                let span = Span::new(claim.tokens[before].span.start, token.span.end);
                Some(Hedge { rung: Rung::NearlyCertain, at, cue: mention(claim, span) })
            }
            _ => Some(Hedge { rung, at, cue: mention(claim, token.span) }),
        }
    };
    claim.tokens.iter().enumerate().filter_map(hedge).collect()
}

/// Whether the other claim speaks of what a cue hedges: it has one of the weighty words around it.
fn is_spoken_of(claim: &ClaimText<'_>, at: usize, other: &ClaimText<'_>) -> bool {
    const BEHIND: usize = 4;
    const BEFORE: usize = 2;
    let from = at.saturating_sub(BEFORE);
    claim.tokens[from..].iter().take(BEFORE + 1 + BEHIND).any(|token| {
        let has = |its: &Token<'_>| words::is_form_of(&its.plain, &its.stem, &token.plain, &token.stem);
        token.class != Class::Function && other.tokens.iter().any(has)
    })
}

/// Whether the other claim has the sense of a cue without being hedged by a cue of its own: a permission for "may", an
/// ability for "could", an opinion for "seems", what is not ruled out for "possible".
fn is_said_otherwise(token: &Token<'_>, rung: Rung, other: &ClaimText<'_>) -> bool {
    const PERMITS: [&str; 15] = [
        "allow",
        "allows",
        "allowed",
        "permit",
        "permits",
        "permitted",
        "entitled",
        "free",
        "authorized",
        "right",
        "let",
        "lets",
        "permission",
        "licensed",
        "can",
    ];
    const ABLE: [&str; 7] = ["able", "can", "managed", "capable", "ability", "unable", "cannot"];
    const THINKS: [&str; 16] = [
        "think",
        "thinks",
        "thought",
        "believe",
        "believes",
        "believed",
        "consider",
        "considers",
        "considered",
        "regard",
        "regarded",
        "felt",
        "feels",
        "judged",
        "assume",
        "assumes",
    ];
    let has = |words: &[&str]| other.tokens.iter().any(|its| words.contains(&its.plain.as_str()));
    let plain = token.plain.as_str();
    let other_form = || other.tokens.iter().any(|its| its.stem == token.stem && its.plain != token.plain);
    match (plain, rung) {
        ("may", _) if has(&PERMITS) => true,
        ("could", _) if has(&ABLE) => true,
        ("expected", _)
            if has(&["due", "set", "scheduled", "plan", "plans", "planned", "should", "likely"]) =>
        {
            true
        }
        (_, Rung::Likely) if has(&THINKS) && !plain.starts_with("expected") => true,
        (_, Rung::Possible) if has(&["rule", "ruled", "exclude", "excluded"]) && has(&["out", "not"]) => true,
        ("reported" | "confirmed" | "alleged" | "suspected", _) => other_form(),
        _ => false,
    }
}

/// The month of May, and Theresa; "could not", which is no doubt; and somebody who reports, thinks or confirms.
fn is_other_sense(claim: &ClaimText<'_>, at: usize) -> bool {
    const ARE: [&str; 7] = ["is", "are", "was", "were", "be", "been", "being"];
    let token = &claim.tokens[at];
    let plain =
        |at: Option<usize>| at.and_then(|at| claim.tokens.get(at)).map_or("", |token| token.plain.as_str());
    let (before, next) = (plain(at.checked_sub(1)), plain(Some(at + 1)));
    let infinitive = next == "to" && matches!(plain(Some(at + 2)), "have" | "be");
    let to = next == "to" && ARE.contains(&before);
    match token.plain.as_str() {
        "may" => token.capital,
        "could" => {
            // An ability rather than a doubt: "could not", "could hear", "swam before she could walk".
            const ABILITIES: [&str; 24] = [
                "not", "hear", "see", "feel", "smell", "remember", "afford", "barely", "hardly", "no",
                "only", "never", "swim", "speak", "carry", "hold", "seat", "read", "play", "walk", "write",
                "sing", "fly", "run",
            ];
            const SO_THAT: [&str; 7] = ["so", "where", "how", "until", "before", "wherever", "as"];
            ABILITIES.contains(&next)
                || (at.saturating_sub(3)..at).any(|at| SO_THAT.contains(&plain(Some(at))))
        }
        // The might of an army.
        "might" => ["the", "its", "their", "his", "military", "of", "and"].contains(&before),
        "possible" => {
            // "as soon as possible", "made it possible", "possible to reach"
            matches!(before, "as" | "where" | "if" | "whenever")
                || matches!(next, "to" | "for")
                || (at.saturating_sub(3)..at).any(|at| plain(Some(at)).starts_with("ma"))
        }
        // On a stage or in court, nobody is in doubt.
        "appeared" | "appears" | "appear" => {
            matches!(
                next,
                "" | "in" | "on" | "at" | "before" | "for" | "with" | "as" | "by" | "under" | "last" | "from"
            )
        }
        "certain" => before != "almost" && !(ARE.contains(&before) && matches!(next, "to" | "that")),
        "said" => !(to && (infinitive || claim.tokens.get(at + 2).is_some())),
        "expected" | "understood" => !to,
        "presumed" | "feared" => {
            !(ARE.contains(&before) || matches!(next, "dead" | "drowned" | "lost" | "killed"))
        }
        // "is thought to", but "the thought of" and "she thought".
        "thought" | "believed" => !(ARE.contains(&before) || next == "to"),
        // "the reported leak", "is alleged to", "three suspected cases"; behind a subject it is a verb of somebody's,
        // and in the passive it may be one as well.
        "reported" | "confirmed" | "suspected" | "alleged" => {
            const DETERMINERS: [&str; 22] = [
                "", "the", "a", "an", "this", "these", "those", "its", "his", "her", "their", "any", "of",
                "several", "some", "many", "all", "for", "as", "by", "with", "in",
            ];
            let passive = ARE.contains(&before)
                && (infinitive || next == "that" || matches!(token.plain.as_str(), "suspected" | "alleged"));
            !(passive || DETERMINERS.contains(&before) || number::value(before).is_some())
        }
        "likely" => matches!(before, "as" | "how") || (at + 1..at + 5).any(|at| plain(Some(at)) == "than"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::difference::check_kind;

    #[track_caller]
    fn check(left: &str, right: &str, expect: &str) {
        check_kind(difference, (left, right), expect);
    }

    #[test]
    fn hedges_dropped_added_and_changed_are_named() {
        check("He was apparently an agent.", "He was an agent.", "apparently -> -");
        check("They shared less.", "They reportedly shared less.", "- -> reportedly");
        check("He was apparently the source.", "the alleged leak", "apparently -> alleged");
    }

    #[test]
    fn claims_hedged_alike_do_not_differ() {
        check("It may happen.", "It might happen.", "");
        check("On 16 May it rained.", "It rained.", "");
    }

    #[test]
    fn other_senses_of_a_cue_are_no_hedges() {
        check("The witness appeared in court.", "The witness came to court.", "");
        check("It was reported to the police.", "They told the police.", "");
        check("Guests may park here.", "Guests are allowed to park here.", "");
        check("It almost certainly sank.", "It certainly sank.", "almost certainly -> certainly");
    }
}

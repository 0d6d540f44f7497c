//! How a claim is put: the allegation ladder, from the paper's own voice down to what is denied.

use article::Span;

use crate::claim::ClaimText;
use crate::collation::{Difference, DifferenceKind, Mention, Stand, Standing};
use crate::difference::{attribution, between, hedge, mention, negation};
use crate::token::{Class, Token};

/// Somebody says that it is not so, whatever follows.
const DENIALS: [&str; 10] = [
    "denied", "denies", "deny", "denying", "denial", "denials", "refuted", "refutes", "disputed", "disputes",
];
/// Deny only where one of `SAYINGS` is their object: "rejected the allegation".
const REJECTIONS: [&str; 8] =
    ["rejected", "rejects", "rejecting", "dismissed", "dismisses", "dismissing", "disputing", "refuting"];
/// Words for what somebody says.
const SAYINGS: [&str; 20] = [
    "claim",
    "claims",
    "allegation",
    "allegations",
    "accusation",
    "accusations",
    "suggestion",
    "suggestions",
    "report",
    "reports",
    "rumor",
    "rumors",
    "rumour",
    "rumours",
    "charge",
    "charges",
    "idea",
    "notion",
    "speculation",
    "account",
];
/// What is refused and not denied: "denied entry".
const REFUSED: [&str; 22] = [
    "entry",
    "access",
    "bail",
    "parole",
    "permission",
    "visa",
    "visas",
    "asylum",
    "leave",
    "treatment",
    "request",
    "requests",
    "appeal",
    "application",
    "motion",
    "petition",
    "right",
    "rights",
    "chance",
    "opportunity",
    "service",
    "funding",
];
const ALLEGED: [&str; 23] = [
    "alleged",
    "allegedly",
    "alleges",
    "allege",
    "alleging",
    "allegation",
    "allegations",
    "accuses",
    "accusing",
    "accusation",
    "accusations",
    "purported",
    "purportedly",
    "supposedly",
    "ostensibly",
    "unconfirmed",
    "unproven",
    "unsubstantiated",
    "suspected",
    "suspicion",
    "suspicions",
    "insinuated",
    "uncorroborated",
];
const REPORTED: [&str; 7] = ["reportedly", "rumored", "rumoured", "rumors", "rumours", "rumor", "rumour"];
/// "is said to": said by nobody in particular.
const SAID: [&str; 3] = ["said", "reported", "understood"];
/// "is believed to": not for certain.
const BELIEVED: [&str; 6] = ["believed", "thought", "feared", "expected", "presumed", "assumed"];
const TO_BE: [&str; 8] = ["is", "are", "was", "were", "been", "be", "being", "widely"];
/// "claimed that" keeps a distance; "claimed 30 lives" does not.
const CLAIMS: [&str; 4] = ["claims", "claimed", "claim", "claiming"];
const CLAIMED: [&str; 10] = ["that", "to", "he", "she", "they", "it", "there", "his", "her", "their"];
/// "police suspect that"; not "the suspect".
const SUSPECT: [&str; 3] = ["suspect", "suspects", "suspecting"];
/// A noun follows these, and no verb.
const ARTICLES: [&str; 16] = [
    "the", "a", "an", "this", "that", "one", "no", "another", "main", "prime", "chief", "his", "her",
    "their", "its", "murder",
];
/// "rumour has it", "word has it".
const HAS_IT: [&str; 2] = ["has", "had"];
/// How many words behind a verb its object may stand.
const REACH: usize = 4;

/// The rung of a claim: of several cues the one that makes it least firm. The cues are English; in another language every
/// claim stands as asserted.
fn stand(claim: &ClaimText<'_>) -> Stand {
    if !claim.language.is_english() {
        return Stand { standing: Standing::Asserted, cue: None };
    }
    let at = |standing, at: usize| Stand { standing, cue: Some(mention(claim, claim.tokens[at].span)) };
    if let Some(cue) = first(claim, denies) {
        return at(Standing::Denied, cue);
    }
    if let Some(cue) = first(claim, alleges) {
        return at(Standing::Alleged, cue);
    }
    if let Some(cue) = first(claim, |claim, at| said(claim, at, &REPORTED, &SAID)) {
        return at(Standing::Reported, cue);
    }
    if let Some(cue) = first(claim, |claim, at| {
        HAS_IT.contains(&plain(claim, Some(at)))
            && plain(claim, Some(at + 1)) == "it"
            && ["that", "the", "a", "he", "she", "they"].contains(&plain(claim, Some(at + 2)))
    }) {
        return at(Standing::Reported, cue);
    }
    if let Some(cue) = media_reports(claim) {
        return Stand { standing: Standing::Reported, cue: Some(cue) };
    }
    if let Some(cue) = hedge::doubt(claim) {
        return Stand { standing: Standing::Hedged, cue: Some(cue) };
    }
    if let Some(cue) = first(claim, |claim, at| said(claim, at, &[], &BELIEVED)) {
        return at(Standing::Hedged, cue);
    }
    if let Some(cue) = attribution::cue(claim) {
        return Stand { standing: Standing::Attributed, cue: Some(cue) };
    }
    Stand { standing: Standing::Asserted, cue: None }
}

fn first(claim: &ClaimText<'_>, is_cue: impl Fn(&ClaimText<'_>, usize) -> bool) -> Option<usize> {
    (0..claim.tokens.len()).find(|&at| is_cue(claim, at))
}

fn plain<'b>(claim: &'b ClaimText<'_>, at: Option<usize>) -> &'b str {
    at.and_then(|at| claim.tokens.get(at)).map_or("", |token| token.plain.as_str())
}

fn behind<'b, 'a>(claim: &'b ClaimText<'a>, at: usize) -> &'b [Token<'a>] {
    &claim.tokens[at + 1..claim.tokens.len().min(at + 1 + REACH)]
}

fn denies(claim: &ClaimText<'_>, at: usize) -> bool {
    let word = plain(claim, Some(at));
    let among = |list: &[&str]| behind(claim, at).iter().any(|token| list.contains(&token.plain.as_str()));
    if REJECTIONS.contains(&word) {
        return among(&SAYINGS);
    }
    if !DENIALS.contains(&word) || among(&REFUSED) {
        return false;
    }
    let before = plain(claim, at.checked_sub(1));
    // "did not deny", "a disputed goal"
    let not = ["not", "never", "nor", "without", "longer"].contains(&before) || before.ends_with("n't");
    let adjective = word == "disputed"
        && at.checked_sub(1).is_some_and(|it| claim.tokens[it].class == Class::Function)
        && !TO_BE.contains(&before)
        && !["he", "she", "they", "who", "has", "have", "had", "also"].contains(&before);
    // "was denied a visa": by now without a word for what.
    let refused = word == "denied" && TO_BE.contains(&before) && plain(claim, Some(at + 1)) != "by";
    !(not || adjective || refused)
}

fn alleges(claim: &ClaimText<'_>, at: usize) -> bool {
    let (word, next) = (plain(claim, Some(at)), plain(claim, Some(at + 1)));
    if CLAIMS.contains(&word) {
        let noun = ["the", "a", "an", "insurance", "of", "no", "whose", "their", "his", "her", "its"]
            .contains(&plain(claim, at.checked_sub(1)));
        return CLAIMED.contains(&next) && !(noun && next != "that");
    }
    if word == "accused" {
        return behind(claim, at).iter().any(|token| token.plain == "of" || token.plain == "by");
    }
    if SUSPECT.contains(&word) {
        return at > 0 && !ARTICLES.contains(&plain(claim, at.checked_sub(1)));
    }
    // Reports that nobody has confirmed are no accusation.
    ALLEGED.contains(&word)
        && !(word == "unconfirmed" && behind(claim, at).iter().any(|it| it.stem == "report"))
}

/// "reportedly"; "is said to", "it was reported that".
fn said(claim: &ClaimText<'_>, at: usize, alone: &[&str], with_be: &[&str]) -> bool {
    let word = plain(claim, Some(at));
    let passive = TO_BE.contains(&plain(claim, at.checked_sub(1)));
    let next = plain(claim, Some(at + 1));
    // "Into the fire, it is reported, went the manuscript."
    let aside = plain(claim, at.checked_sub(2)) == "it" && !claim_goes_on(claim, at);
    alone.contains(&word) || (passive && with_be.contains(&word) && (aside || ["to", "that"].contains(&next)))
}

/// Whether the next word follows without a mark.
fn claim_goes_on(claim: &ClaimText<'_>, at: usize) -> bool {
    let next = claim.tokens.get(at + 1);
    next.is_some_and(|next| {
        claim.words_at(Span::new(claim.tokens[at].span.end, next.span.start)).trim().is_empty()
    })
}

/// How two claims are put beside each other. What one side denies and the other says not to be so is no denial of the
/// other claim: somebody says the same.
pub fn stands(left: &ClaimText<'_>, right: &ClaimText<'_>) -> (Stand, Stand) {
    let (mut one, mut other) = (stand(left), stand(right));
    let beside = |denial: &mut Stand, its: &Stand, claim: &ClaimText<'_>| {
        let agree = its.standing != Standing::Denied && negation::says_no(claim);
        if denial.standing == Standing::Denied && agree {
            denial.standing = Standing::Attributed;
        }
    };
    beside(&mut one, &other, right);
    beside(&mut other, &one, left);
    (one, other)
}

/// Leaves out a hedge that only one side has where both stand on one rung; names the cues where they do not and no
/// difference says so yet, a denial as a negation.
pub fn settle(standing: &(Stand, Stand), differences: &mut Vec<Difference>) {
    let (left, right) = standing;
    if left.standing == right.standing {
        differences
            .retain(|it| it.kind != DifferenceKind::Hedge || (it.left.is_some() && it.right.is_some()));
        return;
    }
    let denied = left.standing == Standing::Denied || right.standing == Standing::Denied;
    let kind = if denied { DifferenceKind::Negation } else { DifferenceKind::Hedge };
    // Who says so is a difference of its own.
    let cue = |stand: &Stand| {
        let tells = !matches!(stand.standing, Standing::Asserted | Standing::Attributed);
        stand.cue.clone().filter(|_| tells)
    };
    if !differences.iter().any(|it| it.kind == kind) {
        differences.extend(between(kind, cue(left), cue(right)));
    }
}

/// "media reports say", "according to reports": hearsay that somebody printed.
fn media_reports(claim: &ClaimText<'_>) -> Option<Mention> {
    let at = first(claim, |claim, at| {
        let before = plain(claim, at.checked_sub(1));
        let next = plain(claim, Some(at + 1));
        let nobodys = ["to", "media", "press", "news", "newspaper", "local", "unconfirmed", "some"];
        plain(claim, Some(at)) == "reports"
            && (nobodys.contains(&before)
                || at == 0 && ["that", "said", "say", "suggest", "suggested"].contains(&next))
    })?;
    let from = at.saturating_sub(usize::from(at > 0));
    Some(mention(claim, Span::new(claim.tokens[from].span.start, claim.tokens[at].span.end)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::test_claim;

    #[track_caller]
    fn check(words: &str, standing: Standing, cue: &str) {
        let found = stand(&test_claim(words));
        let its = found.cue.map(|cue| cue.words).unwrap_or_default();
        assert_eq!((found.standing, its.as_str()), (standing, cue), "{words}");
    }

    #[test]
    fn each_rung_is_told_by_its_cue() {
        check("The vault was open.", Standing::Asserted, "");
        check("The vault was open, police said.", Standing::Attributed, "police said");
        check("The vault may have been open.", Standing::Hedged, "may");
        check("The vault is believed to have been open.", Standing::Hedged, "believed");
        check("The vault was reportedly open.", Standing::Reported, "reportedly");
        check("The vault is said to have been open.", Standing::Reported, "said");
        check("According to reports, the vault was open.", Standing::Reported, "to reports");
        check("He allegedly opened the vault.", Standing::Alleged, "allegedly");
        check("He was accused of opening the vault.", Standing::Alleged, "accused");
        check("The guard claimed that the vault was open.", Standing::Alleged, "claimed");
        check("The bank denied that the vault was open.", Standing::Denied, "denied");
        check("The bank dismissed the reports as idle talk.", Standing::Denied, "dismissed");
    }

    #[test]
    fn the_least_firm_cue_counts() {
        check("Police said the vault may have been open.", Standing::Hedged, "may");
        check("He denied the alleged theft.", Standing::Denied, "denied");
    }

    #[test]
    fn a_denial_of_what_the_other_says_not_to_be_so_says_the_same() {
        let stands = |left, right| {
            let (one, other) = stands(&test_claim(left), &test_claim(right));
            (one.standing, other.standing)
        };
        let denial = "The White House denied that sources were discussed.";
        assert_eq!(
            stands("The adviser said that no sources were discussed.", denial),
            (Standing::Attributed, Standing::Attributed)
        );
        assert_eq!(
            stands(denial, "The adviser said that sources were discussed."),
            (Standing::Denied, Standing::Attributed)
        );
    }

    #[test]
    fn words_in_another_sense_are_no_cues() {
        check("The family was denied entry to the museum.", Standing::Asserted, "");
        check("The flood claimed 30 lives.", Standing::Asserted, "");
        check("The firm paid the insurance claim.", Standing::Asserted, "");
        check("The accused stood up.", Standing::Asserted, "");
        check("The mayor did not deny the meeting.", Standing::Asserted, "");
    }
}

//! Who says so: a source that only one claim names, or another one.

use article::Span;

use super::given::is_given;
use super::{between, mention, name};
use crate::claim::ClaimText;
use crate::collation::{Difference, DifferenceKind};
use crate::token::{Class, Token};

const VERBS: [&str; 62] = [
    "said",
    "says",
    "say",
    "told",
    "tells",
    "tell",
    "wrote",
    "writes",
    "write",
    "announced",
    "announces",
    "argued",
    "argues",
    "argue",
    "testified",
    "testifies",
    "insisted",
    "insists",
    "insist",
    "acknowledged",
    "acknowledges",
    "conceded",
    "concedes",
    "explained",
    "explains",
    "warned",
    "warns",
    "warn",
    "predicted",
    "predicts",
    "admitted",
    "admits",
    "revealed",
    "reveals",
    "disclosed",
    "asserted",
    "asserts",
    "alleged",
    "alleges",
    "allege",
    "contended",
    "contends",
    "contend",
    "replied",
    "remarked",
    "commented",
    "complained",
    "complains",
    "cautioned",
    "emphasized",
    "stressed",
    "stresses",
    "quipped",
    "joked",
    "boasted",
    "confided",
    "recounted",
    "tweeted",
    "adds",
    "reckons",
    "concludes",
    "testify",
];
/// These as well, unless they have an object that is no sentence ("reported the theft", "added two rooms").
const OFTEN: [&str; 32] = [
    "claimed",
    "claims",
    "claim",
    "stated",
    "states",
    "state",
    "noted",
    "notes",
    "reported",
    "reports",
    "report",
    "declared",
    "declares",
    "recalled",
    "recalls",
    "concluded",
    "estimated",
    "estimates",
    "estimate",
    "suggested",
    "suggests",
    "suggest",
    "maintained",
    "maintains",
    "maintain",
    "added",
    "confirmed",
    "confirms",
    "confirm",
    "observed",
    "believes",
    "believe",
];
/// Verbs of sources that are no people, if "that" follows.
const SHOWS: [&str; 12] = [
    "show",
    "shows",
    "showed",
    "found",
    "finds",
    "find",
    "indicate",
    "indicates",
    "indicated",
    "suggested",
    "suggests",
    "suggest",
];
/// May stand between a source and its verb.
const BETWEEN: [&str; 13] = [
    "have",
    "has",
    "had",
    "since",
    "also",
    "later",
    "now",
    "then",
    "again",
    "repeatedly",
    "still",
    "first",
    "once",
];
/// Where a source begins or ends at the latest.
const EDGES: [&str; 24] = [
    "that", "and", "but", "as", "which", "when", "because", "if", "while", "although", "though", "who",
    "after", "before", "on", "in", "at", "to", "it", "would", "what", "was", "is", "were",
];
const PRONOUNS: [&str; 6] = ["he", "she", "they", "we", "i", "who"];
/// The longest source, in words.
const LONGEST: usize = 8;

/// The source of each claim where the two are not the same.
pub fn difference(left: &ClaimText<'_>, right: &ClaimText<'_>) -> Option<Difference> {
    let (ours, theirs) = (sources(left), sources(right));
    let alike = |one: &Source<'_>| {
        theirs.iter().any(|other| {
            one.is_like(other)
                || (one.is_spoken_of(right) && (other.is_spoken_of(left) || other.is_definite()))
                || (other.is_spoken_of(left) && one.is_definite())
                || (one.is_named() && other.is_some_office())
                || (other.is_named() && one.is_some_office())
        })
    };
    if ours.iter().any(alike) {
        return None;
    }
    let (ours, theirs) = (ours.into_iter().next(), theirs.into_iter().next());
    match (&ours, &theirs) {
        // The other claim speaks of the source without a verb of saying: it may say so all the same.
        (Some(one), None) if one.is_spoken_of(right) => return None,
        (None, Some(other)) if other.is_spoken_of(left) => return None,
        // "He said": whoever he is, it is said by somebody.
        (Some(one), _) if one.is_pronoun() => return None,
        (_, Some(other)) if other.is_pronoun() => return None,
        _ => {}
    }
    let shown = |claim, source: Option<Source<'_>>| source.map(|it| mention(claim, it.span));
    between(DifferenceKind::Attribution, shown(left, ours), shown(right, theirs))
}

struct Source<'a> {
    words: &'a [Token<'a>],
    /// With its verb.
    span: Span,
}

impl Source<'_> {
    fn is_pronoun(&self) -> bool {
        self.words.iter().all(|token| PRONOUNS.contains(&token.plain.as_str()))
    }

    /// "the inspector": one who has been spoken of.
    fn is_definite(&self) -> bool {
        self.words.first().is_some_and(|token| token.plain == "the" || token.plain == "its")
    }

    /// By the name of a person alone.
    fn is_named(&self) -> bool {
        let people = ["mr", "mrs", "ms", "dr"];
        self.words
            .first()
            .is_some_and(|first| is_given(&first.plain) || people.contains(&first.plain.as_str()))
            && self.words.iter().all(|token| token.capital)
    }

    /// "the inspector", who may be anybody of that office: not "the bank".
    fn is_some_office(&self) -> bool {
        const OFFICES: [&str; 18] = [
            "chief",
            "judge",
            "king",
            "queen",
            "priest",
            "coach",
            "witness",
            "nurse",
            "mayor",
            "author",
            "widow",
            "captain",
            "general",
            "guide",
            "host",
            "spokesman",
            "spokeswoman",
            "pilot",
        ];
        const ENDINGS: [&str; 9] = ["er", "or", "ist", "man", "woman", "ian", "ent", "ant", "ess"];
        const BODIES: [&str; 6] = ["paper", "newspaper", "parliament", "government", "center", "department"];
        let last = self.words.last().map_or("", |token| token.plain.as_str());
        self.is_definite()
            && !BODIES.contains(&last)
            && (OFFICES.contains(&last) || ENDINGS.iter().any(|ending| last.ends_with(ending)))
    }

    /// Whether a claim has all weighty words of the source, or the family name of a person.
    fn is_spoken_of(&self, claim: &ClaimText<'_>) -> bool {
        if self.is_named()
            && let Some(last) = self.words.last()
            && claim.tokens.iter().any(|its| its.plain == last.plain)
        {
            return true;
        }
        let weighty = || self.words.iter().filter(|token| token.class != Class::Function);
        weighty().count() > 0 && weighty().all(|token| claim.tokens.iter().any(|its| its.stem == token.stem))
    }

    /// Whether two sources share a weighty word.
    fn is_like(&self, other: &Self) -> bool {
        let weighty = |token: &&Token<'_>| token.class != Class::Function;
        let stems = |source: &Self| -> Vec<String> {
            source.words.iter().filter(weighty).map(|token| token.stem.clone()).collect()
        };
        let others = stems(other);
        self.is_pronoun()
            || other.is_pronoun()
            || stems(self).iter().any(|stem| others.contains(stem))
            || name::is_short_for(self.words, other.words)
            || name::is_short_for(other.words, self.words)
    }
}

/// The sources of a claim, the one of the whole first.
fn sources<'b>(claim: &'b ClaimText<'_>) -> Vec<Source<'b>> {
    let of_verbs = (0..claim.tokens.len()).filter_map(|verb| of_verb(claim, verb));
    according_to(claim).into_iter().chain(of_verbs).collect()
}

/// "According to police", "in the words of one delegate".
fn according_to<'b>(claim: &'b ClaimText<'_>) -> Option<Source<'b>> {
    let tokens = &claim.tokens;
    let plain = |at: usize| tokens[at].plain.as_str();
    let (at, from) = (1..tokens.len()).find_map(|at| match (plain(at - 1), plain(at)) {
        ("according", "to") => Some((at - 1, at + 1)),
        ("words" | "account", "of") if at > 2 && plain(at - 2) == "the" => Some((at - 3, at + 1)),
        _ => None,
    })?;
    let words = behind(claim, from);
    let last = words.last()?;
    Some(Source { words, span: Span::new(tokens[at].span.start, last.span.end) })
}

fn of_verb<'b>(claim: &'b ClaimText<'_>, verb: usize) -> Option<Source<'b>> {
    let tokens = &claim.tokens;
    let plain = |at: usize| tokens.get(at).map_or("", |token| token.plain.as_str());
    let (word, next) = (plain(verb), plain(verb + 1));
    let shows = SHOWS.contains(&word) && next == "that";
    let says = VERBS.contains(&word) || (OFTEN.contains(&word) && has_no_object(claim, verb));
    if !(shows || says) || in_quotation(claim, tokens[verb].span.start) {
        return None;
    }
    // "told him to leave": that is an order.
    let orders = matches!(word, "told" | "tell" | "tells" | "warned")
        && (verb + 2..verb + 5).any(|at| plain(at) == "to" && (verb + 1..=at).all(|at| is_open(claim, at)));
    // "the reported leak", "it is said", "did not say": nobody says it.
    const NOBODY: [&str; 20] = [
        "the", "a", "an", "is", "are", "was", "were", "be", "been", "being", "to", "its", "his", "her",
        "their", "not", "never", "of", "many", "some",
    ];
    let before = verb.checked_sub(1).map_or("", plain);
    if orders || NOBODY.contains(&before) || before.ends_with("n't") {
        return None;
    }
    let words = before_verb(claim, verb);
    let somebody = |token: &Token<'_>| {
        token.class != Class::Function || token.capital || PRONOUNS.contains(&token.plain.as_str())
    };
    // "denied reports that": what should be a verb is a noun, and its subject a verb.
    let noun = OFTEN.contains(&word)
        && words.last().is_some_and(|last| last.class == Class::Content && last.plain.ends_with("ed"));
    if noun {
        return None;
    }
    if let Some(first) = words.first().filter(|_| words.iter().any(somebody)) {
        return Some(Source { words, span: Span::new(first.span.start, tokens[verb].span.end) });
    }
    // "..., said Mr. Castell"
    let words = behind(claim, verb + 1);
    let last = words.last()?;
    let turned = verb == 0 || !gap(claim, verb).trim().is_empty();
    let is_somebody = words.iter().any(|token| token.capital) || words.first()?.class == Class::Function;
    (turned && is_somebody && verb > 0)
        .then(|| Source { words, span: Span::new(tokens[verb].span.start, last.span.end) })
}

/// Whether a verb is followed by a sentence, a mark, or a word that only says when and where.
fn has_no_object(claim: &ClaimText<'_>, verb: usize) -> bool {
    const AFTER: [&str; 12] =
        ["that", "in", "on", "at", "after", "during", "when", "as", "before", "last", "later", "yesterday"];
    let Some(next) = claim.tokens.get(verb + 1) else { return true };
    let marked = gap(claim, verb + 1).contains([',', ':', '.', ';', '—', '”', '"']);
    let aside = verb > 0 && {
        let start = before_verb(claim, verb).first().map_or(0, |first| first.span.start);
        let before = claim.words_at(Span::new(claim.claim.span.start, start));
        before.trim_end().ends_with([',', '”', '"', '—'])
    };
    let plain = next.plain.as_str();
    plain == "that"
        || marked
        || (aside && (AFTER.contains(&plain) || super::calendar::weekday(next).is_some()))
}

/// The words before a verb, back to the last mark or word that ends a phrase.
fn before_verb<'b>(claim: &'b ClaimText<'_>, verb: usize) -> &'b [Token<'b>] {
    let tokens = &claim.tokens;
    let mut end = verb;
    while end > 0 && BETWEEN.contains(&tokens[end - 1].plain.as_str()) && is_open(claim, end) {
        end -= 1;
    }
    if end > 0 && !is_open(claim, end) {
        return &[];
    }
    let mut start = end;
    while start > 0 && end - start < LONGEST {
        let token = &tokens[start - 1];
        if (start < end && !is_open(claim, start)) || EDGES.contains(&token.plain.as_str()) {
            break;
        }
        start -= 1;
    }
    &tokens[start..end]
}

/// The words from a place on, up to the next mark or word that ends a phrase.
fn behind<'b>(claim: &'b ClaimText<'_>, from: usize) -> &'b [Token<'b>] {
    let tokens = &claim.tokens;
    let mut end = from;
    while end < tokens.len() && end - from < LONGEST {
        if (end > from && !is_open(claim, end)) || EDGES.contains(&tokens[end].plain.as_str()) {
            break;
        }
        end += 1;
    }
    tokens.get(from..end).unwrap_or_default()
}

/// What stands between a token and the one before it.
fn gap<'b>(claim: &'b ClaimText<'_>, at: usize) -> &'b str {
    let start = at.checked_sub(1).map_or(claim.claim.span.start, |before| claim.tokens[before].span.end);
    claim.words_at(Span::new(start, claim.tokens[at].span.start))
}

/// Whether a phrase goes on before a token: only white space, or the point of a short word ("Mr. ").
fn is_open(claim: &ClaimText<'_>, at: usize) -> bool {
    let gap = gap(claim, at);
    let short = at > 0 && claim.tokens[at - 1].word.chars().count() <= 3;
    matches!(gap.trim(), "" | "-" | "’" | "'") || (short && gap == ". ")
}

/// Whether a place stands inside quotation marks.
fn in_quotation(claim: &ClaimText<'_>, at: usize) -> bool {
    let before = claim.words_at(Span::new(claim.claim.span.start, at));
    let straight = before.matches('"').count() % 2 == 1;
    let opened = |open: char, close: char| before.matches(open).count() > before.matches(close).count();
    straight || opened('“', '”') || opened('«', '»')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::test_claim;
    use crate::difference::shown;

    fn check(left: &str, right: &str, expect: &str) {
        let found: Vec<_> = difference(&test_claim(left), &test_claim(right)).into_iter().collect();
        assert_eq!(shown(&found), expect, "{left} / {right}");
    }

    #[test]
    fn a_source_dropped_added_or_replaced_is_named() {
        check("Two officials said the vault was open.", "The vault was open.", "Two officials said -> -");
        check(
            "The vault was open.",
            "The vault was open, according to the bank.",
            "- -> according to the bank",
        );
        check(
            "The vault was open, police said.",
            "The vault was open, two witnesses have said.",
            "police said -> two witnesses have said",
        );
        check("“It was open,” said Mr. Castell.", "It was open.", "said Mr. Castell -> -");
    }

    #[test]
    fn one_source_in_other_words_is_the_same() {
        check("The minister said it was over.", "It was over, the minister told reporters.", "");
        check("Ruth Alder said it was over.", "It was over, she said.", "");
        check("The reported leak was real.", "The leak was real.", "");
        check("It is said to be real.", "It is real.", "");
    }
}

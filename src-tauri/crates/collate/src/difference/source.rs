//! Sources: who says so, found by verbs of saying and by "according to".

use article::Span;

use super::calendar;
use super::number::gap;
use crate::claim::ClaimText;
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
pub const PRONOUNS: [&str; 6] = ["he", "she", "they", "we", "i", "who"];
/// "the reported leak", "it is said", "did not say": nobody says it.
const NOBODY: [&str; 20] = [
    "the", "a", "an", "is", "are", "was", "were", "be", "been", "being", "to", "its", "his", "her", "their",
    "not", "never", "of", "many", "some",
];
/// The longest source, in words.
const LONGEST: usize = 8;

/// Somebody who says something, and the words for it.
pub struct Source<'a> {
    pub words: &'a [Token<'a>],
    /// With its verb.
    pub span: Span,
}

/// The sources of a claim, the one of the whole first.
pub fn sources<'b>(claim: &'b ClaimText<'_>) -> Vec<Source<'b>> {
    let of_verbs = (0..claim.tokens.len()).filter_map(|verb| of_verb(claim, verb));
    according_to(claim).into_iter().chain(of_verbs).collect()
}

/// A verb of saying whose subject stands apart: "the minister, Dr. Alder, said".
pub fn verb_alone(claim: &ClaimText<'_>) -> Option<Span> {
    let tokens = &claim.tokens;
    let says = |&at: &usize| {
        let apart = gap(claim, at).contains(',');
        let ends = tokens.get(at + 1).is_none_or(|next| next.plain == "that" || !is_open(claim, at + 1));
        (apart || ends)
            && VERBS.contains(&tokens[at].plain.as_str())
            && !NOBODY.contains(&tokens[at - 1].plain.as_str())
            && !in_quotation(claim, tokens[at].span.start)
    };
    (1..tokens.len()).find(says).map(|at| tokens[at].span)
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
    let orders = matches!(word, "told" | "tell" | "tells")
        && (verb + 2..verb + 5).any(|at| plain(at) == "to" && (verb + 1..=at).all(|at| is_open(claim, at)));
    let before = verb.checked_sub(1).map_or("", plain);
    if orders || NOBODY.contains(&before) || before.ends_with("n't") {
        return None;
    }
    // "paid the insurance claim", "in used notes": a noun that nothing follows.
    const NOUNS: [&str; 8] =
        ["claim", "claims", "report", "reports", "notes", "estimate", "estimates", "state"];
    let by_somebody =
        tokens[..verb].last().is_some_and(|it| it.capital || PRONOUNS.contains(&it.plain.as_str()));
    if NOUNS.contains(&word) && next != "that" && !by_somebody {
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
        let start = before_verb(claim, verb).first().map_or(claim.claim.span.start, |first| first.span.start);
        let before = claim.words_at(Span::new(claim.claim.span.start, start));
        before.trim_end().ends_with([',', '”', '"', '—'])
    };
    let plain = next.plain.as_str();
    plain == "that" || marked || (aside && (AFTER.contains(&plain) || calendar::weekday(next).is_some()))
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

//! Who says so: a source that only one claim names, or another one.

use article::Span;

use super::{between, mention, name};
use crate::claim::ClaimText;
use crate::collation::{Difference, DifferenceKind, Mention};
use crate::token::{Class, Token};

const VERBS: &[&str] = &[
    "said",
    "says",
    "say",
    "told",
    "tells",
    "tell",
    "wrote",
    "writes",
    "announced",
    "claimed",
    "claims",
    "argued",
    "argues",
    "testified",
    "stated",
    "states",
    "insisted",
    "insists",
    "acknowledged",
    "conceded",
    "explained",
    "warned",
    "warns",
    "noted",
    "notes",
    "predicted",
    "reported",
    "reports",
    "admitted",
    "declared",
    "recalled",
    "revealed",
    "disclosed",
    "concluded",
    "estimated",
    "suggested",
    "maintained",
    "asserted",
    "alleged",
    "complained",
    "write",
    "report",
    "testifies",
    "adds",
    "added",
    "warn",
    "argue",
    "claim",
    "insist",
];
/// Verbs of sources that are no people, if "that" follows.
const SHOWS: [&str; 8] = ["show", "shows", "showed", "found", "finds", "find", "indicate", "indicates"];
/// May stand between a source and its verb.
const BETWEEN: [&str; 12] =
    ["have", "has", "had", "also", "later", "now", "then", "again", "repeatedly", "still", "first", "once"];
/// Where a source begins or ends at the latest.
const EDGES: [&str; 24] = [
    "that", "and", "but", "as", "which", "when", "because", "if", "while", "although", "though", "who",
    "after", "before", "on", "in", "at", "to", "it", "would", "what", "was", "is", "were",
];
/// Behind these nobody says it: "the reported leak", "it is said".
const AFTER_NOBODY: [&str; 13] =
    ["the", "a", "an", "is", "are", "was", "were", "be", "been", "being", "to", "its", "his"];
/// Are verbs of saying only where what is said follows.
const AMBIGUOUS: [&str; 8] =
    ["claim", "claims", "claimed", "notes", "report", "reports", "estimated", "recalled"];
/// What is said begins with these.
const SAID: [&str; 16] = [
    "that", "the", "a", "he", "she", "it", "they", "there", "his", "her", "their", "its", "no", "how", "in",
    "on",
];
const PRONOUNS: [&str; 6] = ["he", "she", "they", "we", "i", "who"];
/// The longest source, in words.
const LONGEST: usize = 8;

/// The source of each claim where the two are not the same.
pub fn difference(left: &ClaimText<'_>, right: &ClaimText<'_>) -> Option<Difference> {
    let (ours, theirs) = (source(left), source(right));
    match (&ours, &theirs) {
        (Some(one), Some(other)) if one.is_like(other) => return None,
        (Some(one), Some(other)) if one.is_spoken_of(right) && other.is_spoken_of(left) => return None,
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

/// Who a claim says it from, with the verb.
pub fn cue(claim: &ClaimText<'_>) -> Option<Mention> {
    let found = source(claim).map(|source| mention(claim, source.span));
    found.or_else(|| (1..claim.tokens.len()).find_map(|at| verb_alone(claim, at)))
}

/// A verb of saying whose subject stands apart: "the minister, Dr. Alder, said".
fn verb_alone(claim: &ClaimText<'_>, at: usize) -> Option<Mention> {
    let token = &claim.tokens[at];
    let plain = token.plain.as_str();
    let says =
        VERBS.contains(&plain) && !AMBIGUOUS.contains(&plain) && !in_quotation(claim, token.span.start);
    let apart = gap(claim, at).contains(',');
    let ends = claim.tokens.get(at + 1).is_none_or(|next| next.plain == "that" || !is_open(claim, at + 1));
    (says && (apart || ends) && !AFTER_NOBODY.contains(&claim.tokens[at - 1].plain.as_str()))
        .then(|| mention(claim, token.span))
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

    /// Whether a claim has all weighty words of the source.
    fn is_spoken_of(&self, claim: &ClaimText<'_>) -> bool {
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

fn source<'b>(claim: &'b ClaimText<'_>) -> Option<Source<'b>> {
    according_to(claim).or_else(|| (0..claim.tokens.len()).find_map(|verb| of_verb(claim, verb)))
}

fn according_to<'b>(claim: &'b ClaimText<'_>) -> Option<Source<'b>> {
    let tokens = &claim.tokens;
    let at = tokens.windows(2).position(|pair| pair[0].plain == "according" && pair[1].plain == "to")?;
    let words = behind(claim, at + 2);
    let last = words.last()?;
    Some(Source { words, span: Span::new(tokens[at].span.start, last.span.end) })
}

fn of_verb<'b>(claim: &'b ClaimText<'_>, verb: usize) -> Option<Source<'b>> {
    let tokens = &claim.tokens;
    let plain = tokens[verb].plain.as_str();
    let shows = SHOWS.contains(&plain) && tokens.get(verb + 1).is_some_and(|next| next.plain == "that");
    if !(shows || VERBS.contains(&plain)) || in_quotation(claim, tokens[verb].span.start) {
        return None;
    }
    // "claimed 30 lives", "used notes", "an insurance claim": no words of anybody's.
    let says = match tokens.get(verb + 1).filter(|_| is_open(claim, verb + 1)) {
        Some(next) => SAID.contains(&next.plain.as_str()),
        None => tokens[..verb].last().is_some_and(|it| it.capital || PRONOUNS.contains(&it.plain.as_str())),
    };
    if AMBIGUOUS.contains(&plain) && !says {
        return None;
    }
    // "the reported leak", "it is said": nobody says it.
    let before = verb.checked_sub(1).map_or("", |before| tokens[before].plain.as_str());
    if AFTER_NOBODY.contains(&before) {
        return None;
    }
    let words = before_verb(claim, verb);
    let somebody = |token: &Token<'_>| {
        token.class != Class::Function || token.capital || PRONOUNS.contains(&token.plain.as_str())
    };
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

//! Direct quotations: the same, or altered, or trimmed.

use article::Span;
use similar::{Algorithm, capture_diff_slices, diff_ratio};

use super::mention;
use crate::claim::ClaimText;
use crate::collation::{Difference, DifferenceKind};
use crate::language::{is_gershayim, marks};

/// From this share of common words on, two quotations are taken for the same one.
const SAME_QUOTATION: f32 = 0.5;

/// A quotation of fewer words is a term in quotation marks, unless it is what is left of a longer one.
const FEWEST_WORDS: usize = 3;
const FEWEST_LEFT: usize = 2;

/// Quotations that both claims give in different words.
pub fn differences(left: &ClaimText<'_>, right: &ClaimText<'_>) -> Vec<Difference> {
    let (ours, theirs) = (quotations(left), quotations(right));
    // One that is broken off by "he said" goes on behind it.
    let whole = |all: &[(Span, Vec<&str>)]| {
        all.iter().flat_map(|(_, words)| words.clone()).collect::<Vec<_>>().join(" ")
    };
    if whole(&ours) == whole(&theirs) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (span, words) in &ours {
        let best = theirs
            .iter()
            .map(|(other, others)| (alike(words, others), other, others))
            .max_by(|one, other| one.0.total_cmp(&other.0));
        if let Some((ratio, other, others)) = best
            && ratio >= SAME_QUOTATION
            && words != others
            && words.len().max(others.len()) >= FEWEST_WORDS
            && (words.len().min(others.len()) >= FEWEST_WORDS || ratio == 1.0)
        {
            found.push(Difference {
                kind: DifferenceKind::Quotation,
                left: Some(mention(left, *span)),
                right: Some(mention(right, *other)),
            });
        }
    }
    found
}

/// The share of words in common; one that holds the other whole is the same, trimmed.
fn alike(one: &[&str], other: &[&str]) -> f32 {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    if long.windows(short.len()).any(|part| part == short) {
        return 1.0;
    }
    diff_ratio(&capture_diff_slices(Algorithm::Myers, one, other), one.len(), other.len())
}

/// The quotations of a claim, with their words in plain form. One that opens before the claim or closes
/// behind it counts as far as it lies inside.
fn quotations<'b>(claim: &'b ClaimText<'_>) -> Vec<(Span, Vec<&'b str>)> {
    let start = claim.claim.span.start;
    let mut spans = Vec::new();
    let (mut open, mut single) = (None, None);
    // Where quotations of other languages begin and which marks end them.
    let mut abroad: Option<(usize, &[char])> = None;
    let hebrew = claim.language.tag() == "he";
    for (at, mark) in claim.words.char_indices() {
        if let Some((from, closing)) = abroad {
            if closing.contains(&mark) {
                spans.push(Span::new(from, at));
                abroad = None;
            }
            continue;
        }
        if let Some(closing) = marks::closing(mark, claim.language).filter(|_| open.is_none()) {
            abroad = Some((at + mark.len_utf8(), closing));
            continue;
        }
        match (mark, open) {
            ('"' | '״', _) if hebrew && is_gershayim(claim.words, at) => {}
            ('“', _) => open = Some(at + mark.len_utf8()),
            ('"' | '״', None) => open = Some(at + mark.len_utf8()),
            ('”' | '"' | '״', Some(from)) => {
                spans.push(Span::new(from, at));
                open = None;
            }
            ('”', None) => spans.push(Span::new(0, at)),
            // One that was opened before the claim.
            ('»' | '」' | '』', None) => spans.push(Span::new(0, at)),
            ('‘', None) => single = Some(at + mark.len_utf8()),
            // No apostrophe: those stand inside words, or at the end of one that nothing opened.
            ('’', None) if !claim.words[at + mark.len_utf8()..].starts_with(char::is_alphanumeric) => {
                spans.extend(single.take().map(|from| Span::new(from, at)));
            }
            _ => {}
        }
    }
    for from in open.into_iter().chain(abroad.map(|(from, _)| from)) {
        spans.push(Span::new(from, claim.words.len()));
    }
    spans
        .into_iter()
        // French sets spaces between marks and words.
        .map(|span| if claim.language.is_english() { span } else { span.trimmed(claim.words) })
        .map(|span| span.shifted(start))
        .map(|span| {
            let inside = claim.tokens.iter().filter(|token| span.contains(token.span));
            (span, inside.map(|token| token.plain.as_str()).collect::<Vec<_>>())
        })
        .filter(|(_, words)| words.len() >= FEWEST_LEFT)
        .collect()
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
    fn altered_and_trimmed_quotations_are_named() {
        check(
            "“You do not burn a friend’s source,” he said.",
            "He said: \"You never burn a friend's source.\"",
            "You do not burn a friend’s source, -> You never burn a friend's source.",
        );
    }

    #[test]
    fn the_same_quotation_in_other_marks_is_the_same() {
        check("“It takes ten years,” he said.", "\"It takes ten years.\"", "");
        check("“It takes ten years,” he said.", "“Nobody was in the room,” he said.", "");
    }
}

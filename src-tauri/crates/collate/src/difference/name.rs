//! Names that only one of two linked claims gives.

use std::collections::BTreeSet;

use article::Span;

use super::{between, mention};
use crate::claim::{ClaimText, Text};
use crate::collation::{Difference, DifferenceKind};
use crate::token::{Class, Token};

/// The words that are names in these two texts, in plain form.
pub struct Names(BTreeSet<String>);

impl Names {
    pub fn holds(&self, plain: &str) -> bool {
        self.0.contains(plain)
    }
}

/// Words that stand with a capital inside a sentence, and nowhere in small letters.
pub fn known_names(left: &Text<'_>, right: &Text<'_>) -> Names {
    let mut capital = BTreeSet::new();
    let mut small = BTreeSet::new();
    for claim in left.claims.iter().chain(&right.claims) {
        for (at, token) in claim.tokens.iter().enumerate() {
            if !token.capital {
                small.insert(token.plain.as_str());
            } else if !starts_sentence(claim, at) && token.class != Class::Function {
                capital.insert(token.plain.as_str());
            }
        }
    }
    Names(capital.difference(&small).map(|name| (*name).to_owned()).collect())
}

/// The names that one claim has and the other has not: the first such run on each side.
pub fn difference(left: &ClaimText<'_>, right: &ClaimText<'_>, names: &Names) -> Option<Difference> {
    let first = |claim, other| own_names(claim, other, names).into_iter().next().map(|at| mention(claim, at));
    between(DifferenceKind::Name, first(left, right), first(right, left))
}

/// Runs of name words of which the other claim has none.
fn own_names(claim: &ClaimText<'_>, other: &ClaimText<'_>, names: &Names) -> Vec<Span> {
    let theirs: BTreeSet<&str> = other.tokens.iter().map(|token| token.stem.as_str()).collect();
    let is_name = |token: &Token<'_>| token.capital && names.holds(&token.plain);
    let mut runs: Vec<(Span, bool)> = Vec::new();
    let mut open = false;
    for token in &claim.tokens {
        if !is_name(token) {
            open = false;
            continue;
        }
        let known = theirs.contains(token.stem.as_str());
        match runs.last_mut() {
            Some((run, shared)) if open && claim.words_at(Span::new(run.end, token.span.start)) == " " => {
                run.end = token.span.end;
                *shared |= known;
            }
            _ => runs.push((token.span, known)),
        }
        open = true;
    }
    runs.into_iter().filter(|(_, shared)| !shared).map(|(run, _)| run).collect()
}

/// Whether a token is the first of its claim, or the first behind an opening quotation mark.
fn starts_sentence(claim: &ClaimText<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| &claim.tokens[before]) else { return true };
    let between = claim.words_at(Span::new(before.span.end, claim.tokens[at].span.start));
    between.contains(['“', '"', ':', '.', '!', '?', '…'])
}

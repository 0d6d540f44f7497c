//! Whether two names are one: short forms, other spellings, titles, and what tells two of a family apart.

use similar::TextDiff;

use super::given::{self, is_given};
use super::name::Run;
use super::place::{self, is_also_called, is_of_country, is_site, is_title, plainest};
use crate::claim::ClaimText;
use crate::token::{Class, Token};
use crate::words;

/// Whether two runs have the last word in common, and other full words before it.
pub fn are_relatives((left, one): (&ClaimText<'_>, &Run), (right, other): (&ClaimText<'_>, &Run)) -> bool {
    let last_two = |claim: &ClaimText<'_>, run: &Run| -> Option<(String, String)> {
        let [.., first, last] = &claim.tokens[run.tokens.clone()] else { return None };
        let first = plainest(&first.plain);
        let full = first.chars().count() > 2 && !is_title(&first);
        full.then(|| (first, plainest(&last.plain)))
    };
    let (Some(one), Some(other)) = (last_two(left, one), last_two(right, other)) else { return false };
    !is_site(&one.1)
        && one.1 == other.1
        && one.0 != other.0
        && !given::is_short_form(&one.0, &other.0)
        && !place::is_body(&one.1)
}

/// Whether the other claim has a name, too: one of its words that names anybody, or its short form.
pub fn is_named(claim: &ClaimText<'_>, run: &Run, (other, others): (&ClaimText<'_>, &[Run])) -> bool {
    let tokens = &claim.tokens[run.tokens.clone()];
    let whole = joined(tokens);
    if others.iter().any(|its| is_also_called(&whole, &joined(&other.tokens[its.tokens.clone()])))
        || is_short_for(tokens, &other.tokens)
        || is_spelt_out(claim, run, other)
    {
        return true;
    }
    let theirs = || others.iter().map(|its| &other.tokens[its.tokens.clone()]);
    let in_common = |its: &[Token<'_>]| telling(tokens).iter().any(|token| is_known(token, its));
    if theirs().any(|its| are_two(tokens, its)) {
        return theirs().any(|its| !are_two(tokens, its) && in_common(its));
    }
    // Words in small letters do not name one who has a name of several words ("chief of staff").
    let names: Vec<Token<'_>> =
        other.tokens.iter().filter(|its| tokens.len() == 1 || its.capital).cloned().collect();
    telling(tokens).iter().any(|token| is_known(token, &names))
}

/// The words of a name in one, for the list of places with two names.
fn joined(tokens: &[Token<'_>]) -> String {
    let plain = |token: &Token<'_>| {
        if token.plain.chars().all(char::is_uppercase) { token.plain.clone() } else { plainest(&token.plain) }
    };
    tokens.iter().map(plain).collect::<Vec<_>>().join("_")
}

/// The words of a name that tell whose it is: no titles, no "square" and no "university", if there are others.
fn telling<'b, 'a>(tokens: &'b [Token<'a>]) -> Vec<&'b Token<'a>> {
    let says_who = |token: &&Token<'_>| {
        let plain = token.plain.as_str();
        token.class != Class::Function && !is_title(plain) && !is_site(plain) && !place::is_body(plain)
    };
    // What stands before a given name is an office, whatever its words are.
    let from = tokens.iter().position(|token| is_given(&plainest(&token.plain))).unwrap_or_default();
    let found: Vec<&Token<'_>> = tokens[from..].iter().filter(says_who).collect();
    let own: Vec<&Token<'_>> = found.iter().copied().filter(|token| !is_of_country(&token.plain)).collect();
    if !own.is_empty() {
        own
    } else if !found.is_empty() {
        found
    } else {
        tokens.iter().take(1).collect()
    }
}

/// Whether two names begin alike and are of two: "Karl Brandes" and "Karl Weber", "Union Square" and "Union Street".
fn are_two(ours: &[Token<'_>], theirs: &[Token<'_>]) -> bool {
    let ([.., our_last], [.., their_last]) = (ours, theirs) else { return false };
    let (one, other) = (plainest(&our_last.plain), plainest(&their_last.plain));
    if is_site(&one) && is_site(&other) && ours.len() > 1 && theirs.len() > 1 {
        let alike = one.starts_with(&other) || other.starts_with(&one);
        return !alike && ours[0].plain == theirs[0].plain;
    }
    let (ours, theirs) = (telling(ours), telling(theirs));
    let person = |tokens: &[&Token<'_>]| tokens.len() == 2 && is_given(&plainest(&tokens[0].plain));
    person(&ours)
        && person(&theirs)
        && given::is_short_form(&plainest(&ours[0].plain), &plainest(&theirs[0].plain))
        && one != other
        && !is_other_spelling(&one, &other)
}

/// Whether the other claim has the word, or an adjective of it ("Israel" for "Israeli"), or another spelling of it.
fn is_known(token: &Token<'_>, others: &[Token<'_>]) -> bool {
    const ROOT: usize = 4;
    let plain = plainest(&token.plain);
    let root: String = plain.chars().take(ROOT).collect();
    let of_country = |plain: &str| words::is_place(plain) || is_of_country(plain);
    others.iter().any(|its| {
        let theirs = plainest(&its.plain);
        // Of countries the first letters do ("Brazil", "Brazilian"), but two that are known are two.
        let alike = root.chars().count() == ROOT
            && theirs.starts_with(&root)
            && (is_of_country(&plain) != is_of_country(&theirs) && of_country(&plain) && of_country(&theirs)
                || is_adjective(&plain, &theirs)
                || is_adjective(&theirs, &plain));
        its.stem == token.stem
            || theirs == plain
            || is_also_called(&token.plain, &its.plain)
            || (its.capital && (alike || is_other_spelling(&plain, &theirs)))
    })
}

fn is_adjective(word: &str, root: &str) -> bool {
    const ENDINGS: [&str; 9] = ["n", "an", "ian", "i", "ish", "ese", "ean", "ic", "s"];
    word.strip_prefix(root).is_some_and(|ending| ENDINGS.contains(&ending))
}

/// Whether two names sound like one, written from another alphabet: "Gaddafi" and "Qaddafi". Two known places are two.
fn is_other_spelling(one: &str, other: &str) -> bool {
    const ALIKE: f32 = 0.8;
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

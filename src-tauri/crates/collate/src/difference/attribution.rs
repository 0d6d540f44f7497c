//! Who says so: a source that only one claim names, or another one.

use super::given::is_given;
use super::source::{PRONOUNS, Source, sources, verb_alone};
use super::{between, mention, name};
use crate::claim::ClaimText;
use crate::collation::{Difference, DifferenceKind, Mention};
use crate::token::{Class, Token};

/// Words for one source.
const SAME: [&[&str]; 8] = [
    &["police", "officers", "detectives", "investigators", "detective", "officer"],
    &["scientists", "researchers", "authors", "study", "researcher", "scientist", "report"],
    &["lawyer", "attorney", "counsel", "lawyers", "attorneys"],
    &["residents", "villagers", "locals", "neighbors", "neighbours", "inhabitants"],
    &["army", "military"],
    &["newspaper", "paper", "daily"],
    &["company", "firm", "manufacturer", "maker"],
    &["prosecutor", "prosecutors", "prosecution", "indictment"],
];
/// Who a claim says it from, with the verb.
pub fn cue(claim: &ClaimText<'_>) -> Option<Mention> {
    let found = sources(claim).first().map(|source| mention(claim, source.span));
    found.or_else(|| verb_alone(claim).map(|verb| mention(claim, verb)))
}

/// The source of each claim where the two are not the same.
pub fn difference(left: &ClaimText<'_>, right: &ClaimText<'_>) -> Option<Difference> {
    let (ours, theirs) = (sources(left), sources(right));
    let alike = |one: &Source<'_>| {
        theirs.iter().any(|other| {
            one.is_like(other)
                || (one.is_spoken_of(right) && (other.is_spoken_of(left) || other.is_definite()))
                || (other.is_spoken_of(left) && one.is_definite())
                || (one.speaks_for_another() && other.is_definite())
                || (other.speaks_for_another() && one.is_definite())
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

    /// "a spokeswoman", "the statement": of whom, the other claim may say.
    fn speaks_for_another(&self) -> bool {
        const MOUTHS: [&str; 5] = ["spokesman", "spokeswoman", "spokesperson", "statement", "communique"];
        self.words.last().is_some_and(|last| MOUTHS.contains(&last.plain.as_str()))
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
        let theirs = other.words;
        let weighty = |token: &&Token<'_>| token.class != Class::Function;
        let stems = |source: &Self| -> Vec<String> {
            source.words.iter().filter(weighty).map(|token| token.stem.clone()).collect()
        };
        let others = stems(other);
        // Of two names the last words tell, whatever the offices before them.
        if let (Some(one), Some(other)) = (self.words.last(), other.words.last())
            && one.capital
            && other.capital
            && self.words.len().max(theirs.len()) > 1
            && one.plain != other.plain
            && !stems(self).contains(&other.stem)
            && !others.contains(&one.stem)
        {
            return name::is_short_for(self.words, theirs) || name::is_short_for(theirs, self.words);
        }
        self.is_pronoun()
            || other.is_pronoun()
            || stems(self).iter().any(|stem| others.contains(stem))
            || SAME.iter().any(|same| {
                let one_of =
                    |source: &Self| source.words.iter().any(|its| same.contains(&its.plain.as_str()));
                one_of(self) && one_of(other)
            })
            || name::is_short_for(self.words, other.words)
            || name::is_short_for(other.words, self.words)
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

    #[test]
    fn verbs_that_say_are_told_from_those_that_do_something() {
        check("The owner reported the theft.", "There was a theft.", "");
        check("The captain told him to leave.", "He had to leave.", "");
        check("The vault was open, the owner confirmed.", "The vault was open.", "the owner confirmed -> -");
    }
}

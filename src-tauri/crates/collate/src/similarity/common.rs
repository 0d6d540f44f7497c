//! Which weighty words two passages share, and which only one of them has: why a claim that comes near is another one.

use super::lexicon::{Kind, Lexicon};
use super::{reasons, soft};
use crate::claim::{ClaimText, Text};
use crate::{Passage, Stop};

/// The weighty words of two passages as they stand there, the weightiest first; of each stem one form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WordsInCommon {
    /// As the left passage has them.
    pub both: Vec<String>,
    pub left: Vec<String>,
    pub right: Vec<String>,
}

/// Tells the words that both passages have from those that only one has.
pub fn words_in_common(left: Passage<'_>, right: Passage<'_>) -> WordsInCommon {
    let (left, right) = (side(left), side(right));
    let Ok(lexicon) = Lexicon::of(&left, &right, Stop::NEVER) else { return WordsInCommon::default() };
    let mine = weighty(&lexicon, 0, &left);
    let theirs = weighty(&lexicon, 1, &right);
    let of = |some: &[(u32, String)], others: &[(u32, String)], shared: bool| -> Vec<String> {
        let held = |term: u32| others.iter().any(|(its, _)| *its == term);
        some.iter().filter(|(term, _)| held(*term) == shared).map(|(_, word)| word.clone()).collect()
    };
    WordsInCommon {
        both: of(&mine, &theirs, true),
        left: of(&mine, &theirs, false),
        right: of(&theirs, &mine, false),
    }
}

fn side(passage: Passage<'_>) -> Text<'_> {
    let claim = ClaimText::of_passage(passage);
    Text { language: claim.language, known: None, claims: vec![claim] }
}

/// The stems of a side's only claim, each with a word that stands for it.
fn weighty(lexicon: &Lexicon, side: usize, text: &Text<'_>) -> Vec<(u32, String)> {
    let terms = if side == 0 { &lexicon.left[0] } else { &lexicon.right[0] };
    let words = reasons::shown(lexicon, &text.claims[0]);
    let mut bag = soft::bag(lexicon, terms);
    bag.retain(|&(term, _)| lexicon.term(term).kind != Kind::Pale);
    bag.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    bag.into_iter().filter_map(|(term, _)| Some((term, words.get(&term)?.clone()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_words_are_told_from_those_of_one_passage() {
        let common = words_in_common(
            Passage::alone("Jonathan Pollard spied for Israel in 1985."),
            Passage::alone("Israel recruited a spy in the Gulf, the report said in 2019."),
        );
        assert_eq!(common.both.len(), 2, "{common:?}");
        let has = |words: &[String], word: &str| words.iter().any(|it| it == word);
        assert!(has(&common.both, "Israel") && has(&common.both, "spied"), "{common:?}");
        assert!(has(&common.left, "Pollard") && has(&common.left, "1985"), "{common:?}");
        assert!(has(&common.right, "2019") && !has(&common.right, "the"), "{common:?}");
        assert_eq!(words_in_common(Passage::alone(""), Passage::alone("")), WordsInCommon::default());
    }
}

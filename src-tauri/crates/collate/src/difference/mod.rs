//! What varies inside a link, one kind a file. Precision before recall: it speaks of a difference only where
//! both claims fill the slot, else it says which one alone does.

mod abroad;
pub mod attribution;
mod calendar;
mod counted;
mod date;
mod figure;
mod given;
pub mod hedge;
pub mod name;
pub mod negation;
mod number;
mod opposite;
mod place;
mod quotation;
mod same_name;
mod source;
pub mod wording;

use article::Span;

use crate::claim::ClaimText;
use crate::collation::{Difference, DifferenceKind, Mention};
use name::Names;

/// Everything but the wording that varies between two linked claims.
pub fn differences(left: &ClaimText<'_>, right: &ClaimText<'_>, names: &Names) -> Vec<Difference> {
    let mut found = figure::differences(left, right);
    found.extend(date::differences(left, right));
    // The cues of all other kinds are English ones.
    if !(left.language.is_english() && right.language.is_english()) {
        found.extend(quotation::differences(left, right));
        return found;
    }
    found.extend(attribution::difference(left, right));
    found.extend(hedge::difference(left, right));
    // What one negates and the other asserts is said once.
    let negated = negation::difference(left, right);
    found.extend(negated.or_else(|| opposite::difference(left, right)));
    found.extend(quotation::differences(left, right));
    found.extend(name::differences(left, right, names));
    found
}

pub fn mention(claim: &ClaimText<'_>, span: Span) -> Mention {
    Mention { words: claim.words_at(span).to_owned(), span }
}

/// A difference from what each side says, or none where neither or both agree.
pub fn between(kind: DifferenceKind, left: Option<Mention>, right: Option<Mention>) -> Option<Difference> {
    (left.is_some() || right.is_some()).then_some(Difference { kind, left, right })
}

/// The differences in one line: each "left -> right", with "-" for a side that says nothing.
#[cfg(test)]
fn shown(differences: &[Difference]) -> String {
    let side = |mention: &Option<Mention>| mention.as_ref().map_or("-".to_owned(), |it| it.words.clone());
    let lines: Vec<_> =
        differences.iter().map(|it| format!("{} -> {}", side(&it.left), side(&it.right))).collect();
    lines.join("; ")
}

/// Checks what one kind of difference finds between two claims, as [`shown`] shows it.
#[cfg(test)]
#[track_caller]
fn check_kind<Found: IntoIterator<Item = Difference>>(
    find: impl Fn(&ClaimText<'_>, &ClaimText<'_>) -> Found,
    (left, right): (&str, &str),
    expect: &str,
) {
    let found: Vec<_> =
        find(&crate::claim::test_claim(left), &crate::claim::test_claim(right)).into_iter().collect();
    assert_eq!(shown(&found), expect, "{left} / {right}");
}

//! Small words of English that the reports are written with.

use std::fmt::Display;

use collate::Relation;
use dossier::Verdict;

/// "no link", "1 link", "1,180 links".
pub fn counted(count: usize, what: &str) -> String {
    match count {
        0 => format!("no {what}s"),
        1 => format!("1 {what}"),
        _ => format!("{} {what}s", grouped(count)),
    }
}

/// "1,180".
pub fn grouped<N: Display>(number: N) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// "a, b and c", with any word for "and".
pub fn and(words: &[impl AsRef<str>], and: &str) -> String {
    match words {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} {and} {}", first.join(", "), last.as_ref())
        }
    }
}

/// With a capital at its beginning.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// What a link is called that is rejected or not.
pub fn relation(relation: Option<Relation>, rejected: bool) -> &'static str {
    match relation {
        Some(Relation::SameWords) => "Same words",
        Some(Relation::Reworded) => "Reworded",
        Some(Relation::DiffersInDetail) => "Differs in detail",
        Some(Relation::Contradicts) => "Contradicts",
        Some(Relation::RelatedOnly) => "Related only",
        None if rejected => "Not proposed any more",
        None => "Linked by the editor",
    }
}

pub fn verdict(verdict: Option<Verdict>) -> &'static str {
    match verdict {
        Some(Verdict::Confirmed) => "Confirmed by the editor",
        Some(Verdict::Rejected) => "Rejected by the editor",
        Some(Verdict::Drawn) => "Drawn by the editor",
        None => "Not yet decided",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_thousands() {
        assert_eq!([0, 999, 1180, 1_234_567].map(grouped), ["0", "999", "1,180", "1,234,567"]);
    }

    #[test]
    fn words_are_joined_and_counted() {
        assert_eq!(and(&["a"], "or"), "a");
        assert_eq!(and(&["a", "b", "c"], "and"), "a, b and c");
        assert_eq!([0, 1, 2].map(|count| counted(count, "link")), ["no links", "1 link", "2 links"]);
        assert_eq!(capital("état"), "État");
    }
}

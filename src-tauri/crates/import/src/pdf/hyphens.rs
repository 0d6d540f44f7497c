//! Joins words that a line's end cut in two: "quar- terly".

use std::collections::BTreeSet;

/// First parts that keep their hyphen.
const KEEPING: [&str; 24] = [
    "all", "anti", "co", "cross", "ex", "far", "full", "half", "high", "ill", "long", "low", "mid", "much",
    "multi", "non", "one", "part", "post", "pro", "self", "short", "so", "well",
];

/// Words before which a hyphen stands for what follows: "three- and four-year terms".
const SUSPENDING: [&str; 6] = ["and", "or", "to", "und", "oder", "et"];

/// The words of a text, which tell how it writes one that was cut.
pub(super) struct Hyphens {
    words: BTreeSet<String>,
}

impl Hyphens {
    pub(super) fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let words = texts.flat_map(str::split_whitespace).map(bare).filter(|word| word.len() > 3);
        Self { words: words.map(str::to_lowercase).collect() }
    }

    /// The text with its cut words whole.
    pub(super) fn join(&self, text: &str) -> String {
        let mut joined = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find("- ") {
            let (before, behind) = (&rest[..at], &rest[at + 2..]);
            joined.push_str(before);
            let first = joined.rsplit([' ', '—', '–', '(', '“']).next().unwrap_or_default();
            let second = bare(behind.split(' ').next().unwrap_or_default());
            let is_cut = first.ends_with(char::is_alphabetic)
                && second.starts_with(char::is_lowercase)
                && !SUSPENDING.contains(&second);
            joined.push_str(match is_cut {
                false => "- ",
                true if self.keeps_hyphen(first, second) => "-",
                true => "",
            });
            rest = behind;
        }
        joined.push_str(rest);
        joined
    }

    fn keeps_hyphen(&self, first: &str, second: &str) -> bool {
        let first = bare(first).to_lowercase();
        if self.words.contains(&format!("{first}-{second}")) {
            return true;
        }
        if self.words.contains(&format!("{first}{second}")) {
            return false;
        }
        KEEPING.contains(&first.as_str()) || first.contains('-')
    }
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        assert_eq!(Hyphens::of([text].into_iter()).join(text), expect);
    }

    #[test]
    fn cut_words_are_joined() {
        check("the quar- terly report", "the quarterly report");
        check("a well- known state- ment.", "a well-known statement.");
        check("a part- ner, the partner", "a partner, the partner");
        check("a sea- side town; sea-side", "a sea-side town; sea-side");
    }

    #[test]
    fn other_hyphens_stay() {
        check("three- and four-year terms", "three- and four-year terms");
        check("It was so - he said", "It was so - he said");
        check("the Anglo- American war", "the Anglo- American war");
        check("a dash- ", "a dash- ");
    }
}

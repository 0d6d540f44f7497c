//! Brings words to one plain form, so that spelling variants of one word are equal.

use unicode_normalization::UnicodeNormalization;

/// The longest run of capitals that is read as a short form; longer ones are words set in capitals.
const LONGEST_ACRONYM: usize = 5;

/// A word in one plain form: compatibility-composed, lower case, straight apostrophes, without a possessive
/// ending, without the points of a short form or the commas of a figure.
///
/// Short forms keep their capitals ("U.S." and "US" give "US"), or "US" would be the pronoun "us".
pub fn plain(word: &str) -> String {
    let word: String =
        word.nfkc().map(|letter| if matches!(letter, '’' | '‘' | 'ʼ') { '\'' } else { letter }).collect();
    let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("'S")).unwrap_or(&word);
    if word.starts_with(|first: char| first.is_ascii_digit()) {
        return word.replace(',', "").to_lowercase();
    }
    let letters: String = word.chars().filter(|letter| *letter != '.').collect();
    if is_acronym(&letters) { letters } else { letters.to_lowercase() }
}

/// Whether a plain form is that of a short form: two to five capitals.
pub fn is_acronym(plain: &str) -> bool {
    (2..=LONGEST_ACRONYM).contains(&plain.chars().count()) && plain.chars().all(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variants_of_one_word_are_equal() {
        for (one, other) in [
            ("U.S", "US"),
            ("Israel’s", "israel"),
            ("1,500", "1500"),
            ("Ｔrump", "trump"),
            ("don’t", "don't"),
        ] {
            assert_eq!(plain(one), plain(other), "{one} and {other}");
        }
        assert_ne!(plain("US"), plain("us"));
    }
}

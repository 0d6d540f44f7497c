//! Brings words to one plain form, so that spelling variants of one word are equal.

use unicode_normalization::UnicodeNormalization;

/// The longest run of capitals that is read as a short form; longer ones are words set in capitals.
const LONGEST_ACRONYM: usize = 5;

/// A word in one plain form: compatibility-composed, lower case, straight apostrophes, without a possessive
/// ending, without the points of a short form; a figure keeps its marks.
///
/// Short forms keep their capitals ("U.S." and "US" give "US"), or "US" would be the pronoun "us".
pub fn plain(word: &str) -> String {
    let word: String =
        word.nfkc().map(|letter| if matches!(letter, '’' | '‘' | 'ʼ') { '\'' } else { letter }).collect();
    let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("'S")).unwrap_or(&word);
    if word.starts_with(|first: char| first.is_ascii_digit()) {
        return word.to_lowercase();
    }
    let letters: String = word.chars().filter(|letter| *letter != '.').collect();
    if is_acronym(&letters) { letters } else { letters.to_lowercase() }
}

/// A claim's letters and digits in one plain form, without case, spaces and marks, and in one spelling: equal for two
/// claims with the same words. Marks between digits stay, as "1.5" is not "15".
pub fn letters(claim: &str) -> String {
    /// British spellings and American ones, as parts of words.
    const SPELLINGS: [(&str, &str); 6] =
        [("ll", "l"), ("our", "or"), ("isation", "ization"), ("ise", "ize"), ("tre", "ter"), ("yse", "yze")];
    let letters = letters_of(claim);
    SPELLINGS.iter().fold(letters, |letters, (one, other)| letters.replace(one, other))
}

/// The same without a regard for spellings, which are those of English.
pub fn letters_of(claim: &str) -> String {
    let all: Vec<char> = claim.nfkc().flat_map(char::to_lowercase).collect();
    let is_digit = |at: Option<usize>| at.and_then(|at| all.get(at)).is_some_and(char::is_ascii_digit);
    let mut letters = String::with_capacity(claim.len());
    for (at, &letter) in all.iter().enumerate() {
        let between_digits = is_digit(at.checked_sub(1)) && is_digit(Some(at + 1));
        match letter {
            _ if letter.is_alphanumeric() => letters.push(letter),
            '%' => letters.push_str("percent"),
            '$' | '€' | '£' => letters.push(letter),
            ',' if between_digits => {}
            '.' | ':' if between_digits => letters.push('.'),
            _ if between_digits => letters.push('-'),
            _ => {}
        }
    }
    letters
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
        for (one, other) in [("U.S", "US"), ("Israel’s", "israel"), ("Ｔrump", "trump"), ("don’t", "don't")]
        {
            assert_eq!(plain(one), plain(other), "{one} and {other}");
        }
        assert_ne!(plain("US"), plain("us"));
    }

    #[test]
    fn claims_of_the_same_words_have_the_same_letters() {
        for (one, other, same) in [
            ("Yields fell by 12 percent.", "Yields fell by 12 per cent", true),
            ("at 3.15 p.m. with", "at 3:15 pm, with", true),
            ("Councillors voted 14-11", "Councilors voted 14–11", true),
            ("1,500 men", "1500 men", true),
            ("1.5 million", "15 million", false),
            ("He is now there.", "He is not there.", false),
        ] {
            assert_eq!(letters(one) == letters(other), same, "{one} and {other}");
        }
    }
}

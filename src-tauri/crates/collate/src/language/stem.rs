//! Stems by language: what forms of one word share.
//!
//! Snowball's algorithms (Porter 2001) where they are at hand; light stemmers for Arabic, Hebrew and Persian; the first
//! letters of a word for inflecting languages without one, which McNamee, Nicholas & Mayfield (2009, "Addressing
//! morphological variation in alphabetic languages") found as good as stemmers for searching.

use std::borrow::Cow;

use rust_stemmers::{Algorithm, Stemmer};

use super::Language;

/// So many letters of a word are kept where no stemmer is known.
const FIRST: usize = 6;

pub enum Stems {
    Snowball(Stemmer),
    Arabic,
    Hebrew,
    Persian,
    First,
    None,
}

impl Stems {
    pub fn of(language: Language) -> Self {
        match language.0 {
            "ar" => Self::Arabic,
            "he" => Self::Hebrew,
            "fa" | "ur" => Self::Persian,
            "be" | "bg" | "ca" | "cs" | "et" | "hr" | "hy" | "ka" | "lt" | "lv" | "mk" | "pl" | "sk"
            | "sl" | "sr" | "uk" => Self::First,
            tag => algorithm(tag).map_or(Self::None, |algorithm| Self::Snowball(Stemmer::create(algorithm))),
        }
    }

    pub fn stem<'a>(&self, plain: &'a str) -> Cow<'a, str> {
        match self {
            Self::Snowball(stemmer) => stemmer.stem(plain),
            Self::Arabic => Cow::Borrowed(arabic(plain)),
            Self::Hebrew => Cow::Borrowed(hebrew(plain)),
            Self::Persian => Cow::Borrowed(persian(plain)),
            Self::First => {
                Cow::Borrowed(plain.char_indices().nth(FIRST).map_or(plain, |(end, _)| &plain[..end]))
            }
            Self::None => Cow::Borrowed(plain),
        }
    }
}

fn algorithm(tag: &str) -> Option<Algorithm> {
    Some(match tag {
        "da" => Algorithm::Danish,
        "de" => Algorithm::German,
        "el" => Algorithm::Greek,
        "en" => Algorithm::English,
        "es" => Algorithm::Spanish,
        "fi" => Algorithm::Finnish,
        "fr" => Algorithm::French,
        "hu" => Algorithm::Hungarian,
        "it" => Algorithm::Italian,
        "nb" => Algorithm::Norwegian,
        "nl" => Algorithm::Dutch,
        "pt" => Algorithm::Portuguese,
        "ro" => Algorithm::Romanian,
        "ru" => Algorithm::Russian,
        "sv" => Algorithm::Swedish,
        "ta" => Algorithm::Tamil,
        "tr" => Algorithm::Turkish,
        _ => return None,
    })
}

/// What is left of a word without a beginning, if so many letters are left.
fn without_start<'a>(word: &'a str, start: &str, least: usize) -> Option<&'a str> {
    word.strip_prefix(start).filter(|rest| rest.chars().count() >= least)
}

fn without_end<'a>(word: &'a str, end: &str, least: usize) -> Option<&'a str> {
    word.strip_suffix(end).filter(|rest| rest.chars().count() >= least)
}

/// Light10 of Larkey, Ballesteros & Connell (2007): without "and", then without an article and what is written before it, then
/// without endings. The word is normalised already, so that ة is ه.
fn arabic(plain: &str) -> &str {
    let mut word = without_start(plain, "و", 3).unwrap_or(plain);
    if let Some(rest) =
        ["وال", "بال", "كال", "فال", "ال", "لل"].iter().find_map(|start| without_start(word, start, 2))
    {
        word = rest;
    }
    for end in ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"] {
        word = without_end(word, end, 2).unwrap_or(word);
    }
    word
}

/// Without the endings of gender, number and construct state, and then without the particles that are written as part of a
/// word (the letters משה וכלב of every grammar), while three letters are left, for roots have three; of the particles that
/// seldom stand alone, four. A letter of the root that looks like a particle goes too, but from every form of the word.
fn hebrew(plain: &str) -> &str {
    let mut word =
        ["ים", "ות", "ית", "ה", "ת", "י"].iter().find_map(|end| without_end(plain, end, 3)).unwrap_or(plain);
    let particles = [("ו", 3), ("ה", 3), ("ב", 3), ("ל", 3), ("ש", 4), ("מ", 4), ("כ", 4)];
    while let Some(rest) = particles.iter().find_map(|&(start, least)| without_start(word, start, least)) {
        word = rest;
    }
    word
}

/// Without the endings of plural and comparison that may be written apart or joined.
fn persian(plain: &str) -> &str {
    ["هايي", "هاي", "ها", "ترين", "تر"].iter().find_map(|end| without_end(plain, end, 2)).unwrap_or(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Reader;

    #[test]
    fn forms_of_one_word_share_a_stem() {
        for (tag, forms) in [
            ("he", "הממשלה ממשלה לממשלה וממשלת"),
            ("he", "הגשר גשר שהגשר גשרים הגשרים"),
            ("he", "חיילים החיילים חיילי"),
            ("ar", "المدينة مدينة والمدينة بالمدينة للمدينة"),
            ("ar", "المهندسون مهندسين والمهندسين"),
            ("fa", "کتاب‌ها کتابها کتاب"),
            ("ru", "мост моста мосту мостов"),
            ("de", "Brücke Brücken"),
            ("fr", "fermé fermée fermés"),
            ("uk", "мостовий мостового"),
            ("pl", "inżynier inżyniera inżynierowie"),
        ] {
            let reader = Reader::of(Language(tag));
            let stems: Vec<String> =
                forms.split_whitespace().map(|form| reader.stem(&reader.plain(form)).into_owned()).collect();
            assert!(stems.iter().all(|stem| *stem == stems[0]), "{tag}: {stems:?}");
        }
    }

    #[test]
    fn other_words_do_not() {
        for (tag, one, other) in
            [("he", "בית", "ביטחון"), ("he", "שלום", "שלושה"), ("ar", "جسر", "سد"), ("ru", "мост", "мостик")]
        {
            let reader = Reader::of(Language(tag));
            assert_ne!(reader.stem(&reader.plain(one)), reader.stem(&reader.plain(other)));
        }
    }
}

//! What the engine knows of a language: its stems, its small words, and how it writes figures.

use std::borrow::Cow;
use std::collections::HashSet;

use rust_stemmers::{Algorithm, Stemmer};

use crate::words;

/// A language, by its BCP 47 tag. A text whose language is not known is read as English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language(&'static str);

impl Default for Language {
    fn default() -> Self {
        Self::ENGLISH
    }
}

impl Language {
    pub const ENGLISH: Self = Self("en");

    pub fn of(text: &str) -> Self {
        article::language(text).map_or(Self::ENGLISH, Self)
    }

    pub fn tag(self) -> &'static str {
        self.0
    }

    pub fn is_english(self) -> bool {
        self == Self::ENGLISH
    }

    /// Whether "1.500,5" is fifteen hundred and a half.
    fn has_decimal_comma(self) -> bool {
        !matches!(self.0, "en" | "zh" | "ja" | "ko" | "he" | "ar" | "fa" | "hi" | "ta" | "ur")
    }

    /// Snowball's algorithm; none for a language that it does not know.
    fn algorithm(self) -> Option<Algorithm> {
        Some(match self.0 {
            "ar" => Algorithm::Arabic,
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
}

/// Reads the words of one language.
pub struct Reader {
    pub language: Language,
    stemmer: Option<Stemmer>,
    /// Words that only hold sentences together, but for English, which has a list of its own.
    small: HashSet<&'static str>,
}

impl Reader {
    pub fn of(language: Language) -> Self {
        let small = if language.is_english() { None } else { stop_words::lookup(language.0) };
        Self {
            language,
            stemmer: language.algorithm().map(Stemmer::create),
            small: small.unwrap_or_default().iter().copied().collect(),
        }
    }

    pub fn stem<'a>(&self, plain: &'a str) -> Cow<'a, str> {
        self.stemmer.as_ref().map_or(Cow::Borrowed(plain), |stemmer| stemmer.stem(plain))
    }

    pub fn is_function(&self, plain: &str) -> bool {
        if self.language.is_english() { words::is_function(plain) } else { self.small.contains(plain) }
    }

    /// A figure as English writes it.
    pub fn figure(&self, plain: &str) -> String {
        if !self.language.has_decimal_comma() {
            return plain.replace(',', "");
        }
        plain.chars().filter(|mark| *mark != '.').map(|mark| if mark == ',' { '.' } else { mark }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_as_their_language_writes_them() {
        let figure = |text: &str, figure: &str| Reader::of(Language::of(text)).figure(figure);
        let german = "Der Bürgermeister sagte, dass die Brücke nicht mit dem Tunnel zu vergleichen ist.";
        assert_eq!(figure(german, "1.500,5"), "1500.5");
        assert_eq!(
            figure("The mayor said that the harbour is to be closed for a year.", "1,500.5"),
            "1500.5"
        );
    }

    #[test]
    fn small_words_and_stems_are_those_of_the_language() {
        let german = Reader::of(Language("de"));
        assert!(german.is_function("nicht") && !german.is_function("hafen"));
        assert_eq!(german.stem("häfen"), german.stem("hafen"));
    }
}

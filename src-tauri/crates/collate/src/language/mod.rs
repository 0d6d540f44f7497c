//! What the engine knows of a language: how its words are cut, folded and stemmed, its small words, how it writes figures,
//! and what it calls months and numbers.
//!
//! English takes its own way through the engine and is untouched by what stands here for others.

mod figure;
mod fold;
mod level;
pub mod marks;
mod segment;
mod senses;
mod stem;

use std::borrow::Cow;
use std::collections::HashSet;

pub use fold::is_hebrew;
pub use level::{Languages, Level, level};
pub use segment::{is_gershayim, words};
pub use senses::{Sense, Senses};

use crate::{normalize, words as english};
use stem::Stems;

/// A language, by its BCP 47 tag. A text whose language is not known is read as English if its letters are Latin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language(&'static str);

impl Default for Language {
    fn default() -> Self {
        Self::ENGLISH
    }
}

/// So many letters tell the script of a text whose language nothing tells.
const LETTERS: usize = 1_000;

impl Language {
    pub const ENGLISH: Self = Self("en");
    /// Undetermined, as BCP 47 has it.
    const UNKNOWN: Self = Self("und");

    pub fn of(text: &str) -> Self {
        Self::known_or_of(article::language(text), text)
    }

    /// The language that is known, or what the letters of the text make likely.
    pub fn known_or_of(known: Option<&'static str>, text: &str) -> Self {
        known.map_or_else(|| Self::of_script(text), Self)
    }

    fn of_script(text: &str) -> Self {
        let letters = || text.chars().filter(|letter| letter.is_alphabetic()).take(LETTERS);
        let others = letters().filter(|&letter| u32::from(letter) >= FIRST_BEYOND_LATIN).count();
        if 2 * others > letters().count() { Self::UNKNOWN } else { Self::ENGLISH }
    }

    /// The language with this BCP 47 tag.
    pub fn tagged(tag: &'static str) -> Self {
        Self(tag)
    }

    pub fn tag(self) -> &'static str {
        self.0
    }

    pub fn is_english(self) -> bool {
        self == Self::ENGLISH
    }

    /// Whether words stand without spaces, so that only a dictionary tells them.
    pub fn is_unspaced(self) -> bool {
        matches!(self.0, "zh" | "ja" | "th" | "lo" | "km" | "my")
    }

    /// Whether a capital within a sentence makes a name; German sets every noun with one.
    pub fn names_by_capitals(self) -> bool {
        self.0 != "de"
    }

    /// The words for months, numbers and the like; none for a language without a list of them.
    pub fn senses(self) -> Option<&'static Senses> {
        Senses::of(self)
    }
}

/// Greek begins here; what stands before is Latin.
const FIRST_BEYOND_LATIN: u32 = 0x370;

/// Reads the words of one language.
pub struct Reader {
    pub language: Language,
    stems: Stems,
    /// Words that only hold sentences together, but for English, which has a list of its own.
    small: HashSet<Cow<'static, str>>,
}

impl Reader {
    pub fn of(language: Language) -> Self {
        let small = if language.is_english() { None } else { stop_words::lookup(language.0) };
        let small = small.unwrap_or_default().iter().map(|word| fold::folded(Cow::Borrowed(*word), language));
        Self { language, stems: Stems::of(language), small: small.collect() }
    }

    /// The word in plain form: [`normalize::plain`], and without what writers of the language leave away at will.
    pub fn plain(&self, word: &str) -> String {
        let plain = normalize::plain(word);
        if self.language.is_english() {
            return plain;
        }
        fold::folded(Cow::Owned(plain), self.language).into_owned()
    }

    pub fn stem<'a>(&self, plain: &'a str) -> Cow<'a, str> {
        self.stems.stem(plain)
    }

    pub fn is_function(&self, plain: &str) -> bool {
        if self.language.is_english() {
            return english::is_function(plain);
        }
        // One letter of an alphabet is an article, a particle or what is left of a word before an apostrophe.
        let letter = || plain.chars().count() == 1 && !self.language.is_unspaced();
        self.small.contains(plain) || letter()
    }

    /// A figure as English writes it.
    pub fn figure(&self, plain: &str) -> String {
        if self.language.is_english() {
            plain.replace(',', "")
        } else {
            figure::as_english(plain, self.language)
        }
    }
}

/// A claim's letters and digits in one plain form ([`normalize::letters`]), and without what its language leaves away at
/// will.
pub fn letters(claim: &str, language: Language) -> String {
    if language.is_english() {
        return normalize::letters(claim);
    }
    normalize::letters_of(&fold::folded(Cow::Owned(claim.to_lowercase()), language))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_and_stems_are_those_of_the_language() {
        let german = Reader::of(Language("de"));
        assert!(german.is_function("nicht") && !german.is_function("hafen"));
        assert_eq!(german.stem("häfen"), german.stem("hafen"));
    }

    #[test]
    fn where_nothing_tells_the_language_the_letters_do() {
        assert_eq!(Language::of("Castell, Alder 1962"), Language::ENGLISH);
        assert_eq!(Language::of("大桥"), Language::UNKNOWN);
        assert_eq!(Language::of("12 + 7"), Language::ENGLISH);
    }

    #[test]
    fn spellings_of_one_word_are_one_in_each_language() {
        for (tag, one, other) in [
            ("ar", "مَدْرَسَة", "مدرسه"),
            ("ar", "أمّـة", "امة"),
            ("ar", "٤٥", "45"),
            ("fa", "۱۲۳", "123"),
            ("fa", "كتاب", "کتاب"),
            ("fa", "کتاب‌ها", "کتابها"),
            ("he", "שָׁלוֹם", "שלום"),
            ("he", "צה״ל", "צה\"ל"),
            ("ru", "ёлка", "елка"),
            ("de", "Straße", "STRASSE"),
            ("zh", "４５", "45"),
            ("hi", "४५", "45"),
        ] {
            let reader = Reader::of(Language(tag));
            assert_eq!(reader.plain(one), reader.plain(other), "{one} and {other}");
        }
        let (one, other) = ("أُغلِقَ الجسرُ.", "اغلق الجسر");
        assert_eq!(letters(one, Language("ar")), letters(other, Language("ar")));
    }
}

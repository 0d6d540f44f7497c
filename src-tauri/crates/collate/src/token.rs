//! Cuts a claim into tokens: words with where they stand, their stem, and what sort of word they are.

use article::Span;
use unicode_segmentation::UnicodeSegmentation;

use crate::language::{self, Reader};
use crate::{normalize, words};

/// A word or figure of a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token<'a> {
    pub word: &'a str,
    pub span: Span,
    /// The word in plain lower case; equal for "Trump’s" and "trump's".
    pub plain: String,
    /// What words with the same root share; equal for "leaks" and "leaked".
    pub stem: String,
    pub class: Class,
    /// Whether it begins with a capital that may make a name of it.
    pub capital: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Words that hold a sentence together: "the", "would".
    Function,
    /// Words that say little about which event is meant: "incident", "concern".
    Pale,
    Content,
    Figure,
}

/// The tokens of `text`, whose first byte stands at `offset` in its article.
pub fn tokens<'a>(text: &'a str, offset: usize, reader: &Reader) -> Vec<Token<'a>> {
    let token = |(at, word): (usize, &'a str)| {
        let mut plain = reader.plain(word);
        let class = class(&plain, reader);
        if class == Class::Figure {
            plain = reader.figure(&plain);
        }
        let stem = match class {
            Class::Figure => plain.clone(),
            _ if normalize::is_acronym(&plain) => plain.clone(),
            _ => reader.stem(&plain).into_owned(),
        };
        let capital =
            reader.language.names_by_capitals() && word.chars().next().is_some_and(char::is_uppercase);
        let span = Span::new(offset + at, offset + at + word.len());
        Token { word, span, plain, stem, class, capital }
    };
    if reader.language.is_english() {
        return text.unicode_word_indices().map(token).collect();
    }
    language::words(text, reader.language).into_iter().map(token).collect()
}

fn class(plain: &str, reader: &Reader) -> Class {
    if plain.starts_with(|first: char| first.is_ascii_digit()) {
        Class::Figure
    } else if reader.is_function(plain) {
        Class::Function
    } else if words::is_pale(plain) {
        Class::Pale
    } else {
        Class::Content
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, stems: &str) {
        let reader = Reader::of(language::Language::ENGLISH);
        let found: Vec<_> = tokens(text, 0, &reader).into_iter().map(|token| token.stem).collect();
        assert_eq!(found.join(" "), stems);
    }

    #[test]
    fn words_with_one_root_share_a_stem() {
        check("The leaks; they leaked.", "the leak they leak");
        check("Trump’s trump's Allies", "trump trump alli");
    }

    #[test]
    fn short_forms_are_no_pronouns() {
        check("The U.S. told us", "the US told us");
        check("the UK and the U.K.", "the UK and the UK");
    }

    #[test]
    fn figures_keep_their_value() {
        check("1,500 men, 3.8 and 12", "1500 men 3.8 and 12");
    }
}

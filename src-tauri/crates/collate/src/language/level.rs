//! How far the engine reads a language, as a value that the window and reports can say.

use super::{Language, Senses};

/// How far an article is read, by its language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Its language is not known: words as they are written.
    Unknown,
    /// By its words, figures in digits and quotations.
    Words,
    /// By its words, and by figures, dates and quotations in the language's own words for them.
    Details,
    /// English: also by what words mean where they stand, and by every kind of difference.
    Full,
}

impl Level {
    pub fn name(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Words => "words",
            Self::Details => "details",
            Self::Full => "full",
        }
    }
}

/// How far an article in a language is read; the tag is that of [`article::language`].
pub fn level(tag: Option<&'static str>) -> Level {
    match tag.map(Language) {
        None => Level::Unknown,
        Some(language) if language.is_english() => Level::Full,
        Some(language) if Senses::of(language).is_some() => Level::Details,
        Some(_) => Level::Words,
    }
}

/// The languages of both sides, as BCP 47 tags; none where a language is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Languages {
    pub left: Option<&'static str>,
    pub right: Option<&'static str>,
}

impl Languages {
    /// How far the two are read together: as far as the one that is read less.
    pub fn level(self) -> Level {
        level(self.left).min(level(self.right))
    }

    /// Whether the two are known to be in different languages: only names, figures, dates and words that both languages
    /// write alike link them.
    pub fn differ(self) -> bool {
        self.left.is_some() && self.right.is_some() && self.left != self.right
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_is_read_as_far_as_the_one_that_is_read_less() {
        let of = |left, right| Languages { left, right };
        assert_eq!(of(Some("en"), Some("en")).level(), Level::Full);
        assert_eq!(of(Some("en"), Some("de")).level(), Level::Details);
        assert_eq!(of(Some("he"), Some("sv")).level(), Level::Words);
        assert_eq!(of(Some("en"), None).level(), Level::Unknown);
        assert!(of(Some("en"), Some("de")).differ() && !of(Some("de"), Some("de")).differ());
        assert!(!of(Some("en"), None).differ());
    }
}

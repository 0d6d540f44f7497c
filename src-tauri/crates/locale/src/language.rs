//! The languages, and how a message becomes words in one of them.

use std::fmt::Display;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::said::{Arg, Said};

/// A language that the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    #[default]
    English,
    Hebrew,
}

type Bundle = FluentBundle<FluentResource>;

const ENGLISH: &[&str] = &[
    include_str!("../words/en/common.ftl"),
    include_str!("../words/en/problems.ftl"),
    include_str!("../words/en/report.ftl"),
    include_str!("../words/en/window.ftl"),
];
const HEBREW: &[&str] = &[
    include_str!("../words/he/common.ftl"),
    include_str!("../words/he/problems.ftl"),
    include_str!("../words/he/report.ftl"),
    include_str!("../words/he/window.ftl"),
];

impl Language {
    pub const ALL: [Self; 2] = [Self::English, Self::Hebrew];

    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Hebrew => "he",
        }
    }

    /// Its tag with the region whose spelling it has.
    pub fn region(self) -> &'static str {
        match self {
            Self::English => "en-GB",
            Self::Hebrew => "he-IL",
        }
    }

    /// The language with this tag ("he", "he-IL"), if it is one of ours.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        Self::ALL.into_iter().find(|language| language.tag() == primary)
    }

    pub fn runs_from_right(self) -> bool {
        self == Self::Hebrew
    }

    /// The words of a message. Marks in it (`<strong>…</strong>`) are left out; [`Language::parts`] keeps them.
    pub fn say(self, said: &Said) -> String {
        self.parts(said).into_iter().map(|part| part.text).collect()
    }

    /// The message as its file has it, the blanks filled in with `fill`, which has to mark what must not be read as a message's
    /// own marks.
    pub(crate) fn pattern(
        self,
        said: &Said,
        fill: &mut dyn FnMut(&'static str, &Arg) -> Option<String>,
    ) -> String {
        let mut args = FluentArgs::new();
        for (name, arg) in &said.args {
            let value = match (fill(name, arg), arg) {
                (Some(text), _) => FluentValue::from(text),
                (None, Arg::Count(count)) => FluentValue::from(*count),
                (None, _) => FluentValue::None,
            };
            args.set(*name, value);
        }
        // English stands in for what another language does not say; a name that no file has is shown, as it stands for
        // something that a person should be told.
        for language in [self, Self::English] {
            let bundle = language.bundle();
            let Some(pattern) = bundle.get_message(said.id).and_then(|message| message.value()) else {
                continue;
            };
            return bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned();
        }
        said.id.to_owned()
    }

    fn bundle(self) -> &'static Bundle {
        static BUNDLES: [OnceLock<Bundle>; 2] = [const { OnceLock::new() }; 2];
        let (at, files) = match self {
            Self::English => (0, ENGLISH),
            Self::Hebrew => (1, HEBREW),
        };
        BUNDLES[at].get_or_init(|| {
            let language: LanguageIdentifier = self.tag().parse().unwrap_or_default();
            let mut bundle = Bundle::new_concurrent(vec![language]);
            // What comes from outside is set apart by `parts.rs`, which knows what it stands in.
            bundle.set_use_isolating(false);
            bundle.set_formatter(Some(|value, _| match value {
                FluentValue::Number(number) => Some(grouped(number.as_string())),
                _ => None,
            }));
            for file in files {
                // The tests read every file; of one that cannot be read the rest is taken.
                let resource =
                    FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(resource, _)| resource);
                let _ = bundle.add_resource(resource);
            }
            bundle
        })
    }

    /// Points from what is read first to what is read next.
    pub fn arrow(self) -> char {
        if self.runs_from_right() { '←' } else { '→' }
    }
}

/// "1,180": all our languages group digits by thousands, with a comma.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_thousands() {
        assert_eq!([0, 999, 1180, 1_234_567].map(grouped), ["0", "999", "1,180", "1,234,567"]);
    }

    #[test]
    fn a_language_is_known_by_its_tag() {
        assert_eq!(Language::of_tag("he-IL"), Some(Language::Hebrew));
        assert_eq!(Language::of_tag("EN_us"), Some(Language::English));
        assert_eq!(Language::of_tag("hey"), None);
    }
}

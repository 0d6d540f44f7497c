//! What the editor should know about an import that went well.

use std::fmt;

use locale::{Language, Said, Tell, said};

/// Something that was guessed, changed or not found on import; prints as one sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// The source does not say how its letters are encoded.
    GuessedEncoding {
        encoding: &'static str,
    },
    /// Places that made no letters; each shows as U+FFFD.
    UnreadableCharacters {
        count: usize,
    },
    /// Characters that can make text read in another order than it is stored in.
    RemovedDirectionMarks {
        count: usize,
    },
    /// NUL and other characters that no text has a use for.
    RemovedControls {
        count: usize,
    },
    /// Paragraphs that were too long for one block.
    CutParagraphs {
        count: usize,
    },
    NoHeadline,
    NoByline,
    NoOutlet,
    NoDate,
    /// Day and month could each be the other.
    AmbiguousDate {
        printed: String,
    },
    /// The only date says when the article was last changed.
    DateOfUpdate,
    /// The text does not say them, the file's properties do; each by the message that names it.
    FactsFromProperties {
        facts: Vec<&'static str>,
    },
    /// Remarks of editors in the margin of a document.
    LeftOutComments {
        count: usize,
    },
    LeftOutFootnotes {
        count: usize,
    },
    /// Lines that stand at the head or foot of most pages, page numbers among them.
    LeftOutRunningLines {
        count: usize,
    },
}

impl Tell for Remark {
    fn said(&self) -> Said {
        match self {
            Self::GuessedEncoding { encoding } => said!("remark-guessed-encoding", encoding = *encoding),
            Self::UnreadableCharacters { count } => said!("remark-unreadable-characters", count = *count),
            Self::RemovedDirectionMarks { count } => said!("remark-direction-marks", count = *count),
            Self::RemovedControls { count } => said!("remark-controls", count = *count),
            Self::CutParagraphs { count } => said!("remark-cut-paragraphs", count = *count),
            Self::NoHeadline => said!("remark-no-headline"),
            Self::NoByline => said!("remark-no-byline"),
            Self::NoOutlet => said!("remark-no-outlet"),
            Self::NoDate => said!("remark-no-date"),
            Self::AmbiguousDate { printed } => said!("remark-ambiguous-date", printed = printed),
            Self::FactsFromProperties { facts } => said!("remark-properties", facts = listed(facts)),
            Self::LeftOutComments { count } => said!("remark-comments", count = *count),
            Self::LeftOutFootnotes { count } => said!("remark-footnotes", count = *count),
            Self::LeftOutRunningLines { count } => said!("remark-running-lines", count = *count),
            Self::DateOfUpdate => said!("remark-date-of-update"),
        }
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Language::English.say(&self.said()))
    }
}

/// "byline, date".
fn listed(facts: &[&'static str]) -> Said {
    let all = facts.iter().map(|fact| Said::new(fact));
    all.reduce(|list, next| said!("list-more", first = list, next = next)).unwrap_or(Said::verbatim(""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_count_in_plain_english() {
        assert_eq!(Remark::RemovedControls { count: 1 }.to_string(), "1 control character was removed.");
        assert_eq!(
            Remark::RemovedDirectionMarks { count: 3 }.to_string(),
            "3 hidden direction marks that can disguise the order of the text were removed."
        );
        assert_eq!(
            Remark::FactsFromProperties { facts: vec!["fact-byline", "fact-date"] }.to_string(),
            "Taken from the file's properties, because the text does not say: byline, date. Check whether that \
             is right."
        );
        assert_eq!(
            Remark::LeftOutComments { count: 2 }.to_string(),
            "2 comments in the margin were left out."
        );
    }

    #[test]
    fn remarks_count_in_hebrew() {
        let say = |count| Language::Hebrew.say(&Remark::LeftOutFootnotes { count }.said());
        assert_eq!(
            [1, 2, 3].map(say),
            ["הערת שוליים אחת הושמטה.", "שתי הערות שוליים הושמטו.", "3 הערות שוליים הושמטו."]
        );
    }
}

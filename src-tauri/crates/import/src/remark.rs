//! What the editor should know about an import that went well.

use std::fmt;

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
    /// The text does not say them, the file's properties do.
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

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::GuessedEncoding { encoding } => {
                write!(
                    f,
                    "Decoded as {encoding}: the file does not say its encoding, so check accents and quotation marks."
                )
            }
            Self::UnreadableCharacters { count } => {
                write!(f, "{} could not be decoded and show as “\u{FFFD}”.", counted(*count, "character"))
            }
            Self::RemovedDirectionMarks { count } => {
                write!(
                    f,
                    "{} that can disguise the order of the text {} removed.",
                    counted(*count, "hidden direction mark"),
                    were(*count)
                )
            }
            Self::RemovedControls { count } => {
                write!(f, "{} {} removed.", counted(*count, "control character"), were(*count))
            }
            Self::CutParagraphs { count } => {
                write!(
                    f,
                    "{} longer than 64 KB {} cut into several.",
                    counted(*count, "paragraph"),
                    were(*count)
                )
            }
            Self::NoHeadline => write!(f, "No headline found: the first sentence stands in."),
            Self::NoByline => write!(f, "No byline found."),
            Self::NoOutlet => write!(f, "No outlet found."),
            Self::NoDate => write!(f, "No date found."),
            Self::AmbiguousDate { printed } => {
                write!(f, "The date “{printed}” was not taken: its day and month could each be the other.")
            }
            Self::FactsFromProperties { facts } => {
                write!(
                    f,
                    "Taken from the file's properties, because the text does not say: {}. Check whether that \
                     is right.",
                    facts.join(", ")
                )
            }
            Self::LeftOutComments { count } => {
                write!(f, "{} in the margin {} left out.", counted(*count, "comment"), were(*count))
            }
            Self::LeftOutFootnotes { count } => {
                write!(f, "{} {} left out.", counted(*count, "footnote"), were(*count))
            }
            Self::LeftOutRunningLines { count } => {
                write!(
                    f,
                    "{} at the head or foot of pages {} left out.",
                    counted(*count, "line"),
                    were(*count)
                )
            }
            Self::DateOfUpdate => write!(f, "The date is that of the last update: no other was found."),
        }
    }
}

fn counted(count: usize, thing: &str) -> String {
    if count == 1 { format!("1 {thing}") } else { format!("{count} {thing}s") }
}

fn were(count: usize) -> &'static str {
    if count == 1 { "was" } else { "were" }
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
            Remark::FactsFromProperties { facts: vec!["byline", "date"] }.to_string(),
            "Taken from the file's properties, because the text does not say: byline, date. Check whether that \
             is right."
        );
        assert_eq!(
            Remark::LeftOutComments { count: 2 }.to_string(),
            "2 comments in the margin were left out."
        );
    }
}

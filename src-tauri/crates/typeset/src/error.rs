//! What can go wrong with setting a document, each in a sentence that a person can act on.

use std::fmt;

use locale::{Language, Said, Tell, said};

#[derive(Debug, thiserror::Error)]
pub enum TypesetError {
    /// What the typesetter complains of.
    Template(Said),
    Stopped,
}

impl Tell for TypesetError {
    fn said(&self) -> Said {
        match self {
            Self::Template(cause) => said!("typeset-template", cause = cause.clone()),
            Self::Stopped => said!("typeset-stopped"),
        }
    }
}

impl fmt::Display for TypesetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Language::English.say(&self.said()))
    }
}

impl TypesetError {
    /// For a cause in words that are nobody's message.
    pub(crate) fn at_fault(cause: impl fmt::Display) -> Self {
        Self::Template(Said::verbatim(cause.to_string()))
    }

    /// The first of what the typesetter complains of.
    pub(crate) fn of(complaints: &[typst::diag::SourceDiagnostic]) -> Self {
        let first = complaints.first().map(|complaint| Self::at_fault(&complaint.message));
        first.unwrap_or_else(|| Self::Template(said!("typeset-no-reason")))
    }
}

//! What can go wrong with setting a document, each in a sentence that a person can act on.

#[derive(Debug, thiserror::Error)]
pub enum TypesetError {
    #[error("The pages could not be set. This is a fault in Crossread; please report it. ({0})")]
    Template(String),
    #[error("Setting the pages was stopped; nothing was written.")]
    Stopped,
}

impl TypesetError {
    /// The first of what the typesetter complains of.
    pub(crate) fn of(complaints: &[typst::diag::SourceDiagnostic]) -> Self {
        let all: Vec<_> = complaints.iter().map(|complaint| complaint.message.as_str()).collect();
        Self::Template(all.first().map_or_else(|| "no reason given".to_owned(), ToString::to_string))
    }
}

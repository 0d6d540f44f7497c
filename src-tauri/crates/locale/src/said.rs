//! Something to say, before it is known in which language.

use std::path::Path;

/// A message and what goes into its blanks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub(crate) id: &'static str,
    pub(crate) args: Vec<(&'static str, Arg)>,
}

/// What goes into a blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// As it is: a name, a figure that is no count, words from outside. Never read as a message or as a mark.
    Text(String),
    /// A count, which the message may choose its words by.
    Count(usize),
    /// A case that the message chooses its words by.
    Case(&'static str),
    /// Another message, in the same language.
    Said(Said),
    /// Several, joined as the language joins what is all of it: "a, b and c".
    And(Vec<Said>),
    /// Several, joined as the language joins what is any of it: "a, b or c".
    Or(Vec<Said>),
}

impl Said {
    pub fn new(id: &'static str) -> Self {
        Self { id, args: Vec::new() }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Words that are nobody's message: they stay as they are in every language.
    pub fn verbatim(text: impl Into<String>) -> Self {
        Self::new("verbatim").with("text", text.into())
    }
}

impl From<Said> for Arg {
    fn from(said: Said) -> Self {
        Self::Said(said)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&Path> for Arg {
    fn from(path: &Path) -> Self {
        Self::Text(path.display().to_string())
    }
}

/// What has something to say of itself: an error, a state.
pub trait Tell {
    fn said(&self) -> Said;
}

//! Judges many passages of the same two articles: what language they are in is found out once.

use std::cell::OnceCell;

use article::{Article, Span};

use crate::claim::ClaimText;
use crate::difference::name::names_of;
use crate::language::{Language, Reader};
use crate::{Judgement, Passage, judged};

/// Says what differs between passages of two articles of which somebody knows that they correspond.
pub struct Judge<'a> {
    left: (&'a Article, OnceCell<Reader>),
    right: (&'a Article, OnceCell<Reader>),
}

impl<'a> Judge<'a> {
    pub fn between(left: &'a Article, right: &'a Article) -> Self {
        Self { left: (left, OnceCell::new()), right: (right, OnceCell::new()) }
    }

    /// The same as [`crate::judge`] for these two passages. Spans in bytes; outside of a text, they are no words.
    pub fn judge(&self, left: Span, right: Span) -> Judgement {
        let (left, right) = (read(&self.left, left), read(&self.right, right));
        judged(&left, &right, &names_of(&[&left, &right]))
    }
}

fn read<'a>((article, reader): &'a (&Article, OnceCell<Reader>), span: Span) -> ClaimText<'a> {
    let reader = reader.get_or_init(|| Reader::of(Language::of(&article.text)));
    ClaimText::read_passage(Passage::of(article, span), reader)
}

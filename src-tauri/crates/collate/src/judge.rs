//! Judges many passages of the same two articles: what language they are in is found out once, and each passage is read once.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use article::{Article, Span};
use rayon::prelude::*;

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

    /// The same as [`crate::judge`] for each pair of passages, in their order. Spans in bytes; outside of a text, they are
    /// no words.
    pub fn judge(&self, pairs: &[(Span, Span)]) -> Vec<Judgement> {
        let left = read(&self.left, pairs.iter().map(|pair| pair.0));
        let right = read(&self.right, pairs.iter().map(|pair| pair.1));
        let judge = |(one, other): &(Span, Span)| {
            let (one, other) = (&left[one], &right[other]);
            judged(one, other, &names_of(&[one, other]))
        };
        pairs.par_iter().map(judge).collect()
    }
}

/// An editor may have drawn many links from one passage.
fn read<'a>(
    (article, reader): &'a (&Article, OnceCell<Reader>),
    spans: impl Iterator<Item = Span>,
) -> BTreeMap<Span, ClaimText<'a>> {
    let reader = reader.get_or_init(|| Reader::of(Language::of(&article.text)));
    let mut spans: Vec<Span> = spans.collect();
    spans.sort_unstable();
    spans.dedup();
    let read = |span| (span, ClaimText::read_passage(Passage::of(article, span), reader));
    spans.into_par_iter().map(read).collect()
}

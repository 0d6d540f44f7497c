//! Claims with their tokens: what the later stages work on.

use article::{Article, PublicationDate, Span};
use rayon::prelude::*;
use rust_stemmers::{Algorithm, Stemmer};

use crate::collation::Claim;
use crate::sentence::sentences;
use crate::similarity::lean;
use crate::token::{Token, tokens};

/// One side of a collation.
pub struct Text<'a> {
    pub claims: Vec<ClaimText<'a>>,
}

/// A claim with its words.
pub struct ClaimText<'a> {
    pub claim: Claim,
    pub words: &'a str,
    pub tokens: Vec<Token<'a>>,
    /// When its article was published, where that is known.
    pub published: Option<PublicationDate>,
}

impl<'a> Text<'a> {
    /// Every sentence of the article's compared blocks.
    pub fn of_article(article: &'a Article) -> Self {
        let blocks = article.blocks.iter().enumerate().filter(|(_, block)| block.is_body());
        let places: Vec<(usize, Span)> = blocks
            .flat_map(|(index, block)| {
                let spans = sentences(article.block_text(block)).into_iter();
                spans.map(move |span| (index, span.shifted(block.span.start)))
            })
            .collect();
        let claims = places
            .into_par_iter()
            .enumerate()
            .map(|(sentence, (block, span))| {
                let words = span.of(&article.text).unwrap_or_default();
                ClaimText::new((sentence, block, span), words, article.facts.date)
            })
            .collect();
        Self { claims }
    }

    /// The sentences as they are, each a block of its own; spans are counted in each sentence.
    pub fn of_sentences(sentences: &'a [String]) -> Self {
        let claims = sentences
            .par_iter()
            .enumerate()
            .map(|(at, words)| ClaimText::new((at, at, Span::new(0, words.len())), words, None))
            .collect();
        Self { claims }
    }

    pub fn into_claims(self) -> Vec<Claim> {
        self.claims.into_iter().map(|claim| claim.claim).collect()
    }
}

impl<'a> ClaimText<'a> {
    fn new(
        (sentence, block, span): (usize, usize, Span),
        words: &'a str,
        published: Option<PublicationDate>,
    ) -> Self {
        let stemmer = Stemmer::create(Algorithm::English);
        let tokens = tokens(words, span.start, &stemmer);
        let leans = lean::leans(&tokens);
        Self { claim: Claim { sentence, block, span, leans }, words, tokens, published }
    }

    /// A claim that is a text by itself.
    pub fn alone(words: &'a str, published: Option<PublicationDate>) -> Self {
        Self::new((0, 0, Span::new(0, words.len())), words, published)
    }

    /// The words at `span`, which is counted in the article.
    pub fn words_at(&self, span: Span) -> &'a str {
        let start = self.claim.span.start;
        self.words.get(span.start - start..span.end - start).unwrap_or_default()
    }
}

#[cfg(test)]
pub fn test_claim(words: &str) -> ClaimText<'_> {
    ClaimText::alone(words, None)
}

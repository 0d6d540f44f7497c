//! Claims with their tokens: what the later stages work on.

use article::{Article, PublicationDate, Span};
use rayon::prelude::*;

use crate::collation::Claim;
use crate::cuts::Cuts;
use crate::language::{Language, Reader};
use crate::sentence::sentences;
use crate::similarity::lean;
use crate::token::{Token, tokens};
use crate::{Passage, Stop, Stopped};

/// So many sentences tell the language of a list of them.
const BEGINNING: usize = 40;

/// One side of a collation.
#[derive(Default)]
pub struct Text<'a> {
    pub language: Language,
    /// The tag of the language, if it is known.
    pub known: Option<&'static str>,
    pub claims: Vec<ClaimText<'a>>,
}

/// A claim with its words.
pub struct ClaimText<'a> {
    pub claim: Claim,
    pub words: &'a str,
    pub tokens: Vec<Token<'a>>,
    pub language: Language,
    /// When its article was published, where that is known.
    pub published: Option<PublicationDate>,
}

impl<'a> Text<'a> {
    /// Every sentence of the article's compared blocks, split and joined as the editor did.
    pub fn of_article(article: &'a Article, cuts: &Cuts, stop: Stop<'_>) -> Result<Self, Stopped> {
        let known = article::language(&article.text);
        let reader = Reader::of(Language::known_or_of(known, &article.text));
        let blocks = article.blocks.par_iter().enumerate().filter(|(_, block)| block.is_body());
        let spans = blocks.map(|(index, block)| {
            stop.check()?;
            let spans = sentences(article.block_text(block), reader.language.tag()).into_iter();
            let spans = spans.map(|span| span.shifted(block.span.start)).collect();
            Ok((index, cuts.of_block(&article.text, block.span, spans)))
        });
        let places: Vec<(usize, Span)> = spans
            .collect::<Result<Vec<_>, _>>()?
            .into_iter()
            .flat_map(|(index, spans)| spans.into_iter().map(move |span| (index, span)))
            .collect();
        let claims = places
            .into_par_iter()
            .enumerate()
            .map(|(sentence, (block, span))| {
                stop.check()?;
                let words = span.of(&article.text).unwrap_or_default();
                Ok(ClaimText::new((sentence, block, span), words, article.facts.date, &reader))
            })
            .collect::<Result<_, _>>()?;
        Ok(Self { language: reader.language, known, claims })
    }

    /// The sentences as they are, each a block of its own; spans are counted in each sentence.
    pub fn of_sentences(sentences: &'a [String], stop: Stop<'_>) -> Result<Self, Stopped> {
        let beginning: Vec<&str> = sentences.iter().take(BEGINNING).map(String::as_str).collect();
        let beginning = beginning.join(" ");
        let known = article::language(&beginning);
        let reader = Reader::of(Language::known_or_of(known, &beginning));
        let claims = sentences
            .par_iter()
            .enumerate()
            .map(|(at, words)| {
                stop.check()?;
                Ok(ClaimText::new((at, at, Span::new(0, words.len())), words, None, &reader))
            })
            .collect::<Result<_, _>>()?;
        Ok(Self { language: reader.language, known, claims })
    }

    pub fn claims(&self) -> Vec<Claim> {
        self.claims.iter().map(|claim| claim.claim.clone()).collect()
    }
}

impl<'a> ClaimText<'a> {
    fn new(
        (sentence, block, span): (usize, usize, Span),
        words: &'a str,
        published: Option<PublicationDate>,
        reader: &Reader,
    ) -> Self {
        let tokens = tokens(words, span.start, reader);
        // The words that point back are English.
        let leans = reader.language.is_english() && lean::leans(&tokens);
        Self {
            claim: Claim { sentence, block, span, leans },
            words,
            tokens,
            language: reader.language,
            published,
        }
    }

    /// The words of a passage as one claim.
    pub fn of_passage(passage: Passage<'a>) -> Self {
        Self::read_passage(passage, &Reader::of(Language::of(passage.text)))
    }

    /// The same with a reader of the text's language.
    pub fn read_passage(passage: Passage<'a>, reader: &Reader) -> Self {
        let words = passage.span.of(passage.text).unwrap_or_default();
        Self::new((0, 0, passage.span), words, passage.published, reader)
    }

    /// The words at `span`, which is counted in the article.
    pub fn words_at(&self, span: Span) -> &'a str {
        let start = self.claim.span.start;
        self.words.get(span.start - start..span.end - start).unwrap_or_default()
    }
}

#[cfg(test)]
pub fn test_claim(words: &str) -> ClaimText<'_> {
    ClaimText::new((0, 0, Span::new(0, words.len())), words, None, &Reader::of(Language::ENGLISH))
}

//! What is copied: a linked pair, or a memo, as rich text.

use article::{Span, Utf16Map};
use dossier::{Comparison, KeptArticle};
use locale::Language;
use messages::{ClipLink, ClipView, ReportRequest};
use report::document::document;
use report::{Choices, Clip, Contents};

use super::asked;
use super::gather::{Care, about};
use crate::{Desk, DeskError};

impl Desk {
    /// A linked pair with what differs in it and the notes on it, but for private ones.
    pub fn clip_link(&self, link: &ClipLink) -> Result<ClipView, DeskError> {
        let (dossier, left) = self.kept_article(link.left)?;
        let (_, right) = self.kept_article(link.right)?;
        let collated = self.collations.any(&left, &right);
        let mut comparison = self.joined(dossier, left, right, &collated.collation)?;
        let ends = (span(&comparison.left, link.left_range)?, span(&comparison.right, link.right_range)?);
        // A note on a claim of several links is read with the first of them: here it is this one.
        comparison.links.retain(|one| (one.left, one.right) == ends);
        if comparison.links.is_empty() {
            return Err(DeskError::NoPlace);
        }
        let language = asked::language(&link.language)?;
        Ok(view(clip_of(&comparison, language).ok_or(DeskError::NoPlace)?))
    }

    /// A memo, or a list of notes, whole.
    pub fn clip_report(&self, request: &ReportRequest) -> Result<ClipView, DeskError> {
        let care = Care { close: false, off: &|| false, tell: &|_, _| {} };
        let gathered = self.gathered(request, care)?.ok_or(DeskError::CalledOff)?;
        Ok(view(report::clip_document(&document(&gathered.contents))))
    }
}

fn clip_of(comparison: &Comparison, language: Language) -> Option<Clip> {
    let choices = Choices { language, gaps: false, ..Choices::default() };
    let contents = Contents::comparison(comparison, None, about("", 0, true), choices);
    let document = document(&contents);
    let mut blocks = document.sections.iter().flat_map(|section| &section.blocks);
    blocks.find_map(|block| match block {
        report::document::Block::Pair(pair) => Some(report::clip_pair(pair)),
        _ => None,
    })
}

fn span(kept: &KeptArticle, range: messages::Range) -> Result<Span, DeskError> {
    Utf16Map::new(&kept.article.text).span(range.into()).ok_or(DeskError::NoPlace)
}

fn view(clip: Clip) -> ClipView {
    ClipView { html: clip.html, plain: clip.plain }
}

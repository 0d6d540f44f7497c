//! Splits and joins claims by hand.

use article::{Finder, Span, Utf16Map};
use collate::Cuts;
use dossier::{ArticleId, Cut, CutId, CutKind, DossierId, KeptArticle};
use messages::{ComparisonView, CutClaim, ForgetCut};

use crate::{Desk, DeskError, place};

/// A cut with its place in today's text, where that is sure.
type Placed = (CutId, CutKind, Span);

impl Desk {
    /// Splitting inside of what was joined takes the joining back, and joining over a split takes that back.
    pub fn cut_claim(&self, act: &CutClaim) -> Result<ComparisonView, DeskError> {
        let id = if act.side == "left" { act.left } else { act.right };
        let (dossier, kept) = self.kept_article(id)?;
        let range =
            Utf16Map::new(&kept.article.text).span(act.range.into()).filter(|range| !range.is_empty());
        let range = range.ok_or(DeskError::NoPlace)?;
        let placed = self.placed_cuts(dossier, &kept)?;
        let kind = CutKind::from_name(&act.kind).ok_or_else(|| DeskError::NoState(act.kind.clone()))?;
        let (gone, left): (Vec<Placed>, Vec<Placed>) = placed.into_iter().partition(|&(_, of, span)| {
            of != kind
                && match of {
                    CutKind::Join => span.start < range.start && range.start < span.end,
                    CutKind::Split => range.start < span.start && span.start < range.end,
                }
        });
        let claims = collate::claims(&kept.article, &cuts_of(&left));
        let needed = match kind {
            CutKind::Split => {
                let inside = claims.iter().any(|it| it.span.start < range.start && range.start < it.span.end);
                let done = claims.iter().any(|it| it.span.start == range.start) && !gone.is_empty();
                if !inside && !done {
                    return Err(DeskError::NoSplit);
                }
                inside
            }
            CutKind::Join => {
                let joined: Vec<_> = claims.iter().filter(|it| it.span.overlaps(range)).collect();
                let block = joined.first().map(|it| it.block);
                if joined.iter().any(|it| Some(it.block) != block) || (joined.len() < 2 && gone.is_empty()) {
                    return Err(DeskError::NoJoin);
                }
                joined.len() > 1
            }
        };
        let made = if needed { Some((kind, place(&kept, act.range)?)) } else { None };
        let name = match kind {
            CutKind::Split => "split claim",
            CutKind::Join => "join claims",
        };
        let gone: Vec<CutId> = gone.into_iter().map(|(id, ..)| id).collect();
        self.library.cut(dossier, name, &gone, made, (self.now)())?;
        self.comparison_view(act.left, act.right)
    }

    pub fn forget_cut(&self, act: &ForgetCut) -> Result<ComparisonView, DeskError> {
        let (dossier, _) = self.kept_article(act.left)?;
        self.library.cut(dossier, "take cut back", &[CutId(act.id)], None, (self.now)())?;
        self.comparison_view(act.left, act.right)
    }

    /// How editors cut an article, itself or an earlier version of it; only where the places are sure.
    pub(crate) fn cuts_of(&self, dossier: DossierId, kept: &KeptArticle) -> Result<Cuts, DeskError> {
        Ok(cuts_of(&self.placed_cuts(dossier, kept)?))
    }

    fn placed_cuts(&self, dossier: DossierId, kept: &KeptArticle) -> Result<Vec<Placed>, DeskError> {
        let cuts = self.library.cuts(dossier)?;
        if cuts.is_empty() {
            return Ok(Vec::new());
        }
        let versions = self.library.versions(dossier)?;
        let is_of = |id: ArticleId| id == kept.id || versions.is_earlier(id, kept.id);
        let earlier = self.earlier(dossier, &versions)?;
        let text = &kept.article.text;
        let place = |cut: &Cut| {
            let finder = match earlier.get(&cut.place.article).filter(|_| cut.place.article != kept.id) {
                Some(older) => Finder::since(older, text),
                None => Finder::new(text),
            };
            let anchor = finder.find(&cut.place.selector).filter(|anchor| anchor.is_sure())?;
            Some((cut.id, cut.kind, anchor.span))
        };
        Ok(cuts.iter().filter(|cut| is_of(cut.place.article)).filter_map(place).collect())
    }
}

fn cuts_of(placed: &[Placed]) -> Cuts {
    let mut cuts = Cuts::default();
    for &(_, kind, span) in placed {
        match kind {
            CutKind::Split => cuts.splits.push(span.start),
            CutKind::Join => cuts.joins.push(span),
        }
    }
    cuts
}

//! From the dossier's values to what the window is told: bytes become UTF-16 here.

use std::iter;

use article::{Fit, HeadlineOrigin, PublicationDate, Span, Utf16Map, Utf16Range};
use collate::{Claim, Difference, Fate, Piece, Reason, Relation};
use dossier::{
    ArticleId, Comparison, Decision, JudgedLink, KeptArticle, KeptDecision, LinkState, Shift, Summary,
    Verdict, Versions, Word,
};

use crate::Breadth;
use crate::absences::absence_views;
use crate::cuts::cut_views;
use crate::notes::{Conflicts, placed_note_view};
use crate::{
    ArticleView, BlockView, ClaimView, ComparisonView, DateView, DifferenceView, DossierSummary, LinkEnd,
    LinkView, LostDecisionView, OtherWordView, PieceView, Range, ReasonView, StandingView, VersionView,
};

impl From<Utf16Range> for Range {
    fn from(range: Utf16Range) -> Self {
        Self { start: range.start, end: range.end }
    }
}

impl From<Range> for Utf16Range {
    fn from(range: Range) -> Self {
        Self { start: range.start, end: range.end }
    }
}

pub fn dossier_summary(summary: &Summary) -> DossierSummary {
    let dossier = &summary.dossier;
    DossierSummary {
        id: dossier.id.0,
        title: dossier.title.clone(),
        articles: count(summary.articles),
        changed: dossier.changed,
        years: summary.dates.map(|(first, last)| (first.year(), last.year())),
        archived: dossier.archived.is_some(),
    }
}

pub fn article_view(kept: &KeptArticle, versions: &Versions) -> ArticleView {
    let article = &kept.article;
    let map = Utf16Map::new(&article.text);
    let headline = article.facts.headline.as_ref();
    let language = article::language(&article.text);
    ArticleView {
        id: kept.id.0,
        version: version_view(kept.id, versions),
        headline: headline.map_or_else(|| article.source.name.clone(), |headline| headline.text.clone()),
        headline_from_first_sentence: headline
            .is_some_and(|headline| headline.origin == HeadlineOrigin::FirstSentence),
        byline: article.facts.byline.clone(),
        outlet: article.facts.outlet.clone(),
        date: article.facts.date.map(date_view),
        source_name: article.source.name.clone(),
        sha256: article.source.sha256.clone(),
        language,
        reading: collate::level(language).name(),
        words: count(article.word_count()),
        blocks: article
            .blocks
            .iter()
            .map(|block| BlockView {
                range: map.range(block.span).into(),
                kind: block.kind.name(),
                level: block.kind.level(),
                fence: block.fence.map(article::Fence::name),
            })
            .collect(),
        text: article.text.clone(),
    }
}

/// None for an article that only one state is known of.
fn version_view(id: ArticleId, versions: &Versions) -> Option<VersionView> {
    let older = iter::successors(versions.before(id), |&id| versions.before(id)).count();
    let newer =
        iter::successors(versions.after(id).next(), |&id| versions.after(id).next()).collect::<Vec<_>>();
    (older + newer.len() > 0).then(|| VersionView {
        number: count(older + 1),
        of: count(older + 1 + newer.len()),
        older: versions.before(id).map(|id| id.0),
        newest: newer.last().unwrap_or(&id).0,
    })
}

pub fn date_view(date: PublicationDate) -> DateView {
    // The middle of the month or year where no day is known; a month is near enough to a twelfth.
    let month = date.month().map_or(6.0, |month| f64::from(month - 1));
    let day = date.day().map_or(if date.month().is_some() { 0.5 } else { 0.0 }, |day| f64::from(day) / 31.0);
    DateView {
        iso: date.iso(),
        label: date.to_string(),
        year: date.year(),
        years: f64::from(date.year()) + (month + day) / 12.0,
    }
}

/// How two articles were looked at.
#[derive(Debug, Clone, Copy, Default)]
pub struct Look {
    pub close: bool,
    pub milliseconds: f64,
    /// So many left claims, if the rest is still to come.
    pub compared: Option<usize>,
}

pub fn comparison_view(comparison: &Comparison, breadth: Breadth, look: Look) -> ComparisonView {
    let left = Utf16Map::new(&comparison.left.article.text);
    let right = Utf16Map::new(&comparison.right.article.text);
    let conflicts = Conflicts::among(comparison.notes.iter().map(|placed| &placed.note));
    ComparisonView {
        left: comparison.left.id.0,
        right: comparison.right.id.0,
        turned: comparison.is_turned(),
        left_claims: claim_views(&comparison.collation.left, &left),
        right_claims: claim_views(&comparison.collation.right, &right),
        links: comparison.links.iter().map(|link| link_view(comparison, link, &left, &right)).collect(),
        lost: comparison.lost.iter().map(|lost| lost_decision_view(lost, comparison.left.id)).collect(),
        notes: comparison
            .notes
            .iter()
            .map(|note| placed_note_view(note, comparison.left.id, &left, &right, &conflicts))
            .collect(),
        absences: absence_views(comparison),
        cuts: cut_views(comparison),
        breadth,
        close: look.close,
        compared: look.compared.map(count),
        milliseconds: look.milliseconds,
    }
}

fn claim_views(claims: &[Claim], map: &Utf16Map<'_>) -> Vec<ClaimView> {
    let view = |claim: &Claim| ClaimView {
        range: map.range(claim.span).into(),
        block: count(claim.block),
        leans: claim.leans,
    };
    claims.iter().map(view).collect()
}

fn link_view(
    comparison: &Comparison,
    link: &JudgedLink,
    left: &Utf16Map<'_>,
    right: &Utf16Map<'_>,
) -> LinkView {
    let proposal = link.proposal.as_ref();
    let wording = &link.judgement.wording;
    let left_said = (wording.left.as_slice(), proposal.and_then(|proposal| proposal.parts.0));
    let right_said = (wording.right.as_slice(), proposal.and_then(|proposal| proposal.parts.1));
    let turned = comparison.is_turned();
    let collation = &comparison.collation;
    LinkView {
        key: link_key(link.left, link.right),
        left: link_end(link.left, &comparison.left.article.text, left, &collation.left, left_said),
        right: link_end(link.right, &comparison.right.article.text, right, &collation.right, right_said),
        score: proposal.map(|proposal| proposal.score),
        strength: proposal.map(|proposal| proposal.strength.name()),
        relation: link.relation().map(Relation::name),
        fate: link.fate(turned).map(Fate::name),
        standing: link.shift(turned).map(standing_view),
        state: link.state.name(),
        set_relation: link.is_confirmed() && link.said.as_ref().is_some_and(|said| said.relation.is_some()),
        decided_by: link.said.as_ref().map(|said| said.author.clone()),
        own: link.said.as_ref().is_some_and(|said| said.author == comparison.author),
        others: link.others.iter().map(other_word_view).collect(),
        disputed: link.is_disputed(),
        bundle: link.bundle().map(str::to_owned),
        fit: fit_name(link.fit),
        unsure: link.unsure.filter(|_| link.state == LinkState::Proposed).map(Verdict::name),
        reasons: proposal.map(|proposal| reason_views(&proposal.reasons)).unwrap_or_default(),
        differences: difference_views(link.differences()),
    }
}

fn other_word_view(word: &Word) -> OtherWordView {
    OtherWordView {
        author: word.author.clone(),
        state: word.verdict.name(),
        relation: word.relation.map(Relation::name),
        decided: word.decided,
    }
}

/// The same for the same two places in the same two texts.
pub(crate) fn link_key(left: Span, right: Span) -> String {
    format!("{}-{}:{}-{}", left.start, left.end, right.start, right.end)
}

fn standing_view(shift: Shift) -> StandingView {
    StandingView {
        left: shift.left.name(),
        right: shift.right.name(),
        shift: if shift.softened { "softened" } else { "hardened" },
    }
}

/// Of the wording of this side, and the part of it that the link is about.
fn link_end(
    span: Span,
    text: &str,
    map: &Utf16Map<'_>,
    claims: &[Claim],
    (pieces, part): (&[Piece], Option<Span>),
) -> LinkEnd {
    let words = |span: Span| span.of(text).unwrap_or_default().to_owned();
    let mut views = Vec::with_capacity(pieces.len());
    for piece in pieces {
        for (span, aside) in cut(piece.span, part) {
            views.push(PieceView { text: words(span), shared: piece.shared, aside });
        }
    }
    if views.is_empty() {
        views.push(PieceView { text: words(span), shared: false, aside: false });
    }
    // The first one that does not end before the words do: the only one that can hold them.
    let at = claims.partition_point(|claim| claim.span.end < span.end);
    let claim = claims.get(at).filter(|claim| claim.span.start <= span.start).map(|_| count(at));
    LinkEnd {
        range: map.range(span).into(),
        claim,
        part: part.map(|part| map.range(part).into()),
        pieces: views,
    }
}

/// A span cut where a part of its claim begins and ends, each with whether it stands outside of the part.
fn cut(span: Span, part: Option<Span>) -> Vec<(Span, bool)> {
    let Some(part) = part else { return vec![(span, false)] };
    let within = |at: usize| at.clamp(span.start, span.end);
    let edges = [span.start, within(part.start), within(part.end), span.end];
    let pieces = edges.windows(2).map(|edge| Span::new(edge[0], edge[1])).filter(|piece| !piece.is_empty());
    pieces.map(|piece| (piece, !part.overlaps(piece))).collect()
}

fn reason_views(reasons: &[Reason]) -> Vec<ReasonView> {
    reasons
        .iter()
        .map(|reason| ReasonView {
            kind: reason.kind.name(),
            words: reason.words.clone(),
            weight: reason.weight,
        })
        .collect()
}

fn difference_views(differences: &[Difference]) -> Vec<DifferenceView> {
    differences
        .iter()
        .map(|difference| DifferenceView {
            kind: difference.kind.name(),
            left: difference.left.as_ref().map(|mention| mention.words.clone()),
            right: difference.right.as_ref().map(|mention| mention.words.clone()),
        })
        .collect()
}

fn lost_decision_view(lost: &KeptDecision, left_article: ArticleId) -> LostDecisionView {
    let Decision { left, right, verdict, .. } = &lost.decision;
    // Made with the two articles on the other sides.
    let (one, other) = if left.article == left_article { (left, right) } else { (right, left) };
    LostDecisionView {
        id: lost.id.0,
        left_quote: one.selector.quote.clone(),
        right_quote: other.selector.quote.clone(),
        verdict: verdict.name(),
    }
}

pub(crate) fn fit_name(fit: Fit) -> &'static str {
    match fit {
        Fit::Exact => "exact",
        Fit::Moved => "moved",
        Fit::Uncertain => "uncertain",
    }
}

pub(crate) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use article::{ArticleBuilder, BlockKind, Facts, Selector, Source};
    use collate::Collation;
    use dossier::{DecisionId, Note, NoteId, Place, Target, Work, join};

    use super::*;

    #[test]
    fn what_is_lost_is_told_by_its_side() {
        let kept = |id| {
            let mut builder = ArticleBuilder::new();
            builder.push(BlockKind::Paragraph, "Nothing of it is left.", None);
            let article = builder.finish(Facts::default(), Source::of("test", b""));
            KeptArticle { id: ArticleId(id), article }
        };
        let gone = |id, quote: &str| Place {
            article: ArticleId(id),
            selector: Selector {
                quote: quote.to_owned(),
                prefix: String::new(),
                suffix: String::new(),
                start: 0,
            },
        };
        // Made while the articles stood on the other sides.
        let decision = Decision::new(gone(2, "on the right"), gone(1, "on the left"), Verdict::Rejected, 0);
        let decisions = vec![KeptDecision { id: DecisionId(7), decision }];
        let note = |target| Note::new(NoteId(1), target, "", 0);
        let notes = vec![
            note(Target::Claim(gone(1, "then"))),
            note(Target::Claim(gone(2, "now"))),
            note(Target::Link(gone(1, "then"), gone(2, "now"))),
        ];
        let nothing = Collation::default();
        let view = comparison_view(
            &join(kept(1), kept(2), nothing, Work { decisions, notes, ..Work::default() }),
            Breadth::Balanced,
            Look::default(),
        );
        let lost = &view.lost[0];
        assert_eq!(
            (lost.id, lost.left_quote.as_str(), lost.right_quote.as_str()),
            (7, "on the left", "on the right")
        );
        let sides: Vec<_> = view.notes.iter().map(|note| (note.lost, note.side)).collect();
        assert_eq!(sides, [(true, Some("left")), (true, Some("right")), (true, None)]);
    }
}

//! What `--json` prints. Spans are bytes of the article's text, half-open.

use ::article::{Article, Block, BlockKind, Span};
use collate::{Collation, Difference, Link, Mention, Stand};
use dossier::{Comparison, Met};
use serde::Serialize;

#[derive(Serialize)]
pub struct ArticleJson<'a> {
    headline: Option<&'a str>,
    headline_from: Option<&'static str>,
    byline: Option<&'a str>,
    outlet: Option<&'a str>,
    date: Option<String>,
    source: &'a str,
    sha256: &'a str,
    /// Its code, such as "en"; null where the text is too short to tell.
    language: Option<&'static str>,
    text: &'a str,
    /// The running text with its cross-heads: no headline, masthead or captions, and nothing that is fenced.
    body: String,
    blocks: Vec<BlockJson>,
    sentences: Vec<SentenceJson<'a>>,
}

#[derive(Serialize)]
struct BlockJson {
    index: usize,
    kind: &'static str,
    start: usize,
    end: usize,
    fenced: bool,
    /// Why it is fenced.
    why: Option<&'static str>,
}

#[derive(Serialize)]
struct SentenceJson<'a> {
    index: usize,
    block: usize,
    start: usize,
    end: usize,
    text: &'a str,
}

#[derive(Serialize)]
pub struct ComparisonJson<'a> {
    left: ArticleJson<'a>,
    right: ArticleJson<'a>,
    links: Vec<LinkJson<'a>>,
    /// The least score that a link needed, 0 to 1.
    threshold: f32,
    gaps: GapsJson,
    /// What became of each sentence, in their order: on the earlier side in the later article.
    fates: SidesJson<Vec<&'static str>>,
}

#[derive(Serialize)]
struct LinkJson<'a> {
    left: usize,
    right: usize,
    score: f32,
    strength: &'static str,
    relation: &'static str,
    /// The words of either side that the link is about; null where it is the whole sentence.
    parts: SidesJson<Option<PlaceJson>>,
    /// How either side is put, from asserted to denied, and the words that say so.
    standing: SidesJson<StandJson<'a>>,
    reasons: Vec<ReasonJson<'a>>,
    differences: Vec<DifferenceJson<'a>>,
}

#[derive(Serialize)]
struct SidesJson<T> {
    left: T,
    right: T,
}

#[derive(Serialize)]
struct PlaceJson {
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct StandJson<'a> {
    standing: &'static str,
    cue: Option<MentionJson<'a>>,
}

#[derive(Serialize)]
struct ReasonJson<'a> {
    kind: &'static str,
    words: &'a [String],
    weight: f32,
}

#[derive(Serialize)]
struct DifferenceJson<'a> {
    kind: &'static str,
    left: Option<MentionJson<'a>>,
    right: Option<MentionJson<'a>>,
}

#[derive(Serialize)]
struct MentionJson<'a> {
    text: &'a str,
    start: usize,
    end: usize,
}

/// Sentences without a link.
#[derive(Serialize)]
struct GapsJson {
    left: Vec<usize>,
    right: Vec<usize>,
}

/// One article with its sentences, as (block, span).
pub fn article_json<'a>(article: &'a Article, sentences: &[(usize, Span)]) -> ArticleJson<'a> {
    let facts = &article.facts;
    ArticleJson {
        headline: facts.headline.as_ref().map(|headline| headline.text.as_str()),
        headline_from: facts.headline.as_ref().map(|headline| headline.origin.name()),
        byline: facts.byline.as_deref(),
        outlet: facts.outlet.as_deref(),
        date: facts.date.map(::article::PublicationDate::iso),
        source: &article.source.name,
        sha256: &article.source.sha256,
        language: ::article::language(&article.text),
        text: &article.text,
        body: body(article),
        blocks: article
            .blocks
            .iter()
            .enumerate()
            .map(|(index, block)| BlockJson {
                index,
                kind: block.kind.name(),
                start: block.span.start,
                end: block.span.end,
                fenced: block.fence.is_some(),
                why: block.fence.map(::article::Fence::name),
            })
            .collect(),
        sentences: sentences
            .iter()
            .enumerate()
            .map(|(index, &(block, span))| SentenceJson {
                index,
                block,
                start: span.start,
                end: span.end,
                text: span.of(&article.text).unwrap_or_default(),
            })
            .collect(),
    }
}

fn body(article: &Article) -> String {
    let is_text = |block: &&Block| {
        block.is_body() || (block.fence.is_none() && matches!(block.kind, BlockKind::Heading { .. }))
    };
    article
        .blocks
        .iter()
        .filter(is_text)
        .map(|block| article.block_text(block))
        .collect::<Vec<_>>()
        .join("\n\n")
}

pub fn comparison_json(comparison: &Comparison) -> ComparisonJson<'_> {
    let Collation { left, right, links, threshold, .. } = &comparison.collation;
    let places = |claims: &[collate::Claim]| claims.iter().map(|it| (it.block, it.span)).collect::<Vec<_>>();
    let (gaps_left, gaps_right) = comparison.collation.gaps();
    let fates = comparison.fates();
    let names = |fates: &[Met]| fates.iter().map(|met| met.fate.name()).collect();
    let sentence = |claims: &[collate::Claim], gaps: Vec<usize>| {
        gaps.into_iter().map(|claim| claims[claim].sentence).collect()
    };
    ComparisonJson {
        left: article_json(&comparison.left.article, &places(left)),
        right: article_json(&comparison.right.article, &places(right)),
        links: links.iter().map(|link| link_json(link, &comparison.collation)).collect(),
        threshold: *threshold,
        gaps: GapsJson { left: sentence(left, gaps_left), right: sentence(right, gaps_right) },
        fates: SidesJson { left: names(&fates.left), right: names(&fates.right) },
    }
}

fn link_json<'a>(link: &'a Link, collation: &Collation) -> LinkJson<'a> {
    let judgement = &link.judgement;
    LinkJson {
        left: collation.left[link.left].sentence,
        right: collation.right[link.right].sentence,
        score: link.score,
        strength: link.strength.name(),
        relation: link.relation().name(),
        parts: SidesJson { left: link.parts.0.map(place_json), right: link.parts.1.map(place_json) },
        standing: SidesJson {
            left: stand_json(&judgement.standing.0),
            right: stand_json(&judgement.standing.1),
        },
        reasons: link
            .reasons
            .iter()
            .map(|reason| ReasonJson {
                kind: reason.kind.name(),
                words: &reason.words,
                weight: reason.weight,
            })
            .collect(),
        differences: judgement.differences.iter().map(difference_json).collect(),
    }
}

fn place_json(span: Span) -> PlaceJson {
    PlaceJson { start: span.start, end: span.end }
}

fn stand_json(stand: &Stand) -> StandJson<'_> {
    StandJson { standing: stand.standing.name(), cue: stand.cue.as_ref().map(mention_json) }
}

fn difference_json(difference: &Difference) -> DifferenceJson<'_> {
    DifferenceJson {
        kind: difference.kind.name(),
        left: difference.left.as_ref().map(mention_json),
        right: difference.right.as_ref().map(mention_json),
    }
}

fn mention_json(mention: &Mention) -> MentionJson<'_> {
    MentionJson { text: &mention.words, start: mention.span.start, end: mention.span.end }
}

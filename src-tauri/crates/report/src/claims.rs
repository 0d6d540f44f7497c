//! From a comparison to the entries of its report: articles, links, gaps, and what was left out.

use std::collections::BTreeMap;

use article::{Article, Block, HeadlineOrigin, PublicationDate, Span};
use collate::{Claim, Fate, Reason};
use dossier::{Comparison, JudgedLink, LinkState, Met, Proposal, Word};
use locale::{Language, said};

use crate::outline::{
    ArticleSheet, Change, DifferenceEntry, FateCount, Gap, LeftOut, LinkEntry, OtherWord, Passage,
    ReasonEntry, Sides, Signed, Suggestion,
};
use crate::quotation::{named, runs};

/// How much of a block that was left out is quoted: enough to know it by, for comments can be long.
const EXCERPT: usize = 160;

pub fn sheets(comparison: &Comparison, language: Language) -> Sides<ArticleSheet> {
    let (left, right) = (&comparison.left.article, &comparison.right.article);
    let (one, other) = (left.facts.date, right.facts.date);
    Sides {
        left: sheet(left, label(one, other, language), true, language),
        right: sheet(right, label(other, one, language), false, language),
    }
}

/// The shortest date that tells this article from the other one.
fn label(own: Option<PublicationDate>, other: Option<PublicationDate>, language: Language) -> Option<String> {
    let own = own?;
    match other {
        Some(other) if other == own => None,
        Some(other) if other.year() == own.year() => Some(date(own, language)),
        _ => Some(own.year().to_string()),
    }
}

/// "16 May 2017", "May 2017" or "2017".
pub fn date(date: PublicationDate, language: Language) -> String {
    language.date(date.year(), date.month(), date.day())
}

fn sheet(article: &Article, date: Option<String>, on_left: bool, language: Language) -> ArticleSheet {
    let (side, on_side) = if on_left {
        (said!("side-left"), said!("on-the-left"))
    } else {
        (said!("side-right"), said!("on-the-right"))
    };
    let on_side = || language.say(&on_side);
    ArticleSheet {
        label_is_side: date.is_none(),
        of_it: date.as_ref().map_or_else(on_side, |date| of(date, language)),
        in_it: date.as_ref().map_or_else(on_side, |date| within(date, language)),
        ..facts_of(article, date.unwrap_or_else(|| language.say(&side)), language)
    }
}

/// "of 2017".
pub fn of(label: &str, language: Language) -> String {
    language.say(&said!("of-label", label = label))
}

/// "in 2017", "in that of 16 May 2017".
fn within(label: &str, language: Language) -> String {
    let is_year = label.len() == 4;
    language.say(&if is_year { said!("in-year", label = label) } else { said!("in-that-of", label = label) })
}

/// The sheet of one of many articles, which has a label that no other one has.
pub fn labelled(article: &Article, label: String, language: Language) -> ArticleSheet {
    let (of_it, in_it) = match article.facts.date {
        Some(_) => (of(&label, language), within(&label, language)),
        // "No date", or "No date, The Post".
        None => {
            let rest = label.split_once(", ").map(|(_, rest)| format!(", {rest}")).unwrap_or_default();
            let say = |said| language.say(&said) + &rest;
            (say(said!("of-undated")), say(said!("in-undated")))
        }
    };
    ArticleSheet { of_it, in_it, ..facts_of(article, label, language) }
}

fn facts_of(article: &Article, label: String, language: Language) -> ArticleSheet {
    let facts = &article.facts;
    ArticleSheet {
        label,
        in_it: String::new(),
        of_it: String::new(),
        label_is_side: false,
        headline: facts.headline.as_ref().map(|headline| headline.text.clone()),
        headline_from_first_sentence: facts
            .headline
            .as_ref()
            .is_some_and(|headline| headline.origin == HeadlineOrigin::FirstSentence),
        byline: facts.byline.clone(),
        outlet: facts.outlet.clone(),
        date: facts.date.map(|it| date(it, language)),
        iso_date: facts.date.map(PublicationDate::iso),
        words: article.word_count(),
        language: article::language(&article.text),
        source_name: article.source.name.clone(),
        sha256: article.source.sha256.clone(),
    }
}

/// The links that stand, and those that the editor rejected, each numbered from 1.
pub fn links(comparison: &Comparison) -> (Vec<LinkEntry>, Vec<LinkEntry>) {
    let standing = Standing::of(comparison);
    let (mut links, mut rejected) = (Vec::new(), Vec::new());
    for link in &comparison.links {
        let list = if link.is_rejected() { &mut rejected } else { &mut links };
        list.push(link_entry(comparison, &standing, link, list.len() + 1));
    }
    (links, rejected)
}

/// Every link, in the comparison's order; only the numbers of those that stand mean anything.
pub fn all_links(comparison: &Comparison) -> Vec<LinkEntry> {
    let standing = Standing::of(comparison);
    let mut number = 0;
    let entry = |link: &JudgedLink| {
        number += usize::from(!link.is_rejected());
        link_entry(comparison, &standing, link, number)
    };
    comparison.links.iter().map(entry).collect()
}

/// Which links that stand quote a claim, by its span.
struct Standing {
    left: BTreeMap<Span, Vec<usize>>,
    right: BTreeMap<Span, Vec<usize>>,
    /// Which of them are one link of many claims to many, by its name.
    bundles: BTreeMap<String, Vec<usize>>,
}

impl Standing {
    fn of(comparison: &Comparison) -> Self {
        let mut standing = Self { left: BTreeMap::new(), right: BTreeMap::new(), bundles: BTreeMap::new() };
        for (at, link) in comparison.links.iter().filter(|link| !link.is_rejected()).enumerate() {
            standing.left.entry(link.left).or_default().push(at + 1);
            standing.right.entry(link.right).or_default().push(at + 1);
            if let Some(bundle) = link.bundle() {
                standing.bundles.entry(bundle.to_owned()).or_default().push(at + 1);
            }
        }
        standing
    }

    fn one_with(&self, link: &JudgedLink, number: usize) -> Vec<usize> {
        let all = link.bundle().and_then(|bundle| self.bundles.get(bundle));
        all.into_iter().flatten().copied().filter(|&other| other != number).collect()
    }
}

fn link_entry(comparison: &Comparison, standing: &Standing, link: &JudgedLink, number: usize) -> LinkEntry {
    let proposal = link.proposal.as_ref();
    let also = |all: &BTreeMap<Span, Vec<usize>>, span: Span| {
        let others = all.get(&span).into_iter().flatten().copied();
        others.filter(|&other| link.is_rejected() || other != number).collect()
    };
    let (left, right) = (&comparison.left.article, &comparison.right.article);
    let judgement = &link.judgement;
    let named = named(link, &left.text, &right.text);
    LinkEntry {
        number,
        verdict: match link.state {
            LinkState::Proposed => None,
            LinkState::Decided(verdict) => Some(verdict),
        },
        relation: link.relation(),
        relation_by_editor: link.said.as_ref().is_some_and(|said| said.relation.is_some()),
        signed: link.said.as_ref().map(signed),
        others: link.others.iter().map(other_word).collect(),
        one_with: standing.one_with(link, number),
        differences: link.differences().iter().filter_map(difference_entry).collect(),
        standing: link.shift(comparison.is_turned()),
        suggestion: proposal.map(suggestion),
        fit: link.fit,
        left: Passage {
            runs: runs(
                &left.text,
                link.left,
                &judgement.wording.left,
                &named.left,
                proposal.and_then(|proposal| proposal.parts.0),
            ),
            paragraph: paragraph(left, link.left),
            also_in: also(&standing.left, link.left),
        },
        right: Passage {
            runs: runs(
                &right.text,
                link.right,
                &judgement.wording.right,
                &named.right,
                proposal.and_then(|proposal| proposal.parts.1),
            ),
            paragraph: paragraph(right, link.right),
            also_in: also(&standing.right, link.right),
        },
        notes: Vec::new(),
        see_notes: Vec::new(),
    }
}

fn signed(word: &Word) -> Signed {
    Signed { author: word.author.clone(), when: word.decided }
}

fn other_word(word: &Word) -> OtherWord {
    OtherWord { verdict: word.verdict, relation: word.relation, signed: signed(word) }
}

fn suggestion(proposal: &Proposal) -> Suggestion {
    let entry = |reason: &Reason| ReasonEntry { kind: reason.kind, words: reason.words.clone() };
    Suggestion {
        strength: proposal.strength,
        score: proposal.score,
        reasons: proposal.reasons.iter().map(entry).collect(),
    }
}

/// How many claims of either article met each fate, in the order of [`Fate::ALL`].
pub fn fates(comparison: &Comparison) -> Sides<Vec<FateCount>> {
    let fates = comparison.fates();
    let counted = |fates: &[Met]| {
        let count =
            |fate: Fate| FateCount { fate, claims: fates.iter().filter(|met| met.fate == fate).count() };
        Fate::ALL.into_iter().map(count).filter(|count| count.claims > 0).collect()
    };
    Sides { left: counted(&fates.left), right: counted(&fates.right) }
}

fn difference_entry(difference: &collate::Difference) -> Option<DifferenceEntry> {
    let words = |mention: &Option<collate::Mention>| mention.as_ref().map(|mention| mention.words.clone());
    let change = match (words(&difference.left), words(&difference.right)) {
        (Some(left), Some(right)) => Change::Between(left, right),
        (Some(left), None) => Change::OnlyLeft(left),
        (None, Some(right)) => Change::OnlyRight(right),
        (None, None) => return None,
    };
    Some(DifferenceEntry { kind: difference.kind, change })
}

/// The claims on each side that no standing link quotes.
///
/// Not [`collate::Collation::gaps`]: a claim whose only link the editor rejected has no counterpart either,
/// and one that the editor linked by hand has.
pub fn gaps(comparison: &Comparison) -> Sides<Vec<Gap>> {
    let collation = &comparison.collation;
    Sides {
        left: side_gaps(comparison, true, &collation.left, |link| link.left),
        right: side_gaps(comparison, false, &collation.right, |link| link.right),
    }
}

fn side_gaps(
    comparison: &Comparison,
    on_left: bool,
    claims: &[Claim],
    end: fn(&JudgedLink) -> Span,
) -> Vec<Gap> {
    let links = &comparison.links;
    let article = if on_left { &comparison.left.article } else { &comparison.right.article };
    let mut rejected: BTreeMap<Span, Vec<usize>> = BTreeMap::new();
    for (at, link) in links.iter().filter(|link| link.is_rejected()).enumerate() {
        rejected.entry(end(link)).or_default().push(at + 1);
    }
    let gap = |span: Span| Gap {
        passage: Passage {
            runs: runs(&article.text, span, &[], &[], None),
            paragraph: paragraph(article, span),
            also_in: Vec::new(),
        },
        rejected: rejected.get(&span).cloned().unwrap_or_default(),
        checked: comparison
            .absence_of(on_left, span)
            .map(|it| Signed { author: it.absence.author.clone(), when: it.absence.checked }),
        notes: Vec::new(),
    };
    unlinked(claims, links, end).into_iter().map(gap).collect()
}

/// Where the claims stand that no standing link quotes, in order.
pub fn unlinked(claims: &[Claim], links: &[JudgedLink], end: fn(&JudgedLink) -> Span) -> Vec<Span> {
    let linked: Vec<Span> = links.iter().filter(|link| !link.is_rejected()).map(end).collect();
    let is_linked = |span: &Span| linked.iter().any(|linked| linked.overlaps(*span));
    claims.iter().map(|claim| claim.span).filter(|span| !is_linked(span)).collect()
}

/// Which of the compared paragraphs `span` begins in, counted from 1.
pub fn paragraph(article: &Article, span: Span) -> Option<usize> {
    let mut body = article.blocks.iter().filter(|block| block.is_body());
    body.position(|block| block.span.range().contains(&span.start)).map(|at| at + 1)
}

pub fn left_out(article: &Article) -> Vec<LeftOut> {
    let entry = |block: &Block| {
        block
            .fence
            .map(|fence| LeftOut { reason: fence, excerpt: excerpt(article.block_text(block), EXCERPT) })
    };
    article.blocks.iter().filter_map(entry).collect()
}

/// The first words of a text, not more than `limit` characters, with "…" where it goes on.
pub fn excerpt(text: &str, limit: usize) -> String {
    let Some((cut, _)) = text.char_indices().nth(limit) else { return text.to_owned() };
    let head = &text[..cut];
    // A word is left whole, unless that would leave next to nothing.
    let end = head.rfind(char::is_whitespace).filter(|&end| end > cut / 2).unwrap_or(cut);
    format!("{} …", head[..end].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_as_short_as_it_may_be() {
        let date = |iso: &str| PublicationDate::from_iso(iso);
        let check = |own, other, expect: Option<&str>| {
            assert_eq!(label(own, other, Language::English).as_deref(), expect);
        };
        check(date("2017-05-16"), date("2025"), Some("2017"));
        check(date("2017-05-16"), date("2017-05-18"), Some("16 May 2017"));
        check(date("2017"), date("2017-05"), Some("2017"));
        check(date("2017"), date("2017"), None);
        check(date("2017-05-16"), None, Some("2017"));
        check(None, date("2017"), None);
    }

    #[test]
    fn an_excerpt_ends_with_a_whole_word() {
        assert_eq!(excerpt("One two three", 20), "One two three");
        assert_eq!(excerpt("One two three", 12), "One two …");
        assert_eq!(excerpt("éééééééééé", 4), "éééé …");
    }
}

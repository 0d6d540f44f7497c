//! Finds where an article begins and ends on its page, and what stands too far from it.

use article::{BlockKind, Fence};
use trafilatura::dom::{Document, NodeId};

use super::{Candidate, PROSE, TAKEN, ancestors};
use crate::{
    masthead_line::MastheadLine,
    shape::ends_sentence,
    web::{
        marks::Mark,
        votes::{Votes, joined, words},
    },
};

/// A part of an article has at least this part of what its largest part has.
const PART: usize = 6;

/// Ends the article with its last running text, and begins it with its first.
pub(super) fn trim(page: &Document, candidates: &mut [Candidate], titles: &[String]) {
    drop_far(page, candidates);
    drop_teasers(page, candidates);
    let title = find_title(page, candidates);
    take_head(candidates, title);
    let Some(first) = candidates.iter().position(|it| it.kept && it.is_prose()) else { return };
    let groups = main_groups(candidates);
    let is_ours = |it: &Candidate| groups.contains(&it.group);
    let last = candidates.iter().rposition(|it| it.kept && it.is_prose() && is_ours(it)).unwrap_or(first);
    for at in 0..first {
        let next = &candidates[at + 1];
        let heads_text = next.group == candidates[at].group && (at + 1 == first || next.kept);
        let candidate = &mut candidates[at];
        let is_part = match candidate.draft.kind {
            // The masthead's business, or a standfirst.
            BlockKind::Heading { level: 1 } => true,
            // What stands above the title heads another part of the page.
            BlockKind::Heading { .. } if title.is_some_and(|title| at < title) => false,
            BlockKind::Heading { .. } => heads_text || candidate.chars() >= PROSE / 2,
            BlockKind::Caption => true,
            BlockKind::ListItem => heads_text && candidate.mark.is_none(),
            _ => {
                candidate.mark == Some(Mark::Caption)
                    || MastheadLine::read(&candidate.draft.words).is_some()
                    || (candidate.mark.is_none() && ends_sentence(&candidate.draft.words))
            }
        };
        candidate.kept &= is_part && !repeats_title(candidate, titles);
    }
    for candidate in &mut candidates[last + 1..] {
        let is_ours = groups.contains(&candidate.group);
        // A text that breaks off is a teaser of another one.
        let breaks_off = candidate.draft.words.ends_with('…') || candidate.draft.words.ends_with("...");
        candidate.kept &= !candidate.is_heading()
            && !breaks_off
            && match candidate.draft.kind {
                BlockKind::ListItem | BlockKind::Caption => is_ours,
                _ if page.tag_name(candidate.place.node) == "tr" => is_ours,
                _ => candidate.is_prose() || (is_ours && ends_sentence(&candidate.draft.words)),
            };
    }
    fence_afterwords(page, candidates);
}

/// The block of the page's title.
fn find_title(page: &Document, candidates: &[Candidate]) -> Option<usize> {
    candidates.iter().position(|it| ancestors(page, it.place.node).any(|node| page.tag_name(node) == "h1"))
}

/// Takes the lines between title and text that say who wrote it and when, and the heading of the first text.
fn take_head(candidates: &mut [Candidate], title: Option<usize>) {
    let Some(first) = candidates.iter().position(|it| it.kept && it.is_prose()) else { return };
    // A lead that no element of its own holds is lost to an extractor that looks for paragraphs.
    let group = candidates[first].group;
    let is_caption = |it: &Candidate| it.mark == Some(Mark::Caption) || it.draft.kind == BlockKind::Caption;
    let leads = |it: &Candidate| it.is_prose() && it.mark.is_none() && it.draft.kind == BlockKind::Paragraph;
    for candidate in candidates[..first].iter_mut().rev() {
        if candidate.group == group && (candidate.kept || leads(candidate)) {
            candidate.kept = true;
        } else if !is_caption(candidate) {
            break;
        }
    }
    let first = candidates.iter().position(|it| it.kept && it.is_prose()).unwrap_or(first);
    let from = title.map_or(first, |title| title + 1).min(first);
    for candidate in &mut candidates[from..first] {
        let may_be = matches!(candidate.mark, None | Some(Mark::Masthead));
        candidate.kept |= may_be && MastheadLine::read(&candidate.draft.words).is_some();
    }
    if let Some(above) = first.checked_sub(1) {
        let is_its = candidates[above].group == candidates[first].group;
        let candidate = &mut candidates[above];
        candidate.kept |=
            is_its && candidate.is_heading() && candidate.mark.is_none() && !candidate.is_link();
    }
}

/// Leaves out what introduces other articles: text below a heading that is a link, and elements that are
/// articles beside the one with the title.
fn drop_teasers(page: &Document, candidates: &mut [Candidate]) {
    let Some(main) = main_group(candidates) else { return };
    let is_article = |node: &NodeId| page.tag_name(*node) == "article";
    let around = |node: NodeId| ancestors(page, node).filter(is_article).last();
    // The article around the title, or else around the text.
    let title = page.get_elements_by_tag_name(page.root(), "h1").into_iter().find_map(around);
    let ours =
        title.filter(|title| ancestors(page, main).any(|node| node == *title)).or_else(|| around(main));
    for at in 0..candidates.len() {
        let candidate = &candidates[at];
        if !candidate.kept || candidate.group == main {
            continue;
        }
        let other =
            around(candidate.place.node).is_some_and(|article| ours.is_some_and(|ours| ours != article));
        let above = candidates[..at].iter().rev().find(|it| it.group == candidate.group);
        let below_link = above.is_some_and(|above| above.is_heading() && above.is_link());
        candidates[at].kept = !(other || below_link);
    }
}

/// Leaves out what stands above and below the article's own text in another part of the page, unless it is
/// as much as an article's part has: some pages part an article by advertisements.
fn drop_far(page: &Document, candidates: &mut [Candidate]) {
    /// How many elements up from the text its introduction may stand.
    const NEAR: usize = 2;
    let weights = group_weights(candidates);
    let Some(&(group, most)) = weights.iter().max_by_key(|(_, weight)| *weight) else { return };
    let is_ours = |it: &Candidate| it.kept && it.group == group;
    let Some(first) = candidates.iter().position(is_ours) else { return };
    let Some(last) = candidates.iter().rposition(is_ours) else { return };
    let near = ancestors(page, group).take(NEAR + 1).last();
    for (at, candidate) in candidates.iter_mut().enumerate() {
        if (first..=last).contains(&at) || !candidate.kept {
            continue;
        }
        let weight =
            weights.iter().find(|(group, _)| *group == candidate.group).map_or(0, |(_, weight)| *weight);
        let is_near = near.is_some_and(|near| {
            page.tag_name(near) != "body" && ancestors(page, candidate.place.node).any(|node| node == near)
        });
        let is_title = matches!(candidate.draft.kind, BlockKind::Heading { level: 1 });
        candidate.kept = is_near || is_title || weight * PART >= most;
    }
}

/// Leaves out what stands below the text in a box of another make: who wrote it, how to complain, what to subscribe
/// to. A part of the article is as large as one, or is made like the others.
fn fence_afterwords(page: &Document, candidates: &mut [Candidate]) {
    /// The longest box that is left out, in letters, and what part of the largest part is surely the article's.
    const LONGEST: usize = 600;
    const SURE: usize = 3;
    let weights = group_weights(candidates);
    let most = weights.iter().map(|(_, weight)| *weight).max().unwrap_or_default();
    let sure = weights.iter().filter(|(_, weight)| weight * SURE >= most);
    let main: Vec<NodeId> = sure.map(|(group, _)| *group).collect();
    let last = candidates.iter().rposition(|it| it.kept && it.is_prose() && main.contains(&it.group));
    let Some(last) = last else { return };
    let make = |node: NodeId| (page.tag_name(node).to_owned(), page.class_name(node));
    let makes: Vec<_> = main.iter().map(|node| make(*node)).collect();
    for candidate in &mut candidates[last + 1..] {
        let weight =
            weights.iter().find(|(group, _)| *group == candidate.group).map_or(0, |(_, weight)| *weight);
        let is_inside = ancestors(page, candidate.group).any(|node| main.contains(&node));
        // A box of one paragraph is no group of its own.
        let around = ancestors(page, candidate.place.node).take_while(|node| *node != candidate.group);
        let has_make = around.chain([candidate.group]).any(|node| {
            !matches!(page.tag_name(node), "p" | "li" | "ul" | "ol") && makes.contains(&make(node))
        });
        if candidate.kept && !candidate.said && !is_inside && !has_make && weight <= LONGEST {
            let is_of_author = candidate.mark == Some(Mark::Masthead);
            candidate.fence_off(if is_of_author { Fence::AuthorBiography } else { Fence::Notice });
        }
    }
}

/// The group that most of the running text stands in.
fn main_group(candidates: &[Candidate]) -> Option<NodeId> {
    group_weights(candidates).into_iter().max_by_key(|(_, weight)| *weight).map(|(group, _)| group)
}

/// The groups that hold as much running text as a part of an article does.
fn main_groups(candidates: &[Candidate]) -> Vec<NodeId> {
    let weights = group_weights(candidates);
    let most = weights.iter().map(|(_, weight)| *weight).max().unwrap_or_default();
    weights.into_iter().filter(|(_, weight)| weight * PART >= most).map(|(group, _)| group).collect()
}

/// How much running text stands in each group.
fn group_weights(candidates: &[Candidate]) -> Vec<(NodeId, usize)> {
    let mut weights: Vec<(NodeId, usize)> = Vec::new();
    for candidate in candidates.iter().filter(|it| it.kept && it.is_prose()) {
        match weights.iter_mut().find(|(group, _)| *group == candidate.group) {
            Some((_, weight)) => *weight += candidate.chars(),
            None => weights.push((candidate.group, candidate.chars())),
        }
    }
    weights
}

/// Whether a heading of a lower rank is the page's title once more.
fn repeats_title(candidate: &Candidate, titles: &[String]) -> bool {
    let is_lower = matches!(candidate.draft.kind, BlockKind::Heading { level: 2.. });
    let is_same =
        || titles.iter().any(|title| joined(&words(title)) == joined(&words(&candidate.draft.words)));
    (is_lower || (candidate.draft.kind == BlockKind::Paragraph && is_same()))
        && Votes::of(titles.iter().map(String::as_str)).share(&candidate.draft.words) >= TAKEN
}

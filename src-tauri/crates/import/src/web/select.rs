//! Says which blocks of a page are its article: what extractors took, corrected by what the page's markup says.
//!
//! An extractor alone takes lists of links along, and loses headings, lists and fragments of sentences. So it
//! only votes: the blocks are the page's own, and each is judged with the links in it, the names of the
//! elements around it, and its neighbours.

use std::collections::{HashMap, HashSet};

use article::{BlockKind, Fence};
use trafilatura::dom::{Document, NodeId};

use super::{
    blocks::{self, Place, visible},
    marks::{self, Mark},
    votes::{Votes, joined, words},
};
use crate::{
    draft::{Draft, one_line},
    masthead_line::MastheadLine,
    shape::ends_sentence,
};

/// From this share of its words on, a block counts as taken by an extractor.
const TAKEN: f32 = 0.7;

/// From this share of its letters on, a block is a link.
const LINKED: f32 = 0.8;

/// Running text is at least so long, in characters; in scripts without spaces a third of it.
const PROSE: usize = 80;

/// Text of such a length is not left out for the name of an element around it alone.
const LONG_PROSE: usize = 240;

/// How many quotations beside the text are looked for in it.
const MAX_PULLED: usize = 50;

/// A part of an article has at least this part of what its largest part has.
const PART: usize = 6;

/// The shortest line that is worth showing to an editor as left out; shorter ones are buttons.
const MIN_SHOWN: usize = 20;

/// What stands on a page, parted.
pub(super) struct Selection {
    pub article: Vec<Draft>,
    pub comments: Vec<Draft>,
}

/// One block with what speaks for and against it.
struct Candidate {
    draft: Draft,
    place: Place,
    /// The innermost element around it that is more than a paragraph or a list.
    group: NodeId,
    links: f32,
    mark: Option<Mark>,
    taken: bool,
    /// Whether the article that the page gives to machines has it.
    said: bool,
    kept: bool,
}

impl Candidate {
    fn chars(&self) -> usize {
        weight(&self.draft.words)
    }

    /// Running text, by its length and its end.
    fn is_prose(&self) -> bool {
        self.links < 0.5
            && !matches!(self.draft.kind, BlockKind::Heading { .. } | BlockKind::Caption)
            && (self.chars() >= PROSE || (self.chars() >= PROSE / 2 && ends_sentence(&self.draft.words)))
    }

    fn is_long_prose(&self) -> bool {
        self.is_prose() && self.chars() >= LONG_PROSE && self.links < 0.3
    }

    fn is_heading(&self) -> bool {
        matches!(self.draft.kind, BlockKind::Heading { .. })
    }

    fn is_link(&self) -> bool {
        self.links >= LINKED
    }
}

/// Letters, those of scripts without spaces three times.
fn weight(words: &str) -> usize {
    let dense = |c: char| ('\u{2E80}'..='\u{9FFF}').contains(&c) || ('\u{AC00}'..='\u{D7AF}').contains(&c);
    words.chars().map(|c| if dense(c) { 3 } else { 1 }).sum()
}

/// Chooses the article of a page by the blocks that an extractor `took`, and by the text that the page gives
/// to machines, if it does. `None` where the blocks taken are not the page's own.
pub(super) fn select(
    page: &Document,
    took: &[Draft],
    said: Option<&[String]>,
    titles: &[String],
) -> Option<Selection> {
    let votes = Votes::of(took.iter().map(|draft| draft.words.as_str()));
    let machine = said.map(|lines| Votes::of(lines.iter().map(String::as_str)));
    let mut candidates = candidates(page, &votes, machine.as_ref());
    let taken: usize = candidates.iter().filter(|it| it.taken).map(Candidate::chars).sum();
    let all: usize = took.iter().map(|draft| weight(&draft.words)).sum();
    if taken * 10 < all * 6 || taken == 0 {
        return None;
    }
    mark(page, &mut candidates);
    for candidate in &mut candidates {
        let has_words = candidate.draft.words.contains(char::is_alphanumeric);
        candidate.kept = candidate.taken && has_words && !is_fenced_by_mark(candidate);
    }
    if machine.is_some() {
        heed_machines(&mut candidates);
    }
    drop_links(&mut candidates);
    fill(page, &mut candidates);
    trim(page, &mut candidates, titles);
    drop_repeated(page, &mut candidates);
    Some(part(candidates))
}

fn candidates(page: &Document, votes: &Votes, machine: Option<&Votes>) -> Vec<Candidate> {
    let blocks = blocks::with_places(page);
    let mut counts: HashMap<NodeId, usize> = HashMap::new();
    for node in blocks.iter().flat_map(|(_, place)| ancestors(page, place.node)) {
        *counts.entry(node).or_default() += 1;
    }
    let candidate = |(draft, place): (Draft, Place)| {
        let letters = visible(&draft.words).max(1);
        Candidate {
            group: group(page, place.node, &counts),
            links: place.linked.min(letters) as f32 / letters as f32,
            mark: None,
            taken: votes.share(&draft.words) >= TAKEN,
            said: machine.is_some_and(|machine| machine.share(&draft.words) >= TAKEN),
            kept: false,
            draft,
            place,
        }
    };
    blocks.into_iter().map(candidate).collect()
}

/// The innermost element around a block that has others in it too, lists and quotations aside.
fn group(page: &Document, node: NodeId, counts: &HashMap<NodeId, usize>) -> NodeId {
    const SMALL: [&str; 22] = [
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "blockquote",
        "q",
        "pre",
        "figure",
        "figcaption",
        "tr",
        "tbody",
        "table",
        "summary",
    ];
    let is_small = |node: NodeId| SMALL.contains(&page.tag_name(node)) || counts.get(&node) == Some(&1);
    ancestors(page, node).find(|node| !is_small(*node)).unwrap_or(node)
}

fn ancestors(page: &Document, node: NodeId) -> impl Iterator<Item = NodeId> {
    std::iter::successors(Some(node), |node| page.parent(*node))
}

/// Gives each block the mark of the elements around it, but for those that hold the article itself.
fn mark(page: &Document, candidates: &mut [Candidate]) {
    let mut weights: HashMap<NodeId, usize> = HashMap::new();
    let mut holds_long: HashSet<NodeId> = HashSet::new();
    let mut all = 0;
    for candidate in candidates.iter().filter(|it| it.taken) {
        all += candidate.chars();
        for node in ancestors(page, candidate.place.node) {
            *weights.entry(node).or_default() += candidate.chars();
            if candidate.is_long_prose() {
                holds_long.insert(node);
            }
        }
    }
    let first = candidates.iter().find(|it| it.taken && it.is_prose()).map(|it| it.place.node);
    let holds_first: HashSet<NodeId> =
        first.into_iter().flat_map(|node| ancestors(page, node).skip(1)).collect();
    let titles = page.get_elements_by_tag_name(page.root(), "h1");
    let holds_title: HashSet<NodeId> = titles.into_iter().flat_map(|node| ancestors(page, node)).collect();
    let mut known: HashMap<NodeId, Option<Mark>> = HashMap::new();
    for candidate in candidates {
        let mut mark = None;
        for node in ancestors(page, candidate.place.node) {
            let own = *known.entry(node).or_insert_with(|| {
                let own = marks::of_element(page, node)?;
                let share = weights.get(&node).copied().unwrap_or_default();
                let holds_article = match own {
                    Mark::Fenced(Fence::Comments) => holds_first.contains(&node),
                    Mark::Fenced(Fence::AuthorBiography | Fence::Legal) => share * 2 > all,
                    // Of long text a name is not believed: many an article is in a box named "social".
                    _ => share * 2 > all || holds_long.contains(&node),
                };
                (!holds_article && (share == 0 || !holds_title.contains(&node))).then_some(own)
            });
            // The outermost counts, because a comment's author is first of all a comment.
            if own.is_some_and(|own| own != Mark::Masthead || mark.is_none()) {
                mark = own;
            }
        }
        candidate.mark = mark;
    }
}

/// Whether the elements around a block say that it is no article.
fn is_fenced_by_mark(candidate: &Candidate) -> bool {
    match candidate.mark {
        None | Some(Mark::Caption) => false,
        Some(Mark::Fenced(_) | Mark::Furniture) => true,
        Some(Mark::Masthead) => candidate.chars() < LONG_PROSE / 2,
    }
}

/// Takes what the page gives to machines as its article's text, where that agrees with what was taken.
fn heed_machines(candidates: &mut [Candidate]) {
    let chars = |test: &dyn Fn(&Candidate) -> bool| -> usize {
        candidates.iter().filter(|it| test(it)).map(Candidate::chars).sum()
    };
    let both = chars(&|it| it.kept && it.said);
    let kept = chars(&|it| it.kept);
    // Some give the first paragraphs only, or another text.
    if both * 10 < kept * 6 {
        return;
    }
    let places = || (0..candidates.len()).filter(|at| candidates[*at].kept && candidates[*at].said);
    let (Some(first), Some(last)) = (places().next(), places().next_back()) else { return };
    let whole = both * 100 >= kept * 85;
    for (at, candidate) in candidates.iter_mut().enumerate() {
        let inside = (first..=last).contains(&at);
        if candidate.said && inside && candidate.chars() >= PROSE / 2 && !is_fenced_by_mark(candidate) {
            candidate.kept = true;
        } else if whole && candidate.kept && !candidate.said && !candidate.is_heading() {
            let is_item = candidate.draft.kind == BlockKind::ListItem;
            candidate.kept = inside && (candidate.is_prose() || is_item);
        }
    }
}

/// Leaves out lists of links, lines that are a link, and headings that are one and head no text.
fn drop_links(candidates: &mut [Candidate]) {
    for at in 0..candidates.len() {
        let candidate = &candidates[at];
        if !candidate.kept || !candidate.is_link() {
            continue;
        }
        let next = candidates[at + 1..].iter().find(|it| it.kept);
        let heads_text = candidate.is_heading() && next.is_some_and(Candidate::is_prose);
        let is_sentence = candidate.chars() >= PROSE && ends_sentence(&candidate.draft.words);
        candidates[at].kept =
            heads_text || (is_sentence && candidates[at].draft.kind == BlockKind::Paragraph);
    }
}

/// Brings back what stands between two kept blocks: headings, items, short paragraphs.
fn fill(page: &Document, candidates: &mut [Candidate]) {
    let kept: Vec<usize> = (0..candidates.len()).filter(|at| candidates[*at].kept).collect();
    for pair in kept.windows(2) {
        let &[before, behind] = pair else { continue };
        // Between two parts of a page that are far from each other stands no article.
        if behind - before > 60 {
            continue;
        }
        let groups = [candidates[before].group, candidates[behind].group];
        let neighbours: Vec<NodeId> = groups
            .into_iter()
            .chain([candidates[before].place.node, candidates[behind].place.node])
            .collect();
        for candidate in &mut candidates[before + 1..behind] {
            let here = neighbours.contains(&candidate.group) || neighbours.contains(&candidate.place.node);
            let is_caption =
                candidate.mark == Some(Mark::Caption) || candidate.draft.kind == BlockKind::Caption;
            let is_text = candidate.is_prose()
                || candidate.is_heading()
                || is_caption
                || (candidate.draft.kind == BlockKind::ListItem && candidate.chars() > 3)
                || candidate.draft.kind == BlockKind::Quotation
                || page.tag_name(candidate.place.node) == "tr"
                || (candidate.links < 0.3 && ends_sentence(&candidate.draft.words));
            candidate.kept =
                here && is_text && !candidate.is_link() && (candidate.mark.is_none() || is_caption);
        }
    }
    // A heading heads something.
    for at in (0..candidates.len()).rev() {
        let candidate = &candidates[at];
        if candidate.kept && candidate.is_heading() && !candidate.taken {
            let next = candidates[at + 1..].iter().find(|it| it.kept);
            candidates[at].kept =
                next.is_some_and(|next| !next.is_heading() && next.draft.kind != BlockKind::Caption);
        }
    }
}

/// Ends the article with its last running text, and begins it with its first.
fn trim(page: &Document, candidates: &mut [Candidate], titles: &[String]) {
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
}

/// The block of the page's title.
fn find_title(page: &Document, candidates: &[Candidate]) -> Option<usize> {
    candidates.iter().position(|it| ancestors(page, it.place.node).any(|node| page.tag_name(node) == "h1"))
}

/// Takes the lines between title and text that say who wrote it and when, and the heading of the first text.
fn take_head(candidates: &mut [Candidate], title: Option<usize>) {
    let Some(first) = candidates.iter().position(|it| it.kept && it.is_prose()) else { return };
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
    is_lower && Votes::of(titles.iter().map(String::as_str)).share(&candidate.draft.words) >= TAKEN
}

/// Leaves out what stands on the page twice: for printing, or as a quotation beside the text it is from.
fn drop_repeated(page: &Document, candidates: &mut [Candidate]) {
    let mut seen: HashSet<u64> = HashSet::new();
    for candidate in candidates.iter_mut().filter(|it| it.kept && it.chars() >= PROSE / 2) {
        candidate.kept = seen.insert(joined(&words(&candidate.draft.words)));
    }
    let is_beside = |candidate: &Candidate| {
        let mut around = ancestors(page, candidate.place.node).take(4);
        candidate.draft.kind == BlockKind::Quotation
            || around.any(|node| page.tag_name(node) == "aside" || marks::is_pulled(page, node))
    };
    let quoted: Vec<usize> =
        (0..candidates.len()).filter(|at| candidates[*at].kept && is_beside(&candidates[*at])).collect();
    // A page with more of them is no article with pull quotations.
    if quoted.is_empty() || quoted.len() > MAX_PULLED {
        return;
    }
    let texts: Vec<Vec<u64>> =
        candidates.iter().map(|it| if it.kept { words(&it.draft.words) } else { Vec::new() }).collect();
    for at in quoted {
        let quotation = &texts[at];
        let stands_in = |other: &Vec<u64>| {
            other.len() > quotation.len() && other.windows(quotation.len()).any(|part| part == quotation)
        };
        candidates[at].kept = quotation.len() < 4 || !texts.iter().any(stands_in);
    }
}

fn part(candidates: Vec<Candidate>) -> Selection {
    let first = candidates.iter().position(|it| it.kept).unwrap_or_default();
    let last = candidates.iter().rposition(|it| it.kept).unwrap_or_default();
    let mut selection = Selection { article: Vec::new(), comments: Vec::new() };
    for (at, candidate) in candidates.into_iter().enumerate() {
        let is_shown = !candidate.is_link() && candidate.chars() >= MIN_SHOWN;
        let Candidate { mut draft, kept, mark, .. } = candidate;
        if mark == Some(Mark::Caption) && !matches!(draft.kind, BlockKind::Heading { .. }) {
            draft.kind = BlockKind::Caption;
        }
        match mark {
            _ if kept => selection.article.push(draft),
            Some(Mark::Fenced(Fence::Comments)) if at > last => selection.comments.push(draft),
            // What stands amid the article is shown with it, so that an editor may bring it back.
            Some(Mark::Fenced(fence)) if is_shown && (first..=last).contains(&at) => {
                selection.article.push(Draft { fence: Some(fence), words: one_line(&draft.words), ..draft });
            }
            _ => {}
        }
    }
    selection
}

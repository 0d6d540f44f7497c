//! Says which blocks of a page are its article: what extractors took, corrected by what the page's markup says.
//!
//! An extractor alone takes lists of links along, and loses headings, lists and fragments of sentences. So it
//! only votes: the blocks are the page's own, and each is judged with the links in it, the names of the
//! elements around it, and its neighbours.

mod edges;

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
    /// Why it is shown as left out although an extractor took it.
    fence: Option<Fence>,
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

    /// "IN DEPTH: " and a link: no sentence, and most of it is the link.
    fn is_labelled_link(&self) -> bool {
        const LONGEST: usize = 220;
        let words = &self.draft.words;
        let label = words.split([':', '：', '|', '»', '►', '▶', '→']).next().unwrap_or_default();
        self.links >= 0.5
            && label.len() < words.len()
            && words.chars().count() <= LONGEST
            && label.chars().count() <= 40
            && matches!(self.draft.kind, BlockKind::Paragraph | BlockKind::Heading { .. })
            && !ends_sentence(words)
    }

    /// Leaves it out, in sight of the editor.
    fn fence_off(&mut self, fence: Fence) {
        self.kept = false;
        self.fence = Some(fence);
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
    edges::trim(page, &mut candidates, titles);
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
            fence: None,
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
        if candidate.kept && candidate.is_labelled_link() && !candidate.is_link() {
            if !(candidate.is_heading() && heads_text(candidates, at)) {
                candidates[at].fence_off(Fence::RelatedLinks);
            }
            continue;
        }
        if !candidate.kept || !candidate.is_link() {
            continue;
        }
        let heads_text = candidate.is_heading() && heads_text(candidates, at);
        let is_sentence = candidate.chars() >= PROSE && ends_sentence(&candidate.draft.words);
        candidates[at].kept =
            heads_text || (is_sentence && candidates[at].draft.kind == BlockKind::Paragraph);
    }
}

/// Whether the next block, captions aside, is kept running text.
fn heads_text(candidates: &[Candidate], at: usize) -> bool {
    let is_caption = |it: &&Candidate| it.mark == Some(Mark::Caption) || it.draft.kind == BlockKind::Caption;
    let next = candidates[at + 1..].iter().find(|it| !is_caption(it));
    next.is_some_and(|next| next.kept && next.is_prose())
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
        for at in before + 1..behind {
            if candidates[at].fence.is_some() {
                continue;
            }
            let heads_text = candidates[at].is_heading() && heads_text(candidates, at);
            let candidate = &mut candidates[at];
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
            candidate.kept = here
                && is_text
                && (heads_text || !candidate.is_link())
                && (candidate.mark.is_none() || is_caption);
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
        let is_text = candidate.is_prose() || ends_sentence(&candidate.draft.words);
        let Candidate { mut draft, kept, mark, taken, fence, .. } = candidate;
        let is_near = (first..=last).contains(&at) || (taken && is_text && at > last);
        if mark == Some(Mark::Caption) && !matches!(draft.kind, BlockKind::Heading { .. }) {
            draft.kind = BlockKind::Caption;
        }
        match mark {
            _ if kept => selection.article.push(draft),
            _ if fence.is_some() => {
                selection.article.push(Draft { fence, words: one_line(&draft.words), ..draft });
            }
            Some(Mark::Fenced(Fence::Comments)) if at > last => selection.comments.push(draft),
            // What stands amid the article, and what an extractor took below it, is shown with it, so that an editor
            // may bring it back.
            Some(Mark::Fenced(fence)) if is_shown && is_near => {
                selection.article.push(Draft { fence: Some(fence), words: one_line(&draft.words), ..draft });
            }
            _ => {}
        }
    }
    selection
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: &str =
        "The council met on Monday evening and talked for three hours about the price of the new bridge.";
    const LAST: &str = "It will meet again on Friday, when the auditor is to say where the money went and who signed for it.";

    /// Checks what is taken of a page between a first and a last paragraph that an extractor took, along with
    /// `took`.
    #[track_caller]
    fn check(between: &str, took: &[&str], expect: &[&str]) {
        let page = format!(
            "<body><nav><a href=x>Home</a></nav><h1>Title</h1><div class=text><p>{FIRST}</p>{between}<p>{LAST}</p></div>"
        );
        let took: Vec<Draft> = [&[FIRST], took, &[LAST]]
            .concat()
            .into_iter()
            .map(|words| Draft::new(BlockKind::Paragraph, words))
            .collect();
        let article = select(&Document::parse(&page), &took, None, &[]).unwrap().article;
        let inner = article.iter().filter(|draft| draft.words != FIRST && draft.words != LAST);
        let print = |draft: &Draft| match draft.fence {
            Some(fence) => format!("{}: {}", fence.name(), draft.words),
            None => draft.words.clone(),
        };
        assert_eq!(inner.map(print).collect::<Vec<_>>(), expect, "{between}");
    }

    #[test]
    fn what_an_extractor_lost_comes_back() {
        check("<h2>A heading</h2>", &[], &["A heading"]);
        check("<ul><li>An item</li><li>Another</li></ul>", &[], &["An item", "Another"]);
        check("<p>“Done,” he said.</p>", &[], &["“Done,” he said."]);
        check("<table><tr><td>Toll<td>€3</table>", &[], &["Toll | €3"]);
    }

    #[test]
    fn what_an_extractor_took_by_mistake_goes() {
        check("<ul><li><a href=x>A story</a></li></ul>", &["A story"], &[]);
        check("<p><a href=x>Why the bridge cost twice</a></p>", &["Why the bridge cost twice"], &[]);
        check("<h3><a href=x>Five walks</a></h3><ul><li><a href=y>One</a></ul>", &["Five walks"], &[]);
        check(
            "<div class=newsletter-box><p>All the news at six, in your inbox.</p></div>",
            &["All the news at six, in your inbox."],
            &["newsletter or share prompt: All the news at six, in your inbox."],
        );
        check(
            "<aside><p>talked for three hours about the price</p></aside>",
            &["talked for three hours about the price"],
            &[],
        );
        check(&format!("<p>{FIRST}</p>"), &[], &[]);
    }

    #[test]
    fn a_lead_that_no_element_holds_comes_back() {
        let lead = "After two years of silence, the council has been told why its bridge cost twice what it was to cost.";
        let page = format!(
            "<body><nav><a href=x>Home</a></nav><h1>Title</h1><div class=text><div class=caption>The bridge</div>{lead}<p>{FIRST}</p><p>{LAST}</p></div>"
        );
        let took = [FIRST, LAST].map(|words| Draft::new(BlockKind::Paragraph, words));
        let article = select(&Document::parse(&page), &took, None, &[]).unwrap().article;
        assert!(article.iter().any(|draft| draft.words == lead && draft.fence.is_none()), "{article:#?}");
    }

    #[test]
    fn labels_of_links_are_shown_as_left_out() {
        check(
            "<p><b>IN DEPTH: </b><a href=x>Why the bridge cost twice</a></p>",
            &["IN DEPTH: Why the bridge cost twice"],
            &["related links: IN DEPTH: Why the bridge cost twice"],
        );
        let words =
            "He said: the letters of the engineers were kept in a drawer for two years, and nobody knew.";
        check(
            "<p>He said: <a href=x>the letters of the engineers were kept in a drawer for two years</a>, and nobody knew.</p>",
            &[words],
            &[words],
        );
    }

    #[test]
    fn a_box_of_another_make_below_the_text_is_left_out() {
        let last =
            "The letters will be read out in the council on Friday, and the mayor is to answer for them.";
        let apart =
            "Do you know more about the bridge? Our reporters want to hear from you at any time of the day.";
        for (make, fence) in [("text", None), ("tip", Some(Fence::Notice))] {
            let page = format!(
                "<body><nav><a href=x>Home</a></nav><h1>Title</h1><div><main><div class=text><p>{FIRST}</p><p>{last}</p></div>\
                 <div class={make}><p>{apart}</p><p>{LAST}</p></div></main></div>"
            );
            let long = "A long paragraph stands in the text and says a lot about the bridge. ".repeat(20);
            let page = page.replace(FIRST, &format!("{FIRST}</p><p>{long}"));
            let took = [FIRST, &long, last, apart, LAST].map(|words| Draft::new(BlockKind::Paragraph, words));
            let article = select(&Document::parse(&page), &took, None, &[]).unwrap().article;
            let found = article.iter().find(|draft| draft.words == apart).unwrap();
            assert_eq!(found.fence, fence, "{make}");
        }
    }

    #[test]
    fn names_that_hold_the_article_itself_say_nothing() {
        let long = "The bridge was to cost half of what it did, and nobody in the council could say on Monday when the sum \
                    had doubled, who had been told of it, or why the letters of the engineers were kept in a drawer of the \
                    department for two years before somebody found them there.";
        check(
            &format!("<div class=social-share><p>{long}</p><p>So it is.</p></div>"),
            &[long],
            &[long, "So it is."],
        );
        check(
            "<h3><a href=x>1. A walk</a></h3><p>It begins at the church and ends at the sea, and takes two hours in all.</p>",
            &["It begins at the church and ends at the sea, and takes two hours in all."],
            &["1. A walk", "It begins at the church and ends at the sea, and takes two hours in all."],
        );
    }
}

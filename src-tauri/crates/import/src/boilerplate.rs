//! Fences off what stands on the page but is no part of what the article claims.
//!
//! Told by wording, position and shape. Precision comes first: a line of boilerplate that is kept costs an
//! editor a glance, a paragraph of the article that is fenced costs its claims.

mod biography;
mod comments;
mod languages;
mod wording;

use article::{BlockKind, Fence};

use crate::draft::Draft;

use wording::Place;

/// Fences every block that is boilerplate; `byline` helps to tell a biography by its name.
pub(crate) fn fence(drafts: &mut Vec<Draft>, byline: Option<&str>) {
    comments::unglue(drafts);
    let people = biography::people(byline);
    let comments = comments::start(drafts, &people).unwrap_or(drafts.len());
    let (article, discussion) = drafts.split_at_mut(comments);
    fence_by_wording(article);
    for at in biography::find(article, &people) {
        article[at].fence.get_or_insert(Fence::AuthorBiography);
    }
    comments::fence(discussion);
}

/// Whether a line above the text is boilerplate by its wording. Where no headline was seen yet, "Watch:" or
/// "Correction:" may well begin one.
pub(crate) fn stands_above(words: &str, headline_seen: bool) -> bool {
    match wording::reason(words, Place::Start) {
        Some(Fence::RelatedLinks | Fence::Correction) => headline_seen,
        reason => reason.is_some(),
    }
}

fn fence_by_wording(drafts: &mut [Draft]) {
    let mut goes_on = None;
    for (place, draft) in places(drafts).into_iter().zip(drafts) {
        // What the format's reader fenced off already keeps its reason.
        if draft.fence.is_some() || !can_be_boilerplate(draft) {
            // A notice may say what it is more exactly than its place.
            if draft.fence == Some(Fence::Notice) {
                draft.fence = wording::reason(&draft.words, place).or(draft.fence);
            }
            goes_on = None;
            continue;
        }
        // Above the article, where it opens no comments, the line is still none of its words.
        let closing = || comments::is_closing(&draft.words).then_some(Fence::Comments);
        let reason = wording::reason(&draft.words, place).or_else(closing);
        let continued = goes_on.filter(|fence| wording::continues(*fence, draft, place));
        draft.fence = reason.or(continued);
        goes_on = match (reason, continued) {
            (Some(fence), _) if wording::opens(fence, &draft.words) => reason,
            // A correction's heading announces one paragraph, not the rest of the page.
            (None, Some(Fence::RelatedLinks)) => continued,
            _ => None,
        };
    }
}

fn can_be_boilerplate(draft: &Draft) -> bool {
    !matches!(draft.kind, BlockKind::Headline | BlockKind::Masthead | BlockKind::Quotation)
}

/// Where each block stands among the paragraphs, counting only those that are surely running text.
fn places(drafts: &[Draft]) -> Vec<Place> {
    const LONG: usize = 150;
    let is_long = |draft: &Draft| draft.is_body() && draft.words.len() > LONG;
    let mut after = drafts.iter().filter(|draft| is_long(draft)).count();
    let mut before = 0;
    let mut places = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let long = usize::from(is_long(draft));
        after -= long;
        // Behind the last paragraph there may still be a biography and a notice.
        places.push(match (before, after) {
            (0, _) => Place::Start,
            (_, 0..=2) => Place::End,
            _ => Place::Middle,
        });
        before += long;
    }
    places
}

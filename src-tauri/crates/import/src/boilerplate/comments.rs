//! Finds where readers' comments begin; from there on nothing is article.

use article::{BlockKind, Fence};

use super::{
    biography,
    wording::{self, Place},
};
use crate::{
    draft::Draft,
    printed_date,
    shape::{after, ends_sentence, folded, holds, is_listed, phrases},
};

/// How many words of body must stand above a heading such as "Comments": the same word is a link above
/// many articles.
const MIN_BODY_WORDS: usize = 60;

/// The block that the comments begin with.
pub(super) fn start(drafts: &[Draft], people: &[String]) -> Option<usize> {
    let from = behind_enough_body(drafts);
    let first = (from..drafts.len()).find(|at| is_marker(drafts, *at));
    // The marker may stand below the comments ("Comments are closed"), or there may be none.
    let end = first.unwrap_or(drafts.len());
    numbered_replies(&drafts[..end], from, people, first.is_some()).or(first)
}

/// Parts "Comments are closed." from the words that a page's layout glued to it.
pub(super) fn unglue(drafts: &mut Vec<Draft>) {
    const CLOSING: &str = "Comments are closed.";
    let is_glued = |draft: &Draft| draft.words.len() > CLOSING.len() && draft.words.contains(CLOSING);
    for at in (0..drafts.len()).rev().filter(|at| is_glued(&drafts[*at])).collect::<Vec<_>>() {
        let draft = drafts[at].clone();
        let Some((before, behind)) = draft.words.split_once(CLOSING) else { continue };
        // In “Comments are closed,” he wrote, or in a sentence, they are the article's own words.
        if !(before.is_empty() || (ends_sentence(before) && !before.contains('“'))) {
            continue;
        }
        let part = |words: &str| Draft { words: words.trim().to_owned(), ..draft.clone() };
        let closing = Draft { kind: BlockKind::Paragraph, number: None, ..part(CLOSING) };
        let behind = Draft { kind: BlockKind::Paragraph, number: None, ..part(behind) };
        let parts = [part(before), closing, behind].into_iter().filter(|part| !part.words.is_empty());
        drafts.splice(at..=at, parts);
    }
}

/// Fences the comments; boilerplate that says what it is keeps its own name.
pub(super) fn fence(discussion: &mut [Draft]) {
    let mut closed = false;
    for draft in discussion {
        let own = match wording::reason(&draft.words, Place::End) {
            Some(Fence::Notice) => Some(Fence::Notice),
            own => own.filter(|_| closed),
        };
        closed |= is_closing(&draft.words);
        draft.fence = Some(own.unwrap_or(Fence::Comments));
    }
}

/// A line that stands above, among or below comments and nowhere else.
fn is_marker(drafts: &[Draft], at: usize) -> bool {
    let draft = &drafts[at];
    if matches!(draft.kind, BlockKind::Headline | BlockKind::Masthead | BlockKind::Quotation)
        || draft.words.chars().count() > 80
    {
        return false;
    }
    let folded = folded(&draft.words);
    let signed = || drafts.get(at + 1).is_some_and(|next| is_date_with_time(&next.words));
    is_heading(&folded) || is_closing(&draft.words) || (folded.ends_with(" says:") && signed())
}

fn is_heading(folded: &str) -> bool {
    const HEADINGS: &str = "\
        comments | comments are open | reader comments | readers' comments | your comments | \
        user comments | view comments | show comments | hide comments | all comments | \
        latest comments | top comments | leave a reply | leave a reply cancel reply | leave a comment | \
        leave a comment cancel reply | post a comment | add a comment | write a comment | \
        add your comment | submit a comment | cancel reply";
    let line = folded.trim_end_matches([':', '.', ' ']);
    // "Comments (12)"
    let bare =
        line.strip_suffix(')').and_then(|line| line.rsplit_once(" (")).filter(|(_, count)| is_count(count));
    let bare = bare.map_or(line, |(line, _)| line);
    if is_listed(bare, HEADINGS) || (bare == "discussion" && bare != line) {
        return true;
    }
    // "3 Comments", "12 responses to “A Borrowed Secret”"
    let Some((count, rest)) = line.split_once(' ') else { return false };
    const COUNTED: &str = "comment | comments | reply | replies | responses | response | thoughts";
    let behind = phrases(COUNTED).find_map(|word| after(rest, word));
    is_count(count)
        && behind
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(" to \"") || rest.starts_with(" on \""))
}

/// Whether a line says that no more comments are taken.
pub(super) fn is_closing(words: &str) -> bool {
    if words.len() > 80 {
        return false;
    }
    let folded = folded(words);
    let line = folded.trim_end_matches(['.', '!', ' ']);
    matches!(
        line,
        "comments are closed"
            | "comments are now closed"
            | "comments have been closed"
            | "comments are disabled"
            | "comments closed"
            | "comments for this article are closed"
            | "comments are off for this post"
    )
}

fn is_count(word: &str) -> bool {
    !word.is_empty() && word.len() <= 6 && word.chars().all(|c| c.is_ascii_digit() || c == ',')
}

fn is_date_with_time(words: &str) -> bool {
    words.chars().count() <= 60
        && printed_date::find(words)
            .is_some_and(|printed| printed.range == (0..words.len()) && printed.range != printed.bare)
}

/// The first block with enough body above it.
fn behind_enough_body(drafts: &[Draft]) -> usize {
    let mut words = 0;
    let is_enough = |draft: &Draft| {
        words += if draft.is_body() { draft.words.split_whitespace().count() } else { 0 };
        words >= MIN_BODY_WORDS
    };
    drafts.iter().position(is_enough).map_or(drafts.len(), |last| last + 1)
}

/// The first of a numbered list of replies that runs to the end of `drafts`.
///
/// A list in the body has numbers too. Replies begin right behind a biography; without one, a line that
/// closes the comments must follow (`closed`), and they must talk as readers do.
fn numbered_replies(drafts: &[Draft], from: usize, people: &[String], closed: bool) -> Option<usize> {
    let mut candidates = (from..drafts.len()).filter(|at| drafts[*at].number == Some(1));
    candidates.clone().find(|at| biography::ends_before(drafts, *at, people)).or_else(|| {
        let last = candidates.next_back()?;
        (closed && talk_back(&drafts[last..], people)).then_some(last)
    })
}

/// Whether at least half of the replies speak to somebody, and one speaks of the article or its author.
fn talk_back(replies: &[Draft], people: &[String]) -> bool {
    const ADDRESS: &str = "i | you | your | my | me";
    const ARTICLE: &str = "article | author | writer | piece | column | columnist | post";
    let mut talks = Vec::new();
    let mut about = false;
    for reply in replies {
        let folded = folded(&reply.words);
        let address = folded.contains(['?', '!']) || phrases(ADDRESS).any(|word| holds(&folded, word));
        let mut surnames = people.iter().filter_map(|name| name.rsplit(' ').next()).map(str::to_lowercase);
        about |=
            phrases(ARTICLE).any(|word| holds(&folded, word)) || surnames.any(|name| holds(&folded, &name));
        match talks.last_mut() {
            Some(talk) if reply.number.is_none() => *talk |= address,
            _ => talks.push(address),
        }
    }
    about && talks.iter().filter(|talk| **talk).count() * 2 >= talks.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str = "The next morning, it emerged that the information had come from Israel, which had shared it \
        with Washington on the understanding that nobody else would see it, and that the source, whose life was now \
        said to be in danger, had been placed inside the Islamic State years before anybody in the new government \
        had so much as heard of him, or would have known what to do with what he told those who had sent him there.";

    /// Checks how many of `lines`, set behind a body, are left outside the comments. "1. " is a number.
    #[track_caller]
    fn check(lines: &[&str], outside: usize) {
        let numbered = |line: &str| {
            let (number, words) = line.split_once(". ")?;
            let mut draft = Draft::new(BlockKind::ListItem, words);
            draft.number = Some(number.parse().ok()?);
            Some(draft)
        };
        let draft = |line: &&str| numbered(line).unwrap_or_else(|| Draft::new(BlockKind::Paragraph, line));
        let drafts: Vec<Draft> = [BODY].iter().chain(lines).map(draft).collect();
        let start = start(&drafts, &biography::people(Some("Jane Doe"))).unwrap_or(drafts.len());
        assert_eq!(start, outside + 1, "{lines:?}");
    }

    #[test]
    fn a_heading_begins_the_comments() {
        for heading in [
            "Comments",
            "3 Comments",
            "Comments (12)",
            "Leave a Reply",
            "1,204 comments",
            "2 Responses to “A Secret”",
        ] {
            check(&["A last word.", heading, "Well said.", "Not so."], 1);
        }
        check(&["Alice says:", "May 16, 2017 at 3:14 pm", "Well said."], 0);
        check(&["Comments are closed."], 0);
    }

    #[test]
    fn replies_behind_a_biography_are_comments() {
        check(
            &["Jane Doe is a writer.", "1. Well said.", "So well.", "2. Not so.", "Comments are closed."],
            1,
        );
        check(&["Jane Doe is a writer.", "1. Well said.", "2. Not so."], 1);
    }

    #[test]
    fn replies_that_talk_back_are_comments_where_a_line_closes_them() {
        let replies =
            ["1. I doubt that you are right, Ms. Doe.", "2. Is it so? I doubt it.", "Comments are closed."];
        check(&replies, 0);
        check(&replies[..2], 2);
    }

    #[test]
    fn lists_and_sentences_of_an_article_are_left_alone() {
        check(&["1. The agent was named.", "2. The ally was told.", "A last word."], 3);
        check(&["1. The agent was named.", "2. The ally was told.", "Comments are closed."], 2);
        check(&["Comments by the minister made it worse.", "He says:", "It is over."], 3);
        check(&["3 comments by the minister made it worse", "A last word."], 2);
    }

    #[test]
    fn what_is_glued_to_the_closing_line_is_parted() {
        let parts = |words: &str| {
            let mut drafts = vec![Draft::new(BlockKind::Paragraph, words)];
            unglue(&mut drafts);
            drafts.into_iter().map(|draft| draft.words).collect::<Vec<_>>()
        };
        assert_eq!(parts("So it is. Comments are closed."), ["So it is.", "Comments are closed."]);
        assert_eq!(parts("Comments are closed.Related posts"), ["Comments are closed.", "Related posts"]);
        assert_eq!(parts("Comments are closed."), ["Comments are closed."]);
        assert_eq!(parts("He wrote that Comments are closed.").len(), 1);
    }
}

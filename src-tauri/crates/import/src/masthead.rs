//! Finds headline, byline, outlet and date above an article, and marks the blocks that hold them.

use article::{BlockKind, Facts, Headline, HeadlineOrigin};

use crate::{
    Remark, boilerplate,
    draft::{Draft, one_line},
    masthead_line::{MastheadLine, is_kicker, is_outlet},
    sentence::opening,
    shape::{ends_with_full_stop, is_person_like, is_prose},
};

/// How many blocks above the text are looked at.
const MAX_HEAD_BLOCKS: usize = 12;
/// The longest headline.
const MAX_HEADLINE_CHARS: usize = 200;
/// The longest standfirst that may stand between headline and byline.
const MAX_STANDFIRST_CHARS: usize = 300;

/// Reads the masthead and marks its blocks. Facts that `given` already holds (from a file's front matter)
/// win over those that stand above the text.
///
/// Only what stands above the first paragraph counts: a date inside the text is what the article is about.
pub(crate) fn read(drafts: &mut Vec<Draft>, given: Facts) -> (Facts, Vec<Remark>) {
    unfold(drafts);
    let mut facts = given;
    let (mut updated, mut ambiguous) = (None, None);
    let mut at = match &facts.headline {
        Some(headline) => place_headline(drafts, &headline.text),
        None => 0,
    };
    let mut headline_seen = at > 0;
    while at < drafts.len().min(MAX_HEAD_BLOCKS) {
        let words = drafts[at].words.as_str();
        let is_heading = matches!(drafts[at].kind, BlockKind::Heading { .. });
        let next = drafts.get(at + 1);
        if !headline_seen && is_heading && can_be_headline(&drafts[at..]) {
            facts.headline = Some(from_masthead(words));
            headline_seen = true;
            drafts[at].kind = BlockKind::Headline;
        } else if is_heading {
            break;
        } else if let Some(line) = MastheadLine::read(words) {
            facts.byline = facts.byline.or(line.byline);
            facts.outlet = facts.outlet.or(line.outlet);
            facts.date = facts.date.or(line.published);
            updated = updated.or(line.updated);
            ambiguous = ambiguous.or(line.ambiguous);
            drafts[at].kind = BlockKind::Masthead;
        } else if is_kicker(words) && next.is_some() {
            drafts[at].kind = BlockKind::Masthead;
        } else if is_outlet(words) && bare_outlet_stands_here(headline_seen, drafts, at) {
            facts.outlet.get_or_insert_with(|| words.to_owned());
            drafts[at].kind = BlockKind::Masthead;
        } else if is_person_like(words)
            && headline_seen
            && beside_a_fact(drafts, at)
            && facts.byline.is_none()
        {
            facts.byline = Some(words.to_owned());
            drafts[at].kind = BlockKind::Masthead;
        } else if at > 0 && boilerplate::is_boilerplate(words) || drafts[at].kind == BlockKind::Caption {
            // A photo or a notice above the text; it is fenced later.
        } else if !headline_seen && can_be_headline(&drafts[at..]) {
            facts.headline = Some(from_masthead(words));
            headline_seen = true;
            drafts[at].kind = BlockKind::Headline;
        } else if !(headline_seen && is_standfirst(&drafts[at..])) {
            break;
        }
        at += 1;
    }
    let mut remarks = Vec::new();
    if facts.date.is_none() && updated.is_some() {
        facts.date = updated;
        remarks.push(Remark::DateOfUpdate);
    }
    if let (None, Some(printed)) = (facts.date, ambiguous) {
        remarks.push(Remark::AmbiguousDate { printed });
    }
    (facts, remarks)
}

/// Takes the beginning of the first sentence for a headline where there is none.
pub(crate) fn headline_from_text(drafts: &[Draft]) -> Option<Headline> {
    let body = drafts.iter().find(|draft| draft.is_body())?;
    Some(Headline { text: opening(&body.words), origin: HeadlineOrigin::FirstSentence })
}

/// Makes one block of each line where all lines of a Markdown paragraph belong to the masthead, and one
/// line of every other paragraph.
fn unfold(drafts: &mut Vec<Draft>) {
    let head: Vec<Draft> = drafts.drain(..drafts.len().min(MAX_HEAD_BLOCKS)).collect();
    let mut unfolded = Vec::with_capacity(drafts.len() + head.len());
    for draft in head {
        let lines: Vec<&str> = draft.words.lines().collect();
        let is_fact = |line: &&str| MastheadLine::read(line).is_some() || is_kicker(line) || is_outlet(line);
        if lines.len() > 1 && lines.iter().all(|line| is_fact(line)) {
            unfolded.extend(lines.iter().map(|line| Draft::new(draft.kind, line)));
        } else {
            unfolded.push(draft);
        }
    }
    unfolded.append(drafts);
    for draft in &mut unfolded {
        if draft.words.contains('\n') {
            draft.words = one_line(&draft.words);
        }
    }
    *drafts = unfolded;
}

/// Marks the block that repeats a headline from front matter, or adds one; says where the text goes on.
fn place_headline(drafts: &mut Vec<Draft>, headline: &str) -> usize {
    let repeated = drafts.iter().take(MAX_HEAD_BLOCKS).position(|draft| draft.words == headline);
    match repeated {
        Some(0) => drafts[0].kind = BlockKind::Headline,
        Some(at) => {
            drafts[at].kind = BlockKind::Headline;
            return 1.min(at);
        }
        None => drafts.insert(0, Draft::new(BlockKind::Headline, headline)),
    }
    1
}

fn from_masthead(words: &str) -> Headline {
    Headline { text: words.to_owned(), origin: HeadlineOrigin::Masthead }
}

/// Whether the first of `drafts` can be the headline of those behind it.
fn can_be_headline(drafts: &[Draft]) -> bool {
    let Some((draft, behind)) = drafts.split_first() else { return false };
    let words = &draft.words;
    let is_heading = matches!(draft.kind, BlockKind::Heading { .. });
    (is_heading || draft.kind == BlockKind::Paragraph)
        && words.chars().count() <= MAX_HEADLINE_CHARS
        && words.contains(char::is_alphabetic)
        && !words.starts_with(['(', '['])
        && (is_heading || !(ends_with_full_stop(words) || words.ends_with([',', ':', ';'])))
        && behind.iter().any(Draft::is_body)
}

/// An outlet's name alone is believed above a headline, below one, or beside another fact.
fn bare_outlet_stands_here(headline_seen: bool, drafts: &[Draft], at: usize) -> bool {
    let next_is_title = || {
        drafts.get(at + 1).is_some_and(|next| {
            MastheadLine::read(&next.words).is_none()
                && !is_prose(&next.words)
                && can_be_headline(&drafts[at + 1..])
        })
    };
    headline_seen || beside_a_fact(drafts, at) && at > 0 || next_is_title()
}

/// Whether the block before or behind is a byline or a date.
fn beside_a_fact(drafts: &[Draft], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| drafts.get(before));
    let behind = drafts.get(at + 1);
    before.is_some_and(|draft| draft.kind == BlockKind::Masthead)
        || behind.is_some_and(|draft| MastheadLine::read(&draft.words).is_some())
}

/// A short introduction between headline and byline: text of its own, but the masthead goes on below it.
fn is_standfirst(drafts: &[Draft]) -> bool {
    let [first, behind @ ..] = drafts else { return false };
    first.words.chars().count() <= MAX_STANDFIRST_CHARS
        && behind.iter().take(2).any(|draft| MastheadLine::read(&draft.words).is_some())
}

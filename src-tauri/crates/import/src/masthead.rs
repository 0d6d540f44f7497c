//! Finds headline, byline, outlet and date above an article, and marks the blocks that hold them.

use article::{BlockKind, Facts, Headline, HeadlineOrigin};

use crate::{
    Remark, boilerplate,
    draft::{Draft, one_line},
    masthead_line::{MastheadLine, is_kicker, is_outlet},
    printed_date,
    sentence::opening,
    shape::{ends_with_full_stop, is_person_like, is_prose, strip_start},
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
    let given_headline = facts.headline.as_ref().map(|headline| place_headline(drafts, &headline.text));
    let mut head = Head { headline_seen: given_headline.is_some(), byline_seen: false, title: title(drafts) };
    let is_chronicle = is_chronicle(drafts);
    for at in 0..drafts.len().min(MAX_HEAD_BLOCKS) {
        if given_headline == Some(at) {
            continue;
        }
        let words = &drafts[at].words;
        drafts[at].kind = match head.part(drafts, at) {
            Part::Headline => {
                let headline = Headline { text: words.clone(), origin: HeadlineOrigin::Masthead };
                facts.headline = Some(headline);
                BlockKind::Headline
            }
            Part::Line(line) => {
                head.byline_seen |= line.byline.is_some();
                let published = line.published.filter(|_| !(is_chronicle && is_bare_date(words)));
                facts.byline = facts.byline.or(line.byline);
                facts.outlet = facts.outlet.or(line.outlet);
                facts.date = facts.date.or(published);
                updated = updated.or(line.updated);
                ambiguous = ambiguous.or(line.ambiguous);
                BlockKind::Masthead
            }
            Part::Author => {
                head.byline_seen = true;
                facts.byline.get_or_insert_with(|| words.clone());
                BlockKind::Masthead
            }
            Part::Outlet => {
                facts.outlet.get_or_insert_with(|| words.clone());
                BlockKind::Masthead
            }
            Part::Kicker => BlockKind::Masthead,
            Part::Passed => drafts[at].kind,
            Part::Text => break,
        };
        head.headline_seen |= drafts[at].kind == BlockKind::Headline;
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

/// What a block above the text can be.
enum Part {
    Headline,
    Line(MastheadLine),
    /// A person's name alone.
    Author,
    /// An outlet's name alone.
    Outlet,
    Kicker,
    /// No masthead, but the masthead goes on below it: a photo, a notice, a standfirst.
    Passed,
    /// The article's text begins.
    Text,
}

/// What has been seen of a masthead on the way down.
struct Head {
    headline_seen: bool,
    byline_seen: bool,
    /// Where Markdown sets its title, if it does.
    title: Option<usize>,
}

impl Head {
    fn part(&self, drafts: &[Draft], at: usize) -> Part {
        let draft = &drafts[at];
        let words = draft.words.as_str();
        let is_headline = !self.headline_seen && can_be_headline(&drafts[at..]);
        let above_title = !self.headline_seen && self.title.is_some_and(|title| at < title);
        if matches!(draft.kind, BlockKind::Heading { .. }) {
            return if is_headline && !above_title {
                Part::Headline
            } else if above_title
                || (self.headline_seen && !self.byline_seen && is_standfirst(&drafts[at..], 1))
            {
                Part::Passed
            } else {
                Part::Text
            };
        }
        if let Some(line) = MastheadLine::read(words) {
            return Part::Line(line);
        }
        if is_kicker(words) && at + 1 < drafts.len() {
            return Part::Kicker;
        }
        if is_outlet(words) && bare_outlet_stands_here(self.headline_seen, drafts, at) {
            return Part::Outlet;
        }
        if self.headline_seen && !self.byline_seen && is_author(drafts, at) {
            return Part::Author;
        }
        let is_passed = draft.kind == BlockKind::Caption
            || boilerplate::stands_above(words, self.headline_seen)
            || (self.headline_seen && !self.byline_seen && is_standfirst(&drafts[at..], 2));
        if is_passed || above_title {
            Part::Passed
        } else if is_headline {
            Part::Headline
        } else {
            Part::Text
        }
    }
}

/// The first heading of level 1, if it stands near the top.
fn title(drafts: &[Draft]) -> Option<usize> {
    drafts.iter().take(MAX_HEAD_BLOCKS).position(|draft| draft.kind == BlockKind::Heading { level: 1 })
}

/// Fills what the text does not say with what the file's properties say; gives the messages that name the facts so filled.
pub(crate) fn fill(drafts: &mut Vec<Draft>, facts: &mut Facts, properties: Facts) -> Vec<&'static str> {
    let mut filled = Vec::new();
    if let (None, Some(headline)) = (&facts.headline, properties.headline) {
        place_headline(drafts, &headline.text);
        facts.headline = Some(headline);
        filled.push("fact-headline");
    }
    if facts.byline.is_none() && properties.byline.is_some() {
        facts.byline = properties.byline;
        filled.push("fact-byline");
    }
    if facts.outlet.is_none() && properties.outlet.is_some() {
        facts.outlet = properties.outlet;
        filled.push("fact-outlet");
    }
    if facts.date.is_none() && properties.date.is_some() {
        facts.date = properties.date;
        filled.push("fact-date");
    }
    filled
}

/// Takes the beginning of the first sentence for a headline where there is none.
pub(crate) fn headline_from_text(drafts: &[Draft]) -> Option<Headline> {
    let mut body = drafts.iter().filter(|draft| draft.is_body());
    let body = body.clone().find(|draft| is_prose(&draft.words)).or_else(|| body.next())?;
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
        if lines.len() > 1 && lines.iter().all(is_fact) {
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

/// Marks the block that repeats a headline from front matter, or adds one; says where it stands.
fn place_headline(drafts: &mut Vec<Draft>, headline: &str) -> usize {
    let repeated = drafts.iter().take(MAX_HEAD_BLOCKS).position(|draft| draft.words == headline);
    if repeated.is_none() {
        drafts.insert(0, Draft::new(BlockKind::Headline, headline));
    }
    let at = repeated.unwrap_or(0);
    drafts[at].kind = BlockKind::Headline;
    at
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
        && (is_heading || !(ends_with_full_stop(words) || words.ends_with([',', ':', ';', '-', '–', '—'])))
        && behind.iter().any(Draft::is_body)
}

/// An outlet's name alone is believed above a headline, below one, or beside another fact.
fn bare_outlet_stands_here(headline_seen: bool, drafts: &[Draft], at: usize) -> bool {
    let title_follows = || {
        let next = drafts[at + 1..].iter().position(|draft| MastheadLine::read(&draft.words).is_none());
        next.map(|next| &drafts[at + 1 + next..])
            .is_some_and(|rest| !is_prose(&rest[0].words) && can_be_headline(rest))
    };
    headline_seen || (at > 0 && beside_a_fact(drafts, at)) || title_follows()
}

/// Whether the block before or behind is a byline or a date.
fn beside_a_fact(drafts: &[Draft], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| drafts.get(before));
    let behind = drafts.get(at + 1);
    before.is_some_and(|draft| draft.kind == BlockKind::Masthead)
        || behind.is_some_and(|draft| MastheadLine::read(&draft.words).is_some())
}

/// A short introduction: text of its own, but the masthead goes on below it within `reach` blocks, with a
/// byline or with a date that is surely the article's. A bare date below a sentence is not: in a chronicle
/// dates are headings.
fn is_standfirst(drafts: &[Draft], reach: usize) -> bool {
    let [first, next, ..] = drafts else { return false };
    let goes_on = |draft: &Draft| {
        MastheadLine::read(&draft.words)
            .is_some_and(|line| line.byline.is_some() || !is_bare_date(&draft.words))
    };
    first.words.chars().count() <= MAX_STANDFIRST_CHARS
        && (drafts[1..].iter().take(reach).any(goes_on)
            || (is_bare_date(&next.words) && !is_prose(&first.words)))
}

/// A person's name alone beside a date is a byline only if the person is named again below the text:
/// many a subtitle looks like a name.
fn is_author(drafts: &[Draft], at: usize) -> bool {
    let words = &drafts[at].words;
    let named_again = || {
        drafts[(drafts.len() / 2).max(at + 1)..]
            .iter()
            .any(|draft| strip_start(&draft.words, words).is_some())
    };
    is_person_like(words) && beside_a_fact(drafts, at) && named_again()
}

/// Whether blocks are headed by dates throughout: then the first of them is no publication date either.
fn is_chronicle(drafts: &[Draft]) -> bool {
    drafts.iter().filter(|draft| is_bare_date(&draft.words)).count() > 2
}

fn is_bare_date(words: &str) -> bool {
    words.len() <= 40 && printed_date::find(words).is_some_and(|printed| printed.bare == (0..words.len()))
}

#[cfg(test)]
mod tests {
    use article::PublicationDate;

    use super::*;
    use crate::{front_matter, markdown, plain_text};

    const BODY: &str = "\n\nThe information had come from Israel on 1 April 2011.\n\nIt was a secret.\n\nIt is none.\n\n\
        By John Roe | The Mirror | 2 May 2012\n\n\
        Jane Doe is a writer.\n";

    fn facts(given: Facts, mut drafts: Vec<Draft>) -> String {
        let (facts, remarks) = read(&mut drafts, given);
        let or_dash = |fact: Option<String>| fact.unwrap_or_else(|| "-".into());
        let headline = or_dash(facts.headline.map(|headline| headline.text));
        let date = or_dash(facts.date.map(PublicationDate::iso));
        let remarks: String = remarks.iter().map(|remark| format!(" ({remark})")).collect();
        format!("{headline} / {} / {} / {date}{remarks}", or_dash(facts.byline), or_dash(facts.outlet))
    }

    /// Checks what stands above a text says: headline / byline / outlet / date (remarks).
    #[track_caller]
    fn check(head: &str, expect: &str) {
        assert_eq!(facts(Facts::default(), plain_text::read(&format!("{head}{BODY}"))), expect, "{head}");
    }

    #[track_caller]
    fn check_markdown(head: &str, expect: &str) {
        let text = format!("{head}{BODY}");
        let (given, text) = front_matter::part(&text);
        assert_eq!(facts(given, markdown::read(text)), expect, "{head}");
    }

    #[test]
    fn headline_byline_outlet_and_date() {
        check("A Secret\n\nby Jane Doe", "A Secret / Jane Doe / - / -");
        check(
            "A Secret\n\nby Jane Doe\n\nThe Mirror, May 16, 2017",
            "A Secret / Jane Doe / The Mirror / 2017-05-16",
        );
        check("A Secret\nBy Jane Doe | Lobelog\nMay 16, 2017", "A Secret / Jane Doe / Lobelog / 2017-05-16");
        check("A Secret?\n\n14 October 2019", "A Secret? / - / - / 2019-10-14");
        check("A Secret Shared With the U.S.\n\nMay 2017", "A Secret Shared With the U.S. / - / - / 2017-05");
        check("A Secret", "A Secret / - / - / -");
    }

    #[test]
    fn lines_above_the_headline() {
        check("OPINION\n\nA Secret\n\nby Jane Doe", "A Secret / Jane Doe / - / -");
        check("The Daily Mirror\n\nA Secret\n\nby Jane Doe", "A Secret / Jane Doe / The Daily Mirror / -");
        check("May 16, 2017\n\nA Secret", "A Secret / - / - / 2017-05-16");
        check("Reuters\nMay 16, 2017\nA Secret", "A Secret / - / Reuters / 2017-05-16");
    }

    #[test]
    fn lines_between_headline_and_text() {
        check("A Secret\n\nWhat it cost, and whom.\n\nby Jane Doe", "A Secret / Jane Doe / - / -");
        check("A Secret\n\nJane Doe\nMay 16, 2017", "A Secret / Jane Doe / - / 2017-05-16");
        check("A Secret\n\nWhat It Cost\n\nMay 16, 2017", "A Secret / - / - / 2017-05-16");
        check("A Secret\n\nWhat it cost.\n\nPublished: May 16, 2017", "A Secret / - / - / 2017-05-16");
        check("A Secret\n\nBy JANE DOE\nAssociated Press", "A Secret / JANE DOE / Associated Press / -");
        check("A Secret\n\nPhoto: A. Adar\n\nby Jane Doe", "A Secret / Jane Doe / - / -");
        check("Sample article: it is none.\n\nA Secret\n\nby Jane Doe", "A Secret / Jane Doe / - / -");
        check("Watch: A Secret\n\nby Jane Doe", "Watch: A Secret / Jane Doe / - / -");
        check("A Secret\n\nCorrection: It was no secret.\n\nby Jane Doe", "A Secret / Jane Doe / - / -");
    }

    #[test]
    fn dates_that_are_not_sure() {
        check(
            "A Secret\n\n05/06/2017",
            "A Secret / - / - / - (The date “05/06/2017” was not taken: its day and month could each be the other.)",
        );
        check(
            "A Secret\n\nUpdated May 17, 2017",
            "A Secret / - / - / 2017-05-17 (The date is that of the last update: no other was found.)",
        );
        check("A Secret\n\nMay 16, 2017\nUpdated May 17, 2017", "A Secret / - / - / 2017-05-16");
    }

    #[test]
    fn nothing_is_taken_from_the_text() {
        check("It began on 16 May 2017.", "- / - / - / -");
        check("WASHINGTON, May 16, 2017 (Reuters) - It began.", "- / - / - / -");
        check("The Mirror, May 16, 2017", "- / - / The Mirror / 2017-05-16");
        check("A Secret\n\nWhat it cost.\n\n16 May 2017\n\nThey met.", "A Secret / - / - / -");
        check(
            "A Secret\n\n1 May 2017\n\nThey met.\n\n2 May 2017\n\nIt was out.\n\n3 May 2017",
            "A Secret / - / - / -",
        );
        check("- a list\n- of things", "- / - / - / -");
    }

    #[test]
    fn markdown_mastheads() {
        check_markdown(
            "# A *Secret*\n\n*By Jane Doe · The Mirror · 14 October 2019*",
            "A Secret / Jane Doe / The Mirror / 2019-10-14",
        );
        check_markdown(
            "# A Secret\n**By Jane Doe**  \nThe Mirror, 14 October 2019",
            "A Secret / Jane Doe / The Mirror / 2019-10-14",
        );
        check_markdown(
            "*May 16, 2017*\n\n## A Secret\n\n![A flag](f.png)\n\nby Jane Doe",
            "A Secret / Jane Doe / - / 2017-05-16",
        );
        check_markdown(
            "A good read\n\nThis is what we\nfound.\n\n# A Secret\n\nby Jane Doe",
            "A Secret / Jane Doe / - / -",
        );
        check_markdown("# A Secret\n\n### What it cost\n\nby Jane Doe", "A Secret / Jane Doe / - / -");
        check_markdown("A Secret\n\nby Jane Doe", "A Secret / Jane Doe / - / -");
        check_markdown("# A Secret\n\n## Part One\n\nMay 16, 2017", "A Secret / - / - / 2017-05-16");
        check_markdown("# A Secret\n\n## Part One\n\nThey met.\n\nby Jane Doe", "A Secret / - / - / -");
    }

    #[test]
    fn front_matter_wins() {
        check_markdown(
            "---\ntitle: A Secret\nauthor: Jane Doe\ndate: 2017-05-16\n---\n# A Secret\n\nby J. D. | The Mirror",
            "A Secret / Jane Doe / The Mirror / 2017-05-16",
        );
        let mut drafts = markdown::read("A text.");
        let headline = Some(Headline { text: "A Secret".into(), origin: HeadlineOrigin::Masthead });
        read(&mut drafts, Facts { headline, ..Facts::default() });
        let kinds: Vec<BlockKind> = drafts.iter().map(|draft| draft.kind).collect();
        assert_eq!(
            kinds,
            [BlockKind::Headline, BlockKind::Paragraph],
            "a title that no block repeats is added"
        );
    }
}

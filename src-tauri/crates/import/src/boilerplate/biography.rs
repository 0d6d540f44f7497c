//! Finds the author's biography at the end of an article, and the name that stands above it.

use article::BlockKind;

use super::wording::{self, Place};
use crate::{
    draft::Draft,
    shape::{after, folded, is_listed, is_name_like, is_person_like, phrases, strip_start},
};

/// The longest biography paragraph.
const MAX_BIOGRAPHY_BYTES: usize = 2500;

/// The persons whom a byline names.
pub(super) fn people(byline: Option<&str>) -> Vec<String> {
    let Some(byline) = byline else { return Vec::new() };
    let byline =
        byline.replace(" and ", ",").replace(" AND ", ",").replace(" & ", ",").replace(" with ", ",");
    byline.split(',').map(str::trim).filter(|name| is_person_like(name)).map(str::to_owned).collect()
}

/// The blocks at the end of `drafts` that are the author's biography: its paragraphs, the name above
/// them, and lines such as "Follow her on Twitter" below them.
pub(super) fn find(drafts: &[Draft], people: &[String]) -> Vec<usize> {
    let mut found = at_the_end(drafts, people);
    found.extend(by_name(drafts, people));
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether a biography ends right before `drafts[end]`.
pub(super) fn ends_before(drafts: &[Draft], end: usize, people: &[String]) -> bool {
    !at_the_end(&drafts[..end], people).is_empty()
}

/// Walks back from the end, past other boilerplate, as long as there is biography.
fn at_the_end(drafts: &[Draft], people: &[String]) -> Vec<usize> {
    let mut found = Vec::new();
    // Lines that are biography only if there is one above them.
    let mut pending = Vec::new();
    for (at, draft) in drafts.iter().enumerate().rev() {
        let words = &draft.words;
        if matches!(draft.kind, BlockKind::Headline | BlockKind::Masthead) {
            break;
        }
        if draft.fence.is_some() || wording::reason(words, Place::End).is_some() {
            continue;
        }
        let above = at.checked_sub(1).map(|above| drafts[above].words.as_str());
        if is_biography(words, people, above) {
            found.append(&mut pending);
            found.push(at);
        } else if is_address_of_a_person(words) || is_sign_off(words, people, !found.is_empty()) {
            found.push(at);
        } else if pending.len() < 3 && is_contact(words) {
            pending.push(at);
        } else {
            break;
        }
    }
    found
}

/// A biography that names the byline's author needs no place at the very end, because what follows it may
/// be boilerplate of an unknown kind; but it must begin as only a biography does.
fn by_name(drafts: &[Draft], people: &[String]) -> Vec<usize> {
    let mut found = Vec::new();
    // Some pages set it between byline and text.
    let top = drafts.iter().position(Draft::is_body).into_iter();
    for at in top.chain(drafts.len() / 2..drafts.len()) {
        let words = &drafts[at].words;
        let name = people.iter().find(|name| strip_start(words, name).is_some());
        let Some(rest) = name.and_then(|name| strip_start(words, name)) else { continue };
        let above =
            at.checked_sub(1).filter(|above| name.is_some_and(|name| is_name(&drafts[*above].words, name)));
        if words.len() <= MAX_BIOGRAPHY_BYTES
            && (is_what_an_author_is(rest) || above.is_some())
            && begins_a_life(rest)
        {
            found.push(at);
            found.extend(above);
        }
    }
    found
}

/// Whether a paragraph tells who the author is.
fn is_biography(words: &str, people: &[String], above: Option<&str>) -> bool {
    if words.len() > MAX_BIOGRAPHY_BYTES {
        return false;
    }
    if let Some(rest) = people.iter().find_map(|name| strip_start(words, name)) {
        return begins_a_life(rest);
    }
    if let Some(rest) = people.iter().find_map(|name| after_title_and_surname(words, name)) {
        return is_what_an_author_is(rest);
    }
    if above.is_some_and(|above| folded(above).starts_with("about the author")) {
        return true;
    }
    // No byline, or a contributor whom it does not name: then much more must be right.
    let Some((name, rest)) = leading_name(words) else { return false };
    let named_above = above.is_some_and(|above| is_name(above, name)) && people.is_empty();
    let speaks = words.contains(['“', '"']) && folded(words).contains("said");
    is_what_an_author_is(rest) && !speaks && (named_above || has_a_marker(words))
}

/// "is", "writes", "has taught", or ", a columnist for ...": what can follow a name in a biography.
fn begins_a_life(rest: &str) -> bool {
    const VERBS: &str = "\
        is | was | are | writes | covers | reports | has | teaches | works | worked | joined | served | \
        serves | holds | lives | edits | runs | leads | studies | hosts | contributes | blogs | \
        tweets | can be";
    let rest = folded(rest);
    phrases(VERBS).any(|verb| after(&rest, verb).is_some()) || has_a_role(&rest)
}

/// "is a political analyst", "are staff writers", ", a fellow at".
fn is_what_an_author_is(rest: &str) -> bool {
    const STARTS: &str = "is | are | writes for | covers";
    let rest = folded(rest);
    phrases(STARTS).any(|start| after(&rest, start).is_some()) && has_a_role(&rest)
}

fn has_a_role(folded: &str) -> bool {
    const ROLES: &str = "\
        writer | writers | reporter | reporters | correspondent | columnist | journalist | editor | \
        analyst | author | contributor | contributing | freelance | professor | lecturer | fellow | \
        scholar | researcher | historian | blogger | critic | commentator | director | essayist | \
        producer | consultant";
    // The office must stand near the name: further on, others' offices are told.
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(20)
        .any(|word| is_listed(word, ROLES))
}

/// Wording that only biographies have.
fn has_a_marker(words: &str) -> bool {
    const MARKERS: &str = "\
        on twitter | follow him | follow her | follow them | can be found | can be reached | \
        is the author of | has appeared in | have appeared in | based in | writes for | \
        contributing writer | contributing editor | staff writer | freelance journalist | \
        freelance writer | his latest book | her latest book | their latest book | previously worked | \
        this newspaper";
    let folded = folded(words);
    phrases(MARKERS).any(|marker| folded.contains(marker)) || words.contains(" @")
}

/// "Follow her on Twitter", "He can be reached at ...": lines below a biography.
fn is_contact(words: &str) -> bool {
    const STARTS: &str = "\
        follow him | follow her | follow them | follow me | follow the author | you can follow | \
        you can find | you can reach | he can be | she can be | they can be | he tweets | she tweets | \
        they tweet | twitter: | email: | e-mail: | contact | reach him | reach her | his work | her work";
    if words.len() > 300 {
        return false;
    }
    let folded = folded(words);
    let address = folded.contains('@') && !words.contains(' ');
    address || phrases(STARTS).any(|start| after(&folded, start).is_some())
}

/// "Jane Doe can be reached at ...": no article says that of anybody but its author.
fn is_address_of_a_person(words: &str) -> bool {
    words.len() <= 160
        && words.split_once(" can be reached ").is_some_and(|(name, address)| {
            is_person_like(name) && (address.starts_with("on ") || address.starts_with("at "))
        })
}

/// The author's name or a heading, alone on a line; any person's name will do above a biography.
fn is_sign_off(words: &str, people: &[String], above_biography: bool) -> bool {
    if words.len() > 100 {
        return false;
    }
    let folded = folded(words);
    let heading = after(&folded, "about").is_some_and(|rest| {
        let rest = rest.trim();
        matches!(rest, "the author" | "the authors" | "the writer" | "the contributor")
            || people.iter().any(|name| name.to_lowercase() == rest)
    });
    people.iter().any(|name| is_name(words, name))
        || (above_biography && (heading || (people.is_empty() && is_person_like(words))))
}

/// Whether a line is that name and nothing else.
fn is_name(line: &str, name: &str) -> bool {
    let line = line.trim_matches(|c: char| !c.is_alphanumeric() && c != '.');
    let line = strip_start(line, "by").map_or(line, str::trim);
    line.to_lowercase() == name.to_lowercase()
}

/// What follows "Ms. Marwood" for "Ilse Marwood".
fn after_title_and_surname<'a>(words: &'a str, name: &str) -> Option<&'a str> {
    let surname = name.rsplit(' ').next()?;
    ["Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Professor", "Mr", "Ms", "Dr"]
        .iter()
        .find_map(|title| strip_start(strip_start(words, title)?.trim_start(), surname))
}

/// A person's name at the beginning, and what follows it.
fn leading_name(words: &str) -> Option<(&str, &str)> {
    let spaces = words.char_indices().filter(|(_, c)| *c == ' ').map(|(at, _)| at).take(5);
    let lower = |rest: &str| rest.trim_start().starts_with(char::is_lowercase);
    let at = spaces.filter(|at| lower(&words[*at..])).find(|at| is_person_like(&words[..*at]))?;
    is_name_like(&words[..at]).then(|| words.split_at(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str = "The next morning, it emerged that the information had come from Israel.";

    /// Checks which of `lines`, set behind a body, are biography.
    #[track_caller]
    fn check(byline: Option<&str>, lines: &[&str], expect: &[&str]) {
        let lines: Vec<&str> = [BODY; 4].iter().chain(lines).copied().collect();
        let drafts: Vec<Draft> = lines.iter().map(|line| Draft::new(BlockKind::Paragraph, line)).collect();
        let found: Vec<&str> = find(&drafts, &people(byline)).into_iter().map(|at| lines[at]).collect();
        assert_eq!(found, expect);
    }

    #[track_caller]
    fn check_all(byline: Option<&str>, lines: &[&str]) {
        check(byline, lines, lines);
    }

    #[test]
    fn the_byline_tells_a_biography() {
        let byline = Some("Mitchell Plitnick");
        check_all(
            byline,
            &[
                "Mitchell Plitnick",
                "Mitchell Plitnick is a political analyst and writer. His previous posts include much.",
            ],
        );
        check_all(byline, &["Mitchell Plitnick writes on alliances for The Quayside Review."]);
        check_all(
            byline,
            &["About the author", "Mitchell Plitnick, a former diplomat and analyst, lives in Maryland."],
        );
        check_all(
            byline,
            &["MITCHELL PLITNICK has taught history.", "Follow him on Twitter @MJPlitnick.", "@MJPlitnick"],
        );
        check_all(byline, &["Mr. Plitnick is a professor of law."]);
        check_all(byline, &["— Mitchell Plitnick"]);
        check_all(
            Some("Jane Doe and John Roe"),
            &["Jane Doe is a staff writer.", "John Roe covers the Middle East for this newspaper."],
        );
        let top =
            ["Jane Doe is a staff writer.", BODY, BODY].map(|line| Draft::new(BlockKind::Paragraph, line));
        assert_eq!(find(&top, &people(Some("Jane Doe"))), [0]);
        check_all(None, &["Jane Doe can be reached at jdoe@example.org"]);
    }

    #[test]
    fn what_follows_may_be_unknown_boilerplate() {
        let lines = ["Jane Doe", "Jane Doe is a columnist.", "Something that nobody foresaw stands here."];
        check(Some("Jane Doe"), &lines, &lines[..2]);
    }

    #[test]
    fn without_a_byline_more_must_be_right() {
        check_all(None, &["Jane Doe", "Jane Doe is a staff writer at The Quayside Review."]);
        check_all(None, &["Jane Doe is a freelance journalist based in Haifa."]);
        check_all(Some("Jane Doe"), &["Amir Adar is a contributing writer. Follow him on Twitter."]);
    }

    #[test]
    fn persons_in_the_article_are_left_alone() {
        for byline in [None, Some("Jane Doe")] {
            check(byline, &["Amir Adar is a professor of law who has studied the treaty."], &[]);
            check(byline, &["Amir Adar is an analyst based in Haifa. “It is over,” he said."], &[]);
            check(byline, &["Donald Trump is the president."], &[]);
            check(byline, &["Follow her advice and you will fail, the colonel warned."], &[]);
            check(byline, &["He can be proud."], &[]);
            check(
                byline,
                &["Jonathan Pollard", "Jonathan Pollard was a Navy analyst who sold secrets."],
                &[],
            );
        }
        check(
            Some("Jane Doe"),
            &["Jane Doe is a staff writer.", BODY, BODY, BODY, BODY, BODY, BODY, BODY],
            &[],
        );
    }
}

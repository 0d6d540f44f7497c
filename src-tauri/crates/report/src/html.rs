//! The outline as one self-contained page: no script, nothing fetched, readable on a phone and on paper.

use std::borrow::Borrow;

use article::Fit;
use askama::Template;
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use collate::Relation;
use dossier::Verdict;
use sha2::{Digest, Sha256};

use crate::ReportError;
use crate::claims::excerpt;
use crate::outline::{Change, LinkEntry, LostEntry, Outline};
use crate::quotation::Emphasis;

/// More links than this, and the page begins with a table of contents.
const LINKS_WITHOUT_CONTENTS: usize = 12;

/// How much of a quotation a line of the contents shows, in characters.
const CONTENTS_EXCERPT: usize = 72;

/// Sets an outline as an HTML page.
pub fn html(outline: &Outline) -> Result<String, ReportError> {
    let style = style(outline.fates.is_some());
    let page = Page { outline, policy: policy(&style), style: &style };
    Ok(page.render()?)
}

/// The style of a page, with or without the table of fates.
pub(crate) fn style(with_fates: bool) -> String {
    let mut style = include_str!("../templates/comparison.css").to_owned();
    if with_fates {
        style += include_str!("../templates/fates.css");
    }
    // A checkout with Windows line ends must not change what the browser hashes: it reads them as "\n".
    style.replace("\r\n", "\n")
}

/// What a browser may do with the page: show it, with this one style, and nothing else.
pub(crate) fn policy(style: &str) -> String {
    let hash = BASE64.encode(Sha256::digest(style.as_bytes()));
    format!("default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'")
}

#[derive(Template)]
#[template(path = "comparison.html")]
struct Page<'a> {
    outline: &'a Outline,
    policy: String,
    style: &'a str,
}

/// Small words of the templates.
impl Page<'_> {
    fn has_contents(&self) -> bool {
        self.outline.links.len() > LINKS_WITHOUT_CONTENTS
    }

    fn has_lost(&self) -> bool {
        !self.outline.lost_decisions.is_empty() || !self.outline.lost_notes.is_empty()
    }

    fn has_article_notes(&self) -> bool {
        let notes = &self.outline.article_notes;
        !notes.left.is_empty() || !notes.right.is_empty() || !self.outline.other_notes.is_empty()
    }

    fn has_left_out(&self) -> bool {
        !self.outline.left_out.left.is_empty() || !self.outline.left_out.right.is_empty()
    }

    /// What a link is called by: "7", or "R7" among the rejected ones.
    fn name(&self, link: &LinkEntry) -> String {
        format!("{}{}", if link.is_rejected() { "R" } else { "" }, link.number)
    }

    fn anchor(&self, link: &LinkEntry) -> String {
        format!("{}-{}", if link.is_rejected() { "rejected" } else { "link" }, link.number)
    }

    /// The class that gives a link its colour and line.
    fn line(&self, link: &LinkEntry) -> &'static str {
        match link.relation {
            Some(Relation::SameWords) => "same",
            Some(Relation::Reworded) => "reworded",
            Some(Relation::DiffersInDetail) => "differs",
            Some(Relation::Contradicts) => "contradicts",
            Some(Relation::RelatedOnly) => "related",
            None => "own",
        }
    }

    fn relation(&self, link: &LinkEntry) -> &'static str {
        match link.relation {
            Some(Relation::SameWords) => "Same words",
            Some(Relation::Reworded) => "Reworded",
            Some(Relation::DiffersInDetail) => "Differs in detail",
            Some(Relation::Contradicts) => "Contradicts",
            Some(Relation::RelatedOnly) => "Related only",
            None if link.is_rejected() => "Not proposed any more",
            None => "Linked by the editor",
        }
    }

    fn verdict(&self, link: &LinkEntry) -> &'static str {
        link.verdict.map_or("Not yet decided", verdict_words)
    }

    fn verdict_class(&self, link: &LinkEntry) -> &'static str {
        link.verdict.map_or("undecided", Verdict::name)
    }

    fn lost_verdict(&self, lost: &LostEntry) -> &'static str {
        verdict_words(lost.verdict)
    }

    fn contents_line(&self, link: &LinkEntry) -> String {
        excerpt(&link.left.text(), CONTENTS_EXCERPT)
    }

    /// A label, with a capital where it begins the sentence.
    fn begins(&self, label: &str, first: &bool) -> String {
        let mut letters = label.chars();
        match letters.next() {
            Some(letter) if *first => letter.to_uppercase().chain(letters).collect(),
            _ => label.to_owned(),
        }
    }

    fn number(&self, number: impl Borrow<usize>) -> String {
        grouped(*number.borrow())
    }
}

fn verdict_words(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Confirmed => "Confirmed by the editor",
        Verdict::Rejected => "Rejected by the editor",
        Verdict::Drawn => "Drawn by the editor",
    }
}

/// "1,180".
pub(crate) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_thousands() {
        assert_eq!([0, 999, 1180, 1_234_567].map(grouped), ["0", "999", "1,180", "1,234,567"]);
    }

    #[test]
    fn the_style_cannot_end_its_own_element() {
        assert!(!style(true).contains('<'));
    }
}

//! How lines, quotations and notes look on the page.

use crate::document::{Line, Tone};
use crate::markup::{Look, Markup, Tag};
use crate::prose::{Prose, Role};
use crate::quotation::{Emphasis, Run};

const LOOK: Look = Look {
    tone,
    emphasis,
    role,
    bullets: ("<ul>", "</ul>"),
    numbers: ("<ol start=\"", "\">", "</ol>"),
    item: ("<li>", "</li>"),
    quotation: ("<blockquote>", "</blockquote>"),
    code: ("<code>", "</code>"),
    line_break: None,
    leads: true,
};

/// What templates print without escaping it once more.
pub fn line(line: &Line) -> String {
    written(|to| to.line(line, &LOOK))
}

pub fn label(label: &Line) -> String {
    written(|to| to.label(label, " ", &LOOK))
}

pub fn runs(runs: &[Run]) -> String {
    written(|to| to.runs(runs, &LOOK))
}

pub fn prose(prose: &Prose) -> String {
    written(|to| to.prose(prose, &LOOK))
}

fn written(write: impl FnOnce(&mut Markup) -> &mut Markup) -> String {
    let mut to = Markup::default();
    write(&mut to);
    to.finish()
}

fn tone(tone: Tone) -> Tag {
    match tone {
        Tone::Plain => ("", ""),
        Tone::Strong => ("<b>", "</b>"),
        Tone::Soft => ("<span class=\"soft\">", "</span>"),
        Tone::Foreign => ("<bdi>", "</bdi>"),
        Tone::Quoted => ("<q dir=\"auto\">", "</q>"),
        Tone::Code => ("<code dir=\"auto\">", "</code>"),
        Tone::Differs => ("<mark>", "</mark>"),
        Tone::Named => ("<mark class=\"named\">", "</mark>"),
        Tone::Aside => ("<span class=\"beside\">", "</span>"),
    }
}

fn emphasis(emphasis: Emphasis) -> Tag {
    match emphasis {
        Emphasis::Plain => ("", ""),
        Emphasis::Differs => ("<mark>", "</mark>"),
        Emphasis::Named => ("<mark class=\"named\">", "</mark>"),
        Emphasis::Aside => ("<span class=\"beside\">", "</span>"),
    }
}

fn role(role: &Role) -> Tag {
    match role {
        // A line break right after <pre> would be dropped; here it stands in the element within.
        Role::Code => ("<pre dir=\"auto\"><code>", "</code></pre>"),
        Role::Heading => ("<p class=\"head\" dir=\"auto\">", "</p>"),
        _ => ("<p dir=\"auto\">", "</p>"),
    }
}

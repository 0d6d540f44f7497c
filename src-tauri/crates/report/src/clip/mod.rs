//! A pair or a whole document for the clipboard: HTML that word processors and mail take as it is, and plain text.

use crate::document::{
    Badge, Block, Claim, Column, Document, Entry, Line, Note, Pair, Quote, Row, Section, Table, Tone,
};
use crate::markup::{Look, Markup, Tag};
use crate::prose::Role;
use crate::quotation::Emphasis;
use crate::words::grouped;

mod plain;

/// What is put on the clipboard in both forms; whoever pastes takes the richer one it knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clip {
    /// A fragment with styles in its elements, since classes and style sheets are dropped where it is pasted.
    pub html: String,
    pub plain: String,
}

/// One pair: both quotations, what differs, the editor's word and notes.
pub fn clip_pair(pair: &Pair) -> Clip {
    Clip { html: written(|to| self::pair(to, pair)), plain: plain::pair(pair) }
}

/// All of a document, such as a memo.
pub fn clip_document(document: &Document) -> Clip {
    let html = written(|to| {
        to.tag("<p style=\"color:#5d584c;margin:0\">").text(&document.kicker).tag("</p>");
        to.tag("<h1 dir=\"auto\">").text(&document.title).tag("</h1>");
        paragraph(to, &document.standfirst);
        to.tag(SMALL).text(&document.made_line).tag("</p>");
        document.sections.iter().for_each(|section| self::section(to, section));
    });
    Clip { html, plain: plain::document(document) }
}

/// Hairlines that word processors and mail keep: as attributes for the ones, as styles for the others.
const TABLE: &str = "<table border=\"1\" cellspacing=\"0\" cellpadding=\"6\" style=\"border-collapse:collapse;border:1px solid #b5b1a7;width:100%\">";
const CELL: &str = "<td dir=\"auto\" style=\"border:1px solid #b5b1a7;padding:6px;vertical-align:top\">";
const HALF: &str =
    "<td width=\"50%\" style=\"border:1px solid #b5b1a7;padding:6px;vertical-align:top;width:50%\">";
const HEAD: &str =
    "<th align=\"left\" style=\"border:1px solid #b5b1a7;padding:6px;text-align:left;vertical-align:top\">";
const WORDS: &str = "<p dir=\"auto\" style=\"margin:0 0 6px 0\">";
const SMALL: &str = "<p dir=\"auto\" style=\"margin:0 0 6px 0;color:#5d584c;font-size:smaller\">";
const QUOTATION: &str = "<blockquote style=\"margin:0 0 6px 24px\">";

const LOOK: Look = Look {
    tone,
    emphasis,
    role,
    bullets: ("<ul>", "</ul>"),
    numbers: ("<ol start=\"", "\">", "</ol>"),
    item: ("<li>", "</li>"),
    quotation: (QUOTATION, "</blockquote>"),
    code: ("<code>", "</code>"),
    // A style that keeps line breaks is dropped by many.
    line_break: Some("<br>"),
    // A place in the report is none where this is pasted.
    leads: false,
};

fn tone(tone: Tone) -> Tag {
    match tone {
        Tone::Plain => ("", ""),
        Tone::Strong => ("<b>", "</b>"),
        Tone::Soft | Tone::Aside => ("<span style=\"color:#6b6558\">", "</span>"),
        Tone::Foreign => ("<bdi>", "</bdi>"),
        Tone::Quoted => ("“<bdi>", "</bdi>”"),
        Tone::Code => ("<code>", "</code>"),
        Tone::Differs => ("<u>", "</u>"),
        Tone::Named => ("<b><u>", "</u></b>"),
    }
}

fn emphasis(emphasis: Emphasis) -> Tag {
    match emphasis {
        Emphasis::Plain => ("", ""),
        Emphasis::Differs => ("<u>", "</u>"),
        Emphasis::Named => ("<b><u>", "</u></b>"),
        Emphasis::Aside => ("<span style=\"color:#6b6558\">", "</span>"),
    }
}

fn role(role: &Role) -> Tag {
    match role {
        Role::Heading => ("<p dir=\"auto\" style=\"margin:0 0 6px 0\"><b>", "</b></p>"),
        Role::Code => ("<p dir=\"auto\" style=\"margin:0 0 6px 0;font-family:monospace\">", "</p>"),
        _ => (WORDS, "</p>"),
    }
}

fn written(write: impl FnOnce(&mut Markup)) -> String {
    let mut to = Markup::default();
    // Some readers take a fragment for Latin-1 unless it says otherwise.
    to.tag("<meta charset=\"utf-8\">");
    write(&mut to);
    to.finish()
}

fn section(to: &mut Markup, section: &Section) {
    to.tag("<h2>").text(&section.heading);
    if let Some(count) = section.count {
        to.text(&format!(" ({})", grouped(count)));
    }
    to.tag("</h2>");
    section.remarks.iter().for_each(|remark| line(to, WORDS, remark));
    section.blocks.iter().for_each(|block| self::block(to, block));
}

fn block(to: &mut Markup, block: &Block) {
    match block {
        Block::Line(it) => line(to, WORDS, it),
        Block::Facts(facts) => {
            let rows =
                facts.rows.iter().map(|row| (row.label.as_str(), row.cells.iter().collect::<Vec<_>>()));
            to.tag(TABLE).tag("<tr>").tag(HEAD).tag("</th>");
            facts.heads.iter().for_each(|head| cell(to, HEAD, head, "</th>"));
            to.tag("</tr>");
            for (label, cells) in rows {
                to.tag("<tr>").tag(CELL).text(label).tag("</td>");
                cells.into_iter().for_each(|it| cell(to, CELL, it, "</td>"));
                to.tag("</tr>");
            }
            to.tag("</table>");
        }
        Block::Figures(groups) => {
            for group in groups {
                to.tag(WORDS).tag("<b>").text(&group.heading).tag("</b>");
                if let Some(total) = group.total {
                    to.text(&format!(": {}", grouped(total)));
                }
                for row in &group.rows {
                    to.tag("<br>").text(if row.part { "– " } else { "" });
                    to.text(&format!("{}: {}", row.label, grouped(row.value)));
                }
                to.tag("</p>");
            }
        }
        Block::Entry(it) => entry(to, it),
        Block::Pair(it) => pair(to, it),
        Block::Columns(columns) => columns.iter().for_each(|it| column(to, it)),
        Block::Claim(it) => claim(to, it),
        Block::Note(it) => note(to, it),
        Block::Table(it) => table(to, it),
    }
}

fn paragraph(to: &mut Markup, words: &str) {
    to.tag(WORDS).text(words).tag("</p>");
}

fn line(to: &mut Markup, open: &'static str, line: &Line) {
    if !line.is_empty() {
        to.tag(open).line(line, &LOOK).tag("</p>");
    }
}

fn cell(to: &mut Markup, open: &'static str, label: &Line, close: &'static str) {
    to.tag(open).label(label, " ", &LOOK).tag(close);
}

fn heading(to: &mut Markup, number: &str, heading: &str, badge: Option<&Badge>) {
    to.tag("<h3>").text(&format!("{number}. {heading}"));
    if let Some(badge) = badge {
        to.tag(" <span style=\"font-weight:normal\">– ").text(&badge.text).tag("</span>");
    }
    to.tag("</h3>");
}

fn rows(to: &mut Markup, rows: &[Row]) {
    for row in rows {
        to.tag(WORDS).tag("<b>").text(&row.label).tag("</b>: ").line(&row.value, &LOOK).tag("</p>");
    }
}

fn label(to: &mut Markup, quote: &Quote) {
    if !quote.label.is_empty() {
        to.tag(SMALL).label(&quote.label, ", ", &LOOK).tag("</p>");
    }
}

fn words(to: &mut Markup, quote: &Quote) {
    to.tag(WORDS).runs(&quote.runs, &LOOK).tag("</p>");
    quote.small.iter().for_each(|it| line(to, SMALL, it));
}

fn quote(to: &mut Markup, quote: &Quote) {
    label(to, quote);
    to.tag(QUOTATION);
    words(to, quote);
    to.tag("</blockquote>");
}

fn pair(to: &mut Markup, pair: &Pair) {
    heading(to, &pair.number, &pair.heading, Some(&pair.badge));
    to.tag(TABLE).tag("<tr>");
    for side in [&pair.left, &pair.right] {
        to.tag(HALF);
        label(to, side);
        words(to, side);
        to.tag("</td>");
    }
    to.tag("</tr></table>");
    rows(to, &pair.rows);
    pair.small.iter().for_each(|it| line(to, SMALL, it));
    pair.notes.iter().for_each(|it| note(to, it));
}

fn note(to: &mut Markup, note: &Note) {
    line(to, WORDS, &note.heading);
    note.quotes.iter().for_each(|it| quote(to, it));
    to.tag(QUOTATION).prose(&note.prose, &LOOK).tag("</blockquote>");
    line(to, SMALL, &note.facts);
    note.small.iter().for_each(|it| line(to, SMALL, it));
}

fn entry(to: &mut Markup, entry: &Entry) {
    if !entry.heading.is_empty() {
        to.tag(WORDS).tag("<b>").label(&entry.heading, ", ", &LOOK).tag("</b></p>");
    }
    rows(to, &entry.rows);
}

fn column(to: &mut Markup, column: &Column) {
    to.tag("<h3>")
        .label(&column.heading, ", ", &LOOK)
        .text(&format!(" ({})", grouped(column.count)))
        .tag("</h3>");
    if column.items.is_empty() {
        paragraph(to, &column.none);
    }
    for item in &column.items {
        quote(to, &item.quote);
        item.notes.iter().for_each(|it| note(to, it));
    }
}

fn claim(to: &mut Markup, claim: &Claim) {
    heading(to, &claim.number, &claim.heading, None);
    quote(to, &claim.quote);
    claim.notes.iter().for_each(|it| note(to, it));
    to.tag(TABLE);
    for later in &claim.later {
        to.tag("<tr>")
            .tag(CELL)
            .label(&later.label, ", ", &LOOK)
            .tag("<br><b>")
            .text(&later.fate)
            .tag("</b>");
        if let Some(badge) = &later.badge {
            to.tag("<br>").text(&badge.text);
        }
        to.tag("</td>").tag(CELL);
        if let Some(quote) = &later.quote {
            label(to, quote);
            words(to, quote);
        }
        rows(to, &later.rows);
        later.notes.iter().for_each(|it| note(to, it));
        to.tag("</td></tr>");
    }
    to.tag("</table>");
}

fn table(to: &mut Markup, table: &Table) {
    to.tag(WORDS).tag("<b>").text(&table.caption).tag("</b></p>").tag(TABLE).tag("<tr>");
    table.heads.iter().for_each(|head| cell(to, HEAD, head, "</th>"));
    to.tag("</tr>");
    for row in &table.rows {
        to.tag("<tr>");
        for it in &row.cells {
            to.tag(CELL).label(&it.line, " ", &LOOK);
            for small in &it.small {
                to.tag("<br>").line(small, &LOOK);
            }
            to.tag("</td>");
        }
        to.tag("</tr>");
    }
    to.tag("</table>");
}

//! Two linked claims beside each other, and a claim with what became of it.

use crate::document::{Badge, BadgeTone, Claim, Later, Mark, Pair};
use crate::docx::body::Body;
use crate::docx::script::{self, Direction};
use crate::docx::tables::{Table, shares};
use crate::docx::text::{self, Keep, Look};
use crate::docx::tracked::{tracked, untracked};

/// Two quotations that may stay on one page without leaving much of the one before empty, in characters of both.
const SHORT: usize = 2400;

/// Space between a quotation and the line between the two, in twentieths of a point.
const LEFT_SPACE: (&str, &str) = ("w:right", "260");
const RIGHT_SPACE: (&str, &str) = ("w:left", "260");

impl<'a> Body<'a> {
    pub fn pair(&mut self, pair: &'a Pair) {
        let short = pair.left.text().len() + pair.right.text().len() < SHORT;
        let note_follows = short && !self.notes_are_comments() && !pair.notes.is_empty();
        let goes_on = short && !(pair.rows.is_empty() && pair.small.is_empty()) || note_follows;
        self.numbered(&pair.anchor, &pair.number, &pair.heading, Some(pair.mark), Some(&pair.badge));

        let widths = shares(self.measure(), 2);
        let mut table = Table::open_with(self, "Pair", &widths, "", |body| body.thread(pair.mark));
        table.row(true, true);
        for (quote, space) in [(&pair.left, LEFT_SPACE), (&pair.right, RIGHT_SPACE)] {
            table.cell_with(1, Some(space));
            table.body.label("QuoteLabel", &quote.label, Keep::NEXT);
        }
        table.row(false, short);
        let right = if table.body.setting.tracked {
            tracked(&pair.left, &pair.right)
        } else {
            untracked(&pair.right)
        };
        for (quote, segments, on_right) in
            [(&pair.left, untracked(&pair.left), false), (&pair.right, right, true)]
        {
            table.cell_with(1, Some(if on_right { RIGHT_SPACE } else { LEFT_SPACE }));
            let notes = pair.notes.iter().filter(|note| note.on_right == on_right);
            table.body.quotation(
                quote,
                &segments,
                notes,
                Keep::next_if(goes_on || !quote.small.is_empty() && short),
            );
            table.body.below(quote, goes_on);
        }
        table.close_with("AfterTable", Keep::next_if(goes_on));
        self.rows("Row", &pair.rows, note_follows || short && !pair.small.is_empty());
        for (at, small) in pair.small.iter().enumerate() {
            self.line("SmallPrint", small, Keep::next_if(note_follows || at + 1 < pair.small.len()));
        }
        self.notes_in_text(&pair.notes);
    }

    pub fn claim(&mut self, claim: &'a Claim) {
        self.numbered(&claim.anchor, &claim.number, &claim.heading, None, None);
        if !claim.quote.label.is_empty() {
            self.label("QuoteLabel", &claim.quote.label, Keep::NEXT);
        }
        let keep = Keep::next_if(claim.quote.text().len() < SHORT && !claim.later.is_empty());
        self.quotation(&claim.quote, &untracked(&claim.quote), claim.notes.iter(), keep);
        self.below(&claim.quote, keep.next);
        if !claim.later.is_empty() {
            let first = self.measure() * 3 / 10;
            let widths = [first, self.measure() - first];
            let mut table = Table::open(self, "Later", &widths);
            for later in &claim.later {
                let length = later.quote.as_ref().map_or(0, |quote| quote.text().len());
                table.row(false, length < SHORT);
                table.cell(1);
                table.body.fate(later);
                table.cell(1);
                table.body.later(later, claim);
            }
            table.close();
        }
        self.notes_in_text(&claim.notes);
    }

    /// The article, what became of the claim there, and the editor's word on it.
    fn fate(&mut self, later: &'a Later) {
        self.label("TableText", &later.label, Keep::NEXT);
        let direction = script::first_direction([later.fate.as_str()]);
        self.open("TableText", direction, Keep::next_if(later.badge.is_some()));
        let look = Look::style("Strong");
        let fate = |body: &mut Self| text::marked(&mut body.xml, later.mark, &later.fate, look, direction);
        // What is not said there has no words for a note to hang on.
        if later.quote.is_none() {
            self.commented(&later.notes, fate);
        } else {
            fate(self);
        }
        self.close();
        if let Some(badge) = &later.badge {
            self.open("SmallPrint", direction, Keep::default());
            self.badge(badge, direction);
            self.close();
        }
    }

    fn later(&mut self, later: &'a Later, claim: &'a Claim) {
        if let Some(quote) = &later.quote {
            if !quote.label.is_empty() {
                self.label("QuoteLabel", &quote.label, Keep::NEXT);
            }
            let segments = if self.setting.tracked { tracked(&claim.quote, quote) } else { untracked(quote) };
            self.quotation(quote, &segments, later.notes.iter(), Keep::default());
            self.below(quote, false);
        }
        self.rows("RowInCell", &later.rows, false);
        let nothing = later.quote.is_none() && later.rows.is_empty();
        if nothing && (self.notes_are_comments() || later.notes.is_empty()) {
            self.line("TableText", &[], Keep::default());
        }
        if !self.notes_are_comments() {
            later.notes.iter().for_each(|note| self.note_lines(note));
        }
    }

    /// A heading with a number before it and the editor's word at the other end of the line.
    fn numbered(
        &mut self,
        anchor: &str,
        number: &str,
        heading: &str,
        mark: Option<Mark>,
        badge: Option<&Badge>,
    ) {
        let direction = script::first_direction([heading]);
        self.open("Heading2", direction, Keep::NEXT);
        self.place(anchor, |body| {
            text::words(&mut body.xml, number, Look::style("Soft"), direction);
            text::tab(&mut body.xml);
            match mark {
                Some(mark) => text::marked(&mut body.xml, mark, heading, Look::default(), direction),
                None => text::words(&mut body.xml, heading, Look::default(), direction),
            }
        });
        if let Some(badge) = badge {
            text::tab(&mut self.xml);
            self.badge(badge, direction);
        }
        self.close();
    }

    fn badge(&mut self, badge: &Badge, direction: Direction) {
        let sign = match badge.tone {
            BadgeTone::Undecided | BadgeTone::Drawn => "",
            BadgeTone::Confirmed => "✓\u{a0}",
            BadgeTone::Rejected => "✕\u{a0}",
        };
        let words = format!("{sign}{}", badge.text);
        text::words(&mut self.xml, &words, Look::style("Badge"), direction);
    }

    /// The line between the two quotations, drawn as the link is.
    fn thread(&mut self, mark: Mark) {
        let (form, size, colour) = match mark {
            Mark::Same => ("single", "18", "0F6FB3"),
            Mark::Reworded => ("dashed", "18", "00806A"),
            Mark::Differs | Mark::Softened | Mark::Hardened | Mark::Updated => ("dotted", "18", "C2410C"),
            Mark::Contradicts => ("double", "6", "8B2F8F"),
            Mark::Related | Mark::Absent | Mark::New => ("single", "4", "746E60"),
            Mark::Own => ("wave", "6", "746E60"),
        };
        self.xml.start("w:tblBorders", &[]);
        let line = [("w:val", form), ("w:sz", size), ("w:space", "0"), ("w:color", colour)];
        self.xml.empty("w:insideV", &line);
        self.xml.end();
    }
}

//! Shows the beginning of a report before it is written, and what it will hold.

use std::sync::atomic::Ordering;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use locale::{Language, Tell, said};
use messages::{ReportLooks, ReportPreview, ReportRequest};
use report::document::document;
use report::{Body, Contents, Format, Letterhead};
use typeset::Setting;

use super::asked;
use super::gather::Care;
use crate::{Desk, DeskError};

/// So many pages are drawn,
const PAGES: usize = 3;
/// so many characters of a text are shown,
const LETTERS: usize = 6_000;
/// so many rows of a table.
const ROWS: usize = 40;

/// What is shown, and a page of HTML that whoever shows it has to serve at the address in it.
pub struct Preview {
    pub view: ReportPreview,
    pub page: Option<String>,
}

impl Desk {
    /// Nothing where another preview was asked for meanwhile. `address` makes the address of a page from the number of the
    /// preview.
    pub fn preview_report(
        &self,
        request: &ReportRequest,
        address: &dyn Fn(u64) -> String,
    ) -> Result<Option<Preview>, DeskError> {
        let number = self.previewed.fetch_add(1, Ordering::SeqCst) + 1;
        let off = || self.previewed.load(Ordering::SeqCst) != number;
        let care = Care { close: false, off: &off, tell: &|_, _| {} };
        let Some(gathered) = self.gathered(request, care)? else { return Ok(None) };
        let contents = gathered.contents;
        let (letterhead, letterhead_problem) = match self.letterhead() {
            Ok(letterhead) => (letterhead, None),
            Err(problem) => (None, Some(self.say(&problem.said()))),
        };
        let format = asked::format(request.format);
        let looks = looks(&contents, format, letterhead.as_ref(), &|| address(number), &off);
        if off() {
            return Ok(None);
        }
        let (looks, page) = looks?;
        let mut left_out = contents.left_out.clone();
        let rough = || contents.choices.language.say(&said!("preview-rough"));
        left_out.extend((!gathered.close).then(rough));
        let view = ReportPreview {
            entries: u32::try_from(contents.entries).unwrap_or(u32::MAX),
            counted: counted(&contents, self.language()),
            left_out,
            language: contents.choices.language.tag().to_owned(),
            looks,
            letterhead: letterhead.map(|letterhead| letterhead.name),
            letterhead_problem,
        };
        Ok(Some(Preview { view, page }))
    }
}

fn looks(
    contents: &Contents,
    format: Format,
    letterhead: Option<&Letterhead>,
    address: &dyn Fn() -> String,
    should_stop: &(dyn Fn() -> bool + Sync),
) -> Result<(ReportLooks, Option<String>), DeskError> {
    let looks = match format {
        Format::Html => {
            let page = report::page(&document(contents), letterhead)?;
            return Ok((ReportLooks::Page { address: address() }, Some(page)));
        }
        Format::Pdf | Format::Docx => {
            let setting = Setting { paper: contents.choices.paper, letterhead, should_stop };
            let pages = typeset::pages(&document(contents), &setting, PAGES)?;
            let picture = |png: &Vec<u8>| format!("data:image/png;base64,{}", BASE64.encode(png));
            ReportLooks::Pages {
                pictures: pages.pictures.iter().map(picture).collect(),
                of: u32::try_from(pages.count).ok().filter(|_| !pages.is_guess),
                stand_in: format == Format::Docx,
            }
        }
        Format::Markdown => text(&report::markdown(&document(contents))),
        Format::Json => text(&report::json(contents)?),
        Format::Csv => {
            let rows = report::csv_rows(contents);
            let cut = rows.len() > ROWS;
            ReportLooks::Table { rows: rows.into_iter().take(ROWS).collect(), cut }
        }
    };
    Ok((looks, None))
}

fn text(whole: &str) -> ReportLooks {
    let end = whole.char_indices().nth(LETTERS).map_or(whole.len(), |(at, _)| at);
    ReportLooks::Text { text: whole[..end].to_owned(), cut: end < whole.len() }
}

/// "12 links", "3 claims without a counterpart", "5 notes": the first always, the others where there are some.
fn counted(contents: &Contents, language: Language) -> Vec<String> {
    let counts = match &contents.body {
        Body::Comparison(pairs) => {
            let outline = &pairs.outline;
            let gaps = outline.gaps.left.len() + outline.gaps.right.len();
            let in_links = outline.links.iter().chain(&outline.rejected).map(|link| link.notes.len());
            let in_gaps = outline.gaps.left.iter().chain(&outline.gaps.right).map(|gap| gap.notes.len());
            let apart = [
                &outline.article_notes.left,
                &outline.article_notes.right,
                &outline.other_notes,
                &outline.lost_notes,
            ];
            let notes = in_links.chain(in_gaps).chain(apart.iter().map(|notes| notes.len())).sum::<usize>();
            let later = pairs.fates.as_ref().map_or(0, |table| table.later.len());
            vec![
                (outline.links.len(), said!("holds-links", count = outline.links.len())),
                (outline.rejected.len(), said!("holds-rejected", count = outline.rejected.len())),
                (gaps, said!("holds-gaps", count = gaps)),
                (notes, said!("holds-notes", count = notes)),
                (later, said!("holds-fates", later = later)),
            ]
        }
        Body::Record(record) => {
            let (claims, later) = (record.claims.len(), record.table.later.len());
            vec![
                (claims, said!("holds-claims", count = claims)),
                (later, said!("holds-later", count = later)),
            ]
        }
        Body::Memo(memo) => {
            let links: usize = memo.groups.iter().map(|group| group.links.len()).sum();
            let (gaps, others, lost) = (memo.gaps.len(), memo.other_notes.len(), memo.lost_notes.len());
            vec![
                (links, said!("holds-marked", count = links)),
                (gaps, said!("holds-noted-gaps", count = gaps)),
                (others, said!("holds-other-notes", count = others)),
                (lost, said!("holds-lost-notes", count = lost)),
            ]
        }
        Body::Notes(_) => vec![(contents.entries, said!("holds-notes", count = contents.entries))],
    };
    let some = counts.into_iter().enumerate().filter(|(at, (count, _))| *at == 0 || *count > 0);
    some.map(|(_, (_, said))| language.say(&said)).collect()
}

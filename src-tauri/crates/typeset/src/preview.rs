//! The first pages as pictures, quickly: only the beginning of a document is set.

use report::document::{Block, Document, Section};
use serde_json::Value;
use typst::utils::Scalar;
use typst_render::RenderOptions;

use crate::error::TypesetError;
use crate::press::{set, stop_if};
use crate::setting::Setting;
use crate::sheet::Extent;

/// A page holds about so many letters; more of a document than this, for each page and two more, is not set.
const LETTERS_OF_A_PAGE: usize = 2_400;
/// What stands round the words of a block takes room as well: so many letters'.
const ROUND_A_BLOCK: usize = 150;

/// A sheet of A4 is some 1,430 pixels wide then: sharp where the window shows two of them for each of its own.
const PIXELS_OF_A_POINT: f64 = 2.4;

/// The first pages of a document.
pub struct Pages {
    /// Each page as PNG. As SVG, with a shape for each letter, each page was a tree of thousands of elements in WebKit.
    pub pictures: Vec<Vec<u8>>,
    /// How many pages the whole document has.
    pub count: usize,
    /// Whether the count is a guess, since only the beginning was set.
    pub is_guess: bool,
}

/// Draws the `first` pages of a document. In the contents, sections that begin later have no page number.
pub fn pages(document: &Document, setting: &Setting, first: usize) -> Result<Pages, TypesetError> {
    let cut = Cut::of(document, LETTERS_OF_A_PAGE * (first + 2));
    let is_whole = cut.kept == cut.all;
    let (document, extent) =
        if is_whole { (document, Extent::Drawn) } else { (&cut.beginning, Extent::Beginning) };
    let set = set(document, setting, extent)?;
    let options = RenderOptions { pixel_per_pt: Scalar::new(PIXELS_OF_A_POINT), ..RenderOptions::default() };
    let mut pictures = Vec::new();
    for page in set.pages().iter().take(first) {
        stop_if(setting)?;
        let picture = typst_render::render(page, &options).encode_png();
        pictures.push(picture.map_err(TypesetError::at_fault)?);
    }
    let set_count = set.pages().len();
    drop(set);
    // What the last few previews set stays at hand: the next one often differs by one choice.
    typst::comemo::evict(4);
    let count =
        if is_whole { set_count } else { (set_count * cut.all).div_ceil(cut.kept.max(1)).max(set_count) };
    Ok(Pages { pictures, count, is_guess: !is_whole })
}

/// The beginning of a document. Sections stay, if without blocks: the contents name them.
struct Cut {
    beginning: Document,
    /// Letters of the whole document, and of its beginning.
    all: usize,
    kept: usize,
}

impl Cut {
    fn of(document: &Document, most: usize) -> Self {
        let (mut all, mut kept) = (0, 0);
        let sections = document.sections.iter().map(|section| {
            let mut blocks = Vec::new();
            for block in &section.blocks {
                if kept < most {
                    let block = shortened(block, most);
                    kept += weight(&block);
                    blocks.push(block);
                }
                all += weight(block);
            }
            Section {
                remarks: section.remarks.clone(),
                blocks,
                anchor: section.anchor.clone(),
                heading: section.heading.clone(),
                ..*section
            }
        });
        let sections = sections.collect();
        let beginning = Document {
            kicker: document.kicker.clone(),
            title: document.title.clone(),
            standfirst: document.standfirst.clone(),
            made_line: document.made_line.clone(),
            app_version: document.app_version.clone(),
            author: document.author.clone(),
            sections,
            ..*document
        };
        Self { beginning, all, kept }
    }
}

/// A block that may be very long, without what is certainly not on the first pages.
fn shortened(block: &Block, most: usize) -> Block {
    // No entry takes less.
    let entries = most / ROUND_A_BLOCK;
    let mut block = block.clone();
    match &mut block {
        Block::Columns(columns) => columns.iter_mut().for_each(|column| column.items.truncate(entries)),
        Block::Table(table) => table.rows.truncate(entries),
        _ => {}
    }
    block
}

/// About how much room a block takes, in letters.
fn weight(block: &Block) -> usize {
    fn entries(value: &Value) -> usize {
        match value {
            Value::String(text) => text.len(),
            Value::Array(values) => values.iter().map(entries).sum(),
            // Tags are texts too; they make up for the space between words.
            Value::Object(object) => object.values().map(entries).sum(),
            _ => 0,
        }
    }
    let parts = match block {
        Block::Columns(columns) => columns.iter().map(|column| column.items.len()).sum(),
        Block::Table(table) => table.rows.len(),
        _ => 1,
    };
    parts * ROUND_A_BLOCK + serde_json::to_value(block).map_or(0, |value| entries(&value))
}

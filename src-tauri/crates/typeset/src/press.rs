//! From a document to the bytes of a PDF.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use report::document::Document;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::error::TypesetError;
use crate::fonts::fonts;
use crate::setting::Setting;
use crate::sheet::{Extent, sheet};
use crate::world::Press;

/// Sets a document and writes it as PDF: tagged, for screen readers as PDF/UA-1 asks it, with its fonts.
///
/// The same document in the same setting gives the same bytes, as long as it needs no letter for which the system's fonts
/// have to be asked.
pub fn pdf(document: &Document, setting: &Setting) -> Result<Vec<u8>, TypesetError> {
    let pages = set(document, setting, Extent::Whole)?;
    stop_if(setting)?;
    // What the standard finds fault with must not keep an editor from a report: it is then written without the claim to it.
    let written = write(&pages, document, &[PdfStandard::Ua_1]).or_else(|_| write(&pages, document, &[]));
    drop(pages);
    typst::comemo::evict(0);
    written.map_err(|complaints| TypesetError::of(&complaints))
}

/// The document in pages.
pub(crate) fn set(
    document: &Document,
    setting: &Setting,
    extent: Extent,
) -> Result<PagedDocument, TypesetError> {
    stop_if(setting)?;
    let sheet = sheet(document, setting.paper, setting.letterhead, extent)?;
    let fonts = fonts(&sheet.letters);
    let mut values = sheet.values;
    values["families"] = fonts.further.clone().into();
    let logo =
        setting.letterhead.and_then(|letterhead| letterhead.logo.as_ref()).map(|logo| logo.bytes.clone());
    let press = Press::new(values.to_string().into_bytes(), logo, fonts)?;
    drop(values);
    stop_if(setting)?;
    let set = typst::compile::<PagedDocument>(&press);
    set.output.map_err(|complaints| TypesetError::of(&complaints))
}

pub(crate) fn stop_if(setting: &Setting) -> Result<(), TypesetError> {
    if (setting.should_stop)() { Err(TypesetError::Stopped) } else { Ok(()) }
}

fn write(
    pages: &PagedDocument,
    document: &Document,
    standards: &[PdfStandard],
) -> Result<Vec<u8>, Vec<SourceDiagnostic>> {
    let options = PdfOptions {
        ident: Smart::Custom(format!(
            "crossread {} {} {}",
            document.app_version, document.made, document.title
        )),
        creator: Smart::Custom(Some(format!("Crossread {}", document.app_version))),
        timestamp: made(document).map(typst_pdf::Timestamp::new_utc),
        standards: PdfStandards::new(standards).unwrap_or_default(),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(pages, &options).map_err(|complaints| complaints.to_vec())
}

fn made(document: &Document) -> Option<Datetime> {
    let made = Timestamp::from_millisecond(document.made).ok()?.to_zoned(TimeZone::UTC);
    let part = |part: i8| u8::try_from(part).ok();
    Datetime::from_ymd_hms(
        made.year().into(),
        part(made.month())?,
        part(made.day())?,
        part(made.hour())?,
        part(made.minute())?,
        part(made.second())?,
    )
}

//! Web pages, saved alone (HTML) or with what they show (MHTML).

mod blocks;
mod charset;
mod facts;
mod flatten;
mod machine;
mod marks;
mod mhtml;
mod page;
mod published;
mod recover;
mod select;
mod votes;

pub(crate) use charset::encoding_of;
pub(crate) use page::read_whole;

use crate::{ImportError, Remark, reading::Reading};

/// Reads a saved page.
pub(crate) fn read_page(name: &str, bytes: &[u8]) -> Result<Reading, ImportError> {
    read(name, charset::decode_page(bytes, None))
}

/// Reads a web archive.
pub(crate) fn read_archive(name: &str, bytes: &[u8]) -> Result<Reading, ImportError> {
    read(name, mhtml::page(name, bytes)?)
}

/// A page of a book as text.
pub(crate) fn decode(bytes: &[u8]) -> String {
    charset::decode_page(bytes, None).0
}

fn read(name: &str, (html, mut remarks): (String, Vec<Remark>)) -> Result<Reading, ImportError> {
    if html.trim().is_empty() {
        return Err(ImportError::Empty { name: name.to_owned() });
    }
    let mut reading = page::read(name, &html)?;
    remarks.append(&mut reading.remarks);
    Ok(Reading { remarks, ..reading })
}

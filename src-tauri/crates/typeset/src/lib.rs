//! A document as PDF pages.
//!
//! [`pdf`] sets a [`report::document::Document`] as a whole, [`pages`] draws its first pages for a preview. The typesetter is
//! Typst: `template/` is written in its language, and a document's words reach it as values, never as markup ([`sheet`]).
//! It reads no file and opens no connection: it has the template, the words, a logo and fonts, and nothing else ([`world`]).

mod error;
mod fonts;
mod press;
mod preview;
mod setting;
mod sheet;
mod words;
mod world;

pub use error::TypesetError;
pub use press::pdf;
pub use preview::{Pages, pages};
pub use setting::Setting;

//! Where an article has its words from: another one that it copies, or a source that it names.

mod copies;
mod named;

pub use copies::{Copied, copies};
pub use named::{Named, named_sources};

//! Search over all dossiers: what is asked, where it stands, what is found.

mod find;
mod related;
mod terms;
mod words;

pub(crate) use find::index_block;
pub use find::{Found, Hit};
pub use terms::Terms;

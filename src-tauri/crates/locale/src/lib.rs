//! What the program says to people: message files, one set for each language, and how their blanks are filled in.
//!
//! A room that has something to say makes a [`Said`]: the name of a message in `words/` and what goes into its blanks. Only at
//! the edge, where it is known who reads it, a [`Language`] makes words of it. The files are Fluent's, which know the plurals
//! of each language (<https://projectfluent.org>).

mod date;
mod language;
mod parts;
mod said;

pub use language::{Language, grouped};
pub use parts::Part;
pub use said::{Arg, Said, Tell};

/// A message by its name, with what goes into its blanks: `said!("links-left-out", count = 3)`.
///
/// The tests find these in the sources, and that each has its message and the blanks that it needs.
#[macro_export]
macro_rules! said {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::Said::new($id)$(.with(stringify!($name), $value))*
    };
}

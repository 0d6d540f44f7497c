//! What words mean: alone, by a [table] of vectors, and where they stand, by a small transformer, the [encoder].
//!
//! Both are carried in the program and work on the [pieces] that words are cut into. Meanings are
//! [directions](Direction) in whole numbers, so that comparing two is exact: the same in any order, on any
//! machine. `data/README.md` says where they come from, and their licences.

mod direction;
pub mod encoder;
mod pieces;
pub mod table;

pub use direction::{Direction, dot};
pub use pieces::{count, pieces};

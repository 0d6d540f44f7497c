//! The library on disk: dossiers, articles, decisions and notes in one SQLite file.
//!
//! Only this crate knows SQL. A [`Library`] has one thread that writes and one connection that reads. A call
//! that changes something comes back when the change is on the disk, so every call blocks: from async code,
//! call through `spawn_blocking`.

mod absence;
mod acts;
mod article;
mod aside;
pub mod backup;
mod block;
mod connection;
mod create;
mod cut;
mod decision;
mod dossier;
mod error;
mod header;
mod library;
mod note;
mod place;
mod reading_copy;
mod refusal;
mod schema;
mod search;
mod setting;
mod share;
mod version;
mod writer;

pub use acts::Next;
pub use article::{Added, Into};
pub use decision::Settlement;
pub use error::StoreError;
pub use library::Library;
pub use note::NoteChange;
pub use schema::newest as newest_schema;
pub use search::{Found, Hit, Terms};
pub use share::{Parcel, ParcelArticle, ParcelNote, Taken};

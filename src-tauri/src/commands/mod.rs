//! The doors: each unpacks what the window said, calls the desk and packs the answer.

pub mod about;
pub mod acts;
pub mod articles;
pub mod backups;
pub mod comparison;
pub mod dossiers;
pub mod fates;
pub mod library;
pub mod notes;
pub mod related;
pub mod reports;
pub mod search;
pub mod share;
pub mod window;

type Answer<T> = Result<T, messages::Problem>;

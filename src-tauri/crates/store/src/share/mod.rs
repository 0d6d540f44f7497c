//! A dossier on its way from one library to another: everything in it as one value, and taking such a value in.

mod notes;
mod parcel;
mod take_in;

pub use parcel::{Parcel, ParcelArticle, ParcelNote};
pub use take_in::Taken;

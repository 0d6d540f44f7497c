//! Notes and decisions as W3C Web Annotations (Web Annotation Data Model, recommendation of 23 February 2017), in JSON-LD.
//!
//! [`write`] makes one `AnnotationCollection` with one page of all annotations; [`read`] takes a collection, a page, a list or
//! a single annotation of whatever program, and gives for each what can be used of it or the reason why it is passed over.
//! Values in, values out: nothing is fetched, no file is touched, and what a file says of its own size is not believed.
//!
//! What the recommendation has no word for has one in a namespace of ours, `urn:crossread:terms:`, which is a name and no
//! address: `crossread:state` (open, waiting, resolved) and `crossread:verdict` (stands, corrected, needs correction, wrong)
//! of a note, `crossread:decision` (confirmed, rejected, drawn) and `crossread:relation` of a link.

mod annotation;
mod place;
mod read;
mod terms;
mod write;

pub use annotation::{Annotation, Content, Decided, State, Subject, Target, Verdict};
pub use read::{MOST_ANNOTATIONS, MOST_BYTES, Passed, ReadError, Reading, read};
pub use write::write;

//! Ground floor: a text and the places in it.
//!
//! An [`Article`] is one text cut into [`Block`]s, with what its masthead says. Every place in it is a
//! [`Span`] of bytes; [`Utf16Map`] is the only bridge to the window's UTF-16 offsets. A place that must
//! outlive today's text is stored as a [`Selector`] and found again as an [`Anchor`].

mod anchor;
mod article;
mod block;
mod date;
mod language;
mod selector;
mod span;
mod utf16;

pub use anchor::{Anchor, Finder, Fit, find};
pub use article::{Article, ArticleBuilder, Facts, Headline, HeadlineOrigin, Source};
pub use block::{Block, BlockKind, Fence};
pub use date::PublicationDate;
pub use language::language;
pub use selector::Selector;
pub use span::Span;
pub use utf16::{Utf16Map, Utf16Range};

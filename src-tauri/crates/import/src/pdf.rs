//! PDFs: their text is taken out by another process, because a hostile one can panic or fill the memory.
//!
//! The process is this program itself, started with [`WORKER_ARGUMENT`]: whoever calls [`crate::read_bytes`]
//! must call [`worker_main`] first thing where [`is_worker`] says so, or name another program with
//! [`set_worker`].

mod child;
mod confine;
mod hyphens;
mod layout;
mod pages;
mod worker;

pub use child::set_worker;
pub use worker::{is_worker, worker_main};

use std::io;

use crate::{ImportError, Remark, packed::properties, reading::Reading};

/// The only argument of the process that reads a PDF.
pub const WORKER_ARGUMENT: &str = "--pdf-worker";

/// What a worker says of a PDF; crosses between the processes as JSON.
#[derive(Debug, Default, PartialEq, Eq)]
struct Extract {
    title: String,
    author: String,
    /// The day of creation.
    created: String,
    pages: Vec<Vec<Piece>>,
}

/// One block of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    kind: PieceKind,
    words: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PieceKind {
    Paragraph,
    /// With its level.
    Heading(u8),
    /// With its number, if it has one.
    Item(Option<u32>),
}

/// Why a worker gave no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Refusal {
    Protected,
    Damaged,
    /// It has more pages than an article.
    TooLong,
    /// It took too long, or too much memory.
    Exhausting,
    /// The system lets no rights be taken from the worker, so it read nothing.
    Unconfined,
}

/// Reads a PDF.
pub(crate) fn read(name: &str, bytes: &[u8]) -> Result<Reading, ImportError> {
    let name = || name.to_owned();
    let extract = child::extract(bytes, child::DEADLINE)
        .map_err(|source| ImportError::NoWorker { name: name(), source })?
        .map_err(|refusal| match refusal {
            Refusal::Protected => ImportError::Protected { name: name() },
            Refusal::Damaged => ImportError::Damaged { name: name(), format: "format-pdf" },
            Refusal::TooLong => ImportError::TooManyPages { name: name() },
            Refusal::Exhausting => ImportError::Exhausting { name: name() },
            Refusal::Unconfined => ImportError::NoWorker {
                name: name(),
                source: io::Error::other("the system does not let it be confined"),
            },
        })?;
    if extract.pages.iter().flatten().all(|piece| piece.words.trim().is_empty()) {
        return Err(ImportError::Scan { name: name() });
    }
    let properties = properties::facts(&extract.title, &extract.author, "", &extract.created);
    let (drafts, dropped) = pages::join(extract.pages);
    let remarks = if dropped > 0 { vec![Remark::LeftOutRunningLines { count: dropped }] } else { Vec::new() };
    Ok(Reading { properties, drafts, remarks, ..Reading::default() })
}

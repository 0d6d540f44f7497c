//! What the window asks for, in the report's own terms.

use dossier::NoteState;
use locale::Language;
use messages::{ReportChoices, ReportFormat, ReportKind};
use report::{Choices, Format, Kind, Length, Links, Order, Paper};

use crate::DeskError;

/// Reads what was chosen; a word that no choice has is a fault of whoever asks.
pub fn choices(asked: &ReportChoices) -> Result<Choices, DeskError> {
    let unknown = |word: &str| DeskError::NoChoice(word.to_owned());
    let state = |name: &String| NoteState::from_name(name).ok_or_else(|| unknown(name));
    Ok(Choices {
        language: language(&asked.language)?,
        links: match asked.links.as_str() {
            "all" => Links::All,
            "confirmed" => Links::Confirmed,
            "differing" => Links::Differing,
            other => return Err(unknown(other)),
        },
        states: asked.states.iter().map(state).collect::<Result<_, _>>()?,
        tags: asked.tags.clone(),
        notes: asked.notes,
        gaps: asked.gaps,
        rejected: asked.rejected,
        fates: asked.fates,
        suggestions: asked.suggestions,
        order: match asked.order.as_str() {
            "place" => Order::Place,
            "score" => Order::Score,
            "difference" => Order::Difference,
            other => return Err(unknown(other)),
        },
        length: match asked.length.as_str() {
            "whole" => Length::Whole,
            "short" => Length::Short,
            other => return Err(unknown(other)),
        },
        paper: match asked.paper.as_str() {
            "a4" => Paper::A4,
            "letter" => Paper::Letter,
            other => return Err(unknown(other)),
        },
        tracked: asked.tracked,
    })
}

/// The language with this tag.
pub(super) fn language(tag: &str) -> Result<Language, DeskError> {
    Language::of_tag(tag).ok_or_else(|| DeskError::NoChoice(tag.to_owned()))
}

pub(crate) fn kind(asked: ReportKind) -> Kind {
    match asked {
        ReportKind::Comparison => Kind::Comparison,
        ReportKind::Record => Kind::Record,
        ReportKind::Memo => Kind::Memo,
        ReportKind::Notes => Kind::Notes,
    }
}

/// The format that a file's ending asks for.
pub fn report_format(ending: &str) -> Option<ReportFormat> {
    Some(match Format::of_extension(ending)? {
        Format::Html => ReportFormat::Html,
        Format::Pdf => ReportFormat::Pdf,
        Format::Docx => ReportFormat::Docx,
        Format::Markdown => ReportFormat::Markdown,
        Format::Csv => ReportFormat::Csv,
        Format::Json => ReportFormat::Json,
    })
}

pub(crate) fn format(asked: ReportFormat) -> Format {
    match asked {
        ReportFormat::Html => Format::Html,
        ReportFormat::Pdf => Format::Pdf,
        ReportFormat::Docx => Format::Docx,
        ReportFormat::Markdown => Format::Markdown,
        ReportFormat::Csv => Format::Csv,
        ReportFormat::Json => Format::Json,
    }
}

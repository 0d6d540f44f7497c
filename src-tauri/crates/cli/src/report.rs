//! `report`: a report of any kind in any format, on files or on a dossier in a library.

use std::io::Write;
use std::path::Path;

use desk::{Desk, DeskError, report_format, report_on_files, write_contents};
use dossier::NoteState;
use messages::{
    ExportReport, ExportedReport, ReportChoices, ReportFormat, ReportKind, ReportOn, ReportRequest,
};

use crate::Trouble;
use crate::arguments::{KindName, ReportArguments};
use crate::compare::now;

pub fn report(arguments: &ReportArguments, out: &mut impl Write) -> Result<(), Trouble> {
    let ends = arguments.to.extension().unwrap_or_default().to_string_lossy();
    let format = report_format(&ends).ok_or_else(|| Trouble::Ending(arguments.to.clone()))?;
    if let Some(name) = arguments.states.iter().find(|name| NoteState::from_name(name).is_none()) {
        return Err(Trouble::State(name.clone()));
    }
    let written = match &arguments.library {
        Some(library) => of_library(arguments, library, format)?,
        None => of_files(arguments, format, out)?,
    };
    writeln!(out, "Report: {} ({} bytes)", written.path, written.bytes)?;
    Ok(())
}

impl ReportArguments {
    fn kind(&self) -> ReportKind {
        match self.kind {
            KindName::Comparison => ReportKind::Comparison,
            KindName::Record => ReportKind::Record,
            KindName::Memo => ReportKind::Memo,
            KindName::Notes => ReportKind::Notes,
        }
    }

    fn choices(&self) -> ReportChoices {
        ReportChoices {
            language: self.language.clone(),
            links: self.links.clone(),
            states: self.states.clone(),
            tags: self.tags.clone(),
            notes: !self.no_notes,
            gaps: !self.no_gaps,
            rejected: !self.no_rejected,
            fates: self.fates,
            suggestions: !self.no_suggestions,
            order: self.order.clone(),
            length: if self.short { "short" } else { "whole" }.to_owned(),
            paper: self.paper.clone(),
            tracked: self.tracked,
        }
    }
}

fn of_files(
    arguments: &ReportArguments,
    format: ReportFormat,
    out: &mut impl Write,
) -> Result<ExportedReport, Trouble> {
    let Some((base, others)) = arguments.articles.split_first() else {
        return Err(DeskError::OneArticle.into());
    };
    let made = arguments.made.unwrap_or_else(now);
    let report = report_on_files(arguments.kind(), base, others, &arguments.choices(), made)?;
    for remark in &report.remarks {
        eprintln!("{remark}");
    }
    for said in &report.contents.left_out {
        writeln!(out, "{said}")?;
    }
    let template = arguments.template.as_deref();
    Ok(write_contents(&report.contents, format, template, &arguments.to, arguments.replace)?)
}

fn of_library(
    arguments: &ReportArguments,
    library: &Path,
    format: ReportFormat,
) -> Result<ExportedReport, Trouble> {
    let mut desk = Desk::open_for_reading(library, now)?;
    if let Some(template) = &arguments.template {
        desk.use_template_folder(template);
    }
    let dossiers = desk.dossiers()?;
    let titles = || dossiers.iter().map(|one| format!("“{}”", one.title)).collect::<Vec<_>>().join(", ");
    let dossier = match (&arguments.dossier, dossiers.as_slice()) {
        (Some(title), all) => all
            .iter()
            .find(|one| one.title.trim() == title.trim())
            .ok_or_else(|| Trouble::NoDossier { title: title.clone(), titles: titles() })?,
        (None, [one]) => one,
        (None, []) => return Err(DeskError::NoDossier.into()),
        (None, _) => return Err(Trouble::WhichDossier(titles())),
    };
    let pair = || {
        let pair = desk.last_pair(dossier.id)?.ok_or(DeskError::OneArticle)?;
        Ok::<_, Trouble>(ReportOn::Pair { left: pair.0, right: pair.1 })
    };
    let kind = arguments.kind();
    let on = match kind {
        ReportKind::Comparison => pair()?,
        ReportKind::Record => {
            ReportOn::Later { base: desk.earliest_article(dossier.id)?.ok_or(DeskError::OneArticle)? }
        }
        ReportKind::Memo | ReportKind::Notes if arguments.pair => pair()?,
        ReportKind::Memo | ReportKind::Notes => ReportOn::Dossier { dossier: dossier.id },
    };
    let act = ExportReport {
        report: ReportRequest { on, kind, format, choices: arguments.choices() },
        path: arguments.to.display().to_string(),
        replace: arguments.replace,
    };
    let exported = desk.export_report(&act, &|read, pairs| eprintln!("Read {read} of {pairs} pairs."))?;
    exported.ok_or_else(|| DeskError::CalledOff.into())
}

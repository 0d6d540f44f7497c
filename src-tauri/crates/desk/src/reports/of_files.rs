//! A report on article files, without a library.

use std::path::{Path, PathBuf};

use collate::Options;
use dossier::{ArticleId, Comparison, KeptArticle, Milliseconds, Work, join};
use messages::{ReportChoices, ReportKind};
use report::{Choices, Contents, Kind};

use super::asked;
use super::gather::about;
use crate::compare::collate;
use crate::fates::is_later;
use crate::{DeskError, compare_files};

/// What a report on files holds.
pub struct FilesReport {
    pub contents: Contents,
    /// What is worth knowing of how each file was read, with the file's name.
    pub remarks: Vec<String>,
}

/// Sets an article against others; nothing is kept. A comparison takes one other, a record any number, of which those that
/// are earlier than the base are passed over. Memos and notes need a library.
pub fn report_on_files(
    kind: ReportKind,
    base: &Path,
    others: &[PathBuf],
    choices: &ReportChoices,
    made: Milliseconds,
) -> Result<FilesReport, DeskError> {
    let choices = asked::choices(choices)?;
    match (asked::kind(kind), others) {
        (Kind::Comparison, [other]) => {
            let compared = compare_files(base, other)?;
            let contents = on(&compared.comparison, choices, made);
            Ok(FilesReport { contents, remarks: compared.remarks })
        }
        (Kind::Record, [_, ..]) => record(base, others, choices, made),
        (Kind::Comparison | Kind::Record, _) => Err(DeskError::OneArticle),
        (Kind::Memo | Kind::Notes, _) => Err(DeskError::NoLibrary),
    }
}

/// What a comparison report on two files holds.
pub fn report_on(
    comparison: &Comparison,
    choices: &ReportChoices,
    made: Milliseconds,
) -> Result<Contents, DeskError> {
    Ok(on(comparison, asked::choices(choices)?, made))
}

fn on(comparison: &Comparison, choices: Choices, made: Milliseconds) -> Contents {
    let fates = choices
        .fates
        .then(|| report::fate_table(std::slice::from_ref(comparison), choices.language))
        .flatten();
    Contents::comparison(comparison, fates, about(&title(comparison), made, true), choices)
}

fn record(
    base: &Path,
    others: &[PathBuf],
    choices: Choices,
    made: Milliseconds,
) -> Result<FilesReport, DeskError> {
    let (comparisons, remarks) = later_comparisons(base, others)?;
    let title = comparisons.first().map(title).unwrap_or_default();
    let contents = Contents::record(&comparisons, about(&title, made, true), choices);
    Ok(FilesReport { contents: contents.ok_or(DeskError::NoLaterArticle)?, remarks })
}

/// A file's article with that of every other one that is not earlier, and what is worth knowing of how they were read.
fn later_comparisons(base: &Path, others: &[PathBuf]) -> Result<(Vec<Comparison>, Vec<String>), DeskError> {
    let mut remarks = Vec::new();
    let mut read = |path: &Path, id: i64| {
        let imported = import::read_file(path)?;
        let name = &imported.article.source.name;
        remarks.extend(imported.remarks.iter().map(|remark| format!("{name}: {remark}")));
        Ok::<_, DeskError>(KeptArticle { id: ArticleId(id), article: imported.article })
    };
    let base = read(base, 0)?;
    let others = (1..).zip(others).map(|(id, path)| read(path, id)).collect::<Result<Vec<_>, _>>()?;
    let (mut later, earlier): (Vec<_>, Vec<_>) =
        others.into_iter().partition(|other| is_later(&other.article, &base.article));
    later.sort_by_key(|it| (it.article.facts.date.is_none(), it.article.facts.date));
    let passed_over = |it: KeptArticle| {
        format!(
            "{}: passed over, for it is earlier than {}.",
            it.article.source.name, base.article.source.name
        )
    };
    remarks.extend(earlier.into_iter().map(passed_over));
    let compared = later.into_iter().map(|other| {
        let collation = collate(&base, &other, &Options::default());
        join(base.clone(), other, collation, Work::default())
    });
    Ok((compared.collect(), remarks))
}

fn title(comparison: &Comparison) -> String {
    let article = &comparison.left.article;
    article
        .facts
        .headline
        .as_ref()
        .map_or_else(|| article.source.name.clone(), |headline| headline.text.clone())
}

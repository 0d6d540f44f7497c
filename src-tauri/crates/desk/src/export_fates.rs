//! Writes the report on what became of an article's claims in every later one.

use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use collate::{Depth, Options};
use dossier::{ArticleId, Comparison, KeptArticle, Milliseconds, Work, join};
use messages::{ExportFates, ExportedReport};
use report::{FateTable, fates_html, fates_outline};

use crate::compare::{collate, widely};
use crate::export_report::{about, write_page};
use crate::fates::is_later;
use crate::{Desk, DeskError};

impl Desk {
    /// Nothing where it was called off; `tell` hears how many pairs of how many have been read.
    pub fn export_fates(
        &self,
        act: &ExportFates,
        tell: &dyn Fn(u32, u32),
    ) -> Result<Option<ExportedReport>, DeskError> {
        self.called_off.store(false, Ordering::Relaxed);
        let title = self.title_over(act.base)?;
        let Some(comparisons) = self.close_comparisons(act.base, tell)? else { return Ok(None) };
        let table = report::fate_table(&comparisons).ok_or(DeskError::NoLaterArticle)?;
        write_fates(table, &title, (self.now)(), Path::new(&act.path), act.replace).map(Some)
    }

    /// The base with each later article, as closely as can be had; nothing where the report was called off.
    pub(crate) fn close_comparisons(
        &self,
        base: i64,
        tell: &dyn Fn(u32, u32),
    ) -> Result<Option<Vec<Comparison>>, DeskError> {
        let (dossier, _) = self.kept_article(base)?;
        let (base, later) = self.base_and_later(base)?;
        let called_off = || self.called_off.load(Ordering::Relaxed);
        let pairs = u32::try_from(later.len()).unwrap_or(u32::MAX);
        let mut comparisons = Vec::new();
        for (read, other) in (1..).zip(later) {
            let options = Options { should_stop: &called_off, ..widely(Depth::Close) };
            let collated = self.collations.closely(&base, &other, &options);
            // What was at hand already is no reason to go on either.
            let Some(collated) = collated.filter(|_| !called_off()) else { return Ok(None) };
            comparisons.push(self.joined_as(dossier, base.clone(), other, &collated)?);
            tell(read, pairs);
        }
        Ok(Some(comparisons))
    }
}

/// Writes the report on a table of fates to `path`; a file that is there already stays unless `replace`.
pub fn write_fates(
    table: FateTable,
    title: &str,
    made: Milliseconds,
    path: &Path,
    replace: bool,
) -> Result<ExportedReport, DeskError> {
    write_page(&fates_html(&fates_outline(table, &about(title, made)))?, path, replace)
}

/// What became of the claims of a file in others, without a library.
pub struct FatesOfFiles {
    pub table: FateTable,
    /// What is worth knowing of how each file was read, with the file's name.
    pub remarks: Vec<String>,
}

/// Sets the claims of a file against those of every other one that is not earlier; nothing is kept.
pub fn fates_of_files(base: &Path, others: &[PathBuf]) -> Result<FatesOfFiles, DeskError> {
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
    let comparisons: Vec<Comparison> = compared.collect();
    let table = report::fate_table(&comparisons).ok_or(DeskError::NoLaterArticle)?;
    Ok(FatesOfFiles { table, remarks })
}

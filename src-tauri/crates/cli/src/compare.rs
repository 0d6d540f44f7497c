//! `compare`: two articles side by side, in words, as JSON, and as a report.

use std::io::Write;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use collate::Fate;
use desk::{compare_files, report_on, write_contents};
use dossier::Comparison;
use messages::ReportChoices;

use crate::Trouble;
use crate::fates::format_of;
use crate::json::comparison_json;

pub fn compare(
    left: &Path,
    right: &Path,
    report: Option<&Path>,
    replace: bool,
    json: bool,
    out: &mut impl Write,
) -> Result<(), Trouble> {
    let compared = compare_files(left, right)?;
    for remark in &compared.remarks {
        eprintln!("{remark}");
    }
    // The report first: where it cannot be written, nothing is printed that looks like success.
    let written = report
        .map(|path| {
            let contents = report_on(&compared.comparison, &ReportChoices::default(), now())?;
            write_contents(&contents, format_of(path), None, path, replace)
        })
        .transpose()?;
    if json {
        serde_json::to_writer(&mut *out, &comparison_json(&compared.comparison))?;
        writeln!(out)?;
    } else {
        in_words(&compared.comparison, out)?;
        if let Some(written) = written {
            writeln!(out, "Report: {}", written.path)?;
        }
    }
    Ok(())
}

fn in_words(comparison: &Comparison, out: &mut impl Write) -> Result<(), Trouble> {
    let collation = &comparison.collation;
    let (left, right) = (&comparison.left.article, &comparison.right.article);
    for link in &collation.links {
        let words = |span: ::article::Span, text: &str| span.of(text).unwrap_or_default().to_owned();
        writeln!(out, "{:.2} {} · {}", link.score, link.strength.name(), link.relation().name())?;
        writeln!(out, "  left   {}", words(collation.left[link.left].span, &left.text))?;
        writeln!(out, "  right  {}", words(collation.right[link.right].span, &right.text))?;
        for (side, part, text) in [("left", link.parts.0, &left.text), ("right", link.parts.1, &right.text)] {
            if let Some(part) = part {
                writeln!(out, "  about, on the {side}: {}", words(part, text))?;
            }
        }
        for reason in &link.reasons {
            let weighs = if reason.kind.speaks_against() { "against" } else { "for" };
            writeln!(out, "  {weighs}: {}: {}", reason.kind.name(), reason.words.join(", "))?;
        }
        for difference in &link.judgement.differences {
            let side = |mention: &Option<collate::Mention>| {
                mention.as_ref().map_or("not given".to_owned(), |mention| mention.words.clone())
            };
            writeln!(
                out,
                "  {}: {} → {}",
                difference.kind.name(),
                side(&difference.left),
                side(&difference.right)
            )?;
        }
        writeln!(out)?;
    }
    let fates = comparison.fates();
    for (side, fates) in [("left", &fates.left), ("right", &fates.right)] {
        let counted = Fate::ALL.into_iter().filter_map(|fate| {
            let count = fates.iter().filter(|met| met.fate == fate).count();
            (count > 0).then(|| format!("{count} {}", fate.name()))
        });
        writeln!(out, "Claims on the {side}: {}.", counted.collect::<Vec<_>>().join(", "))?;
    }
    let (gaps_left, gaps_right) = collation.gaps();
    writeln!(
        out,
        "{} links. Without a counterpart: {} of {} claims on the left, {} of {} on the right.",
        collation.links.len(),
        gaps_left.len(),
        collation.left.len(),
        gaps_right.len(),
        collation.right.len()
    )?;
    Ok(())
}

pub fn now() -> dossier::Milliseconds {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

//! A PDF as other programs read it: poppler's for its text, fonts and facts, qpdf for its structure.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

pub struct Opened {
    path: PathBuf,
    _folder: TempDir,
}

impl Opened {
    pub fn new(pdf: &[u8]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.pdf");
        fs::write(&path, pdf).unwrap();
        Self { path, _folder: folder }
    }

    /// The words in the order in which they are set.
    pub fn text(&self) -> String {
        run("pdftotext", &["-raw", "-enc", "UTF-8"], &self.path, &["-"])
    }

    /// The same without running heads and page numbers.
    pub fn text_of_columns(&self) -> String {
        // A4 in points, less the margins at top and bottom.
        let column = ["-raw", "-enc", "UTF-8", "-r", "72", "-x", "0", "-y", "66", "-W", "596", "-H", "712"];
        run("pdftotext", &column, &self.path, &["-"])
    }

    pub fn facts(&self) -> String {
        run("pdfinfo", &[], &self.path, &[])
    }

    /// A line for each font.
    pub fn fonts(&self) -> Vec<String> {
        run("pdffonts", &[], &self.path, &[]).lines().skip(2).map(str::to_owned).collect()
    }

    /// Fails on anything that qpdf warns of.
    pub fn check(&self) {
        run("qpdf", &["--check"], &self.path, &[]);
    }

    pub fn objects(&self) -> Value {
        serde_json::from_str(&run("qpdf", &["--json=2", "--json-stream-data=none"], &self.path, &[])).unwrap()
    }

    /// The titles of the bookmarks, each with its depth before it.
    pub fn bookmarks(&self) -> Vec<String> {
        fn walk(bookmarks: &Value, depth: usize, titles: &mut Vec<String>) {
            for bookmark in bookmarks.as_array().into_iter().flatten() {
                titles.push(format!("{depth} {}", bookmark["title"].as_str().unwrap()));
                walk(&bookmark["kids"], depth + 1, titles);
            }
        }
        let mut titles = Vec::new();
        walk(&self.objects()["outlines"], 1, &mut titles);
        titles
    }
}

fn run(program: &str, before: &[&str], file: &Path, after: &[&str]) -> String {
    let output = Command::new(program).args(before).arg(file).args(after).output();
    let output = output.unwrap_or_else(|fault| panic!("{program}: {fault}. Install poppler-utils and qpdf."));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

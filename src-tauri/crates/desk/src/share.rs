//! Saves a dossier as one file, and takes such a file in: a new dossier, or a colleague's work on one that is here.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use dossier::DossierId;
use messages::{MergeFile, MergedView, SaveDossier, SavedView};
use store::{Library, StoreError, Taken};

use crate::{Desk, DeskError};

/// A file of more bytes is taken for no dossier.
const LONGEST: u64 = 4 << 30;

impl Desk {
    /// The file is a library with this dossier alone: an SQLite file with the application's id.
    pub fn save_dossier(&self, act: &SaveDossier) -> Result<SavedView, DeskError> {
        let path = PathBuf::from(&act.path);
        if self.is_library(&path) {
            return Err(DeskError::OwnLibrary(path));
        }
        let dossier = DossierId(act.id);
        let bytes = if act.annotations { self.annotations(dossier)? } else { self.packed(dossier)? };
        report::write_file(&path, &bytes, act.replace)?;
        Ok(SavedView { path: act.path.clone(), bytes: bytes.len() as f64 })
    }

    fn packed(&self, dossier: DossierId) -> Result<Vec<u8>, DeskError> {
        let parcel = self.library.parcel(dossier)?;
        let folder = tempfile::tempdir().map_err(DeskError::Packing)?;
        let draft = folder.path().join("dossier.crossread");
        let library = Library::open(&draft)?;
        library.set_author(&parcel.author)?;
        library.take_in(parcel, (self.now)())?;
        // Folds the log into the file.
        drop(library);
        fs::read(&draft).map_err(DeskError::Packing)
    }

    /// Takes a dossier file or annotations in.
    pub fn merge_file(&self, act: &MergeFile) -> Result<MergedView, DeskError> {
        let path = PathBuf::from(&act.path);
        if self.is_library(&path) {
            return Err(DeskError::OwnLibrary(path));
        }
        let unreadable = |cause| DeskError::Unreadable { path: path.clone(), cause };
        let length = fs::metadata(&path).map_err(unreadable)?.len();
        if length > LONGEST {
            return Err(DeskError::NoDossierFile(path));
        }
        if is_json(&path).map_err(unreadable)? {
            return self.take_annotations(&path, act.dossier.map(DossierId));
        }
        // It is opened as a copy: opening brings an older one up to date, and a colleague's file stays as it is.
        let folder = tempfile::tempdir().map_err(DeskError::Packing)?;
        let copy = folder.path().join("dossier.crossread");
        fs::copy(&path, &copy).map_err(unreadable)?;
        let other = Library::open(&copy).map_err(|error| refused(&path, error))?;
        let refuse = |error| refused(&path, error);
        let mut taken: Option<Taken> = None;
        for summary in other.dossiers().map_err(refuse)?.iter().rev() {
            let parcel = other.parcel(summary.dossier.id).map_err(refuse)?;
            let more = self.library.take_in(parcel, (self.now)())?;
            taken = Some(match taken {
                Some(before) => sum(before, more),
                None => more,
            });
        }
        self.merged(&taken.ok_or(DeskError::NoDossierFile(path))?)
    }

    pub(crate) fn merged(&self, taken: &Taken) -> Result<MergedView, DeskError> {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Ok(MergedView {
            dossier: self.open_dossier(taken.dossier.0)?,
            fresh: taken.fresh,
            articles: count(taken.articles),
            notes: count(taken.notes),
            changed: count(taken.changed),
            decisions: count(taken.decisions),
            conflicts: count(taken.conflicts),
            passed_over: taken.passed_over.iter().map(|said| self.say(said)).collect(),
        })
    }

    fn is_library(&self, path: &Path) -> bool {
        let same =
            |one: &Path, other: &Path| Some(fs::canonicalize(one).ok()? == fs::canonicalize(other).ok()?);
        same(path, self.library.path()).unwrap_or(false)
    }
}

fn is_json(path: &Path) -> io::Result<bool> {
    use std::io::Read;
    let mut start = Vec::new();
    fs::File::open(path)?.take(64).read_to_end(&mut start)?;
    let start = start.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&start);
    Ok(start.iter().find(|byte| !byte.is_ascii_whitespace()).is_some_and(|byte| matches!(byte, b'{' | b'[')))
}

/// The same trouble, told of the colleague's file and not of the copy.
fn refused(path: &Path, error: StoreError) -> DeskError {
    let path = path.to_owned();
    match error {
        StoreError::NewerSchema { .. } => DeskError::NewerDossierFile(path),
        StoreError::NotALibrary { .. } => DeskError::NoDossierFile(path),
        StoreError::Damaged { .. } | StoreError::Sqlite { .. } => DeskError::DamagedDossierFile(path),
        other => DeskError::Store(other),
    }
}

/// Of a file with several dossiers.
fn sum(before: Taken, more: Taken) -> Taken {
    let mut passed_over = before.passed_over;
    passed_over.extend(more.passed_over);
    Taken {
        dossier: more.dossier,
        fresh: before.fresh || more.fresh,
        articles: before.articles + more.articles,
        notes: before.notes + more.notes,
        changed: before.changed + more.changed,
        decisions: before.decisions + more.decisions,
        conflicts: before.conflicts + more.conflicts,
        passed_over,
    }
}

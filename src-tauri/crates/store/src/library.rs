//! One library: its file, the connection that reads and the thread that writes.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use locale::said;
use rusqlite::{Connection, Transaction};
use tempfile::TempDir;

use crate::acts::{self, Deed};
use crate::backup;
use crate::connection::{open_reader, open_writer};
use crate::create::create;
use crate::error::{Fault, StoreError};
use crate::header;
use crate::reading_copy::{self, ReadingCopy};
use crate::writer::Writer;

/// The dossiers of one editor, in one file.
///
/// Every method blocks, the writing ones until the change is on the disk. Dropping it closes the file.
pub struct Library {
    // Fields are dropped in this order: the writer closes last and folds the log into the file.
    reader: Mutex<Connection>,
    /// None where nothing may be written.
    writer: Option<Writer>,
    /// Where a copy lies that is read instead.
    _copy: Option<TempDir>,
    path: PathBuf,
    /// Who works in it.
    pub(crate) author: Mutex<String>,
}

impl Library {
    /// Opens the library at `path`, or makes one where there is nothing; a file that is something else, or
    /// damaged, or from a newer version is refused and left exactly as it was. One that may not be written is opened for
    /// reading, as it is at this moment.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let io = |source| StoreError::io(path, source);
        let path = &std::path::absolute(path).map_err(io)?;
        match path.metadata() {
            Ok(found) => refuse_what_is_no_file(path, &found)?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => create(path)?,
            Err(error) => return Err(io(error)),
        }
        check_header(path)?;
        let connection = match open_writer(path) {
            Err(StoreError::ReadOnly { .. }) => return Self::open_copy(path),
            opened => opened?,
        };
        let reader = open_reader(path).map_err(|fault| fault.at(path))?;
        acts::watch(&connection).map_err(|fault| fault.at(path))?;
        let writer = Writer::start(connection).map_err(io)?;
        let library = Self {
            reader: Mutex::new(reader),
            writer: Some(writer),
            _copy: None,
            path: path.clone(),
            author: Mutex::default(),
        };
        library.read_author()?;
        Ok(library)
    }

    /// Opens the library, or dossier file, at `path` for reading alone, as it is at this moment, whoever works in it.
    pub fn open_for_reading(path: &Path) -> Result<Self, StoreError> {
        let path = &std::path::absolute(path).map_err(|source| StoreError::io(path, source))?;
        let found = path.metadata().map_err(|source| StoreError::io(path, source))?;
        refuse_what_is_no_file(path, &found)?;
        check_header(path)?;
        Self::open_copy(path)
    }

    fn open_copy(path: &Path) -> Result<Self, StoreError> {
        let ReadingCopy { connection, folder } = reading_copy::open(path)?;
        let library = Self {
            reader: Mutex::new(connection),
            writer: None,
            _copy: folder,
            path: path.to_owned(),
            author: Mutex::default(),
        };
        library.read_author()?;
        Ok(library)
    }

    /// Why nothing can be written, if nothing can.
    pub fn barred(&self) -> Option<StoreError> {
        self.writer.is_none().then(|| StoreError::ReadOnly { path: self.path.clone() })
    }

    /// How much it holds.
    pub fn contents(&self) -> Result<backup::Contents, StoreError> {
        self.read(|transaction| backup::count(transaction))
    }

    /// Where the library is, from the root of the file system.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads in one transaction, so that several queries see one state of the library.
    pub(crate) fn read<T>(
        &self,
        query: impl FnOnce(&Transaction<'_>) -> Result<T, Fault>,
    ) -> Result<T, StoreError> {
        // A panic in an earlier query has rolled its transaction back: the connection is sound.
        let mut reader = self.reader.lock().unwrap_or_else(PoisonError::into_inner);
        let answer = reader.transaction().map_err(Fault::from).and_then(|transaction| query(&transaction));
        answer.map_err(|fault| fault.at(&self.path))
    }

    /// Writes in one transaction: all of it is on the disk when this returns `Ok`, and nothing otherwise.
    pub(crate) fn write<T: Send + 'static>(
        &self,
        act: impl FnOnce(&Transaction<'_>) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, StoreError> {
        let writer = self.writer.as_ref().ok_or_else(|| StoreError::ReadOnly { path: self.path.clone() })?;
        let alone = move |tx: &Transaction<'_>| {
            acts::forget_noted(tx)?;
            act(tx)
        };
        writer.write(alone).map_err(|fault| fault.at(&self.path))
    }

    /// The same for what can be undone: whatever it changes goes into the log in the same transaction.
    pub(crate) fn act<T: Send + 'static>(
        &self,
        act: impl FnOnce(&Transaction<'_>, &str) -> Result<(T, Deed), Fault> + Send + 'static,
    ) -> Result<T, StoreError> {
        let author = self.author();
        self.write(move |tx| {
            let (answer, deed) = act(tx, &author)?;
            acts::keep(tx, &deed, &author)?;
            Ok(answer)
        })
    }
}

/// Refuses what is no sound library. Where there are backups of it, a file that does not begin as a database has been one.
pub(crate) fn check_header(path: &Path) -> Result<(), StoreError> {
    match header::check(path) {
        Err(StoreError::NotALibrary { path, why: header::NO_DATABASE })
            if !backup::named(&path)?.is_empty() =>
        {
            Err(StoreError::Damaged { path, what: said!("damage-beginning") })
        }
        checked => checked,
    }
}

pub(crate) fn refuse_what_is_no_file(path: &Path, found: &std::fs::Metadata) -> Result<(), StoreError> {
    let why = match found {
        found if found.is_file() => return Ok(()),
        found if found.is_dir() => "foreign-folder",
        _ => "foreign-no-file",
    };
    Err(StoreError::NotALibrary { path: path.to_owned(), why })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_library_can_be_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Library>();
    }

    #[test]
    fn a_change_has_the_lock_before_its_first_query() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("library.crossread");
        let library = Library::open(&path).unwrap();
        let other = Connection::open(&path).unwrap();
        other.busy_timeout(std::time::Duration::ZERO).unwrap();
        let outcome = library.write(move |_| Ok(other.execute_batch("BEGIN IMMEDIATE")?));
        assert!(matches!(outcome, Err(StoreError::Locked { .. })), "{outcome:?}");
    }

    #[test]
    fn durability_and_caution_are_set() {
        let folder = tempfile::tempdir().unwrap();
        let library = Library::open(&folder.path().join("library.crossread")).unwrap();
        let pragma = |tx: &Transaction<'_>, name: &str| {
            let value = tx.pragma_query_value(None, name, |row| row.get::<_, rusqlite::types::Value>(0))?;
            Ok::<_, Fault>(format!("{name} {value:?}"))
        };
        let names = ["journal_mode", "synchronous", "foreign_keys", "trusted_schema", "query_only"];
        let all = move |tx: &Transaction<'_>| -> Result<Vec<_>, Fault> {
            names.iter().map(|name| pragma(tx, name)).collect()
        };
        let mut expected = vec![
            "journal_mode Text(\"wal\")",
            "synchronous Integer(2)",
            "foreign_keys Integer(1)",
            "trusted_schema Integer(0)",
            "query_only Integer(0)",
        ];
        assert_eq!(library.write(all).unwrap(), expected);
        expected[4] = "query_only Integer(1)";
        assert_eq!(library.read(all).unwrap(), expected);
    }
}

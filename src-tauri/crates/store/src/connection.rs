//! A connection to the library's file: how it is opened, checked and brought up to date.

use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use locale::Said;
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, MAIN_DB, OpenFlags, TransactionBehavior};
use rusqlite_migration::Error as MigrationError;

use crate::backup::{self, Reason};
use crate::error::{Fault, StoreError};
use crate::header;
use crate::schema::{APPLICATION_ID, MIGRATIONS, is_ours, newest};

/// How long a connection waits for another program's lock before it says so.
const PATIENCE: Duration = Duration::from_secs(2);

/// A file of so many bytes is looked through in some hundredths of a second.
const SMALL: i64 = 8 << 20;

/// The longest text or source, well above what the importers accept.
const LONGEST_VALUE: i32 = 256 << 20;

/// Opens the connection that writes: checked, and brought to the newest schema.
pub(crate) fn open_writer(path: &Path) -> Result<Connection, StoreError> {
    let fault = |fault: Fault| fault.at(path);
    let has_log = header::beside(path, "-wal").map_err(|source| StoreError::io(path, source))?;
    let mut connection = connect(path).map_err(fault)?;
    if connection.is_readonly(MAIN_DB).map_err(Fault::from).map_err(fault)? {
        return Err(StoreError::ReadOnly { path: path.to_owned() });
    }
    // Until the file is accepted, closing must leave it and its log as they are.
    keep_log(&connection, has_log).map_err(fault)?;
    configure(&connection).map_err(fault)?;
    let schema = check(&connection, path)?;
    check_quickly(&connection).map_err(fault)?;
    keep_log(&connection, false).map_err(fault)?;
    use_log(&connection).map_err(fault)?;
    if schema < newest() {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
        backup::make(path, Reason::Update, i64::try_from(now).unwrap_or(i64::MAX))?;
    }
    migrate(&mut connection).map_err(fault)?;
    Ok(connection)
}

/// Opens a private copy of `library`, with what its log holds, for reading: brought to the newest schema, and without a
/// log of its own.
pub(crate) fn open_copy(copy: &Path, library: &Path) -> Result<Connection, StoreError> {
    let fault = |fault: Fault| fault.at(library);
    let mut connection = connect(copy).map_err(fault)?;
    configure(&connection).map_err(fault)?;
    check(&connection, library)?;
    check_quickly(&connection).map_err(fault)?;
    use_no_log(&connection).map_err(fault)?;
    migrate(&mut connection).map_err(fault)?;
    connection.set_transaction_behavior(TransactionBehavior::Deferred);
    connection.execute_batch("PRAGMA query_only = ON").map_err(|error| fault(error.into()))?;
    Ok(connection)
}

/// Folds the log of a library that nobody else has open into its file, and does without one until it is opened again.
pub(crate) fn settle(path: &Path) -> Result<(), StoreError> {
    let connection = connect(path).map_err(|fault| fault.at(path))?;
    use_no_log(&connection).map_err(|fault| fault.at(path))
}

/// Opens the connection that reads; it cannot write.
pub(crate) fn open_reader(path: &Path) -> Result<Connection, Fault> {
    let connection = connect(path)?;
    configure(&connection)?;
    connection.execute_batch("PRAGMA query_only = ON")?;
    Ok(connection)
}

/// Makes an empty database into a library.
pub(crate) fn furnish(path: &Path) -> Result<(), Fault> {
    let mut connection = connect(path)?;
    configure(&connection)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    migrate(&mut connection)?;
    use_log(&connection)?;
    connection.close().map_err(|(_, error)| error.into())
}

pub(crate) fn connect(path: &Path) -> Result<Connection, Fault> {
    // Neither CREATE, so that a file is never made by mistake, nor URI, so that a path is only a path.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(PATIENCE)?;
    Ok(connection)
}

pub(crate) fn configure(connection: &Connection) -> Result<(), Fault> {
    // A library may have come from elsewhere: https://www.sqlite.org/security.html.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, LONGEST_VALUE)?;
    connection.set_limit(Limit::SQLITE_LIMIT_SQL_LENGTH, 100_000)?;
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    connection.set_limit(Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 10)?;
    // synchronous FULL: an acknowledged note outlives a power cut. temp_store MEMORY: no article's words in
    // the system's folder for temporary files.
    connection.execute_batch(
        "PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON;
         PRAGMA foreign_keys = ON;
         PRAGMA synchronous = FULL;
         PRAGMA temp_store = MEMORY;",
    )?;
    Ok(())
}

/// Looks at the header as the log has it, which may be newer than what the file says; gives the schema.
fn check(connection: &Connection, path: &Path) -> Result<i64, StoreError> {
    let number = |pragma: &str| {
        let number = connection.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0));
        number.map_err(|error| Fault::from(error).at(path))
    };
    if number("application_id")? != i64::from(APPLICATION_ID) {
        return Err(StoreError::NotALibrary { path: path.to_owned(), why: "foreign-other-program" });
    }
    let schema = number("user_version")?;
    if schema > newest() {
        return Err(StoreError::NewerSchema { path: path.to_owned() });
    }
    if has_foreign_code(connection).map_err(|fault| fault.at(path))? {
        return Err(StoreError::NotALibrary { path: path.to_owned(), why: "foreign-commands" });
    }
    Ok(schema)
}

/// A trigger of a stranger's could change or take away an editor's work with the next note that is written.
fn has_foreign_code(connection: &Connection) -> Result<bool, Fault> {
    let mut code = connection.prepare("SELECT sql FROM sqlite_schema WHERE type IN ('trigger', 'view')")?;
    let mut rows = code.query([])?;
    while let Some(row) = rows.next()? {
        if !row.get::<_, Option<String>>(0)?.is_some_and(|words| is_ours(&words)) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Looks through a small library for damage, so that nothing is written into one that is; a large one would keep the
/// window waiting, and is looked through with each backup.
fn check_quickly(connection: &Connection) -> Result<(), Fault> {
    let number = |pragma: &str| connection.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0));
    if number("page_count")? * number("page_size")? > SMALL {
        return Ok(());
    }
    let checked = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0));
    let word = checked.map_err(|error| Fault::from(error).while_checking())?;
    if word == "ok" { Ok(()) } else { Err(Fault::Damaged(Said::verbatim(word))) }
}

fn keep_log(connection: &Connection, keep: bool) -> Result<(), Fault> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep)?;
    Ok(())
}

/// Sets WAL, which a file keeps: an editor can read while something is written.
fn use_log(connection: &Connection) -> Result<(), Fault> {
    connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    Ok(())
}

/// Fails while anybody else has the file open.
pub(crate) fn use_no_log(connection: &Connection) -> Result<(), Fault> {
    connection.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
    Ok(())
}

/// Runs the steps that the file lacks, all in one transaction.
fn migrate(connection: &mut Connection) -> Result<(), Fault> {
    connection.set_transaction_behavior(TransactionBehavior::Immediate);
    MIGRATIONS.to_latest(connection).map_err(|error| match error {
        MigrationError::RusqliteError { err, .. } => Fault::Sqlite(err),
        other => Fault::Damaged(Said::verbatim(other.to_string())),
    })
}

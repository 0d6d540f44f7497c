//! The one thread that writes: it owns the writing connection and carries out one change after the other.
//!
//! The channel is the standard library's, not tokio's: both ends are plain blocking code, and tokio's
//! `blocking_recv` panics when it is called on a thread of an async runtime, where this one only blocks it.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{self, Sender};
use std::thread::{Builder, JoinHandle};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::error::Fault;

type Job = Box<dyn FnOnce(&mut Connection) + Send>;

/// The way to the writing thread. Dropping it lets the thread finish its work, and waits for that.
pub(crate) struct Writer {
    // Both are `None` only while it is dropped.
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    pub(crate) fn start(mut connection: Connection) -> io::Result<Self> {
        let (jobs, waiting) = mpsc::channel::<Job>();
        let thread = Builder::new().name("library writer".to_owned()).spawn(move || {
            for job in waiting {
                // A panic has rolled its own transaction back while it unwound, and its caller hears of it
                // by the answer that does not come; the changes after it must still be written.
                let _ = catch_unwind(AssertUnwindSafe(|| job(&mut connection)));
            }
        })?;
        Ok(Self { jobs: Some(jobs), thread: Some(thread) })
    }

    /// Carries `act` out in a transaction of its own, and returns when it is on the disk or undone.
    pub(crate) fn write<T: Send + 'static>(
        &self,
        act: impl FnOnce(&Transaction<'_>) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        let (answer, answered) = mpsc::sync_channel(1);
        let job: Job = Box::new(move |connection| {
            let _ = answer.send(transact(connection, act));
        });
        let jobs = self.jobs.as_ref().ok_or(Fault::Failed)?;
        jobs.send(job).map_err(|_| Fault::Failed)?;
        answered.recv().unwrap_or(Err(Fault::Failed))
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        drop(self.jobs.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Immediate: the lock is taken, or refused, before the first row is read.
fn transact<T>(
    connection: &mut Connection,
    act: impl FnOnce(&Transaction<'_>) -> Result<T, Fault>,
) -> Result<T, Fault> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let outcome = act(&transaction)?;
    transaction.commit()?;
    Ok(outcome)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn writer() -> Writer {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch("CREATE TABLE word (word TEXT) STRICT").unwrap();
        Writer::start(connection).unwrap()
    }

    fn add(writer: &Writer, word: &'static str) -> Result<usize, Fault> {
        writer.write(move |tx| Ok(tx.execute("INSERT INTO word VALUES (?1)", [word])?))
    }

    fn count(writer: &Writer) -> i64 {
        writer.write(|tx| Ok(tx.query_row("SELECT count(*) FROM word", [], |row| row.get(0))?)).unwrap()
    }

    #[test]
    fn a_panic_undoes_its_own_change_and_stops_no_other() {
        let writer = writer();
        add(&writer, "before").unwrap();
        let outcome: Result<(), Fault> = writer.write(|tx| {
            tx.execute("INSERT INTO word VALUES ('during')", [])?;
            panic!("this panic belongs to the test");
        });
        assert!(matches!(outcome, Err(Fault::Failed)));
        add(&writer, "after").unwrap();
        assert_eq!(count(&writer), 2);
    }

    #[test]
    fn a_refused_change_leaves_nothing_behind() {
        let writer = writer();
        let outcome: Result<(), Fault> = writer.write(|tx| {
            tx.execute("INSERT INTO word VALUES ('half')", [])?;
            Err(Fault::NotFound("note"))
        });
        assert!(matches!(outcome, Err(Fault::NotFound("note"))));
        assert_eq!(count(&writer), 0);
    }

    #[test]
    fn a_full_disk_is_said_and_leaves_nothing_half_written() {
        let writer = writer();
        let limited = writer.write(|tx| {
            let pages: i64 = tx.pragma_query_value(None, "page_count", |row| row.get(0))?;
            Ok(tx.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))?)
        });
        limited.unwrap();
        let outcome: Result<(), Fault> = writer.write(|tx| {
            tx.execute("INSERT INTO word VALUES ('small')", [])?;
            tx.execute("INSERT INTO word VALUES (zeroblob(100000) || '')", [])?;
            Ok(())
        });
        let error = outcome.unwrap_err().at(std::path::Path::new("full"));
        assert!(matches!(error, crate::StoreError::DiskFull { .. }), "{error}");
        assert_eq!(count(&writer), 0);
    }
}

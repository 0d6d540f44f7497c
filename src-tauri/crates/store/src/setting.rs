//! What holds for the whole library: who works in it.

use std::sync::PoisonError;

use rusqlite::{OptionalExtension, params};

use crate::{Library, StoreError};

const AUTHOR: &str = "author";

impl Library {
    /// The name that decisions and notes are signed with; empty before anybody gave one.
    pub fn author(&self) -> String {
        self.author.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Signs with another name from now on. What was signed with none is then signed with this one.
    pub fn set_author(&self, name: &str) -> Result<(), StoreError> {
        let kept = name.to_owned();
        self.write(move |tx| {
            tx.prepare_cached(
                "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2",
            )?
            .execute(params![AUTHOR, kept])?;
            // One's own word on a link that was signed before and is signed again would stand there twice.
            tx.prepare_cached(
                "UPDATE OR IGNORE decision SET author = ?1 WHERE author = '' AND ?1 <> ''",
            )?
            .execute([&kept])?;
            for table in ["absence", "cut", "note", "earlier_text", "act"] {
                tx.execute(&format!("UPDATE {table} SET author = ?1 WHERE author = ''"), [&kept])?;
            }
            Ok(())
        })?;
        self.put_author(name.to_owned());
        Ok(())
    }

    pub(crate) fn read_author(&self) -> Result<(), StoreError> {
        let name = self.read(|tx| {
            let mut statement = tx.prepare_cached("SELECT value FROM setting WHERE name = ?1")?;
            Ok(statement.query_row([AUTHOR], |row| row.get(0)).optional()?)
        })?;
        self.put_author(name.unwrap_or_default());
        Ok(())
    }

    fn put_author(&self, name: String) {
        *self.author.lock().unwrap_or_else(PoisonError::into_inner) = name;
    }
}

//! What the window keeps between two sittings: small tastes, and the text of a note that could not be saved.
//!
//! The window has them in its own storage, which WebKit writes half a second late or not at all when the app is
//! closed or killed; so this file is what counts, and the window's storage is filled from it at the start.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::de::DeserializeOwned;
use tempfile::NamedTempFile;

#[derive(Clone)]
pub struct Kept(Arc<Mutex<Inner>>);

struct Inner {
    path: PathBuf,
    /// JSON by name.
    values: BTreeMap<String, String>,
    written: bool,
}

impl Kept {
    /// A file that is not there keeps nothing. One that is no file of ours is set aside, never written over: it may
    /// hold words that were saved nowhere else.
    pub fn read(path: PathBuf) -> Self {
        let values = fs::read(&path).map_or_else(
            |_| BTreeMap::new(),
            |bytes| {
                serde_json::from_slice(&bytes).unwrap_or_else(|_| {
                    let _ = fs::rename(&path, path.with_extension("json.damaged"));
                    BTreeMap::new()
                })
            },
        );
        Self(Arc::new(Mutex::new(Inner { path, values, written: true })))
    }

    /// A value, where one of that kind is kept.
    pub fn get<Value: DeserializeOwned>(&self, name: &str) -> Option<Value> {
        serde_json::from_str(self.lock().values.get(name)?).ok()
    }

    /// Changes a value at once, but not yet on the disk; none forgets it.
    pub fn set(&self, name: String, value: Option<String>) {
        let mut inner = self.lock();
        match value {
            Some(value) => drop(inner.values.insert(name, value)),
            None => drop(inner.values.remove(&name)),
        }
        inner.written = false;
    }

    /// Brings what has changed to the disk, whole or not at all. Blocks.
    pub fn write(&self) -> io::Result<()> {
        let mut inner = self.lock();
        if inner.written {
            return Ok(());
        }
        let folder = inner.path.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder)?;
        let mut file = NamedTempFile::new_in(folder)?;
        file.write_all(&serde_json::to_vec(&inner.values)?)?;
        file.as_file().sync_all()?;
        file.persist(&inner.path)?;
        inner.written = true;
        Ok(())
    }

    /// Run in the page before all else: fills the window's storage, and sets what must be right in the first picture.
    pub fn script(&self) -> String {
        let values = serde_json::to_string(&self.lock().values).unwrap_or_default();
        // A text in a text: nothing that was kept can be read as a statement.
        let quoted = serde_json::to_string(&values).unwrap_or_default();
        format!(
            "try {{ const kept = JSON.parse({quoted});
            for (const name of Object.keys(localStorage).filter((name) => name.startsWith('crossread.')))
                localStorage.removeItem(name);
            for (const [name, value] of Object.entries(kept)) localStorage.setItem('crossread.' + name, value);
            const theme = JSON.parse(kept.theme ?? 'null');
            if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
            }} catch {{}}"
        )
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on should fail there")]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_there_again_and_what_is_forgotten_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new").join("kept.json");
        let kept = Kept::read(path.clone());
        kept.set("theme".to_owned(), Some("\"dark\"".to_owned()));
        kept.set("zoom".to_owned(), Some("1.5".to_owned()));
        kept.set("zoom".to_owned(), None);
        kept.write().unwrap();
        let again = Kept::read(path.clone());
        assert_eq!(again.lock().values, BTreeMap::from([("theme".to_owned(), "\"dark\"".to_owned())]));
        fs::write(&path, b"{ not json").unwrap();
        assert!(Kept::read(path.clone()).lock().values.is_empty());
        assert_eq!(fs::read(path.with_extension("json.damaged")).unwrap(), b"{ not json");
    }

    #[test]
    fn a_kept_text_stays_a_text() {
        let kept = Kept::read(PathBuf::from("/nowhere/kept.json"));
        kept.set("x".to_owned(), Some("\"'); alert(1); ('</script>\u{2028}\"".to_owned()));
        let script = kept.script();
        let start = script.find("JSON.parse(").unwrap() + "JSON.parse(".len();
        let mut texts = serde_json::Deserializer::from_str(&script[start..]).into_iter::<String>();
        let inner: BTreeMap<String, String> = serde_json::from_str(&texts.next().unwrap().unwrap()).unwrap();
        assert_eq!(inner["x"], "\"'); alert(1); ('</script>\u{2028}\"");
    }
}

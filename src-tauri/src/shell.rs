//! What the doors share: the desk, opened once, and what the program was started with.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use desk::{Desk, DeskError};
use messages::{Opening, Problem, ProblemCode};
use tauri::async_runtime::JoinHandle;

use crate::arguments::Arguments;
use crate::opening;

#[derive(Clone)]
pub struct Shell(Arc<Inner>);

struct Inner {
    library: PathBuf,
    arguments: Arguments,
    desk: OnceLock<Result<Desk, Problem>>,
    /// What the window will ask for first, on its way.
    opening: Mutex<Option<JoinHandle<Opening>>>,
    /// The reports that were written since the start: only these may be opened from the window.
    reports: Mutex<Vec<PathBuf>>,
}

impl Shell {
    pub fn new(library: PathBuf, arguments: Arguments) -> Self {
        let inner = Inner {
            library,
            arguments,
            desk: OnceLock::new(),
            opening: Mutex::default(),
            reports: Mutex::default(),
        };
        Self(Arc::new(inner))
    }

    pub fn library(&self) -> &PathBuf {
        &self.0.library
    }

    pub fn arguments(&self) -> &Arguments {
        &self.0.arguments
    }

    pub fn reports(&self) -> &Mutex<Vec<PathBuf>> {
        &self.0.reports
    }

    /// Begins with what the window will ask for first.
    pub fn prepare(&self) {
        let prepared = opening::prepare(self.clone());
        *self.0.opening.lock().unwrap_or_else(PoisonError::into_inner) = Some(prepared);
    }

    /// What was prepared; made anew when it is asked for again.
    pub async fn opening(&self) -> Result<Opening, Problem> {
        let prepared = self.0.opening.lock().unwrap_or_else(PoisonError::into_inner).take();
        let opening = prepared.unwrap_or_else(|| opening::prepare(self.clone()));
        opening.await.map_err(|_| fault())
    }

    /// The desk, opened by whoever asks first. Blocks.
    pub fn desk(&self) -> Result<&Desk, Problem> {
        let open = || Desk::open(&self.0.library, now).map_err(Problem::from);
        self.0.desk.get_or_init(open).as_ref().map_err(Problem::clone)
    }

    /// Does something at the desk on a worker thread, so that the window never waits for the disk.
    pub async fn at_desk<T: Send + 'static>(
        &self,
        act: impl FnOnce(&Desk) -> Result<T, DeskError> + Send + 'static,
    ) -> Result<T, Problem> {
        let shell = self.clone();
        let done = tokio::task::spawn_blocking(move || Ok(act(shell.desk()?)?)).await;
        done.unwrap_or_else(|_| Err(fault()))
    }
}

/// A panic in a worker: the program is at fault, not the editor.
pub fn fault() -> Problem {
    Problem {
        code: ProblemCode::Internal,
        message: "Crossread made a mistake and could not do this. What you had saved is safe.".to_owned(),
    }
}

fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

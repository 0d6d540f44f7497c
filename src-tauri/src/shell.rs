//! What the doors share: the desk, opened by whoever comes first, and what the program was started with.

use std::mem;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockWriteGuard};
use std::time::{SystemTime, UNIX_EPOCH};

use desk::{Desk, DeskError};
use locale::said;
use messages::{Handed, Opening, Problem, ProblemCode};
use tauri::async_runtime::JoinHandle;

use crate::arguments::Arguments;
use crate::opening;
use crate::place;
use crate::record;
use crate::spoken::{self, told};

#[derive(Clone)]
pub struct Shell(Arc<Inner>);

struct Inner {
    library: PathBuf,
    /// Whether it was chosen in the window: then it must be there.
    chosen: bool,
    /// What is still to be opened.
    arguments: Mutex<Arguments>,
    /// None while the library is not open: before the start, and where it cannot be opened. Whoever works at it reads;
    /// writing waits until nobody does.
    desk: RwLock<Option<Desk>>,
    /// What the window will ask for first, on its way.
    opening: Mutex<Option<JoinHandle<Opening>>>,
    /// The reports that were written since the start: only these may be opened from the window.
    reports: Mutex<Vec<PathBuf>>,
    /// The HTML report that was previewed last.
    page: Mutex<String>,
    /// The report that is printed.
    printed: Mutex<String>,
    /// What second starts have handed over, until the window takes it.
    handed: Mutex<Handed>,
}

impl Shell {
    pub fn new(library: PathBuf, chosen: bool, arguments: Arguments) -> Self {
        let inner = Inner {
            library,
            chosen,
            arguments: Mutex::new(arguments),
            desk: RwLock::default(),
            opening: Mutex::default(),
            reports: Mutex::default(),
            page: Mutex::default(),
            printed: Mutex::default(),
            handed: Mutex::default(),
        };
        Self(Arc::new(inner))
    }

    pub fn library(&self) -> &Path {
        &self.0.library
    }

    pub fn arguments(&self) -> MutexGuard<'_, Arguments> {
        lock(&self.0.arguments)
    }

    pub fn reports(&self) -> &Mutex<Vec<PathBuf>> {
        &self.0.reports
    }

    pub fn print_page(&self, page: String) {
        *lock(&self.0.printed) = page;
    }

    pub fn printed_page(&self) -> String {
        lock(&self.0.printed).clone()
    }

    pub fn show_page(&self, page: String) {
        *lock(&self.0.page) = page;
    }

    pub fn page(&self) -> String {
        lock(&self.0.page).clone()
    }

    pub fn hand_over(&self, more: Handed) {
        let mut handed = lock(&self.0.handed);
        handed.files.extend(more.files);
        handed.sample |= more.sample;
    }

    pub fn take_handed(&self) -> Handed {
        mem::take(&mut *lock(&self.0.handed))
    }

    /// Begins with what the window will ask for first.
    pub fn prepare(&self) {
        *lock(&self.0.opening) = Some(opening::prepare(self.clone()));
    }

    /// What was prepared; made anew when it is asked for again.
    pub async fn opening(&self) -> Result<Opening, Problem> {
        let prepared = lock(&self.0.opening).take();
        let opening = prepared.unwrap_or_else(|| opening::prepare(self.clone()));
        opening.await.map_err(|_| fault())
    }

    /// Does something at the desk, which is opened if need be. Blocks.
    pub fn at<T>(&self, act: impl FnOnce(&Desk) -> Result<T, DeskError>) -> Result<T, Problem> {
        let mut desk = self.0.desk.read().unwrap_or_else(PoisonError::into_inner);
        if desk.is_none() {
            drop(desk);
            let mut laid = self.0.desk.write().unwrap_or_else(PoisonError::into_inner);
            if laid.is_none() {
                if let Some(missing) = place::is_missing(&self.0.library, self.0.chosen) {
                    return Err(missing);
                }
                let desk = Desk::open(&self.0.library, now).map_err(told)?;
                // Until the editor gives another name. Where nothing can be written, nothing is signed.
                let _ = desk.sign_as(&whoami::realname().unwrap_or_default());
                *laid = Some(desk);
            }
            desk = RwLockWriteGuard::downgrade(laid);
        }
        let desk = desk.as_ref().ok_or_else(fault)?;
        desk.speak(spoken::language());
        act(desk).map_err(told)
    }

    /// Does something at the desk on a worker thread, so that the window never waits for the disk.
    pub async fn at_desk<T, Act>(&self, act: Act) -> Result<T, Problem>
    where
        T: Send + 'static,
        Act: FnOnce(&Desk) -> Result<T, DeskError> + Send + 'static,
    {
        let shell = self.clone();
        working(move || shell.at(act)).await.inspect_err(record::failed::<Act>)
    }

    /// Does something with the library's file while nobody has it open; then it can be opened anew.
    pub async fn at_closed_library<T, Act>(&self, act: Act) -> Result<T, Problem>
    where
        T: Send + 'static,
        Act: FnOnce(&Path) -> Result<T, DeskError> + Send + 'static,
    {
        let shell = self.clone();
        let act = move || {
            if let Some(desk) = &*shell.0.desk.read().unwrap_or_else(PoisonError::into_inner) {
                desk.stop_all();
            }
            let mut place = shell.0.desk.write().unwrap_or_else(PoisonError::into_inner);
            *place = None;
            act(&shell.0.library).map_err(told)
        };
        working(act).await.inspect_err(record::failed::<Act>)
    }

    /// Makes a backup if it is time for one, and if the library is open. Blocks.
    pub fn back_up_if_due(&self) -> Result<(), Problem> {
        match &*self.0.desk.read().unwrap_or_else(PoisonError::into_inner) {
            Some(desk) => desk.back_up_if_due(false).map_err(told),
            None => Ok(()),
        }
    }

    /// The last thing to be done: a backup if the newest is old, and the library closed. Whatever is still at work must
    /// not keep the program from ending.
    pub fn close(&self) {
        let Ok(mut place) = self.0.desk.try_write() else { return };
        if let Some(desk) = place.take() {
            // There is no window any more that could say what went wrong; the next sitting tries again.
            let _ = desk.back_up_if_due(true);
        }
    }
}

pub async fn working<T: Send + 'static>(
    act: impl FnOnce() -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    tokio::task::spawn_blocking(act).await.unwrap_or_else(|_| Err(fault()))
}

/// A panic in a worker: the program is at fault, not the editor.
pub fn fault() -> Problem {
    spoken::problem(ProblemCode::Internal, &said!("app-fault"))
}

/// Milliseconds since 1970 (UTC).
pub fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

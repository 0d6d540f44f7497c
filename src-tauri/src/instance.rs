//! One window for each library: a second start hands over what it was to open, and ends.
//!
//! A lock on a file says who was first. The system takes it back from a process that ends, in whatever way, so that a
//! killed one keeps nobody out. What is handed over goes through a local socket (on Windows a named pipe) whose name,
//! like the lock's, comes from the library's path: each library has its own. tauri-plugin-single-instance cannot tell
//! libraries apart, and on Linux it needs a session bus.

use std::fs::{self, File, TryLockError};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use interprocess::local_socket::prelude::*;
use interprocess::local_socket::{GenericFilePath, Listener, ListenerOptions, Stream};
use messages::Handed;
use sha2::{Digest, Sha256};

/// The first one may be starting or ending just now: so long it is asked again.
const PATIENCE: Duration = Duration::from_secs(5);
const PAUSE: Duration = Duration::from_millis(50);

/// The longest thing that is handed over, in bytes: some thousand paths.
const LONGEST: u64 = 1 << 20;

/// What the first one answers.
const TAKEN: &str = "taken\n";

/// That this process is the first on its library, until it is dropped.
pub struct Instance {
    _lock: File,
    listener: Listener,
}

pub enum Start {
    First(Instance),
    /// Another process has the library open, and took over what there was to open.
    HandedOver,
    /// Nobody can tell: the folder cannot be written, or the first one does not answer. SQLite keeps two windows from
    /// harm, so this one opens as well.
    Unknown,
}

/// Finds out whether another process has the library open; `folder` is one of this user alone.
pub fn start(folder: &Path, library: &Path, handed: &Handed) -> Start {
    let name = name(library);
    let socket = socket(folder, &name);
    let until = Instant::now() + PATIENCE;
    while Instant::now() < until {
        match lock(folder, &name) {
            Ok(Some(lock)) => match listen(&socket) {
                Ok(listener) => return Start::First(Instance { _lock: lock, listener }),
                Err(_) => return Start::Unknown,
            },
            Ok(None) if hand_over(&socket, handed, until) => return Start::HandedOver,
            Ok(None) => thread::sleep(PAUSE),
            Err(_) => return Start::Unknown,
        }
    }
    Start::Unknown
}

impl Instance {
    /// Hears what second starts hand over, on a thread of its own, for as long as the process lives.
    pub fn hear(self, take: impl Fn(Handed) + Send + Sync + 'static) -> io::Result<()> {
        let hear = move || {
            // All of it is moved here: a closure would leave the lock behind, and it would be given back.
            let instance = self;
            let take = &take;
            thread::scope(|scope| {
                for caller in instance.listener.incoming().flatten() {
                    // One that says nothing keeps nobody else waiting.
                    scope.spawn(move || answer(caller, take));
                }
            });
        };
        thread::Builder::new().name("second starts".to_owned()).spawn(hear).map(drop)
    }
}

fn answer(caller: Stream, take: &impl Fn(Handed)) {
    let mut said = String::new();
    let mut caller = BufReader::new(caller.take(LONGEST));
    if caller.read_line(&mut said).is_ok()
        && said.ends_with('\n')
        && let Ok(handed) = serde_json::from_str(&said)
    {
        take(handed);
        let _ = caller.into_inner().into_inner().write_all(TAKEN.as_bytes());
    }
}

/// Whether the first one took it. One that was stopped, and neither hears nor ends, is not waited for.
fn hand_over(socket: &Path, handed: &Handed, until: Instant) -> bool {
    let Ok(mut said) = serde_json::to_string(handed) else { return false };
    said.push('\n');
    let socket = socket.to_owned();
    let (tell, told) = mpsc::channel();
    thread::spawn(move || {
        let ask = || {
            let mut first = Stream::connect(socket.to_fs_name::<GenericFilePath>()?)?;
            first.write_all(said.as_bytes())?;
            let mut answer = String::new();
            BufReader::new(first.take(LONGEST)).read_line(&mut answer)?;
            io::Result::Ok(answer == TAKEN)
        };
        let _ = tell.send(ask().unwrap_or(false));
    });
    told.recv_timeout(until.saturating_duration_since(Instant::now())).unwrap_or(false)
}

fn lock(folder: &Path, name: &str) -> io::Result<Option<File>> {
    fs::create_dir_all(folder)?;
    let path = folder.join(format!("{name}.lock"));
    let file = File::options().write(true).create(true).truncate(false).open(path)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Whoever holds the lock may take the socket of a process that was killed away.
fn listen(socket: &Path) -> io::Result<Listener> {
    if cfg!(unix) {
        match fs::remove_file(socket) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    ListenerOptions::new().name(socket.to_fs_name::<GenericFilePath>()?).create_sync()
}

fn socket(folder: &Path, name: &str) -> PathBuf {
    if cfg!(windows) {
        return PathBuf::from(format!(r"\\.\pipe\{name}"));
    }
    folder.join(format!("{name}.socket"))
}

/// The same for every way to write a library's path; short, because the name of a socket must be.
pub fn name(library: &Path) -> String {
    let absolute = std::path::absolute(library).unwrap_or_else(|_| library.to_owned());
    // Before the library is made, a folder above it at least is there.
    let real = absolute.ancestors().find_map(|there| {
        let (real, rest) = (there.canonicalize().ok()?, absolute.strip_prefix(there).ok()?);
        Some(if rest.as_os_str().is_empty() { real } else { real.join(rest) })
    });
    let sum = Sha256::digest(real.unwrap_or(absolute).as_os_str().as_encoded_bytes());
    let hexadecimal: String = sum[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    format!("crossread-{hexadecimal}")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on should fail there")]
mod tests {
    use super::*;

    fn handed(file: &str) -> Handed {
        Handed { files: vec![file.to_owned()], sample: false }
    }

    fn first(folder: &Path, library: &Path) -> Instance {
        match start(folder, library, &Handed::default()) {
            Start::First(instance) => instance,
            Start::HandedOver => panic!("handed over"),
            Start::Unknown => panic!("unknown"),
        }
    }

    #[test]
    fn a_second_start_hands_over_and_other_libraries_are_others() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (folder.path().join("one"), folder.path().join("other"));
        fs::write(&one, "").unwrap();
        let (tell, told) = mpsc::channel();
        first(folder.path(), &one).hear(move |handed| tell.send(handed).unwrap()).unwrap();
        let roundabout = folder.path().join("..").join(folder.path().file_name().unwrap()).join("one");
        for path in [&one, &roundabout] {
            assert!(matches!(start(folder.path(), path, &handed("a “quoted”\nname")), Start::HandedOver));
            assert_eq!(told.recv().unwrap(), handed("a “quoted”\nname"));
        }
        drop(first(folder.path(), &other));
    }

    #[test]
    fn what_a_killed_process_left_keeps_nobody_out() {
        let folder = tempfile::tempdir().unwrap();
        let library = folder.path().join("library");
        fs::write(folder.path().join(format!("{}.lock", name(&library))), "").unwrap();
        fs::write(socket(folder.path(), &name(&library)), "").unwrap();
        drop(first(folder.path(), &library));
        drop(first(folder.path(), &library));
    }

    #[test]
    fn a_caller_that_says_nothing_keeps_nobody_waiting() {
        let folder = tempfile::tempdir().unwrap();
        let library = folder.path().join("library");
        let (tell, told) = mpsc::channel();
        first(folder.path(), &library).hear(move |handed| tell.send(handed).unwrap()).unwrap();
        let socket = socket(folder.path(), &name(&library));
        let connect = || Stream::connect(socket.clone().to_fs_name::<GenericFilePath>().unwrap()).unwrap();
        let silent = connect();
        connect().write_all(b"no JSON\n").unwrap();
        assert!(matches!(start(folder.path(), &library, &handed("x")), Start::HandedOver));
        assert_eq!(told.recv().unwrap(), handed("x"));
        drop(silent);
    }
}

//! Starts the worker, hands it the PDF and waits for its answer, but not for ever.

use std::{
    env,
    io::{self, Read, Write},
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::{RwLock, mpsc},
    thread,
    time::Duration,
};

use super::{Extract, Refusal, WORKER_ARGUMENT, worker::from_json};

/// How long a worker may take. The longest of 150 damaged PDFs took a second.
pub(super) const DEADLINE: Duration = Duration::from_secs(20);

/// The longest answer: twice what an article of the largest size can hold.
const MAX_ANSWER_BYTES: u64 = 80_000_000;

static WORKER: RwLock<Option<PathBuf>> = RwLock::new(None);

/// Names the program that is started to read PDFs, in place of this one: tests are no programs that could
/// be started so.
pub fn set_worker(program: impl Into<PathBuf>) {
    if let Ok(mut worker) = WORKER.write() {
        *worker = Some(program.into());
    }
}

/// Has a worker read `bytes`. The outer error: it could not be started.
pub(super) fn extract(bytes: &[u8], deadline: Duration) -> io::Result<Result<Extract, Refusal>> {
    let named = WORKER.read().ok().and_then(|worker| worker.clone());
    let program = named.map_or_else(env::current_exe, Ok)?;
    let mut child = Command::new(program)
        .arg(WORKER_ARGUMENT)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let answer = converse(&mut child, bytes, deadline);
    if answer.is_none() {
        // It may have ended by itself.
        let _ = child.kill();
    }
    let status = child.wait()?;
    Ok(match answer {
        Some(answer) => from_json(&answer).unwrap_or_else(|| {
            // A signal ends a process without a code: memory ran out, or the stack did.
            Err(if status.code().is_none() { Refusal::Exhausting } else { Refusal::Damaged })
        }),
        None => Err(Refusal::Exhausting),
    })
}

/// Writes the question and reads the answer at once, so that neither side waits for the other; `None` when
/// the time is over.
fn converse(child: &mut Child, bytes: &[u8], deadline: Duration) -> Option<Vec<u8>> {
    let mut input = child.stdin.take()?;
    let output = child.stdout.take()?;
    let question = bytes.to_owned();
    // A worker that has seen enough closes its end.
    thread::spawn(move || drop(input.write_all(&question)));
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut answer = Vec::new();
        let _ = output.take(MAX_ANSWER_BYTES).read_to_end(&mut answer);
        let _ = sender.send(answer);
    });
    receiver.recv_timeout(deadline).ok()
}

#[cfg(all(test, unix))]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on should fail there")]
mod tests {
    use std::{fs, os::unix::fs::PermissionsExt};

    use super::*;

    /// Checks what becomes of a worker that does what `script` says.
    #[track_caller]
    fn check(script: &str, expect: &Result<Extract, Refusal>) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("worker");
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        set_worker(&path);
        let answer = extract(&vec![b' '; 1_000_000], Duration::from_millis(700)).unwrap();
        assert_eq!(answer, *expect, "{script}");
    }

    #[test]
    fn a_worker_that_fails_is_an_answer() {
        check("exec sleep 60", &Err(Refusal::Exhausting));
        check("kill -ABRT $$", &Err(Refusal::Exhausting));
        check("exit 101", &Err(Refusal::Damaged));
        check("echo nonsense", &Err(Refusal::Damaged));
        check("exec cat /dev/zero", &Err(Refusal::Exhausting));
        check("cat > /dev/null; echo '{\"pages\": []}'", &Ok(Extract::default()));
        set_worker("/nonexistent");
        assert!(extract(b"", DEADLINE).is_err());
    }
}

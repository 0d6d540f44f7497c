//! Takes from the worker what reading a PDF does not need: memory without end, files, processes, the network.

/// The most memory that the process may take, its own program and libraries included. Real articles need
/// less than a tenth; a hostile one took 2 GB.
#[cfg(unix)]
const MAX_MEMORY: u64 = 1_500_000_000;

/// The most seconds of a processor, in case nobody is left to end the process.
#[cfg(unix)]
const MAX_SECONDS: u64 = 60;

/// Confines this process for good. Must run before it reads a byte of what it is given, and before it starts a thread.
///
/// The answer is the reason where the system lets nothing be confined: who calls decides whether to go on.
pub(super) fn confine() -> Result<(), String> {
    limit_resources();
    filter::calls()
}

/// Systems that know no such limit still have the deadline.
#[cfg(unix)]
fn limit_resources() {
    use rlimit::{Resource, setrlimit};
    // One that fails is no reason to read no PDFs: macOS, for one, knows no limit of memory.
    let _ = setrlimit(Resource::AS, MAX_MEMORY, MAX_MEMORY);
    let _ = setrlimit(Resource::CPU, MAX_SECONDS, MAX_SECONDS);
    // It writes no file, and leaves no picture of its memory when it is ended.
    let _ = setrlimit(Resource::FSIZE, 0, 0);
    let _ = setrlimit(Resource::CORE, 0, 0);
}

#[cfg(not(unix))]
fn limit_resources() {}

/// Linux: a list of the system calls that a reader without files needs (seccomp). Every other one is answered "not
/// permitted", so that a library that tries whether it can goes on without.
#[cfg(all(
    target_os = "linux",
    any(target_arch = "x86_64", target_arch = "aarch64", target_arch = "riscv64")
))]
mod filter {
    use std::collections::BTreeMap;

    use seccompiler::{
        BpfProgram, SeccompAction, SeccompCmpArgLen::Dword, SeccompCmpOp::Eq, SeccompCondition,
        SeccompFilter, SeccompRule,
    };

    /// Memory, locks, time, chance and the end. Neither opening nor connecting, nor starting anything.
    const ALWAYS: [i64; 26] = [
        libc::SYS_brk,
        libc::SYS_clock_gettime,
        libc::SYS_clock_nanosleep,
        libc::SYS_close,
        libc::SYS_exit,
        libc::SYS_exit_group,
        libc::SYS_fstat,
        libc::SYS_futex,
        libc::SYS_getpid,
        libc::SYS_getrandom,
        libc::SYS_gettid,
        libc::SYS_madvise,
        libc::SYS_mmap,
        libc::SYS_mprotect,
        libc::SYS_mremap,
        libc::SYS_munmap,
        libc::SYS_restart_syscall,
        libc::SYS_rt_sigaction,
        libc::SYS_rt_sigprocmask,
        libc::SYS_rt_sigreturn,
        libc::SYS_sched_getaffinity,
        libc::SYS_sched_yield,
        libc::SYS_set_robust_list,
        libc::SYS_sigaltstack,
        // Ends itself when its memory is out; signals to others are not its own process group's to send.
        libc::SYS_tgkill,
        libc::SYS_nanosleep,
    ];

    pub(super) fn calls() -> Result<(), String> {
        let program = program().map_err(|error| error.to_string())?;
        seccompiler::apply_filter(&program).map_err(|error| error.to_string())
    }

    fn program() -> Result<BpfProgram, seccompiler::BackendError> {
        let mut rules: BTreeMap<i64, Vec<SeccompRule>> =
            ALWAYS.iter().map(|call| (*call, Vec::new())).collect();
        // What it inherited, such as the window's connection to the screen, is none of its own.
        rules.insert(libc::SYS_read, vec![on(0)?]);
        for call in [libc::SYS_write, libc::SYS_writev] {
            rules.insert(call, vec![on(1)?, on(2)?]);
        }
        let refuse = SeccompAction::Errno(libc::EPERM as u32);
        SeccompFilter::new(rules, refuse, SeccompAction::Allow, std::env::consts::ARCH.try_into()?)?
            .try_into()
    }

    /// Only on this file descriptor.
    fn on(descriptor: u64) -> Result<SeccompRule, seccompiler::BackendError> {
        SeccompRule::new(vec![SeccompCondition::new(0, Dword, Eq, descriptor)?])
    }
}

#[cfg(not(all(
    target_os = "linux",
    any(target_arch = "x86_64", target_arch = "aarch64", target_arch = "riscv64")
)))]
mod filter {
    /// Other systems have the limits above, and the deadline.
    pub(super) fn calls() -> Result<(), String> {
        Ok(())
    }
}

#[cfg(all(
    test,
    target_os = "linux",
    any(target_arch = "x86_64", target_arch = "aarch64", target_arch = "riscv64")
))]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on should fail there")]
mod tests {
    use std::{
        fs::{self, File},
        io::{self, ErrorKind::PermissionDenied, Read, Write},
        net::{TcpListener, TcpStream, UdpSocket},
        os::unix::net::{UnixListener, UnixStream},
        process::Command,
        thread,
    };

    use super::*;

    fn denied<T>(what: &str, answer: io::Result<T>) {
        assert_eq!(answer.err().map(|error| error.kind()), Some(PermissionDenied), "{what}");
    }

    #[test]
    fn what_reading_a_pdf_does_not_need_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("library.sqlite3");
        fs::write(&path, "an editor's work").unwrap();
        let socket = folder.path().join("socket");
        let _door = UnixListener::bind(&socket).unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        // As what the window's process has open when it starts a worker.
        let mut inherited = File::open(&path).unwrap();
        let mut written = fs::OpenOptions::new().append(true).open(&path).unwrap();
        let inner = path.clone();
        // The filter is a thread's for good, and the test's own has more to do.
        let confined = thread::spawn(move || {
            filter::calls().unwrap();
            let (path, folder) = (inner.as_path(), inner.parent().unwrap());
            denied("reading a file", fs::read(path));
            denied("reading what was open", inherited.read(&mut [0; 4]));
            denied("writing what was open", written.write(b"x"));
            denied("making a file", File::create(folder.join("new")));
            denied("taking a file away", fs::remove_file(path));
            denied("renaming a file", fs::rename(path, folder.join("other")));
            denied("making a folder", fs::create_dir(folder.join("folder")));
            denied("listing a folder", fs::read_dir(folder));
            denied("asking for a file", fs::metadata(path));
            denied("connecting", TcpStream::connect(address));
            denied("a datagram", UdpSocket::bind("127.0.0.1:0"));
            denied("listening", TcpListener::bind("127.0.0.1:0"));
            denied("a socket by name", UnixStream::connect(folder.join("socket")));
            denied("another program", Command::new("/bin/true").status());
            denied("a thread", thread::Builder::new().spawn(|| ()));
            // What it does need still works.
            let many: Vec<u64> = (0..4_000_000).collect();
            many.iter().sum::<u64>()
        });
        assert_eq!(confined.join().unwrap(), 7_999_998_000_000);
        assert_eq!(fs::read_to_string(&path).unwrap(), "an editor's work");
    }
}

//! Reads one file: the only place in this crate that touches the disk.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::Path,
};

use crate::{ImportError, Imported, clean::clean, draft::one_line, limits::MAX_SOURCE_BYTES, read_bytes};

/// Imports one file. Nothing of it is read before its kind and size are known, and never more than the
/// limit, so that a device, a pipe or a huge file is refused at once.
pub fn read_file(path: &Path) -> Result<Imported, ImportError> {
    let name = name_of(path);
    let trouble = |source| trouble(path, source);
    let metadata = fs::metadata(path).map_err(trouble)?;
    if metadata.is_dir() {
        return Err(ImportError::Folder { path: path.display().to_string() });
    }
    if !metadata.is_file() {
        return Err(ImportError::NotAFile { name });
    }
    if metadata.len() > MAX_SOURCE_BYTES {
        return Err(ImportError::TooLarge { name, bytes: metadata.len() });
    }
    let mut bytes = Vec::new();
    // One byte more than the limit tells a file that grew, or that lies about its size.
    File::open(path).map_err(trouble)?.take(MAX_SOURCE_BYTES + 1).read_to_end(&mut bytes).map_err(trouble)?;
    read_bytes(&name, &bytes)
}

/// The file's name without its folders. It need not be Unicode and may hold anything, but what is
/// printed must be one plain line.
fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    one_line(&clean(&name.to_string_lossy()).text)
}

fn trouble(path: &Path, source: io::Error) -> ImportError {
    match source.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
            ImportError::Missing { path: path.display().to_string() }
        }
        io::ErrorKind::PermissionDenied => ImportError::Forbidden { name: name_of(path) },
        _ => ImportError::Unreadable { name: name_of(path), source },
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;

    fn refused(path: &Path) -> ImportError {
        let start = Instant::now();
        let error = read_file(path).unwrap_err();
        assert!(start.elapsed() < Duration::from_secs(1), "{path:?} was not refused at once");
        error
    }

    #[test]
    fn a_file_becomes_an_article_named_without_its_folders() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("café.txt");
        fs::write(&path, "A Headline\n\nA first paragraph.").unwrap();
        let article = read_file(&path).unwrap().article;
        assert_eq!(article.source.name, "café.txt");
        assert_eq!(article.facts.headline.unwrap().text, "A Headline");
    }

    #[test]
    fn what_is_no_file_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(refused(folder.path()), ImportError::Folder { .. }));
        assert!(matches!(refused(&folder.path().join("gone.txt")), ImportError::Missing { .. }));
        let file = folder.path().join("file.txt");
        fs::write(&file, "").unwrap();
        assert!(matches!(refused(&file), ImportError::Empty { .. }));
        assert!(matches!(refused(&file.join("below")), ImportError::Missing { .. }));
    }

    #[test]
    #[cfg(unix)]
    fn devices_and_pipes_are_refused_without_being_opened() {
        assert!(matches!(refused(Path::new("/dev/zero")), ImportError::NotAFile { .. }));
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe");
        // Opening a pipe that nobody writes to would wait for ever.
        if !std::process::Command::new("mkfifo").arg(&pipe).status().is_ok_and(|status| status.success()) {
            return println!("skipped: no mkfifo here");
        }
        assert!(matches!(refused(&pipe), ImportError::NotAFile { .. }));
    }

    #[test]
    fn a_library_is_refused_and_the_way_to_open_it_named() {
        let folder = tempfile::tempdir().unwrap();
        // Also under the name of a text.
        let path = folder.path().join("library.txt");
        fs::write(&path, b"SQLite format 3\0\x10\0\x01\x01").unwrap();
        let error = refused(&path);
        assert!(matches!(error, ImportError::Database { .. }), "{error}");
        assert!(error.to_string().contains("start Crossread with --library"), "{error}");
        fs::write(&path, "SQLite format 3 is old, and widely used. It was said so in 2004.").unwrap();
        read_file(&path).unwrap();
    }

    #[test]
    fn a_large_file_is_refused_unread() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("large.txt");
        File::create(&path).unwrap().set_len(200_000_000).unwrap();
        let error = refused(&path);
        assert!(matches!(error, ImportError::TooLarge { bytes: 200_000_000, .. }), "{error}");
    }

    #[test]
    fn a_forbidden_file_is_named_as_that() {
        // Permission bits do not stop root, who may well run the tests: the mapping is tested instead.
        let error = trouble(Path::new("folder/secret.txt"), io::ErrorKind::PermissionDenied.into());
        assert!(error.to_string().starts_with("“secret.txt” may not be read"), "{error}");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("secret.txt");
            fs::write(&path, "A text.").unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
            if File::open(&path).is_err() {
                assert!(matches!(refused(&path), ImportError::Forbidden { .. }));
            }
        }
        let error = trouble(Path::new("a.txt"), io::ErrorKind::TimedOut.into());
        assert!(error.to_string().starts_with("“a.txt” could not be read: "), "{error}");
    }
}

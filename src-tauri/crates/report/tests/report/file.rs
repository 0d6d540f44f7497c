//! Writing a report: what stands there is kept byte for byte unless it is given up.

use std::fs;
use std::path::Path;

use report::{ReportError, write_file};
use tempfile::TempDir;

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_new_report_is_written_whole() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("report.html");
    let contents = vec![b'x'; 3_000_000];
    write_file(&path, &contents, false).unwrap();
    assert_eq!(fs::read(&path).unwrap(), contents);
    assert_eq!(names(folder.path()), ["report.html"]);
}

#[test]
fn an_existing_file_is_kept_unless_it_is_given_up() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("report.html");
    fs::write(&path, b"the old one\0").unwrap();
    let refused = write_file(&path, b"the new one", false).unwrap_err();
    assert!(matches!(&refused, ReportError::FileExists(at) if *at == path), "{refused:?}");
    assert!(refused.to_string().contains(path.to_str().unwrap()), "{refused}");
    assert_eq!(fs::read(&path).unwrap(), b"the old one\0");
    assert_eq!(names(folder.path()), ["report.html"]);

    write_file(&path, b"the new one", true).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"the new one");
    assert_eq!(names(folder.path()), ["report.html"]);
}

#[test]
fn of_many_writers_of_one_new_file_exactly_one_wins() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("report.html");
    let write = |number: u8| write_file(&path, &[number; 4096], false).is_ok().then_some(number);
    let winners: Vec<u8> = std::thread::scope(|scope| {
        let writers: Vec<_> = (0..8).map(|number| scope.spawn(move || write(number))).collect();
        writers.into_iter().filter_map(|writer| writer.join().unwrap()).collect()
    });
    assert_eq!(winners.len(), 1, "{winners:?}");
    assert_eq!(fs::read(&path).unwrap(), [winners[0]; 4096]);
    assert_eq!(names(folder.path()), ["report.html"]);
}

#[test]
fn a_missing_folder_is_named_and_not_made() {
    let folder = TempDir::new().unwrap();
    let missing = folder.path().join("no such folder");
    for replace in [false, true] {
        let refused = write_file(&missing.join("report.html"), b"x", replace).unwrap_err();
        assert!(matches!(&refused, ReportError::FolderMissing(at) if *at == missing), "{refused:?}");
        assert!(refused.to_string().contains("no such folder"), "{refused}");
    }
    let file = folder.path().join("file");
    fs::write(&file, b"").unwrap();
    let refused = write_file(&file.join("report.html"), b"x", false).unwrap_err();
    assert!(matches!(&refused, ReportError::FolderMissing(at) if *at == file), "{refused:?}");
    assert_eq!(names(folder.path()), ["file"]);
}

#[test]
fn a_folder_in_place_of_the_file_is_left_alone() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("report.html");
    fs::create_dir(&path).unwrap();
    fs::write(path.join("inside"), b"kept").unwrap();
    for replace in [false, true] {
        let refused = write_file(&path, b"x", replace).unwrap_err();
        assert!(matches!(&refused, ReportError::IsFolder(at) if *at == path), "{refused:?}");
    }
    assert_eq!(fs::read(path.join("inside")).unwrap(), b"kept");
    assert_eq!(names(folder.path()), ["report.html"]);
}

#[test]
fn a_file_that_is_marked_read_only_is_not_replaced() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("report.html");
    fs::write(&path, b"kept").unwrap();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let refused = write_file(&path, b"x", true).unwrap_err();
    assert!(matches!(&refused, ReportError::NoPermission(_)), "{refused:?}");
    assert_eq!(fs::read(&path).unwrap(), b"kept");
    assert_eq!(names(folder.path()), ["report.html"]);
}

#[test]
fn a_name_that_the_system_refuses_leaves_nothing_behind() {
    let folder = TempDir::new().unwrap();
    for name in ["x".repeat(300), "a\0b".to_owned()] {
        let refused = write_file(&folder.path().join(name), b"x", false).unwrap_err();
        assert!(matches!(&refused, ReportError::Other { .. }), "{refused:?}");
    }
    assert!(names(folder.path()).is_empty());
}

#[cfg(unix)]
#[test]
fn a_report_has_the_permissions_of_any_other_file() {
    use std::os::unix::fs::PermissionsExt;
    let folder = TempDir::new().unwrap();
    let mode = |name: &str| fs::metadata(folder.path().join(name)).unwrap().permissions().mode();
    fs::write(folder.path().join("any"), b"").unwrap();
    let path = folder.path().join("report.html");
    write_file(&path, b"1", false).unwrap();
    assert_eq!(mode("report.html"), mode("any"));

    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    write_file(&path, b"2", true).unwrap();
    assert_eq!(mode("report.html") & 0o777, 0o640);
}

#[cfg(unix)]
#[test]
fn a_device_is_not_renamed_away() {
    use std::os::unix::fs::FileTypeExt;
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("pipe");
    let _socket = std::os::unix::net::UnixListener::bind(&path).unwrap();
    let refused = write_file(&path, b"x", true).unwrap_err();
    assert!(matches!(&refused, ReportError::Other { .. }), "{refused:?}");
    assert!(fs::metadata(&path).unwrap().file_type().is_socket());
    assert_eq!(names(folder.path()), ["pipe"]);
}

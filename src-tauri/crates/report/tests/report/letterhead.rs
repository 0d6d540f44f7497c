//! Template folders: what is read, and a sentence for each mistake.

use std::fs;
use std::path::Path;

use report::{Letterhead, LogoKind, ReportError, Rgb};

/// A picture of one pixel.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0\x3a\x7e\x9b\x55\
    \0\0\0\nIDATx\x9cc\xf8\x0f\0\x01\x01\x01\0\x1b\xb6\xee\x56\0\0\0\0IEND\xaeB`\x82";

/// The same with another size in its header.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    let mut png = PNG.to_vec();
    png[16..20].copy_from_slice(&width.to_be_bytes());
    png[20..24].copy_from_slice(&height.to_be_bytes());
    png
}

/// The frame of a JPEG of 3 by 2 pixels.
const JPEG: &[u8] = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\
    \xff\xc0\0\x0b\x08\0\x02\0\x03\x01\x01\x11\0\xff\xd9";

fn folder(settings: &[u8], files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("letterhead.toml"), settings).unwrap();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

/// What is said of a folder with these files, without its path.
#[track_caller]
fn check(settings: impl AsRef<[u8]>, files: &[(&str, &[u8])], expect: &str) {
    let folder = folder(settings.as_ref(), files);
    check_folder(folder.path(), expect);
}

#[track_caller]
fn check_folder(folder: &Path, expect: &str) {
    let said = Letterhead::read(folder).unwrap_err().to_string();
    assert!(said.contains(&folder.display().to_string()), "{said} does not name the file");
    assert_eq!(said.replace(&format!("{}/", folder.display()), ""), expect);
}

#[test]
fn a_whole_letterhead_is_read() {
    let settings = "\u{feff}name = \"The Daily Example\"\r\nline = 'Standards'\r\nopening = \"\"\"\r\nOne\r\nTwo\"\"\"\r\n\
        closing = \"Ask us.\"\r\naccent = \"#1F4e79\"\r\nlogo = \"./logo.png\"\r\ndescription = \"A mark\"\r\n";
    let folder = folder(settings.as_bytes(), &[("logo.png", &png(300, 200))]);
    let letterhead = Letterhead::read(folder.path()).unwrap().unwrap();
    assert_eq!(letterhead.name, "The Daily Example");
    assert_eq!(letterhead.line.as_deref(), Some("Standards"));
    assert_eq!(letterhead.opening.as_deref(), Some("One\r\nTwo"));
    assert_eq!(letterhead.closing.as_deref(), Some("Ask us."));
    assert_eq!(letterhead.accent, Some(Rgb(0x1f, 0x4e, 0x79)));
    let logo = letterhead.logo.unwrap();
    assert_eq!((logo.kind, logo.width, logo.height), (LogoKind::Png, 300, 200));
    assert_eq!((logo.bytes, logo.description.as_str()), (png(300, 200), "A mark"));
}

#[test]
fn a_logo_may_be_a_jpeg_and_is_described_by_the_name() {
    let folder = folder(b"name = \"Example\"\nlogo = \"mark.jpg\"", &[("mark.jpg", JPEG)]);
    let logo = Letterhead::read(folder.path()).unwrap().unwrap().logo.unwrap();
    assert_eq!((logo.kind, logo.width, logo.height), (LogoKind::Jpeg, 3, 2));
    assert_eq!(logo.description, "Example");
}

#[test]
fn without_a_folder_or_a_file_there_is_none() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(Letterhead::read(folder.path()).unwrap(), None);
    assert_eq!(Letterhead::read(&folder.path().join("nowhere")).unwrap(), None);
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    assert_eq!(Letterhead::read(&file).unwrap(), None);
}

#[test]
fn each_mistake_in_the_settings_has_its_sentence() {
    check(
        "name = \"X\"\n\ncolour = \"red\"",
        &[],
        "“letterhead.toml”, line 3: there is no setting “colour”. The settings are: name, line, opening, closing, accent, logo, description.",
    );
    check(
        "name = \"X\"\n[logo]\n",
        &[],
        "“letterhead.toml”, line 2: “logo” must be a text. Put it in quotation marks: logo = \"…\".",
    );
    check(
        "name = 5",
        &[],
        "“letterhead.toml”, line 1: “name” must be a text. Put it in quotation marks: name = \"…\".",
    );
    check(
        "# empty\nname = \"  \"",
        &[],
        "“letterhead.toml” does not say what the organisation is called. Add a line such as name = \"The Daily Example\".",
    );
    check(
        format!("name = \"{}\"", "x".repeat(201)),
        &[],
        "“letterhead.toml”, line 1: “name” is too long (201 characters; 200 at most). Shorten it.",
    );
    for colour in ["red", "#12345", "#1234567", "#12345g", "123456", "#+12345", "#éééééé"] {
        check(
            format!("name = \"X\"\naccent = \"{colour}\""),
            &[],
            &format!(
                "“letterhead.toml”, line 2: “{colour}” is no colour. Write accent as # and six digits or letters from a to f, such as accent = \"#1f4e79\"."
            ),
        );
    }
    check(
        b"name = \"X\"\nline = \"caf\xe9\"",
        &[],
        "“letterhead.toml”, line 2: there are letters that are not UTF-8. Save the file as plain text in UTF-8.",
    );
    let long = "#".repeat(262_145);
    check(
        long,
        &[],
        "“letterhead.toml” is too large for a list of settings (262145 bytes). Keep only the letterhead's settings in it.",
    );
}

#[test]
fn what_is_no_setting_at_all_is_said_with_its_line() {
    for (settings, line) in [
        ("name = The Post", 1),
        ("name = \"X\"\nname = \"Y\"", 2),
        ("name = \"X\"\nlogo", 2),
        ("name = \"X\nline", 1),
    ] {
        let folder = folder(settings.as_bytes(), &[]);
        let said = Letterhead::read(folder.path()).unwrap_err().to_string();
        assert!(said.contains(&format!("”, line {line}: this could not be understood (")), "{said}");
        assert!(said.ends_with("such as name = \"The Daily Example\"."), "{said}");
    }
}

#[test]
fn each_mistake_with_the_logo_has_its_sentence() {
    let logo = |name: &str| format!("name = \"X\"\nlogo = '{name}'");
    let outside = |name: &str| {
        format!(
            "“letterhead.toml”, line 2: the logo “{name}” is not in the template folder. Put the picture into that folder and write its file name alone, such as logo = \"logo.png\"."
        )
    };
    for name in ["../logo.png", "/etc/logo.png", "a/../../logo.png"] {
        check(logo(name), &[], &outside(name));
    }
    check(
        logo("logo.png"),
        &[],
        "“letterhead.toml”, line 2: there is no picture “logo.png” in the template folder. Put it there, or correct its name.",
    );
    check(
        logo("a.txt"),
        &[("a.txt", b"GIF89a, or so it says, and long enough to be one")],
        "The logo “a.txt” is neither a PNG nor a JPEG picture. Save it as one of the two.",
    );
    check(
        logo("empty.png"),
        &[("empty.png", b"")],
        "The logo “empty.png” is neither a PNG nor a JPEG picture. Save it as one of the two.",
    );
    for cut in [&png(4, 4)[..40], &png(0, 4)] {
        check(
            logo("cut.png"),
            &[("cut.png", cut)],
            "The logo “cut.png” is damaged or cut off. Save it anew as a PNG or JPEG picture.",
        );
    }
    check(
        logo("wide.png"),
        &[("wide.png", &png(4001, 10))],
        "The logo “wide.png” is 4001 × 10 pixels large. Make it 4,000 pixels a side at most.",
    );
    let mut large = png(10, 10);
    large.resize(2 * 1024 * 1024 + 1, 0);
    check(
        logo("large.png"),
        &[("large.png", &large)],
        "The logo “large.png” has more than 2 MB. Save it smaller: it is set 6 cm wide at most.",
    );
    check(
        logo("."),
        &[],
        "The logo “.” could not be read: it is not a file. Check that you may read it, or take “logo” out of letterhead.toml.",
    );
}

#[cfg(unix)]
#[test]
fn a_link_may_not_lead_out_of_the_folder() {
    let elsewhere = folder(b"", &[("secret.png", &png(4, 4))]);
    let here = folder(b"name = \"X\"\nlogo = \"logo.png\"", &[("real.png", &png(4, 4))]);
    let link = here.path().join("logo.png");
    std::os::unix::fs::symlink(elsewhere.path().join("secret.png"), &link).unwrap();
    check_folder(
        here.path(),
        "“letterhead.toml”, line 2: the logo “logo.png” is not in the template folder. Put the picture into that folder and write its file name alone, such as logo = \"logo.png\".",
    );
    fs::remove_file(&link).unwrap();
    std::os::unix::fs::symlink("real.png", &link).unwrap();
    assert!(Letterhead::read(here.path()).unwrap().unwrap().logo.is_some());
}

#[test]
fn settings_that_cannot_be_read_are_said_to_be() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("letterhead.toml")).unwrap();
    check_folder(
        folder.path(),
        "“letterhead.toml” could not be read: it is not a file. Check that you may read it, or take the file away.",
    );
}

#[test]
fn the_example_is_one_and_is_never_written_over_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("new").join("template");
    let file = Letterhead::example(&place).unwrap();
    let letterhead = Letterhead::read(&place).unwrap().unwrap();
    assert_eq!(letterhead, Letterhead { name: "The Daily Example".to_owned(), ..Letterhead::default() });

    // With every setting put in force.
    let all =
        fs::read_to_string(&file).unwrap().replace("# line =", "line =").replace("# opening", "opening");
    let all = all.replace("# closing", "closing").replace("# accent", "accent").replace("# logo", "logo");
    fs::write(&file, all.replace("# description", "description")).unwrap();
    fs::write(place.join("logo.png"), png(10, 10)).unwrap();
    let full = Letterhead::read(&place).unwrap().unwrap();
    assert!(full.line.is_some() && full.opening.is_some() && full.closing.is_some());
    assert!(full.accent.is_some() && full.logo.is_some());

    fs::write(&file, "name = \"Mine\"").unwrap();
    assert!(matches!(Letterhead::example(&place), Err(ReportError::FileExists(path)) if path == file));
    assert_eq!(fs::read_to_string(&file).unwrap(), "name = \"Mine\"");
}

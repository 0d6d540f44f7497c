//! Reads a template folder, `letterhead.toml` and a picture, and writes an example of one.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Letterhead, LetterheadError, Logo, LogoKind, Rgb};
use crate::{ReportError, write_file};

/// The file of a template folder that says what is in it.
const FILE: &str = "letterhead.toml";

const KEYS: [&str; 7] = ["name", "line", "opening", "closing", "accent", "logo", "description"];
const KNOWN: &str = "name, line, opening, closing, accent, logo, description";

/// What `Letterhead::example` writes.
const EXAMPLE: &str = include_str!("example.toml");

/// The longest that the settings may be, in bytes.
const LONGEST_FILE: u64 = 256 * 1024;
/// A name stands in running heads, a paragraph on the first page: what is longer was put there by mistake. In characters.
const LONGEST_LINE: usize = 200;
const LONGEST_PARAGRAPH: usize = 5_000;
/// In bytes.
const LARGEST_LOGO: u64 = 2 * 1024 * 1024;
/// In pixels a side.
const LARGEST_SIDE: usize = 4_000;

impl Letterhead {
    /// Reads the letterhead of a template folder; none if there is no folder, or no `letterhead.toml` in it.
    pub fn read(folder: &Path) -> Result<Option<Self>, ReportError> {
        let file = folder.join(FILE);
        let Some(settings) = read_settings(&file)? else { return Ok(None) };
        Ok(Some(Reading { folder, file, settings: &settings }.letterhead()?))
    }

    /// Writes an example of `letterhead.toml` into a folder, which is made if it is not there, and says where it is.
    ///
    /// A file that is there is left as it is, and the answer is [`ReportError::FileExists`].
    pub fn example(folder: &Path) -> Result<PathBuf, ReportError> {
        let file = folder.join(FILE);
        fs::create_dir_all(folder).map_err(|cause| ReportError::of(&file, cause))?;
        write_file(&file, EXAMPLE.as_bytes(), false)?;
        Ok(file)
    }
}

fn read_settings(file: &Path) -> Result<Option<String>, LetterheadError> {
    let trouble = |cause| LetterheadError::Unreadable { file: file.to_owned(), cause };
    let bytes = match read_at_most(file, LONGEST_FILE) {
        Ok(bytes) => bytes,
        Err(cause) if matches!(cause.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Ok(None);
        }
        Err(cause) if cause.kind() == io::ErrorKind::FileTooLarge => {
            let size = fs::metadata(file).map_err(trouble)?.len();
            return Err(LetterheadError::TooLong { file: file.to_owned(), size });
        }
        Err(cause) => return Err(trouble(cause)),
    };
    match String::from_utf8(bytes) {
        // Notepad begins a file with a mark that is no part of the text.
        Ok(text) => Ok(Some(text.strip_prefix('\u{feff}').map_or_else(|| text.clone(), str::to_owned))),
        Err(cut) => {
            let line = line_of(cut.as_bytes(), cut.utf8_error().valid_up_to());
            Err(LetterheadError::NotText { file: file.to_owned(), line })
        }
    }
}

/// Settings while they are read.
struct Reading<'a> {
    folder: &'a Path,
    file: PathBuf,
    settings: &'a str,
}

/// A setting and the line that it stands in.
struct Setting {
    text: String,
    line: usize,
}

impl Reading<'_> {
    fn letterhead(&self) -> Result<Letterhead, LetterheadError> {
        let (table, errors) = DeTable::parse_recoverable(self.settings);
        // One mistake often makes more of them further down: the first is the one to mend.
        if let Some(first) = errors.iter().min_by_key(|error| error.span().map_or(0, |span| span.start)) {
            return Err(LetterheadError::Syntax {
                file: self.file.clone(),
                line: first.span().map_or(1, |span| self.line(span.start)),
                cause: first.message().lines().collect::<Vec<_>>().join("; "),
            });
        }
        let table = table.get_ref();
        for key in table.keys() {
            let (line, key) = (self.line(key.span().start), key.get_ref().to_string());
            if !KEYS.contains(&key.as_str()) {
                return Err(LetterheadError::UnknownKey { file: self.file.clone(), line, key, known: KNOWN });
            }
        }
        let text = |key: &str, most| self.setting(table, key, most);
        let words = |setting: Option<Setting>| setting.map(|setting| setting.text);
        let name = words(text("name", LONGEST_LINE)?)
            .ok_or_else(|| LetterheadError::NoName { file: self.file.clone() })?;
        let line = words(text("line", LONGEST_LINE)?);
        let opening = words(text("opening", LONGEST_PARAGRAPH)?);
        let closing = words(text("closing", LONGEST_PARAGRAPH)?);
        let accent = text("accent", LONGEST_LINE)?.map(|accent| self.colour(accent)).transpose()?;
        let description = words(text("description", LONGEST_LINE)?).unwrap_or_else(|| name.clone());
        let logo = text("logo", LONGEST_LINE)?.map(|logo| self.logo(logo, description)).transpose()?;
        Ok(Letterhead { name, line, opening, closing, accent, logo })
    }

    /// A setting's text, without the space around it; none where it is not set or empty.
    fn setting(
        &self,
        table: &DeTable<'_>,
        key: &str,
        most: usize,
    ) -> Result<Option<Setting>, LetterheadError> {
        let Some(value) = table.get(key) else { return Ok(None) };
        let (file, line, key) = (self.file.clone(), self.line(value.span().start), key.to_owned());
        let DeValue::String(text) = Spanned::get_ref(value) else {
            return Err(LetterheadError::NotAString { file, line, key });
        };
        let text = text.trim().to_owned();
        let length = text.chars().count();
        if length > most {
            return Err(LetterheadError::LongText { file, line, key, length, most });
        }
        Ok((!text.is_empty()).then_some(Setting { text, line }))
    }

    fn colour(&self, setting: Setting) -> Result<Rgb, LetterheadError> {
        let digits = setting
            .text
            .strip_prefix('#')
            .filter(|digits| digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        match digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()) {
            Some(value) => {
                let [_, red, green, blue] = value.to_be_bytes();
                Ok(Rgb(red, green, blue))
            }
            None => {
                let Setting { text: value, line } = setting;
                Err(LetterheadError::Colour { file: self.file.clone(), line, value })
            }
        }
    }

    fn logo(&self, setting: Setting, description: String) -> Result<Logo, LetterheadError> {
        let Setting { text: value, line } = setting;
        let outside = |value: String| LetterheadError::LogoOutside { file: self.file.clone(), line, value };
        let steps = Path::new(&value).components();
        if !steps.clone().all(|step| matches!(step, Component::Normal(_) | Component::CurDir)) {
            return Err(outside(value));
        }
        let file = self.folder.join(&value);
        let unreadable = |cause| LetterheadError::LogoUnreadable { file: file.clone(), cause };
        // A symbolic link may lead out of the folder even where the name does not.
        let real = match file.canonicalize() {
            Ok(real) => real,
            Err(cause) if matches!(cause.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                return Err(LetterheadError::LogoMissing { file: self.file.clone(), line, value });
            }
            Err(cause) => return Err(unreadable(cause)),
        };
        if !real.starts_with(self.folder.canonicalize().map_err(unreadable)?) {
            return Err(outside(value));
        }
        let bytes = match read_at_most(&real, LARGEST_LOGO) {
            Ok(bytes) => bytes,
            Err(cause) if cause.kind() == io::ErrorKind::FileTooLarge => {
                return Err(LetterheadError::LogoLarge { file });
            }
            Err(cause) => return Err(unreadable(cause)),
        };
        picture(&file, bytes, description)
    }

    fn line(&self, at: usize) -> usize {
        line_of(self.settings.as_bytes(), at)
    }
}

fn picture(file: &Path, bytes: Vec<u8>, description: String) -> Result<Logo, LetterheadError> {
    let file = file.to_owned();
    let (kind, end): (_, &[u8]) = match imagesize::image_type(&bytes) {
        Ok(imagesize::ImageType::Png) => (LogoKind::Png, b"IEND"),
        Ok(imagesize::ImageType::Jpeg) => (LogoKind::Jpeg, b"\xff\xd9"),
        _ => return Err(LetterheadError::LogoKind { file }),
    };
    let is_whole = bytes.windows(end.len()).any(|window| window == end);
    let size = imagesize::blob_size(&bytes).ok().filter(|size| is_whole && size.width > 0 && size.height > 0);
    let Some(size) = size else { return Err(LetterheadError::LogoDamaged { file }) };
    let side = |side: usize| u32::try_from(side).ok().filter(|_| side <= LARGEST_SIDE);
    let (Some(width), Some(height)) = (side(size.width), side(size.height)) else {
        return Err(LetterheadError::LogoPixels { file, width: size.width, height: size.height });
    };
    Ok(Logo { kind, bytes, width, height, description })
}

/// Reads a file, unless it is longer than `most` bytes or no file at all.
fn read_at_most(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let there = fs::metadata(path)?;
    if !there.is_file() {
        return Err(io::Error::other("it is not a file"));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}

/// The line that a byte stands in, from 1.
fn line_of(text: &[u8], at: usize) -> usize {
    text.iter().take(at).filter(|byte| **byte == b'\n').count() + 1
}

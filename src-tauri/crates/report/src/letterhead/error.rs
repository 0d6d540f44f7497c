//! What can be wrong with a template folder, each in a sentence that says where and what to do.

use std::io;
use std::path::PathBuf;

#[derive(Debug, thiserror::Error)]
pub enum LetterheadError {
    #[error("“{}” could not be read: {cause}. Check that you may read it, or take the file away.", .file.display())]
    Unreadable { file: PathBuf, cause: io::Error },
    #[error("“{}” is too large for a list of settings ({size} bytes). Keep only the letterhead's settings in it.", .file.display())]
    TooLong { file: PathBuf, size: u64 },
    #[error("“{}”, line {line}: there are letters that are not UTF-8. Save the file as plain text in UTF-8.", .file.display())]
    NotText { file: PathBuf, line: usize },
    #[error(
        "“{}”, line {line}: this could not be understood ({cause}). A setting is its name, an equals sign and the text in quotation marks, such as name = \"The Daily Example\".",
        .file.display()
    )]
    Syntax { file: PathBuf, line: usize, cause: String },
    #[error("“{}”, line {line}: there is no setting “{key}”. The settings are: {known}.", .file.display())]
    UnknownKey { file: PathBuf, line: usize, key: String, known: &'static str },
    #[error("“{}”, line {line}: “{key}” must be a text. Put it in quotation marks: {key} = \"…\".", .file.display())]
    NotAString { file: PathBuf, line: usize, key: String },
    #[error("“{}”, line {line}: “{key}” is too long ({length} characters; {most} at most). Shorten it.", .file.display())]
    LongText { file: PathBuf, line: usize, key: String, length: usize, most: usize },
    #[error("“{}” does not say what the organisation is called. Add a line such as name = \"The Daily Example\".", .file.display())]
    NoName { file: PathBuf },
    #[error(
        "“{}”, line {line}: “{value}” is no colour. Write accent as # and six digits or letters from a to f, such as accent = \"#1f4e79\".",
        .file.display()
    )]
    Colour { file: PathBuf, line: usize, value: String },
    #[error("“{}”, line {line}: the logo “{value}” is not in the template folder. Put the picture into that folder and write its file name alone, such as logo = \"logo.png\".", .file.display())]
    LogoOutside { file: PathBuf, line: usize, value: String },
    #[error("“{}”, line {line}: there is no picture “{value}” in the template folder. Put it there, or correct its name.", .file.display())]
    LogoMissing { file: PathBuf, line: usize, value: String },
    #[error("The logo “{}” could not be read: {cause}. Check that you may read it, or take “logo” out of letterhead.toml.", .file.display())]
    LogoUnreadable { file: PathBuf, cause: io::Error },
    #[error("The logo “{}” has more than 2 MB. Save it smaller: it is set 6 cm wide at most.", .file.display())]
    LogoLarge { file: PathBuf },
    #[error("The logo “{}” is neither a PNG nor a JPEG picture. Save it as one of the two.", .file.display())]
    LogoKind { file: PathBuf },
    #[error("The logo “{}” is damaged or cut off. Save it anew as a PNG or JPEG picture.", .file.display())]
    LogoDamaged { file: PathBuf },
    #[error("The logo “{}” is {width} × {height} pixels large. Make it 4,000 pixels a side at most.", .file.display())]
    LogoPixels { file: PathBuf, width: usize, height: usize },
}

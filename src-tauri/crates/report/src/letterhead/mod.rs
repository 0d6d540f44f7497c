//! What an organisation puts on its reports: its name, its logo, its words.

mod error;
mod read;

pub use error::LetterheadError;

/// Read from a template folder; every format that has a first page shows it there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Letterhead {
    /// The organisation's name; it also stands in running heads.
    pub name: String,
    /// A line below the name: a department, an address.
    pub line: Option<String>,
    /// A paragraph before everything else.
    pub opening: Option<String>,
    /// A paragraph in "About this report".
    pub closing: Option<String>,
    /// The colour of rules and of the name, on white paper.
    pub accent: Option<Rgb>,
    pub logo: Option<Logo>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    pub kind: LogoKind,
    pub bytes: Vec<u8>,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// What it shows, for whoever cannot see it.
    pub description: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogoKind {
    Png,
    Jpeg,
}

impl LogoKind {
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }
}

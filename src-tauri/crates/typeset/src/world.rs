//! All that the typesetter may see: the template, the words, a logo and fonts. Every other file, every package and the clock
//! are refused.

use std::sync::OnceLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use crate::error::TypesetError;
use crate::fonts::Fonts;

/// By the names under which they include each other; the first is the one that is set.
const TEMPLATE: [(&str, &str); 5] = [
    ("/report.typ", include_str!("../template/report.typ")),
    ("/look.typ", include_str!("../template/look.typ")),
    ("/words.typ", include_str!("../template/words.typ")),
    ("/blocks.typ", include_str!("../template/blocks.typ")),
    ("/claims.typ", include_str!("../template/claims.typ")),
];
const SHEET: &str = "/sheet.json";
const LOGO: &str = "/logo";

pub struct Press {
    fonts: Fonts,
    sheet: (FileId, Bytes),
    logo: Option<(FileId, Bytes)>,
    main: FileId,
}

impl Press {
    pub fn new(sheet: Vec<u8>, logo: Option<Vec<u8>>, fonts: Fonts) -> Result<Self, TypesetError> {
        let main =
            template()?.first().map(Source::id).ok_or_else(|| TypesetError::at_fault("no template"))?;
        let logo = logo.map(|bytes| Ok((id(LOGO)?, Bytes::new(bytes)))).transpose()?;
        Ok(Self { fonts, sheet: (id(SHEET)?, Bytes::new(sheet)), logo, main })
    }
}

impl World for Press {
    fn library(&self) -> &LazyHash<Library> {
        static LIBRARY: OnceLock<LazyHash<Library>> = OnceLock::new();
        // The cells that head a row are only told apart with these.
        LIBRARY.get_or_init(|| {
            let features = [Feature::A11yExtras].into_iter().collect();
            LazyHash::new(<Library as LibraryExt>::builder().with_features(features).build())
        })
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let sources = template().map_err(|_| FileError::AccessDenied)?;
        sources.iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let mut files = self.logo.iter().chain([&self.sheet]);
        files.find(|(file, _)| *file == id).map(|(_, bytes)| bytes.clone()).ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.faces.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Read once: a file's name is remembered by the typesetter until the program ends.
fn template() -> Result<&'static [Source], TypesetError> {
    static SOURCES: OnceLock<Vec<Source>> = OnceLock::new();
    if SOURCES.get().is_none() {
        let sources: Result<Vec<_>, TypesetError> =
            TEMPLATE.iter().map(|(name, text)| Ok(Source::new(id(name)?, (*text).to_owned()))).collect();
        // Another thread may have been quicker with the same.
        let _ = SOURCES.set(sources?);
    }
    Ok(SOURCES.get().map_or(&[], Vec::as_slice))
}

fn id(name: &str) -> Result<FileId, TypesetError> {
    let path = VirtualPath::new(name).map_err(|fault| TypesetError::at_fault(format!("{fault:?}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

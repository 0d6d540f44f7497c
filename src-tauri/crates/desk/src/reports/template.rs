//! The folder in which an organisation puts its name, logo and wording for all reports.

use std::path::{Path, PathBuf};

use report::{Letterhead, ReportError};

use crate::{Desk, DeskError};

/// Beside the library.
pub(crate) const FOLDER: &str = "report-template";

impl Desk {
    fn template_folder(&self) -> PathBuf {
        self.template.clone().unwrap_or_else(|| self.library_path().with_file_name(FOLDER))
    }

    /// Takes another folder for it.
    pub fn use_template_folder(&mut self, folder: &Path) {
        self.template = Some(folder.to_owned());
    }

    /// What stands in it; nothing where there is none.
    pub(super) fn letterhead(&self) -> Result<Option<Letterhead>, DeskError> {
        Ok(Letterhead::read(&self.template_folder())?)
    }

    /// The folder, with an example in it if it was not there.
    pub fn make_template_folder(&self) -> Result<PathBuf, DeskError> {
        let folder = self.template_folder();
        match Letterhead::example(&folder) {
            // What somebody wrote there stays.
            Ok(_) | Err(ReportError::FileExists(_)) => Ok(folder),
            Err(error) => Err(error.into()),
        }
    }
}

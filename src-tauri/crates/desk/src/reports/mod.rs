//! Reports: what goes into one, how it is set, where it goes, and what is copied.

mod asked;
mod clip;
mod export;
mod gather;
mod of_files;
mod preview;
mod printed;
mod set;
mod template;

pub(crate) use template::FOLDER as TEMPLATE_FOLDER;

pub use asked::report_format;
pub use export::{report_file_name, write_contents};
pub use of_files::{FilesReport, report_on, report_on_files};
pub use preview::Preview;

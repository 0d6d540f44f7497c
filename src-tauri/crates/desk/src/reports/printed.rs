//! Makes the page of HTML that is printed.

use std::sync::atomic::Ordering;

use messages::ReportRequest;
use report::document::document;

use super::gather::Care;
use crate::{Desk, DeskError};

impl Desk {
    /// The whole report as a page, read closely as one that is written is; `tell` hears how many pairs of how many have
    /// been read. Nothing where it was called off.
    pub fn printed_report(
        &self,
        request: &ReportRequest,
        tell: &dyn Fn(u32, u32),
    ) -> Result<Option<String>, DeskError> {
        self.called_off.store(false, Ordering::Relaxed);
        let off = || self.called_off.load(Ordering::Relaxed);
        let letterhead = self.letterhead()?;
        let Some(gathered) = self.gathered(request, Care { close: true, off: &off, tell })? else {
            return Ok(None);
        };
        Ok(Some(report::page(&document(&gathered.contents), letterhead.as_ref())?))
    }
}

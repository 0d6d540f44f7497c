//! The crate from outside: what stands in its files, by the eyes of other programs.
#![allow(clippy::unwrap_used, reason = "a test stops where it is wrong")]

mod file;
mod hostile;
mod opened;
mod preview;
#[path = "../../../report/tests/report/setting.rs"]
mod setting;
mod story;

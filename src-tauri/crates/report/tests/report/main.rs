//! The report crate from outside: its pages, hostile text, and files on the disk.
#![allow(clippy::unwrap_used, reason = "a test stops where it is wrong")]

mod clip;
mod draft;
mod fates;
mod file;
mod hostile;
mod markdown;
mod nasty;
mod outline;
mod page;
mod sample;
mod set_page;
mod setting;
mod story;

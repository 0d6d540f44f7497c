//! The report crate from outside: what is in a report, its formats, hostile text, and files on the disk.
#![allow(clippy::unwrap_used, reason = "a test stops where it is wrong")]

mod choices;
mod clip;
mod data;
mod document;
mod docx;
mod draft;
mod fates;
mod file;
mod hebrew;
mod hostile;
mod letterhead;
mod markdown;
mod nasty;
mod outline;
mod page;
mod sample;
mod setting;
mod story;

//! The report crate from outside: its pages, hostile text, and files on the disk.
#![allow(clippy::unwrap_used, reason = "a test stops where it is wrong")]

mod choices;
mod data;
mod document;
mod draft;
mod fates;
mod file;
mod outline;
mod sample;
mod setting;

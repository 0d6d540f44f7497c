//! A library as the desk meets it: kept, re-opened, shared, refused, killed, out of room, backed up, damaged.

#![expect(clippy::unwrap_used, reason = "tests, whose helpers the lint's own exception does not cover")]

mod acts;
mod backups;
mod checked;
mod damage;
mod full;
mod keeping;
mod killed;
mod logs;
mod parcels;
mod reading;
mod refusals;
mod samples;
mod search;
mod sharing;
mod shelf;
mod steps;

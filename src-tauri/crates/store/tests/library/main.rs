//! A library as the desk meets it: kept, re-opened, shared, refused, killed, out of room.

#![expect(clippy::unwrap_used, reason = "tests, whose helpers the lint's own exception does not cover")]

mod acts;
mod checked;
mod full;
mod keeping;
mod killed;
mod parcels;
mod refusals;
mod samples;
mod search;
mod sharing;
mod shelf;

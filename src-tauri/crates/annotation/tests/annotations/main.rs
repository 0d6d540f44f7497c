//! Annotations of the recommendation and of others, round trips, and files that mean harm.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should fail there")]

mod common;
mod examples;
mod foreign;
mod hostile;
mod round_trip;

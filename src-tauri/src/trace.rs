//! How long the start took, for the benchmark: printed only when it is asked for.

use std::env;
use std::time::{SystemTime, UNIX_EPOCH};

/// Holds when the process was started, in milliseconds since 1970; set by whoever measures.
const SINCE: &str = "CROSSREAD_STARTED_AT";

/// Says on standard error how many milliseconds after the start something was on the screen.
pub fn reached(what: &str) {
    let Some(started) = env::var(SINCE).ok().and_then(|since| since.parse::<u128>().ok()) else { return };
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis());
    eprintln!("startup {what} {} ms", now.saturating_sub(started));
}

//! Writes every signal of every pair of a file of alignments, for `data/fit.py`.
//!
//!     cargo run --release -p collate --example signals -- quick|close < SET.dev.jsonl > SET.signals
//!
//! First a line with the signals' names; then, for each pair, little-endian f32: the number of the record, the
//! left and the right sentence, and the signals.

use std::io::{BufWriter, Write, stdin, stdout};

use collate::Depth;
use rayon::prelude::*;
use serde_json::Value;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let depth = match std::env::args().nth(1).as_deref() {
        Some("quick") => Depth::Quick,
        Some("close") => Depth::Close,
        _ => return Err("say quick or close".into()),
    };
    let mut out = BufWriter::new(stdout().lock());
    writeln!(out, "{}", collate::SIGNALS.join(" "))?;
    let lines = stdin().lines().collect::<Result<Vec<_>, _>>()?;
    for (first, chunk) in (0..).step_by(64).zip(lines.chunks(64)) {
        let records =
            chunk.iter().map(|line| serde_json::from_str(line)).collect::<Result<Vec<Value>, _>>()?;
        let tables: Vec<_> = records
            .par_iter()
            .map(|record| collate::signals(&sentences(&record["left"]), &sentences(&record["right"]), depth))
            .collect();
        for (number, table) in (first..).zip(tables) {
            for (left, right, values) in table {
                let row = [number as f32, left as f32, right as f32].into_iter().chain(values);
                let bytes: Vec<u8> = row.flat_map(f32::to_le_bytes).collect();
                out.write_all(&bytes)?;
            }
        }
    }
    Ok(())
}

fn sentences(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

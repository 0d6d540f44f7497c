//! Writes what the encoder is given of a file of alignments, for `tune_encoder.py` of `meaning`.
//!
//!     cargo run --release -p collate --example given < SET.dev.jsonl > SET.given.jsonl
//!
//! For each record a line: a list of the claims of both sides, each with its groups of pieces, `[pieces, term]`, where
//! the term is null if the group is no weighty word, and with what each term counts.

use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for line in std::io::stdin().lines() {
        let record: Value = serde_json::from_str(&line?)?;
        let side = |name: &str| -> Vec<String> {
            record[name]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect()
        };
        let given = collate::given(&side("left"), &side("right"));
        let claims = given.iter().map(|it| json!({"groups": it.groups, "weights": it.weights}));
        println!("{}", claims.collect::<Value>());
    }
    Ok(())
}

//! Measures against budgets and peers.
//!
//! A bench gives rows; to add one, write a module with such a function and name it in [`BENCHES`].
//! Ratios hold from one machine to another; times do not.

mod size;

use std::process::ExitCode;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::{project, shell, table};

/// What a bench measured. Every measure is of the kind « the less, the better ».
pub struct Row {
    /// What is measured, and its unit
    pub name: String,
    pub ours: f64,
    /// Another program that does the same, and its measure
    pub peer: Option<(&'static str, f64)>,
    /// What ours may not exceed
    pub budget: Option<f64>,
}

type Bench = fn() -> Result<Vec<Row>>;

/// All benches, in the order of their tables.
const BENCHES: [(&str, Bench); 1] = [("transferred sizes", size::run)];

impl Row {
    /// How many times less than the peer.
    fn ratio(&self) -> Option<f64> {
        self.peer.map(|(_, value)| value / self.ours)
    }

    fn ok(&self) -> bool {
        self.budget.is_none_or(|budget| self.ours <= budget)
    }

    fn json(&self) -> Value {
        json!({
            "name": self.name,
            "ours": rounded(self.ours),
            "peer": self.peer.map(|(name, _)| name),
            "peer_value": self.peer.map(|(_, value)| rounded(value)),
            "ratio": self.ratio().map(rounded),
            "budget": self.budget,
            "ok": self.ok(),
        })
    }

    fn cells(&self) -> [String; 6] {
        let figure = |value: Option<f64>| value.map_or_else(|| "-".into(), |value| format!("{value:.1}"));
        let peer = self.peer.map_or_else(|| "-".into(), |(name, value)| format!("{name}: {value:.1}"));
        let verdict = if self.ok() { "ok" } else { "OVER" };
        [
            self.name.clone(),
            figure(Some(self.ours)),
            figure(self.budget),
            peer,
            figure(self.ratio()),
            verdict.into(),
        ]
    }
}

/// Runs every bench, prints a table each and writes `target/bench.json`; fails when one is over budget.
pub fn run() -> Result<ExitCode> {
    let mut all = Vec::new();
    for (name, bench) in BENCHES {
        let rows = shell::step(name, bench)?;
        let cells: Vec<_> = rows.iter().map(Row::cells).collect();
        println!();
        table::print([name, "ours", "budget", "peer", "ratio", ""], &cells);
        all.extend(rows);
    }
    let path = project::target().join("bench.json");
    std::fs::write(&path, document(&all)).with_context(|| format!("cannot write {}", path.display()))?;
    Ok(if all.iter().all(Row::ok) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A row a line, so that two runs compare well.
fn document(rows: &[Row]) -> String {
    let lines: Vec<_> = rows.iter().map(|row| row.json().to_string()).collect();
    format!("[\n{}\n]\n", lines.join(",\n"))
}

fn rounded(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(ours: f64) -> Row {
        Row { name: "wasm (kB)".into(), ours, peer: Some(("other", 600.0)), budget: Some(220.0) }
    }

    #[test]
    fn a_row_is_ok_within_its_budget() {
        assert!(row(220.0).ok());
        assert!(!row(220.1).ok());
        assert!(Row { budget: None, ..row(1e9) }.ok());
    }

    #[test]
    fn the_document_has_a_row_a_line() -> Result<()> {
        let text = document(&[row(200.0), row(300.0)]);
        assert_eq!(text.lines().count(), 4);
        let rows: Value = serde_json::from_str(&text)?;
        let expected = json!({"name": "wasm (kB)", "ours": 200.0, "peer": "other", "peer_value": 600.0,
            "ratio": 3.0, "budget": 220.0, "ok": true});
        assert_eq!(rows[0], expected);
        Ok(())
    }
}

//! Measures against budgets and peers.
//!
//! A bench gives rows; to add one, write a module with such a function and name it in [`BENCHES`].
//! Ratios hold from one machine to another; times do not.

mod browser;
mod drawing;
mod growth;
mod itineraries;
mod page;
mod report;
mod row;
mod search;
mod size;

use std::process::ExitCode;

use anyhow::{Context, Result, bail};

pub use row::Row;

use crate::{project, shell, table};

/// What a bench gives.
pub struct Measured {
    /// Rows of the table.
    pub rows: Vec<Row>,
    /// How they were measured, for a reader who would do it again.
    pub how: String,
    /// Tables that no budget is about.
    pub more: Vec<Vec<[String; 9]>>,
}

type Bench = fn() -> Result<Measured>;

/// All benches, in the order of their tables.
const BENCHES: [(&str, Bench); 5] = [
    ("sizes", size::run),
    ("search", search::run),
    ("itineraries", itineraries::run),
    ("drawing", drawing::run),
    ("growth", growth::run),
];

/// Runs every bench, or those named; prints a table each and writes `target/bench.json`, and `docs/bench.md` when asked.
/// Fails when one is over budget.
pub fn run(only: &[String], write: bool) -> Result<ExitCode> {
    if let Some(unknown) = only.iter().find(|name| BENCHES.iter().all(|(known, _)| known != name)) {
        bail!("there is no bench « {unknown} »: {}", BENCHES.map(|(name, _)| name).join(", "));
    }
    let mut all = Vec::new();
    for (name, bench) in BENCHES {
        if !only.is_empty() && !only.iter().any(|wanted| wanted == name) {
            continue;
        }
        let measured = shell::step(name, bench)?;
        let cells: Vec<_> = measured.rows.iter().map(Row::cells).collect();
        println!();
        table::print([name, "ours", "budget", "peer", "ratio", ""], &cells);
        for lines in &measured.more {
            let [headings, rows @ ..] = lines.as_slice() else { continue };
            println!();
            table::print(headings.each_ref().map(String::as_str), rows);
        }
        println!("\n{}", measured.how);
        all.push((name, measured));
    }
    let rows: Vec<&Row> = all.iter().flat_map(|(_, measured)| &measured.rows).collect();
    let path = project::target().join("bench.json");
    std::fs::create_dir_all(project::target())?;
    std::fs::write(&path, row::document(&rows))
        .with_context(|| format!("cannot write {}", path.display()))?;
    if write {
        let path = project::root().join("docs/bench.md");
        std::fs::write(&path, report::page(&all)?)
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(if rows.iter().all(|row| row.ok()) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

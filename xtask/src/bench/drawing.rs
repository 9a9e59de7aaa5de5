//! Layered drawings: ours, dagre and ELK on the same graphs, for time and crossings.

use anyhow::{Context, Result};
use serde_json::Value;

use super::browser::{measure, number};
use super::{Measured, Row};

/// The size that budgets are about.
const BUDGETED: u64 = 150;

/// Measures.
pub fn run() -> Result<Measured> {
    let answer = measure(&["layout:z"])?;
    let sizes = answer["results"]["layout:z"].as_array().context("no drawing was measured")?;
    let mut rows = Vec::new();
    for size in sizes {
        rows.extend(of_size(size)?);
    }
    let how = format!(
        "Chromium {}, one page for all, the same seeded graphs: seven layers, two edges in three to the next layer (5 graphs \
         a size, 1 of the largest). Time: the least of 9 runs (of 3 for dagre, one for the largest; one for ELK), the median \
         of the graphs. Ours is given the layers, as the product is; dagre finds its own (network simplex); ELK's layered \
         algorithm is given them as partitions. Crossings, counted the same way for all: pairs of straight pieces of two \
         edges that cross inside both, summed over the graphs.",
        answer["browser"].as_str().unwrap_or_default(),
    );
    Ok(Measured { rows, how, more: Vec::new() })
}

fn of_size(size: &Value) -> Result<Vec<Row>> {
    let budgeted = size["nodes"] == BUDGETED;
    let name = format!("{} nodes, {} edges", size["nodes"], size["edges"]);
    let mut rows = Vec::new();
    for (peer, key) in [("dagre", "dagre"), ("ELK", "elk")] {
        let row = |what: &str, measure: &str| -> Result<Row> {
            let (ours, theirs) = (number(&size["ours"], measure)?, number(&size[key], measure)?);
            Ok(Row::less(format!("drawing: {name}: {what}, beside {peer}"), ours, Some((peer, theirs))))
        };
        let (time, crossings) = (row("time (ms)", "time")?, row("crossings", "crossings")?);
        let is_budgeted = budgeted && peer == "dagre";
        rows.push(if is_budgeted { time.times(20.0) } else { time });
        rows.push(if is_budgeted { crossings.times(1.0) } else { crossings });
    }
    Ok(rows)
}

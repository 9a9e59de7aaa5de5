//! Itineraries: ours, petgraph's k shortest paths and trying every way, in the browser and natively.

use anyhow::{Context, Result};
use serde_json::Value;

use super::browser::{measure, number};
use super::{Measured, Row};
use crate::{project, shell};

/// A measure of the native program, one JSON value a line.
pub fn native(what: &str) -> Result<Vec<Value>> {
    let mut cargo = shell::cargo();
    cargo.args(["run", "--quiet", "--profile", "tool", "--package", "parcours-bench", "--"]).arg(what);
    let said = shell::output(cargo.arg(project::bundle()))?;
    said.lines().map(|line| serde_json::from_str(line).context("the native bench gave no JSON")).collect()
}

/// Measures.
pub fn run() -> Result<Measured> {
    let answer = measure(&["itineraries:z", "itineraries:o3"])?;
    let shipped = &answer["results"]["itineraries:z"];
    let fast = &answer["results"]["itineraries:o3"];
    let native = native("itineraries")?;
    let native = native.first().context("the native bench said nothing")?;
    let p95 = |values: &Value| number(values, "p95");
    let mut rows = vec![
        Row::less("itineraries: p95 in the browser (ms)", p95(shipped)?, None).within(16.0),
        Row::less("itineraries: p50 in the browser (ms)", number(shipped, "p50")?, None),
        Row::less(
            "itineraries: p95 in the browser as shipped, beside the core at opt-level 3 (ms)",
            p95(shipped)?,
            Some(("opt-level 3", p95(fast)?)),
        ),
        Row::less("itineraries: p95 natively (ms)", p95(native)?, None),
    ];
    for (where_, values) in [("in the browser", shipped), ("natively", native)] {
        for (peer, key) in
            [("petgraph k_shortest_path", "petgraph_p95"), ("every way tried", "exhaustive_p95")]
        {
            rows.push(Row::less(
                format!("itineraries: p95 {where_} (ms), beside {peer}"),
                number(values, "same_p95")?,
                Some((peer, number(values, key)?)),
            ));
        }
    }
    let how = format!(
        "{} fixed questions on the national graph ({} nodes, {} edges) from every departure offered to programmes, \
         occupations and levels of sectors, some by apprenticeship or within a région; {} have an itinerary, the others an \
         explanation; each the least of 5 runs. Peers answer the first {} of those without status or place, with less in \
         hand: petgraph gives the k-th duration alone (k: as many as ours finds), one criterion, no way; trying every way \
         is told how long the longest best itinerary lasts, and stops after ten million edges (it did in {} of them).",
        shipped["questions"],
        native["nodes"],
        native["edges"],
        shipped["answered"],
        shipped["peers_asked"],
        shipped["cut"],
    );
    Ok(Measured { rows, how, more: Vec::new() })
}

//! What everything costs as the data set grows.

use anyhow::Result;
use serde_json::Value;

use super::Measured;
use super::browser::number;
use super::itineraries::native;
use super::row::shown;

/// Headings, and the values under them.
const COLUMNS: [(&str, &str); 9] = [
    ("size", "times"),
    ("MB of JSON", "megabytes"),
    ("programmes", "programmes"),
    ("read, check (ms)", "read"),
    ("search index (ms)", "index"),
    ("graph (ms)", "graph"),
    ("keystroke p95 (ms)", "stroke"),
    ("itineraries p95 (ms)", "ask"),
    ("drawing (ms)", "draw"),
];

const HOW: &str = "Natively (opt-level 2), a bundle made in memory of that many countries, each with the records of the real \
    one under keys, words and classes of its own. Medians; keystrokes and questions are those of the real country. Drawing: \
    60 nodes and 120 edges times the size. The last line is the growth rate: n such that ten times the data cost 10ⁿ times as much (1: as much as the data).";

/// Measures.
pub fn run() -> Result<Measured> {
    let sizes = native("growth")?;
    let mut table = vec![COLUMNS.map(|(heading, _)| heading.to_owned())];
    for size in &sizes {
        let mut line = COLUMNS.map(|(_, key)| number(size, key).map(shown).unwrap_or_default());
        line[0].push_str(" ×");
        table.push(line);
    }
    if let (Some(first), Some(last)) = (sizes.first(), sizes.last()) {
        let mut line = COLUMNS.map(|(_, key)| rate(first, last, key).map(shown).unwrap_or_default());
        line[0] = "growth rate".into();
        table.push(line);
    }
    Ok(Measured { rows: Vec::new(), how: HOW.into(), more: vec![table] })
}

/// The power of the size that a cost follows.
fn rate(first: &Value, last: &Value, key: &str) -> Result<f64> {
    let of = |name: &str| -> Result<f64> { Ok(number(last, name)? / number(first, name)?) };
    Ok(of(key)?.ln() / of("times")?.ln())
}

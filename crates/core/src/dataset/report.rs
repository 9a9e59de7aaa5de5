//! The account of an import: what the data cover, how rows were matched, what was left out and why.

use serde::{Deserialize, Serialize};

/// `data/report.json`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Report {
    /// Coverage by type of award, climbing.
    pub awards: Vec<Coverage>,
    /// Coverage by sector, in the order of the reference table.
    pub sectors: Vec<Coverage>,
    /// Rates of match, by source and kind of row.
    pub rates: Vec<MatchRate>,
    /// Rows left out, by source and reason.
    pub dropped: Vec<DroppedRows>,
}

/// How much is known of the programmes of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Coverage {
    /// Slug of the type of award or of the sector.
    pub key: String,
    /// Programmes of that kind.
    pub programmes: u32,
    /// With an RNCP number.
    pub rncp: u32,
    /// With a place known, however sure.
    pub placed: u32,
    /// With an occupation.
    pub occupation: u32,
    /// With outcomes.
    pub outcome: u32,
}

/// Rows of one kind, and how many were matched to the records of the data set.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct MatchRate {
    /// Key of the source.
    pub source: String,
    /// Kind of row, as the source says it.
    pub kind: String,
    /// Rows that should match.
    pub rows: u32,
    /// Rows that did.
    pub matched: u32,
}

/// Rows left out for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DroppedRows {
    /// Key of the source.
    pub source: String,
    /// Why.
    pub reason: String,
    /// How many rows.
    pub rows: u32,
    /// The first of them.
    pub example: String,
}

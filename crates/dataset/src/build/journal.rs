//! What the import read, kept, and left out with the reason.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::input::{InputError, SourceFile};

/// Rows left out for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dropped {
    /// Key of the source.
    pub source: String,
    /// Why.
    pub reason: String,
    /// How many rows.
    pub rows: u32,
    /// The first of them.
    pub example: String,
}

/// How rows of one kind were matched to programmes or institutions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Rate {
    /// Rows that should have matched.
    pub rows: u32,
    /// Rows that did.
    pub matched: u32,
}

/// The account of an import.
#[derive(Debug, Clone, Default)]
pub struct Journal {
    read: BTreeMap<&'static str, u32>,
    kept: BTreeMap<&'static str, u32>,
    dropped: BTreeMap<(&'static str, String), (u32, String)>,
    rates: BTreeMap<(&'static str, String), Rate>,
}

impl Journal {
    /// Rows that a source holds.
    pub fn read(&mut self, source: &SourceFile, rows: usize) {
        *self.read.entry(source.id).or_default() += u32::try_from(rows).unwrap_or(u32::MAX);
    }

    /// One more row that gave something.
    pub fn kept(&mut self, source: &SourceFile) {
        *self.kept.entry(source.id).or_default() += 1;
    }

    /// A row left out.
    pub fn drop(&mut self, source: &SourceFile, reason: impl Into<String>, example: impl FnOnce() -> String) {
        let entry = self.dropped.entry((source.id, reason.into())).or_insert_with(|| (0, example()));
        entry.0 += 1;
    }

    /// A row left out because a field is not what it should be.
    pub fn reject(&mut self, source: &SourceFile, error: &InputError) {
        self.drop(source, format!("invalid: {}", error.expected), || error.to_string());
    }

    /// A row of a kind, matched or not.
    pub fn matched(&mut self, source: &SourceFile, kind: impl Into<String>, found: bool) {
        let rate = self.rates.entry((source.id, kind.into())).or_default();
        rate.rows += 1;
        rate.matched += u32::from(found);
    }

    /// Rows read and kept of a source.
    pub fn counts(&self, id: &str) -> (u32, u32) {
        (self.read.get(id).copied().unwrap_or(0), self.kept.get(id).copied().unwrap_or(0))
    }

    /// Everything left out, by source and reason.
    pub fn dropped(&self) -> Vec<Dropped> {
        let row = |(key, value): (&(&'static str, String), &(u32, String))| Dropped {
            source: key.0.to_owned(),
            reason: key.1.clone(),
            rows: value.0,
            example: value.1.clone(),
        };
        self.dropped.iter().map(row).collect()
    }

    /// Rates of match, by source and kind.
    pub fn rates(&self) -> impl Iterator<Item = (&'static str, &str, Rate)> {
        self.rates.iter().map(|((source, kind), rate)| (*source, kind.as_str(), *rate))
    }
}

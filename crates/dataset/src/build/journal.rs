//! What the import read, kept, and left out with the reason.

use std::collections::BTreeMap;

use parcours_core::dataset::{DroppedRows, MatchRate};

use crate::input::{InputError, SourceFile};

/// The account of an import.
#[derive(Debug, Clone, Default)]
pub struct Journal {
    read: BTreeMap<&'static str, u32>,
    kept: BTreeMap<&'static str, u32>,
    dropped: BTreeMap<(&'static str, String), (u32, String)>,
    rates: BTreeMap<(&'static str, String), (u32, u32)>,
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
        rate.0 += 1;
        rate.1 += u32::from(found);
    }

    /// Rows read and kept of a source.
    pub fn counts(&self, id: &str) -> (u32, u32) {
        (self.read.get(id).copied().unwrap_or(0), self.kept.get(id).copied().unwrap_or(0))
    }

    /// Everything left out, by source and reason.
    pub fn dropped(&self) -> Vec<DroppedRows> {
        let row = |((source, reason), (rows, example)): (&(&str, String), &(u32, String))| DroppedRows {
            source: (*source).to_owned(),
            reason: reason.clone(),
            rows: *rows,
            example: example.clone(),
        };
        self.dropped.iter().map(row).collect()
    }

    /// Rates of match, by source and kind.
    pub fn rates(&self) -> Vec<MatchRate> {
        let row = |((source, kind), (rows, matched)): (&(&str, String), &(u32, u32))| MatchRate {
            source: (*source).to_owned(),
            kind: kind.clone(),
            rows: *rows,
            matched: *matched,
        };
        self.rates.iter().map(row).collect()
    }
}

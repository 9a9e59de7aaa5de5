//! Where the inputs of an import are.

use std::path::PathBuf;

/// Folders that an import reads, and the month for which it is made.
#[derive(Debug, Clone)]
pub struct Inputs {
    /// The official files.
    pub official: PathBuf,
    /// What is kept by hand: sectors, campuses, pathways, synonyms.
    pub kept: PathBuf,
    /// Year and month of the bundle: what ended before is past.
    pub as_of: (u16, u8),
}

impl Inputs {
    /// Whether a date is before the month of the bundle.
    pub fn is_past(&self, (year, month): (u16, u8)) -> bool {
        (year, month) < self.as_of
    }
}

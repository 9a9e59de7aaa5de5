//! The manifest: what a bundle holds, of which version, from which sources.

use serde::{Deserialize, Serialize};

/// Version of the bundle's format that this code reads and writes.
pub const SCHEMA: u32 = 2;

/// Head of the bundle: `data/manifest.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of the format.
    pub schema: u32,
    /// Version of the data: `year.month.revision`.
    pub version: String,
    /// Licence of the bundle as a whole.
    pub licence: String,
    /// Where the data come from.
    pub sources: Vec<Source>,
    /// Records of each kind.
    pub counts: Counts,
    /// Every other file, by path.
    pub files: Vec<FileEntry>,
}

/// An official file from which facts were taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Key, to which records refer.
    pub id: String,
    /// What the file is.
    pub title: String,
    /// Who publishes it.
    pub producer: String,
    /// Under which licence.
    pub licence: String,
    /// As of when.
    pub vintage: String,
    /// Where it is published; empty where unknown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// Rows in the file.
    pub rows_read: u32,
    /// Rows that gave something to the bundle.
    pub rows_kept: u32,
}

/// How many records the bundle holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Counts {
    /// Diplomas, titles and classes.
    pub programmes: u32,
    /// Pathways stated by texts or rules, as exported.
    pub pathways: u32,
    /// Classes of departure and arrival.
    pub itinerary_classes: u32,
    /// Campuses of every kind.
    pub campuses: u32,
    /// Sectors of the label.
    pub sectors: u32,
    /// Institutions.
    pub institutions: u32,
    /// Institution × programme × mode.
    pub offerings: u32,
    /// Occupations.
    pub occupations: u32,
    /// Programme × région × mode rows of outcomes.
    pub outcomes: u32,
}

/// One file of the bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileEntry {
    /// Table, such as `programmes` or `places`.
    pub name: String,
    /// Path below `data/`.
    pub path: String,
    /// Size in bytes.
    pub bytes: u64,
    /// SHA-256 of the bytes, in hexadecimal.
    pub sha256: String,
}

impl Manifest {
    /// The entry of a path below `data/`.
    pub fn file(&self, path: &str) -> Option<&FileEntry> {
        self.files.iter().find(|file| file.path == path)
    }

    /// Bytes of the whole bundle but the manifest.
    pub fn total_bytes(&self) -> u64 {
        self.files.iter().map(|file| file.bytes).sum()
    }
}

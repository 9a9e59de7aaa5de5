//! How much a bundle weighs, raw and as transferred.

use std::collections::BTreeMap;
use std::io::Write as _;

use super::files::Files;

/// Bytes of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Weight {
    /// Files that hold it.
    pub files: u32,
    /// Bytes as they are.
    pub raw: u64,
    /// Bytes compressed by brotli at its best, each file apart, as a server sends them.
    pub brotli: u64,
}

/// Bytes of a text compressed by brotli.
pub fn brotli_size(text: &str) -> u64 {
    let mut compressed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut compressed, 1 << 16, 11, 22);
    // Writing to memory cannot fail.
    let _ = writer.write_all(text.as_bytes());
    drop(writer);
    compressed.len() as u64
}

/// Bytes of each table.
pub fn weigh(files: &Files) -> BTreeMap<String, Weight> {
    let mut tables: BTreeMap<String, Weight> = BTreeMap::new();
    for (path, text) in files {
        let table = path.split(['/', '.']).next().unwrap_or(path);
        let weight = tables.entry(table.to_owned()).or_default();
        weight.files += 1;
        weight.raw += text.len() as u64;
        weight.brotli += brotli_size(text);
    }
    tables
}

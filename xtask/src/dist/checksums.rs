//! Checksums that `sha256sum --check` reads.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::compress::files;

/// Writes `SHA256SUMS` at the root of a site, for all its other files.
pub fn write(site: &Path) -> Result<()> {
    let list = site.join("SHA256SUMS");
    let mut lines = String::new();
    for path in files(site)?.iter().filter(|path| **path != list) {
        let name = path.strip_prefix(site)?.to_string_lossy().replace('\\', "/");
        lines.push_str(&line(path, &name)?);
    }
    fs::write(list, lines)?;
    Ok(())
}

/// Writes the checksum of a file beside it, as `NAME.sha256`.
pub fn write_beside(file: &Path) -> Result<()> {
    let name = file.file_name().context("a folder has no checksum")?.to_string_lossy().into_owned();
    fs::write(file.with_file_name(format!("{name}.sha256")), line(file, &name)?)?;
    Ok(())
}

fn line(path: &Path, name: &str) -> Result<String> {
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(format!("{:x}  {name}\n", Sha256::digest(&bytes)))
}

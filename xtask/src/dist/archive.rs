//! The zip of a release: sorted and undated, so that the same files give the same bytes.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

use anyhow::{Context, Result};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use crate::compress::files;

/// Packs the files of a folder; they lie at the root of the archive.
pub fn pack(folder: &Path, zip: &Path) -> Result<()> {
    if let Some(parent) = zip.parent() {
        fs::create_dir_all(parent)?;
    }
    let file = File::create(zip).with_context(|| format!("cannot write {}", zip.display()))?;
    let mut writer = ZipWriter::new(BufWriter::new(file));
    for path in files(folder)? {
        let name = path.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
        let compressed = path.extension().is_some_and(|kind| kind == "br" || kind == "gz" || kind == "png");
        let method = if compressed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options =
            SimpleFileOptions::default().compression_method(method).last_modified_time(DateTime::default());
        writer.start_file(name, options.unix_permissions(0o644))?;
        writer.write_all(&fs::read(&path)?)?;
    }
    writer.finish()?.flush()?;
    Ok(())
}

/// Unpacks an archive into a folder.
pub fn unpack(zip: &Path, folder: &Path) -> Result<()> {
    let file = File::open(zip).with_context(|| format!("cannot read {}", zip.display()))?;
    fs::create_dir_all(folder)?;
    ZipArchive::new(file)?.extract(folder).with_context(|| format!("cannot unpack {}", zip.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_back_and_packing_is_reproducible() -> Result<()> {
        let work = tempfile::tempdir()?;
        let (site, back) = (work.path().join("site"), work.path().join("back/un/dossier"));
        fs::create_dir_all(site.join("campus"))?;
        fs::write(site.join("index.html"), "<base href=\"./\" />")?;
        fs::write(site.join("campus/index.html"), "é".repeat(1000))?;
        let zips = ["a.zip", "b.zip"].map(|name| work.path().join(name));
        for zip in &zips {
            pack(&site, zip)?;
        }
        assert_eq!(fs::read(&zips[0])?, fs::read(&zips[1])?);
        unpack(&zips[0], &back)?;
        assert_eq!(fs::read_to_string(back.join("campus/index.html"))?, "é".repeat(1000));
        Ok(())
    }
}

//! What a visitor transfers, in kB of brotli: the release build, file by file.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{Measured, Row};
use crate::{compress, html, project, release};

/// A route of La bonne alternance: its JavaScript and CSS in gzip, before any data.
const PEER: (&str, f64) = ("La bonne alternance", 646.0);

const HOW: &str = "Files of the release build, each compressed by brotli at its best. Home: what its page loads before \
    it is of use. The peer is a route of a public service, its JavaScript and CSS in gzip, before any data, as it was in \
    November 2026.";

/// Builds the release, so that the figures are those of the sources as they are.
pub fn run() -> Result<Measured> {
    release::build()?;
    let dist = project::dist();
    let data: BTreeSet<_> = existing(&dist.join("data"))?;
    let home = home(&dist)?;
    let wasm: BTreeSet<_> =
        home.iter().filter(|path| path.extension().is_some_and(|kind| kind == "wasm")).cloned().collect();
    // Pages bring the rest of the code: the whole app has it all.
    let parts: BTreeSet<_> = existing(&dist)?
        .into_iter()
        .filter(|path| path.extension().is_some_and(|kind| kind == "wasm"))
        .collect();
    let all = home.union(&data).chain(&parts).cloned().collect();
    let row = |name: &str, files: &BTreeSet<PathBuf>, peer, budget| -> Result<Row> {
        Ok(Row::less(format!("{name} (brotli kB)"), weight(files)?, peer).within(budget))
    };
    let rows = vec![
        row("home painted and taking input", &home, None, 250.0)?,
        row("wasm that every page needs", &wasm, None, 220.0)?,
        row("data set", &data, None, 460.0)?,
        row("app and data set", &all, Some(PEER), 700.0)?,
    ];
    Ok(Measured { rows, how: HOW.into(), more: Vec::new() })
}

/// The files that the home page takes before it is of use.
fn home(dist: &Path) -> Result<BTreeSet<PathBuf>> {
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    let mut files: BTreeSet<_> =
        html::loaded(&page).into_iter().map(|file| dist.join(file.trim_start_matches("./"))).collect();
    files.insert(index);
    // The app asks for it before anything else of the data set.
    let manifest = dist.join("data/manifest.json");
    if manifest.is_file() {
        files.insert(manifest);
    }
    Ok(files)
}

fn existing(folder: &Path) -> Result<BTreeSet<PathBuf>> {
    if !folder.is_dir() {
        return Ok(BTreeSet::new());
    }
    Ok(compress::files(folder)?.into_iter().collect())
}

/// Their sizes once compressed, in kB.
fn weight(files: &BTreeSet<PathBuf>) -> Result<f64> {
    let mut bytes: u32 = 0;
    for path in files {
        let content = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        bytes += u32::try_from(compress::brotli(&content)?.len())?;
    }
    Ok(f64::from(bytes) / 1000.0)
}

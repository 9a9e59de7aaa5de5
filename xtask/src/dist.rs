//! A release: a folder that works on any static server, and its archive.

mod archive;
mod checksums;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::{compress, data, project, release, shell};

/// Version of the app.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Makes `dist/` and its archive; gives the path of the archive.
pub fn run(base_url: Option<&str>, without_records: bool) -> Result<PathBuf> {
    let dist = project::dist();
    shell::step("release build", release::build)?;
    shell::step("entry pages", || prerender(&dist, base_url, without_records))?;
    let compressed = shell::step("compressed copies", || {
        fs::write(dist.join("VERSION"), version()?)?;
        compress::site(&dist)
    })?;
    shell::step("archive", || {
        checksums::write(&dist)?;
        let zip = project::target().join("release-zip").join(format!("parcours-campus-{VERSION}.zip"));
        archive::pack(&dist, &zip)?;
        checksums::write_beside(&zip)?;
        let size = zip.metadata()?.len();
        println!("{compressed} files compressed; {} ({:.1} MB)", zip.display(), megabytes(size));
        Ok(zip)
    })
}

/// Unzips a release where a site wants it: it needs nothing else there.
pub fn unpack(zip: &Path, site: &Path) -> Result<()> {
    if site.exists() {
        fs::remove_dir_all(site)?;
    }
    archive::unpack(zip, site)
}

/// Writes an entry page per address, so that a plain server answers each opened directly, and 404.html.
fn prerender(dist: &Path, base_url: Option<&str>, without_records: bool) -> Result<()> {
    let bundle = project::bundle();
    if !bundle.join("manifest.json").is_file() {
        println!("public/data holds no data set: the home page alone is an entry page");
        return Ok(());
    }
    let mut prerender = data::command(["prerender", "--bundle"]);
    prerender.arg(bundle).arg("--dist").arg(dist);
    if let Some(url) = base_url {
        prerender.args(["--base-url", url]);
    }
    if without_records {
        prerender.arg("--without-records");
    }
    shell::run(&mut prerender)
}

/// What the release is made of. No date: the same sources give the same bytes.
fn version() -> Result<String> {
    let commit = shell::output(shell::command("git").args(["rev-parse", "--short=12", "HEAD"]));
    let commit = commit.map_or_else(|_| "unknown".to_owned(), |said| said.trim().to_owned());
    let manifest =
        fs::read_to_string(project::bundle().join("manifest.json")).unwrap_or_else(|_| "{}".into());
    let manifest: Value = serde_json::from_str(&manifest).context("public/data/manifest.json is not JSON")?;
    let data = manifest["version"].as_str().unwrap_or("none");
    Ok(format!("parcours-campus {VERSION}\ncommit {commit}\ndata {data}\n"))
}

// Sizes of sites are far below what a float holds exactly.
#[allow(clippy::cast_precision_loss)]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

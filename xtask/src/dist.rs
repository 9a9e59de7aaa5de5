//! A release: a folder that works on any static server, and its archive.

mod archive;
mod checksums;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::{compress, data, html, project, release, shell};

/// Version of the app.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Makes `dist/` and its archive; gives the path of the archive.
pub fn run(base_url: Option<&str>) -> Result<PathBuf> {
    let base = base_path(base_url.unwrap_or("/"))?;
    let dist = project::dist();
    shell::step("release build", release::build)?;
    shell::step("entry pages", || prerender(&dist, base_url))?;
    let compressed = shell::step("compressed copies", || {
        not_found_page(&dist, &base)?;
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

/// Unzips a release where a site wants it, with the 404 page of that place.
pub fn unpack(zip: &Path, site: &Path, base: &str) -> Result<()> {
    if site.exists() {
        fs::remove_dir_all(site)?;
    }
    archive::unpack(zip, site)?;
    not_found_page(site, base)
}

/// Writes an entry page per address, so that a plain server answers each opened directly.
fn prerender(dist: &Path, base_url: Option<&str>) -> Result<()> {
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
    shell::run(&mut prerender)
}

/// Copies the home page as 404.html. It answers at any depth, so its base cannot be relative.
fn not_found_page(site: &Path, base: &str) -> Result<()> {
    let index = site.join("index.html");
    let page = fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    let page =
        html::with_base(&page, base).context("index.html has no <base>: its <head> must start with one")?;
    // Copies of another base, if any, would be served in its place.
    for stale in ["404.html.br", "404.html.gz"] {
        let _ = fs::remove_file(site.join(stale));
    }
    fs::write(site.join("404.html"), page)?;
    Ok(())
}

/// The folder of an address on its server, with its slashes: `/parcours/`.
fn base_path(url: &str) -> Result<String> {
    let path = match url.split_once("://") {
        Some((_, rest)) => rest.split_once('/').map_or("", |(_, path)| path),
        None => url,
    };
    if path.contains(['?', '#', '"', '<', '>']) || path.chars().any(char::is_whitespace) {
        bail!(
            "--base-url {url} is not the address of a folder: give one such as https://example.fr/parcours/"
        );
    }
    let path = path.trim_matches('/');
    Ok(if path.is_empty() { "/".into() } else { format!("/{path}/") })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_base_is_the_folder_of_the_address() {
        for (url, path) in [
            ("/", "/"),
            ("un/dossier", "/un/dossier/"),
            ("https://example.fr", "/"),
            ("https://example.fr/parcours", "/parcours/"),
            ("https://example.fr/un/dossier/", "/un/dossier/"),
        ] {
            assert_eq!(base_path(url).ok().as_deref(), Some(path), "{url}");
        }
        assert!(base_path("https://example.fr/?a=b").is_err());
    }
}

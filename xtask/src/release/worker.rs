//! What works without network: the service worker, and a folder of data named after its content.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::optimise;
use crate::{compress, html, project};

/// The service worker, in the site's folder: its scope is where it lies.
const NAME: &str = "service-worker.js";

/// Copies the data into a folder named after their content; gives its path.
///
/// The app asks there, so that an app never meets the data of another version, in whatever cache. `data/` stays for
/// whoever reads the data set at its public address.
pub fn version_data(dist: &Path) -> Result<String> {
    let data = dist.join("data");
    let manifest = fs::read(data.join("manifest.json")).unwrap_or_default();
    let folder = format!("v/{}/", &sum(&manifest)[..12]);
    for file in compress::files(&data)? {
        let to = dist.join(&folder).join("data").join(file.strip_prefix(&data)?);
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::copy(&file, &to).with_context(|| format!("cannot write {}", to.display()))?;
    }
    Ok(folder)
}

/// Says in the page where its data are.
pub fn name_data(page: &str, folder: &str) -> String {
    page.replacen("</title>", &format!("</title>\n<meta name=\"donnees\" content=\"{folder}\" />"), 1)
}

/// Writes the service worker of a site, from the page that names its files and the parts of its app.
pub fn write(dist: &Path, page: &str, parts: &[String], data: &str, version: &str) -> Result<()> {
    let icons = html::tags(page, "link").filter(|tag| {
        html::attribute(tag, "rel").is_some_and(|rel| rel.contains("icon") || rel == "manifest")
    });
    let named = html::loaded(page).into_iter().chain(icons.filter_map(|tag| html::attribute(tag, "href")));
    let mut files: Vec<String> = named.map(|name| name.trim_start_matches("./").to_owned()).collect();
    files.extend_from_slice(parts);
    files.sort();
    files.dedup();
    let shell = files
        .into_iter()
        .map(|name| {
            let bytes = fs::read(dist.join(&name)).with_context(|| format!("cannot read dist/{name}"))?;
            Ok(json!([name, sum(&bytes)]))
        })
        .collect::<Result<Vec<_>>>()?;
    let manifest = fs::read(dist.join("data/manifest.json")).unwrap_or_default();
    let release = json!({ "version": version, "data": format!("{data}data/"), "manifest": sum(&manifest), "shell": shell });
    let source = project::root().join("boot").join(NAME);
    let script = optimise::javascript(&source, &[format!("--define:RELEASE={release}")])?;
    fs::write(dist.join(NAME), script)?;
    Ok(())
}

/// SHA-256, in hexadecimal.
pub fn sum(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

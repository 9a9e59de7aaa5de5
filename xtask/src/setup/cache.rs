//! The folder of tools in the user's cache.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// `$XDG_CACHE_HOME/parcours-campus/tools`, or the same in `~/.cache`.
pub fn folder() -> Result<PathBuf> {
    let set = |name| std::env::var_os(name).map(PathBuf::from).filter(|path: &PathBuf| path.is_absolute());
    let cache = set("XDG_CACHE_HOME").or_else(|| Some(std::env::home_dir()?.join(".cache")));
    let cache = cache.context("no home folder: set XDG_CACHE_HOME to a folder where tools can be kept")?;
    let folder = cache.join("parcours-campus/tools");
    create(&folder)?;
    Ok(folder)
}

/// The folder of one tool in one version; it may not be there yet.
pub fn tool(name: &str, version: &str) -> Result<PathBuf> {
    Ok(folder()?.join(format!("{name}-{version}")))
}

/// Waits until no other clone installs tools, and keeps others waiting until it is dropped.
pub fn lock() -> Result<File> {
    let path = folder()?.join(".lock");
    let file = File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
    if file.try_lock().is_err() {
        super::announce("waiting for another set-up on this machine to end");
        file.lock().with_context(|| format!("cannot lock {}", path.display()))?;
    }
    Ok(file)
}

fn create(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| {
        format!("cannot create {}: set XDG_CACHE_HOME to a folder you can write to", folder.display())
    })
}

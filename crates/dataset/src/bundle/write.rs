//! Writing a bundle whole, or not at all.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::files::Files;

fn beside(folder: &Path, suffix: &str) -> PathBuf {
    let name = folder.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    folder.with_file_name(format!(".{name}.{suffix}"))
}

fn remove(folder: &Path) -> Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("removing {}", folder.display()))
        }
        _ => Ok(()),
    }
}

/// Writes the files into a folder beside the wanted one, then puts it in its place: a reader sees the old bundle or the
/// new one, and a failure leaves the old one as it was.
///
/// # Errors
/// Where the disk refuses.
pub fn write_whole(folder: &Path, files: &Files) -> Result<()> {
    let (fresh, former) = (beside(folder, "new"), beside(folder, "old"));
    remove(&fresh)?;
    for (path, text) in files {
        let target = fresh.join(path);
        if let Some(parent) = target.parent() {
            std::fs::create_dir_all(parent).with_context(|| format!("creating {}", parent.display()))?;
        }
        std::fs::write(&target, text).with_context(|| format!("writing {}", target.display()))?;
    }
    remove(&former)?;
    if folder.exists() {
        std::fs::rename(folder, &former).with_context(|| format!("moving {} away", folder.display()))?;
    }
    std::fs::rename(&fresh, folder).with_context(|| format!("moving {} into place", fresh.display()))?;
    remove(&former)
}

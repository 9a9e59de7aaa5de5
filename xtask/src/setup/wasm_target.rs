//! The standard library for WebAssembly, in the Rust toolchain that is in use.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{announce, cache, debian_std};
use crate::shell;

/// The target that the app is built for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure that the toolchain can build for WebAssembly.
pub fn ensure() -> Result<()> {
    let libraries = library_folder()?;
    if has_std(&libraries) {
        return Ok(());
    }
    let _lock = cache::lock()?;
    announce(&format!("adding Rust's {TARGET} target (seconds)"));
    let added = shell::output(shell::command("rustup").args(["target", "add", TARGET]));
    if has_std(&libraries) {
        return Ok(());
    }
    announce("rustup could not add it: building it from Debian's copy of Rust's sources (about 3 minutes)");
    let built = debian_std::install(&libraries);
    if has_std(&libraries) {
        return Ok(());
    }
    let reason = |result: Result<()>| {
        let error = result.err().map_or_else(|| "done, without effect".into(), |error| format!("{error:#}"));
        // The first line says it; the rest may be a trace.
        error.lines().next().unwrap_or_default().to_owned()
    };
    bail!(
        "this Rust cannot build for {TARGET}: run `rustup target add {TARGET}`, or install your system's package \
         of Rust's WebAssembly library, then run this again.\n  rustup: {}\n  from Debian's sources: {}",
        reason(added.map(drop)),
        reason(built)
    )
}

/// Whether a build of `std` lies there: `libstd-HASH.rlib`, or `libstd.rlib` when built here.
fn has_std(libraries: &Path) -> bool {
    let Ok(mut entries) = libraries.read_dir() else { return false };
    entries.any(|entry| entry.is_ok_and(|entry| is_std(&entry.file_name().to_string_lossy())))
}

fn is_std(name: &str) -> bool {
    let stem = name.strip_suffix(".rlib").and_then(|stem| stem.strip_prefix("libstd"));
    stem.is_some_and(|hash| hash.is_empty() || hash.starts_with('-'))
}

fn library_folder() -> Result<PathBuf> {
    // At the root of the repository, since a toolchain file there would choose another toolchain.
    let mut rustc: Command = shell::command("rustc");
    let path = shell::output(rustc.args(["--print", "target-libdir", "--target", TARGET]))
        .context("rustc does not answer: install Rust with rustup")?;
    Ok(path.trim().into())
}

#[cfg(test)]
mod tests {
    use super::is_std;

    #[test]
    fn std_is_told_from_its_neighbours() {
        assert!(is_std("libstd-232f7607e055664a.rlib") && is_std("libstd.rlib"));
        assert!(!is_std("libstd_detect-232f7607e055664a.rlib") && !is_std("libstd-232f.so"));
    }
}

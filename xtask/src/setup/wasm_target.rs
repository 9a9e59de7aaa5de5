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
    announce("rustup could not add it: building it from Debian's copy of Rust's sources (about 2 minutes)");
    let built = debian_std::install(&libraries);
    if has_std(&libraries) {
        return Ok(());
    }
    let reason =
        |result: Result<()>| result.err().map_or_else(|| "it ended well".into(), |e| format!("{e:#}"));
    bail!(
        "this Rust cannot build for {TARGET}: run `rustup target add {TARGET}`, or install your system's package \
         of Rust's WebAssembly library, then run this again.\n  rustup: {}\n  from Debian's sources: {}",
        reason(added.map(drop)),
        reason(built)
    )
}

fn has_std(libraries: &Path) -> bool {
    let Ok(mut entries) = libraries.read_dir() else { return false };
    entries.any(|entry| {
        let name = entry.map(|entry| entry.file_name().to_string_lossy().into_owned());
        name.is_ok_and(|name| {
            name.starts_with("libstd-") && Path::new(&name).extension().is_some_and(|e| e == "rlib")
        })
    })
}

fn library_folder() -> Result<PathBuf> {
    // At the root of the repository, since a toolchain file there would choose another toolchain.
    let mut rustc: Command = shell::command("rustc");
    let path = shell::output(rustc.args(["--print", "target-libdir", "--target", TARGET]))
        .context("rustc does not answer: install Rust with rustup")?;
    Ok(path.trim().into())
}

//! Fewer bytes of JavaScript and Wasm.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{project, shell};

/// What the compiler may have used, and every browser of the last years has.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-extended-const",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The module optimised for size, without the names of its functions.
pub fn wasm(from: &Path, to: &Path) -> Result<()> {
    let mut command = shell::command(project::node_bin("wasm-opt"));
    command.arg("-Oz").args(FEATURES).args(["--strip-debug", "--strip-producers"]);
    // It warns of sections that it drops anyway.
    shell::output(command.arg(from).arg("-o").arg(to)).map(drop)
}

/// The modules that `entry` imports and itself, as one small file: Trunk's own minifier cannot read the glue.
/// `options` are esbuild's.
pub fn javascript(entry: &Path, options: &[String]) -> Result<Vec<u8>> {
    let mut command: Command = shell::command(project::node_bin("esbuild"));
    command.arg(entry).args([
        "--bundle",
        "--minify",
        "--format=esm",
        "--target=es2022",
        "--legal-comments=none",
        "--log-level=warning",
    ]);
    command.args(options);
    let small = shell::output(&mut command).context("esbuild could not bundle what wasm-bindgen wrote")?;
    if small.is_empty() {
        bail!("esbuild made nothing of {}", entry.display());
    }
    Ok(small.into_bytes())
}

//! The Wasm cut where `src/pages/lazy.rs` says so.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256, Sha384};

use super::optimise;
use crate::setup::Tools;
use crate::{project, shell};

/// Where Cargo reads flags for the Wasm target.
pub const FLAGS_VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Those of `.cargo/config.toml`, and relocations, by which the cut knows what each function needs.
pub const FLAGS: &str = "--cfg erase_components -Clink-args=--emit-relocs";

/// How the script gets a part: small, so that reading it while it comes gains nothing, and a server that knows no
/// type for Wasm can serve it.
const STREAMED: &str = "WebAssembly.instantiateStreaming(src, imports)";
const WHOLE: &str =
    "WebAssembly.instantiate(await (await src).arrayBuffer(), imports).then(({ instance }) => instance)";

/// A file of the release: its name holds a hash of its content.
pub struct Named {
    /// Name in the site's folder.
    pub name: String,
    /// Its checksum, as pages give it.
    pub integrity: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl Named {
    fn new(stem: &str, extension: &str, bytes: Vec<u8>) -> Self {
        let hash = format!("{:x}", Sha256::digest(&bytes));
        let integrity = format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(&bytes)));
        Self { name: format!("{stem}-{}.{extension}", &hash[..16]), integrity, bytes }
    }
}

/// What the cut made.
pub struct Built {
    /// The script that starts the app and fetches its parts.
    pub script: Named,
    /// What every page needs.
    pub main: Named,
    /// What pages fetch.
    pub parts: Vec<Named>,
}

/// Cuts what Trunk had compiled, and makes each part small.
pub fn run(tools: &Tools) -> Result<Built> {
    let compiled = project::cargo_target().join("wasm32-unknown-unknown/release/parcours-campus.wasm");
    let folder = project::target().join("split");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let mut cut = shell::cargo();
    cut.args(["run", "--quiet", "--profile", "tool", "--package", "parcours-split", "--"]);
    shell::run(cut.arg(&compiled).arg(&folder))?;

    let mut bindgen = tools.command("wasm-bindgen")?;
    bindgen.args(["--target", "web", "--keep-lld-exports", "--no-demangle", "--no-typescript"]);
    bindgen.args(["--out-name", "app", "--out-dir"]).arg(&folder);
    shell::run(bindgen.arg(folder.join("main.wasm")))?;

    let main = small(&folder.join("app_bg.wasm"), "parcours-campus")?;
    let link = folder.join("link.js");
    let mut script = fs::read_to_string(&link).context("the cut left no script")?;
    let mut parts = Vec::new();
    for path in parts_of(&folder)? {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let stem = file.trim_end_matches(".wasm").replace('_', "-");
        let part = small(&path, &stem)?;
        script = script.replace(
            &format!("fetch(new URL(\"./{file}\", import.meta.url))"),
            &format!(
                "fetch(new URL(\"./{}\", import.meta.url), {{ integrity: \"{}\" }})",
                part.name, part.integrity
            ),
        );
        parts.push(part);
    }
    fs::write(&link, script.replace(STREAMED, WHOLE))?;
    let script = Named::new("parcours-campus", "js", optimise::javascript(&folder.join("app.js"))?);
    Ok(Built { script, main, parts })
}

fn small(path: &Path, stem: &str) -> Result<Named> {
    let to = path.with_extension("small");
    optimise::wasm(path, &to)?;
    let bytes = fs::read(&to).with_context(|| format!("wasm-opt left no {}", to.display()))?;
    Ok(Named::new(stem, "wasm", bytes))
}

fn parts_of(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut parts = Vec::new();
    for entry in folder.read_dir()? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.extension().is_some_and(|kind| kind == "wasm")
            && !name.starts_with("main")
            && !name.starts_with("app")
        {
            parts.push(path);
        }
    }
    parts.sort();
    Ok(parts)
}

//! The Wasm cut where `src/pages/lazy.rs` says so.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256, Sha384};

use super::{optimise, worker};
use crate::setup::Tools;
use crate::{project, shell};

/// Where Cargo reads flags for the Wasm target.
pub const FLAGS_VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Those of `.cargo/config.toml`, and relocations, by which the cut knows what each function needs.
pub const FLAGS: &str = "--cfg erase_components -Clink-args=--emit-relocs";

/// How the script of the cut gets a part.
fn fetched(file: &str) -> String {
    format!("fetch(new URL(\"./{file}\", import.meta.url))")
}

/// How it reads it: as it comes, which asks of the server that it know the type of Wasm. Parts are small, so that
/// reading them once they are there costs nothing.
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

    fn fetch(&self) -> String {
        let Self { name, integrity, .. } = self;
        format!("fetch(new URL(\"./{name}\", import.meta.url), {{ integrity: \"{integrity}\" }})")
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
    /// What tells this build from others.
    pub version: String,
}

/// Cuts what Trunk had compiled, and makes each part small.
pub fn run(tools: &Tools, data: &str) -> Result<Built> {
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

    let main = Named::new("parcours-campus", "wasm", small(&folder.join("app_bg.wasm"))?);
    let link = folder.join("link.js");
    let script = fs::read_to_string(&link).context("the cut left no script")?;
    let (script, parts) = link_parts(script.replace(STREAMED, WHOLE), &folder)?;
    fs::write(&link, script)?;
    // What a reader runs: another version of any of it is a new version of the site.
    let mut version = fs::read_to_string(folder.join("app.js"))? + data + &main.name;
    parts.iter().for_each(|part| version.push_str(&part.name));
    let version = worker::sum(version.as_bytes())[..12].to_owned();
    let start = [
        format!("--alias:glue={}", folder.join("app.js").display()),
        format!("--define:WASM={:?}", main.name),
        format!("--define:RELEASE={version:?}"),
    ];
    let script = optimise::javascript(&project::root().join("boot/start.js"), &start)?;
    Ok(Built { script: Named::new("parcours-campus", "js", script), main, parts, version })
}

/// Names the parts in the script that fetches them. What several groups share was cut into many pieces, some of a few
/// bytes: they are one file, of which each is a slice.
fn link_parts(mut script: String, folder: &Path) -> Result<(String, Vec<Named>)> {
    let (mut parts, mut shared, mut slices) = (Vec::new(), Vec::new(), Vec::new());
    for path in parts_of(folder)? {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = small(&path)?;
        if file.starts_with("chunk_") {
            slices.push((file, shared.len(), shared.len() + bytes.len()));
            shared.extend(bytes);
        } else {
            let part = Named::new(&file.trim_end_matches(".wasm").replace("split_", "page-"), "wasm", bytes);
            script = named(&script, &fetched(&file), &part.fetch())?;
            parts.push(part);
        }
    }
    if !slices.is_empty() {
        let part = Named::new("pages", "wasm", shared);
        for (file, from, to) in slices {
            script = named(&script, &fetched(&file), &format!("slice({from}, {to})"))?;
        }
        script = [SLICES.replace("FETCHED", &part.fetch()), script].concat();
        parts.push(part);
    }
    Ok((script, parts))
}

/// A slice of the shared file, which is fetched once; again after a failure.
const SLICES: &str = "
let shared;
const slice = async (from, to) => {
    shared ??= FETCHED.then((response) => {
        if (!response.ok) throw new Error(response.status);
        return response.arrayBuffer();
    });
    try {
        return new Response((await shared).slice(from, to));
    } catch (error) {
        shared = undefined;
        throw error;
    }
};
";

/// The script with a fetch put in the place of another.
fn named(script: &str, old: &str, new: &str) -> Result<String> {
    if !script.contains(old) {
        bail!("the script of the cut does not hold `{old}`: has its form changed?");
    }
    Ok(script.replace(old, new))
}

fn small(path: &Path) -> Result<Vec<u8>> {
    let to = path.with_extension("small");
    optimise::wasm(path, &to)?;
    fs::read(&to).with_context(|| format!("wasm-opt left no {}", to.display()))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_fetches_files_by_their_new_names() -> Result<()> {
        let script = format!("const a = {};", fetched("split_guide.wasm"));
        let part = Named::new("page-guide", "wasm", b"wasm".to_vec());
        let named = named(&script, &fetched("split_guide.wasm"), &part.fetch())?;
        assert!(named.contains(&part.name) && named.contains(&part.integrity), "{named}");
        assert!(super::named(&script, &fetched("split_other.wasm"), "").is_err());
        Ok(())
    }
}

//! The page of the benches: modules of the core, scripts, data, in a folder that a browser is sent to.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::setup::{self, Need, Tools};
use crate::{compress, project, release, shell};

/// The crate that is built.
const PACKAGE: &str = "parcours-bench";

/// What the page needs built.
const NEEDS: &[Need] = &[Need::Npm, Need::Browser, Need::WasmTarget, Need::Crates, Need::WasmBindgen];

/// How a module is built: name of its folder, and profile.
pub const SHIPPED: (&str, &str) = ("z", "release");
/// The core as fast as it gets.
pub const FAST: (&str, &str) = ("o3", "measure");

/// Tools, and the folder of the page.
pub struct Page {
    pub tools: Tools,
    pub folder: PathBuf,
}

/// A module built with some features; gives its file, before it is optimised.
fn compile(profile: &str, features: Option<&str>) -> Result<PathBuf> {
    let mut cargo = shell::cargo();
    cargo.args(["build", "--locked", "--package", PACKAGE, "--lib", "--target", "wasm32-unknown-unknown"]);
    cargo.args(["--profile", profile]);
    if let Some(features) = features {
        cargo.args(["--no-default-features", "--features", features]);
    }
    shell::run(&mut cargo)?;
    Ok(project::cargo_target().join("wasm32-unknown-unknown").join(profile).join("parcours_bench.wasm"))
}

fn bind(tools: &Tools, wasm: &Path, folder: &Path) -> Result<PathBuf> {
    let mut bindgen = tools.command("wasm-bindgen")?;
    bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(folder).arg(wasm);
    shell::run(&mut bindgen)?;
    let bound = folder.join("parcours_bench_bg.wasm");
    let small = bound.with_extension("small");
    release::optimise::wasm(&bound, &small)?;
    fs::rename(&small, &bound)?;
    Ok(bound)
}

impl Page {
    /// Builds it.
    pub fn build() -> Result<Self> {
        let tools = setup::ensure(NEEDS)?;
        let folder = project::target().join("bench/page");
        fs::create_dir_all(folder.join("data"))?;
        for (name, profile) in [SHIPPED, FAST] {
            bind(&tools, &compile(profile, None)?, &folder.join(name))?;
        }
        let sources = project::root().join("benches/browser/page");
        fs::write(folder.join("bench.js"), release::optimise::javascript(&sources.join("bench.mjs"), &[])?)?;
        fs::copy(sources.join("index.html"), folder.join("index.html"))?;
        fs::copy(project::root().join("tests/search/judged.tsv"), folder.join("judged.tsv"))?;
        let mut files = Vec::new();
        for entry in project::bundle().read_dir()? {
            let path = entry?.path();
            if path.is_file() {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                fs::copy(&path, folder.join("data").join(&name))?;
                files.push(name);
            }
        }
        fs::write(folder.join("files.json"), serde_json::to_string(&files)?)?;
        Ok(Self { tools, folder })
    }

    /// Bytes of brotli that each feature adds to a module that reads the bundle.
    pub fn weights(&self, features: &[&str]) -> Result<Vec<f64>> {
        let folder = project::target().join("bench/weights");
        let weight = |features: &str| -> Result<f64> {
            let bound = bind(&self.tools, &compile(SHIPPED.1, Some(features))?, &folder)?;
            kilobytes(&fs::read(bound)?)
        };
        let bare = weight("")?;
        features.iter().map(|feature| Ok(weight(feature)? - bare)).collect()
    }

    /// Bytes of brotli of an npm package, bundled and minified alone.
    pub fn package(package: &str) -> Result<f64> {
        let folder = project::target().join("bench");
        fs::create_dir_all(&folder)?;
        // In the repository, so that the package is found.
        let entry = folder.join("package.mjs");
        fs::write(&entry, format!("import all from {package:?};\nglobalThis.all = all;\n"))?;
        let bundled = release::optimise::javascript(&entry, &[]).with_context(|| package.to_owned())?;
        kilobytes(&bundled)
    }
}

fn kilobytes(bytes: &[u8]) -> Result<f64> {
    Ok(f64::from(u32::try_from(compress::brotli(bytes)?.len())?) / 1000.0)
}

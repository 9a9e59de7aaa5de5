//! Where things are in the repository.

use std::path::PathBuf;

/// The root of the repository.
///
/// Cargo tells it when it runs this program; else it is where the program was built.
pub fn root() -> PathBuf {
    let xtask = std::env::var_os("CARGO_MANIFEST_DIR")
        .map(PathBuf::from)
        .filter(|folder| folder.ends_with("xtask"))
        .unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    xtask.join("..").canonicalize().unwrap_or(xtask)
}

/// What a release build makes.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The data set that the app ships.
pub fn bundle() -> PathBuf {
    root().join("public/data")
}

/// Where commands leave what they make, beside Cargo's own outputs.
///
/// Always in the repository: `CARGO_TARGET_DIR` may be shared between clones, results are not.
pub fn target() -> PathBuf {
    root().join("target")
}

/// Where Cargo leaves what it compiles.
pub fn cargo_target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(target, |folder| root().join(folder))
}

/// A program that npm installed in the repository.
pub fn node_bin(name: &str) -> PathBuf {
    let file = if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() };
    root().join("node_modules/.bin").join(file)
}

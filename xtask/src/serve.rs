//! The app while one works on it.

use anyhow::Result;

use crate::release::trunk;
use crate::{setup, shell};

/// Apart from `dist/`, which only ever holds a release.
const FOLDER: [&str; 2] = ["--dist", "target/serve"];

/// Builds the app, serves it to this machine alone and rebuilds it on change, until interrupted.
pub fn run(port: u16, release: bool) -> Result<()> {
    let tools = setup::ensure(setup::BUILD)?;
    println!(
        "Parcours Campus will be at http://localhost:{port}/ once it is built (a few minutes the first time)"
    );
    let mut trunk = trunk(&tools)?;
    trunk.args([
        "serve",
        "--offline",
        "--public-url",
        "/",
        "--address",
        "127.0.0.1",
        "--port",
        &port.to_string(),
    ]);
    trunk.args(FOLDER).args(release.then_some("--release"));
    shell::become_it(&mut trunk)
}

/// Builds it once as `serve` would.
pub fn build_once() -> Result<()> {
    let tools = setup::ensure(setup::BUILD)?;
    shell::run(trunk(&tools)?.args(["build", "--offline", "--public-url", "./"]).args(FOLDER))
}

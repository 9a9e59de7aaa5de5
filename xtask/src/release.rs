//! The release build: Trunk, then the Wasm cut into files that pages fetch when they open, each as small as can be.

pub mod optimise;
mod page;
mod policy;
mod split;
mod worker;

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};

use crate::setup::Tools;
use crate::{project, setup, shell};

/// Builds the app as it ships into `dist/`; it works in whatever folder it is served from.
pub fn build() -> Result<()> {
    let tools = setup::ensure(setup::BUILD)?;
    let mut trunk = trunk(&tools)?;
    trunk.args(["build", "--release", "--offline", "--locked", "--public-url", "./"]);
    shell::run(trunk.args(["--features", "split"]).env(split::FLAGS_VARIABLE, split::FLAGS))?;

    let dist = project::dist();
    let data = worker::version_data(&dist)?;
    let built = split::run(&tools, &data)?;
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    let page = page::replace(&page, &dist, &built)?;
    let page = policy::add(&worker::name_data(&page, &data));
    fs::write(&index, &page)?;
    let parts: Vec<String> = built.parts.iter().map(|part| part.name.clone()).collect();
    worker::write(&dist, &page, &parts, &data, &built.version)
}

/// Trunk, which reads its own meaning into the usual switch against colours.
pub fn trunk(tools: &Tools) -> Result<Command> {
    let mut trunk = tools.command("trunk")?;
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    Ok(trunk)
}

//! The release build: Trunk, then the Wasm cut into files that pages fetch when they open, each as small as can be.

pub mod optimise;
mod page;
mod split;

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

    let built = split::run(&tools)?;
    let index = project::dist().join("index.html");
    let page = fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    let page = page::replace(&page, &project::dist(), &built)?;
    fs::write(&index, page)?;
    Ok(())
}

/// Trunk, which reads its own meaning into the usual switch against colours.
pub fn trunk(tools: &Tools) -> Result<Command> {
    let mut trunk = tools.command("trunk")?;
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    Ok(trunk)
}

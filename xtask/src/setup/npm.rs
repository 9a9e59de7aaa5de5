//! The packages of package.json, in the repository.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use super::announce;
use crate::{project, shell, version};

/// The oldest Node that the packages run on.
const NODE: u32 = 20;

/// Makes sure that the packages are those of the lock file; gives the folder of their programs.
pub fn ensure() -> Result<PathBuf> {
    let root = project::root();
    let lock = fs::read(root.join("package-lock.json")).context("cannot read package-lock.json")?;
    let wanted = format!("{:x}", Sha256::digest(&lock));
    let stamp = root.join("node_modules/.lock-hash");
    if fs::read_to_string(&stamp).is_ok_and(|hash| hash == wanted) {
        return Ok(root.join("node_modules/.bin"));
    }
    check_node()?;
    announce("installing the npm packages of package-lock.json (under a minute)");
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    // Browsers are looked for on the machine first, by a step of their own.
    let mut install = shell::command(npm);
    install.args(["ci", "--loglevel=error"]).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    shell::run(&mut install)
        .context("the npm packages could not be installed: check the network, then run this again")?;
    fs::write(&stamp, wanted).with_context(|| format!("cannot write {}", stamp.display()))?;
    Ok(root.join("node_modules/.bin"))
}

fn check_node() -> Result<()> {
    let Ok(said) = shell::output(shell::command("node").arg("--version")) else {
        bail!("Node is not on PATH: install Node {NODE} or newer with npm, then run this again");
    };
    match version::major(&said) {
        Some(major) if major >= NODE => Ok(()),
        _ => bail!("Node {} is too old: install Node {NODE} or newer, then run this again", said.trim()),
    }
}

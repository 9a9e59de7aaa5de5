//! The released archive, unzipped in a sub-folder of a plain server, in a real browser.

use std::fs;

use anyhow::{Context, Result};

use crate::counts::Counts;
use crate::setup::Tools;
use crate::static_server::free_port;
use crate::{dist, project, shell};

/// Where the site lies on the server: nothing may depend on it.
const BASE: &str = "/un/dossier/";

/// Makes the release and runs Playwright's tests on it.
pub fn run(tools: &Tools, args: &[String]) -> Result<Counts> {
    let zip = dist::run(None, false)?;
    dist::unpack(&zip, &project::target().join("site").join(BASE.trim_matches('/')))?;

    let report = project::target().join("e2e.json");
    let _ = fs::remove_file(&report);
    let mut playwright = tools.command("node")?;
    playwright.arg("node_modules/@playwright/test/cli.js").args(["test", "--pass-with-no-tests"]).args(args);
    playwright
        .env("XTASK", std::env::current_exe()?)
        .env("E2E_PORT", free_port()?.to_string())
        .env("E2E_BASE", BASE);
    let status = shell::status(&mut playwright)?;
    let text = fs::read_to_string(&report).context("Playwright left no report: see its messages above")?;
    let counts = Counts::of_playwright(&text)?;
    Ok(if status.success() { counts } else { counts.at_least_one_failed() })
}

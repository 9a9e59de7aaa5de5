//! The app's own Rust tests, in a real browser.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::counts::Counts;
use crate::setup::Tools;
use crate::{project, shell};

/// Runs the tests of the root package that are built for WebAssembly.
pub fn run(tools: &Tools, args: &[String]) -> Result<Counts> {
    let mut cargo = tools.cargo()?;
    cargo.args([
        "test",
        "--package",
        "parcours-campus",
        "--target",
        "wasm32-unknown-unknown",
        "--no-fail-fast",
        "--",
    ]);
    cargo.args(args);
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    cargo.env("WASM_BINDGEN_TEST_ONLY_WEB", "1").env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    cargo.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities(tools)?);
    let (status, printed) = shell::tee(&mut cargo)?;
    let counts = Counts::of_harness(&printed);
    if counts == Counts::default() && status.success() {
        println!("there is no in-browser test yet");
    }
    Ok(if status.success() { counts } else { counts.at_least_one_failed() })
}

/// A copy of webdriver.json that names the browser to drive.
fn capabilities(tools: &Tools) -> Result<PathBuf> {
    let text =
        fs::read_to_string(project::root().join("webdriver.json")).context("cannot read webdriver.json")?;
    let mut json: Value = serde_json::from_str(&text).context("webdriver.json is not JSON")?;
    json["goog:chromeOptions"]["binary"] = tools.browser()?.chrome.to_string_lossy().into();
    let path = project::target().join("webdriver.json");
    fs::create_dir_all(project::target())?;
    fs::write(&path, json.to_string())?;
    Ok(path)
}

//! Measures in a browser.

use std::sync::OnceLock;

use anyhow::{Context, Result};
use serde_json::Value;

use super::page::Page;
use crate::shell;

/// The page, built once for all benches.
pub fn page() -> Result<&'static Page> {
    static PAGE: OnceLock<Page> = OnceLock::new();
    if let Some(page) = PAGE.get() {
        return Ok(page);
    }
    let built = Page::build()?;
    Ok(PAGE.get_or_init(|| built))
}

/// What measures give, by their names (`search:z`).
pub fn measure(measures: &[&str]) -> Result<Value> {
    let page = page()?;
    let mut node = page.tools.command("node")?;
    node.arg("benches/browser/drive.mjs").arg(&page.folder).args(measures);
    node.env("CHROME_PATH", &page.tools.browser()?.chrome);
    let said = shell::output(&mut node)?;
    serde_json::from_str(&said).context("the bench page gave no JSON")
}

/// A number in an answer.
pub fn number(value: &Value, name: &str) -> Result<f64> {
    value[name].as_f64().with_context(|| format!("the bench page gave no {name}"))
}

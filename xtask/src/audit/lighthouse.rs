//! Lighthouse, mobile profile, on a few pages.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::setup::Tools;
use crate::{project, shell, table};

/// Categories and the least score of each, in hundredths.
const LEAST: [(&str, f64); 4] =
    [("performance", 95.0), ("accessibility", 100.0), ("best-practices", 100.0), ("seo", 100.0)];

/// Starts of the addresses that are audited: each takes half a minute.
const AUDITED: [&str; 3] = ["campus/", "formations/", "itineraires/"];

const CHROME: &str = "--chrome-flags=--headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
    --disable-background-networking --disable-component-update --disable-sync";

/// Whether every page has the scores that are asked for; prints them all.
pub fn run(tools: &Tools, site: &str, pages: &[String]) -> Result<bool> {
    let mut rows = Vec::new();
    let mut ok = true;
    for page in chosen(pages) {
        let scores = scores(&audit(tools, &format!("{site}{page}"))?)?;
        ok &= scores.iter().zip(LEAST).all(|(score, (_, least))| *score >= least);
        let [a, b, c, d] = scores.map(|score| format!("{score:.0}"));
        rows.push([format!("/{page}"), a, b, c, d]);
    }
    table::print(["page", "performance", "accessibility", "best practices", "SEO"], &rows);
    Ok(ok)
}

/// The home page, and the deepest page of each audited section.
fn chosen(pages: &[String]) -> Vec<&str> {
    let deepest =
        |start| pages.iter().filter(move |page| page.starts_with(start)).max_by_key(|page| page.len());
    std::iter::once("").chain(AUDITED.into_iter().filter_map(deepest).map(String::as_str)).collect()
}

fn audit(tools: &Tools, url: &str) -> Result<PathBuf> {
    let report = project::target().join("lighthouse.json");
    let mut lighthouse = tools.command("node")?;
    lighthouse.args([
        "node_modules/lighthouse/cli/index.js",
        url,
        "--quiet",
        "--no-enable-error-reporting",
        CHROME,
    ]);
    lighthouse.arg("--output=json").arg(format!("--output-path={}", report.display()));
    shell::run(&mut lighthouse)?;
    Ok(report)
}

fn scores(report: &PathBuf) -> Result<[f64; 4]> {
    let text = fs::read_to_string(report).with_context(|| format!("cannot read {}", report.display()))?;
    let report: Value = serde_json::from_str(&text).context("Lighthouse's report is not JSON")?;
    // No score is the worst score: Lighthouse could not measure the page.
    Ok(LEAST.map(|(name, _)| report["categories"][name]["score"].as_f64().unwrap_or(0.0) * 100.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_deepest_page_of_each_section_stands_for_it() {
        let pages = ["", "campus/", "campus/a/", "favoris/", "itineraires/"].map(str::to_owned);
        assert_eq!(chosen(&pages), ["", "campus/a/", "itineraires/"]);
    }
}

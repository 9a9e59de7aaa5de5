//! What is too slow for every change: accessibility of every kind of page, Lighthouse, real servers.

mod axe;
mod hosting;
mod lighthouse;

use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;
use clap::ValueEnum;

use crate::setup::{self, Need};
use crate::{dist, project, shell, static_server};

/// A kind of audit.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// Accessibility, on every kind of page
    Axe,
    /// Lighthouse, on the main pages
    Lighthouse,
    /// Every kind of page on nginx, Apache and Caddy, under a sub-folder
    Hosting,
}

/// Audits a release, served as a plain host would; every part where none is given.
pub fn run(only: &[Part]) -> Result<ExitCode> {
    let wanted = |part| only.is_empty() || only.contains(&part);
    let tools = shell::step("set-up", || setup::ensure(&[setup::BUILD, &[Need::Browser]].concat()))?;
    let zip = dist::run(None, false)?;
    let pages = pages(&project::dist())?;
    let site = format!("http://127.0.0.1:{}/", static_server::in_background(&project::dist())?);
    let mut ok = true;
    if wanted(Part::Axe) {
        ok &= shell::step("axe", || axe::run(&tools, &site, &pages))?;
    }
    if wanted(Part::Lighthouse) {
        ok &= shell::step("Lighthouse", || lighthouse::run(&tools, &site, &pages))?;
    }
    if wanted(Part::Hosting) {
        ok &= shell::step("real servers", || hosting::run(&tools, &zip))?;
    }
    Ok(if ok { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// One page of each kind: the home page, each section, and the first page of each section.
fn pages(dist: &Path) -> Result<Vec<String>> {
    let mut pages = vec![String::new()];
    for section in folders_with_a_page(dist)? {
        pages.push(format!("{section}/"));
        if let Some(first) = folders_with_a_page(&dist.join(&section))?.first() {
            pages.push(format!("{section}/{first}/"));
        }
    }
    Ok(pages)
}

/// Names of the folders that a page lies in or below, sorted.
fn folders_with_a_page(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in folder.read_dir()? {
        let entry = entry?;
        if entry.path().join("index.html").is_file() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_each_kind_is_audited() -> Result<()> {
        let dist = tempfile::tempdir()?;
        for folder in ["", "data", "campus", "campus/b", "campus/a", "favoris"] {
            std::fs::create_dir_all(dist.path().join(folder))?;
            if folder != "data" {
                std::fs::write(dist.path().join(folder).join("index.html"), "")?;
            }
        }
        assert_eq!(pages(dist.path())?, ["", "campus/", "campus/a/", "favoris/"]);
        Ok(())
    }
}

//! What is too slow for every change: accessibility of every kind of page, Lighthouse.

mod axe;
mod lighthouse;

use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;

use crate::setup::{self, Need};
use crate::{dist, project, shell, static_server};

/// Audits a release, served as a plain host would.
pub fn run() -> Result<ExitCode> {
    let tools = shell::step("set-up", || setup::ensure(&[setup::BUILD, &[Need::Browser]].concat()))?;
    dist::run(None, false)?;
    let pages = pages(&project::dist())?;
    let site = format!("http://127.0.0.1:{}/", static_server::in_background(&project::dist())?);
    let accessible = shell::step("axe", || axe::run(&tools, &site, &pages))?;
    let fast = shell::step("Lighthouse", || lighthouse::run(&tools, &site, &pages))?;
    Ok(if accessible && fast { ExitCode::SUCCESS } else { ExitCode::FAILURE })
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

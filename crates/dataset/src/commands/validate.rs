//! `validate`: whether a bundle is whole, coherent, sourced and within its budget.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use parcours_core::pathways::complete_classes;

use crate::bundle::{Loaded, check};
use crate::pathways::{self, Gravity};

/// Which bundle.
#[derive(Debug, Args)]
pub struct Options {
    /// Folder of the bundle.
    #[arg(default_value = "public/data")]
    bundle: PathBuf,
}

/// Checks a bundle and tells every issue.
///
/// # Errors
/// Where it has no manifest.
pub fn run(options: &Options) -> Result<ExitCode> {
    let loaded = Loaded::read(&options.bundle)?;
    let issues = check(&loaded);
    for issue in &issues {
        eprintln!("{issue}");
    }
    let classes = complete_classes(&loaded.catalog, &loaded.pathways, &loaded.classes);
    let findings = pathways::check(&loaded.pathways, &classes, &loaded.catalog.programmes);
    let wrong = findings.iter().filter(|finding| finding.gravity == Gravity::Error);
    let wrong = wrong.inspect(|finding| eprintln!("pathways: {}", finding.message)).count();
    if issues.is_empty() && wrong == 0 {
        println!("{}: {} files, nothing wrong", options.bundle.display(), loaded.files.len());
        Ok(ExitCode::SUCCESS)
    } else {
        println!("{}: {} issues", options.bundle.display(), issues.len() + wrong);
        Ok(ExitCode::FAILURE)
    }
}

//! `prerender`: an entry page per address of the site.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::Result;
use clap::Args;

use crate::prerender::{BaseUrl, Options as What, prerender};

/// From what to write the pages, and where.
#[derive(Debug, Args)]
pub struct Options {
    /// Folder of the bundle.
    #[arg(long, default_value = "public/data")]
    bundle: PathBuf,
    /// Folder of the built site: its index.html is the template.
    #[arg(long, default_value = "dist")]
    dist: PathBuf,
    /// Public address of the site, for what must be absolute: canonical and social addresses, the sitemap, 404.html.
    #[arg(long)]
    base_url: Option<BaseUrl>,
    /// Leaves out the pages of programmes, institutions and occupations, for a slow transfer: the app still opens them.
    #[arg(long)]
    without_records: bool,
}

/// Writes the pages.
///
/// # Errors
/// Where the bundle or the built page is not what it should be, or the disk refuses.
pub fn run(options: &Options) -> Result<ExitCode> {
    let start = Instant::now();
    let what = What { base_url: options.base_url.clone(), without_records: options.without_records };
    let report = prerender(&options.bundle, &options.dist, &what)?;
    println!(
        "{} entry pages, {} kB, in {:.1} s",
        report.pages,
        report.bytes / 1000,
        start.elapsed().as_secs_f32()
    );
    if let Some(source) = report.not_found_script {
        println!("script-src of 404.html: {source}");
    }
    Ok(ExitCode::SUCCESS)
}

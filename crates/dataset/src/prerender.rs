//! Entry pages: a file per address, so that a plain server answers each opened directly, with its content in HTML.
//!
//! The page that was built is the template. Each copy gets the `<base>` of its depth, its own title, description and
//! schema.org data, and what its record says, readable before the app runs and without it. The app then takes over:
//! the elements and classes are its own, and so are the words.

mod card;
mod document;
mod json_ld;
mod ladder;
mod layout;
mod marks;
mod not_found;
mod oembed;
mod page;
mod pages;
mod site;
mod sitemap;
mod tables;
mod template;
pub mod words;
mod write;

#[cfg(test)]
mod tests;

use std::path::Path;

use anyhow::{Context as _, Result};

pub use site::BaseUrl;

use site::Site;
use tables::Tables;
use template::Template;

/// What to write.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Public address of the site: canonical and social addresses and the sitemap, which must be absolute.
    pub base_url: Option<BaseUrl>,
    /// Leaves out the pages of programmes, institutions and occupations: the app opens them from the home page.
    pub without_records: bool,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// Pages, the home page and 404.html included.
    pub pages: usize,
    /// Their bytes, all together.
    pub bytes: u64,
    /// The source expression that lets the inline script of 404.html run under a content security policy; none where
    /// the page needs no script.
    pub not_found_script: Option<String>,
}

/// Writes the entry pages of a bundle into a site that was built.
///
/// # Errors
/// Where the bundle or the built page is not what it should be, or the disk refuses.
pub fn prerender(bundle: &Path, dist: &Path, options: &Options) -> Result<Report> {
    let index = dist.join("index.html");
    let built = std::fs::read_to_string(&index).with_context(|| format!("reading {}", index.display()))?;
    let template = Template::read(&built).with_context(|| index.display().to_string())?;
    let site = Site { tables: Tables::read(bundle)?, options: options.clone() };
    let mut report = write::pages(&site, &template, dist)?;
    report.not_found_script = not_found::write(&site, &template, dist, &mut report)?;
    if let Some(base) = &options.base_url {
        sitemap::write(&site, base, dist)?;
    }
    Ok(report)
}

//! The sitemap, where the address of the site is known: its addresses must be absolute.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use super::site::{BaseUrl, Site};
use super::write::all;

/// Addresses that one file may hold.
const MOST: usize = 50_000;

/// Writes sitemap.xml, and names it in robots.txt.
pub fn write(site: &Site, base: &BaseUrl, dist: &Path) -> Result<()> {
    let pages: Vec<_> = all(site).into_iter().filter(|page| !page.is_personal()).collect();
    if pages.len() > MOST {
        bail!("{} pages: a sitemap holds {MOST} at most", pages.len());
    }
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for page in pages {
        // Neither the base nor our paths hold anything that XML would need escaped; writing to a string cannot fail.
        let _ = writeln!(text, "<url><loc>{}</loc></url>", base.join(&page.path()));
    }
    text.push_str("</urlset>\n");
    let file = dist.join("sitemap.xml");
    std::fs::write(&file, text).with_context(|| format!("writing {}", file.display()))?;
    name_in_robots(base, dist)
}

fn name_in_robots(base: &BaseUrl, dist: &Path) -> Result<()> {
    let file = dist.join("robots.txt");
    let kept = std::fs::read_to_string(&file).unwrap_or_else(|_| "User-agent: *\nAllow: /\n".to_owned());
    let mut text: String = kept
        .lines()
        .filter(|line| !line.to_ascii_lowercase().starts_with("sitemap:"))
        .fold(String::new(), |text, line| text + line + "\n");
    text.push_str(&format!("Sitemap: {}\n", base.join("sitemap.xml")));
    std::fs::write(&file, text).with_context(|| format!("writing {}", file.display()))
}

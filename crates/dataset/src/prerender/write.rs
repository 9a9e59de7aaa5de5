//! Writing the pages: thousands of small files, shared between the processors.

use std::path::Path;

use anyhow::{Context as _, Result, anyhow};

use super::page::Page;
use super::site::Site;
use super::template::Template;
use super::{Report, card, layout, oembed, pages};

/// Every page that a site has a file for, in a fixed order.
pub fn all(site: &Site) -> Vec<Page> {
    let tables = &site.tables;
    let mut all = vec![
        Page::Home,
        Page::Programmes,
        Page::Campuses,
        Page::Itineraries,
        Page::Compare,
        Page::Session,
        Page::Favourites,
        Page::Data,
        Page::Embed,
        Page::Glossary,
        Page::Accessibility,
        Page::Legal,
    ];
    all.extend(tables.catalog.reference.sectors.iter().map(|sector| Page::Sector(sector.slug.clone())));
    all.extend(tables.catalog.campuses.iter().map(|campus| Page::Campus(campus.slug.clone())));
    if !site.options.without_records {
        all.extend(tables.catalog.programmes.iter().map(|programme| Page::Programme(programme.id)));
        all.extend(tables.institutions.iter().map(|institution| Page::Institution(institution.uai)));
        all.extend(tables.occupations.iter().map(|occupation| Page::Occupation(occupation.id)));
    }
    all
}

fn one(site: &Site, template: &Template, dist: &Path, page: &Page) -> Result<u64> {
    // A page is of a record that was just listed: it is there.
    let document = pages::document(site, page).ok_or_else(|| anyhow!("{}: no such record", page.path()))?;
    let folder = dist.join(page.path());
    std::fs::create_dir_all(&folder).with_context(|| format!("creating {}", folder.display()))?;
    let shared = site.options.base_url.as_ref().filter(|_| !page.is_personal());
    let beside = [
        (oembed::FILE, shared.map(|base| oembed::document(base, page, &document.title))),
        ("carte.svg", card::svg(site, page)),
        ("index.html", Some(layout::file(site, template, page, document))),
    ];
    let mut bytes = 0;
    for (name, text) in beside {
        let Some(text) = text else { continue };
        let file = folder.join(name);
        std::fs::write(&file, &text).with_context(|| format!("writing {}", file.display()))?;
        bytes += text.len() as u64;
    }
    Ok(bytes)
}

/// Writes the file of every page.
pub fn pages(site: &Site, template: &Template, dist: &Path) -> Result<Report> {
    let all = all(site);
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let share = all.len().div_ceil(workers).max(1);
    let bytes = std::thread::scope(|scope| {
        let shares: Vec<_> = all
            .chunks(share)
            .map(|pages| {
                scope.spawn(move || {
                    pages.iter().map(|page| one(site, template, dist, page)).sum::<Result<u64>>()
                })
            })
            .collect();
        shares
            .into_iter()
            .map(|share| share.join().unwrap_or_else(|_| Err(anyhow!("writing pages panicked"))))
            .sum::<Result<u64>>()
    })?;
    Ok(Report { pages: all.len(), bytes, not_found_script: None })
}

//! The list of programmes: the app filters it; without it, one goes by sector, and what no sector holds is listed.

use maud::{Markup, html};
use parcours_core::model::{Level, Programme, Rung};

use super::home;
use crate::prerender::document::Document;
use crate::prerender::page::Page;
use crate::prerender::site::Site;
use crate::prerender::words;
use crate::prerender::words::app::{capitalised, counted, filters as text};

/// The page.
pub fn document(site: &Site) -> Document {
    let catalog = &site.tables.catalog;
    let count = text::found(catalog.programmes.len());
    let levels = Level::ALL.into_iter().filter(|level| level.rung() != Rung::Before);
    let of_level = |level: Level| {
        catalog.programmes.iter().filter(|p| p.level == Some(level) && p.is_enterable()).count()
    };
    let levels: Vec<(Level, usize)> =
        levels.map(|level| (level, of_level(level))).filter(|(_, count)| *count > 0).collect();
    Document {
        title: text::TITLE.to_owned(),
        description: format!(
            "{count} du CAP au doctorat, par niveau, secteur, voie et lieu. {}",
            words::OFFICIAL
        ),
        trail: Vec::new(),
        content: html! {
            div.page {
                h1 tabindex="-1" { (text::TITLE) }
                p.found { (count) }
                noscript { p { (words::NEEDS_APP) } }
                h2 { (words::BY_SECTOR) }
                (home::sectors(site))
                h2 { (words::BY_LEVEL) }
                ul role="list" {
                    @for (level, count) in levels {
                        li {
                            a href=(site.programmes_where(|filter| filter.levels.push(level))) { (level.label()) }
                            " " span.tally { (counted(count, text::ONE, text::MANY)) }
                        }
                    }
                }
                (without_sector(site))
            }
        },
        schema: None,
    }
}

fn without_sector(site: &Site) -> Markup {
    let catalog = &site.tables.catalog;
    let attached = |programme: &Programme| {
        let mut domains =
            programme.domains.iter().filter_map(|index| catalog.reference.domains.get(usize::from(*index)));
        domains.any(|domain| !domain.sectors.is_empty())
    };
    let mut found: Vec<&Programme> = catalog
        .programmes
        .iter()
        .filter(|programme| programme.is_enterable() && !attached(programme))
        .collect();
    found.sort_by_key(|programme| (programme.level, programme.award, &programme.name));
    html! {
        @if !found.is_empty() {
            h2 { (words::NO_SECTOR) }
            details.more {
                summary { (text::found(found.len())) }
                ul { @for programme in found {
                    li { a href=(site.href(&Page::Programme(programme.id))) { (capitalised(&programme.name)) } }
                } }
            }
        }
    }
}

//! A sector: its ladder over the whole country, and its campuses.

use maud::{Markup, html};
use parcours_core::model::{Level, Programme, Rung, Slug};
use serde_json::json;

use super::campuses::card;
use crate::prerender::document::Document;
use crate::prerender::layout::breadcrumb;
use crate::prerender::page::Page;
use crate::prerender::site::Site;
use crate::prerender::words;
use crate::prerender::words::app::{capitalised, common, counted, filters, sector as text};

/// Programmes named on a rung before the others are unfolded.
const SHOWN: usize = 8;

/// The levels that are shown even where nothing stands on them.
const MAIN: [Level; 5] = [Level::Cap, Level::Bac, Level::Bac2, Level::Bac3, Level::Bac5];

/// The page of a sector.
pub fn document(site: &Site, slug: &Slug) -> Option<Document> {
    let catalog = &site.tables.catalog;
    let (index, sector) = (0u8..).zip(&catalog.reference.sectors).find(|(_, sector)| sector.slug == *slug)?;
    let rungs = Level::ALL.into_iter().filter(|level| level.rung() != Rung::Before).map(|level| {
        let mut found: Vec<&Programme> = catalog
            .programmes
            .iter()
            .filter(|p| p.level == Some(level) && p.is_enterable() && catalog.in_sector(p, index))
            .collect();
        found.sort_by_key(|programme| (programme.award, &programme.name));
        (level, found)
    });
    let rungs: Vec<_> = rungs.filter(|(level, found)| !found.is_empty() || MAIN.contains(level)).collect();
    let count: usize = rungs.iter().map(|(_, found)| found.len()).sum();
    let campuses: Vec<_> = catalog.campuses.iter().filter(|campus| campus.sector == Some(index)).collect();
    let trail = vec![(common::CAMPUSES.to_owned(), Page::Campuses)];
    let description = format!(
        "{}\u{a0}: {}. {} du CAP à bac\u{a0}+\u{a0}5 et au-delà. {}",
        sector.name,
        sector.hint,
        filters::found(count),
        words::OFFICIAL
    );
    Some(Document {
        title: sector.name.clone(),
        description,
        content: html! {
            div.page {
                (breadcrumb(site, &trail, None))
                h1 tabindex="-1" { (sector.name) }
                p.lead { (sector.hint) }
                h2 { (text::LADDER) }
                p.note { (text::MAPPING) }
                ol.ladder role="list" { @for (level, found) in &rungs { (rung(site, *level, found)) } }
                h2 { (text::CAMPUSES) }
                @if campuses.is_empty() {
                    p { (text::NO_CAMPUS) }
                } @else {
                    ul.cards role="list" { @for campus in campuses { (card(site, campus)) } }
                }
            }
        },
        trail,
        schema: Some(json!({ "@type": "CollectionPage", "name": sector.name, "inLanguage": "fr" })),
    })
}

fn rung(site: &Site, level: Level, found: &[&Programme]) -> Markup {
    let (shown, folded) = found.split_at(found.len().min(SHOWN));
    html! {
        li class={ "ladder-rung on-" (level.rung().slug()) } {
            h3.rung-name { (level.label()) }
            div.rung-body {
                @if shown.is_empty() {
                    p.empty-rung { (common::NOT_FOUND_IN_DATA) }
                } @else {
                    ul.steps role="list" { @for programme in shown { (step(site, programme)) } }
                }
                // The app has a link here, to its list; without it the page holds them all.
                @if !folded.is_empty() {
                    details.more {
                        summary { (text::SEE_ALL) " (" (counted(found.len(), filters::ONE, filters::MANY)) ")" }
                        ul.steps role="list" { @for programme in folded { (step(site, programme)) } }
                    }
                }
            }
        }
    }
}

fn step(site: &Site, programme: &Programme) -> Markup {
    html! { li.step { a.step-name href=(site.href(&Page::Programme(programme.id))) { (capitalised(&programme.name)) } } }
}

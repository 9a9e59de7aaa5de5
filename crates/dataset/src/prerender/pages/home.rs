//! Home: search, doors, ladder, sectors. Light, since it is what most readers open first.

use maud::{Markup, html};
use parcours_core::model::Level;
use serde_json::json;

use crate::prerender::document::Document;
use crate::prerender::page::Page;
use crate::prerender::site::Site;
use crate::prerender::words;
use crate::prerender::words::app::{common, home as text, number, search};

/// The levels of the ladder, climbing.
const RUNGS: [Level; 5] = [Level::Cap, Level::Bac, Level::Bac2, Level::Bac3, Level::Bac5];

/// The home page.
pub fn document(site: &Site) -> Document {
    let counts = site.tables.manifest.counts;
    let count = |n: u32| number(usize::try_from(n).unwrap_or(usize::MAX));
    let figures =
        text::figures(&count(counts.programmes), &count(counts.institutions), &count(counts.campuses));
    Document {
        title: common::TAGLINE.to_owned(),
        description: format!("{} {}", text::LEAD, words::OFFICIAL),
        trail: Vec::new(),
        content: html! {
            div.page.home {
                div.home-top {
                    section.hero {
                        h1 tabindex="-1" { (text::TITLE) }
                        p.lead { (text::LEAD) }
                        (search_box())
                        p.figures { (figures) }
                        noscript { p { (words::NEEDS_APP) } }
                    }
                    section.home-ladder aria-labelledby="echelle" {
                        h2 #echelle { (text::LADDER) }
                        p.note { (text::LADDER_HELP) }
                        ol.stairs role="list" { @for level in RUNGS { li { (stair(site, level)) } } }
                    }
                }
                section aria-labelledby="portes" {
                    h2 #portes.visually-hidden { (text::DOORS) }
                    ul.doors role="list" {
                        (door(site, &Page::Programmes, text::DOOR_PROGRAMMES, text::DOOR_PROGRAMMES_HELP))
                        (door(site, &Page::Itineraries, text::DOOR_ITINERARIES, text::DOOR_ITINERARIES_HELP))
                        (door(site, &Page::Campuses, text::DOOR_CAMPUSES, text::DOOR_CAMPUSES_HELP))
                    }
                }
                section aria-labelledby="secteurs" {
                    h2 #secteurs { (text::SECTORS) }
                    (sectors(site))
                }
                section.about aria-labelledby="quoi" {
                    h2 #quoi { (text::WHAT) }
                    p { (text::WHAT_TEXT) }
                    p { (text::WHAT_PRIVACY) }
                }
            }
        },
        schema: Some(
            json!({ "@type": "WebSite", "name": common::NAME, "inLanguage": "fr", "isAccessibleForFree": true }),
        ),
    }
}

/// What is typed before the app runs goes to the list of programmes, which the app then searches.
fn search_box() -> Markup {
    html! {
        form.search role="search" action={ (Page::Programmes.path()) } {
            label for="recherche" { (search::LABEL) }
            div.search-row {
                input #recherche type="text" name="q" autocomplete="off" placeholder=(search::HINT);
                button.button type="submit" { (search::SUBMIT) }
            }
        }
    }
}

fn door(site: &Site, page: &Page, title: &str, help: &str) -> Markup {
    html! { li { a.door href=(site.href(page)) { strong { (title) } span { (help) } } } }
}

fn stair(site: &Site, level: Level) -> Markup {
    let href = site.programmes_where(|filter| filter.levels.push(level));
    html! { a class={ "stair rung-" (level.rung().slug()) } href=(href) { (level.label()) } }
}

/// Links to the twelve sectors.
pub fn sectors(site: &Site) -> Markup {
    html! {
        ul.sector-grid role="list" {
            @for sector in &site.tables.catalog.reference.sectors {
                li { a href=(site.href(&Page::Sector(sector.slug.clone()))) {
                    strong { (sector.name) } span { (sector.hint) }
                } }
            }
        }
    }
}

//! What each page says: a file per kind.

mod campus;
mod campuses;
mod data;
mod embed;
mod home;
mod institution;
mod network;
mod occupation;
mod pathways;
mod places;
mod plain;
mod programme;
mod programmes;
mod sector;

use super::document::Document;
use super::page::Page;
use super::site::Site;
use super::words::app::{compare, itineraries, session};

/// The content of a page; `None` where its record is not in the bundle.
pub fn document(site: &Site, page: &Page) -> Option<Document> {
    let tables = &site.tables;
    Some(match page {
        Page::Home => home::document(site),
        Page::Programmes => programmes::document(site),
        Page::Programme(id) => programme::document(site, tables.catalog.programme(*id)?),
        Page::Campuses => campuses::document(site),
        Page::Campus(slug) => campus::document(site, tables.catalog.campus(slug.as_str())?),
        Page::Sector(slug) => sector::document(site, slug)?,
        Page::Institution(uai) => institution::document(site, tables.institutions.find(*uai)?),
        Page::Occupation(id) => occupation::document(site, tables.occupation(*id)?),
        Page::Itineraries => plain::of_app((itineraries::TITLE, itineraries::LEAD)),
        Page::Compare => plain::of_app((compare::TITLE, compare::LEAD)),
        Page::Session => plain::of_app((session::TITLE, session::LEAD)),
        Page::Favourites => plain::favourites(),
        Page::Data => data::document(site),
        Page::Embed => embed::document(site),
        Page::Glossary => plain::glossary(),
        Page::Accessibility => plain::accessibility(),
        Page::Legal => plain::legal(),
    })
}

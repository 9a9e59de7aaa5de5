//! The list of campuses, by région.

use maud::{Markup, html};
use parcours_core::model::{Basis, Campus, CampusCategory, CampusKind, CampusStatus};

use crate::prerender::document::Document;
use crate::prerender::marks::star_room;
use crate::prerender::page::Page;
use crate::prerender::site::Site;
use crate::prerender::words;
use crate::prerender::words::app::campus as text;

/// The page.
pub fn document(site: &Site) -> Document {
    let catalog = &site.tables.catalog;
    let labelled = |campus: &&Campus| matches!(campus.kind, CampusKind::Cmq | CampusKind::CmqProject);
    let cmq = catalog.campuses.iter().filter(labelled).count();
    let count = text::count(cmq, catalog.campuses.len() - cmq);
    let groups = catalog.reference.regions.iter().map(|region| {
        let here: Vec<&Campus> =
            catalog.campuses.iter().filter(|campus| campus.region == region.code).collect();
        (region, here)
    });
    Document {
        title: text::TITLE.to_owned(),
        description: format!("{count}, par région et par secteur. {}", words::OFFICIAL),
        trail: Vec::new(),
        content: html! {
            div.page {
                h1 tabindex="-1" { (text::TITLE) }
                p.lead { (text::NOT_REGISTER) }
                div.campus-columns {
                    div.campus-map {
                        (map(site))
                        p.note.map-note { (text::map_note(site.tables.map.campuses.len(), catalog.campuses.len())) }
                    }
                    div {
                p.found { (count) }
                @for (region, here) in groups.filter(|(_, here)| !here.is_empty()) {
                    section {
                        h2 { (region.name) " " span.tally { (here.len()) } }
                        ul.cards role="list" { @for campus in here { (card(site, campus)) } }
                    }
                }
                    }
                }
            }
        },
        schema: None,
    }
}

/// The map, as the app draws it: a région that has campuses is a link to them.
fn map(site: &Site) -> Markup {
    let (tables, map) = (&site.tables, &site.tables.map);
    let [width, height] = map.size;
    html! {
        svg.map viewBox={ "0 0 " (width) " " (height) } role="group" aria-label=(text::MAP) {
            @for outline in &map.regions {
                @let name = tables.catalog.reference.region(&outline.code).map_or("", |region| region.name.as_str());
                @let here = tables.catalog.campuses.iter().filter(|campus| campus.region == outline.code).count();
                @let drawn = html! {
                    path d=(outline.path) {}
                    @if let Some([x, y]) = outline.label { text.map-name x=(x) y=(y) { (name) } }
                };
                @if here == 0 { g { (drawn) } } @else {
                    @let title = text::map_region(name, here);
                    a href=(Site::asked(&Page::Campuses, vec![("region".to_owned(), outline.code.clone())])) aria-label=(title) {
                        title { (title) }
                        (drawn)
                    }
                }
            }
            g.map-points aria-hidden="true" {
                @for spot in &map.campuses { circle cx=(spot.at[0]) cy=(spot.at[1]) r="6" {} }
            }
        }
    }
}

/// A campus in a list.
pub fn card(site: &Site, campus: &Campus) -> Markup {
    let sectors = &site.tables.catalog.reference.sectors;
    let sector = campus.sector.and_then(|index| sectors.get(usize::from(index)));
    let town = campus.place.as_ref().and_then(|place| place.town.as_ref());
    let status = match campus.status {
        CampusStatus::Active => None,
        CampusStatus::Project => Some(text::STATUS_PROJECT),
        CampusStatus::Unknown => Some(text::STATUS_UNKNOWN),
    };
    html! {
        li {
            article.card.campus-card {
                h3 { a href=(site.href(&Page::Campus(campus.slug.clone()))) { (campus.name) } }
                (star_room(false))
                p {
                    (sector.map_or(text::NO_SECTOR, |sector| sector.name.as_str()))
                    @if campus.sector_basis == Basis::Judgement && campus.sector.is_some() {
                        " " span.badge.doubt { (text::ESTIMATED) }
                    }
                }
                ul.meta role="list" {
                    @if let Some(town) = town { li { (town) } }
                    @if campus.category == CampusCategory::Excellence { li { span.badge { (text::EXCELLENCE) } } }
                    @if campus.kind != CampusKind::Cmq { li { span.badge.doubt { (campus.kind.label()) } } }
                    @if let Some(status) = status { li { span.badge.doubt { (status) } } }
                }
            }
        }
    }
}

//! The list of campuses, by région and sector.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use parcours_core::dataset::Catalog;
use parcours_core::dossier::ItemKey;
use parcours_core::embed::Offer;
use parcours_core::model::{Basis, Campus, CampusCategory, CampusKind, CampusStatus, FranceMap, Slug};

use crate::components::favourite::FavouriteButton;
use crate::components::gate::gate_on;
use crate::components::layout::set_page_title;
use crate::components::map::{MapOfFrance, MapRegion};
use crate::platform::location;
use crate::routes::{Route, asked, campuses_where};
use crate::state::data::use_data;
use crate::state::frame::use_frame;
use crate::strings::campus as text;

/// Campuses, narrowed by `?region=` and `?secteur=`.
#[component]
pub fn Campuses() -> impl IntoView {
    set_page_title(text::TITLE);
    let query = use_query_map();
    let asked_for = move |key: &str| {
        let pairs = query.with(asked);
        pairs.into_iter().find(|pair| pair.0 == key).map(|(_, value)| value).unwrap_or_default()
    };
    let region = Memo::new(move |_| asked_for("region"));
    let sector = Memo::new(move |_| asked_for("secteur"));
    let table = use_data().catalog;
    let again = table.clone();
    let framing = use_frame();
    view! {
        <div class="page">
            <h1 tabindex="-1">{text::TITLE}</h1>
            <p class="lead">{text::NOT_REGISTER}</p>
            {gate_on(
                move || table.get().and(framing.offer()),
                move || again.retry(),
                move |tables| {
                    let (catalog, offer) = (tables.0.clone(), tables.1.clone());
                    let list_of = catalog.clone();
                    view! {
                        <Choices catalog=catalog.clone() offer=offer.clone() region sector />
                        <div class="campus-columns">
                            <div class="campus-map">{map_of(catalog, offer.clone(), region, sector)}</div>
                            <div>
                                {move || territory(&region.get())}
                                {move || list(&list_of, &offer, &region.get(), &sector.get())}
                            </div>
                        </div>
                    }
                        .into_any()
                },
            )}
        </div>
    }
    .into_any()
}

#[component]
fn Choices(
    catalog: Arc<Catalog>,
    offer: Arc<Offer>,
    region: Memo<String>,
    sector: Memo<String>,
) -> impl IntoView {
    let navigate = use_navigate();
    let go = move |region: String, sector: String| {
        let path = campuses_where(&region, &sector);
        navigate(&path, NavigateOptions { scroll: false, ..Default::default() });
    };
    let go_sector = go.clone();
    let regions = catalog
        .reference
        .regions
        .iter()
        .filter(|region| {
            catalog.campuses.iter().any(|c| c.region == region.code && offer.campus(c, &catalog))
        })
        .map(|found| {
            let code = found.code.clone();
            let selected = {
                let code = code.clone();
                move || region.get() == code
            };
            view! {
                <option value=code selected=selected>
                    {found.name.clone()}
                </option>
            }
        })
        .collect_view();
    let sectors = catalog
        .reference
        .sectors
        .iter()
        .filter(|found| offer.sector(found.slug.as_str()))
        .map(|found| {
            let slug = found.slug.to_string();
            let selected = {
                let slug = slug.clone();
                move || sector.get() == slug
            };
            view! {
                <option value=slug selected=selected>
                    {found.name.clone()}
                </option>
            }
        })
        .collect_view();
    view! {
        <form class="choices" on:submit=|event| event.prevent_default()>
            <label>
                {text::REGION}
                <select on:change:target=move |event| go(event.target().value(), sector.get_untracked())>
                    <option value="">{text::ALL}</option>
                    {regions}
                </select>
            </label>
            <label>
                {text::SECTOR}
                <select on:change:target=move |event| go_sector(
                    region.get_untracked(),
                    event.target().value(),
                )>
                    <option value="">{text::ALL_SECTORS}</option>
                    {sectors}
                </select>
            </label>
        </form>
    }
}

/// What texts say of the région chosen; nothing while it is on its way, since the list stands without it.
fn territory(region: &str) -> Option<impl IntoView + use<>> {
    let table = use_data().territories.get().ready()?;
    let found = table.iter().find(|territory| territory.region == region)?;
    let facts = found.facts.iter().map(|fact| view! { <li>{fact.text.clone()}</li> }).collect_view();
    let sources: Vec<String> = found.sources.iter().filter_map(|source| source.title.clone()).collect();
    Some(view! {
        <section class="territory">
            <h2>{text::TERRITORY}</h2>
            <ul>{facts}</ul>
            <p class="source">{sources.join(" · ")}</p>
        </section>
    })
}

/// The campuses that a frame offers, of a sector, of a région; an empty text narrows nothing.
fn narrowed<'a>(catalog: &'a Catalog, offer: &Offer, region: &str, sector: &str) -> Vec<&'a Campus> {
    let wanted_sector = catalog.reference.sectors.iter().position(|found| found.slug.as_str() == sector);
    catalog
        .campuses
        .iter()
        .filter(|campus| offer.campus(campus, catalog) && (region.is_empty() || campus.region == region))
        .filter(|campus| {
            wanted_sector.is_none_or(|index| campus.sector.is_some_and(|own| usize::from(own) == index))
        })
        .collect()
}

/// The map, once it is there: the choice and the list stand without it.
fn map_of(
    catalog: Arc<Catalog>,
    offer: Arc<Offer>,
    region: Memo<String>,
    sector: Memo<String>,
) -> impl IntoView {
    let table = use_data().map;
    move || {
        let (catalog, offer) = (catalog.clone(), offer.clone());
        table.get().ready().map(|map| map_section(map, catalog, offer, region, sector))
    }
}

fn map_section(
    map: Arc<FranceMap>,
    catalog: Arc<Catalog>,
    offer: Arc<Offer>,
    region: Memo<String>,
    sector: Memo<String>,
) -> AnyView {
    let navigate = use_navigate();
    let href = |region: &str, sector: &str| [location::base(), campuses_where(region, sector)].concat();
    let (outlines, all, offered) = (map.clone(), catalog.clone(), offer.clone());
    let regions = Memo::new(move |_| {
        sector.with(|sector| {
            let found = narrowed(&all, &offered, "", sector);
            let stand_for = |code: &str| MapRegion {
                name: all.reference.region(code).map(|region| region.name.clone()).unwrap_or_default(),
                campuses: found.iter().filter(|campus| campus.region == code).count(),
                href: href(code, sector),
                current: region.with(|region| region == code),
            };
            outlines.regions.iter().map(|outline| stand_for(&outline.code)).collect::<Vec<_>>()
        })
    });
    let (spots, all, offered) = (map.clone(), catalog.clone(), offer.clone());
    let shown = Memo::new(move |_| {
        let found = region.with(|region| sector.with(|sector| narrowed(&all, &offered, region, sector)));
        let is_found = |slug: &Slug| found.iter().any(|campus| campus.slug == *slug);
        spots.campuses.iter().map(|spot| is_found(&spot.slug)).collect::<Vec<_>>()
    });
    let codes = map.clone();
    let choose = move |rank: usize| {
        if let Some(outline) = codes.regions.get(rank) {
            let path = sector.with_untracked(|sector| campuses_where(&outline.code, sector));
            navigate(&path, NavigateOptions { scroll: false, ..Default::default() });
        }
    };
    let note = text::map_note(map.campuses.len(), catalog.campuses.len());
    // Régions that have campuses and no outline: the map must not hide them.
    let off_map: Vec<_> = catalog
        .reference
        .regions
        .iter()
        .filter(|found| map.regions.iter().all(|outline| outline.code != found.code))
        .filter(|found| catalog.campuses.iter().any(|c| c.region == found.code && offer.campus(c, &catalog)))
        .map(|found| {
            let code = found.code.clone();
            view! {
                " "
                <a href=move || sector.with(|sector| href(&code, sector))>{found.name.clone()}</a>
            }
        })
        .collect();
    let whole = move || {
        region.with(|region| !region.is_empty()).then(|| {
            view! {
                <p class="map-note">
                    <a href=sector.with(|sector| href("", sector))>{text::WHOLE}</a>
                </p>
            }
        })
    };
    view! {
        <MapOfFrance map regions shown choose />
        {whole}
        {(!off_map.is_empty()).then(|| view! { <p class="note map-note">{text::OFF_MAP} {off_map}</p> })}
        <p class="note map-note">{note}</p>
    }
    .into_any()
}

fn list(catalog: &Catalog, offer: &Offer, region: &str, sector: &str) -> AnyView {
    let found = narrowed(catalog, offer, region, sector);
    let labelled =
        found.iter().filter(|c| matches!(c.kind, CampusKind::Cmq | CampusKind::CmqProject)).count();
    let groups = catalog
        .reference
        .regions
        .iter()
        .filter_map(|region| {
            let here: Vec<&&Campus> = found.iter().filter(|campus| campus.region == region.code).collect();
            (!here.is_empty()).then(|| {
                let count = here.len();
                let items = here.iter().map(|campus| campus_card(campus, catalog)).collect_view();
                view! {
                    <section>
                        <h2>{region.name.clone()} " " <span class="tally">{count}</span></h2>
                        <ul class="cards" role="list">
                            {items}
                        </ul>
                    </section>
                }
            })
        })
        .collect_view();
    view! {
        <p class="found" role="status">
            {text::count(labelled, found.len() - labelled)}
        </p>
        {groups}
    }
    .into_any()
}

/// A campus in a list.
pub fn campus_card(campus: &Campus, catalog: &Catalog) -> impl IntoView + use<> {
    let sector = campus
        .sector
        .and_then(|index| catalog.reference.sectors.get(usize::from(index)))
        .map_or_else(|| text::NO_SECTOR.to_owned(), |sector| sector.name.clone());
    let town = campus.place.as_ref().and_then(|place| place.town.clone());
    let status = match campus.status {
        CampusStatus::Active => None,
        CampusStatus::Project => Some(text::STATUS_PROJECT),
        CampusStatus::Unknown => Some(text::STATUS_UNKNOWN),
    };
    view! {
        <li>
            <article class="card campus-card">
                <h3>
                    <a href=Route::Campus(campus.slug.to_string()).href()>{campus.name.clone()}</a>
                </h3>
                <FavouriteButton key=ItemKey::Campus(campus.slug.clone()) name=campus.name.clone() />
                <p>
                    {sector}
                    {(campus.sector_basis == Basis::Judgement && campus.sector.is_some())
                        .then(|| {
                            view! {
                                " "
                                <span class="badge doubt">{text::ESTIMATED}</span>
                            }
                        })}
                </p>
                <ul class="meta" role="list">
                    {town.map(|town| view! { <li>{town}</li> })}
                    {(campus.category == CampusCategory::Excellence)
                        .then(|| {
                            view! {
                                <li>
                                    <span class="badge">{text::EXCELLENCE}</span>
                                </li>
                            }
                        })}
                    {(campus.kind != CampusKind::Cmq)
                        .then(|| {
                            view! {
                                <li>
                                    <span class="badge doubt">{campus.kind.label()}</span>
                                </li>
                            }
                        })}
                    {status
                        .map(|status| {
                            view! {
                                <li>
                                    <span class="badge doubt">{status}</span>
                                </li>
                            }
                        })}
                </ul>
            </article>
        </li>
    }
}

//! A sector: its ladder over the whole country, and its campuses.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use parcours_core::dataset::Catalog;
use parcours_core::embed::Offer;
use parcours_core::model::{Level, Programme, Rung};
use parcours_core::order;

use super::campuses::campus_card;
use super::not_found::unknown;
use crate::components::folded_drawing::LadderDrawing;
use crate::components::gate::gate_page;
use crate::components::layout::{Breadcrumb, set_page_title};
use crate::routes::{Route, programmes_where};
use crate::state::data::use_data;
use crate::state::frame::use_frame;
use crate::strings::{capitalised, common, counted, filters, sector as text};

/// Programmes named on a rung before the link to all of them.
const SHOWN: usize = 8;

/// `/secteurs/{slug}`.
#[component]
pub fn SectorPage() -> impl IntoView {
    let params = use_params_map();
    let slug = Memo::new(move |_| params.with(|params| params.get("slug")).unwrap_or_default());
    let table = use_data().catalog;
    let again = table.clone();
    let framing = use_frame();
    gate_page(
        move || table.get().and(framing.offer()),
        move || again.retry(),
        move |tables| (move || content(&slug.get(), &tables.0, &tables.1)).into_any(),
    )
}

fn content(slug: &str, catalog: &Arc<Catalog>, offer: &Offer) -> AnyView {
    let Some((index, sector)) =
        (0u8..).zip(&catalog.reference.sectors).find(|(_, sector)| sector.slug.as_str() == slug)
    else {
        return unknown(text::UNKNOWN, text::UNKNOWN_HELP);
    };
    set_page_title(&sector.name);
    let framing = use_frame();
    let drawn = catalog
        .programmes
        .iter()
        .filter(|p| p.is_enterable() && catalog.in_sector(p, index))
        .filter(|p| p.level.is_some_and(|level| level.rung() != Rung::Before && framing.level(level)))
        .filter(|p| offer.programme(p.id))
        .map(|p| p.id)
        .collect();
    let rungs = Level::ALL
        .into_iter()
        .filter(|level| level.rung() != Rung::Before && framing.level(*level))
        .map(|level| {
            let programmes: Vec<&Programme> = catalog
                .programmes
                .iter()
                .filter(|p| p.level == Some(level) && p.is_enterable() && catalog.in_sector(p, index))
                .filter(|p| offer.programme(p.id))
                .collect();
            (level, programmes)
        })
        .filter(|(level, programmes)| !programmes.is_empty() || is_main(*level))
        .map(|(level, programmes)| rung(slug, level, programmes))
        .collect_view();
    let campuses: Vec<_> = catalog
        .campuses
        .iter()
        .filter(|campus| campus.sector == Some(index) && offer.campus(campus, catalog))
        .map(|campus| campus_card(campus, catalog))
        .collect();
    view! {
        <div class="page">
            <Breadcrumb trail=vec![(common::CAMPUSES.to_owned(), Route::Campuses(None))] />
            <h1 tabindex="-1">{sector.name.clone()}</h1>
            <p class="lead">{sector.hint.clone()}</p>
            <h2>{text::LADDER}</h2>
            <p class="note">{text::MAPPING}</p>
            <ol class="ladder" role="list">
                {rungs}
            </ol>
            <LadderDrawing catalog=Arc::clone(catalog) programmes=drawn />
            <h2>{text::CAMPUSES}</h2>
            {if campuses.is_empty() {
                view! { <p>{text::NO_CAMPUS}</p> }.into_any()
            } else {
                view! {
                    <ul class="cards" role="list">
                        {campuses}
                    </ul>
                }
                    .into_any()
            }}
        </div>
    }
    .into_any()
}

fn is_main(level: Level) -> bool {
    matches!(level, Level::Cap | Level::Bac | Level::Bac2 | Level::Bac3 | Level::Bac5)
}

fn rung(sector: &str, level: Level, mut programmes: Vec<&Programme>) -> impl IntoView + use<> {
    order::sort_by_key(&mut programmes, |programme| (programme.award, &programme.name));
    let count = programmes.len();
    let all = programmes_where(|filter| {
        filter.sectors.push(sector.to_owned());
        filter.levels.push(level);
    });
    let names = programmes
        .iter()
        .take(SHOWN)
        .map(|programme| {
            view! {
                <li class="step">
                    <a class="step-name" href=Route::Programme(programme.id).href()>
                        {capitalised(&programme.name)}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <li
            class=format!("ladder-rung on-{}", level.rung().slug())
            data-level=level.slug()
            data-steps=count.to_string()
        >
            <h3 class="rung-name">{level.label()}</h3>
            <div class="rung-body">
                {if count == 0 {
                    view! { <p class="empty-rung">{common::NOT_FOUND_IN_DATA}</p> }.into_any()
                } else {
                    view! {
                        <ul class="steps" role="list">
                            {names}
                        </ul>
                        {(count > SHOWN)
                            .then(|| {
                                view! {
                                    <p>
                                        <a href=all
                                            .href()>
                                            {text::SEE_ALL}
                                            {format!(" ({})", counted(count, filters::ONE, filters::MANY))}
                                        </a>
                                    </p>
                                }
                            })}
                    }
                        .into_any()
                }}
            </div>
        </li>
    }
}

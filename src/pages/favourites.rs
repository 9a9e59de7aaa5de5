//! What the reader keeps.

use std::sync::Arc;

use leptos::prelude::*;
use parcours_core::dataset::{Catalog, Sorted};
use parcours_core::dossier::ItemKey;
use parcours_core::explore::{Goal, Journey};
use parcours_core::itinerary::Aim;
use parcours_core::model::{Institution, ModeSet, Occupation};

use crate::components::favourite::FavouriteButton;
use crate::components::frame::SeparateStorage;
use crate::components::gate::gate_on;
use crate::components::layout::set_page_title;
use crate::components::programme_card::ProgrammeCard;
use crate::routes::{Route, programmes_where};
use crate::state::data::{Load, use_data};
use crate::state::favourites::use_favourites;
use crate::strings::{capitalised, common, favourites as text};

/// Favourites by kind, the latest first.
#[component]
pub fn FavouritesPage() -> impl IntoView {
    set_page_title(text::TITLE);
    let favourites = use_favourites();
    let data = use_data();
    let (catalog, institutions) = (data.catalog.clone(), data.institutions.clone());
    let occupations = data.occupations.clone();
    // Institutions and occupations are large tables: asked for only when one is kept.
    let keeps_institutions =
        Memo::new(move |_| favourites.kept().iter().any(|key| matches!(key, ItemKey::Institution(_))));
    let keeps_occupations =
        Memo::new(move |_| favourites.kept().iter().any(|key| matches!(key, ItemKey::Occupation(_))));
    let load = move || {
        let institutions =
            if keeps_institutions.get() { institutions.get() } else { Load::Ready(Arc::default()) };
        let occupations =
            if keeps_occupations.get() { occupations.get() } else { Load::Ready(Arc::default()) };
        catalog.get().and(institutions).and(occupations)
    };
    let retry = move || {
        data.catalog.retry();
        data.institutions.retry();
        data.occupations.retry();
    };
    view! {
        <div class="page">
            <h1 tabindex="-1">{text::TITLE}</h1>
            <SeparateStorage />
            {gate_on(
                load,
                retry,
                move |tables| {
                    (move || sections(&favourites.kept(), &tables.0.0, &tables.0.1, &tables.1)).into_any()
                },
            )}
        </div>
    }
    .into_any()
}

fn sections(
    kept: &[ItemKey],
    catalog: &Catalog,
    institutions: &Sorted<Institution>,
    occupations: &[Occupation],
) -> AnyView {
    if kept.is_empty() {
        return view! {
            <div class="empty">
                <p>
                    <strong>{text::EMPTY}</strong>
                </p>
                <p>{text::EMPTY_HELP}</p>
                <p>
                    <a class="button" href=programmes_where(|_| ()).href()>
                        {common::PROGRAMMES}
                    </a>
                </p>
            </div>
        }
        .into_any();
    }
    let of = |wanted: fn(&ItemKey) -> bool| -> Vec<AnyView> {
        kept.iter()
            .filter(|key| wanted(key))
            .map(|key| item(key, catalog, institutions, occupations))
            .collect()
    };
    [
        (text::PROGRAMMES, of(|key| matches!(key, ItemKey::Programme(_)))),
        (text::CAMPUSES, of(|key| matches!(key, ItemKey::Campus(_)))),
        (text::INSTITUTIONS, of(|key| matches!(key, ItemKey::Institution(_)))),
        (text::ITINERARIES, of(|key| matches!(key, ItemKey::Itinerary(_)))),
        (text::OCCUPATIONS, of(|key| matches!(key, ItemKey::Occupation(_)))),
    ]
    .into_iter()
    .filter(|(_, items)| !items.is_empty())
    .map(|(heading, items)| {
        view! {
            <section>
                <h2>{heading}</h2>
                <ul class="cards" role="list">
                    {items}
                </ul>
            </section>
        }
    })
    .collect_view()
    .into_any()
}

fn item(
    key: &ItemKey,
    catalog: &Catalog,
    institutions: &Sorted<Institution>,
    occupations: &[Occupation],
) -> AnyView {
    let plain = |name: Option<(String, String)>, route: Route| {
        let known = name.is_some();
        let (name, detail) = name.unwrap_or_else(|| (key.to_string(), text::GONE.to_owned()));
        let heading = if known {
            view! { <a href=route.href()>{name.clone()}</a> }.into_any()
        } else {
            name.clone().into_any()
        };
        view! {
            <li>
                <article class="card">
                    <h3>{heading}</h3>
                    <FavouriteButton key=key.clone() name />
                    <p>{detail}</p>
                </article>
            </li>
        }
        .into_any()
    };
    match key {
        ItemKey::Programme(id) => match catalog.programme(*id) {
            Some(programme) => view! {
                <li>
                    <ProgrammeCard programme=programme.clone() modes=ModeSet::EMPTY />
                </li>
            }
            .into_any(),
            None => plain(None, Route::Programme(*id)),
        },
        ItemKey::Campus(slug) => {
            let campus = catalog.campus(slug.as_str());
            let region = campus.and_then(|campus| catalog.reference.region(&campus.region));
            plain(
                campus.map(|campus| {
                    (campus.name.clone(), region.map(|region| region.name.clone()).unwrap_or_default())
                }),
                Route::Campus(slug.to_string()),
            )
        }
        ItemKey::Institution(uai) => plain(
            institutions.find(*uai).map(|found| (found.name.clone(), found.town.clone())),
            Route::Institution(*uai),
        ),
        ItemKey::Itinerary(chain) => {
            let goal = catalog.programme(chain.goal());
            let journey = Journey {
                from: Some(chain.start().clone()),
                to: Some(Goal::Known(Aim::Programme(chain.goal()))),
                ..Journey::default()
            };
            plain(goal.map(|goal| (capitalised(&goal.name), String::new())), Route::Itineraries(journey))
        }
        ItemKey::Occupation(id) => plain(
            occupations
                .iter()
                .find(|occupation| occupation.id == *id)
                .map(|found| (capitalised(&found.name), String::new())),
            Route::Occupation(*id),
        ),
    }
}

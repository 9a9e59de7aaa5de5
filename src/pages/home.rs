//! Home: what one can do, in five seconds.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use parcours_core::dataset::Manifest;
use parcours_core::embed::Offer;
use parcours_core::explore::Journey;
use parcours_core::model::{Level, Reference};
use parcours_core::search::{Place, Target};

use crate::components::gate::gate_on;
use crate::components::layout::set_page_title;
use crate::components::search_box::SearchBox;
use crate::routes::{Route, programmes_where};
use crate::state::data::use_data;
use crate::state::frame::use_frame;
use crate::strings::{common, home as text, number};

/// The levels of the ladder on the home page, climbing.
const RUNGS: [Level; 5] = [Level::Cap, Level::Bac, Level::Bac2, Level::Bac3, Level::Bac5];

/// Home.
#[component]
pub fn Home() -> impl IntoView {
    set_page_title(common::TAGLINE);
    let data = use_data();
    let again = data.reference.clone();
    let navigate = use_navigate();
    let framing = use_frame();
    let open = {
        let navigate = navigate.clone();
        Callback::new(move |target| {
            framing.open(&route_of(target), |path| navigate(path, NavigateOptions::default()));
        })
    };
    let see_all = Callback::new(move |query: String| {
        let route = programmes_where(|filter| filter.text = query);
        framing.open(&route, |path| navigate(path, NavigateOptions::default()));
    });
    view! {
        <div class="page home">
            <div class="home-top">
                <section class="hero">
                    <h1 tabindex="-1">{text::TITLE}</h1>
                    <p class="lead">{text::LEAD}</p>
                    <SearchBox open see_all />
                    {(!framing.is_limited()).then(|| gate_figures(&data.manifest))}
                </section>
                <section class="home-ladder" aria-labelledby="echelle">
                    <h2 id="echelle">{text::LADDER}</h2>
                    <p class="note">{text::LADDER_HELP}</p>
                    <ol class="stairs" role="list">
                        {RUNGS.into_iter().filter(|level| framing.level(*level)).map(stair).collect_view()}
                    </ol>
                </section>
            </div>
            <section aria-labelledby="portes">
                <h2 id="portes" class="visually-hidden">
                    {text::DOORS}
                </h2>
                <ul class="doors" role="list">
                    <Door
                        route=programmes_where(|_| ())
                        title=text::DOOR_PROGRAMMES
                        help=text::DOOR_PROGRAMMES_HELP
                    />
                    <Door
                        route=Route::Itineraries(Journey::default())
                        title=text::DOOR_ITINERARIES
                        help=text::DOOR_ITINERARIES_HELP
                    />
                    <Door
                        route=Route::Campuses(None)
                        title=text::DOOR_CAMPUSES
                        help=text::DOOR_CAMPUSES_HELP
                    />
                </ul>
            </section>
            <section aria-labelledby="secteurs">
                <h2 id="secteurs">{text::SECTORS}</h2>
                {gate_on(
                    move || data.reference.get().and(framing.offer()),
                    move || again.retry(),
                    |tables| sectors(&tables.0, &tables.1),
                )}
            </section>
            <section class="about" aria-labelledby="quoi">
                <h2 id="quoi">{text::WHAT}</h2>
                <p>{text::WHAT_TEXT}</p>
                <p>{text::WHAT_PRIVACY}</p>
            </section>
        </div>
    }
    .into_any()
}

/// The numbers of the bundle; nothing while they are not there, since they only adorn.
fn gate_figures(manifest: &crate::state::data::Table<Manifest>) -> impl IntoView + use<> {
    let manifest = manifest.clone();
    let figures = move || {
        manifest.get().ready().map(|manifest| {
            let count = |n: u32| number(usize::try_from(n).unwrap_or(usize::MAX));
            let counts = manifest.counts;
            text::figures(&count(counts.programmes), &count(counts.institutions), &count(counts.campuses))
        })
    };
    view! { <p class="figures">{figures}</p> }
}

/// Where a record of the search stands.
fn route_of(target: Target) -> Route {
    match target {
        Target::Programme(id) => Route::Programme(id),
        Target::Occupation(id) => Route::Occupation(id),
        Target::Institution(uai) => Route::Institution(uai),
        Target::Campus(slug) => Route::Campus(slug.to_string()),
        Target::Sector(slug) => Route::Sector(slug.to_string()),
        Target::Place(place) => place_route(&place),
    }
}

/// The programmes of a place. A town is a query: the list of programmes reads it as the home page does.
fn place_route(place: &Place) -> Route {
    use parcours_core::explore::Place as Asked;
    programmes_where(|filter| match place {
        Place::Region(code) => filter.place = Some(Asked::Region(code.clone())),
        Place::Academy(code) => filter.place = Some(Asked::Academy(code.clone())),
        Place::Department(index) => {
            let data = use_data();
            let code = data.reference.get_untracked().ready().and_then(|reference| {
                reference.departments.get(usize::from(*index)).map(|department| department.code.clone())
            });
            filter.place = code.map(Asked::Department);
        }
        Place::Town(name) => filter.text.clone_from(name),
    })
}

#[component]
fn Door(route: Route, title: &'static str, help: &'static str) -> impl IntoView {
    view! {
        <li>
            <a class="door" href=route.href()>
                <strong>{title}</strong>
                <span>{help}</span>
            </a>
        </li>
    }
}

fn stair(level: Level) -> impl IntoView {
    let route = programmes_where(|filter| filter.levels.push(level));
    view! {
        <li>
            <a class=["stair rung-", level.rung().slug()].concat() href=route.href()>
                {level.label()}
            </a>
        </li>
    }
}

fn sectors(reference: &Reference, offer: &Offer) -> AnyView {
    let items = reference
        .sectors
        .iter()
        .filter(|sector| offer.sector(sector.slug.as_str()))
        .map(|sector| {
            view! {
                <li>
                    <a href=Route::Sector(sector.slug.to_string()).href()>
                        <strong>{sector.name.clone()}</strong>
                        <span>{sector.hint.clone()}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <ul class="sector-grid" role="list">
            {items}
        </ul>
    }
    .into_any()
}

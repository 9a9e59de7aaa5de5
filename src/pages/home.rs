//! Home: what one can do, in five seconds.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use parcours_core::dataset::Manifest;
use parcours_core::model::{Level, Reference};

use crate::components::gate::gate;
use crate::components::layout::set_page_title;
use crate::routes::{Route, programmes_where};
use crate::state::data::use_data;
use crate::strings::{common, home as text, number};

/// The levels of the ladder on the home page, from the top.
const RUNGS: [Level; 5] = [Level::Bac5, Level::Bac3, Level::Bac2, Level::Bac, Level::Cap];

/// Home.
#[component]
pub fn Home() -> impl IntoView {
    set_page_title(common::TAGLINE);
    let data = use_data();
    view! {
        <div class="page home">
            <section class="hero">
                <h1 tabindex="-1">{text::TITLE}</h1>
                <p class="lead">{text::LEAD}</p>
                <SearchBox />
                {gate_figures(&data.manifest)}
            </section>
            <section aria-labelledby="portes">
                <h2 id="portes" class="visually-hidden">{text::DOORS}</h2>
                <ul class="doors" role="list">
                    <Door route=programmes_where(|_| ()) title=text::DOOR_PROGRAMMES help=text::DOOR_PROGRAMMES_HELP />
                    <Door route=Route::Campuses(None) title=text::DOOR_CAMPUSES help=text::DOOR_CAMPUSES_HELP />
                </ul>
            </section>
            <div class="home-columns">
                <section aria-labelledby="echelle">
                    <h2 id="echelle">{text::LADDER}</h2>
                    <p>{text::DOOR_LEVELS_HELP}</p>
                    <ol class="home-ladder" role="list">{RUNGS.map(rung).into_iter().collect_view()}</ol>
                </section>
                <section aria-labelledby="secteurs">
                    <h2 id="secteurs">{text::SECTORS}</h2>
                    {gate(data.reference, |reference| sectors(&reference))}
                </section>
            </div>
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

#[component]
fn SearchBox() -> impl IntoView {
    let words = RwSignal::new(String::new());
    let navigate = use_navigate();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let route = programmes_where(|filter| words.get_untracked().trim().clone_into(&mut filter.text));
        navigate(&route.path(), NavigateOptions::default());
    };
    view! {
        <form class="search" role="search" on:submit=submit>
            <label for="recherche">{text::SEARCH_LABEL}</label>
            <div class="search-row">
                <input
                    id="recherche"
                    name="q"
                    type="search"
                    autocomplete="off"
                    placeholder=text::SEARCH_HINT
                    bind:value=words
                />
                <button type="submit" class="button">
                    {text::SEARCH}
                </button>
            </div>
        </form>
    }
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

fn rung(level: Level) -> impl IntoView {
    let route = programmes_where(|filter| filter.levels.push(level));
    view! {
        <li>
            <a class=format!("home-rung rung rung-{}", level.rung().slug()) href=route.href()>
                {level.label()}
            </a>
        </li>
    }
}

fn sectors(reference: &Reference) -> AnyView {
    let items = reference
        .sectors
        .iter()
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
    view! { <ul class="sector-grid" role="list">{items}</ul> }.into_any()
}

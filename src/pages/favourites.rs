//! What the reader keeps: a dossier that one notes in, puts in order, hands on and prints.

mod groups;
mod head;
mod incoming;
mod list;
mod note;
mod paper;
mod record;
mod row;
mod share;

use std::sync::Arc;

use leptos::prelude::*;
use parcours_core::dossier::ItemKey;
use parcours_core::explore::Journey;

use crate::components::frame::SeparateStorage;
use crate::components::gate::gate_on;
use crate::components::layout::set_page_title;
use crate::platform::files;
use crate::routes::{Route, programmes_where};
use crate::state::data::{Load, use_data};
use crate::state::favourites::use_favourites;
use crate::strings::{common, favourites as text};

use incoming::Incoming;
use record::Tables;

/// `/favoris`.
#[component]
pub fn FavouritesPage() -> impl IntoView {
    set_page_title(text::TITLE);
    let favourites = use_favourites();
    let data = use_data();
    let (catalog, institutions) = (data.catalog.clone(), data.institutions.clone());
    let occupations = data.occupations.clone();
    let incoming = Incoming::new();
    // Institutions and occupations are large tables: asked for only when one is kept.
    let keeps = move |wanted: fn(&ItemKey) -> bool| {
        Memo::new(move |_| {
            incoming.holds(wanted)
                || favourites.with(|dossier| dossier.kept().into_iter().any(|item| wanted(&item.key)))
        })
    };
    let keeps_institutions = keeps(|key| matches!(key, ItemKey::Institution(_)));
    let keeps_occupations = keeps(|key| matches!(key, ItemKey::Occupation(_)));
    let manifest = data.manifest.clone();
    let version =
        Signal::derive(move || manifest.get().ready().map(|head| head.version.clone()).unwrap_or_default());
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
    let empty = Memo::new(move |_| favourites.count() == 0);
    view! {
        <div
            class="page favourites"
            on:dragover=|event| {
                if files::carries_files(&event) {
                    event.prevent_default();
                }
            }
            on:drop=move |event| incoming.drop(&event)
        >
            {paper::head(version)}
            <h1 tabindex="-1">{text::TITLE}</h1>
            <SeparateStorage />
            {gate_on(
                load,
                retry,
                move |loaded| {
                    let tables = Tables {
                        catalog: loaded.0.0.clone(),
                        institutions: loaded.0.1.clone(),
                        occupations: loaded.1.clone(),
                    };
                    let came = incoming::preview(incoming, &tables);
                    let kept = move || {
                        if empty.get() {
                            nothing()
                        } else {
                            [list::list(tables.clone()), share::share(&tables, version)].into_any()
                        }
                    };
                    view! {
                        {came}
                        <head::Head />
                        {kept}
                    }
                        .into_any()
                },
            )}
            {incoming::opener(incoming)}
            {paper::foot()}
        </div>
    }
    .into_any()
}

fn nothing() -> AnyView {
    view! {
        <div class="empty">
            <p>
                <strong>{text::EMPTY}</strong>
            </p>
            <p>{text::EMPTY_HELP}</p>
            <p class="actions">
                <a class="button" href=programmes_where(|_| ()).href()>
                    {common::PROGRAMMES}
                </a>
                <a class="button secondary" href=Route::Itineraries(Journey::default()).href()>
                    {common::ITINERARIES}
                </a>
                <a class="button secondary" href=Route::Campuses(None).href()>
                    {common::CAMPUSES}
                </a>
            </p>
        </div>
    }
    .into_any()
}

//! Programmes side by side: which ones stands in the address.

mod choose;
mod table;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use parcours_core::compare::{Around, Facts, Sources};
use parcours_core::dataset::Catalog;
use parcours_core::explore::Comparison;

use crate::components::gate::gate_on;
use crate::components::layout::set_page_title;
use crate::routes::{Route, asked, programmes_where};
use crate::state::data::{Load, use_data};
use crate::state::graph::use_pathways;
use crate::strings::{common, compare as text};

/// `/comparer`.
#[component]
pub fn ComparePage() -> impl IntoView {
    set_page_title(text::TITLE);
    let query = use_query_map();
    let asked = Memo::new(move |_| query.with(|query| Comparison::from_pairs(asked(query))));
    let navigate = use_navigate();
    let go = Callback::new(move |asked: Comparison| {
        let path = Route::Compare(asked).path();
        navigate(&path, NavigateOptions { scroll: false, replace: true, ..Default::default() });
    });
    let catalog = use_data().catalog;
    let again = catalog.clone();
    view! {
        <div class="page compare">
            <h1 tabindex="-1">{text::TITLE}</h1>
            <p class="lead">{text::LEAD}</p>
            {gate_on(
                move || catalog.get(),
                move || again.retry(),
                move |catalog| {
                    let shown = Arc::clone(&catalog);
                    view! {
                        <choose::Choose catalog asked go />
                        {move || problems(&asked.get(), &shown)}
                        <Compared asked go />
                    }
                        .into_any()
                },
            )}
        </div>
    }
    .into_any()
}

/// What of the address leads nowhere.
fn problems(asked: &Comparison, catalog: &Catalog) -> impl IntoView + use<> {
    let lost = asked.programmes.iter().filter(|id| catalog.programme(**id).is_none());
    let words: Vec<String> =
        asked.not_understood.iter().cloned().chain(lost.map(ToString::to_string)).collect();
    view! {
        <div role="status">
            {(!words.is_empty()).then(|| view! { <p class="notice">{text::unknown(&words.join(", "))}</p> })}
            {(asked.beyond > 0).then(|| view! { <p class="notice">{text::beyond(asked.beyond)}</p> })}
        </div>
    }
}

/// The table, once its data are there.
#[component]
fn Compared(asked: Memo<Comparison>, go: Callback<Comparison>) -> impl IntoView {
    let nothing = Memo::new(move |_| asked.with(|asked| asked.programmes.is_empty()));
    move || if nothing.get() { empty() } else { view! { <Loaded asked go /> }.into_any() }
}

fn empty() -> AnyView {
    view! {
        <div class="empty">
            <p>
                <strong>{text::EMPTY}</strong>
            </p>
            <p>{text::EMPTY_HELP}</p>
            <p>
                <a class="button secondary" href=programmes_where(|_| ()).href()>
                    {common::PROGRAMMES}
                </a>
            </p>
        </div>
    }
    .into_any()
}

#[component]
fn Loaded(asked: Memo<Comparison>, go: Callback<Comparison>) -> impl IntoView {
    let (data, pathways) = (use_data(), use_pathways());
    let again = data.clone();
    // Institutions and what they teach are asked for only where a place is.
    let catalog = data.catalog.clone();
    let region = Memo::new(move |_| {
        let catalog = catalog.get().ready()?;
        asked.with(|asked| asked.place.as_ref()?.region(&catalog.reference).map(str::to_owned))
    });
    let load = move || {
        let first = data.catalog.get().and(pathways.get());
        let rest = data.presence.get().and(data.occupations.get()).and(data.outcomes.of("fr").get());
        let near = match region.get() {
            Some(region) => data.places.of(&region).get().and(data.institutions.get()),
            None => Load::Ready(Arc::default()),
        };
        first.and(rest).and(near)
    };
    let retry = move || {
        again.catalog.retry();
        again.pathways.retry();
        again.classes.retry();
        again.presence.retry();
        again.occupations.retry();
        again.outcomes.of("fr").retry();
        again.institutions.retry();
        if let Some(region) = region.get_untracked() {
            again.places.of(&region).retry();
        }
    };
    gate_on(load, retry, move |all| {
        (move || {
            let (((catalog, graph), (rest, outcomes)), (places, institutions)) =
                ((&*all.0.0, &*all.0.1), &*all.1);
            let asked = asked.get();
            let sources = Sources {
                catalog,
                graph,
                presence: &rest.0,
                occupations: &rest.1,
                outcomes,
                around: asked.place.as_ref().map(|place| Around { place, places, institutions }),
            };
            let facts: Vec<Facts<'_>> =
                asked.programmes.iter().filter_map(|id| Facts::of(*id, sources)).collect();
            if facts.is_empty() { empty() } else { table::table(&facts, &asked, catalog, go) }
        })
        .into_any()
    })
}

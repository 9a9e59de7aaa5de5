//! Itineraries: a question in the address, every reasonable way as the answer.

mod answer;
mod ask;
mod card;
mod ground;
mod nearby;
mod reach;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use parcours_core::dataset::Catalog;
use parcours_core::explore::{Goal, Journey, PlaceIndex};
use parcours_core::model::{Endpoint, Occupation, Rule};
use parcours_core::pathways::Graph;

use self::ground::{Ground, TownIndex};
use crate::components::gate::gate_on;
use crate::components::layout::set_page_title;
use crate::routes::{Route, asked};
use crate::state::data::use_data;
use crate::state::graph::use_pathways;
use crate::strings::capitalised;
use crate::strings::itineraries as text;

/// Everything that a question is asked of.
#[derive(Clone)]
struct Tables {
    catalog: Arc<Catalog>,
    graph: Arc<Graph>,
    occupations: Arc<Vec<Occupation>>,
    presence: Arc<PlaceIndex>,
    rules: Arc<Vec<Rule>>,
}

impl Tables {
    /// The name of a departure.
    fn departure(&self, from: &Endpoint) -> String {
        match from {
            Endpoint::Programme(id) => self.catalog.programme(*id).map(|p| capitalised(&p.name)),
            Endpoint::Class(class) => Graph::entry_label(class)
                .map(str::to_owned)
                .or_else(|| self.graph.class_label(class).map(capitalised)),
        }
        .unwrap_or_else(|| from.to_string())
    }
}

/// `/itineraires`.
#[component]
pub fn Itineraries() -> impl IntoView {
    set_page_title(text::TITLE);
    let query = use_query_map();
    let journey = Memo::new(move |_| query.with(|query| Journey::from_pairs(asked(query))));
    // Looking at another way of an answer asks nothing anew.
    let question = Memo::new(move |_| journey.with(Journey::question));
    let navigate = use_navigate();
    let go = Callback::new(move |journey: Journey| {
        let path = Route::Itineraries(journey).path();
        navigate(&path, NavigateOptions { scroll: false, ..Default::default() });
    });
    let data = use_data();
    let pathways = use_pathways();
    let (retry_data, load_data) = (data.clone(), data.clone());
    let load = move || {
        let first = load_data.catalog.get().and(pathways.get());
        let second = load_data.occupations.get().and(load_data.presence.get());
        first.and(second).and(load_data.rules.get())
    };
    let retry = move || {
        retry_data.catalog.retry();
        retry_data.pathways.retry();
        retry_data.classes.retry();
        retry_data.occupations.retry();
        retry_data.presence.retry();
        retry_data.rules.retry();
    };
    view! {
        <div class="page">
            <h1 tabindex="-1">{text::TITLE}</h1>
            <p class="lead">{text::LEAD}</p>
            {gate_on(
                load,
                retry,
                move |loaded| {
                    let (first, second) = &*loaded.0;
                    let tables = Tables {
                        catalog: first.0.clone(),
                        graph: first.1.clone(),
                        occupations: second.0.clone(),
                        presence: second.1.clone(),
                        rules: loaded.1.clone(),
                    };
                    let shown = tables.clone();
                    let towns = TownIndex::new(&data, tables.catalog.clone());
                    let complete = move || {
                        question.with(|journey| journey.from.is_some() && journey.to.is_some())
                    };
                    let (ground_tables, ground_data) = (tables.clone(), data.clone());
                    let again = data.clone();
                    view! {
                        <ask::Ask tables journey go towns />
                        {move || {
                            let far = question.with(|journey| journey.to == Some(Goal::AsFarAsPossible));
                            (complete() && !far).then(|| ask::order(journey, go))
                        }}
                        {gate_on(
                            move || Ground::load(&ground_tables, question.get(), &ground_data, towns),
                            move || again.institutions.retry(),
                            move |ground| answer::answer(&shown, &ground, journey, go),
                        )}
                    }
                        .into_any()
                },
            )}
        </div>
    }
    .into_any()
}

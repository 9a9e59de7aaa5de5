//! The list of programmes: filters in the address, a count beside each choice, pages of results.

mod filters;
mod results;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use parcours_core::dataset::Catalog;
use parcours_core::explore::{Filter, PlaceIndex, Selection, select};
use parcours_core::model::ProgrammeId;

use crate::components::gate::gate_on;
use crate::components::layout::set_page_title;
use crate::routes::Route;
use crate::state::data::use_data;
use crate::strings::filters as text;

/// What the parts of the page share: the question, its answer, and how to ask another one.
#[derive(Clone)]
struct Explorer {
    catalog: Arc<Catalog>,
    places: Arc<PlaceIndex>,
    filter: Memo<Filter>,
    selection: Memo<Selection>,
    ask: Callback<(Filter, bool)>,
}

impl Explorer {
    /// Asks with one choice changed, from the first page; the back button undoes it.
    fn change(&self, change: impl FnOnce(&mut Filter)) {
        let mut filter = self.filter.get_untracked();
        filter.page = 1;
        change(&mut filter);
        self.ask.run((filter, false));
    }

    /// How many programmes a filter would give.
    fn count(&self, filter: &Filter) -> usize {
        let ranked = search(&self.catalog, &filter.text);
        select(&self.catalog, &self.places, filter, ranked.as_deref()).programmes.len()
    }
}

/// What the words of a filter find, best first; `None` where there are no words.
fn search(catalog: &Catalog, words: &str) -> Option<Vec<ProgrammeId>> {
    let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
    if words.is_empty() {
        return None;
    }
    let found = catalog.programmes.iter().filter(|programme| {
        let name = programme.name.to_lowercase();
        words.iter().all(|word| name.contains(word.as_str()))
    });
    Some(found.map(|programme| programme.id).collect())
}

/// `/formations`.
#[component]
pub fn Programmes() -> impl IntoView {
    set_page_title(text::TITLE);
    let query = use_query_map();
    let filter = Memo::new(move |_| {
        query.with(|query| {
            Filter::from_pairs(query.clone().into_iter().map(|(key, value)| (key.into_owned(), value)))
        })
    });
    let navigate = use_navigate();
    let ask = Callback::new(move |(filter, replace): (Filter, bool)| {
        let path = Route::Programmes(filter).path();
        navigate(&path, NavigateOptions { replace, scroll: false, ..Default::default() });
    });
    let data = use_data();
    let (catalog, presence) = (data.catalog.clone(), data.presence.clone());
    let load = move || catalog.get().and(presence.get());
    let retry = move || {
        data.catalog.retry();
        data.presence.retry();
    };
    view! {
        <div class="page explorer">
            <h1 tabindex="-1">{text::TITLE}</h1>
            {gate_on(load, retry, move |tables| {
                let (catalog, places) = (tables.0.clone(), tables.1.clone());
                let selection = {
                    let (catalog, places) = (catalog.clone(), places.clone());
                    Memo::new(move |_| {
                        filter.with(|filter| {
                            let ranked = search(&catalog, &filter.text);
                            select(&catalog, &places, filter, ranked.as_deref())
                        })
                    })
                };
                let explorer = Explorer { catalog, places, filter, selection, ask };
                view! {
                    <filters::Filters explorer=explorer.clone() />
                    <results::Results explorer />
                }
                .into_any()
            })}
        </div>
    }
    .into_any()
}

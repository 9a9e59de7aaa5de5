//! The list of programmes: filters in the address, a count beside each choice, pages of results.

mod filters;
mod results;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use parcours_core::dataset::{Catalog, Sorted};
use parcours_core::embed::Offer;
use parcours_core::explore::{Filter, Place as AskedPlace, PlaceIndex, Selection, select};
use parcours_core::model::{Institution, ProgrammeId};
use parcours_core::search::{Constraint, Place, Reading, folded};

use crate::components::gate::gate_on;
use crate::components::layout::set_page_title;
use crate::routes::{Route, asked};
use crate::state::data::{Table, use_data};
use crate::state::frame::use_frame;
use crate::state::search::{Search, use_search};
use crate::strings::filters as text;

/// What the parts of the page share: the question, its answer, and how to ask another one.
#[derive(Clone)]
struct Explorer {
    reader: Reader,
    /// The question, as it stands in the address.
    filter: Memo<Filter>,
    /// What its words were understood to mean.
    reading: Memo<Reading>,
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
}

/// Reads a question and answers it.
#[derive(Clone)]
struct Reader {
    catalog: Arc<Catalog>,
    places: Arc<PlaceIndex>,
    search: Search,
    institutions: Table<Sorted<Institution>>,
    /// To what a frame is limited.
    offer: Arc<Offer>,
}

impl Reader {
    /// What the words of a filter mean; nothing until the engine is there.
    fn read(&self, filter: &Filter) -> Reading {
        if filter.text.is_empty() {
            return Reading::default();
        }
        self.search.engine().map(|engine| engine.search(&filter.text, 0).reading).unwrap_or_default()
    }

    /// The programmes that a filter gives, the modes and the place read in its words included.
    fn select(&self, filter: &Filter, reading: &Reading) -> Selection {
        let mut asked = filter.clone();
        for chip in &reading.chips {
            match &chip.constraint {
                Constraint::Mode(mode) if asked.modes.is_empty() => asked.modes.push(*mode),
                Constraint::Place(place) if asked.place.is_none() => asked.place = self.place(place),
                _ => {}
            }
        }
        let mut ranked = (!filter.text.is_empty()).then(|| self.rank(&filter.text));
        if !self.offer.is_all() {
            asked.place = asked.place.or_else(|| self.offer.place());
            match &mut ranked {
                Some(ranked) => ranked.retain(|id| self.offer.programme(*id)),
                None => ranked = Some(self.offer.programmes.clone()),
            }
        }
        select(&self.catalog, &self.places, &asked, ranked.as_deref())
    }

    /// How many programmes a filter would give.
    fn count(&self, filter: &Filter) -> usize {
        self.select(filter, &self.read(filter)).programmes.len()
    }

    /// The programmes that have the words, best first; before the engine is there, those whose names hold them.
    fn rank(&self, words: &str) -> Vec<ProgrammeId> {
        if let Some(engine) = self.search.engine() {
            return engine.filter(words);
        }
        let words = folded(words);
        let holds = |name: &str| {
            let name = folded(name);
            words.split(' ').all(|word| name.contains(word))
        };
        self.catalog.programmes.iter().filter(|p| holds(&p.name)).map(|p| p.id).collect()
    }

    /// A place of the search as a place of the filters: a town gives its département.
    fn place(&self, place: &Place) -> Option<AskedPlace> {
        let department = |index: u8| {
            let department = self.catalog.reference.departments.get(usize::from(index))?;
            Some(AskedPlace::Department(department.code.clone()))
        };
        match place {
            Place::Region(code) => Some(AskedPlace::Region(code.clone())),
            Place::Academy(code) => Some(AskedPlace::Academy(code.clone())),
            Place::Department(index) => department(*index),
            Place::Town(town) => {
                let institutions = self.institutions.get().ready()?;
                let there = institutions.iter().find(|institution| institution.town == *town)?;
                there.department.and_then(department)
            }
        }
    }
}

/// `/formations`.
#[component]
pub fn Programmes() -> impl IntoView {
    set_page_title(text::TITLE);
    let query = use_query_map();
    let filter = Memo::new(move |_| query.with(|query| Filter::from_pairs(asked(query))));
    let navigate = use_navigate();
    let ask = Callback::new(move |(filter, replace): (Filter, bool)| {
        let path = Route::Programmes(filter).path();
        navigate(&path, NavigateOptions { replace, scroll: false, ..Default::default() });
    });
    let data = use_data();
    let search = use_search();
    let institutions = data.institutions.clone();
    let (catalog, presence) = (data.catalog.clone(), data.presence.clone());
    let framing = use_frame();
    let load = move || catalog.get().and(presence.get()).and(framing.offer());
    let retry = move || {
        data.catalog.retry();
        data.presence.retry();
    };
    view! {
        <div class="page explorer">
            <h1 tabindex="-1">{text::TITLE}</h1>
            {gate_on(
                load,
                retry,
                move |tables| {
                    let (catalog, places) = (tables.0.0.clone(), tables.0.1.clone());
                    let reader = Reader {
                        catalog,
                        places,
                        search,
                        institutions: institutions.clone(),
                        offer: tables.1.clone(),
                    };
                    let reading = {
                        let reader = reader.clone();
                        Memo::new(move |_| filter.with(|filter| reader.read(filter)))
                    };
                    let selection = {
                        let reader = reader.clone();
                        Memo::new(move |_| {
                            filter.with(|filter| reading.with(|reading| reader.select(filter, reading)))
                        })
                    };
                    let explorer = Explorer {
                        reader,
                        filter,
                        reading,
                        selection,
                        ask,
                    };
                    view! {
                        <filters::Filters explorer=explorer.clone() />
                        <results::Results explorer />
                    }
                        .into_any()
                },
            )}
        </div>
    }
    .into_any()
}

//! What is compared: adding by search or from favourites, and the place.

use std::sync::Arc;

use leptos::prelude::*;
use parcours_core::dataset::Catalog;
use parcours_core::dossier::ItemKey;
use parcours_core::explore::Comparison;
use parcours_core::model::ProgrammeId;
use parcours_core::search::{Kind, Target};

use crate::components::place_select::PlaceSelect;
use crate::components::search_box::SearchBox;
use crate::state::favourites::use_favourites;
use crate::state::search::use_search;
use crate::strings::{capitalised, compare as text};

/// Id of the field that adds.
const FIELD: &str = "ajouter";

fn change(asked: Memo<Comparison>, go: Callback<Comparison>, change: impl FnOnce(&mut Comparison)) {
    let mut next = asked.get_untracked();
    change(&mut next);
    go.run(next);
}

/// The controls above the table.
#[component]
pub fn Choose(catalog: Arc<Catalog>, asked: Memo<Comparison>, go: Callback<Comparison>) -> impl IntoView {
    let room = Memo::new(move |_| asked.with(Comparison::has_room));
    let add = move |id: ProgrammeId| {
        change(asked, go, |next| {
            next.add(id);
        });
    };
    let open = move |target: Target| {
        if let Target::Programme(id) = target {
            add(id);
        }
    };
    let search = use_search();
    let best = move |query: String| {
        let hits = search.engine().map(|engine| engine.search(&query, 12).hits).unwrap_or_default();
        if let Some(hit) = hits.into_iter().find(|hit| hit.kind() == Kind::Programme) {
            open(hit.target);
        }
    };
    let place = Signal::derive(move || asked.with(|asked| asked.place.clone()));
    let reference = catalog.reference.clone();
    view! {
        <div class="choose">
            <div>
                {move || {
                    if room.get() {
                        view! {
                            <SearchBox
                                id=FIELD
                                label=text::ADD
                                hint=text::ADD_HINT
                                kinds=&[Kind::Programme]
                                clears=true
                                open=open
                                see_all=best
                            />
                        }
                            .into_any()
                    } else {
                        view! { <p class="note">{text::ENOUGH}</p> }.into_any()
                    }
                }}
            </div>
            <div>
                <label class="ask-label" for="pres-de">
                    {text::NEAR}
                </label>
                <PlaceSelect
                    reference
                    value=place
                    id="pres-de"
                    on_choice=move |place| change(asked, go, |next| next.place = place)
                />
            </div>
        </div>
        {favourites(catalog, asked, go)}
    }
}

/// Kept programmes, to tick.
fn favourites(catalog: Arc<Catalog>, asked: Memo<Comparison>, go: Callback<Comparison>) -> impl IntoView {
    let favourites = use_favourites();
    let kept = Memo::new(move |_| -> Vec<ProgrammeId> {
        let keys = favourites.kept();
        keys.iter()
            .filter_map(|key| if let ItemKey::Programme(id) = key { Some(*id) } else { None })
            .collect()
    });
    let choice = move |id: ProgrammeId, name: String| {
        let chosen = Memo::new(move |_| asked.with(|asked| asked.programmes.contains(&id)));
        let full = move || !chosen.get() && !asked.with(Comparison::has_room);
        let toggle = move |_| {
            change(asked, go, |next| {
                if next.programmes.contains(&id) {
                    next.programmes.retain(|each| *each != id);
                } else {
                    next.add(id);
                }
            });
        };
        view! {
            <li>
                <label class="choice">
                    <input type="checkbox" prop:checked=chosen prop:disabled=full on:change=toggle />
                    <span>{name}</span>
                </label>
            </li>
        }
    };
    move || {
        let choices: Vec<_> = kept
            .get()
            .into_iter()
            .filter_map(|id| catalog.programme(id))
            .map(|programme| choice(programme.id, capitalised(&programme.name)))
            .collect();
        (!choices.is_empty()).then(|| {
            view! {
                <fieldset class="from-favourites">
                    <legend>{text::FROM_FAVOURITES}</legend>
                    <ul role="list">{choices}</ul>
                </fieldset>
            }
        })
    }
}

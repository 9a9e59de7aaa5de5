//! Who the learner is, and what limits the choice.

use leptos::prelude::*;
use parcours_core::explore::{Journey, Place};
use parcours_core::model::{Endpoint, StudyMode};
use parcours_core::pathways::Graph;
use parcours_core::search::{Kind, Target};

use super::names::Names;
use crate::components::place_select::PlaceSelect;
use crate::components::search_box::SearchBox;
use crate::state::search::use_search;
use crate::state::session::use_scratch;
use crate::strings::{itineraries, session as text};

/// Longest durations offered, in years.
const YEARS: [u16; 8] = [1, 2, 3, 4, 5, 6, 8, 10];

/// The form; each choice changes the session.
#[component]
pub fn Situation(names: Names) -> impl IntoView {
    let scratch = use_scratch();
    let active = Memo::new(move |_| scratch.is_active());
    let journey = Memo::new(move |_| scratch.with(|session| session.journey.clone()));
    let change = move |change: &dyn Fn(&mut Journey)| {
        scratch.change(|session, _| change(&mut session.journey));
    };
    let from = move || {
        journey.with(|journey| match &journey.from {
            Some(Endpoint::Programme(id)) => id.to_string(),
            Some(Endpoint::Class(class)) => class.to_string(),
            None => String::new(),
        })
    };
    let entries: Vec<_> = Graph::entries()
        .map(|(key, label)| {
            view! {
                <option value=key selected=move || from() == key>
                    {label}
                </option>
            }
        })
        .collect();
    let precise = {
        let names = names.clone();
        move || {
            journey.with(|journey| match &journey.from {
                Some(Endpoint::Programme(id)) => Some(view! {
                    <option value=id.to_string() selected=true>
                        {names.programme(*id)}
                    </option>
                }),
                _ => None,
            })
        }
    };
    let modes: Vec<_> = StudyMode::ALL
        .into_iter()
        .map(|mode| {
            let selected = move || journey.with(|journey| journey.modes.first() == Some(&mode));
            view! {
                <option value=mode.slug() selected=selected>
                    {mode.label()}
                </option>
            }
        })
        .collect();
    let years: Vec<_> = YEARS
        .into_iter()
        .map(|count| {
            let selected = move || journey.with(|journey| journey.years == Some(count));
            view! {
                <option value=count.to_string() selected=selected>
                    {itineraries::years(count)}
                </option>
            }
        })
        .collect();
    let place = Signal::derive(move || journey.with(|journey| journey.place.clone()));
    let choose_place = move |place: Option<Place>| change(&|journey| journey.place = place.clone());
    view! {
        <section>
            <h2>{text::LEARNER}</h2>
            <form class="session-form" autocomplete="off" on:submit=|event| event.prevent_default()>
                <label for="prenom">{text::FIRST_NAME}</label>
                <input
                    id="prenom"
                    type="text"
                    autocomplete="off"
                    maxlength="60"
                    // What is typed is the field's own: it changes by itself only when a session begins or ends.
                    prop:value=move || {
                        active
                            .get()
                            .then(|| {
                                scratch.session_untracked(|session| session.dossier.first_name().to_owned())
                            })
                            .unwrap_or_default()
                    }
                    on:input:target=move |event| {
                        let name = event.target().value();
                        scratch.change(|session, now| session.dossier.set_first_name(&name, now));
                    }
                />
                <label for="situation">{text::SITUATION}</label>
                <select
                    id="situation"
                    on:change:target=move |event| {
                        let chosen = event.target().value();
                        change(&|journey| journey.from = Journey::from_pairs([("de", chosen.as_str())]).from);
                    }
                >
                    <option value="" selected=move || from().is_empty()>
                        {text::CHOOSE}
                    </option>
                    {precise}
                    {entries}
                </select>
                <label for="lieu-voulu">{text::PLACE}</label>
                <PlaceSelect
                    reference=names.catalog.reference.clone()
                    value=place
                    on_choice=choose_place
                    id="lieu-voulu"
                />
                <label for="voie-voulue">{text::MODE}</label>
                <select
                    id="voie-voulue"
                    on:change:target=move |event| {
                        let mode: Option<StudyMode> = event.target().value().parse().ok();
                        change(&|journey| journey.modes = mode.into_iter().collect());
                    }
                >
                    <option value="" selected=move || journey.with(|journey| journey.modes.is_empty())>
                        {itineraries::ANY_MODE}
                    </option>
                    {modes}
                </select>
                <label for="duree-voulue">{text::YEARS}</label>
                <select
                    id="duree-voulue"
                    on:change:target=move |event| {
                        let years = event.target().value().parse().ok();
                        change(&|journey| journey.years = years);
                    }
                >
                    <option value="" selected=move || journey.with(|journey| journey.years.is_none())>
                        {itineraries::ANY_YEARS}
                    </option>
                    {years}
                </select>
            </form>
            <details class="precise">
                <summary>{text::DIPLOMA}</summary>
                <Diploma />
            </details>
        </section>
    }
}

/// The diploma that the learner prepares or has, where a class is too broad.
#[component]
fn Diploma() -> impl IntoView {
    let scratch = use_scratch();
    let open = move |target: Target| {
        if let Target::Programme(id) = target {
            scratch.change(|session, _| session.journey.from = Some(Endpoint::Programme(id)));
        }
    };
    let search = use_search();
    let best = move |query: String| {
        let hits = search.engine().map(|engine| engine.search(&query, 12).hits).unwrap_or_default();
        if let Some(hit) = hits.into_iter().find(|hit| hit.kind() == Kind::Programme) {
            open(hit.target);
        }
    };
    view! {
        <SearchBox
            id="diplome"
            label=text::DIPLOMA_SEARCH
            hint=text::DIPLOMA_HINT
            kinds=&[Kind::Programme]
            clears=true
            open=open
            see_all=best
        />
    }
}

//! The question: where one is, what one aims at, and what one prefers.

use leptos::prelude::*;
use parcours_core::explore::{Goal, Journey, Place};
use parcours_core::itinerary::{Aim, Order};
use parcours_core::model::{Endpoint, Level, StudyMode};
use parcours_core::pathways::Graph;
use parcours_core::search::{Kind, Target};

use super::Tables;
use super::ground::TownIndex;
use super::nearby::nearby;
use crate::components::place_select::PlaceSelect;
use crate::components::search_box::SearchBox;
use crate::state::search::use_search;
use crate::strings::{capitalised, filters, itineraries as text};

/// Orders, in the order of their labels.
const ORDERS: [Order; 3] = [Order::Surest, Order::Shortest, Order::Simplest];
/// Longest durations offered, in years.
const YEARS: [u16; 8] = [1, 2, 3, 4, 5, 6, 8, 10];

/// The form. Each choice changes the address, which the answer follows.
#[component]
pub fn Ask(
    /// Everything that a question is asked of.
    tables: Tables,
    /// The question.
    journey: Memo<Journey>,
    /// Asks another.
    go: Callback<Journey>,
    /// The towns.
    towns: TownIndex,
) -> impl IntoView {
    let goal = tables.clone();
    view! {
        <div class="ask">
            <form class="ask-from" on:submit=|event| event.prevent_default()>
                {departure(&tables, journey, go)}
            </form>
            {own_diploma(journey, go)}
            <div class="ask-to">{move || goal_field(&goal, journey, go)}</div>
            <details class="ask-more" open=journey.with_untracked(has_preferences)>
                <summary>{text::PREFERENCES}</summary>
                {preferences(&tables, journey, go, towns)}
            </details>
        </div>
    }
}

fn has_preferences(journey: &Journey) -> bool {
    !journey.modes.is_empty()
        || journey.place.is_some()
        || journey.around.is_some()
        || journey.years.is_some()
        || journey.same_field
}

fn change(journey: Memo<Journey>, go: Callback<Journey>, change: impl FnOnce(&mut Journey)) {
    let mut asked = journey.get_untracked();
    // Another question has other ways.
    asked.way = None;
    change(&mut asked);
    go.run(asked);
}

fn departure(tables: &Tables, journey: Memo<Journey>, go: Callback<Journey>) -> impl IntoView + use<> {
    let value = move || journey.with(|journey| journey.from.as_ref().map(key).unwrap_or_default());
    let options = Graph::entries()
        .map(|(key, label)| {
            let selected = move || value() == key;
            view! {
                <option value=key selected=selected>
                    {label}
                </option>
            }
        })
        .collect_view();
    // A precise diploma comes from its own page, or from an address: it then stands among the choices.
    let tables = tables.clone();
    let precise = move || {
        journey.with(|journey| match &journey.from {
            Some(from) if !Graph::entries().any(|(entry, _)| entry == key(from)) => Some(view! {
                <option value=key(from) selected=true>
                    {tables.departure(from)}
                </option>
            }),
            _ => None,
        })
    };
    view! {
        <label for="depart">{text::FROM}</label>
        <select
            id="depart"
            on:change:target=move |event| {
                let chosen = event.target().value();
                change(
                    journey,
                    go,
                    |journey| {
                        journey.from = Journey::from_pairs([("de", chosen)]).from;
                    },
                );
            }
        >
            <option value="">{text::CHOOSE}</option>
            {precise}
            {options}
        </select>
    }
}

/// A precise diploma to start from.
fn own_diploma(journey: Memo<Journey>, go: Callback<Journey>) -> AnyView {
    let start = move |target| {
        if let Target::Programme(id) = target {
            change(journey, go, |journey| journey.from = Some(Endpoint::Programme(id)));
        }
    };
    let search = use_search();
    let best = move |query: String| {
        let hits = search.engine().map(|engine| engine.search(&query, 12).hits).unwrap_or_default();
        if let Some(hit) = hits.into_iter().find(|hit| hit.kind() == Kind::Programme) {
            start(hit.target);
        }
    };
    view! {
        <details class="ask-own">
            <summary>{text::OWN_DIPLOMA}</summary>
            <SearchBox
                id="depart-precis"
                label=text::OWN_DIPLOMA_SEARCH
                hint=text::OWN_DIPLOMA_HINT
                kinds=&[Kind::Programme]
                open=start
                see_all=best
            />
        </details>
    }
    .into_any()
}

/// The order of the answer, the reader's to change.
pub fn order(journey: Memo<Journey>, go: Callback<Journey>) -> AnyView {
    let choices = (0_usize..)
        .zip(ORDERS)
        .map(|(index, order)| {
            view! {
                <label>
                    <input
                        type="radio"
                        name="ordre"
                        prop:checked=move || journey.with(|journey| journey.order == order)
                        on:change=move |_| change(journey, go, |journey| journey.order = order)
                    />
                    <span>{text::ORDERS[index]}</span>
                </label>
            }
            .into_any()
        })
        .collect_view();
    let explained = move || {
        let asked = journey.with(|journey| journey.order);
        ORDERS.iter().position(|order| *order == asked).map(|index| text::ORDERS_MEAN[index])
    };
    view! {
        <fieldset class="segments">
            <legend>{text::ORDER}</legend>
            <div>{choices}</div>
            <p class="note">{explained}</p>
        </fieldset>
    }
    .into_any()
}

fn key(from: &Endpoint) -> String {
    match from {
        Endpoint::Programme(id) => id.to_string(),
        Endpoint::Class(class) => class.to_string(),
    }
}

fn goal_name(tables: &Tables, goal: &Goal) -> Option<String> {
    Some(match goal {
        Goal::AsFarAsPossible => text::FARTHEST.to_owned(),
        Goal::Known(Aim::Programme(id)) => {
            tables.catalog.programme(*id).map_or_else(|| id.to_string(), |p| capitalised(&p.name))
        }
        Goal::Known(Aim::Occupation(id)) => tables
            .occupations
            .iter()
            .find(|occupation| occupation.id == *id)
            .map_or_else(|| id.to_string(), |occupation| capitalised(&occupation.name)),
        Goal::Known(Aim::Level { .. }) => return None,
        Goal::Level(level, sector) => {
            let name = tables.catalog.reference.sector(sector).map_or("", |sector| &sector.name);
            format!("{}, {name}", level.label())
        }
    })
}

fn goal_field(tables: &Tables, journey: Memo<Journey>, go: Callback<Journey>) -> AnyView {
    let asked = journey.with(|journey| journey.to.as_ref().and_then(|goal| goal_name(tables, goal)));
    if let Some(name) = asked {
        return view! {
            <p class="ask-label">{text::TO}</p>
            <p class="ask-chosen">
                <strong>{name}</strong>
                <button
                    type="button"
                    class="button secondary"
                    on:click=move |_| change(journey, go, |journey| journey.to = None)
                >
                    {text::CHANGE}
                </button>
            </p>
        }
        .into_any();
    }
    let aim_at = move |goal: Goal| change(journey, go, |journey| journey.to = Some(goal));
    let open = move |target| match target {
        Target::Programme(id) => aim_at(Goal::Known(Aim::Programme(id))),
        Target::Occupation(id) => aim_at(Goal::Known(Aim::Occupation(id))),
        _ => {}
    };
    let search = use_search();
    let best = move |query: String| {
        let hits = search.engine().map(|engine| engine.search(&query, 12).hits).unwrap_or_default();
        let known = hits.into_iter().find(|hit| matches!(hit.kind(), Kind::Programme | Kind::Occupation));
        if let Some(hit) = known {
            open(hit.target);
        }
    };
    view! {
        <p class="ask-label">{text::TO}</p>
        <SearchBox
            id="but"
            label=text::TO_SEARCH
            hint=text::TO_HINT
            kinds=&[Kind::Programme, Kind::Occupation]
            open=open
            see_all=best
        />
        <p>
            <button type="button" class="button secondary" on:click=move |_| aim_at(Goal::AsFarAsPossible)>
                {text::FARTHEST}
            </button>
        </p>
        {level_in_sector(tables, aim_at)}
    }
    .into_any()
}

fn level_in_sector<F: Fn(Goal) + Copy + Send + 'static>(
    tables: &Tables,
    aim_at: F,
) -> impl IntoView + use<F> {
    let level = RwSignal::new(Level::Bac2);
    let levels = [Level::Cap, Level::Bac, Level::Bac2, Level::Bac3, Level::Bac5]
        .map(|each| {
            view! {
                <option value=each.slug() selected=move || level.get() == each>
                    {each.label()}
                </option>
            }
        })
        .into_iter()
        .collect_view();
    let sectors = tables
        .catalog
        .reference
        .sectors
        .iter()
        .map(|sector| view! { <option value=sector.slug.to_string()>{sector.name.clone()}</option> })
        .collect_view();
    view! {
        <form class="choices" on:submit=|event| event.prevent_default()>
            <label>
                {filters::LEVEL}
                <select on:change:target=move |event| {
                    level.set(event.target().value().parse().unwrap_or(Level::Bac2));
                }>{levels}</select>
            </label>
            <label>
                {filters::SECTOR}
                <select on:change:target=move |event| {
                    let sector = event.target().value();
                    if !sector.is_empty() {
                        aim_at(Goal::Level(level.get_untracked(), sector));
                    }
                }>
                    <option value="">{text::CHOOSE}</option>
                    {sectors}
                </select>
            </label>
        </form>
    }
}

fn preferences(
    tables: &Tables,
    journey: Memo<Journey>,
    go: Callback<Journey>,
    towns: TownIndex,
) -> impl IntoView + use<> {
    let modes = StudyMode::ALL
        .map(|mode| {
            let selected = move || journey.with(|journey| journey.modes.first() == Some(&mode));
            view! {
                <option value=mode.slug() selected=selected>
                    {mode.label()}
                </option>
            }
        })
        .into_iter()
        .collect_view();
    let years = YEARS
        .map(|count| {
            let selected = move || journey.with(|journey| journey.years == Some(count));
            view! {
                <option value=count.to_string() selected=selected>
                    {text::years(count)}
                </option>
            }
        })
        .into_iter()
        .collect_view();
    let place = Signal::derive(move || journey.with(|journey| journey.place.clone()));
    let set_place = Callback::new(move |place: Option<Place>| {
        change(journey, go, |journey| (journey.place, journey.around) = (place, None));
    });
    let reference = tables.catalog.reference.clone();
    view! {
        <form class="choices" on:submit=|event| event.prevent_default()>
            <label>
                {text::MODE}
                <select on:change:target=move |event| {
                    let mode = event.target().value().parse().ok();
                    change(journey, go, |journey| journey.modes = mode.into_iter().collect());
                }>
                    <option value="">{text::ANY_MODE}</option>
                    {modes}
                </select>
            </label>
            <label for="lieu">
                {text::PLACE} <PlaceSelect reference value=place on_choice=set_place id="lieu" />
            </label>
            <label>
                {text::YEARS}
                <select on:change:target=move |event| {
                    let years = event.target().value().parse().ok();
                    change(journey, go, |journey| journey.years = years);
                }>
                    <option value="">{text::ANY_YEARS}</option>
                    {years}
                </select>
            </label>
            <label class="choice">
                <input
                    type="checkbox"
                    prop:checked=move || journey.with(|journey| journey.same_field)
                    on:change=move |_| change(journey, go, |journey| journey.same_field = !journey.same_field)
                />
                <span>{text::SAME_FIELD}</span>
            </label>
        </form>
        {nearby(towns, journey, go)}
    }
}

//! The answer: a numbered list of ways with their drawing, or a plain explanation.

use std::sync::Arc;

use leptos::prelude::*;
use parcours_core::diagram::of_itineraries;
use parcours_core::explore::{Goal, Journey};
use parcours_core::itinerary::{Answer, Atlas, Constraint, Explanation, Question, ask};
use parcours_core::model::{Endpoint, ModeSet};

use super::Tables;
use super::card::{Deck, card};
use super::ground::Ground;
use super::reach::as_far;
use crate::components::drawing::Drawing;
use crate::platform::drawing as browser;
use crate::routes::Route;
use crate::strings::{capitalised, itineraries as text};

/// Ways shown before the others are unfolded.
const SHOWN: usize = 5;

/// What a question gives.
pub fn answer(
    tables: &Tables,
    ground: &Arc<Ground>,
    journey: Memo<Journey>,
    go: Callback<Journey>,
) -> AnyView {
    let asked = &ground.journey;
    let (Some(from), Some(to)) = (&asked.from, &asked.to) else {
        return view! { <p class="empty">{text::ASK}</p> }.into_any();
    };
    let atlas = Atlas { catalog: &tables.catalog, graph: &tables.graph, occupations: &tables.occupations };
    let unknown = ground.unknown_town.then(|| view! { <p class="notice">{text::UNKNOWN_TOWN}</p> });
    let shown = match (to, to.aim(&tables.catalog.reference)) {
        (Goal::AsFarAsPossible, _) => as_far(tables, atlas, asked, from),
        (_, None) => view! { <p class="empty">{text::ASK}</p> }.into_any(),
        (_, Some(aim)) => {
            let question = Question {
                from: from.clone(),
                to: aim,
                modes: asked.modes.iter().copied().collect::<ModeSet>(),
                place: ground.surroundings.as_ref(),
                max_months: asked.years.map(|years| years * 12),
                stay_in_domain: asked.same_field,
                order: asked.order,
            };
            ways(tables, ground, ask(atlas, &question), journey, go)
        }
    };
    view! {
        {unknown}
        {shown}
    }
    .into_any()
}

fn ways(
    tables: &Tables,
    ground: &Arc<Ground>,
    answer: Answer,
    journey: Memo<Journey>,
    go: Callback<Journey>,
) -> AnyView {
    let asked = &ground.journey;
    let explanation =
        answer.explanation.as_ref().map(|explanation| explained(tables, asked, explanation, go));
    if answer.itineraries.is_empty() {
        return explanation.into_any();
    }
    let count = answer.itineraries.len();
    let chosen = Memo::new(move |_| {
        journey.with(|journey| journey.way.map_or(0, |way| usize::from(way - 1).min(count - 1)))
    });
    let look = Callback::new(move |place: usize| {
        let way = u16::try_from(place + 1).ok();
        go.run(Journey { way, ..journey.get_untracked() });
        browser::show("#schema");
    });
    let deck = Deck { tables: tables.clone(), ground: Arc::clone(ground), look, chosen };
    let mut cards: Vec<AnyView> =
        (0..).zip(&answer.itineraries).map(|(place, itinerary)| card(&deck, place, itinerary)).collect();
    // To fold a single one would save nothing.
    let shown = if count <= SHOWN + 1 { count } else { SHOWN };
    let rest = cards.split_off(shown);
    let hidden = rest.len();
    let more = (hidden > 0).then(|| {
        let open = chosen.get_untracked() >= shown;
        view! {
            <details class="more-ways" open=open>
                <summary>{text::more_ways(hidden)}</summary>
                <ol class="ways" role="list">
                    {rest}
                </ol>
            </details>
        }
    });
    let (catalog, start) = (Arc::clone(&tables.catalog), asked.from.clone());
    let name = start.as_ref().map(|from| tables.departure(from)).unwrap_or_default();
    let id = start.and_then(|from| match from {
        Endpoint::Programme(id) => Some(id),
        Endpoint::Class(_) => None,
    });
    let itineraries = answer.itineraries;
    let drawing = move || {
        let diagram = of_itineraries(&catalog, (&name, id), &itineraries, Some(chosen.get()));
        view! { <Drawing id="schema-chemins" diagram label=text::DRAWING_LABEL /> }
    };
    view! {
        <h2 role="status">{text::WAYS} " " <span class="tally">{text::found(count)}</span></h2>
        {explanation}
        <ol class="ways" role="list">
            {cards}
        </ol>
        {more}
        <p class="note">{text::NOTE}</p>
        <section id="schema">
            <h2>{text::DRAWING}</h2>
            <p class="note">{move || text::drawn(chosen.get() + 1)}</p>
            {drawing}
        </section>
    }
    .into_any()
}

fn explained(
    tables: &Tables,
    journey: &Journey,
    explanation: &Explanation,
    go: Callback<Journey>,
) -> AnyView {
    let lifts: Vec<AnyView> = explanation
        .lifts
        .iter()
        .map(|lift| {
            let mut lifted = journey.clone();
            let what = match lift.constraint {
                Constraint::Duration => text::LIFT_DURATION,
                Constraint::Field => text::LIFT_FIELD,
                Constraint::Both => text::LIFT_BOTH,
                Constraint::Mode => text::LIFT_MODE,
                Constraint::Place => text::LIFT_PLACE,
            };
            match lift.constraint {
                Constraint::Duration => lifted.years = None,
                Constraint::Field => lifted.same_field = false,
                Constraint::Both => (lifted.years, lifted.same_field) = (None, false),
                Constraint::Mode => lifted.modes.clear(),
                Constraint::Place => (lifted.place, lifted.around) = (None, None),
            }
            let label = text::lift(what, lift.itineraries, lift.months);
            view! {
                <li>
                    <button type="button" class="chip" on:click=move |_| go.run(lifted.clone())>
                        {label}
                    </button>
                </li>
            }
            .into_any()
        })
        .collect();
    let nearest = explanation.nearest.and_then(|id| tables.catalog.programme(id)).map(|programme| {
        let there = Journey {
            to: Some(Goal::Known(parcours_core::itinerary::Aim::Programme(programme.id))),
            ..journey.clone()
        };
        view! {
            <p>
                <a href=Route::Itineraries(there).href()>{text::nearest(&capitalised(&programme.name))}</a>
            </p>
        }
    });
    view! {
        <div class="notice" role="status">
            <p>{explanation.text.clone()}</p>
            {(!lifts.is_empty())
                .then(|| {
                    view! {
                        <ul class="chips" role="list">
                            {lifts}
                        </ul>
                    }
                })}
            {nearest}
        </div>
    }
    .into_any()
}

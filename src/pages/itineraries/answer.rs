//! The answer: a numbered list of ways, or a plain explanation.

use leptos::prelude::*;
use parcours_core::explore::{Goal, Journey, Place};
use parcours_core::itinerary::{
    Answer, Atlas, Constraint, Explanation, Itinerary, Question, Rank, Reached, Step, Surroundings, ask,
    reach,
};
use parcours_core::model::{Endpoint, Level, ModeSet, ProgrammeId, Rung, Strength};

use super::Tables;
use crate::components::badges::LevelBadge;
use crate::routes::Route;
use crate::strings::{capitalised, duration, itineraries as text, pathways as pathway_text};

/// Programmes named at each level of « jusqu'où ».
const SHOWN: usize = 12;

/// What a question gives.
pub fn answer(tables: &Tables, journey: &Journey, go: Callback<Journey>) -> AnyView {
    let (Some(from), Some(to)) = (&journey.from, &journey.to) else {
        return view! { <p class="empty">{text::ASK}</p> }.into_any();
    };
    let place = journey.place.as_ref().map(|place| surroundings(tables, place));
    let atlas = Atlas { catalog: &tables.catalog, graph: &tables.graph, occupations: &tables.occupations };
    let months = journey.years.map(|years| years * 12);
    let aim = to.aim(&tables.catalog.reference);
    match (to, aim) {
        (Goal::AsFarAsPossible, _) => as_far(tables, atlas, from, months),
        (_, None) => view! { <p class="empty">{text::ASK}</p> }.into_any(),
        (_, Some(aim)) => {
            let question = Question {
                from: from.clone(),
                to: aim,
                modes: journey.modes.iter().copied().collect::<ModeSet>(),
                place: place.as_ref(),
                max_months: months,
                stay_in_domain: journey.same_field,
                order: journey.order,
            };
            ways(tables, journey, &ask(atlas, &question), go)
        }
    }
}

fn surroundings(tables: &Tables, place: &Place) -> Surroundings {
    let departments: Vec<u8> = (0_u8..)
        .zip(&tables.catalog.reference.departments)
        .filter(|(_, department)| match place {
            Place::Region(code) => department.region == *code,
            Place::Academy(code) => department.academy == *code,
            Place::Department(code) => department.code == *code,
        })
        .map(|(index, _)| index)
        .collect();
    Surroundings::departments(&tables.graph, tables.presence.rows(), &departments)
}

fn ways(tables: &Tables, journey: &Journey, answer: &Answer, go: Callback<Journey>) -> AnyView {
    let explanation =
        answer.explanation.as_ref().map(|explanation| explained(tables, journey, explanation, go));
    if answer.itineraries.is_empty() {
        return view! { {explanation} }.into_any();
    }
    let cards = answer.itineraries.iter().map(|itinerary| card(tables, journey, itinerary)).collect_view();
    view! {
        <h2>{text::WAYS} " " <span class="tally">{text::found(answer.itineraries.len())}</span></h2>
        {explanation}
        <ol class="ways" role="list">
            {cards}
        </ol>
        <p class="note">{text::NOTE}</p>
    }
    .into_any()
}

fn explained(
    tables: &Tables,
    journey: &Journey,
    explanation: &Explanation,
    go: Callback<Journey>,
) -> impl IntoView + use<> {
    let lifts: Vec<_> = explanation
        .lifts
        .iter()
        .map(|lift| {
            let mut lifted = journey.clone();
            let what = match lift.constraint {
                Constraint::Duration => text::LIFT_DURATION,
                Constraint::Field => text::LIFT_FIELD,
                Constraint::Both => text::LIFT_BOTH,
            };
            if lift.constraint != Constraint::Field {
                lifted.years = None;
            }
            if lift.constraint != Constraint::Duration {
                lifted.same_field = false;
            }
            let label = text::lift(what, lift.itineraries, lift.months);
            view! {
                <li>
                    <button type="button" class="chip" on:click=move |_| go.run(lifted.clone())>
                        {label}
                    </button>
                </li>
            }
        })
        .collect();
    let nearest = explanation.nearest.and_then(|id| tables.catalog.programme(id)).map(|programme| {
        view! {
            <p>
                {text::NEAREST} " "
                <a href=Route::Programme(programme.id).href()>{capitalised(&programme.name)}</a>
            </p>
        }
    });
    view! {
        <div class="notice">
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
}

fn card(tables: &Tables, journey: &Journey, itinerary: &Itinerary) -> impl IntoView + use<> {
    let moves = itinerary.steps.iter().filter(|step| !step.class_year).count();
    let rules = itinerary.rules();
    let basis = if rules == 0 { text::STATED.to_owned() } else { text::rules(rules) };
    let steps = itinerary.steps.iter().map(|step| stage(tables, journey, step)).collect_view();
    let start = journey.from.as_ref().map(|from| {
        let label = tables.departure(from);
        match from {
            Endpoint::Programme(id) => view! {
                <li class="start">
                    <a href=Route::Programme(*id).href()>{label}</a>
                </li>
            }
            .into_any(),
            Endpoint::Class(_) => view! { <li class="start">{label}</li> }.into_any(),
        }
    });
    view! {
        <li class="way">
            <h3>
                {duration(itinerary.months())} " · " {text::moves(moves)}
                {itinerary
                    .level
                    .map(|level| {
                        view! {
                            " "
                            <LevelBadge level />
                        }
                    })}
                {(itinerary.rank == Rank::Alternative)
                    .then(|| {
                        view! {
                            " "
                            <span class="badge">{text::ALTERNATIVE}</span>
                        }
                    })}
            </h3>
            {bars(tables, itinerary)}
            <ol class="stages" role="list">
                {start}
                {steps}
            </ol>
            <p class="note">{basis}</p>
        </li>
    }
}

/// The way as a bar a step, as long as it lasts, in the colour of its rung: a picture of the list below.
fn bars(tables: &Tables, itinerary: &Itinerary) -> impl IntoView + use<> {
    let bars = itinerary
        .steps
        .iter()
        .map(|step| {
            let rung = tables
                .catalog
                .programme(step.id)
                .and_then(|programme| programme.level)
                .map_or(Rung::Before, Level::rung);
            view! { <span class=format!("bar on-{}", rung.slug()) style=("flex-grow", step.months.to_string())></span> }
        })
        .collect_view();
    view! {
        <div class="bars" aria-hidden="true">
            {bars}
        </div>
    }
}

fn stage(tables: &Tables, journey: &Journey, step: &Step) -> Option<impl IntoView + use<>> {
    let programme = tables.catalog.programme(step.id)?;
    let pathway = tables.graph.pathways().get(step.pathway as usize)?;
    let rule = tables.rules.iter().find(|rule| rule.key.as_str() == pathway.evidence.0);
    let rung = programme.level.map_or("none", |level| level.rung().slug());
    let details = [
        step.kind.label().to_owned(),
        pathway.condition.clone(),
        rule.map(|rule| rule.selectivity.clone()).unwrap_or_default(),
        step.strength.label().to_owned(),
        rule.map_or_else(|| pathway_text::EVIDENCE.to_owned(), |rule| rule.source.clone()),
    ];
    let details: Vec<String> = details.into_iter().filter(|part| !part.is_empty()).collect();
    let others: Vec<_> = step.others.iter().filter_map(|id| other(tables, *id)).collect();
    let where_to = match &journey.place {
        Some(Place::Region(code)) => format!("{}?region={code}", Route::Programme(programme.id).href()),
        _ => Route::Programme(programme.id).href(),
    };
    Some(view! {
        <li class=format!(
            "stage on-{rung} {}",
            if step.strength == Strength::Rule { "rule" } else { "stated" },
        )>
            <p class="stage-head">
                {programme.level.map(|level| view! { <LevelBadge level /> })} " "
                <a href=Route::Programme(programme.id).href()>{capitalised(&programme.name)}</a> " "
                <span class="tally">{duration(step.months)}</span>
            </p>
            <p class="note">{details.join(" · ")}</p>
            {(!others.is_empty())
                .then(|| {
                    view! {
                        <details class="others">
                            <summary>{text::others(others.len())}</summary>
                            <ul role="list">{others}</ul>
                        </details>
                    }
                })}
            {(!step.class_year)
                .then(|| {
                    view! {
                        <p class="note">
                            <a href=where_to>{text::WHERE}</a>
                        </p>
                    }
                })}
        </li>
    })
}

fn other(tables: &Tables, id: ProgrammeId) -> Option<impl IntoView + use<>> {
    let programme = tables.catalog.programme(id)?;
    Some(view! {
        <li>
            <a href=Route::Programme(id).href()>{capitalised(&programme.name)}</a>
        </li>
    })
}

/// Everything that can be reached, level by level.
fn as_far(tables: &Tables, atlas: Atlas<'_>, from: &Endpoint, months: Option<u16>) -> AnyView {
    let start = match atlas.graph.start(from, &[]) {
        Ok(start) => start,
        Err(error) => return view! { <p class="empty">{error.to_string()}</p> }.into_any(),
    };
    let reached = reach(atlas.graph, &start.nodes, months);
    if reached.is_empty() {
        return view! { <p class="empty">{text::DEAD_END}</p> }.into_any();
    }
    let levels = Level::ALL
        .into_iter()
        .filter(|level| level.rung() != Rung::Before)
        .filter_map(|level| {
            let found: Vec<&Reached> =
                reached.iter().filter(|reached| reached.level == Some(level)).collect();
            (!found.is_empty()).then(|| far_level(tables, level, &found))
        })
        .collect_view();
    view! {
        <h2>{text::REACH}</h2>
        <ol class="ladder" role="list">
            {levels}
        </ol>
        <p class="note">{text::NOTE}</p>
    }
    .into_any()
}

fn far_level(tables: &Tables, level: Level, found: &[&Reached]) -> impl IntoView + use<> {
    let mut items: Vec<AnyView> = found
        .iter()
        .filter_map(|reached| {
            let programme = tables.catalog.programme(reached.id)?;
            let href = Route::Programme(reached.id).href();
            Some(
                view! {
                    <li class="step">
                        <a class="step-name" href=href>
                            {capitalised(&programme.name)}
                        </a>
                        <span class="tally">{text::in_months(reached.months)}</span>
                    </li>
                }
                .into_any(),
            )
        })
        .collect();
    let folded = items.split_off(items.len().min(SHOWN));
    let hidden = folded.len();
    view! {
        <li class=format!("ladder-rung on-{}", level.rung().slug())>
            <h3 class="rung-name">{level.label()} " " <span class="tally">{found.len()}</span></h3>
            <div class="rung-body">
                <ul class="steps" role="list">
                    {items}
                </ul>
                {(hidden > 0)
                    .then(|| {
                        view! {
                            <details class="more">
                                <summary>{crate::strings::campus::more(hidden)}</summary>
                                <ul class="steps" role="list">
                                    {folded}
                                </ul>
                            </details>
                        }
                    })}
            </div>
        </li>
    }
}

//! A way in words: its length, what it goes through, then its steps one by one.

use std::sync::Arc;

use leptos::prelude::*;
use parcours_core::dossier::{ItemKey, ItineraryKey};
use parcours_core::itinerary::{Itinerary, Rank, Step, TaughtNear};
use parcours_core::model::{Endpoint, Institution, Level, ModeSet, ProgrammeId, Rung, Strength, StudyMode};

use super::Tables;
use super::ground::Ground;
use crate::components::badges::{LevelBadge, Modes, ToCheck};
use crate::components::favourite::FavouriteButton;
use crate::routes::Route;
use crate::state::data::{Data, use_data};
use crate::strings::{
    capitalised, common, duration, itineraries as text, outcomes as outcome_text, pathways as pathway_text,
};

/// Institutions named at each step.
const NAMED: usize = 3;

/// What a card needs besides its itinerary.
#[derive(Clone)]
pub struct Deck {
    /// The tables of the page.
    pub tables: Tables,
    /// Where one wants to study.
    pub ground: Arc<Ground>,
    /// Looks at a way on the drawing.
    pub look: Callback<usize>,
    /// The way looked at.
    pub chosen: Memo<usize>,
}

/// A way; its place is counted from 0.
pub fn card(deck: &Deck, place: usize, itinerary: &Itinerary) -> AnyView {
    let tables = &deck.tables;
    let moves = itinerary.steps.iter().filter(|step| !step.class_year).count();
    let rules = itinerary.rules();
    let basis = if rules == 0 { text::STATED.to_owned() } else { text::rules(rules) };
    let from = deck.ground.journey.from.as_ref();
    let steps: Vec<AnyView> = itinerary.steps.iter().filter_map(|step| stage(deck, step)).collect();
    let start = from.map(|from| {
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
    let key =
        from.and_then(|from| ItineraryKey::new(from.clone(), itinerary.steps.iter().map(|step| step.id)));
    let (look, chosen) = (deck.look, deck.chosen);
    let title = [duration(itinerary.months()), " · ".to_owned(), text::moves(moves)].concat();
    let star = key.map(|key| {
        let goal = tables.catalog.programme(key.goal()).map_or_else(String::new, |p| capitalised(&p.name));
        let name = text::way_name(&from.map(|from| tables.departure(from)).unwrap_or_default(), &goal);
        view! { <FavouriteButton key=ItemKey::Itinerary(key) name=name wide=true /> }
    });
    let is_chosen = move || chosen.get() == place;
    view! {
        <li class="way" class:chosen=is_chosen aria-current=move || is_chosen().then_some("true")>
            <h3>
                <span class="way-number">{place + 1}</span>
                {title}
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
            <p class="chain">{chain(tables, itinerary)}</p>
            {bars(tables, itinerary)}
            <details class="way-steps" open=place == 0>
                <summary>{text::STEPS}</summary>
                <ol class="stages" role="list">
                    {start}
                    {steps}
                </ol>
                <p class="note">{basis}</p>
            </details>
            <div class="way-tools">
                {star} <button type="button" class="button secondary" on:click=move |_| look.run(place)>
                    {text::ON_DRAWING}
                    <span class="visually-hidden">{text::way(place + 1)}</span>
                </button>
            </div>
        </li>
    }
    .into_any()
}

/// The kinds of diplomas gone through, as one says them.
fn chain(tables: &Tables, itinerary: &Itinerary) -> String {
    let mut words: Vec<&str> = Vec::new();
    for step in &itinerary.steps {
        let Some(programme) = tables.catalog.programme(step.id) else { continue };
        let label = programme.award.label();
        if words.last() != Some(&label) {
            words.push(label);
        }
    }
    words.join(" → ")
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

fn stage(deck: &Deck, step: &Step) -> Option<AnyView> {
    let tables = &deck.tables;
    let programme = tables.catalog.programme(step.id)?;
    let pathway = tables.graph.pathways().get(step.pathway as usize)?;
    let rule = tables.rules.iter().find(|rule| rule.key.as_str() == pathway.evidence.0);
    let rung = programme.level.map_or("none", |level| level.rung().slug());
    let how = [
        step.kind.label().to_owned(),
        pathway.condition.clone(),
        rule.map(|rule| rule.selectivity.clone()).unwrap_or_default(),
    ];
    let how: Vec<String> = how.into_iter().filter(|part| !part.is_empty()).collect();
    let source = rule.map_or(pathway_text::EVIDENCE, |rule| rule.source.as_str());
    let why =
        [capitalised(step.strength.label()), " (".to_owned(), source.to_owned(), ")".to_owned()].concat();
    let others: Vec<AnyView> = step.others.iter().filter_map(|id| other(tables, *id)).collect();
    let strength = if step.strength == Strength::Rule { "rule" } else { "stated" };
    let (id, data) = (step.id, use_data());
    let outcomes = (!step.class_year).then(|| {
        let data = data.clone();
        let wanted = deck.ground.journey.modes.clone();
        move || outcome(id, &wanted, &data)
    });
    Some(
        view! {
            <li class=format!("stage on-{rung} {strength}")>
                <p class="stage-head">
                    {programme.level.map(|level| view! { <LevelBadge level /> })} " "
                    <a href=Route::Programme(id).href()>{capitalised(&programme.name)}</a> " "
                    <span class="tally">{duration(step.months)}</span>
                </p>
                <p>{how.join(" · ")}</p>
                <p class="note">{why}</p>
                {(!others.is_empty())
                    .then(|| {
                        view! {
                            <details class="others">
                                <summary>{text::others(others.len())}</summary>
                                <ul role="list">{others}</ul>
                            </details>
                        }
                    })}
                {(!step.class_year).then(|| taught(deck, id, data))}
                {outcomes}
            </li>
        }
        .into_any(),
    )
}

fn other(tables: &Tables, id: ProgrammeId) -> Option<AnyView> {
    let programme = tables.catalog.programme(id)?;
    Some(
        view! {
            <li>
                <a href=Route::Programme(id).href()>{capitalised(&programme.name)}</a>
            </li>
        }
        .into_any(),
    )
}

/// Where a step is taught: on the ground asked, nearest first; else how many départements have it.
fn taught(deck: &Deck, id: ProgrammeId, data: Data) -> AnyView {
    let ground = Arc::clone(&deck.ground);
    let all = view! { <a href=Route::Programme(id).href()>{text::WHERE}</a> };
    let everywhere = deck.tables.catalog.programme(id).is_some_and(|programme| {
        use parcours_core::model::AwardType as A;
        matches!(programme.award, A::BacGeneral | A::BacTechno)
    });
    if !ground.is_narrow() {
        let words = match deck.tables.presence.of(id).len() {
            _ if everywhere => text::EVERYWHERE.to_owned(),
            0 => text::NO_PLACE.to_owned(),
            count => text::departments(count),
        };
        return view! { <p class="note">{words} " · " {all}</p> }.into_any();
    }
    let lines = move || {
        let Some((found, institutions)) = ground.taught(id, &data) else {
            return common::LOADING.into_any();
        };
        if found.is_empty() {
            let words = if everywhere { text::EVERYWHERE } else { text::NOT_HERE };
            return view! { <p class="note">{words}</p> }.into_any();
        }
        let wanted: ModeSet = ground.journey.modes.iter().copied().collect();
        let misfit = !wanted.is_empty() && !found.iter().any(|near| near.modes.intersects(wanted));
        let rest = found.len().saturating_sub(NAMED);
        let rows: Vec<AnyView> =
            found.iter().take(NAMED).filter_map(|near| row(near, institutions.find(near.uai))).collect();
        view! {
            {misfit.then(|| view! { <p class="note">{text::NOT_IN_MODE}</p> })}
            <ul class="near" role="list">
                {rows}
            </ul>
            {(rest > 0).then(|| view! { <p class="note">{text::more_places(rest)}</p> })}
        }
        .into_any()
    };
    view! { <div class="taught">{lines} <p class="note">{all}</p></div> }.into_any()
}

fn row(near: &TaughtNear, institution: Option<&Institution>) -> Option<AnyView> {
    let institution = institution?;
    Some(
        view! {
            <li>
                <a href=Route::Institution(near.uai).href()>{institution.name.clone()}</a>
                " "
                {institution.town.clone()}
                {near.km.map(|km| [" · ", &text::km(km)].concat())}
                " "
                <Modes modes=near.modes />
                " "
                <span class="year">{near.year}</span>
                {near
                    .to_check
                    .then(|| {
                        view! {
                            " "
                            <ToCheck />
                        }
                    })}
            </li>
        }
        .into_any(),
    )
}

/// What became of those who finished a step, in one sentence; nothing where it is not communicated.
fn outcome(id: ProgrammeId, wanted: &[StudyMode], data: &Data) -> Option<AnyView> {
    let rows = data.outcomes.of("fr").get().ready()?;
    let mut of_it = rows.iter().filter(|row| row.programme == id && row.is_communicated());
    let first = of_it.clone().next()?;
    let row = of_it.find(|row| wanted.contains(&row.mode)).unwrap_or(first);
    Some(view! { <p class="note">{outcome_text::sentence(row)}</p> }.into_any())
}

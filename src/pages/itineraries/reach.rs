//! « Jusqu’où puis-je aller ? »: everything that can be reached, level by level.

use leptos::prelude::*;
use parcours_core::explore::{Goal, Journey};
use parcours_core::itinerary::{Aim, Atlas, Reached, reach};
use parcours_core::model::{Endpoint, Level, Rung};

use super::Tables;
use crate::components::folded_list::folded_list;
use crate::routes::Route;
use crate::strings::{capitalised, itineraries as text};

/// Programmes named at each level.
const SHOWN: usize = 12;

/// Everything that can be reached within some months.
pub fn as_far(tables: &Tables, atlas: Atlas<'_>, journey: &Journey, from: &Endpoint) -> AnyView {
    let months = journey.years.map(|years| years * 12);
    let start = match atlas.graph.start(from, &[]) {
        Ok(start) => start,
        Err(error) => return view! { <p class="empty">{error.to_string()}</p> }.into_any(),
    };
    let reached = reach(atlas.graph, &start.nodes, months);
    if reached.is_empty() {
        return view! { <p class="empty">{text::DEAD_END}</p> }.into_any();
    }
    let highest = reached.iter().filter_map(|reached| reached.level).max();
    let levels: Vec<AnyView> = Level::ALL
        .into_iter()
        .filter(|level| level.rung() != Rung::Before)
        .filter_map(|level| {
            let found: Vec<&Reached> =
                reached.iter().filter(|reached| reached.level == Some(level)).collect();
            (!found.is_empty()).then(|| far_level(tables, journey, level, &found))
        })
        .collect();
    view! {
        <h2>{text::REACH}</h2>
        {highest.map(|level| view! { <p class="lead">{text::highest(level.label(), reached.len())}</p> })}
        <ol class="ladder" role="list">
            {levels}
        </ol>
        <p class="note">{text::NOTE}</p>
    }
    .into_any()
}

fn far_level(tables: &Tables, journey: &Journey, level: Level, found: &[&Reached]) -> AnyView {
    let items: Vec<AnyView> = found
        .iter()
        .filter_map(|reached| {
            let programme = tables.catalog.programme(reached.id)?;
            // The name leads to the ways there: that is what was asked.
            let there = Journey { to: Some(Goal::Known(Aim::Programme(reached.id))), ..journey.question() };
            Some(
                view! {
                    <li class="step">
                        <a class="step-name" href=Route::Itineraries(there).href()>
                            {capitalised(&programme.name)}
                        </a>
                        <span class="tally">{text::in_months(reached.months)}</span>
                        {(reached.weakness >= 16)
                            .then(|| view! { <span class="origin">{text::BY_RULE}</span> })}
                    </li>
                }
                .into_any(),
            )
        })
        .collect();
    let list = folded_list("steps", items, SHOWN, crate::strings::campus::more);
    view! {
        <li class=format!("ladder-rung on-{}", level.rung().slug())>
            <h3 class="rung-name">{level.label()} " " <span class="tally">{found.len()}</span></h3>
            <div class="rung-body">{list}</div>
        </li>
    }
    .into_any()
}

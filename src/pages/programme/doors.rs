//! What a diploma opens and closes, and under which statuses it exists.

use leptos::prelude::*;
use parcours_core::dataset::Catalog;
use parcours_core::explore::PlaceIndex;
use parcours_core::itinerary::{Doors, Reached, doors};
use parcours_core::model::{Level, ModeSet, Programme, ProgrammeId, StudyMode};
use parcours_core::pathways::{Graph, NodeId};

use crate::components::badges::{LevelBadge, Modes};
use crate::components::gate::gate;
use crate::routes::Route;
use crate::state::data::use_data;
use crate::strings::{capitalised, doors as text};

/// Closed doors named before the others are counted.
const NAMED: usize = 8;

/// The doors of a programme, seen from what leads to it.
pub fn section(graph: &Graph, catalog: &Catalog, id: ProgrammeId) -> Option<AnyView> {
    let node = graph.node_of(id)?;
    let before: Vec<NodeId> = graph.entering(node).map(|edge| edge.from).collect();
    let doors = doors(graph, id, &before)?;
    let body = if doors.dead_end {
        view! { <p class="notice">{text::DEAD_END}</p> }.into_any()
    } else {
        opened(&doors)
    };
    Some(
        view! {
            <section>
                <h2>{text::TITLE}</h2>
                {body}
                {closed(&doors, catalog)}
                <p class="note">{text::NOTE}</p>
            </section>
        }
        .into_any(),
    )
}

/// How many diplomas of each level are within reach, and in how long at best.
fn opened(doors: &Doors) -> AnyView {
    let rows: Vec<AnyView> = Level::ALL
        .into_iter()
        .filter_map(|level| {
            let of_level: Vec<&Reached> =
                doors.opens.iter().filter(|reached| reached.level == Some(level)).collect();
            let shortest = of_level.iter().map(|reached| reached.months).min()?;
            Some(
                view! {
                    <li>
                        <LevelBadge level />
                        " "
                        {text::open(of_level.len(), shortest)}
                    </li>
                }
                .into_any(),
            )
        })
        .collect();
    view! {
        <h3>{text::next(doors.next.len())}</h3>
        <ul class="doors" role="list">
            {rows}
        </ul>
    }
    .into_any()
}

fn closed(doors: &Doors, catalog: &Catalog) -> AnyView {
    let names: Vec<AnyView> = doors
        .closes
        .iter()
        .take(NAMED)
        .filter_map(|reached| catalog.programme(reached.id))
        .map(|programme| {
            view! {
                <li>
                    <a href=Route::Programme(programme.id).href()>{capitalised(&programme.name)}</a>
                </li>
            }
            .into_any()
        })
        .collect();
    if names.is_empty() {
        return view! { <p>{text::NONE_CLOSED}</p> }.into_any();
    }
    let rest = doors.closes.len().saturating_sub(NAMED);
    view! {
        <details class="others">
            <summary>{text::closed(doors.closes.len())}</summary>
            <p class="note">{text::CLOSED_MEANS}</p>
            <ul>{names} {(rest > 0).then(|| view! { <li>{text::more(rest)}</li> })}</ul>
        </details>
    }
    .into_any()
}

/// The same diploma under each status: départements where it is known.
pub fn statuses(programme: &Programme, catalog: std::sync::Arc<Catalog>) -> AnyView {
    let presence = use_data().presence;
    let (id, modes) = (programme.id, programme.modes);
    view! {
        <section>
            <h2>{text::STATUSES}</h2>
            {gate(presence, move |places| by_status(id, modes, &catalog, &places))}
        </section>
    }
    .into_any()
}

fn by_status(id: ProgrammeId, national: ModeSet, catalog: &Catalog, places: &PlaceIndex) -> AnyView {
    let departments = &catalog.reference.departments;
    let known_in = |mode: StudyMode| -> Vec<String> {
        let entries = places.of(id).iter().filter(|entry| entry.public.union(entry.private).contains(mode));
        let found = entries.filter_map(|entry| departments.get(usize::from(entry.department)));
        found.map(|department| department.name.clone()).collect()
    };
    let rows: Vec<AnyView> = StudyMode::ALL
        .into_iter()
        .filter_map(|mode| {
            let found = known_in(mode);
            if found.is_empty() && !national.contains(mode) {
                return None;
            }
            let words = if found.is_empty() {
                text::UNKNOWN_PLACES.into_any()
            } else {
                view! {
                    <details class="others">
                        <summary>{text::known_in(found.len())}</summary>
                        <p>{found.join(", ")}</p>
                    </details>
                }
                .into_any()
            };
            Some(
                view! {
                    <li>
                        <Modes modes=ModeSet::only(mode) />
                        {words}
                    </li>
                }
                .into_any(),
            )
        })
        .collect();
    if rows.is_empty() {
        return view! { <p class="empty">{text::NO_STATUS}</p> }.into_any();
    }
    view! {
        <ul class="statuses" role="list">
            {rows}
        </ul>
    }
    .into_any()
}

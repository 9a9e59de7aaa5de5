//! « Comment y arriver »: the ways into an occupation, by where one starts.

use leptos::prelude::*;
use parcours_core::explore::{Goal, Journey};
use parcours_core::itinerary::{Aim, reach};
use parcours_core::model::{Endpoint, Occupation, OccupationId, ProgrammeId};
use parcours_core::pathways::Graph;

use crate::components::gate::gate_on;
use crate::routes::Route;
use crate::state::data::use_data;
use crate::state::graph::use_pathways;
use crate::strings::occupation as text;

/// The section; nothing where no programme leads to the occupation, since the page says why.
pub fn section(occupation: &Occupation) -> Option<AnyView> {
    let aims: Vec<ProgrammeId> = occupation.all_programmes().collect();
    if aims.is_empty() {
        return None;
    }
    let id = occupation.id;
    let (pathways, data) = (use_pathways(), use_data());
    Some(
        view! {
            <section>
                <h2>{text::HOW}</h2>
                <p>{text::HOW_LEAD}</p>
                {gate_on(
                    move || pathways.get(),
                    move || {
                        data.pathways.retry();
                        data.classes.retry();
                    },
                    move |graph| departures(&graph, id, &aims),
                )}
            </section>
        }
        .into_any(),
    )
}

/// Each departure with its shortest way.
fn departures(graph: &Graph, id: OccupationId, aims: &[ProgrammeId]) -> AnyView {
    let rows: Vec<AnyView> = Graph::entries()
        .filter_map(|(key, label)| {
            let from = Endpoint::Class(key.parse().ok()?);
            let start = graph.start(&from, &[]).ok()?;
            let reached = reach(graph, &start.nodes, None);
            let shortest = reached
                .iter()
                .filter(|reached| aims.contains(&reached.id))
                .map(|reached| reached.months)
                .min();
            let journey = Journey {
                from: Some(from),
                to: Some(Goal::Known(Aim::Occupation(id))),
                ..Journey::default()
            };
            Some(
                view! {
                    <li>
                        <a href=Route::Itineraries(journey).href()>{label}</a>
                        " "
                        <span class="tally">
                            {shortest.map_or_else(|| text::NO_WAY.to_owned(), text::at_best)}
                        </span>
                    </li>
                }
                .into_any(),
            )
        })
        .collect();
    view! {
        <ul class="departures" role="list">
            {rows}
        </ul>
    }
    .into_any()
}

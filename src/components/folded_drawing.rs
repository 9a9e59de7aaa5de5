//! A drawing behind « Voir le schéma »: made when it is first unfolded, graph included.

use std::sync::Arc;

use leptos::prelude::*;
use parcours_core::dataset::Catalog;
use parcours_core::diagram::of_ladder;
use parcours_core::model::ProgrammeId;

use super::drawing::Drawing;
use super::gate::gate_on;
use crate::state::data::use_data;
use crate::state::graph::use_pathways;
use crate::strings::drawing as text;

/// The ways that texts state between the programmes of a ladder.
#[component]
pub fn LadderDrawing(
    /// Names of programmes.
    catalog: Arc<Catalog>,
    /// The programmes of the ladder.
    programmes: Vec<ProgrammeId>,
) -> impl IntoView {
    let opened = RwSignal::new(false);
    let programmes = Arc::new(programmes);
    let body = move || {
        opened.get().then(|| {
            let (catalog, programmes) = (Arc::clone(&catalog), Arc::clone(&programmes));
            let (pathways, data) = (use_pathways(), use_data());
            gate_on(
                move || pathways.get(),
                move || {
                    data.pathways.retry();
                    data.classes.retry();
                },
                move |graph| {
                    let diagram = of_ladder(&catalog, &graph, &programmes);
                    if diagram.is_empty() {
                        return view! { <p class="empty">{text::NO_WAY}</p> }.into_any();
                    }
                    view! {
                        <p class="note">{text::LADDER_NOTE}</p>
                        <Drawing id="schema-echelle" diagram label=text::LADDER_LABEL />
                    }
                    .into_any()
                },
            )
        })
    };
    view! {
        <details class="show-drawing" on:toggle=move |_| opened.set(true)>
            <summary>{text::SHOW}</summary>
            {body}
        </details>
    }
    .into_any()
}

//! A counselling session on one screen: situation, wishes, proposals, shortlist, hand-out.

mod end;
mod names;
mod proposals;
mod shortlist;
mod situation;
mod wishes;

use std::sync::Arc;

use leptos::prelude::*;

use crate::components::gate::gate_on;
use crate::components::layout::set_page_title;
use crate::state::data::{Load, use_data};
use crate::state::graph::use_pathways;
use crate::state::session::{Ended, use_scratch};
use crate::strings::session as text;

use names::Names;

/// `/entretien`.
#[component]
pub fn SessionPage() -> impl IntoView {
    set_page_title(text::TITLE);
    let scratch = use_scratch();
    let (data, pathways) = (use_data(), use_pathways());
    let again = data.clone();
    let keeps_institutions = Memo::new(move |_| scratch.dossier(names::has_institution));
    let load = move || {
        let institutions = data.institutions.clone();
        let institutions =
            if keeps_institutions.get() { institutions.get() } else { Load::Ready(Arc::default()) };
        let first = data.catalog.get().and(pathways.get());
        let rest = data.presence.get().and(data.occupations.get());
        first.and(rest).and(institutions)
    };
    let retry = move || {
        again.catalog.retry();
        again.pathways.retry();
        again.classes.retry();
        again.presence.retry();
        again.occupations.retry();
        again.institutions.retry();
    };
    let ended = move || {
        scratch.ended().map(|ended| {
            let message = if ended == Ended::Alone { text::ENDED_ALONE } else { text::ENDED };
            view! { <p class="notice">{message}</p> }
        })
    };
    view! {
        <div class="page session">
            <h1 tabindex="-1">{text::TITLE}</h1>
            <p class="lead">{text::LEAD}</p>
            <p class="note">{text::PRIVACY}</p>
            <div role="status">
                {ended} {move || scratch.fragile().then(|| view! { <p class="notice">{text::FRAGILE}</p> })}
            </div>
            {gate_on(
                load,
                retry,
                move |loaded| {
                    let (first, rest) = &*loaded.0;
                    let names = Names {
                        catalog: first.0.clone(),
                        graph: first.1.clone(),
                        presence: rest.0.clone(),
                        occupations: rest.1.clone(),
                        institutions: loaded.1.clone(),
                    };
                    view! {
                        <div class="session-grid">
                            <div class="session-ask">
                                <situation::Situation names=names.clone() />
                                <wishes::Wishes names=names.clone() />
                            </div>
                            <proposals::Proposals names=names.clone() />
                            <div class="session-kept">
                                <shortlist::Shortlist names=names.clone() />
                                <end::End />
                            </div>
                        </div>
                        <end::Sheet names />
                    }
                        .into_any()
                },
            )}
        </div>
    }
    .into_any()
}

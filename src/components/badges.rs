//! Level, status and doubt, said the same way everywhere.

use leptos::prelude::*;
use parcours_core::model::{Level, ModeSet};

use super::icons::ModeMark;
use crate::strings::common;

/// An exit level in the colour of its rung.
#[component]
pub fn LevelBadge(
    /// The level.
    level: Level,
) -> impl IntoView {
    view! { <span class=format!("badge rung rung-{}", level.rung().slug())>{level.label()}</span> }
}

/// Study modes: a mark and a word each.
#[component]
pub fn Modes(
    /// The modes.
    modes: ModeSet,
) -> impl IntoView {
    let items = modes
        .iter()
        .map(|mode| {
            view! {
                <li class="mode">
                    <ModeMark mode />
                    {short(mode)}
                </li>
            }
        })
        .collect_view();
    view! {
        <ul class="modes" role="list">
            {items}
        </ul>
    }
}

fn short(mode: parcours_core::model::StudyMode) -> &'static str {
    use parcours_core::model::StudyMode as M;
    match mode {
        M::School => "scolaire",
        M::Apprenticeship => "apprentissage",
        M::ProfessionalContract => "contrat pro",
        M::Continuing => "formation continue",
        M::Vae => "VAE",
    }
}

/// « à vérifier », with its reason.
#[component]
pub fn ToCheck() -> impl IntoView {
    view! {
        <span class="badge doubt" title=common::TO_CHECK_WHY>
            {common::TO_CHECK}
        </span>
    }
}

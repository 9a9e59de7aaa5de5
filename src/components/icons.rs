//! Small drawings, all decorative: the words beside them say it.

use leptos::prelude::*;
use parcours_core::model::StudyMode;

/// A star, filled when something is kept.
#[component]
pub fn Star() -> impl IntoView {
    view! {
        <svg class="icon star" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M12 3.2l2.7 5.6 6.1.8-4.5 4.3 1.1 6.1-5.4-3-5.4 3 1.1-6.1L3.2 9.6l6.1-.8z" />
        </svg>
    }
}

/// A handle to drag by.
#[component]
pub fn Grip() -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M5 8h14M5 12h14M5 16h14" />
        </svg>
    }
}

/// The product's mark: rungs.
#[component]
pub fn Logo() -> impl IntoView {
    view! {
        <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
            <rect class="logo-1" x="4" y="24" width="12" height="5" rx="1.5" />
            <rect class="logo-2" x="8" y="17" width="12" height="5" rx="1.5" />
            <rect class="logo-3" x="12" y="10" width="12" height="5" rx="1.5" />
            <rect class="logo-4" x="16" y="3" width="12" height="5" rx="1.5" />
        </svg>
    }
}

/// The mark of a study mode: a shape of its own, so that it does not rest on colour.
#[component]
pub fn ModeMark(
    /// The mode.
    mode: StudyMode,
) -> impl IntoView {
    let shape = match mode {
        StudyMode::School => "M3 3h10v10H3z",
        StudyMode::Apprenticeship => "M8 2.5a5.5 5.5 0 110 11 5.5 5.5 0 010-11z",
        StudyMode::ProfessionalContract => "M8 2l6.5 11.5h-13z",
        StudyMode::Continuing => "M8 1.5L14.5 8 8 14.5 1.5 8z",
        StudyMode::Vae => {
            "M8 1l2 4.6 5 .5-3.8 3.3L12.400 14.500 8 11.900 3.600 14.500 4.800 9.400 1 6.100l5-.5z"
        }
    };
    view! {
        <svg class=format!("mode-mark mode-{}", mode.slug()) viewBox="0 0 16 16" aria-hidden="true">
            <path d=shape />
        </svg>
    }
}

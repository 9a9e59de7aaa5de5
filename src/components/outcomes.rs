//! What became of those who finished: rates as ten figures and as plain words, with their denominator.

use leptos::prelude::*;
use parcours_core::model::{Outcome, StudyMode};

use crate::strings::outcomes as text;

/// Ten dots, of which some are full: the picture of a rate. The words beside it say the same.
#[component]
pub fn Waffle(
    /// Percent.
    rate: u8,
) -> impl IntoView {
    let full = text::tenths(rate);
    let dots = (0..10).map(|index| view! { <span class:full=index < full></span> }).collect_view();
    view! {
        <span class="waffle" aria-hidden="true">
            {dots}
        </span>
    }
}

/// One row of outcomes in plain words.
#[component]
pub fn OutcomeSummary(
    /// The row.
    outcome: Outcome,
) -> impl IntoView {
    let mode = if outcome.mode == StudyMode::Apprenticeship { text::APPRENTICESHIP } else { text::SCHOOL };
    view! {
        <div class="outcome">
            <h3>{mode}</h3>
            <dl>
                <div>
                    <dt>{text::STUDYING}</dt>
                    <dd>
                        {text::in_words(outcome.studying)}
                        {outcome.studying.map(|rate| view! { <Waffle rate /> })}
                    </dd>
                </div>
                <div>
                    <dt>{text::WORKING_6}</dt>
                    <dd>
                        {text::in_words(outcome.working[0])}
                        {outcome.working[0].map(|rate| view! { <Waffle rate /> })}
                    </dd>
                </div>
                <div>
                    <dt>{text::WORKING_12}</dt>
                    <dd>
                        {text::in_words(outcome.working[1])}
                        {outcome.working[1].map(|rate| view! { <Waffle rate /> })}
                    </dd>
                </div>
            </dl>
            <p class="source">{text::source(outcome.year)}</p>
        </div>
    }
}

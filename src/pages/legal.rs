//! Accessibility statement and legal notice.

use leptos::prelude::*;

use crate::components::layout::set_page_title;
use crate::strings::legal as text;

/// Accessibility statement.
#[component]
pub fn Accessibility() -> impl IntoView {
    set_page_title(text::ACCESSIBILITY_TITLE);
    let figures = text::rgaa();
    let sections = text::ACCESSIBILITY.map(|(heading, body)| {
        view! {
            <h2>{heading}</h2>
            <p>{body}</p>
            {(heading == text::RGAA_HEADING).then(|| view! { <p>{figures.clone()}</p> })}
        }
    });
    view! {
        <div class="page narrow">
            <h1 tabindex="-1">{text::ACCESSIBILITY_TITLE}</h1>
            {sections.into_iter().collect_view()}
        </div>
    }
    .into_any()
}

/// Legal notice and privacy.
#[component]
pub fn Legal() -> impl IntoView {
    set_page_title(text::LEGAL_TITLE);
    let sections = text::LEGAL.map(|(heading, body)| {
        view! {
            <h2>{heading}</h2>
            <p>{body}</p>
        }
    });
    view! {
        <div class="page narrow">
            <h1 tabindex="-1">{text::LEGAL_TITLE}</h1>
            {sections.into_iter().collect_view()}
        </div>
    }
    .into_any()
}

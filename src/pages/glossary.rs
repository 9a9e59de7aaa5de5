//! Every word of the trade.

use leptos::prelude::*;

use crate::components::layout::set_page_title;
use crate::strings::glossary as text;

/// `/glossaire`.
#[component]
pub fn Glossary() -> impl IntoView {
    set_page_title(text::TITLE);
    let entries: Vec<AnyView> = text::ALL
        .iter()
        .map(|entry| {
            view! {
                <div id=entry.slug>
                    <dt>{entry.term}</dt>
                    {(!entry.full.is_empty()).then(|| view! { <dd class="full">{entry.full}</dd> })}
                    <dd>{entry.text}</dd>
                </div>
            }
            .into_any()
        })
        .collect();
    view! {
        <div class="page narrow">
            <h1 tabindex="-1">{text::TITLE}</h1>
            <p class="lead">{text::LEAD}</p>
            <dl class="glossary">{entries}</dl>
        </div>
    }
    .into_any()
}

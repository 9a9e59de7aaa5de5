//! A list whose end is folded.

use leptos::prelude::*;

/// The first items, then the others behind « more », which tells how many.
pub fn folded_list(
    class: &'static str,
    mut items: Vec<AnyView>,
    shown: usize,
    more: fn(usize) -> String,
) -> AnyView {
    let folded = items.split_off(items.len().min(shown));
    let rest = (!folded.is_empty()).then(|| {
        view! {
            <details class="more">
                <summary>{more(folded.len())}</summary>
                <ul class=class role="list">
                    {folded}
                </ul>
            </details>
        }
    });
    view! {
        <ul class=class role="list">
            {items}
        </ul>
        {rest}
    }
    .into_any()
}

//! A word of the trade, explained where it stands when the reader asks.

use leptos::prelude::*;

use crate::strings::glossary::Entry;

/// The word, which a press unfolds into its meaning: no layer over the page, nothing on hover, nothing to aim at.
/// Escape folds it again, the focus where it was.
#[component]
pub fn Term(
    /// What it means.
    entry: &'static Entry,
    /// The words of the page, where they are not the term itself.
    #[prop(optional)]
    label: Option<&'static str>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let meaning = move || {
        open.get().then(|| {
            let full = if entry.full.is_empty() { String::new() } else { [entry.full, ". "].concat() };
            [full.as_str(), entry.text].concat()
        })
    };
    view! {
        <span class="term">
            <button
                type="button"
                aria-expanded=move || if open.get() { "true" } else { "false" }
                on:click=move |_| open.update(|open| *open = !*open)
                on:keydown=move |event| {
                    if event.key() == "Escape" {
                        open.set(false);
                    }
                }
            >
                {label.unwrap_or(entry.term)}
            </button>
            // Read out when it comes: the focus stays on the word.
            <span class="meaning" role="status">
                {meaning}
            </span>
        </span>
    }
    .into_any()
}

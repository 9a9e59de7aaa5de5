//! The one control that keeps and removes.

use leptos::prelude::*;
use parcours_core::dossier::ItemKey;

use super::icons::Star;
use crate::state::favourites::use_favourites;
use crate::strings::favourites as text;

/// Keeps or removes a record.
#[component]
pub fn FavouriteButton(
    /// The record.
    key: ItemKey,
    /// Its name, for the accessible name and the message.
    #[prop(into)]
    name: String,
    /// Shows the words beside the star.
    #[prop(optional)]
    wide: bool,
) -> impl IntoView {
    let favourites = use_favourites();
    let kept = {
        let key = key.clone();
        Memo::new(move |_| favourites.contains(&key))
    };
    let label = {
        let name = name.clone();
        move || {
            if wide { text::wide_label(&name, kept.get()) } else { text::keep_label(&name, kept.get()) }
        }
    };
    let words = wide.then(|| {
        view! { <span>{move || if kept.get() { text::KEPT } else { text::KEEP }}</span> }
    });
    view! {
        <button
            type="button"
            class="favourite"
            class:wide=wide
            aria-pressed=move || kept.get().to_string()
            aria-label=label
            on:click=move |_| favourites.toggle(key.clone(), name.clone())
        >
            <Star />
            {words}
        </button>
    }
}

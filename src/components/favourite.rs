//! The one control that keeps and removes.

use leptos::prelude::*;
use parcours_core::dossier::ItemKey;

use super::icons::Star;
use crate::state::favourites::use_favourites;
use crate::state::session::use_scratch;
use crate::strings::{favourites as text, session as session_text};

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
    let (favourites, scratch) = (use_favourites(), use_scratch());
    // During a counselling session, stars keep for the learner: the computer's own dossiers are not touched.
    let session = Memo::new(move |_| scratch.is_active());
    let kept = {
        let key = key.clone();
        Memo::new(move |_| if session.get() { scratch.contains(&key) } else { favourites.contains(&key) })
    };
    let label = {
        let name = name.clone();
        move || {
            if session.get() {
                session_text::keep_label(&name, kept.get())
            } else if wide {
                text::wide_label(&name, kept.get())
            } else {
                text::keep_label(&name, kept.get())
            }
        }
    };
    let words = move || match (session.get(), kept.get()) {
        (true, kept) => session_text::keep_words(kept),
        (false, true) => text::KEPT,
        (false, false) => text::KEEP,
    };
    let words = wide.then(|| {
        view! { <span>{words}</span> }
    });
    view! {
        <button
            type="button"
            class="favourite"
            class:wide=wide
            aria-pressed=move || kept.get().to_string()
            aria-label=label
            on:click=move |_| {
                if session.get_untracked() {
                    scratch.toggle(&key);
                } else {
                    favourites.toggle(key.clone(), name.clone());
                }
            }
        >
            <Star />
            {words}
        </button>
    }
}

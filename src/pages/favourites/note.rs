//! A note, kept as it is typed.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use parcours_core::dossier::{Item, ItemKey, MAX_NOTE, tidy_note};

use crate::state::favourites::use_favourites;
use crate::strings::favourites as text;

/// How long after the last key a note is kept.
const PAUSE: Duration = Duration::from_millis(400);

/// The note of a kept record.
#[component]
pub fn Note(key: ItemKey, name: String) -> impl IntoView {
    let favourites = use_favourites();
    let stored = {
        let key = key.clone();
        Memo::new(move |_| favourites.item(&key).as_ref().map(Item::note).unwrap_or_default().to_owned())
    };
    // What is in the field is the reader's until it says something else than what is kept: a final space stays.
    let typed = RwSignal::new(stored.get_untracked());
    Effect::new(move |_| {
        let stored = stored.get();
        if tidy_note(&typed.get_untracked()) != stored {
            typed.set(stored);
        }
    });
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let save = StoredValue::new(move || {
        let text = typed.try_get_untracked().unwrap_or_default();
        favourites.set_note(&key, &text);
    });
    let stop = move || {
        let pending = waiting.try_update_value(Option::take).flatten();
        pending.map(|handle| handle.clear()).is_some()
    };
    let save_now = move || {
        if stop() {
            save.with_value(|save| save());
        }
    };
    // A list that is drawn anew, a page that is left: what was typed is kept first.
    on_cleanup(save_now);
    let typing = move |text: String| {
        stop();
        typed.set(text);
        let later = move || {
            if waiting.try_update_value(Option::take).is_some() {
                save.with_value(|save| save());
            }
        };
        waiting.set_value(set_timeout_with_handle(later, PAUSE).ok());
    };
    view! {
        <label class="kept-note">
            <span>{text::NOTE}</span>
            <textarea
                rows="1"
                maxlength=MAX_NOTE
                aria-label=text::note_of(&name)
                placeholder=text::NOTE_HINT
                prop:value=move || typed.get()
                on:input:target=move |event| typing(event.target().value())
                on:blur=move |_| save_now()
            ></textarea>
        </label>
        <p class="print-only kept-words">{move || stored.get()}</p>
    }
}

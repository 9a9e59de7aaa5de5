//! The message after a change of favourites, with its way back, and what is wrong with the storage.

use leptos::prelude::*;

use crate::state::favourites::{Done, Health, use_favourites};
use crate::state::frame::use_frame;
use crate::strings::favourites as text;

/// Lives once, at the root: read out politely, never stealing the focus.
#[component]
pub fn Toast() -> impl IntoView {
    let favourites = use_favourites();
    let message = move || {
        favourites.last().map(|change| {
            let message = match &change.done {
                Done::Kept(name) => text::changed(name, true),
                Done::Removed(name) => text::changed(name, false),
                Done::NoRoom => text::NO_ROOM.to_owned(),
                Done::Cleared => text::CLEARED.to_owned(),
                Done::Deleted(name) => text::deleted(name),
                Done::Added(added, refused) => text::added(*added, *refused),
                Done::Replaced => text::REPLACED.to_owned(),
            };
            view! {
                <div class="toast">
                    <p>{message}</p>
                    <button type="button" on:click=move |_| favourites.undo()>
                        {text::UNDO}
                    </button>
                    <button type="button" on:click=move |_| favourites.dismiss()>
                        {text::CLOSE}
                    </button>
                </div>
            }
        })
    };
    view! {
        <div class="toasts" role="status">
            {message}
        </div>
    }
}

/// Says when what is kept will not last.
#[component]
pub fn StorageNotice() -> impl IntoView {
    let favourites = use_favourites();
    let framed = use_frame().is_framed();
    move || {
        // In a frame, a refused storage is the rule: said once there is something to lose.
        if framed && favourites.count() == 0 {
            return ().into_any();
        }
        let message = match favourites.health() {
            Health::Fine => return ().into_any(),
            Health::Refused => text::REFUSED,
            Health::Full => text::FULL,
            Health::Failed => text::FAILED,
            Health::Broken => text::BROKEN,
            Health::Newer => text::NEWER,
        };
        view! {
            <p class="notice" role="alert">
                {message}
            </p>
        }
        .into_any()
    }
}

//! On every page while a session lasts: that stars go to it, the way back, and the warning before it is wiped.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::routes::Route;
use crate::state::session::use_scratch;
use crate::strings::session as text;

/// Lives once, at the root.
#[component]
pub fn SessionBar() -> impl IntoView {
    let scratch = use_scratch();
    let path = use_location().pathname;
    let active = Memo::new(move |_| scratch.is_active());
    let kept = Memo::new(move |_| scratch.dossier(|dossier| dossier.len()));
    let elsewhere = Memo::new(move |_| !path.with(|path| path.trim_end_matches('/').ends_with("/entretien")));
    let bar = move || {
        (active.get() && elsewhere.get()).then(|| {
            view! {
                <div class="session-bar">
                    <span>
                        {text::ONGOING} " " <span role="status">{move || text::kept(kept.get())}</span>
                    </span>
                    <a href=Route::Session.href()>{text::BACK}</a>
                </div>
            }
        })
    };
    let warning = move || {
        scratch.warned().then(|| {
            view! {
                <div class="session-warning">
                    <p>{text::WARNING}</p>
                    <button type="button" class="button" on:click=move |_| scratch.touch()>
                        {text::KEEP_ON}
                    </button>
                </div>
            }
        })
    };
    view! {
        {bar}
        <div role="alert">{warning}</div>
    }
}

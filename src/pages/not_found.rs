//! Unknown addresses and unknown records: always a way on.

use leptos::prelude::*;

use crate::components::layout::set_page_title;
use crate::routes::{Route, programmes_where};
use crate::strings::common as text;

/// The page of an unknown address.
#[component]
pub fn NotFound() -> impl IntoView {
    // Every component with its states: nothing of it is in a release.
    #[cfg(debug_assertions)]
    if leptos_router::hooks::use_location()
        .pathname
        .get_untracked()
        .trim_end_matches('/')
        .ends_with("/composants")
    {
        return super::gallery::gallery();
    }
    unknown(text::NOT_FOUND_TITLE, text::NOT_FOUND_HELP)
}

/// What stands where a record should.
pub fn unknown(title: &'static str, help: &'static str) -> AnyView {
    set_page_title(title);
    view! {
        <div class="page narrow">
            <h1 tabindex="-1">{title}</h1>
            <p>{help}</p>
            <ul class="ways-out">
                <li>
                    <a href=Route::Home.href()>{text::HOME}</a>
                </li>
                <li>
                    <a href=programmes_where(|_| ()).href()>{text::PROGRAMMES}</a>
                </li>
                <li>
                    <a href=Route::Campuses(None).href()>{text::CAMPUSES}</a>
                </li>
                <li>
                    <a href=Route::Favourites.href()>{text::FAVOURITES}</a>
                </li>
            </ul>
        </div>
    }
    .into_any()
}

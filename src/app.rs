//! Router and shared state.

use std::borrow::Cow;

use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::hooks::use_location;
use leptos_router::path;

use crate::components::frame::{FrameFoot, FrameHead};
use crate::components::layout::{Footer, Header};
use crate::components::offline::NewVersion;
use crate::components::session_bar::SessionBar;
use crate::components::toast::{StorageNotice, Toast};
use crate::pages::{self, lazy};
use crate::platform::{dom, location, takeover};
use crate::state::data::{self, Data};
use crate::state::favourites::Favourites;
use crate::state::frame::Framing;
use crate::state::graph::Pathways;
use crate::state::offline::Offline;
use crate::state::search::Search;
use crate::state::session::Scratch;

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    // Shared state is made here, at the root: a page that goes away takes nothing with it.
    let data = Data::new();
    provide_context(Search::new(&data));
    provide_context(Pathways::new(&data));
    let framing = Framing::new(&data);
    provide_context(framing);
    provide_context(data);
    provide_context(Favourites::new());
    provide_context(Scratch::new());
    provide_context(Offline::new());
    dom::focus_on_slash("#recherche, #mots");
    if let Some(path) = location::redirection() {
        location::replace(&[location::base(), location::with_kept(path)].concat());
    }
    if framing.is_framed() {
        takeover::now();
    } else {
        takeover::when(data::none_awaited);
    }
    view! {
        <Router base=Cow::Owned(
            location::base(),
        )>
            {if framing.is_framed() {
                view! { <FrameHead /> }.into_any()
            } else {
                view! { <Header /> }.into_any()
            }} <StorageNotice /> <SessionBar /> <NewVersion /> <main id="contenu">
                <FocusOnNavigation />
                <Routes fallback=pages::not_found::NotFound>
                    <Route path=path!("/") view=pages::home::Home />
                    <Route path=path!("/formations") view=lazy::programmes />
                    <Route path=path!("/formations/:id") view=lazy::programme />
                    <Route path=path!("/campus") view=lazy::campuses />
                    <Route path=path!("/campus/:slug") view=lazy::campus />
                    <Route path=path!("/secteurs/:slug") view=lazy::sector />
                    <Route path=path!("/etablissements/:uai") view=lazy::institution />
                    <Route path=path!("/metiers/:id") view=lazy::occupation />
                    <Route path=path!("/itineraires") view=lazy::itineraries />
                    <Route path=path!("/comparer") view=lazy::compare />
                    <Route path=path!("/entretien") view=lazy::session />
                    <Route path=path!("/favoris") view=lazy::favourites />
                    <Route path=path!("/integrer") view=lazy::embed />
                    <Route path=path!("/donnees") view=lazy::data />
                    <Route path=path!("/glossaire") view=lazy::glossary />
                    <Route path=path!("/accessibilite") view=lazy::accessibility />
                    <Route path=path!("/mentions-legales") view=lazy::legal />
                </Routes>
            </main>
            {if framing.is_framed() {
                view! { <FrameFoot /> }.into_any()
            } else {
                view! { <Footer /> }.into_any()
            }} <Toast />
        </Router>
    }
}

/// Moves the focus to the heading when another page opens, as a screen reader expects of a new page.
///
/// Not at the first one: the browser has its own ways there. Nor when only the query changes: choosing a filter keeps
/// the focus on it.
#[component]
fn FocusOnNavigation() -> impl IntoView {
    let path = use_location().pathname;
    Effect::new(move |previous: Option<String>| {
        let current = path.get();
        if previous.is_some_and(|previous| previous != current) {
            focus_heading(0);
        }
        current
    });
}

/// Focuses the heading, which may come only after the page's data: tried again for ten seconds.
fn focus_heading(tries: u32) {
    set_timeout(
        move || {
            if !dom::focus("#contenu h1") && tries < 200 {
                focus_heading(tries + 1);
            }
        },
        std::time::Duration::from_millis(if tries == 0 { 0 } else { 50 }),
    );
}

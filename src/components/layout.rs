//! Header, footer, and the frame of a page.

use leptos::prelude::*;
use parcours_core::explore::{Comparison, Journey};

use super::icons::Logo;
use crate::platform::dom;
use crate::routes::{Route, programmes_where};
use crate::state::favourites::use_favourites;
use crate::strings::{
    common as text, compare, embed as embed_text, favourites as favourites_text, glossary, session,
};

/// Top of every page.
#[component]
pub fn Header() -> impl IntoView {
    let favourites = use_favourites();
    let count = move || favourites.count();
    view! {
        <header class="site-header">
            <a
                class="skip"
                href="#contenu"
                on:click=|event| {
                    event.prevent_default();
                    let _ = dom::focus("#contenu h1");
                }
            >
                {text::SKIP}
            </a>
            <a class="brand" href=Route::Home.href()>
                <Logo />
                <span>{text::NAME}</span>
            </a>
            <nav aria-label=text::MAIN_MENU>
                <ul role="list">
                    <li>
                        <a href=programmes_where(|_| ()).href()>{text::PROGRAMMES}</a>
                    </li>
                    <li>
                        <a href=Route::Itineraries(Journey::default()).href()>{text::ITINERARIES}</a>
                    </li>
                    <li>
                        <a href=Route::Campuses(None).href()>{text::CAMPUSES}</a>
                    </li>
                    <li>
                        <a href=Route::Favourites
                            .href()>
                            {text::FAVOURITES} <span class="count" data-count=move || count().to_string()>
                                <span aria-hidden="true">{count}</span>
                                <span class="visually-hidden">{move || favourites_text::count(count())}</span>
                            </span>
                        </a>
                    </li>
                </ul>
            </nav>
        </header>
    }
}

/// Foot of every page.
#[component]
pub fn Footer() -> impl IntoView {
    view! {
        <footer class="site-footer">
            <p>{text::FOOT}</p>
            <ul role="list">
                <li>
                    <a href=Route::Compare(Comparison::default()).href()>{compare::LINK}</a>
                </li>
                <li>
                    <a href=Route::Session.href()>{session::LINK}</a>
                </li>
                <li>
                    <a href=Route::Glossary.href()>{glossary::LINK}</a>
                </li>
                <li>
                    <a href=Route::Data.href()>{text::DATA}</a>
                </li>
                <li>
                    <a href=Route::Embed(String::new()).href()>{embed_text::LINK}</a>
                </li>
                <li>
                    <a href=Route::Accessibility.href()>{text::ACCESSIBILITY}</a>
                </li>
                <li>
                    <a href=Route::Legal.href()>{text::LEGAL}</a>
                </li>
            </ul>
        </footer>
    }
}

/// Names the tab after the page.
pub fn set_page_title(title: &str) {
    dom::set_title(&format!("{title} – {}", text::NAME));
}

/// Where a page stands: links to the pages above it.
#[component]
pub fn Breadcrumb(
    /// Pages above, from the top.
    trail: Vec<(String, Route)>,
) -> impl IntoView {
    let items = trail
        .into_iter()
        .map(|(name, route)| {
            view! {
                <li>
                    <a href=route.href()>{name}</a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="breadcrumb" aria-label=text::BREADCRUMB>
            <ol role="list">
                <li>
                    <a href=Route::Home.href()>{text::HOME}</a>
                </li>
                {items}
            </ol>
        </nav>
    }
}

/// A link out of the site.
#[component]
pub fn OutLink(
    /// Address.
    href: String,
    /// Words.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    view! {
        <a class="out" href=href rel="external noreferrer">
            {label}
            <span class="visually-hidden">{format!(" {}", text::NEW_SITE)}</span>
        </a>
    }
}

//! What stands around a framed page, in place of header and footer: its limits above, its origin below.

use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_query_map};
use parcours_core::dataset::Catalog;
use parcours_core::embed::Offer;

use crate::platform::frame;
use crate::routes::{self, Route};
use crate::state::data::{Load, use_data};
use crate::state::favourites::use_favourites;
use crate::state::frame::use_frame;
use crate::strings::{common, embed as text, favourites as favourites_text};

/// Says to what the frame is limited, if it is.
#[component]
pub fn FrameHead() -> impl IntoView {
    let framing = use_frame();
    let catalog = use_data().catalog;
    let limits = move || match framing.offer().and(catalog.get()) {
        Load::Ready(tables) if !tables.0.is_all() => Some(text::limited_to(&words(&tables.0, &tables.1))),
        _ => None,
    };
    framing.is_limited().then(move || {
        view! {
            <aside class="frame-head" aria-label=text::LIMITS>
                <p>{limits} " " <FullPage label=text::WHOLE_SITE /></p>
            </aside>
        }
    })
}

/// The limits, in words.
fn words(offer: &Offer, catalog: &Catalog) -> Vec<String> {
    let limits = &offer.limits;
    let campus = limits.campus.as_deref().and_then(|slug| catalog.campus(slug));
    let academy = limits.academy.as_deref().and_then(|code| catalog.reference.academy(code));
    let sectors = limits.sectors.iter().filter_map(|slug| catalog.reference.sector(slug));
    campus
        .map(|campus| campus.name.clone())
        .into_iter()
        .chain(sectors.map(|sector| sector.name.clone()))
        .chain(academy.map(|academy| text::academy(&academy.name)))
        .chain(limits.levels.iter().map(|level| level.label().to_owned()))
        .collect()
}

/// Where the framed page comes from, and of which year; tells the host which page is shown.
#[component]
pub fn FrameFoot() -> impl IntoView {
    let favourites = use_favourites();
    let manifest = use_data().manifest;
    let path = use_location().pathname;
    Effect::new(move |_| frame::tell_page(&path.get()));
    let label = Signal::derive(move || {
        let version = manifest.get().ready().map(|manifest| manifest.version.clone()).unwrap_or_default();
        text::origin(version.split('.').next().unwrap_or_default())
    });
    let outside = use_frame().sends_links_out().then_some(text::LINKS_OUT);
    view! {
        <footer class="frame-foot">
            <FullPage label />
            <a href=Route::Favourites
                .href()>
                {common::FAVOURITES} " " <span class="count">
                    <span aria-hidden="true">{move || favourites.count()}</span>
                    <span class="visually-hidden">{move || favourites_text::count(favourites.count())}</span>
                </span>
            </a>
            {outside.map(|note| view! { <span>{note}</span> })}
        </footer>
    }
}

/// A link to the same page of the full site, in another tab.
#[component]
fn FullPage(#[prop(into)] label: Signal<String>) -> impl IntoView {
    let (path, query) = (use_location().pathname, use_query_map());
    let href = move || routes::full_site(&path.get(), query.with(routes::asked));
    view! {
        <a href=href target="_blank" rel="noopener">
            {label}
            <span class="visually-hidden">{text::NEW_TAB}</span>
        </a>
    }
}

/// In a frame: says that what is kept there is apart, with the way to the full site.
#[component]
pub fn SeparateStorage() -> impl IntoView {
    use_frame().is_framed().then(|| {
        view! { <p class="notice">{text::SEPARATE_STORAGE} " " <FullPage label=text::CARRY_OUT /></p> }
    })
}

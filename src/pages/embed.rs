//! `/integrer`: how to show a page in another site; everything is made here, nothing is sent.

mod codes;
mod form;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use parcours_core::dataset::Catalog;
use parcours_core::embed::{Frame, Refusal};

use crate::components::gate::gate;
use crate::components::layout::set_page_title;
use crate::routes::{self, Route};
use crate::state::data::use_data;
use crate::strings::{capitalised, common, embed as text};

/// Names of the settings, in the order of [`Choices::settings`]: as the address of a frame has them.
const KEYS: [&str; 8] = ["theme", "accent", "police", "liens", "campus", "secteur", "academie", "niveaux"];
// Positions of the settings in `KEYS`.
const THEME: usize = 0;
const ACCENT: usize = 1;
const FONT: usize = 2;
const LINKS: usize = 3;
const CAMPUS: usize = 4;
const SECTOR: usize = 5;
const ACADEMY: usize = 6;
const LEVELS: usize = 7;
/// Widths at which every page is made to fit, in CSS pixels.
const WIDTHS: [&str; 3] = ["245", "360", "800"];

/// What the webmaster chose.
#[derive(Clone, Copy)]
struct Choices {
    page: RwSignal<Route>,
    settings: RwSignal<[String; 8]>,
    height: RwSignal<String>,
    width: RwSignal<&'static str>,
}

impl Choices {
    /// The frame, and what cannot be used in the settings.
    fn frame(&self) -> (Frame, Vec<Refusal>) {
        let mut pairs = vec![("integration".to_owned(), "1".to_owned())];
        self.settings.with(|settings| {
            pairs.extend(KEYS.into_iter().zip(settings).map(|(key, value)| (key.to_owned(), value.clone())));
        });
        Frame::from_pairs(&pairs).unwrap_or_default()
    }

    /// The address of the framed page.
    fn address(&self) -> String {
        self.page.with(|page| routes::embedded(page, self.frame().0.to_pairs()))
    }

    fn set(&self, key: usize, value: String) {
        self.settings.update(|settings| settings[key] = value);
    }
}

/// What a page is called.
fn name(page: &Route, catalog: &Catalog) -> String {
    let found = match page {
        Route::Programmes(_) => Some(common::PROGRAMMES.to_owned()),
        Route::Campuses(_) => Some(common::CAMPUSES.to_owned()),
        Route::Itineraries(_) => Some(common::ITINERARIES.to_owned()),
        Route::Programme(id) => catalog.programme(*id).map(|found| capitalised(&found.name)),
        Route::Campus(slug) => catalog.campus(slug).map(|found| found.name.clone()),
        Route::Sector(slug) => catalog.reference.sector(slug).map(|found| found.name.clone()),
        _ => None,
    };
    found.unwrap_or_else(|| common::TAGLINE.to_owned())
}

/// The generator.
#[component]
pub fn EmbedPage() -> impl IntoView {
    set_page_title(text::TITLE);
    let asked = use_query_map().with_untracked(|query| query.get("page")).unwrap_or_default();
    let choices = Choices {
        page: RwSignal::new(Route::read(&asked).unwrap_or(Route::Home)),
        settings: RwSignal::default(),
        height: RwSignal::new("700".to_owned()),
        width: RwSignal::new(WIDTHS[1]),
    };
    view! {
        <div class="page embed">
            <h1 tabindex="-1">{text::TITLE}</h1>
            <p class="lead">{text::LEAD}</p>
            {gate(
                use_data().catalog,
                move |catalog| {
                    view! {
                        {form::form(choices, &catalog)}
                        {preview(choices)}
                        {codes::codes(choices, catalog)}
                        {security()}
                    }
                        .into_any()
                },
            )}
        </div>
    }
    .into_any()
}

fn preview(choices: Choices) -> AnyView {
    let widths = WIDTHS
        .into_iter()
        .map(|width| {
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        name="largeur"
                        prop:checked=move || choices.width.get() == width
                        on:change=move |_| choices.width.set(width)
                    />
                    <span>{width} " px"</span>
                </label>
            }
        })
        .collect_view();
    let address = Memo::new(move |_| choices.address());
    view! {
        <section>
            <h2 id="apercu">{text::PREVIEW}</h2>
            <fieldset class="embed-widths">
                <legend>{text::WIDTH}</legend>
                {widths}
            </fieldset>
            <div class="embed-preview" tabindex="0" role="region" aria-labelledby="apercu">
                <iframe
                    src=address
                    title=text::PREVIEW_FRAME
                    width=move || choices.width.get()
                    height=move || choices.height.get()
                ></iframe>
            </div>
        </section>
    }
    .into_any()
}

/// What to ask whoever looks after the host's security.
fn security() -> AnyView {
    let site = routes::site();
    // The origin alone: what a policy allows.
    let origin = site.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
    let asked = text::SECURITY_LIST
        .map(|(why, line)| {
            view! { <li>{why} <pre tabindex="0">{line.replace("{}", &origin)}</pre></li> }
        })
        .into_iter()
        .collect_view();
    view! {
        <section>
            <h2>{text::SECURITY}</h2>
            <ul class="embed-security">{asked}</ul>
            <p class="note">{text::MORE}</p>
        </section>
    }
    .into_any()
}

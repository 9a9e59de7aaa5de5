//! What to copy: a frame, an element, an address, cards.

use std::sync::Arc;

use leptos::prelude::*;
use parcours_core::dataset::Catalog;
use parcours_core::embed::{Card, card_html, card_link, element, iframe};

use super::{Choices, name};
use crate::platform::dom;
use crate::routes::{self, Route};
use crate::state::data::use_data;
use crate::strings::{capitalised, duration, embed as text};

/// Every code with its button.
pub fn codes(choices: Choices, catalog: Arc<Catalog>) -> AnyView {
    let manifest = use_data().manifest;
    let year = Memo::new(move |_| {
        let version = manifest.get().ready().map(|manifest| manifest.version.clone()).unwrap_or_default();
        version.split('.').next().unwrap_or_default().to_owned()
    });
    let made = Memo::new(move |_| year.with(|year| make(choices, &catalog, year)));
    let has_card = move || made.with(|made| !made[3].is_empty());
    let outputs = (0..text::OUTPUTS.len())
        .map(|index| output(index, Signal::derive(move || made.with(|made| made[index].clone()))))
        .collect_view();
    view! {
        <section>
            <h2>{text::CODES}</h2>
            {outputs}
            <p class="note" hidden=has_card>
                {text::NO_CARD}
            </p>
        </section>
    }
    .into_any()
}

/// The codes, in the order of [`text::OUTPUTS`]; empty for what the page has not.
fn make(choices: Choices, catalog: &Catalog, year: &str) -> [String; 5] {
    let page = choices.page.get();
    let (frame, _) = choices.frame();
    let height = choices.height.get();
    let full = routes::embedded(&page, Vec::new());
    let name = name(&page, catalog);
    let title = text::frame_title(&name);
    let path = page.bare_path();
    let pairs = frame.to_pairs();
    let mut attributes =
        vec![("page", path.as_str()), ("titre", title.as_str()), ("hauteur", height.as_str())];
    attributes.extend(pairs.iter().skip(1).map(|(key, value)| (*key, value.as_str())));
    let card = card(&page, catalog, &full, year);
    [
        iframe(&choices.address(), &title, &height),
        element(&routes::site(), &attributes, &full, &title),
        full.clone(),
        card.as_ref().map(|_| card_link(&full, &routes::picture(&page), &name)).unwrap_or_default(),
        card.as_ref().map(card_html).unwrap_or_default(),
    ]
}

/// A programme or a campus in a few lines.
fn card(page: &Route, catalog: &Catalog, address: &str, year: &str) -> Option<Card> {
    let sector = |index: Option<u8>| {
        let found = index.and_then(|index| catalog.reference.sectors.get(usize::from(index)));
        found.map(|sector| sector.name.clone())
    };
    let (title, lines) = match page {
        Route::Programme(id) => {
            let found = catalog.programme(*id)?;
            let level = found.level.map(|level| level.label().to_owned());
            let modes: Vec<String> = found.modes.iter().map(|mode| mode.label().to_lowercase()).collect();
            let first = [Some(found.award.label().to_owned()), level, found.months.map(duration)];
            (capitalised(&found.name), vec![joined(first), modes.join(", ")])
        }
        Route::Campus(slug) => {
            let found = catalog.campus(slug)?;
            let region = catalog.reference.region(&found.region).map(|region| region.name.clone());
            (
                found.name.clone(),
                vec![found.kind.label().to_owned(), joined([sector(found.sector), region, None])],
            )
        }
        _ => return None,
    };
    let lines = lines.into_iter().filter(|line| !line.is_empty()).collect();
    Some(Card { address: address.to_owned(), title, lines, source: text::card_source(year) })
}

fn joined(parts: [Option<String>; 3]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// A code in a field that one can read and select, and a button that copies it.
fn output(index: usize, code: Signal<String>) -> AnyView {
    let (label, help) = text::OUTPUTS[index];
    let id = ["code-", &index.to_string()].concat();
    let (selector, field) = (["#", &id].concat(), id.clone());
    let said = RwSignal::new("");
    // What was copied is no longer what is shown.
    Effect::new(move |_| {
        code.track();
        said.set("");
    });
    let copy = move |_| said.set(if dom::copy(&selector) { text::COPIED } else { text::SELECTED });
    let name = [text::COPY, "\u{a0}: ", label].concat();
    view! {
        <div class="embed-code" hidden=move || code.with(String::is_empty)>
            <h3>
                <label for=field>{label}</label>
            </h3>
            <p class="note">{help}</p>
            <textarea id=id readonly rows="4" spellcheck="false" prop:value=code></textarea>
            <p>
                <button type="button" class="button" aria-label=name on:click=copy>
                    {text::COPY}
                </button>
                " "
                <span role="status">{said}</span>
            </p>
        </div>
    }
    .into_any()
}

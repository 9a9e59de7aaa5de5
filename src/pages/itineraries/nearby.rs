//! « À moins de 40 km de Poitiers », or of the reader, who is asked only on a click and is nowhere written but as a town.

use leptos::prelude::*;
use parcours_core::explore::{Around, Journey, USUAL_KM};

use super::ground::TownIndex;
use crate::platform::position;
use crate::strings::itineraries as text;

/// Distances offered, in kilometres.
const DISTANCES: [u16; 7] = [10, 20, 40, 60, 80, 120, 200];
/// Towns suggested while one types.
const SUGGESTED: usize = 8;

/// The fields.
pub fn nearby(towns: TownIndex, journey: Memo<Journey>, go: Callback<Journey>) -> AnyView {
    let typed = RwSignal::new(String::new());
    let message = RwSignal::new("");
    let town = move || {
        journey.with(|journey| journey.around.as_ref().map(|around| around.town.clone()).unwrap_or_default())
    };
    let km = move || journey.with(|journey| journey.around.as_ref().map_or(USUAL_KM, |around| around.km));
    let set = move |around: Option<Around>| {
        let mut asked = journey.get_untracked();
        if around.is_some() {
            asked.place = None;
        }
        asked.around = around;
        go.run(asked);
    };
    let suggestions = move || {
        let words = typed.get();
        let towns = if words.is_empty() { None } else { towns.get() };
        let found = towns.as_ref().map(|towns| towns.beginning(&words, SUGGESTED)).unwrap_or_default();
        found.into_iter().map(|town| view! { <option value=town.label.clone()></option> }).collect_view()
    };
    let waiting = RwSignal::new(None::<(f64, f64)>);
    // The towns may come after the place does.
    Effect::new(move |_| {
        let (Some(point), Some(towns)) = (waiting.get(), towns.get()) else { return };
        waiting.set(None);
        if let Some(town) = towns.nearest(point) {
            message.set("");
            set(Around::new(&town.label, Some(km())));
        }
    });
    let locate = move |_| {
        message.set(text::LOCATING);
        towns.want();
        position::locate(move |found| {
            // The page may have gone while the browser asked.
            if found.is_none() {
                let _ = message.try_set(text::NOT_LOCATED);
            }
            let _ = waiting.try_set(found);
        });
    };
    let distances = DISTANCES
        .map(|each| {
            view! {
                <option value=each.to_string() selected=move || km() == each>
                    {text::km(each)}
                </option>
            }
            .into_any()
        })
        .into_iter()
        .collect_view();
    view! {
        <fieldset class="nearby">
            <legend>{text::AROUND}</legend>
            <label for="autour">{text::TOWN}</label>
            <input
                id="autour"
                type="text"
                list="villes"
                autocomplete="off"
                placeholder=text::TOWN_HINT
                prop:value=town
                on:focus=move |_| towns.want()
                on:input:target=move |event| typed.set(event.target().value())
                on:change:target=move |event| set(Around::new(&event.target().value(), Some(km())))
            />
            <datalist id="villes">{suggestions}</datalist>
            <label for="km">{text::KM}</label>
            <select
                id="km"
                on:change:target=move |event| {
                    let km = event.target().value().parse().ok();
                    let town = town();
                    if !town.is_empty() {
                        set(Around::new(&town, km));
                    }
                }
            >
                {distances}
            </select>
            <button type="button" class="button secondary" on:click=locate>
                {text::AROUND_ME}
            </button>
            <p class="note" role="status">
                {move || message.get()}
            </p>
        </fieldset>
    }
    .into_any()
}

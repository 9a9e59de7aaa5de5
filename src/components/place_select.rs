//! The one list of places: régions, académies, départements.

use leptos::prelude::*;
use parcours_core::explore::Place;
use parcours_core::model::Reference;

use crate::strings::filters as text;

/// A list to choose a place from.
#[component]
pub fn PlaceSelect(
    /// Names of places.
    reference: Reference,
    /// The place chosen.
    #[prop(into)]
    value: Signal<Option<Place>>,
    /// Takes the choice.
    #[prop(into)]
    on_choice: Callback<Option<Place>>,
    /// Id of the field, for its label.
    id: &'static str,
) -> impl IntoView {
    let key = Memo::new(move |_| value.with(|place| place.as_ref().map(Place::key).unwrap_or_default()));
    let option = |place: Place, name: String| {
        let value = place.key();
        let selected = {
            let value = value.clone();
            move || key.with(|key| *key == value)
        };
        view! {
            <option value=value selected=selected>
                {name}
            </option>
        }
        .into_any()
    };
    let regions: Vec<AnyView> = reference
        .regions
        .iter()
        .map(|region| option(Place::Region(region.code.clone()), region.name.clone()))
        .collect();
    let academies: Vec<AnyView> = reference
        .academies
        .iter()
        .map(|academy| option(Place::Academy(academy.code.clone()), academy.name.clone()))
        .collect();
    let departments: Vec<AnyView> = reference
        .departments
        .iter()
        .map(|department| {
            let name = [department.short_code(), "\u{a0}", &department.name].concat();
            option(Place::Department(department.code.clone()), name)
        })
        .collect();
    view! {
        <select id=id on:change:target=move |event| on_choice.run(Place::from_key(&event.target().value()))>
            <option value="" selected=move || key.with(String::is_empty)>
                {text::ANYWHERE}
            </option>
            <optgroup label=text::REGIONS>{regions}</optgroup>
            <optgroup label=text::ACADEMIES>{academies}</optgroup>
            <optgroup label=text::DEPARTMENTS>{departments}</optgroup>
        </select>
    }
}

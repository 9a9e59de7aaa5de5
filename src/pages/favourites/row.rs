//! One kept record: what it is, what one says of it, and where it stands in the list.

use leptos::prelude::*;
use parcours_core::dossier::{Ambition, Item, ItemKey, MAX_NAME};

use super::list::Order;
use super::note::Note;
use super::record::{self, Tables};
use crate::components::favourite::FavouriteButton;
use crate::components::icons::Grip;
use crate::routes::Route;
use crate::state::favourites::use_favourites;
use crate::strings::favourites as text;

/// A row of the list; `order` moves it.
pub fn row(tables: &Tables, key: &ItemKey, order: Order) -> AnyView {
    let known = tables.name(key);
    let name = known.clone().unwrap_or_else(|| key.to_string());
    let heading = match known {
        Some(name) => view! { <a href=Route::of(key).href()>{name}</a> }.into_any(),
        None => name.clone().into_any(),
    };
    let rung = record::rung(tables, key);
    let facts = record::facts(tables, key);
    let (over, dropped) = (key.clone(), key.clone());
    let marked = {
        let key = key.clone();
        move || order.is_over(&key)
    };
    view! {
        <li
            class:over=marked
            data-key=key.to_string()
            on:dragover=move |event| {
                if order.drag_over(&over) {
                    event.prevent_default();
                }
            }
            on:drop=move |event| {
                event.prevent_default();
                order.drop_on(&dropped);
            }
        >
            <article class=format!("card kept-card on-{rung}")>
                <h3>{heading}</h3>
                <FavouriteButton key=key.clone() name=name.clone() />
                {facts}
                {words(key, &name)}
                <Note key=key.clone() name=name.clone() />
                {moves(key, &name, order)}
            </article>
        </li>
    }
    .into_any()
}

/// Ambition and heading.
fn words(key: &ItemKey, name: &str) -> AnyView {
    let favourites = use_favourites();
    let item = {
        let key = key.clone();
        Memo::new(move |_| favourites.item(&key))
    };
    let ambition = Memo::new(move |_| item.with(|item| item.as_ref().and_then(Item::ambition)));
    let section =
        Memo::new(move |_| item.with(|item| item.as_ref().map(Item::section).unwrap_or_default().to_owned()));
    let options = Ambition::ALL
        .map(|each| {
            view! {
                <option value=each.slug() selected=move || ambition.get() == Some(each)>
                    {each.label()}
                </option>
            }
        })
        .into_iter()
        .collect_view();
    let (chosen, named) = (key.clone(), key.clone());
    view! {
        <div class="kept-words-row">
            <label>
                <span>{text::AMBITION}</span>
                <select
                    aria-label=text::ambition_of(name)
                    on:change:target=move |event| {
                        favourites.set_ambition(&chosen, Ambition::read(&event.target().value()));
                    }
                >
                    <option value="" selected=move || ambition.get().is_none()>
                        {text::NO_AMBITION}
                    </option>
                    {options}
                </select>
            </label>
            <label>
                <span>{text::SECTION}</span>
                <input
                    type="text"
                    list="rubriques"
                    maxlength=MAX_NAME
                    autocomplete="off"
                    aria-label=text::section_of(name)
                    prop:value=move || section.get()
                    on:change:target=move |event| favourites.set_section(&named, &event.target().value())
                />
            </label>
        </div>
        <p class="print-only">
            {move || {
                let said = [ambition.get().map(|each| each.label().to_owned()), Some(section.get())];
                said.into_iter().flatten().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" · ")
            }}
        </p>
    }
    .into_any()
}

/// Up, down, and a handle to drag by.
fn moves(key: &ItemKey, name: &str, order: Order) -> AnyView {
    let (up, down, dragged) = (key.clone(), key.clone(), key.clone());
    let (can_up, can_down) = (key.clone(), key.clone());
    let (up_name, down_name) = (name.to_owned(), name.to_owned());
    view! {
        <div class="kept-moves">
            <span
                class="grip"
                draggable="true"
                aria-hidden="true"
                on:dragstart=move |event| order.drag(&dragged, &event)
                on:dragend=move |_| order.drag_end()
            >
                <Grip />
            </span>
            <button
                type="button"
                class="button secondary up"
                aria-disabled=move || (!order.can_move(&can_up, false)).to_string()
                aria-label=text::up_of(name)
                on:click=move |_| order.step(&up, &up_name, false)
            >
                {text::UP}
            </button>
            <button
                type="button"
                class="button secondary down"
                aria-disabled=move || (!order.can_move(&can_down, true)).to_string()
                aria-label=text::down_of(name)
                on:click=move |_| order.step(&down, &down_name, true)
            >
                {text::DOWN}
            </button>
        </div>
    }
    .into_any()
}

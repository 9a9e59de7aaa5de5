//! The list under its headings, and how one moves things in it.

use std::time::Duration;

use leptos::ev::DragEvent;
use leptos::prelude::*;
use parcours_core::dossier::{Item, ItemKey};

use super::groups::{Group, Grouping, groups};
use super::record::Tables;
use super::row::row;
use crate::platform::dom;
use crate::state::favourites::{Favourites, use_favourites};
use crate::strings::favourites as text;

/// The order of the list, and what is being dragged in it.
#[derive(Clone, Copy)]
pub struct Order {
    favourites: Favourites,
    groups: Memo<Vec<Group>>,
    grouping: RwSignal<Grouping>,
    dragged: RwSignal<Option<ItemKey>>,
    over: RwSignal<Option<ItemKey>>,
    said: RwSignal<String>,
}

impl Order {
    /// The neighbour of an item under the same heading.
    fn neighbour(self, key: &ItemKey, after: bool) -> Option<(ItemKey, usize, usize)> {
        self.groups.with(|groups| {
            groups.iter().find_map(|group| {
                let place = group.keys.iter().position(|each| each == key)?;
                let beside = if after { place.checked_add(1) } else { place.checked_sub(1) }?;
                Some((group.keys.get(beside)?.clone(), beside, group.keys.len()))
            })
        })
    }

    /// Whether an item has where to go.
    pub fn can_move(self, key: &ItemKey, after: bool) -> bool {
        self.neighbour(key, after).is_some()
    }

    /// Moves an item by one, says so, and keeps the focus on the button.
    pub fn step(self, key: &ItemKey, name: &str, after: bool) {
        let Some((beside, place, count)) = untrack(|| self.neighbour(key, after)) else { return };
        self.favourites.place(key, &beside, after);
        self.said.set(text::moved(name, place + 1, count));
        let button = format!("[data-key=\"{key}\"] .{}", if after { "down" } else { "up" });
        // The list is drawn anew first.
        set_timeout(
            move || {
                dom::focus(&button);
            },
            Duration::ZERO,
        );
    }

    /// Begins to drag an item.
    pub fn drag(self, key: &ItemKey, event: &DragEvent) {
        dom::start_drag(event, &key.to_string());
        self.dragged.set(Some(key.clone()));
    }

    /// Whether what is dragged may be dropped on an item.
    pub fn drag_over(self, key: &ItemKey) -> bool {
        let may = self.dragged.with_untracked(|dragged| dragged.as_ref().is_some_and(|each| each != key));
        if may && !self.is_over(key) {
            self.over.set(Some(key.clone()));
        }
        may
    }

    /// Whether what is dragged is over an item.
    pub fn is_over(self, key: &ItemKey) -> bool {
        self.over.with(|over| over.as_ref() == Some(key))
    }

    /// Drops what is dragged: it takes the item's place, and its heading where that is the learner's to choose.
    pub fn drop_on(self, key: &ItemKey) {
        if let Some(dragged) = self.dragged.get_untracked() {
            let order = untrack(|| self.favourites.kept());
            let place = |wanted: &ItemKey| order.iter().position(|each| each == wanted);
            let after = place(&dragged) < place(key);
            match (self.grouping.get_untracked(), untrack(|| self.favourites.item(key))) {
                (Grouping::Section, Some(item)) => self.favourites.set_section(&dragged, item.section()),
                (Grouping::Ambition, Some(item)) => self.favourites.set_ambition(&dragged, item.ambition()),
                _ => {}
            }
            self.favourites.place(&dragged, key, after);
        }
        self.drag_end();
    }

    /// Nothing is dragged any more.
    pub fn drag_end(self) {
        self.dragged.set(None);
        self.over.set(None);
    }
}

/// The list of what is kept.
pub fn list(tables: Tables) -> AnyView {
    let favourites = use_favourites();
    let sorted = untrack(|| favourites.items()).iter().any(|item| !item.section().is_empty());
    let grouping = RwSignal::new(if sorted { Grouping::Section } else { Grouping::Kind });
    let grouped = Memo::new(move |_| favourites.with(|dossier| groups(&dossier.kept(), grouping.get())));
    let order = Order {
        favourites,
        groups: grouped,
        grouping,
        dragged: RwSignal::new(None),
        over: RwSignal::new(None),
        said: RwSignal::new(String::new()),
    };
    let sections = move || {
        grouped.with(|groups| groups.iter().map(|group| section(&tables, group, order)).collect_view())
    };
    let choices = Grouping::ALL
        .map(|(each, word, label)| {
            view! {
                <option value=word selected=move || grouping.get() == each>
                    {label}
                </option>
            }
        })
        .into_iter()
        .collect_view();
    view! {
        <label class="kept-grouping">
            <span>{text::GROUP_BY}</span>
            <select on:change:target=move |event| {
                let word = event.target().value();
                let chosen = Grouping::ALL.into_iter().find(|(_, each, _)| *each == word);
                if let Some((chosen, _, _)) = chosen {
                    grouping.set(chosen);
                }
            }>{choices}</select>
        </label>
        {headings(favourites)}
        {sections}
        <p class="visually-hidden" role="status">
            {move || order.said.get()}
        </p>
    }
    .into_any()
}

fn section(tables: &Tables, group: &Group, order: Order) -> AnyView {
    let rows: Vec<AnyView> = group.keys.iter().map(|key| row(tables, key, order)).collect();
    view! {
        <section>
            <h2>{group.heading.clone()} " " <span class="tally">{rows.len()}</span></h2>
            <ul class="kept-list" role="list">
                {rows}
            </ul>
        </section>
    }
    .into_any()
}

/// The headings already in use, offered where one is typed.
fn headings(favourites: Favourites) -> AnyView {
    let used = Memo::new(move |_| {
        let mut used: Vec<String> = favourites
            .items()
            .iter()
            .map(Item::section)
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect();
        used.sort_unstable();
        used.dedup();
        used
    });
    view! {
        <datalist id="rubriques">
            {move || used.get().into_iter().map(|name| view! { <option value=name></option> }).collect_view()}
        </datalist>
    }
    .into_any()
}

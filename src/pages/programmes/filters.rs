//! Filters, each choice with the count that it would give.

use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use parcours_core::explore::{Facets, Filter, Place};
use parcours_core::model::{AwardType, Level, Ownership, StudyMode};

use super::Explorer;
use crate::components::icons::ModeMark;
use crate::strings::{embed, filters as text, number};

/// The panel of filters. On a phone it folds away under its own button.
#[component]
pub fn Filters(explorer: Explorer) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <section class="filters" class:open=open aria-label=text::FILTERS>
            <Words explorer=explorer.clone() />
            <button
                type="button"
                class="button secondary filters-toggle"
                aria-expanded=move || open.get().to_string()
                aria-controls="filtres"
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {text::OPEN}
            </button>
            <div id="filtres" class="filter-groups">
                {levels(&explorer)}
                {modes(&explorer)}
                <PlaceChoice explorer=explorer.clone() />
                {ownership(&explorer)}
                {sectors(&explorer)}
                {awards(&explorer)}
            </div>
        </section>
    }
}

/// Words, asked a moment after the last key: one entry in the history for a whole word, not one a letter.
#[component]
fn Words(explorer: Explorer) -> impl IntoView {
    let typed = RwSignal::new(explorer.filter.get_untracked().text);
    let ask = explorer.clone();
    let delayed = debounce(std::time::Duration::from_millis(150), move |words: String| {
        let mut filter = ask.filter.get_untracked();
        if filter.text != words.trim() {
            filter.page = 1;
            words.trim().clone_into(&mut filter.text);
            ask.ask.run((filter, true));
        }
    });
    let mut on_input = delayed;
    // The back button changes the address: the field follows it.
    let filter = explorer.filter;
    Effect::new(move |_| {
        let asked = filter.with(|filter| filter.text.clone());
        if typed.with_untracked(|typed| typed.trim() != asked) {
            typed.set(asked);
        }
    });
    view! {
        <form class="search" role="search" on:submit=|event| event.prevent_default()>
            <label for="mots">{text::TEXT}</label>
            <input
                id="mots"
                type="search"
                autocomplete="off"
                prop:value=typed
                on:input:target=move |event| {
                    let words = event.target().value();
                    typed.set(words.clone());
                    on_input(words);
                }
            />
        </form>
    }
}

/// One choice of a group: a box to tick.
fn choice(
    explorer: &Explorer,
    label: AnyView,
    chosen: impl Fn(&Filter) -> bool + Copy + Send + Sync + 'static,
    toggle: impl Fn(&mut Filter) + Copy + Send + Sync + 'static,
    count: impl Fn(&Facets) -> usize + Copy + Send + Sync + 'static,
) -> AnyView {
    let (filter, selection, explorer) = (explorer.filter, explorer.selection, explorer.clone());
    let count = Memo::new(move |_| selection.with(|selection| count(&selection.facets)));
    let checked = Memo::new(move |_| filter.with(chosen));
    view! {
        <li hidden=move || count.get() == 0 && !checked.get()>
            <label class="choice">
                <input type="checkbox" prop:checked=checked on:change=move |_| explorer.change(toggle) />
                <span class="choice-label">{label}</span>
                <span class="tally">{move || number(count.get())}</span>
            </label>
        </li>
    }
    .into_any()
}

fn group(heading: &'static str, choices: Vec<AnyView>) -> AnyView {
    view! {
        <fieldset>
            <legend>{heading}</legend>
            <ul role="list">{choices}</ul>
        </fieldset>
    }
    .into_any()
}

/// Adds a choice, or takes it away.
fn toggle<T: PartialEq>(choices: &mut Vec<T>, choice: T) {
    match choices.iter().position(|chosen| *chosen == choice) {
        Some(position) => {
            choices.remove(position);
        }
        None => choices.push(choice),
    }
}

fn levels(explorer: &Explorer) -> AnyView {
    let choices = Level::ALL
        .into_iter()
        .filter(|level| *level >= Level::Cap)
        .map(|level| {
            let class = format!("rung-dot rung-{}", level.rung().slug());
            choice(
                explorer,
                view! {
                    <span class=class aria-hidden="true"></span>
                    {level.label()}
                }
                .into_any(),
                move |filter| filter.levels.contains(&level),
                move |filter| toggle(&mut filter.levels, level),
                move |facets| facets.levels.get(&level).copied().unwrap_or(0),
            )
        })
        .collect();
    group(text::LEVEL, choices)
}

fn modes(explorer: &Explorer) -> AnyView {
    let choices = StudyMode::ALL
        .into_iter()
        .map(|mode| {
            choice(
                explorer,
                view! {
                    <ModeMark mode />
                    {mode.label()}
                }
                .into_any(),
                move |filter| filter.modes.contains(&mode),
                move |filter| toggle(&mut filter.modes, mode),
                move |facets| facets.modes.get(&mode).copied().unwrap_or(0),
            )
        })
        .collect();
    group(text::MODE, choices)
}

fn awards(explorer: &Explorer) -> AnyView {
    let choices = AwardType::ALL
        .iter()
        .map(|award| {
            let award = *award;
            choice(
                explorer,
                award.label().into_any(),
                move |filter| filter.awards.contains(&award),
                move |filter| toggle(&mut filter.awards, award),
                move |facets| facets.awards.get(&award).copied().unwrap_or(0),
            )
        })
        .collect();
    view! {
        <details class="long-group">
            <summary>{text::AWARD}</summary>
            {group(text::AWARD, choices)}
        </details>
    }
    .into_any()
}

fn sectors(explorer: &Explorer) -> AnyView {
    let choices = explorer
        .reader
        .catalog
        .reference
        .sectors
        .iter()
        .filter(|sector| explorer.reader.offer.sector(sector.slug.as_str()))
        .map(|sector| {
            // A sector lives as long as the catalogue: its key is kept once, for closures that are copied.
            let slug = StoredValue::new(sector.slug.to_string());
            choice(
                explorer,
                sector.name.clone().into_any(),
                move |filter| slug.with_value(|slug| filter.sectors.contains(slug)),
                move |filter| toggle(&mut filter.sectors, slug.get_value()),
                move |facets| slug.with_value(|slug| facets.sectors.get(slug).copied().unwrap_or(0)),
            )
        })
        .collect();
    group(text::SECTOR, choices)
}

fn ownership(explorer: &Explorer) -> AnyView {
    let choices = [(Ownership::Public, text::PUBLIC), (Ownership::Private, text::PRIVATE)]
        .into_iter()
        .map(|(ownership, label)| {
            choice(
                explorer,
                label.into_any(),
                move |filter| filter.ownership == Some(ownership),
                move |filter| {
                    filter.ownership = (filter.ownership != Some(ownership)).then_some(ownership);
                },
                move |facets| if ownership == Ownership::Public { facets.public } else { facets.private },
            )
        })
        .collect();
    group(text::OWNERSHIP, choices)
}

/// One list for régions, académies and départements, each with its count.
#[component]
fn PlaceChoice(explorer: Explorer) -> impl IntoView {
    let (reference, offer) = (&explorer.reader.catalog.reference, &explorer.reader.offer);
    let anywhere = if offer.place().is_some() { embed::WITHIN_LIMITS } else { text::ANYWHERE };
    let options = |prefix: &'static str, items: Vec<(String, String)>| {
        let (filter, selection) = (explorer.filter, explorer.selection);
        items
            .into_iter()
            .map(|(code, name)| {
                let value = format!("{prefix}-{code}");
                let selected = {
                    let value = value.clone();
                    move || {
                        filter.with(|filter| filter.place.as_ref().is_some_and(|place| place.key() == value))
                    }
                };
                let label = move || {
                    let count = selection.with(|selection| {
                        let facets = &selection.facets;
                        let counts = match prefix {
                            "region" => &facets.regions,
                            "academie" => &facets.academies,
                            _ => &facets.departments,
                        };
                        counts.get(&code).copied().unwrap_or(0)
                    });
                    format!("{name} ({})", number(count))
                };
                view! {
                    <option value=value selected=selected>
                        {label}
                    </option>
                }
            })
            .collect_view()
    };
    let regions = options(
        "region",
        reference
            .regions
            .iter()
            .filter(|r| offer.territory(&r.code, None))
            .map(|r| (r.code.clone(), r.name.clone()))
            .collect(),
    );
    let academies = options(
        "academie",
        reference
            .academies
            .iter()
            .filter(|a| offer.territory(&a.region, Some(&a.code)))
            .map(|a| (a.code.clone(), a.name.clone()))
            .collect(),
    );
    let departments = options(
        "departement",
        reference
            .departments
            .iter()
            .filter(|d| offer.territory(&d.region, Some(&d.academy)))
            .map(|d| (d.code.clone(), format!("{}\u{a0}{}", d.short_code(), d.name)))
            .collect(),
    );
    let explorer = explorer.clone();
    view! {
        <fieldset>
            <legend>{text::PLACE}</legend>
            <label class="visually-hidden" for="lieu">
                {text::PLACE}
            </label>
            <select
                id="lieu"
                on:change:target=move |event| {
                    let place = Place::from_key(&event.target().value());
                    explorer.change(|filter| filter.place = place);
                }
            >
                <option value="">{anywhere}</option>
                <optgroup label=text::REGIONS>{regions}</optgroup>
                <optgroup label=text::ACADEMIES>{academies}</optgroup>
                <optgroup label=text::DEPARTMENTS>{departments}</optgroup>
            </select>
            <p class="note">{text::PLACE_NOTE}</p>
        </fieldset>
    }
}

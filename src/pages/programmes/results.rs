//! Results: chosen filters as chips, cards, pages.

use leptos::prelude::*;
use parcours_core::explore::{Filter, Place};
use parcours_core::model::{ModeSet, Ownership, Programme};

use super::Explorer;
use crate::components::programme_card::ProgrammeCard;
use crate::routes::Route;
use crate::strings::filters as text;

/// Programmes on a page of results.
const PAGE: usize = 24;

/// A chosen filter: its name, and the filter without it.
type Chosen = (String, Filter);

/// The answer.
#[component]
pub fn Results(explorer: Explorer) -> impl IntoView {
    let found = {
        let selection = explorer.selection;
        move || text::found(selection.with(|s| s.programmes.len()))
    };
    let (filter, selection) = (explorer.filter, explorer.selection);
    view! {
        <section class="results">
            <p class="found" role="status">
                {found}
            </p>
            <Chips explorer=explorer.clone() />
            {move || {
                let count = selection.with(|selection| selection.programmes.len());
                if count == 0 { nothing(&explorer) } else { page(&explorer, count, filter.with(|f| f.page)) }
            }}
        </section>
    }
}

fn page(explorer: &Explorer, count: usize, page: usize) -> AnyView {
    let pages = count.div_ceil(PAGE);
    let page = page.clamp(1, pages);
    let cards = explorer.selection.with(|selection| {
        selection
            .programmes
            .iter()
            .skip((page - 1) * PAGE)
            .take(PAGE)
            .filter_map(|id| explorer.reader.catalog.programme(*id))
            .map(|programme| {
                let modes = modes_shown(explorer, programme);
                view! {
                    <li>
                        <ProgrammeCard programme=programme.clone() modes />
                    </li>
                }
            })
            .collect_view()
    });
    view! {
        <h2 class="visually-hidden">{text::RESULTS}</h2>
        <ul class="cards" role="list">
            {cards}
        </ul>
        {(pages > 1).then(|| pager(explorer, page, pages))}
    }
    .into_any()
}

/// Modes possible in the country, or seen somewhere.
fn modes_shown(explorer: &Explorer, programme: &Programme) -> ModeSet {
    explorer
        .reader
        .places
        .of(programme.id)
        .iter()
        .fold(programme.modes, |modes, entry| modes.union(entry.public).union(entry.private))
}

fn pager(explorer: &Explorer, page: usize, pages: usize) -> impl IntoView + use<> {
    let filter = explorer.filter.get_untracked();
    let link = |page: usize| Route::Programmes(Filter { page, ..filter.clone() }).href();
    view! {
        <nav class="pager" aria-label=text::PAGES>
            {(page > 1)
                .then(|| {
                    view! {
                        <a class="button secondary" rel="prev" href=link(page - 1)>
                            {text::PREVIOUS}
                        </a>
                    }
                })}
            <span>{text::page(page, pages)}</span>
            {(page < pages)
                .then(|| {
                    view! {
                        <a class="button secondary" rel="next" href=link(page + 1)>
                            {text::NEXT}
                        </a>
                    }
                })}
        </nav>
    }
}

fn chosen(explorer: &Explorer) -> Vec<Chosen> {
    let filter = explorer.filter.get();
    let reference = &explorer.reader.catalog.reference;
    let mut found: Vec<Chosen> = Vec::new();
    let mut push = |name: String, change: &dyn Fn(&mut Filter)| {
        let mut without = Filter { page: 1, ..filter.clone() };
        change(&mut without);
        found.push((name, without));
    };
    let reading = explorer.reading.get();
    for (index, chip) in reading.chips.iter().enumerate() {
        push(chip.label.clone(), &|f| f.text = reading.without(&filter.text, index));
    }
    // What remains of the words once the chips are read.
    let words = if reading.chips.is_empty() { &filter.text } else { &reading.text };
    if !words.is_empty() {
        push(words.clone(), &|f| f.text = f.text.replace(words.as_str(), "").trim().to_owned());
    }
    for level in &filter.levels {
        push(level.label().to_owned(), &|f| f.levels.retain(|other| other != level));
    }
    for mode in &filter.modes {
        push(mode.label().to_owned(), &|f| f.modes.retain(|other| other != mode));
    }
    for award in &filter.awards {
        push(award.label().to_owned(), &|f| f.awards.retain(|other| other != award));
    }
    for slug in &filter.sectors {
        let name = reference.sector(slug).map_or_else(|| slug.clone(), |sector| sector.name.clone());
        push(name, &|f| f.sectors.retain(|other| other != slug));
    }
    if let Some(place) = &filter.place {
        let name = match place {
            Place::Region(code) => reference.region(code).map(|found| found.name.clone()),
            Place::Academy(code) => reference.academy(code).map(|found| found.name.clone()),
            Place::Department(code) => reference.department(code).map(|found| found.name.clone()),
        };
        push(name.unwrap_or_else(|| text::PLACE.to_owned()), &|f| f.place = None);
    }
    if let Some(ownership) = filter.ownership {
        let name = if ownership == Ownership::Public { text::PUBLIC } else { text::PRIVATE };
        push(name.to_owned(), &|f| f.ownership = None);
    }
    found
}

#[component]
fn Chips(explorer: Explorer) -> impl IntoView {
    move || {
        let chips = chosen(&explorer);
        if chips.is_empty() {
            return ().into_any();
        }
        let clear = explorer.clone();
        let items = chips
            .into_iter()
            .map(|(name, without)| {
                let explorer = explorer.clone();
                let label = text::remove(&name);
                view! {
                    <li>
                        <button
                            type="button"
                            class="chip"
                            aria-label=label
                            on:click=move |_| explorer.ask.run((without.clone(), false))
                        >
                            {name}
                            <span aria-hidden="true">"×"</span>
                        </button>
                    </li>
                }
            })
            .collect_view();
        view! {
            <ul class="chips" role="list" aria-label=text::CHOSEN>
                {items}
                <li>
                    <button
                        type="button"
                        class="chip clear"
                        on:click=move |_| { clear.ask.run((nothing_asked(&clear), false)) }
                    >
                        {text::CLEAR}
                    </button>
                </li>
            </ul>
        }
        .into_any()
    }
}

/// The list without any condition; what the address holds besides stays.
fn nothing_asked(explorer: &Explorer) -> Filter {
    Filter { text: String::new(), ..explorer.filter.get_untracked().cleared() }
}

/// Nothing found: each condition dropped in turn, with what it would give.
fn nothing(explorer: &Explorer) -> AnyView {
    let ways = chosen(explorer)
        .into_iter()
        .map(|(name, without)| (name, explorer.reader.count(&without), without))
        .filter(|(_, count, _)| *count > 0)
        .map(|(name, count, without)| {
            let href = Route::Programmes(without).href();
            view! {
                <li>
                    <a href=href>{text::without(&name, count)}</a>
                </li>
            }
        })
        .collect_view();
    let all = Route::Programmes(nothing_asked(explorer)).href();
    view! {
        <div class="empty">
            <p>
                <strong>{text::NONE}</strong>
            </p>
            <p>{text::NONE_HELP}</p>
            <ul>
                {ways}<li>
                    <a href=all>{text::CLEAR}</a>
                </li>
            </ul>
        </div>
    }
    .into_any()
}

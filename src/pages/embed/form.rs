//! The choices, by ordinary fields.

use leptos::prelude::*;
use parcours_core::dataset::Catalog;
use parcours_core::explore::{Filter, Journey};
use parcours_core::model::Level;
use parcours_core::search::{Kind, Target};

use super::{ACADEMY, ACCENT, CAMPUS, Choices, FONT, LEVELS, LINKS, SECTOR, THEME, name};
use crate::components::search_box::SearchBox;
use crate::routes::Route;
use crate::strings::embed as text;

/// Levels that a frame is commonly limited to.
const RUNGS: [Level; 5] = [Level::Cap, Level::Bac, Level::Bac2, Level::Bac3, Level::Bac5];

/// A value, and its name.
type Named = (String, String);

/// Every choice.
pub fn form(choices: Choices, catalog: &Catalog) -> AnyView {
    let sectors = || -> Vec<Named> {
        catalog.reference.sectors.iter().map(|s| (s.slug.to_string(), s.name.clone())).collect()
    };
    let campuses = catalog.campuses.iter().map(|c| (c.slug.to_string(), c.name.clone())).collect();
    let academies = catalog.reference.academies.iter().map(|a| (a.code.clone(), a.name.clone())).collect();
    view! {
        <form class="embed-form" on:submit=|event| event.prevent_default()>
            <fieldset>
                <legend>{text::PAGE}</legend>
                {pages(choices, catalog)}
            </fieldset>
            <fieldset>
                <legend>{text::LIMIT}</legend>
                <p class="note">{text::LIMIT_HELP}</p>
                <div class="choices">
                    {list(choices, SECTOR, text::SECTOR, with_none(sectors()))}
                    {list(choices, ACADEMY, text::ACADEMY, with_none(academies))}
                    {list(choices, CAMPUS, text::CAMPUS, with_none(campuses))}
                </div>
                {levels(choices)}
            </fieldset>
            <fieldset>
                <legend>{text::LOOK}</legend>
                <div class="choices">
                    {list(choices, THEME, text::THEME, owned(&text::THEMES))}
                    {list(choices, FONT, text::FONT, owned(&text::FONTS))}
                    {list(choices, LINKS, text::LINKS, owned(&text::LINKS_CHOICES))} {accent(choices)}
                    <label>
                        {text::HEIGHT}
                        <input
                            type="number"
                            min="200"
                            max="5000"
                            step="50"
                            prop:value=choices.height
                            on:change:target=move |event| choices.height.set(event.target().value())
                        />
                    </label>
                </div>
                <p class="note" role="status">
                    {move || told(choices)}
                </p>
            </fieldset>
        </form>
    }
    .into_any()
}

fn owned(options: &[(&str, &str)]) -> Vec<Named> {
    options.iter().map(|(value, name)| ((*value).to_owned(), (*name).to_owned())).collect()
}

fn with_none(mut options: Vec<Named>) -> Vec<Named> {
    options.insert(0, (String::new(), text::ANY.to_owned()));
    options
}

/// One setting among names.
fn list(choices: Choices, key: usize, label: &'static str, options: Vec<Named>) -> AnyView {
    let options =
        options.into_iter().map(|(value, name)| view! { <option value=value>{name}</option> }).collect_view();
    view! {
        <label>
            {label}
            <select on:change:target=move |event| choices.set(key, event.target().value())>{options}</select>
        </label>
    }
    .into_any()
}

/// The page: general, of a sector or of a campus by a list; of a programme by the search.
fn pages(choices: Choices, catalog: &Catalog) -> AnyView {
    let page_of = |route: Route, catalog: &Catalog| (route.bare_path(), name(&route, catalog));
    let general = [
        Route::Home,
        Route::Programmes(Filter { page: 1, ..Filter::default() }),
        Route::Campuses(None),
        Route::Itineraries(Journey::default()),
    ];
    let general = general.map(|route| page_of(route, catalog)).to_vec();
    let sectors = catalog.reference.sectors.iter();
    let sectors = sectors.map(|found| page_of(Route::Sector(found.slug.to_string()), catalog)).collect();
    let campuses = catalog.campuses.iter();
    let campuses = campuses.map(|found| page_of(Route::Campus(found.slug.to_string()), catalog)).collect();
    let chosen = Memo::new(move |_| choices.page.with(Route::bare_path));
    let group = |label: &'static str, options: Vec<Named>| {
        let options = options
            .into_iter()
            .map(|(value, name)| {
                let own = value.clone();
                view! {
                    <option value=value selected=move || chosen.with(|chosen| *chosen == own)>
                        {name}
                    </option>
                }
            })
            .collect_view();
        view! { <optgroup label=label>{options}</optgroup> }
    };
    // A programme found by the search, or a page named in the address, has a line of its own.
    let listed: Vec<String> = [&general, &sectors, &campuses]
        .into_iter()
        .flat_map(|options: &Vec<Named>| options.iter().map(|(value, _)| value.clone()))
        .collect();
    let programmes: Vec<Named> =
        catalog.programmes.iter().map(|p| (Route::Programme(p.id).bare_path(), p.name.clone())).collect();
    let other = move || {
        let path = chosen.get();
        (!listed.contains(&path)).then(|| {
            let found = programmes.iter().find(|(value, _)| *value == path);
            let name = found.map_or_else(|| path.clone(), |(_, name)| name.clone());
            view! {
                <option value=path selected=true>
                    {name}
                </option>
            }
        })
    };
    let open = Callback::new(move |target| {
        if let Target::Programme(id) = target {
            choices.page.set(Route::Programme(id));
        }
    });
    view! {
        <div class="choices">
            <label>
                {text::WHICH_PAGE}
                <select on:change:target=move |event| {
                    if let Some(page) = Route::read(&event.target().value()) {
                        choices.page.set(page);
                    }
                }>
                    {other} {group(text::GENERAL, general)} {group(text::SECTOR, sectors)}
                    {group(text::CAMPUS, campuses)}
                </select>
            </label>
        </div>
        <SearchBox
            open
            see_all=Callback::new(|_| ())
            id="formation"
            label=text::PROGRAMME
            hint=text::PROGRAMME_HINT
            kinds=&[Kind::Programme]
        />
    }
    .into_any()
}

fn levels(choices: Choices) -> AnyView {
    let boxes = RUNGS
        .into_iter()
        .map(|level| {
            let slug = level.slug();
            let toggle = move |on: bool| {
                choices.settings.update(|settings| {
                    let mut words: Vec<&str> = settings[LEVELS]
                        .split(',')
                        .filter(|word| !word.is_empty() && *word != slug)
                        .collect();
                    if on {
                        words.push(slug);
                    }
                    settings[LEVELS] = words.join(",");
                });
            };
            view! {
                <label class="choice">
                    <input type="checkbox" on:change:target=move |event| toggle(event.target().checked()) />
                    <span>{level.label()}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="embed-levels">
            <legend>{text::LEVELS}</legend>
            {boxes}
        </fieldset>
    }
    .into_any()
}

fn accent(choices: Choices) -> AnyView {
    view! {
        <label>
            {text::ACCENT}
            <input
                type="text"
                autocomplete="off"
                spellcheck="false"
                maxlength="7"
                placeholder=text::ACCENT_HINT
                on:change:target=move |event| choices.set(ACCENT, event.target().value())
            />
        </label>
    }
    .into_any()
}

/// What becomes of the accent, and what cannot be used.
fn told(choices: Choices) -> String {
    let (frame, refused) = choices.frame();
    let mut lines: Vec<String> = refused.iter().map(|refusal| text::unusable(&refusal.value)).collect();
    if let Some(accent) = frame.accent.map(|colour| colour.as_accent()) {
        lines.push(text::accent_used(&accent.light.to_string(), &accent.dark.to_string()));
    }
    lines.join(" ")
}

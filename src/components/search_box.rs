//! The search box: a combobox after the ARIA authoring practices (list autocomplete, manual selection).

use std::sync::Arc;

use leptos::prelude::*;
use parcours_core::search::{Hit, Kind, Outcome, Span, Target};

use crate::components::gate::loading;
use crate::platform::dom;
use crate::state::data::{Data, Load, use_data};
use crate::state::frame::{Framing, use_frame};
use crate::state::search::{Search, use_search};
use crate::strings::{common, search as text};

/// Results shown while typing.
const SHOWN: usize = 8;
/// Letters before anything is searched.
const SHORTEST: usize = 2;
/// Id of the field, which « / » focuses.
pub const FIELD: &str = "recherche";

/// What the box shows for what is typed.
#[derive(Clone, PartialEq)]
struct Answer {
    query: String,
    /// How many results there are, shown or not.
    count: usize,
    outcome: Arc<Outcome>,
}

/// The search box. Choosing a result opens it; Enter without a choice asks for everything.
#[component]
pub fn SearchBox(
    /// Opens a record.
    #[prop(into)]
    open: Callback<Target>,
    /// Opens the list of programmes for a query.
    #[prop(into)]
    see_all: Callback<String>,
    /// Id of the field, where the page has another box.
    #[prop(default = FIELD)]
    id: &'static str,
    /// Label.
    #[prop(default = text::LABEL)]
    label: &'static str,
    /// Example.
    #[prop(default = text::HINT)]
    hint: &'static str,
    /// Kinds of records that it finds; all by default.
    #[prop(optional)]
    kinds: &'static [Kind],
    /// Empties the field once something is chosen, so that the next can be typed.
    #[prop(optional)]
    clears: bool,
) -> impl IntoView {
    let search = use_search();
    let (framing, data) = (use_frame(), use_data());
    let limited = framing.is_limited();
    let typed = RwSignal::new(String::new());
    let active = RwSignal::new(None::<usize>);
    let shown = RwSignal::new(false);
    let answer = Memo::new(move |_| {
        let query = typed.with(|typed| typed.trim().to_owned());
        if query.chars().count() < SHORTEST {
            return None;
        }
        // Where some kinds are left out, more is asked for, so that enough remains.
        let limit = match (limited, kinds.is_empty()) {
            (true, _) => SHOWN * 40,
            (_, false) => SHOWN * 4,
            _ => SHOWN,
        };
        let mut outcome = search.engine()?.search(&query, limit);
        if limited {
            within(framing, &data, &mut outcome.hits);
        }
        outcome.hits.retain(|hit| kinds.is_empty() || kinds.contains(&hit.kind()));
        let count = if limited { outcome.hits.len() } else { outcome.counts.total() };
        outcome.hits.truncate(SHOWN);
        Some(Answer { query, count, outcome: Arc::new(outcome) })
    });
    let hits = move || answer.with(|answer| answer.as_ref().map_or(0, |answer| answer.outcome.hits.len()));
    // The results, then the line that asks for everything.
    let options = move || if answer.with(Option::is_some) { hits() + 1 } else { 0 };
    let ask_all = move || {
        let words = typed.get_untracked().trim().to_owned();
        if clears {
            typed.set(String::new());
        }
        see_all.run(words);
    };
    let choose = move |index: usize| {
        let Some(answer) = answer.get_untracked() else { return };
        shown.set(false);
        if clears {
            typed.set(String::new());
        }
        match answer.outcome.hits.get(index) {
            Some(hit) => open.run(hit.target.clone()),
            None => see_all.run(answer.query),
        }
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        let count = options();
        match event.key().as_str() {
            "ArrowDown" | "ArrowUp" if count > 0 => {
                event.prevent_default();
                shown.set(true);
                let down = event.key() == "ArrowDown";
                active.update(|active| *active = Some(moved(*active, count, down)));
            }
            "Enter" => {
                event.prevent_default();
                match active.get_untracked().filter(|_| shown.get_untracked()) {
                    Some(index) => choose(index),
                    None => ask_all(),
                }
            }
            "Escape" if shown.get_untracked() && count > 0 => {
                event.prevent_default();
                shown.set(false);
                active.set(None);
            }
            "Escape" => typed.set(String::new()),
            _ => {}
        }
    };
    let expanded = move || shown.get() && options() > 0;
    view! {
        <form
            class="search"
            role="search"
            on:submit=move |event| {
                event.prevent_default();
                ask_all();
            }
        >
            <label for=id>{label}</label>
            <div class="search-row">
                <input
                    id=id
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    enterkeyhint="search"
                    placeholder=hint
                    aria-autocomplete="list"
                    aria-controls=list_id(id)
                    aria-expanded=move || expanded().to_string()
                    aria-activedescendant=move || {
                        active.get().filter(|_| expanded()).map(|index| option_id(id, index))
                    }
                    prop:value=typed
                    on:focus=move |_| {
                        search.want();
                        shown.set(true);
                    }
                    on:blur=move |_| shown.set(false)
                    on:input:target=move |event| {
                        typed.set(event.target().value());
                        active.set(None);
                        shown.set(true);
                    }
                    on:keydown=on_key
                />
                <button type="submit" class="button">
                    {text::SUBMIT}
                </button>
            </div>
            <div class="search-popup" hidden=move || !expanded()>
                <ul id=list_id(id) role="listbox" aria-label=text::RESULTS>
                    {move || { answer.get().map(|answer| lines(&answer, id, active, choose)) }}
                </ul>
            </div>
            <p class="visually-hidden" role="status">
                {move || {
                    answer.with(|answer| { answer.as_ref().map(|answer| text::announced(answer.count)) })
                }}
            </p>
            {move || {
                (typed.with(|typed| typed.trim().chars().count() >= SHORTEST) && search.engine().is_none())
                    .then(|| waiting(search))
            }}
            {move || answer.get().and_then(|answer| reading(&answer, id, typed))}
        </form>
    }
}

/// Keeps the results to which the frame is limited.
fn within(framing: Framing, data: &Data, hits: &mut Vec<Hit>) {
    let (Load::Ready(offer), Load::Ready(catalog)) = (framing.offer(), data.catalog.get()) else {
        hits.clear();
        return;
    };
    let institutions = data.institutions.get().ready().unwrap_or_default();
    let occupations = data.occupations.get().ready().unwrap_or_default();
    hits.retain(|hit| offer.target(&hit.target, &catalog, &institutions, &occupations));
}

/// Something is typed, and the engine is not there yet, or could not come.
fn waiting(search: Search) -> AnyView {
    if !search.failed() {
        return loading().into_any();
    }
    view! {
        <p class="search-failed" role="alert">
            {text::FAILED}
            <button type="button" class="button quiet" on:click=move |_| search.retry()>
                {common::RETRY}
            </button>
        </p>
    }
    .into_any()
}

/// The next option down or up, round the list.
fn moved(active: Option<usize>, count: usize, down: bool) -> usize {
    match (active, down) {
        (None, true) => 0,
        (None, false) => count - 1,
        (Some(index), true) => (index + 1) % count,
        (Some(index), false) => (index + count - 1) % count,
    }
}

fn list_id(id: &str) -> String {
    format!("{id}-resultats")
}

fn option_id(id: &str, index: usize) -> String {
    format!("{id}-resultat-{index}")
}

fn lines(
    answer: &Answer,
    id: &'static str,
    active: RwSignal<Option<usize>>,
    choose: impl Fn(usize) + Copy + Send + 'static,
) -> AnyView {
    let line = move |index: usize, content: AnyView| {
        view! {
            <li
                id=option_id(id, index)
                role="option"
                aria-selected=move || (active.get() == Some(index)).to_string()
                // The field keeps the focus: a press would take it away before the click comes.
                on:mousedown=|event| event.prevent_default()
                on:click=move |_| choose(index)
            >
                {content}
            </li>
        }
    };
    let results: Vec<_> =
        answer.outcome.hits.iter().enumerate().map(|(index, hit)| line(index, result(hit))).collect();
    let last = line(answer.outcome.hits.len(), text::see_all(&answer.query).into_any());
    view! {
        {results}
        {last}
    }
    .into_any()
}

fn result(hit: &Hit) -> AnyView {
    let why = hit.why.as_ref().map(|why| format!("{}\u{a0}: {}", why.kind.label(), why.name));
    let variants = (hit.group_size() > 1).then(|| text::variants(hit.group_size()));
    view! {
        <span class="result-title">{marked(&hit.title, &hit.spans)}</span>
        <span class="result-kind">
            {text::kind(hit.kind())} {variants.map(|variants| format!(" · {variants}"))}
            {why.map(|why| format!(" · {why}"))}
        </span>
    }
    .into_any()
}

/// A title with its matched words marked.
fn marked(title: &str, spans: &[Span]) -> Vec<AnyView> {
    let mut parts = Vec::new();
    let mut from = 0;
    for span in spans {
        let (Some(before), Some(word)) = (title.get(from..span.start), title.get(span.start..span.end))
        else {
            continue;
        };
        parts.push(before.to_owned().into_any());
        parts.push(view! { <mark>{word.to_owned()}</mark> }.into_any());
        from = span.end;
    }
    parts.push(title.get(from..).unwrap_or_default().to_owned().into_any());
    parts
}

/// What was understood, as chips to remove; and what to try when nothing was found.
fn reading(answer: &Answer, id: &'static str, typed: RwSignal<String>) -> Option<AnyView> {
    let outcome = &answer.outcome;
    let chips: Vec<_> = outcome
        .reading
        .chips
        .iter()
        .enumerate()
        .map(|(index, chip)| {
            let without = outcome.reading.without(&answer.query, index);
            retype(
                chip.label.clone(),
                crate::strings::filters::remove(&chip.label),
                without,
                (id, typed),
                true,
            )
        })
        .collect();
    let nothing = outcome.hits.is_empty().then(|| {
        let other_words = outcome.suggestions.iter().map(|suggestion| {
            retype(suggestion.clone(), suggestion.clone(), suggestion.clone(), (id, typed), false)
        });
        let fewer = outcome.relaxations.iter().map(|relaxation| {
            let label = text::without(&relaxation.dropped, relaxation.count);
            retype(label.clone(), label, relaxation.query.clone(), (id, typed), false)
        });
        let ways: Vec<_> = other_words.chain(fewer).collect();
        let any = !ways.is_empty();
        view! {
            <p class="nothing">{text::NOTHING} {any.then(|| format!(". {}", text::DID_YOU_MEAN))}</p>
            <ul class="chips" role="list">
                {ways}
            </ul>
        }
    });
    (!chips.is_empty() || nothing.is_some()).then(|| {
        view! {
            {(!chips.is_empty())
                .then(|| {
                    view! {
                        <div class="understood">
                            <span>{text::UNDERSTOOD}</span>
                            <ul class="chips" role="list">
                                {chips}
                            </ul>
                        </div>
                    }
                })}
            {nothing}
        }
        .into_any()
    })
}

/// A button that types another query.
fn retype(
    label: String,
    name: String,
    query: String,
    (id, typed): (&'static str, RwSignal<String>),
    removes: bool,
) -> impl IntoView {
    view! {
        <li>
            <button
                type="button"
                class="chip"
                aria-label=name
                on:click=move |_| {
                    typed.set(query.clone());
                    let _ = dom::focus(&format!("#{id}"));
                }
            >
                {label}
                {removes.then(|| view! { <span aria-hidden="true">"×"</span> })}
            </button>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn arrows_go_round_the_list() {
        assert_eq!(moved(None, 3, true), 0);
        assert_eq!(moved(None, 3, false), 2);
        assert_eq!(moved(Some(2), 3, true), 0);
        assert_eq!(moved(Some(0), 3, false), 2);
    }
}

//! A dossier that comes from elsewhere: shown first, taken in only when the reader says so.

use std::time::Duration;

use leptos::ev::DragEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use parcours_core::dossier::{Content, Entry, ItemKey};
use parcours_core::share::{MAX_FILE, Problem, Received, from_file, from_link};

use super::head::shown_name;
use super::record::Tables;
use super::share::FRAGMENT;
use crate::platform::{dom, files};
use crate::routes::Route;
use crate::state::favourites::{Favourites, use_favourites};
use crate::strings::{favourites as kept_text, share as text};

/// How many items a preview names.
const SHOWN: usize = 12;

/// What came, or why it could not be read.
#[derive(Clone, Copy)]
pub struct Incoming(RwSignal<Option<Result<Received, Problem>>>);

impl Incoming {
    /// Follows the address: a dossier in its fragment is read, and taken out of it.
    pub fn new() -> Self {
        let incoming = Self(RwSignal::new(None));
        let address = use_location();
        let navigate = use_navigate();
        Effect::new(move |_| {
            let hash = address.hash.get();
            let Some(link) = hash.trim_start_matches('#').strip_prefix(FRAGMENT) else { return };
            incoming.show(from_link(link));
            // Neither the history nor a bookmark keeps the notes of someone.
            let query = address.search.get_untracked();
            let query = query.trim_start_matches('?');
            let path = Route::Favourites.path();
            let path = if query.is_empty() { path } else { [&path, "?", query].concat() };
            navigate(&path, NavigateOptions { replace: true, scroll: false, ..Default::default() });
        });
        incoming
    }

    /// Whether something that came is of a kind.
    pub fn holds(self, wanted: fn(&ItemKey) -> bool) -> bool {
        self.0.with(|came| match came {
            Some(Ok(came)) => came.content.items.iter().any(|entry| wanted(&entry.key)),
            _ => false,
        })
    }

    /// Reads a file.
    fn open(self, file: Option<files::File>) {
        let Some(file) = file else { return };
        spawn_local(async move {
            let read = match files::read(file, MAX_FILE).await {
                Ok(text) => from_file(&text),
                Err(files::FileError::TooLarge) => Err(Problem::TooLarge),
                Err(files::FileError::Unreadable) => Err(Problem::NotOurs),
            };
            self.show(read);
        });
    }

    /// Reads a file that is dropped on the page; whether there was one.
    pub fn drop(self, event: &DragEvent) {
        if files::carries_files(event) {
            event.prevent_default();
            self.open(files::dropped(event));
        }
    }

    fn show(self, read: Result<Received, Problem>) {
        let _ = self.0.try_set(Some(read));
        set_timeout(
            || {
                dom::focus("#recu");
            },
            Duration::from_millis(50),
        );
    }

    fn close(self) {
        self.0.set(None);
        dom::focus("#contenu h1");
    }
}

/// The field that opens a file.
pub fn opener(incoming: Incoming) -> AnyView {
    view! {
        <details class="share-part opener">
            <summary>{text::OPEN_TITLE}</summary>
            <p class="note">{text::OPEN_HELP}</p>
            <label>
                <span>{text::OPEN_FILE}</span>
                <input
                    type="file"
                    accept=".json,.csv,application/json,text/csv"
                    on:change=move |event| incoming.open(files::chosen(&event))
                />
            </label>
        </details>
    }
    .into_any()
}

/// What came, and what to do with it.
pub fn preview(incoming: Incoming, tables: &Tables) -> AnyView {
    let tables = tables.clone();
    let shown = move || {
        incoming.0.get().map(|came| match came {
            Ok(received) => offer(incoming, &tables, received),
            Err(problem) => refusal(incoming, problem),
        })
    };
    view! { {shown} }.into_any()
}

/// Said even where the data are not there.
pub fn refusal(incoming: Incoming, problem: Problem) -> AnyView {
    view! {
        <section class="incoming refused" role="alert">
            <h2 id="recu" tabindex="-1">
                {text::REFUSED_TITLE}
            </h2>
            <p>{text::problem(problem)}</p>
            <button type="button" class="button secondary" on:click=move |_| incoming.close()>
                {kept_text::CLOSE}
            </button>
        </section>
    }
    .into_any()
}

fn offer(incoming: Incoming, tables: &Tables, received: Received) -> AnyView {
    let favourites = use_favourites();
    let Received { content, ignored } = received;
    let known = content.items.iter().filter(|entry| untrack(|| favourites.contains(&entry.key))).count();
    let here = untrack(|| favourites.with(|dossier| shown_name(dossier.id, dossier.name())));
    let count = untrack(|| favourites.count());
    let lines: Vec<AnyView> = content.items.iter().take(SHOWN).map(|entry| line(tables, entry)).collect();
    let hidden = content.items.len().saturating_sub(SHOWN);
    let from = [content.first_name.as_str(), content.name.as_str()];
    let from = from.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" · ");
    let taken = move |take: fn(&Favourites, &Content)| {
        let content = content.clone();
        move |_| {
            take(&favourites, &content);
            incoming.close();
        }
    };
    view! {
        <section class="incoming" aria-labelledby="recu">
            <h2 id="recu" tabindex="-1">
                {text::RECEIVED}
            </h2>
            {(!from.is_empty()).then(|| view! { <p class="incoming-from">{from}</p> })}
            <p>
                {text::received(lines.len() + hidden, known)} {(ignored > 0).then(|| text::ignored(ignored))}
            </p>
            <ul>{lines}</ul>
            {(hidden > 0).then(|| view! { <p>{text::and_more(hidden)}</p> })}
            <p>
                <strong>{text::WHAT_TO_DO}</strong>
            </p>
            <div class="actions">
                <button type="button" class="button" on:click=taken(Favourites::add)>
                    {text::add_to(&here)}
                </button>
                {(count > 0)
                    .then(|| {
                        view! {
                            <button type="button" class="button secondary" on:click=taken(Favourites::adopt)>
                                {text::ADOPT}
                            </button>
                            <button
                                type="button"
                                class="button secondary"
                                on:click=taken(Favourites::replace)
                            >
                                {text::replace_in(&here, count)}
                            </button>
                        }
                    })}
                <button type="button" class="button secondary" on:click=move |_| incoming.close()>
                    {text::NOTHING}
                </button>
            </div>
        </section>
    }
    .into_any()
}

fn line(tables: &Tables, entry: &Entry) -> AnyView {
    let name = tables.name(&entry.key).unwrap_or_else(|| text::unknown(&entry.key.to_string()));
    let note =
        (!entry.note.is_empty()).then(|| view! { <p class="note kept-words">{entry.note.clone()}</p> });
    let ambition = entry.ambition.map(|each| {
        view! {
            " "
            <span class="badge">{each.label()}</span>
        }
    });
    view! { <li>{name} {ambition} {note}</li> }.into_any()
}

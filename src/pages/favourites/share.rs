//! Handing the dossier on: link, QR code, file, table, paper.

use leptos::prelude::*;
use leptos::task::spawn_local;
use parcours_core::dossier::{Content, ItemKey};
use parcours_core::share::{Qr, qr, to_csv, to_file, to_link};

use super::record::Tables;
use crate::components::qr::QrCode;
use crate::platform::{files, location};
use crate::routes::Route;
use crate::state::favourites::use_favourites;
use crate::strings::share as text;

/// What stands before a dossier in the fragment of a link.
pub const FRAGMENT: &str = "d=";

/// The link of a dossier.
pub fn address(content: &Content) -> String {
    [&location::origin(), Route::Favourites.href().as_str(), "#", FRAGMENT, &to_link(content)].concat()
}

/// The code for paper: with the notes, or without where they make it too long.
pub fn paper_code(content: Content) -> Option<Qr> {
    qr(&address(&content)).or_else(|| qr(&address(&content.without_notes())))
}

/// The controls.
pub fn share(tables: &Tables, version: Signal<String>) -> AnyView {
    let favourites = use_favourites();
    let (file_tables, table_tables) = (tables.clone(), tables.clone());
    let failed = RwSignal::new(false);
    let save_file = move |_| {
        let names = |key: &ItemKey| file_tables.name(key);
        let file = to_file(&untrack(|| favourites.content()), &version.get_untracked(), &names);
        failed.set(!files::save(text::FILE_NAME, "application/json", &file));
    };
    let save_table = move |_| {
        let names = |key: &ItemKey| table_tables.name(key);
        let table = to_csv(&untrack(|| favourites.content()), &names);
        failed.set(!files::save(text::TABLE_NAME, "text/csv;charset=utf-8", &table));
    };
    view! {
        <section class="share">
            <h2>{text::TITLE}</h2>
            <p class="note">{text::PRIVACY}</p>
            <div class="actions">
                <button type="button" class="button" on:click=|_| files::print()>
                    {text::PRINT}
                </button>
                <button type="button" class="button secondary" on:click=save_file>
                    {text::SAVE_FILE}
                </button>
                <button type="button" class="button secondary" on:click=save_table>
                    {text::SAVE_TABLE}
                </button>
            </div>
            <p role="status">{move || failed.get().then_some(text::SAVE_FAILED)}</p>
            {link()}
        </section>
    }
    .into_any()
}

fn link() -> AnyView {
    let favourites = use_favourites();
    let with_notes = RwSignal::new(true);
    let shown = RwSignal::new(false);
    let link = Memo::new(move |_| {
        let content = favourites.content();
        address(&if with_notes.get() { content } else { content.without_notes() })
    });
    // None before it was tried.
    let copied = RwSignal::new(None::<bool>);
    let copy = move |_| {
        spawn_local(async move {
            let done = files::copy(link.get_untracked()).await;
            let _ = copied.try_set(Some(done));
        });
    };
    let code = move || match qr(&link.get()) {
        Some(code) => view! {
            <figure class="qr-figure">
                <QrCode code label=text::QR />
                <figcaption class="note">{text::QR_HELP}</figcaption>
            </figure>
        }
        .into_any(),
        None => {
            let advice = if with_notes.get() { text::TOO_LONG } else { text::TOO_LONG_BARE };
            view! { <p class="notice">{advice}</p> }.into_any()
        }
    };
    view! {
        <details class="share-part" on:toggle=move |_| shown.set(true)>
            <summary>{text::LINK_TITLE}</summary>
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=move || with_notes.get()
                    on:change:target=move |event| {
                        with_notes.set(event.target().checked());
                        copied.set(None);
                    }
                />
                {text::WITH_NOTES}
            </label>
            <label>
                <span>{text::LINK}</span>
                <input type="text" readonly=true prop:value=move || link.get() />
            </label>
            <div class="actions">
                <button type="button" class="button secondary" on:click=copy>
                    {text::COPY}
                </button>
                <p role="status">
                    {move || copied.get().map(|done| if done { text::COPIED } else { text::NOT_COPIED })}
                </p>
            </div>
            // Made once it is looked at.
            {move || shown.get().then(code)}
        </details>
    }
    .into_any()
}

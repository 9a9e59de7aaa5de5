//! What is kept, with notes.

use leptos::prelude::*;
use parcours_core::dossier::ItemKey;
use parcours_core::explore::Comparison;

use super::names::Names;
use super::proposals::steps;
use crate::platform::dom;
use crate::routes::Route;
use crate::state::session::use_scratch;
use crate::strings::session as text;

/// The section.
#[component]
pub fn Shortlist(names: Names) -> impl IntoView {
    let scratch = use_scratch();
    // Keys alone: a note that is typed must not make its own field again.
    let keys = Memo::new(move |_| {
        scratch.dossier(|dossier| dossier.kept().into_iter().map(|item| item.key.clone()).collect::<Vec<_>>())
    });
    let comparison = Memo::new(move |_| {
        let mut asked = Comparison::default();
        keys.with(|keys| {
            for key in keys {
                if let ItemKey::Programme(id) = key {
                    asked.add(*id);
                }
            }
        });
        asked
    });
    let compare = move || {
        let asked = comparison.get();
        (asked.programmes.len() > 1).then(|| {
            view! {
                <p>
                    <a class="button secondary" href=Route::Compare(asked).href()>
                        {text::COMPARE}
                    </a>
                </p>
            }
        })
    };
    view! {
        <section>
            <h2>
                {text::SHORTLIST} " " <span class="tally" role="status">
                    {move || text::kept(keys.with(Vec::len))}
                </span>
            </h2>
            {move || keys.with(Vec::is_empty).then(|| view! { <p class="note">{text::EMPTY}</p> })}
            <ul class="shortlist" role="list">
                <For each=move || keys.get() key=|key| key.clone() children=move |key| item(&names, key) />
            </ul>
            {compare}
        </section>
    }
}

fn item(names: &Names, key: ItemKey) -> AnyView {
    let scratch = use_scratch();
    let name = names.item(&key);
    let chain = if let ItemKey::Itinerary(chain) = &key { Some(steps(names, chain)) } else { None };
    let noted = key.clone();
    let note = scratch.session_untracked(|session| {
        session.dossier.get(&key).map(|item| item.note().to_owned()).unwrap_or_default()
    });
    let label = text::note_on(&name);
    let removed = key.clone();
    view! {
        <li>
            <p>
                <a href=Route::of(&key).href()>{name.clone()}</a>
            </p>
            {chain}
            <textarea
                rows="2"
                maxlength="500"
                placeholder=text::NOTE
                aria-label=label
                prop:value=note
                on:input:target=move |event| {
                    let note = event.target().value();
                    scratch.change(|session, now| session.dossier.set_note(&noted, &note, now));
                }
            ></textarea>
            <button
                type="button"
                class="chip"
                aria-label=text::remove(&name)
                on:click=move |_| {
                    scratch.toggle(&removed);
                    let _ = dom::focus("#contenu h1");
                }
            >
                {text::REMOVE}
                <span aria-hidden="true">"×"</span>
            </button>
        </li>
    }
    .into_any()
}

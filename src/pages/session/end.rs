//! The end of a session: the sheet to take away, then nothing left.

use leptos::prelude::*;
use parcours_core::dossier::ItemKey;

use super::names::Names;
use crate::platform::{dom, presence};
use crate::state::data::use_data;
use crate::state::session::{Ended, use_scratch};
use crate::strings::{duration, session as text};

/// Printing, then wiping once confirmed.
#[component]
pub fn End() -> impl IntoView {
    let scratch = use_scratch();
    let asking = RwSignal::new(false);
    let wipe = move |_| {
        asking.set(false);
        scratch.wipe(Ended::ByHand);
        let _ = dom::focus("#contenu h1");
    };
    let ask = move |_| {
        asking.set(true);
        request_animation_frame(|| {
            let _ = dom::focus(".session-end .keep-on");
        });
    };
    let buttons = move || {
        if asking.get() {
            view! {
                <div class="notice" role="group" aria-label=text::FINISH>
                    <p>{text::SURE}</p>
                    <button type="button" class="button" on:click=wipe>
                        {text::WIPE}
                    </button>
                    <button
                        type="button"
                        class="button secondary keep-on"
                        on:click=move |_| asking.set(false)
                    >
                        {text::KEEP_ON}
                    </button>
                </div>
            }
            .into_any()
        } else {
            view! {
                <button type="button" class="button" on:click=|_| presence::print()>
                    {text::PRINT}
                </button>
                <button type="button" class="button secondary" on:click=ask>
                    {text::FINISH}
                </button>
            }
            .into_any()
        }
    };
    view! {
        <section class="session-end" hidden=move || !scratch.is_active()>
            <h2>{text::END}</h2>
            <p class="note">{text::END_HELP}</p>
            {buttons}
        </section>
    }
}

/// The sheet: on paper only.
#[component]
pub fn Sheet(names: Names) -> impl IntoView {
    let scratch = use_scratch();
    let manifest = use_data().manifest;
    let version = move || manifest.get().ready().map(|manifest| manifest.version.clone()).unwrap_or_default();
    let content = move || {
        if !scratch.is_active() {
            return ().into_any();
        }
        let (name, items) = scratch.dossier(|dossier| {
            let items: Vec<AnyView> =
                dossier.kept().into_iter().map(|item| entry(&names, &item.key, item.note())).collect();
            (dossier.first_name().to_owned(), items)
        });
        let situation = scratch.with(|session| session.journey.from.as_ref().map(|from| names.start(from)));
        view! {
            <h1>{text::sheet(&name)}</h1>
            <p>{text::dated(&presence::today(), &version())}</p>
            {situation.map(|situation| view! { <p>{text::SITUATION} "\u{a0}: " {situation}</p> })}
            <ol>{items}</ol>
            <p>{text::SHEET_NOTE}</p>
        }
        .into_any()
    };
    // Its heading is the only one on paper, where the page's own is left out.
    view! { <div class="sheet">{content}</div> }
}

fn entry(names: &Names, key: &ItemKey, note: &str) -> AnyView {
    let details = match key {
        ItemKey::Itinerary(chain) => {
            let steps: Vec<AnyView> = names
                .steps(chain)
                .into_iter()
                .map(|(_, name, lasts)| view! { <li>{name} " · " {lasts}</li> }.into_any())
                .collect();
            view! { <ol>{steps}</ol> }.into_any()
        }
        ItemKey::Programme(id) => match names.catalog.programme(*id) {
            Some(programme) => {
                let parts = [
                    programme.level.map(|level| level.label().to_owned()),
                    Some(programme.award.label().to_owned()),
                    programme.months.map(duration),
                ];
                let parts: Vec<String> = parts.into_iter().flatten().collect();
                view! { <p>{parts.join(" · ")}</p> }.into_any()
            }
            None => ().into_any(),
        },
        _ => ().into_any(),
    };
    view! {
        <li>
            <strong>{names.item(key)}</strong>
            {details}
            {(!note.is_empty()).then(|| view! { <p class="sheet-note">{note.to_owned()}</p> })}
        </li>
    }
    .into_any()
}

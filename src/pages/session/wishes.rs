//! What the learner wishes, in any words.

use leptos::prelude::*;
use parcours_core::search::{Kind, Target};
use parcours_core::session::{MOST_WISHES, Wish};

use super::names::Names;
use crate::components::search_box::SearchBox;
use crate::platform::dom;
use crate::state::session::use_scratch;
use crate::strings::session as text;

/// The search and what it brought.
#[component]
pub fn Wishes(names: Names) -> impl IntoView {
    let scratch = use_scratch();
    let wishes = Memo::new(move |_| scratch.with(|session| session.wishes.clone()));
    let add = move |wish: Wish| scratch.change(|session, _| session.wish(wish));
    let open = move |target: Target| match target {
        Target::Programme(id) => add(Wish::Programme(id)),
        Target::Occupation(id) => add(Wish::Occupation(id)),
        Target::Sector(slug) => add(Wish::Sector(slug)),
        _ => {}
    };
    let words = move |words: String| {
        if !words.is_empty() {
            add(Wish::Words(words));
        }
    };
    let room = Memo::new(move |_| wishes.with(|wishes| wishes.len() < MOST_WISHES));
    let chip = move |wish: Wish| {
        let name = names.wish(&wish);
        let label = text::drop_wish(&name);
        let drop = move |_| {
            scratch.change(|session, _| session.wishes.retain(|each| *each != wish));
            let _ = dom::focus("#recherche");
        };
        view! {
            <li>
                <button type="button" class="chip" aria-label=label on:click=drop>
                    {name}
                    <span aria-hidden="true">"×"</span>
                </button>
            </li>
        }
    };
    view! {
        <section>
            <h2>{text::WISHES}</h2>
            {move || {
                if room.get() {
                    view! {
                        <SearchBox
                            label=text::WISH
                            hint=text::WISH_HINT
                            kinds=&[Kind::Programme, Kind::Occupation, Kind::Sector]
                            clears=true
                            open=open
                            see_all=words
                        />
                    }
                        .into_any()
                } else {
                    view! { <p class="note">{text::ENOUGH}</p> }.into_any()
                }
            }}
            <ul class="chips" role="list" aria-label=text::WISHED>
                {move || wishes.get().into_iter().map(chip.clone()).collect_view()}
            </ul>
        </section>
    }
}

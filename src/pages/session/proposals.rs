//! What answers each wish, to keep with a star.

use leptos::prelude::*;
use parcours_core::dossier::{ItemKey, ItineraryKey};
use parcours_core::model::ProgrammeId;
use parcours_core::search::Target;
use parcours_core::session::{Proposal, Proposed, Wish, propose};

use super::names::Names;
use crate::components::badges::LevelBadge;
use crate::components::favourite::FavouriteButton;
use crate::components::gate::loading;
use crate::routes::Route;
use crate::state::search::use_search;
use crate::state::session::use_scratch;
use crate::strings::{duration, itineraries, session as text};

/// Programmes that words may bring.
const FOUND: usize = 40;

/// The section.
#[component]
pub fn Proposals(names: Names) -> impl IntoView {
    let scratch = use_scratch();
    let search = use_search();
    // Not the whole session: notes and stars change no proposal.
    let asked = Memo::new(move |_| scratch.with(|session| (session.wishes.clone(), session.journey.clone())));
    let content = move || {
        let (wishes, journey) = asked.get();
        if wishes.is_empty() {
            return view! { <p class="empty">{text::NO_WISH}</p> }.into_any();
        }
        let needs_words = wishes.iter().any(|wish| matches!(wish, Wish::Words(_)));
        let engine = if needs_words { search.engine() } else { None };
        if needs_words && engine.is_none() {
            return loading().into_any();
        }
        let ranked = |words: &str| -> Vec<ProgrammeId> {
            let hits = engine.as_ref().map(|engine| engine.search(words, FOUND).hits).unwrap_or_default();
            hits.into_iter()
                .filter_map(|hit| if let Target::Programme(id) = hit.target { Some(id) } else { None })
                .collect()
        };
        let nowhere = journey.from.is_none();
        let answers: Vec<AnyView> = scratch.session_untracked(|session| {
            wishes
                .iter()
                .map(|wish| {
                    let proposal = propose(names.tables(), session, wish, &ranked);
                    answer(&names, wish, proposal)
                })
                .collect()
        });
        view! {
            {nowhere.then(|| view! { <p class="notice">{text::NO_SITUATION}</p> })}
            {answers}
        }
        .into_any()
    };
    view! {
        <section class="session-proposals" aria-live="polite">
            <h2>{text::PROPOSALS}</h2>
            {content}
        </section>
    }
}

fn answer(names: &Names, wish: &Wish, proposal: Proposal) -> AnyView {
    let nothing = proposal.proposed.is_empty();
    let items: Vec<AnyView> = proposal
        .proposed
        .into_iter()
        .map(|proposed| match proposed {
            Proposed::Way(chain, months) => way(names, chain, months),
            Proposed::Programme(id, months) => programme(names, id, months),
        })
        .collect();
    let explanation = proposal.explanation.or_else(|| nothing.then(|| text::NOTHING.to_owned()));
    view! {
        <div class="proposal">
            <h3>{names.wish(wish)}</h3>
            {explanation.map(|words| view! { <p class="note">{words}</p> })}
            <ul class="proposed" role="list">
                {items}
            </ul>
        </div>
    }
    .into_any()
}

fn way(names: &Names, chain: ItineraryKey, months: u16) -> AnyView {
    let level = names.catalog.programme(chain.goal()).and_then(|programme| programme.level);
    let key = ItemKey::Itinerary(chain.clone());
    let name = names.item(&key);
    view! {
        <li>
            <div>
                {level.map(|level| view! { <LevelBadge level /> })} " " <strong>{duration(months)}</strong>
                {steps(names, &chain)}
            </div>
            <FavouriteButton key name />
        </li>
    }
    .into_any()
}

/// The steps of an itinerary, as a list.
pub fn steps(names: &Names, chain: &ItineraryKey) -> AnyView {
    let steps: Vec<AnyView> = names
        .steps(chain)
        .into_iter()
        .map(|(id, name, lasts)| {
            view! {
                <li>
                    <a href=Route::Programme(id).href()>{name}</a>
                    " "
                    <span class="tally">{lasts}</span>
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <ol class="chain" role="list">
            <li>{names.start(chain.start())}</li>
            {steps}
        </ol>
    }
    .into_any()
}

fn programme(names: &Names, id: ProgrammeId, months: Option<u16>) -> AnyView {
    let level = names.catalog.programme(id).and_then(|programme| programme.level);
    let name = names.programme(id);
    view! {
        <li>
            <div>
                {level.map(|level| view! { <LevelBadge level /> })} " "
                <a href=Route::Programme(id).href()>{name.clone()}</a>
                {months
                    .map(|months| {
                        view! {
                            " "
                            <span class="tally">{itineraries::in_months(months)}</span>
                        }
                    })}
            </div>
            <FavouriteButton key=ItemKey::Programme(id) name />
        </li>
    }
    .into_any()
}

//! An occupation: what it asks, and the programmes that lead to it.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use parcours_core::dataset::Catalog;
use parcours_core::dossier::ItemKey;
use parcours_core::model::{ModeSet, NoProgramme, Occupation, OccupationId, Programme};
use parcours_core::order;

use super::not_found::unknown;
use crate::components::badges::LevelBadge;
use crate::components::favourite::FavouriteButton;
use crate::components::gate::gate_page;
use crate::components::layout::{OutLink, set_page_title};
use crate::components::programme_card::ProgrammeCard;
use crate::state::data::use_data;
use crate::strings::{capitalised, common, occupation as text};

/// `/metiers/{MET.n}`.
#[component]
pub fn OccupationPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id")).unwrap_or_default());
    let data = use_data();
    let (catalog, occupations) = (data.catalog.clone(), data.occupations.clone());
    let load = move || catalog.get().and(occupations.get());
    let retry = move || {
        data.catalog.retry();
        data.occupations.retry();
    };
    gate_page(load, retry, move |tables| (move || id.with(|id| content(id, &tables.0, &tables.1))).into_any())
}

fn content(key: &str, catalog: &Catalog, occupations: &[Occupation]) -> AnyView {
    let id = key.parse::<OccupationId>().ok();
    let Some(occupation) = id.and_then(|id| occupations.iter().find(|occupation| occupation.id == id)) else {
        return unknown(text::UNKNOWN, text::UNKNOWN_HELP);
    };
    let name = capitalised(&occupation.name);
    set_page_title(&name);
    let interests: Vec<String> = occupation
        .interests
        .iter()
        .filter_map(|index| catalog.reference.interests.get(usize::from(*index)).cloned())
        .collect();
    let row = |term: &'static str, value: AnyView| {
        view! {
            <div>
                <dt>{term}</dt>
                <dd>{value}</dd>
            </div>
        }
    };
    view! {
        <div class="page">
            <div class="title-row">
                <h1 tabindex="-1">{name.clone()}</h1>
                <FavouriteButton key=ItemKey::Occupation(occupation.id) name=name wide=true />
            </div>
            <dl class="facts">
                {occupation.level.map(|level| row(text::LEVEL, view! { <LevelBadge level /> }.into_any()))}
                {(!occupation.rome.is_empty())
                    .then(|| row(text::ROME, occupation.rome.join(", ").into_any()))}
                {(!interests.is_empty()).then(|| row(text::INTERESTS, interests.join(", ").into_any()))}
            </dl>
            {super::occupation_ways::section(occupation)}
            <h2>{text::PROGRAMMES}</h2>
            {programmes(occupation, catalog)}
            <p class="source">{text::SOURCE}</p>
            <p>
                <OutLink href=occupation.onisep_url() label=common::SEE_ONISEP />
            </p>
        </div>
    }
    .into_any()
}

fn programmes(occupation: &Occupation, catalog: &Catalog) -> AnyView {
    let mut found: Vec<&Programme> =
        occupation.all_programmes().filter_map(|id| catalog.programme(id)).collect();
    order::sort_by_key(&mut found, |programme| (!programme.is_enterable(), programme.level, &programme.name));
    found.dedup_by_key(|programme| programme.id);
    if found.is_empty() {
        let why = occupation.no_programme.unwrap_or(NoProgramme::Unknown);
        return view! { <p class="empty">{text::none(why)}</p> }.into_any();
    }
    let cards = found
        .into_iter()
        .map(|programme| {
            view! {
                <li>
                    <ProgrammeCard programme=programme.clone() modes=ModeSet::EMPTY />
                </li>
            }
        })
        .collect_view();
    view! {
        <ul class="cards" role="list">
            {cards}
        </ul>
    }
    .into_any()
}

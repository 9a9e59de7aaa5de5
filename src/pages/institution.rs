//! An institution: what it is, and what it teaches as far as the files say.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use parcours_core::dataset::{Catalog, Sorted};
use parcours_core::dossier::ItemKey;
use parcours_core::model::{Institution, InstitutionOutcome, InstitutionPlaces, ModeSet, Ownership, Uai};
use parcours_core::order;

use super::not_found::unknown;
use crate::components::badges::{LevelBadge, Modes, ToCheck};
use crate::components::favourite::FavouriteButton;
use crate::components::gate::{gate, gate_page};
use crate::components::icons::ModeMark;
use crate::components::layout::set_page_title;
use crate::routes::Route;
use crate::state::data::use_data;
use crate::strings::{capitalised, institution as text, outcomes, programme as programme_text};

/// `/etablissements/{UAI}`.
#[component]
pub fn InstitutionPage() -> impl IntoView {
    let params = use_params_map();
    let uai = Memo::new(move |_| params.with(|params| params.get("uai")).unwrap_or_default());
    let data = use_data();
    let (catalog, institutions) = (data.catalog.clone(), data.institutions.clone());
    let load = move || catalog.get().and(institutions.get());
    let retry = move || {
        data.catalog.retry();
        data.institutions.retry();
    };
    gate_page(load, retry, move |tables| {
        let tables = tables.clone();
        (move || content(&uai.get(), &tables.0, &tables.1)).into_any()
    })
}

fn content(key: &str, catalog: &std::sync::Arc<Catalog>, institutions: &Sorted<Institution>) -> AnyView {
    let found = key.parse::<Uai>().ok().and_then(|uai| institutions.find(uai));
    let Some(institution) = found else {
        return unknown(text::UNKNOWN, text::UNKNOWN_HELP);
    };
    set_page_title(&institution.name);
    let reference = &catalog.reference;
    let department = institution.department.and_then(|index| reference.departments.get(usize::from(index)));
    let place = department.map_or_else(
        || institution.town.clone(),
        |department| format!("{} ({}\u{a0}{})", institution.town, department.short_code(), department.name),
    );
    let ownership = match institution.ownership {
        Ownership::Public => Some(text::PUBLIC),
        Ownership::Private => Some(text::PRIVATE),
        Ownership::Unknown => None,
    };
    let uai = institution.uai;
    let region = department.map(|department| department.region.clone()).unwrap_or_default();
    let shard = use_data().places.of(&region);
    let programmes_of = catalog.clone();
    view! {
        <div class="page">
            <div class="title-row">
                <h1 tabindex="-1">{institution.name.clone()}</h1>
                <FavouriteButton key=ItemKey::Institution(uai) name=institution.name.clone() wide=true />
            </div>
            <p class="lead">
                {institution.kind.label()} {(!place.trim().is_empty()).then(|| format!(" · {place}"))}
            </p>
            {institution
                .to_check
                .then(|| {
                    view! {
                        <p class="notice">
                            <ToCheck />
                            " "
                            {text::TO_CHECK}
                        </p>
                    }
                })}
            <dl class="facts">
                {ownership
                    .map(|word| {
                        view! {
                            <div>
                                <dt>{text::OWNERSHIP}</dt>
                                <dd>{word}</dd>
                            </div>
                        }
                    })} <div>
                    <dt>{text::UAI}</dt>
                    <dd>{uai.to_string()}</dd>
                </div>
            </dl>
            <p class="source">{text::directory(institution.as_of)}</p>
            {gate(
                shard,
                move |places| {
                    let here = places.iter().find(|place| place.uai == uai);
                    taught(here, &programmes_of)
                },
            )}
            {gate(
                use_data().rates,
                move |table| {
                    let here = table.binary_search_by_key(&uai, |rates| rates.uai);
                    rates(here.map_or(&[], |at| &table[at].outcomes))
                },
            )}
        </div>
    }
    .into_any()
}

fn taught(here: Option<&InstitutionPlaces>, catalog: &Catalog) -> AnyView {
    let mut offerings = here.map(|place| place.offerings.clone()).unwrap_or_default();
    order::sort_by_cached_key(&mut offerings, |offering| {
        catalog.programme(offering.programme).map(|p| (p.level, p.award, p.name.clone()))
    });
    let rows = offerings
        .iter()
        .filter_map(|offering| catalog.programme(offering.programme).map(|programme| (offering, programme)))
        .map(|(offering, programme)| {
            view! {
                <li class="offer">
                    {programme.level.map(|level| view! { <LevelBadge level /> })}
                    <a href=Route::Programme(programme.id).href()>{capitalised(&programme.name)}</a>
                    <Modes modes=ModeSet::only(offering.mode) />
                    <span class="year">
                        {offering.capacity.map(|seats| format!("{} · ", programme_text::seats(seats)))}
                        {programme_text::as_of(offering.year)}
                    </span> {offering.to_check.then(|| view! { <ToCheck /> })}
                </li>
            }
        })
        .collect_view();
    view! {
        <h2>{text::PROGRAMMES}</h2>
        {if offerings.is_empty() {
            view! { <p class="empty">{text::NO_PROGRAMME}</p> }.into_any()
        } else {
            view! {
                <ul class="offers" role="list">
                    {rows}
                </ul>
            }
                .into_any()
        }}
    }
    .into_any()
}

fn rates(here: &[InstitutionOutcome]) -> AnyView {
    let rows = here
        .iter()
        .map(|outcome| {
            view! {
                <div class="outcome">
                    <h3>
                        <ModeMark mode=outcome.mode.0 />
                        {outcome.mode.0.label()}
                    </h3>
                    <dl>
                        <div>
                            <dt>{outcomes::STUDYING}</dt>
                            <dd>{outcomes::in_words(outcome.studying)}</dd>
                        </div>
                        <div>
                            <dt>{outcomes::WORKING_6}</dt>
                            <dd>{outcomes::in_words(outcome.working)}</dd>
                        </div>
                        <div>
                            <dt>{outcomes::WORKING_ALL}</dt>
                            <dd>{outcomes::in_words(outcome.working_of_all)}</dd>
                        </div>
                    </dl>
                    <p class="source">{outcomes::source(outcome.year)}</p>
                </div>
            }
        })
        .collect_view();
    let shown = (!here.is_empty()).then(|| {
        view! {
            <h2>{text::OUTCOMES}</h2>
            <div class="outcomes">{rows}</div>
        }
    });
    shown.into_any()
}

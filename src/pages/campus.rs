//! A campus: identity, ladder, network, sourced facts.

mod details;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use parcours_core::dataset::Catalog;
use parcours_core::dossier::ItemKey;
use parcours_core::ladder::{Scope, ladder};
use parcours_core::model::{
    Basis, Campus, CampusCategory, CampusDetails, CampusKind, CampusStatus, Confidence, InstitutionPlaces,
};

use super::not_found::unknown;
use crate::components::favourite::FavouriteButton;
use crate::components::folded_drawing::LadderDrawing;
use crate::components::gate::{gate_on, gate_page};
use crate::components::ladder::Ladder;
use crate::components::layout::{Breadcrumb, set_page_title};
use crate::components::term::Term;
use crate::routes::Route;
use crate::state::data::use_data;
use crate::state::frame::use_frame;
use crate::strings::{campus as text, common, glossary};

/// `/campus/{slug}`.
#[component]
pub fn CampusPage() -> impl IntoView {
    let params = use_params_map();
    let slug = Memo::new(move |_| params.with(|params| params.get("slug")).unwrap_or_default());
    let data = use_data();
    let (catalog, details) = (data.catalog.clone(), data.campus_details.clone());
    let load = move || catalog.get().and(details.get());
    let retry = move || {
        data.catalog.retry();
        data.campus_details.retry();
    };
    gate_page(load, retry, move |tables| {
        (move || slug.with(|slug| content(slug, &tables.0, &tables.1))).into_any()
    })
}

fn content(slug: &str, catalog: &Arc<Catalog>, details: &[CampusDetails]) -> AnyView {
    let Some(campus) = catalog.campus(slug) else {
        return unknown(text::UNKNOWN, text::UNKNOWN_HELP);
    };
    set_page_title(&campus.name);
    let region = catalog.reference.region(&campus.region);
    let details = details.iter().find(|details| details.slug == campus.slug);
    view! {
        <div class="page">
            <Breadcrumb trail=vec![
                (common::CAMPUSES.to_owned(), Route::Campuses(None)),
                (
                    region.map(|region| region.name.clone()).unwrap_or_default(),
                    Route::Campuses(Some(campus.region.clone())),
                ),
            ] />
            <div class="title-row">
                <h1 tabindex="-1">{campus.name.clone()}</h1>
                <FavouriteButton
                    key=ItemKey::Campus(campus.slug.clone())
                    name=campus.name.clone()
                    wide=true
                />
            </div>
            <p class="lead">{campus.full_name.clone().unwrap_or_else(|| campus.kind.label().to_owned())}</p>
            {identity(campus, catalog, details)}
            <section>
                <h2>{text::LADDER}</h2>
                {ladder_section(campus, catalog, details)}
            </section>
            {details.map(details::sections)}
        </div>
    }
    .into_any()
}

fn identity(campus: &Campus, catalog: &Catalog, details: Option<&CampusDetails>) -> impl IntoView + use<> {
    let row = |term: &'static str, value: AnyView| {
        view! {
            <div>
                <dt>{term}</dt>
                <dd>{value}</dd>
            </div>
        }
    };
    let sector = campus.sector.and_then(|index| catalog.reference.sectors.get(usize::from(index)));
    let basis = match campus.sector_basis {
        Basis::Source => text::STATED,
        Basis::Judgement => text::ESTIMATED,
    };
    let sector = match sector {
        None => text::NO_SECTOR.into_any(),
        Some(sector) => view! {
            <a href=Route::Sector(sector.slug.to_string()).href()>{sector.name.clone()}</a>
            " "
            <span class="badge doubt">{basis}</span>
        }
        .into_any(),
    };
    let kind = campus.kind.label();
    let kind = match campus.kind {
        CampusKind::Cmq | CampusKind::CmqProject => {
            view! { <Term entry=&glossary::CAMPUS label=kind /> }.into_any()
        }
        CampusKind::Regional | CampusKind::Other => kind.into_any(),
    };
    let excellence = (campus.category == CampusCategory::Excellence)
        .then(|| [" (", &text::EXCELLENCE.to_lowercase(), ")"].concat());
    let status = match campus.status {
        CampusStatus::Active => "",
        CampusStatus::Project => text::STATUS_PROJECT,
        CampusStatus::Unknown => text::STATUS_UNKNOWN,
    };
    let confidence = match campus.confidence {
        Confidence::High => text::HIGH,
        Confidence::Medium => text::MEDIUM,
        Confidence::Low => text::LOW,
    };
    let seat = campus.place.as_ref().map(|place| {
        let mut words: Vec<String> = place.institution.iter().chain(&place.town).cloned().collect();
        if place.approximate {
            words.push(text::APPROXIMATE.to_owned());
        }
        let words = words.join(", ");
        match place.uai {
            Some(uai) => view! { <a href=Route::Institution(uai).href()>{words}</a> }.into_any(),
            None => words.into_any(),
        }
    });
    let web = details.and_then(|details| details.web.clone());
    view! {
        <dl class="facts">
            {row(
                text::KIND,
                view! {
                    {kind}
                    {excellence}
                    " "
                    {(!status.is_empty()).then(|| view! { <span class="badge doubt">{status}</span> })}
                }
                    .into_any(),
            )} {row(text::SECTOR_TERM, sector)} {seat.map(|seat| row(text::SEAT, seat))}
            {campus.labelled.map(|year| row(text::LABELLED, year.into_any()))}
            {web
                .map(|web| {
                    row(
                        text::WEB,
                        view! { <crate::components::layout::OutLink href=web.clone() label=web /> }.into_any(),
                    )
                })} {row(text::CONFIDENCE, confidence.into_any())}
        </dl>
    }
}

fn ladder_section(campus: &Campus, catalog: &Arc<Catalog>, details: Option<&CampusDetails>) -> AnyView {
    if campus.transversal {
        return view! { <p class="empty">{text::TRANSVERSAL}</p> }.into_any();
    }
    let own = details.map(|details| details.programmes.clone()).unwrap_or_default();
    let narrow = Scope::campus(campus);
    if narrow.sector.is_none() && !narrow.is_narrow() && own.is_empty() {
        return view! { <p class="empty">{text::NO_LADDER}</p> }.into_any();
    }
    let territory =
        catalog.reference.region(&campus.region).map(|region| region.name.clone()).unwrap_or_default();
    let sector_name = campus
        .sector
        .and_then(|index| catalog.reference.sectors.get(usize::from(index)))
        .map(|sector| sector.name.clone())
        .unwrap_or_default();
    let focus_name = focus_words(campus, catalog);
    let can_widen = narrow.is_narrow() && narrow.sector.is_some();
    let wide = RwSignal::new(false);
    let (data, framing) = (use_data(), use_frame());
    let places = data.places.of(&campus.region);
    let institutions = data.institutions;
    let (retry_places, retry_institutions) = (places.clone(), institutions.clone());
    let catalog = catalog.clone();
    let lead = move || {
        let scope = if wide.get() || !can_widen { &sector_name } else { &focus_name };
        text::ladder_lead(&territory, scope)
    };
    view! {
        <p>{lead}</p>
        {can_widen
            .then(|| {
                view! {
                    <p>
                        <button
                            type="button"
                            class="button secondary"
                            aria-pressed=move || wide.get().to_string()
                            on:click=move |_| wide.update(|wide| *wide = !*wide)
                        >
                            {move || if wide.get() { text::NARROW } else { text::WIDEN }}
                        </button>
                    </p>
                }
            })}
        {gate_on(
            move || places.get().and(institutions.get()).and(framing.offer()),
            move || {
                retry_places.retry();
                retry_institutions.retry();
            },
            move |tables| {
                let (catalog, narrow, own) = (catalog.clone(), narrow.clone(), own.clone());
                let (institutions, offer) = (tables.0.1.clone(), tables.1.clone());
                let places: Vec<InstitutionPlaces> = tables
                    .0
                    .0
                    .iter()
                    .filter(|place| {
                        let found = institutions.find(place.uai);
                        found.is_none_or(|found| offer.institution(found, &catalog))
                    })
                    .cloned()
                    .collect();
                (move || {
                    let scope = if wide.get() { narrow.widened() } else { narrow.clone() };
                    let mut levels = ladder(&catalog, &scope, &places, &own);
                    levels.retain(|level| framing.level(level.level));
                    let programmes = levels
                        .iter()
                        .flat_map(|level| level.steps.iter().map(|step| step.id))
                        .collect();
                    // A frame may be limited to an académie of the région.
                    view! {
                        <Ladder levels catalog=catalog.clone() institutions=institutions.clone() />
                        <LadderDrawing catalog=catalog.clone() programmes />
                    }
                })
                    .into_any()
            },
        )}
    }
    .into_any()
}

/// What the narrow ladder is about, in words.
fn focus_words(campus: &Campus, catalog: &Catalog) -> String {
    let domains = campus.focus.iter().filter_map(|index| catalog.reference.domains.get(usize::from(*index)));
    let words: Vec<String> =
        domains.map(|domain| domain.name.clone()).chain(campus.keywords.iter().cloned()).collect();
    format!("«\u{a0}{}\u{a0}»", words.join(", "))
}

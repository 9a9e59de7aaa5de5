//! Where a programme is taught: by région, each listed when it is opened.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use parcours_core::dataset::{Catalog, Sorted};
use parcours_core::explore::PlaceIndex;
use parcours_core::model::{Institution, InstitutionPlaces, ModeSet, Programme, StudyMode};
use parcours_core::order;

use crate::components::badges::{Modes, ToCheck};
use crate::components::gate::{gate, gate_on};
use crate::routes::Route;
use crate::state::data::use_data;
use crate::strings::programme as text;

/// Régions opened at once: with more, each waits to be opened.
const OPEN_AT_ONCE: usize = 3;

/// The section « Où se former ».
#[component]
pub fn Places(programme: Programme, catalog: Arc<Catalog>) -> impl IntoView {
    let presence = use_data().presence;
    view! {
        <section>
            <h2>{text::WHERE}</h2>
            {gate(presence, move |places| by_region(&programme, &catalog, &places))}
        </section>
    }
}

/// Institutions and modes known in each région.
fn regions(
    programme: &Programme,
    catalog: &Catalog,
    places: &PlaceIndex,
) -> BTreeMap<String, (usize, ModeSet)> {
    let mut found: BTreeMap<String, (usize, ModeSet)> = BTreeMap::new();
    for entry in places.of(programme.id) {
        if let Some(department) = catalog.reference.departments.get(usize::from(entry.department)) {
            let region = found.entry(department.region.clone()).or_default();
            region.0 += usize::from(entry.institutions);
            region.1 = region.1.union(entry.public).union(entry.private);
        }
    }
    found
}

fn by_region(programme: &Programme, catalog: &Arc<Catalog>, places: &PlaceIndex) -> AnyView {
    let found = regions(programme, catalog, places);
    let seen = found.values().fold(ModeSet::EMPTY, |modes, (_, here)| modes.union(*here));
    let apprenticeship = StudyMode::Apprenticeship;
    let hint = (programme.modes.contains(apprenticeship) && !seen.contains(apprenticeship))
        .then(|| view! { <p class="note">{text::APPRENTICESHIP_UNKNOWN}</p> });
    if found.is_empty() {
        return view! {
            <p class="empty">{text::NO_PLACE}</p>
            {hint}
        }
        .into_any();
    }
    let wanted = use_query_map().with_untracked(|query| query.get("region"));
    let few = found.len() <= OPEN_AT_ONCE;
    let items = catalog
        .reference
        .regions
        .iter()
        .filter_map(|region| found.get(&region.code).map(|(count, modes)| (region, *count, *modes)))
        .map(|(region, count, modes)| {
            let opened = few || wanted.as_ref() == Some(&region.code);
            region_block(programme, catalog, region.code.clone(), region.name.clone(), count, modes, opened)
        })
        .collect_view();
    view! {
        {hint}
        <div class="regions">{items}</div>
    }
    .into_any()
}

fn region_block(
    programme: &Programme,
    catalog: &Arc<Catalog>,
    code: String,
    name: String,
    count: usize,
    modes: ModeSet,
    opened: bool,
) -> impl IntoView + use<> {
    // The list is made when the block first opens.
    let asked = RwSignal::new(opened);
    let (id, catalog) = (programme.id, catalog.clone());
    let body = move || {
        asked.get().then(|| {
            let data = use_data();
            let (places, institutions) = (data.places.of(&code), data.institutions.clone());
            let (retry_places, retry_institutions) = (places.clone(), institutions.clone());
            let catalog = catalog.clone();
            gate_on(
                move || places.get().and(institutions.get()),
                move || {
                    retry_places.retry();
                    retry_institutions.retry();
                },
                move |tables| list(id, &tables.0, &tables.1, &catalog),
            )
        })
    };
    view! {
        <details class="region" open=opened on:toggle=move |_| asked.set(true)>
            <summary>
                <span class="region-name">{name}</span>
                <span class="tally">{text::taught_at(count)}</span>
                <Modes modes />
            </summary>
            {body}
        </details>
    }
}

fn list(
    id: parcours_core::model::ProgrammeId,
    places: &[InstitutionPlaces],
    institutions: &Sorted<Institution>,
    catalog: &Catalog,
) -> AnyView {
    let mut rows: Vec<(String, AnyView)> = places
        .iter()
        .flat_map(|place| place.offerings.iter().map(move |offering| (place, offering)))
        .filter(|(_, offering)| offering.programme == id)
        .filter_map(|(place, offering)| institutions.find(place.uai).map(|found| (found, offering)))
        .map(|(institution, offering)| {
            let department = institution
                .department
                .and_then(|index| catalog.reference.departments.get(usize::from(index)))
                .map(|department| format!(" ({})", department.short_code()));
            let row = view! {
                <li class="offer">
                    <a href=Route::Institution(institution.uai).href()>{institution.name.clone()}</a>
                    <span>{institution.town.clone()} {department}</span>
                    <Modes modes=ModeSet::only(offering.mode) />
                    <span class="year">
                        {offering.capacity.map(|seats| format!("{} · ", text::seats(seats)))}
                        {text::as_of(offering.year)}
                    </span>
                    {offering.trunk.then(|| view! { <span class="badge doubt">{text::TRUNK}</span> })}
                    {(offering.to_check || institution.to_check).then(|| view! { <ToCheck /> })}
                </li>
            };
            (institution.town.clone(), row.into_any())
        })
        .collect();
    order::sort_by(&mut rows, |a, b| a.0.cmp(&b.0));
    let rows: Vec<AnyView> = rows.into_iter().map(|(_, row)| row).collect();
    view! {
        <ul class="offers" role="list">
            {rows}
        </ul>
    }
    .into_any()
}

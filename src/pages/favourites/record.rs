//! What is shown of a record that is kept, whatever its kind.

use std::sync::Arc;

use leptos::prelude::*;
use parcours_core::dataset::{Catalog, Sorted};
use parcours_core::dossier::{ItemKey, ItineraryKey};
use parcours_core::model::{
    CampusStatus, Endpoint, Institution, Occupation, Programme, ProgrammeId, ProgrammeState,
};
use parcours_core::pathways::Graph;

use crate::components::badges::{LevelBadge, ToCheck};
use crate::routes::Route;
use crate::strings::{campus as campus_text, capitalised, duration, favourites as text, programme as words};

/// The tables that kept keys are looked up in.
#[derive(Clone)]
pub struct Tables {
    /// Programmes and campuses.
    pub catalog: Arc<Catalog>,
    /// Institutions; empty when none is kept.
    pub institutions: Arc<Sorted<Institution>>,
    /// Occupations; empty when none is kept.
    pub occupations: Arc<Vec<Occupation>>,
}

impl Tables {
    /// The name of a record; `None` where the data no longer hold it.
    pub fn name(&self, key: &ItemKey) -> Option<String> {
        match key {
            ItemKey::Programme(id) => self.programme(*id),
            ItemKey::Campus(slug) => self.catalog.campus(slug.as_str()).map(|campus| campus.name.clone()),
            ItemKey::Institution(uai) => self.institutions.find(*uai).map(|found| found.name.clone()),
            ItemKey::Occupation(id) => {
                self.occupations.iter().find(|each| each.id == *id).map(|each| capitalised(&each.name))
            }
            ItemKey::Itinerary(chain) => self.programme(chain.goal()).map(|goal| text::itinerary_to(&goal)),
        }
    }

    fn programme(&self, id: ProgrammeId) -> Option<String> {
        self.catalog.programme(id).map(|programme| capitalised(&programme.name))
    }

    /// The name of where an itinerary starts.
    pub fn start(&self, start: &Endpoint) -> String {
        match start {
            Endpoint::Programme(id) => self.programme(*id).unwrap_or_else(|| id.to_string()),
            Endpoint::Class(class) => {
                Graph::entry_label(class).map_or_else(|| class.to_string(), str::to_owned)
            }
        }
    }
}

/// The rung that a record stands on.
pub fn rung(tables: &Tables, key: &ItemKey) -> &'static str {
    let id = match key {
        ItemKey::Programme(id) => *id,
        ItemKey::Itinerary(chain) => chain.goal(),
        _ => return "none",
    };
    let level = tables.catalog.programme(id).and_then(|programme| programme.level);
    level.map_or("none", |level| level.rung().slug())
}

/// What is said of a record under its name.
pub fn facts(tables: &Tables, key: &ItemKey) -> AnyView {
    match key {
        ItemKey::Programme(id) => match tables.catalog.programme(*id) {
            Some(programme) => view! {
                <ul class="meta" role="list">
                    {badges(programme)}
                </ul>
                {successors(tables, programme)}
            }
            .into_any(),
            None => gone(),
        },
        ItemKey::Campus(slug) => match tables.catalog.campus(slug.as_str()) {
            Some(campus) => {
                let region = tables.catalog.reference.region(&campus.region);
                let status = match campus.status {
                    CampusStatus::Active => None,
                    CampusStatus::Project => Some(campus_text::STATUS_PROJECT),
                    CampusStatus::Unknown => Some(campus_text::STATUS_UNKNOWN),
                };
                view! {
                    <p>
                        {region.map(|region| region.name.clone())} " "
                        {status.map(|status| view! { <span class="badge doubt">{status}</span> })}
                    </p>
                }
                .into_any()
            }
            None => gone(),
        },
        ItemKey::Institution(uai) => match tables.institutions.find(*uai) {
            Some(found) => {
                view! { <p>{found.town.clone()} " " {found.to_check.then(|| view! { <ToCheck /> })}</p> }
                    .into_any()
            }
            None => gone(),
        },
        ItemKey::Occupation(id) => {
            if tables.occupations.iter().any(|each| each.id == *id) {
                ().into_any()
            } else {
                gone()
            }
        }
        ItemKey::Itinerary(chain) => itinerary(tables, chain),
    }
}

fn gone() -> AnyView {
    view! { <p>{text::GONE}</p> }.into_any()
}

fn badges(programme: &Programme) -> AnyView {
    let state = match programme.state {
        ProgrammeState::Open => None,
        ProgrammeState::Closed => {
            Some(view! { <span class="badge closed">{words::CLOSED_SHORT}</span> }.into_any())
        }
        ProgrammeState::ToCheck => Some(view! { <ToCheck /> }.into_any()),
    };
    view! {
        {programme
            .level
            .map(|level| {
                view! {
                    <li>
                        <LevelBadge level />
                    </li>
                }
            })}
        <li>{programme.award.label()}</li>
        {programme.months.map(|months| view! { <li>{duration(months)}</li> })}
        {state.map(|state| view! { <li>{state}</li> })}
    }
    .into_any()
}

/// A closed diploma names what replaces it.
fn successors(tables: &Tables, programme: &Programme) -> Option<AnyView> {
    if programme.is_enterable() {
        return None;
    }
    let named: Vec<_> = programme
        .successors
        .iter()
        .filter_map(|id| {
            let name = tables.programme(*id)?;
            Some(view! {
                " "
                <a href=Route::Programme(*id).href()>{name}</a>
            })
        })
        .collect();
    let message = if named.is_empty() { words::CLOSED } else { words::REPLACED_BY };
    Some(view! { <p>{message} {named}</p> }.into_any())
}

fn itinerary(tables: &Tables, chain: &ItineraryKey) -> AnyView {
    let steps: Vec<_> = chain
        .steps()
        .iter()
        .map(|id| match tables.catalog.programme(*id) {
            Some(programme) => view! {
                <li>
                    <a href=Route::Programme(*id).href()>{capitalised(&programme.name)}</a>
                    <ul class="meta" role="list">
                        {badges(programme)}
                    </ul>
                </li>
            }
            .into_any(),
            None => view! { <li>{id.to_string()} " (" {text::GONE} ")"</li> }.into_any(),
        })
        .collect();
    view! {
        <p>{text::FROM} " " {tables.start(chain.start())}</p>
        <ol class="kept-steps">{steps}</ol>
    }
    .into_any()
}

//! The tables that a session looks names up in.

use std::sync::Arc;

use parcours_core::dataset::{Catalog, Sorted};
use parcours_core::dossier::{Dossier, ItemKey, ItineraryKey};
use parcours_core::explore::PlaceIndex;
use parcours_core::model::{Endpoint, Institution, Occupation, OccupationId, ProgrammeId};
use parcours_core::pathways::Graph;
use parcours_core::session::{Tables, Wish};

use crate::strings::{capitalised, duration, session as text};

/// What the session's parts read.
#[derive(Clone)]
pub struct Names {
    /// Programmes and campuses.
    pub catalog: Arc<Catalog>,
    /// The graph of studies.
    pub graph: Arc<Graph>,
    /// Where programmes are taught.
    pub presence: Arc<PlaceIndex>,
    /// Occupations.
    pub occupations: Arc<Vec<Occupation>>,
    /// Institutions; empty when none is kept.
    pub institutions: Arc<Sorted<Institution>>,
}

/// Whether a dossier keeps an institution, whose names are a large table.
pub fn has_institution(dossier: &Dossier) -> bool {
    dossier.kept().iter().any(|item| matches!(item.key, ItemKey::Institution(_)))
}

impl Names {
    /// What the core reads.
    pub fn tables(&self) -> Tables<'_> {
        Tables {
            catalog: &self.catalog,
            graph: &self.graph,
            presence: &self.presence,
            occupations: &self.occupations,
        }
    }

    /// A programme's name.
    pub fn programme(&self, id: ProgrammeId) -> String {
        self.catalog.programme(id).map_or_else(|| id.to_string(), |found| capitalised(&found.name))
    }

    /// An occupation's name.
    pub fn occupation(&self, id: OccupationId) -> String {
        let found = self.occupations.iter().find(|occupation| occupation.id == id);
        found.map_or_else(|| id.to_string(), |found| capitalised(&found.name))
    }

    /// The name of where one starts.
    pub fn start(&self, start: &Endpoint) -> String {
        match start {
            Endpoint::Programme(id) => self.programme(*id),
            Endpoint::Class(class) => {
                Graph::entry_label(class).map_or_else(|| class.to_string(), str::to_owned)
            }
        }
    }

    /// A wish in words.
    pub fn wish(&self, wish: &Wish) -> String {
        match wish {
            Wish::Programme(id) => self.programme(*id),
            Wish::Occupation(id) => self.occupation(*id),
            Wish::Sector(slug) => {
                let sector = self.catalog.reference.sector(slug.as_str());
                sector.map_or_else(|| slug.to_string(), |sector| sector.name.clone())
            }
            Wish::Words(words) => text::words(words),
        }
    }

    /// The name of a record that is kept.
    pub fn item(&self, key: &ItemKey) -> String {
        match key {
            ItemKey::Programme(id) => self.programme(*id),
            ItemKey::Occupation(id) => self.occupation(*id),
            ItemKey::Campus(slug) => {
                let campus = self.catalog.campus(slug.as_str());
                campus.map_or_else(|| slug.to_string(), |campus| campus.name.clone())
            }
            ItemKey::Institution(uai) => {
                let found = self.institutions.find(*uai);
                found.map_or_else(
                    || uai.to_string(),
                    |found| [found.name.as_str(), ", ", &found.town].concat(),
                )
            }
            ItemKey::Itinerary(chain) => {
                [self.start(chain.start()).as_str(), " → ", &self.programme(chain.goal())].concat()
            }
        }
    }

    /// The steps of an itinerary: name, and usual duration in words.
    pub fn steps(&self, chain: &ItineraryKey) -> Vec<(ProgrammeId, String, String)> {
        let step = |id: &ProgrammeId| {
            let months = self.catalog.programme(*id).and_then(|programme| programme.months);
            (*id, self.programme(*id), months.map(duration).unwrap_or_default())
        };
        chain.steps().iter().map(step).collect()
    }
}

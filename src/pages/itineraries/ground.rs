//! Where one wants to study: from the words of the address to the institutions there.

use std::sync::Arc;

use leptos::prelude::*;
use parcours_core::dataset::Sorted;
use parcours_core::explore::{Journey, Place, Point, Towns};
use parcours_core::itinerary::{Surroundings, TaughtNear, Within, taught_near};
use parcours_core::model::{Institution, ModeSet, ProgrammeId, Reference};

use super::Tables;
use crate::state::data::{Data, Load};

/// The ground that a question is asked on.
pub struct Ground {
    /// The question.
    pub journey: Journey,
    /// What is taught around; `None` for anywhere.
    pub surroundings: Option<Surroundings>,
    /// The town of the address is not one of ours.
    pub unknown_town: bool,
    departments: Vec<u8>,
    point: Option<(Point, u16)>,
}

/// The towns, once someone needs them.
#[derive(Clone, Copy)]
pub struct TownIndex {
    wanted: RwSignal<bool>,
    towns: Memo<Option<Arc<Towns>>>,
}

impl TownIndex {
    /// An index that nobody asked for yet.
    pub fn new(data: &Data, reference: Arc<parcours_core::dataset::Catalog>) -> Self {
        let wanted = RwSignal::new(false);
        let institutions = data.institutions.clone();
        let towns = Memo::new(move |_| {
            if !wanted.get() {
                return None;
            }
            let institutions = institutions.get().ready()?;
            Some(Arc::new(Towns::new(&institutions, &reference.reference)))
        });
        Self { wanted, towns }
    }

    /// The towns; the first call has them found.
    pub fn get(&self) -> Option<Arc<Towns>> {
        self.want();
        self.towns.get()
    }

    /// Has them found: someone is about to name one.
    pub fn want(&self) {
        if !self.wanted.get_untracked() {
            self.wanted.set(true);
        }
    }
}

fn departments_of(reference: &Reference, place: &Place) -> Vec<u8> {
    let all = (0_u8..).zip(&reference.departments);
    all.filter(|(_, department)| place.holds(department)).map(|(index, _)| index).collect()
}

impl Ground {
    /// What a question needs of places, once it is there.
    pub fn load(tables: &Tables, journey: Journey, data: &Data, towns: TownIndex) -> Load<Self> {
        let mut ground =
            Self { journey, surroundings: None, unknown_town: false, departments: Vec::new(), point: None };
        let reference = &tables.catalog.reference;
        let Some(around) = ground.journey.around.clone() else {
            if let Some(place) = &ground.journey.place {
                ground.departments = departments_of(reference, place);
                ground.surroundings = Some(Surroundings::departments(
                    &tables.graph,
                    tables.presence.rows(),
                    &ground.departments,
                ));
            }
            return Load::Ready(Arc::new(ground));
        };
        let institutions = match data.institutions.get() {
            Load::Ready(institutions) => institutions,
            Load::Pending => return Load::Pending,
            Load::Failed(error) => return Load::Failed(error),
        };
        let Some(towns) = towns.get() else { return Load::Pending };
        let Some(town) = towns.find(&around.town) else {
            ground.unknown_town = true;
            return Load::Ready(Arc::new(ground));
        };
        ground.point = Some((town.point, around.km));
        let places = match data.taught.get() {
            Load::Ready(places) => places,
            Load::Pending => return Load::Pending,
            Load::Failed(error) => return Load::Failed(error),
        };
        ground.surroundings = Some(Surroundings::within(
            &tables.graph,
            tables.presence.rows(),
            &institutions,
            &mut places.iter(),
            town.point,
            around.km,
        ));
        Load::Ready(Arc::new(ground))
    }

    /// Whether places are wanted at all.
    pub fn is_narrow(&self) -> bool {
        self.surroundings.is_some()
    }

    /// Where a programme is taught on this ground, nearest first; `None` until it is known.
    pub fn taught(
        &self,
        id: ProgrammeId,
        data: &Data,
    ) -> Option<(Vec<TaughtNear>, Arc<Sorted<Institution>>)> {
        let institutions = data.institutions.get().ready()?;
        let within = match self.point {
            Some((point, km)) => Within::Around(point, km),
            None => Within::Departments(&self.departments),
        };
        let modes: ModeSet = self.journey.modes.iter().copied().collect();
        let places = data.taught.get().ready()?;
        let found = taught_near(id, &places, &institutions, within, modes);
        Some((found, institutions))
    }
}

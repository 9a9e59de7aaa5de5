//! Where one wants to study: from the words of the address to the institutions there.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use parcours_core::dataset::Sorted;
use parcours_core::explore::{Journey, Place, Point, Towns, km_between};
use parcours_core::itinerary::{Surroundings, TaughtNear, Within, taught_near};
use parcours_core::model::{Institution, InstitutionPlaces, ModeSet, ProgrammeId, Reference};

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
    /// Codes of the régions to look into.
    regions: Vec<String>,
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

/// Codes of the régions that have an institution within reach.
fn regions_around(reference: &Reference, institutions: &[Institution], point: Point, km: u16) -> Vec<String> {
    let near = institutions.iter().filter(|institution| match (institution.lat, institution.lon) {
        (Some(lat), Some(lon)) => km_between(point, (f64::from(lat), f64::from(lon))) <= f64::from(km) + 1.0,
        _ => false,
    });
    let departments = near.filter_map(|i| reference.departments.get(usize::from(i.department?)));
    departments.map(|department| department.region.clone()).collect::<BTreeSet<_>>().into_iter().collect()
}

impl Ground {
    /// What a question needs of places, once it is there.
    pub fn load(tables: &Tables, journey: Journey, data: &Data, towns: TownIndex) -> Load<Self> {
        let mut ground = Self {
            journey,
            surroundings: None,
            unknown_town: false,
            regions: Vec::new(),
            departments: Vec::new(),
            point: None,
        };
        let reference = &tables.catalog.reference;
        let Some(around) = ground.journey.around.clone() else {
            if let Some(place) = &ground.journey.place {
                ground.departments = departments_of(reference, place);
                ground.regions = place.region(reference).map(str::to_owned).into_iter().collect();
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
        ground.regions = regions_around(reference, &institutions, town.point, around.km);
        let mut shards = Vec::with_capacity(ground.regions.len());
        for code in &ground.regions {
            match data.places.of(code).get() {
                Load::Ready(shard) => shards.push(shard),
                Load::Pending => return Load::Pending,
                Load::Failed(error) => return Load::Failed(error),
            }
        }
        ground.surroundings = Some(Surroundings::within(
            &tables.graph,
            tables.presence.rows(),
            &institutions,
            &mut shards.iter().flat_map(|shard| shard.iter()),
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
        let mut found: Vec<TaughtNear> = Vec::new();
        for code in &self.regions {
            let shard: Arc<Vec<InstitutionPlaces>> = data.places.of(code).get().ready()?;
            found.extend(taught_near(id, &shard, &institutions, within, modes));
        }
        if self.regions.len() > 1 {
            found.sort_by_key(|near| (!modes.is_empty() && !near.modes.intersects(modes), near.km));
        }
        Some((found, institutions))
    }
}

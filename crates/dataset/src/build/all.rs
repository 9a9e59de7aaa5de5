//! Every table, in the order in which each needs the others.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use parcours_core::dataset::{Counts, Source};
use parcours_core::model::{
    Aliases, FranceMap, Institution, InstitutionPlaces, Occupation, Outcome, Presence, Programme, Reference,
    Uai,
};

use super::campuses::Campuses;
use super::certif_info::Certifications;
use super::context::Inputs;
use super::journal::Journal;
use super::nomenclature::Nomenclature;
use super::occupations::Occupations;
use super::programmes::Programmes;
use super::reference::References;
use super::{
    aliases, campuses, institution_sources, occupations, occupations_read, offers, outcomes, presence,
};
use crate::input::SOURCES;
use crate::map::map;
use crate::pathways::{self, Compiled};

/// The records of a bundle.
#[derive(Debug)]
pub struct Built {
    /// Sectors, domains, territories.
    pub reference: Reference,
    /// Programmes, by id.
    pub programmes: Vec<Programme>,
    /// Institutions, by UAI.
    pub institutions: Vec<Institution>,
    /// Places and outcomes of institutions, by région then UAI.
    pub places: BTreeMap<String, Vec<InstitutionPlaces>>,
    /// Where each programme is taught, in short.
    pub presence: Vec<Presence>,
    /// Campuses, their details, and what is said of territories.
    pub campuses: Campuses,
    /// The map of France, with its campuses.
    pub map: FranceMap,
    /// Occupations, by id.
    pub occupations: Vec<Occupation>,
    /// Outcomes, by région.
    pub outcomes: BTreeMap<String, Vec<Outcome>>,
    /// Other names.
    pub aliases: Vec<Aliases>,
    /// Ways between programmes.
    pub pathways: Compiled,
    /// What was read, kept and left out.
    pub journal: Journal,
}

/// The région of institutions that stand in none of our départements.
const NOWHERE: &str = "00";

/// Reads the official files and joins them.
///
/// # Errors
/// Where a file is not what it should be.
pub fn build(inputs: &Inputs, mut say: impl FnMut(&str)) -> Result<Built> {
    let mut journal = Journal::default();
    say("sectors and territories");
    let references = References::read(inputs, &mut journal)?;
    say("nomenclature of diplomas");
    let nomenclature = Nomenclature::read(inputs, &mut journal)?;
    say("certifications");
    let certifications = Certifications::read(inputs, &mut journal)?;
    say("programmes");
    let programmes = Programmes::read(inputs, &references, &nomenclature, &certifications, &mut journal)?;
    say("pathways");
    let pathways = pathways::compile(pathways::Sources {
        programmes: &programmes.records,
        reference: &references.table,
        kept: &inputs.kept,
        official: &inputs.official,
    })?;
    say("institutions");
    let mut institutions = institution_sources::read(inputs, &references, &mut journal)?;
    say("places");
    let tables =
        offers::Tables { nomenclature: &nomenclature, programmes: &programmes, institutions: &institutions };
    let offered = offers::read(inputs, &tables, &mut journal)?.by_institution();
    say("outcomes");
    let outcomes = outcomes::by_region(inputs, &references, &nomenclature, &programmes, &mut journal)?;
    let of_institutions = outcomes::by_institution(inputs, &mut journal)?;
    say("campuses");
    let campuses = campuses::read(inputs, &references, &programmes, &institutions)?;
    say("map");
    let map = map(inputs, &references.table, &campuses.records, &mut journal)?;
    say("occupations and other names");
    let mut occupations: Occupations = occupations::read(inputs, &references, &programmes, &mut journal)?;
    let is_known = |id| programmes.get(id).is_some();
    occupations_read::apply(inputs, is_known, &mut occupations.records, &mut journal)?;
    let aliases = aliases::read(inputs, &programmes, &occupations, &certifications, &mut journal)?;

    // An institution of which nothing but outcomes is known would be a page without a training.
    let mut wanted: BTreeSet<Uai> = offered.keys().copied().collect();
    wanted.extend(campuses.details.iter().flat_map(|details| details.members.iter().filter_map(|m| m.uai)));
    wanted
        .extend(campuses.details.iter().flat_map(|details| details.programmes.iter().filter_map(|p| p.uai)));
    wanted.extend(campuses.records.iter().filter_map(|campus| campus.place.as_ref()?.uai));
    institutions.retain(&wanted);
    let mut by_uai: BTreeMap<Uai, InstitutionPlaces> = BTreeMap::new();
    for entry in institutions.iter() {
        let uai = entry.institution.uai;
        let offerings = offered.get(&uai).cloned().unwrap_or_default();
        let outcomes = of_institutions.get(&uai).cloned().unwrap_or_default();
        if !offerings.is_empty() || !outcomes.is_empty() {
            by_uai.insert(uai, InstitutionPlaces { uai, web: None, offerings, outcomes });
        }
    }
    let presence = presence::presence(&by_uai, &institutions);
    let mut places: BTreeMap<String, Vec<InstitutionPlaces>> = BTreeMap::new();
    for (uai, place) in by_uai {
        let department = institutions.get(uai).and_then(|institution| institution.department);
        let region = department.and_then(|index| references.region_of(index)).unwrap_or(NOWHERE);
        places.entry(region.to_owned()).or_default().push(place);
    }
    let mut by_region: BTreeMap<String, Vec<Outcome>> = BTreeMap::new();
    for outcome in outcomes {
        by_region.entry(outcome.region.clone()).or_default().push(outcome);
    }
    Ok(Built {
        reference: references.table,
        programmes: programmes.records,
        institutions: institutions.iter().map(|entry| entry.institution.clone()).collect(),
        places,
        presence,
        campuses,
        map,
        occupations: occupations.records,
        outcomes: by_region,
        aliases,
        pathways,
        journal,
    })
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl Built {
    /// Records of each kind, for the manifest.
    pub fn counts(&self) -> Counts {
        Counts {
            programmes: count(self.programmes.len()),
            pathways: count(self.pathways.pathways.len()),
            itinerary_classes: count(self.pathways.classes.len()),
            campuses: count(self.campuses.records.len()),
            sectors: count(self.reference.sectors.len()),
            institutions: count(self.institutions.len()),
            offerings: count(self.places.values().flatten().map(|place| place.offerings.len()).sum()),
            occupations: count(self.occupations.len()),
            outcomes: count(self.outcomes.values().map(Vec::len).sum()),
        }
    }

    /// The sources, for the manifest.
    pub fn sources(&self) -> Vec<Source> {
        let row = |file: &crate::input::SourceFile| {
            let (rows_read, rows_kept) = self.journal.counts(file.id);
            Source {
                id: file.id.to_owned(),
                title: file.title.to_owned(),
                producer: file.producer.to_owned(),
                licence: file.licence.to_owned(),
                vintage: file.vintage.to_owned(),
                url: file.url.to_owned(),
                rows_read,
                rows_kept,
            }
        };
        SOURCES.iter().map(row).collect()
    }
}

//! Every table, in the order in which each needs the others.

use std::collections::BTreeSet;

use anyhow::Result;
use parcours_core::dataset::{Catalog, Counts, Source, presence};
use parcours_core::model::{
    Aliases, FranceMap, Institution, InstitutionPlaces, InstitutionRates, Occupation, Outcome, Presence,
    Programme, Reference, Uai,
};
use parcours_core::pathways::complete_classes;

use super::campuses::Campuses;
use super::certif_info::Certifications;
use super::context::Inputs;
use super::journal::Journal;
use super::nomenclature::Nomenclature;
use super::occupations::Occupations;
use super::programmes::Programmes;
use super::reference::References;
use super::{aliases, campuses, institution_sources, occupations, occupations_read, offers, outcomes};
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
    /// What institutions teach, by UAI: those that teach nothing known are left out.
    pub places: Vec<InstitutionPlaces>,
    /// Rates of institutions, by UAI.
    pub rates: Vec<InstitutionRates>,
    /// Where each programme is taught, in short: not written, since the app sums places up itself.
    pub presence: Vec<Presence>,
    /// Campuses, their details, and what is said of territories.
    pub campuses: Campuses,
    /// The map of France, with its campuses.
    pub map: FranceMap,
    /// Occupations, by id.
    pub occupations: Vec<Occupation>,
    /// Outcomes, by programme and mode, those of the whole country first.
    pub outcomes: Vec<Outcome>,
    /// Other names.
    pub aliases: Vec<Aliases>,
    /// Ways between programmes.
    pub pathways: Compiled,
    /// What was read, kept and left out.
    pub journal: Journal,
}

/// The région of outcomes of the whole country.
const NATION: &str = "fr";

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
    let mut outcomes = outcomes::by_region(inputs, &references, &nomenclature, &programmes, &mut journal)?;
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
    let (mut places, mut rates) = (Vec::new(), Vec::new());
    for entry in institutions.iter() {
        let uai = entry.institution.uai;
        if let Some(offerings) = offered.get(&uai).filter(|offerings| !offerings.is_empty()) {
            places.push(InstitutionPlaces { uai, offerings: offerings.clone() });
        }
        if let Some(outcomes) = of_institutions.get(&uai).filter(|outcomes| !outcomes.is_empty()) {
            rates.push(InstitutionRates { uai, outcomes: outcomes.clone() });
        }
    }
    let institutions: Vec<Institution> = institutions.iter().map(|entry| entry.institution.clone()).collect();
    let presence = presence(&places, &institutions);
    outcomes.sort_by(|a, b| {
        let key = |row: &Outcome| (row.programme, row.mode, row.region != NATION);
        (key(a), &a.region).cmp(&(key(b), &b.region))
    });
    Ok(Built {
        reference: references.table,
        programmes: programmes.records,
        institutions,
        places,
        rates,
        presence,
        campuses,
        map,
        occupations: occupations.records,
        outcomes,
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
            itinerary_classes: count(self.every_class()),
            campuses: count(self.campuses.records.len()),
            sectors: count(self.reference.sectors.len()),
            institutions: count(self.institutions.len()),
            offerings: count(self.places.iter().map(|place| place.offerings.len()).sum()),
            occupations: count(self.occupations.len()),
            outcomes: count(self.outcomes.len()),
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
        let mut sources: Vec<Source> = SOURCES.iter().map(row).collect();
        // What was read by hand in their texts is kept in `data/pathways`, a row a statement.
        let account = self.pathways.account;
        sources.push(Source {
            id: "onisep-fiches-formations".to_owned(),
            title: "Idéo : fiches formations, accès et poursuites d’études lus à la main".to_owned(),
            producer: "Onisep".to_owned(),
            licence: "ODbL 1.0".to_owned(),
            vintage: "2025-10".to_owned(),
            url: "https://opendata.onisep.fr/".to_owned(),
            rows_read: account.rows,
            rows_kept: account.named + account.class,
        });
        let families = self.pathways.families;
        sources.push(Source {
            id: "bcn-familles-metiers".to_owned(),
            title: "Familles de métiers : de la 2de professionnelle aux bacs pro".to_owned(),
            producer: "Ministère chargé de l’Éducation nationale".to_owned(),
            licence: "à vérifier auprès du producteur".to_owned(),
            vintage: "2025-05".to_owned(),
            url: "https://infocentre.pleiade.education.fr/bcn/".to_owned(),
            rows_read: families.0,
            rows_kept: families.1,
        });
        // A bundle without them owes them nothing.
        sources.retain(|source| source.rows_read > 0);
        sources
    }

    /// Classes, those that pathways narrow to a field too.
    fn every_class(&self) -> usize {
        let (reference, programmes) = (self.reference.clone(), self.programmes.clone());
        let catalog = Catalog::new(reference, programmes, Vec::new(), &mut Vec::new());
        complete_classes(&catalog, &self.pathways.pathways, &self.pathways.classes).len()
    }
}

//! The bundle in memory, with the ways back that pages need: where a programme is taught, what leads to what.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use parcours_core::dataset::{
    Catalog, Issue, Manifest, SCHEMA, Sorted, Table, read_classes, read_document, read_places,
};
use parcours_core::model::{
    CampusDetails, FranceMap, Institution, InstitutionOutcome, InstitutionPlaces, InstitutionRates,
    Occupation, OccupationId, Offering, Outcome, ProgrammeId, Reference, Rule, Slug, Uai,
};
use parcours_core::pathways::Graph;
use serde::de::DeserializeOwned;

/// A programme taught by an institution.
#[derive(Debug, Clone, Copy)]
pub struct Taught {
    /// The institution.
    pub uai: Uai,
    /// Mode, year, seats.
    pub offering: Offering,
}

/// The bundle.
#[derive(Debug)]
pub struct Tables {
    /// Head.
    pub manifest: Manifest,
    /// Reference, programmes, campuses.
    pub catalog: Catalog,
    /// Institutions.
    pub institutions: Sorted<Institution>,
    /// What institutions teach, by UAI.
    pub places: Vec<InstitutionPlaces>,
    /// Rates of institutions.
    rates: HashMap<Uai, Vec<InstitutionOutcome>>,
    /// The map of France, with its campuses.
    pub map: FranceMap,
    /// Occupations, by id.
    pub occupations: Vec<Occupation>,
    /// Ways from a diploma to another.
    pub graph: Graph,
    /// National rules on which some of them rest.
    pub rules: Vec<Rule>,
    /// What only campus pages show.
    details: HashMap<Slug, CampusDetails>,
    /// Outcomes of the whole country.
    outcomes: HashMap<ProgrammeId, Vec<Outcome>>,
    /// Where each programme is taught, by région.
    taught: HashMap<ProgrammeId, BTreeMap<String, Vec<Taught>>>,
    /// Ranks of the occupations that a programme leads to.
    leads_to: HashMap<ProgrammeId, Vec<usize>>,
    /// Campuses of which a source says that an institution is a member.
    member_of: HashMap<Uai, Vec<Slug>>,
}

fn text(bundle: &Path, path: &str) -> Result<String> {
    let file = bundle.join(path);
    std::fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))
}

fn document<T: DeserializeOwned>(bundle: &Path, path: &str) -> Result<T> {
    read_document(path, &text(bundle, path)?).map_err(|issue| anyhow::anyhow!("{issue}"))
}

/// What the app would leave out is not to be published: the first issue stops everything.
fn settle(issues: &[Issue]) -> Result<()> {
    match issues {
        [] => Ok(()),
        [first, ..] => bail!("{first} ({} issues in all)", issues.len()),
    }
}

fn records<T: Table>(bundle: &Path, path: &str) -> Result<Vec<T>> {
    let (records, issues) = T::read(path, &text(bundle, path)?);
    settle(&issues)?;
    Ok(records)
}

impl Tables {
    /// Reads a bundle.
    ///
    /// # Errors
    /// Where a file is missing, cut or damaged, or of another version of the format.
    pub fn read(bundle: &Path) -> Result<Self> {
        let manifest: Manifest = document(bundle, "manifest.json")?;
        if manifest.schema != SCHEMA {
            bail!("manifest.json: expected schema {SCHEMA}, found {}", manifest.schema);
        }
        let mut issues = Vec::new();
        let catalog = Catalog::new(
            document(bundle, "reference.json")?,
            records(bundle, "programmes.json")?,
            records(bundle, "campuses.json")?,
            &mut issues,
        );
        let institutions = Sorted::new(
            "institutions.json",
            records(bundle, "institutions.json")?,
            |institution: &Institution| institution.uai,
            &mut issues,
        );
        settle(&issues)?;
        let (places, issues) = read_places("places.json", &text(bundle, "places.json")?, &institutions);
        settle(&issues)?;
        let rates: Vec<InstitutionRates> = records(bundle, "institution-outcomes.json")?;
        let mut occupations: Vec<Occupation> = records(bundle, "occupations.json")?;
        occupations.sort_by_key(|occupation| occupation.id);
        occupations.dedup_by_key(|occupation| occupation.id);
        let details: Vec<CampusDetails> = records(bundle, "campus-details.json")?;
        let mut outcomes: Vec<Outcome> = records(bundle, "outcomes.json")?;
        outcomes.retain(|outcome| outcome.region == "fr");
        let (classes, issues) =
            read_classes("classes.json", &text(bundle, "classes.json")?, &catalog.programmes);
        settle(&issues)?;
        Ok(Self {
            graph: Graph::build(&catalog, records(bundle, "pathways.json")?, &classes),
            map: document(bundle, "map.json")?,
            rules: records(bundle, "rules.json")?,
            taught: taught(&places, &institutions, &catalog.reference),
            rates: rates.into_iter().map(|rates| (rates.uai, rates.outcomes)).collect(),
            leads_to: leads_to(&occupations),
            member_of: member_of(&details),
            details: details.into_iter().map(|details| (details.slug.clone(), details)).collect(),
            outcomes: by_programme(outcomes),
            manifest,
            catalog,
            institutions,
            places,
            occupations,
        })
    }

    /// What only a campus's page shows.
    pub fn details(&self, campus: &Slug) -> Option<&CampusDetails> {
        self.details.get(campus)
    }

    /// What an institution teaches.
    pub fn places_of(&self, uai: Uai) -> Option<&InstitutionPlaces> {
        let rank = self.places.binary_search_by_key(&uai, |place| place.uai).ok()?;
        self.places.get(rank)
    }

    /// What the institutions of a région teach.
    pub fn places_in(&self, region: &str) -> Vec<InstitutionPlaces> {
        let reference = &self.catalog.reference;
        let inside = |place: &&InstitutionPlaces| {
            self.institutions.find(place.uai).is_some_and(|found| region_of(found, reference) == region)
        };
        self.places.iter().filter(inside).cloned().collect()
    }

    /// Rates of an institution.
    pub fn rates(&self, uai: Uai) -> &[InstitutionOutcome] {
        self.rates.get(&uai).map_or(&[], Vec::as_slice)
    }

    /// Where a programme is taught, by région code.
    pub fn taught(&self, id: ProgrammeId) -> Option<&BTreeMap<String, Vec<Taught>>> {
        self.taught.get(&id)
    }

    /// Rates of the whole country.
    pub fn outcomes(&self, id: ProgrammeId) -> &[Outcome] {
        self.outcomes.get(&id).map_or(&[], Vec::as_slice)
    }

    /// Occupations that a programme leads to.
    pub fn leads_to(&self, id: ProgrammeId) -> impl Iterator<Item = &Occupation> {
        self.leads_to.get(&id).into_iter().flatten().filter_map(|rank| self.occupations.get(*rank))
    }

    /// The occupation of that id.
    pub fn occupation(&self, id: OccupationId) -> Option<&Occupation> {
        let rank = self.occupations.binary_search_by_key(&id, |occupation| occupation.id).ok()?;
        self.occupations.get(rank)
    }

    /// Campuses of which an institution is a member.
    pub fn member_of(&self, uai: Uai) -> &[Slug] {
        self.member_of.get(&uai).map_or(&[], Vec::as_slice)
    }
}

/// The région of institutions that stand in none of our départements.
const NOWHERE: &str = "00";

fn region_of<'a>(institution: &Institution, reference: &'a Reference) -> &'a str {
    let department = institution.department.and_then(|index| reference.departments.get(usize::from(index)));
    department.map_or(NOWHERE, |department| department.region.as_str())
}

fn taught(
    places: &[InstitutionPlaces],
    institutions: &Sorted<Institution>,
    reference: &Reference,
) -> HashMap<ProgrammeId, BTreeMap<String, Vec<Taught>>> {
    let mut found: HashMap<ProgrammeId, BTreeMap<String, Vec<Taught>>> = HashMap::new();
    for place in places {
        let Some(institution) = institutions.find(place.uai) else { continue };
        let region = region_of(institution, reference);
        for offering in &place.offerings {
            let regions = found.entry(offering.programme).or_default();
            let here = regions.entry(region.to_owned()).or_default();
            here.push(Taught { uai: place.uai, offering: *offering });
        }
    }
    for shard in found.values_mut().flat_map(BTreeMap::values_mut) {
        shard.sort_by_cached_key(|taught| {
            // Those whose town is unknown come last.
            let town =
                institutions.find(taught.uai).map(|institution| institution.town.clone()).unwrap_or_default();
            (town.is_empty(), town, taught.uai, taught.offering.mode)
        });
    }
    found
}

fn leads_to(occupations: &[Occupation]) -> HashMap<ProgrammeId, Vec<usize>> {
    let mut found: HashMap<ProgrammeId, Vec<usize>> = HashMap::new();
    for (rank, occupation) in occupations.iter().enumerate() {
        for id in occupation.all_programmes() {
            let ranks = found.entry(id).or_default();
            if ranks.last() != Some(&rank) {
                ranks.push(rank);
            }
        }
    }
    found
}

fn member_of(details: &[CampusDetails]) -> HashMap<Uai, Vec<Slug>> {
    let mut found: HashMap<Uai, Vec<Slug>> = HashMap::new();
    for campus in details {
        for uai in campus.members.iter().filter_map(|member| member.uai) {
            let campuses = found.entry(uai).or_default();
            if campuses.last() != Some(&campus.slug) {
                campuses.push(campus.slug.clone());
            }
        }
    }
    found
}

fn by_programme(outcomes: Vec<Outcome>) -> HashMap<ProgrammeId, Vec<Outcome>> {
    let mut found: HashMap<ProgrammeId, Vec<Outcome>> = HashMap::new();
    for outcome in outcomes.into_iter().filter(Outcome::is_communicated) {
        found.entry(outcome.programme).or_default().push(outcome);
    }
    found
}

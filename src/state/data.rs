//! The bundle in memory: each table is fetched when a page first asks for it, once.

use leptos::prelude::*;
use parcours_core::dataset::{
    Catalog, Issue, IssueKind, Manifest, SCHEMA, Sorted, Table as Kept, presence, read_classes,
    read_document, read_places, validate,
};
use parcours_core::explore::PlaceIndex;
use parcours_core::model::{
    Aliases, CampusDetails, FranceMap, Institution, InstitutionPlaces, InstitutionRates, Occupation, Outcome,
    Pathway, PathwayClass, Reference, Rule, TerritoryFacts,
};
use serde::de::DeserializeOwned;

pub use super::table::{Load, LoadError, Parts, Table, none_awaited};
use crate::platform::fetch;

async fn document<T: DeserializeOwned>(path: &str) -> Result<T, LoadError> {
    read_document(path, &text(path).await?).map_err(|issue| {
        fetch::doubt(path);
        LoadError::Damaged(issue.to_string())
    })
}

/// Logs what could not be read; a cut file is an error, since nothing in it can be taken as whole.
fn settle<T>(table: T, issues: &[Issue]) -> Result<T, LoadError> {
    // The first says it all: a file that does not fit would fill the console, a line a record.
    if let Some(first) = issues.first() {
        leptos::logging::warn!("{first} ({} such issues)", issues.len());
    }
    match issues.iter().find(|issue| issue.kind == IssueKind::Truncated) {
        Some(issue) => Err(LoadError::Damaged(issue.to_string())),
        None => Ok(table),
    }
}

async fn text(path: &str) -> Result<String, LoadError> {
    fetch::text(path).await.map_err(LoadError::Fetch)
}

/// What was read of a file.
fn some<T>(path: &str, (records, issues): (Vec<T>, Vec<Issue>)) -> Result<Vec<T>, LoadError> {
    if !issues.is_empty() {
        fetch::doubt(path);
    }
    match issues.first() {
        // Not one record: another file, or another format. That is no empty answer.
        Some(first) if records.is_empty() => Err(LoadError::Damaged(first.to_string())),
        _ => settle(records, &issues),
    }
}

async fn records<T: Kept>(path: &str) -> Result<Vec<T>, LoadError> {
    some(path, T::read(path, &text(path).await?))
}

async fn manifest() -> Result<Manifest, LoadError> {
    let manifest: Manifest = document("data/manifest.json").await?;
    if manifest.schema == SCHEMA { Ok(manifest) } else { Err(LoadError::OtherVersion) }
}

async fn catalog() -> Result<Catalog, LoadError> {
    // All asked at once: the page waits for the slowest, not for their sum.
    let (reference, programmes, campuses) = futures::join!(
        document::<Reference>("data/reference.json"),
        records("data/programmes.json"),
        records("data/campuses.json"),
    );
    let mut issues = Vec::new();
    let catalog = Catalog::new(reference?, programmes?, campuses?, &mut issues);
    issues.extend(validate(&catalog));
    settle(catalog, &issues)
}

async fn institutions() -> Result<Sorted<Institution>, LoadError> {
    let mut issues = Vec::new();
    let records = records("data/institutions.json").await?;
    let sorted = Sorted::new("institutions.json", records, |i: &Institution| i.uai, &mut issues);
    settle(sorted, &issues)
}

async fn places(institutions: Table<Sorted<Institution>>) -> Result<Vec<InstitutionPlaces>, LoadError> {
    let path = "data/places.json";
    let (text, institutions) = futures::join!(text(path), institutions.whole());
    some(path, read_places(path, &text?, &institutions?))
}

async fn presence_of(
    places: Table<Vec<InstitutionPlaces>>,
    institutions: Table<Sorted<Institution>>,
) -> Result<PlaceIndex, LoadError> {
    let (places, institutions) = futures::join!(places.whole(), institutions.whole());
    Ok(PlaceIndex::new(presence(&*places?, &institutions?)))
}

async fn classes(catalog: Table<Catalog>) -> Result<Vec<PathwayClass>, LoadError> {
    let path = "data/classes.json";
    let (text, catalog) = futures::join!(text(path), catalog.whole());
    some(path, read_classes(path, &text?, &catalog?.programmes))
}

/// The région of institutions that stand in none of our départements.
const NOWHERE: &str = "00";

async fn places_of(
    region: String,
    places: Table<Vec<InstitutionPlaces>>,
    institutions: Table<Sorted<Institution>>,
    reference: Table<Reference>,
) -> Result<Vec<InstitutionPlaces>, LoadError> {
    let (places, institutions, reference) =
        futures::join!(places.whole(), institutions.whole(), reference.whole());
    let (places, institutions, reference) = (places?, institutions?, reference?);
    let region_of = |place: &InstitutionPlaces| -> Option<&str> {
        let department = institutions.find(place.uai)?.department?;
        reference.departments.get(usize::from(department)).map(|department| department.region.as_str())
    };
    let inside = |place: &&InstitutionPlaces| region_of(place).unwrap_or(NOWHERE) == region;
    Ok(places.iter().filter(inside).cloned().collect())
}

async fn outcomes_of(region: String, outcomes: Table<Vec<Outcome>>) -> Result<Vec<Outcome>, LoadError> {
    let outcomes = outcomes.whole().await?;
    Ok(outcomes.iter().filter(|outcome| outcome.region == region).cloned().collect())
}

/// Every table of the bundle. Made once, at the root of the app, so that no page takes it away.
#[derive(Clone)]
pub struct Data {
    /// Head of the bundle.
    pub manifest: Table<Manifest>,
    /// Sectors, domains, territories: what the home page needs, without the programmes.
    pub reference: Table<Reference>,
    /// Reference, programmes, campuses.
    pub catalog: Table<Catalog>,
    /// Institutions.
    pub institutions: Table<Sorted<Institution>>,
    /// Where each programme is taught, in short.
    pub presence: Table<PlaceIndex>,
    /// What only campus pages show.
    pub campus_details: Table<Vec<CampusDetails>>,
    /// Ways between programmes, as texts and rules state them.
    pub pathways: Table<Vec<Pathway>>,
    /// Classes that pathways name.
    pub classes: Table<Vec<PathwayClass>>,
    /// National rules.
    pub rules: Table<Vec<Rule>>,
    /// The map of France, with its campuses.
    pub map: Table<FranceMap>,
    /// What texts say of a whole territory.
    pub territories: Table<Vec<TerritoryFacts>>,
    /// Other names, for search.
    pub aliases: Table<Vec<Aliases>>,
    /// Occupations.
    pub occupations: Table<Vec<Occupation>>,
    /// What institutions teach.
    pub taught: Table<Vec<InstitutionPlaces>>,
    /// The same, by région.
    pub places: Parts<InstitutionPlaces>,
    /// Outcomes, by région and for the country.
    pub outcomes: Parts<Outcome>,
    /// Rates of institutions, by UAI.
    pub rates: Table<Vec<InstitutionRates>>,
}

impl Data {
    /// Tables that nobody asked for yet.
    #[must_use]
    pub fn new() -> Self {
        let reference = Table::new(|| Box::pin(document("data/reference.json")));
        let catalog = Table::new(|| Box::pin(catalog()));
        let institutions = Table::new(|| Box::pin(institutions()));
        let known = institutions.clone();
        let taught = Table::new(move || Box::pin(places(known.clone())));
        let outcomes = Table::new(|| Box::pin(records("data/outcomes.json")));
        Self {
            manifest: Table::new(|| Box::pin(manifest())),
            presence: {
                let (taught, institutions) = (taught.clone(), institutions.clone());
                Table::new(move || Box::pin(presence_of(taught.clone(), institutions.clone())))
            },
            campus_details: Table::new(|| Box::pin(records("data/campus-details.json"))),
            pathways: Table::new(|| Box::pin(records("data/pathways.json"))),
            classes: {
                let catalog = catalog.clone();
                Table::new(move || Box::pin(classes(catalog.clone())))
            },
            rules: Table::new(|| Box::pin(records("data/rules.json"))),
            map: Table::new(|| Box::pin(document("data/map.json"))),
            territories: Table::new(|| Box::pin(records("data/territories.json"))),
            aliases: Table::new(|| Box::pin(records("data/aliases.json"))),
            occupations: Table::new(|| Box::pin(records("data/occupations.json"))),
            places: {
                let (taught, institutions, reference) =
                    (taught.clone(), institutions.clone(), reference.clone());
                Parts::new(move |region| {
                    Box::pin(places_of(region, taught.clone(), institutions.clone(), reference.clone()))
                })
            },
            outcomes: Parts::new(move |region| Box::pin(outcomes_of(region, outcomes.clone()))),
            taught,
            rates: Table::new(|| Box::pin(records("data/institution-outcomes.json"))),
            reference,
            catalog,
            institutions,
        }
    }
}

/// The bundle of this app.
#[must_use]
pub fn use_data() -> Data {
    use_context().unwrap_or_else(Data::new)
}

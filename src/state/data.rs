//! The bundle in memory: each table is fetched when a page first asks for it, once.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use futures::channel::oneshot;
use leptos::prelude::*;
use leptos::task::spawn_local;
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

use crate::platform::fetch::{self, FetchError};

/// Why a table is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoadError {
    /// It did not come.
    Fetch(FetchError),
    /// It came cut or damaged.
    Damaged(String),
    /// It is of another version of the format than this app.
    OtherVersion,
}

/// A table as a page sees it.
#[derive(Debug)]
pub enum Load<T> {
    /// Nobody asked yet, or it is on its way.
    Pending,
    /// There.
    Ready(Arc<T>),
    /// Not there.
    Failed(LoadError),
}

// Not derived: `T` itself need not be cloned.
impl<T> Clone for Load<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Pending => Self::Pending,
            Self::Ready(table) => Self::Ready(Arc::clone(table)),
            Self::Failed(error) => Self::Failed(error.clone()),
        }
    }
}

impl<T> Load<T> {
    /// Both tables, once both are there.
    pub fn and<U>(self, other: Load<U>) -> Load<(Arc<T>, Arc<U>)> {
        match (self, other) {
            (Self::Ready(a), Load::Ready(b)) => Load::Ready(Arc::new((a, b))),
            (Self::Failed(error), _) | (_, Load::Failed(error)) => Load::Failed(error),
            _ => Load::Pending,
        }
    }

    /// The table, if it is there.
    pub fn ready(self) -> Option<Arc<T>> {
        match self {
            Self::Ready(table) => Some(table),
            _ => None,
        }
    }
}

thread_local! {
    /// Tables on their way.
    static AWAITED: Cell<u32> = const { Cell::new(0) };
}

/// Whether every table that was asked for is there, or failed.
#[must_use]
pub fn none_awaited() -> bool {
    AWAITED.get() == 0
}

type Loading<T> = Pin<Box<dyn Future<Output = Result<T, LoadError>>>>;

/// Tables that wait for another one.
type Waiting = Arc<Mutex<Vec<oneshot::Sender<()>>>>;

/// A table of the bundle: a signal, and how to fill it.
pub struct Table<T: Send + Sync + 'static> {
    state: ArcRwSignal<Load<T>>,
    asked: ArcRwSignal<bool>,
    waiting: Waiting,
    load: Arc<dyn Fn() -> Loading<T> + Send + Sync>,
}

impl<T: Send + Sync + 'static> Clone for Table<T> {
    fn clone(&self) -> Self {
        Self {
            state: self.state.clone(),
            asked: self.asked.clone(),
            waiting: Arc::clone(&self.waiting),
            load: Arc::clone(&self.load),
        }
    }
}

impl<T: Send + Sync + 'static> Table<T> {
    fn new(load: impl Fn() -> Loading<T> + Send + Sync + 'static) -> Self {
        Self {
            state: ArcRwSignal::new(Load::Pending),
            asked: ArcRwSignal::new(false),
            waiting: Arc::default(),
            load: Arc::new(load),
        }
    }

    /// The table as it stands; the first call fetches it.
    pub fn get(&self) -> Load<T> {
        self.ask();
        self.state.get()
    }

    /// The table as it stands, without following it.
    pub fn get_untracked(&self) -> Load<T> {
        self.state.get_untracked()
    }

    /// Fetches it again after a failure.
    pub fn retry(&self) {
        self.state.set(Load::Pending);
        self.fetch();
    }

    /// The table once it is there, for another one that is made of it: one that failed is fetched again.
    async fn whole(&self) -> Result<Arc<T>, LoadError> {
        if matches!(self.get_untracked(), Load::Failed(_)) {
            self.retry();
        }
        self.ask();
        loop {
            match self.get_untracked() {
                Load::Ready(table) => return Ok(table),
                Load::Failed(error) => return Err(error),
                Load::Pending => {
                    let (sender, receiver) = oneshot::channel();
                    self.waiting.lock().unwrap_or_else(PoisonError::into_inner).push(sender);
                    // Nobody drops a sender but by sending.
                    let _ = receiver.await;
                }
            }
        }
    }

    fn ask(&self) {
        if !self.asked.get_untracked() {
            self.asked.set(true);
            self.fetch();
        }
    }

    fn fetch(&self) {
        let (state, waiting, loading) = (self.state.clone(), Arc::clone(&self.waiting), (self.load)());
        AWAITED.set(AWAITED.get() + 1);
        spawn_local(async move {
            let loaded = loading.await;
            AWAITED.set(AWAITED.get() - 1);
            state.set(match loaded {
                Ok(table) => Load::Ready(Arc::new(table)),
                Err(error) => Load::Failed(error),
            });
            let waiting = std::mem::take(&mut *waiting.lock().unwrap_or_else(PoisonError::into_inner));
            for sender in waiting {
                // One that no longer waits needs nothing.
                let _ = sender.send(());
            }
        });
    }
}

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

type ByTerritory<T> = Arc<dyn Fn(String) -> Loading<Vec<T>> + Send + Sync>;

/// The parts of a table, by territory.
pub struct Parts<T: Send + Sync + 'static> {
    load: StoredValue<ByTerritory<T>>,
    tables: StoredValue<BTreeMap<String, Table<Vec<T>>>>,
}

impl<T: Send + Sync> Clone for Parts<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync> Copy for Parts<T> {}

impl<T: Send + Sync> Parts<T> {
    fn new(load: impl Fn(String) -> Loading<Vec<T>> + Send + Sync + 'static) -> Self {
        Self { load: StoredValue::new(Arc::new(load)), tables: StoredValue::new(BTreeMap::new()) }
    }

    /// The part of a territory.
    pub fn of(&self, territory: &str) -> Table<Vec<T>> {
        if let Some(table) = self.tables.with_value(|tables| tables.get(territory).cloned()) {
            return table;
        }
        let (load, key) = (self.load.get_value(), territory.to_owned());
        let table = Table::new(move || load(key.clone()));
        self.tables.update_value(|tables| {
            tables.insert(territory.to_owned(), table.clone());
        });
        table
    }
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
    /// What institutions teach, by région.
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
                let (institutions, reference) = (institutions.clone(), reference.clone());
                Parts::new(move |region| {
                    Box::pin(places_of(region, taught.clone(), institutions.clone(), reference.clone()))
                })
            },
            outcomes: Parts::new(move |region| Box::pin(outcomes_of(region, outcomes.clone()))),
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

//! The bundle in memory: each table is fetched when a page first asks for it, once.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use parcours_core::dataset::{
    Catalog, Issue, IssueKind, Manifest, SCHEMA, Sorted, read_document, read_records, validate,
};
use parcours_core::explore::PlaceIndex;
use parcours_core::model::{
    Aliases, CampusDetails, FranceMap, Institution, InstitutionPlaces, Occupation, Outcome, Pathway,
    PathwayClass, Reference, Rule, TerritoryFacts,
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

/// A table of the bundle: a signal, and how to fill it.
pub struct Table<T: Send + Sync + 'static> {
    state: ArcRwSignal<Load<T>>,
    asked: ArcRwSignal<bool>,
    load: Arc<dyn Fn() -> Loading<T> + Send + Sync>,
}

impl<T: Send + Sync + 'static> Clone for Table<T> {
    fn clone(&self) -> Self {
        Self { state: self.state.clone(), asked: self.asked.clone(), load: Arc::clone(&self.load) }
    }
}

impl<T: Send + Sync + 'static> Table<T> {
    fn new(load: impl Fn() -> Loading<T> + Send + Sync + 'static) -> Self {
        Self { state: ArcRwSignal::new(Load::Pending), asked: ArcRwSignal::new(false), load: Arc::new(load) }
    }

    /// The table as it stands; the first call fetches it.
    pub fn get(&self) -> Load<T> {
        if !self.asked.get_untracked() {
            self.asked.set(true);
            self.fetch();
        }
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

    fn fetch(&self) {
        let (state, loading) = (self.state.clone(), (self.load)());
        AWAITED.set(AWAITED.get() + 1);
        spawn_local(async move {
            let loaded = loading.await;
            AWAITED.set(AWAITED.get() - 1);
            state.set(match loaded {
                Ok(table) => Load::Ready(Arc::new(table)),
                Err(error) => Load::Failed(error),
            });
        });
    }
}

async fn document<T: DeserializeOwned>(path: &str) -> Result<T, LoadError> {
    let text = fetch::text(path).await.map_err(LoadError::Fetch)?;
    read_document(path, &text).map_err(|issue| {
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

async fn records<T: DeserializeOwned>(path: &str) -> Result<Vec<T>, LoadError> {
    let text = fetch::text(path).await.map_err(LoadError::Fetch)?;
    let (records, issues) = read_records(path, &text);
    if !issues.is_empty() {
        fetch::doubt(path);
    }
    match issues.first() {
        // Not one record: another file, or another format. That is no empty answer.
        Some(first) if records.is_empty() => Err(LoadError::Damaged(first.to_string())),
        _ => settle(records, &issues),
    }
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

/// Tables of which there is one a territory.
pub struct Shards<T: Send + Sync + 'static> {
    folder: &'static str,
    tables: StoredValue<BTreeMap<String, Table<Vec<T>>>>,
}

impl<T: Send + Sync> Clone for Shards<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync> Copy for Shards<T> {}

impl<T: DeserializeOwned + Send + Sync> Shards<T> {
    fn new(folder: &'static str) -> Self {
        Self { folder, tables: StoredValue::new(BTreeMap::new()) }
    }

    /// The table of a territory.
    pub fn of(&self, territory: &str) -> Table<Vec<T>> {
        if let Some(table) = self.tables.with_value(|tables| tables.get(territory).cloned()) {
            return table;
        }
        let path = format!("data/{}/{territory}.json", self.folder);
        let table = Table::new(move || {
            let path = path.clone();
            Box::pin(async move { records(&path).await })
        });
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
    pub places: Shards<InstitutionPlaces>,
    /// Outcomes, by région and for the country.
    pub outcomes: Shards<Outcome>,
}

impl Data {
    /// Tables that nobody asked for yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            manifest: Table::new(|| Box::pin(manifest())),
            reference: Table::new(|| Box::pin(document("data/reference.json"))),
            catalog: Table::new(|| Box::pin(catalog())),
            institutions: Table::new(|| Box::pin(institutions())),
            presence: Table::new(|| {
                Box::pin(async { records("data/presence.json").await.map(PlaceIndex::new) })
            }),
            campus_details: Table::new(|| Box::pin(records("data/campus-details.json"))),
            pathways: Table::new(|| Box::pin(records("data/pathways.json"))),
            classes: Table::new(|| Box::pin(records("data/classes.json"))),
            rules: Table::new(|| Box::pin(records("data/rules.json"))),
            map: Table::new(|| Box::pin(document("data/map.json"))),
            territories: Table::new(|| Box::pin(records("data/territories.json"))),
            aliases: Table::new(|| Box::pin(records("data/aliases.json"))),
            occupations: Table::new(|| Box::pin(records("data/occupations.json"))),
            places: Shards::new("places"),
            outcomes: Shards::new("outcomes"),
        }
    }
}

/// The bundle of this app.
#[must_use]
pub fn use_data() -> Data {
    use_context().unwrap_or_else(Data::new)
}

//! A table of the bundle: a signal, filled when a page first asks for it.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use futures::channel::oneshot;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::fetch::FetchError;

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

/// A table on its way.
pub(super) type Loading<T> = Pin<Box<dyn Future<Output = Result<T, LoadError>>>>;

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
    pub(super) fn new(load: impl Fn() -> Loading<T> + Send + Sync + 'static) -> Self {
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
    pub(super) async fn whole(&self) -> Result<Arc<T>, LoadError> {
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
    pub(super) fn new(load: impl Fn(String) -> Loading<Vec<T>> + Send + Sync + 'static) -> Self {
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

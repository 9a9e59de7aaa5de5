//! The search engine, fetched and built in the browser when someone first wants to search.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use parcours_core::dataset::{Catalog, Sorted};
use parcours_core::model::{Aliases, Institution, Occupation, ProgrammeId};
use parcours_core::search::{Engine, Outcome};

use super::data::{Data, Load};
use crate::on_demand::on_demand;

/// What the app asks of the engine. By this trait alone, so that the engine's code comes on demand.
pub trait Ask: Send + Sync {
    /// See [`Engine::search`].
    fn search(&self, query: &str, limit: usize) -> Outcome;
    /// See [`Engine::filter`].
    fn filter(&self, words: &str) -> Vec<ProgrammeId>;
}

impl Ask for Engine {
    fn search(&self, query: &str, limit: usize) -> Outcome {
        Self::search(self, query, limit)
    }

    fn filter(&self, words: &str) -> Vec<ProgrammeId> {
        Self::filter(self, words)
    }
}

/// Everything that is searched besides the catalog.
type Rest = (Arc<Vec<Occupation>>, Arc<Sorted<Institution>>, Arc<Vec<Aliases>>);

on_demand! { search:
    fn engine(catalog: Arc<Catalog>, rest: Option<Rest>) -> Arc<dyn Ask> {
        Arc::new(match rest {
            Some((occupations, institutions, aliases)) => {
                Engine::new(&catalog, &occupations, &institutions, &aliases)
            }
            None => Engine::new(&catalog, &[], &[], &[]),
        })
    }
}

/// How much the engine covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    Nothing,
    Catalog,
    Everything,
}

/// The engine as it stands: first over programmes, campuses and sectors, then over everything.
#[derive(Clone, Copy)]
pub struct Search {
    wanted: RwSignal<bool>,
    failed: RwSignal<bool>,
    engine: RwSignal<Option<Arc<dyn Ask>>>,
    stage: StoredValue<Stage>,
    retry: StoredValue<Arc<dyn Fn() + Send + Sync>>,
}

impl Search {
    /// An engine that nobody asked for yet: it costs no byte.
    #[must_use]
    pub fn new(data: &Data) -> Self {
        let catalog = data.catalog.clone();
        let search = Self {
            wanted: RwSignal::new(false),
            failed: RwSignal::new(false),
            engine: RwSignal::new(None),
            stage: StoredValue::new(Stage::Nothing),
            retry: StoredValue::new(Arc::new(move || catalog.retry())),
        };
        let data = data.clone();
        Effect::new(move |_| {
            if !search.wanted.get() {
                return;
            }
            let catalog = data.catalog.get();
            // Asked for in any case, so that they come together.
            let rest = (data.occupations.get(), data.institutions.get(), data.aliases.get());
            match (catalog, rest) {
                (Load::Pending, _) => search.failed.set(false),
                (Load::Failed(_), _) => search.failed.set(true),
                (
                    Load::Ready(catalog),
                    (Load::Ready(occupations), Load::Ready(institutions), Load::Ready(aliases)),
                ) => {
                    search.build(catalog, Some((occupations, institutions, aliases)));
                }
                (Load::Ready(catalog), _) => search.build(catalog, None),
            }
        });
        search
    }

    fn build(self, catalog: Arc<Catalog>, rest: Option<Rest>) {
        let stage = if rest.is_some() { Stage::Everything } else { Stage::Catalog };
        if self.stage.get_value() >= stage {
            return;
        }
        spawn_local(async move {
            match engine(catalog, rest).await {
                // The greater may have come meanwhile.
                Ok(engine) if self.stage.get_value() < stage => {
                    self.stage.set_value(stage);
                    self.engine.set(Some(engine));
                    self.failed.set(false);
                }
                Ok(_) => {}
                Err(_) => self.failed.set(self.engine.with_untracked(Option::is_none)),
            }
        });
    }

    /// The engine; the first call has it built.
    #[must_use]
    pub fn engine(&self) -> Option<Arc<dyn Ask>> {
        self.want();
        self.engine.get()
    }

    /// It could not come: nothing can be searched.
    #[must_use]
    pub fn failed(&self) -> bool {
        self.failed.get()
    }

    /// Has it come again after a failure.
    pub fn retry(&self) {
        self.failed.set(false);
        (self.retry.get_value())();
    }

    /// Has the engine built: someone is about to search.
    pub fn want(&self) {
        if !self.wanted.get_untracked() {
            self.wanted.set(true);
        }
    }
}

/// The search engine of this app.
#[must_use]
pub fn use_search() -> Search {
    use_context().unwrap_or_else(|| Search::new(&super::data::use_data()))
}

//! The search engine, built in the browser when someone first wants to search.

use std::sync::Arc;

use leptos::prelude::*;
use parcours_core::search::Engine;

use super::data::{Data, Load};

/// The engine as it stands: first over programmes, campuses and sectors, then over everything.
#[derive(Clone, Copy)]
pub struct Search {
    wanted: RwSignal<bool>,
    engine: RwSignal<Option<Arc<Engine>>>,
}

impl Search {
    /// An engine that nobody asked for yet: it costs no byte.
    #[must_use]
    pub fn new(data: &Data) -> Self {
        let search = Self { wanted: RwSignal::new(false), engine: RwSignal::new(None) };
        let data = data.clone();
        Effect::new(move |stage: Option<u8>| {
            if !search.wanted.get() {
                return 0;
            }
            let stage = stage.unwrap_or(0);
            let Load::Ready(catalog) = data.catalog.get() else { return stage };
            // Asked for in any case, so that they come together.
            let rest = (data.occupations.get(), data.institutions.get(), data.aliases.get());
            if let (Load::Ready(occupations), Load::Ready(institutions), Load::Ready(aliases)) = rest {
                if stage < 2 {
                    let engine = Engine::new(&catalog, &occupations, &institutions, &aliases);
                    search.engine.set(Some(Arc::new(engine)));
                }
                2
            } else {
                if stage < 1 {
                    search.engine.set(Some(Arc::new(Engine::new(&catalog, &[], &[], &[]))));
                }
                1
            }
        });
        search
    }

    /// The engine; the first call has it built.
    #[must_use]
    pub fn engine(&self) -> Option<Arc<Engine>> {
        self.want();
        self.engine.get()
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

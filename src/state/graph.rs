//! The graph of studies, built in the browser when a page first asks for it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use parcours_core::dataset::Catalog;
use parcours_core::model::{Pathway, PathwayClass};
use parcours_core::pathways::Graph;

use super::data::{Data, Load, LoadError};
use crate::on_demand::on_demand;
use crate::platform::fetch::FetchError;

/// The tables that make the graph.
type Tables = Arc<(Arc<Catalog>, Arc<(Arc<Vec<Pathway>>, Arc<Vec<PathwayClass>>)>)>;

on_demand! { graph:
    fn build(tables: Tables) -> Arc<Graph> {
        let (catalog, rest) = &*tables;
        Arc::new(Graph::build(catalog, rest.0.to_vec(), &rest.1))
    }
}

/// The graph as it stands.
#[derive(Clone, Copy)]
pub struct Pathways {
    wanted: RwSignal<bool>,
    graph: RwSignal<Load<Graph>>,
}

impl Pathways {
    /// A graph that nobody asked for yet: it costs no byte.
    #[must_use]
    pub fn new(data: &Data) -> Self {
        let pathways = Self { wanted: RwSignal::new(false), graph: RwSignal::new(Load::Pending) };
        let data = data.clone();
        Effect::new(move |_| {
            if !pathways.wanted.get() {
                return;
            }
            let load = data.catalog.get().and(data.pathways.get().and(data.classes.get()));
            match load {
                Load::Pending => pathways.graph.set(Load::Pending),
                Load::Failed(error) => pathways.graph.set(Load::Failed(error)),
                Load::Ready(tables) => spawn_local(async move {
                    pathways.graph.set(match build(tables).await {
                        Ok(graph) => Load::Ready(graph),
                        Err(_) => Load::Failed(LoadError::Fetch(FetchError::Unreachable)),
                    });
                }),
            }
        });
        pathways
    }

    /// The graph as it stands; the first call has it built.
    #[must_use]
    pub fn get(&self) -> Load<Graph> {
        if !self.wanted.get_untracked() {
            self.wanted.set(true);
        }
        self.graph.get()
    }
}

/// The graph of this app.
#[must_use]
pub fn use_pathways() -> Pathways {
    use_context().unwrap_or_else(|| Pathways::new(&super::data::use_data()))
}

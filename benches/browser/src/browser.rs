//! What the bench page calls: each method is one thing that is measured, or what it needs.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::bundle::{Files, Tables};

/// A bundle, and what is made of it.
#[wasm_bindgen]
#[derive(Default)]
pub struct Bench {
    files: Files,
    tables: Tables,
    #[cfg(feature = "search")]
    engine: Option<parcours_core::search::Engine>,
    #[cfg(feature = "itineraries")]
    roads: Option<roads::Roads>,
    #[cfg(feature = "layout")]
    graph: Option<crate::graphs::Layered>,
    #[cfg(feature = "layout")]
    drawing: parcours_core::geometry::Drawing,
}

#[wasm_bindgen]
impl Bench {
    /// An empty one.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Gives it a file.
    pub fn add(&mut self, name: String, text: String) {
        self.files.insert(name, text);
    }

    /// Reads and checks the files; gives how many issues there are.
    pub fn read(&mut self) -> usize {
        self.tables = Tables::read(&self.files);
        self.tables.issues.len()
    }
}

#[cfg(feature = "search")]
#[wasm_bindgen]
impl Bench {
    /// Builds the index.
    pub fn index(&mut self) {
        self.engine = Some(self.tables.engine());
    }

    /// What is indexed: a JSON list of `[id, title, folded title, other names, context]`.
    pub fn labels(&self) -> String {
        let rows: Vec<_> = (self.tables.labels().into_iter())
            .map(|label| {
                let folded = parcours_core::search::folded(&label.title);
                (label.target.id(), label.title, folded, label.names, label.context)
            })
            .collect();
        serde_json::to_string(&rows).unwrap_or_default()
    }

    /// A keystroke: keys of the best ten results, on a line each.
    pub fn search(&self, query: &str) -> String {
        let mut keys = String::new();
        for hit in self.engine.iter().flat_map(|engine| engine.search(query, 10).hits) {
            keys.push_str(&hit.id());
            keys.push('\n');
        }
        keys
    }
}

#[cfg(feature = "itineraries")]
mod roads {
    use parcours_core::itinerary::Surroundings;
    use parcours_core::pathways::Graph;

    use crate::questions::Asked;

    pub struct Roads {
        pub graph: Graph,
        pub place: Surroundings,
        pub asked: Vec<Asked>,
        #[cfg(feature = "peers")]
        pub peer: crate::peers::Peer,
        #[cfg(feature = "peers")]
        pub ends: Vec<parcours_core::pathways::NodeId>,
        #[cfg(feature = "peers")]
        pub starts: Vec<parcours_core::pathways::NodeId>,
    }
}

#[cfg(feature = "itineraries")]
#[wasm_bindgen]
impl Bench {
    /// Builds the graph and the questions; gives how many of these there are.
    pub fn graph(&mut self) -> usize {
        let graph = self.tables.graph();
        let asked = crate::questions::fixed(&self.tables);
        let count = asked.len();
        self.roads = Some(roads::Roads {
            place: crate::questions::place(&self.tables, &graph),
            asked,
            #[cfg(feature = "peers")]
            peer: crate::peers::Peer::new(&graph),
            #[cfg(feature = "peers")]
            ends: Vec::new(),
            #[cfg(feature = "peers")]
            starts: Vec::new(),
            graph,
        });
        count
    }

    /// Answers a question; gives how many itineraries there are.
    pub fn ask(&self, question: usize) -> usize {
        let Some(roads) = &self.roads else { return 0 };
        let Some(asked) = roads.asked.get(question) else { return 0 };
        crate::questions::answer(&self.tables, &roads.graph, &roads.place, asked).itineraries.len()
    }

    /// Months of the longest of the best itineraries.
    pub fn longest(&self, question: usize) -> u16 {
        let Some(roads) = &self.roads else { return 0 };
        let Some(asked) = roads.asked.get(question) else { return 0 };
        let answer = crate::questions::answer(&self.tables, &roads.graph, &roads.place, asked);
        let best = answer.itineraries.iter().filter(|i| i.rank == parcours_core::itinerary::Rank::Best);
        best.map(parcours_core::itinerary::Itinerary::months).max().unwrap_or(0)
    }
}

#[cfg(feature = "peers")]
#[wasm_bindgen]
impl Bench {
    /// Gets the peers ready for a question; false where they cannot answer it.
    pub fn prepare(&mut self, question: usize) -> bool {
        let Some(roads) = &mut self.roads else { return false };
        let Some(asked) = roads.asked.get(question) else { return false };
        let Some((starts, ends)) = crate::questions::ends(&self.tables, &roads.graph, asked) else {
            return false;
        };
        roads.peer.prepare(&starts, &ends);
        (roads.starts, roads.ends) = (starts, ends);
        true
    }

    /// petgraph's k-th shortest duration.
    pub fn k_shortest(&self, k: usize) -> u32 {
        self.roads.as_ref().and_then(|roads| roads.peer.k_shortest(k)).unwrap_or(0)
    }

    /// Every way of at most so many months; whether it came to its end.
    pub fn exhaust(&self, most: u16) -> bool {
        let Some(roads) = &self.roads else { return false };
        !crate::peers::exhaust(&roads.graph, &roads.starts, &roads.ends, most).cut
    }
}

#[cfg(feature = "layout")]
#[wasm_bindgen]
impl Bench {
    /// A seeded graph: `{layers, edges}` in JSON.
    pub fn layered(&mut self, nodes: u16, edges: usize, seed: u64) -> String {
        let graph = crate::graphs::layered(nodes, edges, seed);
        let text = serde_json::to_string(&(&graph.layers, &graph.edges)).unwrap_or_default();
        self.graph = Some(graph);
        text
    }

    /// Draws it.
    pub fn draw(&mut self) {
        let Some(graph) = &self.graph else { return };
        let style = parcours_core::geometry::Style::default();
        self.drawing = parcours_core::geometry::draw(&graph.layers, &graph.edges, style);
    }

    /// The path of each edge drawn, on a line each.
    pub fn paths(&self) -> String {
        self.drawing.edges.join("\n")
    }
}

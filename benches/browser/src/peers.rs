//! Other ways to answer the same questions on the same graph: petgraph's k shortest paths, and trying every way.

use parcours_core::itinerary::Cost;
use parcours_core::pathways::{Graph, NodeId};
use petgraph::algo::k_shortest_path;
use petgraph::graph::{DiGraph, NodeIndex};

/// Edges walked after which trying every way is given up.
const MOST_WALKED: u64 = 10_000_000;

/// Rule that is walked only when asked for.
const VAE: &str = "vae";

/// The graph of studies as petgraph has it: months on edges, and the two ends of a question.
pub struct Peer {
    graph: DiGraph<(), u32>,
    source: NodeIndex,
    sink: NodeIndex,
}

/// The edges that the itineraries may walk.
fn walked(graph: &Graph) -> impl Iterator<Item = &parcours_core::pathways::Edge> {
    graph.edges().iter().filter(|edge| {
        graph.node(edge.to).enterable && graph.pathway(edge).evidence.0 != VAE && edge.from != edge.to
    })
}

fn at(node: NodeId) -> NodeIndex {
    NodeIndex::new(node.index())
}

impl Peer {
    /// Copies a graph.
    pub fn new(graph: &Graph) -> Self {
        let mut copy = DiGraph::with_capacity(graph.len() + 2, graph.edges().len());
        for _ in 0..graph.len() {
            copy.add_node(());
        }
        for edge in walked(graph) {
            copy.add_edge(at(edge.from), at(edge.to), u32::from(edge.months));
        }
        let (source, sink) = (copy.add_node(()), copy.add_node(()));
        Self { graph: copy, source, sink }
    }

    /// Joins the two ends to the nodes of a question: not a part of what is measured.
    pub fn prepare(&mut self, starts: &[NodeId], targets: &[NodeId]) {
        let ends = [self.source, self.sink];
        self.graph.retain_edges(|graph, edge| {
            graph.edge_endpoints(edge).is_none_or(|(from, to)| from != ends[0] && to != ends[1])
        });
        for node in starts {
            self.graph.add_edge(ends[0], at(*node), 0);
        }
        for node in targets {
            self.graph.add_edge(at(*node), ends[1], 0);
        }
    }

    /// The k-th shortest duration; one criterion, and no path: this is all that petgraph gives.
    pub fn k_shortest(&self, k: usize) -> Option<u32> {
        let costs =
            k_shortest_path(&self.graph, self.source, Some(self.sink), k.max(1), |edge| *edge.weight());
        costs.get(&self.sink).copied()
    }
}

/// What trying every way found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Exhausted {
    /// Best costs at the aims.
    pub best: Vec<Cost>,
    /// Edges walked.
    pub walked: u64,
    /// Given up before the end.
    pub cut: bool,
}

struct Walk<'a> {
    graph: &'a Graph,
    targets: &'a [NodeId],
    most: u16,
    on_way: Vec<bool>,
    found: Exhausted,
}

/// Tries every way without loop that lasts at most so many months.
pub fn exhaust(graph: &Graph, starts: &[NodeId], targets: &[NodeId], most: u16) -> Exhausted {
    let mut walk =
        Walk { graph, targets, most, on_way: vec![false; graph.len()], found: Exhausted::default() };
    for start in starts {
        walk.on_way[start.index()] = true;
        walk.on(*start, Cost::ZERO);
        walk.on_way[start.index()] = false;
    }
    walk.found.best.sort_unstable();
    walk.found
}

impl Walk<'_> {
    fn on(&mut self, node: NodeId, cost: Cost) {
        for edge in self.graph.leaving(node) {
            self.found.walked += 1;
            if self.found.walked > MOST_WALKED {
                self.found.cut = true;
                return;
            }
            let cost = cost + Cost::of(edge);
            let barred = !self.graph.node(edge.to).enterable || self.graph.pathway(edge).evidence.0 == VAE;
            if barred || self.on_way[edge.to.index()] || cost.months() > self.most {
                continue;
            }
            if self.targets.binary_search(&edge.to).is_ok()
                && !self.found.best.iter().any(|known| known.is_no_worse(cost))
            {
                self.found.best.retain(|known| !cost.dominates(*known));
                self.found.best.push(cost);
            }
            self.on_way[edge.to.index()] = true;
            self.on(edge.to, cost);
            self.on_way[edge.to.index()] = false;
        }
    }
}

//! Lower bounds: the least of each criterion from each node to the aim.

use crate::model::Level;
use crate::pathways::{Graph, NodeId};

use super::cost::Cost;

/// For each node, no way to the aim costs less than this in any criterion; `None` where no way leads there.
pub struct Bounds(Vec<Option<Cost>>);

/// Nodes to look at, the highest levels first: nearly every edge climbs, so that most nodes are looked at once.
#[derive(Default)]
struct Queue([Vec<NodeId>; LEVELS]);

const LEVELS: usize = Level::ALL.len() + 1;

impl Queue {
    fn push(&mut self, graph: &Graph, node: NodeId) {
        let rank = graph.node(node).level.map_or(0, |level| level as usize + 1);
        self.0[rank].push(node);
    }

    fn pop(&mut self) -> Option<NodeId> {
        self.0.iter_mut().rev().find_map(Vec::pop)
    }
}

impl Bounds {
    /// Walks back from the aim through the nodes that may be entered. `cost` gives the cost of an edge, by its index.
    pub fn new(
        graph: &Graph,
        targets: &[NodeId],
        allowed: impl Fn(NodeId) -> bool,
        cost: impl Fn(u32) -> Cost,
    ) -> Self {
        let mut bounds: Vec<Option<Cost>> = vec![None; graph.len()];
        let mut waiting = vec![false; graph.len()];
        let mut queue = Queue::default();
        for target in targets.iter().filter(|target| allowed(**target)) {
            bounds[target.index()] = Some(Cost::ZERO);
            waiting[target.index()] = true;
            queue.push(graph, *target);
        }
        // Each criterion is a shortest path of its own: a node is looked at again whenever one of them improves.
        while let Some(node) = queue.pop() {
            waiting[node.index()] = false;
            let Some(here) = bounds[node.index()] else { continue };
            for index in graph.entering_indexes(node) {
                let from = graph.edges()[*index as usize].from;
                if !allowed(from) {
                    continue;
                }
                let through = cost(*index) + here;
                let better = bounds[from.index()].map_or(through, |known| known.least(through));
                if bounds[from.index()] != Some(better) {
                    bounds[from.index()] = Some(better);
                    if !waiting[from.index()] {
                        waiting[from.index()] = true;
                        queue.push(graph, from);
                    }
                }
            }
        }
        Self(bounds)
    }

    /// The bound of a node.
    pub fn get(&self, node: NodeId) -> Option<Cost> {
        self.0.get(node.index()).copied().flatten()
    }
}

//! The search: label setting with dominance.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::pathways::{Edge, Graph, NodeId};

use super::bounds::Bounds;
use super::cost::Cost;

/// End of a linked list.
const NONE: u32 = u32::MAX;

/// What is searched.
pub struct Problem<'a> {
    /// The graph.
    pub graph: &'a Graph,
    /// Where one stands.
    pub starts: &'a [NodeId],
    /// What one aims at, sorted, all of one exit level.
    pub targets: &'a [NodeId],
    /// Cost of entering each node in mode and distance, by node.
    pub entry: &'a [Cost],
    /// Nodes that may be entered, by node.
    pub allowed: &'a [bool],
    /// Longest duration.
    pub max_months: u16,
    /// Nodes of which one must be gone through, by node; `None` for no such wish.
    pub via: Option<&'a [bool]>,
    /// The situation of those at work, and the pathways from it that were not asked for.
    pub experience: Option<NodeId>,
    /// See `experience`.
    pub barred: &'a [u32],
}

/// A best way to a node at one cost: all its predecessors of the same cost are kept.
#[derive(Debug, Clone, Copy)]
pub struct Label {
    /// Cost from the start.
    pub cost: Cost,
    /// Where it stands.
    pub node: NodeId,
    /// Whether the wish of going through some nodes is met.
    met: bool,
    dead: bool,
    /// Head of its list of predecessors in [`Found::links`].
    first: u32,
    /// Next label of the same state.
    next: u32,
}

/// A predecessor.
#[derive(Debug, Clone, Copy)]
pub struct Link {
    /// Label that it comes from.
    pub label: u32,
    /// Index of the edge.
    pub edge: u32,
    next: u32,
}

/// What was found.
pub struct Found {
    /// Every label.
    pub labels: Vec<Label>,
    links: Vec<Link>,
    /// Labels that stand on an aim and are best for its level, by cost.
    pub best: Vec<u32>,
}

impl Found {
    /// The predecessors of a label.
    pub fn links(&self, label: u32) -> impl Iterator<Item = Link> + '_ {
        let mut next = self.labels[label as usize].first;
        std::iter::from_fn(move || {
            let link = *self.links.get(next as usize)?;
            next = link.next;
            Some(link)
        })
    }
}

struct Search<'a> {
    problem: &'a Problem<'a>,
    bounds: &'a Bounds,
    found: Found,
    /// Head of the list of labels of each state: a node, and whether the wish is met.
    heads: Vec<u32>,
    queue: BinaryHeap<Reverse<(Cost, u32)>>,
    /// Best costs at the aims.
    reached: Vec<Cost>,
}

impl Problem<'_> {
    /// Cost of an edge.
    pub fn cost(&self, edge: &Edge) -> Cost {
        Cost::of(edge) + self.entry[edge.to.index()]
    }

    fn is_barred(&self, edge: &Edge) -> bool {
        Some(edge.from) == self.experience && self.barred.contains(&edge.pathway)
    }

    fn is_target(&self, node: NodeId) -> bool {
        self.targets.binary_search(&node).is_ok()
    }

    /// Lower bounds to the aims.
    pub fn bounds(&self) -> Bounds {
        let edges = self.graph.edges();
        let allowed = |node: NodeId| self.allowed[node.index()];
        Bounds::new(self.graph, self.targets, allowed, |index| self.cost(&edges[index as usize]))
    }

    /// Every best way.
    pub fn solve(&self, bounds: &Bounds) -> Found {
        let mut search = Search {
            problem: self,
            bounds,
            found: Found { labels: Vec::new(), links: Vec::new(), best: Vec::new() },
            heads: vec![NONE; 2 * self.graph.len()],
            queue: BinaryHeap::new(),
            reached: Vec::new(),
        };
        search.run();
        search.found
    }
}

impl Search<'_> {
    fn run(&mut self) {
        for start in self.problem.starts {
            self.offer(*start, self.problem.via.is_none(), Cost::ZERO, None);
        }
        // Labels leave the queue by growing cost, months first. Every edge takes time, so that all labels of a cost are
        // joined before the first of them is gone on from.
        while let Some(Reverse((cost, index))) = self.queue.pop() {
            let label = self.found.labels[index as usize];
            if label.dead {
                continue;
            }
            let met = label.met || self.problem.via.is_some_and(|via| via[label.node.index()]);
            for edge_index in self.problem.graph.leaving_range(label.node) {
                let edge = self.problem.graph.edges()[edge_index as usize];
                if self.problem.allowed[edge.to.index()] && !self.problem.is_barred(&edge) {
                    self.offer(edge.to, met, cost + self.problem.cost(&edge), Some((index, edge_index)));
                }
            }
        }
        self.keep_best();
    }

    /// Offers a way to a state: it is joined to an equal one, dropped if dominated, and drops those it dominates.
    fn offer(&mut self, node: NodeId, met: bool, cost: Cost, from: Option<(u32, u32)>) {
        let Some(bound) = self.bounds.get(node) else { return };
        let hoped = cost + bound;
        if hoped.months() > self.problem.max_months {
            return;
        }
        if self.reached.iter().any(|known| known.dominates(hoped)) {
            return;
        }
        let state = 2 * node.index() + usize::from(met);
        let (mut previous, mut at) = (NONE, self.heads[state]);
        while at != NONE {
            let other = self.found.labels[at as usize];
            if other.cost == cost {
                self.link(at, from);
                return;
            }
            if other.cost.is_no_worse(cost) {
                return;
            }
            if cost.is_no_worse(other.cost) {
                self.found.labels[at as usize].dead = true;
                match previous {
                    NONE => self.heads[state] = other.next,
                    _ => self.found.labels[previous as usize].next = other.next,
                }
            } else {
                previous = at;
            }
            at = other.next;
        }
        let Ok(index) = u32::try_from(self.found.labels.len()) else { return };
        let next = self.heads[state];
        self.found.labels.push(Label { cost, node, met, dead: false, first: NONE, next });
        self.heads[state] = index;
        self.link(index, from);
        self.queue.push(Reverse((cost, index)));
        let target = met && from.is_some() && self.problem.is_target(node);
        if target && !self.reached.iter().any(|known| known.is_no_worse(cost)) {
            self.reached.retain(|known| !cost.dominates(*known));
            self.reached.push(cost);
        }
    }

    fn link(&mut self, label: u32, from: Option<(u32, u32)>) {
        let (Some((from, edge)), Ok(index)) = (from, u32::try_from(self.found.links.len())) else { return };
        let next = self.found.labels[label as usize].first;
        self.found.links.push(Link { label: from, edge, next });
        self.found.labels[label as usize].first = index;
    }

    fn keep_best(&mut self) {
        for (index, label) in (0_u32..).zip(&self.found.labels) {
            let arrived = label.met && label.first != NONE && self.problem.is_target(label.node);
            if arrived && !label.dead && self.reached.contains(&label.cost) {
                self.found.best.push(index);
            }
        }
        let labels = &self.found.labels;
        self.found.best.sort_by_key(|index| (labels[*index as usize].cost, labels[*index as usize].node));
    }
}

//! From labels to itineraries: ways of equal cost are folded by the kinds of diplomas that they go through.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::AwardType;
use crate::pathways::{DomainSet, Edge, Graph, NodeId};

use super::cost::Cost;
use super::search::Found;

/// The kinds of diplomas that an itinerary goes through, classes of schooling left out: seven bits each.
pub type Signature = u64;

const AWARD_BITS: u32 = 7;

/// An itinerary, before its presentation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// Its cost.
    pub cost: Cost,
    /// Where it starts.
    pub start: NodeId,
    /// The other nodes where those of the same cost and kinds start.
    pub other_starts: BTreeSet<NodeId>,
    /// Its edges, in order.
    pub edges: Vec<Edge>,
    /// The kinds of diplomas that it goes through.
    pub signature: Signature,
    /// How far from the field of the aim its steps are, and how many set a condition: the least is shown.
    pub score: u32,
    /// How many itineraries of the same cost and kinds it stands for, itself included.
    pub count: u32,
    /// For each move, the other diplomas at that place among them, by node.
    pub others: Vec<BTreeSet<NodeId>>,
}

/// The best way to a label among those of one signature.
#[derive(Debug, Clone, Copy)]
struct Known {
    score: u32,
    count: u32,
    /// Label, edge and signature that it comes from.
    from: Option<(u32, u32, Signature)>,
}

/// A pathway that sets a condition is a little less ordinary.
const CONDITION: u32 = 20;

struct Unfolding<'a> {
    graph: &'a Graph,
    found: &'a Found,
    field: DomainSet,
    known: BTreeMap<u32, BTreeMap<Signature, Known>>,
}

fn extend(graph: &Graph, signature: Signature, node: NodeId) -> Signature {
    let node = graph.node(node);
    match node.award {
        Some(award) if !node.class_year => signature << AWARD_BITS | (award as Signature + 1),
        _ => signature,
    }
}

/// The kinds of diplomas of a signature, last first.
pub fn awards(signature: Signature) -> impl Iterator<Item = AwardType> {
    let mut rest = signature;
    std::iter::from_fn(move || {
        let index = usize::try_from(rest & ((1 << AWARD_BITS) - 1)).ok()?.checked_sub(1)?;
        rest >>= AWARD_BITS;
        AwardType::ALL.get(index).copied()
    })
}

impl Unfolding<'_> {
    /// How little a step looks like the aim and like what it comes from.
    fn remoteness(&self, edge: &Edge) -> u32 {
        let (from, node) = (self.graph.node(edge.from), self.graph.node(edge.to));
        let condition = if self.graph.pathway(edge).condition.is_empty() { 0 } else { CONDITION };
        if node.general || node.class_year {
            return condition;
        }
        let affinity = self.graph.affinity();
        let unlike = |other| 100 - u32::from(affinity.resemblance(node.domains, other));
        condition
            + unlike(self.field)
            + if from.general || from.class_year { 0 } else { unlike(from.domains) }
    }

    /// Every signature of the ways to a label.
    fn visit(&mut self, label: u32) {
        if self.known.contains_key(&label) {
            return;
        }
        let mut ways: BTreeMap<Signature, Known> = BTreeMap::new();
        let node = self.found.labels[label as usize].node;
        let mut is_start = true;
        for link in self.found.links(label) {
            is_start = false;
            self.visit(link.label);
            let step = self.remoteness(&self.graph.edges()[link.edge as usize]);
            for (signature, before) in &self.known[&link.label] {
                let way = Known {
                    score: before.score + step,
                    count: before.count,
                    from: Some((link.label, link.edge, *signature)),
                };
                match ways.entry(extend(self.graph, *signature, node)) {
                    std::collections::btree_map::Entry::Vacant(entry) => {
                        entry.insert(way);
                    }
                    std::collections::btree_map::Entry::Occupied(mut entry) => {
                        let known = entry.get_mut();
                        let count = known.count.saturating_add(way.count);
                        if (way.score, way.from) < (known.score, known.from) {
                            *known = way;
                        }
                        known.count = count;
                    }
                }
            }
        }
        if is_start {
            ways.insert(0, Known { score: 0, count: 1, from: None });
        }
        self.known.insert(label, ways);
    }

    fn main_way(&self, label: u32, signature: Signature) -> Option<Way> {
        let known = self.known.get(&label)?.get(&signature)?;
        let (mut edges, mut start, mut at) = (Vec::new(), self.found.labels[label as usize].node, known.from);
        while let Some((label, edge, signature)) = at {
            edges.push(self.graph.edges()[edge as usize]);
            start = self.found.labels[label as usize].node;
            at = self.known.get(&label)?.get(&signature)?.from;
        }
        edges.reverse();
        let cost = self.found.labels[label as usize].cost;
        let (score, count) = (known.score, known.count);
        // The first place is that of the starts.
        let mut others = vec![BTreeSet::new(); edges.len() + 1];
        self.gather(label, signature, &mut others, &mut BTreeSet::new());
        let mut other_starts = others.remove(0);
        other_starts.remove(&start);
        let moves = edges.iter().filter(|edge| !self.graph.node(edge.to).class_year);
        for (place, edge) in others.iter_mut().zip(moves) {
            place.remove(&edge.to);
        }
        Some(Way { cost, start, other_starts, edges, signature, score, count, others })
    }

    /// Gathers the diplomas of every way of a signature, by their place among the moves.
    fn gather(
        &self,
        label: u32,
        signature: Signature,
        others: &mut [BTreeSet<NodeId>],
        seen: &mut BTreeSet<(u32, Signature)>,
    ) {
        if !seen.insert((label, signature)) {
            return;
        }
        let node = self.found.labels[label as usize].node;
        let place = awards(signature).count();
        let is_start = self.found.links(label).next().is_none();
        if (is_start || !self.graph.node(node).class_year)
            && let Some(set) = others.get_mut(place)
        {
            set.insert(node);
        }
        for link in self.found.links(label) {
            for before in self.known.get(&link.label).into_iter().flat_map(BTreeMap::keys) {
                if extend(self.graph, *before, node) == signature {
                    self.gather(link.label, *before, others, seen);
                }
            }
        }
    }
}

/// Every best way, folded: one for each aim, cost and signature, by cost.
pub fn unfold(graph: &Graph, found: &Found) -> Vec<Way> {
    let mut ways = Vec::new();
    for label in &found.best {
        let field = graph.node(found.labels[*label as usize].node).domains;
        let mut unfolding = Unfolding { graph, found, field, known: BTreeMap::new() };
        unfolding.visit(*label);
        let signatures: Vec<Signature> = unfolding.known[label].keys().copied().collect();
        ways.extend(signatures.into_iter().filter_map(|signature| unfolding.main_way(*label, signature)));
    }
    ways
}

/// Folds ways of one level, cost and signature that lead to different aims, keeping the one nearest to its field.
pub fn fold_aims(graph: &Graph, ways: Vec<Way>) -> Vec<Way> {
    let mut folded: BTreeMap<(u8, Cost, Signature), Way> = BTreeMap::new();
    for way in ways {
        let Some(last) = way.edges.last() else { continue };
        let key = (super::targets::group(graph, last.to), way.cost, way.signature);
        match folded.entry(key) {
            std::collections::btree_map::Entry::Vacant(entry) => {
                entry.insert(way);
            }
            std::collections::btree_map::Entry::Occupied(mut entry) => entry.get_mut().absorb(way, graph),
        }
    }
    folded.into_values().collect()
}

impl Way {
    fn moves<'a>(&'a self, graph: &'a Graph) -> impl Iterator<Item = NodeId> + 'a {
        self.edges.iter().map(|edge| edge.to).filter(|node| !graph.node(*node).class_year)
    }

    fn absorb(&mut self, mut other: Self, graph: &Graph) {
        if (other.score, &other.edges) < (self.score, &self.edges) {
            std::mem::swap(self, &mut other);
        }
        self.count = self.count.saturating_add(other.count);
        self.other_starts.extend(other.other_starts.iter().chain([&other.start]));
        self.other_starts.remove(&self.start);
        let own: Vec<NodeId> = self.moves(graph).collect();
        for (place, node) in other.moves(graph).enumerate() {
            if let Some(set) = self.others.get_mut(place) {
                set.extend(other.others.get(place).into_iter().flatten());
                set.insert(node);
                if let Some(shown) = own.get(place) {
                    set.remove(shown);
                }
            }
        }
    }
}

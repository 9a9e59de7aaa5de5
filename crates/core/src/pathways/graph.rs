//! The graph, in flat arrays.

use std::collections::BTreeSet;

use crate::dataset::Catalog;
use crate::model::{AwardType, ClassKey, Endpoint, Pathway, PathwayClass, PathwayKind, ProgrammeId};
use crate::order;

use super::classes::{complete_classes, domains_inside};
use super::duration::months;
use super::expand::{End, Expansion, named};
use super::{Affinity, DomainSet, Node, NodeId, Situation};

/// Sub-domain of general education.
const GENERAL: &str = "lettres-langues-enseignement.formations-generalistes";

/// An expanded pathway between two nodes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edge {
    /// Where it comes from.
    pub from: NodeId,
    /// Where it goes.
    pub to: NodeId,
    /// How long it takes.
    pub months: u16,
    /// How weak its evidence is: 0 named, 1 class, 16 rule.
    pub weakness: u8,
    /// 0 for a year of schooling, a part of the next move; 1; 2 where the text leaves out what comes between (« une école
    /// d'ingénieurs, après une prépa »).
    pub moves: u8,
    /// Index into [`Graph::pathways`].
    pub pathway: u32,
}

/// A class with its nodes.
#[derive(Debug, Clone)]
pub(super) struct ClassNodes {
    pub key: ClassKey,
    pub label: String,
    pub nodes: Vec<NodeId>,
    pub narrowing: DomainSet,
}

/// The graph of studies.
#[derive(Debug, Clone)]
pub struct Graph {
    pub(super) nodes: Vec<Node>,
    /// Edges by the node they leave.
    edges: Vec<Edge>,
    starts: Vec<u32>,
    /// Indexes of edges by the node they enter.
    back: Vec<u32>,
    back_starts: Vec<u32>,
    pathways: Vec<Pathway>,
    pub(super) classes: Vec<ClassNodes>,
    affinity: Affinity,
}

impl Graph {
    /// Expands pathways into a graph over a catalogue's programmes; `classes` may leave out narrowed ones.
    pub fn build(catalog: &Catalog, pathways: Vec<Pathway>, classes: &[PathwayClass]) -> Self {
        let domains = &catalog.reference.domains;
        let general = domains.iter().position(|domain| domain.slug.as_str() == GENERAL);
        let general = general.and_then(|index| u8::try_from(index).ok());
        let room = usize::from(u16::MAX) - Situation::ALL.len();
        let programmes = &catalog.programmes[..catalog.programmes.len().min(room)];
        let affinity = Affinity::new(programmes);
        let node = |programme| Node::of(programme, general, &affinity);
        let mut nodes: Vec<Node> = programmes.iter().map(node).collect();
        nodes.extend(Situation::ALL.map(|_| Node::situation()));
        let mut graph = Self {
            affinity,
            nodes,
            edges: Vec::new(),
            starts: Vec::new(),
            back: Vec::new(),
            back_starts: Vec::new(),
            pathways,
            classes: Vec::with_capacity(classes.len()),
        };
        graph.read_classes(catalog, classes);
        graph.expand();
        graph
    }

    fn read_classes(&mut self, catalog: &Catalog, classes: &[PathwayClass]) {
        for class in complete_classes(catalog, &self.pathways, classes) {
            let narrowing = class.key.domain.as_ref().map_or(0, |slug| domains_inside(catalog, slug));
            let mut nodes: Vec<NodeId> = class.ids.iter().filter_map(|id| self.node_of(*id)).collect();
            if let Some(position) = Situation::ALL.iter().position(|s| s.slug() == class.key.base.as_str()) {
                nodes.extend(self.situation_node(position));
            }
            order::sort(&mut nodes);
            self.classes.push(ClassNodes { key: class.key, label: class.label, nodes, narrowing });
        }
        order::sort_by(&mut self.classes, |a, b| a.key.cmp(&b.key));
    }

    fn situation_node(&self, position: usize) -> Option<NodeId> {
        let index = self.nodes.len() - Situation::ALL.len() + position;
        u16::try_from(index).ok().map(NodeId)
    }

    /// The class of a key.
    pub(super) fn class(&self, key: &ClassKey) -> Option<&ClassNodes> {
        let position = self.classes.binary_search_by(|class| class.key.cmp(key)).ok()?;
        self.classes.get(position)
    }

    /// The end of a pathway; `single` holds the node of a named programme while the end is looked at.
    pub(super) fn end<'a>(&'a self, endpoint: &'a Endpoint, single: &'a mut [NodeId; 1]) -> End<'a> {
        match endpoint {
            Endpoint::Programme(id) => match self.node_of(*id) {
                Some(node) => {
                    single[0] = node;
                    End { nodes: single, class: None, narrowing: 0 }
                }
                None => End { nodes: &[], class: None, narrowing: 0 },
            },
            Endpoint::Class(key) => match self.class(key) {
                Some(class) => End { nodes: &class.nodes, class: Some(key), narrowing: class.narrowing },
                None => End { nodes: &[], class: Some(key), narrowing: 0 },
            },
        }
    }

    fn expand(&mut self) {
        let mut edges = Vec::new();
        for (index, pathway) in self.pathways.iter().enumerate() {
            if !pathway.doubt.is_empty() {
                continue;
            }
            let (mut one, mut other) = ([NodeId(0)], [NodeId(0)]);
            let (from, to) = (self.end(&pathway.from, &mut one), self.end(&pathway.to, &mut other));
            let expansion = Expansion::new(pathway, from, to, &self.nodes, &self.affinity);
            let pathway_index = u32::try_from(index).unwrap_or(u32::MAX);
            expansion.each(|from, to| {
                let (a, b) = (&self.nodes[from.index()], &self.nodes[to.index()]);
                let months = months(pathway, a, b);
                let weakness = expansion.weakness(from);
                let hides = pathway.months.is_none() && b.months.is_some_and(|usual| months > usual);
                let moves = if b.class_year { 0 } else { 1 + u8::from(hides && !a.class_year) };
                edges.push(Edge { from, to, months, weakness, moves, pathway: pathway_index });
            });
        }
        self.keep_levelling(&mut edges);
        // Of two edges between the same nodes, one that is slower and no surer serves nobody: both take as many moves, but
        // for what a slower text leaves out.
        order::sort(&mut edges);
        let mut kept: Vec<Edge> = Vec::with_capacity(edges.len());
        let mut first = 0;
        for edge in edges {
            if kept.last().is_some_and(|last| (last.from, last.to) != (edge.from, edge.to)) {
                first = kept.len();
            }
            if kept[first..].iter().all(|other| edge.weakness < other.weakness) {
                kept.push(edge);
            }
        }
        self.edges = kept;
        self.index();
    }

    /// Where a text asks for a year of levelling, no rule goes past it, and the way leads through the levelling class
    /// where the target has one; else that year is added to it.
    fn keep_levelling(&self, edges: &mut Vec<Edge>) {
        let kind = |edge: &Edge| self.pathways[edge.pathway as usize].kind;
        let is_class = |node: NodeId| {
            matches!(self.nodes[node.index()].award, Some(AwardType::MiseANiveauBts | AwardType::MiseANiveau))
        };
        let levelled: BTreeSet<(NodeId, NodeId)> = edges
            .iter()
            .filter(|edge| kind(edge) == PathwayKind::MiseANiveau && !is_class(edge.from))
            .map(|edge| (edge.from, edge.to))
            .collect();
        let with_class: BTreeSet<NodeId> =
            edges.iter().filter(|edge| is_class(edge.from)).map(|edge| edge.to).collect();
        edges.retain_mut(|edge| {
            if !levelled.contains(&(edge.from, edge.to)) {
                return true;
            }
            edge.months = edge.months.saturating_add(12);
            kind(edge) == PathwayKind::MiseANiveau && !with_class.contains(&edge.to)
        });
    }

    fn index(&mut self) {
        let size = self.nodes.len() + 1;
        let (mut starts, mut back_starts) = (vec![0_u32; size], vec![0_u32; size]);
        for edge in &self.edges {
            starts[edge.from.index() + 1] += 1;
            back_starts[edge.to.index() + 1] += 1;
        }
        for index in 1..size {
            starts[index] += starts[index - 1];
            back_starts[index] += back_starts[index - 1];
        }
        let mut next = back_starts.clone();
        let mut back = vec![0_u32; self.edges.len()];
        for (index, edge) in (0_u32..).zip(&self.edges) {
            let place = &mut next[edge.to.index()];
            back[*place as usize] = index;
            *place += 1;
        }
        (self.starts, self.back_starts, self.back) = (starts, back_starts, back);
    }

    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// Every edge, by the node it leaves.
    pub fn edges(&self) -> &[Edge] {
        &self.edges
    }

    /// The edges that leave a node.
    pub fn leaving(&self, node: NodeId) -> &[Edge] {
        let (start, end) = (self.starts[node.index()] as usize, self.starts[node.index() + 1] as usize);
        &self.edges[start..end]
    }

    /// The indexes, among [`Self::edges`], of those that leave a node.
    pub fn leaving_range(&self, node: NodeId) -> std::ops::Range<u32> {
        self.starts[node.index()]..self.starts[node.index() + 1]
    }

    /// The indexes, among [`Self::edges`], of those that enter a node.
    pub fn entering_indexes(&self, node: NodeId) -> &[u32] {
        &self.back[self.back_starts[node.index()] as usize..self.back_starts[node.index() + 1] as usize]
    }

    /// The edges that enter a node.
    pub fn entering(&self, node: NodeId) -> impl Iterator<Item = &Edge> {
        self.entering_indexes(node).iter().map(|index| &self.edges[*index as usize])
    }

    /// Every node.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// A node.
    pub fn node(&self, node: NodeId) -> &Node {
        &self.nodes[node.index()]
    }

    /// The node of a programme.
    pub fn node_of(&self, id: ProgrammeId) -> Option<NodeId> {
        let programmes = &self.nodes[..self.nodes.len().saturating_sub(Situation::ALL.len())];
        let position = programmes.binary_search_by_key(&Some(id), |node| node.programme).ok()?;
        u16::try_from(position).ok().map(NodeId)
    }

    /// The node of a situation.
    pub fn situation(&self, situation: Situation) -> Option<NodeId> {
        let position = Situation::ALL.iter().position(|other| *other == situation)?;
        self.situation_node(position)
    }

    /// What texts and rules state.
    pub fn pathways(&self) -> &[Pathway] {
        &self.pathways
    }

    /// What an edge rests on.
    pub fn pathway(&self, edge: &Edge) -> &Pathway {
        &self.pathways[edge.pathway as usize]
    }

    /// Weighs how near two programmes are.
    pub fn affinity(&self) -> &Affinity {
        &self.affinity
    }

    /// The pathways that name a programme at one of their ends.
    pub(super) fn names(pathway: &Pathway, id: ProgrammeId) -> (bool, bool) {
        (named(&pathway.from) == Some(id), named(&pathway.to) == Some(id))
    }
}

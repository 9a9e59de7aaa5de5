//! Diagrams from itineraries, from the neighbourhood of a programme, and from a ladder.

use std::collections::BTreeMap;

use crate::dataset::Catalog;
use crate::itinerary::Itinerary;
use crate::model::{Level, ProgrammeId, Strength};
use crate::pathways::{Edge, Graph, NodeId};

use super::{Diagram, Item, Way, What};

/// Where levels start: the layer below them is the departure's.
const FIRST: u16 = 1;

fn layer_of(level: Option<Level>) -> u16 {
    let position = level.and_then(|level| Level::ALL.iter().position(|other| *other == level));
    position.and_then(|position| u16::try_from(position).ok()).unwrap_or(0) + FIRST
}

/// Puts items and ways together, each once.
struct Builder<'a> {
    catalog: &'a Catalog,
    diagram: Diagram,
    places: BTreeMap<ProgrammeId, u16>,
    ways: BTreeMap<(u16, u16), (bool, bool)>,
}

impl<'a> Builder<'a> {
    fn new(catalog: &'a Catalog) -> Self {
        Self { catalog, diagram: Diagram::default(), places: BTreeMap::new(), ways: BTreeMap::new() }
    }

    fn push(&mut self, item: Item) -> u16 {
        let place = u16::try_from(self.diagram.items.len()).unwrap_or(u16::MAX);
        self.diagram.items.push(item);
        place
    }

    fn programme(&mut self, id: ProgrammeId, chosen: bool) -> Option<u16> {
        if let Some(place) = self.places.get(&id) {
            self.diagram.items[usize::from(*place)].chosen |= chosen;
            return Some(*place);
        }
        let programme = self.catalog.programme(id)?;
        let place = self.push(Item {
            what: What::Programme(id),
            label: programme.name.clone(),
            layer: layer_of(programme.level),
            level: programme.level,
            chosen,
        });
        self.places.insert(id, place);
        Some(place)
    }

    fn way(&mut self, from: u16, to: u16, stated: bool, chosen: bool) {
        let known = self.ways.entry((from, to)).or_default();
        *known = (known.0 || stated, known.1 || chosen);
    }

    fn finish(mut self) -> Diagram {
        let ways = self.ways.into_iter();
        self.diagram.ways =
            ways.map(|((from, to), (stated, chosen))| Way { from, to, stated, chosen }).collect();
        self.diagram
    }
}

/// All itineraries of an answer together, the chosen one marked; `start` is where one stands, in words, and its
/// programme where it is one.
pub fn of_itineraries(
    catalog: &Catalog,
    start: (&str, Option<ProgrammeId>),
    itineraries: &[Itinerary],
    chosen: Option<usize>,
) -> Diagram {
    let mut builder = Builder::new(catalog);
    let level = start.1.and_then(|id| catalog.programme(id)).and_then(|programme| programme.level);
    let from = builder.push(Item {
        what: start.1.map_or(What::Start, What::Programme),
        label: start.0.to_owned(),
        layer: 0,
        level,
        chosen: true,
    });
    // The chosen one first: within a layer, the first stay when others are folded.
    let order = chosen.into_iter().chain((0..itineraries.len()).filter(|index| Some(*index) != chosen));
    for index in order {
        let Some(itinerary) = itineraries.get(index) else { continue };
        let mut at = from;
        for step in &itinerary.steps {
            let own = Some(index) == chosen;
            let Some(next) = builder.programme(step.id, own) else { continue };
            builder.way(at, next, step.strength != Strength::Rule, own);
            at = next;
        }
    }
    builder.finish()
}

/// The neighbourhood of a programme, one step before and after: what texts name first, then what is nearest to its
/// field.
pub fn around(catalog: &Catalog, graph: &Graph, id: ProgrammeId) -> Diagram {
    let mut builder = Builder::new(catalog);
    let (Some(node), Some(own)) = (graph.node_of(id), builder.programme(id, true)) else {
        return builder.finish();
    };
    let field = graph.node(node).domains;
    let rank = |edge: &Edge, far: NodeId| {
        let closeness = graph.affinity().resemblance(graph.node(far).domains, field);
        (edge.weakness, 100 - closeness, far)
    };
    let mut before: Vec<&Edge> = graph.entering(node).collect();
    before.sort_by_key(|edge| rank(edge, edge.from));
    let mut after: Vec<&Edge> = graph.leaving(node).iter().collect();
    after.sort_by_key(|edge| rank(edge, edge.to));
    for (edge, far) in
        before.iter().map(|edge| (*edge, edge.from)).chain(after.iter().map(|edge| (*edge, edge.to)))
    {
        let Some(place) = graph.node(far).programme.and_then(|id| builder.programme(id, false)) else {
            continue;
        };
        let stated = graph.pathway(edge).strength != Strength::Rule;
        let (from, to) = if edge.to == node { (place, own) } else { (own, place) };
        builder.way(from, to, stated, false);
    }
    builder.finish()
}

/// The programmes of a ladder with the ways that texts state between them; those without any come last in their layer.
pub fn of_ladder(catalog: &Catalog, graph: &Graph, ids: &[ProgrammeId]) -> Diagram {
    let mut nodes: Vec<NodeId> = ids.iter().filter_map(|id| graph.node_of(*id)).collect();
    nodes.sort_unstable();
    nodes.dedup();
    let stated = |edge: &&Edge| {
        nodes.binary_search(&edge.to).is_ok() && graph.pathway(edge).strength != Strength::Rule
    };
    let edges: Vec<&Edge> = nodes.iter().flat_map(|node| graph.leaving(*node)).filter(stated).collect();
    let degree = |id: &ProgrammeId| {
        let node = graph.node_of(*id);
        edges.iter().filter(|edge| Some(edge.from) == node || Some(edge.to) == node).count()
    };
    let mut order: Vec<(usize, ProgrammeId)> = ids.iter().map(|id| (degree(id), *id)).collect();
    order.sort_by_key(|(degree, id)| (std::cmp::Reverse(*degree), *id));
    let mut builder = Builder::new(catalog);
    for (_, id) in order {
        builder.programme(id, false);
    }
    for edge in edges {
        let ends = [edge.from, edge.to].map(|node| graph.node(node).programme);
        if let [Some(from), Some(to)] = ends
            && let (Some(from), Some(to)) = (builder.programme(from, false), builder.programme(to, false))
        {
            builder.way(from, to, true, false);
        }
    }
    builder.finish()
}

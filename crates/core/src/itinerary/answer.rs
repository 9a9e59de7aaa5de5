//! The answer to a question.

use std::collections::BTreeMap;

use crate::model::{Endpoint, Level, PathwayKind, ProgrammeId, Strength, StudyMode};
use crate::order;
use crate::pathways::{Edge, Graph, NodeId, Situation, Start};

use super::alternatives::alternatives;
use super::cost::Cost;
use super::explain::{Explanation, Reason, explain};
use super::question::{Aim, Atlas, Order, Question};
use super::search::Problem;
use super::surroundings::fit;
use super::targets::{Targets, current, group, targets};
use super::unfold::{Way, fold_aims, unfold};

/// Key of the rule that opens the recognition of experience: walked only when asked for.
const VAE: &str = "vae";

/// How an itinerary stands among those of its exit level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// None is as good or better in every criterion.
    Best,
    /// Not among the best, but through another kind of diploma.
    Alternative,
}

/// A step of an itinerary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The programme.
    pub id: ProgrammeId,
    /// How long it takes on this way.
    pub months: u16,
    /// What kind of move it is.
    pub kind: PathwayKind,
    /// On what it rests.
    pub strength: Strength,
    /// Index into [`Graph::pathways`]: condition, evidence.
    pub pathway: u32,
    /// A year of schooling that gives no diploma, a part of the next move.
    pub class_year: bool,
    /// Other programmes that would do at this place, at the same cost.
    pub others: Vec<ProgrammeId>,
}

/// An itinerary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Itinerary {
    /// The diploma that one starts from; `None` from a situation.
    pub start: Option<ProgrammeId>,
    /// Other diplomas from which the same would do.
    pub other_starts: Vec<ProgrammeId>,
    /// Its steps, in order.
    pub steps: Vec<Step>,
    /// The criteria, added up.
    pub cost: Cost,
    /// Level reached.
    pub level: Option<Level>,
    /// Best or alternative.
    pub rank: Rank,
    /// How many itineraries of the same cost and kinds of diplomas it stands for, itself included.
    pub count: u32,
}

impl Itinerary {
    /// Whole duration.
    pub fn months(&self) -> u16 {
        self.cost.months()
    }

    /// Steps that rest on a national rule, and cost as such.
    pub fn rules(&self) -> u16 {
        self.cost.fields()[2] / 16
    }
}

/// An answer: never empty-handed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Every best itinerary, then the alternatives, in the wanted order.
    pub itineraries: Vec<Itinerary>,
    /// What there is to say: why there is none, what blocks, what replaces a closed diploma.
    pub explanation: Option<Explanation>,
}

/// What a question becomes once its ends are known.
pub(super) struct Prepared {
    pub start: Start,
    pub targets: Targets,
}

pub(super) fn prepare(atlas: Atlas<'_>, question: &Question<'_>) -> Result<Prepared, Reason> {
    let successors = match &question.from {
        Endpoint::Programme(id) => current(atlas, *id),
        Endpoint::Class(_) => Vec::new(),
    };
    let start = atlas.graph.start(&question.from, &successors).map_err(Reason::Start)?;
    let targets = targets(atlas, question.to)?;
    if let [node] = start.nodes[..]
        && targets.nodes.contains(&node)
    {
        return Err(Reason::AlreadyThere);
    }
    Ok(Prepared { start, targets })
}

/// Nodes that may be entered: those of the field, where one keeps to it.
fn allowed(graph: &Graph, question: &Question<'_>, prepared: &Prepared) -> Vec<bool> {
    let general = |node: &NodeId| graph.node(*node).general;
    let own = prepared.start.nodes.iter().filter(|node| !general(node));
    let own = own.fold(0, |set, node| set | graph.node(*node).domains);
    let aim = prepared.targets.nodes.iter().fold(0, |set, node| set | graph.node(*node).domains);
    let field = if own == 0 { aim } else { own };
    let fits = |node: &crate::pathways::Node| {
        node.enterable && (!question.stay_in_domain || node.general || node.domains & field != 0)
    };
    let mut allowed: Vec<bool> = graph.nodes().iter().map(fits).collect();
    prepared.start.nodes.iter().for_each(|start| allowed[start.index()] = true);
    allowed
}

/// The level for which other ways are looked for: that at which one enters the occupation aimed at, else the highest.
fn main_level(atlas: Atlas<'_>, question: &Question<'_>, levels: &BTreeMap<u8, Vec<NodeId>>) -> Option<u8> {
    let own = match question.to {
        Aim::Occupation(id) => {
            let occupation = atlas.occupations.iter().find(|occupation| occupation.id == id);
            occupation.and_then(|occupation| occupation.level)
        }
        _ => None,
    };
    let own = own.and_then(|level| Level::ALL.iter().position(|other| *other == level));
    let own = own.and_then(|position| u8::try_from(position).ok());
    own.filter(|level| levels.contains_key(level)).or_else(|| levels.keys().next_back().copied())
}

/// The best ways, without their presentation.
pub(super) fn best_ways(
    atlas: Atlas<'_>,
    question: &Question<'_>,
    prepared: &Prepared,
) -> (Vec<Way>, Vec<Way>) {
    let graph = atlas.graph;
    let entry: Vec<Cost> = (0..graph.len())
        .map(|index| {
            let node = NodeId(u16::try_from(index).unwrap_or(u16::MAX));
            let [mode, distance] = fit(graph.node(node), node, question.modes, question.place);
            Cost::new([0, 0, 0, mode, distance])
        })
        .collect();
    let allowed = allowed(graph, question, prepared);
    let barred: Vec<u32> = (0_u32..)
        .zip(graph.pathways())
        .filter(|(_, pathway)| pathway.strength == Strength::Rule && pathway.evidence.0 == VAE)
        .map(|(index, _)| index)
        .collect();
    let mut by_level: BTreeMap<u8, Vec<NodeId>> = BTreeMap::new();
    for target in &prepared.targets.nodes {
        by_level.entry(group(graph, *target)).or_default().push(*target);
    }
    let (mut best, mut others) = (Vec::new(), Vec::new());
    let main = main_level(atlas, question, &by_level);
    for (level, targets) in &by_level {
        let problem = Problem {
            graph,
            starts: &prepared.start.nodes,
            targets,
            entry: &entry,
            allowed: &allowed,
            max_months: question.max_months.unwrap_or(Cost::MOST).min(Cost::MOST),
            via: None,
            experience: graph.situation(Situation::AtWork),
            barred: if question.modes.contains(StudyMode::Vae) { &[] } else { &barred },
        };
        let bounds = problem.bounds();
        let ways = fold_aims(graph, unfold(graph, &problem.solve(&bounds)));
        // Other ways to every level of an aim would drown those that one asks for.
        if Some(*level) == main {
            others = alternatives(&problem, &bounds, &ways);
        }
        best.extend(ways);
    }
    (best, others)
}

fn step(graph: &Graph, edge: &Edge, others: Vec<ProgrammeId>) -> Option<Step> {
    let (node, pathway) = (graph.node(edge.to), graph.pathway(edge));
    Some(Step {
        id: node.programme?,
        months: edge.months,
        kind: pathway.kind,
        strength: pathway.strength,
        pathway: edge.pathway,
        class_year: node.class_year,
        others,
    })
}

fn present(graph: &Graph, way: &Way, rank: Rank) -> Itinerary {
    let mut places = way.others.iter();
    let steps = way.edges.iter().filter_map(|edge| {
        let own_place = if graph.node(edge.to).class_year { None } else { places.next() };
        let others = own_place.into_iter().flatten().filter_map(|node| graph.node(*node).programme).collect();
        step(graph, edge, others)
    });
    Itinerary {
        start: graph.node(way.start).programme,
        other_starts: way.other_starts.iter().filter_map(|node| graph.node(*node).programme).collect(),
        steps: steps.collect(),
        cost: way.cost,
        level: way.edges.last().and_then(|edge| graph.node(edge.to).level),
        rank,
        count: way.count,
    }
}

fn arrange(ways: &mut [Way], order: Order) {
    order::sort_by_cached_key(ways, |way| {
        let [months, moves, weakness, mode, distance] = way.cost.fields();
        let (rules, classes) = (weakness / 16, weakness % 16);
        let keys = match order {
            Order::Surest => [rules, months, moves, classes],
            Order::Shortest => [months, rules, moves, classes],
            Order::Simplest => [moves, months, rules, classes],
        };
        (mode, distance, keys, way.score, way.signature)
    });
}

/// Answers a question.
pub fn ask(atlas: Atlas<'_>, question: &Question<'_>) -> Answer {
    let prepared = match prepare(atlas, question) {
        Ok(prepared) => prepared,
        Err(reason) => {
            return Answer { itineraries: Vec::new(), explanation: Some(Explanation::of(reason)) };
        }
    };
    let (mut best, mut others) = best_ways(atlas, question, &prepared);
    arrange(&mut best, question.order);
    arrange(&mut others, question.order);
    let shown = best.iter().map(|way| present(atlas.graph, way, Rank::Best));
    let shown = shown.chain(others.iter().map(|way| present(atlas.graph, way, Rank::Alternative)));
    let itineraries: Vec<Itinerary> = shown.collect();
    let explanation = explain(atlas, question, &prepared, &itineraries);
    Answer { itineraries, explanation }
}

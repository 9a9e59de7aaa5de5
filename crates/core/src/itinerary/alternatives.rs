//! Different ways rather than near-twins: the best itinerary through each kind of diploma that none of the best uses.

use crate::model::{AwardType, Level};
use crate::pathways::{Graph, NodeId};

use super::bounds::Bounds;
use super::search::Problem;
use super::unfold::{Way, awards, fold_aims, unfold};

/// Kinds of diplomas that make a different way, with their level.
const FAMILIES: [(Level, &[AwardType]); 8] = [
    (Level::Cap, &[AwardType::Cap, AwardType::Capa]),
    (Level::Bac, &[AwardType::BacPro, AwardType::Bp, AwardType::Bma]),
    (Level::Bac, &[AwardType::BacTechno]),
    (Level::Bac, &[AwardType::BacGeneral]),
    (Level::Bac2, &[AwardType::Bts, AwardType::Btsa]),
    (
        Level::Bac2,
        &[
            AwardType::CpgeSciences,
            AwardType::CpgeEconomie,
            AwardType::CpgeLettres,
            AwardType::Cpi,
            AwardType::Cpc,
        ],
    ),
    (Level::Bac3, &[AwardType::But]),
    (Level::Bac3, &[AwardType::Licence]),
];

/// An alternative takes at most so many months more than the fastest way.
const LONGER: u16 = 24;

/// The best way through each kind of diploma that none of the known ways goes through, if it is not much longer.
pub fn alternatives(problem: &Problem<'_>, bounds: &Bounds, known: &[Way]) -> Vec<Way> {
    let graph = problem.graph;
    let Some(fastest) = known.iter().map(|way| way.cost.months()).min() else { return Vec::new() };
    let lowest = |nodes: &[NodeId]| nodes.iter().filter_map(|node| graph.node(*node).level).min();
    let highest = |nodes: &[NodeId]| nodes.iter().filter_map(|node| graph.node(*node).level).max();
    let (from, to) = (lowest(problem.starts), highest(problem.targets));
    let mut found: Vec<Way> = Vec::new();
    for (level, family) in FAMILIES {
        let between = from.is_none_or(|from| from < level) && to.is_some_and(|to| level < to);
        let used =
            known.iter().chain(&found).any(|way| awards(way.signature).any(|award| family.contains(&award)));
        if !between || used {
            continue;
        }
        let via = through(graph, family);
        let longest = problem.max_months.min(fastest.saturating_add(LONGER));
        let narrowed = Problem { via: Some(&via), max_months: longest, ..*problem };
        let ways = fold_aims(graph, unfold(graph, &narrowed.solve(bounds)));
        let way = ways.into_iter().min_by_key(|way| (way.cost, way.score));
        found.extend(way.filter(|way| found.iter().all(|other| other.edges != way.edges)));
    }
    found
}

fn through(graph: &Graph, family: &[AwardType]) -> Vec<bool> {
    graph.nodes().iter().map(|node| node.award.is_some_and(|award| family.contains(&award))).collect()
}

//! Doors: what a diploma opens, what choosing it closes, and how far one can go.
//!
//! A door is *open* from a diploma when an itinerary leads from it to another diploma. Choosing a diploma *closes* a door
//! when an itinerary led there from where one stood, and none does from the diploma any more: one would have to go back.
//! Only doors of the diploma's own field are told: choosing mechanics « closes » hairdressing for everyone.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::model::{Level, ProgrammeId};
use crate::order;
use crate::pathways::{Graph, NEAR, NodeId};

use super::cost::Cost;

/// A programme that can be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reached {
    /// The programme.
    pub id: ProgrammeId,
    /// Its exit level.
    pub level: Option<Level>,
    /// Months of the shortest way.
    pub months: u16,
    /// Moves of that way.
    pub moves: u16,
    /// Weakness of that way (see the criteria).
    pub weakness: u16,
}

/// The doors of a diploma.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Doors {
    /// What it leads to in one move.
    pub next: Vec<ProgrammeId>,
    /// What it leads to in any number of moves, by level then duration.
    pub opens: Vec<Reached>,
    /// Doors of its field that were open before, and are no more.
    pub closes: Vec<Reached>,
    /// Nothing in the data goes on from it.
    pub dead_end: bool,
}

/// Everything that can be reached from nodes, shortest ways first among each level.
pub(super) fn reach_from(graph: &Graph, starts: &[NodeId], max_months: Option<u16>) -> Vec<Reached> {
    let mut costs: Vec<Option<Cost>> = vec![None; graph.len()];
    let mut queue = BinaryHeap::new();
    for start in starts {
        costs[start.index()] = Some(Cost::ZERO);
        queue.push(Reverse((Cost::ZERO, *start)));
    }
    while let Some(Reverse((cost, node))) = queue.pop() {
        if costs[node.index()].is_some_and(|known| known < cost) {
            continue;
        }
        for edge in graph.leaving(node) {
            let through = cost + Cost::of(edge);
            let too_long = max_months.is_some_and(|most| through.months() > most);
            if !too_long && costs[edge.to.index()].is_none_or(|known| through < known) {
                costs[edge.to.index()] = Some(through);
                queue.push(Reverse((through, edge.to)));
            }
        }
    }
    let mut reached: Vec<Reached> = costs
        .iter()
        .zip(graph.nodes())
        .filter_map(|(cost, node)| {
            let [months, moves, weakness, ..] = cost.filter(|cost| *cost != Cost::ZERO)?.fields();
            Some(Reached { id: node.programme?, level: node.level, months, moves, weakness })
        })
        .collect();
    order::sort_by_key(&mut reached, |reached| (reached.level, reached.months, reached.weakness, reached.id));
    reached
}

/// How far one can go: every programme that can be reached within a duration, by level, shortest ways first.
pub fn reach(graph: &Graph, starts: &[NodeId], max_months: Option<u16>) -> Vec<Reached> {
    reach_from(graph, starts, max_months)
}

/// The doors of a diploma; `before` is where one stands before choosing it.
pub fn doors(graph: &Graph, id: ProgrammeId, before: &[NodeId]) -> Option<Doors> {
    let node = graph.node_of(id)?;
    let own = graph.node(node);
    let opens = reach_from(graph, &[node], None);
    let mut open: Vec<ProgrammeId> = opens.iter().map(|reached| reached.id).collect();
    order::sort(&mut open);
    let mut closes = reach_from(graph, before, None);
    closes.retain(|reached| {
        let other = graph.node_of(reached.id).map(|node| graph.node(node));
        let same_field = other.is_some_and(|other| {
            !other.class_year && graph.affinity().closeness(own.domains, other.domains) >= NEAR
        });
        same_field
            && reached.level >= own.level
            && reached.id != id
            && open.binary_search(&reached.id).is_err()
    });
    let mut next: Vec<ProgrammeId> =
        graph.leaving(node).iter().filter_map(|edge| graph.node(edge.to).programme).collect();
    next.dedup();
    Some(Doors { dead_end: next.is_empty(), next, opens, closes })
}

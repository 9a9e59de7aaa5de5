//! From an aim to the nodes that meet it.

use crate::model::{Level, NoProgramme, OccupationId, ProgrammeId};
use crate::order;
use crate::pathways::{Graph, NodeId};

use super::explain::Reason;
use super::question::{Aim, Atlas};

/// How far replaced diplomas are followed.
const LONGEST_CHAIN: usize = 6;

/// The nodes that meet an aim.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Targets {
    /// Sorted.
    pub nodes: Vec<NodeId>,
    /// The aim is a closed diploma: its successors stand for it.
    pub replaced: bool,
}

/// The programmes that stand for one: itself if it can be entered, else what replaces it.
pub fn current(atlas: Atlas<'_>, id: ProgrammeId) -> Vec<NodeId> {
    let mut front = vec![id];
    let mut found = Vec::new();
    for _ in 0..LONGEST_CHAIN {
        let mut next = Vec::new();
        for programme in front.iter().filter_map(|id| atlas.catalog.programme(*id)) {
            if programme.is_enterable() {
                found.extend(atlas.graph.node_of(programme.id));
            } else {
                next.extend(programme.successors.iter().copied());
            }
        }
        front = next;
    }
    order::sort(&mut found);
    found.dedup();
    found
}

fn of_occupation(atlas: Atlas<'_>, id: OccupationId) -> Result<Targets, Reason> {
    let position = atlas.occupations.binary_search_by_key(&id, |occupation| occupation.id);
    let Some(occupation) = position.ok().and_then(|position| atlas.occupations.get(position)) else {
        return Err(Reason::UnknownAim);
    };
    let mut nodes: Vec<NodeId> = occupation.all_programmes().flat_map(|id| current(atlas, id)).collect();
    order::sort(&mut nodes);
    nodes.dedup();
    if nodes.is_empty() {
        return Err(Reason::NoDiploma(occupation.no_programme.unwrap_or(NoProgramme::Unknown)));
    }
    Ok(Targets { nodes, replaced: false })
}

/// The nodes of an aim.
///
/// # Errors
/// Where nothing in the data meets it.
pub fn targets(atlas: Atlas<'_>, aim: Aim) -> Result<Targets, Reason> {
    match aim {
        Aim::Programme(id) => {
            let Some(programme) = atlas.catalog.programme(id) else { return Err(Reason::UnknownAim) };
            let nodes = current(atlas, id);
            if nodes.is_empty() {
                return Err(Reason::ClosedAim);
            }
            Ok(Targets { nodes, replaced: !programme.is_enterable() })
        }
        Aim::Occupation(id) => of_occupation(atlas, id),
        Aim::Level { level, sector } => {
            let programmes = atlas.catalog.programmes.iter();
            let wanted = programmes.filter(|programme| {
                programme.level == Some(level)
                    && programme.is_enterable()
                    && atlas.catalog.in_sector(programme, sector)
            });
            let nodes: Vec<NodeId> =
                wanted.filter_map(|programme| atlas.graph.node_of(programme.id)).collect();
            if nodes.is_empty() { Err(Reason::EmptyLevel) } else { Ok(Targets { nodes, replaced: false }) }
        }
    }
}

/// Exit level of a node, as a small index: itineraries to different levels are not compared.
pub fn group(graph: &Graph, node: NodeId) -> u8 {
    let level = graph.node(node).level;
    let position = level.and_then(|level| Level::ALL.iter().position(|other| *other == level));
    position.and_then(|position| u8::try_from(position).ok()).unwrap_or(u8::MAX)
}

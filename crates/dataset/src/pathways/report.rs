//! How many programmes have a way in and a way out.

use std::collections::BTreeMap;

use parcours_core::model::{AwardType, ProgrammeId};
use parcours_core::pathways::{Graph, NodeId};

/// Ways in and out of the programmes of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AwardReport {
    /// Programmes that can be entered.
    pub programmes: u32,
    /// Those that something leads to.
    pub with_way_in: u32,
    /// Those that lead to something.
    pub with_way_out: u32,
    /// Those that nothing leads to and that lead to nothing.
    pub orphans: Vec<ProgrammeId>,
}

/// The account of every kind of award.
pub fn by_award(graph: &Graph) -> BTreeMap<AwardType, AwardReport> {
    let mut awards: BTreeMap<AwardType, AwardReport> = BTreeMap::new();
    let nodes = (0..graph.len()).filter_map(|index| u16::try_from(index).ok()).map(NodeId);
    for id in nodes {
        let node = graph.node(id);
        let (Some(award), Some(programme), true) = (node.award, node.programme, node.enterable) else {
            continue;
        };
        let report = awards.entry(award).or_default();
        let (enters, leaves) = (graph.entering(id).next().is_some(), !graph.leaving(id).is_empty());
        report.programmes += 1;
        report.with_way_in += u32::from(enters);
        report.with_way_out += u32::from(leaves);
        if !enters && !leaves {
            report.orphans.push(programme);
        }
    }
    awards
}

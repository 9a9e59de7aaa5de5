//! Checks of the graph, apart from those that compiling makes.

use std::collections::{BTreeMap, BTreeSet};

use parcours_core::model::{
    Endpoint, Level, Pathway, PathwayClass, PathwayKind, Programme, ProgrammeId, ProgrammeState, Strength,
};
use parcours_core::pathways::Situation;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gravity {
    /// The graph says something false.
    Error,
    /// Worth a look.
    Note,
}

/// Something found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How grave.
    pub gravity: Gravity,
    /// What, in a developer's words.
    pub message: String,
}

/// Classes that hold nothing because the data lack them.
const ABSENT: &[&str] = &["doctorat"];

fn error(message: String) -> Finding {
    Finding { gravity: Gravity::Error, message }
}

/// Checks pathways and classes against the programmes: no end closed or unknown, no class empty but situations, no fall
/// in level without a text, no cycle without a reason.
pub fn check(pathways: &[Pathway], classes: &[PathwayClass], programmes: &[Programme]) -> Vec<Finding> {
    let by_id: BTreeMap<ProgrammeId, &Programme> = programmes.iter().map(|p| (p.id, p)).collect();
    let mut findings = Vec::new();
    for class in classes {
        let base = class.key.base.as_str();
        let may_be_empty = Situation::ALL.iter().any(|s| s.slug() == base) || ABSENT.contains(&base);
        if class.ids.is_empty() && !may_be_empty {
            findings.push(error(format!("class {} is empty", class.key)));
        }
        for id in &class.ids {
            if by_id.get(id).is_none_or(|programme| programme.state == ProgrammeState::Closed) {
                findings.push(error(format!("class {}: {id} is closed or unknown", class.key)));
            }
        }
    }
    for pathway in pathways {
        for endpoint in [&pathway.from, &pathway.to] {
            match endpoint {
                Endpoint::Programme(id) => {
                    if by_id.get(id).is_none_or(|programme| programme.state == ProgrammeState::Closed) {
                        findings.push(error(format!("{}: {id} is closed or unknown", pathway.evidence.0)));
                    }
                }
                Endpoint::Class(key) => {
                    if classes.binary_search_by(|class| class.key.cmp(key)).is_err() {
                        findings.push(error(format!("{}: class {key} is not given", pathway.evidence.0)));
                    }
                }
            }
        }
        if let Some((from, to)) = levels(pathway, &by_id)
            && to < from
        {
            let message = format!("{}: {} → {} goes down", pathway.evidence.0, pathway.from, pathway.to);
            let gravity = if pathway.strength == Strength::Rule { Gravity::Error } else { Gravity::Note };
            findings.push(Finding { gravity, message });
        }
    }
    findings.extend(cycles(pathways, &by_id));
    findings.sort_by(|a, b| (a.gravity, &a.message).cmp(&(b.gravity, &b.message)));
    findings
}

fn levels(pathway: &Pathway, by_id: &BTreeMap<ProgrammeId, &Programme>) -> Option<(Level, Level)> {
    let level = |endpoint: &Endpoint| match endpoint {
        Endpoint::Programme(id) => by_id.get(id)?.level,
        Endpoint::Class(_) => None,
    };
    Some((level(&pathway.from)?, level(&pathway.to)?))
}

/// A cycle among diplomas of one level is sound where a text speaks of a bridge, a shortened course, a specialisation or
/// an experience, or sets a condition: what is left once these are taken away must hold none. Other steps all climb.
fn cycles(pathways: &[Pathway], by_id: &BTreeMap<ProgrammeId, &Programme>) -> Vec<Finding> {
    let bare = |pathway: &&Pathway| {
        matches!(pathway.kind, PathwayKind::Entree | PathwayKind::Poursuite)
            && pathway.condition.is_empty()
            && pathway.doubt.is_empty()
            && levels(pathway, by_id).is_some_and(|(from, to)| from == to)
    };
    let mut flat: Vec<&Pathway> = pathways.iter().filter(bare).collect();
    // What nothing leads to is on no cycle: taken away until nothing more can be.
    loop {
        let entered: BTreeSet<&Endpoint> = flat.iter().map(|pathway| &pathway.to).collect();
        let before = flat.len();
        flat.retain(|pathway| entered.contains(&pathway.from));
        let left: BTreeSet<&Endpoint> = flat.iter().map(|pathway| &pathway.from).collect();
        flat.retain(|pathway| left.contains(&pathway.to));
        if flat.len() == before {
            break;
        }
    }
    let message = |pathway: &&Pathway| {
        error(format!(
            "{}: {} → {}, on a cycle without a reason",
            pathway.evidence.0, pathway.from, pathway.to
        ))
    };
    flat.iter().map(message).collect()
}

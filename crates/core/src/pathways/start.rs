//! Where one starts from: « Je suis en… ».

use std::fmt;

use crate::model::{ClassKey, Endpoint};
use crate::order;

use super::{Graph, NodeId, Situation};

/// Departures that the interface offers, in its order, with what a reader is told.
const ENTRIES: [(&str, &str); 18] = [
    ("3e", "En 3e"),
    ("2de-pro", "En seconde professionnelle"),
    ("2de-gt", "En seconde générale et technologique"),
    ("cap", "En CAP, ou titulaire d’un CAP"),
    ("bac-pro", "En bac pro, ou titulaire d’un bac pro"),
    ("bac-general", "En bac général"),
    ("bac-techno", "En bac technologique"),
    ("bac-sti2d", "En bac STI2D"),
    ("bac-stmg", "En bac STMG"),
    ("bac-stl", "En bac STL"),
    ("bac-st2s", "En bac ST2S"),
    ("bac-std2a", "En bac STD2A"),
    ("bac-sthr", "En bac STHR"),
    ("bac-stav", "En bac STAV"),
    ("bac-s2tmd", "En bac S2TMD"),
    ("sans-diplome", "J’ai arrêté l’école"),
    ("emploi", "Je travaille"),
    ("bts", "En BTS, ou titulaire d’un BTS"),
];

/// Nodes where one may stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// The programmes or situations, sorted.
    pub nodes: Vec<NodeId>,
}

/// Why a departure is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StartError {
    /// No programme or class of that key.
    Unknown,
    /// A diploma that can no longer be prepared.
    Closed,
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unknown => "Ce point de départ n’existe pas dans nos données.",
            Self::Closed => "Ce diplôme n’existe plus, et nos données ne disent pas ce qui le remplace.",
        })
    }
}

impl Graph {
    /// The departures that the interface offers: key and label.
    pub fn entries() -> impl Iterator<Item = (&'static str, &'static str)> {
        ENTRIES.into_iter()
    }

    /// The label of one of them.
    pub fn entry_label(class: &ClassKey) -> Option<&'static str> {
        let key = class.to_string();
        Self::entries().find(|(entry, _)| *entry == key).map(|(_, label)| label)
    }

    /// The nodes of a departure. A closed diploma's holder may still go on from it: it then stands for its successors,
    /// which `successors` gives.
    ///
    /// # Errors
    /// Where there is no such programme or class, or where a closed diploma has no successor.
    pub fn start(&self, from: &Endpoint, successors: &[NodeId]) -> Result<Start, StartError> {
        let mut nodes = match from {
            Endpoint::Programme(id) => {
                let node = self.node_of(*id).ok_or(StartError::Unknown)?;
                match (self.node(node).enterable, successors) {
                    (true, _) => vec![node],
                    (false, []) => return Err(StartError::Closed),
                    (false, _) => successors.to_vec(),
                }
            }
            Endpoint::Class(key) => self.class_start(key).ok_or(StartError::Unknown)?,
        };
        nodes.retain(|node| self.node(*node).enterable);
        order::sort(&mut nodes);
        nodes.dedup();
        if nodes.is_empty() { Err(StartError::Unknown) } else { Ok(Start { nodes }) }
    }

    fn class_start(&self, key: &ClassKey) -> Option<Vec<NodeId>> {
        let mut nodes = self.class(key).map(|class| class.nodes.clone()).unwrap_or_default();
        // Someone at work has their experience, and may start again from nothing.
        if key.base.as_str() == Situation::AtWork.slug() {
            nodes.extend(Situation::ALL.into_iter().filter_map(|situation| self.situation(situation)));
        }
        (!nodes.is_empty()).then_some(nodes)
    }
}

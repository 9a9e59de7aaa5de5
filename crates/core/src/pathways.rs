//! The graph of studies: what stated pathways, classes and national rules open, programme by programme.
//!
//! Pathways are stored as texts and rules state them, classes and all; [`Graph::build`] expands them once, within the
//! limits of field and level that [`expand`] documents, into flat arrays that the itineraries walk.

mod affinity;
mod classes;
mod duration;
mod expand;
mod graph;
mod listing;
mod node;
mod start;

pub use affinity::{Affinity, DomainSet, NEAR};
pub use classes::complete_classes;
pub use expand::PRECISE;
pub use graph::{Edge, Graph};
pub use listing::{Line, Listing};
pub use node::{Node, NodeId, Situation};
pub use start::{Start, StartError};

#[cfg(test)]
mod tests;

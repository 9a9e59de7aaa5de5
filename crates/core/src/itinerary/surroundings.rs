//! Where programmes are taught, around a place.

use crate::dataset::Sorted;
use crate::explore::km_between;
use crate::model::{AwardType, Institution, InstitutionPlaces, ModeSet, Presence};
use crate::pathways::{Graph, Node, NodeId};

/// What is known of a programme around the place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Near {
    /// Modes known there.
    pub modes: ModeSet,
    /// Kilometres to the nearest institution; 0 where the place is a set of départements.
    pub km: u16,
}

/// Where each programme of the graph is taught, around a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Surroundings {
    near: Vec<Option<Near>>,
    /// Programmes with a known place anywhere.
    known: Vec<bool>,
}

/// Kilometres of a band of distance.
const BAND: u16 = 25;
/// Distance of a programme whose places are unknown.
const UNKNOWN: u16 = 4;
/// Distance of a programme known to be taught elsewhere only.
const ELSEWHERE: u16 = 8;

impl Surroundings {
    /// A set of départements, by their indexes: a région, an académie or a single one.
    pub fn departments(graph: &Graph, presence: &[Presence], wanted: &[u8]) -> Self {
        let mut found = Self { near: vec![None; graph.len()], known: vec![false; graph.len()] };
        for row in presence {
            let Some(node) = graph.node_of(row.id) else { continue };
            found.known[node.index()] = !row.at.0.is_empty();
            for entry in row.at.0.iter().filter(|entry| wanted.contains(&entry.department)) {
                found.add(node, entry.public.union(entry.private), 0);
            }
        }
        found
    }

    /// Within some kilometres of a point (latitude and longitude in degrees).
    pub fn within<'a>(
        graph: &Graph,
        presence: &[Presence],
        institutions: &Sorted<Institution>,
        places: &mut dyn Iterator<Item = &'a InstitutionPlaces>,
        point: (f64, f64),
        km: u16,
    ) -> Self {
        let mut found = Self::departments(graph, presence, &[]);
        for place in places {
            let Some(institution) = institutions.find(place.uai) else { continue };
            let (Some(lat), Some(lon)) = (institution.lat, institution.lon) else { continue };
            let distance = km_between(point, (f64::from(lat), f64::from(lon))).round();
            if distance > f64::from(km) {
                continue;
            }
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "bounded by km, a u16"
            )]
            let distance = distance as u16;
            for offering in &place.offerings {
                if let Some(node) = graph.node_of(offering.programme) {
                    found.add(node, std::iter::once(offering.mode).collect(), distance);
                }
            }
        }
        found
    }

    fn add(&mut self, node: NodeId, modes: ModeSet, km: u16) {
        let near = &mut self.near[node.index()];
        let before = near.unwrap_or(Near { modes, km });
        *near = Some(Near { modes: before.modes.union(modes), km: before.km.min(km) });
        self.known[node.index()] = true;
    }

    /// What is known of a programme around the place; `None` where nothing says that it is taught there.
    pub fn near(&self, node: NodeId) -> Option<Near> {
        self.near.get(node.index()).copied().flatten()
    }
}

/// Classes of the lycée, and the bacs that every département teaches.
fn is_everywhere(node: &Node) -> bool {
    let bac = matches!(node.award, Some(AwardType::BacGeneral | AwardType::BacTechno));
    node.class_year || bac || node.programme.is_none()
}

/// The criteria of mode and distance of a step to a node.
pub(super) fn fit(node: &Node, id: NodeId, modes: ModeSet, place: Option<&Surroundings>) -> [u16; 2] {
    let near = place.and_then(|place| place.near(id));
    let asked = !modes.is_empty() && !node.class_year && node.programme.is_some();
    let mode = match near {
        _ if !asked => 0,
        Some(near) if near.modes.intersects(modes) => 0,
        _ if node.modes.intersects(modes) => u16::from(place.is_some()),
        _ => 2,
    };
    let distance = match (place, near) {
        (None, _) => 0,
        (Some(_), _) if is_everywhere(node) => 0,
        (Some(_), Some(near)) => (near.km / BAND).min(UNKNOWN - 1),
        (Some(place), None) => {
            let known = place.known.get(id.index()).copied().unwrap_or(false);
            if known { ELSEWHERE } else { UNKNOWN }
        }
    };
    [mode, distance]
}

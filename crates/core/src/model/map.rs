//! The map of France as it is drawn: outlines and points in units of one picture.

use serde::{Deserialize, Serialize};

use super::Slug;

/// The picture. It goes with a list that says the same: nothing is only here.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FranceMap {
    /// Width and height of the picture, in its units.
    pub size: [u16; 2],
    /// A région each, by code.
    pub regions: Vec<Outline>,
    /// Campuses whose place is known, by key.
    pub campuses: Vec<Spot>,
}

/// The outline of a région.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outline {
    /// Code of the région.
    pub code: String,
    /// Path of the outline, as SVG writes it.
    pub path: String,
    /// Where its name is written, for a territory drawn apart from the others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<[u16; 2]>,
}

/// Where a campus is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spot {
    /// Key of the campus.
    pub slug: Slug,
    /// From the left and from the top.
    pub at: [u16; 2],
}

//! Territories: régions, académies, départements.

use serde::{Deserialize, Serialize};

/// A région of France (INSEE code), or an overseas territory that stands as one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// INSEE code, such as `75`.
    pub code: String,
    /// Name, such as « Nouvelle-Aquitaine ».
    pub name: String,
}

/// An académie: the district of a rectorate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Academy {
    /// Ministry code, such as `13`.
    pub code: String,
    /// Name, such as « Poitiers ».
    pub name: String,
    /// Code of its région.
    pub region: String,
}

/// A département.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Department {
    /// Ministry code on three characters, such as `016` or `02A`.
    pub code: String,
    /// Name, such as « Charente ».
    pub name: String,
    /// Code of its académie.
    pub academy: String,
    /// Code of its région.
    pub region: String,
}

impl Department {
    /// The code as people write it: `16`, `2A`, `974`.
    pub fn short_code(&self) -> &str {
        self.code.strip_prefix('0').unwrap_or(&self.code)
    }
}

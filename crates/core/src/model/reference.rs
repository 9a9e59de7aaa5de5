//! Reference tables: what records point to by code or index.

use serde::{Deserialize, Serialize};

use super::{Academy, Department, Region, Slug};

/// One of the twelve official sectors of the CMQ label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sector {
    /// Key, such as `mobilite`.
    pub slug: Slug,
    /// Official name.
    pub name: String,
    /// Everyday words for what it holds, shown under its name.
    pub hint: String,
}

/// A sub-domain of Onisep's classification, with the sectors to which we attach it by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Domain {
    /// Key: `domain.sub-domain`.
    pub slug: Slug,
    /// Onisep's name of the sub-domain.
    pub name: String,
    /// Onisep's name of the domain above.
    pub parent: String,
    /// Indexes into [`Reference::sectors`]; empty where no CMQ sector fits.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sectors: Vec<u8>,
}

/// Everything that records refer to by code or by index.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// The twelve sectors.
    pub sectors: Vec<Sector>,
    /// Onisep's sub-domains.
    pub domains: Vec<Domain>,
    /// Régions, by name.
    pub regions: Vec<Region>,
    /// Académies, by name.
    pub academies: Vec<Academy>,
    /// Départements, by code.
    pub departments: Vec<Department>,
    /// Interests of Onisep's occupations (« j'aime bouger »), in our own short words.
    pub interests: Vec<String>,
}

impl Reference {
    /// The sector of that key.
    pub fn sector(&self, slug: &str) -> Option<&Sector> {
        self.sectors.iter().find(|sector| sector.slug.as_str() == slug)
    }

    /// The région of that code.
    pub fn region(&self, code: &str) -> Option<&Region> {
        self.regions.iter().find(|region| region.code == code)
    }

    /// The académie of that code.
    pub fn academy(&self, code: &str) -> Option<&Academy> {
        self.academies.iter().find(|academy| academy.code == code)
    }

    /// The département of that code on three characters.
    pub fn department(&self, code: &str) -> Option<&Department> {
        self.departments.iter().find(|department| department.code == code)
    }
}

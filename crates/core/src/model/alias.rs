//! Other names by which records are searched.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::IdError;

/// Why a name leads to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AliasKind {
    /// A sigle (« NDRC »).
    Acronym,
    /// A former name of the diploma, or of the one that it replaces.
    Old,
    /// A name of the job (ROME, Onisep).
    Job,
    /// What people say.
    Everyday,
}

impl AliasKind {
    /// The word of files.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Acronym => "acronym",
            Self::Old => "old",
            Self::Job => "job",
            Self::Everyday => "everyday",
        }
    }

    /// What a reader is told before the name that matched.
    pub fn label(self) -> &'static str {
        match self {
            Self::Acronym => "sigle",
            Self::Old => "ancien nom",
            Self::Job => "autre nom du métier",
            Self::Everyday => "se dit aussi",
        }
    }
}

impl FromStr for AliasKind {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        [Self::Acronym, Self::Old, Self::Job, Self::Everyday]
            .into_iter()
            .find(|kind| kind.slug() == text)
            .ok_or_else(|| IdError { expected: "a kind of other name", found: text.to_owned() })
    }
}

/// The other names of one record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aliases {
    /// `FOR.n`, `MET.n`, or a ROME code (then they name every occupation of that code).
    #[serde(rename = "id")]
    pub target: String,
    /// Why.
    #[serde(rename = "k")]
    pub kind: AliasKind,
    /// The names.
    #[serde(rename = "n")]
    pub names: Vec<String>,
}

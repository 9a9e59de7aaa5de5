//! What can be kept, by its key.

use std::fmt;
use std::str::FromStr;

use crate::model::{ClassKey, Endpoint, IdError, OccupationId, ProgrammeId, Slug, Uai};

/// Most programmes in a kept itinerary: more than any way through the graph has.
pub const MAX_STEPS: usize = 16;

/// What can be kept.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemKey {
    /// A programme.
    Programme(ProgrammeId),
    /// A campus.
    Campus(Slug),
    /// An institution.
    Institution(Uai),
    /// An occupation.
    Occupation(OccupationId),
    /// An itinerary.
    Itinerary(ItineraryKey),
}

/// An itinerary as it is kept: where one starts, and the programmes gone through. The ways between them are looked up
/// again in the data of the day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItineraryKey {
    start: Endpoint,
    steps: Box<[ProgrammeId]>,
}

impl ItineraryKey {
    /// An itinerary in its one normal form: a programme that follows itself, or that the itinerary starts from, is no
    /// step. `None` without any step, or with more than [`MAX_STEPS`].
    pub fn new(start: Endpoint, steps: impl IntoIterator<Item = ProgrammeId>) -> Option<Self> {
        let mut chain: Vec<ProgrammeId> = Vec::new();
        let mut before = match &start {
            Endpoint::Programme(id) => Some(*id),
            Endpoint::Class(_) => None,
        };
        for step in steps {
            if before.replace(step) != Some(step) {
                chain.push(step);
            }
            if chain.len() > MAX_STEPS {
                return None;
            }
        }
        (!chain.is_empty()).then(|| Self { start, steps: chain.into() })
    }

    /// Where it starts.
    pub fn start(&self) -> &Endpoint {
        &self.start
    }

    /// The programmes gone through; at least one.
    pub fn steps(&self) -> &[ProgrammeId] {
        &self.steps
    }

    /// What it leads to.
    pub fn goal(&self) -> ProgrammeId {
        self.steps.last().copied().unwrap_or(ProgrammeId(0))
    }
}

impl fmt::Display for ItineraryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.start {
            Endpoint::Programme(id) => write!(f, "{id}")?,
            Endpoint::Class(class) => write!(f, "{class}")?,
        }
        self.steps.iter().try_for_each(|step| write!(f, ">{step}"))
    }
}

impl FromStr for ItineraryKey {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let mut parts = text.split('>');
        let start = parts.next().unwrap_or_default();
        let start = match start.parse() {
            Ok(id) => Endpoint::Programme(id),
            Err(_) => Endpoint::Class(start.parse::<ClassKey>()?),
        };
        let steps = parts.map(str::parse).collect::<Result<Vec<ProgrammeId>, IdError>>()?;
        Self::new(start, steps).ok_or_else(|| IdError {
            expected: "an itinerary such as 3e>FOR.626>FOR.269",
            found: text.chars().take(80).collect(),
        })
    }
}

impl fmt::Display for ItemKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Programme(id) => write!(f, "{id}"),
            Self::Campus(slug) => write!(f, "campus:{slug}"),
            Self::Institution(uai) => write!(f, "uai:{uai}"),
            Self::Occupation(id) => write!(f, "{id}"),
            Self::Itinerary(chain) => write!(f, "itin:{chain}"),
        }
    }
}

impl FromStr for ItemKey {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        if let Some(slug) = text.strip_prefix("campus:") {
            slug.parse().map(Self::Campus)
        } else if let Some(uai) = text.strip_prefix("uai:") {
            uai.parse().map(Self::Institution)
        } else if let Some(chain) = text.strip_prefix("itin:") {
            chain.parse().map(Self::Itinerary)
        } else if text.starts_with("MET.") {
            text.parse().map(Self::Occupation)
        } else {
            text.parse().map(Self::Programme)
        }
    }
}

crate::model::text_key!(ItemKey);

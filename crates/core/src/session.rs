//! A counselling session: what a counsellor and a learner look at together, apart from any dossier.
//!
//! It is a document of its own, so that it can live where it dies with its tab, and it says when it was last touched, so
//! that nobody finds it on a computer left alone.

mod proposals;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::dossier::{Dossier, ItemKey};
use crate::explore::Journey;
use crate::model::{IdError, OccupationId, ProgrammeId, Slug};

pub use proposals::{Proposal, Proposed, Tables, propose};

/// Version of the document that this code writes.
pub const VERSION: u32 = 1;
/// Left alone for so many milliseconds, a session is wiped.
pub const ALONE: u64 = 20 * 60 * 1000;
/// It says so that many milliseconds before.
pub const WARNING: u64 = 60 * 1000;
/// Wishes looked at together: more would drown each other.
pub const MOST_WISHES: usize = 6;

/// What a learner wishes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// A diploma.
    Programme(ProgrammeId),
    /// An occupation.
    Occupation(OccupationId),
    /// A sector, by its key.
    Sector(Slug),
    /// Words, as typed.
    Words(String),
}

impl fmt::Display for Wish {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Programme(id) => write!(f, "{id}"),
            Self::Occupation(id) => write!(f, "{id}"),
            Self::Sector(slug) => write!(f, "secteur:{slug}"),
            Self::Words(words) => write!(f, "mots:{words}"),
        }
    }
}

impl FromStr for Wish {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        if let Some(slug) = text.strip_prefix("secteur:") {
            slug.parse().map(Self::Sector)
        } else if let Some(words) = text.strip_prefix("mots:") {
            Ok(Self::Words(words.to_owned()))
        } else if text.starts_with("MET.") {
            text.parse().map(Self::Occupation)
        } else {
            text.parse().map(Self::Programme)
        }
    }
}

crate::model::text_key!(Wish);

/// A session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Situation, place, status and longest duration; its aim is not used.
    pub journey: Journey,
    /// What the learner wishes.
    pub wishes: Vec<Wish>,
    /// First name, and what is kept with its notes.
    pub dossier: Dossier,
    /// When it was last touched, in milliseconds since 1970.
    pub touched: u64,
}

/// The document in the tab's storage.
#[derive(Serialize, Deserialize)]
struct Document {
    version: u32,
    #[serde(default)]
    question: Vec<(String, String)>,
    #[serde(default)]
    wishes: Vec<Wish>,
    #[serde(default)]
    dossier: Dossier,
    touched: u64,
}

impl Session {
    /// An empty session, begun at a time.
    pub fn new(now: u64) -> Self {
        Self { journey: Journey::default(), wishes: Vec::new(), dossier: Dossier::default(), touched: now }
    }

    /// Reads a stored session. `None` where it is damaged, of another version, or was left alone for too long: a
    /// session is never worth keeping aside.
    pub fn read(text: &str, now: u64) -> Option<Self> {
        let document: Document = serde_json::from_str(text).ok()?;
        let session = Self {
            journey: Journey::from_pairs(document.question),
            wishes: document.wishes,
            dossier: document.dossier,
            touched: document.touched,
        };
        (document.version == VERSION && session.left(now) > 0).then_some(session)
    }

    /// Writes it.
    pub fn write(&self) -> String {
        let document = Document {
            version: VERSION,
            question: self.journey.to_pairs(),
            wishes: self.wishes.clone(),
            dossier: self.dossier.clone(),
            touched: self.touched,
        };
        serde_json::to_string(&document).unwrap_or_default()
    }

    /// Milliseconds before it is wiped, if it stays alone. A clock that went back leaves the whole time.
    pub fn left(&self, now: u64) -> u64 {
        ALONE.saturating_sub(now.saturating_sub(self.touched))
    }

    /// Adds a wish, once, while there is room.
    pub fn wish(&mut self, wish: Wish) {
        if !self.wishes.contains(&wish) && self.wishes.len() < MOST_WISHES {
            self.wishes.push(wish);
        }
    }

    /// Keeps an item, or removes it.
    pub fn toggle(&mut self, key: &ItemKey, now: u64) {
        if self.dossier.contains(key) {
            self.dossier.remove(key, now);
        } else {
            self.dossier.keep(key.clone(), now);
        }
    }
}

#[cfg(test)]
mod tests;

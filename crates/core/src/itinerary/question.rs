//! What is asked.

use crate::dataset::Catalog;
use crate::model::{Endpoint, Level, ModeSet, Occupation, OccupationId, ProgrammeId};
use crate::pathways::Graph;

use super::Surroundings;

/// What a question is asked of.
#[derive(Debug, Clone, Copy)]
pub struct Atlas<'a> {
    /// Programmes and reference tables.
    pub catalog: &'a Catalog,
    /// The graph of studies.
    pub graph: &'a Graph,
    /// Occupations, by id.
    pub occupations: &'a [Occupation],
}

/// What one aims at: « Je vise… ».
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aim {
    /// A diploma.
    Programme(ProgrammeId),
    /// An occupation, by any of its diplomas.
    Occupation(OccupationId),
    /// Any diploma of an exit level in a sector (index into the sectors of the reference tables).
    Level {
        /// The exit level.
        level: Level,
        /// The sector.
        sector: u8,
    },
}

/// In what order itineraries are given. Fit to the wanted status and place always comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// Those that rest on texts before those that need a national rule, then the shortest.
    #[default]
    Surest,
    /// The shortest first.
    Shortest,
    /// The fewest moves first.
    Simplest,
}

/// A question.
#[derive(Debug, Clone)]
pub struct Question<'a> {
    /// « Je suis en… »: a diploma, or a class of [`Graph::entries`].
    pub from: Endpoint,
    /// « Je vise… ».
    pub to: Aim,
    /// Wanted statuses; empty for any.
    pub modes: ModeSet,
    /// Where one wants to study; `None` for anywhere.
    pub place: Option<&'a Surroundings>,
    /// Longest duration.
    pub max_months: Option<u16>,
    /// Keep to one's field: that of the diploma one has, or that of the aim when coming from general education.
    pub stay_in_domain: bool,
    /// Order of the answer.
    pub order: Order,
}

impl Question<'_> {
    /// A question without any preference.
    pub fn new(from: Endpoint, to: Aim) -> Self {
        Self {
            from,
            to,
            modes: ModeSet::EMPTY,
            place: None,
            max_months: None,
            stay_in_domain: false,
            order: Order::default(),
        }
    }
}

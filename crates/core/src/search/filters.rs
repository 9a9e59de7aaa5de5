//! What a chip lets through.

use crate::model::{AwardType, Level, Reference, StudyMode};

use super::entries::Facts;
use super::entry::{Kind, Place};
use super::places::Gazetteer;
use super::reading::Constraint;

/// A chip, resolved against the reference tables.
#[derive(Debug, Clone)]
pub(super) enum Filters {
    Awards(Vec<AwardType>),
    Level(Level),
    Mode(StudyMode),
    /// Départements by index, then what tells a campus or a town.
    Place {
        departments: Vec<u8>,
        region: Option<String>,
        academy: Option<String>,
        /// Number in the gazetteer.
        town: Option<usize>,
        /// The département of the town: its institutions come after those of the town.
        around: Option<u8>,
    },
    /// A bit for the sector.
    Sector(u32),
}

impl Filters {
    pub(super) fn new(constraint: &Constraint, reference: &Reference, gazetteer: &Gazetteer) -> Self {
        let departments = |keep: &dyn Fn(&crate::model::Department) -> bool| -> Vec<u8> {
            (0u8..).zip(&reference.departments).filter(|(_, d)| keep(d)).map(|(index, _)| index).collect()
        };
        match constraint {
            Constraint::Awards(awards) => Self::Awards(awards.clone()),
            Constraint::Level(level) => Self::Level(*level),
            Constraint::Mode(mode) => Self::Mode(*mode),
            Constraint::Sector(slug) => {
                let bit = reference.sectors.iter().position(|sector| sector.slug == *slug);
                let bit = bit.and_then(|bit| u32::try_from(bit).ok()).and_then(|bit| 1u32.checked_shl(bit));
                Self::Sector(bit.unwrap_or(0))
            }
            Constraint::Place(place) => {
                let (mut region, mut academy, mut town, mut around) = (None, None, None, None);
                let departments = match place {
                    Place::Region(code) => {
                        region = Some(code.clone());
                        departments(&|d| d.region == *code)
                    }
                    Place::Academy(code) => {
                        academy = Some(code.clone());
                        departments(&|d| d.academy == *code)
                    }
                    Place::Department(index) => vec![*index],
                    Place::Town(name) => {
                        town = gazetteer.town(name);
                        around = town.and_then(|town| gazetteer.department_of(town));
                        Vec::new()
                    }
                };
                Self::Place { departments, region, academy, town, around }
            }
        }
    }

    /// Whether an entry may be shown under the chip.
    ///
    /// Places and modes of programmes are known by other tables: they are never refused here.
    pub(super) fn admits(&self, facts: &Facts, kind: Kind) -> bool {
        match self {
            Self::Awards(_) | Self::Level(_) | Self::Sector(_) => self.meets(facts, kind),
            Self::Mode(_) => !matches!(kind, Kind::Sector | Kind::Place),
            Self::Place { around, .. } => match kind {
                Kind::Programme | Kind::Occupation => true,
                Kind::Institution | Kind::Campus => {
                    self.meets(facts, kind) || around.is_some() && facts.department == *around
                }
                Kind::Sector | Kind::Place => false,
            },
        }
    }

    /// Whether an entry is known to be what the chip says.
    pub(super) fn meets(&self, facts: &Facts, kind: Kind) -> bool {
        match self {
            Self::Awards(awards) => facts.award.is_some_and(|award| awards.contains(&award)),
            Self::Level(level) => facts.level == Some(*level),
            Self::Mode(mode) => facts.modes.contains(*mode),
            Self::Sector(bit) => facts.sectors & bit != 0 && kind != Kind::Sector,
            Self::Place { departments, region, academy, town, .. } => {
                facts.department.is_some_and(|own| departments.contains(&own))
                    || region.is_some() && facts.region == *region
                    || academy.as_ref().is_some_and(|academy| facts.academies.contains(academy))
                    || town.is_some() && facts.town == *town
            }
        }
    }
}

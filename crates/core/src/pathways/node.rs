//! The nodes of the graph: programmes, and the situations that texts start from.

use crate::model::{AwardType, Level, ModeSet, Programme, ProgrammeId};

use super::affinity::{Affinity, DomainSet, domain_set};

/// Position of a node: programmes in the order of the catalogue, then the situations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub u16);

impl NodeId {
    /// As an index.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// A situation of life from which a text or a rule starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Situation {
    /// No diploma.
    NoDiploma,
    /// Professional experience.
    Experience,
    /// At work.
    AtWork,
}

impl Situation {
    /// Every situation.
    pub const ALL: [Self; 3] = [Self::NoDiploma, Self::Experience, Self::AtWork];

    /// Key of its class.
    pub fn slug(self) -> &'static str {
        match self {
            Self::NoDiploma => "sans-diplome",
            Self::Experience => "experience",
            Self::AtWork => "emploi",
        }
    }
}

/// What the graph knows of a programme or situation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Node {
    /// The programme; `None` for a situation.
    pub programme: Option<ProgrammeId>,
    /// Kind of award.
    pub award: Option<AwardType>,
    /// Exit level.
    pub level: Option<Level>,
    /// Usual duration in months.
    pub months: Option<u16>,
    /// Sub-domains.
    pub domains: DomainSet,
    /// Weight of these sub-domains.
    pub weight: u32,
    /// Modes open nationally.
    pub modes: ModeSet,
    /// A learner can be sent there.
    pub enterable: bool,
    /// A year of schooling that gives no diploma (2de, 1re, first year of prépa): a part of the next move, not a move.
    pub class_year: bool,
    /// General education, which belongs to no field and closes none.
    pub general: bool,
    /// Specialty group of the nomenclature (three digits); 0 where there is none, or one of several specialties.
    pub specialty: u16,
}

/// Specialty group of a diploma code: `500 253 06`, where groups ending in 0 gather several specialties.
fn specialty(code: &str) -> u16 {
    match code.get(3..6).and_then(|digits| digits.parse::<u16>().ok()) {
        Some(group) if group % 10 != 0 => group,
        _ => 0,
    }
}

impl Node {
    /// The node of a programme; `general` is the index of the sub-domain of general education.
    pub(super) fn of(programme: &Programme, general: Option<u8>, affinity: &Affinity) -> Self {
        use AwardType as A;
        let lycee = matches!(
            programme.award,
            A::Quatrieme
                | A::Troisieme
                | A::SecondeGt
                | A::SecondePro
                | A::SecondeSpecifique
                | A::PremiereGenerale
                | A::PremiereTechno
        );
        let prepa = matches!(programme.award, A::CpgeSciences | A::CpgeEconomie | A::CpgeLettres)
            && programme.level == Some(Level::Bac1);
        let domains = domain_set(programme);
        let is_general = general.is_some_and(|bit| programme.domains.contains(&bit))
            && programme.level.is_none_or(|level| level <= Level::Bac1);
        Self {
            programme: Some(programme.id),
            award: Some(programme.award),
            level: programme.level,
            months: programme.months,
            domains,
            weight: affinity.weight(domains),
            modes: programme.modes,
            enterable: programme.is_enterable(),
            class_year: lycee || prepa,
            general: is_general,
            specialty: programme.cfd.as_deref().map_or(0, specialty),
        }
    }

    /// The node of a situation.
    pub(super) fn situation() -> Self {
        Self {
            programme: None,
            award: None,
            level: None,
            months: None,
            domains: 0,
            weight: 0,
            modes: ModeSet::EMPTY,
            enterable: true,
            class_year: false,
            general: true,
            specialty: 0,
        }
    }

    /// Years of study after the bac that the exit level stands for; negative below.
    pub fn years(&self) -> Option<i8> {
        Some(match self.level? {
            Level::Quatrieme => -4,
            Level::Troisieme => -3,
            Level::Seconde => -2,
            Level::Premiere | Level::Cap => -1,
            Level::CapPlus1 | Level::Bac => 0,
            Level::Bac1 => 1,
            Level::Bac2 => 2,
            Level::Bac3 => 3,
            Level::Bac4 => 4,
            Level::Bac5 => 5,
            Level::Bac6 => 6,
            Level::Bac7 => 7,
            Level::Bac8 => 8,
            Level::Bac9 => 9,
        })
    }
}

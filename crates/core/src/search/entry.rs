//! What can be found, and by which names.

use crate::model::{AliasKind, OccupationId, ProgrammeId, Slug, Uai};

/// What kind of thing a result is, in the order in which kinds are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A diploma or title.
    Programme,
    /// A job.
    Occupation,
    /// A place where programmes are taught.
    Institution,
    /// A campus des métiers.
    Campus,
    /// A sector of activity.
    Sector,
    /// A région, académie, département or town.
    Place,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 6] =
        [Self::Programme, Self::Occupation, Self::Institution, Self::Campus, Self::Sector, Self::Place];

    /// The word of the terminal's output.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Programme => "programme",
            Self::Occupation => "occupation",
            Self::Institution => "institution",
            Self::Campus => "campus",
            Self::Sector => "sector",
            Self::Place => "place",
        }
    }
}

/// A territory, by its code or its name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// INSEE code of a région.
    Region(String),
    /// Code of an académie.
    Academy(String),
    /// Index into [`crate::model::Reference::departments`].
    Department(u8),
    /// Name of a town that has an institution.
    Town(String),
}

/// A record that a search leads to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// A programme.
    Programme(ProgrammeId),
    /// An occupation.
    Occupation(OccupationId),
    /// An institution.
    Institution(Uai),
    /// A campus.
    Campus(Slug),
    /// A sector.
    Sector(Slug),
    /// A territory.
    Place(Place),
}

impl Target {
    /// What kind of record it is.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Programme(_) => Kind::Programme,
            Self::Occupation(_) => Kind::Occupation,
            Self::Institution(_) => Kind::Institution,
            Self::Campus(_) => Kind::Campus,
            Self::Sector(_) => Kind::Sector,
            Self::Place(_) => Kind::Place,
        }
    }

    /// The key of the record, as addresses write it; a territory's is `departement:016`, `ville:Nantes`…
    pub fn id(&self) -> String {
        let prefixed = |prefix: &str, key: &str| [prefix, key].concat();
        match self {
            Self::Programme(id) => id.to_string(),
            Self::Occupation(id) => id.to_string(),
            Self::Institution(uai) => uai.to_string(),
            Self::Campus(slug) | Self::Sector(slug) => slug.to_string(),
            Self::Place(Place::Region(code)) => prefixed("region:", code),
            Self::Place(Place::Academy(code)) => prefixed("academie:", code),
            Self::Place(Place::Department(index)) => prefixed("departement:", &index.to_string()),
            Self::Place(Place::Town(name)) => prefixed("ville:", name),
        }
    }
}

/// Why a name leads to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// It is its title.
    Title,
    /// It is one of its other names.
    Alias(AliasKind),
    /// It is the name of a trade, shared by several occupations.
    Shared,
    /// It is an example of what it holds.
    Example,
}

impl Reason {
    /// How much a match of such a name is worth beside a match of a title.
    pub(super) fn worth(self) -> f32 {
        match self {
            Self::Title => 1.0,
            Self::Alias(AliasKind::Acronym) => 0.96,
            Self::Alias(AliasKind::Everyday) => 0.97,
            Self::Alias(AliasKind::Old) => 0.92,
            Self::Alias(AliasKind::Job) => 0.8,
            Self::Shared => 0.75,
            Self::Example => 0.6,
        }
    }
}

/// Something to be found: a record, its title, and what ranks it beside equals.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The record.
    pub target: Target,
    /// Its title, as shown.
    pub title: String,
    /// From 0 to 1: how often people look for such a record, all else equal.
    pub weight: f32,
    /// Closed or replaced: after the open ones.
    pub closed: bool,
}

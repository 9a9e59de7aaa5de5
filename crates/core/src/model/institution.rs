//! Institutions and what they teach.

use serde::{Deserialize, Serialize};

use super::{InstitutionOutcome, ProgrammeId, StudyMode, Uai};

/// Who runs an institution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ownership {
    /// Run by the State or a local authority.
    Public,
    /// Private, under contract or not.
    Private,
    /// The files do not say.
    #[default]
    Unknown,
}

/// What kind of institution it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InstitutionKind {
    /// Lycée général, technologique or polyvalent.
    Lycee,
    /// Lycée professionnel.
    LyceePro,
    /// Centre de formation d'apprentis.
    Cfa,
    /// University, school or other institution of higher education.
    Superieur,
}

impl InstitutionKind {
    /// Name shown to a reader.
    pub fn label(self) -> &'static str {
        match self {
            Self::Lycee => "Lycée",
            Self::LyceePro => "Lycée professionnel",
            Self::Cfa => "CFA",
            Self::Superieur => "Enseignement supérieur",
        }
    }
}

/// A place where programmes are taught.
#[derive(Debug, Clone, PartialEq)]
pub struct Institution {
    /// National key.
    pub uai: Uai,
    /// Name.
    pub name: String,
    /// Kind.
    pub kind: InstitutionKind,
    /// Town.
    pub town: String,
    /// Index into [`super::Reference::departments`]; `None` outside France's départements or unknown.
    pub department: Option<u8>,
    /// Latitude in degrees, WGS 84.
    pub lat: Option<f32>,
    /// Longitude in degrees, WGS 84.
    pub lon: Option<f32>,
    /// Public or private.
    pub ownership: Ownership,
    /// Year of the directory that it comes from.
    pub as_of: u16,
    /// The latest directory that should list it does not: its existence is to be checked.
    pub to_check: bool,
}

/// An institution teaches a programme in a mode, as of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offering {
    /// What is taught.
    pub programme: ProgrammeId,
    /// Under which status.
    pub mode: StudyMode,
    /// Year of the file that shows it (millésime).
    pub year: u16,
    /// How many learners can enter, where it is known.
    pub capacity: Option<u16>,
    /// Seen only in a vintage too old to be relied upon: to be checked with the institution.
    pub to_check: bool,
    /// The source names a trunk common to several programmes (a BUT without its parcours, the first year of a BTS with
    /// options), not which of them is taught there: each has such a place, to be asked about.
    pub trunk: bool,
}

/// What an institution teaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstitutionPlaces {
    /// The institution.
    pub uai: Uai,
    /// What it teaches, by programme.
    pub offerings: Vec<Offering>,
}

/// What became of those who finished in an institution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstitutionRates {
    /// The institution.
    pub uai: Uai,
    /// A row a mode.
    pub outcomes: Vec<InstitutionOutcome>,
}

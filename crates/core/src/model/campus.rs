//! Campuses: networks of institutions and companies around a sector and a territory.

use serde::{Deserialize, Serialize};

use super::{ProgrammeId, Slug, StudyMode, Uai};

/// What a network is, in law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CampusKind {
    /// Holds the CMQ label.
    Cmq,
    /// A project of CMQ.
    CmqProject,
    /// Holds a region's own label, which is not the CMQ one.
    Regional,
    /// Neither: a place of training that people take for one.
    Other,
}

impl CampusKind {
    /// What a reader is told.
    pub fn label(self) -> &'static str {
        match self {
            Self::Cmq => "Campus des métiers et des qualifications",
            Self::CmqProject => "Projet de campus des métiers et des qualifications",
            Self::Regional => "Campus régional (label de la région, pas un CMQ)",
            Self::Other => "Pas un CMQ",
        }
    }
}

/// Category of the label.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CampusCategory {
    /// « Campus d'excellence ».
    Excellence,
    /// The ordinary label.
    Standard,
    /// No source says.
    Unknown,
}

/// Whether a network is alive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CampusStatus {
    /// A source shows it at work.
    Active,
    /// Announced.
    Project,
    /// No source says.
    Unknown,
}

/// How sure the compiled facts are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Several or official sources.
    High,
    /// One source.
    Medium,
    /// Indirect.
    Low,
}

/// On what a campus's sector rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// A source states it.
    Source,
    /// We judged it from the name and the members.
    Judgement,
}

/// The seat of a campus.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CampusPlace {
    /// The institution that carries it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub institution: Option<String>,
    /// Its key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uai: Option<Uai>,
    /// Town.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub town: Option<String>,
    /// Latitude in degrees, WGS 84.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lat: Option<f32>,
    /// Longitude in degrees, WGS 84.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lon: Option<f32>,
    /// Whether the coordinates are a town's mean, not the institution's.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub approximate: bool,
}

/// What every page needs to know of a campus.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Campus {
    /// Key.
    pub slug: Slug,
    /// Usual name.
    pub name: String,
    /// Official long name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub full_name: Option<String>,
    /// Other names, for search.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// CMQ or not.
    pub kind: CampusKind,
    /// Category of the label.
    pub category: CampusCategory,
    /// Index into [`super::Reference::sectors`]; `None` where no sector fits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sector: Option<u8>,
    /// On what the sector rests.
    pub sector_basis: Basis,
    /// Indexes into [`super::Reference::domains`] that narrow the sector to what the campus is about; a judgement.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub focus: Vec<u8>,
    /// Words which, in a programme's name, bring it into the focus.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keywords: Vec<String>,
    /// Serves every sector: it has no ladder of its own.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub transversal: bool,
    /// Région code.
    pub region: String,
    /// Académie codes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub academies: Vec<String>,
    /// Alive or not.
    pub status: CampusStatus,
    /// How sure all this is.
    pub confidence: Confidence,
    /// Year of the label.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub labelled: Option<u16>,
    /// Seat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<CampusPlace>,
}

/// Where something was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CampusSource {
    /// Key within the campus.
    pub id: Slug,
    /// Address of the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// When it was published: `2023`, `2023-04` or `2023-04-12`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
}

/// What a fact is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum FactCategory {
    Identity,
    Figure,
    Partner,
    Action,
    Audience,
    Programme,
    Level,
    Status,
}

/// A sourced fact about a campus, in our own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// One sentence.
    pub text: String,
    /// What it is about.
    pub category: FactCategory,
    /// The number in it, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Year for which it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// Key of its source.
    pub source: Slug,
}

/// What a member of a network is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum MemberKind {
    School,
    Cfa,
    University,
    Lab,
    Company,
    Public,
    Other,
}

impl MemberKind {
    /// Heading of a list of such members.
    pub fn label(self) -> &'static str {
        match self {
            Self::School => "Lycées et écoles",
            Self::Cfa => "CFA",
            Self::University => "Universités et grandes écoles",
            Self::Lab => "Laboratoires et recherche",
            Self::Company => "Entreprises",
            Self::Public => "Collectivités et services publics",
            Self::Other => "Autres partenaires",
        }
    }
}

/// A member of a network, by a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// What it is.
    pub kind: MemberKind,
    /// Name.
    pub name: String,
    /// Key, for institutions of the directories.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uai: Option<Uai>,
    /// Town.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub town: Option<String>,
    /// Key of its source.
    pub source: Slug,
}

/// A programme which a source says belongs to the network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CampusProgramme {
    /// As the source names it.
    pub name: String,
    /// The programmes it is, in our data; empty where none was found.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ids: Vec<ProgrammeId>,
    /// Modes that the source gives, as letters.
    #[serde(default, skip_serializing_if = "super::ModeSet::is_empty_ref")]
    pub modes: super::ModeSet,
    /// Where it is taught, by the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub institution: Option<String>,
    /// Its key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uai: Option<Uai>,
    /// Key of its source.
    pub source: Slug,
}

/// What only a campus's own page shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CampusDetails {
    /// The campus.
    pub slug: Slug,
    /// Its own site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub web: Option<String>,
    /// Where all this was read.
    pub sources: Vec<CampusSource>,
    /// What is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
    /// Its network.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<Member>,
    /// Its own programmes, by a source.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub programmes: Vec<CampusProgramme>,
}

impl CampusDetails {
    /// The modes named by at least one of its sourced programmes.
    pub fn offers(&self, mode: StudyMode) -> bool {
        self.programmes.iter().any(|programme| programme.modes.contains(mode))
    }
}

/// What a source says of the campuses of a territory, all together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TerritoryFacts {
    /// Région code.
    pub region: String,
    /// The campuses that the source counts.
    pub campuses: Vec<Slug>,
    /// Where all this was read.
    pub sources: Vec<CampusSource>,
    /// What is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
}

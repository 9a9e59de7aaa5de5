//! Occupations.

use serde::{Deserialize, Serialize};

use super::{Level, OccupationId, ProgrammeId};

/// Why an occupation has no programme in the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoProgramme {
    /// Reached by experience in a neighbouring job.
    Experience,
    /// The employer recruits and trains.
    Employer,
    /// By a competitive examination of the public service.
    Competition,
    /// By a training that the list of initial programmes does not hold.
    Elsewhere,
    /// No diploma is asked.
    NoDiploma,
    /// The files do not say.
    Unknown,
}

/// A job.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Occupation {
    /// Onisep's key.
    pub id: OccupationId,
    /// Name, both genders (« mécanicien/ne »), as Onisep writes it.
    pub name: String,
    /// Masculine form, where the file gives it.
    #[serde(default, rename = "m", skip_serializing_if = "Option::is_none")]
    pub masculine: Option<String>,
    /// Feminine form, where the file gives it.
    #[serde(default, rename = "f", skip_serializing_if = "Option::is_none")]
    pub feminine: Option<String>,
    /// ROME codes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rome: Vec<String>,
    /// Lowest entry level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// Indexes into [`super::Reference::interests`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub interests: Vec<u8>,
    /// Indexes into [`super::Reference::domains`].
    #[serde(default, rename = "dom", skip_serializing_if = "Vec::is_empty")]
    pub domains: Vec<u8>,
    /// Programmes that Onisep recommends.
    #[serde(default, rename = "for", skip_serializing_if = "Vec::is_empty")]
    pub programmes: Vec<ProgrammeId>,
    /// Programmes that its access text names besides.
    #[serde(default, rename = "read", skip_serializing_if = "Vec::is_empty")]
    pub read: Vec<ProgrammeId>,
    /// Why there is no programme, where there is none.
    #[serde(default, rename = "none", skip_serializing_if = "Option::is_none")]
    pub no_programme: Option<NoProgramme>,
}

impl Occupation {
    /// All its programmes, those listed first.
    pub fn all_programmes(&self) -> impl Iterator<Item = ProgrammeId> + '_ {
        self.programmes.iter().chain(&self.read).copied()
    }

    /// Address of Onisep's own page.
    pub fn onisep_url(&self) -> String {
        format!("https://www.onisep.fr/http/redirection/metier/slug/{}", self.id)
    }
}

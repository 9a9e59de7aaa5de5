//! Programmes: the diplomas and titles that one can prepare.

use serde::{Deserialize, Serialize};

use super::{AwardType, Level, ModeSet, ProgrammeId};

/// Whether one can still enter a programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProgrammeState {
    /// Nothing says that it is closed.
    #[default]
    Open,
    /// A ministry's diploma past its last session, or one with a stated successor.
    Closed,
    /// A past date in the nomenclature that proves no closure (mostly an accreditation that ended).
    ToCheck,
}

/// A diploma, title or class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// Onisep's key.
    pub id: ProgrammeId,
    /// Kind of award.
    #[serde(rename = "type")]
    pub award: AwardType,
    /// Cleaned name, with its award (« BTS aéronautique »).
    pub name: String,
    /// Official form of the name, where cleaning changed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub official: Option<String>,
    /// Exit level; `None` where Onisep does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// European (CEC) level, 3 to 8, from the RNCP or the Carif-Oref.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cec: Option<u8>,
    /// Usual duration in months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u16>,
    /// RNCP number; `None` for what is not registered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rncp: Option<u32>,
    /// Code formation diplôme, eight characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cfd: Option<String>,
    /// Indexes into [`super::Reference::domains`].
    #[serde(default, rename = "dom", skip_serializing_if = "Vec::is_empty")]
    pub domains: Vec<u8>,
    /// Modes known to be possible nationally, apart from the places where they are known to exist.
    #[serde(default, skip_serializing_if = "ModeSet::is_empty_ref")]
    pub modes: ModeSet,
    /// Open, closed, or to be checked.
    #[serde(default, skip_serializing_if = "is_open")]
    pub state: ProgrammeState,
    /// Last session or closing year, where the nomenclature gives one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<u16>,
    /// Programmes that replace a closed one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub successors: Vec<ProgrammeId>,
}

/// How names are cleaned: the start of the official form, and what stands for it.
const RENAMED: [(&str, &str); 2] = [("CS (ex MC) ", "CS "), ("mastère spé. ", "mastère spécialisé ")];

/// The name without its official start, where that start is one of those that are cleaned.
pub fn cleaned_name(official: &str) -> Option<String> {
    let rest = |(start, clean): (&str, &str)| official.strip_prefix(start).map(|rest| [clean, rest].concat());
    RENAMED.into_iter().find_map(rest)
}

/// The official form of a cleaned name.
pub fn official_form(name: &str) -> Option<String> {
    let rest = |(start, clean): (&str, &str)| name.strip_prefix(clean).map(|rest| [start, rest].concat());
    RENAMED.into_iter().find_map(rest)
}

fn is_open(state: &ProgrammeState) -> bool {
    *state == ProgrammeState::Open
}

impl Programme {
    /// Whether a learner can be sent there: neither closed nor replaced.
    pub fn is_enterable(&self) -> bool {
        self.state != ProgrammeState::Closed
    }

    /// Address of the official page of the registration and its blocs de compétences.
    pub fn rncp_url(&self) -> Option<String> {
        self.rncp.map(|n| format!("https://www.francecompetences.fr/recherche/rncp/{n}/"))
    }

    /// Address of Onisep's own page.
    pub fn onisep_url(&self) -> String {
        format!("https://www.onisep.fr/http/redirection/formation/slug/{}", self.id)
    }
}

//! Programmes: Onisep's list of initial programmes, with what the nomenclature and the Carif-Oref add to it.

use std::collections::BTreeMap;

use anyhow::Result;
use parcours_core::model::{AwardType, Level, ModeSet, Programme, ProgrammeId, ProgrammeState, cleaned_name};

use super::certif_info::Certifications;
use super::context::Inputs;
use super::journal::Journal;
use super::nomenclature::Nomenclature;
use super::programme_index::ProgrammeIndex;
use super::reference::References;
use super::text::clean;
use crate::input::{Table, source};

/// Programmes, with what other tables need of the official list.
#[derive(Debug)]
pub struct Programmes {
    /// The table of the bundle, by id.
    pub records: Vec<Programme>,
    /// Sigles, as the official list gives them.
    pub acronyms: Vec<(ProgrammeId, String)>,
    /// Ways from codes and names to programmes.
    pub index: ProgrammeIndex,
}

fn name_of(official: &str) -> String {
    let name = clean(official).replace(" ,", ",");
    cleaned_name(&name).unwrap_or(name)
}

fn months(duration: &str) -> Option<u16> {
    let (number, unit) = duration.split_once(' ')?;
    let number: u16 = number.parse().ok()?;
    match unit {
        "an" | "ans" => Some(number * 12),
        "mois" => Some(number),
        _ => None,
    }
}

/// Whether a programme is closed, and when it ended or ends.
fn state_of(
    award: AwardType,
    cfd: Option<&str>,
    inputs: &Inputs,
    nomenclature: &Nomenclature,
) -> (ProgrammeState, Option<u16>) {
    let Some(diploma) = cfd.and_then(|code| nomenclature.diploma(code)) else {
        return (ProgrammeState::Open, None);
    };
    // A session is held until the end of its year; the nomenclature's closing date is that of entries.
    let session_past = diploma.last_session.is_some_and(|year| year < inputs.as_of.0);
    let closed = diploma.closes.is_some_and(|date| inputs.is_past(date));
    let ends = match (diploma.closes, diploma.last_session) {
        (Some((year, _)), _) => Some(year),
        (None, session) => session,
    };
    let past = closed || session_past;
    let state = match past {
        false => ProgrammeState::Open,
        true if award.is_ministry_diploma() || !diploma.replaced_by.is_empty() => ProgrammeState::Closed,
        true => ProgrammeState::ToCheck,
    };
    (state, ends)
}

impl Programmes {
    /// Reads the official list and completes it.
    ///
    /// # Errors
    /// Where a file is not what it should be, or an id comes twice.
    pub fn read(
        inputs: &Inputs,
        references: &References,
        nomenclature: &Nomenclature,
        certifications: &Certifications,
        journal: &mut Journal,
    ) -> Result<Self> {
        let from = source("onisep-formations");
        let columns = [
            "id_onisep",
            "libelle_type_formation",
            "libelle_formation_principal",
            "sigle",
            "duree",
            "niveau_de_sortie_indicatif",
            "code_rncp",
            "libelle_niveau_de_certification",
            "code_scolarite",
            "domaines_sous_domaines",
        ];
        let table = Table::read(&inputs.official, from, columns)?;
        journal.read(from, table.len());
        let mut records = BTreeMap::new();
        let mut acronyms = Vec::new();
        for row in table.rows() {
            let [id, kind, official, acronym, duration, level, rncp, cec, code, official_domains] =
                row.fields();
            let id: ProgrammeId = id.parse().map_err(|_| row.error(0, "an id such as FOR.626"))?;
            let Some(award) = AwardType::from_official(kind) else {
                return Err(row.error(1, "a known type of award").into());
            };
            let cfd = (code.len() == 8).then(|| code.to_owned());
            if !code.is_empty() && cfd.is_none() {
                journal.reject(from, &row.error(8, "a diploma code of 8 characters"));
            }
            let mut domains = Vec::new();
            for domain in official_domains.split('|').map(str::trim).filter(|domain| !domain.is_empty()) {
                match references.domain(domain) {
                    Some(index) => domains.push(index),
                    None => {
                        journal.drop(from, "a sub-domain that data/sectors.toml lacks", || domain.to_owned())
                    }
                }
            }
            domains.sort_unstable();
            domains.dedup();
            let rncp: Option<u32> = rncp.parse().ok();
            let certification = certifications.find(id, rncp, cfd.as_deref());
            let own_level = cec.strip_prefix("niveau ").and_then(|level| level.parse().ok());
            let name = name_of(official);
            let (state, ends) = state_of(award, cfd.as_deref(), inputs, nomenclature);
            let programme = Programme {
                id,
                award,
                // Spaces apart: an official name is told where cleaning left words out.
                official: (name != clean(official).replace(" ,", ",")).then(|| clean(official)),
                name,
                level: Level::from_onisep(level),
                cec: own_level.or_else(|| certification.and_then(|c| c.level)),
                months: months(duration),
                rncp,
                cfd,
                domains,
                modes: certification.map_or(ModeSet::EMPTY, |c| c.modes),
                state,
                ends,
                successors: Vec::new(),
            };
            if !acronym.is_empty() {
                acronyms.push((id, clean(acronym)));
            }
            if records.insert(id, programme).is_some() {
                return Err(row.error(0, "an id that did not come before").into());
            }
            journal.kept(from);
        }
        acronyms.sort();
        let mut records: Vec<Programme> = records.into_values().collect();
        let index = ProgrammeIndex::new(&records);
        for position in 0..records.len() {
            if let (ProgrammeState::Closed, Some(code)) = (records[position].state, &records[position].cfd) {
                let mut successors = index.rolled_forward(code, nomenclature);
                successors.retain(|id| *id != records[position].id);
                records[position].successors = successors;
            }
        }
        Ok(Self { records, acronyms, index })
    }

    /// The programme of an id.
    pub fn get(&self, id: ProgrammeId) -> Option<&Programme> {
        let position = self.records.binary_search_by_key(&id, |programme| programme.id).ok()?;
        self.records.get(position)
    }
}

//! Places: which institution teaches what, in which mode, as of which year.

mod lycee;
mod masters;
mod postbac;
mod postbac_names;

use std::collections::BTreeMap;

use anyhow::Result;
use parcours_core::model::{Offering, ProgrammeId, StudyMode, Uai};

use super::context::Inputs;
use super::institutions::Institutions;
use super::journal::Journal;
use super::nomenclature::Nomenclature;
use super::programmes::Programmes;

/// What every reader of places needs.
pub struct Tables<'a> {
    /// Codes.
    pub nomenclature: &'a Nomenclature,
    /// Programmes.
    pub programmes: &'a Programmes,
    /// Institutions.
    pub institutions: &'a Institutions,
}

/// A place, as one row of one file gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Year of the file.
    pub year: u16,
    /// How many can enter, where the file says.
    pub capacity: Option<u16>,
    /// The code or name by which the file calls what is taught.
    pub code: String,
    /// Too old to be relied upon.
    pub to_check: bool,
    /// The file names a common trunk, not which of its options is taught there.
    pub trunk: bool,
}

/// Places by institution, programme and mode.
#[derive(Debug, Default)]
pub struct Places(BTreeMap<(Uai, ProgrammeId, StudyMode), Seen>);

impl Places {
    /// Adds a place: the latest year wins. Capacities of one year add up when one code comes several times; under
    /// several codes they speak of former diplomas that became one, and none is kept.
    pub fn add(&mut self, uai: Uai, programme: ProgrammeId, mode: StudyMode, seen: Seen) {
        let key = (uai, programme, mode);
        let Some(known) = self.0.get_mut(&key) else {
            self.0.insert(key, seen);
            return;
        };
        if seen.year > known.year || (seen.year == known.year && known.trunk && !seen.trunk) {
            *known = seen;
        } else if seen.year == known.year && seen.trunk == known.trunk {
            known.capacity = match (known.capacity, seen.capacity) {
                (Some(a), Some(b)) if known.code == seen.code => Some(a.saturating_add(b)),
                _ => None,
            };
            known.to_check &= seen.to_check;
        }
    }

    /// The places of each institution, sorted.
    pub fn by_institution(&self) -> BTreeMap<Uai, Vec<Offering>> {
        let mut found: BTreeMap<Uai, Vec<Offering>> = BTreeMap::new();
        for ((uai, programme, mode), seen) in &self.0 {
            found.entry(*uai).or_default().push(Offering {
                programme: *programme,
                mode: *mode,
                year: seen.year,
                capacity: seen.capacity.filter(|seats| *seats > 0),
                to_check: seen.to_check,
                trunk: seen.trunk,
            });
        }
        found
    }
}

/// Reads every file of places.
///
/// # Errors
/// Where a file is not what it should be.
pub fn read(inputs: &Inputs, tables: &Tables<'_>, journal: &mut Journal) -> Result<Places> {
    let mut places = Places::default();
    lycee::constat(inputs, tables, journal, &mut places)?;
    lycee::affelnet(inputs, tables, journal, &mut places)?;
    lycee::bts(inputs, tables, journal, &mut places)?;
    masters::read(inputs, tables, journal, &mut places)?;
    postbac::read(inputs, tables, journal, &mut places)?;
    Ok(places)
}

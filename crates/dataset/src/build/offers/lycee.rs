//! Places known by codes: pupils of 2020, CAP and bac pro of 2022, BTS of 2024.

use anyhow::Result;
use parcours_core::model::{ProgrammeId, StudyMode, Uai};

use super::postbac_names::Names;
use super::{Places, Seen, Tables};
use crate::build::context::Inputs;
use crate::build::institution_sources::uai;
use crate::build::journal::Journal;
use crate::build::programme_index::Found;
use crate::input::{Row, SourceFile, Table, source};

/// What a class leads to, and whether its code is that of a trunk common to several.
struct Target {
    programmes: Vec<ProgrammeId>,
    trunk: bool,
}

/// The most programmes that may share the place of the diploma that they replaced.
const WIDEST_SPLIT: usize = 3;

/// Name of an award for the rates of match, from the first digits of a class.
fn kind_of(class: &str) -> &'static str {
    match class.get(..3) {
        Some("238") => "bac pro",
        Some("232") => "CAP",
        Some("322") => "BTS",
        Some("23K" | "23C" | "231") => "autre après CAP",
        Some("239" | "327" | "32A" | "324") => "CS, BMA, DN MADE et autres",
        _ => "autre",
    }
}

impl Tables<'_> {
    fn target(&self, class: &str) -> Option<Target> {
        let code = self.nomenclature.diploma_of_class(class)?;
        let options = self.nomenclature.bts_options(code);
        if !options.is_empty() {
            let found = options.iter().map(|option| self.programmes.index.find(option, self.nomenclature));
            let mut programmes: Vec<ProgrammeId> = found
                .filter_map(|found| match found {
                    Found::Exact(id) => Some(vec![id]),
                    Found::Rolled(ids) => Some(ids),
                    Found::Ambiguous | Found::Nothing => None,
                })
                .flatten()
                .collect();
            programmes.sort_unstable();
            programmes.dedup();
            let trunk = programmes.len() > 1;
            return (!programmes.is_empty()).then_some(Target { programmes, trunk });
        }
        match self.programmes.index.find(code, self.nomenclature) {
            Found::Exact(id) => Some(Target { programmes: vec![id], trunk: false }),
            // A diploma split into two or three does not tell which of them is taught there; one split into more (the DN
            // MADE and its fourteen mentions) tells nothing.
            Found::Rolled(programmes) if programmes.len() > WIDEST_SPLIT => None,
            Found::Rolled(programmes) => {
                let trunk = programmes.len() > 1;
                Some(Target { programmes, trunk })
            }
            Found::Ambiguous | Found::Nothing => None,
        }
    }

    /// The institution of a row, if it is known.
    fn institution<const N: usize>(
        &self,
        row: &Row<'_, N>,
        field: usize,
        from: &'static SourceFile,
        journal: &mut Journal,
    ) -> Option<Uai> {
        let uai = uai(row, field, from, journal)?;
        if self.institutions.contains(uai) {
            return Some(uai);
        }
        journal.drop(from, "institution that no directory lists", || uai.to_string());
        None
    }
}

/// Pupils by institution and class in 2020: what is seen only there is to be checked.
pub fn constat(
    inputs: &Inputs,
    tables: &Tables<'_>,
    journal: &mut Journal,
    places: &mut Places,
) -> Result<()> {
    let from = source("constat-2020");
    let table = Table::read(&inputs.official, from, ["UAI", "Mef Bcp 11", "Nombre d'élèves : Total"])?;
    journal.read(from, table.len());
    for row in table.rows() {
        let [_, class, pupils] = row.fields();
        if pupils == "0" {
            journal.drop(from, "no pupil", || class.to_owned());
            continue;
        }
        let target = tables.target(class);
        journal.matched(from, kind_of(class), target.is_some());
        let Some(target) = target else {
            journal.drop(from, "class that leads to no programme of the list", || class.to_owned());
            continue;
        };
        let Some(uai) = tables.institution(&row, 0, from, journal) else { continue };
        for programme in target.programmes {
            let seen = Seen {
                year: 2020,
                capacity: None,
                code: class.to_owned(),
                to_check: true,
                trunk: target.trunk,
            };
            places.add(uai, programme, StudyMode::School, seen);
        }
        journal.kept(from);
    }
    Ok(())
}

/// CAP and bac pro with their capacity in 2022.
pub fn affelnet(
    inputs: &Inputs,
    tables: &Tables<'_>,
    journal: &mut Journal,
    places: &mut Places,
) -> Result<()> {
    let from = source("affelnet-2022");
    let columns = ["Etablissement d'accueil", "MEF STAT 11", "Capacité carte scolaire", "mef_stat_terminale"];
    let table = Table::read(&inputs.official, from, columns)?;
    journal.read(from, table.len());
    for row in table.rows() {
        let [_, class, capacity, last_class] = row.fields();
        // A first year that is no programme of its own leads to that of its last year.
        let target = tables.target(class).or_else(|| tables.target(last_class));
        journal.matched(from, kind_of(class), target.is_some());
        let Some(target) = target else {
            journal.drop(from, "class that leads to no programme of the list", || class.to_owned());
            continue;
        };
        let Some(uai) = tables.institution(&row, 0, from, journal) else { continue };
        let capacity = if target.trunk { None } else { capacity.parse().ok() };
        for programme in target.programmes {
            let seen =
                Seen { year: 2022, capacity, code: class.to_owned(), to_check: false, trunk: target.trunk };
            places.add(uai, programme, StudyMode::School, seen);
        }
        journal.kept(from);
    }
    Ok(())
}

/// A name as the other postbac file writes it, without its status.
fn dashes(name: &str) -> String {
    name.trim_end_matches(" - en apprentissage").replace(" - ", "   ")
}

/// BTS by status, with their capacity in 2024.
pub fn bts(inputs: &Inputs, tables: &Tables<'_>, journal: &mut Journal, places: &mut Places) -> Result<()> {
    let from = source("parcoursup-bts-2024");
    let columns = ["UAI", "MEFSTAT11", "STATUT", "CAPACITEPSUP", "LIBELLÉFORMATION"];
    let table = Table::read(&inputs.official, from, columns)?;
    journal.read(from, table.len());
    let names = Names::read(inputs, tables.programmes)?;
    for row in table.rows() {
        let [_, class, statute, capacity, name] = row.fields();
        let mode = match statute {
            "Scolaire" => StudyMode::School,
            "Apprentissage" => StudyMode::Apprenticeship,
            _ => {
                journal.reject(from, &row.error(2, "« Scolaire » or « Apprentissage »"));
                continue;
            }
        };
        // Certificats de spécialisation have classes that the nomenclature lacks: their names tell them.
        let named = || Some(Target { programmes: names.meant(&dashes(name), "")?, trunk: false });
        let target = tables.target(class).or_else(|| named().filter(|target| target.programmes.len() == 1));
        journal.matched(from, kind_of(class), target.is_some());
        let Some(target) = target else {
            journal.drop(from, "class and name that lead to no programme of the list", || name.to_owned());
            continue;
        };
        let Some(uai) = tables.institution(&row, 0, from, journal) else { continue };
        // The seats of a common first year are not those of each option.
        let capacity = if target.trunk { None } else { capacity.parse().ok() };
        for programme in target.programmes {
            let seen =
                Seen { year: 2024, capacity, code: class.to_owned(), to_check: false, trunk: target.trunk };
            places.add(uai, programme, mode, seen);
        }
        journal.kept(from);
    }
    Ok(())
}

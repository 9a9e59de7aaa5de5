//! Postbac trainings but BTS, matched by name.

use anyhow::Result;
use parcours_core::model::StudyMode;

use super::postbac_names::Names;
use super::{Places, Seen, Tables};
use crate::build::context::Inputs;
use crate::build::institution_sources::uai;
use crate::build::journal::Journal;
use crate::input::{Table, source};

/// BTS are known by code, mode and capacity from a file of their own.
const KNOWN_BY_CODE: &str = "BTS";

/// Reads the trainings.
pub fn read(inputs: &Inputs, tables: &Tables<'_>, journal: &mut Journal, places: &mut Places) -> Result<()> {
    let from = source("parcoursup-2025");
    let columns = ["Code UAI de l etablissement", "Filiere de formation", "etablissement"];
    let table = Table::read(&inputs.official, from, columns)?;
    journal.read(from, table.len());
    let names = Names::read(inputs, tables.programmes)?;
    for row in table.rows() {
        let [_, name, institution] = row.fields();
        let kind = name.split("  ").next().unwrap_or_default().trim();
        if kind == KNOWN_BY_CODE {
            journal.drop(from, "BTS, known by code from another file", || name.to_owned());
            continue;
        }
        let meant = names.meant(name, institution).filter(|programmes| !programmes.is_empty());
        journal.matched(from, kind, meant.is_some());
        let Some(programmes) = meant else {
            journal.drop(from, "name that means no programme of the list, or more than one", || name.to_owned());
            continue;
        };
        let Some(uai) = uai(&row, 0, from, journal) else { continue };
        let trunk = programmes.len() > 1;
        for programme in programmes {
            let seen = Seen { year: 2025, capacity: None, code: name.to_owned(), to_check: false, trunk };
            places.add(uai, programme, StudyMode::School, seen);
        }
        journal.kept(from);
    }
    Ok(())
}

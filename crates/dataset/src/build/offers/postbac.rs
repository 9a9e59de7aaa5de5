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

/// Kinds that the rates of match tell apart: the others are told together.
const KINDS: &[&str] = &[
    "Licence",
    "Double licence",
    "CPGE",
    "BUT",
    "DN MADE",
    "FCIL",
    "BPJEPS",
    "DEUST",
    "C.M.I",
    "Formation d ingenieur Bac + 5",
    "Certificat de Specialisation",
    "Licence professionnelle",
    "Diplome National d Art",
    "Mise à niveau",
    "Architecture",
    "Diplome de Comptabilite et de Gestion",
    "Sciences Po / Instituts d etudes politiques",
    "Diplome d Universite",
    "Classe preparatoire aux etudes superieures",
    "DTS Imagerie medicale et radiologie therapeutique",
];

/// The kind under which the rates of match tell a training.
fn reported(kind: &str) -> &str {
    match kind {
        _ if KINDS.contains(&kind) => kind,
        _ if kind.starts_with("D.E ") || kind.starts_with("Certificat de capacite") => "Diplômes d’État",
        _ if kind.starts_with("Formation des ecoles") => "Écoles de commerce et d’art",
        _ => "Autres",
    }
}

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
        journal.matched(from, reported(kind), meant.is_some());
        let Some(programmes) = meant else {
            journal
                .drop(from, "name that means no programme of the list, or more than one", || name.to_owned());
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

//! Master degrees by institution: the latest campaign, matched by the name of the mention.

use anyhow::Result;
use parcours_core::model::{AwardType, StudyMode};

use super::{Places, Seen, Tables};
use crate::build::context::Inputs;
use crate::build::institution_sources::uai;
use crate::build::journal::Journal;
use crate::input::{Table, source};

/// Reads the mentions.
pub fn read(inputs: &Inputs, tables: &Tables<'_>, journal: &mut Journal, places: &mut Places) -> Result<()> {
    let from = source("masters");
    let columns = [
        "Code UAI de l’établissement accrédité",
        "Intitulé de la mention de master",
        "Année de la campagne de recueil des informations",
        "Année de fin de la période d’accréditation",
        "Mention ouverte ou non ouverte",
        "Modalités d’enseignement de la mention",
    ];
    let table = Table::read(&inputs.official, from, columns)?;
    journal.read(from, table.len());
    let latest = table.rows().filter_map(|row| row.fields()[2].parse::<u16>().ok()).max().unwrap_or_default();
    for row in table.rows() {
        let [_, mention, year, accredited_until, open, modes] = row.fields();
        if year.parse() != Ok(latest) {
            journal.drop(from, "earlier campaign", || year.to_owned());
            continue;
        }
        if open != "1" {
            journal.drop(from, "mention not open", || mention.to_owned());
            continue;
        }
        let programme =
            tables.programmes.index.named(AwardType::Master, &format!("master mention {mention}"));
        journal.matched(from, "master", programme.is_some());
        let Some(programme) = programme else {
            journal.drop(from, "mention that the list of programmes lacks", || mention.to_owned());
            continue;
        };
        let Some(uai) = uai(&row, 0, from, journal) else { continue };
        // An unreadable year is no accreditation that holds.
        let accredited = accredited_until.parse::<u16>().is_ok_and(|year| year >= inputs.as_of.0);
        let seen = Seen {
            year: latest,
            capacity: None,
            code: mention.to_owned(),
            to_check: !accredited,
            trunk: false,
        };
        if modes.contains("Apprentissage") {
            places.add(uai, programme, StudyMode::Apprenticeship, seen.clone());
        }
        places.add(uai, programme, StudyMode::School, seen);
        journal.kept(from);
    }
    Ok(())
}

//! The ministries' nomenclature: diplomas by code, what replaces them, and the codes of classes that lead to them.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;

use super::context::Inputs;
use super::journal::Journal;
use crate::input::{Table, source};

/// A diploma of the nomenclature.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Diploma {
    /// Long name, in capitals.
    pub name: String,
    /// Year and month of closing.
    pub closes: Option<(u16, u8)>,
    /// Year of the last session.
    pub last_session: Option<u16>,
    /// Codes that replace it.
    pub replaced_by: Vec<String>,
    /// Codes that it replaces.
    pub replaces: Vec<String>,
}

/// Every table of codes that joins need.
#[derive(Debug, Default)]
pub struct Nomenclature {
    diplomas: BTreeMap<String, Diploma>,
    mefs: BTreeMap<String, String>,
    options: BTreeMap<String, Vec<String>>,
}

fn date(text: &str) -> Option<(u16, u8)> {
    let mut parts = text.split('/').skip(1);
    let month = parts.next()?.parse().ok()?;
    Some((parts.next()?.parse().ok()?, month))
}

impl Nomenclature {
    /// Reads the tables.
    ///
    /// # Errors
    /// Where a file is not what it should be.
    pub fn read(inputs: &Inputs, journal: &mut Journal) -> Result<Self> {
        let mut nomenclature = Self::default();
        nomenclature.read_diplomas(inputs, journal)?;
        nomenclature.read_old_diplomas(inputs, journal)?;
        nomenclature.read_classes(inputs, journal)?;
        let from = source("bcn-bts-options");
        let table = Table::read(&inputs.official, from, ["CFD_COMMUN", "CFD_SPECIALITE"])?;
        journal.read(from, table.len());
        for row in table.rows() {
            let [common, option] = row.fields();
            nomenclature.options.entry(common.to_owned()).or_default().push(option.to_owned());
            journal.kept(from);
        }
        Ok(nomenclature)
    }

    fn read_diplomas(&mut self, inputs: &Inputs, journal: &mut Journal) -> Result<()> {
        let from = source("bcn-diplomes");
        let columns = [
            "FORMATION_DIPLOME",
            "LIBELLE_LONG_200",
            "DATE_FERMETURE",
            "DATE_DERNIERE_SESSION",
            "ANCIEN_DIPLOME_1",
            "ANCIEN_DIPLOME_2",
            "ANCIEN_DIPLOME_3",
            "ANCIEN_DIPLOME_4",
            "ANCIEN_DIPLOME_5",
            "ANCIEN_DIPLOME_6",
            "ANCIEN_DIPLOME_7",
            "NOUVEAU_DIPLOME_1",
            "NOUVEAU_DIPLOME_2",
            "NOUVEAU_DIPLOME_3",
            "NOUVEAU_DIPLOME_4",
            "NOUVEAU_DIPLOME_5",
            "NOUVEAU_DIPLOME_6",
            "NOUVEAU_DIPLOME_7",
        ];
        let table = Table::read(&inputs.official, from, columns)?;
        journal.read(from, table.len());
        for row in table.rows() {
            let fields = row.fields();
            let [code, name, closes, last, ..] = fields;
            let codes = |range: &[&str]| -> Vec<String> {
                range.iter().filter(|code| !code.is_empty()).map(|code| (*code).to_owned()).collect()
            };
            let diploma = Diploma {
                name: name.to_owned(),
                closes: date(closes),
                last_session: last.parse().ok(),
                replaces: codes(&fields[4..11]),
                replaced_by: codes(&fields[11..18]),
            };
            if self.diplomas.insert(code.to_owned(), diploma).is_some() {
                return Err(row.error(0, "a diploma code that did not come before").into());
            }
            journal.kept(from);
        }
        Ok(())
    }

    /// The complete table adds the codes that the current one no longer holds, without what replaces them.
    fn read_old_diplomas(&mut self, inputs: &Inputs, journal: &mut Journal) -> Result<()> {
        let from = source("bcn-diplomes-complets");
        let columns = ["FORMATION_DIPLOME", "LIBELLE_LONG_200", "DATE_FERMETURE", "DATE_DERNIERE_SESSION"];
        let table = Table::read(&inputs.official, from, columns)?;
        journal.read(from, table.len());
        for row in table.rows() {
            let [code, name, closes, last] = row.fields();
            self.diplomas.entry(code.to_owned()).or_insert_with(|| {
                journal.kept(from);
                Diploma {
                    name: name.to_owned(),
                    closes: date(closes),
                    last_session: last.parse().ok(),
                    ..Diploma::default()
                }
            });
        }
        // What a new diploma says that it replaces completes what the old ones say of their successors.
        let mut stated: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (new, diploma) in &self.diplomas {
            for old in &diploma.replaces {
                stated.entry(old.clone()).or_default().push(new.clone());
            }
        }
        for (old, new) in stated {
            if let Some(diploma) = self.diplomas.get_mut(&old)
                && diploma.replaced_by.is_empty()
            {
                diploma.replaced_by = new;
            }
        }
        Ok(())
    }

    fn read_classes(&mut self, inputs: &Inputs, journal: &mut Journal) -> Result<()> {
        let from = source("bcn-mef");
        let table = Table::read(&inputs.official, from, ["MEF_STAT_11", "FORMATION_DIPLOME"])?;
        journal.read(from, table.len());
        let mut codes: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for row in table.rows() {
            let [class, diploma] = row.fields();
            codes.entry(class).or_default().insert(diploma);
        }
        for (class, diplomas) in codes {
            // A class that leads to two diplomas tells neither.
            if let (1, Some(diploma)) = (diplomas.len(), diplomas.first()) {
                self.mefs.insert(class.to_owned(), (*diploma).to_owned());
                journal.kept(from);
            }
        }
        Ok(())
    }

    /// The diploma of a code.
    pub fn diploma(&self, code: &str) -> Option<&Diploma> {
        self.diplomas.get(code)
    }

    /// The code of the diploma to which a class (MEF-stat 11) leads. A class that the table lacks leads to none: its
    /// digits look like those of a diploma, but numbers were given again to others.
    pub fn diploma_of_class(&self, class: &str) -> Option<&str> {
        self.mefs.get(class).map(String::as_str)
    }

    /// The BTS that share a common first year.
    pub fn bts_options(&self, common: &str) -> &[String] {
        self.options.get(common).map_or(&[], Vec::as_slice)
    }
}

//! Certifications of the Carif-Oref: European level, and the modes that each is open to nationally.

use std::collections::BTreeMap;

use anyhow::Result;
use parcours_core::model::{ModeSet, ProgrammeId, StudyMode};

use super::context::Inputs;
use super::journal::Journal;
use crate::input::{Table, read_items, read_text, source};

/// What is known of a certification.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Certification {
    /// European level.
    pub level: Option<u8>,
    /// Modes that it is open to.
    pub modes: ModeSet,
    /// Its former name, where it replaces another.
    pub former_name: Option<String>,
}

/// Certifications by each of their keys.
#[derive(Debug, Default)]
pub struct Certifications {
    rows: Vec<Certification>,
    by_programme: BTreeMap<ProgrammeId, usize>,
    by_rncp: BTreeMap<u32, usize>,
    by_code: BTreeMap<String, usize>,
}

/// The flags in the order of the columns read, with the modes that they speak of.
const FLAGS: [StudyMode; 5] = [
    StudyMode::School,
    StudyMode::Apprenticeship,
    StudyMode::Continuing,
    StudyMode::ProfessionalContract,
    StudyMode::Vae,
];

/// State of the certifications that the register publishes.
const PUBLISHED: &str = "0";

impl Certifications {
    /// Reads the table. A flag of 1 is a yes; 2 is a no and 0 is unknown, and both are silence here.
    ///
    /// # Errors
    /// Where the file is not what it should be.
    pub fn read(inputs: &Inputs, journal: &mut Journal) -> Result<Self> {
        let from = source("certif-info");
        let columns = [
            "Code_Niveau_Europeen",
            "Code_RNCP",
            "Code_Scolarité",
            "codeIdeo2",
            "Intitulé_Ancien_Diplome",
            "accessibilite_fi",
            "accessibilite_ca",
            "accessibilite_fc",
            "accessibilite_cp",
            "accessibilite_vae",
            "Etat",
            "Code_Diplome",
        ];
        let table = Table::read(&inputs.official, from, columns)?;
        journal.read(from, table.len());
        let mut found = Self::default();
        let mut by_number: BTreeMap<String, usize> = BTreeMap::new();
        // Where two rows have a key in common, the published one is kept: the other is the same training before its
        // registration, or under another body.
        let (published, others): (Vec<_>, Vec<_>) =
            table.rows().partition(|row| row.fields()[10] == PUBLISHED);
        for row in published.into_iter().chain(others) {
            let [
                level,
                rncp,
                code,
                programme,
                former,
                initial,
                apprentice,
                continuing,
                contract,
                vae,
                _,
                number,
            ] = row.fields();
            let flags = [initial, apprentice, continuing, contract, vae];
            let open = FLAGS.into_iter().zip(flags).filter(|(_, flag)| *flag == "1").map(|(mode, _)| mode);
            let position = found.rows.len();
            found.rows.push(Certification {
                level: level.parse().ok(),
                modes: open.collect(),
                former_name: (!former.is_empty()).then(|| former.to_owned()),
            });
            if let Ok(id) = programme.parse() {
                found.by_programme.entry(id).or_insert(position);
            }
            by_number.entry(number.to_owned()).or_insert(position);
            if let Ok(rncp) = rncp.parse() {
                found.by_rncp.entry(rncp).or_insert(position);
            }
            if code.len() == 8 {
                found.by_code.entry(code.to_owned()).or_insert(position);
            }
            journal.kept(from);
        }
        found.read_passage(inputs, &by_number, journal)?;
        Ok(found)
    }

    /// The table of passage tells the certification of programmes that the certifications themselves do not name.
    fn read_passage(
        &mut self,
        inputs: &Inputs,
        by_number: &BTreeMap<String, usize>,
        journal: &mut Journal,
    ) -> Result<()> {
        let from = source("onisep-passage");
        let items = read_items(from.path, &read_text(&inputs.official, from.path)?, "item")?;
        journal.read(from, items.len());
        for item in &items {
            let field = |name: &str| item.get(name).map_or("", String::as_str);
            let Ok(id) = field("ideo_identifiant_formation").parse::<ProgrammeId>() else {
                journal.drop(from, "no programme", || field("certif_info_ci_identifiant").to_owned());
                continue;
            };
            match by_number.get(field("certif_info_ci_identifiant")) {
                Some(position) => {
                    self.by_programme.entry(id).or_insert(*position);
                    journal.kept(from);
                }
                None => journal
                    .drop(from, "certification newer than the file of certifications", || id.to_string()),
            }
        }
        Ok(())
    }

    /// The certification of a programme: by its id first, then by its registration, then by its diploma code.
    pub fn find(&self, id: ProgrammeId, rncp: Option<u32>, code: Option<&str>) -> Option<&Certification> {
        let position = self.by_programme.get(&id);
        let position = position.or_else(|| rncp.and_then(|rncp| self.by_rncp.get(&rncp)));
        let position = position.or_else(|| code.and_then(|code| self.by_code.get(code)));
        position.and_then(|position| self.rows.get(*position))
    }
}

//! The text of each file of a bundle.

use std::collections::BTreeMap;

use anyhow::Result;
use parcours_core::dataset::{FileEntry, Manifest, Report, SCHEMA, write_records};
use parcours_core::model::{FranceMap, Reference};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::coverage::report_of;
use crate::build::Built;

/// Texts by path below `data/`.
pub type Files = BTreeMap<String, String>;

/// Licence of the bundle as a whole, and of the part that comes from Onisep.
const LICENCE: &str = "ODbL 1.0 (données de l’Onisep) et licences des autres producteurs, source par source";

/// An object of arrays, one record a line inside each.
#[derive(Default)]
struct Arrays(Vec<String>);

impl Arrays {
    fn add<T: Serialize>(&mut self, name: &str, records: &[T]) -> Result<()> {
        let rows: Vec<String> = records.iter().map(serde_json::to_string).collect::<Result<_, _>>()?;
        self.0.push(format!("\"{name}\":[\n{}\n]", rows.join(",\n")));
        Ok(())
    }

    fn text(self) -> String {
        format!("{{\n{}\n}}\n", self.0.join(",\n"))
    }
}

fn reference_text(reference: &Reference) -> Result<String> {
    let mut arrays = Arrays::default();
    arrays.add("sectors", &reference.sectors)?;
    arrays.add("domains", &reference.domains)?;
    arrays.add("regions", &reference.regions)?;
    arrays.add("academies", &reference.academies)?;
    arrays.add("departments", &reference.departments)?;
    arrays.add("interests", &reference.interests)?;
    Ok(arrays.text())
}

fn map_text(map: &FranceMap) -> Result<String> {
    let mut arrays = Arrays::default();
    arrays.add("size", &map.size)?;
    arrays.add("regions", &map.regions)?;
    arrays.add("campuses", &map.campuses)?;
    Ok(arrays.text())
}

fn report_text(report: &Report) -> Result<String> {
    let mut arrays = Arrays::default();
    arrays.add("awards", &report.awards)?;
    arrays.add("sectors", &report.sectors)?;
    arrays.add("rates", &report.rates)?;
    arrays.add("dropped", &report.dropped)?;
    Ok(arrays.text())
}

/// The text of every file but the manifest.
///
/// # Errors
/// Where a record cannot be serialised.
pub fn file_texts(built: &Built) -> Result<Files> {
    // Names that begin alike stand together: a change reads better, and brotli finds the likeness.
    let mut programmes = built.programmes.clone();
    programmes.sort_by(|a, b| (a.award, &a.name, a.id).cmp(&(b.award, &b.name, b.id)));
    let mut files = Files::from([
        ("reference.json".to_owned(), reference_text(&built.reference)?),
        ("programmes.json".to_owned(), write_records(&programmes)?),
        ("institutions.json".to_owned(), write_records(&built.institutions)?),
        ("presence.json".to_owned(), write_records(&built.presence)?),
        ("campuses.json".to_owned(), write_records(&built.campuses.records)?),
        ("campus-details.json".to_owned(), write_records(&built.campuses.details)?),
        ("territories.json".to_owned(), write_records(&built.campuses.territories)?),
        ("map.json".to_owned(), map_text(&built.map)?),
        ("occupations.json".to_owned(), write_records(&built.occupations)?),
        ("aliases.json".to_owned(), write_records(&built.aliases)?),
        ("report.json".to_owned(), report_text(&report_of(built))?),
        ("pathways.json".to_owned(), write_records(&built.pathways.pathways)?),
        ("classes.json".to_owned(), write_records(&built.pathways.classes)?),
        ("rules.json".to_owned(), write_records(&built.pathways.rules)?),
    ]);
    for (region, places) in &built.places {
        files.insert(format!("places/{region}.json"), write_records(places)?);
    }
    for (region, outcomes) in &built.outcomes {
        files.insert(format!("outcomes/{region}.json"), write_records(outcomes)?);
    }
    Ok(files)
}

/// The manifest of files.
pub fn manifest_of(built: &Built, files: &Files, version: &str) -> Manifest {
    let entry = |(path, text): (&String, &String)| {
        let table = path.split(['/', '.']).next().unwrap_or(path);
        FileEntry {
            name: table.to_owned(),
            path: path.clone(),
            bytes: text.len() as u64,
            sha256: Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect(),
        }
    };
    Manifest {
        schema: SCHEMA,
        version: version.to_owned(),
        licence: LICENCE.to_owned(),
        sources: built.sources(),
        counts: built.counts(),
        files: files.iter().map(entry).collect(),
    }
}

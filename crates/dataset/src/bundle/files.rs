//! The text of each file of a bundle.

use std::collections::BTreeMap;

use anyhow::Result;
use parcours_core::dataset::{FileEntry, Manifest, SCHEMA, write_records};
use parcours_core::model::Reference;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::build::Built;

/// Texts by path below `data/`.
pub type Files = BTreeMap<String, String>;

/// Licence of the bundle as a whole, and of the part that comes from Onisep.
const LICENCE: &str = "ODbL 1.0 (données de l’Onisep) et licences des autres producteurs, source par source";

/// An object of arrays, one record a line inside each.
fn reference_text(reference: &Reference) -> Result<String> {
    let mut text = String::from("{\n");
    let mut array = |name: &str, rows: Vec<serde_json::Result<String>>, last: bool| -> Result<()> {
        text.push_str(&format!("\"{name}\":[\n"));
        let rows: Vec<String> = rows.into_iter().collect::<Result<_, _>>()?;
        text.push_str(&rows.join(",\n"));
        text.push_str(if last { "\n]\n" } else { "\n],\n" });
        Ok(())
    };
    fn rows<T: Serialize>(records: &[T]) -> Vec<serde_json::Result<String>> {
        records.iter().map(serde_json::to_string).collect()
    }
    array("sectors", rows(&reference.sectors), false)?;
    array("domains", rows(&reference.domains), false)?;
    array("regions", rows(&reference.regions), false)?;
    array("academies", rows(&reference.academies), false)?;
    array("departments", rows(&reference.departments), false)?;
    array("interests", rows(&reference.interests), true)?;
    text.push_str("}\n");
    Ok(text)
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
        ("occupations.json".to_owned(), write_records(&built.occupations)?),
        ("aliases.json".to_owned(), write_records(&built.aliases)?),
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

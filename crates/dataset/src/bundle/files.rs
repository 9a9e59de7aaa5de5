//! The text of each file of a bundle.

use std::collections::BTreeMap;
use std::fmt::Debug;

use anyhow::{Result, bail, ensure};
use parcours_core::dataset::{
    FileEntry, Manifest, Report, SCHEMA, Table, read_classes, read_places, write_classes, write_places,
};
use parcours_core::model::{FranceMap, Occupation, Pathway, Programme, Reference};
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

/// Writes a table, and reads it again: what would be lost on the way is told here, not to a reader.
fn table<T: Table + PartialEq + Debug>(path: &str, records: &[T]) -> Result<(String, String)> {
    let text = T::write(records);
    let (again, issues) = T::read(path, &text);
    if let Some(issue) = issues.first() {
        bail!("{issue}");
    }
    let lost = records.iter().find(|record| !again.contains(record));
    ensure!(lost.is_none() && records.len() == again.len(), "{path} cannot hold every record: {lost:?}");
    Ok((path.to_owned(), text))
}

/// The order of programmes in their file: by type and field, names that begin alike together.
///
/// A change reads better so, and brotli finds the likeness. Three digits of the diploma code tell the field.
fn by_field(programmes: &[Programme]) -> Vec<Programme> {
    let mut sorted = programmes.to_vec();
    sorted.sort_by_cached_key(|programme| {
        let field = programme.cfd.as_deref().and_then(|code| code.get(3..6)).unwrap_or("~").to_owned();
        (programme.award, field, programme.name.clone(), programme.id)
    });
    sorted
}

fn by_job(occupations: &[Occupation]) -> Vec<Occupation> {
    let mut sorted = occupations.to_vec();
    sorted
        .sort_by_cached_key(|row| (row.rome.is_empty(), row.rome.first().cloned(), row.name.clone(), row.id));
    sorted
}

fn by_condition(pathways: &[Pathway]) -> Vec<Pathway> {
    let mut sorted = pathways.to_vec();
    sorted.sort_by(|a, b| {
        let key = |row: &Pathway| (row.kind, row.strength);
        (key(a), &a.condition, &a.evidence, &a.from, &a.to).cmp(&(
            key(b),
            &b.condition,
            &b.evidence,
            &b.from,
            &b.to,
        ))
    });
    sorted
}

/// The text of every file but the manifest.
///
/// # Errors
/// Where a record cannot be written, or would be read otherwise.
pub fn file_texts(built: &Built) -> Result<Files> {
    let places = write_places(&built.places, &built.institutions);
    let (again, issues) = read_places("places.json", &places, &built.institutions);
    ensure!(issues.is_empty(), "places.json: {issues:?}");
    let again = again.into_iter().filter(|place| !place.offerings.is_empty());
    ensure!(again.eq(built.places.iter().cloned()), "places.json cannot hold its places");
    let classes = write_classes(&built.pathways.classes, &built.programmes);
    let (again, _) = read_classes("classes.json", &classes, &built.programmes);
    ensure!(again == built.pathways.classes, "classes.json cannot hold its classes");
    Ok(Files::from([
        ("reference.json".to_owned(), reference_text(&built.reference)?),
        table("programmes.json", &by_field(&built.programmes))?,
        table("institutions.json", &built.institutions)?,
        ("places.json".to_owned(), places),
        table("institution-outcomes.json", &built.rates)?,
        table("outcomes.json", &built.outcomes)?,
        table("campuses.json", &built.campuses.records)?,
        ("map.json".to_owned(), map_text(&built.map)?),
        table("campus-details.json", &built.campuses.details)?,
        table("territories.json", &built.campuses.territories)?,
        table("occupations.json", &by_job(&built.occupations))?,
        table("aliases.json", &built.aliases)?,
        ("report.json".to_owned(), report_text(&report_of(built))?),
        table("pathways.json", &by_condition(&built.pathways.pathways))?,
        ("classes.json".to_owned(), classes),
        table("rules.json", &built.pathways.rules)?,
    ]))
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

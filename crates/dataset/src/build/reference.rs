//! Sectors, domains, territories and interests.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use parcours_core::model::{Academy, Department, Domain, Reference, Region, Sector, Slug};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::context::Inputs;
use super::journal::Journal;
use super::text::fold;
use crate::input::{Table, source};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SectorsFile {
    sectors: Vec<Sector>,
    domains: Vec<DomainRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DomainRow {
    slug: Slug,
    name: String,
    parent: String,
    sectors: Vec<Slug>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct InterestsFile {
    interests: Vec<Interest>,
}

/// An interest of the official files, and how we say it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Interest {
    official: String,
    label: String,
}

/// Reference tables, with the ways from official names to indexes.
#[derive(Debug)]
pub struct References {
    /// The table of the bundle.
    pub table: Reference,
    domains: BTreeMap<String, u8>,
    interests: BTreeMap<String, u8>,
    departments: BTreeMap<String, u8>,
}

/// Reads a file kept by hand.
///
/// # Errors
/// Where it is missing, or not what it should be: with its name, line and column.
pub fn read_toml<T: DeserializeOwned>(root: &Path, name: &str) -> Result<T> {
    let path = root.join(name);
    let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    toml::from_str(&text).with_context(|| path.display().to_string())
}

/// Territories that are no département of France, or that stand twice.
const LEFT_OUT: &[&str] = &["130", "985", "990", ""];

/// Names that the nomenclature shortens or misspells.
const NAMES: &[(&str, &str)] = &[
    ("Tom et Collectivités territoriales", "Collectivités d’outre-mer"),
    ("Seine-St-Denis", "Seine-Saint-Denis"),
    ("Val-D'Oise", "Val-d'Oise"),
    ("Côtes d'Armor", "Côtes-d'Armor"),
    ("Saint Pierre et Miquelon", "Saint-Pierre-et-Miquelon"),
    ("Polynésie Française", "Polynésie française"),
    ("Nouvelle Calédonie", "Nouvelle-Calédonie"),
    ("Wallis et Futuna", "Wallis-et-Futuna"),
];

fn territory_name(name: &str) -> String {
    let found = NAMES.iter().find(|(official, _)| *official == name);
    found.map_or(name, |(_, ours)| ours).replace('\'', "’")
}

/// Départements whose institutions have keys that start otherwise.
const UAI_PREFIXES: &[(&str, &str)] =
    &[("620", "02A"), ("720", "02B"), ("984", "987"), ("983", "988"), ("985", "976")];

fn index(position: usize) -> Result<u8> {
    u8::try_from(position).context("more than 256 rows in a reference table")
}

impl References {
    /// Reads what is kept by hand, and the official territories.
    ///
    /// # Errors
    /// Where a file is not what it should be.
    pub fn read(inputs: &Inputs, journal: &mut Journal) -> Result<Self> {
        let file: SectorsFile = read_toml(&inputs.kept, "sectors.toml")?;
        let sector_index = |slug: &Slug| -> Result<u8> {
            match file.sectors.iter().position(|sector| sector.slug == *slug) {
                Some(position) => index(position),
                None => bail!("data/sectors.toml: no sector « {slug} »"),
            }
        };
        let mut table = Reference::default();
        let mut domains = BTreeMap::new();
        for (position, row) in file.domains.into_iter().enumerate() {
            domains.insert(fold(&format!("{}/{}", row.parent, row.name)), index(position)?);
            let sectors = row.sectors.iter().map(sector_index).collect::<Result<_>>()?;
            table.domains.push(Domain { slug: row.slug, name: row.name, parent: row.parent, sectors });
        }
        let mut interests = BTreeMap::new();
        for (position, interest) in
            read_toml::<InterestsFile>(&inputs.kept, "interests.toml")?.interests.into_iter().enumerate()
        {
            interests.insert(fold(&interest.official), index(position)?);
            table.interests.push(interest.label);
        }
        table.sectors = file.sectors;
        read_territories(inputs, journal, &mut table)?;
        let mut departments = BTreeMap::new();
        for (position, department) in table.departments.iter().enumerate() {
            departments.insert(department.code.clone(), index(position)?);
        }
        Ok(Self { table, domains, interests, departments })
    }

    /// The index of a sub-domain by its official name (« mécanique/aéronautique »).
    pub fn domain(&self, official: &str) -> Option<u8> {
        self.domains.get(&fold(official)).copied()
    }

    /// The index of a sub-domain by its key.
    pub fn domain_slug(&self, slug: &str) -> Option<u8> {
        let position = self.table.domains.iter().position(|domain| domain.slug.as_str() == slug)?;
        u8::try_from(position).ok()
    }

    /// The index of a sector by its key.
    pub fn sector_slug(&self, slug: &str) -> Option<u8> {
        let position = self.table.sectors.iter().position(|sector| sector.slug.as_str() == slug)?;
        u8::try_from(position).ok()
    }

    /// The index of an interest by its official name.
    pub fn interest(&self, official: &str) -> Option<u8> {
        self.interests.get(&fold(official)).copied()
    }

    /// The index of a département by its code, on two or three characters.
    pub fn department(&self, code: &str) -> Option<u8> {
        let padded = format!("{code:0>3}");
        let renamed = UAI_PREFIXES.iter().find(|(prefix, _)| *prefix == padded);
        self.departments.get(renamed.map_or(padded.as_str(), |(_, code)| code)).copied()
    }
}

fn read_territories(inputs: &Inputs, journal: &mut Journal, table: &mut Reference) -> Result<()> {
    let from = source("bcn-territoires");
    let columns = [
        "codeRegion",
        "libelleRegion",
        "codeAcademie",
        "libelleAcademie",
        "codeDepartement",
        "libelleDepartement",
    ];
    let rows = Table::read(&inputs.official, from, columns)?;
    journal.read(from, rows.len());
    for row in rows.rows() {
        let [region, region_name, academy, academy_name, department, name] = row.fields();
        if LEFT_OUT.contains(&department) {
            journal
                .drop(from, "no département of France", || format!("{region_name}, {academy_name}, {name}"));
            continue;
        }
        if table.region(region).is_none() {
            table.regions.push(Region { code: region.to_owned(), name: territory_name(region_name) });
        }
        if table.academy(academy).is_none() {
            table.academies.push(Academy {
                code: academy.to_owned(),
                name: territory_name(academy_name),
                region: region.to_owned(),
            });
        }
        table.departments.push(Department {
            code: department.to_owned(),
            name: territory_name(name),
            academy: academy.to_owned(),
            region: region.to_owned(),
        });
        journal.kept(from);
    }
    table.regions.sort_by_key(|region| fold(&region.name));
    table.academies.sort_by_key(|academy| fold(&academy.name));
    table.departments.sort_by(|a, b| a.code.cmp(&b.code));
    Ok(())
}

//! The tables of a bundle, as the app reads them.

use std::collections::BTreeMap;

use parcours_core::dataset::{
    Catalog, Issue, Table, presence, read_classes, read_document, read_places, validate,
};
use parcours_core::model::{
    Aliases, Campus, Institution, InstitutionPlaces, Occupation, Pathway, PathwayClass, Presence, Programme,
    Reference,
};

/// The files that are read.
pub const FILES: [&str; 9] = [
    "reference.json",
    "programmes.json",
    "campuses.json",
    "occupations.json",
    "institutions.json",
    "aliases.json",
    "pathways.json",
    "classes.json",
    "places.json",
];

/// Files by name.
pub type Files = BTreeMap<String, String>;

/// Tables as rows.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    /// Sectors, domains, territories.
    pub reference: Reference,
    /// Programmes.
    pub programmes: Vec<Programme>,
    /// Campuses.
    pub campuses: Vec<Campus>,
    /// Occupations.
    pub occupations: Vec<Occupation>,
    /// Institutions.
    pub institutions: Vec<Institution>,
    /// Other names.
    pub aliases: Vec<Aliases>,
    /// Pathways.
    pub pathways: Vec<Pathway>,
    /// Classes.
    pub classes: Vec<PathwayClass>,
    /// What institutions teach.
    pub places: Vec<InstitutionPlaces>,
}

/// Tables as the app keeps them.
#[derive(Debug, Clone, Default)]
pub struct Tables {
    /// Programmes and reference tables.
    pub catalog: Catalog,
    /// Occupations, by id.
    pub occupations: Vec<Occupation>,
    /// Institutions.
    pub institutions: Vec<Institution>,
    /// Other names.
    pub aliases: Vec<Aliases>,
    /// Pathways.
    pub pathways: Vec<Pathway>,
    /// Classes.
    pub classes: Vec<PathwayClass>,
    /// Where programmes are taught.
    pub presence: Vec<Presence>,
    /// What is wrong with the bundle: nothing, for the measures to mean anything.
    pub issues: Vec<Issue>,
}

fn text<'a>(files: &'a Files, name: &str) -> &'a str {
    files.get(name).map_or("", String::as_str)
}

fn records<T: Table>(files: &Files, name: &str, issues: &mut Vec<Issue>) -> Vec<T> {
    let (records, found) = T::read(name, text(files, name));
    issues.extend(found);
    records
}

impl Rows {
    /// Reads every file.
    pub fn read(files: &Files, issues: &mut Vec<Issue>) -> Self {
        let reference =
            read_document("reference.json", text(files, "reference.json")).unwrap_or_else(|issue| {
                issues.push(issue);
                Reference::default()
            });
        let programmes: Vec<Programme> = records(files, "programmes.json", issues);
        let institutions: Vec<Institution> = records(files, "institutions.json", issues);
        let (classes, found) = read_classes("classes.json", text(files, "classes.json"), &programmes);
        issues.extend(found);
        let (places, found) = read_places("places.json", text(files, "places.json"), &institutions);
        issues.extend(found);
        Self {
            reference,
            programmes,
            campuses: records(files, "campuses.json", issues),
            occupations: records(files, "occupations.json", issues),
            institutions,
            aliases: records(files, "aliases.json", issues),
            pathways: records(files, "pathways.json", issues),
            classes,
            places,
        }
    }
}

impl Tables {
    /// Reads and checks a bundle, as the app does when it starts.
    pub fn read(files: &Files) -> Self {
        let mut issues = Vec::new();
        let rows = Rows::read(files, &mut issues);
        let catalog = Catalog::new(rows.reference, rows.programmes, rows.campuses, &mut issues);
        issues.extend(validate(&catalog));
        let mut occupations = rows.occupations;
        occupations.sort_by_key(|occupation| occupation.id);
        Self {
            catalog,
            occupations,
            aliases: rows.aliases,
            pathways: rows.pathways,
            classes: rows.classes,
            presence: presence(&rows.places, &rows.institutions),
            institutions: rows.institutions,
            issues,
        }
    }
}

#[cfg(feature = "search")]
impl Tables {
    /// The search engine of these tables.
    pub fn engine(&self) -> parcours_core::search::Engine {
        parcours_core::search::Engine::new(
            &self.catalog,
            &self.occupations,
            &self.institutions,
            &self.aliases,
        )
    }

    /// What that engine indexes.
    pub fn labels(&self) -> Vec<parcours_core::search::Label> {
        parcours_core::search::labels(&self.catalog, &self.occupations, &self.institutions, &self.aliases)
    }
}

#[cfg(feature = "itineraries")]
impl Tables {
    /// The graph of studies of these tables.
    pub fn graph(&self) -> parcours_core::pathways::Graph {
        parcours_core::pathways::Graph::build(&self.catalog, self.pathways.clone(), &self.classes)
    }
}

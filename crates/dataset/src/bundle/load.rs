//! Loading a bundle from its folder, as the page does from its server: what can be read is kept, issues are collected.

use std::path::Path;

use anyhow::{Context as _, Result, anyhow};
use parcours_core::dataset::{
    Catalog, Issue, IssueKind, Manifest, Report, Sorted, Table, read_classes, read_document, read_places,
};
use parcours_core::model::{
    Aliases, CampusDetails, FranceMap, Institution, InstitutionPlaces, InstitutionRates, Occupation, Outcome,
    Pathway, PathwayClass,
};
use serde::de::DeserializeOwned;

use super::files::Files;

/// A bundle in memory.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The text of each file that the manifest lists, by path.
    pub files: Files,
    /// The manifest.
    pub manifest: Option<Manifest>,
    /// Reference, programmes and campuses.
    pub catalog: Catalog,
    /// Institutions, by UAI.
    pub institutions: Sorted<Institution>,
    /// What institutions teach, by UAI.
    pub places: Vec<InstitutionPlaces>,
    /// Rates of institutions.
    pub rates: Vec<InstitutionRates>,
    /// Outcomes.
    pub outcomes: Vec<Outcome>,
    /// What only campus pages show.
    pub details: Vec<CampusDetails>,
    /// The map of France, with its campuses.
    pub map: FranceMap,
    /// Occupations.
    pub occupations: Vec<Occupation>,
    /// Other names.
    pub aliases: Vec<Aliases>,
    /// Ways between programmes.
    pub pathways: Vec<Pathway>,
    /// Classes of programmes.
    pub classes: Vec<PathwayClass>,
    /// The account of the import.
    pub report: Report,
    /// What is wrong.
    pub issues: Vec<Issue>,
}

impl Loaded {
    /// Loads a bundle.
    ///
    /// # Errors
    /// Where there is no manifest, or it cannot be read: nothing else can then be.
    pub fn read(folder: &Path) -> Result<Self> {
        let text = |path: &str| {
            std::fs::read_to_string(folder.join(path))
                .with_context(|| folder.join(path).display().to_string())
        };
        let manifest: Manifest = read_document("manifest.json", &text("manifest.json")?)
            .map_err(|issue| anyhow!("{}: {issue}", folder.display()))?;
        let mut loaded = Self::default();
        for entry in &manifest.files {
            match text(&entry.path) {
                Ok(text) => drop(loaded.files.insert(entry.path.clone(), text)),
                Err(error) => loaded.issues.push(Issue {
                    kind: IssueKind::Truncated,
                    file: entry.path.clone(),
                    line: 0,
                    message: format!("{error:#}"),
                }),
            }
        }
        loaded.manifest = Some(manifest);
        loaded.read_tables();
        Ok(loaded)
    }

    fn read_tables(&mut self) {
        let reference = self.document("reference.json");
        self.report = self.document("report.json");
        self.map = self.document("map.json");
        let (programmes, campuses) = (self.table("programmes.json"), self.table("campuses.json"));
        self.catalog = Catalog::new(reference, programmes, campuses, &mut self.issues);
        let institutions = self.table("institutions.json");
        self.institutions =
            Sorted::new("institutions.json", institutions, |row: &Institution| row.uai, &mut self.issues);
        let text = |path: &str| self.files.get(path).map_or("", String::as_str);
        let (places, issues) = read_places("places.json", text("places.json"), &self.institutions);
        self.issues.extend(issues);
        self.places = places;
        let (classes, issues) = read_classes("classes.json", text("classes.json"), &self.catalog.programmes);
        self.issues.extend(issues);
        self.classes = classes;
        self.rates = self.table("institution-outcomes.json");
        self.outcomes = self.table("outcomes.json");
        self.details = self.table("campus-details.json");
        self.occupations = self.table("occupations.json");
        self.aliases = self.table("aliases.json");
        self.pathways = self.table("pathways.json");
    }

    fn document<T: DeserializeOwned + Default>(&mut self, path: &str) -> T {
        let text = self.files.get(path).map_or("", String::as_str);
        read_document(path, text).unwrap_or_else(|issue| {
            self.issues.push(issue);
            T::default()
        })
    }

    fn table<T: Table>(&mut self, path: &str) -> Vec<T> {
        let (records, issues) = T::read(path, self.files.get(path).map_or("", String::as_str));
        self.issues.extend(issues);
        records
    }
}

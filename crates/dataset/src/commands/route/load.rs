//! The tables of a bundle that itineraries need.

use std::path::Path;

use anyhow::{Context as _, Result, bail};
use parcours_core::dataset::{
    Catalog, Issue, Sorted, Table, presence, read_classes, read_document, read_places,
};
use parcours_core::itinerary::Atlas;
use parcours_core::model::{
    Institution, InstitutionPlaces, Occupation, Pathway, Presence, Programme, ProgrammeId, Reference, Rule,
};
use parcours_core::pathways::Graph;

/// A bundle, read for its itineraries.
pub struct Loaded {
    /// Programmes and reference tables.
    pub catalog: Catalog,
    /// The graph of studies.
    pub graph: Graph,
    /// Occupations, by id.
    pub occupations: Vec<Occupation>,
    /// Institutions.
    pub institutions: Sorted<Institution>,
    /// What they teach.
    pub places: Vec<InstitutionPlaces>,
    /// Where programmes are taught.
    pub presence: Vec<Presence>,
    /// National rules.
    pub rules: Vec<Rule>,
}

fn text(folder: &Path, file: &str) -> Result<String> {
    let path = folder.join(file);
    std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))
}

/// Reads a table whole.
///
/// # Errors
/// Where a record is not what it should be.
fn table<T: Table>(folder: &Path, file: &str) -> Result<Vec<T>> {
    settle(T::read(file, &text(folder, file)?))
}

fn settle<T>((records, issues): (Vec<T>, Vec<Issue>)) -> Result<Vec<T>> {
    match issues.first() {
        Some(issue) => bail!("{issue}"),
        None => Ok(records),
    }
}

impl Loaded {
    /// Reads a bundle.
    ///
    /// # Errors
    /// Where a file is missing or not what it should be.
    pub fn read(folder: &Path) -> Result<Self> {
        let reference = read_document::<Reference>("reference.json", &text(folder, "reference.json")?);
        let reference = reference.map_err(|issue| anyhow::anyhow!("{issue}"))?;
        let programmes: Vec<Programme> = table(folder, "programmes.json")?;
        let catalog = Catalog::new(reference, programmes, Vec::new(), &mut Vec::new());
        let pathways: Vec<Pathway> = table(folder, "pathways.json")?;
        let classes =
            settle(read_classes("classes.json", &text(folder, "classes.json")?, &catalog.programmes))?;
        let occupations: Vec<Occupation> = table(folder, "occupations.json")?;
        let key = |institution: &Institution| institution.uai;
        let institutions = table(folder, "institutions.json")?;
        let institutions = Sorted::new("institutions.json", institutions, key, &mut Vec::new());
        let places = settle(read_places("places.json", &text(folder, "places.json")?, &institutions))?;
        let graph = Graph::build(&catalog, pathways, &classes);
        Ok(Self {
            catalog,
            graph,
            occupations,
            presence: presence(&places, &institutions),
            institutions,
            places,
            rules: table(folder, "rules.json")?,
        })
    }

    /// What questions are asked of.
    pub fn atlas(&self) -> Atlas<'_> {
        Atlas { catalog: &self.catalog, graph: &self.graph, occupations: &self.occupations }
    }

    /// What a step asks for: its condition, and the selectivity of the rule that it rests on.
    pub fn condition(&self, pathway: &Pathway) -> String {
        let rule = self.rules.iter().find(|rule| rule.key.as_str() == pathway.evidence.0);
        let parts = [pathway.condition.as_str(), rule.map_or("", |rule| rule.selectivity.as_str())];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ; ")
    }

    /// Name of a programme.
    pub fn name(&self, id: ProgrammeId) -> &str {
        self.catalog.programme(id).map_or("", |programme| programme.name.as_str())
    }
}

//! The tables of a bundle that itineraries need.

use std::path::Path;

use anyhow::{Context as _, Result, bail};
use parcours_core::dataset::{Catalog, read_document, read_records};
use parcours_core::itinerary::Atlas;
use parcours_core::model::{
    Occupation, Pathway, PathwayClass, Presence, Programme, ProgrammeId, Reference, Rule,
};
use parcours_core::pathways::Graph;
use serde::de::DeserializeOwned;

/// A bundle, read for its itineraries.
pub struct Loaded {
    /// Programmes and reference tables.
    pub catalog: Catalog,
    /// The graph of studies.
    pub graph: Graph,
    /// Occupations, by id.
    pub occupations: Vec<Occupation>,
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
pub fn table<T: DeserializeOwned>(folder: &Path, file: &str) -> Result<Vec<T>> {
    let (records, issues) = read_records(file, &text(folder, file)?);
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
        let classes: Vec<PathwayClass> = table(folder, "classes.json")?;
        let mut occupations: Vec<Occupation> = table(folder, "occupations.json")?;
        occupations.sort_by_key(|occupation| occupation.id);
        let graph = Graph::build(&catalog, pathways, &classes);
        Ok(Self {
            catalog,
            graph,
            occupations,
            presence: table(folder, "presence.json")?,
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

//! Everything that is indexed, as text: what a bench hands to other engines.

use crate::dataset::Catalog;
use crate::model::{Aliases, Institution, Occupation};

use super::entries::gather;
use super::entry::{Entry, Target};
use super::index::Builder;
use super::places::Gazetteer;

/// A record with all that it may be found by.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// The record.
    pub target: Target,
    /// Its title.
    pub title: String,
    /// Its other names.
    pub names: Vec<String>,
    /// Words that go with it without being in its names.
    pub context: String,
}

impl Label {
    pub(super) fn new(entry: &Entry, context: &str) -> Self {
        Self {
            target: entry.target.clone(),
            title: entry.title.clone(),
            names: Vec::new(),
            context: context.trim().to_owned(),
        }
    }
}

/// What [`super::Engine::new`] indexes.
pub fn labels(
    catalog: &Catalog,
    occupations: &[Occupation],
    institutions: &[Institution],
    aliases: &[Aliases],
) -> Vec<Label> {
    let gazetteer = Gazetteer::new(&catalog.reference, institutions);
    let mut builder = Builder::default();
    builder.labels = Some(Vec::new());
    let gathered = gather(builder, catalog, occupations, institutions, aliases, &gazetteer);
    gathered.builder.labels.unwrap_or_default()
}

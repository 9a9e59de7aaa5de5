//! The engine of the repository's own bundle.

use std::path::PathBuf;
use std::sync::OnceLock;

use parcours_core::dataset::{Catalog, Table, read_document};
use parcours_core::model::{Aliases, Institution, Occupation};
use parcours_core::search::Engine;

/// What the engine is made of.
pub struct Records {
    pub catalog: Catalog,
    pub occupations: Vec<Occupation>,
    pub institutions: Vec<Institution>,
    pub aliases: Vec<Aliases>,
}

/// A file of the repository.
pub fn text(path: &str) -> String {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    std::fs::read_to_string(root.join(path)).expect(path)
}

fn records<T: Table>(name: &str) -> Vec<T> {
    let (records, issues) = T::read(name, &text(&format!("public/data/{name}")));
    assert_eq!(issues, vec![], "{name}");
    records
}

impl Records {
    pub fn read() -> Self {
        let reference =
            read_document("reference.json", &text("public/data/reference.json")).expect("reference");
        let mut issues = Vec::new();
        let catalog =
            Catalog::new(reference, records("programmes.json"), records("campuses.json"), &mut issues);
        assert_eq!(issues, vec![]);
        Self {
            catalog,
            occupations: records("occupations.json"),
            institutions: records("institutions.json"),
            aliases: records("aliases.json"),
        }
    }

    pub fn engine(&self) -> Engine {
        Engine::new(&self.catalog, &self.occupations, &self.institutions, &self.aliases)
    }
}

/// The records, read once.
pub fn all() -> &'static Records {
    static RECORDS: OnceLock<Records> = OnceLock::new();
    RECORDS.get_or_init(Records::read)
}

/// The engine, built once.
pub fn engine() -> &'static Engine {
    static ENGINE: OnceLock<Engine> = OnceLock::new();
    ENGINE.get_or_init(|| all().engine())
}

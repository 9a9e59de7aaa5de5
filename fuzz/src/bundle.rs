//! Files of the bundle: an old copy, a cut one, another's.

use parcours_core::dataset::{Catalog, Manifest, Report, read_document, read_records, validate};
use parcours_core::model::{
    Aliases, Campus, CampusDetails, Institution, InstitutionPlaces, Occupation, Outcome, Pathway,
    PathwayClass, Presence, Programme, Reference, Rule, TerritoryFacts,
};
use parcours_core::pathways::Graph;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Reads records; those that are read are written and read again alike.
fn rows<T: DeserializeOwned + Serialize>(text: &str) -> Vec<T> {
    let (records, _) = read_records::<T>("fuzz.json", text);
    if let Ok(written) = parcours_core::dataset::write_records(&records) {
        let (again, issues) = read_records::<T>("fuzz.json", &written);
        assert_eq!((again.len(), issues.len()), (records.len(), 0), "what was written is read");
    }
    records
}

/// A file of records of any table, and what is built of it.
pub(crate) fn records(bytes: &[u8]) {
    let text = super::text(bytes);
    let programmes: Vec<Programme> = rows(&text);
    let campuses: Vec<Campus> = rows(&text);
    let pathways: Vec<Pathway> = rows(&text);
    let classes: Vec<PathwayClass> = rows(&text);
    rows::<Institution>(&text);
    rows::<InstitutionPlaces>(&text);
    rows::<Occupation>(&text);
    rows::<Aliases>(&text);
    rows::<Presence>(&text);
    rows::<Outcome>(&text);
    rows::<Rule>(&text);
    rows::<CampusDetails>(&text);
    rows::<TerritoryFacts>(&text);
    let catalog = Catalog::new(Reference::default(), programmes, campuses, &mut Vec::new());
    validate(&catalog);
    Graph::build(&catalog, pathways, &classes);
}

/// A file that is one document.
pub(crate) fn document(bytes: &[u8]) {
    let text = super::text(bytes);
    if let Ok(reference) = read_document::<Reference>("reference.json", &text) {
        validate(&Catalog::new(reference, Vec::new(), Vec::new(), &mut Vec::new()));
    }
    let _ = read_document::<Manifest>("manifest.json", &text);
    let _ = read_document::<Report>("report.json", &text);
}

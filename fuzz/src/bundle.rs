//! Files of the bundle: an old copy, a cut one, another's.

use parcours_core::dataset::{
    Catalog, Manifest, Report, Sorted, Table, presence, read_classes, read_document, read_places, validate,
};
use parcours_core::model::{
    Aliases, Campus, CampusDetails, Institution, InstitutionRates, Occupation, Outcome, Pathway, Programme,
    Reference, Rule, TerritoryFacts,
};
use parcours_core::pathways::Graph;

fn rows<T: Table>(text: &str) -> Vec<T> {
    T::read("fuzz.json", text).0
}

/// A file of records of any table, and what is built of it.
pub(crate) fn records(bytes: &[u8]) {
    let text = super::text(bytes);
    let programmes: Vec<Programme> = rows(&text);
    let campuses: Vec<Campus> = rows(&text);
    let pathways: Vec<Pathway> = rows(&text);
    let (classes, _) = read_classes("fuzz.json", &text, &programmes);
    let institutions =
        Sorted::new("fuzz.json", rows(&text), |institution: &Institution| institution.uai, &mut Vec::new());
    let (places, _) = read_places("fuzz.json", &text, &institutions);
    presence(&places, &institutions);
    rows::<InstitutionRates>(&text);
    rows::<Occupation>(&text);
    rows::<Aliases>(&text);
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

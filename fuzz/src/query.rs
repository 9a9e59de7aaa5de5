//! What is typed into the search box, or stands as `q` in an address.

use std::sync::OnceLock;

use parcours_core::dataset::{Catalog, Table, read_document};
use parcours_core::model::{Institution, Occupation, Programme};
use parcours_core::search::Engine;

const REFERENCE: &str = include_str!("../../public/data/reference.json");
const PROGRAMMES: &str = include_str!("../../public/data/programmes.json");
const OCCUPATIONS: &str = include_str!("../../public/data/occupations.json");
const INSTITUTIONS: &str = include_str!("../../public/data/institutions.json");

/// Records of each kind: enough words for every branch, and quick to search.
const FEW: usize = 100;

fn few<T: Table>(name: &str, text: &str) -> Vec<T> {
    let mut records = T::read(name, text).0;
    records.truncate(FEW);
    records
}

fn engine() -> &'static Engine {
    static ENGINE: OnceLock<Engine> = OnceLock::new();
    ENGINE.get_or_init(|| {
        let reference = read_document("reference.json", REFERENCE).unwrap_or_default();
        let programmes: Vec<Programme> = few("programmes.json", PROGRAMMES);
        let catalog = Catalog::new(reference, programmes, Vec::new(), &mut Vec::new());
        let occupations: Vec<Occupation> = few("occupations.json", OCCUPATIONS);
        let institutions: Vec<Institution> = few("institutions.json", INSTITUTIONS);
        Engine::new(&catalog, &occupations, &institutions, &[])
    })
}

/// Answers a query: spans lie on letters of what they mark, results are as many as asked at most and ranked.
pub(crate) fn query(bytes: &[u8]) {
    let query = super::text(bytes);
    let engine = engine();
    let outcome = engine.search(&query, 8);
    assert!(outcome.hits.len() <= 8);
    assert!(outcome.hits.windows(2).all(|pair| pair[0].score >= pair[1].score));
    for chip in &outcome.reading.chips {
        assert!(query.get(chip.span.start..chip.span.end).is_some(), "a chip");
    }
    for hit in outcome.hits.iter().chain(&outcome.nearest) {
        let marked = |start, end| hit.title.get(start..end).is_some();
        assert!(hit.spans.iter().all(|span| marked(span.start, span.end)), "a mark");
    }
    for (chip, _) in outcome.reading.chips.iter().enumerate() {
        assert!(outcome.reading.without(&query, chip).len() <= query.len(), "without a chip");
    }
    engine.filter(&query);
}

//! Checks of a whole bundle: files as the manifest says, references that resolve, bytes within budget.

use std::collections::BTreeSet;

use parcours_core::dataset::{Issue, IssueKind, SCHEMA, validate, validate_places};
use parcours_core::model::{AwardType, OccupationId, ProgrammeId, Uai};
use sha2::{Digest, Sha256};

use super::load::Loaded;
use super::weight::weigh;

/// Most bytes of the whole data set, compressed by brotli file by file.
pub const BUDGET: u64 = 460_000;

fn issue(file: &str, message: String) -> Issue {
    Issue { kind: IssueKind::Inconsistent, file: file.to_owned(), line: 0, message }
}

/// Every issue of a bundle, those met when it was loaded first.
pub fn check(loaded: &Loaded) -> Vec<Issue> {
    let mut issues = loaded.issues.clone();
    check_files(loaded, &mut issues);
    issues.extend(validate(&loaded.catalog));
    issues.extend(validate_places("places.json", &loaded.places, &loaded.catalog, &loaded.institutions));
    for place in &loaded.places {
        let mut seen = BTreeSet::new();
        for offering in &place.offerings {
            if !seen.insert((offering.programme, offering.mode)) {
                let (uai, id) = (place.uai, offering.programme);
                issues.push(issue("places.json", format!("{uai}: {id} comes twice in one mode")));
            }
        }
    }
    check_references(loaded, &mut issues);
    check_map(loaded, &mut issues);
    check_sources(loaded, &mut issues);
    let weight: u64 = weigh(&loaded.files).values().map(|weight| weight.brotli).sum();
    if weight > BUDGET {
        issues.push(issue("manifest.json", format!("{weight} bytes of brotli, over the budget of {BUDGET}")));
    }
    issues
}

fn check_files(loaded: &Loaded, issues: &mut Vec<Issue>) {
    let Some(manifest) = &loaded.manifest else { return };
    if manifest.schema != SCHEMA {
        issues.push(issue("manifest.json", format!("expected schema {SCHEMA}, found {}", manifest.schema)));
    }
    for entry in &manifest.files {
        let Some(text) = loaded.files.get(&entry.path) else { continue };
        let sum: String = Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
        if sum != entry.sha256 || text.len() as u64 != entry.bytes {
            issues.push(issue(&entry.path, "not the file that the manifest describes".to_owned()));
        }
    }
}

/// Every id, code and key points to a record.
fn check_references(loaded: &Loaded, issues: &mut Vec<Issue>) {
    let catalog = &loaded.catalog;
    let mut programme = |file: &str, of: String, id: ProgrammeId| {
        if catalog.programme(id).is_none() {
            issues.push(issue(file, format!("{of}: no programme {id}")));
        }
    };
    for row in &loaded.occupations {
        row.all_programmes().for_each(|id| programme("occupations.json", row.id.to_string(), id));
    }
    for row in &loaded.outcomes {
        programme("outcomes.json", row.region.clone(), row.programme);
    }
    for row in &loaded.details {
        let ids = row.programmes.iter().flat_map(|taught| &taught.ids);
        ids.for_each(|id| programme("campus-details.json", row.slug.to_string(), *id));
    }
    for class in &loaded.classes {
        class.ids.iter().for_each(|id| programme("classes.json", class.key.to_string(), *id));
    }
    let occupations: BTreeSet<OccupationId> = loaded.occupations.iter().map(|row| row.id).collect();
    let codes: BTreeSet<&str> =
        loaded.occupations.iter().flat_map(|row| &row.rome).map(String::as_str).collect();
    for row in &loaded.aliases {
        let known = match (row.target.parse::<ProgrammeId>(), row.target.parse::<OccupationId>()) {
            (Ok(id), _) => catalog.programme(id).is_some(),
            (_, Ok(id)) => occupations.contains(&id),
            _ => codes.contains(row.target.as_str()) || row.target.parse::<AwardType>().is_ok(),
        };
        if !known {
            issues.push(issue("aliases.json", format!("names of {}, which is nothing", row.target)));
        }
    }
    let mut institution = |of: &str, uai: Option<Uai>| {
        if let Some(uai) = uai.filter(|uai| loaded.institutions.find(*uai).is_none()) {
            issues.push(issue("campus-details.json", format!("{of}: no institution {uai}")));
        }
    };
    for row in &loaded.rates {
        institution("rates", Some(row.uai));
    }
    for row in &loaded.details {
        row.members.iter().for_each(|member| institution(row.slug.as_str(), member.uai));
        row.programmes.iter().for_each(|taught| institution(row.slug.as_str(), taught.uai));
    }
}

/// The map names campuses and régions that exist.
fn check_map(loaded: &Loaded, issues: &mut Vec<Issue>) {
    let catalog = &loaded.catalog;
    for spot in &loaded.map.campuses {
        if catalog.campus(spot.slug.as_str()).is_none() {
            issues.push(issue("map.json", format!("no campus {}", spot.slug)));
        }
    }
    for outline in &loaded.map.regions {
        if catalog.reference.region(&outline.code).is_none() {
            issues.push(issue("map.json", format!("no région {}", outline.code)));
        }
    }
}

/// Every record is sourced and dated: tables by the manifest, places by their year, campuses fact by fact.
fn check_sources(loaded: &Loaded, issues: &mut Vec<Issue>) {
    let sources = loaded.manifest.iter().flat_map(|manifest| &manifest.sources);
    for source in sources {
        if source.vintage.is_empty() || source.producer.is_empty() || source.rows_read == 0 {
            issues.push(issue("manifest.json", format!("{}: no vintage, producer or row", source.id)));
        }
    }
    for place in &loaded.places {
        if place.offerings.iter().any(|offering| !(2019..=2100).contains(&offering.year)) {
            issues.push(issue("places.json", format!("{}: a place without a year", place.uai)));
        }
    }
    for row in &loaded.details {
        let known = |key: &str| row.sources.iter().any(|source| source.id.as_str() == key);
        let cited = row.facts.iter().map(|fact| &fact.source);
        let cited = cited.chain(row.members.iter().map(|member| &member.source));
        for key in cited.chain(row.programmes.iter().map(|taught| &taught.source)) {
            if !known(key.as_str()) {
                issues.push(issue("campus-details.json", format!("{}: no source {key}", row.slug)));
            }
        }
        if row.sources.is_empty() {
            issues.push(issue("campus-details.json", format!("{}: no source", row.slug)));
        }
    }
}

//! Checks between tables: every reference resolves.

use crate::model::{Institution, InstitutionPlaces, ProgrammeState};

use super::{Catalog, Issue, IssueKind, Sorted};

fn report(issues: &mut Vec<Issue>, file: &str, message: String) {
    issues.push(Issue { kind: IssueKind::Inconsistent, file: file.to_owned(), line: 0, message });
}

/// Checks the catalogue against itself.
pub fn validate(catalog: &Catalog) -> Vec<Issue> {
    let mut issues = Vec::new();
    let reference = &catalog.reference;
    for domain in &reference.domains {
        for sector in &domain.sectors {
            if usize::from(*sector) >= reference.sectors.len() {
                report(&mut issues, "reference.json", format!("{}: no sector {sector}", domain.slug));
            }
        }
    }
    for department in &reference.departments {
        if reference.region(&department.region).is_none() {
            report(
                &mut issues,
                "reference.json",
                format!("{}: no région {}", department.code, department.region),
            );
        }
    }
    for programme in catalog.programmes.iter() {
        for domain in &programme.domains {
            if usize::from(*domain) >= reference.domains.len() {
                report(&mut issues, "programmes.json", format!("{}: no domain {domain}", programme.id));
            }
        }
        for successor in &programme.successors {
            if catalog.programme(*successor).is_none() {
                report(&mut issues, "programmes.json", format!("{}: no successor {successor}", programme.id));
            }
        }
        if !programme.successors.is_empty() && programme.state != ProgrammeState::Closed {
            report(&mut issues, "programmes.json", format!("{}: replaced yet not closed", programme.id));
        }
    }
    for campus in catalog.campuses.iter() {
        if reference.region(&campus.region).is_none() {
            report(&mut issues, "campuses.json", format!("{}: no région {}", campus.slug, campus.region));
        }
        if campus.sector.is_some_and(|sector| usize::from(sector) >= reference.sectors.len()) {
            report(&mut issues, "campuses.json", format!("{}: sector out of range", campus.slug));
        }
    }
    issues
}

/// Checks one région's places against the catalogue and the institutions.
pub fn validate_places(
    file: &str,
    places: &[InstitutionPlaces],
    catalog: &Catalog,
    institutions: &Sorted<Institution>,
) -> Vec<Issue> {
    let mut issues = Vec::new();
    for place in places {
        if institutions.find(place.uai).is_none() {
            report(&mut issues, file, format!("no institution {}", place.uai));
        }
        for offering in &place.offerings {
            if catalog.programme(offering.programme).is_none() {
                report(&mut issues, file, format!("{}: no programme {}", place.uai, offering.programme));
            }
        }
    }
    issues
}

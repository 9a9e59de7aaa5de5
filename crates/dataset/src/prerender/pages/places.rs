//! Where a programme is taught: by région, with the first institutions where there are many.

use std::collections::BTreeSet;

use maud::{Markup, html};
use parcours_core::model::{ModeSet, Programme, StudyMode};

use crate::prerender::marks::{modes, to_check};
use crate::prerender::page::Page;
use crate::prerender::site::Site;
use crate::prerender::tables::Taught;
use crate::prerender::words;
use crate::prerender::words::app::programme as text;

/// Régions opened at once, as in the app.
const OPEN_AT_ONCE: usize = 3;

/// Institutions that a page names, all régions together: the app shows the others.
const NAMED: usize = 20;

/// How many institutions are known to teach a programme.
pub fn institutions(site: &Site, programme: &Programme) -> usize {
    site.tables.taught(programme.id).map_or(0, |regions| regions.values().map(|rows| distinct(rows)).sum())
}

fn distinct(rows: &[Taught]) -> usize {
    rows.iter().map(|row| row.uai).collect::<BTreeSet<_>>().len()
}

/// The rows of the first institutions: an institution has one a mode, and they stand together.
fn first(rows: &[Taught], institutions: usize) -> impl Iterator<Item = &Taught> {
    rows.chunk_by(|a, b| a.uai == b.uai).take(institutions).flatten()
}

fn modes_of(rows: &[Taught]) -> ModeSet {
    rows.iter().map(|row| row.offering.mode).collect()
}

/// How many institutions each région may name: all of them where they are few, else as many each, the small ones giving
/// what they do not need to the others.
fn shares(counts: &[usize]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..counts.len()).collect();
    order.sort_by_key(|index| (counts[*index], *index));
    let mut shares = vec![0; counts.len()];
    let mut left = NAMED.max(counts.len());
    for (rank, index) in order.into_iter().enumerate() {
        let share = counts[index].min(left / (counts.len() - rank));
        shares[index] = share;
        left -= share;
    }
    shares
}

/// The section « Où se former ».
pub fn section(site: &Site, programme: &Programme) -> Markup {
    let regions = &site.tables.catalog.reference.regions;
    let taught = site.tables.taught(programme.id);
    let mut found: Vec<(&str, &[Taught])> = Vec::new();
    for (code, rows) in taught.into_iter().flatten() {
        let name =
            regions.iter().find(|region| region.code == *code).map_or("", |region| region.name.as_str());
        found.push((name, rows));
    }
    found.sort_by_key(|(name, _)| regions.iter().position(|region| region.name == **name));
    let seen = found.iter().fold(ModeSet::EMPTY, |modes, (_, rows)| modes.union(modes_of(rows)));
    let silent =
        programme.modes.contains(StudyMode::Apprenticeship) && !seen.contains(StudyMode::Apprenticeship);
    let counts: Vec<usize> = found.iter().map(|(_, rows)| distinct(rows)).collect();
    let open = found.len() <= OPEN_AT_ONCE;
    html! {
        section {
            h2 { (text::WHERE) }
            @if found.is_empty() { p.empty { (text::NO_PLACE) } }
            @if silent { p.note { (text::APPRENTICESHIP_UNKNOWN) } }
            @if !found.is_empty() {
                div.regions { @for (((name, rows), count), share) in found.iter().zip(&counts).zip(shares(&counts)) {
                    details.region open[open] {
                        summary {
                            span.region-name { (name) }
                            span.tally { (text::taught_at(*count)) }
                            (modes(modes_of(rows)))
                        }
                        ul.offers role="list" {
                            @for row in first(rows, share) { (offer(site, row)) }
                            @if share < *count { li.offer { (words::others(count - share)) } }
                        }
                    }
                } }
            }
        }
    }
}

fn offer(site: &Site, row: &Taught) -> Markup {
    let Some(institution) = site.tables.institutions.find(row.uai) else { return html! {} };
    let departments = &site.tables.catalog.reference.departments;
    let department = institution.department.and_then(|index| departments.get(usize::from(index)));
    html! {
        li.offer {
            a href=(site.href(&Page::Institution(row.uai))) { (institution.name) }
            span { (institution.town) @if let Some(found) = department { " (" (found.short_code()) ")" } }
            (modes(ModeSet::only(row.offering.mode)))
            span.year {
                @if let Some(seats) = row.offering.capacity { (text::seats(seats)) " · " }
                (text::as_of(row.offering.year))
            }
            @if row.offering.trunk { span.badge.doubt { (text::TRUNK) } }
            @if row.offering.to_check || institution.to_check { (to_check()) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_region_names_some_and_few_rows_are_all_named(counts in prop::collection::vec(1usize..300, 1..20)) {
            let shares = shares(&counts);
            prop_assert!(shares.iter().zip(&counts).all(|(share, count)| *share >= 1 && share <= count));
            let (all, named): (usize, usize) = (counts.iter().sum(), shares.iter().sum());
            prop_assert_eq!(named, all.min(NAMED));
        }
    }
}

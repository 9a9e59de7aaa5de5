//! Narrowed classes, from the classes that they narrow: the bundle holds only the latter.

use std::collections::BTreeSet;

use crate::dataset::Catalog;
use crate::model::{ClassKey, Endpoint, Pathway, PathwayClass, ProgrammeId, Slug};
use crate::order;

use super::affinity::DomainSet;

/// Whether a sub-domain is a given domain or sub-domain, or inside it.
fn is_inside(domain: &str, slug: &Slug) -> bool {
    domain.strip_prefix(slug.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// The sub-domains that a domain or sub-domain holds.
pub(super) fn domains_inside(catalog: &Catalog, slug: &Slug) -> DomainSet {
    let domains = catalog.reference.domains.iter().take(128).enumerate();
    let held = domains.filter(|(_, domain)| is_inside(domain.slug.as_str(), slug));
    held.fold(0, |set, (index, _)| set | 1 << index)
}

fn label(catalog: &Catalog, base: &str, slug: &Slug) -> String {
    let domains = &catalog.reference.domains;
    let exact = domains.iter().find(|domain| domain.slug == *slug).map(|domain| domain.name.as_str());
    let inside = |domain: &str| domain.split('.').next() == Some(slug.as_str());
    let above =
        || domains.iter().find(|domain| inside(domain.slug.as_str())).map(|domain| domain.parent.as_str());
    format!("{base} ({})", exact.or_else(above).unwrap_or(slug.as_str()))
}

/// Every class, by key: those given, and each narrowing of them that a pathway names.
pub fn complete_classes(
    catalog: &Catalog,
    pathways: &[Pathway],
    given: &[PathwayClass],
) -> Vec<PathwayClass> {
    let mut classes: Vec<PathwayClass> = given.to_vec();
    order::sort_by(&mut classes, |a, b| a.key.cmp(&b.key));
    let known: BTreeSet<&ClassKey> = given.iter().map(|class| &class.key).collect();
    let endpoints = pathways.iter().flat_map(|pathway| [&pathway.from, &pathway.to]);
    let wanted: BTreeSet<&ClassKey> = endpoints
        .filter_map(|endpoint| match endpoint {
            Endpoint::Class(key) if !known.contains(key) => Some(key),
            _ => None,
        })
        .collect();
    let mut narrowed = Vec::with_capacity(wanted.len());
    for key in wanted {
        let Some(slug) = &key.domain else { continue };
        let base = classes.iter().find(|class| class.key.base == key.base && class.key.domain.is_none());
        let Some(base) = base else { continue };
        // By index, not by set: a set tells only the first 128 sub-domains apart.
        let domains = &catalog.reference.domains;
        let inside: Vec<bool> = domains.iter().map(|domain| is_inside(domain.slug.as_str(), slug)).collect();
        let is_held = |index: &u8| inside.get(usize::from(*index)).copied().unwrap_or_default();
        let held = |id: &&ProgrammeId| {
            catalog.programme(**id).is_some_and(|programme| programme.domains.iter().any(is_held))
        };
        let ids = base.ids.iter().filter(held).copied().collect();
        narrowed.push(PathwayClass { key: key.clone(), label: label(catalog, &base.label, slug), ids });
    }
    classes.extend(narrowed);
    order::sort_by(&mut classes, |a, b| a.key.cmp(&b.key));
    classes
}

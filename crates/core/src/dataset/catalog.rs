//! The records that every page needs, with quick access by key.

use crate::model::{Campus, Institution, Programme, ProgrammeId, Reference, Uai};
use crate::order;

use super::{Issue, IssueKind};

/// Records sorted by a key, found by bisection.
#[derive(Debug, Clone, PartialEq)]
pub struct Sorted<T>(Vec<T>);

impl<T> Default for Sorted<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> std::ops::Deref for Sorted<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T> Sorted<T> {
    /// Sorts records, dropping and reporting those whose key came before.
    pub fn new<K: Ord>(
        file: &str,
        mut records: Vec<T>,
        key: impl Fn(&T) -> K,
        issues: &mut Vec<Issue>,
    ) -> Self {
        order::sort_by_key(&mut records, &key);
        let before = records.len();
        records.dedup_by(|a, b| key(a) == key(b));
        if records.len() < before {
            issues.push(Issue {
                kind: IssueKind::Inconsistent,
                file: file.to_owned(),
                line: 0,
                message: format!("{} keys come twice", before - records.len()),
            });
        }
        Self(records)
    }

    fn position<K: Ord>(&self, wanted: &K, key: impl Fn(&T) -> K) -> Option<usize> {
        self.0.binary_search_by(|record| key(record).cmp(wanted)).ok()
    }
}

/// The tables that every page needs: reference, programmes and campuses; institutions come when a page asks.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Catalog {
    /// Sectors, domains, territories.
    pub reference: Reference,
    /// Programmes, by id.
    pub programmes: Sorted<Programme>,
    /// Campuses, by key.
    pub campuses: Sorted<Campus>,
}

impl Catalog {
    /// Puts tables together.
    pub fn new(
        reference: Reference,
        programmes: Vec<Programme>,
        campuses: Vec<Campus>,
        issues: &mut Vec<Issue>,
    ) -> Self {
        Self {
            reference,
            programmes: Sorted::new("programmes.json", programmes, |p| p.id, issues),
            campuses: Sorted::new("campuses.json", campuses, |c| c.slug.clone(), issues),
        }
    }

    /// The programme of that id.
    pub fn programme(&self, id: ProgrammeId) -> Option<&Programme> {
        self.programmes.find(id)
    }

    /// The campus of that key.
    pub fn campus(&self, slug: &str) -> Option<&Campus> {
        let position = self.campuses.binary_search_by(|campus| campus.slug.as_str().cmp(slug)).ok()?;
        self.campuses.get(position)
    }

    /// Whether a programme belongs to a sector, by its domains.
    pub fn in_sector(&self, programme: &Programme, sector: u8) -> bool {
        programme
            .domains
            .iter()
            .filter_map(|index| self.reference.domains.get(usize::from(*index)))
            .any(|domain| domain.sectors.contains(&sector))
    }
}

impl Sorted<Programme> {
    /// The programme of that id.
    pub fn find(&self, id: ProgrammeId) -> Option<&Programme> {
        self.index_of(id).map(|index| &self[index])
    }

    /// The position of the programme of that id.
    pub fn index_of(&self, id: ProgrammeId) -> Option<usize> {
        self.position(&id, |programme| programme.id)
    }
}

impl Sorted<Institution> {
    /// The institution of that UAI.
    pub fn find(&self, uai: Uai) -> Option<&Institution> {
        self.position(&uai, |institution| institution.uai).map(|index| &self[index])
    }
}

//! The programmes that pass a filter, and how many would pass with each other choice.

use std::collections::BTreeMap;

use crate::dataset::Catalog;
use crate::model::{
    AwardType, Level, ModeSet, Ownership, Presence, PresenceEntry, Programme, ProgrammeId, Reference, Rung,
    StudyMode,
};
use crate::order;

use super::Filter;

/// Where programmes are taught, found by programme.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlaceIndex(Vec<Presence>);

impl PlaceIndex {
    /// Sorts the records of `presence.json`.
    pub fn new(mut presences: Vec<Presence>) -> Self {
        order::sort_by_key(&mut presences, |presence| presence.id);
        Self(presences)
    }

    /// Every record, by programme.
    pub fn rows(&self) -> &[Presence] {
        &self.0
    }

    /// The départements where a programme is taught.
    pub fn of(&self, id: ProgrammeId) -> &[PresenceEntry] {
        match self.0.binary_search_by_key(&id, |presence| presence.id) {
            Ok(position) => &self.0[position].at.0,
            Err(_) => &[],
        }
    }
}

/// How many programmes each choice would give, all other filters kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facets {
    /// By sector key.
    pub sectors: BTreeMap<String, usize>,
    /// By exit level.
    pub levels: BTreeMap<Level, usize>,
    /// By award type.
    pub awards: BTreeMap<AwardType, usize>,
    /// By study mode.
    pub modes: BTreeMap<StudyMode, usize>,
    /// By région code.
    pub regions: BTreeMap<String, usize>,
    /// By académie code.
    pub academies: BTreeMap<String, usize>,
    /// By département code.
    pub departments: BTreeMap<String, usize>,
    /// Taught in a public institution.
    pub public: usize,
    /// Taught in a private institution.
    pub private: usize,
}

/// What a filter gives.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    /// The programmes that pass, best first: as ranked by the search, else by name.
    pub programmes: Vec<ProgrammeId>,
    /// Counts beside each choice.
    pub facets: Facets,
}

/// A filter with its keys resolved against the reference.
struct Resolved<'a> {
    filter: &'a Filter,
    sectors: Vec<u8>,
    /// Whether each département is inside the place asked.
    inside: Vec<bool>,
}

impl<'a> Resolved<'a> {
    fn new(filter: &'a Filter, reference: &Reference) -> Self {
        let sectors = (0u8..)
            .zip(&reference.sectors)
            .filter(|(_, sector)| filter.sectors.iter().any(|slug| slug == sector.slug.as_str()))
            .map(|(index, _)| index)
            .collect();
        let inside = reference
            .departments
            .iter()
            .map(|department| filter.place.as_ref().is_none_or(|place| place.holds(department)))
            .collect();
        Self { filter, sectors, inside }
    }

    fn entry_has_mode(
        &self,
        programme: &Programme,
        entry: &PresenceEntry,
        ownership: Option<Ownership>,
    ) -> bool {
        let modes = modes_at(programme, entry, ownership);
        !modes.is_empty()
            && (self.filter.modes.is_empty() || self.filter.modes.iter().any(|mode| modes.contains(*mode)))
    }

    fn is_inside(&self, entry: &PresenceEntry) -> bool {
        self.inside.get(usize::from(entry.department)).copied().unwrap_or(false)
    }
}

/// Modes at a place: those seen there, and those possible nationally whose places the data do not know.
///
/// Places are known for the school mode everywhere, and for apprenticeship with BTS only: elsewhere the absence of an
/// apprenticeship place is our ignorance, and must not hide a programme that is taught there and open to it.
fn modes_at(programme: &Programme, entry: &PresenceEntry, ownership: Option<Ownership>) -> ModeSet {
    let seen = match ownership {
        Some(Ownership::Public) => entry.public,
        Some(Ownership::Private) => entry.private,
        _ => entry.public.union(entry.private),
    };
    if seen.is_empty() {
        return seen;
    }
    let places_known = |mode| {
        mode == StudyMode::School
            || (mode == StudyMode::Apprenticeship
                && matches!(programme.award, AwardType::Bts | AwardType::Btsa))
    };
    programme
        .modes
        .iter()
        .filter(|mode| !places_known(*mode))
        .fold(seen, |modes, mode| modes.union(ModeSet::only(mode)))
}

/// Which groups of filters a programme passes.
struct Passes {
    sector: bool,
    level: bool,
    award: bool,
    mode: bool,
    /// Passes place, ownership and mode together, where place or ownership is asked.
    place: bool,
}

impl Passes {
    fn all_but(&self, skipped: &str) -> bool {
        [
            ("sector", self.sector),
            ("level", self.level),
            ("award", self.award),
            ("mode", self.mode),
            ("place", self.place),
        ]
        .into_iter()
        .all(|(group, passes)| passes || group == skipped)
    }
}

/// Modes of a programme: possible nationally, or seen at some place.
fn modes_of(programme: &Programme, entries: &[PresenceEntry]) -> ModeSet {
    entries.iter().fold(programme.modes, |modes, entry| modes.union(entry.public).union(entry.private))
}

/// Selects programmes and counts choices.
///
/// `ranked` is what the search found for the filter's words, best first; `None` where no words are asked.
pub fn select(
    catalog: &Catalog,
    places: &PlaceIndex,
    filter: &Filter,
    ranked: Option<&[ProgrammeId]>,
) -> Selection {
    let resolved = Resolved::new(filter, &catalog.reference);
    let mut selection = Selection::default();
    let found: Vec<&Programme> = match ranked {
        Some(ids) => ids.iter().filter_map(|id| catalog.programme(*id)).collect(),
        None => catalog.programmes.iter().collect(),
    };
    for programme in found {
        let entries = places.of(programme.id);
        let passes = passes(programme, entries, &resolved, catalog);
        if passes.all_but("") {
            selection.programmes.push(programme.id);
        }
        count(&mut selection.facets, programme, entries, &passes, &resolved, catalog);
    }
    if ranked.is_none() {
        order::sort_by_cached_key(&mut selection.programmes, |id| {
            catalog.programme(*id).map(|programme| {
                // Diplomas first, climbing; then the classes before them, then what has no level.
                let place = match programme.level {
                    Some(level) if level.rung() != Rung::Before => 0,
                    Some(_) => 1,
                    None => 2,
                };
                (!programme.is_enterable(), place, programme.level, programme.award, programme.name.clone())
            })
        });
    }
    selection
}

fn passes(
    programme: &Programme,
    entries: &[PresenceEntry],
    resolved: &Resolved<'_>,
    catalog: &Catalog,
) -> Passes {
    let filter = resolved.filter;
    let asks_place = filter.place.is_some() || filter.ownership.is_some();
    let modes = modes_of(programme, entries);
    Passes {
        sector: filter.sectors.is_empty()
            || resolved.sectors.iter().any(|sector| catalog.in_sector(programme, *sector)),
        level: filter.levels.is_empty()
            || programme.level.is_some_and(|level| filter.levels.contains(&level)),
        award: filter.awards.is_empty() || filter.awards.contains(&programme.award),
        mode: filter.modes.is_empty() || filter.modes.iter().any(|mode| modes.contains(*mode)),
        place: !asks_place
            || entries.iter().any(|entry| {
                resolved.is_inside(entry) && resolved.entry_has_mode(programme, entry, filter.ownership)
            }),
    }
}

fn count(
    facets: &mut Facets,
    programme: &Programme,
    entries: &[PresenceEntry],
    passes: &Passes,
    resolved: &Resolved<'_>,
    catalog: &Catalog,
) {
    let filter = resolved.filter;
    let reference = &catalog.reference;
    if passes.all_but("sector") {
        for (index, sector) in (0u8..).zip(&reference.sectors) {
            if catalog.in_sector(programme, index) {
                *facets.sectors.entry(sector.slug.to_string()).or_default() += 1;
            }
        }
    }
    if passes.all_but("level")
        && let Some(level) = programme.level
    {
        *facets.levels.entry(level).or_default() += 1;
    }
    if passes.all_but("award") {
        *facets.awards.entry(programme.award).or_default() += 1;
    }
    count_modes(facets, programme, entries, passes, resolved);
    if passes.all_but("place") {
        let mut seen: [Vec<&str>; 3] = Default::default();
        for entry in
            entries.iter().filter(|entry| resolved.entry_has_mode(programme, entry, filter.ownership))
        {
            if let Some(department) = reference.departments.get(usize::from(entry.department)) {
                for (list, code) in
                    seen.iter_mut().zip([&department.region, &department.academy, &department.code])
                {
                    if !list.contains(&code.as_str()) {
                        list.push(code);
                    }
                }
            }
        }
        let maps = [&mut facets.regions, &mut facets.academies, &mut facets.departments];
        for (map, codes) in maps.into_iter().zip(seen) {
            for code in codes {
                *map.entry(code.to_owned()).or_default() += 1;
            }
        }
        let taught = |ownership| {
            entries.iter().any(|entry| {
                resolved.is_inside(entry) && resolved.entry_has_mode(programme, entry, Some(ownership))
            })
        };
        facets.public += usize::from(taught(Ownership::Public));
        facets.private += usize::from(taught(Ownership::Private));
    }
}

/// Counts modes: at the place asked if any, else anywhere in the country.
fn count_modes(
    facets: &mut Facets,
    programme: &Programme,
    entries: &[PresenceEntry],
    passes: &Passes,
    resolved: &Resolved<'_>,
) {
    if !(passes.sector && passes.level && passes.award) {
        return;
    }
    let filter = resolved.filter;
    let modes = if filter.place.is_some() || filter.ownership.is_some() {
        entries
            .iter()
            .filter(|entry| resolved.is_inside(entry))
            .fold(ModeSet::EMPTY, |modes, entry| modes.union(modes_at(programme, entry, filter.ownership)))
    } else {
        modes_of(programme, entries)
    };
    for mode in modes.iter() {
        *facets.modes.entry(mode).or_default() += 1;
    }
}

#[cfg(test)]
mod tests;

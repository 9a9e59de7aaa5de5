//! The ladder of a campus or a sector: its programmes, rung by rung, gaps included.

use std::collections::BTreeMap;

use crate::dataset::Catalog;
use crate::model::{
    Campus, CampusProgramme, InstitutionPlaces, Level, ModeSet, Programme, ProgrammeId, Rung, Uai,
};
use crate::order;
use crate::search::folded;

/// What a ladder is about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scope {
    /// Index of the sector.
    pub sector: Option<u8>,
    /// Sub-domains that narrow it; empty for the whole sector.
    pub focus: Vec<u8>,
    /// Words which, in a name, bring a programme in.
    pub keywords: Vec<String>,
}

impl Scope {
    /// A whole sector.
    pub fn sector(sector: u8) -> Self {
        Self { sector: Some(sector), ..Self::default() }
    }

    /// What a campus is about: its focus where it has one, else its sector.
    pub fn campus(campus: &Campus) -> Self {
        Self { sector: campus.sector, focus: campus.focus.clone(), keywords: campus.keywords.clone() }
    }

    /// Whether the scope is narrower than its sector.
    pub fn is_narrow(&self) -> bool {
        !(self.focus.is_empty() && self.keywords.is_empty())
    }

    /// The sector without its narrowing.
    #[must_use]
    pub fn widened(&self) -> Self {
        Self { sector: self.sector, ..Self::default() }
    }

    /// Whether a programme is within it.
    #[must_use]
    pub fn holds(&self, programme: &Programme, catalog: &Catalog) -> bool {
        if self.is_narrow() {
            programme.domains.iter().any(|domain| self.focus.contains(domain))
                || self.keywords.iter().any(|word| folded(&programme.name).contains(folded(word).as_str()))
        } else {
            self.sector.is_some_and(|sector| catalog.in_sector(programme, sector))
        }
    }
}

/// An institution that teaches a programme of the ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TaughtAt {
    /// The institution.
    pub uai: Uai,
    /// Modes known there.
    pub modes: ModeSet,
    /// Year of the latest file that shows it; `None` where the network's own source alone says so.
    pub year: Option<u16>,
    /// Too old to be relied upon.
    pub to_check: bool,
    /// A source says that this institution teaches it within the network.
    pub sourced: bool,
}

/// A programme on the ladder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The programme.
    pub id: ProgrammeId,
    /// A source says that it belongs to the network; otherwise it is computed from the sector and the territory.
    ///
    /// That says nothing of the other institutions that teach it: see [`TaughtAt::sourced`].
    pub sourced: bool,
    /// Where it is taught in the territory; the network's own places first.
    pub taught: Vec<TaughtAt>,
}

/// The programmes of one exit level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LadderLevel {
    /// The level.
    pub level: Level,
    /// Its programmes; empty for a main rung where nothing was found in the data.
    pub steps: Vec<Step>,
    /// Where the rung is empty: programmes of the same scope and level whose places are elsewhere, or unknown.
    pub elsewhere: Vec<ProgrammeId>,
}

const MAIN_LEVELS: [Level; 5] = [Level::Cap, Level::Bac, Level::Bac2, Level::Bac3, Level::Bac5];

/// The ladder of a scope in a territory, climbing: every main rung even if empty, the levels between where something
/// stands on them.
///
/// `places` are the institutions of the territory with what they teach; `own` the programmes that a source gives to
/// the network.
pub fn ladder(
    catalog: &Catalog,
    scope: &Scope,
    places: &[InstitutionPlaces],
    own: &[CampusProgramme],
) -> Vec<LadderLevel> {
    let mut steps: BTreeMap<ProgrammeId, Step> = BTreeMap::new();
    for id in own.iter().flat_map(|programme| &programme.ids) {
        steps.insert(*id, Step { id: *id, sourced: true, taught: Vec::new() });
    }
    for place in places {
        for offering in &place.offerings {
            let id = offering.programme;
            if !steps.contains_key(&id) {
                let fits = catalog
                    .programme(id)
                    .is_some_and(|programme| programme.is_enterable() && scope.holds(programme, catalog));
                if !fits {
                    continue;
                }
            }
            let step = steps.entry(id).or_insert_with(|| Step { id, sourced: false, taught: Vec::new() });
            match step.taught.last_mut() {
                Some(last) if last.uai == place.uai => {
                    last.modes.insert(offering.mode);
                    last.year = last.year.max(Some(offering.year));
                    last.to_check &= offering.to_check;
                }
                _ => step.taught.push(TaughtAt {
                    uai: place.uai,
                    modes: std::iter::once(offering.mode).collect(),
                    year: Some(offering.year),
                    to_check: offering.to_check,
                    sourced: false,
                }),
            }
        }
    }
    mark_own_places(&mut steps, own);
    let mut levels = arrange(catalog, steps.into_values());
    for level in levels.iter_mut().filter(|level| level.steps.is_empty()) {
        let mut found: Vec<&Programme> = catalog
            .programmes
            .iter()
            .filter(|p| p.level == Some(level.level) && p.is_enterable() && scope.holds(p, catalog))
            .collect();
        order::sort_by_key(&mut found, |programme| (programme.award, &programme.name));
        level.elsewhere = found.into_iter().map(|programme| programme.id).collect();
    }
    levels
}

/// Marks the places that the network's sources name, adds those that no file shows, and puts them first.
fn mark_own_places(steps: &mut BTreeMap<ProgrammeId, Step>, own: &[CampusProgramme]) {
    for programme in own {
        let Some(uai) = programme.uai else { continue };
        for id in &programme.ids {
            let Some(step) = steps.get_mut(id) else { continue };
            match step.taught.iter_mut().find(|place| place.uai == uai) {
                Some(place) => {
                    place.sourced = true;
                    place.modes = place.modes.union(programme.modes);
                }
                None => step.taught.push(TaughtAt {
                    uai,
                    modes: programme.modes,
                    year: None,
                    to_check: false,
                    sourced: true,
                }),
            }
            order::sort_by_key(&mut step.taught, |place| !place.sourced);
        }
    }
}

fn arrange(catalog: &Catalog, steps: impl Iterator<Item = Step>) -> Vec<LadderLevel> {
    let mut levels: BTreeMap<Level, Vec<(&Programme, Step)>> =
        MAIN_LEVELS.into_iter().map(|level| (level, Vec::new())).collect();
    for step in steps {
        if let Some(programme) = catalog.programme(step.id)
            && let Some(level) = programme.level
            && level.rung() != Rung::Before
        {
            levels.entry(level).or_default().push((programme, step));
        }
    }
    levels
        .into_iter()
        .map(|(level, mut found)| {
            order::sort_by_key(&mut found, |(programme, step)| {
                (!step.sourced, programme.award, &programme.name)
            });
            LadderLevel {
                level,
                steps: found.into_iter().map(|(_, step)| step).collect(),
                elsewhere: Vec::new(),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Domain, Offering, Reference, Sector, StudyMode};

    fn catalog() -> Catalog {
        let reference = Reference {
            sectors: vec![Sector {
                slug: "mobilite".parse().expect("slug"),
                name: String::new(),
                hint: String::new(),
            }],
            domains: ["m.avion", "m.auto"]
                .map(|slug| Domain {
                    slug: slug.parse().expect("slug"),
                    name: String::new(),
                    parent: String::new(),
                    sectors: vec![0],
                })
                .to_vec(),
            ..Reference::default()
        };
        let programmes = [
            r#"{"id":"FOR.1","type":"cap","name":"CAP avion","level":"cap","dom":[0]}"#,
            r#"{"id":"FOR.2","type":"bts","name":"BTS auto","level":"bac2","dom":[1]}"#,
            r#"{"id":"FOR.3","type":"cs","name":"CS avion","level":"cap1","dom":[0],"state":"closed"}"#,
            r#"{"id":"FOR.4","type":"bac-pro","name":"Bac pro ferroviaire","level":"bac"}"#,
        ]
        .map(|line| serde_json::from_str(line).expect("valid"));
        Catalog::new(reference, programmes.to_vec(), vec![], &mut vec![])
    }

    fn places() -> Vec<InstitutionPlaces> {
        let offering = |number: u32, mode: StudyMode, year: u16| Offering {
            programme: ProgrammeId(number),
            mode,
            year,
            capacity: None,
            to_check: year == 2020,
            trunk: false,
        };
        let offerings = vec![
            offering(1, StudyMode::School, 2022),
            offering(1, StudyMode::Apprenticeship, 2024),
            offering(2, StudyMode::School, 2024),
            offering(3, StudyMode::School, 2022),
            offering(4, StudyMode::School, 2020),
        ];
        vec![InstitutionPlaces { uai: "0932030B".parse().expect("valid"), offerings }]
    }

    fn ids(levels: &[LadderLevel]) -> Vec<(Level, Vec<u32>)> {
        levels.iter().map(|l| (l.level, l.steps.iter().map(|s| s.id.0).collect())).collect()
    }

    #[test]
    fn gaps_are_shown_and_closed_diplomas_are_not() {
        let ladder = ladder(&catalog(), &Scope::sector(0), &places(), &[]);
        assert_eq!(
            ids(&ladder),
            [
                (Level::Cap, vec![1]),
                (Level::Bac, vec![]),
                (Level::Bac2, vec![2]),
                (Level::Bac3, vec![]),
                (Level::Bac5, vec![])
            ]
        );
        let cap = &ladder[0].steps[0];
        assert_eq!(cap.taught.len(), 1, "one institution, whatever its modes");
        assert_eq!((cap.taught[0].modes.to_string().as_str(), cap.taught[0].year), ("sa", Some(2024)));
    }

    #[test]
    fn an_empty_rung_names_what_exists_elsewhere() {
        let ladder = ladder(&catalog(), &Scope::sector(0), &[], &[]);
        assert!(ladder[0].steps.is_empty());
        assert_eq!(ladder[0].elsewhere, [ProgrammeId(1)]);
        assert_eq!(ladder[3].elsewhere, []);
    }

    #[test]
    fn a_focus_narrows_and_keywords_widen() {
        let scope = Scope { sector: Some(0), focus: vec![0], keywords: vec!["ferroviaire".into()] };
        let narrow = ladder(&catalog(), &scope, &places(), &[]);
        assert_eq!(ids(&narrow)[0].1, [1]);
        assert_eq!(ids(&narrow)[1].1, [4]);
        assert_eq!(ids(&narrow)[2].1, [] as [u32; 0]);
        assert!(narrow[1].steps[0].taught[0].to_check);
    }

    #[test]
    fn the_network_s_own_programmes_are_marked_and_need_no_place() {
        let own: CampusProgramme =
            serde_json::from_str(r#"{"name":"BTS auto","ids":["FOR.2"],"source":"s1"}"#).expect("valid");
        let ladder = ladder(&catalog(), &Scope::default(), &[], &[own]);
        assert!(ladder[2].steps[0].sourced && ladder[2].steps[0].taught.is_empty());
    }

    #[test]
    fn only_the_institution_that_the_source_names_is_of_the_network() {
        let own = |uai: &str| -> CampusProgramme {
            let row = format!(r#"{{"name":"BTS auto","ids":["FOR.2"],"uai":"{uai}","source":"s1"}}"#);
            serde_json::from_str(&row).expect("valid")
        };
        let marks = |uai: &str| -> Vec<(String, bool, Option<u16>)> {
            let ladder = ladder(&catalog(), &Scope::sector(0), &places(), &[own(uai)]);
            let step = &ladder[2].steps[0];
            assert!(step.sourced);
            step.taught.iter().map(|place| (place.uai.to_string(), place.sourced, place.year)).collect()
        };
        assert_eq!(marks("0932030B"), [("0932030B".to_owned(), true, Some(2024))]);
        // Taught elsewhere in the network, by its source alone: named first, the other place is not of the network.
        assert_eq!(
            marks("0630022G"),
            [("0630022G".to_owned(), true, None), ("0932030B".to_owned(), false, Some(2024))]
        );
    }
}

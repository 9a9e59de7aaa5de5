//! What is known of a programme that is compared.

use crate::dataset::{Catalog, Sorted};
use crate::explore::{Place, PlaceIndex};
use crate::model::{
    AwardType, Institution, InstitutionPlaces, ModeSet, Occupation, Outcome, Programme, ProgrammeId,
    StudyMode, Uai,
};
use crate::order;
use crate::pathways::{Graph, Listing};

/// Ways named in a cell.
const NAMED: usize = 3;

/// What a comparison is read from.
#[derive(Debug, Clone, Copy)]
pub struct Sources<'a> {
    /// Programmes and reference tables.
    pub catalog: &'a Catalog,
    /// The graph of studies.
    pub graph: &'a Graph,
    /// Where programmes are taught, in short.
    pub presence: &'a PlaceIndex,
    /// Occupations.
    pub occupations: &'a [Occupation],
    /// Outcomes of the whole country.
    pub outcomes: &'a [Outcome],
    /// The place asked for, if any.
    pub around: Option<Around<'a>>,
}

/// A place, and what is taught in its région.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    /// The place.
    pub place: &'a Place,
    /// What the institutions of its région teach.
    pub places: &'a [InstitutionPlaces],
    /// Institutions.
    pub institutions: &'a Sorted<Institution>,
}

/// An institution that teaches the programme at the place asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NearPlace {
    /// The institution.
    pub uai: Uai,
    /// Its name.
    pub name: String,
    /// Its town.
    pub town: String,
    /// Modes known there.
    pub modes: ModeSet,
    /// Year of the latest file that shows it.
    pub year: u16,
    /// Too old to be relied upon, or its institution is.
    pub to_check: bool,
    /// Known by a common trunk alone.
    pub trunk: bool,
}

/// A way in or out, as a text names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// A diploma.
    Programme(ProgrammeId),
    /// Diplomas of a kind, whose own texts name this one's.
    Award(AwardType),
    /// A class, in a reader's words.
    Class(String),
}

/// Ways in or out that texts state; national rules, which are never a right, are left aside.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ways {
    /// The programmes at their other ends, sorted, each once.
    pub programmes: Vec<ProgrammeId>,
    /// The first of them, surest first.
    pub first: Vec<Way>,
    /// How many more texts name.
    pub more: usize,
}

impl Ways {
    fn of(listing: &Listing, graph: &Graph) -> Self {
        let lines = || listing.named.iter().chain(&listing.classes);
        let mut programmes: Vec<ProgrammeId> = lines().flat_map(|line| line.others.iter().copied()).collect();
        order::sort(&mut programmes);
        programmes.dedup();
        let mut first = Vec::new();
        for line in lines() {
            let way = match (line.award, &line.class, line.others.first()) {
                (Some(award), _, _) => Some(Way::Award(award)),
                (_, Some(class), _) => graph.class_label(class).map(|label| Way::Class(label.to_owned())),
                (_, None, id) => id.copied().map(Way::Programme),
            };
            first.extend(way.filter(|way| !first.contains(way)));
        }
        let more = first.len().saturating_sub(NAMED);
        first.truncate(NAMED);
        Self { programmes, first, more }
    }
}

/// What is known of one of the compared.
#[derive(Debug, Clone)]
pub struct Facts<'a> {
    /// The programme.
    pub programme: &'a Programme,
    /// Institutions known in the country.
    pub country: usize,
    /// Modes known at these.
    pub seen: ModeSet,
    /// Institutions at the place asked for, by town.
    pub near: Vec<NearPlace>,
    /// Ways in.
    pub before: Ways,
    /// Ways out.
    pub after: Ways,
    /// Occupations that it leads to.
    pub occupations: Vec<&'a Occupation>,
    /// What became of those who followed it, at school and by apprenticeship, where it is communicated.
    pub outcomes: [Option<&'a Outcome>; 2],
}

impl<'a> Facts<'a> {
    /// What is known of a programme; `None` where the data lack it.
    pub fn of(id: ProgrammeId, sources: Sources<'a>) -> Option<Self> {
        let programme = sources.catalog.programme(id)?;
        let entries = sources.presence.of(id);
        let outcome = |mode| {
            sources
                .outcomes
                .iter()
                .find(|row| row.programme == id && row.mode == mode && row.is_communicated())
        };
        Some(Self {
            programme,
            country: entries.iter().map(|entry| usize::from(entry.institutions)).sum(),
            seen: entries
                .iter()
                .fold(ModeSet::EMPTY, |modes, entry| modes.union(entry.public).union(entry.private)),
            near: sources.around.map(|around| near(id, around, sources.catalog)).unwrap_or_default(),
            before: Ways::of(&sources.graph.before(id), sources.graph),
            after: Ways::of(&sources.graph.after(id), sources.graph),
            occupations: sources
                .occupations
                .iter()
                .filter(|occupation| occupation.all_programmes().any(|each| each == id))
                .collect(),
            outcomes: [outcome(StudyMode::School), outcome(StudyMode::Apprenticeship)],
        })
    }
}

fn near(id: ProgrammeId, around: Around<'_>, catalog: &Catalog) -> Vec<NearPlace> {
    let mut found: Vec<NearPlace> = Vec::new();
    for place in around.places {
        let Some(institution) = around.institutions.find(place.uai) else { continue };
        let department =
            institution.department.and_then(|index| catalog.reference.departments.get(usize::from(index)));
        if !department.is_some_and(|department| around.place.holds(department)) {
            continue;
        }
        for offering in place.offerings.iter().filter(|offering| offering.programme == id) {
            match found.last_mut() {
                Some(last) if last.uai == place.uai => {
                    last.modes.insert(offering.mode);
                    last.year = last.year.max(offering.year);
                    last.to_check &= offering.to_check;
                    last.trunk &= offering.trunk;
                }
                _ => found.push(NearPlace {
                    uai: place.uai,
                    name: institution.name.clone(),
                    town: institution.town.clone(),
                    modes: ModeSet::only(offering.mode),
                    year: offering.year,
                    to_check: offering.to_check || institution.to_check,
                    trunk: offering.trunk,
                }),
            }
        }
    }
    order::sort_by(&mut found, |a, b| a.town.cmp(&b.town).then_with(|| a.uai.cmp(&b.uai)));
    found
}

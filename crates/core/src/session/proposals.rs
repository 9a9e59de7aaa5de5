//! What answers a wish: ways from where the learner stands, or programmes.

use crate::dataset::Catalog;
use crate::dossier::ItineraryKey;
use crate::explore::{Filter, PlaceIndex, select};
use crate::itinerary::{Aim, Atlas, Question, Surroundings, ask, reach};
use crate::model::{Endpoint, ModeSet, Occupation, OccupationId, ProgrammeId, Rung};
use crate::pathways::Graph;

use super::{Session, Wish};

/// Ways proposed for a wish.
const WAYS: usize = 4;
/// Programmes proposed for a wish, all levels together.
const PROGRAMMES: usize = 12;
/// Programmes of one level among them.
const A_LEVEL: usize = 3;

/// What proposals are read from.
#[derive(Debug, Clone, Copy)]
pub struct Tables<'a> {
    /// Programmes and reference tables.
    pub catalog: &'a Catalog,
    /// The graph of studies.
    pub graph: &'a Graph,
    /// Where programmes are taught, in short.
    pub presence: &'a PlaceIndex,
    /// Occupations, by id.
    pub occupations: &'a [Occupation],
}

/// One proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proposed {
    /// A way there, and how many months it takes.
    Way(ItineraryKey, u16),
    /// A programme, and how many months away its end is, where the situation is known.
    Programme(ProgrammeId, Option<u16>),
}

/// What answers a wish.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Proposal {
    /// Best first.
    pub proposed: Vec<Proposed>,
    /// Why there is nothing, or what limits it, in plain French.
    pub explanation: Option<String>,
}

/// Answers a wish; `ranked` gives the programmes that the search finds for words, best first.
pub fn propose(
    tables: Tables<'_>,
    session: &Session,
    wish: &Wish,
    ranked: &dyn Fn(&str) -> Vec<ProgrammeId>,
) -> Proposal {
    match wish {
        Wish::Programme(id) => toward(tables, session, Aim::Programme(*id)),
        Wish::Occupation(id) => toward(tables, session, Aim::Occupation(*id)),
        Wish::Sector(slug) => {
            let filter = Filter { sectors: vec![slug.to_string()], ..Filter::default() };
            among(tables, session, filter, None)
        }
        Wish::Words(words) => among(tables, session, Filter::default(), Some(ranked(words))),
    }
}

fn longest(session: &Session) -> Option<u16> {
    session.journey.years.map(|years| years.saturating_mul(12))
}

fn atlas(tables: Tables<'_>) -> Atlas<'_> {
    Atlas { catalog: tables.catalog, graph: tables.graph, occupations: tables.occupations }
}

/// Ways to an aim; from nowhere known, the aim itself.
fn toward(tables: Tables<'_>, session: &Session, aim: Aim) -> Proposal {
    let journey = &session.journey;
    let Some(from) = &journey.from else {
        let proposed = match aim {
            Aim::Programme(id) => vec![Proposed::Programme(id, None)],
            Aim::Occupation(id) => of_occupation(tables, id),
            Aim::Level { .. } => Vec::new(),
        };
        return Proposal { proposed, explanation: None };
    };
    let place = journey.place.as_ref().map(|place| {
        let departments = (0_u8..).zip(&tables.catalog.reference.departments);
        let inside: Vec<u8> =
            departments.filter(|(_, department)| place.holds(department)).map(|(index, _)| index).collect();
        Surroundings::departments(tables.graph, tables.presence.rows(), &inside)
    });
    let question = Question {
        modes: journey.modes.iter().copied().collect::<ModeSet>(),
        place: place.as_ref(),
        max_months: longest(session),
        ..Question::new(from.clone(), aim)
    };
    let answer = ask(atlas(tables), &question);
    let ways = answer.itineraries.iter().filter_map(|itinerary| {
        let start = itinerary.start.map_or_else(|| from.clone(), Endpoint::Programme);
        let steps = itinerary.steps.iter().map(|step| step.id);
        // From a class, the diploma of it that one holds is a part of the situation, not a step of the way.
        let start = if matches!(from, Endpoint::Class(_)) { from.clone() } else { start };
        ItineraryKey::new(start, steps).map(|key| Proposed::Way(key, itinerary.months()))
    });
    Proposal {
        proposed: ways.take(WAYS).collect(),
        explanation: answer.explanation.map(|explanation| explanation.text),
    }
}

fn of_occupation(tables: Tables<'_>, id: OccupationId) -> Vec<Proposed> {
    let found = tables.occupations.iter().find(|occupation| occupation.id == id);
    let mut programmes: Vec<_> = found
        .into_iter()
        .flat_map(Occupation::all_programmes)
        .filter_map(|id| tables.catalog.programme(id))
        .filter(|programme| programme.is_enterable())
        .collect();
    programmes.sort_by_key(|programme| (programme.level, programme.award, programme.id));
    programmes.dedup_by_key(|programme| programme.id);
    programmes.iter().take(PROGRAMMES).map(|programme| Proposed::Programme(programme.id, None)).collect()
}

/// Programmes that pass the constraints and can be reached: a few of each level, climbing; words keep their order.
fn among(
    tables: Tables<'_>,
    session: &Session,
    filter: Filter,
    ranked: Option<Vec<ProgrammeId>>,
) -> Proposal {
    let journey = &session.journey;
    let filter = Filter { modes: journey.modes.clone(), place: journey.place.clone(), page: 1, ..filter };
    let by_words = ranked.is_some();
    let found = select(tables.catalog, tables.presence, &filter, ranked.as_deref()).programmes;
    let start = journey.from.as_ref().and_then(|from| tables.graph.start(from, &[]).ok());
    let reached = start.map(|start| {
        let mut reached = reach(tables.graph, &start.nodes, longest(session));
        reached.sort_unstable_by_key(|reached| reached.id);
        reached
    });
    let mut last = None;
    let mut of_level = 0;
    let proposed = found
        .into_iter()
        .filter_map(|id| tables.catalog.programme(id))
        .filter(|programme| {
            programme.is_enterable() && programme.level.is_some_and(|level| level.rung() != Rung::Before)
        })
        .filter_map(|programme| match &reached {
            None => Some((programme, None)),
            Some(reached) => {
                let position = reached.binary_search_by_key(&programme.id, |reached| reached.id).ok()?;
                Some((programme, Some(reached[position].months)))
            }
        })
        .filter(|(programme, _)| {
            if last != programme.level {
                last = programme.level;
                of_level = 0;
            }
            of_level += 1;
            by_words || of_level <= A_LEVEL
        })
        .take(PROGRAMMES)
        .map(|(programme, months)| Proposed::Programme(programme.id, months))
        .collect();
    Proposal { proposed, explanation: None }
}
